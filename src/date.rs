//! Days as editors write them. A day is exact: what is more or less than a day is refused, never cut to fit.

use std::fmt;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::diagnostic::Problem;

/// The months as the digest's two languages call them: in Indonesian, in English.
pub const MONTHS: [[&str; 2]; 12] = [
    ["Januari", "January"],
    ["Februari", "February"],
    ["Maret", "March"],
    ["April", "April"],
    ["Mei", "May"],
    ["Juni", "June"],
    ["Juli", "July"],
    ["Agustus", "August"],
    ["September", "September"],
    ["Oktober", "October"],
    ["November", "November"],
    ["Desember", "December"],
];

/// Reads `2025-09-26` and nothing else. jiff alone would take `2025-09-26T10:00` and drop the time.
pub fn parse_day(text: &str) -> Result<Date, Problem> {
    let invalid = || Problem::InvalidDate { text: text.to_owned(), suggestion: rewritten(text) };
    match text.as_bytes() {
        [_, _, _, _, b'-', _, _, b'-', _, _] => {}
        [_, _, _, _, b'-', _, _, b'-', _, _, b'T' | b't' | b' ', ..] => {
            return Err(Problem::DateWithTime { text: text.to_owned() });
        }
        _ => return Err(invalid()),
    }
    let number = |range| text.get(range).and_then(digits).ok_or_else(invalid);
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    // Our calendar has no year 0, and feeds cannot name one (RFC 5322, 3.3).
    Date::new(year, month as i8, day as i8).ok().filter(|_| year > 0).ok_or_else(invalid)
}

/// The day that was probably meant, in the form that is wanted: `26-09-2025`, `2025/9/26`, `Jumat, 26 September 2025` and
/// `2025–09–26` all mean one day. Of day and month the day stands first, as both of the digest's languages write it.
fn rewritten(text: &str) -> Option<String> {
    let number = |part: &str| {
        let start = part.get(..3)?.to_lowercase();
        let begins = |name: &&str| name.to_lowercase().starts_with(&start);
        let month = || MONTHS.iter().position(|names| names.iter().any(begins)).map(|index| index as i16 + 1);
        digits(part).or_else(month)
    };
    // Dashes and spaces that look like others come along from word processors, letters that look like digits from scans.
    let text = text.replace(|c: char| !c.is_alphanumeric(), " ");
    let unscanned = |part: &str| {
        let is_number = part.contains(|c: char| c.is_ascii_digit());
        if is_number { part.replace(['O', 'o'], "0").replace(['l', 'I'], "1") } else { part.to_owned() }
    };
    let parts: Vec<String> = text.split_whitespace().map(unscanned).collect();
    let is_name = |part: &String| part.chars().all(char::is_alphabetic);
    let [first, second, third] = (match parts.as_slice() {
        [weekday, day @ ..] | [day @ .., weekday] if day.len() == 3 && is_name(weekday) => day,
        day => day,
    }) else {
        return None;
    };
    let value = |part: &str| digits(part).or_else(|| number(part));
    let (first_value, month, third_value) = (value(first)?, value(second)?, value(third)?);
    let (year, day) = if first.len() == 4 { (first_value, third_value) } else { (third_value, first_value) };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
        .ok()
        .filter(|_| year > 1000)
        .map(|date| date.to_string())
}

fn digits(text: &str) -> Option<i16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// A day, or a month or a year of which the day is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Some day in a year.
    Year(i16),
    /// Some day in a month.
    Month(i16, i8),
    /// A day.
    Day(Date),
}

impl PartialDate {
    /// Reads `2025-09-26`, `2025-09` or `2025`.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let invalid = || Problem::InvalidDate { text: text.to_owned(), suggestion: rewritten(text) };
        match text.len() {
            4 => digits(text).filter(|&year| year > 0).map(Self::Year).ok_or_else(invalid),
            7 => {
                let first = parse_day(&format!("{text}-01")).map_err(|_| invalid())?;
                Ok(Self::Month(first.year(), first.month()))
            }
            _ => parse_day(text).map(Self::Day),
        }
    }

    /// The first day that it may be.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year, 1, 1),
            Self::Month(year, month) => jiff::civil::date(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The first day that it cannot be any more, when it ends a half-open period: the day itself, or the day after
    /// the year or month, all of which counts as inside.
    pub fn end(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year.saturating_add(1).min(9999), 1, 1),
            Self::Month(year, month) => {
                let last = jiff::civil::date(year, month, 1).last_of_month();
                last.tomorrow().unwrap_or(last)
            }
            Self::Day(day) => day,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

/// A moment: an RFC 3339 time, or a day that stands for its midnight in the site's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// Midnight of a day, where the site is.
    Day(Date),
    /// An instant.
    Instant(Timestamp),
}

/// The first day on which it is year 1 everywhere.
const EARLIEST: Timestamp = Timestamp::constant(-62_135_510_400, 0);

impl Moment {
    /// Reads a day or an RFC 3339 time with its offset.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        if text.len() <= 10 {
            return parse_day(text).map(Self::Day);
        }
        let has_offset = text.ends_with(['Z', 'z'])
            || text.len() >= 20 && matches!(text.as_bytes()[text.len() - 6], b'+' | b'-');
        match text.parse::<Timestamp>() {
            Ok(instant) if has_offset && EARLIEST <= instant => Ok(Self::Instant(instant)),
            _ => Err(Problem::InvalidMoment { text: text.to_owned() }),
        }
    }

    /// The moment in a time zone.
    pub fn in_zone(self, zone: &TimeZone) -> Zoned {
        match self {
            Self::Day(day) => {
                day.to_zoned(zone.clone()).unwrap_or_else(|_| Timestamp::UNIX_EPOCH.to_zoned(zone.clone()))
            }
            Self::Instant(instant) => instant.to_zoned(zone.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_exactly_a_day() {
        assert_eq!(parse_day("2025-09-26"), Ok(jiff::civil::date(2025, 9, 26)));
        assert!(matches!(parse_day("2025-09-26T10:00"), Err(Problem::DateWithTime { .. })));
        for wrong in ["2025-02-29", "26-09-2025", "2025/09/26", "2025-9-26", "2025-09-26x", "", "٢٠٢٥-٠٩-٢٦"]
        {
            assert!(matches!(parse_day(wrong), Err(Problem::InvalidDate { .. })), "{wrong}");
        }
        for written in
            ["26-09-2025", "2025/09/26", "2025-9-26", "26 September 2025", "26 September 2025", "26/9/2025"]
        {
            assert_eq!(rewritten(written).as_deref(), Some("2025-09-26"), "{written}");
        }
        for written in [
            "2025–09–26",
            "2O25-09-26",
            "\u{a0}2025-09-26\u{200b}",
            "Jumat, 26 September 2025",
            "2025-09-26 (Jumat)",
        ] {
            assert_eq!(rewritten(written).as_deref(), Some("2025-09-26"), "{written}");
        }
        assert_eq!(rewritten("1 Agustus 2025").as_deref(), Some("2025-08-01"));
        assert_eq!(rewritten("2025-02-30"), None);
    }

    #[test]
    fn a_bare_year_counts_wholly_as_inside() {
        let year = PartialDate::parse("2019").unwrap();
        assert_eq!(year.first_day(), jiff::civil::date(2019, 1, 1));
        assert_eq!(year.end(), jiff::civil::date(2020, 1, 1));
        assert_eq!(PartialDate::parse("2025-10").unwrap().end(), jiff::civil::date(2025, 11, 1));
        assert!(PartialDate::parse("2025-13").is_err());
    }

    #[test]
    fn a_moment_needs_its_offset() {
        assert!(Moment::parse("2025-09-26T10:00:00+07:00").is_ok());
        assert!(Moment::parse("2025-09-26T10:00:00Z").is_ok());
        assert!(Moment::parse("2025-09-26T10:00:00").is_err());
        assert!(Moment::parse("0001-01-02T12:00:00Z").is_ok());
        for early in ["0000-01-01T00:00:00+23:59", "0001-01-01T00:00:00+14:00", "0000-12-31"] {
            assert!(Moment::parse(early).is_err(), "{early}");
        }
        assert_eq!(Moment::parse("2025-09-26"), Ok(Moment::Day(jiff::civil::date(2025, 9, 26))));
    }
}
