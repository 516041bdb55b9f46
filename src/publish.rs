//! From a tree to a folder: what differs is replaced whole, what was ours and is no more is removed, everything else is
//! left alone. Knows nothing of what a page is.
//!
//! A manifest in the folder says which files are ours. Files are written beside the site, in a folder of their own, and
//! moved into place, so a reader never meets half a file. New paths are noted in a second file before the first of them
//! is written: after an interruption the next run knows them for ours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::render::{Output, Tree};

/// The names in the output folder that are Risalah's own.
const MANIFEST: &str = ".risalah-manifest.json";
const PENDING: &str = ".risalah-pending.json";
const TEMPORARY: &str = ".risalah-tmp";

/// The form of the manifest. A later program that changes it counts on.
const VERSION: u32 = 1;

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

/// Why a site could not be published. The old one stands as it was, except after [`PublishError::Io`], where every file
/// is either the old one or the new one.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The folder holds files and none of them is ours.
    #[error(
        "the folder `{0}` holds files that Risalah did not write (`{1}`, for one), and no manifest of an earlier build"
    )]
    NotOurs(PathBuf, String),
    /// A file of somebody else stands where one of ours has to go.
    #[error("`{0}` was not written by Risalah, and the site has a page of this name")]
    InTheWay(PathBuf),
    /// The manifest is of a form this program does not know.
    #[error("the manifest in `{0}` was written by another version of Risalah")]
    UnknownManifest(PathBuf),
    /// The file system refused.
    #[error("cannot {action} `{path}`: {source}")]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl PublishError {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotOurs(..) => {
                "name another folder with `--output-dir`, or take this one over with `--force`"
            }
            Self::InTheWay(_) => "move it away, or have it replaced with `--force`",
            Self::UnknownManifest(_) => "use that version, or build into a new folder",
            Self::Io { .. } => {
                "check that the folder exists, that you may write to it, and that the disk is not full"
            }
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    version: u32,
    files: BTreeSet<String>,
}

/// Makes a folder hold a tree. With `force`, files of others are replaced where the tree has one of that name, and a
/// folder without a manifest is taken over.
pub fn publish(tree: &Tree, folder: &Path, force: bool) -> Result<Published, PublishError> {
    let mut ours = read_manifest(folder, MANIFEST)?;
    if ours.is_none() && !force {
        refuse_strangers(folder)?;
    }
    let pending = read_manifest(folder, PENDING)?;
    let mut known = ours.take().unwrap_or_default();
    known.extend(pending.unwrap_or_default());
    let wanted: BTreeMap<String, &Output> =
        tree.iter().map(|(route, output)| (route.output_path(), output.as_ref())).collect();

    let states: Vec<(&String, &Output, State)> =
        wanted.par_iter().map(|(path, output)| (path, *output, state(&folder.join(path), output))).collect();
    let stale: Vec<&String> = known.iter().filter(|path| !wanted.contains_key(*path)).collect();
    for (path, _, state) in &states {
        let taken = matches!(state, State::Differs) && !known.contains(*path) && !force;
        if taken || matches!(state, State::Folder) && !only_ours(&folder.join(path), folder, &known) {
            return Err(PublishError::InTheWay(folder.join(path)));
        }
        if let Some(file) = file_above(path, folder)
            && !known.contains(&file)
            && !force
        {
            return Err(PublishError::InTheWay(folder.join(file)));
        }
    }

    let temporary = folder.join(TEMPORARY);
    remove_all(&temporary)?;
    let changed: Vec<(&String, &Output)> = states
        .iter()
        .filter(|(.., state)| !matches!(state, State::Same))
        .map(|(path, output, _)| (*path, *output))
        .collect();
    let names: BTreeSet<String> = wanted.keys().cloned().collect();
    let is_same_set = names == known;
    if changed.is_empty() && stale.is_empty() && is_same_set {
        return Ok(Published { unchanged: wanted.len(), ..Published::default() });
    }
    create_folder(&temporary)?;
    write_manifest(folder, PENDING, known.union(&names).cloned().collect())?;
    // What has to make room goes first; all else goes last, so that no page links to one that is gone.
    let in_the_way = |path: &&&String| {
        let path = path.as_str();
        let below = format!("{path}/");
        names.range(below.clone()..).next().is_some_and(|name| name.starts_with(&below))
            || path.match_indices('/').any(|(at, _)| names.contains(&path[..at]))
    };
    let (first, last): (Vec<&String>, Vec<&String>) =
        stale.iter().copied().partition(|path| in_the_way(&path));
    first.iter().try_for_each(|path| remove(path, folder))?;
    let folders: BTreeSet<PathBuf> =
        changed.iter().filter_map(|(path, _)| folder.join(path).parent().map(Path::to_owned)).collect();
    folders.iter().try_for_each(|folder| create_folder(folder))?;
    changed.par_iter().enumerate().try_for_each(|(number, (path, output))| {
        replace(&folder.join(path), &output.bytes, &temporary.join(number.to_string()))
    })?;
    last.iter().try_for_each(|path| remove(path, folder))?;
    write_manifest(folder, MANIFEST, names)?;
    remove_all(&folder.join(PENDING))?;
    remove_all(&temporary)?;
    Ok(Published {
        unchanged: wanted.len() - changed.len(),
        written: changed.into_iter().map(|(path, _)| path.clone()).collect(),
        removed: stale.into_iter().cloned().collect(),
    })
}

/// How a folder differs from a tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Files that are not there.
    pub missing: Vec<String>,
    /// Files that hold something else.
    pub different: Vec<String>,
    /// Files of ours that should not be there.
    pub surplus: Vec<String>,
}

impl Difference {
    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares a folder with what publishing a tree would make of it. Touches nothing.
pub fn compare(tree: &Tree, folder: &Path) -> Result<Difference, PublishError> {
    let ours = read_manifest(folder, MANIFEST)?.unwrap_or_default();
    let wanted: BTreeMap<String, &Output> =
        tree.iter().map(|(route, output)| (route.output_path(), output.as_ref())).collect();
    let mut difference = Difference::default();
    for (path, output) in &wanted {
        match state(&folder.join(path), output) {
            State::Same => {}
            State::Absent => difference.missing.push(path.clone()),
            State::Differs | State::Folder => difference.different.push(path.clone()),
        }
    }
    difference.surplus = ours.into_iter().filter(|path| !wanted.contains_key(path)).collect();
    Ok(difference)
}

/// What stands at the place of an output.
enum State {
    Same,
    Differs,
    Absent,
    Folder,
}

#[expect(clippy::disallowed_methods, reason = "this stage compares with what is published")]
fn state(path: &Path, output: &Output) -> State {
    match fs::symlink_metadata(path) {
        Err(_) => State::Absent,
        Ok(metadata) if metadata.is_dir() => State::Folder,
        Ok(metadata) if metadata.is_file() && metadata.len() == output.bytes.len() as u64 => {
            match fs::read(path) {
                Ok(bytes) if *bytes == *output.bytes => State::Same,
                _ => State::Differs,
            }
        }
        Ok(_) => State::Differs,
    }
}

/// Whether everything below a folder is ours.
fn only_ours(at: &Path, folder: &Path, known: &BTreeSet<String>) -> bool {
    walkdir::WalkDir::new(at).into_iter().all(|entry| {
        let Ok(entry) = entry else { return false };
        let Ok(relative) = entry.path().strip_prefix(folder) else { return false };
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        entry.file_type().is_dir() || known.contains(&parts.join("/"))
    })
}

/// A file that stands where a folder of this path has to be.
fn file_above(path: &str, folder: &Path) -> Option<String> {
    path.match_indices('/')
        .map(|(at, _)| &path[..at])
        .find(|above| folder.join(above).is_file())
        .map(str::to_owned)
}

/// A folder without a manifest may hold hidden files (`.git`, `.gitignore`) and nothing else.
fn refuse_strangers(folder: &Path) -> Result<(), PublishError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    match names.into_iter().find(|name| !name.starts_with('.')) {
        // A first build that was interrupted has noted its files.
        Some(_) if folder.join(PENDING).is_file() => Ok(()),
        Some(name) => Err(PublishError::NotOurs(folder.to_owned(), name)),
        None => Ok(()),
    }
}

#[expect(clippy::disallowed_methods, reason = "this stage reads its own manifest")]
fn read_manifest(folder: &Path, name: &str) -> Result<Option<BTreeSet<String>>, PublishError> {
    let path = folder.join(name);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(source) => return Err(PublishError::Io { action: "read", path, source }),
    };
    match serde_json::from_slice::<Manifest>(&bytes) {
        Ok(manifest) if manifest.version == VERSION => {
            // A manifest can come from anywhere; nothing in it may lead out of the folder.
            let is_inside = |path: &String| crate::route::Route::new(&format!("/{path}")).is_some();
            Ok(Some(manifest.files.into_iter().filter(is_inside).collect()))
        }
        _ => Err(PublishError::UnknownManifest(folder.to_owned())),
    }
}

fn write_manifest(folder: &Path, name: &str, files: BTreeSet<String>) -> Result<(), PublishError> {
    let mut bytes = serde_json::to_vec_pretty(&Manifest { version: VERSION, files }).unwrap_or_default();
    bytes.push(b'\n');
    replace(&folder.join(name), &bytes, &folder.join(TEMPORARY).join(name))
}

/// Writes a file beside its place and moves it there: at no moment is it half there.
#[expect(clippy::disallowed_methods, reason = "this stage writes the files")]
fn replace(path: &Path, bytes: &[u8], temporary: &Path) -> Result<(), PublishError> {
    let error = |source| PublishError::Io { action: "write", path: path.to_owned(), source };
    fs::write(temporary, bytes).map_err(error)?;
    if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
        remove_empty_folders(path);
    }
    fs::rename(temporary, path).map_err(error)
}

/// Removes a folder that holds nothing but empty folders.
fn remove_empty_folders(path: &Path) {
    for entry in walkdir::WalkDir::new(path).contents_first(true).into_iter().filter_map(Result::ok) {
        let _ = fs::remove_dir(entry.path());
    }
}

fn remove(path: &str, folder: &Path) -> Result<(), PublishError> {
    let file = folder.join(path);
    match fs::remove_file(&file) {
        Ok(()) => {}
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
        Err(source) => return Err(PublishError::Io { action: "remove", path: file, source }),
    }
    // Folders that hold nothing any more go too; one that still holds something refuses.
    let mut above = file.parent();
    while let Some(at) = above.filter(|at| *at != folder && at.starts_with(folder)) {
        if fs::remove_dir(at).is_err() {
            break;
        }
        above = at.parent();
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "this stage writes the files")]
fn create_folder(path: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(path).map_err(|source| PublishError::Io {
        action: "create",
        path: path.to_owned(),
        source,
    })
}

/// Removes a file or folder of our own with all that is in it.
fn remove_all(path: &Path) -> Result<(), PublishError> {
    let result = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(_) => return Ok(()),
    };
    result.map_err(|source| PublishError::Io { action: "remove", path: path.to_owned(), source })
}
