//! What a build may remember of the one before it. A value that its caller owns: `build` begins with an empty one.
//!
//! Everything is kept under the fingerprint of all that it was made from, so nothing in here can be stale: what does
//! not fit any more is simply not found.

use std::collections::HashMap;
use std::sync::Arc;

use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::model::Joined;
use crate::parse::{Key, ParsedFile, Registries};
use crate::plan::{Faces, PlannedText};
use crate::render::Output;
use crate::route::Route;
use crate::source::SourcePath;

/// Results of earlier builds.
#[derive(Debug, Default)]
pub struct Memory {
    /// The registries and the source records.
    pub registries: Kept<(), Registries>,
    /// Parsed Markdown files, by path.
    pub parsed: Kept<SourcePath, ParsedFile>,
    /// Articles joined from their texts, by key.
    pub joined: Kept<Key, Joined>,
    /// What lists and feeds show of articles, by key.
    pub faces: Kept<Key, Faces>,
    /// The planned pages of texts, by key and language.
    pub texts: Kept<(Key, Lang), PlannedText>,
    /// Rendered pages, by route.
    pub rendered: Kept<Route, Output>,
    /// The compiled theme.
    pub theme: Kept<(), crate::theme::Theme>,
}

/// One kind of result: of each thing, the latest, and what it was made from.
#[derive(Debug)]
pub struct Kept<K, V> {
    latest: HashMap<K, (Fingerprint, Arc<V>)>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self { latest: HashMap::new() }
    }
}

impl<K: std::hash::Hash + Eq, V> Kept<K, V> {
    /// The result for `key`, if it was made from exactly this.
    pub fn get(&self, key: &K, made_from: Fingerprint) -> Option<Arc<V>> {
        self.latest.get(key).filter(|(name, _)| *name == made_from).map(|(_, value)| value.clone())
    }

    /// Keeps new results beside the ones there are, and then forgets those that are not current, of which there are
    /// `count`. Costs what is new, unless something is gone.
    pub fn update(
        &mut self,
        new: impl IntoIterator<Item = (K, Fingerprint, Arc<V>)>,
        count: usize,
        is_current: impl Fn(&K) -> bool,
    ) {
        self.latest.extend(new.into_iter().map(|(key, name, value)| (key, (name, value))));
        if self.latest.len() != count {
            self.latest.retain(|key, _| is_current(key));
        }
    }

    /// Keeps these results and forgets all others.
    pub fn replace(&mut self, results: impl IntoIterator<Item = (K, Fingerprint, Arc<V>)>) {
        self.latest = results.into_iter().map(|(key, name, value)| (key, (name, value))).collect();
    }
}
