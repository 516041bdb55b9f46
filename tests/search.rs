//! Search: stems, and whether the files of the index lead from every word of every page to that page.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use risalah::render::Tree;
use risalah::route::Route;
use risalah::search::file::{DIGITS, FORMAT, Kind, hash};
use risalah::search::stem::Stems;
use risalah::search::words::{stop_words, words};
use serde_json::Value;
use support::{Site, main_of, root, routes, text};

#[test]
fn words_that_belong_together_have_one_stem() {
    let list: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        serde_yaml::from_str(include_str!("search/stems.yaml")).unwrap();
    let mut count = 0;
    for (lang, groups) in &list {
        let stems = Stems::of(lang);
        for (stem, words) in groups {
            for word in words {
                assert_eq!(stems.stem(word), *stem, "the stem of {word}");
                count += 1;
            }
        }
    }
    assert!(count > 500);
}

/// The files of the index of a language, read as a browser reads them, but by other code.
struct Index<'t> {
    tree: &'t Tree,
    folder: &'static str,
    directory: Value,
    files: RefCell<BTreeMap<String, Rc<Value>>>,
}

impl<'t> Index<'t> {
    fn new(tree: &'t Tree, folder: &'static str) -> Self {
        let directory = serde_json::from_str(&text(tree, &format!("{folder}index.json"))).unwrap();
        Self { tree, folder, directory, files: RefCell::default() }
    }

    fn file(&self, name: &str) -> Rc<Value> {
        let read = || {
            Rc::new(serde_json::from_str(&text(self.tree, &format!("{}{name}.json", self.folder))).unwrap())
        };
        self.files.borrow_mut().entry(name.to_owned()).or_insert_with(read).clone()
    }

    /// What stands behind a word or stem in its file.
    fn look_up(&self, kind: Kind, key: &str) -> Option<Value> {
        let bits = self.directory["files"][kind.name()].as_u64().unwrap();
        let file = u32::from(hash(kind.key(key))) >> (16 - bits);
        self.file(&format!("{}-{file:03x}", kind.name())).get(key).cloned()
    }

    /// The addresses of the documents of a stem, with its weights there.
    fn documents(&self, stem: &str) -> BTreeMap<String, usize> {
        let value = |digit: u8| DIGITS.iter().position(|&known| known == digit).unwrap();
        let Some(found) = self.look_up(Kind::Stems, stem) else { return BTreeMap::new() };
        let mut documents = BTreeMap::new();
        for part in found.as_str().unwrap().split(';') {
            let [list, numbers, weights] = part.split(':').collect::<Vec<_>>().try_into().unwrap();
            let mut differences = vec![String::new()];
            for digit in numbers.bytes() {
                differences.last_mut().unwrap().push(char::from(digit));
                if value(digit) < 32 {
                    differences.push(String::new());
                }
            }
            differences.pop();
            assert_eq!(differences.len(), weights.len());
            let mut next = 0;
            for (difference, weight) in differences.iter().zip(weights.bytes()) {
                let digits = difference.bytes().rev();
                let number = next + digits.fold(0, |number, digit| number * 32 + value(digit) % 32);
                next = number + 1;
                documents.insert(self.href(list, number), value(weight));
            }
        }
        documents
    }

    fn href(&self, list: &str, number: usize) -> String {
        let block = usize::try_from(self.directory["block"].as_u64().unwrap()).unwrap();
        let shown = self.file(&format!("{list}-{:03x}", number / block));
        shown[number % block]["href"].as_str().unwrap().to_owned()
    }
}

/// The words of an article as a reader sees them: title, summary, text.
fn words_of_page(page: &str) -> BTreeSet<String> {
    let main = main_of(page);
    let inside = |from: &str, to: &str| {
        let start = main.find(from).unwrap_or_else(|| panic!("{from} is in the page"));
        let end = start + main[start..].find(to).unwrap();
        main[start..end].to_owned()
    };
    let html =
        [inside("<h1", "</h1>"), inside("class=\"lead", "</p>"), inside("class=\"prose", "class=\"aside")]
            .join("<");
    // What the page adds to the text: numbers of notes, and the words of the interface.
    let added = ["doc-noteref", "alert-title", "doc-backlink"];
    let mut plain = String::new();
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or_default();
        if !added.iter().any(|mark| tag.contains(mark)) {
            plain.push(' ');
            plain.push_str(text);
        }
    }
    let plain = plain.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
    words(&plain).map(Cow::into_owned).collect()
}

#[test]
fn every_word_of_every_article_leads_to_it() {
    let tree = Site::copy_of(&root()).tree();
    for (lang, home, folder) in [("id", "/", "/cari/"), ("en", "/en/", "/en/search/")] {
        let (index, stems) = (Index::new(&tree, folder), Stems::of(lang));
        let is_article = |route: &&str| {
            let below = route.strip_prefix(home).unwrap_or_default();
            below.split('/').count() == 3 && below.starts_with("20") && below.ends_with('/')
        };
        let mut pages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let routes = routes(&tree);
        let articles: Vec<&str> = routes.into_iter().filter(is_article).collect();
        assert_eq!(articles.len(), 35);
        for route in &articles {
            for word in words_of_page(&text(&tree, route)) {
                pages.entry(word).or_default().insert(format!("/digest{route}"));
            }
        }
        for (word, hrefs) in &pages {
            if stop_words(lang).contains(&word.as_str()) {
                assert_eq!(index.look_up(Kind::Heads, word), None, "{word}");
                continue;
            }
            let documents = index.documents(&stems.stem(word));
            for href in hrefs {
                assert!(documents.contains_key(href), "{word} does not lead to {href}: {documents:?}");
            }
            for kind in [Kind::Heads, Kind::Tails] {
                let count = index.look_up(kind, word).unwrap_or_else(|| panic!("{word} is a word"));
                assert!(count.as_u64().unwrap() >= hrefs.len() as u64, "{word}");
            }
        }
        assert!(pages.len() > 1000, "{} words were looked up", pages.len());
    }
}

#[test]
fn a_title_weighs_more_than_a_summary_and_that_more_than_the_text() {
    let site = Site::fixture("minimal");
    let body = "date: 2024-01-01\nministries: [kemenperin]\nsector: umkm\n";
    for (key, title, summary, text) in [
        ("satu", "Tentang gula kelapa", "Ringkas.", "Isi."),
        ("dua", "Kedua", "Perihal gula.", "Isi."),
        ("tiga", "Ketiga", "Ringkas.", "Gula, gula, gula dan gula."),
        ("empat", "Keempat", "Ringkas.", "Segula."),
    ] {
        site.write(
            &format!("content/articles/2024/{key}.id.md"),
            format!("---\ntitle: {title}\nsummary: {summary}\n{body}---\n\n{text}\n"),
        );
    }
    let tree = site.tree();
    let index = Index::new(&tree, "/cari/");
    let documents = index.documents("gula");
    let weight = |key: &str| documents[&format!("/uji/2024/{key}/")];
    assert!(weight("satu") > weight("dua") && weight("dua") > weight("tiga"), "{documents:?}");
    assert_eq!(documents.len(), 3);
    let pair = format!("gula {}", Stems::of("id").stem("kelapa"));
    assert!(index.look_up(Kind::Pairs, &pair).is_some(), "two that stand side by side are found as such");
}

#[test]
fn bodies_are_found_by_every_name_they_have_or_had() {
    let tree = Site::copy_of(&root()).tree();
    let index = Index::new(&tree, "/cari/");
    for (word, body) in [
        ("kemenperin", "kemenperin"),
        // The name in the other language.
        ("industry", "kemenperin"),
        // The title of its minister.
        ("menperin", "kemenperin"),
        // A name of those that it came from.
        ("bp2mi", "kemenp2mi"),
    ] {
        let documents = index.documents(&Stems::of("id").stem(word));
        assert!(documents.contains_key(&format!("/digest/kementerian/{body}/")), "{word}: {documents:?}");
    }
}

#[test]
fn an_article_in_another_language_is_found_by_its_own_words() {
    let tree = Site::fixture("minimal").tree();
    let index = Index::new(&tree, "/en/search/");
    let documents = index.documents(&Stems::of("en").stem("lama"));
    assert!(documents.contains_key("/uji/2023/lama/"), "{documents:?}");
    assert_eq!(index.file("2023-000")[0]["lang"], "id");
}

#[test]
fn without_the_feature_there_is_no_file_and_no_link() {
    let site = Site::fixture("minimal");
    let settings = std::fs::read_to_string(site.path("content/site.yaml")).unwrap();
    site.write("content/site.yaml", format!("{settings}features: {{ search: false }}\n"));
    let tree = site.tree();
    assert!(!routes(&tree).iter().any(|route| route.contains("/cari/") || route.contains("/search/")));
    assert!(!text(&tree, "/").contains("SearchAction"));
    assert!(!text(&tree, "/").contains("/cari/"));
}

#[test]
fn a_search_engine_is_told_how_to_ask() {
    let home = text(&Site::fixture("minimal").tree(), "/en/");
    assert!(
        home.contains("\"urlTemplate\":\"https://example.org/uji/en/search/?q={search_term_string}\""),
        "{home}"
    );
}

#[test]
fn the_script_reads_the_form_that_is_written() {
    let script = include_str!("../themes/lembaran/static/search-index.js");
    assert!(script.contains(&format!("const FORMAT = {FORMAT};")));
    let tree = Site::fixture("minimal").tree();
    for folder in ["/cari/", "/en/search/"] {
        assert_eq!(Index::new(&tree, folder).directory["format"], FORMAT);
    }
}

#[test]
fn texts_in_files_are_json_whatever_they_hold() {
    let site = Site::fixture("minimal");
    let title = r#"</script><img src=x onerror="alert(1)"> \ "#;
    site.edit("content/articles/2023/lama.id.md", "title: Artikel lama", &format!("title: '{title}'"));
    let tree = site.tree();
    let shown = Index::new(&tree, "/cari/").file("2023-000");
    assert_eq!(shown[0]["title"], title.trim());
    for route in
        routes(&tree).into_iter().filter(|route| route.starts_with("/cari/") && route.ends_with(".json"))
    {
        let output = tree.get(&Route::new(route).unwrap()).unwrap();
        assert!(serde_json::from_slice::<Value>(&output.bytes().unwrap()).is_ok(), "{route}");
    }
}
