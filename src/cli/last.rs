//! What the last run of the program left in an output folder, kept among the caches of the system.
//!
//! It makes the next build quicker and no other: what does not fit any more is simply not used. It belongs to one program; another
//! version, or the same one built again, begins anew.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::cache;
use crate::fingerprint::Fingerprint;
use crate::keep::Keep;
use crate::model::HeldBack;
use crate::pipeline::{Build, Counts, Place, Request};
use crate::publish::{Publisher, Record};
use crate::source::Snapshot;
use crate::stamp::Stamp;

/// Where it is kept what stands in an output folder.
pub(super) struct Shelf {
    folder: Option<cache::Folder>,
    name: Fingerprint,
    program: Option<(String, Stamp)>,
}

/// What stands there, and what it came of.
#[derive(Deserialize, Serialize)]
pub(super) struct Last {
    program: (String, Stamp),
    pub(super) record: Arc<Record>,
    build: Option<Told>,
}

/// A build that had nothing to complain of.
#[derive(Deserialize, Serialize)]
struct Told {
    inputs: Fingerprint,
    zone: String,
    counts: Counts,
    held_back: Vec<HeldBack>,
    languages: Vec<String>,
    origin: String,
    base_path: String,
}

impl Shelf {
    /// The shelf for an output folder.
    pub(super) fn of(output: &Path) -> Self {
        let path: PathBuf = std::path::absolute(output).unwrap_or_else(|_| output.to_owned());
        let name = Fingerprint::of(&("published", path));
        Self { folder: cache::folder("published"), name, program: program() }
    }

    /// What was left there, by this program.
    pub(super) fn read(&self) -> Option<Last> {
        let bytes = self.folder.as_ref()?.get(self.name)?;
        let last: Last = serde_json::from_slice(&bytes).ok()?;
        (Some(&last.program) == self.program.as_ref()).then_some(last)
    }

    /// Keeps what was published now.
    pub(super) fn write(&self, build: &Build, publisher: &Publisher, snapshot: &Snapshot, request: &Request) {
        let (Some(folder), Some(program), Some(tree)) = (&self.folder, &self.program, &build.tree) else {
            return;
        };
        let record = Arc::new(publisher.record(tree, now()));
        // What was complained of has to be found again each time.
        let is_calm = build.diagnostics.is_empty() && record.len() == tree.len();
        let zone = build.place.zone.clone().filter(|_| is_calm);
        let told = zone.and_then(|zone| {
            Some(Told {
                inputs: inputs(snapshot, request, &zone),
                zone: zone.iana_name()?.to_owned(),
                counts: build.counts,
                held_back: build.held_back.clone(),
                languages: build.languages.clone(),
                origin: build.place.origin.clone(),
                base_path: build.place.base_path.clone(),
            })
        });
        let last = Last { program: program.clone(), record, build: told };
        if let Ok(bytes) = serde_json::to_vec(&last) {
            folder.put(self.name, &bytes);
        }
    }
}

impl Last {
    /// What came of the last build, if it was made of the same.
    pub(super) fn build_of(&self, snapshot: &Snapshot, request: &Request) -> Option<Build> {
        let told = self.build.as_ref()?;
        let zone = TimeZone::get(&told.zone).ok()?;
        (told.inputs == inputs(snapshot, request, &zone)).then(|| Build {
            counts: told.counts,
            held_back: told.held_back.clone(),
            languages: told.languages.clone(),
            place: Place {
                origin: told.origin.clone(),
                base_path: told.base_path.clone(),
                ..Place::default()
            },
            ..Build::default()
        })
    }
}

/// The name of all that a build depends on, but for the program.
fn inputs(snapshot: &Snapshot, request: &Request, zone: &TimeZone) -> Fingerprint {
    let Request { base_url, drafts, future, today } = request;
    snapshot.name().and(Fingerprint::of(&(base_url, drafts, future, today.in_zone(zone.clone()))))
}

/// This program: its version, and the stamp of its file. Nothing where a stamp can be made up.
fn program() -> Option<(String, Stamp)> {
    let file = std::env::current_exe().ok()?;
    let stamp = Stamp::of(&std::fs::metadata(file).ok()?);
    stamp.is_before(now()).then(|| (env!("CARGO_PKG_VERSION").to_owned(), stamp))
}

#[expect(clippy::disallowed_methods, reason = "how fresh a stamp is goes by the clock")]
fn now() -> SystemTime {
    SystemTime::now()
}
