//! The examples of the CommonMark specification through our Markdown stage.
//!
//! What differs does so on purpose: either for all examples alike, which [`expected`] says, or for the examples listed in
//! [`DIFFERENT`], each group with its reason. An example that is listed and does not differ fails too.

use std::collections::BTreeMap;

use risalah::parse::markdown::{self, Hole};

#[derive(serde::Deserialize)]
struct Example {
    example: usize,
    markdown: String,
    html: String,
}

const DIFFERENT: &[(&str, &[usize])] = &[
    (
        "quotation marks, apostrophes and dashes are set as in print",
        &[
            14, 46, 55, 87, 91, 106, 197, 209, 210, 343, 352, 359, 363, 380, 385, 395, 508, 590, 619, 620,
            622, 624, 632, 650,
        ],
    ),
    (
        "raw HTML goes through an allow-list, is written anew and closed where its Markdown ends",
        &[
            21, 31, 148, 150, 151, 152, 153, 154, 155, 156, 157, 158, 163, 164, 165, 169, 170, 171, 172, 173,
            174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 187, 201, 308, 309, 344, 475, 476, 477,
            491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
        ],
    ),
    ("only `https`, `http`, `mailto` and `tel` are followed", &[596, 598, 599, 601]),
];

/// What the specification expects, with our rules that hold everywhere: no heading of the first level, code that can be
/// scrolled by keyboard, attributes written as HTML and not as XHTML has them.
fn expected(html: &str) -> String {
    html.replace("<h1>", "<h2>")
        .replace("</h1>", "</h2>")
        .replace("<pre><code", "<pre tabindex=\"0\"><code")
        .replace("<li>\n<pre", "<li><pre")
        .replace(" />", ">")
}

/// What we write, without the anchors of headings, with the addresses of links as they were written.
fn ours(text: &str) -> String {
    let (body, _) = markdown::body(&"example.md".into(), text, 0);
    let html = body.fill(|hole| match hole {
        Hole::Link(index) => {
            let link = &body.links[index];
            let fragment = link.fragment.as_ref().map_or(String::new(), |fragment| format!("#{fragment}"));
            let address = format!("{}{fragment}", link.target);
            format!("{}=\"{}\"", link.kind.attribute(), markdown::escape(&markdown::encode_address(&address)))
        }
        Hole::Word(word, _) => word.to_owned(),
        Hole::Anchor | Hole::Picture(..) => String::new(),
    });
    let mut out = String::new();
    for (index, piece) in html.split(" id=\"").enumerate() {
        out.push_str(if index == 0 { piece } else { piece.split_once('"').map_or("", |(_, rest)| rest) });
    }
    out.replace(" />", ">")
}

/// Quotation marks and apostrophes are escaped in one way or another; a reader sees the same.
fn folded(html: &str) -> String {
    html.replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'")
}

#[test]
fn the_specification_holds_but_for_what_is_listed() {
    let examples: Vec<Example> = serde_json::from_str(include_str!("commonmark/spec.json")).unwrap();
    assert_eq!(examples.len(), 652);
    let listed: BTreeMap<usize, &str> = DIFFERENT
        .iter()
        .flat_map(|(reason, numbers)| numbers.iter().map(move |&number| (number, *reason)))
        .collect();
    let mut wrong = Vec::new();
    for Example { example, markdown, html } in &examples {
        let (wanted, found) = (folded(&expected(html)), folded(&ours(markdown)));
        match (wanted == found, listed.get(example)) {
            (true, None) | (false, Some(_)) => {}
            (true, Some(reason)) => wrong.push(format!("{example} is listed ({reason}) and does not differ")),
            (false, None) => {
                wrong.push(format!("{example}: {markdown:?}\n  wanted {wanted:?}\n  found  {found:?}"))
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples:\n{}", wrong.len(), wrong.join("\n"));
}
