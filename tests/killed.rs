//! The program killed at random moments: every file of the site is whole, the next build makes of it what a clean one does, and
//! nothing but the output folder and the caches was touched. Two processes on one site.
//!
//! `RISALAH_KILLS=100 cargo test --test killed` kills so often in each way; left alone, fewer times.

#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use support::{Site, corpus, files_below};

/// The files of a site, by path.
type Files = BTreeMap<String, Vec<u8>>;

/// A site with a cache of its own, that is edited to and fro between two states.
struct Digest {
    site: Site,
    /// What a clean build gives in each state.
    clean: [Files; 2],
    state: usize,
    /// How long a first build takes.
    time: Duration,
    random: corpus::Random,
}

/// The article that is edited.
const NUMBER: usize = 3;

impl Digest {
    fn new() -> Self {
        let site = Site::bare();
        corpus::write(&site.path(""), 24, 1);
        let random = corpus::Random::new(7);
        let mut digest =
            Self { site, clean: [Files::new(), Files::new()], state: 0, time: Duration::ZERO, random };
        let begin = Instant::now();
        digest.build(&[]);
        digest.time = begin.elapsed();
        for state in [0, 1] {
            let folder = digest.site.path("clean");
            let _ = fs::remove_dir_all(&folder);
            digest.build(&["--output-dir", folder.to_str().unwrap()]);
            digest.clean[state] = files_below(&folder).into_iter().collect();
            digest.edit();
        }
        assert_ne!(digest.clean[0], digest.clean[1]);
        digest
    }

    /// Gives one text another title and address, and back.
    fn edit(&mut self) {
        let (old, new) = match self.state {
            0 => ("---\ntitle: \"", "---\nslug: pindah\ntitle: \"Berubah: "),
            _ => ("---\nslug: pindah\ntitle: \"Berubah: ", "---\ntitle: \""),
        };
        self.state = 1 - self.state;
        // As an editor's program saves: beside, then in its place.
        let path = self.site.path(&corpus::path(NUMBER, 0));
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old));
        fs::write(path.with_extension("md~"), text.replacen(old, new, 1)).unwrap();
        fs::rename(path.with_extension("md~"), path).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.site.command(arguments);
        let cache = self.site.path("cache");
        command.args(["--today", "2026-01-28"]).env("XDG_CACHE_HOME", &cache).env("HOME", &cache);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        command
    }

    fn build(&self, more: &[&str]) {
        let output = self.command(&[&["build"], more].concat()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn output(&self) -> PathBuf {
        self.site.path("public")
    }

    /// A moment within this time.
    fn moment(&mut self, most: Duration) -> Duration {
        most.mul_f64(self.random.below(10_000) as f64 / 10_000.0)
    }

    /// What stands beside the output and the caches, with the time of its last change.
    fn outside(&self) -> Vec<(PathBuf, SystemTime)> {
        let is_ours = |entry: &walkdir::DirEntry| {
            entry.depth() != 1 || !["public", "cache", "clean"].contains(&entry.file_name().to_str().unwrap())
        };
        let entries = walkdir::WalkDir::new(self.site.path("")).sort_by_file_name().into_iter();
        let entries = entries.filter_entry(is_ours).map(Result::unwrap).filter(|entry| entry.depth() > 0);
        entries
            .map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap()))
            .collect()
    }

    /// That each file is one of either state, as a whole.
    fn assert_whole(&self) {
        if !self.output().exists() {
            return;
        }
        for (path, bytes) in files_below(&self.output()) {
            let is_site = !path.starts_with('.') || path == ".risalah-manifest.json";
            let is_whole = self.clean.iter().any(|clean| clean.get(&path) == Some(&bytes));
            // A manifest may name fewer files while some are moved.
            let is_manifest =
                path.starts_with('.') && serde_json::from_slice::<serde_json::Value>(&bytes).is_ok();
            assert!(!is_site || is_whole || is_manifest, "{path} is cut, or none of ours");
        }
    }

    /// That the next build makes up for everything.
    fn assert_recovers(&self) {
        self.assert_whole();
        let before = self.outside();
        self.build(&[]);
        assert_eq!(self.outside(), before);
        let files: Files = files_below(&self.output()).into_iter().collect();
        let paths: Vec<&String> =
            files.keys().filter(|path| files.get(*path) != self.clean[self.state].get(*path)).collect();
        assert_eq!(files, self.clean[self.state], "{paths:?}");
        let is_empty = |entry: &walkdir::DirEntry| {
            entry.file_type().is_dir() && fs::read_dir(entry.path()).unwrap().next().is_none()
        };
        let entries = walkdir::WalkDir::new(self.output()).into_iter().map(Result::unwrap);
        assert_eq!(entries.filter(is_empty).count(), 0, "a folder without a file stays");
    }
}

/// How often the program is killed in each way.
fn kills() -> usize {
    std::env::var("RISALAH_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(6)
}

fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_first_build_that_is_killed_leaves_only_whole_files() {
    let mut digest = Digest::new();
    for _ in 0..kills() {
        let _ = fs::remove_dir_all(digest.output());
        let before = digest.outside();
        let moment = digest.moment(digest.time);
        let child = digest.command(&["build"]).spawn().unwrap();
        std::thread::sleep(moment);
        kill(child);
        assert_eq!(digest.outside(), before);
        digest.assert_recovers();
    }
}

#[test]
fn a_later_build_that_is_killed_leaves_old_files_and_new_ones() {
    let mut digest = Digest::new();
    digest.build(&[]);
    for _ in 0..kills() {
        digest.edit();
        let moment = digest.moment(digest.time);
        let child = digest.command(&["build"]).spawn().unwrap();
        std::thread::sleep(moment);
        kill(child);
        digest.assert_recovers();
    }
}

#[test]
fn a_preview_that_is_killed_under_edits_leaves_old_files_and_new_ones() {
    let mut digest = Digest::new();
    for _ in 0..kills() {
        let mut child = digest.command(&["watch", "--port", "0"]).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
        assert!(lines.any(|line| line.starts_with("status")), "the preview begins");
        // Nobody reads on; the pipe holds some hundred lines.
        let end = Instant::now() + digest.moment(Duration::from_millis(400));
        while Instant::now() < end {
            digest.edit();
            std::thread::sleep(digest.moment(Duration::from_millis(40)));
        }
        kill(child);
        digest.assert_recovers();
    }
}

#[test]
fn a_second_process_on_one_folder_says_who_the_first_is_and_stops() {
    let digest = Digest::new();
    let mut watch = digest.command(&["watch", "--port", "0"]).spawn().unwrap();
    let mut lines = BufReader::new(watch.stderr.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.any(|line| line.starts_with("status")), "the preview begins");
    // Another name of the same folder is the same folder.
    let linked = digest.site.path("linked");
    std::os::unix::fs::symlink(digest.output(), &linked).unwrap();
    for more in [&[][..], &["--output-dir", linked.to_str().unwrap()]] {
        for command in [&["build"][..], &["watch", "--port", "0"]] {
            let output = digest.command(&[command, more].concat()).output().unwrap();
            assert_eq!(output.status.code(), Some(1));
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains("error: another Risalah is working on"), "{said}");
            assert!(said.contains(&format!("`risalah watch`, process {}, since ", watch.id())), "{said}");
            assert!(said.contains("--output-dir"), "{said}");
        }
    }
    // Who writes nothing, or elsewhere, is in nobody's way.
    digest.build(&["--verify"]);
    digest.build(&["--output-dir", digest.site.path("clean").to_str().unwrap()]);
    kill(watch);
    digest.build(&[]);
    // What another version wrote of itself is not guessed at.
    let locks: Vec<PathBuf> = fs::read_dir(digest.site.path("cache/risalah/locks"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    for lock in &locks {
        fs::write(lock, r#"{"version":99,"holder":"somebody"}"#).unwrap();
    }
    let held: Vec<fs::File> = locks.iter().map(|lock| fs::File::open(lock).unwrap()).collect();
    held.iter().for_each(|file| file.lock().unwrap());
    let output = digest.command(&["build"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("another Risalah is working on") && !said.contains("somebody"), "{said}");
    drop(held);
    digest.build(&[]);
}
