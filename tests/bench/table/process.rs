//! One program from its start to its end: how long it took, and what memory it held at most.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is looked what memory a program holds. What it took in the last moment of its life may be missed.
const BETWEEN: Duration = Duration::from_millis(5);

/// What a program took.
pub struct Run {
    pub time: Duration,
    /// In megabytes; nothing where the system does not tell.
    pub memory: Option<f64>,
}

/// Runs a program. One that fails ends the benchmark: how long it took means nothing.
pub fn run(command: &mut Command) -> Run {
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("the program starts");
    let process = child.id();
    thread::scope(|scope| {
        let (alive, is_over) = mpsc::channel::<()>();
        let peak = scope.spawn(move || {
            let mut peak = memory(process);
            while is_over.recv_timeout(BETWEEN) == Err(RecvTimeoutError::Timeout) {
                peak = memory(process).or(peak);
            }
            peak
        });
        let status = child.wait().expect("the program ends");
        let time = begun.elapsed();
        drop(alive);
        assert!(status.success(), "{command:?} failed");
        Run { time, memory: peak.join().ok().flatten() }
    })
}

/// The most memory that a process held so far, in megabytes.
pub fn memory(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes * 1024.0 / 1e6)
}

/// The one in the middle; the lower of two.
pub fn median<T: Copy + PartialOrd>(values: &[T]) -> Option<T> {
    let mut values = values.to_vec();
    values.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
    values.get(values.len().saturating_sub(1) / 2).copied()
}
