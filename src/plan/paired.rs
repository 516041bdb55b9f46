//! Two texts of an article as rows of a page, made when the page is shown.

use std::ops::Range;

use tera::Value;

use super::alignment::{Row, rows};
use super::part::ToValue;
use super::text::Text;
use crate::parse::markdown::BlockKind;

/// Stands before the anchors of the second text, which may have the same as the first. Anchors that begin with `page-`
/// are the theme's, so no text has one of its own.
const PREFIX: &str = "page-other-";

/// Two texts: `rows`, each with its part of the first text (`own`) and of the second (`other`), none where a text has
/// nothing there; whether it begins with a heading (`is_heading`), and whether the two are built alike (`is_alike`).
/// `is_alike` of the whole tells whether all rows are.
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
        let row_value = |row: &Row| {
            let mut map = tera::Map::default();
            map.insert("own".into(), html(&self.own, &row.own, ""));
            map.insert("other".into(), html(&self.other, &row.other, PREFIX));
            map.insert("is_heading".into(), is_heading(row).to_value());
            map.insert("is_alike".into(), row.is_alike.to_value());
            Value::from(map)
        };
        let mut map = tera::Map::default();
        map.insert("is_alike".into(), rows.iter().all(|row| row.is_alike).to_value());
        map.insert("rows".into(), Value::from(rows.iter().map(row_value).collect::<Vec<_>>()));
        Value::from(map)
    }
}

fn kinds(text: &Text) -> Vec<BlockKind> {
    text.body.body().blocks().collect()
}

fn html(text: &Text, blocks: &Range<usize>, prefix: &str) -> Value {
    if blocks.is_empty() { Value::none() } else { Value::safe_string(&text.html(blocks.clone(), prefix)) }
}
