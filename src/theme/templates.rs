//! Around the template engine: what a template reaches, the function for static files, and its errors as diagnostics.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::{Asset, offset};
use crate::diagnostic::{At, Diagnostic, Place, Problem, nearest};
use crate::fingerprint::Fingerprint;
use crate::parse::markdown::keep_together;
use crate::route::Route;
use crate::source::SourceFile;

/// `{{ asset(name="lembaran.css") }}`: the address of a static file of the theme.
pub(super) fn register_asset_function(tera: &mut Tera, assets: &[Asset], base_path: &str) {
    let addresses: HashMap<String, String> =
        assets.iter().map(|asset| (asset.name.clone(), format!("{base_path}{}", asset.route))).collect();
    let known: Vec<String> = assets.iter().map(|asset| asset.name.clone()).collect();
    tera.register_function("asset", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        let name: &str = arguments.must_get("name")?;
        addresses.get(name).map(|address| Value::safe_string(address)).ok_or_else(|| {
            let suggestion = nearest(name, known.iter().map(String::as_str));
            let hint =
                suggestion.map_or(String::new(), |suggestion| format!("; did you mean `{suggestion}`?"));
            tera::Error::message(format!("the theme has no static file `{name}`{hint}"))
        })
    });
}

/// `{{ card.title | unbroken }}`: a number stays on one line with what it counts or names, as it does in texts.
pub(super) fn register_typography(tera: &mut Tera) {
    tera.register_filter("unbroken", |text: &str, _: Kwargs, _: &State| keep_together(text).into_owned());
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
pub(super) fn closures(templates: &[(&str, &str)]) -> BTreeMap<String, Closure> {
    let mut components: HashMap<&str, usize> = HashMap::new();
    for (index, (_, text)) in templates.iter().enumerate() {
        for piece in text.split("component ").skip(1) {
            if let Some((name, _)) = piece.split_once('(') {
                components.insert(name.trim(), index);
            }
        }
    }
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

/// An error of the template engine, at its place in the template.
pub(super) fn diagnostic(
    error: &tera::Error,
    sources: &BTreeMap<String, SourceFile>,
    page: Option<&Route>,
) -> Diagnostic {
    let on = page.map_or(String::new(), |page| format!(" (on the page `{page}`)"));
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let message = format!("{}{on}", report.message().trim_end_matches('.'));
            let Some(file) = sources.get(report.filename()) else {
                return somewhere(format!("{}: {message}", report.filename()));
            };
            let text = file.shown_text();
            let span = report.span();
            let start = offset(&text, span.start_line, span.start_col);
            let end = offset(&text, span.end_line, span.end_col).max(start);
            Diagnostic::new(
                Problem::Template { message },
                Place { file: file.path.clone(), at: At::Span(start..end) },
            )
        }
        other => from_report(&other.to_string(), sources, &on),
    }
}

/// An error of which the engine gives only its printed report: the message and `--> file:line:column` are taken out of it.
fn from_report(report: &str, sources: &BTreeMap<String, SourceFile>, on: &str) -> Diagnostic {
    let mut lines = report.lines().map(str::trim);
    let message = lines.next().unwrap_or_default().trim_start_matches("error: ").to_owned() + on;
    let place = lines.find_map(|line| {
        let mut parts = line.strip_prefix("--> ")?.rsplitn(3, ':');
        let (column, line, name) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let file = sources.get(name)?;
        let text = file.shown_text();
        let start = offset(&text, line, usize::saturating_sub(column, 1));
        let word = text[start..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(0);
        Some(Place { file: file.path.clone(), at: At::Span(start..start + word) })
    });
    match place {
        Some(place) => Diagnostic::new(Problem::Template { message }, place),
        None => somewhere(report.to_owned()),
    }
}

fn somewhere(message: String) -> Diagnostic {
    Diagnostic::new(Problem::Template { message }, Place::file(&"themes".into()))
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
