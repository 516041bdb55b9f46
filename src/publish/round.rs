//! One round: outputs are taken as they are made, by all threads, and wait beside the site until the whole of it is there.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, MutexGuard, PoisonError};

use super::disk::{self, State};
use super::manifest::{self, TEMPORARY};
use super::{PublishError, Publisher};
use crate::fingerprint::Fingerprint;
use crate::render::{Output, Store};
use crate::route::Route;
use crate::stamp::Stamp;

/// So many bytes of new outputs are held until [`Publisher::commit`], so that few of them do not wait for the disk before
/// they can be shown.
const HELD: usize = 16 * 1024 * 1024;

/// What was done since [`Publisher::begin`].
#[derive(Debug, Default)]
pub(super) struct Round {
    /// Outputs that were not looked at yet.
    pub held: Vec<(Route, Vec<u8>, Fingerprint)>,
    pub held_length: usize,
    /// The outputs that were found standing.
    pub standing: Vec<(Route, Fingerprint, Stamp)>,
    /// The outputs that were written and have to be moved into place, with their names.
    pub staged: HashMap<Route, Fingerprint>,
    /// What files were made of that take long to make.
    pub made_of: Vec<(String, manifest::Made)>,
    pub left: Vec<Arc<Output>>,
    pub is_prepared: bool,
    pub failed: Option<PublishError>,
}

/// An output as it is wanted in the folder.
pub(super) struct Wanted<'r> {
    pub route: &'r Route,
    pub length: usize,
    /// The name of its bytes.
    pub bytes: Fingerprint,
    /// The name under which it is known.
    pub name: Fingerprint,
}

impl Publisher {
    /// Notes that an output stands in the folder, or writes it beside. Fails the round if there are no bytes: somebody
    /// changes the file at this moment.
    pub(super) fn take(&self, wanted: &Wanted<'_>, bytes: impl FnOnce() -> Option<Vec<u8>>) {
        if self.round().failed.is_some() {
            return;
        }
        let &Wanted { route, length, name, .. } = wanted;
        let path = route.output_path();
        let place = self.folder.join(&path);
        let state = disk::state(&place, length, wanted.bytes);
        let result = match state {
            State::Same(stamp) => {
                self.round().standing.push((route.clone(), name, stamp));
                return;
            }
            State::Differs if !self.ours.files.contains(&path) && !self.force => {
                Err(PublishError::InTheWay(place))
            }
            State::Folder if !disk::only_ours(&place, &self.folder, &self.ours.files) => {
                Err(PublishError::InTheWay(place))
            }
            _ => match bytes() {
                Some(bytes) => self.stage(route, name, &bytes),
                None => Err(PublishError::NotMade(place)),
            },
        };
        if let Err(error) = result {
            self.round().failed.get_or_insert(error);
        }
    }

    fn stage(&self, route: &Route, name: Fingerprint, bytes: &[u8]) -> Result<(), PublishError> {
        let temporary = self.folder.join(TEMPORARY);
        {
            let mut round = self.round();
            if !round.is_prepared {
                self.remove_own(TEMPORARY)?;
                disk::create_folder(&*self.files, &temporary)?;
                round.is_prepared = true;
            }
        }
        disk::write(&*self.files, &self.staged(route), bytes)?;
        self.round().staged.insert(route.clone(), name);
        Ok(())
    }

    /// Where an output waits for being moved into place.
    pub(super) fn staged(&self, route: &Route) -> PathBuf {
        let name = Fingerprint::of_bytes(route.as_str().as_bytes());
        self.folder.join(TEMPORARY).join(name.to_string())
    }

    pub(super) fn round(&self) -> MutexGuard<'_, Round> {
        // A thread that panicked while it held the lock has left a round that is whole: each change is one step.
        self.round.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Publisher {
    fn put(&self, route: &Route, bytes: Vec<u8>, name: Fingerprint) {
        {
            let mut round = self.round();
            if round.held_length + bytes.len() <= HELD {
                round.held_length += bytes.len();
                round.held.push((route.clone(), bytes, name));
                return;
            }
        }
        self.take(&Wanted { route, length: bytes.len(), bytes: name, name }, || Some(bytes));
    }
}
