//! A second run of the program: it knows what the first one left in the folder, and believes it only where it is true.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs::{self, File};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use support::{Site, files_below};

/// A site with a cache of its own.
struct Runs(Site);

impl Runs {
    fn of(fixture: &str) -> Self {
        Self(Site::fixture(fixture))
    }

    /// Runs a build and gives what it says it did: written, unchanged, removed, and the stages.
    fn build(&self, more: &[&str]) -> (u64, u64, u64, Vec<String>) {
        let mut arguments = vec!["build", "--json"];
        arguments.extend(more);
        if !more.contains(&"--today") {
            arguments.extend(["--today", "2026-01-28"]);
        }
        let cache = self.0.path("cache");
        let mut command = self.0.command(&arguments);
        let output = command.env("XDG_CACHE_HOME", &cache).env("HOME", &cache).output().unwrap();
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(said["ok"], true, "{said:#}");
        let number = |key: &str| said[key].as_u64().unwrap();
        let stages = said["stages"].as_array().unwrap().iter();
        let stages = stages.map(|stage| stage["stage"].as_str().unwrap().to_owned()).collect();
        (number("written"), number("unchanged"), number("removed"), stages)
    }

    /// Whether the folder holds what a build into an empty one gives.
    fn is_clean(&self) {
        let clean = self.0.path("clean");
        let _ = fs::remove_dir_all(&clean);
        self.build(&["--output-dir", clean.to_str().unwrap()]);
        assert_eq!(files_below(&self.0.path("public")), files_below(&clean));
    }

    fn output(&self, path: &str) -> PathBuf {
        self.0.path("public").join(path)
    }

    /// What the system says of every file and folder of the output.
    fn stamps(&self) -> Vec<(PathBuf, i64, i64, i64)> {
        let entries = walkdir::WalkDir::new(self.0.path("public")).sort_by_file_name();
        let stamp = |entry: walkdir::DirEntry| {
            let metadata = entry.metadata().unwrap();
            (entry.into_path(), metadata.mtime_nsec(), metadata.ctime(), metadata.ctime_nsec())
        };
        entries.into_iter().map(|entry| stamp(entry.unwrap())).collect()
    }
}

#[test]
fn where_nothing_changed_nothing_is_done_and_nothing_is_touched() {
    let runs = Runs::of("minimal");
    let (written, ..) = runs.build(&[]);
    let before = runs.stamps();
    let (again, unchanged, removed, stages) = runs.build(&[]);
    assert_eq!((again, unchanged, removed), (0, written, 0));
    assert_eq!(stages, ["load"], "what the last run made of the same files is not made again");
    assert_eq!(runs.stamps(), before);
    // Another day is another site, even where it comes out the same.
    let (again, _, _, stages) = runs.build(&["--today", "2026-01-29"]);
    assert_eq!((again, stages.len() > 1), (0, true));
}

#[test]
fn an_edit_is_published_as_a_clean_build_would() {
    let runs = Runs::of("minimal");
    runs.build(&[]);
    runs.0.edit("content/articles/2025/satu.en.md", "slug: one", "slug: uno");
    let (written, _, removed, _) = runs.build(&[]);
    assert!(written > 0 && removed > 0);
    runs.is_clean();
}

#[test]
fn what_somebody_did_to_the_folder_is_put_right() {
    let runs = Runs::of("minimal");
    runs.build(&[]);
    // Stamps that are as young as the record are not believed at all; these are to be older.
    std::thread::sleep(Duration::from_millis(50));
    runs.build(&["--drafts"]);
    let page = runs.output("en/2025/one/index.html");
    let bytes = fs::read(&page).unwrap();

    // As long as before, and with the time that it had: only the system knows that it was changed.
    let modified = fs::metadata(&page).unwrap().modified().unwrap();
    fs::write(&page, bytes.iter().map(|byte| byte ^ 1).collect::<Vec<u8>>()).unwrap();
    File::options().write(true).open(&page).unwrap().set_modified(modified).unwrap();
    assert_eq!(runs.build(&["--drafts"]).0, 1);
    assert_eq!(fs::read(&page).unwrap(), bytes);

    fs::remove_file(&page).unwrap();
    assert_eq!(runs.build(&[]).0, 1);
    runs.is_clean();

    // A file that was only touched is read, and left.
    File::options()
        .write(true)
        .open(&page)
        .unwrap()
        .set_modified(SystemTime::now() - Duration::from_secs(9))
        .unwrap();
    let before = runs.stamps();
    assert_eq!(runs.build(&[]).0, 0);
    assert_eq!(runs.stamps(), before);

    fs::remove_dir_all(runs.0.path("public")).unwrap();
    assert!(runs.build(&[]).0 > 1);
    runs.is_clean();
}

#[test]
fn a_damaged_record_costs_time_and_nothing_else() {
    let runs = Runs::of("minimal");
    runs.build(&[]);
    for entry in walkdir::WalkDir::new(runs.0.path("cache")).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let mut bytes = fs::read(entry.path()).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(entry.path(), bytes).unwrap();
        }
    }
    let (written, _, _, stages) = runs.build(&[]);
    assert_eq!((written, stages.len() > 1), (0, true));
    runs.is_clean();
}

#[test]
fn what_is_wrong_is_told_every_time() {
    let runs = Runs::of("minimal");
    let text = runs.0.path("content/articles/2025/satu.en.md");
    fs::write(&text, fs::read_to_string(&text).unwrap() + "\n[nowhere](/2025/nowhere/)\n").unwrap();
    for _ in 0..2 {
        let stages = runs.build(&[]).3;
        assert!(stages.len() > 1, "a build with a warning is not passed over");
    }
}

#[test]
fn the_list_of_changes_is_that_of_the_run() {
    let runs = Runs::of("minimal");
    let list = runs.0.path("changed.tsv");
    let changed = ["--changed", list.to_str().unwrap()];
    let (written, ..) = runs.build(&changed);
    assert_eq!(fs::read_to_string(&list).unwrap().lines().count() as u64, written);
    runs.build(&changed);
    assert_eq!(fs::read_to_string(&list).unwrap(), "");
    runs.0.edit("content/articles/2025/satu.en.md", "slug: one", "slug: uno");
    runs.build(&changed);
    let lines = fs::read_to_string(&list).unwrap();
    for line in [
        "written\ten/2025/uno/index.html\thttps://example.org/uji/en/2025/uno/",
        "removed\ten/2025/one/index.html\thttps://example.org/uji/en/2025/one/",
    ] {
        assert!(lines.lines().any(|own| own == line), "{line} is not in\n{lines}");
    }
}
