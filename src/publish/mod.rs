//! From a tree to a folder: what differs is replaced whole, what was ours and is no more is removed, everything else is
//! left alone. Knows nothing of what a page is.
//!
//! A manifest in the folder says which files are ours. A [`Publisher`] takes each output when it is made: what stands there
//! already is left, everything else is written beside the site, in a folder of its own. Only when the whole site is there
//! are the files moved into place, so a reader never meets half a file, nor a site with an error. New paths are noted in a
//! second file before the first of them is moved: after an interruption the next run knows them for ours.
//!
//! Some outputs take long to make. The manifest says what those in the folder were made of, so that they are not made to be
//! compared; and who shows the site while it is published may leave them, and put them there as they are made.

mod compare;
mod disk;
mod error;
mod later;
mod manifest;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

pub use self::compare::{Believe, Difference, compare};
use self::disk::State;
pub use self::error::{Action, PublishError};
use self::later::Long;
pub use self::later::Progress;
use self::manifest::{MANIFEST, Made, Manifest, PENDING, TEMPORARY};
use crate::fingerprint::Fingerprint;
use crate::render::{Output, Store, Tree};
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
    /// What was left to be made later.
    left: BTreeMap<Route, Arc<Output>>,
    round: Mutex<Round>,
}

/// So many bytes of new outputs are held until [`Publisher::commit`], so that few of them do not wait for the disk before
/// they can be shown.
const HELD: usize = 16 * 1024 * 1024;

/// What was done since [`Publisher::begin`].
#[derive(Debug, Default)]
struct Round {
    /// Outputs that were not looked at yet.
    held: Vec<(Route, Vec<u8>, Fingerprint)>,
    held_length: usize,
    /// The outputs that were found standing.
    standing: Vec<(Route, Fingerprint, Stamp)>,
    /// The outputs that were written and have to be moved into place, with their names.
    staged: HashMap<Route, Fingerprint>,
    /// What files were made of that take long to make.
    made_of: Vec<(String, Made)>,
    left: Vec<Arc<Output>>,
    is_prepared: bool,
    failed: Option<PublishError>,
}

/// An output as it is wanted in the folder.
struct Wanted<'r> {
    route: &'r Route,
    length: usize,
    /// The name of its bytes.
    bytes: Fingerprint,
    /// The name under which it is known.
    name: Fingerprint,
}

impl Publisher {
    /// A publisher to a folder, of which nothing is known yet.
    pub fn new(folder: &Path, force: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            force,
            ours: Manifest::default(),
            manifest: None,
            committed: None,
            standing: HashMap::new(),
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
        self.standing.clear();
        (self.manifest, self.committed) = (None, None);
        let ours = manifest::read(&self.folder, MANIFEST)?;
        if ours.is_none() && !self.force {
            disk::refuse_strangers(&self.folder)?;
        }
        self.ours = ours.unwrap_or_default();
        match manifest::read(&self.folder, PENDING)? {
            // After an interruption the manifest is written anew, whatever is in it.
            Some(pending) => {
                self.ours.files.extend(pending.files);
                self.ours.made_of.extend(pending.made_of);
            }
            None => self.manifest = stamp,
        }
        disk::remove_all(&self.folder.join(TEMPORARY))
    }

    /// Takes back what was written beside the site.
    pub fn abandon(&mut self) -> Result<(), PublishError> {
        *self.round() = Round::default();
        disk::remove_all(&self.folder.join(TEMPORARY))
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
            self.take(&Wanted { route: &route, length: bytes.len(), bytes: name, name }, || bytes);
        });
        let changes = tree.changes(self.committed.as_ref());
        self.check(changes.iter().flat_map(|change| change.now), |_, _| true, long);
        let (added, stale) = if self.committed.is_some() {
            let paths = |only_in: &[Arc<Output>], other: &[Arc<Output>]| -> Vec<String> {
                let other: HashSet<&Route> = other.iter().map(|output| output.route()).collect();
                let is_only = |output: &&Arc<Output>| !other.contains(output.route());
                only_in.iter().filter(is_only).map(|output| output.route().output_path()).collect()
            };
            let added = changes.iter().flat_map(|change| paths(change.now, change.before)).collect();
            (added, changes.iter().flat_map(|change| paths(change.before, change.now)).collect())
        } else {
            let wanted: BTreeSet<String> = tree.iter().map(|output| output.route().output_path()).collect();
            (
                wanted.difference(&self.ours.files).cloned().collect(),
                self.ours.files.difference(&wanted).cloned().collect(),
            )
        };
        let mut published = self.finish(added, stale)?;
        published.unchanged = tree.len() - published.written.len();
        self.committed = Some(tree.clone());
        Ok(published)
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
        let unknown =
            outputs.into_par_iter().filter(|output| !seen.contains(output.route()) && !is_known(output));
        let (later, now): (Vec<&Arc<Output>>, Vec<&Arc<Output>>) =
            unknown.partition(|output| output.is_made_later());
        now.into_par_iter().for_each(|output| {
            let (length, name) = (output.length(), output.fingerprint());
            let wanted = Wanted { route: output.route(), length, bytes: name, name };
            self.take(&wanted, || output.bytes());
        });
        self.check_long(later, long);
    }

    /// Ends a round: moves what was staged into place and removes what is stale.
    fn finish(&mut self, added: Vec<String>, stale: Vec<String>) -> Result<Published, PublishError> {
        let round = std::mem::take(&mut *self.round());
        if let Some(error) = round.failed {
            disk::remove_all(&self.folder.join(TEMPORARY))?;
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
        let result = self.replace(&round.staged, added, &stale, is_same_set);
        disk::remove_all(&self.folder.join(TEMPORARY))?;
        if let Err(error) = result {
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

    /// Notes that an output stands in the folder, or writes it beside.
    fn take(&self, wanted: &Wanted<'_>, bytes: impl FnOnce() -> Vec<u8>) {
        if self.round().failed.is_some() {
            return;
        }
        let &Wanted { route, length, name, .. } = wanted;
        let path = route.output_path();
        let place = self.folder.join(&path);
        let state = disk::state(&place, length, wanted.bytes);
        let result = match state {
            State::Same(stamp) => {
                self.round().standing.push((route.clone(), name, stamp));
                return;
            }
            State::Differs if !self.ours.files.contains(&path) && !self.force => {
                Err(PublishError::InTheWay(place))
            }
            State::Folder if !disk::only_ours(&place, &self.folder, &self.ours.files) => {
                Err(PublishError::InTheWay(place))
            }
            _ => self.stage(route, name, &bytes()),
        };
        if let Err(error) = result {
            self.round().failed.get_or_insert(error);
        }
    }

    fn stage(&self, route: &Route, name: Fingerprint, bytes: &[u8]) -> Result<(), PublishError> {
        let temporary = self.folder.join(TEMPORARY);
        {
            let mut round = self.round();
            if !round.is_prepared {
                disk::remove_all(&temporary)?;
                disk::create_folder(&temporary)?;
                round.is_prepared = true;
            }
        }
        disk::write(&self.staged(route), bytes)?;
        self.round().staged.insert(route.clone(), name);
        Ok(())
    }

    /// Where an output waits for being moved into place.
    fn staged(&self, route: &Route) -> PathBuf {
        let name = Fingerprint::of_bytes(route.as_str().as_bytes());
        self.folder.join(TEMPORARY).join(name.to_string())
    }

    fn replace(
        &mut self,
        staged: &HashMap<Route, Fingerprint>,
        added: Vec<String>,
        stale: &[String],
        is_same_set: bool,
    ) -> Result<(), PublishError> {
        let paths: Vec<(&Route, Fingerprint, String)> =
            staged.iter().map(|(route, name)| (route, *name, route.output_path())).collect();
        let parent = |path: &String| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
        let folders: BTreeSet<String> = paths.iter().filter_map(|(.., path)| parent(path)).collect();
        for folder in &folders {
            if let Some(file) = disk::file_above(&format!("{folder}/"), &self.folder)
                && !self.ours.files.contains(&file)
                && !self.force
            {
                return Err(PublishError::InTheWay(self.folder.join(file)));
            }
        }
        self.ours.files.extend(added);
        if !is_same_set {
            disk::create_folder(&self.folder.join(TEMPORARY))?;
            manifest::write(&self.folder, PENDING, &self.ours)?;
        }
        // What has to make room goes first; all else goes last, so that no page links to one that is gone.
        let gone: HashSet<&String> = stale.iter().collect();
        let in_the_way = |path: &&String| {
            let below = format!("{path}/");
            let stays_below =
                self.ours.files.range(below.clone()..).take_while(|name| name.starts_with(&below));
            stays_below.into_iter().any(|name| !gone.contains(name))
                || path.match_indices('/').any(|(at, _)| self.ours.files.contains(&path[..at]))
        };
        let (first, last): (Vec<&String>, Vec<&String>) = stale.iter().partition(in_the_way);
        first.iter().try_for_each(|path| disk::remove(path, &self.folder))?;
        folders.iter().try_for_each(|folder| disk::create_folder(&self.folder.join(folder)))?;
        let moved: Vec<(Route, (Fingerprint, Stamp))> = paths
            .par_iter()
            .map(|(route, name, path)| {
                let place = self.folder.join(path);
                disk::put_in_place(&self.staged(route), &place)?;
                Ok(disk::stamp(&place).map(|stamp| ((*route).clone(), (*name, stamp))))
            })
            .filter_map(Result::transpose)
            .collect::<Result<_, PublishError>>()?;
        last.iter().try_for_each(|path| disk::remove(path, &self.folder))?;
        self.standing.extend(moved);
        if !is_same_set {
            self.ours.files.retain(|path| !gone.contains(path));
            self.ours.made_of.retain(|path, _| !gone.contains(path));
            if !stale.is_empty() {
                self.standing.retain(|route, _| !gone.contains(&route.output_path()));
            }
            manifest::write(&self.folder, MANIFEST, &self.ours)?;
            disk::remove_all(&self.folder.join(PENDING))?;
        }
        Ok(())
    }

    fn round(&self) -> MutexGuard<'_, Round> {
        // A thread that panicked while it held the lock has left a round that is whole: each change is one step.
        self.round.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Publisher {
    fn put(&self, route: &Route, bytes: Vec<u8>, name: Fingerprint) {
        {
            let mut round = self.round();
            if round.held_length + bytes.len() <= HELD {
                round.held_length += bytes.len();
                round.held.push((route.clone(), bytes, name));
                return;
            }
        }
        self.take(&Wanted { route, length: bytes.len(), bytes: name, name }, || bytes);
    }
}
