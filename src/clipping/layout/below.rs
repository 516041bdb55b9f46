//! The story itself, what stands between its paragraphs, and what stands below it.

use std::collections::HashSet;

use super::super::furniture::{Noise, Piece, Reach};
use super::super::imprint;
use super::super::text::Paragraph;
use super::vocabulary::{shared, shared_with_others};
use super::{Part, is_prose};

/// A piece of furniture that stands alone announces the lines right below it, but not more than these.
const BLOCK: usize = 5;

/// The story and what stands in it and below it.
pub(super) fn below(
    paragraphs: &[Paragraph],
    pieces: &[Option<Piece>],
    start: usize,
    words: &HashSet<&str>,
    parts: &mut [Part],
) {
    let mut open: Option<(Noise, Reach, usize)> = None;
    for index in start..paragraphs.len() {
        let paragraph = &paragraphs[index];
        parts[index] = match (open, pieces[index]) {
            (Some((noise, Reach::Rest, _)), _) => Part::Noise(noise),
            (_, Some(piece)) => {
                open = (piece.reach != Reach::Paragraph || !piece.is_whole)
                    .then_some((piece.noise, piece.reach, index))
                    .or(open.filter(|(_, reach, _)| *reach == Reach::Section || is_below(paragraphs, index)));
                Part::Noise(piece.noise)
            }
            (Some((noise, Reach::Paragraph, at)), None)
                if is_below(paragraphs, index)
                    && paragraphs[at].first + BLOCK >= paragraph.first
                    && !goes_on(paragraph, words) =>
            {
                Part::Noise(noise)
            }
            (Some((noise, Reach::Paragraph, at)), None)
                if index == at + 1
                    && paragraph.first <= paragraphs[at].last() + 2
                    && !is_prose(paragraph) =>
            {
                open = None;
                Part::Noise(noise)
            }
            (Some((noise, Reach::Section, _)), None) if !goes_on(paragraph, words) => {
                if imprint::is_byline(paragraph) { Part::Imprint } else { Part::Noise(noise) }
            }
            _ => {
                open = None;
                plain(paragraph, words, index == start)
            }
        };
    }
    cut_tail(paragraphs, start, words, parts);
}

/// Whether no blank line stands above a paragraph.
fn is_below(paragraphs: &[Paragraph], index: usize) -> bool {
    index > 0 && paragraphs[index].first == paragraphs[index - 1].last() + 1
}

/// Whether a paragraph takes the story up again behind a section of furniture.
fn goes_on(paragraph: &Paragraph, words: &HashSet<&str>) -> bool {
    is_prose(paragraph)
        && paragraph.text.len() >= 80
        && shared(paragraph, words) * 3 >= paragraph.word_count()
}

/// What a paragraph is that nothing announces. A heading inside a story is short, or has its words.
fn plain(paragraph: &Paragraph, words: &HashSet<&str>, is_start: bool) -> Part {
    let is_heading = paragraph.word_count() <= 6 || shared_with_others(paragraph, words) >= 2;
    let is_long = paragraph.text.len() >= 100;
    if imprint::is_imprint(paragraph) && !is_start {
        Part::Imprint
    } else if is_prose(paragraph) || is_heading || is_long || is_start || imprint::is_end_mark(paragraph) {
        Part::Body
    } else {
        Part::Noise(Noise::Headlines)
    }
}

/// Below the last sentence of the story there are no headings and no parts of lists.
fn cut_tail(paragraphs: &[Paragraph], start: usize, words: &HashSet<&str>, parts: &mut [Part]) {
    let is_sentence = |paragraph: &Paragraph| {
        let is_short = paragraph.text.ends_with('.') && paragraph.word_count() >= 3;
        is_prose(paragraph) || is_short && shared(paragraph, words) >= 1
    };
    let is_end =
        |index: &usize| parts[*index] == Part::Body && (is_sentence(&paragraphs[*index]) || *index == start);
    let Some(last) = (start..paragraphs.len()).rev().find(is_end) else { return };
    let is_list = paragraphs[last].text.ends_with(':');
    for index in last + 1..paragraphs.len() {
        if parts[index] == Part::Body && !imprint::is_end_mark(&paragraphs[index]) && !is_list {
            parts[index] = Part::Noise(Noise::Furniture);
        }
    }
}
