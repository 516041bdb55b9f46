//! A session with a memory, of which each build is compared with a clean one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::Path;

use jiff::civil::Date;
use risalah::load::{Loader, load};
use risalah::memory::Memory;
use risalah::pipeline::{self, Build, Request, Today};
use risalah::publish::Publisher;
use risalah::render::{Discard, Store};
use risalah::route::Route;

use super::support::{Site, files_below, publish};

/// The session.
pub struct Session<'s> {
    /// The day on which it builds.
    pub today: Date,
    site: &'s Site,
    loader: Loader,
    memory: Memory,
    publisher: Publisher,
    /// What it published last.
    published: BTreeMap<String, Vec<u8>>,
}

impl<'s> Session<'s> {
    /// Builds the site for the first time.
    pub fn begin(site: &'s Site, memory: Memory, today: Date) -> Self {
        let mut loader = Loader::new(&site.path(""));
        loader.walk();
        let publisher = Publisher::new(&site.path("public"), false);
        let mut session = Self { today, site, loader, memory, publisher, published: BTreeMap::new() };
        session.compare(&[], &"the beginning");
        session
    }

    /// Builds after an edit that touched these files, and fails where a clean build gives anything else.
    pub fn compare(&mut self, touched: &[&str], edit: &dyn Debug) {
        let paths: Vec<_> = touched.iter().map(|path| self.site.path(path)).collect();
        self.loader.refresh(paths.iter().map(|path| path.as_path()));
        self.publisher.begin().unwrap();
        let kept = build(&self.loader, &mut self.memory, self.today, &self.publisher);
        self.memory.tidy();

        let root = self.site.path("");
        let mut fresh = Loader::new(&root);
        fresh.walk();
        let clean = build(&fresh, &mut Memory::default(), self.today, &Discard);
        assert_eq!(kept.diagnostics, clean.diagnostics, "after {edit:?}");
        assert_eq!(different(&kept, &clean), [], "after {edit:?}");
        assert_eq!(load(&root).below("").count(), self.loader.snapshot.below("").count(), "after {edit:?}");
        let Some(tree) = &kept.tree else {
            self.publisher.abandon().unwrap();
            assert_eq!(
                self.published,
                files_of(&self.site.path("public")),
                "a failed build touched the site"
            );
            return;
        };
        self.publisher.commit(tree).unwrap();
        self.published = files_of(&self.site.path("public"));
        publish(tree, &self.site.path("clean"), false).unwrap();
        assert_eq!(self.published, files_of(&self.site.path("clean")), "after {edit:?}");
        std::fs::remove_dir_all(self.site.path("clean")).unwrap();
        let again = build(&self.loader, &mut self.memory, self.today, &Discard);
        assert_eq!(again.rendered, [], "a second build renders something after {edit:?}");
    }
}

fn build(loader: &Loader, memory: &mut Memory, today: Date, store: &dyn Store) -> Build {
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(today) };
    pipeline::build(&loader.snapshot, &request, memory, store, &mut |_| {})
}

/// The routes that two builds do not give the same bytes for.
fn different(kept: &Build, clean: &Build) -> Vec<Route> {
    let (kept, clean) = match (&kept.tree, &clean.tree) {
        (Some(kept), Some(clean)) => (kept, clean),
        (None, None) => return Vec::new(),
        _ => return vec![Route::root()],
    };
    let routes: BTreeSet<&Route> = kept.iter().chain(clean.iter()).map(|output| output.route()).collect();
    routes.into_iter().filter(|route| kept.get(route) != clean.get(route)).cloned().collect()
}

fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    if folder.exists() { files_below(folder).into_iter().collect() } else { BTreeMap::new() }
}
