//! Times of day: `pukul 14.30`, `14.30 WIB`, `2:30 p.m.`

use super::super::token::Token;
use super::super::value::Value;
use super::{Said, is_glued, is_mark, is_word};

/// A time of day. Hours and minutes that nothing marks as a time are a number to the other readers.
pub(super) fn read(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    let is_named = is_word(tokens, at, &["pukul"]);
    let first = if is_named { at + 1 } else { at };
    let (hour, minute, end) = hour_and_minute(tokens, first)?;
    let is_colon = end == first + 3;
    let (half, end) = half_of_day(tokens, end).map_or((None, end), |(half, end)| (Some(half), end));
    let is_in_zone = is_word(tokens, end, &["wib", "wita", "wit"]);
    if !is_named && !is_colon && !is_in_zone && half.is_none() {
        return None;
    }
    let hour = half.map_or(hour, |half| hour % 12 + half);
    (hour <= 24 && minute < 60).then(|| (vec![Value::Clock(hour * 60 + minute)], end))
}

fn hour_and_minute(tokens: &[Token<'_>], at: usize) -> Option<(u32, u32, usize)> {
    let figure = tokens.get(at)?;
    if let Some((hour, minute)) = figure.text.split_once('.') {
        return Some((hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?, at + 1));
    }
    let hour = figure.plain()?;
    let minute = tokens.get(at + 2).filter(|minute| minute.is_glued && minute.text.len() == 2);
    match minute.and_then(Token::plain).filter(|_| is_mark(tokens, at + 1, &[":"])) {
        Some(minute) if is_glued(tokens, at + 1) => Some((hour, minute, at + 3)),
        _ => Some((hour, 0, at + 1)),
    }
}

/// The hours that `a.m.` or `p.m.` adds, and where it ends.
fn half_of_day(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let hours = |lower: &str| match lower {
        "am" | "a" => Some(0),
        "pm" | "p" => Some(12),
        _ => None,
    };
    let half = tokens.get(at)?;
    let hours = hours(&half.lower)?;
    if half.lower.len() == 2 {
        return Some((hours, at + 1));
    }
    let is_short =
        is_mark(tokens, at + 1, &["."]) && is_word(tokens, at + 2, &["m"]) && is_glued(tokens, at + 2);
    is_short.then(|| (hours, if is_mark(tokens, at + 3, &["."]) { at + 4 } else { at + 3 }))
}
