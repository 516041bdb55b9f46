//! A page as a browser takes it apart, with scripts and without.

use html5ever::driver::ParseOpts;
use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use scraper::{ElementRef, Html, HtmlTreeSink};

/// An element of a page.
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// What it is, without any value: the element around it, its name and the names of its attributes.
    pub shape: String,
    /// Whether it stands in what an editor wrote.
    pub is_in_text: bool,
    /// The text in it.
    pub text: String,
}

impl Element {
    /// Whether an attribute has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.attributes.iter().any(|(key, own)| key == name && own == value)
    }
}

/// The elements of a page, in order. Where scripts run, what stands in `<noscript>` is a text.
pub fn elements(page: &str, scripting_enabled: bool) -> Vec<Element> {
    let tree_builder = TreeBuilderOpts { scripting_enabled, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let page = parse_document(HtmlTreeSink::new(Html::new_document()), options).one(page);
    page.tree.root().descendants().filter_map(ElementRef::wrap).map(element).collect()
}

fn element(found: ElementRef<'_>) -> Element {
    let around = || found.ancestors().filter_map(ElementRef::wrap);
    let mut attributes: Vec<(String, String)> =
        found.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    attributes.sort();
    let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
    let name = found.value().name().to_owned();
    let outer = around().next().map_or("", |outer| outer.value().name());
    Element {
        shape: format!("{outer} > {name}[{}]", names.join(" ")),
        is_in_text: around().any(|outer| outer.value().classes().any(|class| class == "prose")),
        text: if name == "script" { found.text().collect() } else { String::new() },
        name,
        attributes,
    }
}
