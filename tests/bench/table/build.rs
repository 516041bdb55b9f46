//! Builds by several programs in turn, each beside a copy of what it made; and a build of the same again.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use crate::process::{Run, median, run};

/// A program and a site that it can build.
pub struct Builder {
    /// What it is called in the table.
    pub name: String,
    /// The program and its arguments.
    pub line: Vec<String>,
    /// Where it runs; its caches lie beside it.
    pub folder: PathBuf,
    /// Where it writes to.
    pub output: PathBuf,
}

/// What full builds of a program took, in the median.
pub struct Built {
    pub name: String,
    pub time: Duration,
    /// What `cp -r` of the output took.
    pub copy: Duration,
    /// In megabytes.
    pub memory: Option<f64>,
    pub files: usize,
    pub bytes: u64,
}

/// What a build took that had nothing to do.
pub struct Again {
    pub time: Duration,
    /// How many files of the output are not what they were, or were written again.
    pub touched: usize,
}

impl Builder {
    /// The program itself on a site, with what it says on the command line besides.
    pub fn risalah(name: &str, site: &Path, folder: &Path) -> Self {
        let output = folder.join("public");
        let text = |path: &Path| path.to_str().expect("folders are named in UTF-8").to_owned();
        let program = env!("CARGO_BIN_EXE_risalah").to_owned();
        let line = ["build", "--quiet", "--today", crate::corpus::TODAY, "--root"].map(str::to_owned);
        let line = [program].into_iter().chain(line);
        let line = line.chain([text(site), "--output-dir".to_owned(), text(&output)]).collect();
        Self { name: name.to_owned(), line, folder: folder.to_owned(), output }
    }

    /// Takes away what was written.
    pub fn clear(&self) {
        clear(&self.output);
    }

    /// Builds into an empty folder, with nothing remembered.
    fn anew(&self) -> Run {
        self.clear();
        clear(&self.caches());
        fs::create_dir_all(self.caches()).expect("the folder can be written");
        self.run()
    }

    fn run(&self) -> Run {
        let mut command = Command::new(&self.line[0]);
        command.args(&self.line[1..]).current_dir(&self.folder);
        run(command.env("HOME", self.caches()).env("XDG_CACHE_HOME", self.caches()))
    }

    fn caches(&self) -> PathBuf {
        self.folder.with_extension("caches")
    }
}

/// Lets each program build and its output be copied, and so on so often.
pub fn in_turn(builders: &[Builder], runs: usize) -> Vec<Built> {
    let mut all: Vec<Vec<(Run, Run)>> = builders.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (builder, runs) in builders.iter().zip(&mut all) {
            let build = builder.anew();
            runs.push((build, copy(&builder.output)));
        }
    }
    builders.iter().zip(&all).map(|(builder, runs)| built(builder, runs)).collect()
}

/// Builds into an empty folder with what was kept from before, so often.
pub fn with_caches(builder: &Builder, runs: usize) -> Duration {
    let run = || {
        builder.clear();
        builder.run().time
    };
    middle(&std::iter::repeat_with(run).take(runs).collect::<Vec<_>>())
}

/// Builds again what was built, so often.
pub fn again(builder: &Builder, runs: usize) -> Again {
    let before = stamps(&builder.output);
    let times: Vec<Duration> = (0..runs).map(|_| builder.run().time).collect();
    let after = stamps(&builder.output);
    let same = before.iter().filter(|stamp| after.binary_search(stamp).is_ok()).count();
    Again { time: middle(&times), touched: before.len().max(after.len()) - same }
}

fn built(builder: &Builder, runs: &[(Run, Run)]) -> Built {
    let of = |time: fn(&(Run, Run)) -> Duration| middle(&runs.iter().map(time).collect::<Vec<_>>());
    let memory: Vec<f64> = runs.iter().filter_map(|(build, _)| build.memory).collect();
    let files: Vec<u64> = files(&builder.output).map(|(_, metadata)| metadata.len()).collect();
    Built {
        name: builder.name.clone(),
        time: of(|(build, _)| build.time),
        copy: of(|(_, copy)| copy.time),
        memory: median(&memory),
        files: files.len(),
        bytes: files.iter().sum(),
    }
}

/// Copies a folder beside itself, and takes the copy away.
fn copy(folder: &Path) -> Run {
    let copy = folder.with_extension("copy");
    let run = run(Command::new("cp").arg("-r").arg(folder).arg(&copy));
    clear(&copy);
    run
}

fn clear(folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("what was written can be removed");
    }
}

fn files(folder: &Path) -> impl Iterator<Item = (PathBuf, Metadata)> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let with_metadata = entries.filter_map(|entry| Some((entry.path().to_owned(), entry.metadata().ok()?)));
    with_metadata.filter(|(_, metadata)| metadata.is_file())
}

/// The files of a folder with when they were written and when anything of them changed.
fn stamps(folder: &Path) -> Vec<(PathBuf, Option<SystemTime>, (i64, i64))> {
    let mut stamps: Vec<_> =
        files(folder).map(|(path, metadata)| (path, metadata.modified().ok(), changed(&metadata))).collect();
    stamps.sort_unstable();
    stamps
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> (i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> (i64, i64) {
    (0, 0)
}

fn middle(times: &[Duration]) -> Duration {
    median(times).expect("there is at least one run")
}
