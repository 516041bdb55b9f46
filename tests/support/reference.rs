//! The part of README that describes what templates see, written from the types.

use std::fmt::Write;

use risalah::plan::Kind;
use risalah::plan::part::{ToContext, ToValue};
use risalah::plan::shape::{Description, Field, Shape};
use risalah::plan::view::{Card, PageHead, Site};

/// What every page has besides its view.
pub fn of_every_page() -> [(&'static str, Shape); 4] {
    [
        ("site", Site::shape()),
        ("page", PageHead::shape()),
        ("words", Shape::ByName(Box::new(Shape::Text))),
        ("linked_data", Shape::Html),
    ]
}

/// What README says of templates.
pub fn written() -> String {
    let mut out = String::from("| `page.kind` | is | template | view |\n|---|---|---|---|\n");
    for kind in Kind::ALL {
        let templates: Vec<String> = kind.templates().iter().map(|name| format!("`{name}`")).collect();
        let view = kind.view();
        let (name, doc) = (kind.name(), kind.doc().trim_end_matches('.'));
        writeln!(
            out,
            "| `{name}` | {doc} | {} | {} |",
            templates.join(", else ")
                + if kind.is_optional() { "; without it there is no such page" } else { "" },
            link(&view)
        )
        .unwrap();
    }
    out += "| | an article in a list, as one `<li>` | `partials/entry.html` | ";
    writeln!(out, "`card`, a {}, and `words` only |", link(&Card::description())).unwrap();
    for description in all() {
        out += &section(&description);
    }
    out
}

/// Every view and every part of one, each before those that it is made of, once.
fn all() -> Vec<Description> {
    let mut open = vec![Site::description(), PageHead::description()];
    open.extend(Kind::ALL.iter().map(|kind| kind.view()));
    let mut found: Vec<Description> = Vec::new();
    open.reverse();
    while let Some(description) = open.pop() {
        if found.iter().any(|known| known.name == description.name) {
            continue;
        }
        let parts = description.fields.iter().filter_map(|field| field.shape.fields());
        open.extend(parts.collect::<Vec<_>>().into_iter().rev());
        found.push(description);
    }
    found
}

fn section(description: &Description) -> String {
    let Description { name, doc, fields } = description;
    let mut out = format!("\n<a id=\"view-{}\"></a>\n", name.to_lowercase());
    write!(out, "<details><summary><code>{name}</code>: {}</summary>\n\n", html(doc)).unwrap();
    out += "| field | holds | |\n|---|---|---|\n";
    for Field { name, doc, shape } in fields {
        writeln!(out, "| `{name}` | {} | {} |", holds(shape), doc.replace('|', "\\|")).unwrap();
    }
    out + "\n</details>\n"
}

/// A sentence inside a tag, where Markdown is not read.
fn html(doc: &str) -> String {
    doc.split('`')
        .enumerate()
        .map(|(at, piece)| if at % 2 == 1 { format!("<code>{piece}</code>") } else { piece.to_owned() })
        .collect()
}

fn holds(shape: &Shape) -> String {
    match shape {
        Shape::Text => "text".to_owned(),
        Shape::Html => "HTML".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Bool => "true or false".to_owned(),
        Shape::Optional(inner) => format!("{}, or nothing", holds(inner)),
        Shape::List(inner) => format!("list of {}", holds(inner)),
        Shape::ByName(inner) => format!("{} by name", holds(inner)),
        Shape::Fields(describe) => link(&describe()),
    }
}

fn link(description: &Description) -> String {
    format!("[{}](#view-{})", description.name, description.name.to_lowercase())
}
