//! The one path from a site's files to its tree: [`build`]. Watching is calling it again with the same memory.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Places, has_errors};
use crate::memory::Memory;
use crate::model::{self, Digest, HeldBack, Showing};
use crate::parse::{self, url::BaseUrl};
pub use crate::plan::Place;
use crate::plan::{self, Plan, links::Links};
use crate::render::{self, Store, Tree};
use crate::route::Route;
use crate::source::Snapshot;
use crate::theme::{self, Theme};

/// What is asked of a build, besides the files.
#[derive(Clone, Debug)]
pub struct Request {
    /// The address to build for, in place of the one in `site.yaml`.
    pub base_url: Option<BaseUrl>,
    /// Show drafts.
    pub drafts: bool,
    /// Show what is not due yet.
    pub future: bool,
    /// The day on which the site is built.
    pub today: Today,
}

/// How "today" enters a build.
#[derive(Clone, Copy, Debug)]
pub enum Today {
    /// A given day.
    Day(Date),
    /// The day at this moment in the site's time zone.
    At(Timestamp),
}

impl Today {
    /// The day that it is in a time zone.
    pub fn in_zone(self, zone: TimeZone) -> Date {
        match self {
            Self::Day(day) => day,
            Self::At(moment) => moment.to_zoned(zone).date(),
        }
    }
}

/// The stages of a build after the files are loaded, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the module of its name")]
pub enum Stage {
    Parse,
    Model,
    Plan,
    Render,
}

impl Stage {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parse => "parse",
            Self::Model => "model",
            Self::Plan => "plan",
            Self::Render => "render",
        }
    }
}

/// Who is told when a stage begins.
pub type Begin<'b> = &'b mut dyn FnMut(Stage);

/// What a build gives.
#[derive(Debug, Default)]
pub struct Build {
    /// The site; none while it has an error.
    pub tree: Option<Tree>,
    /// Everything that is wrong, in order of place.
    pub diagnostics: Vec<Diagnostic>,
    /// What is in the tree.
    pub counts: Counts,
    /// What is not published yet, in order of key.
    pub held_back: Vec<HeldBack>,
    /// The tags of the site's languages, by which [`HeldBack::lang`] is read.
    pub languages: Vec<String>,
    /// The outputs that were rendered, not remembered.
    pub rendered: Vec<Route>,
    /// What a preview of the site has to know of it.
    pub place: Place,
}

/// How much there is of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Counts {
    /// Articles, each once for all its languages.
    pub articles: usize,
    /// Pages for readers.
    pub pages: usize,
    /// Feeds.
    pub feeds: usize,
}

/// Builds a site. Depends on its arguments alone; `store` is given the bytes of outputs that are not remembered as soon as they are made,
/// and `begin` is told when a stage begins. What takes long, and what is made at once with others, is made by the tree when it is asked.
pub fn build(
    snapshot: &Snapshot,
    request: &Request,
    memory: &mut Memory,
    store: &dyn Store,
    begin: Begin<'_>,
) -> Build {
    let mut result = Build::default();
    stages(snapshot, request, memory, store, begin, &mut result);
    put_in_order(&mut result.diagnostics, snapshot);
    if has_errors(&result.diagnostics) {
        result.tree = None;
    }
    result
}

/// Puts diagnostics in the order of their places, each once.
pub fn put_in_order(diagnostics: &mut Vec<Diagnostic>, snapshot: &Snapshot) {
    let mut places = Places::new(snapshot);
    diagnostics
        .sort_by_cached_key(|diagnostic| (diagnostic.place.file.clone(), places.start(&diagnostic.place)));
    diagnostics.dedup();
}

/// A site that is understood and planned.
pub struct Outline {
    /// What its files say.
    pub digest: Digest,
    /// What it looks like.
    pub theme: Arc<Theme>,
    /// Its pages.
    pub plan: Plan,
    /// The day it is built on.
    pub today: Date,
}

/// The outline of a site as far as it can be understood, and everything that is wrong so far, in order of place. Where that
/// has errors, parts of the outline are missing.
pub fn outline(
    snapshot: &Snapshot,
    request: &Request,
    begin: Begin<'_>,
) -> (Option<Outline>, Vec<Diagnostic>) {
    let mut result = Build::default();
    let outline = plan_site(snapshot, request, &mut Memory::default(), begin, &mut result);
    put_in_order(&mut result.diagnostics, snapshot);
    (outline, result.diagnostics)
}

/// The stages, as far as they can go: a later one adds its diagnostics even where an earlier one found errors.
fn stages(
    snapshot: &Snapshot,
    request: &Request,
    memory: &mut Memory,
    store: &dyn Store,
    begin: Begin<'_>,
    result: &mut Build,
) {
    let Some(outline) = plan_site(snapshot, request, memory, begin, result) else { return };
    if has_errors(&result.diagnostics) {
        return;
    }
    begin(Stage::Render);
    let shown = |tree: &Tree| store.first_are_there(tree, &result.place);
    let (tree, rendered, found) = render::render(&outline.plan, &outline.theme, memory, store, &shown);
    result.diagnostics.extend(found);
    result.rendered = rendered;
    result.tree = Some(tree);
}

/// The stages before rendering.
fn plan_site(
    snapshot: &Snapshot,
    request: &Request,
    memory: &mut Memory,
    begin: Begin<'_>,
    result: &mut Build,
) -> Option<Outline> {
    begin(Stage::Parse);
    let (sources, found) = parse::parse(snapshot, request.base_url.as_ref(), memory);
    result.diagnostics.extend(found);
    let sources = sources?;
    result.languages = sources.settings.languages.tags().to_vec();
    let theme = theme::load(&sources.settings, snapshot, memory);

    begin(Stage::Model);
    let today = request.today.in_zone(sources.settings.zone());
    let showing = Showing { drafts: request.drafts, future: request.future, today };
    let (digest, found) = model::digest(sources, showing, memory);
    result.diagnostics.extend(found);
    result.counts.articles = digest.count();
    result.held_back = digest.held_back.clone();
    let theme = theme.map_err(|found| result.diagnostics.extend(found)).ok()?;
    result.diagnostics.extend(theme.warnings.iter().cloned());

    begin(Stage::Plan);
    let links = Links::new(&digest, &theme);
    result.place = Place {
        origin: links.origin().to_owned(),
        base_path: links.base_path().to_owned(),
        not_found: digest.settings.languages.iter().map(|lang| links.not_found(lang)).collect(),
        assets: theme.assets.iter().map(|asset| (asset.name.clone(), links.href(&asset.route))).collect(),
        zone: Some(digest.settings.zone()),
    };
    let (plan, found) = plan::plan(&digest, &theme, today, memory);
    result.diagnostics.extend(found);
    result.counts.pages = plan.page_count;
    result.counts.feeds = plan.feed_count;
    Some(Outline { digest, theme, plan, today })
}
