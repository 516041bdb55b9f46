//! From a folder to a [`Snapshot`]. The only reader of a site's files; knows nothing of what is in them.
//!
//! [`Loader`] keeps the snapshot in step: it is told which paths changed, or walks all of them again. Walking asks the
//! system for each file's stamp and opens only what has another one, so that a walk is cheap and wakes no watcher.
//!
//! Content is not trusted, and a repository brings links along: one may lead to what is a part of the site itself, and to
//! nothing else beside it, such as what `.git` knows. A folder is followed by one link only, because links to folders with
//! links double what there is with each.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::source::{Reader, Refusal, Snapshot, SourceFile, SourcePath, Unreadable};
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
    /// Whether a link was met. What changes behind one is told under the name of its target, if at all.
    has_links: bool,
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
            has_links: false,
            again: reader(root.to_owned()),
        }
    }

    /// The folder of the site.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Looks at everything and reads what has another stamp than before. Gives the paths that changed, in order.
    pub fn walk(&mut self) -> Vec<SourcePath> {
        self.has_links = false;
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
            let path = self.site_path(path);
            if FOLDERS.iter().any(|folder| path.split('/').next() == Some(folder)) && !has_hidden_part(&path)
            {
                changed.extend(self.take_in(&path, true));
            }
        }
        if self.has_links {
            changed.extend(self.walk());
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
                    if self.snapshot.insert_unreadable(path.clone(), why) {
                        changed.push(path);
                    }
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
                    if self.snapshot.insert_unreadable(path.clone(), why) {
                        changed.push(path);
                    }
                }
            }
        }
        changed.sort();
        changed
    }

    /// Everything that stands at a path and below it, in order of path. Nothing is opened but folders.
    fn look(&mut self, path: &str) -> BTreeMap<String, Found> {
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
        let starts_behind_link = self.is_behind_link(path);
        // How deep the link to a folder is below which this is.
        let mut behind: Option<usize> = None;
        while let Some(entry) = walk.next() {
            match entry {
                Ok(entry) => {
                    self.has_links |= entry.path_is_symlink();
                    behind = behind.filter(|depth| *depth < entry.depth());
                    let is_folder = entry.file_type().is_dir();
                    let is_link_to_folder = is_folder && entry.path_is_symlink();
                    let one = if self.is_barred(&entry) {
                        Found::Unreadable(Unreadable::LeavesSite)
                    } else if is_link_to_folder && (starts_behind_link || behind.is_some()) {
                        Found::Unreadable(Unreadable::Refused(Refusal::LinkBelowLink))
                    } else if is_folder {
                        let is_below_top = entry.depth() > 0 || path.contains('/');
                        behind = behind.or((is_link_to_folder && is_below_top).then_some(entry.depth()));
                        continue;
                    } else {
                        one(&entry)
                    };
                    if is_folder {
                        walk.skip_current_dir();
                    }
                    found.insert(self.site_path(entry.path()), one);
                }
                Err(error) => {
                    let why = match (error.loop_ancestor(), error.io_error()) {
                        (None, Some(error)) => refusal(error),
                        _ => Refusal::LeadsBack,
                    };
                    self.has_links |= error.path().is_some_and(Path::is_symlink);
                    // What vanishes while it is looked at is gone, and the watcher says so.
                    if why != Refusal::Gone {
                        let path = error.path().map_or_else(|| path.to_owned(), |path| self.site_path(path));
                        found.insert(path, Found::Unreadable(Unreadable::Refused(why)));
                    }
                }
            }
        }
        found
    }

    /// Whether an entry is a link to something that is no part of the site: outside its folders, or hidden in them.
    fn is_barred(&self, entry: &walkdir::DirEntry) -> bool {
        if !entry.path_is_symlink() {
            return false;
        }
        let Ok(real) = entry.path().canonicalize() else { return true };
        // Where the folders themselves stand is up to whoever keeps the site, as long as it is in there.
        if self.site_path(entry.path()).split('/').nth(1).is_none() {
            return !real.starts_with(&self.real_root);
        }
        let is_part = |folder: &&str| {
            let folder = self.root.join(folder).canonicalize();
            let inside = folder.ok().and_then(|folder| real.strip_prefix(folder).ok());
            inside.is_some_and(|inside| {
                !inside.components().any(|part| is_hidden(&part.as_os_str().to_string_lossy()))
            })
        };
        !FOLDERS.iter().any(is_part)
    }

    /// Whether a folder above a path, below the folders of the site, is a link.
    fn is_behind_link(&self, path: &str) -> bool {
        let above = path.match_indices('/').skip(1).map(|(at, _)| &path[..at]);
        above.map(|folder| self.root.join(folder)).any(|folder| folder.is_symlink())
    }

    /// A path below the site's folder, with `/` on every system. Some systems tell of changes by the folder's real name.
    fn site_path(&self, path: &Path) -> String {
        let roots = [&self.root, &self.real_root];
        let relative = roots.iter().find_map(|root| path.strip_prefix(root).ok()).unwrap_or(path);
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }
}

/// What an entry is that is no folder.
fn one(entry: &walkdir::DirEntry) -> Found {
    if !entry.file_type().is_file() {
        return Found::Unreadable(Unreadable::Refused(Refusal::NotAFile));
    }
    match entry.metadata() {
        Ok(metadata) => Found::File(entry.path().to_owned(), Stamp::of(&metadata)),
        Err(error) => {
            let why = error.io_error().map_or(Refusal::Gone, refusal);
            Found::Unreadable(Unreadable::Refused(why))
        }
    }
}

/// Whether a name is none of the site's: hidden, or what a program or system leaves beside the files that it is used for.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#')
        || name == "4913"
        || name.starts_with("~$")
        || name == "Thumbs.db"
        || name == "desktop.ini"
}

fn has_hidden_part(path: &str) -> bool {
    path.split('/').any(is_hidden)
}

#[expect(clippy::disallowed_methods, reason = "this stage reads the files")]
fn read(path: &SourcePath, file: &Path, again: &Reader) -> Result<SourceFile, Unreadable> {
    std::fs::read(file)
        .map(|bytes| SourceFile::with_reader(path.clone(), bytes, again.clone()))
        .map_err(|error| Unreadable::Refused(refusal(&error)))
}

/// Reads files of a site again, of which the bytes were let go.
#[expect(clippy::disallowed_methods, reason = "this stage reads the files")]
fn reader(root: PathBuf) -> Reader {
    Arc::new(move |path| std::fs::read(root.join(&**path)).ok())
}

fn refusal(error: &io::Error) -> Refusal {
    match error.kind() {
        io::ErrorKind::NotFound => Refusal::Gone,
        io::ErrorKind::PermissionDenied => Refusal::NotAllowed,
        _ => Refusal::Other { reason: error.to_string() },
    }
}
