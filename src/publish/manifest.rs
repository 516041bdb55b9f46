//! Which files in an output folder are ours.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Action, PublishError};

/// The names in the output folder that are Risalah's own.
pub(super) const MANIFEST: &str = ".risalah-manifest.json";
pub(super) const PENDING: &str = ".risalah-pending.json";
pub(super) const TEMPORARY: &str = ".risalah-tmp";

/// The form of the manifest. A later program that changes it counts on.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Manifest<'f> {
    version: u32,
    files: Cow<'f, BTreeSet<String>>,
}

/// The files that the manifest of a folder names; none if there is no manifest.
#[expect(clippy::disallowed_methods, reason = "this stage reads its own manifest")]
pub(super) fn read(folder: &Path, name: &str) -> Result<Option<BTreeSet<String>>, PublishError> {
    let path = folder.join(name);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(source) => return Err(PublishError::Io { action: Action::Read, path, source }),
    };
    match serde_json::from_slice::<Manifest<'_>>(&bytes) {
        Ok(manifest) if manifest.version == VERSION => {
            // A manifest can come from anywhere; nothing in it may lead out of the folder.
            let is_inside = |path: &String| crate::route::Route::new(&format!("/{path}")).is_some();
            Ok(Some(manifest.files.into_owned().into_iter().filter(is_inside).collect()))
        }
        _ => Err(PublishError::UnknownManifest(folder.to_owned())),
    }
}

/// Writes a manifest; the folder for temporary files is there.
pub(super) fn write(folder: &Path, name: &str, files: &BTreeSet<String>) -> Result<(), PublishError> {
    let manifest = Manifest { version: VERSION, files: Cow::Borrowed(files) };
    let mut bytes = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
    bytes.push(b'\n');
    let temporary = folder.join(TEMPORARY).join(name);
    super::disk::write(&temporary, &bytes)?;
    super::disk::put_in_place(&temporary, &folder.join(name))
}
