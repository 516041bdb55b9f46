//! Bytes on their way to browsers: those of an output are there once, however many take them and however slowly.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use hyper::body::Bytes;

use crate::fingerprint::Fingerprint;
use crate::render::Output;
use crate::route::Route;

/// The bytes that somebody is being sent now, by what they are of and what that is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent(Arc<Mutex<OnTheirWay>>);

type OnTheirWay = HashMap<(Route, Fingerprint), Weak<Vec<u8>>>;

impl Sent {
    /// The bytes of an output, if somebody is being sent them.
    pub(super) fn of(&self, output: &Output) -> Option<Bytes> {
        let sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sent.get(&key(output)).and_then(Weak::upgrade).map(shared)
    }

    /// Sends the bytes of an output.
    pub(super) fn send(&self, output: &Output, bytes: Vec<u8>) -> Bytes {
        let bytes = Arc::new(bytes);
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sent.retain(|_, bytes| bytes.strong_count() > 0);
        sent.insert(key(output), Arc::downgrade(&bytes));
        shared(bytes)
    }
}

fn key(output: &Output) -> (Route, Fingerprint) {
    (output.route().clone(), output.name())
}

fn shared(bytes: Arc<Vec<u8>>) -> Bytes {
    struct Shared(Arc<Vec<u8>>);

    impl AsRef<[u8]> for Shared {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }
    Bytes::from_owner(Shared(bytes))
}
