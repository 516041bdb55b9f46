//! The program that is measured, as the system sees it.

use std::fs;
use std::path::Path;
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use walkdir::WalkDir;

use crate::corpus::TODAY;
use crate::preview;

/// The program at work; it ends with this value.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub address: String,
    rounds: Arc<AtomicUsize>,
}

/// What the program holds and took so far.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// Resident memory, in megabytes.
    pub memory: f64,
    /// How often it has built the site.
    pub rounds: usize,
    /// Threads.
    pub threads: usize,
    /// Files and sockets.
    pub files: usize,
    /// Time of processors for everything.
    pub all: Duration,
    /// The part of it for answering requests.
    pub server: Duration,
    /// How long answers waited because others had the processors.
    pub waited: Duration,
}

impl Program {
    /// Starts it on a site and waits until it serves that.
    pub fn begin(program: &Path, root: &Path) -> Self {
        let (child, address, lines) = preview::begin(program, root);
        let rounds = Arc::new(AtomicUsize::new(1));
        let told = rounds.clone();
        thread::spawn(move || {
            lines.filter(|line| line.ends_with(" ms")).for_each(|_| {
                told.fetch_add(1, Ordering::Relaxed);
            });
        });
        Self { child, address, rounds }
    }

    /// What it holds now.
    pub fn held(&self) -> Held {
        let process = format!("/proc/{}", self.child.id());
        let status = fs::read_to_string(format!("{process}/status")).unwrap_or_default();
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok()).unwrap_or_default()
        };
        let server = format!("{process}/task/{}", server_thread(&process).unwrap_or_default());
        let read = |path: String| fs::read_to_string(path).unwrap_or_default();
        Held {
            memory: field("VmRSS") as f64 * 1024.0 / 1e6,
            rounds: self.rounds.load(Ordering::Relaxed),
            threads: field("Threads"),
            files: fs::read_dir(format!("{process}/fd")).map_or(0, Iterator::count),
            all: processor_time(&read(format!("{process}/stat"))),
            server: processor_time(&read(format!("{server}/stat"))),
            waited: waiting_time(&read(format!("{server}/schedstat"))),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The thread of a process that answers requests.
fn server_thread(process: &str) -> Option<String> {
    let threads = fs::read_dir(format!("{process}/task")).ok()?.filter_map(Result::ok);
    let is_server = |thread: &fs::DirEntry| {
        fs::read_to_string(thread.path().join("comm")).is_ok_and(|name| name == "preview\n")
    };
    threads.into_iter().find(is_server).map(|thread| thread.file_name().to_string_lossy().into_owned())
}

/// How long a thread was ready to run and could not, of its `schedstat`: nanoseconds in the second field.
fn waiting_time(schedstat: &str) -> Duration {
    let field = schedstat.split_whitespace().nth(1).and_then(|waited| waited.parse().ok());
    Duration::from_nanos(field.unwrap_or_default())
}

/// User and system time of a line of `stat` (proc(5)), in which a tick is a hundredth of a second.
fn processor_time(stat: &str) -> Duration {
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = behind_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok());
    Duration::from_millis(ticks.sum::<u64>() * 10)
}

/// The addresses of everything that is published.
pub fn pages(root: &Path) -> Vec<String> {
    let public = root.join("public");
    let files = WalkDir::new(&public).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file());
    let paths = files.filter_map(|entry| Some(entry.path().strip_prefix(&public).ok()?.to_str()?.to_owned()));
    paths
        .filter(|path| !path.starts_with('.') && !path.starts_with('_'))
        .map(|path| format!("/{}", path.strip_suffix("index.html").unwrap_or(&path)))
        .collect()
}

/// Whether what is published comes to be what a clean build gives.
pub fn is_clean(program: &Path, root: &Path) -> bool {
    let verify = || {
        let mut command = Command::new(program);
        command.args(["build", "--verify", "--quiet", "--today", TODAY, "--root"]).arg(root);
        command.status().is_ok_and(|status| status.success())
    };
    (0..20).any(|_| {
        thread::sleep(Duration::from_millis(500));
        verify()
    })
}
