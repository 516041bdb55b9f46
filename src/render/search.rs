//! The files that the search page reads: the index, and what it shows of what was found.

use serde::Serialize;

use super::data::json_row;
use crate::plan::part::Named;
use crate::plan::view::{Card, Entry};
use crate::search::file::IndexFile;

/// A file that the search page reads.
#[derive(Clone, Debug, Hash)]
pub enum SearchFile {
    /// What there is, as JSON.
    Directory(String),
    /// A part of the index.
    Index(IndexFile),
    /// What is shown of some documents.
    Shown(Shown),
}

/// What is shown of documents that follow each other.
#[derive(Clone, Debug, Hash)]
pub enum Shown {
    /// Of articles.
    Articles(Vec<Named<Entry>>),
    /// Of bodies, sectors or tags.
    Names(Vec<NameRow>),
}

/// What is shown of a body, sector or tag.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct NameRow {
    /// Its name.
    pub title: String,
    /// Its address.
    pub href: String,
    /// What is said beside it: a short name, a period, how many articles there are.
    pub notes: Vec<String>,
}

/// What is shown of an article.
#[derive(Serialize)]
struct ArticleRow<'a> {
    title: &'a str,
    href: &'a str,
    notes: [String; 2],
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    only_in: Option<&'a str>,
    #[serde(skip_serializing_if = "is_false")]
    draft: bool,
}

impl SearchFile {
    /// Its bytes.
    pub fn write(&self) -> Vec<u8> {
        match self {
            Self::Directory(json) => json.clone().into_bytes(),
            Self::Index(file) => file.write(),
            Self::Shown(Shown::Articles(entries)) => {
                rows(entries.iter().map(|entry| json_row(&row(&entry.card))))
            }
            Self::Shown(Shown::Names(names)) => rows(names.iter().map(json_row)),
        }
    }
}

fn rows(rows: impl Iterator<Item = Box<str>>) -> Vec<u8> {
    let rows: Vec<Box<str>> = rows.collect();
    format!("[\n{}\n]\n", rows.join(",\n")).into_bytes()
}

fn row(card: &Card) -> ArticleRow<'_> {
    ArticleRow {
        title: &card.title,
        href: &card.href,
        notes: [card.date.words.words.long_date(card.date.date), card.sector.label.clone()],
        summary: &card.summary,
        lang: card.lang.as_deref(),
        only_in: card.only_in.as_deref(),
        draft: card.draft,
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}
