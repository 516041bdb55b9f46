//! From a tree to a folder: what differs is replaced whole, what was ours and is no more is removed, everything else is
//! left alone. Knows nothing of what a page is.
//!
//! A manifest in the folder says which files are ours. A [`Publisher`] takes each output when it is made: what stands there
//! already is left, everything else is written beside the site, in a folder of its own. Only when the whole site is there
//! are the files moved into place, so a reader never meets half a file, nor a site with an error.
//!
//! Whenever the program is killed or the power fails, each file is whole, the old one or the new one, and the next run knows
//! which are ours: [`replace`] says in which order that is written.
//!
//! Some outputs take long to make. The manifest says what those in the folder were made of, so that they are not made to be
//! compared; and who shows the site while it is published may leave them, and put them there as they are made.

mod compare;
mod disk;
mod error;
mod files;
mod later;
mod manifest;
mod record;
mod replace;
mod round;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rayon::prelude::*;

pub use self::compare::{Believe, Difference, compare};
pub use self::error::{Action, PublishError};
pub use self::files::{Files, OnDisk};
use self::later::Long;
pub use self::later::Progress;
use self::manifest::{MANIFEST, Manifest, PENDING, TEMPORARY};
pub use self::record::Record;
use self::replace::Change;
use self::round::{Round, Wanted};
use crate::fingerprint::Fingerprint;
use crate::render::{self, Made, Output, Tree};
use crate::route::Route;
use crate::stamp::Stamp;

/// What was done to the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files written, in order of path.
    pub written: Vec<String>,
    /// How many files stood there already as they are.
    pub unchanged: usize,
    /// Files removed, in order of path.
    pub removed: Vec<String>,
}

/// Makes a folder hold one tree after the other.
#[derive(Debug)]
pub struct Publisher {
    folder: PathBuf,
    files: Arc<dyn Files>,
    /// Whether files of others are replaced where the tree has one of that name, and a folder without a manifest is taken
    /// over.
    force: bool,
    /// The files that are ours.
    ours: Manifest,
    /// The manifest in which they were read.
    manifest: Option<Stamp>,
    /// The tree that the folder holds, as far as nobody else changed it.
    committed: Option<Tree>,
    /// The outputs that are known to stand in the folder.
    standing: HashMap<Route, (Fingerprint, Stamp)>,
    /// What an earlier run of the program knew to stand in the folder; it counts until the folder has been published to.
    resumed: HashMap<Route, (Fingerprint, Stamp)>,
    /// What was left to be made later.
    left: BTreeMap<Route, Arc<Output>>,
    round: Mutex<Round>,
}

impl Publisher {
    /// A publisher to a folder, of which nothing is known yet.
    pub fn new(folder: &Path, force: bool) -> Self {
        Self::with_files(folder, force, Arc::new(OnDisk))
    }

    /// The same, with somebody else between it and the disk.
    pub fn with_files(folder: &Path, force: bool, files: Arc<dyn Files>) -> Self {
        Self {
            folder: folder.to_owned(),
            files,
            force,
            ours: Manifest::default(),
            manifest: None,
            committed: None,
            standing: HashMap::new(),
            resumed: HashMap::new(),
            left: BTreeMap::new(),
            round: Mutex::default(),
        }
    }

    /// Begins with a tree. Fails if the folder belongs to somebody else; then nothing is taken until the next time.
    pub fn begin(&mut self) -> Result<(), PublishError> {
        *self.round() = Round::default();
        let stamp = disk::stamp(&self.folder.join(MANIFEST));
        if stamp.is_some() && stamp == self.manifest {
            return Ok(());
        }
        let result = self.read_manifest(stamp);
        if result.is_err() {
            // What is rendered meanwhile is not for this folder.
            self.round().failed = Some(PublishError::UnknownManifest(self.folder.clone()));
        }
        result
    }

    fn read_manifest(&mut self, stamp: Option<Stamp>) -> Result<(), PublishError> {
        (self.manifest, self.committed) = (None, None);
        // Who removes the folder may have begun with the manifests, and may still be at it: what stands as it was published is known
        // without.
        self.standing
            .retain(|route, (_, stamp)| disk::stamp(&self.folder.join(route.output_path())) == Some(*stamp));
        let standing: BTreeSet<String> = self.standing.keys().map(Route::output_path).collect();
        let manifest = manifest::read(&self.folder, MANIFEST)?;
        if manifest.is_none() && !self.force {
            disk::refuse_strangers(&self.folder, &standing)?;
        }
        self.ours = manifest.unwrap_or_default();
        let is_complete = standing.is_subset(&self.ours.files);
        self.ours.files.extend(standing);
        // A manifest that does not say all of it is written anew, whatever is in it.
        match manifest::read(&self.folder, PENDING)? {
            Some(pending) => {
                self.ours.files.extend(pending.files);
                self.ours.made_of.extend(pending.made_of);
            }
            None if is_complete => self.manifest = stamp,
            None => {}
        }
        self.remove_own(TEMPORARY)
    }

    /// Takes back what was written beside the site.
    pub fn abandon(&mut self) -> Result<(), PublishError> {
        *self.round() = Round::default();
        self.remove_own(TEMPORARY)
    }

    /// Makes the folder hold the tree whose new outputs were put in the store. What stood there since the last time is not
    /// looked at, see [`Publisher::mend`].
    pub fn commit(&mut self, tree: &Tree) -> Result<Published, PublishError> {
        self.commit_telling(tree, &|_, _| {})
    }

    /// The same, for somebody who wants to hear how far it is.
    pub fn commit_telling(&mut self, tree: &Tree, progress: Progress<'_>) -> Result<Published, PublishError> {
        self.commit_with(tree, Long::Make(progress))
    }

    /// The same, without waiting for outputs that take long: see [`Publisher::next_left`].
    pub fn commit_at_once(&mut self, tree: &Tree) -> Result<Published, PublishError> {
        self.commit_with(tree, Long::Leave)
    }

    fn commit_with(&mut self, tree: &Tree, long: Long<'_>) -> Result<Published, PublishError> {
        let held = std::mem::take(&mut self.round().held);
        held.into_par_iter().for_each(|(route, bytes, name)| {
            self.take(&Wanted { route: &route, length: bytes.len(), bytes: name, name }, || Some(bytes));
        });
        let changes = tree.changes(self.committed.as_ref());
        self.check(changes.iter().flat_map(|change| change.now), |_, _| true, long);
        let (added, stale) = self.paths_that_change(tree, &changes);
        let finished = self.finish(added, stale);
        if finished.is_err() {
            // The folder holds another tree, or parts of two: the next time all of it is compared.
            self.committed = None;
        }
        let mut published = finished?;
        published.unchanged = tree.len() - published.written.len();
        self.committed = Some(tree.clone());
        self.resumed.clear();
        Ok(published)
    }

    /// The paths that come and those that go, where the folder is to hold a tree.
    fn paths_that_change(&self, tree: &Tree, changes: &[render::Change<'_>]) -> (Vec<String>, Vec<String>) {
        let (mut added, stale): (Vec<String>, Vec<String>) = if self.committed.is_some() {
            let paths = |only_in: &[Arc<Output>], other: &[Arc<Output>]| -> Vec<String> {
                let other: HashSet<&Route> = other.iter().map(|output| output.route()).collect();
                let is_only = |output: &&Arc<Output>| !other.contains(output.route());
                only_in.iter().filter(is_only).map(|output| output.route().output_path()).collect()
            };
            let gone = changes.iter().flat_map(|change| paths(change.before, change.now));
            (
                changes.iter().flat_map(|change| paths(change.now, change.before)).collect(),
                // What was left to be made and never was is not ours: somebody else's may stand there.
                gone.filter(|path| self.ours.files.contains(path)).collect(),
            )
        } else {
            let wanted: BTreeSet<String> = tree.iter().map(|output| output.route().output_path()).collect();
            (
                wanted.difference(&self.ours.files).cloned().collect(),
                self.ours.files.difference(&wanted).cloned().collect(),
            )
        };
        // What is left to be made is ours as soon as it is there.
        let left: HashSet<String> =
            self.round().left.iter().map(|output| output.route().output_path()).collect();
        added.retain(|path| !left.contains(path));
        (added, stale)
    }

    /// Puts right what somebody else did to the outputs of one branch since they were published, see
    /// [`Tree::branches`]. Gives the files that were written again.
    pub fn mend(&mut self, tree: &Tree, branch: &str) -> Result<Vec<String>, PublishError> {
        self.begin()?;
        if self.committed.is_none() {
            // The folder was replaced as a whole.
            return self.commit_at_once(tree).map(|published| published.written);
        }
        let stands = |path: &Path, stamp: Stamp| disk::stamp(path) == Some(stamp);
        self.check(tree.branch(branch), stands, Long::Leave);
        self.finish(Vec::new(), Vec::new()).map(|published| published.written)
    }

    /// Takes the outputs that are not known to stand in the folder.
    fn check<'o>(
        &self,
        outputs: impl IntoIterator<Item = &'o Arc<Output>>,
        stands: impl Fn(&Path, Stamp) -> bool + Sync,
        long: Long<'_>,
    ) {
        let outputs: Vec<&Arc<Output>> = outputs.into_iter().collect();
        let seen: HashSet<Route> = {
            let round = self.round();
            round.staged.keys().chain(round.standing.iter().map(|(route, ..)| route)).cloned().collect()
        };
        let is_known = |output: &Output| {
            self.standing.get(output.route()).is_some_and(|(name, stamp)| {
                *name == output.fingerprint()
                    && stands(&self.folder.join(output.route().output_path()), *stamp)
            })
        };
        let is_resumed = |output: &&Arc<Output>| {
            let (name, stamp) = self.resumed.get(output.route())?;
            let path = self.folder.join(output.route().output_path());
            (*name == output.fingerprint() && disk::stamp(&path) == Some(*stamp)).then_some(*stamp)
        };
        let unknown: Vec<&Arc<Output>> = outputs
            .into_par_iter()
            .filter(|output| !seen.contains(output.route()) && !is_known(output))
            .collect();
        let (resumed, unknown): (Vec<_>, Vec<_>) = unknown
            .into_par_iter()
            .map(|output| (output, is_resumed(&output)))
            .partition(|(_, stamp)| stamp.is_some());
        self.round().standing.extend(
            resumed
                .into_iter()
                .filter_map(|(output, stamp)| Some((output.route().clone(), output.fingerprint(), stamp?))),
        );
        let unknown = unknown.into_par_iter().map(|(output, _)| output);
        let (later, now): (Vec<&Arc<Output>>, Vec<&Arc<Output>>) =
            unknown.partition(|output| output.is_made_later());
        now.into_par_iter().for_each(|output| {
            let (Made { fingerprint: name, length }, bytes) = output.made_with_bytes();
            let wanted = Wanted { route: output.route(), length, bytes: name, name };
            self.take(&wanted, || bytes.or_else(|| output.bytes()));
        });
        self.check_long(later, long);
    }

    /// Ends a round: moves what was staged into place and removes what is stale.
    fn finish(&mut self, added: Vec<String>, stale: Vec<String>) -> Result<Published, PublishError> {
        let round = std::mem::take(&mut *self.round());
        if let Some(error) = round.failed {
            self.remove_own(TEMPORARY)?;
            return Err(error);
        }
        self.standing.extend(round.standing.into_iter().map(|(route, name, stamp)| (route, (name, stamp))));
        self.left.extend(round.left.into_iter().map(|output| (output.route().clone(), output)));
        let is_same_set =
            added.is_empty() && stale.is_empty() && round.made_of.is_empty() && self.manifest.is_some();
        self.ours.made_of.extend(round.made_of);
        if round.staged.is_empty() && is_same_set {
            return Ok(Published::default());
        }
        let replaced = self.replace(Change { staged: &round.staged, added, stale: &stale, is_same_set });
        let tidied = self.remove_own(TEMPORARY);
        if let Err(error) = replaced.and(tidied) {
            // What is ours now, the manifests say.
            (self.manifest, self.committed) = (None, None);
            return Err(error);
        }
        if !is_same_set {
            self.manifest = disk::stamp(&self.folder.join(MANIFEST));
        }
        let mut written: Vec<String> = round.staged.keys().map(Route::output_path).collect();
        written.sort();
        Ok(Published { written, unchanged: 0, removed: stale })
    }
}
