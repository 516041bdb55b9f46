//! Only what changed is rendered: the exact set of outputs after each kind of edit.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::sync::Mutex;

use risalah::fingerprint::Fingerprint;
use risalah::load::load;
use risalah::memory::Memory;
use risalah::pipeline::{self, Place, Request, Today};
use risalah::render::{Store, Tree};
use risalah::route::Route;
use support::{Site, root};

/// The outputs that are rendered again after an edit of the minimal site.
fn after(edit: impl FnOnce(&Site)) -> Vec<String> {
    let site = Site::fixture("minimal");
    let mut memory = Memory::default();
    site.build_with(&mut memory, |_| {});
    edit(&site);
    let build = site.build_with(&mut memory, |_| {});
    assert!(build.tree.is_some(), "{:?}", build.diagnostics);
    build.rendered.iter().map(ToString::to_string).collect()
}

const ID: &str = "content/articles/2025/satu.id.md";

#[test]
fn a_body_edit_renders_that_article_and_where_it_stands_beside_its_twin() {
    let rendered = after(|site| site.edit(ID, "Isi bagian.", "Isi lain."));
    // "Bagian" is gone from the text and still a heading of it; "lain" is in no index, because it tells nothing.
    assert_eq!(
        rendered,
        [
            "/2025/satu/",
            "/2025/satu/dwibahasa/",
            "/cari/index.json",
            "/cari/stems-000.json",
            "/en/2025/one/bilingual/"
        ]
    );
}

#[test]
fn a_title_edit_renders_the_article_its_lists_its_neighbours_and_their_feeds() {
    let rendered = after(|site| site.edit(ID, "title: Artikel satu", "title: Artikel kesatu"));
    assert_eq!(
        rendered,
        [
            "/",
            "/2023/lama/",
            "/2025/satu/",
            "/2025/satu/dwibahasa/",
            "/404.html",
            "/arsip/2025/",
            // "Kesatu" has the stem of "satu".
            "/cari/2025-000.json",
            "/cari/heads-000.json",
            "/cari/index.json",
            "/cari/tails-000.json",
            "/data/articles.csv",
            "/data/articles.json",
            "/en/2025/one/bilingual/",
            "/jejaring/kemenperin/kemenumkm/",
            "/kementerian/kemenperin/",
            "/kementerian/kemenperin/rss.xml",
            "/kementerian/kemenumkm/",
            "/kementerian/kemenumkm/rss.xml",
            "/rss.xml",
            "/sektor/industri/",
            "/sektor/industri/rss.xml",
            "/tag/rantai-pasok/",
            "/tag/rantai-pasok/rss.xml",
        ]
    );
}

#[test]
fn a_title_of_an_article_in_one_language_is_shown_in_both() {
    let rendered = after(|site| {
        site.edit("content/articles/2023/lama.id.md", "title: Artikel lama", "title: Kabar lama")
    });
    for route in ["/", "/en/", "/sektor/umkm/", "/en/sectors/umkm/", "/2025/satu/", "/en/2025/one/"] {
        assert!(rendered.iter().any(|rendered| rendered == route), "{route} is not in {rendered:?}");
    }
    assert!(!rendered.iter().any(|route| route.contains("tentang")));
}

#[test]
fn a_changed_address_reaches_the_other_language_too() {
    let rendered = after(|site| site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: uno"));
    assert!(
        rendered.contains(&"/2025/satu/".to_owned()),
        "the switcher and hreflang of its twin: {rendered:?}"
    );
    assert!(!rendered.contains(&"/sektor/industri/".to_owned()), "no Indonesian list shows it");
}

#[test]
fn a_touch_renders_nothing() {
    assert_eq!(after(|site| site.edit(ID, "Isi bagian.", "Isi bagian.")), [""; 0]);
}

#[test]
fn a_ministry_template_renders_ministry_pages_only() {
    let template = std::fs::read_to_string(support::root().join("themes/lembaran/templates/ministry.html"));
    let template = template.unwrap().replace("class=\"body-head\"", "class=\"body-head new\"");
    let rendered = after(|site| site.write("themes/lembaran/templates/ministry.html", template));
    assert_eq!(rendered.len(), 8, "four bodies in two languages: {rendered:?}");
    assert!(
        rendered.iter().all(|route| route.contains("/kementerian/kem") || route.contains("/ministries/kem"))
    );
}

#[test]
fn a_word_renders_the_pages_of_its_language_only() {
    let words = std::fs::read_to_string(support::root().join("themes/lembaran/i18n/en.yaml")).unwrap();
    let words = words.replace("  skip: Skip to the content", "  skip: To the content");
    let rendered = after(|site| site.write("themes/lembaran/i18n/en.yaml", words));
    assert!(!rendered.is_empty() && rendered.iter().all(|route| route.starts_with("/en/")), "{rendered:?}");
}

#[test]
fn a_word_that_texts_need_renders_them_beside_their_twins_too() {
    let words = std::fs::read_to_string(support::root().join("themes/lembaran/i18n/en.yaml")).unwrap();
    let words = words.replace("  footnotes: ", "  footnotes: All ");
    let rendered = after(|site| site.write("themes/lembaran/i18n/en.yaml", words));
    let foreign: Vec<&String> = rendered.iter().filter(|route| !route.starts_with("/en/")).collect();
    assert_eq!(foreign, ["/2025/satu/dwibahasa/"]);
}

/// A store that waits for one page, and notes what was there when it was.
struct Impatient {
    page: Route,
    put: Mutex<Vec<Route>>,
    put_before: Mutex<Option<Vec<Route>>>,
}

impl Store for Impatient {
    fn put(&self, route: &Route, _: Vec<u8>, _: Fingerprint) {
        self.put.lock().unwrap().push(route.clone());
    }

    fn awaited(&self) -> Vec<Route> {
        vec![self.page.clone()]
    }

    fn first_are_there(&self, tree: &Tree, place: &Place) {
        assert_eq!(place.base_path, "/digest");
        assert!(tree.get(&self.page).unwrap().bytes().unwrap().ends_with(b"<!-- new -->\n"));
        *self.put_before.lock().unwrap() = Some(self.put.lock().unwrap().clone());
    }
}

#[test]
fn the_page_that_somebody_looks_at_is_there_before_the_others() {
    let site = Site::copy_of(&root());
    let mut memory = Memory::default();
    site.build_with(&mut memory, |_| {});
    let base = "themes/lembaran/templates/base.html";
    site.edit(base, "</html>", "</html>\n<!-- new -->");
    let page = Route::new("/en/tags/").unwrap();
    let store = Impatient { page: page.clone(), put: Mutex::default(), put_before: Mutex::default() };
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(support::TODAY) };
    let build = pipeline::build(&load(&site.path("")), &request, &mut memory, &store, &mut |_| {});
    assert_eq!(store.put_before.into_inner().unwrap(), Some(vec![page]));
    let (tree, put) = (build.tree.unwrap(), store.put.into_inner().unwrap());
    assert_eq!(put.len(), build.rendered.len(), "each page is made once");
    assert!(put.len() > 500);
    assert_eq!(tree, site.tree());
}
