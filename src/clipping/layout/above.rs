//! What stands above a story: its title, who wrote it, and what the page has there.

use std::collections::HashSet;

use super::super::dates;
use super::super::furniture::{Noise, Piece};
use super::super::imprint;
use super::super::text::Paragraph;
use super::vocabulary::shared;
use super::{Part, is_official, is_prose};

/// The title, the imprint and the noise above the story.
pub(super) fn above(
    paragraphs: &[Paragraph],
    pieces: &[Option<Piece>],
    start: usize,
    words: &HashSet<&str>,
    parts: &mut [Part],
) {
    for index in 0..start {
        parts[index] = match pieces[index] {
            Some(piece) => Part::Noise(piece.noise),
            None if imprint::is_imprint(&paragraphs[index]) => Part::Imprint,
            None => Part::Body,
        };
    }
    mark_bare_names(paragraphs, start, words, parts);
    mark_names_above_labels(paragraphs, start, parts);
    let titles: Vec<(usize, usize)> = (0..start)
        .filter(|&index| parts[index] == Part::Body && is_title(&paragraphs[index]))
        .map(|index| (index, shared(&paragraphs[index], words)))
        .filter(|&(_, shared)| shared >= 2)
        .collect();
    let title = nearest_title(paragraphs, &titles);
    title.into_iter().for_each(|title| mark_capitals(paragraphs, title, start, parts));
    for index in 0..start {
        if parts[index] != Part::Body {
            continue;
        }
        let is_candidate = titles.iter().any(|&(candidate, _)| candidate == index);
        parts[index] = match title {
            Some(title) if index == title => Part::Title,
            Some(title) if index < title && is_candidate => Part::OtherTitle,
            Some(title) if index < title => Part::Noise(noise_above(&paragraphs[index])),
            _ if is_prose(&paragraphs[index]) && paragraphs[index].tokens.iter().any(is_official) => {
                Part::Body
            }
            // The second line of a title, or the caption of a picture.
            Some(_) if is_candidate || shared(&paragraphs[index], words) >= 3 => Part::Body,
            Some(_) if is_lead(&paragraphs[index]) || imprint::is_place_line(&paragraphs[index]) => {
                Part::Body
            }
            _ => Part::Noise(noise_above(&paragraphs[index])),
        };
    }
}

/// Whether a paragraph below the title is the beginning of the story although it speaks of no body.
fn is_lead(paragraph: &Paragraph) -> bool {
    is_prose(paragraph) && paragraph.text.ends_with(['.', '"', '”']) && paragraph.text.len() >= 80
}

/// The title that stands nearest above the story, or the one right above that if it has a second line: one that stands close
/// to it, or is longer.
fn nearest_title(paragraphs: &[Paragraph], titles: &[(usize, usize)]) -> Option<usize> {
    let (&(nearest, _), others) = titles.split_last()?;
    let text = |index: usize| paragraphs[index].text.as_str();
    let is_above = |&(other, _): &(usize, usize)| {
        let is_close = paragraphs[other].last() + 1 == paragraphs[nearest].first;
        let is_summed_up = text(nearest).len() > text(other).len() && !text(nearest).contains(text(other));
        // The first line may be the title of the window: "Judul | Portal".
        let is_of_window =
            other == 0 && (is_close || [" - ", " | "].iter().any(|bar| text(other).contains(bar)));
        other + 1 == nearest && !is_of_window && (is_close || is_summed_up)
    };
    Some(others.last().copied().filter(is_above).map_or(nearest, |(other, _)| other))
}

/// A short line of capitals is the name of the paper; what else stands above a story is there to be sold.
fn noise_above(paragraph: &Paragraph) -> Noise {
    if paragraph.word_count() <= 5 { Noise::Masthead } else { Noise::Advert }
}

/// A line of capitals right above the title names the section, and one beside the day or the author names the paper.
fn mark_capitals(paragraphs: &[Paragraph], title: usize, start: usize, parts: &mut [Part]) {
    for index in (1..start).filter(|&index| imprint::is_in_capitals(&paragraphs[index])) {
        let is_section = index + 1 == title && paragraphs[index].last() + 1 == paragraphs[title].first;
        let is_imprint = |other: usize| other < start && parts[other] == Part::Imprint;
        let is_paper = index > title && (is_imprint(index - 1) || is_imprint(index + 1));
        if parts[index] == Part::Body && (is_section || is_paper) {
            parts[index] = Part::Imprint;
        }
    }
}

/// A name that stands alone right beside the day is that of the author, without a label.
fn mark_bare_names(paragraphs: &[Paragraph], start: usize, words: &HashSet<&str>, parts: &mut [Part]) {
    for index in 1..start {
        let is_beside = |other: usize| other < start && parts[other] == Part::Imprint;
        if parts[index] == Part::Body
            && shared(&paragraphs[index], words) == 0
            && imprint::are_names(&paragraphs[index])
            && (is_beside(index - 1) || is_beside(index + 1) || index + 1 == start)
        {
            parts[index] = Part::Imprint;
        }
    }
}

/// A name that stands above the label "Penulis" is that of the author, and the label is a part of the page.
fn mark_names_above_labels(paragraphs: &[Paragraph], start: usize, parts: &mut [Part]) {
    for index in 1..start {
        if imprint::is_bare_label(&paragraphs[index]) && imprint::is_name_alone(&paragraphs[index - 1]) {
            parts[index - 1] = Part::Imprint;
            parts[index] = Part::Noise(Noise::Furniture);
        }
    }
}

/// Whether a paragraph may be a title. A line with a day or the name of a photographer is the caption of a picture.
fn is_title(paragraph: &Paragraph) -> bool {
    const CAPTION: [&str; 6] = ["foto", "photo", "dok", "courtesy", "ilustrasi", "dokumentasi"];
    let tokens = &paragraph.tokens;
    let is_caption = dates::first(tokens).is_some() || tokens.iter().any(|token| token.is_one_of(&CAPTION));
    let is_short = paragraph.word_count() >= 4 && paragraph.text.len() <= 220;
    is_short && !is_caption && !paragraph.text.ends_with(['.', ')'])
}
