//! Dates, in whatever order they are written: `Jumat, 26 September 2025`, `September 26, 2025`, `26/9/2025`,
//! `2025-09-26`, and what is left of them when the year or the day is not said.

use jiff::civil::Weekday;

use super::super::token::Token;
use super::super::tongue::{self, Tongue};
use super::super::value::{DateParts, Value};
use super::{Said, behind_range, behind_separator, is_glued, is_mark, is_word, year};

/// A date, the days of one month, or a weekday alone.
pub(super) fn read(tokens: &[Token<'_>], at: usize, tongue: Tongue) -> Option<Said> {
    let Some(weekday) = weekday(tokens, at) else { return dates(tokens, at, tongue) };
    let behind = at + 1;
    let first = if is_mark(tokens, behind, &[",", "("]) { behind + 1 } else { behind };
    if let Some((mut dates, end)) = dates(tokens, first, tongue).or_else(|| day_and_month(tokens, first)) {
        if let Some(Value::Date(date)) = dates.first_mut() {
            date.weekday = Some(weekday);
        }
        return Some((dates, end));
    }
    // "Minggu" is also a week.
    let is_clear = tokens[at].lower != "minggu";
    let date = DateParts { weekday: Some(weekday), ..DateParts::default() };
    is_clear.then(|| (vec![Value::Date(date)], behind))
}

fn dates(tokens: &[Token<'_>], at: usize, tongue: Tongue) -> Option<Said> {
    days_before_month(tokens, at)
        .or_else(|| month_first(tokens, at))
        .or_else(|| in_figures(tokens, at, tongue))
        .or_else(|| with_points(tokens, at))
        .or_else(|| in_brackets(tokens, at))
}

/// `26 September 2025`, `26–28 September`, `2 and 6 October 2025`, `the 26th of September`.
fn days_before_month(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    let (first, mut next) = day(tokens, at)?;
    let mut days = vec![first];
    loop {
        let behind_of = if is_word(tokens, next, &["of"]) { next + 1 } else { next };
        if let Some((month, behind)) = month(tokens, behind_of) {
            let (year, end) = year_behind(tokens, behind);
            return Some((of_month(days, month, year), end));
        }
        let slash = is_mark(tokens, next, &["/"]).then_some(next + 1);
        let other = slash.or(behind_range(tokens, next)).or_else(|| behind_separator(tokens, next))?;
        let (other, end) = day(tokens, other)?;
        days.push(other);
        next = end;
    }
}

/// `September 26, 2025`, `September 26–28`, `September 2025`.
fn month_first(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    let (month, next) = month(tokens, at)?;
    if let Some(year) = year(tokens, next) {
        let date = DateParts { month: Some(month), year: Some(year), ..DateParts::default() };
        return Some((vec![Value::Date(date)], next + 1));
    }
    let (first, mut end) = day(tokens, next)?;
    let mut days = vec![first];
    while let Some((other, behind)) = day(tokens, end + 1).filter(|other| is_next_day(tokens, end, other.1)) {
        days.push(other);
        end = behind;
    }
    let (year, end) = year_behind(tokens, end);
    Some((of_month(days, month, year), end))
}

fn of_month(days: Vec<i8>, month: i8, year: Option<i16>) -> Vec<Value> {
    let date = |day| DateParts { day: Some(day), month: Some(month), year, ..DateParts::default() };
    days.into_iter().map(|day| Value::Date(date(day))).collect()
}

/// Whether the number behind a day is a day too. Behind a word it may count something else, unless a year follows it.
fn is_next_day(tokens: &[Token<'_>], between: usize, end: usize) -> bool {
    is_mark(tokens, between, &["-", "–", "—"])
        || (is_word(tokens, between, &["to", "until", "through", "and"])
            && year_behind(tokens, end).0.is_some())
}

/// `26/9/2025`, `26-9-2025`, `2025-09-26`.
fn in_figures(tokens: &[Token<'_>], at: usize, tongue: Tongue) -> Option<Said> {
    let mark = tokens.get(at + 1).filter(|mark| mark.is_mark("/") || mark.is_mark("-"))?;
    let same_mark = tokens.get(at + 3).is_some_and(|other| other.is_mark(mark.text));
    if !same_mark || !(1..=4).all(|step| is_glued(tokens, at + step)) {
        return None;
    }
    let middle = small(tokens.get(at + 2)?, 31)?;
    let date = match year(tokens, at) {
        Some(year) => ordered(small(tokens.get(at + 4)?, 31)?, middle, year, Tongue::Indonesian)?,
        None => ordered(small(tokens.get(at)?, 31)?, middle, year(tokens, at + 4)?, tongue)?,
    };
    Some((vec![Value::Date(date)], at + 5))
}

/// `26.9.2025`, which is one figure.
fn with_points(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    let parts: Vec<&str> = tokens.get(at)?.text.split('.').collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    let date = ordered(day.parse().ok()?, month.parse().ok()?, year.parse().ok()?, Tongue::Indonesian)?;
    Some((vec![Value::Date(date)], at + 1))
}

/// `(26/9)`, as news has it.
fn in_brackets(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    let before = at.checked_sub(1)?;
    let is_bracketed = is_mark(tokens, before, &["("]) && is_mark(tokens, at + 3, &[")"]);
    day_and_month(tokens, at).filter(|_| is_bracketed)
}

fn day_and_month(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    let (day, month) = (small(tokens.get(at)?, 31)?, small(tokens.get(at + 2)?, 12)?);
    let is_glued = is_mark(tokens, at + 1, &["/"]) && is_glued(tokens, at + 1) && is_glued(tokens, at + 2);
    let date = DateParts { day: Some(day), month: Some(month), ..DateParts::default() };
    is_glued.then(|| (vec![Value::Date(date)], at + 3))
}

/// Day and month in the order that is possible. Where both are, English may mean either.
fn ordered(first: i8, second: i8, year: i16, tongue: Tongue) -> Option<DateParts> {
    let (day, month) = if second > 12 { (second, first) } else { (first, second) };
    let is_either_way = tongue == Tongue::English && first <= 12 && second <= 12;
    let date = DateParts {
        day: Some(day),
        month: Some(month),
        year: Some(year),
        is_either_way,
        ..DateParts::default()
    };
    (day >= 1 && (1..=12).contains(&month)).then_some(date)
}

/// A day of the month and where it ends: `26`, `26th`.
fn day(tokens: &[Token<'_>], at: usize) -> Option<(i8, usize)> {
    let day = small(tokens.get(at)?, 31)?;
    let is_ordinal = is_word(tokens, at + 1, &["st", "nd", "rd", "th"]) && is_glued(tokens, at + 1);
    Some((day, if is_ordinal { at + 2 } else { at + 1 }))
}

fn small(token: &Token<'_>, most: u32) -> Option<i8> {
    let number = token.plain().filter(|number| (1..=most).contains(number) && token.text.len() <= 2)?;
    i8::try_from(number).ok()
}

/// A month and where it ends, with the full stop of a short form.
fn month(tokens: &[Token<'_>], at: usize) -> Option<(i8, usize)> {
    let token = tokens.get(at).filter(|token| token.is_capitalized())?;
    let month = tongue::month(&token.lower)?;
    let is_short = token.text.len() <= 4 && is_mark(tokens, at + 1, &["."]) && is_glued(tokens, at + 1);
    Some((month, if is_short { at + 2 } else { at + 1 }))
}

fn year_behind(tokens: &[Token<'_>], at: usize) -> (Option<i16>, usize) {
    let first = if is_mark(tokens, at, &[","]) { at + 1 } else { at };
    year(tokens, first).map_or((None, at), |year| (Some(year), first + 1))
}

fn weekday(tokens: &[Token<'_>], at: usize) -> Option<Weekday> {
    let token = tokens.get(at).filter(|token| token.is_capitalized())?;
    tongue::weekday(&token.lower)
}
