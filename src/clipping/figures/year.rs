//! The years that figures are for.
//!
//! Knows one sentence; a year in another one is not carried over.

use std::ops::Range;

use super::super::dates;
use super::super::token::{Kind, Token};
use super::Raw;

/// Ties years to figures: one that stands before them holds for all that follow, one behind them for the nearest that is
/// no place ("di 13 provinsi").
pub(super) fn tie_years(
    tokens: &[Token],
    sentence: Range<usize>,
    is_in_day: &dyn Fn(usize) -> bool,
    this_year: Option<i16>,
    raw: &mut [Raw],
) {
    let is_counted = |at: usize| raw.iter().any(|figure| (figure.begin..figure.end).contains(&at));
    let years: Vec<(usize, i16)> = sentence
        .filter(|&at| !is_in_day(at) && !is_counted(at) && !is_of_regulation(tokens, at))
        .filter_map(|at| Some((at, year_meant(tokens, at, this_year)?)))
        .collect();
    for (at, year) in years {
        let follows = raw.iter().any(|figure| figure.begin > at);
        let before = raw.iter_mut().rev().filter(|figure| figure.end <= at);
        let mut free = before.filter(|figure| figure.year.is_none()).collect::<Vec<_>>();
        let nearest = free.iter().position(|figure| !is_place(tokens, figure.begin));
        if let Some(nearest) = nearest {
            free[nearest].year = Some(year);
        } else if follows {
            raw.iter_mut().filter(|figure| figure.begin > at).for_each(|figure| figure.year = Some(year));
        }
    }
}

/// The year that a token means: itself, or "tahun ini", "tahun depan".
fn year_meant(tokens: &[Token], at: usize, this_year: Option<i16>) -> Option<i16> {
    if let Some(year) = dates::year(&tokens[at]) {
        return Some(year);
    }
    let before = |word: &str| at > 0 && tokens[at - 1].is(word);
    let is_this = tokens[at].is("ini") && before("tahun") || tokens[at].is("year") && before("this");
    let is_next = tokens[at].is("depan") && before("tahun") || tokens[at].is("year") && before("next");
    match this_year {
        Some(year) if is_this => Some(year),
        Some(year) if is_next => Some(year.saturating_add(1)),
        _ => None,
    }
}

/// Whether a year is that of a regulation: "Nomor 20 Tahun 2024", "31/2021", "No. 98 of 2021"; or a part of a name.
fn is_of_regulation(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|index| tokens.get(index));
    let is_joined = before(1).is_some_and(|token| token.is_one_of(&["/", "tahun", "of", "th", "emas", "-"]));
    let is_numbered = before(2).is_some_and(|token| token.kind == Kind::Number)
        || before(1).is_some_and(|token| token.is_one_of(&["emas", "indonesia"]));
    is_joined && is_numbered
}

fn is_place(tokens: &[Token], begin: usize) -> bool {
    begin > 0 && tokens[begin - 1].is_one_of(&["di", "in", "across"])
}
