//! Whether two texts have the same sequence of headings. Their words differ; their levels have to be the same.

use super::align::{Pair, Side};
use super::passage::Role;
use super::tell::missing;
use crate::diagnostic::{Diagnostic, Label, Problem};

/// The headings that one text lacks or has on another level.
pub fn compare(pair: &Pair<'_>) -> Vec<Diagnostic> {
    let Pair { ours, theirs, alignment } = pair;
    if levels(ours).eq(levels(theirs)) {
        return Vec::new();
    }
    let lacks = |level: u8, side: &Side| Problem::HeadingDiffers {
        level,
        other: None,
        language: side.language.clone(),
    };
    let is_paired = |one: usize| alignment.pairs.binary_search_by_key(&one, |pair| pair.0).is_ok();
    let lacks_there = headings(ours).filter(|(one, _)| !is_paired(*one)).map(|(one, level)| {
        missing(lacks(level, theirs), ours.passages[one].start(), theirs, alignment.there(one))
    });
    let is_paired = |other: usize| alignment.pairs.binary_search_by_key(&other, |pair| pair.1).is_ok();
    let lacks_here = headings(theirs).filter(|(other, _)| !is_paired(*other)).map(|(other, level)| {
        missing(lacks(level, ours), theirs.passages[other].start(), ours, alignment.here(other))
    });
    let other_level = alignment.pairs.iter().filter_map(|&pair| other_level(pair, ours, theirs));
    other_level.chain(lacks_there).chain(lacks_here).collect()
}

/// The headings of a text: their passages and their levels.
fn headings(side: &Side) -> impl Iterator<Item = (usize, u8)> {
    side.passages.iter().enumerate().filter_map(|(index, passage)| Some((index, level(passage.role)?)))
}

fn levels(side: &Side) -> impl Iterator<Item = u8> {
    headings(side).map(|(_, level)| level)
}

fn level(role: Role) -> Option<u8> {
    match role {
        Role::Heading(level) => Some(level),
        _ => None,
    }
}

/// Two headings that correspond and are not of one level.
fn other_level((one, other): (usize, usize), ours: &Side, theirs: &Side) -> Option<Diagnostic> {
    let (here, there) = (&ours.passages[one], &theirs.passages[other]);
    let (our_level, level) = (level(here.role)?, level(there.role)?);
    let problem = Problem::HeadingDiffers { level, other: Some(our_level), language: ours.language.clone() };
    let told = || Diagnostic::new(problem, there.start()).and(here.start(), Label::OtherValue);
    (our_level != level).then(told)
}
