//! Reads a source record: `seeds/<id>.yaml`, what one source document says, as facts.
//!
//! A record is open: it may hold more than the generator shows, because it serves those who write from it.

use schemars::JsonSchema;

use crate::date::PartialDate;
use crate::diagnostic::Problem;
use crate::lang::{Languages, Localized};
use crate::schema::{Meaning, NamedParty, Remark, TextOrTexts, WebAddress, add_file};
use crate::source::SourceFile;
use crate::yaml::{Items, Node, Sink};

use super::url;

/// The record of a source document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(description = Meaning::Seed.both(), transform = add_file)]
pub struct Seed {
    /// Its id, which is the name of its file.
    #[schemars(description = Meaning::SeedId.both())]
    pub id: String,
    /// What the document is about.
    #[schemars(with = "Option<TextOrTexts>", description = Meaning::SeedTitle.both())]
    pub title: Localized<String>,
    /// Who published it.
    #[schemars(with = "Option<NamedParty>", description = Meaning::Publisher.both())]
    pub publisher: Option<String>,
    /// Who wrote it.
    #[schemars(description = Meaning::Author.both())]
    pub author: Option<String>,
    /// The BCP 47 tag of its language.
    #[schemars(description = Meaning::SeedLanguage.both())]
    pub language: Option<String>,
    /// When it was published.
    #[schemars(description = Meaning::SourceDate.both())]
    pub date: Option<PartialDate>,
    /// Where it is.
    #[schemars(with = "Option<WebAddress>", description = Meaning::SourceAddress.both())]
    pub url: Option<String>,
    /// What in it does not hold up.
    #[schemars(with = "Option<Vec<Remark>>", description = Meaning::Inconsistencies.both())]
    pub inconsistencies: Items<Localized<String>>,
}

/// Reads one record.
pub fn seed(file: &SourceFile, languages: &Languages, sink: &Sink) -> Option<Seed> {
    let value = super::document(file, sink)?;
    let mut map = Node::root(&value, sink).map()?;
    let stem =
        file.path.strip_prefix(super::SEEDS).and_then(|name| name.strip_suffix(".yaml")).unwrap_or_default();
    let id_node = map.require("id")?;
    let id = id_node.text()?;
    if id != stem {
        id_node.report(Problem::SeedNameDiffers { id: id.clone() });
    }
    let title = map.get("title").and_then(|node| node.localized(languages, true));
    let file_name = map.read("file", Node::text);
    let title = title.unwrap_or_else(|| Localized::same(languages, file_name.unwrap_or_else(|| id.clone())));
    let seed = Seed {
        id,
        title,
        publisher: map.get("publisher").and_then(|node| named(&node)),
        author: map.read("author", Node::text),
        language: map.read("language", Node::text).filter(|tag| crate::lang::is_language_tag(tag)),
        date: map.read("date", Node::partial_date),
        url: map.read("url", url::web),
        inconsistencies: map
            .read("inconsistencies", |node| node.list(|item| note(item, languages)))
            .unwrap_or_default(),
    };
    map.finish_open();
    Some(seed)
}

/// A name as text, or as a map that holds it under `name`.
fn named(node: &Node<'_>) -> Option<String> {
    if node.is_map() { node.map()?.get("name").and_then(|name| name.as_text()) } else { node.text() }
}

/// A remark, alone or under `note`.
fn note(node: &Node<'_>, languages: &Languages) -> Option<Localized<String>> {
    if node.is_map()
        && let Some(note) = node.map()?.get("note")
    {
        return note.localized(languages, true);
    }
    node.localized(languages, true)
}
