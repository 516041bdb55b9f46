//! Which passage of one text corresponds to which of the other.
//!
//! Two texts of one build correspond passage by passage. Where a passage is missing, was cut in two or stands elsewhere, the
//! pairs are those that keep the order and have most in common: values, and about the same length.

use super::differences::Mention;
use super::passage::Passage;
use crate::source::SourcePath;

/// More pairs than this are not weighed against each other: such texts are taken passage by passage as they come.
const MOST: usize = 1_000_000;

/// A text for comparing: its passages and what is said in each.
pub struct Side {
    /// The passages.
    pub passages: Vec<Passage>,
    /// What they say, in order of passage.
    pub mentions: Vec<Mention>,
    /// The tag of its language.
    pub language: String,
    /// Its file, if its front matter names the bodies that took part.
    pub given: Option<SourcePath>,
}

/// Two texts and how they correspond.
pub struct Pair<'s> {
    /// The text in which the article was first written.
    pub ours: &'s Side,
    /// The other one.
    pub theirs: &'s Side,
    /// Which of their passages correspond.
    pub alignment: Alignment,
}

impl<'s> Pair<'s> {
    /// Compares the build of two texts.
    pub fn new(ours: &'s Side, theirs: &'s Side) -> Self {
        Self { ours, theirs, alignment: Alignment::of(ours, theirs) }
    }
}

/// Which passages of two texts correspond.
pub struct Alignment {
    /// The pairs, in order.
    pub pairs: Vec<(usize, usize)>,
    /// Whether the texts are of one build, so that every passage has its pair.
    pub is_parallel: bool,
}

impl Alignment {
    fn of(ours: &Side, theirs: &Side) -> Self {
        let (rows, columns) = (ours.passages.len(), theirs.passages.len());
        let pairs = if rows.saturating_mul(columns) > MOST {
            (0..rows.min(columns)).map(|index| (index, index)).collect()
        } else {
            heaviest_path(rows, columns, |one, other| weight(ours, one, theirs, other))
        };
        let is_parallel = rows == columns && pairs.len() == rows;
        Self { pairs, is_parallel }
    }

    /// The passage there that corresponds to one here, or else the nearest one before it.
    pub fn there(&self, here: usize) -> usize {
        self.pairs[..self.pairs.partition_point(|(one, _)| *one <= here)]
            .last()
            .map_or(0, |(_, other)| *other)
    }

    /// The same from the other text.
    pub fn here(&self, there: usize) -> usize {
        self.pairs[..self.pairs.partition_point(|(_, other)| *other <= there)]
            .last()
            .map_or(0, |(one, _)| *one)
    }
}

/// How much speaks for a pair. None where two passages cannot be one.
fn weight(ours: &Side, one: usize, theirs: &Side, other: usize) -> Option<usize> {
    let (passage, counterpart) = (&ours.passages[one], &theirs.passages[other]);
    if !passage.role.corresponds(counterpart.role) {
        return None;
    }
    let lengths = (passage.text.len().max(1), counterpart.text.len().max(1));
    let likeness = 4 * lengths.0.min(lengths.1) / lengths.0.max(lengths.1);
    let there = theirs.said_in(other);
    let shared = ours.said_in(one).iter().filter(|mention| mention.stands_among(there)).count();
    Some(1 + likeness + 4 * shared)
}

/// The pairs that keep the order of both and weigh most together.
fn heaviest_path(
    rows: usize,
    columns: usize,
    weight: impl Fn(usize, usize) -> Option<usize>,
) -> Vec<(usize, usize)> {
    let width = columns + 1;
    // What the passages from here on can weigh at most.
    let mut best = vec![0; (rows + 1) * width];
    let weights: Vec<Option<usize>> = (0..rows)
        .flat_map(|row| (0..columns).map(move |column| (row, column)))
        .map(|(row, column)| weight(row, column))
        .collect();
    let paired = |best: &[usize], row: usize, column: usize| {
        weights[row * columns + column].map(|weight| weight + best[(row + 1) * width + column + 1])
    };
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let apart = best[(row + 1) * width + column].max(best[row * width + column + 1]);
            best[row * width + column] = paired(&best, row, column).map_or(apart, |paired| paired.max(apart));
        }
    }
    let (mut row, mut column, mut pairs) = (0, 0, Vec::new());
    while row < rows && column < columns {
        let here = best[row * width + column];
        if paired(&best, row, column) == Some(here) {
            pairs.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if best[(row + 1) * width + column] == here {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}
