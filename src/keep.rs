//! What is slow to make and may be kept from one build to the next, by whoever can.
//!
//! Knows names and bytes. Everything is kept under the name of all that it was made from, so it cannot be stale; whether it
//! is kept at all makes a build quicker and no other.

use std::fmt::Debug;
use std::sync::Arc;

use crate::fingerprint::Fingerprint;

/// A place for bytes that somebody may ask for again.
pub trait Keep: Debug + Send + Sync {
    /// What was kept under a name, exactly as it was.
    fn get(&self, name: Fingerprint) -> Option<Vec<u8>>;
    /// Keeps bytes, if it can.
    fn put(&self, name: Fingerprint, bytes: &[u8]);
}

/// Such a place, or none.
#[derive(Clone, Debug, Default)]
pub struct Keeper(Option<Arc<dyn Keep>>);

impl Keeper {
    /// A keeper that has a place.
    pub fn new(place: impl Keep + 'static) -> Self {
        Self(Some(Arc::new(place)))
    }

    /// What is kept under a name; else what is made now, and kept. What could not be made is not.
    pub fn get_or_make(&self, name: Fingerprint, make: impl FnOnce() -> Option<Vec<u8>>) -> Option<Vec<u8>> {
        if let Some(kept) = self.0.as_ref().and_then(|place| place.get(name)) {
            return Some(kept);
        }
        let made = make()?;
        if let Some(place) = &self.0 {
            place.put(name, &made);
        }
        Some(made)
    }
}
