//! From a folder to a [`Snapshot`]. The only reader of a site's files; knows nothing of what is in them.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::source::{Snapshot, SourceFile};

/// The folders of a site that hold sources.
pub const FOLDERS: [&str; 3] = ["content", "seeds", "themes"];

/// Reads all sources of the site in a folder. What cannot be read is a diagnostic; the rest is there.
pub fn load(root: &Path) -> (Snapshot, Vec<Diagnostic>) {
    let mut paths: Vec<(String, PathBuf)> = Vec::new();
    let mut found = Vec::new();
    let real_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    for folder in FOLDERS {
        let top = root.join(folder);
        if !top.exists() {
            continue;
        }
        let walk = WalkDir::new(&top).follow_links(true).sort_by_file_name();
        for entry in walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
            match entry {
                Ok(entry) => visit(&entry, root, &real_root, &mut paths, &mut found),
                Err(error) => {
                    let path = error.path().map_or_else(|| folder.to_owned(), |path| site_path(path, root));
                    let reason = match error.loop_ancestor() {
                        Some(_) => "a link leads back to a folder that it stands in".to_owned(),
                        None => error.io_error().map_or_else(|| error.to_string(), reason),
                    };
                    found.push(unreadable(&path, reason));
                }
            }
        }
    }
    let read: Vec<Result<SourceFile, Diagnostic>> =
        paths.par_iter().map(|(path, file)| read(path, file)).collect();
    let mut snapshot = Snapshot::default();
    for result in read {
        match result {
            Ok(file) => snapshot.insert(file),
            Err(diagnostic) => found.push(diagnostic),
        }
    }
    (snapshot, found)
}

/// Whether an entry is none of the site's: hidden, or what an editor's program leaves beside the file it is saving.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#')
        || name == "4913"
        || name == "Thumbs.db"
}

fn visit(
    entry: &DirEntry,
    root: &Path,
    real_root: &Path,
    paths: &mut Vec<(String, PathBuf)>,
    found: &mut Vec<Diagnostic>,
) {
    let path = site_path(entry.path(), root);
    if entry.path_is_symlink() && !entry.path().canonicalize().is_ok_and(|real| real.starts_with(real_root)) {
        found.push(Diagnostic::new(Problem::LinkLeavesSite, Place::file(&path.as_str().into())));
        return;
    }
    let kind = entry.file_type();
    if kind.is_file() {
        paths.push((path, entry.path().to_owned()));
    } else if !kind.is_dir() {
        found.push(unreadable(&path, "it is neither a file nor a folder".to_owned()));
    }
}

#[expect(clippy::disallowed_methods, reason = "this stage reads the files")]
fn read(path: &str, file: &Path) -> Result<SourceFile, Diagnostic> {
    std::fs::read(file)
        .map(|bytes| SourceFile::new(path, bytes))
        .map_err(|error| unreadable(path, reason(&error)))
}

fn unreadable(path: &str, reason: String) -> Diagnostic {
    Diagnostic::new(Problem::Unreadable { reason }, Place::file(&path.into()))
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
