//! The years that figures are for.
//!
//! Knows one sentence; a year in another one is not carried over.

use std::ops::Range;

use super::super::dates;
use super::super::token::{Kind, Token};
use super::Raw;

/// Ties years to figures: one that stands before them holds for all that follow, one behind them for the nearest that is
/// no place ("di 13 provinsi") and for those that are counted together with it.
pub(super) fn tie_years(
    tokens: &[Token],
    sentence: Range<usize>,
    is_in_day: &dyn Fn(usize) -> bool,
    raw: &mut [Raw],
) {
    let is_counted = |at: usize| raw.iter().any(|figure| (figure.begin..figure.end).contains(&at));
    let years: Vec<(usize, i16)> = sentence
        .filter(|&at| !is_in_day(at) && !is_counted(at) && !is_of_regulation(tokens, at))
        .filter_map(|at| Some((at, dates::year(&tokens[at])?)))
        .collect();
    for (at, year) in years {
        let behind = raw.partition_point(|figure| figure.end <= at);
        let is_nearest = |&index: &usize| raw[index].year.is_none() && !is_place(tokens, raw[index].begin);
        if let Some(nearest) = (0..behind).rev().find(is_nearest) {
            tie_together(tokens, nearest, year, &mut raw[..behind]);
        } else {
            raw[behind..].iter_mut().for_each(|figure| figure.year = Some(year));
        }
    }
}

/// Ties a year to a figure and those beside it: "17 hari libur dan 10 hari cuti".
fn tie_together(tokens: &[Token], nearest: usize, year: i16, raw: &mut [Raw]) {
    let is_joint = |token: &Token| token.is_one_of(&["dan", "and", "serta", ","]);
    let is_joined = |one: &Raw, next: &Raw| tokens[one.end..next.begin].iter().all(is_joint);
    let first = (1..=nearest).rev().take_while(|&at| is_joined(&raw[at - 1], &raw[at])).last();
    let last = (nearest + 1..raw.len()).take_while(|&at| is_joined(&raw[at - 1], &raw[at])).last();
    let together = first.map_or(nearest, |at| at - 1)..=last.unwrap_or(nearest);
    raw[together].iter_mut().for_each(|figure| figure.year = figure.year.or(Some(year)));
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
