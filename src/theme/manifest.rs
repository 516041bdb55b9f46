//! `theme.yaml`: what a theme is called, the colours that are not in its stylesheet, and custom properties over those that
//! are. What a layer does not say holds from the one below.

use std::collections::BTreeMap;

use crate::diagnostic::{At, Place};
use crate::parse;
use crate::source::SourceFile;
use crate::yaml::{Node, Sink};

/// What the layers of a theme say together.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// The colour of the browser's own parts, light and dark.
    pub colors: Option<Colors>,
    /// Custom properties by name, without the two hyphens.
    pub properties: BTreeMap<String, Property>,
}

/// Colours for `<meta name="theme-color">`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "light and dark")]
pub struct Colors {
    pub light: String,
    pub dark: String,
}

/// A custom property by day and by night, where it is set.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "light and dark")]
pub(super) struct Property {
    /// Where its name is written.
    pub place: Place,
    pub light: Option<Setting>,
    pub dark: Option<Setting>,
}

/// A value and where it is written.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the value and its place")]
pub(super) struct Setting {
    pub value: String,
    pub place: Place,
}

impl Manifest {
    /// Reads a layer over those below it; the lowest has to be whole.
    pub fn read_over(&mut self, file: &SourceFile, is_lowest: bool, sink: &Sink) {
        let Some(value) = parse::document(file, sink) else { return };
        let Some(mut map) = Node::root(&value, sink).map() else { return };
        map.ask("name", is_lowest);
        for key in ["description", "license", "extends"] {
            map.get(key);
        }
        if let Some(colors) = map.ask("colors", is_lowest).and_then(|node| colors(&node)) {
            self.colors = Some(colors);
        }
        let place = |at: At| Place { file: file.path.clone(), at };
        let properties = map.read("properties", |node| node.by_key(|node| property(node, &place)));
        self.properties.extend(properties.unwrap_or_default());
        map.finish();
    }
}

fn colors(node: &Node<'_>) -> Option<Colors> {
    let mut map = node.map()?;
    let mut color = |key| map.require(key).and_then(|node| node.text());
    let (light, dark) = (color("light"), color("dark"));
    map.finish();
    Some(Colors { light: light?, dark: dark? })
}

/// One value for day and night, or `{ light: …, dark: … }` of which one may be missing.
fn property(node: &Node<'_>, place: &dyn Fn(At) -> Place) -> Option<Property> {
    let setting = |node: Node<'_>| Some(Setting { value: node.text()?, place: place(node.at()) });
    if !node.is_map() {
        let both = setting(node.clone())?;
        return Some(Property { place: place(node.at()), light: Some(both.clone()), dark: Some(both) });
    }
    let mut map = node.map()?;
    let light = map.get("light").and_then(setting);
    let dark = map.get("dark").and_then(setting);
    // `night` is one letter from `light`.
    map.finish_without_guess();
    Some(Property { place: place(node.at()), light, dark })
}
