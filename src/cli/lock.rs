//! One process at a time works on an output folder.
//!
//! The lock is the system's (`flock`, `LockFileEx`) and ends with its process, however that ends. What is in its file says who
//! holds it, for the message of another process. The file stands among the caches, so that nothing but the site is in the output
//! folder; it stays there, and says nothing where nobody holds the lock.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::fingerprint::Fingerprint;

/// The form of what is in the file. A later program that changes it counts on.
const VERSION: u32 = 1;

/// An output folder on which no other process works as long as this is there.
#[derive(Debug)]
pub(super) struct Lock {
    /// Open for as long; nothing where the system has no locks, or no place for them.
    _file: Option<File>,
}

/// The process that works on a folder.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Holder {
    version: u32,
    /// Its command, like `watch`.
    pub(super) command: String,
    /// Its number.
    pub(super) process: u32,
    since: Timestamp,
}

/// Somebody else works on the folder; who it is, is not always known.
#[derive(Debug)]
pub(super) struct Taken(pub(super) Option<Holder>);

impl Lock {
    /// Takes the lock of an output folder for a command.
    pub(super) fn take(output: &Path, command: &str) -> Result<Self, Taken> {
        let Ok(mut file) = open(output) else { return Ok(Self { _file: None }) };
        match file.try_lock() {
            Ok(()) => {
                // Who cannot be read is not told, and holds the lock all the same.
                let _ = write(&mut file, command);
                Ok(Self { _file: Some(file) })
            }
            Err(TryLockError::WouldBlock) => Err(Taken(read(&mut file))),
            Err(TryLockError::Error(_)) => Ok(Self { _file: None }),
        }
    }
}

/// The file of the lock of an output folder.
#[expect(clippy::disallowed_methods, reason = "the lock is no part of a site")]
fn open(output: &Path) -> io::Result<File> {
    let folder = dirs::cache_dir().unwrap_or_else(std::env::temp_dir).join("risalah").join("locks");
    create_folder(&folder)?;
    let name = Fingerprint::of(&("lock", real(output))).to_string();
    File::options().read(true).write(true).create(true).truncate(false).open(folder.join(name))
}

#[expect(clippy::disallowed_methods, reason = "the lock is no part of a site")]
fn create_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// The one name of a folder that may not be there yet.
pub(super) fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = whole.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    there.and_then(|(above, real)| Some(real.join(whole.strip_prefix(above).ok()?))).unwrap_or(whole)
}

#[expect(clippy::disallowed_methods, reason = "since when it is held is said to people")]
fn write(file: &mut File, command: &str) -> io::Result<()> {
    let (process, since) = (std::process::id(), Timestamp::now());
    let holder = Holder { version: VERSION, command: command.to_owned(), process, since };
    file.set_len(0)?;
    file.write_all(&serde_json::to_vec(&holder)?)
}

fn read(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().and_then(|()| file.read_to_string(&mut text)).ok()?;
    serde_json::from_str::<Holder>(&text).ok().filter(|holder| holder.version == VERSION)
}

impl Holder {
    /// Since when it works on the folder, as the clock on the wall shows it.
    pub(super) fn since(&self) -> String {
        self.since.to_zoned(jiff::tz::TimeZone::system()).strftime("%H:%M").to_string()
    }
}
