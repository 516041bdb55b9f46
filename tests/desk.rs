//! The editor's desk: new files, confirmed translations, how articles stand, what publishing would change.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;
use std::process::Output;

use serde_json::Value;
use support::{Site, files_below, root};

const NEW: [&str; 9] = [
    "new",
    "--title",
    "Uji: satu",
    "--ministry",
    "Kemenperin",
    "--sector",
    "industri",
    "--date",
    "2025-05-02",
];

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn read(site: &Site, path: &str) -> String {
    fs::read_to_string(site.path(path)).unwrap()
}

#[test]
fn new_plants_both_files_and_they_build() {
    let site = Site::fixture("minimal");
    let output = site.run(&NEW);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let paths = String::from_utf8(output.stdout).unwrap();
    let (id, en) = ("content/articles/2025/uji-satu.id.md", "content/articles/2025/uji-satu.en.md");
    assert_eq!(paths.lines().collect::<Vec<_>>(), [id, en]);
    let original = read(&site, id);
    for line in [
        "title: \"Uji: satu\"",
        "draft: true",
        "date: 2025-05-02",
        "ministries: [kemenperin]",
        "sector: industri",
    ] {
        assert!(original.lines().any(|there| there == line), "{line}: {original}");
    }
    assert!(!read(&site, en).contains("ministries"), "keys of the pair are written once");
    let build = site.run(&["build", "--drafts", "--today", "2026-01-28"]);
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    assert!(!said(&build).contains("warning"), "{}", said(&build));
    assert!(site.path("public/2025/uji-satu/index.html").is_file());
}

#[test]
fn a_clipping_becomes_a_draft_and_stays_out_of_the_site() {
    let site = Site::copy_of(&root());
    let clipping = fs::read_to_string(root().join("tests/clippings/lapas-ntt-2025.txt")).unwrap();
    site.write("seeds/lapas.txt", &clipping);
    let path = site.path("seeds/lapas.txt");
    let seed = ["new", "--seed", path.to_str().unwrap(), "--name", "lapas", "--today", "2026-01-28"];
    let output = site.run(&seed);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let paths = String::from_utf8(output.stdout.clone()).unwrap();
    let expected =
        ["content/articles/2025/lapas.id.md", "content/articles/2025/lapas.en.md", "seeds/lapas-2025.yaml"];
    assert_eq!(paths.lines().collect::<Vec<_>>(), expected);
    assert!(
        said(&output).contains("line 10: the story says Wednesday, but 2025-03-04 was a Tuesday"),
        "{}",
        said(&output)
    );
    assert!(read(&site, expected[0]).contains("\n# kemenimipas: line 10\n"), "each proposal names its line");

    let build = site.run(&["build", "--drafts", "--today", "2026-01-28"]);
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    assert!(files_below(&site.path("public")).iter().all(|(path, _)| !path.contains("lapas.txt")));
    let page = read(&site, "public/2025/lapas/index.html");
    assert!(
        page.contains("Harian Sasando") && !page.contains("Kain mereka sudah bagus"),
        "its record is cited, its text is not there"
    );

    let before = files_below(&site.path(""));
    assert_eq!(site.run(&seed).status.code(), Some(1), "what is there is not written over");
    assert_eq!(files_below(&site.path("")), before);
}

#[test]
fn what_is_no_story_is_no_beginning() {
    let site = Site::fixture("minimal");
    let before = files_below(&site.path("content"));
    for (text, part) in [
        ("", "there is no news story"),
        ("Dijual rumah, harga nego.\n", "there is no news story"),
        ("<!DOCTYPE html>\n<html><p>Jakarta</p>", "is a saved page"),
        ("Caf\u{e9}", ""),
    ] {
        let bytes = if part.is_empty() { b"Caf\xe9".to_vec() } else { text.as_bytes().to_vec() };
        site.write("seeds/x.txt", bytes);
        let output = site.run(&["new", "--seed", "seeds/x.txt"]);
        assert_eq!(output.status.code(), Some(1), "{text}: {}", said(&output));
        assert!(said(&output).contains(part), "{text}: {}", said(&output));
    }
    assert_eq!(files_below(&site.path("content")), before);
}

#[test]
fn new_never_writes_over_a_file() {
    for there in ["uji-satu.id.md", "uji-satu.en.md", "uji-satu.md"] {
        let site = Site::fixture("minimal");
        site.write(&format!("content/articles/2025/{there}"), "precious");
        let before = files_below(&site.path(""));
        let output = site.run(&NEW);
        assert_eq!(output.status.code(), Some(1), "{there}");
        assert!(said(&output).contains("is there already"), "{}", said(&output));
        assert_eq!(files_below(&site.path("")), before, "{there}");
    }
}

#[test]
fn new_takes_names_of_their_day_and_tells_all_that_is_wrong() {
    let site = Site::fixture("minimal");
    let wrong = [
        "new",
        "--title",
        "A",
        "--ministry",
        "Kemenparin",
        "--ministry",
        "Kemenkopukm",
        "--sector",
        "industry",
        "--date",
        "2025-05-02",
    ];
    let output = site.run(&wrong);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    for piece in ["`Kemenparin`", "`Kemenkopukm`", "`industry`"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    let gaps = site.run(&["new"]);
    assert!(
        self::said(&gaps).contains("`--title`, `--ministry`, `--sector` missing"),
        "{}",
        self::said(&gaps)
    );
}

#[test]
fn a_translation_is_begun_with_the_headings_of_its_original() {
    let site = Site::fixture("minimal");
    let english = "content/articles/2025/satu.en.md";
    site.remove(english);
    let output = site.run(&["new", "--translate", "2025/satu"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let text = read(&site, english);
    assert!(text.contains("title: Artikel satu\n") && text.contains("draft: true\n"), "{text}");
    assert!(text.contains("\n## Bagian\n"), "{text}");
    assert!(!text.contains("Isi bagian"), "what is to be translated is not copied: {text}");
    assert_eq!(site.run(&["new", "--translate", "2025/satu"]).status.code(), Some(1), "it is there now");
    let early = site.run(&["translated", "2025/satu"]);
    assert_eq!(early.status.code(), Some(1), "nothing is translated yet");
    assert!(said(&early).contains("Translate this part here."), "{}", said(&early));
    // What changes from now on in the original is told.
    site.edit("content/articles/2025/satu.id.md", "Isi bagian.", "Isi bagian yang lain.");
    assert!(texts(&site, "2025/satu")[1]["changed_lines"][0].is_number());
}

/// What `status` says of the texts of an article, in the order of the site's languages.
fn texts(site: &Site, key: &str) -> Vec<Value> {
    let output = site.run(&["status", "--json", "--today", "2026-01-28"]);
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let row = rows.into_iter().find(|row| row["key"] == key).unwrap();
    row["texts"].as_array().unwrap().clone()
}

#[test]
fn status_says_how_each_text_stands() {
    let site = Site::fixture("minimal");
    let of = |key: &str| -> Vec<(String, String)> {
        let words = |text: &Value, field: &str| text[field].as_str().unwrap_or("-").to_owned();
        texts(&site, key).iter().map(|text| (words(text, "state"), words(text, "translation"))).collect()
    };
    let pair = |one: (&str, &str), other: (&str, &str)| {
        [one, other].map(|(state, translation)| (state.to_owned(), translation.to_owned())).to_vec()
    };
    assert_eq!(of("2025/satu"), pair(("published", "original"), ("published", "unconfirmed")));
    assert_eq!(of("2023/lama"), pair(("published", "original"), ("missing", "-")));
    site.run(&["translated", "2025/satu"]);
    assert_eq!(of("2025/satu"), pair(("published", "original"), ("published", "current")));
    site.edit("content/articles/2025/satu.id.md", "Isi bagian.", "Isi lain.");
    assert_eq!(of("2025/satu"), pair(("published", "original"), ("published", "behind")));
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\ndraft: true");
    assert_eq!(of("2025/satu"), pair(("published", "original"), ("draft", "behind")));
    site.edit("content/articles/2023/lama.id.md", "date: ", "published: 2026-03-01\ndate: ");
    assert_eq!(of("2023/lama")[0].0, "future");
    assert_eq!(texts(&site, "2023/lama")[0]["until"], "2026-03-01");
}

#[test]
fn a_lock_that_is_not_understood_is_not_written_over() {
    let site = Site::fixture("minimal");
    let lock = "# risalah translations 9\n2025/satu en: 00000000\n";
    site.write("content/translations.lock", lock);
    let output = site.run(&["translated", "--all"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("[R102]"), "{}", said(&output));
    assert_eq!(read(&site, "content/translations.lock"), lock);
}

#[test]
fn diff_says_what_readers_would_see_and_which_address_would_be_lost() {
    let site = Site::fixture("minimal");
    let run = |arguments: &[&str]| site.run(&[arguments, &["--today", "2026-01-28"]].concat());
    let diff = || -> Value { serde_json::from_slice(&run(&["diff", "--json"]).stdout).unwrap() };
    run(&["build"]);
    assert!(said(&run(&["diff"])).starts_with("nothing changes"));
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: first");
    let changes = diff();
    assert_eq!(changes["texts"]["appear"], serde_json::json!(["/en/2025/first/"]));
    assert_eq!(changes["texts"]["vanish"], serde_json::json!(["/en/2025/one/"]));
    assert_eq!(changes["entries"]["change"][0]["title"], "Article one", "its link is another");
    assert!(changes["entries"]["appear"].as_array().unwrap().is_empty(), "it is the same entry");
    let warning = &changes["warnings"][0];
    assert_eq!(
        (&warning["code"], &warning["file"]),
        (&"R105".into(), &"content/articles/2025/satu.en.md".into())
    );
    assert!(warning["help"].as_str().unwrap().contains("`aliases: [/en/2025/one/]`"), "{warning}");

    site.edit("content/articles/2025/satu.en.md", "slug: first", "slug: first\naliases: [/en/2025/one/]");
    let before = files_below(&site.path("public"));
    let changes = diff();
    assert!(changes["warnings"].as_array().unwrap().is_empty(), "{changes}");
    assert_eq!(files_below(&site.path("public")), before, "nothing is written");

    site.edit("content/articles/2025/satu.en.md", "[/en/2025/one/]", "[/en/2025/one/, /old-index.html]");
    run(&["build"]);
    site.edit("content/articles/2025/satu.en.md", ", /old-index.html]", "]");
    assert_eq!(diff()["lists"]["vanish"], serde_json::json!(["/old-index.html"]));
}

#[test]
fn diff_names_entries_that_come_and_go() {
    let site = Site::fixture("minimal");
    site.run(&["build", "--today", "2026-01-28"]);
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\ndraft: true");
    site.article("2025/baru", "2025-08-01", "kemenperin", "");
    let output = site.run(&["diff", "--json", "--today", "2026-01-28"]);
    let changes: Value = serde_json::from_slice(&output.stdout).unwrap();
    let titles = |moves: &str| -> Vec<&str> {
        changes["entries"][moves]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["title"].as_str().unwrap())
            .collect()
    };
    assert_eq!(
        titles("appear"),
        ["baru", "Artikel satu"],
        "the Indonesian text stands for the pair in English feeds"
    );
    assert_eq!(titles("vanish"), ["Article one"]);
}
