//! Reads the registries: `ministries.yaml`, `sectors.yaml`, `tags.yaml`. Each is a map with one list.
//!
//! Knows one registry at a time; whether names collide or successions hold is the model's to say.

use std::collections::HashMap;

use schemars::JsonSchema;

use crate::date::PartialDate;
use crate::diagnostic::{Diagnostic, Label, Place, Problem, nearest};
use crate::lang::{Languages, Localized};
use crate::route;
use crate::schema::{EachLanguage, HostName, Meaning, MinistryId, Slug, TextOrTexts, add_kept};
use crate::source::{SourceFile, SourcePath};
use crate::yaml::{Items, Map, Node, Sink, Step, YamlPath};

use super::front_matter::{Given, one_of};
use super::url;

/// The day of which a registry tells; no page shows it.
pub(crate) const AS_OF: &str = "as_of";

/// Keys of a body that are kept by those who look after the registry; no page shows them.
pub(crate) const KEPT: [(&str, Meaning); 4] = [
    ("coordinator", Meaning::Coordinator),
    ("unsure", Meaning::Unsure),
    ("note", Meaning::Note),
    ("confidence", Meaning::Confidence),
];

/// The kinds of body that the list of bodies has a part for; a body of any other kind stands among the others.
pub(crate) const BODY_KINDS: [&str; 3] = ["coordinating", "ministry", "agency"];

/// What editors write for them in Indonesian.
const BODY_KINDS_IN_INDONESIAN: [(&str, &str); 6] = [
    ("kementerian", "ministry"),
    ("departemen", "ministry"),
    ("koordinator", "coordinating"),
    ("kementerian koordinator", "coordinating"),
    ("badan", "agency"),
    ("lembaga", "agency"),
];

/// What became of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[allow(missing_docs, reason = "the words of the site format")]
#[schemars(inline, rename_all = "lowercase", description = Meaning::How.both())]
pub enum How {
    #[schemars(description = Meaning::Renamed.both())]
    Renamed,
    #[schemars(description = Meaning::Split.both())]
    Split,
    #[schemars(description = Meaning::Merged.both())]
    Merged,
    #[schemars(description = Meaning::Closed.both())]
    Closed,
}

impl How {
    const ALL: [(&str, How); 4] =
        [("renamed", How::Renamed), ("split", How::Split), ("merged", How::Merged), ("closed", How::Closed)];

    /// The word in the registry.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, how)| *how == self).map_or("", |(word, _)| word)
    }
}

/// A body as the registry records it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(inline, deny_unknown_fields, description = Meaning::Entry.both(), transform = add_kept)]
pub struct MinistryEntry {
    /// The stable id.
    #[schemars(with = "Slug", description = Meaning::Id.both())]
    pub id: String,
    /// The full name.
    #[schemars(with = "EachLanguage", description = Meaning::Name.both())]
    pub name: Localized<String>,
    /// The short name.
    #[schemars(with = "Option<TextOrTexts>", description = Meaning::Abbreviation.both())]
    pub abbreviation: Option<Localized<String>>,
    /// Other names met in texts.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::OtherNames.both())]
    pub aliases: Items<String>,
    /// What is left of the name in lists of several bodies.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::ShortForms.both())]
    pub short_forms: Items<String>,
    /// Short titles of its minister.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::MinisterForms.both())]
    pub minister_forms: Items<String>,
    /// The ids of the sectors it works in, the most important first.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::Fields.both())]
    pub sectors: Items<String>,
    /// One of [`BODY_KINDS`], or another word.
    #[schemars(extend("examples" = BODY_KINDS))]
    #[schemars(description = Meaning::BodyKind.both())]
    pub kind: Option<String>,
    /// Its first day; long ago if there is none.
    #[schemars(description = Meaning::Since.both())]
    pub since: Option<PartialDate>,
    /// The first day on which it was no more; still there if there is none.
    #[schemars(description = Meaning::Until.both())]
    pub until: Option<PartialDate>,
    /// The ids of the bodies that took over.
    #[schemars(with = "Option<Vec<MinistryId>>", description = Meaning::SucceededBy.both())]
    pub succeeded_by: Items<String>,
    /// What became of it.
    #[schemars(with = "Option<How>", description = Meaning::How.both())]
    pub how: Given<How>,
    /// The id of the body that gave up a part of itself for this one and carried on.
    #[schemars(with = "Option<MinistryId>", description = Meaning::CarvedFrom.both())]
    pub carved_from: Option<String>,
    /// The host name of its site.
    #[schemars(with = "Option<HostName>", description = Meaning::Website.both())]
    pub website: Option<String>,
    /// The laws and decrees it rests on.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::LegalBasis.both())]
    pub legal_basis: Items<String>,
    /// Where the entry stands.
    #[schemars(skip)]
    pub origin: Origin,
}

/// A sector as the registry records it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(inline, deny_unknown_fields, description = Meaning::Entry.both())]
pub struct SectorEntry {
    /// The stable id.
    #[schemars(with = "Slug", description = Meaning::Id.both())]
    pub id: String,
    /// Its name.
    #[schemars(with = "EachLanguage", description = Meaning::Name.both())]
    pub name: Localized<String>,
    /// The last part of its URL.
    #[schemars(with = "Option<TextOrTexts>", description = Meaning::EntrySlug.both())]
    pub slug: Localized<String>,
    /// What belongs to it.
    #[schemars(with = "Option<EachLanguage>", description = Meaning::SectorDescription.both())]
    pub description: Option<Localized<String>>,
    /// Words of stories that speak for it.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::Words.both())]
    pub words: Items<String>,
    /// Where the entry stands.
    #[schemars(skip)]
    pub origin: Origin,
}

/// A tag as the registry records it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(inline, deny_unknown_fields, description = Meaning::Entry.both())]
pub struct TagEntry {
    /// The stable id.
    #[schemars(with = "Slug", description = Meaning::Id.both())]
    pub id: String,
    /// Its name.
    #[schemars(with = "EachLanguage", description = Meaning::Name.both())]
    pub name: Localized<String>,
    /// The last part of its URL.
    #[schemars(with = "Option<TextOrTexts>", description = Meaning::EntrySlug.both())]
    pub slug: Localized<String>,
    /// Other spellings.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::Spellings.both())]
    pub aliases: Items<String>,
    /// Words of stories that speak for it.
    #[schemars(with = "Option<Vec<String>>", description = Meaning::Words.both())]
    pub words: Items<String>,
    /// Where the entry stands.
    #[schemars(skip)]
    pub origin: Origin,
}

/// Where an entry of a registry stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    file: SourcePath,
    list: &'static str,
    index: usize,
}

impl Origin {
    /// The place of a key of the entry.
    pub fn key(&self, key: &str) -> Place {
        Place::yaml(&self.file, [self.path().as_slice(), &[Step::Key(key.to_owned())]].concat())
    }

    /// The place of an item of a list of the entry.
    pub fn item(&self, key: &str, index: usize) -> Place {
        let steps = [Step::Key(key.to_owned()), Step::Item(index)];
        Place::yaml(&self.file, [self.path().as_slice(), &steps].concat())
    }

    fn path(&self) -> YamlPath {
        vec![Step::Key(self.list.to_owned()), Step::Item(self.index)]
    }
}

/// Reads `ministries.yaml`.
pub fn ministries(file: &SourceFile, languages: &Languages, sink: &Sink) -> Vec<MinistryEntry> {
    entries(file, "ministries", sink, |map, origin| {
        let id = id(map);
        let name = map.require("name").and_then(|node| node.localized(languages, false));
        let entry = MinistryEntry {
            id: id.clone().unwrap_or_default(),
            abbreviation: map.read("abbreviation", |node| node.localized(languages, true)),
            aliases: map.read("aliases", Node::texts).unwrap_or_default(),
            short_forms: map.read("short_forms", Node::texts).unwrap_or_default(),
            minister_forms: map.read("minister_forms", Node::texts).unwrap_or_default(),
            sectors: map.read("sectors", Node::texts).unwrap_or_default(),
            kind: map.read("kind", body_kind),
            since: map.read("since", Node::partial_date),
            until: map.read("until", Node::partial_date),
            succeeded_by: map.read("succeeded_by", Node::texts).unwrap_or_default(),
            how: Given::read(map, "how", how),
            carved_from: map.read("carved_from", Node::text),
            website: map.read("website", url::host),
            legal_basis: map.read("legal_basis", Node::texts).unwrap_or_default(),
            name: name.clone().unwrap_or_else(|| Localized::same(languages, id.clone().unwrap_or_default())),
            origin,
        };
        for (key, _) in KEPT {
            map.get(key);
        }
        id.map(|_| entry)
    })
}

/// Reads `sectors.yaml`.
pub fn sectors(file: &SourceFile, languages: &Languages, sink: &Sink) -> Vec<SectorEntry> {
    entries(file, "sectors", sink, |map, origin| {
        let id = id(map);
        let name = map.require("name").and_then(|node| node.localized(languages, false));
        let slug = slugs(map, languages, id.as_deref().unwrap_or_default());
        let description = map.read("description", |node| node.localized(languages, false));
        let words = map.read("words", Node::texts).unwrap_or_default();
        let id = id?;
        Some(SectorEntry {
            name: name.unwrap_or_else(|| Localized::same(languages, id.clone())),
            slug,
            description,
            words,
            id,
            origin,
        })
    })
}

/// Reads `tags.yaml`.
pub fn tags(file: &SourceFile, languages: &Languages, sink: &Sink) -> Vec<TagEntry> {
    entries(file, "tags", sink, |map, origin| {
        let id = id(map);
        let name = map.require("name").and_then(|node| node.localized(languages, false));
        let slug = slugs(map, languages, id.as_deref().unwrap_or_default());
        let aliases = map.read("aliases", Node::texts).unwrap_or_default();
        let words = map.read("words", Node::texts).unwrap_or_default();
        let id = id?;
        Some(TagEntry {
            name: name.unwrap_or_else(|| Localized::same(languages, id.clone())),
            slug,
            aliases,
            words,
            id,
            origin,
        })
    })
}

/// Reads a map with one list and hands each entry to `read`; ids that stand twice are reported here.
fn entries<T>(
    file: &SourceFile,
    list: &'static str,
    sink: &Sink,
    mut read: impl FnMut(&mut Map<'_>, Origin) -> Option<T>,
) -> Vec<T> {
    let Some(value) = super::document(file, sink) else { return Vec::new() };
    // A registry of which nothing but comments is written yet has no entries.
    if value.is_null() {
        return Vec::new();
    }
    let Some(mut root) = Node::root(&value, sink).map() else { return Vec::new() };
    root.get(AS_OF);
    let mut index = 0;
    let mut first: HashMap<String, usize> = HashMap::new();
    let found = root.require(list).and_then(|node| {
        node.list(|item| {
            let origin = Origin { file: file.path.clone(), list, index };
            index += 1;
            let mut map = item.map()?;
            if let Some(id) = map.get("id").and_then(|node| node.as_text())
                && let Some(before) = first.insert(id.clone(), origin.index)
            {
                let place = Origin { index: before, ..origin.clone() }.key("id");
                sink.push(
                    Diagnostic::new(Problem::DuplicateId { id }, origin.key("id")).and(place, Label::First),
                );
                return None;
            }
            let entry = read(&mut map, origin);
            map.finish();
            entry
        })
    });
    root.finish();
    found.map(Vec::from).unwrap_or_default()
}

/// An id stands in addresses, so it has to be fit for one.
fn id(map: &mut Map<'_>) -> Option<String> {
    let node = map.require("id")?;
    let text = node.text()?;
    if route::is_slug(&text) {
        return Some(text);
    }
    let suggestion = route::slugify(&text);
    node.report(Problem::InvalidSlug { key: "id".to_owned(), text, suggestion });
    None
}

fn slugs(map: &mut Map<'_>, languages: &Languages, id: &str) -> Localized<String> {
    let slugs = map.get("slug").and_then(|node| {
        let slugs = node.localized(languages, true)?;
        if let Some((lang, text)) = slugs.iter().find(|(_, slug)| !route::is_slug(slug)) {
            let (text, suggestion) = (text.clone(), route::slugify(text));
            let key = if node.is_map() { languages.tag(lang) } else { "slug" };
            let place = if node.is_map() { node.map().and_then(|mut map| map.get(key)) } else { None };
            place.as_ref().unwrap_or(&node).report(Problem::InvalidSlug {
                key: key.to_owned(),
                text,
                suggestion,
            });
            return None;
        }
        Some(slugs)
    });
    slugs.unwrap_or_else(|| Localized::same(languages, id.to_owned()))
}

/// Any word is a kind; one that is nearly one of [`BODY_KINDS`] is told.
fn body_kind(node: &Node<'_>) -> Option<String> {
    let kind = node.text()?;
    if !BODY_KINDS.contains(&kind.as_str()) {
        let lower = kind.to_lowercase();
        let translated = BODY_KINDS_IN_INDONESIAN.iter().find(|(word, _)| *word == lower);
        let meant = translated.map(|&(_, known)| known.to_owned()).or_else(|| nearest(&kind, BODY_KINDS));
        if let Some(suggestion) = meant {
            node.report(Problem::KindNotListed { kind: kind.clone(), suggestion });
        }
    }
    Some(kind)
}

fn how(node: &Node<'_>) -> Option<How> {
    let words = How::ALL.map(|(word, _)| word);
    let found = one_of(node, "how", &words)?;
    How::ALL.iter().find(|(word, _)| *word == found).map(|&(_, how)| how)
}
