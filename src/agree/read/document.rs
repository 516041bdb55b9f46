//! The numbers of laws and decrees: `PP 20/2024`, `Peraturan Pemerintah Nomor 20 Tahun 2024`,
//! `Government Regulation No. 20 of 2024`.

use super::super::token::{Token, TokenKind};
use super::super::tongue::DOCUMENTS;
use super::super::value::{Document, Value};
use super::{Said, is_glued, is_mark, is_word, year};

/// How many tokens before its number the kind of a document is looked for: a minister's regulation names the ministry
/// between the two.
const REACH: usize = 12;

/// Kinds whose short names go on with that of a ministry: `Permenperin`.
const OF_MINISTERS: [&str; 2] = ["permen", "kepmen"];

/// The numbers of one document, or of several of a kind and a year.
pub(super) fn read(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    tokens.get(at)?.plain()?;
    let kind = kind_before(tokens, at);
    let (numbers, year, end) = with_stroke(tokens, at).or_else(|| in_words(tokens, at))?;
    let document = |number: usize| Some(Document { kind, number: tokens[number].plain()?, year });
    let documents = numbers.into_iter().map(document).collect::<Option<Vec<_>>>()?;
    Some((documents.into_iter().map(Value::Document).collect(), end))
}

/// Where the numbers of documents stand, their year, and where it ends.
type Numbers = (Vec<usize>, i16, usize);

/// `20/2024`, `12/PMK.02/2023`. Two years with a stroke are a period.
fn with_stroke(tokens: &[Token<'_>], at: usize) -> Option<Numbers> {
    const LONGEST: usize = 8;
    if !is_mark(tokens, at + 1, &["/"]) || year(tokens, at).is_some() {
        return None;
    }
    let glued = (at + 1..).take(LONGEST).take_while(|&next| is_glued(tokens, next));
    let behind_stroke = |next: &usize| is_mark(tokens, next - 1, &["/"]);
    glued.filter(behind_stroke).find_map(|next| Some((vec![at], year(tokens, next)?, next + 1)))
}

/// `Nomor 20 Tahun 2024`, `No. 20 of 2024`, `Laws 20 and 21 of 2024`: only behind a word that announces a number.
fn in_words(tokens: &[Token<'_>], at: usize) -> Option<Numbers> {
    if !is_announced(tokens, at) {
        return None;
    }
    let (mut numbers, mut next) = (vec![at], at + 1);
    loop {
        if let Some(year) = year(tokens, next + 1).filter(|_| is_word(tokens, next, &["tahun", "of"])) {
            return Some((numbers, year, next + 2));
        }
        let is_list = is_mark(tokens, next, &[","]) || is_word(tokens, next, &["and", "dan"]);
        next = marker_end(tokens, next + 1).unwrap_or(next + 1);
        tokens.get(next).and_then(Token::plain).filter(|_| is_list)?;
        numbers.push(next);
        next += 1;
    }
}

/// Whether the words before a position say that the number of a document follows.
fn is_announced(tokens: &[Token<'_>], at: usize) -> bool {
    let starts_marker =
        |steps: usize| at.checked_sub(steps).is_some_and(|marker| marker_end(tokens, marker) == Some(at));
    let ends_kind =
        |steps: usize| at.checked_sub(steps).is_some_and(|last| kind_ending_at(tokens, last).is_some());
    starts_marker(1)
        || starts_marker(2)
        || ends_kind(1)
        || (ends_kind(2) && is_mark(tokens, at.saturating_sub(1), &[")"]))
}

/// Where `Nomor` or `No.` ends, if it stands here.
fn marker_end(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let has_point = is_mark(tokens, at + 1, &["."]);
    is_word(tokens, at, &["nomor", "no", "number", "nr"]).then_some(if has_point { at + 2 } else { at + 1 })
}

/// The kind of the document whose number stands at a position: the nearest one before it, but not behind another figure
/// or in another sentence.
fn kind_before(tokens: &[Token<'_>], at: usize) -> Option<&'static str> {
    let is_inside = |last: &usize| {
        let token = &tokens[*last];
        let ends_sentence = token.is_mark(".") && !is_word(tokens, last.saturating_sub(1), &["no"]);
        token.kind != TokenKind::Figure && !ends_sentence && !token.is_mark(";")
    };
    (0..at).rev().take(REACH).take_while(is_inside).find_map(|last| kind_ending_at(tokens, last))
}

/// The kind whose name ends with the token at a position.
fn kind_ending_at(tokens: &[Token<'_>], last: usize) -> Option<&'static str> {
    let ends_here = |phrase: &str| {
        let mut words = phrase.rsplit(' ');
        let mut before = tokens[..=last].iter().rev();
        let is_word = |token: &Token<'_>, word: &str| {
            let ending = token.lower.strip_prefix(word);
            ending.is_some_and(|ending| matches!(ending, "" | "s") || OF_MINISTERS.contains(&word))
        };
        words.all(|word| before.next().is_some_and(|token| is_word(token, word)))
    };
    DOCUMENTS.iter().find(|(phrase, _)| ends_here(phrase)).map(|(_, kind)| *kind)
}
