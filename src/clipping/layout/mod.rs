//! Which paragraphs of a clipping are the story, which its title and imprint, and which are noise.
//!
//! Goes by where a paragraph stands, how it is written and whether its words are those of the story; what announces
//! furniture is for [`super::furniture`].

mod above;
mod below;
mod vocabulary;

use super::bodies::Names;
use super::furniture::{Furniture, Noise, Piece};
use super::imprint;
use super::text::Paragraph;
use super::token::{Kind, Token};
use above::above;
use below::below;
use vocabulary::vocabulary;

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
pub(super) fn layout(paragraphs: &[Paragraph], names: &Names<'_>) -> Layout {
    let furniture = Furniture::new();
    let pieces: Vec<Option<Piece>> = paragraphs.iter().map(|paragraph| furniture.piece(paragraph)).collect();
    let Some(start) = story_start(paragraphs, &pieces, names) else {
        return without_story(paragraphs, &pieces);
    };
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
fn story_start(paragraphs: &[Paragraph], pieces: &[Option<Piece>], names: &Names<'_>) -> Option<usize> {
    let candidates = || (0..paragraphs.len()).filter(|&index| pieces[index].is_none());
    let first = |is_start: &dyn Fn(&Paragraph) -> bool| candidates().find(|&at| is_start(&paragraphs[at]));
    let dateline = first(&|paragraph| paragraph.word_count() >= 10 && imprint::dateline(paragraph).is_some());
    let official = |paragraph: &Paragraph| {
        let is_named = || !names.mentions(&paragraph.tokens).is_empty();
        is_prose(paragraph) && (paragraph.tokens.iter().any(is_official) || is_named())
    };
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
        deputi ministry ministries minister government regulation badan bupati lembaga parliament agency";
    token.is_among(WORDS) || token.folded.starts_with("kemen") || token.folded.starts_with("permen")
}
