//! Numbers, percentages and sums of money, in the format of either language.

use super::super::token::{Token, TokenKind};
use super::super::tongue::{self, Tongue};
use super::super::value::{DateParts, Decimal, Value};
use super::{Said, behind_range, behind_separator, is_glued, is_mark, is_word, year};

/// What makes more of a number than the number: `Rp 1,2 triliun`, `12.5 per cent`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Unit {
    scale: i32,
    is_percent: bool,
    currency: Option<&'static str>,
}

/// A number with its unit, before or behind it; or several that share one.
pub(super) fn read(tokens: &[Token<'_>], at: usize, tongue: Tongue) -> Option<Said> {
    let (currency, first) = currency_before(tokens, at).map_or((None, at), |(code, next)| (Some(code), next));
    let figure = tokens.get(first).filter(|token| token.kind == TokenKind::Figure)?;
    let Some(number) = decimal(figure.text, tongue) else { return Some((pieces(figure)?, first + 1)) };
    let bare = Unit { currency, ..Unit::default() };
    let (unit, end) = unit_behind(tokens, first + 1, currency, tongue);
    if unit != bare {
        return Some((vec![value(number, unit)], end));
    }
    let year = year(tokens, first).filter(|_| currency.is_none());
    let alone = year.map_or(value(number, bare), |year| Value::Date(DateParts::of_year(year)));
    Some(sharing(tokens, first, currency, tongue).unwrap_or((vec![alone], end)))
}

/// Numbers of which only the last has the unit: `1–2 triliun`, `5, 7, dan 9 persen`. Of a list that can only be a
/// percentage; a magnitude behind a comma may well be that of the last number alone.
fn sharing(
    tokens: &[Token<'_>],
    first: usize,
    currency: Option<&'static str>,
    tongue: Tongue,
) -> Option<Said> {
    let number = |at: usize| {
        let figure = tokens.get(at).filter(|token| token.kind == TokenKind::Figure)?;
        decimal(figure.text, tongue).filter(|_| year(tokens, at).is_none())
    };
    let mut numbers = vec![number(first)?];
    let is_between = is_word(tokens, first + 1, &["and", "dan"])
        && first.checked_sub(1).is_some_and(|before| is_word(tokens, before, &["between", "antara"]));
    let other_end = behind_range(tokens, first + 1).or(is_between.then_some(first + 2));
    let is_range = other_end.is_some();
    let mut end = first + 1;
    let next = |end: usize| other_end.or_else(|| behind_separator(tokens, end));
    while let Some((at, number)) = next(end).and_then(|at| Some((at, number(at)?))) {
        numbers.push(number);
        end = at + 1;
        if is_range {
            break;
        }
    }
    let (unit, end) = unit_behind(tokens, end, currency, tongue);
    let is_shared = unit.is_percent || (is_range && unit != Unit::default());
    let is_list = numbers.len() > 1;
    (is_list && is_shared).then(|| (numbers.into_iter().map(|number| value(number, unit)).collect(), end))
}

fn value(number: Decimal, unit: Unit) -> Value {
    let number = number.scaled(unit.scale);
    match unit.currency {
        Some(currency) => Value::Money(number, currency),
        None if unit.is_percent => Value::Percent(number),
        None => Value::Number(number),
    }
}

/// Reads a figure in the format of a language. What cannot be read so is read in that of the other: an Indonesian text
/// that has `12.5` means a fraction.
fn decimal(figure: &str, tongue: Tongue) -> Option<Decimal> {
    let (group, point) = tongue.separators();
    written(figure, group, point).or_else(|| written(figure, point, group))
}

fn written(figure: &str, group: char, point: char) -> Option<Decimal> {
    let (whole, fraction) = figure.split_once(point).unwrap_or((figure, ""));
    let groups: Vec<&str> = whole.split(group).collect();
    let is_grouped = match groups.as_slice() {
        [_] => true,
        [first, rest @ ..] => {
            first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|digits| digits.len() == 3)
        }
        [] => false,
    };
    if !is_grouped || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = format!("{}{fraction}", groups.concat()).parse().ok()?;
    Some(Decimal::new(digits, -i32::try_from(fraction.len()).ok()?))
}

/// A figure in neither format, like the `3.2.1` of a version or a section, says the numbers that it is made of.
fn pieces(figure: &Token<'_>) -> Option<Vec<Value>> {
    let digits = figure.text.split(['.', ',']);
    digits.map(|digits| Some(Value::Number(Decimal::whole(digits.parse().ok()?)))).collect()
}

/// The currency that is written before its sum, and where the sum begins.
fn currency_before(tokens: &[Token<'_>], at: usize) -> Option<(&'static str, usize)> {
    let token = tokens.get(at)?;
    let is_sign = |at: usize| is_mark(tokens, at, &["$"]);
    if token.kind == TokenKind::Word && token.text.len() <= 2 && is_sign(at + 1) && is_glued(tokens, at + 1) {
        return Some((tongue::other_dollar(&token.lower).unwrap_or("USD"), at + 2));
    }
    let currency = tongue::currency(&token.lower)?;
    let behind = at + 1;
    Some((currency, if is_mark(tokens, behind, &["."]) { behind + 1 } else { behind }))
}

/// What stands behind a number and belongs to it, and where it ends.
fn unit_behind(
    tokens: &[Token<'_>],
    mut at: usize,
    currency: Option<&'static str>,
    tongue: Tongue,
) -> (Unit, usize) {
    let mut unit = Unit { currency, ..Unit::default() };
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    if let Some(scale) = tongue.letter_scale(lower(at)).filter(|_| currency.is_some()) {
        return (Unit { scale, ..unit }, at + 1);
    }
    while let Some(scale) = tongue::scale(lower(at)) {
        unit.scale = unit.scale.saturating_add(scale);
        at += 1;
    }
    if currency.is_some() {
        return (unit, at);
    }
    if is_mark(tokens, at, &["%"]) || is_word(tokens, at, &["persen", "percent"]) {
        return (Unit { is_percent: true, ..unit }, at + 1);
    }
    if is_word(tokens, at, &["per"]) && is_word(tokens, at + 1, &["cent"]) {
        return (Unit { is_percent: true, ..unit }, at + 2);
    }
    match currency_behind(tokens, at) {
        Some((code, end)) => (Unit { currency: Some(code), ..unit }, end),
        None => (unit, at),
    }
}

/// The currency that is written behind its sum: `rupiah`, `US dollars`, `dolar Singapura`.
fn currency_behind(tokens: &[Token<'_>], at: usize) -> Option<(&'static str, usize)> {
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let is_dollar = |at: usize| matches!(lower(at), "dollar" | "dollars" | "dolar");
    if is_dollar(at + 1) {
        let code = if matches!(lower(at), "us" | "as") { "USD" } else { tongue::other_dollar(lower(at))? };
        return Some((code, at + 2));
    }
    if is_dollar(at) {
        return Some(match lower(at + 1) {
            "as" => ("USD", at + 2),
            owner => tongue::other_dollar(owner).map_or(("USD", at + 1), |code| (code, at + 2)),
        });
    }
    let is_word = tokens.get(at)?.kind == TokenKind::Word;
    tongue::currency(lower(at)).filter(|_| is_word).map(|code| (code, at + 1))
}
