//! From a folder to a [`Snapshot`]. The only reader of a site's files; knows nothing of what is in them.
//!
//! [`Loader`] keeps the snapshot in step: it is told which paths changed, or walks all of them again. Walking asks the
//! system for each file's stamp and opens only what has another one, so that a walk is cheap and wakes no watcher.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::source::{Reader, Snapshot, SourceFile, SourcePath, Unreadable};
use crate::stamp::Stamp;

/// The folders of a site that hold sources.
pub const FOLDERS: [&str; 3] = ["content", "seeds", "themes"];

/// Reads all sources of the site in a folder.
pub fn load(root: &Path) -> Snapshot {
    let mut loader = Loader::new(root);
    loader.walk();
    loader.snapshot
}

/// A snapshot of a folder, and what is needed to keep it in step.
pub struct Loader {
    root: PathBuf,
    real_root: PathBuf,
    /// What was read.
    pub snapshot: Snapshot,
    stamps: HashMap<SourcePath, Stamp>,
    again: Reader,
}

/// What stands at a path.
enum Found {
    File(PathBuf, Stamp),
    Unreadable(Unreadable),
}

impl Loader {
    /// An empty snapshot of a folder; nothing is read yet.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            real_root: root.canonicalize().unwrap_or_else(|_| root.to_owned()),
            snapshot: Snapshot::default(),
            stamps: HashMap::new(),
            again: reader(root.to_owned()),
        }
    }

    /// The folder of the site.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Looks at everything and reads what has another stamp than before. Gives the paths that changed, in order.
    pub fn walk(&mut self) -> Vec<SourcePath> {
        let mut changed = Vec::new();
        for folder in FOLDERS {
            changed.extend(self.take_in(folder, false));
        }
        changed
    }

    /// Looks at some files and folders again and reads them, whatever their stamp. Gives the paths that changed, in order.
    pub fn refresh<'p>(&mut self, paths: impl IntoIterator<Item = &'p Path>) -> Vec<SourcePath> {
        let mut changed = Vec::new();
        for path in paths {
            let path = site_path(path, &self.root);
            if FOLDERS.iter().any(|folder| path.split('/').next() == Some(folder)) && !has_hidden_part(&path)
            {
                changed.extend(self.take_in(&path, true));
            }
        }
        changed.sort();
        changed.dedup();
        changed
    }

    /// Makes the snapshot agree with the folder at one path and everything below it.
    fn take_in(&mut self, path: &str, always_read: bool) -> Vec<SourcePath> {
        let found = self.look(path);
        let is_gone = |known: &&SourcePath| !found.contains_key(&***known);
        let gone: Vec<SourcePath> = self.snapshot.paths_at(path).filter(is_gone).cloned().collect();
        for path in &gone {
            self.snapshot.remove(path);
            self.stamps.remove(path);
        }
        let mut changed = gone;
        let mut to_read = Vec::new();
        for (path, found) in found {
            let path: SourcePath = path.into();
            match found {
                Found::Unreadable(why) => {
                    self.stamps.remove(&path);
                    self.snapshot.insert_unreadable(path.clone(), why);
                    changed.push(path);
                }
                Found::File(file, stamp) if always_read || self.stamps.get(&path) != Some(&stamp) => {
                    to_read.push((path, file, stamp));
                }
                Found::File(..) => {}
            }
        }
        let read: Vec<_> = to_read
            .into_par_iter()
            .map(|(path, file, stamp)| (read(&path, &file, &self.again), path, stamp))
            .collect();
        for (result, path, stamp) in read {
            match result {
                Ok(file) => {
                    self.stamps.insert(path.clone(), stamp);
                    if self.snapshot.get(&path).is_none_or(|before| before.fingerprint != file.fingerprint) {
                        changed.push(path);
                        self.snapshot.insert(file);
                    }
                }
                Err(why) => {
                    self.stamps.remove(&path);
                    self.snapshot.insert_unreadable(path.clone(), why);
                    changed.push(path);
                }
            }
        }
        changed.sort();
        changed
    }

    /// Everything that stands at a path and below it, in order of path. Nothing is opened but folders.
    fn look(&self, path: &str) -> BTreeMap<String, Found> {
        let mut found = BTreeMap::new();
        let top = self.root.join(path);
        if std::fs::symlink_metadata(&top).is_err() {
            return found;
        }
        let walk = WalkDir::new(&top).follow_links(true).sort_by_file_name();
        let is_wanted = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
        };
        let mut walk = walk.into_iter().filter_entry(is_wanted);
        while let Some(entry) = walk.next() {
            match entry {
                Ok(entry) if entry.file_type().is_dir() && !self.leaves_site(&entry) => {}
                Ok(entry) => {
                    if entry.file_type().is_dir() {
                        walk.skip_current_dir();
                    }
                    let one = self.one(&entry);
                    found.insert(site_path(entry.path(), &self.root), one);
                }
                Err(error) => {
                    let why = match error.loop_ancestor() {
                        Some(_) => "a link leads back to a folder that it stands in".to_owned(),
                        None => error.io_error().map_or_else(|| error.to_string(), reason),
                    };
                    // What vanishes while it is looked at is gone, and the watcher says so.
                    if error.io_error().is_none_or(|error| error.kind() != io::ErrorKind::NotFound) {
                        let path =
                            error.path().map_or_else(|| path.to_owned(), |path| site_path(path, &self.root));
                        found.insert(path, Found::Unreadable(Unreadable::Refused(why)));
                    }
                }
            }
        }
        found
    }

    fn leaves_site(&self, entry: &walkdir::DirEntry) -> bool {
        entry.path_is_symlink()
            && !entry.path().canonicalize().is_ok_and(|real| real.starts_with(&self.real_root))
    }

    fn one(&self, entry: &walkdir::DirEntry) -> Found {
        if self.leaves_site(entry) {
            return Found::Unreadable(Unreadable::LeavesSite);
        }
        if !entry.file_type().is_file() {
            return Found::Unreadable(Unreadable::Refused("it is neither a file nor a folder".to_owned()));
        }
        match entry.metadata() {
            Ok(metadata) => Found::File(entry.path().to_owned(), Stamp::of(&metadata)),
            Err(error) => {
                Found::Unreadable(Unreadable::Refused(error.io_error().map_or_else(String::new, reason)))
            }
        }
    }
}

/// Whether a name is none of the site's: hidden, or what an editor's program leaves beside the file it is saving.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#')
        || name == "4913"
        || name == "Thumbs.db"
}

fn has_hidden_part(path: &str) -> bool {
    path.split('/').any(is_hidden)
}

#[expect(clippy::disallowed_methods, reason = "this stage reads the files")]
fn read(path: &SourcePath, file: &Path, again: &Reader) -> Result<SourceFile, Unreadable> {
    std::fs::read(file)
        .map(|bytes| SourceFile::with_reader(path.clone(), bytes, again.clone()))
        .map_err(|error| Unreadable::Refused(reason(&error)))
}

/// Reads files of a site again, of which the bytes were let go.
#[expect(clippy::disallowed_methods, reason = "this stage reads the files")]
fn reader(root: PathBuf) -> Reader {
    Arc::new(move |path| std::fs::read(root.join(&**path)).ok())
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there any more".to_owned(),
        io::ErrorKind::PermissionDenied => "you may not read it".to_owned(),
        _ => error.to_string(),
    }
}

/// A path below the site's folder, with `/` on every system.
fn site_path(path: &Path, root: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
