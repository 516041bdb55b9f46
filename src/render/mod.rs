//! From a planned page to its bytes. Knows one page and the theme, and nothing of other pages, the disk or the clock.
//!
//! Every page is rendered once to know that it can be, and its bytes are handed to a [`Store`]. The tree does not keep
//! them: it keeps what they are made of, and the same bytes come out whenever they are asked for.

pub mod data;
pub mod feed;
pub mod search;
mod share;
pub mod sitemap;
mod tree;

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use tera::Context;

pub use self::tree::{Change, Made, Output, RenderedBranch, Tree};
use crate::diagnostic::{self, Diagnostic};
use crate::fingerprint::Fingerprint;
use crate::keep::Keeper;
use crate::memory::Memory;
use crate::parse::changed_meanwhile;
use crate::plan::part::ToValue;
use crate::plan::{Branch, Content, Page, Place, Plan, Planned};
use crate::route::Route;
use crate::theme::{self, Theme};

/// Where the bytes of outputs go when they are made.
pub trait Store: Sync {
    /// Takes the bytes of an output, those of long files excepted. What goes wrong is told when all are there.
    fn put(&self, route: &Route, bytes: Vec<u8>, name: Fingerprint);

    /// The outputs that somebody waits for, if anybody does: where there is much to render, they are made first.
    fn awaited(&self) -> Vec<Route> {
        Vec::new()
    }

    /// The outputs that somebody waits for are made. The others of the tree are made while it is used; one of them may have a
    /// mistake.
    fn first_are_there(&self, _tree: &Tree, _place: &Place) {}
}

/// A store for whoever needs no bytes yet.
#[derive(Clone, Copy, Debug)]
pub struct Discard;

impl Store for Discard {
    fn put(&self, _: &Route, _: Vec<u8>, _: Fingerprint) {}
}

/// Renders the pages that are not remembered. The second value is the routes that were rendered, in order. `first_are_there`
/// is told when those are made that somebody waits for, before the others.
pub fn render(
    plan: &Plan,
    theme: &Arc<Theme>,
    memory: &mut Memory,
    store: &dyn Store,
    first_are_there: &dyn Fn(&Tree),
) -> (Tree, Vec<Route>, Vec<Diagnostic>) {
    // Entries that cannot be rendered would be missing in every list.
    let found = plan.parts.iter().flat_map(|parts| parts.render(theme).iter().cloned()).collect();
    match once_each(found) {
        found if found.is_empty() => render_pages(plan, theme, memory, store, first_are_there),
        found => (Tree::default(), Vec::new(), found),
    }
}

fn render_pages(
    plan: &Plan,
    theme: &Arc<Theme>,
    memory: &mut Memory,
    store: &dyn Store,
    first_are_there: &dyn Fn(&Tree),
) -> (Tree, Vec<Route>, Vec<Diagnostic>) {
    // What is new stands close together, often in few branches, so each is dealt out by itself.
    let branches = plan.branches.par_iter().with_max_len(1).map(|branch| Started::new(branch, theme, memory));
    let branches: Vec<Started> = branches.collect();
    let tree =
        Tree::new(branches.iter().map(|started| (started.key.clone(), started.branch.clone())).collect());
    let new = branches.iter().flat_map(|started| &started.new);
    let awaited: HashSet<Route> = store.awaited().into_iter().collect();
    let (first, rest): (Vec<&Arc<Output>>, Vec<&Arc<Output>>) =
        new.partition(|output| awaited.contains(output.route()));
    let mut failed = make(&first, store);
    if failed.is_empty() {
        if !first.is_empty() && !rest.is_empty() {
            first_are_there(&tree);
        }
        failed = make(&rest, store);
    }
    if !failed.is_empty() {
        return (Tree::default(), Vec::new(), once_each(failed));
    }
    let mut rendered: Vec<Route> =
        branches.iter().flat_map(|started| &started.new).map(|output| output.route().clone()).collect();
    rendered.sort();
    memory.rendered.replace(branches.into_iter().map(|started| (started.key, started.name, started.branch)));
    (tree, rendered, Vec::new())
}

/// One mistake in a template is on every page that uses it; an editor needs it once.
fn once_each(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found.sort_by_cached_key(|diagnostic| format!("{:?}", diagnostic.place));
    found.dedup_by(|a, b| a.place == b.place);
    found
}

/// A branch as it will be rendered.
struct Started {
    key: Arc<str>,
    name: Fingerprint,
    branch: Arc<RenderedBranch>,
    /// Its outputs that are still to be made.
    new: Vec<Arc<Output>>,
}

impl Started {
    /// A branch with what is remembered of it.
    fn new(branch: &Branch, theme: &Arc<Theme>, memory: &Memory) -> Self {
        let (key, name) = (branch.key.clone(), branch.name.and(theme.name()));
        if let Some(done) = memory.rendered.get(&key, name) {
            return Self { key, name, branch: done, new: Vec::new() };
        }
        let before = memory.rendered.latest(&key);
        let one = |(index, planned): (usize, &Arc<Planned>)| {
            let name = planned.page.name(theme);
            let kept = before
                .and_then(|before| before.find_near(index, &planned.page.route))
                .filter(|kept| kept.name == name);
            if let Some(output) = kept {
                return (Output::of_now(output, planned, theme), false);
            }
            // It was rendered once, by an earlier run of the program.
            let known = memory.published.as_ref().and_then(|record| record.made(&planned.page.route, name));
            let output = Output {
                made: known.map_or_else(OnceLock::new, OnceLock::from),
                layout: planned.page.layout(theme),
                name,
                planned: planned.clone(),
                theme: theme.clone(),
                keeper: memory.keeper.clone(),
            };
            (Arc::new(output), known.is_none())
        };
        let outputs: Vec<(Arc<Output>, bool)> =
            branch.outputs.par_iter().enumerate().with_min_len(64).map(one).collect();
        let new = outputs.iter().filter(|(_, is_new)| *is_new).map(|(output, _)| output.clone()).collect();
        let outputs = outputs.into_iter().map(|(output, _)| output).collect();
        Self { key, name, branch: Arc::new(RenderedBranch::new(outputs)), new }
    }
}

/// Makes outputs and puts their bytes in the store. Gives what is wrong with their templates.
fn make(outputs: &[&Arc<Output>], store: &dyn Store) -> Vec<Diagnostic> {
    let one = |output: &&Arc<Output>| output.make(store).err();
    outputs.par_iter().with_max_len(16).filter_map(one).map(|diagnostic| *diagnostic).collect()
}

impl Output {
    /// An output that is what it was, held by the plan and the theme of now: what was let go of everywhere else would stay in
    /// memory as long as a page that nobody edits.
    fn of_now(kept: &Arc<Self>, planned: &Arc<Planned>, theme: &Arc<Theme>) -> Arc<Self> {
        if Arc::ptr_eq(&kept.planned, planned) && Arc::ptr_eq(&kept.theme, theme) {
            return kept.clone();
        }
        Arc::new(Self {
            made: kept.made.clone(),
            layout: kept.layout,
            name: kept.name,
            planned: planned.clone(),
            theme: theme.clone(),
            keeper: kept.keeper.clone(),
        })
    }

    /// Makes its bytes, unless somebody else asks for them when they are needed: a long file does not keep the page that was
    /// edited waiting.
    fn make(&self, store: &dyn Store) -> Result<(), Box<Diagnostic>> {
        let page = &self.planned.page;
        match &page.content {
            Content::Data(_) | Content::Search(_) | Content::Smaller(_) => Ok(()),
            // What is wrong with its template is told now, and drawing it waits.
            Content::Share(share) => share::drawing(share, &self.theme, &page.route).map(drop),
            _ => {
                let bytes = bytes(page, &self.theme, &self.keeper)?;
                let name = self.made.get_or_init(|| Made::of(&bytes)).fingerprint;
                store.put(&page.route, bytes, name);
                Ok(())
            }
        }
    }
}

/// The bytes of a page.
fn bytes(page: &Page, theme: &Theme, keeper: &Keeper) -> Result<Vec<u8>, Box<Diagnostic>> {
    match &page.content {
        Content::Html(html) => {
            theme.render(theme.template(html.kind), &html.context(), &page.route).map(String::into_bytes)
        }
        Content::Feed(feed) => Ok(feed::write(feed)),
        Content::Sitemap(entries) => Ok(sitemap::write(entries)),
        Content::SitemapIndex(addresses) => Ok(sitemap::write_index(addresses)),
        Content::Robots(sitemap) => {
            Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes())
        }
        Content::Headers(site) => {
            let mut context = Context::new();
            context.insert_value("site", site.to_value());
            theme.render(theme::HEADERS, &context, &page.route).map(String::into_bytes)
        }
        Content::Data(file) => Ok(data::pieces(file).collect::<String>().into_bytes()),
        Content::Search(file) => Ok(file.write()),
        // What is left of a file that somebody is changing is not shown.
        Content::Copy(file) => match file.bytes() {
            Some(bytes) => Ok(bytes.to_vec()),
            None => Err(Diagnostic::new(changed_meanwhile(), diagnostic::Place::file(&file.path)).into()),
        },
        Content::Smaller(smaller) => Ok(smaller.bytes(keeper).unwrap_or_default()),
        Content::Share(share) => {
            let drawing = share::drawing(share, theme, &page.route)?;
            let name = share::kept_as(page.name(theme));
            Ok(keeper.get_or_make(name, || share::draw(&drawing, theme.fonts())).unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::{self, Request, Today};
    use crate::source::{Snapshot, SourceFile};

    /// The tree of a small site with this stylesheet.
    fn tree(css: &str, memory: &mut Memory) -> Tree {
        let files = [
            (
                "content/site.yaml",
                "title: { id: Uji, en: Test }\nlanguages: [id, en]\nbase_url: https://example.org/\n",
            ),
            ("content/ministries.yaml", "ministries: []\n"),
            ("content/sectors.yaml", "sectors: []\n"),
            ("themes/lembaran/static/lembaran.css", css),
        ];
        let snapshot: Snapshot =
            files.iter().map(|&(path, text)| SourceFile::new(path, text.as_bytes())).collect();
        let today = Today::Day(jiff::civil::date(2026, 1, 28));
        let request = Request { base_url: None, drafts: false, future: false, today };
        let build = pipeline::build(&snapshot, &request, memory, &Discard, &mut |_| {});
        memory.tidy();
        build.tree.unwrap_or_else(|| panic!("{:#?}", build.diagnostics))
    }

    #[test]
    fn an_output_that_nobody_edits_holds_no_theme_of_before() {
        let mut memory = Memory::default();
        let before = tree("body {}", &mut memory);
        let robots = Route::new("/robots.txt").unwrap();
        let theme = Arc::downgrade(&before.get(&robots).unwrap().theme);
        let now = tree("body { color: red }", &mut memory);
        assert_eq!(before.get(&robots), now.get(&robots));
        drop(before);
        assert_eq!(theme.strong_count(), 0);
    }
}
