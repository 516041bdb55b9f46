//! What publishing leaves behind when the power fails, a disk is full or a file cannot be written, after each single step.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use proptest::prelude::RngExt;
use proptest::test_runner::{RngAlgorithm, TestRng};

use risalah::publish::{Files, OnDisk, PublishError, Publisher};
use risalah::render::Tree;
use support::{Site, files_below};
use tempfile::TempDir;

const MANIFEST: &str = ".risalah-manifest.json";

/// Two states of a site between which pages come, go and change, a file becomes a folder, and a folder a file.
fn two_trees() -> (Tree, Tree) {
    let site = Site::fixture("minimal");
    let features = "features: { search: false, data: false, network: false, share_images: false }\n";
    site.edit("content/site.yaml", "base_url:", &format!("{features}base_url:"));
    site.edit(
        "content/articles/2025/satu.en.md",
        "slug: one",
        "slug: one\naliases: [/old.html, /new.html/deep/]",
    );
    let before = site.tree();
    site.edit(
        "content/articles/2025/satu.en.md",
        "[/old.html, /new.html/deep/]",
        "[/old.html/deep/, /new.html]",
    );
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: uno");
    site.edit("content/site.yaml", "Risalah Uji", "Risalah Coba");
    (before, site.tree())
}

/// A folder in memory, where there is one: the disk is what is played here.
fn new_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory).unwrap() } else { TempDir::new().unwrap() }
}

fn publish_with(files: Arc<dyn Files>, tree: &Tree, folder: &Path) -> Result<(), PublishError> {
    let mut publisher = Publisher::with_files(folder, false, files);
    publisher.begin()?;
    publisher.commit(tree).map(drop)
}

/// Publishes without anything in between, and without waiting for the disk.
fn publish(tree: &Tree, folder: &Path) -> Result<(), PublishError> {
    publish_with(Arc::new(Followed::default()), tree, folder)
}

/// The files of a clean build.
fn clean(tree: &Tree) -> Vec<(String, Vec<u8>)> {
    let folder = new_folder();
    publish(tree, folder.path()).unwrap();
    files_below(folder.path())
}

/// That a folder holds these files, and no folder without any.
fn assert_clean(folder: &Path, files: &[(String, Vec<u8>)], when: &str) {
    assert_eq!(files_below(folder), files, "{when}");
    let is_folder = |entry: &walkdir::DirEntry| entry.file_type().is_dir();
    for entry in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(is_folder) {
        assert!(
            fs::read_dir(entry.path()).unwrap().count() > 0,
            "{} is empty {when}",
            entry.path().display()
        );
    }
}

/// That each file of the site is whole: the one of before or the one of now.
fn assert_whole(folder: &Path, before: &[(String, Vec<u8>)], now: &[(String, Vec<u8>)]) {
    for (path, bytes) in files_below(folder).iter().filter(|(path, _)| !path.starts_with('.')) {
        let is = |tree: &[(String, Vec<u8>)]| tree.iter().any(|(name, whole)| name == path && whole == bytes);
        assert!(is(before) || is(now), "{path} is neither the old file nor the new one");
    }
}

#[test]
fn after_a_refused_step_each_file_is_whole_and_the_next_build_makes_up_for_it() {
    let (before, now) = two_trees();
    let (old, new) = (clean(&before), clean(&now));
    for begin in [None, Some(&before)] {
        for only_once in [true, false] {
            let mut refused = 0;
            for step in (0..).step_by(if only_once { 1 } else { 3 }) {
                let folder = new_folder();
                if let Some(before) = begin {
                    publish(before, folder.path()).unwrap();
                }
                let files = Arc::new(Refusing { step, only_once, done: Mutex::default() });
                let mut publisher = Publisher::with_files(folder.path(), false, files.clone());
                let result = publisher.begin().and_then(|()| publisher.commit(&now));
                if *files.done.lock().unwrap() <= step {
                    result.unwrap();
                    break;
                }
                refused += usize::from(result.is_err());
                assert_whole(folder.path(), &old, &new);
                // As in a preview that goes on, and as in another run of the program.
                *files.done.lock().unwrap() = usize::MAX;
                if step % 2 == 0 {
                    publisher.begin().and_then(|()| publisher.commit(&now)).unwrap();
                } else {
                    publish(&now, folder.path()).unwrap();
                }
                assert_clean(folder.path(), &new, &format!("after the refused step {step}"));
            }
            assert!(refused > 20, "only {refused} steps were refused");
        }
    }
}

/// A disk that refuses one step, or all from there on that need room.
#[derive(Debug)]
struct Refusing {
    step: usize,
    only_once: bool,
    done: Mutex<usize>,
}

impl Refusing {
    fn allow(&self, needs_room: bool) -> io::Result<()> {
        let mut done = self.done.lock().unwrap();
        if *done == usize::MAX {
            return Ok(());
        }
        let is_refused = if self.only_once { *done == self.step } else { *done >= self.step && needs_room };
        *done += 1;
        if is_refused { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

impl Files for Refusing {
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // What fits of a file that does not fit is there.
        self.allow(true).inspect_err(|_| OnDisk.write(path, &bytes[..bytes.len() / 2]).unwrap())?;
        OnDisk.write(path, bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.allow(false).and_then(|()| OnDisk.rename(from, to))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.allow(true).and_then(|()| OnDisk.create_folder(path))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.allow(false).and_then(|()| OnDisk.remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        // A folder that cannot be removed is not worth a failure.
        OnDisk.remove_folder(path)
    }

    fn remove_all(&self, path: &Path) -> io::Result<()> {
        self.allow(false).and_then(|()| OnDisk.remove_all(path))
    }

    fn sync(&self, _: &[PathBuf]) -> io::Result<()> {
        self.allow(true)
    }
}

#[test]
fn whoever_removes_the_folder_meanwhile_and_does_not_come_to_an_end_leaves_it_ours() {
    let (before, now) = two_trees();
    let new = clean(&now);
    for begin in [None, Some(&before)] {
        for only_own in [true, false] {
            let mut failed = 0;
            for step in (0..).step_by(if only_own { 1 } else { 3 }) {
                let folder = new_folder();
                let files = Arc::new(Disturbed::new(folder.path(), only_own));
                let mut publisher = Publisher::with_files(folder.path(), false, files.clone());
                if let Some(before) = begin {
                    publisher.begin().and_then(|()| publisher.commit(before)).unwrap();
                }
                files.disturb_at(Some(step));
                let result = publisher.begin().and_then(|()| publisher.commit(&now));
                if !files.was_disturbed() {
                    result.unwrap();
                    break;
                }
                failed += usize::from(result.is_err());
                files.disturb_at(Some(step * 7 % 61));
                let _ = publisher.begin().and_then(|()| publisher.commit(&now));
                files.disturb_at(None);
                if step % 2 == 0 {
                    let stranger = folder.path().join("stranger.txt");
                    remove_hidden(folder.path());
                    fs::write(&stranger, "mine").unwrap();
                    assert!(matches!(publisher.begin(), Err(PublishError::NotOurs(..))));
                    fs::remove_file(&stranger).unwrap();
                }
                // What was believed to stand is looked at when nothing else is to do.
                publisher.begin().and_then(|()| publisher.commit(&now)).unwrap();
                for branch in now.branches() {
                    publisher.mend(&now, branch).unwrap();
                }
                let there = files_below(folder.path());
                let differs = |file: &&(String, Vec<u8>)| !there.contains(file) || !new.contains(file);
                let differ: Vec<&str> =
                    there.iter().chain(&new).filter(differs).map(|(path, _)| path.as_str()).collect();
                assert!(differ.is_empty(), "removed at step {step}, these are wrong or missing: {differ:?}");
            }
            assert!(failed > 3, "only {failed} builds were disturbed");
        }
    }
}

/// Removes the manifests and what waits beside the site.
fn remove_hidden(folder: &Path) {
    for (path, _) in files_below(folder).iter().filter(|(path, _)| path.starts_with('.')) {
        fs::remove_file(folder.join(path)).unwrap();
    }
}

/// A disk of which somebody removes the manifests and what waits beside the site, or every file, before one step.
#[derive(Debug)]
struct Disturbed {
    folder: PathBuf,
    only_own: bool,
    /// How many steps it is until then.
    left: Mutex<Option<usize>>,
}

impl Disturbed {
    fn new(folder: &Path, only_own: bool) -> Self {
        Self { folder: folder.to_owned(), only_own, left: Mutex::new(None) }
    }

    fn disturb_at(&self, step: Option<usize>) {
        *self.left.lock().unwrap() = step;
    }

    fn was_disturbed(&self) -> bool {
        self.left.lock().unwrap().is_none()
    }

    /// Does a step, and what somebody does before it, while no other thread does one.
    fn step(&self, run: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        let mut left = self.left.lock().unwrap();
        match *left {
            Some(0) if self.only_own => remove_hidden(&self.folder),
            Some(0) => files_below(&self.folder)
                .iter()
                .for_each(|(path, _)| fs::remove_file(self.folder.join(path)).unwrap()),
            _ => {}
        }
        *left = left.and_then(|steps| steps.checked_sub(1));
        run()
    }
}

impl Files for Disturbed {
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step(|| OnDisk.write(path, bytes))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| OnDisk.rename(from, to))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| OnDisk.create_folder(path))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| OnDisk.remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| OnDisk.remove_folder(path))
    }

    fn remove_all(&self, path: &Path) -> io::Result<()> {
        self.step(|| OnDisk.remove_all(path))
    }

    fn sync(&self, paths: &[PathBuf]) -> io::Result<()> {
        // The disk is played here; who waits for it needs what he waits for.
        self.step(|| paths.iter().try_for_each(|path| fs::symlink_metadata(path).map(drop)))
    }
}

#[test]
fn after_a_loss_of_power_the_manifest_names_only_what_is_there_whole() {
    let (before, now) = two_trees();
    let (old, new) = (clean(&before), clean(&now));
    let mut rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    for begin in [None, Some(&before)] {
        let folder = new_folder();
        if let Some(before) = begin {
            publish(before, folder.path()).unwrap();
        }
        let mut disk = Disk::holding(folder.path());
        let files = Arc::new(Followed::default());
        publish_with(files.clone(), &now, folder.path()).unwrap();
        let steps = std::mem::take(&mut *files.steps.lock().unwrap());
        assert!(steps.iter().filter(|step| matches!(step, Step::Sync(_))).count() > 2);
        for (at, step) in steps.iter().enumerate() {
            disk.take(step);
            let when = format!("after step {at}, {step:?}");
            disk.assert_manifest(&old, &new, &when);
            if at % 3 > 0 {
                continue;
            }
            // What the disk could hold now, one time out of many, and what the next run makes of it.
            let left = new_folder();
            disk.fail(left.path(), &mut rng);
            publish(&now, left.path()).unwrap_or_else(|error| panic!("{error} {when}"));
            assert_clean(left.path(), &new, &when);
        }
    }
}

/// A disk that notes each step.
#[derive(Debug, Default)]
struct Followed {
    steps: Mutex<Vec<Step>>,
}

/// A step, with paths as publishing names them.
#[derive(Debug)]
enum Step {
    Write(PathBuf, Vec<u8>),
    Rename(PathBuf, PathBuf),
    CreateFolder(PathBuf),
    Remove(PathBuf),
    RemoveAll(PathBuf),
    Sync(Vec<PathBuf>),
}

impl Followed {
    /// Does a step and notes it, before any other thread does one.
    fn note(&self, step: Step, run: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        let mut steps = self.steps.lock().unwrap();
        run().inspect(|()| steps.push(step))
    }
}

impl Files for Followed {
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.note(Step::Write(path.to_owned(), bytes.to_owned()), || OnDisk.write(path, bytes))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.note(Step::Rename(from.to_owned(), to.to_owned()), || OnDisk.rename(from, to))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.note(Step::CreateFolder(path.to_owned()), || OnDisk.create_folder(path))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.note(Step::Remove(path.to_owned()), || OnDisk.remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.note(Step::Remove(path.to_owned()), || OnDisk.remove_folder(path))
    }

    fn remove_all(&self, path: &Path) -> io::Result<()> {
        self.note(Step::RemoveAll(path.to_owned()), || OnDisk.remove_all(path))
    }

    fn sync(&self, paths: &[PathBuf]) -> io::Result<()> {
        self.note(Step::Sync(paths.to_owned()), || Ok(()))
    }
}

/// What a disk holds for certain and what it may hold, of an output folder: the least that POSIX promises. Bytes are there after
/// the file was synced, a name after the folder was in which it stands, and of names that were not, any may be there already.
struct Disk {
    root: PathBuf,
    things: Vec<Thing>,
    /// What may stand at a path, the last one as the running system sees it.
    names: BTreeMap<PathBuf, Vec<Option<usize>>>,
}

/// A file or folder, whatever it is called.
enum Thing {
    File { bytes: Vec<u8>, is_synced: bool },
    Folder,
}

impl Disk {
    /// A disk on which everything is that a folder holds now.
    fn holding(root: &Path) -> Self {
        let mut disk = Self { root: root.to_owned(), things: Vec::new(), names: BTreeMap::new() };
        for entry in walkdir::WalkDir::new(root).min_depth(1).into_iter().map(Result::unwrap) {
            let thing = match entry.file_type().is_dir() {
                true => Thing::Folder,
                false => Thing::File { bytes: fs::read(entry.path()).unwrap(), is_synced: true },
            };
            disk.things.push(thing);
            let number = disk.things.len() - 1;
            disk.names.insert(disk.inside(entry.path()), vec![Some(number)]);
        }
        disk
    }

    fn inside(&self, path: &Path) -> PathBuf {
        path.strip_prefix(&self.root).expect("nothing is done outside the output folder").to_owned()
    }

    fn now(&self, path: &Path) -> Option<usize> {
        self.names.get(path).and_then(|possible| *possible.last()?)
    }

    fn set(&mut self, path: PathBuf, thing: Option<usize>) {
        // What was never there may still not be.
        self.names.entry(path).or_insert_with(|| vec![None]).push(thing);
    }

    fn add(&mut self, path: PathBuf, thing: Thing) {
        self.things.push(thing);
        self.set(path, Some(self.things.len() - 1));
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Write(path, bytes) => {
                let path = self.inside(path);
                self.add(path, Thing::File { bytes: bytes.clone(), is_synced: false });
            }
            Step::Rename(from, to) => {
                let (from, to) = (self.inside(from), self.inside(to));
                self.set(to, self.now(&from));
                self.set(from, None);
            }
            Step::CreateFolder(path) => {
                let path = self.inside(path);
                let absent: Vec<PathBuf> = path
                    .ancestors()
                    .filter(|path| !path.as_os_str().is_empty() && self.now(path).is_none())
                    .map(Path::to_owned)
                    .collect();
                absent.into_iter().for_each(|path| self.add(path, Thing::Folder));
            }
            Step::Remove(path) => {
                let path = self.inside(path);
                self.set(path, None);
            }
            Step::RemoveAll(path) => {
                let path = self.inside(path);
                let below: Vec<PathBuf> =
                    self.names.keys().filter(|name| name.starts_with(&path)).cloned().collect();
                below.into_iter().for_each(|path| self.set(path, None));
            }
            Step::Sync(paths) => paths.iter().for_each(|path| {
                let path = self.inside(path);
                if let Some(Thing::File { is_synced, .. }) =
                    self.now(&path).map(|thing| &mut self.things[thing])
                {
                    *is_synced = true;
                    return;
                }
                let inside = |name: &PathBuf| name.parent() == Some(&path);
                for (_, possible) in self.names.iter_mut().filter(|(name, _)| inside(name)) {
                    possible.drain(..possible.len() - 1);
                }
            }),
        }
    }

    /// Everything that may stand at a path; nothing may stand where a folder above it may be missing.
    fn possible(&self, path: &Path) -> BTreeSet<Option<usize>> {
        let mut possible: BTreeSet<Option<usize>> =
            self.names.get(path).into_iter().flatten().copied().collect();
        let mut above = path.ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
        if possible.is_empty()
            || above.any(|above| self.names.get(above).is_none_or(|names| names.contains(&None)))
        {
            possible.insert(None);
        }
        possible
    }

    fn bytes(&self, thing: usize) -> Option<&[u8]> {
        match &self.things[thing] {
            Thing::File { bytes, is_synced: true } => Some(bytes),
            _ => None,
        }
    }

    /// That whatever manifest may be there is whole, and so is everything that it names.
    fn assert_manifest(&self, old: &[(String, Vec<u8>)], new: &[(String, Vec<u8>)], when: &str) {
        for manifest in self.possible(Path::new(MANIFEST)).into_iter().flatten() {
            let manifest = self.bytes(manifest).unwrap_or_else(|| panic!("half a manifest {when}"));
            let manifest: serde_json::Value = serde_json::from_slice(manifest).unwrap();
            for path in manifest["files"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()) {
                for thing in self.possible(Path::new(path)) {
                    let bytes = thing.and_then(|thing| self.bytes(thing));
                    let is = |(name, whole): &&(String, Vec<u8>)| name == path && bytes == Some(whole);
                    let is_whole = old.iter().chain(new).any(|file| is(&file));
                    assert!(is_whole, "the manifest names {path} {when}, which may be missing or cut");
                }
            }
        }
    }

    /// Writes what the disk holds after the power failed, if chance has it so.
    fn fail(&self, into: &Path, rng: &mut TestRng) {
        // In order of path, so that folders come first.
        for (path, possible) in &self.names {
            let Some(thing) = possible[rng.random_range(0..possible.len())] else { continue };
            let place = into.join(path);
            if !place.parent().is_some_and(Path::is_dir) {
                continue;
            }
            match &self.things[thing] {
                Thing::Folder => fs::create_dir(place).unwrap(),
                Thing::File { bytes, is_synced: true } => fs::write(place, bytes).unwrap(),
                Thing::File { bytes, .. } => {
                    fs::write(place, &bytes[..rng.random_range(0..=bytes.len())]).unwrap()
                }
            }
        }
    }
}
