//! JSON Schemas of the files that editors write, for programs that complete and check while somebody types.
//!
//! They are derived from the very types that the parser fills ([`crate::parse`]), so a key has one home. What single values
//! look like stands in `values`, what a key means in `words`, what only a site knows in `site`.
//!
//! A schema refuses nothing that a build accepts, but for needless white space around a word. It does not say all that a
//! build says: whether the two texts of a pair agree, or a body was there on the day. And it knows the registries of the
//! moment in which it was made.

mod site;
mod values;
mod words;

use schemars::generate::SchemaSettings;
use schemars::transform::{RestrictFormats, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::parse::front_matter::ArticleKeys;
use crate::parse::seed::Seed;
use crate::parse::settings::Settings;
use crate::parse::{MINISTRIES, SECTORS, SITE, Sources, TAGS};

pub(crate) use values::{
    EachLanguage, HostName, MinistryId, MinistryName, NamedParty, OldAddress, Relations, Remark, SectorId,
    Slug, TagName, TermsOfUse, TextOrTexts, WebAddress, add_file, add_kept,
};
pub(crate) use words::Meaning;

/// The kinds of file that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after what stands in it")]
pub enum Kind {
    Article,
    Page,
    Site,
    Ministries,
    Sectors,
    Tags,
    Seed,
}

impl Kind {
    /// All of them, each with its name.
    pub const ALL: [(&str, Self); 7] = [
        ("article", Self::Article),
        ("page", Self::Page),
        ("site", Self::Site),
        ("ministries", Self::Ministries),
        ("sectors", Self::Sectors),
        ("tags", Self::Tags),
        ("seed", Self::Seed),
    ];

    /// The files of this kind, as a pattern below the folder of the site.
    pub fn files(self) -> &'static str {
        match self {
            Self::Article => "content/articles/*/*.md",
            Self::Page => "content/pages/*.md",
            Self::Site => SITE,
            Self::Ministries => MINISTRIES,
            Self::Sectors => SECTORS,
            Self::Tags => TAGS,
            Self::Seed => "seeds/*.yaml",
        }
    }
}

/// The schema of a kind of file in a site. The same site gives the same schema: maps are in order of their keys, lists in that
/// of the registries.
pub fn schema(kind: Kind, sources: &Sources) -> Value {
    let schema = match kind {
        Kind::Article => of_type::<ArticleKeys>(),
        Kind::Page => of_type::<values::PageKeys>(),
        Kind::Site => of_type::<Settings>(),
        Kind::Ministries => of_type::<values::MinistriesFile>(),
        Kind::Sectors => of_type::<values::SectorsFile>(),
        Kind::Tags => of_type::<values::TagsFile>(),
        Kind::Seed => of_type::<Seed>(),
    };
    let mut schema = schema.to_value();
    for (name, filled) in site::definitions(sources) {
        if let Some(definition) = schema.pointer_mut(&format!("/definitions/{name}")) {
            *definition = filled;
        }
    }
    // A registry of which nothing but comments is written yet.
    if matches!(kind, Kind::Ministries | Kind::Sectors | Kind::Tags) {
        schema["type"] = json!(["object", "null"]);
    }
    schema
}

/// The schema of a type, by draft 7: no later draft is known to every program that reads schemas.
fn of_type<T: JsonSchema>() -> Schema {
    let mut settings = SchemaSettings::draft07();
    settings.transforms.insert(0, Box::new(filled));
    let settings = settings.with_transform(RestrictFormats::default());
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.remove("title");
    schema
}

/// A key may be left out, but one that is there says something: the parser takes neither YAML's null, which is how an
/// `Option` is written in JSON, nor an empty text.
fn filled(schema: &mut Schema) {
    without_null(schema);
    let is_bound = ["enum", "const", "pattern", "format"].into_iter().any(|key| schema.get(key).is_some());
    if schema.get("type") == Some(&json!("string")) && !is_bound {
        schema.insert("minLength".to_owned(), json!(1));
    }
    transform_subschemas(&mut filled, schema);
}

/// Takes null out of the types and out of the choices of a schema. A choice that is left alone is none.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| *choice != json!({ "type": "null" }));
        if let [Value::Object(only)] = choices.as_slice() {
            let mut only = only.clone();
            schema.remove("anyOf");
            // What is said of the key goes before what is said of its type.
            only.extend(std::mem::take(schema.ensure_object()));
            *schema = only.into();
        }
    }
}
