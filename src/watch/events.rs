//! File events, settled: from what the system reports to "these paths changed".
//!
//! Folders are watched, never single files, because many programs save by putting a new file in the place of the old one.
//! There is no fixed delay. What is complete (a file closed after writing, a file moved into place) is acted on as soon as
//! nothing follows it at once; what may be the first half of something (a file removed or moved away, a new folder) waits
//! a little for the other half; and where more paths change than a person saves at once, the end of it is waited for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::load::{FOLDERS, is_hidden};

/// How long nothing may happen until complete events are acted on. Programs that save several files at once (a checkout)
/// write them closer together than this.
const QUIET: Duration = Duration::from_millis(if cfg!(target_os = "linux") { 2 } else { 10 });

/// How long the other half of something incomplete is waited for.
const PATIENCE: Duration = Duration::from_millis(30);

/// The longest that events are gathered while they keep coming; git holds its lock for longer.
const LONGEST: Duration = Duration::from_millis(50);

/// More paths than a person saves at once: a checkout, a copied folder, an archive unpacked. It is waited for until it
/// is over.
const BULK: usize = 8;
const QUIET_IN_BULK: Duration = Duration::from_millis(30);
const LONGEST_BULK: Duration = Duration::from_secs(2);

/// The longest that a git operation is waited for.
const LONGEST_GIT: Duration = Duration::from_secs(5);

/// How often `--poll` looks.
const POLL: Duration = Duration::from_millis(400);

/// How often it is looked whether anything changed that was not reported. The system reports nothing of a folder that is watched under
/// two names once one of them is gone, of one that was made while events were lost, of a file that is written under another name
/// (a hard link), and of a site that was moved away and another put in its place.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5);

/// For each moment that a look takes so many pass without one.
const REST: u32 = 100;

/// What reaches the loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signal {
    /// These paths are as they are going to be.
    Complete(Vec<PathBuf>),
    /// Something happened to these paths, and more may follow.
    Incomplete(Vec<PathBuf>),
    /// Events were lost: anything may have changed.
    Everything,
    /// The program is asked to end, with this exit code.
    Stop(u8),
}

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Paths to look at again.
    pub paths: BTreeSet<PathBuf>,
    /// Whether everything has to be looked at.
    pub everything: bool,
}

/// What the loop wakes up for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wake {
    /// Files changed.
    Change(Change),
    /// The time that was waited for has come.
    Time,
    /// The program ends.
    Stop(u8),
}

/// Watches the folders of a site; dropping it ends that.
pub struct Watch {
    /// Nothing where it is looked again and again.
    watcher: Option<RecommendedWatcher>,
    git_lock: Option<PathBuf>,
}

impl Watch {
    /// Begins to watch, and sends what happens to `signals`. With `poll`, all stamps are looked at again and again, for disks
    /// that report nothing (network drives).
    pub fn begin(root: &Path, poll: bool, signals: Sender<Signal>) -> notify::Result<Self> {
        let handler = move |event: notify::Result<Event>| {
            let signal = match event {
                Ok(event) => classify(event),
                Err(_) => Some(Signal::Everything),
            };
            if let Some(signal) = signal {
                // The loop has ended if nobody receives; nothing is left to be done.
                let _ = signals.send(signal);
            }
        };
        let mut watcher =
            if poll { None } else { Some(RecommendedWatcher::new(handler, Config::default())?) };
        if let Some(watcher) = &mut watcher {
            // The folder itself is watched for `content/` and the others to appear and to go.
            watcher.watch(root, RecursiveMode::NonRecursive)?;
            for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| folder.is_dir()) {
                watcher.watch(folder, RecursiveMode::Recursive)?;
            }
        }
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let git = root.ancestors().map(|folder| folder.join(".git")).find(|git| git.is_dir());
        Ok(Self { watcher, git_lock: git.map(|git| git.join("index.lock")) })
    }

    /// Watches a folder of the site that was not there when watching began.
    pub fn also(&mut self, folder: &Path) {
        if let Some(watcher) = &mut self.watcher {
            let _ = watcher.watch(folder, RecursiveMode::Recursive);
        }
    }

    /// When to look at everything again, whatever was reported, where that takes so long.
    pub fn next_look(&self, takes: Duration) -> Instant {
        let (between, rest) = match &self.watcher {
            None => (POLL, 10),
            Some(_) => (BETWEEN_LOOKS, REST),
        };
        now() + between.max(takes * rest)
    }

    /// Waits for the next change, until it has settled; at the latest until `deadline`.
    pub fn next(&self, signals: &Receiver<Signal>, deadline: Option<Instant>) -> Wake {
        let first = match deadline {
            None => signals.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(deadline) => signals.recv_timeout(deadline.saturating_duration_since(now())),
        };
        let first = match first {
            Ok(signal) => signal,
            Err(RecvTimeoutError::Timeout) => return Wake::Time,
            Err(RecvTimeoutError::Disconnected) => return Wake::Stop(1),
        };
        let begun = now();
        let mut change = Change::default();
        let mut incomplete = BTreeSet::new();
        let mut signal = Some(first);
        loop {
            match signal.take() {
                Some(Signal::Stop(code)) => return Wake::Stop(code),
                Some(Signal::Everything) => change.everything = true,
                Some(Signal::Complete(paths)) => {
                    paths.iter().for_each(|path| {
                        incomplete.remove(path);
                    });
                    change.paths.extend(paths);
                }
                Some(Signal::Incomplete(paths)) => {
                    incomplete.extend(paths.iter().cloned());
                    change.paths.extend(paths);
                }
                None => {}
            }
            let waited = now() - begun;
            let git = self.git_lock.as_deref().is_some_and(Path::exists) && waited < LONGEST_GIT;
            let is_bulk = change.paths.len() > BULK;
            let quiet = match (is_bulk, incomplete.is_empty()) {
                (true, _) => QUIET_IN_BULK,
                (false, false) => PATIENCE,
                (false, true) => QUIET,
            };
            let longest = if is_bulk { LONGEST_BULK } else { LONGEST };
            let rest = if git { QUIET } else { quiet.min(longest.saturating_sub(waited)) };
            match signals.recv_timeout(rest) {
                Ok(next) => signal = Some(next),
                Err(RecvTimeoutError::Timeout) if git => {}
                Err(_) => return Wake::Change(change),
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "waiting is done by the clock")]
fn now() -> Instant {
    Instant::now()
}

/// What an event means for a site; nothing if it is only somebody reading, or a file that is none of the site's.
pub fn classify(event: Event) -> Option<Signal> {
    if event.need_rescan() {
        return Some(Signal::Everything);
    }
    let is_wanted = |path: &PathBuf| path.file_name().is_none_or(|name| !is_hidden(&name.to_string_lossy()));
    let paths: Vec<PathBuf> = event.paths.into_iter().filter(is_wanted).collect();
    if paths.is_empty() {
        return None;
    }
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Some(Signal::Complete(paths)),
        EventKind::Access(_) => None,
        EventKind::Modify(ModifyKind::Name(RenameMode::From)) => Some(Signal::Incomplete(paths)),
        EventKind::Modify(ModifyKind::Name(_)) => Some(Signal::Complete(paths)),
        // On Linux a file being written is closed in the end, and that is when it is complete.
        EventKind::Modify(ModifyKind::Data(notify::event::DataChange::Any)) if cfg!(target_os = "linux") => {
            None
        }
        EventKind::Modify(ModifyKind::Metadata(notify::event::MetadataKind::WriteTime)) => {
            Some(Signal::Complete(paths))
        }
        _ => Some(Signal::Incomplete(paths)),
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, RemoveKind};

    use super::*;

    #[test]
    fn reading_and_temporary_files_mean_nothing() {
        let read =
            Event::new(EventKind::Access(AccessKind::Open(AccessMode::Any))).add_path("content/a.md".into());
        assert_eq!(classify(read), None);
        for name in ["a.md~", ".a.md.swp", "4913", ".#a.md", ".goutputstream-X1Y2Z3"] {
            let kind = EventKind::Access(AccessKind::Close(AccessMode::Write));
            assert_eq!(classify(Event::new(kind).add_path(Path::new("content").join(name))), None, "{name}");
        }
    }

    #[test]
    fn what_is_complete_is_told_from_what_may_go_on() {
        let path = PathBuf::from("content/a.md");
        let signal = |kind| classify(Event::new(kind).add_path(path.clone()));
        let complete = Some(Signal::Complete(vec![path.clone()]));
        let incomplete = Some(Signal::Incomplete(vec![path.clone()]));
        assert_eq!(signal(EventKind::Access(AccessKind::Close(AccessMode::Write))), complete);
        assert_eq!(signal(EventKind::Modify(ModifyKind::Name(RenameMode::To))), complete);
        assert_eq!(signal(EventKind::Modify(ModifyKind::Name(RenameMode::From))), incomplete);
        assert_eq!(signal(EventKind::Remove(RemoveKind::File)), incomplete);
        assert_eq!(signal(EventKind::Create(CreateKind::Folder)), incomplete);
        #[cfg(target_os = "linux")]
        assert_eq!(signal(EventKind::Modify(ModifyKind::Data(DataChange::Any))), None);
        let lost = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        assert_eq!(classify(lost), Some(Signal::Everything));
    }
}
