//! Which files in an output folder are ours.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Action, Files, PublishError, disk};
use crate::fingerprint::Fingerprint;

/// The names in the output folder that are Risalah's own.
pub(super) const MANIFEST: &str = ".risalah-manifest.json";
pub(super) const PENDING: &str = ".risalah-pending.json";
pub(super) const TEMPORARY: &str = ".risalah-tmp";

/// The form of the manifest. A later program that changes it counts on.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Form<'f> {
    version: u32,
    files: Cow<'f, BTreeSet<String>>,
    /// Of files that take long to make: the name of what they were made of, and that of their bytes.
    #[serde(default, skip_serializing_if = "no_entries")]
    made_of: Cow<'f, BTreeMap<String, [String; 2]>>,
}

/// What every form of the manifest says first of all.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

fn no_entries(entries: &BTreeMap<String, [String; 2]>) -> bool {
    entries.is_empty()
}

/// What a manifest says.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// The files that are ours, by path.
    pub files: BTreeSet<String>,
    /// Of those that take long to make: what they were made of, and the name of the bytes that came of it.
    pub made_of: BTreeMap<String, Made>,
}

/// What a file was made of, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Made {
    /// The name of what it was made of.
    pub of: Fingerprint,
    /// The name of its bytes.
    pub bytes: Fingerprint,
}

/// The manifest of a folder; none if there is no manifest.
#[expect(clippy::disallowed_methods, reason = "this stage reads its own manifest")]
pub(super) fn read(folder: &Path, name: &str) -> Result<Option<Manifest>, PublishError> {
    let path = folder.join(name);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(source) => return Err(PublishError::Io { action: Action::Read, path, source }),
    };
    if let Ok(Head { version }) = serde_json::from_slice(&bytes)
        && version != VERSION
    {
        return Err(PublishError::UnknownManifest(folder.to_owned()));
    }
    match serde_json::from_slice::<Form<'_>>(&bytes) {
        Ok(form) => {
            // A manifest can come from anywhere; nothing in it may lead out of the folder.
            let is_inside = |path: &String| crate::route::Route::of_output(path).is_some();
            let files = form.files.into_owned().into_iter().filter(is_inside).collect();
            let made = |(path, [of, bytes]): (String, [String; 2])| {
                Some((path, Made { of: Fingerprint::parse(&of)?, bytes: Fingerprint::parse(&bytes)? }))
            };
            Ok(Some(Manifest {
                files,
                made_of: form.made_of.into_owned().into_iter().filter_map(made).collect(),
            }))
        }
        Err(_) => Err(PublishError::DamagedManifest(path)),
    }
}

/// Writes a manifest; the folder for temporary files is there. When this returns, the disk holds it.
pub(super) fn write(
    files: &dyn Files,
    folder: &Path,
    name: &str,
    manifest: &Manifest,
) -> Result<(), PublishError> {
    let made = |(path, made): (&String, &Made)| (path.clone(), [made.of.to_string(), made.bytes.to_string()]);
    let made_of =
        manifest.made_of.iter().filter(|(path, _)| manifest.files.contains(*path)).map(made).collect();
    let form = Form { version: VERSION, files: Cow::Borrowed(&manifest.files), made_of: Cow::Owned(made_of) };
    let mut bytes = serde_json::to_vec_pretty(&form).unwrap_or_default();
    bytes.push(b'\n');
    let temporary = folder.join(TEMPORARY).join(name);
    disk::write(files, &temporary, &bytes)?;
    disk::sync(files, std::slice::from_ref(&temporary))?;
    disk::put_in_place(files, &temporary, &folder.join(name))?;
    disk::sync(files, &[folder.to_owned()])
}
