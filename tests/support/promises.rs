//! What a site promises to those who link to it, subscribe to it or read its data: lines of a kind, a place and what holds there.
//!
//! Files whose names change with their content are no promise, nor are those that the search page reads.

use std::collections::BTreeSet;

use risalah::fingerprint::Fingerprint;
use risalah::render::Tree;
use serde_json::Value;

/// Kind, place and what holds there, with tabs between.
pub type Promises = BTreeSet<String>;

/// Everything that a tree promises.
pub fn of(tree: &Tree) -> Promises {
    let mut promises = Promises::new();
    for output in tree.iter() {
        let (route, bytes) = (output.route().as_str(), output.bytes().unwrap());
        let text = || String::from_utf8(bytes.clone()).unwrap();
        let mut promise = |kind: &str, what: &str| {
            promises.insert(format!("{kind}\t{route}\t{what}"));
        };
        let path = output.route().output_path();
        match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
            _ if route.starts_with("/assets/") => {}
            "html" => of_page(&text(), &mut promise),
            "xml" if route.ends_with("/rss.xml") => of_feed(&bytes, &mut promise),
            "csv" => of_table(&bytes, &mut promise),
            "json" if route.starts_with("/data/") => {
                promise("address", "answers");
                of_value("", &serde_json::from_slice(&bytes).unwrap(), &mut promise);
            }
            "json" => {}
            "avif" => promise("copy", &Fingerprint::of_bytes(&bytes).to_string()),
            _ => promise("address", "answers"),
        }
    }
    promises
}

/// What is promised and does not hold. A copy of a picture may go, but at its address nothing else may ever stand: browsers
/// keep it for good.
pub fn broken(promised: &Promises, now: &Promises) -> Vec<String> {
    let holds = |line: &&String| match line.strip_prefix("copy\t") {
        Some(rest) => {
            let address = rest.split('\t').next().unwrap();
            now.contains(*line) || !now.iter().any(|own| own.starts_with(&format!("copy\t{address}\t")))
        }
        None => now.contains(*line),
    };
    promised.iter().filter(|line| !holds(line)).cloned().collect()
}

fn of_page(page: &str, promise: &mut impl FnMut(&str, &str)) {
    promise("address", "answers");
    let attribute = |tag: &str, name: &str| {
        let value = tag.split(&format!("{name}=\"")).nth(1)?;
        Some(value.split('"').next()?.to_owned())
    };
    if page.contains("http-equiv=\"refresh\"") {
        let link = page.split("<link rel=\"canonical\"").nth(1).and_then(|tag| attribute(tag, "href"));
        promise("leads", &link.expect("an old address names the new one"));
        return;
    }
    for tag in page.split("<link ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
        if let (Some(lang), Some(href)) = (attribute(tag, "hreflang"), attribute(tag, "href")) {
            promise("alternate", &format!("{lang} {href}"));
        }
    }
    // What begins with `page-` belongs to the theme.
    let main = super::main_of(page);
    let ids = main.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ids.filter(|id| !id.starts_with("page-")).for_each(|id| promise("anchor", id));
    if let Some(key) = page.split("@misc{").nth(1).and_then(|rest| rest.split(',').next()) {
        promise("citation", key);
    }
    let script = page.split("<script type=\"application/ld+json\">").nth(1).expect("a page has JSON-LD");
    of_linked_data(&serde_json::from_str(script.split("</script>").next().unwrap()).unwrap(), promise);
}

/// The things that a page names, each with what it says it is.
fn of_linked_data(value: &Value, promise: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| of_linked_data(value, promise)),
        Value::Object(map) => {
            if let Some(id) = map.get("@id").and_then(Value::as_str) {
                promise("thing", &format!("{id} {}", map.get("@type").and_then(Value::as_str).unwrap_or("")));
            }
            map.values().for_each(|value| of_linked_data(value, promise));
        }
        _ => {}
    }
}

/// An item with another `guid` or day is a new one to those who subscribed.
fn of_feed(bytes: &[u8], promise: &mut impl FnMut(&str, &str)) {
    let feed = rss::Channel::read_from(bytes).unwrap();
    promise("address", "answers");
    promise("feed", &feed.extensions()["atom"]["link"][0].attrs()["href"]);
    for item in feed.items() {
        let guid = item.guid().unwrap().value();
        promise("item", &format!("{guid} {}", item.pub_date().unwrap()));
        promise("item-link", &format!("{guid} {}", item.link().unwrap()));
    }
}

/// Programs find a column by its name or by its place.
fn of_table(bytes: &[u8], promise: &mut impl FnMut(&str, &str)) {
    promise("address", "answers");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let names = reader.records().next().unwrap().unwrap();
    for (index, name) in names.iter().enumerate() {
        promise("column", &format!("{} {name}", index + 1));
    }
}

/// Each value under its path; rows go by their ids.
fn of_value(path: &str, value: &Value, promise: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            map.iter().for_each(|(name, value)| of_value(&format!("{path}.{name}"), value, promise));
        }
        Value::Array(values) if values.iter().any(Value::is_object) => {
            for row in values {
                let id = row.get("key").or(row.get("id")).and_then(Value::as_str).expect("a row has an id");
                of_value(&format!("{path}[{id}]"), row, promise);
            }
        }
        _ => promise("value", &format!("{path} = {value}")),
    }
}
