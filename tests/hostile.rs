//! Nothing that somebody writes into a text, a registry or a record runs on a page, or leaves it.
//!
//! `hostile/vectors.txt` lists what is tried; `support/hostile.rs` puts each of it wherever a text can stand.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use quick_xml::Reader;
use quick_xml::events::Event;
use rayon::prelude::*;
use risalah::diagnostic::{Diagnostic, Severity};
use risalah::render::Tree;
use rss::Channel;
use support::Site;
use support::dom::{Element, elements};
use support::hostile::{FOREIGN_HOST, Vector, harmless, hostile, quoted, vectors};

/// The texts, and the digest that is made of them.
static VECTORS: LazyLock<Vec<Vector>> = LazyLock::new(vectors);
static TREE: LazyLock<Tree> = LazyLock::new(|| built(&hostile(&VECTORS)));
/// The same digest with harmless texts.
static HARMLESS: LazyLock<Tree> = LazyLock::new(|| built(&harmless(60)));

/// What a text may be made of, on a page. Nothing of this runs, asks for another file or styles the page.
const IN_TEXTS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// The attributes of these elements. `id` and `class` are looked at more closely.
const ATTRIBUTES_IN_TEXTS: &[&str] = &[
    "alt",
    "aria-label",
    "checked",
    "class",
    "colspan",
    "datetime",
    "dir",
    "disabled",
    "height",
    "href",
    "hreflang",
    "id",
    "lang",
    "loading",
    "open",
    "reversed",
    "role",
    "rowspan",
    "scope",
    "sizes",
    "span",
    "src",
    "srcset",
    "start",
    "tabindex",
    "title",
    "type",
    "value",
    "width",
    "decoding",
];

/// The classes that the program itself writes into texts.
const CLASSES_IN_TEXTS: &[&str] = &[
    "alert",
    "alert-title",
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "caps",
    "align-center",
    "align-left",
    "align-right",
    "footnote-back",
    "footnote-ref",
    "footnotes",
    "table",
];

/// The schemes that an address may have, besides none.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// What a spreadsheet takes for the beginning of a formula.
const FORMULAS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

#[test]
fn there_is_enough_to_try() {
    let texts: BTreeSet<&str> = VECTORS.iter().map(|vector| vector.text.as_str()).collect();
    assert!(texts.len() == VECTORS.len() && texts.len() > 300, "{} texts", texts.len());
}

#[test]
fn a_page_is_made_of_what_the_theme_and_the_program_write() {
    let known: BTreeSet<String> = pages(&HARMLESS)
        .par_iter()
        .flat_map_iter(|(_, page)| both_ways(page).into_iter().flatten())
        .filter(|element| !element.is_in_text)
        .map(|element| element.shape)
        .collect();
    let pages = pages(&TREE);
    assert!(pages.len() > VECTORS.len(), "{} pages", pages.len());
    let wrong: Vec<String> = pages
        .par_iter()
        .flat_map_iter(|(route, page)| {
            let wrong = both_ways(page).into_iter().flat_map(|page| what_is_wrong(&page, &known));
            wrong.map(|what| format!("{route}: {what}")).collect::<BTreeSet<_>>()
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        pages.len(),
        wrong[..wrong.len().min(60)].join("\n")
    );
}

/// A page as browsers read it that run scripts, and as those that do not, where that is another.
fn both_ways(page: &str) -> Vec<Vec<Element>> {
    let without = page.contains("<noscript").then(|| elements(page, false));
    std::iter::once(elements(page, true)).chain(without).collect()
}

/// What stands on a page and should not.
fn what_is_wrong(page: &[Element], known: &BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut ids = BTreeSet::new();
    for element in page {
        let shape = &element.shape;
        if element.is_in_text {
            wrong.extend(wrong_in_text(element));
        } else if !known.contains(shape) {
            wrong.push(format!("no template writes {shape}"));
        }
        if element.is("type", "application/ld+json") {
            let is_json = serde_json::from_str::<serde_json::Value>(&element.text).is_ok();
            if !is_json || element.text.contains('<') {
                wrong.push(format!("linked data that is none: {}", element.text));
            }
        }
        for (name, value) in &element.attributes {
            let is_address =
                matches!(name.as_str(), "href" | "src" | "action" | "poster" | "cite" | "data-index");
            if name.starts_with("on") || (is_address && !is_fine_address(value)) {
                wrong.push(format!("{shape}: {name}={value}"));
            }
            if matches!(name.as_str(), "src" | "srcset") && asks_another_host(value) {
                wrong.push(format!("{shape} asks another host: {value}"));
            }
            if name == "id" && !ids.insert(value) {
                wrong.push(format!("{shape}: two are called {value}"));
            }
        }
    }
    wrong
}

fn wrong_in_text(element: &Element) -> Vec<String> {
    let mut wrong = Vec::new();
    let Element { name, shape, .. } = element;
    if !IN_TEXTS.contains(&name.as_str()) || (name == "input" && !element.is("disabled", "")) {
        wrong.push(format!("a text may not hold {shape}"));
    }
    for (key, value) in &element.attributes {
        let is_fine = match key.as_str() {
            "class" if name == "code" => value.starts_with("language-"),
            "class" => value.split(' ').all(|class| CLASSES_IN_TEXTS.contains(&class)),
            // On a page with two texts the anchors of the other one have a beginning of their own.
            "id" => {
                !value.trim_start_matches("page-other-").starts_with("page-")
                    && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
            }
            key => ATTRIBUTES_IN_TEXTS.contains(&key),
        };
        if !is_fine {
            wrong.push(format!("a text may not hold {shape} with {key}={value}"));
        }
    }
    wrong
}

/// Whether a browser takes an address for one that leads somewhere and runs nothing (WHATWG URL, 4.4).
fn is_fine_address(address: &str) -> bool {
    let kept: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let kept = kept.trim_matches(|c: char| c <= ' ');
    let is_scheme = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    };
    match kept.split_once(':') {
        Some((scheme, _)) if is_scheme(scheme) => SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()),
        _ => true,
    }
}

/// Whether one of the addresses that a browser fetches leads to another host.
fn asks_another_host(addresses: &str) -> bool {
    let is_own = |address: &str| address.starts_with('/') && !address.starts_with("//");
    addresses.split(", ").any(|address| address.contains(FOREIGN_HOST) && !is_own(address))
}

#[test]
fn feeds_hold_texts_and_nothing_that_runs() {
    let feeds = texts(&TREE, "rss.xml");
    assert!(feeds.len() > VECTORS.len());
    for (route, feed) in feeds {
        assert_well_formed(&route, &feed);
        let channel = Channel::read_from(feed.as_bytes()).unwrap_or_else(|error| panic!("{route}: {error}"));
        for item in channel.items() {
            // What readers' programs show as HTML (RSS 2.0, `description`) is text through and through.
            let description = item.description().unwrap_or_default();
            assert_eq!(in_body(description), [""; 0], "{route}: {description}");
            assert!(
                item.link().is_some_and(|link| link.starts_with("https://risalah.example/digest/")),
                "{route}"
            );
        }
    }
    for (route, sitemap) in texts(&TREE, "sitemap.xml") {
        assert_well_formed(&route, &sitemap);
    }
}

/// The elements of a piece of HTML.
fn in_body(html: &str) -> Vec<String> {
    let page = elements(&format!("<!DOCTYPE html><title>x</title><body>{html}"), true);
    let names = page.into_iter().map(|element| element.name);
    names.filter(|name| !matches!(name.as_str(), "html" | "head" | "title" | "body")).collect()
}

fn assert_well_formed(route: &str, xml: &str) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::DocType(_)) => panic!("{route} holds what no feed needs"),
            Ok(Event::PI(instruction)) => panic!("{route}: {instruction:?}"),
            Ok(_) => {}
            Err(error) => panic!("{route}: {error}"),
        }
    }
    let is_character = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    assert!(xml.chars().all(is_character), "{route} holds what XML cannot");
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let tables = texts(&TREE, ".csv");
    assert_eq!(tables.len(), 2);
    for (route, table) in tables {
        // Where a comma stands in numbers, as in Indonesia, spreadsheets cut the lines of such a file at semicolons.
        for delimiter in [b',', b';', b'\t'] {
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(delimiter)
                .flexible(true)
                .has_headers(false)
                .from_reader(table.as_bytes());
            for record in reader.records() {
                for cell in record.unwrap().iter() {
                    let is_number = cell.parse::<f64>().is_ok();
                    assert!(is_number || !cell.starts_with(FORMULAS), "{route} has the cell {cell}");
                }
            }
        }
    }
}

#[test]
fn what_programs_read_can_be_read() {
    let files = texts(&TREE, ".json");
    assert!(files.len() > 10);
    for (route, file) in files {
        serde_json::from_str::<serde_json::Value>(&file).unwrap_or_else(|error| panic!("{route}: {error}"));
    }
    for route in ["/robots.txt", "/_headers"] {
        assert_eq!(support::text(&TREE, route), support::text(&HARMLESS, route));
    }
}

#[test]
fn a_character_that_no_page_can_hold_is_refused_wherever_it_stands() {
    const PLACES: [&str; 6] =
        ["title: §", "summary: §", "tags: [§]", "partners: [§]", "instrument: { number: § }", "slug: §"];
    let site = Site::fixture("minimal");
    let mut written = BTreeSet::new();
    for code in [0, 1, 8, 0x1B, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF, 0x10_FFFE] {
        let text = quoted(&format!("a{}b", char::from_u32(code).unwrap()));
        for (number, place) in PLACES.iter().enumerate() {
            let path = format!("content/articles/2025/k{code:x}-{number}.id.md");
            let keys =
                "title: Judul\nsummary: Ringkas.\ndate: 2025-01-01\nministries: [kemenperin]\nsector: umkm\n";
            let name = place.split(':').next().unwrap();
            let keys: String = keys.split_inclusive('\n').filter(|line| !line.starts_with(name)).collect();
            site.write(&path, format!("---\n{keys}{}\n---\n\nIsi.\n", place.replace('§', &text)));
            written.insert(path);
        }
    }
    let refused: BTreeSet<String> =
        errors(site.build().diagnostics).into_iter().map(|found| found.place.file.to_string()).collect();
    let accepted: Vec<&String> = written.difference(&refused).collect();
    assert!(accepted.is_empty(), "{accepted:?}");
}

/// The digest of a site that has no errors.
fn built(site: &Site) -> Tree {
    let build = site.build();
    let errors = errors(build.diagnostics);
    build.tree.unwrap_or_else(|| panic!("{:#?}", &errors[..errors.len().min(9)]))
}

fn errors(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let found = found.into_iter();
    found.filter(|found| found.problem.severity() == Severity::Error).collect()
}

/// The addresses and texts of the pages of a tree.
fn pages(tree: &Tree) -> Vec<(String, String)> {
    let mut pages = texts(tree, "/");
    pages.extend(texts(tree, ".html"));
    pages
}

/// Those of the outputs whose address ends so.
fn texts(tree: &Tree, ending: &str) -> Vec<(String, String)> {
    tree.iter()
        .filter(|output| output.route().as_str().ends_with(ending))
        .map(|output| (output.route().to_string(), String::from_utf8(output.bytes().unwrap()).unwrap()))
        .collect()
}
