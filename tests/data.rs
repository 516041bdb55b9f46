//! The open data: that it says what the pages say, and that a program or spreadsheet can read it.

mod support;

use std::collections::BTreeSet;

use risalah::parse::markdown::typeset;
use serde_json::Value;
use support::{Site, root, text};

const BASE: &str = "https://example.org/digest";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The rows of a CSV file, the names first.
fn csv(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_data_says_what_the_pages_say() {
    let tree = Site::copy_of(&root()).tree();
    let articles = json(&text(&tree, "/data/articles.json"));
    let rows = articles["articles"].as_array().unwrap();
    assert!(rows.len() >= 24);
    let table = csv(&text(&tree, "/data/articles.csv"));
    let at = |name: &str| table[0].iter().position(|cell| cell == name).unwrap();
    for (row, cells) in rows.iter().zip(&table[1..]) {
        for (language, column) in [("id", "title_id"), ("en", "title_en")] {
            let url = row["url"][language].as_str().unwrap();
            let title = row["title"][language].as_str().unwrap();
            let page = text(&tree, url.strip_prefix(BASE).unwrap());
            let set = typeset(title).replace('&', "&amp;");
            assert!(page.contains(&format!("<h1>{set}</h1>")), "{url} is not called {title}");
            assert_eq!(cells[at(column)], title);
            assert_eq!(cells[at(&format!("url_{language}"))], url);
            for ministry in row["ministries"].as_array().unwrap() {
                let folder = ["/kementerian/", "/en/ministries/"][usize::from(language == "en")];
                assert!(page.contains(&format!("href=\"/digest{folder}{}/\"", ministry.as_str().unwrap())));
            }
        }
        for name in ["key", "date", "published", "sector"] {
            assert_eq!(cells[at(name)], row[name].as_str().unwrap());
        }
        for name in ["kind", "number", "ends"] {
            assert_eq!(cells[at(name)], row[name].as_str().unwrap_or_default());
        }
        for name in ["ministries", "tags"] {
            let list: Vec<&str> =
                row[name].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
            assert_eq!(cells[at(name)], list.join(";"));
        }
    }
    assert_eq!(table.len(), rows.len() + 1);
    let keys: BTreeSet<&str> = rows.iter().map(|row| row["key"].as_str().unwrap()).collect();
    let related: Vec<&Value> =
        rows.iter().flat_map(|row| row["relations"].as_object().unwrap().values()).collect();
    assert!(!related.is_empty());
    assert!(
        related
            .iter()
            .flat_map(|list| list.as_array().unwrap())
            .all(|key| keys.contains(key.as_str().unwrap()))
    );

    let bodies = json(&text(&tree, "/data/ministries.json"));
    let bodies = bodies["ministries"].as_array().unwrap();
    let find = |id: &str| bodies.iter().find(|body| body["id"] == id).unwrap();
    assert_eq!(find("kemenkopukm")["succeeded_by"], serde_json::json!(["kemenkop", "kemenumkm"]));
    assert_eq!(find("kemenkop")["predecessors"], serde_json::json!(["kemenkopukm"]));
    assert_eq!(find("kemenhaj")["carved_from"], "kemenag");
    for body in bodies {
        let named = rows.iter().filter(|row| row["ministries"].as_array().unwrap().contains(&body["id"]));
        assert_eq!(body["articles"].as_u64().unwrap() as usize, named.count(), "{}", body["id"]);
        text(&tree, body["url"]["en"].as_str().unwrap().strip_prefix(BASE).unwrap());
    }
    let pairs = csv(&text(&tree, "/data/cooperation.csv"));
    assert_eq!(pairs[0], ["body", "other", "articles", "first", "last"]);
    for pair in &pairs[1..] {
        let is_named = |row: &&Value| {
            let named = row["ministries"].as_array().unwrap();
            pair[..2].iter().all(|id| named.contains(&Value::from(id.as_str())))
        };
        let mut days: Vec<&str> =
            rows.iter().filter(is_named).map(|row| row["date"].as_str().unwrap()).collect();
        days.sort_unstable();
        assert_eq!([days.len().to_string().as_str(), days[0], days[days.len() - 1]], pair[2..]);
    }
}

/// Spellings that share an address are one tag, also in one article.
#[test]
fn a_tag_is_told_once() {
    let site = Site::fixture("minimal");
    site.edit("content/articles/2025/satu.id.md", "tags: [rantai-pasok]", "tags: [Energi, energi, ekspor]");
    let articles = json(&text(&site.tree(), "/data/articles.json"));
    assert_eq!(articles["articles"][0]["tags"], serde_json::json!(["Energi", "ekspor"]));
}

#[test]
fn every_column_is_explained_in_both_languages() {
    let tree = Site::copy_of(&root()).tree();
    let mut columns: BTreeSet<String> = BTreeSet::new();
    for table in ["/data/articles.csv", "/data/cooperation.csv"] {
        columns.extend(csv(&text(&tree, table)).swap_remove(0));
    }
    for (file, list) in [("/data/articles.json", "articles"), ("/data/ministries.json", "ministries")] {
        let file = json(&text(&tree, file));
        for (name, value) in file[list][0].as_object().unwrap() {
            if name != "relations" && value.is_object() {
                columns.extend(["id", "en"].map(|language| format!("{name}.{language}")));
            } else {
                columns.insert(name.clone());
            }
        }
    }
    for page in ["/data/", "/en/data/"] {
        let page = text(&tree, page);
        let explained: BTreeSet<String> = page
            .split("<code>")
            .skip(1)
            .filter_map(|rest| {
                let (name, rest) = rest.split_once("</code></th><td>")?;
                assert!(!rest.starts_with("</td>"), "{name} has no explanation");
                Some(name.to_owned())
            })
            .collect();
        assert_eq!(explained, columns);
        for file in ["articles.json", "articles.csv", "ministries.json", "cooperation.csv"] {
            assert!(page.contains(&format!("href=\"/digest/data/{file}\"")));
        }
    }
}

#[test]
fn a_title_cannot_become_a_formula() {
    let site = Site::fixture("minimal");
    let title = "=HYPERLINK(\"https://evil.example\";\"a, b\")";
    site.edit("content/articles/2023/lama.id.md", "title: Artikel lama", &format!("title: '{title}'"));
    let tree = site.tree();
    let table = text(&tree, "/data/articles.csv");
    assert!(table.contains("\r\n2023/lama,"), "RFC 4180 ends lines with CR LF");
    let row = csv(&table).into_iter().find(|row| row[0] == "2023/lama").unwrap();
    assert_eq!(row[10], format!("'{title}"));
    let articles = json(&text(&tree, "/data/articles.json"));
    assert_eq!(articles["articles"][1]["title"]["id"], title, "JSON is not run by anything");
    assert_eq!(articles["articles"][1]["title"]["en"], Value::Null);
}

#[test]
fn the_licence_of_the_settings_is_told() {
    let site = Site::fixture("minimal");
    assert_eq!(json(&text(&site.tree(), "/data/articles.json"))["license"], Value::Null);
    for (written, in_file, on_page) in [
        ("CC0", "CC0", "<p>Licence: CC0</p>"),
        ("{ id: Milik umum, en: Public domain }", "Milik umum", "<p>Licence: Public domain</p>"),
        (
            "{ name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\" }",
            "https://creativecommons.org/licenses/by/4.0/",
            "<p>Licence: <a rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a></p>",
        ),
    ] {
        let site = Site::fixture("minimal");
        site.edit("content/site.yaml", "title:", &format!("license: {written}\ntitle:"));
        let tree = site.tree();
        assert_eq!(json(&text(&tree, "/data/ministries.json"))["license"], in_file);
        assert!(text(&tree, "/en/data/").contains(on_page), "{on_page}");
    }
}
