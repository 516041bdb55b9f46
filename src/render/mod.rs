//! From a planned page to its bytes. Knows one page and the theme, and nothing of other pages, the disk or the clock.

pub mod feed;
pub mod sitemap;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::memory::Memory;
use crate::plan::{Content, Page};
use crate::route::Route;
use crate::theme::Theme;

/// The bytes of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Their name.
    pub fingerprint: Fingerprint,
}

/// All outputs of a site, by route.
pub type Tree = BTreeMap<Route, Arc<Output>>;

/// Renders the pages that are not remembered. The second value is the routes that were rendered, in order.
pub fn render(pages: &[Page], theme: &Theme, memory: &mut Memory) -> (Tree, Vec<Route>, Vec<Diagnostic>) {
    let kept = &memory.rendered;
    let results: Vec<(Fingerprint, Option<Arc<Output>>, Result<Arc<Output>, Box<Diagnostic>>)> = pages
        .par_iter()
        .map(|page| {
            let name = page.name(theme);
            match kept.get(&page.route, name) {
                Some(output) => (name, Some(output.clone()), Ok(output)),
                None => (name, None, bytes(page, theme).map(|bytes| Arc::new(Output::new(bytes)))),
            }
        })
        .collect();
    let (mut tree, mut rendered, mut found) = (Tree::new(), Vec::new(), Vec::new());
    let mut keep = Vec::with_capacity(pages.len());
    for (page, (name, remembered, result)) in pages.iter().zip(results) {
        match result {
            Ok(output) => {
                if remembered.is_none() {
                    rendered.push(page.route.clone());
                }
                keep.push((page.route.clone(), name, output.clone()));
                tree.insert(page.route.clone(), output);
            }
            Err(diagnostic) => found.push(*diagnostic),
        }
    }
    // One mistake in a template is on every page that uses it; an editor needs it once.
    found.sort_by_key(|diagnostic| format!("{:?}", diagnostic.place));
    found.dedup_by(|a, b| a.place == b.place);
    memory.rendered.replace(keep);
    (tree, rendered, found)
}

impl Output {
    fn new(bytes: Vec<u8>) -> Self {
        let fingerprint = Fingerprint::of_bytes(&bytes);
        Self { bytes: bytes.into(), fingerprint }
    }
}

fn bytes(page: &Page, theme: &Theme) -> Result<Vec<u8>, Box<Diagnostic>> {
    match &page.content {
        Content::Html(html) => theme.render(html.template, &html.context(), &page.route).map(String::into_bytes),
        Content::Feed(feed) => Ok(feed::write(feed)),
        Content::Sitemap(entries) => Ok(sitemap::write(entries)),
        Content::SitemapIndex(addresses) => Ok(sitemap::write_index(addresses)),
        Content::Robots(sitemap) => Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()),
        Content::Copy(file) => Ok(file.bytes.to_vec()),
    }
}
