//! What publishing would change for readers: pages and entries of feeds that appear, change or vanish, and addresses that
//! nobody would find any more.
//!
//! Knows nothing of the disk: the files of the published site are asked for by path.

mod entries;
mod vanished;

use serde::Serialize;

pub use self::entries::Entry;
use crate::diagnostic::Diagnostic;
use crate::pipeline::Outline;
use crate::plan::{Content, Kind};
use crate::publish::Difference;
use crate::render::Tree;
use crate::route::Route;

/// The files of the published site, by their path in the output folder.
pub type Published<'p> = &'p dyn Fn(&str) -> Option<Vec<u8>>;

/// What appears, changes and vanishes of one sort of thing, each in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "each is what its name says")]
pub struct Moves<T> {
    pub appear: Vec<T>,
    pub change: Vec<T>,
    pub vanish: Vec<T>,
}

/// What publishing would change.
#[derive(Debug, Serialize)]
pub struct Changes {
    /// Articles and standing pages, by their addresses below the site's.
    pub texts: Moves<String>,
    /// Other pages for readers, the same way.
    pub lists: Moves<String>,
    /// Entries of feeds.
    pub entries: Moves<Entry>,
    /// All other files, by their paths.
    pub files: Moves<String>,
    /// Addresses that vanish and lead nobody on.
    #[serde(skip)]
    pub diagnostics: Vec<Diagnostic>,
}

/// What publishing a tree would change in a folder that differs from it.
pub fn changes(outline: &Outline, tree: &Tree, difference: &Difference, published: Published<'_>) -> Changes {
    let Difference { missing, different, surplus } = difference;
    let feeds: Vec<&str> = [missing, different, surplus]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .filter(|path| is_feed(path))
        .collect();
    let known = vanished::Known::new(outline, feeds.iter().copied(), published);
    let sort = |path: &str| match address(path) {
        None if is_feed(path) => Sort::Feed,
        None => Sort::File,
        Some(route) if is_text(&route, outline, &known) => Sort::Text,
        Some(_) => Sort::List,
    };
    let of = |paths: &[String], wanted: Sort| -> Vec<String> {
        let named = |path: &String| {
            let route = Route::of_output(path).filter(|_| wanted != Sort::File);
            route.map_or_else(|| path.clone(), |route| route.to_string())
        };
        paths.iter().filter(|path| sort(path) == wanted).map(named).collect()
    };
    let moves = |wanted| Moves {
        appear: of(missing, wanted),
        change: of(different, wanted),
        vanish: of(surplus, wanted),
    };
    let entries = entries::moves(feeds.into_iter(), tree, published);
    let pages: Vec<Route> = surplus.iter().filter_map(|path| address(path)).collect();
    let diagnostics = pages.iter().filter_map(|route| known.lost(route, outline)).collect();
    Changes {
        texts: moves(Sort::Text),
        lists: moves(Sort::List),
        entries,
        files: moves(Sort::File),
        diagnostics,
    }
}

/// What a file of the output is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Text,
    List,
    Feed,
    File,
}

/// Whether a text stands at an address, or stood there.
fn is_text(route: &Route, outline: &Outline, known: &vanished::Known) -> bool {
    match outline.plan.find(route).map(|planned| &planned.page.content) {
        Some(Content::Html(html)) => matches!(html.kind, Kind::Article | Kind::Page),
        Some(_) => false,
        None => known.text_at(route).is_some(),
    }
}

fn is_feed(path: &str) -> bool {
    path.ends_with("rss.xml")
}

/// The address that a file of the output answers, if it is a page for readers.
fn address(path: &str) -> Option<Route> {
    path.ends_with(".html").then(|| Route::of_output(path)).flatten()
}
