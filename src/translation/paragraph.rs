//! The paragraphs of a text as units of translation: each block that stands for itself, known by its words.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

use crate::fingerprint::Fingerprint;
use crate::parse::front_matter;
use crate::parse::markdown::OPTIONS;
use crate::source::{Lines, SourceFile, Span};

/// A block of a text: a paragraph, a heading, a list, a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The name of its words: eight hexadecimal digits. White space does not count, so a text may be wrapped anew.
    pub name: String,
    /// Where it stands in its file.
    pub span: Span,
    /// The line it begins in, from 1.
    pub line: usize,
}

/// The paragraphs of a text, in order; front matter is none.
pub fn paragraphs(file: &SourceFile) -> Vec<Paragraph> {
    let text = file.shown_text();
    let Ok((_, body)) = front_matter::split(&text) else { return Vec::new() };
    let lines = Lines::new(&text);
    let paragraph = |Range { start, end }: Span| {
        let words = text[start..end].trim_end();
        Paragraph {
            name: Fingerprint::of_pieces(words.split_whitespace().flat_map(|word| [word, " "])).short(),
            span: start..start + words.len(),
            line: lines.number(start),
        }
    };
    blocks(&text[body.clone()])
        .map(|block| paragraph(block.start + body.start..block.end + body.start))
        .collect()
}

/// The names of the paragraphs of a text, in order.
pub fn names(file: &SourceFile) -> Vec<String> {
    paragraphs(file).into_iter().map(|paragraph| paragraph.name).collect()
}

/// The outermost blocks of a text.
fn blocks(text: &str) -> impl Iterator<Item = Span> {
    let mut depth = 0usize;
    Parser::new_ext(text, OPTIONS).into_offset_iter().filter_map(move |(event, span)| {
        let is_outermost = depth == 0;
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                return None;
            }
            _ => {}
        }
        is_outermost.then_some(span)
    })
}
