//! The lock of translations, which two people may have changed at once.

use risalah::source::{Snapshot, SourceFile};
use risalah::translation::{LOCK, Lock};

use super::told::told_well;

/// What is understood of a lock is written and read again as it was; the rest is told.
pub fn lock(input: &[u8]) {
    let (lock, found) = read(input);
    let Some(lock) = lock else {
        assert!(!found.is_empty());
        return;
    };
    let written = lock.to_string();
    let (again, found) = read(written.as_bytes());
    assert!(found.is_empty(), "{found:?} in {written}");
    assert_eq!(again, Some(lock), "{written}");
}

fn read(bytes: &[u8]) -> (Option<Lock>, Vec<risalah::diagnostic::Diagnostic>) {
    let files: Snapshot = [SourceFile::new(LOCK, bytes)].into_iter().collect();
    let (lock, found) = Lock::read(&files);
    told_well(&files, &found);
    (lock, found)
}
