//! Two texts of an article as rows of a page, made when the page is shown.

use std::ops::Range;

use tera::Value;

use super::alignment::{Row, rows};
use super::part::{Html, ToValue};
use super::shape::Shape;
use super::text::Text;
use super::view::written;
use crate::parse::markdown::BlockKind;

/// Stands before the anchors of the second text, which may have the same as the first. Anchors that begin with `page-`
/// are the theme's, so no text has one of its own.
const PREFIX: &str = "page-other-";

/// Two texts, which a template sees row by row.
#[derive(Clone, Debug, Hash)]
pub struct PairedTexts {
    /// The text in the language of the page.
    pub own: Text,
    /// The text beside it.
    pub other: Text,
}

impl ToValue for PairedTexts {
    fn to_value(&self) -> Value {
        let (own, other) = (kinds(&self.own), kinds(&self.other));
        let rows = rows(&own, &other);
        let is_heading = |row: &Row| {
            let first = own.get(row.own.start).filter(|_| !row.own.is_empty());
            matches!(first, Some(BlockKind::Heading(_)))
        };
        let shown = |row: &Row| written::TextRow {
            own: html(&self.own, &row.own, ""),
            other: html(&self.other, &row.other, PREFIX),
            is_heading: is_heading(row),
            is_alike: row.is_alike,
        };
        let is_alike = rows.iter().all(|row| row.is_alike);
        written::TextPair { is_alike, rows: rows.iter().map(shown).collect() }.to_value()
    }

    fn shape() -> Shape {
        written::TextPair::shape()
    }
}

fn kinds(text: &Text) -> Vec<BlockKind> {
    text.body.body().blocks().collect()
}

fn html(text: &Text, blocks: &Range<usize>, prefix: &str) -> Option<Html> {
    (!blocks.is_empty()).then(|| Html(text.html(blocks.clone(), prefix)))
}
