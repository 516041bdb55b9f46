//! Days as stories write them: "Jumat (26/9)", "Rabu, 14 Maret 2018", "Oct. 5, 2022".
//!
//! Knows what is written. Which year is meant where none is, and which day is that of the event, is for [`super::event`].

use jiff::civil::{Date, Weekday, date};

use super::token::{Kind, Token};

/// A day as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub weekday: Option<Weekday>,
    pub day: i8,
    pub month: i8,
    pub year: Option<i16>,
}

impl Written {
    /// The day in a year; none if there is no such day, like 29 February.
    pub fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }
}

/// The first day in a text: where it begins and ends, and what is written.
pub(super) fn first(tokens: &[Token]) -> Option<(usize, usize, Written)> {
    all(tokens).next()
}

/// All days in a text, from left to right.
pub(super) fn all(tokens: &[Token]) -> impl Iterator<Item = (usize, usize, Written)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < tokens.len() {
            let begin = start;
            if let Some((end, written)) = at(tokens, begin) {
                start = end;
                return Some((begin, end, written));
            }
            start += 1;
        }
        None
    })
}

/// The weekday that a word names.
pub(super) fn weekday(token: &Token) -> Option<Weekday> {
    Some(match token.folded.as_str() {
        "senin" | "monday" | "mon" => Weekday::Monday,
        "selasa" | "tuesday" | "tue" => Weekday::Tuesday,
        "rabu" | "wednesday" | "wed" => Weekday::Wednesday,
        "kamis" | "thursday" | "thu" => Weekday::Thursday,
        "jumat" | "jum'at" | "friday" | "fri" => Weekday::Friday,
        "sabtu" | "saturday" | "sat" => Weekday::Saturday,
        "minggu" | "ahad" | "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
    .filter(|_| token.is_capital)
}

/// The day that begins at a token.
fn at(tokens: &[Token], start: usize) -> Option<(usize, Written)> {
    let weekday = weekday(tokens.get(start)?);
    let mut next = start + usize::from(weekday.is_some());
    let mut is_framed = weekday.is_some();
    while tokens.get(next).is_some_and(|token| token.is_one_of(&[",", "(", "/", "tanggal"]))
        && next < start + 4
    {
        is_framed |= tokens[next].is("(");
        next += 1;
    }
    // "(26/9)": the bracket frames the day where no weekday stands before it.
    let (end, day, month, year) = in_words(tokens, next).or_else(|| in_numbers(tokens, next, is_framed))?;
    date_exists(day, month, year).then_some((end, Written { weekday, day, month, year }))
}

fn date_exists(day: i8, month: i8, year: Option<i16>) -> bool {
    // A leap year, where none is written.
    Date::new(year.unwrap_or(2024), month, day).is_ok()
}

type Parts = (usize, i8, i8, Option<i16>);

/// `26 September 2025`, `5-7 September`, `September 26, 2025`, `Sept. 26`.
fn in_words(tokens: &[Token], start: usize) -> Option<Parts> {
    let day_first = || {
        let day = day_number(tokens.get(start)?)?;
        let mut next = start + 1;
        if tokens.get(next)?.is_one_of(&["-", "dan", "and"]) && day_number(tokens.get(next + 1)?).is_some() {
            next += 2;
        }
        next += usize::from(tokens.get(next)?.is("of"));
        let month = month(tokens.get(next)?)?;
        next += 1;
        let year = year_at(tokens, next);
        Some((year.map_or(next, |(end, _)| end), day, month, year.map(|(_, year)| year)))
    };
    let month_first = || {
        let month = month(tokens.get(start)?)?;
        let next = start + 1 + usize::from(tokens.get(start + 1)?.is("."));
        let day = day_number(tokens.get(next)?)?;
        let behind = next + 1 + usize::from(tokens.get(next + 1).is_some_and(|token| token.is(",")));
        let year = year_at(tokens, behind);
        Some((year.map_or(next + 1, |(end, _)| end), day, month, year.map(|(_, year)| year)))
    };
    day_first().or_else(month_first)
}

/// `26/9/2025`, `26-09-2025`, `26.9.2025`, `2025-09-26`; `26/9` only where something says that it is a day.
fn in_numbers(tokens: &[Token], start: usize, is_framed: bool) -> Option<Parts> {
    let first = tokens.get(start)?;
    let is_inside = start > 0 && tokens[start - 1].is("(");
    if let [day, month, year] = first.folded.split('.').collect::<Vec<_>>().as_slice() {
        return Some((start + 1, small(day)?, small(month)?, Some(full_year(year)?)));
    }
    let separator = tokens.get(start + 1).filter(|token| token.is_one_of(&["/", "-", "."]))?;
    if first.folded.len() == 4 {
        let second = tokens.get(start + 3).filter(|token| token.folded == separator.folded);
        second?;
        let (month, day) = (small(&tokens[start + 2].folded)?, small(&tokens.get(start + 4)?.folded)?);
        return Some((start + 5, day, month, Some(full_year(&first.folded)?)));
    }
    let (day, month) = (small(&first.folded)?, small(&tokens.get(start + 2)?.folded)?);
    let has_third = tokens.get(start + 3).is_some_and(|token| token.folded == separator.folded);
    let year =
        if has_third { tokens.get(start + 4).and_then(|token| full_year(&token.folded)) } else { None };
    let end = if year.is_some() { start + 5 } else { start + 3 };
    let is_closed = tokens.get(end).is_some_and(|token| token.is(")"));
    let is_day = year.is_some() || (separator.is("/") && is_framed || is_inside) && is_closed;
    // Both languages write the day first; what cannot be a month is one all the same.
    let (day, month) = if month > 12 { (month, day) } else { (day, month) };
    is_day.then_some((end, day, month, year))
}

fn day_number(token: &Token) -> Option<i8> {
    let digits = token.folded.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let is_ordinal = matches!(&token.folded[digits.len()..], "" | "st" | "nd" | "rd" | "th");
    small(digits).filter(|day| is_ordinal && (1..=31).contains(day))
}

/// A number of one or two digits.
fn small(text: &str) -> Option<i8> {
    ((1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// The year at a token: `2025`, `'25` is not read.
fn year_at(tokens: &[Token], at: usize) -> Option<(usize, i16)> {
    year(tokens.get(at)?).map(|year| (at + 1, year))
}

/// The year that a token is, if it is one.
pub(super) fn year(token: &Token) -> Option<i16> {
    if token.kind != Kind::Number || token.folded.len() != 4 {
        return None;
    }
    token.folded.parse().ok().filter(|year| (1900..=2100).contains(year))
}

/// A year of four digits, or of two in this century.
fn full_year(text: &str) -> Option<i16> {
    match text.len() {
        4 => text.parse().ok().filter(|year| (1900..=2100).contains(year)),
        2 => small(text).map(|year| 2000 + i16::from(year)),
        _ => None,
    }
}

fn month(token: &Token) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january", "jan"],
        &["februari", "february", "pebruari", "feb"],
        &["maret", "march", "mar"],
        &["april", "apr"],
        &["mei", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["agustus", "august", "agu", "agt", "ags", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nopember", "nov"],
        &["desember", "december", "des", "dec"],
    ];
    let index = MONTHS.iter().position(|names| names.contains(&token.folded.as_str()))?;
    i8::try_from(index + 1).ok()
}

/// The last day with a weekday up to a day.
pub(super) fn last(weekday: Weekday, until: Date) -> Date {
    let back = i64::from(weekday.until(until.weekday()));
    until.checked_sub(jiff::Span::new().days(back)).unwrap_or(date(1, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn days_are_read_in_every_usual_form() {
        let read = |text: &str| {
            first(&tokens(text)).map(|(_, _, day)| (day.day, day.month, day.year, day.weekday.is_some()))
        };
        for (text, day) in [
            ("Jumat (26/9)", (26, 9, None, true)),
            ("(26/9/2025)", (26, 9, Some(2025), false)),
            ("Jum'at, 26 September 2025", (26, 9, Some(2025), true)),
            ("Rabu (14/3/18)", (14, 3, Some(2018), true)),
            ("pada 26-09-2025", (26, 9, Some(2025), false)),
            ("26.9.2025", (26, 9, Some(2025), false)),
            ("2025-09-26", (26, 9, Some(2025), false)),
            ("Wednesday, Oct. 5, 2022", (5, 10, Some(2022), true)),
            ("September 26th", (26, 9, None, false)),
            ("5-7 September 2023", (5, 9, Some(2023), false)),
        ] {
            assert_eq!(read(text), Some(day), "{text}");
        }
        for text in ["PP 20/2024", "3/4 bagian", "32 Mei", "31/2/2024", "minggu (3/4", "pukul 10.30"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_last_weekday_is_that_day_or_before_it() {
        let friday = date(2025, 9, 26);
        assert_eq!(last(Weekday::Friday, friday), friday);
        assert_eq!(last(Weekday::Saturday, friday), date(2025, 9, 20));
    }
}
