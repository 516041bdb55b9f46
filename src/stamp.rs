//! What the system says of a file without opening it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// A file that has the stamp that it had is the file that it was, as far as can be told without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// When anything of the file changed and which file it is, on systems that tell: a program cannot set these back.
    identity: Option<(i64, i64, u64)>,
}

impl Stamp {
    /// The stamp of a file.
    pub fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt;
            Some((metadata.ctime(), metadata.ctime_nsec(), metadata.ino()))
        };
        #[cfg(not(unix))]
        let identity = None;
        Self { length: metadata.len(), modified: metadata.modified().ok(), identity }
    }

    /// Whether the file has not been changed since before a moment, by what the system alone can write.
    pub fn is_before(&self, moment: SystemTime) -> bool {
        let changed = self.identity.and_then(|(seconds, nanoseconds, _)| {
            let whole = Duration::from_secs(u64::try_from(seconds).ok()?);
            SystemTime::UNIX_EPOCH.checked_add(whole + Duration::from_nanos(u64::try_from(nanoseconds).ok()?))
        });
        changed.is_some_and(|changed| changed < moment)
    }
}
