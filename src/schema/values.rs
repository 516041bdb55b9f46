//! What single values look like in a file. The types of [`crate::parse`] say which keys there are; a value is often written
//! otherwise than it is held: a date is a text, a slug is a text of few letters, terms of use are a name or a map.
//!
//! Knows no site: what only a site can tell is a definition that [`super::site`] puts in its place.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::words::Meaning;
use crate::date::{Moment, PartialDate};
use crate::lang::{Lang, Languages};
use crate::parse::front_matter::{Citation, Given, Source, TextKeys};
use crate::parse::registry::{AS_OF, KEPT, MinistryEntry, SectorEntry, TagEntry};
use crate::parse::relation::Relation;
use crate::parse::settings::License;
use crate::parse::url::BaseUrl;

/// Types as they are written: a type of the parser's, or one that is made here because the parser holds a mere text.
macro_rules! written {
    ($($type:ident as |$generator:pat_param| $schema:expr;)+) => {$(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

/// Part of an address: see [`crate::route::is_slug`].
pub struct Slug;
/// See [`crate::route::alias_path`].
pub struct OldAddress;
/// See [`crate::parse::url::web`].
pub struct WebAddress;
/// See [`crate::parse::url::host`].
pub struct HostName;
/// How an act stands to others: see [`crate::parse::relation::relations`].
pub struct Relations;
/// A name alone, in one language or in each, or a [`License`].
pub struct TermsOfUse;
/// A name alone, or under `name`.
pub struct NamedParty;
/// A remark alone, or under `note`.
pub struct Remark;
/// The front matter of a standing page, which may do without a summary.
pub struct PageKeys;
/// `ministries.yaml`.
pub struct MinistriesFile;
/// `sectors.yaml`.
pub struct SectorsFile;
/// `tags.yaml`.
pub struct TagsFile;

written! {
    Slug as |_| json_schema!({ "type": "string", "pattern": "^[a-z0-9_-]([a-z0-9_.-]*[a-z0-9_-])?$" });
    OldAddress as |_| json_schema!({ "type": "string", "pattern": "^/?[A-Za-z0-9_-][A-Za-z0-9_./-]*$" });
    WebAddress as |_| json_schema!({ "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]" });
    BaseUrl as |_| json_schema!({ "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/@?#]+(/[^\\s?#]*)?$" });
    HostName as |_| json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$" });
    PartialDate as |_| json_schema!({
        "type": ["string", "integer"],
        "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
        "minimum": 1000,
        "maximum": 9999,
    });
    Moment as |_| json_schema!({
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}([Tt ]\\d.*([Zz]|[+-]\\d{2}(:?\\d{2}){0,2}))?$",
    });
    Languages as |_| json_schema!({
        "type": "array",
        "items": { "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
        "minItems": 1,
        "maxItems": Languages::MAX,
        "uniqueItems": true,
    });
    Lang as |generator| generator.subschema_for::<Language>();
    Relations as |_| relations();
    Source as |generator| any_of([generator.subschema_for::<SeedId>(), generator.subschema_for::<Citation>()]);
    TermsOfUse as |generator|
        any_of([generator.subschema_for::<TextOrTexts>(), generator.subschema_for::<License>()]);
    NamedParty as |generator| {
        let text = generator.subschema_for::<String>();
        any_of([text.clone(), json_schema!({ "type": "object", "properties": { "name": text } })])
    };
    Remark as |generator| {
        let texts = generator.subschema_for::<TextOrTexts>();
        let noted = json_schema!({ "type": "object", "properties": { "note": texts }, "required": ["note"] });
        any_of([texts, noted])
    };
    PageKeys as |generator| {
        let mut keys = TextKeys::json_schema(generator);
        keys.insert("required".to_owned(), json!(["title"]));
        keys.insert("description".to_owned(), Meaning::Page.both().into());
        keys
    };
    MinistriesFile as |generator| registry::<MinistryEntry>(generator, "ministries", Meaning::Ministries);
    SectorsFile as |generator| registry::<SectorEntry>(generator, "sectors", Meaning::Sectors);
    TagsFile as |generator| registry::<TagEntry>(generator, "tags", Meaning::TagList);
}

impl<T: JsonSchema> JsonSchema for Given<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// Values of which a site says what they may be: in a schema made of types alone each is a definition that allows
/// everything.
macro_rules! said_by_site {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        pub struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({})
            }
        }
    )+};
}

said_by_site! {
    /// A text in each language.
    EachLanguage;
    /// A text that need not differ between languages.
    TextOrTexts;
    /// A language of the site.
    Language;
    /// The id of a sector.
    SectorId;
    /// A body by its id, a name or an alias.
    MinistryName;
    /// A body by its id.
    MinistryId;
    /// A tag, in the registry or not.
    TagName;
    /// The id of a source record.
    SeedId;
}

/// Adds the keys of a body that are kept for people and that no type holds.
pub fn add_kept(entry: &mut Schema) {
    if let Some(Value::Object(properties)) = entry.get_mut("properties") {
        properties
            .extend(KEPT.map(|(key, meaning)| (key.to_owned(), json!({ "description": meaning.both() }))));
    }
}

/// Adds the file of a source record, which stands for its title and is not held.
pub fn add_file(seed: &mut Schema) {
    if let Some(Value::Object(properties)) = seed.get_mut("properties") {
        let file = json!({ "type": "string", "description": Meaning::SeedFile.both() });
        properties.insert("file".to_owned(), file);
    }
}

/// A map with one list. One that holds nothing but comments yet is empty.
fn registry<Entry: JsonSchema>(generator: &mut SchemaGenerator, list: &str, meaning: Meaning) -> Schema {
    json_schema!({
        "description": meaning.both(),
        "type": "object",
        "properties": {
            AS_OF: { "description": Meaning::AsOf.both() },
            list: {
                "description": meaning.both(),
                "type": "array",
                "items": generator.subschema_for::<Entry>(),
            },
        },
        "required": [list],
        "additionalProperties": false,
    })
}

/// One key a relation; a single act may stand without a list around it.
fn relations() -> Schema {
    let acts = |meaning: Meaning| {
        json!({
            "description": meaning.both(),
            "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }],
        })
    };
    let properties: Map<String, Value> = Relation::ALL
        .map(|(word, relation)| {
            let meaning = match relation {
                Relation::Implements => Meaning::Implements,
                Relation::Amends => Meaning::Amends,
                Relation::Replaces => Meaning::Replaces,
                Relation::Revokes => Meaning::Revokes,
            };
            (word.to_owned(), acts(meaning))
        })
        .into_iter()
        .collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn any_of(schemas: [Schema; 2]) -> Schema {
    json_schema!({ "anyOf": schemas })
}
