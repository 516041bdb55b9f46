//! What a build may remember of the one before it. A value that its caller owns; with an empty one everything is made.
//!
//! Everything is kept under the fingerprint of all that it was made from, so nothing in here can be stale: what does
//! not fit any more is simply not found. What a stage makes of many articles is kept by year and made again for a year in
//! which something changed; there it takes over, article by article, what fits still.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::keep::Keeper;
use crate::model::{Joined, Ministries, Network, Tags, Volume};
use crate::parse::settings::Settings;
use crate::parse::{ParsedFolder, Registries};
use crate::plan::{Branch, Piece, VolumeParts};
use crate::publish::Record;
use crate::render::RenderedBranch;
use crate::search;

/// Results of earlier builds.
#[derive(Debug, Default)]
pub struct Memory {
    /// `site.yaml`.
    pub settings: Kept<(), (Option<Arc<Settings>>, Vec<Diagnostic>)>,
    /// The registries and the source records.
    pub registries: Kept<(), Registries>,
    /// The compiled theme.
    pub theme: Kept<(), crate::theme::Theme>,
    /// Parsed Markdown files, by folder.
    pub parsed: Kept<String, ParsedFolder>,
    /// Articles joined from their texts, by folder.
    pub joined: Kept<String, Joined>,
    /// The bodies, and what is wrong with them.
    pub ministries: Kept<(), (Arc<Ministries>, Vec<Diagnostic>)>,
    /// The tags that articles have.
    pub tags: Kept<(), Tags>,
    /// The published articles, by year.
    pub volumes: Kept<i16, Volume>,
    /// Who works with whom.
    pub network: Kept<(), Network>,
    /// What lists and feeds show of them, by year.
    pub parts: Kept<i16, VolumeParts>,
    /// What it is found by.
    pub search: search::Remembered,
    /// Planned pages, by what they are about.
    pub pieces: Kept<String, Piece>,
    /// The same by where they stand.
    pub branches: Kept<Arc<str>, Branch>,
    /// The pieces whose paths of the site were right.
    pub right_paths: Kept<String, ()>,
    /// Rendered pages, by where they stand.
    pub rendered: Kept<Arc<str>, RenderedBranch>,
    /// What an earlier run of the program published; nothing, unless the caller knows.
    pub published: Option<Arc<Record>>,
    /// What is kept from one run of the program to the next; nothing, unless the caller has a place for it.
    pub keeper: Keeper,
}

impl Memory {
    /// Lets go of what is not current any more. That takes time, and a build leaves it until there is some.
    pub fn tidy(&mut self) {
        // By name, so that none is forgotten that is added.
        let Self {
            settings,
            registries,
            theme,
            parsed,
            joined,
            ministries,
            tags,
            volumes,
            network,
            parts,
            search,
            pieces,
            branches,
            right_paths,
            rendered,
            published: _,
            keeper: _,
        } = self;
        settings.retired.clear();
        registries.retired.clear();
        theme.retired.clear();
        parsed.retired.clear();
        joined.retired.clear();
        ministries.retired.clear();
        tags.retired.clear();
        volumes.retired.clear();
        network.retired.clear();
        parts.retired.clear();
        search.lists.retired.clear();
        pieces.retired.clear();
        branches.retired.clear();
        right_paths.retired.clear();
        rendered.retired.clear();
    }
}

/// One kind of result: of each thing, the latest, and what it was made from.
#[derive(Debug)]
pub struct Kept<K, V> {
    latest: Results<K, V>,
    /// What was kept before, until [`Memory::tidy`].
    retired: Results<K, V>,
}

type Results<K, V> = HashMap<K, (Fingerprint, Arc<V>)>;

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self { latest: HashMap::new(), retired: HashMap::new() }
    }
}

impl<K: Hash + Eq, V> Kept<K, V> {
    /// The result for `key`, if it was made from exactly this.
    pub fn get(&self, key: &K, made_from: Fingerprint) -> Option<Arc<V>> {
        self.latest.get(key).filter(|(name, _)| *name == made_from).map(|(_, value)| value.clone())
    }

    /// The latest result for `key`, whatever it was made from: what is in it may fit still.
    pub fn latest(&self, key: &K) -> Option<&V> {
        self.latest.get(key).map(|(_, value)| value.as_ref())
    }

    /// Keeps these results and forgets all others.
    pub fn replace(&mut self, results: impl IntoIterator<Item = (K, Fingerprint, Arc<V>)>) {
        let latest = results.into_iter().map(|(key, name, value)| (key, (name, value))).collect();
        self.retired = std::mem::replace(&mut self.latest, latest);
    }
}

/// The item with a key in a sorted list, of which it is likely that it stands where it stood: near `hint`.
pub fn find_sorted<'i, T, K: Ord + ?Sized>(
    items: &'i [T],
    hint: usize,
    key: &K,
    key_of: impl Fn(&T) -> &K,
) -> Option<&'i T> {
    if let Some(item) = items.get(hint).filter(|item| key_of(item) == key) {
        return Some(item);
    }
    items.binary_search_by(|item| key_of(item).cmp(key)).ok().map(|at| &items[at])
}
