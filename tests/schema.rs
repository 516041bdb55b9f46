//! The schemas against the files that they are for: what the parser takes they take, what people often get wrong they refuse,
//! and no key is in one and not in the other.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;

use jsonschema::Validator;
use rayon::prelude::*;
use risalah::diagnostic::{At, Diagnostic, Problem, Severity};
use risalah::load;
use risalah::memory::Memory;
use risalah::parse::{self, Sources, front_matter};
use risalah::schema::{Kind, schema};
use risalah::source::Snapshot;
use risalah::yaml::{Step, YamlPath};
use serde_json::Value;

use support::{Site, files_below, root};

/// An entry that no map has.
const STRANGER: &str = "zzz: 1";

fn sources(snapshot: &Snapshot) -> (Option<Sources>, Vec<Diagnostic>) {
    parse::parse(snapshot, None, &mut Memory::default())
}

fn schema_of(kind: Kind, snapshot: &Snapshot) -> Value {
    schema(kind, &sources(snapshot).0.unwrap())
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft7::options().should_validate_formats(true).build(schema).unwrap()
}

fn kind_of(path: &str) -> Option<Kind> {
    let matches = |pattern: &str| {
        let parts: Vec<&str> = pattern.split('/').collect();
        let is_part = |(part, name): (&&str, &str)| match part.split_once('*') {
            Some((start, end)) => name.starts_with(start) && name.ends_with(end),
            None => *part == name,
        };
        parts.len() == path.split('/').count() && parts.iter().zip(path.split('/')).all(is_part)
    };
    Kind::ALL.into_iter().map(|(_, kind)| kind).find(|kind| matches(kind.files()))
}

/// The YAML of a file as JSON, if it is YAML.
fn json(path: &str, bytes: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(bytes).ok()?;
    serde_yaml::from_str(&text[front_matter::yaml_range(path, text)]).ok()
}

/// The files of a site that its schemas refuse, but for these; and how many there are.
fn refused(snapshot: &Snapshot, except: &BTreeSet<&str>) -> (Vec<String>, usize) {
    let sources = sources(snapshot).0.unwrap();
    let validators = Kind::ALL.map(|(_, kind)| (kind, validator(&schema(kind, &sources))));
    let (mut refused, mut count) = (Vec::new(), 0);
    for file in snapshot.below("").filter(|file| !except.contains(&*file.path)) {
        let Some((_, validator)) = validators.iter().find(|(kind, _)| Some(*kind) == kind_of(&file.path))
        else {
            continue;
        };
        let value = json(&file.path, &file.bytes().unwrap()).unwrap();
        count += 1;
        refused.extend(validator.iter_errors(&value).map(|error| format!("{}: {error}", file.path)));
    }
    (refused, count)
}

#[test]
fn every_file_of_every_site_is_accepted() {
    for (folder, least) in
        [(".", 80), ("tests/sites/minimal", 5), ("tests/sites/reshuffles", 5), ("src/cli/starter", 8)]
    {
        let snapshot = load::load(&root().join(folder));
        let (refused, count) = refused(&snapshot, &BTreeSet::new());
        assert!(count >= least, "{folder}: {count} files");
        assert!(refused.is_empty(), "{folder}: {refused:#?}");
    }
}

#[test]
fn what_a_build_accepts_a_schema_accepts() {
    let folders: Vec<_> = std::fs::read_dir(root().join("tests/broken")).unwrap().collect();
    let counts = folders.into_par_iter().map(|folder| {
        let folder = folder.unwrap().path();
        let site = Site::fixture("minimal");
        site.overlay(&folder);
        let snapshot = load::load(&site.path("."));
        if sources(&snapshot).0.is_none() {
            return 0;
        }
        let found = site.build().diagnostics;
        let is_error = |diagnostic: &&Diagnostic| diagnostic.problem.severity() == Severity::Error;
        let broken = found.iter().filter(is_error).map(|diagnostic| &*diagnostic.place.file).collect();
        let (refused, count) = refused(&snapshot, &broken);
        assert!(refused.is_empty(), "{}: {refused:#?}", folder.display());
        count
    });
    assert!(counts.sum::<usize>() > 500);
}

#[test]
fn what_people_often_get_wrong_is_refused() {
    let snapshot = load::load(&root().join("tests/sites/minimal"));
    let text = "title: T\nsummary: S\n";
    for (kind, yaml) in [
        (Kind::Article, "title: T\nsumary: S".to_owned()),
        (Kind::Article, "title: T".to_owned()),
        (Kind::Article, "title: \nsummary: S".to_owned()),
        (Kind::Article, format!("{text}sektor: industri")),
        (Kind::Article, format!("{text}sector: industry")),
        (Kind::Article, format!("{text}sector: [industri]")),
        (Kind::Article, format!("{text}date: 26-09-2025")),
        (Kind::Article, format!("{text}date: 2025-02-30")),
        (Kind::Article, format!("{text}date: 2025-09-26T10:00:00+07:00")),
        (Kind::Article, format!("{text}published: 2025-09-26T10:00:00")),
        (Kind::Article, format!("{text}tags: nota")),
        (Kind::Article, format!("{text}ministries: []")),
        (Kind::Article, format!("{text}draft: yes")),
        (Kind::Article, format!("{text}slug: Rapat Kerja")),
        (Kind::Article, format!("{text}aliases: [\"https://example.org/old/\"]")),
        (Kind::Article, format!("{text}instrument: {{ kind: mou }}")),
        (Kind::Article, format!("{text}instrument: {{ kind: regulation, url: jdih.go.id }}")),
        (Kind::Article, format!("{text}relations: {{ replace: [2023/lama] }}")),
        (Kind::Article, format!("{text}sources: [siaran-pers-lain]")),
        (Kind::Article, format!("{text}sources: [{{ publisher: Antara }}]")),
        (Kind::Article, format!("{text}original: fr")),
        (Kind::Article, format!("{text}corrections: [{{ date: 2025-10-01, note: T }}]")),
        (Kind::Page, "summary: S".to_owned()),
        (Kind::Page, "title: T\ndate: 2025-09-26".to_owned()),
        (Kind::Site, "title: T\nbase_url: https://example.org/".to_owned()),
        (Kind::Site, "title: { id: T, en: T }\nbase_url: example.org".to_owned()),
        (Kind::Site, "title: { id: T, en: T }\nbase_url: https://e.org/\nper_page: 0".to_owned()),
        (Kind::Site, "title: { id: T, en: T }\nbase_url: https://e.org/\nfeatures: [data]".to_owned()),
        (Kind::Ministries, "- id: a".to_owned()),
        (Kind::Ministries, "ministries: [{ id: a, name: { id: A } }]".to_owned()),
        (Kind::Ministries, "ministries: [{ id: A B, name: { id: A, en: A } }]".to_owned()),
        (Kind::Ministries, "ministries: [{ id: a, name: { id: A, en: A }, how: closing }]".to_owned()),
        (
            Kind::Ministries,
            "ministries: [{ id: a, name: { id: A, en: A }, since: 21 Oktober 2024 }]".to_owned(),
        ),
        (
            Kind::Ministries,
            "ministries: [{ id: a, name: { id: A, en: A }, website: \"https://a.go.id\" }]".to_owned(),
        ),
        (Kind::Sectors, "sectors: [{ id: a, name: Industri }]".to_owned()),
        (Kind::Tags, "tags: [{ name: { id: A, en: A } }]".to_owned()),
        (Kind::Seed, "title: T".to_owned()),
        (Kind::Seed, "id: a\ndate: September 2025".to_owned()),
    ] {
        let value = json("", yaml.as_bytes()).unwrap();
        assert!(!validator(&schema_of(kind, &snapshot)).is_valid(&value), "accepted: {yaml}");
    }
}

/// The maps that take certain keys only, by their place in the schema of their kind, each in a file that has it with nothing
/// in it but a stranger.
fn closed_maps() -> Vec<(Kind, &'static str, String)> {
    let stranger = |around: &str| around.replace("ZZZ", STRANGER);
    vec![
        (Kind::Article, "", stranger("ZZZ")),
        (Kind::Article, "/properties/instrument", stranger("instrument: { ZZZ }")),
        (Kind::Article, "/properties/relations", stranger("relations: { ZZZ }")),
        (Kind::Article, "/properties/corrections/items", stranger("corrections: [{ ZZZ }]")),
        (Kind::Article, "/properties/sources/items/anyOf/1", stranger("sources: [{ ZZZ }]")),
        (Kind::Page, "", stranger("ZZZ")),
        (Kind::Site, "", stranger("ZZZ")),
        (Kind::Site, "/properties/features", stranger("features: { ZZZ }")),
        (Kind::Site, "/properties/license/anyOf/1", stranger("license: { url: https://e.org/, ZZZ }")),
        (Kind::Ministries, "", stranger("ZZZ")),
        (Kind::Ministries, "/properties/ministries/items", stranger("ministries: [{ ZZZ }]")),
        (Kind::Sectors, "", stranger("ZZZ")),
        (Kind::Sectors, "/properties/sectors/items", stranger("sectors: [{ ZZZ }]")),
        (Kind::Tags, "", stranger("ZZZ")),
        (Kind::Tags, "/properties/tags/items", stranger("tags: [{ ZZZ }]")),
    ]
}

/// What the parser says of a file.
fn said_of(kind: Kind, yaml: &str) -> Vec<Diagnostic> {
    let site = Site::fixture("minimal");
    let path = kind.files().replace("/*/", "/2025/").replace("*.md", "baru.id.md");
    let is_text = path.ends_with(".md");
    site.write(&path, if is_text { format!("---\n{yaml}\n---\n") } else { yaml.to_owned() });
    let (_, mut found) = sources(&load::load(&site.path(".")));
    found.retain(|diagnostic| *diagnostic.place.file == *path);
    found
}

/// The keys that the parser knows in the map with the stranger, and those that it misses there.
fn known_and_missing(kind: Kind, yaml: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let found = said_of(kind, yaml);
    let at = |diagnostic: &Diagnostic| match &diagnostic.place.at {
        At::Yaml(path) => path.clone(),
        _ => YamlPath::new(),
    };
    let stranger = found.iter().find_map(|diagnostic| match &diagnostic.problem {
        Problem::UnknownKey { key, known, .. } if STRANGER.starts_with(key) => {
            let mut map = at(diagnostic);
            assert!(matches!(map.pop(), Some(Step::KeyItself(_))));
            Some((known.iter().cloned().collect(), map))
        }
        _ => None,
    });
    let (known, map) = stranger.unwrap_or_else(|| panic!("no stranger in {yaml}: {found:#?}"));
    let missing = found.iter().filter_map(|diagnostic| match &diagnostic.problem {
        Problem::MissingKey { key } if at(diagnostic) == map => Some(key.clone()),
        _ => None,
    });
    (known, missing.collect())
}

#[test]
fn keys_of_schemas_and_of_the_parser_are_the_same() {
    let snapshot = load::load(&root().join("tests/sites/minimal"));
    for (kind, place, yaml) in closed_maps() {
        let schema = schema_of(kind, &snapshot);
        let map = schema.pointer(place).unwrap();
        let keys: BTreeSet<String> = map["properties"].as_object().unwrap().keys().cloned().collect();
        let texts = |list: &Value| list.as_str().unwrap().to_owned();
        let required: BTreeSet<String> =
            map["required"].as_array().into_iter().flatten().map(texts).collect();
        assert_eq!((keys, required), known_and_missing(kind, &yaml), "{kind:?} {place}");
    }
}

#[test]
fn words_of_schemas_and_of_the_parser_are_the_same() {
    let site = Site::fixture("minimal");
    let snapshot = load::load(&site.path("."));
    for (kind, place, yaml) in [
        (Kind::Article, "/properties/instrument/properties/kind", "instrument: { kind: zzz }"),
        (Kind::Article, "/definitions/Language", "original: zzz"),
        (
            Kind::Ministries,
            "/properties/ministries/items/properties/how",
            "ministries: [{ id: a, how: zzz }]",
        ),
    ] {
        let schema = schema_of(kind, &snapshot);
        let words = schema.pointer(place).unwrap();
        let word = |value: &Value| value.as_str().or(value["const"].as_str()).unwrap().to_owned();
        let words: Vec<String> =
            words["enum"].as_array().or(words["oneOf"].as_array()).unwrap().iter().map(word).collect();
        let known = said_of(kind, yaml).into_iter().find_map(|diagnostic| match diagnostic.problem {
            Problem::NotOneOf { found, known, .. } if found == "zzz" => Some(known),
            _ => None,
        });
        assert_eq!(Some(words), known, "{kind:?} {place}");
    }
}

#[test]
fn every_closed_map_is_compared_with_the_parser() {
    fn walk(value: &Value, place: &str, found: &mut BTreeSet<String>) {
        if value["additionalProperties"] == false {
            found.insert(place.to_owned());
        }
        let inner: Vec<(String, &Value)> = match value {
            Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
            Value::Array(list) => {
                list.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
            }
            _ => return,
        };
        inner.into_iter().for_each(|(step, value)| walk(value, &format!("{place}/{step}"), found));
    }
    let snapshot = load::load(&root().join("tests/sites/minimal"));
    for (_, kind) in Kind::ALL {
        let mut found = BTreeSet::new();
        walk(&schema_of(kind, &snapshot), "", &mut found);
        let compared: BTreeSet<String> =
            closed_maps().into_iter().filter(|map| map.0 == kind).map(|map| map.1.to_owned()).collect();
        assert_eq!(found, compared, "{kind:?}");
    }
}

#[test]
fn every_key_is_explained_in_both_languages() {
    fn walk(value: &Value) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(text)) = map.get("description") {
                    assert!(text.contains(" / ") || map.contains_key("const"), "in one language: {text}");
                }
                map.values().for_each(walk);
            }
            Value::Array(list) => list.iter().for_each(walk),
            _ => {}
        }
    }
    let snapshot = load::load(&root().join("tests/sites/minimal"));
    for (_, kind) in Kind::ALL {
        walk(&schema_of(kind, &snapshot));
    }
    let seed = (Kind::Seed, "", String::new());
    for (kind, place, _) in closed_maps().into_iter().chain([seed]) {
        let schema = schema_of(kind, &snapshot);
        let map = schema.pointer(place).unwrap();
        for (key, property) in map["properties"].as_object().unwrap() {
            assert!(property["description"].is_string(), "{kind:?} {place} {key} is not explained");
        }
        assert!(map["description"].is_string(), "{kind:?} {place} is not explained");
    }
}

#[test]
fn ids_of_the_site_stand_in_the_schema_with_their_names() {
    let site = Site::fixture("minimal");
    let article = schema_of(Kind::Article, &load::load(&site.path(".")));
    let definitions = article["definitions"].as_object().unwrap();
    assert!(definitions.values().all(|definition| *definition != serde_json::json!({})), "{definitions:#?}");
    let sector = &definitions["SectorId"]["oneOf"][0];
    assert_eq!(
        (&sector["const"], &sector["description"]),
        (&"industri".into(), &"Industri / Industry".into())
    );

    site.write("content/sectors.yaml", "sectors:\n  # - none yet\n");
    site.write("content/tags.yaml", "# none yet\n");
    let snapshot = load::load(&site.path("."));
    let article = validator(&schema_of(Kind::Article, &snapshot));
    let value = serde_json::json!({ "title": "T", "summary": "S", "sector": "any", "tags": ["new"] });
    assert!(article.is_valid(&value), "where no sector is known, none is refused");
    assert!(validator(&schema_of(Kind::Tags, &snapshot)).is_valid(&Value::Null));
}

#[test]
fn a_site_in_one_language_may_write_plain_texts() {
    let site = Site::fixture("minimal");
    site.write("content/site.yaml", "title: T\nbase_url: https://example.org/\nlanguages: [id]\n");
    let snapshot = load::load(&site.path("."));
    let settings = validator(&schema_of(Kind::Site, &snapshot));
    assert!(settings.is_valid(&serde_json::json!({ "title": "T", "base_url": "https://example.org/" })));
}

#[test]
fn the_command_prints_and_writes() {
    let site = Site::fixture("minimal");
    let printed = site.run(&["schema", "article"]);
    assert_eq!(printed.status.code(), Some(0));
    let article = schema_of(Kind::Article, &load::load(&site.path(".")));
    assert_eq!(serde_json::from_slice::<Value>(&printed.stdout).unwrap(), article);
    assert_eq!(printed.stdout, site.run(&["schema", "article"]).stdout, "the same bytes each time");
    for arguments in [&["schema"][..], &["schema", "sector"], &["schema", "site", "--write"]] {
        assert_eq!(site.run(arguments).status.code(), Some(2), "{arguments:?}");
    }

    let written = site.run(&["schema", "--write"]);
    assert_eq!(written.status.code(), Some(0));
    assert!(written.stdout.is_empty());
    let files = files_below(&site.path(".vscode"));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let kinds = ["article", "ministries", "page", "sectors", "seed", "site", "tags"];
    let expected: Vec<String> = kinds.iter().map(|kind| format!("risalah/{kind}.json")).collect();
    assert_eq!(names, [expected, vec!["settings.json".to_owned()]].concat());
    assert_eq!(files[0].1, printed.stdout);
    assert_eq!(site.run(&["schema", "--write"]).stdout, b"", "the settings name the schemas already");
    assert_eq!(files_below(&site.path(".vscode")), files);

    site.write(".vscode/settings.json", "{ /* mine */ }");
    let written = site.run(&["schema", "--write"]);
    let settings: Value = serde_json::from_slice(&written.stdout).unwrap();
    assert_eq!(settings["yaml.schemas"]["./.vscode/risalah/seed.json"], "seeds/*.yaml");
    assert_eq!(std::fs::read_to_string(site.path(".vscode/settings.json")).unwrap(), "{ /* mine */ }");

    site.edit("content/site.yaml", "base_url", "base_urls");
    let output = site.run(&["schema", "article"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
}
