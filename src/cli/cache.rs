//! What is slow to make is kept where the system keeps caches, from one run of the program to the next.
//!
//! An entry is a file under the name of what it was made from; it ends with the name of that and of its own bytes, so one that
//! was damaged or stands in another's place is noticed and made again. A folder that cannot be written costs time the next time, and nothing else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::fingerprint::Fingerprint;
use crate::keep::{Keep, Keeper};

/// How long an entry is kept that nobody asks for: a season.
const LONGEST: Duration = Duration::from_secs(90 * 24 * 60 * 60);
/// How often it is noted that somebody asked for an entry; more often would only wear the disk.
const NOTED: Duration = Duration::from_secs(24 * 60 * 60);
/// How long an entry may be on its way to its place; what is older was left by a process that was killed.
const ON_ITS_WAY: Duration = Duration::from_secs(10 * 60);
/// How much is kept, in bytes: some thousand pictures with their copies.
const MOST: u64 = 1024 * 1024 * 1024;

/// A folder of entries.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

/// A keeper with a folder among the caches of the system; with none where the system has no place for them.
pub(super) fn keeper() -> Keeper {
    folder("made").map_or_else(Keeper::default, Keeper::new)
}

/// A folder of entries of one kind, among the caches of the system.
pub(super) fn folder(kind: &str) -> Option<Folder> {
    let folder = dirs::cache_dir()?.join("risalah").join(kind);
    tidy(&folder);
    Some(Folder(folder))
}

impl Folder {
    fn path(&self, name: Fingerprint) -> PathBuf {
        let name = name.to_string();
        self.0.join(&name[..2]).join(&name[2..])
    }
}

impl Keep for Folder {
    #[expect(clippy::disallowed_methods, reason = "what was made is kept between two runs")]
    fn get(&self, name: Fingerprint) -> Option<Vec<u8>> {
        let path = self.path(name);
        let mut bytes = fs::read(&path).ok()?;
        let sealed = bytes.len().checked_sub(SEAL).map(|length| bytes.split_off(length))?;
        if sealed != seal(name, &bytes) {
            return None;
        }
        let age = fs::metadata(&path).and_then(|metadata| metadata.modified()).ok().map(age);
        if age.is_some_and(|age| age > NOTED) {
            let _ = fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(now()));
        }
        Some(bytes)
    }

    fn put(&self, name: Fingerprint, bytes: &[u8]) {
        // What cannot be kept is made again.
        let _ = write(&self.path(name), &[bytes, &seal(name, bytes)].concat());
    }
}

/// How long a seal is.
const SEAL: usize = 32;

/// What stands behind the bytes of an entry.
fn seal(name: Fingerprint, bytes: &[u8]) -> Vec<u8> {
    name.and(Fingerprint::of_bytes(bytes)).to_string().into_bytes()
}

/// Writes an entry beside its place and moves it there: several programs may keep the same at once.
#[expect(clippy::disallowed_methods, reason = "what was made is kept between two runs")]
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let partial = path.with_extension(format!("{}.{PARTIAL}", std::process::id()));
    fs::write(&partial, bytes)?;
    fs::rename(&partial, path)
}

/// What the name of a file ends with that is not whole yet.
const PARTIAL: &str = "part";

/// Removes entries that nobody asked for in a long time, and the oldest of those that are too many.
#[expect(clippy::disallowed_methods, reason = "what was kept long enough is removed")]
fn tidy(folder: &Path) {
    let mut entries: Vec<(SystemTime, u64, PathBuf)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let metadata = entry.metadata().ok().filter(|metadata| metadata.is_file())?;
            Some((metadata.modified().ok()?, metadata.len(), entry.into_path()))
        })
        .collect();
    entries.sort_by(|a, b| b.cmp(a));
    let mut kept = 0;
    for (asked, length, path) in entries {
        kept += length;
        let is_left = path.extension().is_some_and(|ending| ending == PARTIAL) && age(asked) > ON_ITS_WAY;
        if is_left || kept > MOST || age(asked) > LONGEST {
            let _ = fs::remove_file(path);
        }
    }
}

fn age(moment: SystemTime) -> Duration {
    now().duration_since(moment).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "how old an entry is goes by the clock")]
fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_folder(test: impl FnOnce(&Path, &Folder)) {
        let folder = tempfile::tempdir().unwrap();
        test(folder.path(), &Folder(folder.path().to_owned()));
    }

    #[test]
    fn what_was_kept_comes_back_and_what_was_damaged_does_not() {
        with_folder(|_, cache| {
            let name = Fingerprint::of("a picture");
            assert_eq!(cache.get(name), None);
            cache.put(name, b"bytes");
            assert_eq!(cache.get(name).as_deref(), Some(&b"bytes"[..]));
            cache.put(name, b"");
            assert_eq!(cache.get(name).as_deref(), Some(&b""[..]));
            let other = Fingerprint::of("another picture");
            cache.put(other, b"other bytes");
            #[expect(clippy::disallowed_methods, reason = "tests touch the world")]
            let of_another = fs::read(cache.path(other)).unwrap();
            for damaged in [&b""[..], b"short", &[b'0'; 40], &of_another] {
                #[expect(clippy::disallowed_methods, reason = "tests touch the world")]
                fs::write(cache.path(name), damaged).unwrap();
                assert_eq!(cache.get(name), None, "{damaged:?}");
            }
        });
    }

    #[test]
    fn what_nobody_asks_for_goes() {
        with_folder(|folder, cache| {
            let (old, new) = (Fingerprint::of("old"), Fingerprint::of("new"));
            cache.put(old, b"old");
            cache.put(new, b"new");
            let partial = folder.join("half.1.part");
            #[expect(clippy::disallowed_methods, reason = "tests touch the world")]
            fs::write(&partial, b"ha").unwrap();
            tidy(folder);
            assert!(partial.exists(), "somebody may be at it");
            for (path, age) in [(&cache.path(old), LONGEST + NOTED), (&partial, ON_ITS_WAY * 2)] {
                #[expect(clippy::disallowed_methods, reason = "tests touch the world")]
                let file = fs::File::options().write(true).open(path).unwrap();
                file.set_modified(now() - age).unwrap();
            }
            tidy(folder);
            assert!(!partial.exists());
            assert_eq!((cache.get(old), cache.get(new).as_deref()), (None, Some(&b"new"[..])));
        });
    }
}
