//! From a planned page to its bytes. Knows one page and the theme, and nothing of other pages, the disk or the clock.

pub mod feed;
pub mod sitemap;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::memory::Memory;
use crate::plan::{Content, Page};
use crate::route::Route;
use crate::theme::Theme;

/// The bytes of a page.
#[derive(Clone, PartialEq, Eq)]
pub struct Output {
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Their name.
    pub fingerprint: Fingerprint,
    /// The name of what they were made from, whatever the theme's static files are called: where only this stays, a
    /// browser needs other stylesheets and no other page.
    pub layout: Fingerprint,
}

/// All outputs of a site, by route.
pub type Tree = BTreeMap<Route, Arc<Output>>;

/// A page after this stage: under which name, whether it had to be rendered, and what came of it.
struct Rendered {
    name: Fingerprint,
    is_new: bool,
    result: Result<Arc<Output>, Box<Diagnostic>>,
}

/// Renders the pages that are not remembered. The second value is the routes that were rendered, in order.
pub fn render(
    pages: &[Arc<Page>],
    theme: &Theme,
    memory: &mut Memory,
) -> (Tree, Vec<Route>, Vec<Diagnostic>) {
    let kept = &memory.rendered;
    let one = |page: &Arc<Page>| {
        let name = page.name(theme);
        match kept.get(&page.route, name) {
            Some(output) => Rendered { name, is_new: false, result: Ok(output) },
            None => {
                let result = bytes(page, theme).map(|bytes| Arc::new(Output::new(bytes, page.layout(theme))));
                Rendered { name, is_new: true, result }
            }
        }
    };
    let results: Vec<Rendered> = pages.par_iter().map(one).collect();
    let (mut outputs, mut rendered, mut found) = (Vec::with_capacity(pages.len()), Vec::new(), Vec::new());
    let mut new = Vec::new();
    for (page, Rendered { name, is_new, result }) in pages.iter().zip(results) {
        match result {
            Ok(output) => {
                if is_new {
                    rendered.push(page.route.clone());
                    new.push((page.route.clone(), name, output.clone()));
                }
                outputs.push((page.route.clone(), output));
            }
            Err(diagnostic) => found.push(*diagnostic),
        }
    }
    // One mistake in a template is on every page that uses it; an editor needs it once.
    found.sort_by_key(|diagnostic| format!("{:?}", diagnostic.place));
    found.dedup_by(|a, b| a.place == b.place);
    let is_page = |route: &Route| pages.binary_search_by(|page| page.route.cmp(route)).is_ok();
    memory.rendered.update(new, pages.len(), is_page);
    // Pages come in order of route, so the tree is built in one go.
    (outputs.into_iter().collect(), rendered, found)
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Output({} bytes, {:?})", self.bytes.len(), self.fingerprint)
    }
}

impl Output {
    fn new(bytes: Vec<u8>, layout: Fingerprint) -> Self {
        let fingerprint = Fingerprint::of_bytes(&bytes);
        Self { bytes: bytes.into(), fingerprint, layout }
    }
}

fn bytes(page: &Page, theme: &Theme) -> Result<Vec<u8>, Box<Diagnostic>> {
    match &page.content {
        Content::Html(html) => {
            theme.render(html.template, &html.context(), &page.route).map(String::into_bytes)
        }
        Content::Feed(feed) => Ok(feed::write(feed)),
        Content::Sitemap(entries) => Ok(sitemap::write(entries)),
        Content::SitemapIndex(addresses) => Ok(sitemap::write_index(addresses)),
        Content::Robots(sitemap) => {
            Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes())
        }
        Content::Copy(file) => Ok(file.bytes.to_vec()),
    }
}
