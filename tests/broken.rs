//! Every mistake is answered: by its code, the place, the line itself and what to do.
//!
//! Each folder of `tests/broken/` is laid over `tests/sites/minimal`; its name begins with the code that it shows. The
//! snapshot is what an editor reads in the terminal.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use risalah::diagnostic::{Located, LocatedPlace, Problem};
use risalah::locale::Locale;
use risalah::memory::Memory;
use support::{Site, root};

/// Problems of the file system, which a folder in a repository cannot show (`tests/load.rs` does), and those that no build
/// looks for (`tests/check.rs`, `tests/agree.rs`, `tests/desk.rs`), and a file too long for one (`tests/bad_input.rs`).
const SHOWN_ELSEWHERE: [&str; 26] = [
    "R003", "R004", "R085", "R086", "R087", "R088", "R089", "R090", "R091", "R092", "R093", "R094", "R095",
    "R096", "R097", "R098", "R099", "R100", "R101", "R102", "R103", "R104", "R105", "R106", "R107", "R133",
];

#[test]
fn every_mistake_is_answered() {
    let mut folders: Vec<_> =
        fs::read_dir(root().join("tests/broken")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let answers: Vec<(String, String)> = folders.par_iter().map(|folder| answer(folder)).collect();
    let mut shown: BTreeSet<String> = SHOWN_ELSEWHERE.map(str::to_owned).into();
    let mut wrong = Vec::new();
    for (name, said) in &answers {
        let code = name.split('-').next().unwrap().to_owned();
        if !said.contains(&format!("[{code}]")) || said.contains("panicked") {
            wrong.push(format!("{name} does not show {code}:\n{said}"));
        }
        shown.insert(code);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let missing: Vec<_> = Problem::CODES.iter().filter(|code| !shown.contains(**code)).collect();
    assert!(missing.is_empty(), "no fixture shows {missing:?}");
    for (name, said) in answers {
        insta::assert_snapshot!(name, said);
    }
}

#[test]
fn every_message_is_there_in_indonesian() {
    // Words that stand in nearly every English message and in no Indonesian one.
    const ENGLISH: [&str; 9] =
        [" the ", " this ", " is ", " are ", " of ", " there ", " write ", " with ", " has "];
    let folders: Vec<_> =
        fs::read_dir(root().join("tests/broken")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.par_iter().for_each_init(Memory::default, |memory, folder| {
        let site = Site::fixture("minimal");
        site.overlay(folder);
        for diagnostic in site.build_with(memory, |_| ()).diagnostics {
            let problem = diagnostic.problem;
            // What a template engine or a file system says is its own.
            if matches!(problem, Problem::Template { .. } | Problem::Unreadable { .. }) {
                continue;
            }
            for (id, en) in [
                (problem.message(Locale::Id), problem.message(Locale::En)),
                (problem.help(Locale::Id), problem.help(Locale::En)),
            ] {
                assert_ne!(id, en, "{}", problem.code());
                // Names and examples may be in any language.
                let words: String = format!(" {id} ").split('`').step_by(2).collect();
                let english = ENGLISH.iter().find(|word| words.contains(**word));
                assert_eq!(english, None, "{}: {id}", problem.code());
            }
            for (_, label) in diagnostic.related {
                assert_ne!(label.name(Locale::Id), label.name(Locale::En));
            }
        }
    });
}

/// One of the mistakes of `tests/mistakes.yaml`.
#[derive(serde::Deserialize)]
struct Mistake {
    /// In words.
    mistake: String,
    /// The folder that makes it.
    folder: String,
    /// Where it has to be answered: file, line, column.
    at: String,
}

#[test]
fn sixty_mistakes_of_editors_are_answered_with_place_line_cause_and_remedy() {
    let list = fs::read_to_string(root().join("tests/mistakes.yaml")).unwrap();
    let list: Vec<Mistake> = serde_yaml::from_str(&list).unwrap();
    assert_eq!(list.len(), 60);
    let unanswered: Vec<String> = list.par_iter().map_init(Memory::default, unanswered).flatten().collect();
    assert!(unanswered.is_empty(), "{}", unanswered.join("\n"));
}

/// What is wrong with the answer to a mistake.
fn unanswered(memory: &mut Memory, mistake: &Mistake) -> Option<String> {
    let site = Site::fixture("minimal");
    site.overlay(&root().join("tests/broken").join(&mistake.folder));
    let (snapshot, found) =
        (risalah::load::load(&site.path("")), site.build_with(memory, |_| ()).diagnostics);
    let code = &mistake.folder[..4];
    for locale in [Locale::En, Locale::Id] {
        let located: Vec<Located> = Located::all(&found, &snapshot, locale);
        let at = |place: &LocatedPlace| match (place.line, place.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}", place.file),
            _ => place.file.clone(),
        };
        let Some(answer) = located.iter().find(|one| one.code == code && at(&one.place) == mistake.at) else {
            let there: Vec<String> =
                located.iter().map(|one| format!("{} {}", one.code, at(&one.place))).collect();
            return Some(format!("{}: not {code} at {}, but {there:?}", mistake.mistake, mistake.at));
        };
        if answer.place.quote.is_none() || answer.message.is_empty() || answer.help.is_empty() {
            return Some(format!("{}: {answer:?}", mistake.mistake));
        }
        let private = private_word(&format!("{} {}", answer.message, answer.help));
        if let Some(word) = private {
            return Some(format!("{}: `{word}` is a word of a parser", mistake.mistake));
        }
    }
    None
}

#[test]
fn no_answer_has_the_private_words_of_a_parser() {
    for entry in fs::read_dir(root().join("tests/snapshots")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("broken__") && !name.starts_with("broken__R073") {
            let answer = fs::read_to_string(&path).unwrap();
            // What editors wrote themselves is quoted behind a bar.
            let said: String = answer.lines().filter(|line| !line.contains(" | ")).collect();
            assert_eq!(private_word(&said), None, "{name}");
        }
    }
}

/// A word that only those know who wrote a parser.
fn private_word(said: &str) -> Option<&'static str> {
    const PRIVATE: [&str; 18] = [
        "mapping values",
        "did not find",
        "while parsing",
        "while scanning",
        "scalar",
        "block mapping",
        "flow sequence",
        "token",
        "serde",
        "deserial",
        "invalid type",
        "expected",
        "EOF",
        "filepos",
        "unwrap",
        "panicked",
        "backtrace",
        "None",
    ];
    PRIVATE.into_iter().find(|word| said.contains(word))
}

#[test]
fn every_snapshot_belongs_to_a_mistake() {
    for entry in fs::read_dir(root().join("tests/snapshots")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if let Some(case) = name.strip_prefix("broken__").and_then(|name| name.strip_suffix(".snap")) {
            assert!(root().join("tests/broken").join(case).is_dir(), "nothing is called {case} any more");
        }
    }
}

/// What an editor reads who builds the minimal site with a folder over it, without the closing line where that only counts.
fn answer(folder: &Path) -> (String, String) {
    let site = Site::fixture("minimal");
    site.overlay(folder);
    let output = site.run(&["build", "--today", "2026-01-28"]);
    let said = String::from_utf8(output.stderr).unwrap();
    let is_count = |line: &&str| line.ends_with(" s") && line.contains(" unchanged, ");
    let said = said.lines().filter(|line| !is_count(line)).map(|line| format!("{line}\n")).collect();
    (folder.file_name().unwrap().to_str().unwrap().to_owned(), said)
}
