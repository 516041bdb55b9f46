//! The words, numbers and marks of a text, with what writers are free in folded away.
//!
//! Knows letters and digits; nothing of what words mean.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, perhaps with digits behind them.
    Word,
    /// Digits, perhaps with points and commas between them.
    Number,
    /// Any other character.
    Mark,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    /// Where it stands.
    pub range: Range<usize>,
    /// In lower case; quotation marks and dashes of every shape are one.
    pub folded: String,
    /// Whether its first letter is a capital.
    pub is_capital: bool,
    /// Whether it is an abbreviation by its look: capitals only, or capitals inside.
    pub is_acronym: bool,
}

impl Token {
    pub fn is(&self, folded: &str) -> bool {
        self.folded == folded
    }

    pub fn is_one_of(&self, folded: &[&str]) -> bool {
        folded.contains(&self.folded.as_str())
    }

    /// Whether it is one of the words of a list that has a blank between them.
    pub fn is_among(&self, words: &str) -> bool {
        words.split(' ').any(|word| word == self.folded)
    }

    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether nothing stands between this token and the next.
    pub fn touches(&self, next: &Self) -> bool {
        self.range.end == next.range.start
    }
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        let (kind, length) = match first {
            _ if first.is_whitespace() => {
                start += first.len_utf8();
                continue;
            }
            _ if first.is_ascii_digit() => number(&text[start..]),
            _ if first.is_alphanumeric() => (Kind::Word, word(&text[start..])),
            _ => (Kind::Mark, first.len_utf8()),
        };
        tokens.push(token(text, kind, start..start + length));
        start += length;
    }
    tokens
}

fn token(text: &str, kind: Kind, range: Range<usize>) -> Token {
    let written = &text[range.clone()];
    let folded = match kind {
        Kind::Mark => mark(written).to_owned(),
        Kind::Word | Kind::Number => written.to_lowercase().replace('’', "'"),
    };
    let is_capital = written.starts_with(char::is_uppercase);
    let is_acronym = written.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    Token { kind, range, folded, is_capital, is_acronym }
}

fn mark(written: &str) -> &str {
    match written {
        "“" | "”" | "„" | "«" | "»" => "\"",
        "‘" | "’" => "'",
        "–" | "—" | "−" | "‐" | "‑" => "-",
        other => other,
    }
}

/// The length of a word: letters and digits, with apostrophes between letters.
fn word(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|&(_, next)| next);
        let joins = matches!(letter, '\'' | '’') && at > 0 && next.is_some_and(char::is_alphabetic);
        // "Rp1,2" is a sign of money and its number.
        let is_money = text[..at].eq_ignore_ascii_case("rp") && letter.is_ascii_digit();
        if !(letter.is_alphanumeric() || joins) || is_money {
            return at;
        }
    }
    text.len()
}

/// The length of a number with the points and commas inside it; "41st" and "20detik" are words.
fn number(text: &str) -> (Kind, usize) {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 1;
    while is_digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(end + 1)) {
        end += 1;
    }
    if text[end..].starts_with(char::is_alphabetic) {
        return (Kind::Word, end + word(&text[end..]));
    }
    (Kind::Number, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_apart_into_words_numbers_and_marks() {
        let folded = |text| tokens(text).into_iter().map(|token| token.folded).collect::<Vec<_>>();
        assert_eq!(folded("Rp1,2 triliun (KUR)."), ["rp", "1,2", "triliun", "(", "kur", ")", "."]);
        assert_eq!(folded("Jum’at – 41st"), ["jum'at", "-", "41st"]);
        assert_eq!(folded("2025-09-26, 1.500."), ["2025", "-", "09", "-", "26", ",", "1.500", "."]);
    }
}
