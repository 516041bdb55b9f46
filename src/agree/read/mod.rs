//! Reads the figures of a text: numbers, sums, dates, numbers of laws.
//!
//! Knows one piece of running text at a time. Each reader is given the tokens and a position and says what begins there;
//! the first that knows takes it.

mod amount;
mod clock;
mod date;
mod document;
mod spelled;

use super::token::{Token, tokens};
use super::tongue::Tongue;
use super::value::Value;
use crate::source::Span;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What is said.
    pub value: Value,
    /// Where, in bytes of the text.
    pub span: Span,
    /// Whether it is in words or Roman numerals. Words are free: they answer for a figure in the other text and ask for
    /// none.
    pub is_spelled: bool,
}

/// What is said from one token on, and the token behind it. Several values are said together that can only together be
/// understood: `2 and 6 October`.
type Said = (Vec<Value>, usize);

/// The values of a text, in order.
pub fn read(text: &str, tongue: Tongue) -> Vec<Reading> {
    let tokens = tokens(text);
    let mut readings = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let figures = date::read(&tokens, at, tongue)
            .or_else(|| document::read(&tokens, at))
            .or_else(|| clock::read(&tokens, at))
            .or_else(|| amount::read(&tokens, at, tongue));
        let is_spelled = figures.is_none();
        let Some((values, end)) = figures.or_else(|| spelled::read(&tokens, at)) else {
            at += 1;
            continue;
        };
        let span = span_of(&tokens[at..end.clamp(at + 1, tokens.len())]);
        readings.extend(values.into_iter().map(|value| Reading { value, span: span.clone(), is_spelled }));
        at = end.max(at + 1);
    }
    readings
}

/// From the first of some tokens to the last.
fn span_of(tokens: &[Token<'_>]) -> Span {
    tokens.first().map_or(0, |token| token.start)..tokens.last().map_or(0, Token::end)
}

/// Whether the token at a position is one of these marks.
fn is_mark(tokens: &[Token<'_>], at: usize, marks: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| marks.iter().any(|mark| token.is_mark(mark)))
}

/// Whether the token at a position is one of these words.
fn is_word(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| words.contains(&token.lower.as_str()))
}

/// Where the other end of a range begins, if what joins both stands here: `5–7`, `5 to 7`, `5 s.d. 7`.
fn behind_range(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    if is_mark(tokens, at, &["-", "–", "—"])
        || is_word(tokens, at, &["to", "until", "till", "through", "sampai", "hingga"])
    {
        let is_long = is_word(tokens, at, &["sampai"]) && is_word(tokens, at + 1, &["dengan"]);
        return Some(at + 1 + usize::from(is_long));
    }
    // "sampai dengan", cut short.
    let is_short = is_word(tokens, at, &["s"])
        && is_mark(tokens, at + 1, &[".", "/"])
        && is_word(tokens, at + 2, &["d"])
        && is_glued(tokens, at + 1)
        && is_glued(tokens, at + 2);
    let point = is_mark(tokens, at + 3, &["."]) && is_glued(tokens, at + 3);
    if is_short { Some(at + 3 + usize::from(point)) } else { None }
}

/// Where the next item of a list begins: behind a comma, a conjunction or both.
fn behind_separator(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let behind_comma = if is_mark(tokens, at, &[","]) { at + 1 } else { at };
    let is_conjunction = is_word(tokens, behind_comma, &["and", "or", "dan", "atau"]);
    let next = if is_conjunction { behind_comma + 1 } else { behind_comma };
    (next > at).then_some(next)
}

/// Whether the token at a position stands right behind the one before.
fn is_glued(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is_glued)
}

/// The year at a position: four digits, from 1900 to 2100.
fn year(tokens: &[Token<'_>], at: usize) -> Option<i16> {
    let token = tokens.get(at)?;
    let year = token.plain().filter(|year| token.text.len() == 4 && (1900..=2100).contains(year))?;
    i16::try_from(year).ok()
}
