//! Moves what was written beside the site into its place, and removes what is stale.
//!
//! Whenever the program is killed or the power fails, each file is whole, the old one or the new one, and the next run knows
//! which are ours. For that the disk holds, one after the other:
//!
//! 1. the bytes of all files that are moved into place;
//! 2. if paths come or go, a second file with all that are ours before or after;
//! 3. a manifest without those that go, then the files are moved and removed, and the folders have their new names;
//! 4. the manifest with those that came; then the second file goes.
//!
//! So the manifest never names a file that is not there whole; one that is left to be made is named when it is there.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::PathBuf;

use rayon::prelude::*;

use super::manifest::{self, MANIFEST, PENDING, TEMPORARY};
use super::{PublishError, Publisher, disk};
use crate::fingerprint::Fingerprint;
use crate::route::Route;
use crate::stamp::Stamp;

/// What becomes of the folder in one round.
pub(super) struct Change<'c> {
    /// The outputs that wait beside the site, with their names.
    pub staged: &'c HashMap<Route, Fingerprint>,
    /// The paths that are new, whether they stand there already or not.
    pub added: Vec<String>,
    /// The paths that go.
    pub stale: &'c [String],
    /// Whether the manifest would say the same after it.
    pub is_same_set: bool,
}

/// An output on its way: its route, its name and its path.
type Moved<'c> = (&'c Route, Fingerprint, String);
/// An output in its place: its name and the stamp of its file.
type Placed = (Route, (Fingerprint, Stamp));

impl Publisher {
    /// Makes the change.
    pub(super) fn replace(&mut self, change: Change<'_>) -> Result<(), PublishError> {
        let Change { staged, added, stale, is_same_set } = change;
        let paths: Vec<Moved<'_>> =
            staged.iter().map(|(route, name)| (route, *name, route.output_path())).collect();
        let folders: BTreeSet<&str> = paths.iter().filter_map(|(.., path)| parent(path)).collect();
        let above = self.files_of_others_above(&folders)?;
        let waiting: Vec<PathBuf> = paths.iter().map(|(route, ..)| self.staged(route)).collect();
        disk::sync(&*self.files, &waiting)?;
        self.ours.files.extend(added);
        let gone: HashSet<&str> = stale.iter().map(String::as_str).collect();
        if !is_same_set {
            disk::create_folder(&*self.files, &self.folder.join(TEMPORARY))?;
            manifest::write(&*self.files, &self.folder, PENDING, &self.ours)?;
            self.disown(&gone)?;
        }
        // What has to make room goes first; all else goes last, so that no page links to one that is gone.
        let (mut first, last): (Vec<&str>, Vec<&str>) =
            stale.iter().map(String::as_str).partition(|path| self.is_in_the_way(path, &gone));
        first.extend(above.iter().map(String::as_str));
        self.remove(&first)?;
        self.put_in_place(&paths, &folders)?;
        self.remove(&last)?;
        if is_same_set {
            return Ok(());
        }
        let changed = folders.into_iter().chain(stale.iter().filter_map(|path| parent(path)));
        disk::sync(&*self.files, &disk::folders_up_to(&self.folder, changed))?;
        self.forget(&gone);
        manifest::write(&*self.files, &self.folder, MANIFEST, &self.ours)?;
        self.remove_own(PENDING)
    }

    /// The files of somebody else that stand where a folder has to be. Fails if they are not to be replaced, and if a link stands there.
    fn files_of_others_above(&self, folders: &BTreeSet<&str>) -> Result<BTreeSet<String>, PublishError> {
        let above = |folder: &&str| disk::no_folder_above(&format!("{folder}/"), &self.folder);
        let of_others = |file: &String| !self.ours.files.contains(file);
        let all: BTreeSet<String> = folders.iter().filter_map(above).collect();
        if let Some(link) = all.iter().map(|path| self.folder.join(path)).find(|path| path.is_symlink()) {
            return Err(PublishError::Link(link));
        }
        let files: BTreeSet<String> = all.into_iter().filter(of_others).collect();
        match files.first() {
            Some(file) if !self.force => Err(PublishError::InTheWay(self.folder.join(file))),
            _ => Ok(files),
        }
    }

    /// Takes files out of the manifest that are about to go.
    fn disown(&self, gone: &HashSet<&str>) -> Result<(), PublishError> {
        let Some(mut manifest) = manifest::read(&self.folder, MANIFEST)? else { return Ok(()) };
        let before = manifest.files.len();
        manifest.files.retain(|path| !gone.contains(path.as_str()));
        if manifest.files.len() == before {
            return Ok(());
        }
        manifest::write(&*self.files, &self.folder, MANIFEST, &manifest)
    }

    /// Whether a file that goes stands where a folder comes, or the other way round.
    fn is_in_the_way(&self, path: &str, gone: &HashSet<&str>) -> bool {
        let below = format!("{path}/");
        let mut files_below =
            self.ours.files.range(below.clone()..).take_while(|name| name.starts_with(&below));
        files_below.any(|name| !gone.contains(name.as_str()))
            || path.match_indices('/').any(|(at, _)| self.ours.files.contains(&path[..at]))
    }

    fn remove(&self, paths: &[&str]) -> Result<(), PublishError> {
        paths.iter().try_for_each(|path| disk::remove(&*self.files, path, &self.folder))
    }

    /// Moves outputs into their places, and notes how they stand there: also where one of them could not be moved.
    fn put_in_place(&mut self, paths: &[Moved<'_>], folders: &BTreeSet<&str>) -> Result<(), PublishError> {
        let files = &*self.files;
        folders.iter().try_for_each(|folder| disk::create_folder(files, &self.folder.join(folder)))?;
        let put = |(route, name, path): &Moved<'_>| {
            let place = self.folder.join(path);
            disk::put_in_place(files, &self.staged(route), &place)?;
            Ok(disk::stamp(&place).map(|stamp| ((*route).clone(), (*name, stamp))))
        };
        let moved: Vec<Result<Option<Placed>, PublishError>> = paths.par_iter().map(put).collect();
        let mut result = Ok(());
        for one in moved {
            match one {
                Ok(placed) => self.standing.extend(placed),
                Err(error) => result = result.and(Err(error)),
            }
        }
        result
    }

    /// Forgets files that are gone.
    fn forget(&mut self, gone: &HashSet<&str>) {
        self.ours.files.retain(|path| !gone.contains(path.as_str()));
        self.ours.made_of.retain(|path, _| !gone.contains(path.as_str()));
        if !gone.is_empty() {
            self.standing.retain(|route, _| !gone.contains(route.output_path().as_str()));
        }
    }

    /// Removes a file or folder of our own beside the site, if it is there.
    pub(super) fn remove_own(&self, name: &str) -> Result<(), PublishError> {
        disk::remove_all(&*self.files, &self.folder.join(name))
    }
}

/// The folder in which a file stands, if it is not the output folder itself.
fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}
