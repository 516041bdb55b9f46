//! Which paragraphs of a clipping are the story, which its title and imprint, and which are noise.
//!
//! Goes by where a paragraph stands, how it is written and whether its words are those of the story; what announces
//! furniture is for [`super::furniture`].

use std::collections::HashSet;

use super::dates;
use super::furniture::{Furniture, Noise, Piece, Reach};
use super::imprint;
use super::text::Paragraph;
use super::token::{Kind, Token};

/// What a paragraph is to the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    /// Another title of the same page: that of its window, or of the story before somebody changed it.
    OtherTitle,
    /// Who wrote and published it, and when.
    Imprint,
    Body,
    Noise(Noise),
}

/// What each paragraph is.
#[derive(Debug)]
pub(super) struct Layout {
    pub parts: Vec<Part>,
}

impl Layout {
    /// The paragraphs that are a part of the given kind, with their positions.
    pub fn of<'p>(
        &'p self,
        wanted: Part,
        paragraphs: &'p [Paragraph],
    ) -> impl Iterator<Item = (usize, &'p Paragraph)> {
        let parts = paragraphs.iter().zip(&self.parts).enumerate();
        parts.filter(move |(_, (_, part))| **part == wanted).map(|(index, (paragraph, _))| (index, paragraph))
    }
}

/// Finds out what each paragraph is.
pub(super) fn layout(paragraphs: &[Paragraph]) -> Layout {
    let furniture = Furniture::new();
    let pieces: Vec<Option<Piece>> = paragraphs.iter().map(|paragraph| furniture.piece(paragraph)).collect();
    let Some(start) = story_start(paragraphs, &pieces) else { return without_story(paragraphs, &pieces) };
    let mut parts = vec![Part::Body; paragraphs.len()];
    let words = vocabulary(&paragraphs[start..], &pieces[start..]);
    above(paragraphs, &pieces, start, &words, &mut parts);
    below(paragraphs, &pieces, start, &words, &mut parts);
    Layout { parts }
}

/// Where nothing reads like a story, what is no furniture is kept: leaving out is worse than keeping.
fn without_story(paragraphs: &[Paragraph], pieces: &[Option<Piece>]) -> Layout {
    let part = |(paragraph, piece): (&Paragraph, &Option<Piece>)| match piece {
        Some(piece) => Part::Noise(piece.noise),
        None if imprint::is_imprint(paragraph) => Part::Imprint,
        None => Part::Body,
    };
    let mut parts: Vec<Part> = paragraphs.iter().zip(pieces).map(part).collect();
    if let Some(first) = parts.iter().position(|part| *part == Part::Body)
        && !paragraphs[first].ends_sentence()
    {
        parts[first] = Part::Title;
    }
    Layout { parts }
}

/// The paragraph with which the story begins: the first that opens with a place ("JAKARTA - …"), or else the first long one
/// that speaks of ministries or the state.
fn story_start(paragraphs: &[Paragraph], pieces: &[Option<Piece>]) -> Option<usize> {
    let candidates = || (0..paragraphs.len()).filter(|&index| pieces[index].is_none());
    let first = |is_start: &dyn Fn(&Paragraph) -> bool| candidates().find(|&at| is_start(&paragraphs[at]));
    let dateline = first(&|paragraph| paragraph.word_count() >= 10 && imprint::dateline(paragraph).is_some());
    let official = |paragraph: &Paragraph| is_prose(paragraph) && paragraph.tokens.iter().any(is_official);
    dateline
        .or_else(|| first(&|paragraph| official(paragraph) && paragraph.text.len() >= 90))
        .or_else(|| first(&official))
        .or_else(|| {
            candidates().filter(|&at| is_prose(&paragraphs[at])).max_by_key(|&at| paragraphs[at].text.len())
        })
}

/// Whether a paragraph is made of sentences.
fn is_prose(paragraph: &Paragraph) -> bool {
    let is_mark = |token: &&Token| token.kind == Kind::Mark;
    paragraph.ends_sentence() && paragraph.tokens.iter().filter(|token| !is_mark(token)).count() >= 6
}

/// Whether a word belongs to the language of the state.
fn is_official(token: &Token) -> bool {
    const WORDS: &str = "kementerian kementrian menteri menko pemerintah peraturan gubernur presiden dirjen direktur \
        deputi ministry ministries minister government regulation badan";
    token.is_among(WORDS) || token.folded.starts_with("kemen")
}

/// The title, the imprint and the noise above the story.
fn above(
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
            _ => Part::Noise(noise_above(&paragraphs[index])),
        };
    }
}

/// The title that stands nearest above the story, or the one right above that if it has a second line.
fn nearest_title(paragraphs: &[Paragraph], titles: &[(usize, usize)]) -> Option<usize> {
    let (&(nearest, _), others) = titles.split_last()?;
    let is_above = |&(other, _): &(usize, usize)| {
        other > 0 && paragraphs[other].last() + 1 == paragraphs[nearest].first && other + 1 == nearest
    };
    Some(others.last().copied().filter(is_above).map_or(nearest, |(other, _)| other))
}

/// A short line of capitals is the name of the paper; what else stands above a story is there to be sold.
fn noise_above(paragraph: &Paragraph) -> Noise {
    if paragraph.word_count() <= 5 { Noise::Masthead } else { Noise::Advert }
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

/// A piece of furniture that stands alone announces the lines right below it, but not more than these.
const BLOCK: usize = 5;

/// The story and what stands in it and below it.
fn below(
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
                    .or(open.filter(|(_, reach, _)| *reach == Reach::Section));
                Part::Noise(piece.noise)
            }
            (Some((noise, Reach::Paragraph, at)), None)
                if paragraph.first == paragraphs[index - 1].last() + 1
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
    cut_tail(paragraphs, start, parts);
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
fn cut_tail(paragraphs: &[Paragraph], start: usize, parts: &mut [Part]) {
    let is_end =
        |index: &usize| parts[*index] == Part::Body && (is_prose(&paragraphs[*index]) || *index == start);
    let Some(last) = (start..paragraphs.len()).rev().find(is_end) else { return };
    let is_list = paragraphs[last].text.ends_with(':');
    for index in last + 1..paragraphs.len() {
        if parts[index] == Part::Body && !imprint::is_end_mark(&paragraphs[index]) && !is_list {
            parts[index] = Part::Noise(Noise::Furniture);
        }
    }
}

/// The beginnings of the words that the sentences of the story have.
fn vocabulary<'p>(paragraphs: &'p [Paragraph], pieces: &[Option<Piece>]) -> HashSet<&'p str> {
    let mut words = HashSet::new();
    for (paragraph, piece) in paragraphs.iter().zip(pieces) {
        if piece.is_some_and(|piece| piece.reach == Reach::Rest) {
            break;
        }
        if piece.is_none() && is_prose(paragraph) {
            words.extend(paragraph.tokens.iter().filter_map(stem));
        }
    }
    words
}

/// How many words of a paragraph the story has too, each counted once.
fn shared(paragraph: &Paragraph, words: &HashSet<&str>) -> usize {
    let own: HashSet<&str> = paragraph.tokens.iter().filter_map(stem).collect();
    own.iter().filter(|word| words.contains(*word)).count()
}

/// The same for a paragraph whose own words may be among those of the story.
fn shared_with_others(paragraph: &Paragraph, words: &HashSet<&str>) -> usize {
    if is_prose(paragraph) { usize::MAX } else { shared(paragraph, words) }
}

/// What forms of a word share: its first five letters. Short words say nothing, nor do those that every headline has.
fn stem(token: &Token) -> Option<&str> {
    const EMPTY: &str =
        "untuk dengan dalam pada yang dari akan tidak juga karena lebih with from that this have";
    let is_word = token.is_word() && token.folded.chars().count() >= 4 && !token.is_among(EMPTY);
    let end = token.folded.char_indices().nth(5).map_or(token.folded.len(), |(at, _)| at);
    is_word.then_some(&token.folded[..end])
}
