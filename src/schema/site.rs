//! What a site adds to the schemas: its languages, and the ids that its registries hold, each with its names.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::values::{
    EachLanguage, Language, MinistryId, MinistryName, SectorId, SeedId, TagName, TextOrTexts,
};
use crate::date::PartialDate;
use crate::lang::{Languages, Localized};
use crate::parse::registry::MinistryEntry;
use crate::parse::{SECTORS, SEEDS, Sources};

/// The definitions that a site fills, by name.
pub fn definitions(sources: &Sources) -> [(Cow<'static, str>, Value); 8] {
    let (languages, registries) = (&sources.settings.languages, &sources.registries);
    let ministries = || registries.ministries.iter().map(|entry| (&*entry.id, ministry(entry)));
    let sectors = registries.sectors.iter().map(|entry| (&*entry.id, names(&entry.name)));
    let tags = registries.tags.iter().map(|entry| (&*entry.id, names(&entry.name)));
    let seeds = registries.seeds.values().map(|seed| (&*seed.id, names(&seed.title)));
    [
        (EachLanguage::schema_name(), each_language(languages)),
        (TextOrTexts::schema_name(), json!({ "anyOf": [text(), by_language(languages)] })),
        (Language::schema_name(), json!({ "type": "string", "enum": languages.tags() })),
        (SectorId::schema_name(), one_of_known(sectors, SECTORS, sources)),
        (MinistryName::schema_name(), one_of_or_text(ministries())),
        // Whoever adds bodies names them before the schema is written anew.
        (MinistryId::schema_name(), one_of_or_text(ministries())),
        (TagName::schema_name(), one_of_or_text(tags)),
        (SeedId::schema_name(), one_of_known(seeds, SEEDS, sources)),
    ]
}

fn text() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

/// A text stands for all languages where there is one only.
fn each_language(languages: &Languages) -> Value {
    match languages.len() {
        1 => json!({ "anyOf": [text(), by_language(languages)] }),
        _ => by_language(languages),
    }
}

/// Open, because a language that the site no longer lists may stay in its files.
fn by_language(languages: &Languages) -> Value {
    let properties: Map<String, Value> = languages.tags().iter().map(|tag| (tag.clone(), text())).collect();
    json!({ "type": "object", "properties": properties, "required": languages.tags() })
}

/// One of these ids. Where a file that they come from has errors, not all of them are known, and any text is taken.
fn one_of_known<'a>(
    entries: impl Iterator<Item = (&'a str, String)>,
    files: &str,
    sources: &Sources,
) -> Value {
    let is_broken = sources.broken.iter().any(|file| file.starts_with(files));
    if is_broken { one_of_or_text(entries) } else { one_of(entries) }
}

fn one_of_or_text<'a>(entries: impl Iterator<Item = (&'a str, String)>) -> Value {
    json!({ "anyOf": [one_of(entries), text()] })
}

/// One of these ids, in their order, each with its name as the description that completions show. A list of none would be no
/// schema: then it is any text.
fn one_of<'a>(entries: impl Iterator<Item = (&'a str, String)>) -> Value {
    let entries: Vec<Value> = entries.map(|(id, name)| json!({ "const": id, "description": name })).collect();
    if entries.is_empty() { text() } else { json!({ "oneOf": entries }) }
}

/// The names in all languages, each once: "Industri / Industry".
fn names(name: &Localized<String>) -> String {
    let mut names: Vec<&str> = name.iter().map(|(_, name)| name.as_str()).collect();
    names.dedup();
    names.join(" / ")
}

/// The names of a body, with its period where some day of it is known: several bodies may have borne a name.
fn ministry(entry: &MinistryEntry) -> String {
    let names = names(&entry.name);
    let day = |day: Option<PartialDate>| day.map_or(String::new(), |day| day.to_string());
    match (entry.since, entry.until) {
        (None, None) => names,
        (since, until) => format!("{names} ({}–{})", day(since), day(until)),
    }
}
