//! YAML as Risalah reads it: a document becomes a [`serde_yaml::Value`], and [`Node`] takes typed values out of it.
//!
//! Knows nothing of what a key means. Problems are collected, never thrown: whoever reads a document gets every
//! problem of it in one go. Positions are not kept while reading; a problem names its node by [`YamlPath`], and only
//! when it is shown, or where a document looks as if it says less than was written, does [`locate`] find nodes in the text, with a parser that knows positions. What the program itself writes goes through [`write`].

mod items;
mod limits;
mod locate;
mod node;
mod syntax;
pub mod write;

pub use items::Items;
pub use locate::{Document, duplicate_key, locate};
pub use node::{Map, Node, Sink, shorten};

use crate::diagnostic::Problem;
use crate::source::Span;

/// The way from the root of a document to a node.
pub type YamlPath = Vec<Step>;

/// One step into a YAML document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// The key itself, not its value: the last step of a path, if at all.
    KeyItself(String),
    /// An item of a list, from 0.
    Item(usize),
}

/// Nesting that is refused: no front matter or registry needs it, and parsers take quadratic time for it.
pub const MAX_DEPTH: usize = 32;

/// Reads a document. An error is one problem and its place in `text`; a document that cannot be read has no second one.
pub fn read(text: &str) -> Result<serde_yaml::Value, (Problem, Span)> {
    if let Some(span) = limits::too_deep(text) {
        return Err((Problem::TooDeep, span));
    }
    if let Some((bytes, span)) = limits::too_long(text) {
        return Err((Problem::FileTooLong { bytes, repeats: true }, span));
    }
    let without_colon = || {
        let (span, is_behind) = locate::key_without_colon(text)?;
        let slip = if is_behind { Slip::DividedText } else { Slip::NoColon };
        Some((Problem::YamlSyntax { slip }, span))
    };
    let value = serde_yaml::from_str(text).map_err(|error| {
        let duplicate =
            || duplicate_key(text).map(|(key, first, second)| (Problem::DuplicateKey { key, first }, second));
        without_colon().or_else(duplicate).unwrap_or_else(|| {
            let (slip, span) = syntax::explain(text, &error);
            (Problem::YamlSyntax { slip }, span)
        })
    })?;
    // It can be read, and says something else than what was written.
    if text.contains('{')
        && has_key_without_value(&value)
        && let Some(wrong) = without_colon()
    {
        return Err(wrong);
    }
    Ok(value)
}

/// Whether a key has no value, anywhere.
fn has_key_without_value(value: &serde_yaml::Value) -> bool {
    match value {
        serde_yaml::Value::Mapping(map) => {
            map.values().any(|value| value.is_null() || has_key_without_value(value))
        }
        serde_yaml::Value::Sequence(items) => items.iter().any(has_key_without_value),
        _ => false,
    }
}

pub use syntax::Slip;

/// The span of the line that holds `offset`, without its end and its indentation.
fn line_span(text: &str, offset: usize) -> Span {
    let offset = text.floor_char_boundary(offset);
    let start = text[..offset].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let end = text[offset..].find(['\n', '\r']).map_or(text.len(), |at| offset + at);
    let indent = text[start..end].len() - text[start..end].trim_start().len();
    start + indent..end
}
