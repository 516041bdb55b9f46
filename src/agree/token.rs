//! A text as words, figures and marks, each with its place.
//!
//! Knows no language: whether `1.234` is more than a thousand is not its affair.

/// A piece of a text.
#[derive(Clone, Debug)]
pub struct Token<'t> {
    /// As written.
    pub text: &'t str,
    /// In small letters, for looking it up.
    pub lower: String,
    /// What it is.
    pub kind: TokenKind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Whether it stands right behind the one before, without a space.
    pub is_glued: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, and the digits behind them: `BP2MI` is a name.
    Word,
    /// Digits, with full stops and commas between them.
    Figure,
    /// Any other character.
    Mark,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is this mark.
    pub fn is_mark(&self, mark: &str) -> bool {
        self.kind == TokenKind::Mark && self.text == mark
    }

    /// Whether it begins with a capital letter.
    pub fn is_capitalized(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// The number that it is, if it is nothing but a few digits.
    pub fn plain(&self) -> Option<u32> {
        let is_plain = self.kind == TokenKind::Figure && self.text.len() <= 9;
        self.text.parse().ok().filter(|_| is_plain)
    }
}

/// Currencies that are written right before their sum, like `Rp500`: they are words of their own.
const PREFIXES: [&str; 4] = ["Rp", "IDR", "USD", "RM"];

/// Takes a text apart. Addresses on the web are left out: their digits say nothing to a reader.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        if let Some(length) = address_length(rest) {
            at += length;
            continue;
        }
        let (kind, length) = if first.is_ascii_digit() {
            (TokenKind::Figure, figure_length(rest))
        } else if first.is_alphabetic() {
            (TokenKind::Word, word_length(rest))
        } else {
            (TokenKind::Mark, first.len_utf8())
        };
        let text = &rest[..length];
        let is_glued = tokens.last().is_some_and(|before| before.end() == at);
        tokens.push(Token { text, lower: text.to_lowercase(), kind, start: at, is_glued });
        at += length;
    }
    tokens
}

fn address_length(rest: &str) -> Option<usize> {
    let is_address = ["https://", "http://", "www."].iter().any(|start| rest.starts_with(start));
    let end = |c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"' | '”');
    is_address.then(|| rest.find(end).unwrap_or(rest.len()))
}

fn figure_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_inside =
        |at: usize| is_digit(at) || (matches!(bytes.get(at), Some(b'.' | b',')) && is_digit(at + 1));
    (0..).find(|&at| !is_inside(at)).unwrap_or(rest.len())
}

fn word_length(rest: &str) -> usize {
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let is_before_digit = |prefix: &&&str| {
        let is_prefix = rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
        is_prefix && rest.as_bytes().get(prefix.len()).is_some_and(u8::is_ascii_digit)
    };
    PREFIXES.iter().find(is_before_digit).map_or(end, |prefix| prefix.len())
}
