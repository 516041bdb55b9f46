//! What stands in an output folder, for the next run of the program: of each output what it was made of, what its bytes are and
//! the stamp of its file.
//!
//! A stamp is never believed by itself. An output is left as it is only if it would be made of the same as what is recorded
//! *and* its file has the stamp that it had; a stamp that was taken in the same moment as the file was written says nothing,
//! because a second change in that moment would have the same.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::manifest::MANIFEST;
use super::{Publisher, disk};
use crate::fingerprint::Fingerprint;
use crate::render::{Made, Output, Tree};
use crate::route::Route;
use crate::stamp::Stamp;

/// What stood in an output folder when it was left.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Record {
    outputs: HashMap<Route, Standing>,
    manifest: Option<Stamp>,
}

/// An output that stood in the folder.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Standing {
    /// What it was made of.
    of: Fingerprint,
    made: Made,
    stamp: Option<Stamp>,
}

/// So long a change may leave no trace in a stamp: file systems take the time from a clock that ticks 100 to 1000 times a
/// second.
const TICK: Duration = Duration::from_millis(20);

impl Record {
    /// What the bytes of an output are that was made of the same, whether they stand in the folder still or not.
    pub fn made(&self, route: &Route, of: Fingerprint) -> Option<Made> {
        self.outputs.get(route).filter(|standing| standing.of == of).map(|standing| standing.made)
    }

    /// How many outputs there were.
    pub fn len(&self) -> usize {
        self.outputs.len()
    }

    /// Whether there was none.
    pub fn is_empty(&self) -> bool {
        self.outputs.is_empty()
    }
}

impl Publisher {
    /// Begins where an earlier run of the program ended. What has another stamp since is looked at as if nothing were known
    /// of it.
    pub fn resume(&mut self, record: &Record) {
        let known = |(route, standing): (&Route, &Standing)| {
            Some((route.clone(), (standing.made.fingerprint, standing.stamp?)))
        };
        self.resumed = record.outputs.iter().filter_map(known).collect();
    }

    /// Whether the folder holds what is recorded, to the last file.
    pub fn holds(&self, record: &Record) -> bool {
        let stands = |(route, standing): (&Route, &Standing)| {
            let path = route.output_path();
            let place = self.folder.join(&path);
            match standing.stamp {
                Some(stamp) => disk::stamp(&place) == Some(stamp),
                None => {
                    let noted = self.ours.made_of.get(&path).map(|made| made.bytes);
                    disk::stamp_of(&place, noted.unwrap_or(standing.made.fingerprint)).is_some()
                }
            }
        };
        record.manifest.is_some()
            && disk::stamp(&self.folder.join(MANIFEST)) == record.manifest
            && self.manifest == record.manifest
            && record.outputs.par_iter().all(stands)
    }

    /// What stands in the folder now, of the tree that was committed last; `now` is this moment.
    pub fn record(&self, tree: &Tree, now: SystemTime) -> Record {
        let settled = |stamp: Stamp| stamp.is_before(now - TICK).then_some(stamp);
        let standing = |output: &Arc<Output>| {
            let (fingerprint, stamp) = self.standing.get(output.route())?;
            let made = output.made_as(*fingerprint)?;
            Some((output.route().clone(), Standing { of: output.name(), made, stamp: settled(*stamp) }))
        };
        Record { outputs: tree.iter().filter_map(standing).collect(), manifest: self.manifest }
    }
}
