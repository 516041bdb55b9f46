//! The outputs that stand below one first part of the address: `/2025/`, `/en/2025/`, `/tag/`, and `/` for the files at
//! the top. What an edit does not reach is a branch that stays as it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::lists::generated;
use super::page::Content;
use super::piece::{Piece, Planned};
use crate::diagnostic::{At, Diagnostic, Label, Origin, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::Languages;
use crate::route::Route;

/// The outputs below one first part of the address.
#[derive(Debug)]
pub struct Branch {
    /// The first part: `/2025/`.
    pub key: Arc<str>,
    /// The name of what its outputs are made of.
    pub name: Fingerprint,
    /// The name of their routes.
    pub routes: Fingerprint,
    /// Its outputs, in order of route.
    pub outputs: Vec<Arc<Planned>>,
    /// How many of them are for readers.
    pub page_count: usize,
    /// How many are feeds.
    pub feed_count: usize,
    /// Those with a capital in their route, which may be one file with another on a disk that does not tell them apart.
    capitals: Vec<Arc<Planned>>,
    pub(super) found: Vec<Diagnostic>,
}

/// The branch that a route stands in.
pub(super) fn branch_of<'r>(route: &'r Route, languages: &Languages) -> &'r str {
    let [outer, inner] = first_parts(route);
    let is_language = |part: &str| languages.find(part.trim_matches('/')).is_some();
    if is_language(outer) { inner } else { outer }
}

/// The branches that a route may stand in, whatever the languages of the site.
pub fn branches_of(route: &Route) -> [&str; 2] {
    first_parts(route)
}

/// The route up to the end of its first folder, and up to the end of its second.
fn first_parts(route: &Route) -> [&str; 2] {
    let text = route.as_str();
    let end_of = |from: usize| text[from..].find('/').map_or(from, |at| from + at + 1);
    let outer = end_of(1);
    [&text[..outer], &text[..end_of(outer)]]
}

impl Branch {
    /// The name of what these pieces make together.
    pub(super) fn name(pieces: &[&Piece]) -> Fingerprint {
        Fingerprint::of_all(pieces.iter().map(|piece| piece.name))
    }

    /// Sorts what the pieces have in this branch; two outputs with one address, or one below a file, are reported.
    pub(super) fn new(key: &Arc<str>, name: Fingerprint, pieces: &[&Piece]) -> Self {
        let mut outputs: Vec<Arc<Planned>> =
            pieces.iter().flat_map(|piece| &piece.branches[key]).cloned().collect();
        // Of two with one address, the one that an editor can move most easily is told: the one with a place in a
        // text, or else one with a place at all.
        let rank = |planned: &Planned| {
            let is_text = planned.place.file.ends_with(".md");
            (is_text, matches!(planned.origin, Origin::Alias { .. }), planned.place.at != At::File)
        };
        outputs.sort_by(|a, b| {
            let by_rank = || rank(a).cmp(&rank(b)).then_with(|| a.origin.cmp(&b.origin));
            a.page.route.cmp(&b.page.route).then_with(by_rank)
        });
        let mut found = Vec::new();
        for pair in outputs.windows(2) {
            let [a, b] = pair else { continue };
            // The feeds of two pages collide where the pages do, and once is enough.
            if a.page.route == b.page.route && !matches!(b.page.content, Content::Feed(_)) {
                let (route, by, other) = (a.page.route.to_string(), b.origin.clone(), a.origin.clone());
                let problem = Problem::RouteTaken { route, by, other };
                let diagnostic = Diagnostic::new(problem, b.place.clone());
                let is_made = a.place == generated(a.origin.clone()).1;
                found.push(if is_made { diagnostic } else { diagnostic.and(a.place.clone(), Label::Other) });
            }
        }
        // In order of route, everything that begins like a file follows it; some of that may stand below it.
        let mut files: Vec<&str> = Vec::new();
        for planned in &outputs {
            let route = planned.page.route.as_str();
            files.retain(|file| route.starts_with(file));
            if let Some(file) = files.iter().find(|file| route[file.len()..].starts_with('/')) {
                found.push(below_file(planned, file));
            }
            if !route.ends_with('/') {
                files.push(route);
            }
        }
        let count =
            |is: fn(&Content) -> bool| outputs.iter().filter(|planned| is(&planned.page.content)).count();
        let page_count = count(|content| matches!(content, Content::Html(_)));
        let feed_count = count(|content| matches!(content, Content::Feed(_)));
        let has_capital = |planned: &&Arc<Planned>| {
            planned.page.route.as_str().bytes().any(|byte| byte.is_ascii_uppercase())
        };
        let capitals = outputs.iter().filter(has_capital).cloned().collect();
        let mut routes =
            outputs.iter().map(|planned| Fingerprint::of_bytes(planned.page.route.as_str().as_bytes()));
        let routes = Fingerprint::of_all(&mut routes);
        Self { key: key.clone(), name, routes, page_count, feed_count, capitals, found, outputs }
    }

    /// The output at a route.
    pub fn find(&self, route: &Route) -> Option<&Arc<Planned>> {
        let at = self.outputs.binary_search_by(|planned| planned.page.route.cmp(route)).ok()?;
        Some(&self.outputs[at])
    }
}

fn below_file(planned: &Planned, file: &str) -> Diagnostic {
    let problem = Problem::RouteBelowFile { route: planned.page.route.to_string(), file: file.to_owned() };
    Diagnostic::new(problem, planned.place.clone())
}

/// The branch with a key.
pub(super) fn branch<'b>(branches: &'b [Arc<Branch>], key: &str) -> Option<&'b Arc<Branch>> {
    branches.binary_search_by(|branch| (*branch.key).cmp(key)).ok().map(|at| &branches[at])
}

/// The output at a route, in whichever branch it stands.
pub(super) fn find<'b>(branches: &'b [Arc<Branch>], route: &Route) -> Option<&'b Arc<Planned>> {
    branches_of(route).into_iter().find_map(|key| branch(branches, key)?.find(route))
}

/// Reports branches that stand below a file of another one: `/old.html/` beside the file `/old.html`.
pub(super) fn check_below_files(branches: &[Arc<Branch>], found: &mut Vec<Diagnostic>) {
    for branch in branches {
        let file = branch.key.trim_end_matches('/');
        if Route::new(file).is_some_and(|route| find(branches, &route).is_some()) {
            found.extend(branch.outputs.iter().map(|planned| below_file(planned, file)));
        }
    }
}

/// Reports outputs that differ in capitals only. Routes are ASCII, so there is no second spelling of one letter.
pub(super) fn check_capitals(branches: &[Arc<Branch>], found: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<String, &Arc<Planned>> = BTreeMap::new();
    for planned in branches.iter().flat_map(|branch| &branch.capitals) {
        let small = planned.page.route.as_str().to_ascii_lowercase();
        let other = Route::new(&small).and_then(|route| find(branches, &route));
        let Some(other) = other.or_else(|| known.get(&small).copied()) else {
            known.insert(small, planned);
            continue;
        };
        let problem = Problem::RoutesAlike {
            route: planned.page.route.to_string(),
            by: planned.origin.clone(),
            alike: other.page.route.to_string(),
            other: other.origin.clone(),
        };
        found.push(Diagnostic::new(problem, planned.place.clone()).and(other.place.clone(), Label::Other));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_stands_in_one_branch() {
        let languages = Languages::new(vec!["id".to_owned(), "en".to_owned()]).unwrap();
        for (route, branch) in [
            ("/", "/"),
            ("/rss.xml", "/"),
            ("/2025/a/", "/2025/"),
            ("/2025/a/b.png", "/2025/"),
            ("/en/", "/en/"),
            ("/en/rss.xml", "/en/"),
            ("/en/2025/a/", "/en/2025/"),
            ("/en/tags/", "/en/tags/"),
        ] {
            let route = Route::new(route).unwrap();
            assert_eq!(branch_of(&route, &languages), branch);
            assert!(branches_of(&route).contains(&branch));
        }
    }
}
