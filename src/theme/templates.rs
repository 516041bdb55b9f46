//! Around the template engine: what a template reaches, and the function for static files.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::mistake::NO_STATIC_FILE;
use super::{Asset, Fonts, fit};
use crate::fingerprint::Fingerprint;
use crate::parse::markdown::typeset;

/// The template engine with the templates of a theme, and with what Risalah adds to its language.
pub(super) fn engine(
    templates: &[(&str, &str)],
    assets: &[Asset],
    fonts: &Arc<Fonts>,
    base_path: &str,
) -> TeraResult<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".htm", ".xml", ".svg"]);
    fit::register(&mut tera, fonts.clone());
    register_asset_function(&mut tera, assets, base_path);
    register_typography(&mut tera);
    tera.add_raw_templates(templates.iter().copied())?;
    Ok(tera)
}

/// `{{ asset(name="lembaran.css") }}`: the address of a static file of the theme.
fn register_asset_function(tera: &mut Tera, assets: &[Asset], base_path: &str) {
    let addresses: HashMap<String, String> =
        assets.iter().map(|asset| (asset.name.clone(), format!("{base_path}{}", asset.route))).collect();
    tera.register_function("asset", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        let name: &str = arguments.must_get("name")?;
        let missing = || tera::Error::message(format!("{NO_STATIC_FILE}`{name}`"));
        addresses.get(name).map(|address| Value::safe_string(address)).ok_or_else(missing)
    });
}

/// `{{ card.title | typeset }}`: plain text with the quotation marks and the unbroken numbers that texts have.
fn register_typography(tera: &mut Tera) {
    tera.register_filter("typeset", |text: &str, _: Kwargs, _: &State| typeset(text));
}

/// A template together with everything that it can reach.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Closure {
    /// The name of all that.
    pub name: Fingerprint,
    /// Whether any of it asks for the address of a static file.
    pub names_assets: bool,
    /// The names of the templates in it.
    pub templates: Vec<String>,
}

/// The closure of each template.
///
/// A template reaches another if it names it in quotation marks, or uses a component that it defines. That is more than
/// it may really use, never less: the engine takes both names only as they are written.
pub(super) fn closures<'t>(templates: &[(&'t str, &'t str)]) -> BTreeMap<String, Closure> {
    let by_name =
        |(index, (_, text)): (usize, &(&'t str, &'t str))| components(text).map(move |name| (name, index));
    let components: HashMap<&str, usize> = templates.iter().enumerate().flat_map(by_name).collect();
    let reached: Vec<BTreeSet<usize>> = templates
        .iter()
        .map(|(_, text)| {
            let named = |(index, (name, _)): (usize, &(&str, &str))| {
                let quoted = [format!("\"{name}\""), format!("'{name}'"), format!("`{name}`")];
                quoted.iter().any(|name| text.contains(name.as_str())).then_some(index)
            };
            let used = components
                .iter()
                .filter(|(name, _)| text.contains(&format!("<{name}")))
                .map(|(_, &index)| index);
            templates.iter().enumerate().filter_map(named).chain(used).collect()
        })
        .collect();
    (0..templates.len())
        .map(|start| {
            let mut closure = BTreeSet::from([start]);
            let mut open = vec![start];
            while let Some(at) = open.pop() {
                open.extend(reached[at].iter().filter(|&&next| closure.insert(next)));
            }
            let contents: Vec<&(&str, &str)> = closure.iter().map(|&index| &templates[index]).collect();
            let names_assets = contents.iter().any(|(_, text)| text.contains("asset"));
            (
                templates[start].0.to_owned(),
                Closure {
                    name: Fingerprint::of(&contents),
                    names_assets,
                    templates: contents.iter().map(|(name, _)| (*name).to_owned()).collect(),
                },
            )
        })
        .collect()
}

/// The names of the components that a template defines.
pub(super) fn components(text: &str) -> impl Iterator<Item = &str> {
    text.split("component ").skip(1).filter_map(|piece| piece.split_once('(').map(|(name, _)| name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_depends_on_what_it_reaches_and_on_nothing_else() {
        let before = [
            ("base.html", "{% include \"foot.html\" %}"),
            ("foot.html", "foot"),
            ("home.html", "{% extends \"base.html\" %}{{ <card a={b} /> }}"),
            ("parts.html", "{% component card(a) %}{{ a }}{% endcomponent %}"),
            ("feed.xml", "alone"),
        ];
        let changed = |name: &str| -> Vec<String> {
            let changed: Vec<String> = before
                .iter()
                .map(|(n, t)| if *n == name { format!("{t} changed") } else { (*t).to_owned() })
                .collect();
            let after: Vec<(&str, &str)> =
                before.iter().zip(&changed).map(|((n, _), text)| (*n, text.as_str())).collect();
            let (old, new) = (closures(&before), closures(&after));
            old.keys().filter(|key| old[*key] != new[*key]).cloned().collect()
        };
        assert_eq!(changed("foot.html"), ["base.html", "foot.html", "home.html"]);
        assert_eq!(changed("parts.html"), ["home.html", "parts.html"]);
        assert_eq!(changed("feed.xml"), ["feed.xml"]);
    }
}
