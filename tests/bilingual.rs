//! Both languages of an article side by side, and the switch that leads from any page to its twin.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;
use std::fs::read_to_string;

use proptest::prelude::*;
use risalah::memory::Memory;
use risalah::parse::markdown::{self, BlockKind, Hole};
use risalah::render::Tree;
use support::{Site, main_of, root, routes, text};

const ID: &str = "content/articles/2025/satu.id.md";
const EN: &str = "content/articles/2025/satu.en.md";
const OWN: &str = "/2025/satu/dwibahasa/";
const OTHER: &str = "/en/2025/one/bilingual/";
const UNLIKE: &str = "Di sini susunan kedua teks berbeda.";

/// The minimal site with these texts in its pair.
fn site(id: &str, en: &str) -> Site {
    let site = Site::fixture("minimal");
    for (path, body) in [(ID, id), (EN, en)] {
        let text = read_to_string(site.path(path)).unwrap();
        let front_matter = text.rsplit_once("---\n").unwrap().0;
        site.write(path, format!("{front_matter}---\n\n{body}"));
    }
    site
}

/// The content of each element that begins so, in order.
fn contents<'p>(page: &'p str, start: &str) -> Vec<&'p str> {
    let content = |(at, _): (usize, &str)| {
        let from = at + page[at..].find('>').unwrap() + 1;
        let (mut depth, mut end) = (1, from);
        while depth > 0 {
            let next = end + page[end..].find("div").unwrap();
            depth += i32::from(page[..next].ends_with('<'));
            depth -= i32::from(page[..next].ends_with("</"));
            end = next + 3;
        }
        page[from..end - "</div".len()].trim()
    };
    page.match_indices(start).map(content).collect()
}

/// The rows of a page: the texts of both sides without their markup.
fn rows(page: &str) -> Vec<(String, String)> {
    let side = |row: &str, start: &str| {
        let html = contents(row, start).concat();
        let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words));
        pieces.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let row = |row: &str| (side(row, "<div class=\"prose\""), side(row, "<div class=\"prose other\""));
    contents(main_of(page), "<div class=\"sides").into_iter().map(row).collect()
}

fn pair(own: &str, other: &str) -> (String, String) {
    (own.to_owned(), other.to_owned())
}

#[test]
fn a_page_shows_both_texts_row_by_row_in_each_language() {
    let tree = Site::fixture("minimal").tree();
    insta::assert_snapshot!("bilingual", main_of(&text(&tree, OWN)));
    insta::assert_snapshot!("bilingual-en", main_of(&text(&tree, OTHER)));
}

#[test]
fn it_leads_to_the_articles_and_to_its_twin_and_they_lead_to_it() {
    let tree = Site::fixture("minimal").tree();
    let page = text(&tree, OWN);
    assert!(page.contains("<title>Artikel satu – dwibahasa – Risalah Uji</title>"));
    assert!(page.contains(
        "<a href=\"/uji/2025/satu/\" lang=\"id\" hreflang=\"id\">Baca dalam bahasa Indonesia saja</a>"
    ));
    assert!(
        page.contains("<a href=\"/uji/en/2025/one/\" lang=\"en\" hreflang=\"en\">Read in English only</a>")
    );
    assert!(page.contains("<a href=\"/uji/en/2025/one/bilingual/\" lang=\"en\" hreflang=\"en\">English</a>"));
    assert!(page.contains("hreflang=\"en\" href=\"https://example.org/uji/en/2025/one/bilingual/\">"));
    for (article, link) in [
        ("/2025/satu/", "<a href=\"/uji/2025/satu/dwibahasa/\">Berdampingan dengan bahasa Inggris</a>"),
        ("/en/2025/one/", "<a href=\"/uji/en/2025/one/bilingual/\">Side by side with Indonesian</a>"),
    ] {
        assert!(text(&tree, article).contains(link), "{article}");
    }
    assert!(text(&tree, "/sitemap.xml").contains("<loc>https://example.org/uji/2025/satu/dwibahasa/</loc>"));
}

#[test]
fn texts_of_one_structure_stand_block_by_block() {
    let site = site(
        "Satu.\n\nDua.\n\n## Bagian\n\n- tiga\n- empat\n\n| a |\n|---|\n| 1 |\n",
        "One.\n\nTwo.\n\n## Part\n\n- three\n- four\n\n| a |\n|---|\n| 1 |\n",
    );
    let page = text(&site.tree(), OWN);
    assert_eq!(
        rows(&page),
        [
            pair("Satu.", "One."),
            pair("Dua.", "Two."),
            pair("Bagian", "Part"),
            pair("tiga empat", "three four"),
            pair("a 1", "a 1"),
        ]
    );
    assert!(!page.contains("class=\"unlike\""));
}

#[test]
fn a_missing_paragraph_shifts_nothing_and_is_told_where_it_is_and_above() {
    let site = site(
        "Satu.\n\n## Dua\n\nTiga.\n\nEmpat.\n\n## Lima\n\nEnam.\n",
        "One.\n\n## Two\n\nThree and four.\n\n## Five\n\nSix.\n",
    );
    let page = text(&site.tree(), OWN);
    assert_eq!(
        rows(&page),
        [
            pair("Satu.", "One."),
            pair("Dua", "Two"),
            pair("Tiga. Empat.", "Three and four."),
            pair("Lima", "Five"),
            pair("Enam.", "Six."),
        ]
    );
    assert_eq!((page.matches(UNLIKE).count(), page.matches("class=\"unlike\"").count()), (1, 2));
    assert!(page.find(UNLIKE).unwrap() > page.find("Two").unwrap());
    assert!(page.find(UNLIKE).unwrap() < page.find("Tiga.").unwrap());
}

#[test]
fn headings_of_another_order_stand_with_their_parts() {
    let site = site("## A\n\na\n\n### B\n\nb\n\n## C\n\nc\n", "## A\n\na\n\n## C\n\nc\n\n### B\n\nb\n");
    let page = text(&site.tree(), OWN);
    assert_eq!(
        rows(&page),
        [pair("A", "A"), pair("a", "a"), pair("B b", ""), pair("C", "C"), pair("c", "c"), pair("", "B b")]
    );
    assert_eq!(page.matches(UNLIKE).count(), 2);
}

#[test]
fn footnotes_and_headings_of_one_name_have_anchors_of_their_own() {
    let both = "## Data\n\nA[^1], see [above](#data).\n\n[^1]: B.\n";
    let page = text(&site(both, both).tree(), OWN);
    assert_eq!(rows(&page).last().unwrap(), &pair("B. ↩\u{fe0e}", "B. ↩\u{fe0e}"));
    for anchor in ["data", "fn-1", "fnref-1"] {
        for anchor in [anchor.to_owned(), format!("page-other-{anchor}")] {
            assert_eq!(page.matches(&format!(" id=\"{anchor}\"")).count(), 1, "{anchor}");
            assert_eq!(page.matches(&format!("href=\"#{anchor}\"")).count(), 1, "{anchor}");
        }
    }
    assert!(page.contains("aria-label=\"Catatan kaki\"") && page.contains("aria-label=\"Footnotes\""));
}

#[test]
fn what_looks_like_an_anchor_in_a_text_stays_as_it_is() {
    let text_of_both = "Tulis ` id=\"x\"` atau href=\"#x\".\n";
    let page = text(&site(text_of_both, text_of_both).tree(), OWN);
    assert_eq!(page.matches("<code> id=\"x\"</code>").count(), 2, "{page}");
}

#[test]
fn one_language_or_the_feature_off_makes_no_page() {
    let is_bilingual = |route: &&str| route.ends_with("/dwibahasa/") || route.ends_with("/bilingual/");
    let site = Site::fixture("minimal");
    let tree = site.tree();
    assert_eq!(routes(&tree).into_iter().filter(is_bilingual).collect::<Vec<_>>(), [OWN, OTHER]);
    site.write(
        "content/site.yaml",
        read_to_string(site.path("content/site.yaml")).unwrap() + "features: { side_by_side: false }\n",
    );
    let tree = site.tree();
    assert_eq!(routes(&tree).into_iter().find(is_bilingual), None);
    assert!(!text(&tree, "/2025/satu/").contains("dwibahasa"));
}

#[test]
fn a_draft_beside_a_text_holds_the_page_back() {
    let site = Site::fixture("minimal");
    site.edit(EN, "slug: one", "slug: one\ndraft: true");
    assert!(!routes(&site.tree()).contains(&OWN));
    let drafts = site.build_with(&mut Memory::default(), |request| request.drafts = true).tree.unwrap();
    let page = text(&drafts, OWN);
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">") && page.contains("alert preview"));
    assert!(!text(&drafts, "/sitemap.xml").contains("dwibahasa"));
}

#[test]
fn of_three_languages_the_first_other_stands_beside() {
    let site = Site::fixture("minimal");
    for tag in ["id", "en", "ms"] {
        let table = read_to_string(root().join("themes/lembaran/i18n/en.yaml")).unwrap();
        let table = table.replace("languages:\n  id: ", "languages:\n  ms: Malay\n  id: ");
        site.write(&format!("themes/lembaran/i18n/{tag}.yaml"), table);
    }
    let settings = "title: { id: Uji, en: Test, ms: Uji }\nbase_url: https://example.org/uji/\nlanguages: [id, en, ms]\n";
    site.write("content/site.yaml", settings);
    for (file, from, to) in [
        ("content/sectors.yaml", "en: ", "ms: x, en: "),
        ("content/ministries.yaml", "en: ", "ms: x, en: "),
        ("content/tags.yaml", "en: ", "ms: x, en: "),
        ("seeds/siaran-pers.yaml", "en: ", "ms: x, en: "),
    ] {
        let written = read_to_string(site.path(file)).unwrap();
        site.write(file, written.replace(from, to));
    }
    site.write(
        "content/articles/2025/satu.ms.md",
        "---\ntitle: Rencana satu\nsummary: Ringkas.\n---\n\nTeks.\n\n## Bahagian\n\nTeks.\n",
    );
    let tree = site.tree();
    let beside = |route: &str| {
        let page = text(&tree, route);
        page.split("class=\"prose other\" lang=\"").nth(1).unwrap()[..2].to_owned()
    };
    assert_eq!(beside("/2025/satu/bilingual/"), "en");
    assert_eq!(beside("/en/2025/one/bilingual/"), "id");
    assert_eq!(beside("/ms/2025/satu/bilingual/"), "id");
}

#[test]
fn every_text_of_the_digest_stands_whole_on_both_of_its_pages() {
    let tree = Site::copy_of(&root()).tree();
    let bilingual = |route: &&str| route.ends_with("/dwibahasa/") || route.ends_with("/bilingual/");
    let pages: Vec<&str> = routes(&tree).into_iter().filter(bilingual).collect();
    assert!(pages.len() > 20, "{pages:?}");
    for route in pages {
        let page = text(&tree, route);
        let alone = page.split("<ul class=\"sides alone\">").nth(1).unwrap();
        let href = |link: &str| link.split('"').next().unwrap().trim_start_matches("/digest").to_owned();
        let articles: Vec<String> = alone.split("<a href=\"").skip(1).take(2).map(href).collect();
        let (own, other) = ("<div class=\"prose\"", "<div class=\"prose other\"");
        assert_eq!(contents(&page, own).join("\n"), text_of(&tree, &articles[0]), "{route}");
        let other = contents(&page, other).join("\n").replace("page-other-", "");
        assert_eq!(other, text_of(&tree, &articles[1]), "{route}");
        let ids: Vec<&str> =
            page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{route}: {ids:?}");
    }
}

/// The text of an article, as its own page shows it.
fn text_of(tree: &Tree, route: &str) -> String {
    contents(&text(tree, route), "<div class=\"prose").concat()
}

/// Each page leads to each other language by its own name: to its twin, or it says that there is none and leads to a list.
#[test]
fn the_switch_is_on_every_page_and_leads_somewhere() {
    let site = Site::fixture("minimal");
    let settings = read_to_string(site.path("content/site.yaml")).unwrap();
    site.write("content/site.yaml", settings + "per_page: 1\ntimeline_per_page: 1\n");
    site.write("content/pages/kontak.id.md", "---\ntitle: Kontak\n---\n\nAlamat.\n");
    site.edit("content/articles/2023/lama.id.md", "sector: umkm", "sector: umkm\ndraft: true");
    let tree = site.build_with(&mut Memory::default(), |request| request.drafts = true).tree.unwrap();
    let known = routes(&tree);
    let mut kinds = BTreeSet::new();
    for route in known.iter().filter(|route| route.ends_with('/') || route.ends_with(".html")) {
        let page = text(&tree, route);
        if page.contains("http-equiv=\"refresh\"") {
            continue;
        }
        kinds.insert(page.split("<body class=\"").nth(1).unwrap().split('"').next().unwrap().to_owned());
        let switch =
            page.split("<nav class=\"languages\"").nth(1).expect(route).split("</nav>").next().unwrap();
        let (own, other, lang) = if route.starts_with("/en/") {
            ("English", "Bahasa Indonesia", "id")
        } else {
            ("Bahasa Indonesia", "English", "en")
        };
        assert!(switch.contains(&format!("aria-current=\"true\">{own}</span>")), "{route}: {switch}");
        let link = switch.split("<a href=\"").nth(1).expect(route);
        assert!(
            link.contains(&format!("lang=\"{lang}\"")) && link.contains(&format!(">{other}</a>")),
            "{route}: {switch}"
        );
        let href = link.split('"').next().unwrap().strip_prefix("/uji").unwrap();
        assert!(known.contains(&href), "{route} leads to {href}");
        let back = text(&tree, href);
        let is_twin = back.contains(&format!("<a href=\"/uji{route}\" lang="));
        // A page for addresses that do not exist has nothing to be missing.
        let is_missing = !is_twin && !route.ends_with("404.html");
        assert_eq!(
            switch.matches("page-no-translation").count(),
            if is_missing { 2 } else { 0 },
            "{route}: {switch}"
        );
    }
    assert!(kinds.len() >= 14, "{kinds:?}");
}

/// Pieces of which texts are made; some open what another closes.
const PIECES: [&str; 18] = [
    "Paragraf.",
    "Baris\nlain *miring* `kode`.",
    "## Judul",
    "### Judul\n\nisi",
    "# Puncak",
    "- satu\n- dua\n\n  > kutip",
    "1. satu",
    "> kutipan\n>\n> ## dalam",
    "> [!NOTE]\n> catatan",
    "```sh\nkode\n```",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "---",
    "Istilah\n: arti",
    "<details><summary>a</summary>",
    "</details>",
    "<!-- catatan -->",
    "<script>x()</script>",
    "Kata[^a].\n\n[^a]: Catatan.",
];

fn fill(hole: Hole) -> String {
    format!("{hole:?}")
}

proptest! {
    #[test]
    fn the_blocks_of_a_text_are_the_text(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..12)) {
        let (body, _) = markdown::body(&"text.md".into(), &pieces.join("\n\n"), 0);
        let kinds: Vec<BlockKind> = body.blocks().collect();
        let blocks: Vec<String> = (0..kinds.len()).map(|at| body.fill_blocks(at..at + 1, fill)).collect();
        let whole = body.fill(fill);
        if kinds.is_empty() {
            prop_assert!(whole.trim().is_empty());
        } else {
            prop_assert_eq!(blocks.concat(), &*whole);
        }
        for (block, kind) in blocks.iter().zip(&kinds) {
            prop_assert!(!block.trim().is_empty());
            for element in ["p", "ul", "ol", "li", "dl", "div", "section", "details", "blockquote", "table", "h2", "h3"] {
                let (starts, ends) = (format!("<{element}"), format!("</{element}>"));
                let is_name = |(_, rest): &(usize, &str)| rest.starts_with(['>', ' ']);
                let started = block.match_indices(&starts).map(|(at, found)| (at, &block[at + found.len()..]));
                prop_assert_eq!(started.filter(is_name).count(), block.matches(&ends).count(), "{:?}: {}", kind, block);
            }
        }
    }
}
