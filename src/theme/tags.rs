//! Cuts a template into its tags, and those into words and signs.
//!
//! Tera keeps its own syntax tree to itself. Knows nothing of what a tag means but where the text that is no template ends:
//! comments and what stands between `raw` and `endraw` are passed over.

use crate::source::Span;

/// `{{ … }}` or `{% … %}`.
#[derive(Debug)]
pub(super) struct Tag<'t> {
    /// From its first brace to its last, or to the end of the text where it has none.
    pub span: Span,
    /// What closes it: `}}` or `%}`.
    pub close: &'static str,
    /// What stands inside, without the hyphen that eats white space before it.
    pub tokens: Vec<Token<'t>>,
}

/// A word, a text in quotation marks (of which only the mark is kept) or a sign.
#[derive(Debug)]
pub(super) struct Token<'t> {
    pub text: &'t str,
    pub span: Span,
}

impl Token<'_> {
    /// Whether it is a word.
    pub fn is_name(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

impl Tag<'_> {
    /// The word that a tag in `{% … %}` begins with.
    pub fn word(&self) -> Option<&str> {
        let first = self.tokens.first().filter(|token| self.close == "%}" && token.is_name())?;
        Some(first.text)
    }
}

/// The tags of a template.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let (start, close) = next_mark(text, at)?;
            let inside = start + close.len();
            if close == "#}" {
                at = text[inside..].find(close).map_or(text.len(), |end| inside + end);
                continue;
            }
            let (mut tokens, end) = tokens(text, inside, close);
            at = end;
            if tokens.first().is_some_and(|token| token.text == "-") {
                tokens.remove(0);
            }
            if tokens.first().is_some_and(|token| token.text == "raw") {
                at = text[end..].find("endraw").map_or(text.len(), |more| end + more);
                continue;
            }
            let end = if text[end..].starts_with(close) { end + close.len() } else { end };
            return Some(Tag { span: start..end, close, tokens });
        }
    })
}

/// Where the next tag or comment begins, and what closes it.
fn next_mark(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let open = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
    let found = open.iter().filter_map(|(mark, close)| Some((from + text[from..].find(mark)?, *close)));
    found.min_by_key(|(start, _)| *start)
}

/// The tokens of the tag whose inside begins at `start`, and where they end.
fn tokens<'t>(text: &'t str, start: usize, close: &str) -> (Vec<Token<'t>>, usize) {
    let (mut tokens, mut at, mut depth) = (Vec::new(), start, 0_usize);
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        // A map or an argument in braces may stand right before the end of a tag.
        if depth == 0 && rest.starts_with(close) {
            break;
        }
        let length = match first {
            '"' | '\'' | '`' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
            c if c.is_alphanumeric() || c == '_' => {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
            }
            _ => first.len_utf8(),
        };
        match first {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if !first.is_whitespace() {
            let shown = if matches!(first, '"' | '\'' | '`') { &rest[..1] } else { &rest[..length] };
            tokens.push(Token { text: shown, span: at..at + length });
        }
        at += length;
    }
    (tokens, at)
}
