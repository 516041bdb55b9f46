//! Where pages lead to other sites, and where in the sources these addresses are written.

use std::collections::{BTreeMap, HashMap};

use super::visit::Visit;
use crate::diagnostic::{At, Place};
use crate::plan::Plan;
use crate::route::Route;
use crate::source::{Snapshot, Span};

/// An address of another site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideLink {
    /// The address, without a fragment.
    pub url: String,
    /// Where it is written first; the source of the page that shows it, where it is written otherwise.
    pub place: Place,
}

/// The addresses of other sites that pages lead to, in order.
pub(super) fn outside_links(
    plan: &Plan,
    snapshot: &Snapshot,
    visits: &BTreeMap<Route, Visit>,
) -> Vec<OutsideLink> {
    let mut pages: BTreeMap<&str, &Route> = BTreeMap::new();
    for (route, visit) in visits {
        for url in &visit.outside {
            pages.entry(url).or_insert(route);
        }
    }
    let written = if pages.is_empty() { HashMap::new() } else { written(snapshot) };
    let link = |(url, route): (&str, &Route)| {
        let place = written.get(url).cloned().or_else(|| Some(plan.find(route)?.place.clone()))?;
        Some(OutsideLink { url: url.to_owned(), place })
    };
    pages.into_iter().filter_map(link).collect()
}

/// Every address that is written out in texts, registries and source records, with its first place.
fn written(snapshot: &Snapshot) -> HashMap<String, Place> {
    let mut places = HashMap::new();
    for file in snapshot.below("content/").chain(snapshot.below("seeds/")) {
        if !file.path.ends_with(".md") && !file.path.ends_with(".yaml") {
            continue;
        }
        let text = file.shown_text();
        for span in addresses(&text) {
            let url = text[span.clone()].split('#').next().unwrap_or_default().to_owned();
            places.entry(url).or_insert_with(|| Place { file: file.path.clone(), at: At::Span(span) });
        }
    }
    places
}

/// Where addresses stand in a text, be it Markdown or YAML.
fn addresses(text: &str) -> impl Iterator<Item = Span> {
    let ends = |c: char| c.is_whitespace() || c.is_control() || "\"'<>()[]{}`|\\^".contains(c);
    text.match_indices("://").filter_map(move |(at, mark)| {
        let scheme = ["https", "http"].into_iter().find(|scheme| text[..at].ends_with(scheme))?;
        let start = at - scheme.len();
        let rest = &text[at + mark.len()..];
        let length = rest.find(ends).unwrap_or(rest.len());
        let length = rest[..length].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
        (length > 0).then(|| start..at + mark.len() + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_their_sentence_goes_on() {
        let text = "Lihat [ini](https://a.id/x?y=1), http://b.id/. url: https://c.id/z }";
        let found: Vec<&str> = addresses(text).map(|span| &text[span]).collect();
        assert_eq!(found, ["https://a.id/x?y=1", "http://b.id/", "https://c.id/z"]);
    }
}
