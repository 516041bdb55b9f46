//! Looks at each page when it is rendered: what is wrong with it alone is known at once; what depends on other pages is
//! kept until all were seen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use fluent_uri::{Uri, UriRef};

use super::page::{self, ReadHeading, ReadPage};
use crate::fingerprint::Fingerprint;
use crate::parse::url::BaseUrl;
use crate::plan::{Content, Kind, Plan};
use crate::render::Store;
use crate::route::Route;

/// What was seen on one page.
#[derive(Debug, Default)]
pub(super) struct Visit {
    /// Whether the page has a language.
    pub has_language: bool,
    /// The title.
    pub title: String,
    /// The anchors of the page.
    pub ids: BTreeSet<String>,
    /// Links to addresses of the site that no output has.
    pub broken: Vec<String>,
    /// Links to anchors of pages that there are: as written, the page, the anchor.
    pub anchors: Vec<(String, Route, String)>,
    /// Addresses of other sites.
    pub outside: Vec<String>,
    /// The addresses of pictures outside the text without `alt`.
    pub silent_images: Vec<String>,
    /// The headings that are more than one level below the one before, and that level.
    pub skipped: Vec<(ReadHeading, u8)>,
}

/// A store that looks at pages and keeps none.
pub(super) struct Visitor<'a> {
    plan: &'a Plan,
    base: &'a BaseUrl,
    visits: Mutex<BTreeMap<Route, Visit>>,
}

impl<'a> Visitor<'a> {
    pub fn new(plan: &'a Plan, base: &'a BaseUrl) -> Self {
        Self { plan, base, visits: Mutex::default() }
    }

    /// What was seen, in order of route.
    pub fn into_visits(self) -> BTreeMap<Route, Visit> {
        self.visits.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn visit(&self, route: &Route, read: ReadPage) -> Visit {
        let mut visit = Visit {
            has_language: read.has_language,
            title: read.title,
            ids: read.ids,
            silent_images: read.silent_images,
            skipped: skipped(read.headings),
            ..Visit::default()
        };
        let here = format!("{}{}{route}", self.base.origin(), self.base.path());
        let Ok(here) = Uri::parse(here) else { return visit };
        for link in read.links {
            match self.target(&link, &here) {
                Target::Page(page, Some(anchor)) => visit.anchors.push((link, page, anchor)),
                Target::Page(_, None) | Target::Nothing => {}
                Target::Missing => visit.broken.push(link),
                Target::Outside(address) => visit.outside.push(address),
            }
        }
        visit
    }

    /// Whether a page shows texts that stand on pages of their own too: what is wrong with them is told of those.
    fn is_bilingual(&self, route: &Route) -> bool {
        let content = self.plan.find(route).map(|planned| &planned.page.content);
        matches!(content, Some(Content::Html(html)) if html.kind == Kind::Bilingual)
    }

    /// Where a link on the page at `here` leads (RFC 3986, 5).
    fn target(&self, link: &str, here: &Uri<String>) -> Target {
        let Ok(reference) = UriRef::parse(link) else { return Target::Missing };
        let Ok(address) = reference.resolve_against(&here.borrow()) else { return Target::Missing };
        if !matches!(address.scheme().as_str(), "http" | "https") {
            return Target::Nothing;
        }
        let whole = address.as_str();
        let (whole, fragment) = whole.split_once('#').unwrap_or((whole, ""));
        let whole = whole.split('?').next().unwrap_or_default();
        let inside =
            whole.strip_prefix(self.base.origin()).and_then(|path| path.strip_prefix(self.base.path()));
        let Some(inside) = inside.filter(|inside| inside.starts_with('/')) else {
            return Target::Outside(whole_address(&address));
        };
        let Some(route) = Route::new(inside).filter(|route| self.plan.find(route).is_some()) else {
            return Target::Missing;
        };
        let fragment = UriRef::parse(format!("#{fragment}")).ok().and_then(|reference| {
            let fragment = reference.fragment()?;
            Some(fragment.decode().to_string_lossy().into_owned())
        });
        Target::Page(route, fragment.filter(|fragment| !fragment.is_empty()))
    }
}

impl Store for Visitor<'_> {
    fn put(&self, route: &Route, bytes: Vec<u8>, _: Fingerprint) {
        if !route.as_str().ends_with('/') && !route.as_str().ends_with(".html") {
            return;
        }
        let visit = self.visit(route, page::read(&String::from_utf8_lossy(&bytes), self.is_bilingual(route)));
        self.visits.lock().unwrap_or_else(PoisonError::into_inner).insert(route.clone(), visit);
    }
}

/// What a link leads to.
enum Target {
    /// An output of the site, and an anchor in it.
    Page(Route, Option<String>),
    /// An address of the site that no output has.
    Missing,
    /// Another site.
    Outside(String),
    /// No place: a mail address, a telephone number.
    Nothing,
}

/// An address as a server is asked for it: without its fragment.
fn whole_address(address: &Uri<String>) -> String {
    address.as_str().split('#').next().unwrap_or_default().to_owned()
}

/// The headings that leave out a level (WCAG 2.2, 1.3.1; technique G141).
fn skipped(headings: Vec<ReadHeading>) -> Vec<(ReadHeading, u8)> {
    let mut before = 0;
    let leaves_out = |heading: ReadHeading| {
        let after = std::mem::replace(&mut before, heading.level);
        (heading.level > after + 1).then_some((heading, after))
    };
    headings.into_iter().filter_map(leaves_out).collect()
}
