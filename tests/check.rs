//! `risalah check`: what only the rendered site shows, links to other sites, translations that are behind, and each form
//! in which the result is printed.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Output;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use image::ImageFormat;
use risalah::diagnostic::At;
use serde_json::Value;
use support::{Site, files_below, picture, root};

const PAGE: &str = "content/pages/tentang.id.md";

fn codes(site: &Site) -> Vec<&'static str> {
    site.check().iter().map(|found| found.problem.code()).collect()
}

fn append(site: &Site, path: &str, text: &str) {
    let before = std::fs::read_to_string(site.path(path)).unwrap();
    site.write(path, before + text);
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

#[test]
fn the_digest_of_this_repository_has_nothing_to_mend() {
    let found = Site::copy_of(&root()).check();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_check_writes_nothing() {
    let site = Site::fixture("minimal");
    let before = files_below(&site.path(""));
    let output = site.run(&["check", "--today", "2026-01-28"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(files_below(&site.path("")), before);
}

#[test]
fn each_mistake_on_a_page_is_said_of_the_line_that_an_editor_wrote() {
    let site = Site::fixture("minimal");
    site.write("content/pages/tentang/a.png", picture(ImageFormat::Png, 4, 4, 1));
    append(&site, PAGE, "\n#### Dalam\n\n![](tentang/a.png) [daftar](/kementerian/#tiada)\n");
    let text = std::fs::read_to_string(site.path(PAGE)).unwrap();
    let found = site.check();
    let quoted: Vec<(&str, &str)> = found
        .iter()
        .map(|found| match &found.place.at {
            At::Span(span) => (found.problem.code(), &text[span.clone()]),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        [("R088", "#### Dalam"), ("R087", "![](tentang/a.png)"), ("R086", "[daftar](/kementerian/#tiada)")];
    assert_eq!(quoted, expected);
}

#[test]
fn a_mistake_of_a_template_is_said_once_of_the_file_that_writes_it() {
    let site = Site::fixture("minimal");
    for name in ["base.html", "partials/footer.html"] {
        site.take(&format!("themes/lembaran/templates/{name}"));
    }
    site.edit("themes/lembaran/templates/base.html", "<html lang=\"{{ site.lang }}\">", "<html>");
    let footer = "themes/lembaran/templates/partials/footer.html";
    append(&site, footer, "<img src=\"{{ site.root }}x.png\"><a href=\"{{ site.root }}tiada/\">x</a>\n");
    let found = site.check();
    let told: Vec<(&str, &str)> = found
        .iter()
        .map(|found| (found.problem.code(), found.place.file.rsplit('/').next().unwrap()))
        .collect();
    let expected =
        [("R089", "base.html"), ("R085", "footer.html"), ("R085", "footer.html"), ("R087", "footer.html")];
    assert_eq!(told, expected, "a page and a picture that are not there; one picture without a word");
}

#[test]
fn titles_alike_and_long_summaries_are_found_in_each_language_for_itself() {
    let site = Site::fixture("minimal");
    site.edit("content/pages/tentang.en.md", "title: About", "title: Article one");
    assert_eq!(codes(&site), ["R090"]);
    let summary = "kata ".repeat(70);
    let article = "content/articles/2025/satu.en.md";
    site.edit(article, "summary: ", &format!("summary: {summary}"));
    assert_eq!(codes(&site), ["R100", "R090"]);
    site.edit("content/pages/tentang.en.md", "title: Article one", "title: Artikel satu");
    assert_eq!(codes(&site), ["R100"], "another language may say it with the same words");
}

#[test]
fn a_copy_that_was_not_translated_is_found() {
    let site = Site::copy_of(&root());
    let key = "content/articles/2024/koperasi-umkm";
    let (original, copy) = (format!("{key}.id.md"), format!("{key}.en.md"));
    let text = std::fs::read_to_string(site.path(&original)).unwrap();
    let body = text.splitn(3, "---\n").nth(2).unwrap();
    site.write(&copy, format!("---\ntitle: T\nsummary: S.\n---\n{body}"));
    assert!(codes(&site).contains(&"R107"), "{:?}", codes(&site));
}

#[test]
fn warnings_make_a_strict_check_fail_and_are_counted_by_kind() {
    let site = Site::fixture("minimal");
    for name in ["a", "b"] {
        site.write(&format!("content/pages/tentang/{name}.png"), picture(ImageFormat::Png, 4, 4, 1));
    }
    append(&site, PAGE, "\n![](tentang/a.png)\n\n![](tentang/b.png)\n");
    let output = site.run(&["check"]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("    2  warning [R087]  A picture without alternative text"), "{said}");
    assert!(said.contains("0 errors, 2 warnings"), "{said}");
    assert_eq!(site.run(&["check", "--strict"]).status.code(), Some(1));
}

#[test]
fn texts_are_checked_even_where_the_site_cannot_be_built() {
    let site = Site::fixture("minimal");
    site.write("content/pages/tentang/a.png", picture(ImageFormat::Png, 4, 4, 1));
    append(&site, PAGE, "\n![](tentang/a.png)\n");
    site.edit("content/articles/2025/satu.id.md", "sector: industri", "sector: industry");
    let output = site.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("[R036]") && said.contains("[R087]"), "{said}");
    assert!(said.contains("the pages can be checked when the errors are mended"), "{said}");
}

#[test]
fn what_follows_from_a_mistake_is_not_told_beside_it() {
    let site = Site::fixture("minimal");
    append(&site, "content/articles/2025/satu.id.md", "\nKemenperin hadir.\n");
    append(&site, "content/articles/2025/satu.en.md", "\nKemenperin was there.\n");
    let before = codes(&site);
    site.edit("content/articles/2025/satu.id.md", "[kemenperin, ", "[kemenprin, ");
    append(&site, "content/articles/2025/satu.id.md", "\n[Lama](../2023/lame.id.md) saja.\n");
    append(&site, "content/articles/2025/satu.en.md", "\nOld one only.\n");
    let mut expected = [before, vec!["R033", "R050"]].concat();
    expected.sort_unstable();
    let mut found = codes(&site);
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn a_link_to_a_page_that_is_not_there_is_more_than_a_difference() {
    let site = Site::fixture("minimal");
    append(&site, "content/articles/2025/satu.id.md", "\n[Lain](https://example.org/uji/2025/tidak-ada/)\n");
    append(&site, "content/articles/2025/satu.en.md", "\nOther\n");
    let found = codes(&site);
    assert!(found.contains(&"R085") && !found.contains(&"R096"), "{found:?}");
}

#[test]
fn every_form_tells_the_same() {
    let site = Site::fixture("minimal");
    append(&site, PAGE, "\n#### a,b:c\n");
    let line = std::fs::read_to_string(site.path(PAGE)).unwrap().lines().count();

    let json = json(&site.run(&["check", "--json"]));
    let found = &json["diagnostics"][0];
    assert_eq!((&found["code"], &found["line"], &found["column"]), (&"R088".into(), &line.into(), &1.into()));
    assert_eq!(json["kinds"][0], serde_json::json!({ "code": "R088", "severity": "warning", "count": 1 }));

    let github = site.command(&["check", "--format", "github"]).current_dir(site.path("")).output().unwrap();
    let annotation = String::from_utf8(github.stdout).unwrap();
    let head = format!("::warning file={PAGE},line={line},col=1,title=Risalah R088::`a,b:c`");
    assert!(annotation.starts_with(&head), "{annotation}");
    assert_eq!(annotation.lines().count(), 1, "an annotation is one line: {annotation}");

    let sarif: Value = self::json(&site.run(&["check", "--format", "sarif"]));
    let run = &sarif["runs"][0];
    let result = &run["results"][0];
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!((&result["ruleId"], &result["level"]), (&"R088".into(), &"warning".into()));
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "R088");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], PAGE);
    assert_eq!(place["region"], serde_json::json!({ "startLine": line, "startColumn": 1 }));
}

/// A site on this machine that answers by the path it is asked for, and counts the questions.
fn neighbour() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = [0; 2048];
            let length = stream.read(&mut head).unwrap_or(0);
            let head = String::from_utf8_lossy(&head[..length]);
            counter.fetch_add(1, Ordering::SeqCst);
            let answer = match head.split(' ').nth(1).unwrap_or_default() {
                "/ada" => "200 OK\r\n",
                "/pindah" => "301 Moved\r\nLocation: /ada\r\n",
                "/putar" => "302 Found\r\nLocation: /putar\r\n",
                "/tanpa-head" if head.starts_with("HEAD") => "405 Method Not Allowed\r\n",
                "/tanpa-head" => "200 OK\r\n",
                _ => "404 Not Found\r\n",
            };
            let _ = stream.write_all(
                format!("HTTP/1.1 {answer}Content-Length: 0\r\nConnection: close\r\n\r\n").as_bytes(),
            );
        }
    });
    (address, asked)
}

#[test]
fn other_sites_are_asked_when_it_is_wished_and_remembered() {
    let site = Site::fixture("minimal");
    let (neighbour, asked) = neighbour();
    for path in ["ada", "pindah", "putar", "tanpa-head", "hilang#bagian"] {
        append(&site, PAGE, &format!("\n[{path}]({neighbour}/{path})\n"));
    }
    let check = |arguments: &[&str]| {
        let mut command = site.command(arguments);
        command.env("XDG_CACHE_HOME", site.path("cache")).output().unwrap()
    };
    check(&["check", "--json"]);
    assert_eq!(asked.load(Ordering::SeqCst), 0, "nobody is asked unless it is wished");

    let output = json(&check(&["check", "--json", "--external"]));
    let messages: Vec<(&str, &str)> = output["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        // The neighbour is a machine that readers do not reach (R144).
        .filter(|found| found["message"].as_str().unwrap().contains("127.0.0.1") && found["code"] != "R144")
        .map(|found| (found["code"].as_str().unwrap(), found["quote"].as_str().unwrap()))
        .collect();
    let quote = |path: &str| format!("[{path}]({neighbour}/{path})");
    assert_eq!(messages, [("R101", quote("putar").as_str()), ("R101", quote("hilang#bagian").as_str())]);

    let first = asked.swap(0, Ordering::SeqCst);
    check(&["check", "--json", "--external"]);
    let again = asked.load(Ordering::SeqCst);
    assert!(again < first, "what was well is not asked again: {again} of {first}");
}

#[test]
fn a_translation_is_behind_when_its_original_changed_and_not_before() {
    let site = Site::fixture("minimal");
    assert_eq!(site.run(&["translated", "2025/satu"]).status.code(), Some(0));
    assert!(codes(&site).is_empty());
    let original = "content/articles/2025/satu.id.md";
    site.edit(original, "tags: [rantai-pasok]", "tags: []");
    let text = std::fs::read_to_string(site.path(original)).unwrap();
    site.write(original, text.trim_end().replace(". ", ".\n") + "\n\n");
    assert!(codes(&site).is_empty(), "neither front matter nor line breaks are drift");
    append(&site, original, "Paragraf baru.\n");
    let found = site.check();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].problem.code(), "R104");
    let text = std::fs::read_to_string(site.path(original)).unwrap();
    let At::Span(span) = &found[0].place.at else { panic!("{found:?}") };
    assert_eq!(&text[span.clone()], "Paragraf baru.");
    site.run(&["translated", "2025/satu"]);
    assert!(codes(&site).is_empty());
}
