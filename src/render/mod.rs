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

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use tera::Context;

use self::tree::Made;
pub use self::tree::{Change, Output, RenderedBranch, Tree};
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::keep::Keeper;
use crate::memory::Memory;
use crate::plan::part::ToValue;
use crate::plan::{Branch, Content, Page, Plan, Planned};
use crate::route::Route;
use crate::theme::{self, Theme};

/// Where the bytes of outputs go when they are made.
pub trait Store: Sync {
    /// Takes the bytes of an output, those of long files excepted. What goes wrong is told when all are there.
    fn put(&self, route: &Route, bytes: Vec<u8>, name: Fingerprint);
}

/// A store for whoever needs no bytes yet.
#[derive(Clone, Copy, Debug)]
pub struct Discard;

impl Store for Discard {
    fn put(&self, _: &Route, _: Vec<u8>, _: Fingerprint) {}
}

/// Renders the pages that are not remembered. The second value is the routes that were rendered, in order.
pub fn render(
    plan: &Plan,
    theme: &Arc<Theme>,
    memory: &mut Memory,
    store: &dyn Store,
) -> (Tree, Vec<Route>, Vec<Diagnostic>) {
    let mut found: Vec<Diagnostic> =
        plan.parts.iter().flat_map(|parts| parts.render(theme).iter().cloned()).collect();
    let one = |branch: &Arc<Branch>| {
        let name = branch.name.and(theme.name());
        match memory.rendered.get(&branch.key, name) {
            Some(done) => Ok((branch.key.clone(), name, done, Vec::new())),
            None => render_branch(branch, theme, memory, store)
                .map(|(done, routes)| (branch.key.clone(), name, Arc::new(done), routes)),
        }
    };
    // Entries that cannot be rendered would be missing in every list.
    let branches: &[Arc<Branch>] = if found.is_empty() { &plan.branches } else { &[] };
    // What is new stands close together, often in few branches, so each is dealt out by itself.
    let results: Vec<Result<_, Vec<Diagnostic>>> = branches.par_iter().with_max_len(1).map(one).collect();
    let (mut branches, mut rendered, mut kept) = (BTreeMap::new(), Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok((key, name, done, routes)) => {
                rendered.extend(routes);
                kept.push((key.clone(), name, done.clone()));
                branches.insert(key, done);
            }
            Err(diagnostics) => found.extend(diagnostics),
        }
    }
    // One mistake in a template is on every page that uses it; an editor needs it once.
    found.sort_by_key(|diagnostic| format!("{:?}", diagnostic.place));
    found.dedup_by(|a, b| a.place == b.place);
    if found.is_empty() {
        memory.rendered.replace(kept);
    }
    rendered.sort();
    (Tree::new(branches), rendered, found)
}

/// Renders what is new in a branch; gives it with the routes that were rendered.
fn render_branch(
    branch: &Branch,
    theme: &Arc<Theme>,
    memory: &Memory,
    store: &dyn Store,
) -> Result<(RenderedBranch, Vec<Route>), Vec<Diagnostic>> {
    let before = memory.rendered.latest(&branch.key);
    let one = |(index, planned): (usize, &Arc<Planned>)| -> Result<(Arc<Output>, bool), Box<Diagnostic>> {
        let name = planned.page.name(theme);
        let kept = before
            .and_then(|before| before.find_near(index, &planned.page.route))
            .filter(|kept| kept.name == name);
        if let Some(output) = kept {
            return Ok((output.clone(), false));
        }
        let bytes = match &planned.page.content {
            // Whoever writes it asks for the bytes: a long file does not keep the page that was edited waiting.
            Content::Data(_) | Content::Search(_) | Content::Smaller(_) => None,
            // What is wrong with its template is told now, and drawing it waits.
            Content::Share(share) => {
                share::drawing(share, theme, &planned.page.route)?;
                None
            }
            _ => Some(bytes(&planned.page, theme, &memory.keeper)?),
        };
        let output = Output {
            made: OnceLock::new(),
            layout: planned.page.layout(theme),
            name,
            planned: planned.clone(),
            theme: theme.clone(),
            keeper: memory.keeper.clone(),
        };
        if let Some(bytes) = bytes {
            let made = output.made.get_or_init(|| Made::of(&bytes));
            store.put(&planned.page.route, bytes, made.fingerprint);
        }
        Ok((Arc::new(output), true))
    };
    let results: Vec<_> = branch.outputs.par_iter().enumerate().with_max_len(16).map(one).collect();
    let (mut outputs, mut rendered, mut found) = (Vec::with_capacity(results.len()), Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok((output, is_new)) => {
                rendered.extend(is_new.then(|| output.route().clone()));
                outputs.push(output);
            }
            Err(diagnostic) => found.push(*diagnostic),
        }
    }
    if found.is_empty() { Ok((RenderedBranch::new(outputs), rendered)) } else { Err(found) }
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
        Content::Copy(file) => Ok(file.bytes().unwrap_or_default().to_vec()),
        Content::Smaller(smaller) => Ok(smaller.bytes(keeper).unwrap_or_default()),
        Content::Share(share) => {
            let drawing = share::drawing(share, theme, &page.route)?;
            let name = share::kept_as(page.name(theme));
            Ok(keeper.get_or_make(name, || share::draw(&drawing, theme.fonts())).unwrap_or_default())
        }
    }
}
