//! What pages say to machines: JSON-LD in the words of schema.org, Open Graph, citations.

mod support;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use support::{Site, root, text};

const BASE: &str = "https://example.org/digest";

/// The JSON-LD of a page.
fn linked_data(page: &str) -> Value {
    let mut scripts = page.split("<script type=\"application/ld+json\">").skip(1);
    let script = scripts.next().expect("a page has JSON-LD").split("</script>").next().unwrap();
    assert!(scripts.next().is_none(), "and has it once");
    serde_json::from_str(script).unwrap()
}

/// The properties that schema.org gives to a type, its parents' among them, of those that pages use.
/// From <https://schema.org/docs/full.html>.
fn vocabulary(kind: &str) -> BTreeSet<&'static str> {
    let thing = [
        "@context",
        "@id",
        "@type",
        "name",
        "description",
        "url",
        "sameAs",
        "alternateName",
        "mainEntityOfPage",
    ];
    let work = [
        "about",
        "author",
        "citation",
        "correction",
        "creator",
        "dateModified",
        "datePublished",
        "headline",
        "inLanguage",
        "isAccessibleForFree",
        "isPartOf",
        "keywords",
        "license",
        "mainEntity",
        "publisher",
        "temporalCoverage",
        "text",
        "translationOfWork",
        "workTranslation",
    ];
    let more: &[&str] = match kind {
        "NewsArticle" => &["articleSection", "breadcrumb"],
        "WebPage" | "CollectionPage" | "SearchResultsPage" => &["breadcrumb"],
        "Dataset" => &["distribution"],
        "DataDownload" => &["contentUrl", "encodingFormat"],
        "WebSite" => &["potentialAction"],
        "SearchAction" => &["target", "query-input"],
        "EntryPoint" => &["urlTemplate"],
        "CreativeWork" | "CorrectionComment" => &[],
        "GovernmentOrganization" | "Organization" => {
            &["foundingDate", "dissolutionDate", "dcterms:replaces", "dcterms:isReplacedBy"]
        }
        "Person" | "DefinedTerm" => &[],
        "BreadcrumbList" => &["itemListElement"],
        "ListItem" => &["item", "position"],
        other => panic!("{other} is used and not in this table"),
    };
    let is_work = !matches!(
        kind,
        "GovernmentOrganization"
            | "Organization"
            | "Person"
            | "DefinedTerm"
            | "BreadcrumbList"
            | "ListItem"
            | "SearchAction"
            | "EntryPoint"
    );
    let work = work.into_iter().filter(|_| is_work);
    thing.into_iter().chain(work).chain(more.iter().copied()).collect()
}

fn check(value: &Value, route: &str) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| check(item, route)),
        Value::Object(map) => {
            if let Some(kind) = map.get("@type").and_then(Value::as_str) {
                let known = vocabulary(kind);
                for key in map.keys() {
                    // A news article is a work that the site shows on a page; both may have a place in it.
                    assert!(known.contains(key.as_str()), "{route}: {kind} has no {key}");
                }
            }
            map.iter().filter(|(key, _)| *key != "@context").for_each(|(_, value)| check(value, route));
        }
        Value::Null => panic!("{route}: a null says nothing"),
        Value::String(text) => assert!(!text.is_empty(), "{route}: an empty text says nothing"),
        _ => {}
    }
}

#[test]
fn every_page_says_what_it_is_in_the_words_of_schema_org() {
    let tree = Site::copy_of(&root()).tree();
    let mut kinds = BTreeSet::new();
    for output in tree.iter() {
        let route = output.route().as_str();
        let is_page = route.ends_with('/') || route.ends_with("404.html");
        if !is_page {
            continue;
        }
        let page = text(&tree, route);
        let data = linked_data(&page);
        check(&data, route);
        kinds.insert(data["@type"].as_str().unwrap().to_owned());
        let lang = if route.starts_with("/en/") { "en" } else { "id" };
        let is_bilingual = route.ends_with("/dwibahasa/") || route.ends_with("/bilingual/");
        let in_language = if is_bilingual { &data["inLanguage"][0] } else { &data["inLanguage"] };
        assert_eq!(in_language, lang, "{route}");
        if !route.ends_with("404.html") {
            assert_eq!(data["url"], format!("{BASE}{route}"));
        }
        let alternates = page.matches("og:locale:alternate").count();
        assert_eq!(alternates, page.matches(" hreflang=\"en\" href=\"https").count().min(1), "{route}");
    }
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        ["CollectionPage", "Dataset", "NewsArticle", "SearchResultsPage", "WebPage"]
    );
}

#[test]
fn a_translation_names_its_original_and_the_other_way_round() {
    let tree = Site::copy_of(&root()).tree();
    let (original, translation) =
        ("/2025/kementrans-kemenperin/", "/en/2025/transmigration-industry-memorandum/");
    let twin = |route: &str| json!({ "@type": "NewsArticle", "@id": format!("{BASE}{route}") });
    let of = |route: &str| linked_data(&text(&tree, route));
    assert_eq!(of(original)["workTranslation"], json!([twin(translation)]));
    assert_eq!(of(original)["translationOfWork"], Value::Null);
    assert_eq!(of(translation)["translationOfWork"], twin(original));
    assert_eq!(of(translation)["workTranslation"], Value::Null);
}

#[test]
fn a_body_says_when_it_was_there_and_what_it_continues() {
    let tree = Site::copy_of(&root()).tree();
    let body = |id: &str| linked_data(&text(&tree, &format!("/en/ministries/{id}/")))["mainEntity"].clone();
    let ids =
        |ids: &[&str]| -> Value { ids.iter().map(|id| json!({ "@id": format!("{BASE}/#{id}") })).collect() };
    let merged = body("kemendikbudristek");
    assert_eq!(merged["foundingDate"], "2021-04-28");
    assert_eq!(merged["dissolutionDate"], "2024-10-21");
    assert_eq!(merged["dcterms:replaces"], ids(&["kemendikbud", "kemenristek-brin"]));
    assert_eq!(merged["dcterms:isReplacedBy"], ids(&["kemendikdasmen", "kemdiktisaintek", "kemenbud"]));
    let carved = body("kemenhaj");
    assert_eq!(carved["dcterms:replaces"], ids(&["bph"]), "the whole that gave up a part is not replaced");
    assert_eq!(carved["dissolutionDate"], Value::Null);
}

#[test]
fn no_text_can_break_out_of_the_json() {
    let site = Site::fixture("minimal");
    let title = "</script><script>alert(1)</script> & \\\" {%";
    site.edit("content/articles/2023/lama.id.md", "title: Artikel lama", &format!("title: '{title}'"));
    let tree = site.tree();
    let page = text(&tree, "/2023/lama/");
    assert!(!page.contains("<script>alert"));
    assert_eq!(linked_data(&page)["headline"], title);
}

#[test]
fn an_article_says_how_it_is_cited() {
    let site = Site::fixture("minimal");
    let title = "Harga 50% & {dua} #1_a \\";
    site.edit("content/articles/2025/satu.id.md", "title: Artikel satu", &format!("title: '{title}'"));
    let tree = site.tree();
    let page = text(&tree, "/2025/satu/");
    let cite = page.split("id=\"page-cite\"").nth(1).unwrap().split("</section>").next().unwrap();
    let unescape = |text: &str| {
        text.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    let sentence =
        unescape(cite.split("<p id=\"page-citation\">").nth(1).unwrap().split("</p>").next().unwrap());
    assert_eq!(
        sentence,
        format!("“{title}”, Risalah Uji, 10 Maret 2025, https://example.org/uji/2025/satu/")
    );
    let blocks: Vec<String> =
        cite.split("<pre>").skip(1).map(|block| unescape(block.split("</pre>").next().unwrap())).collect();
    assert_eq!(
        blocks[0],
        "@misc{2025-satu-id,\n  author = {{Risalah Uji}},\n  title = {{Harga 50\\% \\& \\textbraceleft{}dua\\textbraceright{} \\#1\\_a \\textbackslash{}}},\n  year = {2025},\n  month = mar,\n  day = {10},\n  url = {https://example.org/uji/2025/satu/},\n  language = {id}\n}"
    );
    let csl: Value = serde_json::from_str(&blocks[1]).unwrap();
    assert_eq!(csl[0]["title"], title);
    assert_eq!(csl[0]["issued"], json!({ "date-parts": [[2025, 3, 10]] }));
    assert_eq!(csl[0]["URL"], "https://example.org/uji/2025/satu/");
}
