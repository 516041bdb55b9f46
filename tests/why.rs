//! What a page is made of, held against what really happens: after an edit of a file nothing is rendered that was not said
//! to be made of it.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;

use risalah::load::load;
use risalah::memory::Memory;
use risalah::pipeline::{self, Request, Today};
use risalah::plan::why::{is_made_of, made_of};
use support::{Site, TODAY};

/// The outputs that are made of a file.
fn made_of_file(site: &Site, path: &str) -> BTreeSet<String> {
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(TODAY) };
    let (outline, diagnostics) = pipeline::outline(&load(&site.path("")), &request, &mut |_| {});
    let outline = outline.unwrap_or_else(|| panic!("{diagnostics:?}"));
    let planned = outline.plan.branches.iter().flat_map(|branch| &branch.outputs);
    planned
        .filter(|planned| is_made_of(&made_of(planned, &outline.digest, &outline.theme), path))
        .map(|planned| planned.page.route.to_string())
        .collect()
}

#[test]
fn nothing_is_rendered_that_is_not_made_of_the_edited_file() {
    let id = "content/articles/2025/satu.id.md";
    let en = "content/articles/2025/satu.en.md";
    let old = "content/articles/2023/lama.id.md";
    for (path, from, to) in [
        (id, "Isi bagian.", "Isi lain."),
        (id, "title: Artikel satu", "title: Artikel kesatu"),
        (id, "tags: [rantai-pasok", "tags: [lain, rantai-pasok"),
        (id, "sector: industri", "sector: umkm"),
        (en, "slug: one", "slug: uno"),
        (en, "The text of the part.", "Another text."),
        (en, "title: ", "draft: true\ntitle: "),
        (old, "title: Artikel lama", "title: Kabar lama"),
        (old, "date: 2023", "date: 2022"),
        ("content/pages/tentang.en.md", "title: ", "title: All "),
        ("content/site.yaml", "id: Risalah Uji", "id: Risalah Lain"),
        ("content/ministries.yaml", "abbreviation: Kemenperin", "abbreviation: Kemperin"),
        ("content/ministries.yaml", "en: Ministry of MSMEs", "en: Ministry of Small Business"),
        ("content/sectors.yaml", "en: Industry", "en: Industries"),
    ] {
        let site = Site::fixture("minimal");
        let mut memory = Memory::default();
        site.build_with(&mut memory, |_| {});
        let mut said = made_of_file(&site, path);
        site.edit(path, from, to);
        let build = site.build_with(&mut memory, |_| {});
        assert!(build.tree.is_some(), "{:?}", build.diagnostics);
        // What the edit adds is made of the file from now on.
        said.extend(made_of_file(&site, path));
        let unsaid: Vec<&str> = build
            .rendered
            .iter()
            .map(|route| route.as_str())
            .filter(|route| !said.contains(*route))
            .collect();
        assert_eq!(unsaid, [""; 0], "{path}: {from} -> {to}");
        assert!(!build.rendered.is_empty(), "{path}: {from} -> {to} changes something");
    }
}

#[test]
fn a_template_and_a_word_are_part_of_the_pages_that_show_them() {
    let site = Site::fixture("minimal");
    let ministries = made_of_file(&site, "themes/lembaran/templates/ministry.html");
    assert_eq!(ministries.len(), 8, "{ministries:?}");
    let entry = made_of_file(&site, "themes/lembaran/templates/partials/entry.html");
    assert!(entry.contains("/sektor/industri/") && !entry.contains("/2025/satu/"), "{entry:?}");
    assert!(made_of_file(&site, "themes/lembaran/i18n/en.yaml").contains("/en/2025/one/"));
    let bilingual = made_of_file(&site, "themes/lembaran/templates/bilingual.html");
    assert_eq!(Vec::from_iter(bilingual), ["/2025/satu/dwibahasa/", "/en/2025/one/bilingual/"]);
    let linked = made_of_file(&site, "content/articles/2023/lama.id.md");
    assert!(linked.contains("/2025/satu/dwibahasa/"), "by the links of both texts: {linked:?}");
}

#[test]
fn the_answer_names_lines_and_is_asked_in_any_way() {
    let site = Site::fixture("minimal");
    let output = site.path("public/en/2025/one/index.html");
    for way in [
        "/en/2025/one/",
        "/en/2025/one",
        "/uji/en/2025/one/#text",
        "http://localhost:1945/uji/en/2025/one/?a=b",
        "https://example.org/uji/en/2025/one/",
        output.to_str().unwrap(),
    ] {
        let answer = site.run(&["why", way]);
        let text = String::from_utf8(answer.stdout).unwrap();
        assert!(text.starts_with("/en/2025/one/ (article, article.html) is made of\n"), "{way}: {text}");
        assert!(text.contains("  content/articles/2025/satu.en.md:1:1 "), "{text}");
        assert!(text.contains("  content/sectors.yaml:2:9 "), "{text}");
    }
    let path = site.path("content/articles/2025/satu.en.md");
    for way in ["content/articles/2025/satu.en.md", path.to_str().unwrap()] {
        let text = String::from_utf8(site.run(&["why", way]).stdout).unwrap();
        assert!(text.contains("if it changes") && text.contains("\n  /en/2025/one/\n"), "{text}");
    }
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\naliases: [/old-index.html]");
    let old = site.path("public/old-index.html");
    for way in ["/old-index.html", old.to_str().unwrap()] {
        let text = String::from_utf8(site.run(&["why", way]).stdout).unwrap();
        assert!(text.starts_with("/old-index.html (redirect"), "{way}: {text}");
    }
    let json = site.run(&["why", "/rss.xml", "--json"]).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["kind"], "feed");
    let wrong = site.run(&["why", "/en/2025/on/"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("did you mean `/en/2025/one/`?"));
}
