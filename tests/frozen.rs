//! What version 1 published stays valid: every address, feed item, name and field of a small site that is never changed, and every
//! file that version 1 left for the next run.
//!
//! `tests/frozen/promised.tsv` is the list. A line in it is there because somebody may have linked to it, subscribed to it or built on it:
//! none is ever taken out. `RISALAH_PROMISE=add cargo test --locked --test frozen` adds what is new.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use risalah::fingerprint::Fingerprint;
use risalah::publish::PublishError;
use serde_json::{Value, json};
use support::promises::{self, Promises, broken};
use support::{Site, files_below, publish, root};

fn frozen(path: &str) -> PathBuf {
    root().join("tests/frozen").join(path)
}

fn site() -> Site {
    Site::copy_of(&frozen("site"))
}

fn promised() -> Promises {
    fs::read_to_string(frozen("promised.tsv")).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn what_was_promised_still_holds() {
    let (promised, now) = (promised(), promises::of(&site().tree()));
    let broken = broken(&promised, &now);
    assert!(
        broken.is_empty(),
        "{} promises of tests/frozen/promised.tsv do not hold any more:\n\n{}\n\nSomebody links to each of these, has subscribed \
         to it or reads it with a program. Do not change the list: make them true again, with a redirect from the old \
         address, the old name beside the new one, or the old reading of an old file.",
        broken.len(),
        broken.join("\n")
    );
    if std::env::var_os("RISALAH_PROMISE").is_some_and(|wish| wish == "add") {
        let all: Vec<&str> = promised.union(&now).map(String::as_str).collect();
        fs::write(frozen("promised.tsv"), all.join("\n") + "\n").unwrap();
    }
    let is_new_copy = |line: &&String| line.starts_with("copy\t") && !promised.contains(*line);
    assert_eq!(now.iter().find(is_new_copy), None, "run it with RISALAH_PROMISE=add");
}

#[test]
fn a_promise_that_does_not_hold_is_found() {
    let promised = promised();
    for (file, from, to, line) in [
        (
            "content/articles/2025/nota-pelabuhan.en.md",
            "harbours-one-door",
            "harbours",
            "address\t/en/2025/harbours-one-door/\tanswers",
        ),
        (
            "content/articles/2025/nota-pelabuhan.id.md",
            "/lama/pelabuhan.html",
            "/lama.html",
            "leads\t/lama/pelabuhan.html\thttps://arsip.example/lembar/2025/pelabuhan-satu-pintu/",
        ),
        (
            "content/articles/2023/benih-dan-pupuk.en.md",
            "## Fertilizer",
            "## Manure",
            "anchor\t/en/2023/benih-dan-pupuk/\tfertilizer",
        ),
        (
            "content/articles/2024/food-for-towns.en.md",
            "23:30:00Z",
            "23:31:00Z",
            "item\t/rss.xml\ttag:arsip.example,2025:2024/food-for-towns:en Tue, 22 Oct 2024 07:30:00 +0800",
        ),
        (
            "content/ministries.yaml",
            "carved_from: laut",
            "website: pulau.example",
            "value\t/data/ministries.json\t.ministries[pulau].carved_from = \"laut\"",
        ),
    ] {
        let site = site();
        site.edit(file, from, to);
        let broken = broken(&promised, &promises::of(&site.tree()));
        assert!(broken.iter().any(|own| own == line), "{line} is not among\n{}", broken.join("\n"));
    }
}

#[test]
fn other_bytes_at_the_address_of_a_copy_are_found() {
    let lines = |lines: &[&str]| -> Promises { lines.iter().map(|line| (*line).to_owned()).collect() };
    let promised = lines(&["copy\t/a.480.00000000.avif\t1"]);
    assert!(broken(&promised, &promised).is_empty());
    assert!(
        broken(&promised, &lines(&["copy\t/a.480.11111111.avif\t2"])).is_empty(),
        "it has another address"
    );
    assert_eq!(broken(&promised, &lines(&["copy\t/a.480.00000000.avif\t2"])).len(), 1);
}

#[test]
fn a_folder_that_version_1_left_is_taken_up() {
    let site = site();
    let (tree, folder) = (site.tree(), site.path("public"));
    publish(&tree, &folder, false).unwrap();
    let clean = site.path("clean");
    publish(&tree, &clean, false).unwrap();
    // One that was finished, and one that was broken off.
    for name in [".risalah-manifest.json", ".risalah-pending.json"] {
        fs::copy(frozen("manifest-1.json"), folder.join(name)).unwrap();
        site.write("public/hilang/index.html", "a page that is no more");
        let published = publish(&tree, &folder, false).unwrap();
        assert_eq!(
            (published.written, published.removed),
            (Vec::new(), vec!["hilang/index.html".to_owned()])
        );
        assert!(files_below(&folder) == files_below(&clean));
    }
}

#[test]
fn a_manifest_that_is_not_understood_is_not_guessed_at() {
    let site = site();
    let (tree, folder) = (site.tree(), site.path("public"));
    publish(&tree, &folder, false).unwrap();
    let whole = fs::read_to_string(folder.join(".risalah-manifest.json")).unwrap();
    let of = |version: &str| whole.replace("\"version\": 1", &format!("\"version\": {version}"));
    for name in [".risalah-manifest.json", ".risalah-pending.json"] {
        let path = folder.join(name);
        let before = fs::read(&path).ok();
        for (text, is_other) in [
            (of("0"), true),
            (of("2"), true),
            // A later form may have anything else in it.
            (json!({ "version": 2, "files": { "index.html": "1a2b" } }).to_string(), true),
            (of("\"1\""), false),
            (whole[..whole.len() / 2].to_owned(), false),
            (whole.replace("\"files\"", "\"filez\""), false),
            ("[".repeat(100_000), false),
            ("\0\u{1}".to_owned(), false),
            (String::new(), false),
        ] {
            fs::write(&path, &text).unwrap();
            let there = files_below(&folder);
            for force in [false, true] {
                let error = publish(&tree, &folder, force).unwrap_err();
                let is_told = match error {
                    PublishError::UnknownManifest(_) => is_other,
                    PublishError::DamagedManifest(ref own) => !is_other && *own == path,
                    _ => false,
                };
                assert!(is_told, "{error}: {text:.80}");
            }
            assert!(files_below(&folder) == there, "something was touched: {text:.80}");
        }
        match before {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        publish(&tree, &folder, false).unwrap();
    }
}

#[test]
fn what_another_program_kept_of_a_folder_is_not_believed() {
    let site = site();
    let cache = site.path("cache");
    let build = || {
        let mut command = site.command(&["build", "--json", "--today", "2026-01-28"]);
        let output = command.env("XDG_CACHE_HOME", &cache).env("HOME", &cache).output().unwrap();
        let said: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(said["ok"], true, "{said:#}");
        (said["written"].as_u64().unwrap(), said["stages"].as_array().unwrap().len())
    };
    let is_believed = || build().1 == 1;
    build();
    assert!(is_believed());
    let kept = cache.join("risalah/published");
    let (name, sealed) = files_below(&kept).remove(0);
    let record: Value = serde_json::from_slice(&sealed[..sealed.len() - 32]).unwrap();
    let without = |key: &str| {
        let mut other = record.clone();
        other.as_object_mut().unwrap().remove(key);
        other
    };
    let of_version = |version: &str| {
        let mut other = record.clone();
        other["program"][0] = version.into();
        other
    };
    let others = [
        of_version("0.0.1"),
        of_version("99.0.0"),
        without("program"),
        without("record"),
        json!([]),
        json!(""),
    ];
    for other in others.map(|other| other.to_string().into_bytes()) {
        put(&kept, &name, &other);
        assert!(!is_believed(), "{}", String::from_utf8_lossy(&other[..other.len().min(80)]));
    }
    for damaged in [&sealed[..sealed.len() / 2], b"", b"\0"] {
        fs::write(kept.join(&name), damaged).unwrap();
        assert_eq!(build().0, 0);
    }
}

/// Keeps bytes as the program does: whole, so that only what they say can be wrong with them.
fn put(kept: &Path, name: &str, bytes: &[u8]) {
    let of = Fingerprint::parse(&name.replace('/', "")).unwrap();
    let seal = of.and(Fingerprint::of_bytes(bytes)).to_string();
    fs::write(kept.join(name), [bytes, seal.as_bytes()].concat()).unwrap();
}

#[test]
fn translations_that_were_confirmed_in_version_1_are_in_step() {
    let site = site();
    let standing = || {
        let output = site.run(&["status", "--json", "--today", "2026-01-28"]);
        let rows: Value = serde_json::from_slice(&output.stdout).unwrap();
        let row = rows.as_array().unwrap().iter().find(|row| row["key"] == "2025/nota-pelabuhan").unwrap();
        row["texts"][1]["translation"].clone()
    };
    assert_eq!(standing(), "current");
    site.edit("content/articles/2025/nota-pelabuhan.id.md", "Biaya dibagi dua", "Biaya dibagi tiga");
    assert_eq!(standing(), "behind");
}
