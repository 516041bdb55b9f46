//! The words of a story, by which what belongs to it is told from what does not.

use std::collections::HashSet;

use super::super::furniture::{Piece, Reach};
use super::super::text::Paragraph;
use super::super::token::Token;
use super::is_prose;

/// The beginnings of the words that the sentences of the story have.
pub(super) fn vocabulary<'p>(paragraphs: &'p [Paragraph], pieces: &[Option<Piece>]) -> HashSet<&'p str> {
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
pub(super) fn shared(paragraph: &Paragraph, words: &HashSet<&str>) -> usize {
    let own: HashSet<&str> = paragraph.tokens.iter().filter_map(stem).collect();
    own.iter().filter(|word| words.contains(*word)).count()
}

/// The same for a paragraph whose own words may be among those of the story.
pub(super) fn shared_with_others(paragraph: &Paragraph, words: &HashSet<&str>) -> usize {
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
