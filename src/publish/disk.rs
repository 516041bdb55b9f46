//! Single files and folders of the output: what stands there, and what is done to them in one go.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::manifest::PENDING;
use super::{Action, Files, PublishError};
use crate::fingerprint::Fingerprint;
use crate::stamp::Stamp;

/// What stands at the place of an output.
pub(super) enum State {
    /// The output, as a file with this stamp.
    Same(Stamp),
    /// Something else.
    Differs,
    /// Nothing.
    Absent,
    /// A folder.
    Folder,
}

/// What stands at the place of an output of this length and name.
#[expect(clippy::disallowed_methods, reason = "this stage compares with what is published")]
pub(super) fn state(path: &Path, length: usize, name: Fingerprint) -> State {
    match fs::symlink_metadata(path) {
        Err(_) => State::Absent,
        Ok(metadata) if metadata.is_dir() => State::Folder,
        Ok(metadata) if metadata.is_file() && metadata.len() == length as u64 => match fs::read(path) {
            Ok(bytes) if Fingerprint::of_bytes(&bytes) == name => State::Same(Stamp::of(&metadata)),
            _ => State::Differs,
        },
        Ok(_) => State::Differs,
    }
}

/// The stamp of a file that holds bytes of this name.
#[expect(clippy::disallowed_methods, reason = "this stage compares with what is published")]
pub(super) fn stamp_of(path: &Path, bytes: Fingerprint) -> Option<Stamp> {
    let stamp = stamp(path)?;
    fs::read(path).is_ok_and(|there| Fingerprint::of_bytes(&there) == bytes).then_some(stamp)
}

/// The stamp of a file.
pub(super) fn stamp(path: &Path) -> Option<Stamp> {
    fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| Stamp::of(&metadata))
}

/// Whether everything below a folder is ours.
pub(super) fn only_ours(at: &Path, folder: &Path, known: &BTreeSet<String>) -> bool {
    walkdir::WalkDir::new(at).into_iter().all(|entry| {
        let Ok(entry) = entry else { return false };
        let Ok(relative) = entry.path().strip_prefix(folder) else { return false };
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        entry.file_type().is_dir() || known.contains(&parts.join("/"))
    })
}

/// What stands where a folder of this path has to be and is none: a file, or a link. A link is never followed, wherever it leads:
/// what is written or removed behind it may be somebody else's.
pub(super) fn no_folder_above(path: &str, folder: &Path) -> Option<String> {
    let is_no_folder =
        |above: &&str| fs::symlink_metadata(folder.join(above)).is_ok_and(|metadata| !metadata.is_dir());
    path.match_indices('/').map(|(at, _)| &path[..at]).find(is_no_folder).map(str::to_owned)
}

/// A folder without a manifest may hold hidden files (`.git`, `.gitignore`), folders in which nothing is, and nothing else that is
/// not known to be ours.
#[expect(clippy::disallowed_methods, reason = "this stage looks whose folder it is")]
pub(super) fn refuse_strangers(folder: &Path, ours: &BTreeSet<String>) -> Result<(), PublishError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let is_strange = |name: &String| !name.starts_with('.') && !only_ours(&folder.join(name), folder, ours);
    match names.into_iter().find(is_strange) {
        // A first build that was interrupted has noted its files.
        Some(_) if folder.join(PENDING).is_file() => Ok(()),
        Some(name) => Err(PublishError::NotOurs(folder.to_owned(), name)),
        None => Ok(()),
    }
}

/// Writes a file that nobody looks at yet.
pub(super) fn write(files: &dyn Files, path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    files.write(path, bytes).map_err(|source| PublishError::io(Action::Write, path, source))
}

/// Moves a file into its place: at no moment is it half there.
pub(super) fn put_in_place(files: &dyn Files, temporary: &Path, path: &Path) -> Result<(), PublishError> {
    if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
        remove_empty_folders(files, path);
    }
    files.rename(temporary, path).map_err(|source| PublishError::io(Action::Write, path, source))
}

/// Removes a folder that holds nothing but empty folders.
fn remove_empty_folders(files: &dyn Files, path: &Path) {
    for entry in walkdir::WalkDir::new(path).contents_first(true).into_iter().filter_map(Result::ok) {
        let _ = files.remove_folder(entry.path());
    }
}

/// Removes a file of ours, and the folders above it that hold nothing any more.
pub(super) fn remove(files: &dyn Files, path: &str, folder: &Path) -> Result<(), PublishError> {
    if no_folder_above(path, folder).is_some() {
        return Ok(());
    }
    let file = folder.join(path);
    match files.remove_file(&file) {
        Ok(()) => {}
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
        // An interrupted run had removed the file and made a folder of its name.
        Err(_) if file.is_dir() => remove_empty_folders(files, &file),
        Err(source) => return Err(PublishError::io(Action::Remove, &file, source)),
    }
    // A folder that still holds something refuses.
    let mut above = file.parent();
    while let Some(at) = above.filter(|at| *at != folder && at.starts_with(folder)) {
        if files.remove_folder(at).is_err() {
            break;
        }
        above = at.parent();
    }
    Ok(())
}

pub(super) fn create_folder(files: &dyn Files, path: &Path) -> Result<(), PublishError> {
    files.create_folder(path).map_err(|source| PublishError::io(Action::Create, path, source))
}

/// Returns when the disk holds these files, and the names in these folders.
pub(super) fn sync(files: &dyn Files, paths: &[PathBuf]) -> Result<(), PublishError> {
    let first = paths.first().cloned().unwrap_or_default();
    files.sync(paths).map_err(|source| PublishError::io(Action::Write, &first, source))
}

/// These folders below an output folder and all above them, as far as they are there.
pub(super) fn folders_up_to<'f>(output: &Path, folders: impl Iterator<Item = &'f str>) -> Vec<PathBuf> {
    let below = folders.flat_map(|folder| Path::new(folder).ancestors());
    let all: BTreeSet<PathBuf> = below.chain([Path::new("")]).map(|folder| output.join(folder)).collect();
    all.into_iter().filter(|folder| folder.is_dir()).collect()
}

/// Removes a file or folder of our own with all that is in it.
pub(super) fn remove_all(files: &dyn Files, path: &Path) -> Result<(), PublishError> {
    let result = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => files.remove_all(path),
        Ok(_) => files.remove_file(path),
        Err(_) => return Ok(()),
    };
    result.map_err(|source| PublishError::io(Action::Remove, path, source))
}
