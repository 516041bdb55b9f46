//! How a folder differs from a tree: what publishing would do, without doing it.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::PublishError;
use super::disk::{self, State};
use super::manifest::{self, MANIFEST, Manifest};
use crate::fingerprint::Fingerprint;
use crate::render::{Output, Tree};
use crate::stamp::Stamp;

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

/// The stamp of the file in a folder that was made of the same as an output, by what the manifest says.
pub(super) fn made_before(output: &Output, folder: &Path, manifest: &Manifest) -> Option<Stamp> {
    let path = output.route().output_path();
    let made = manifest.made_of.get(&path).filter(|made| made.of == output.fingerprint())?;
    disk::stamp_of(&folder.join(&path), made.bytes)
}

/// What to believe of files that take long to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Believe {
    /// What the manifest in the folder says came of them.
    Manifest,
    /// Nothing but their bytes.
    Bytes,
}

/// The state of a file that takes long to make.
fn state_of_made(output: &Output, folder: &Path, manifest: &Manifest, believe: Believe) -> State {
    let noted = (believe == Believe::Manifest).then(|| made_before(output, folder, manifest)).flatten();
    if let Some(stamp) = noted {
        return State::Same(stamp);
    }
    let path = folder.join(output.route().output_path());
    if !path.exists() {
        return State::Absent;
    }
    output
        .bytes()
        .map_or(State::Differs, |bytes| disk::state(&path, bytes.len(), Fingerprint::of_bytes(&bytes)))
}

/// Compares a folder with what publishing a tree would make of it. Touches nothing.
pub fn compare(tree: &Tree, folder: &Path, believe: Believe) -> Result<Difference, PublishError> {
    let ours = manifest::read(folder, MANIFEST)?.unwrap_or_default();
    let outputs: Vec<&Output> = tree.iter().map(AsRef::as_ref).collect();
    let states: Vec<(String, State)> = outputs
        .par_iter()
        .map(|output| {
            let path = output.route().output_path();
            let state = if output.is_made_later() {
                state_of_made(output, folder, &ours, believe)
            } else {
                disk::state(&folder.join(&path), output.length(), output.fingerprint())
            };
            (path, state)
        })
        .collect();
    let wanted: BTreeSet<&String> = states.iter().map(|(path, _)| path).collect();
    let mut difference = Difference {
        surplus: ours.files.into_iter().filter(|path| !wanted.contains(path)).collect(),
        ..Difference::default()
    };
    for (path, state) in states {
        match state {
            State::Same(_) => {}
            State::Absent => difference.missing.push(path),
            State::Differs | State::Folder => difference.different.push(path),
        }
    }
    difference.missing.sort();
    difference.different.sort();
    Ok(difference)
}
