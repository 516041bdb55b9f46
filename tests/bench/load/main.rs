//! The preview under load, and for a long time: many readers and open pages while texts are edited.
//!
//! `cargo bench --bench load -- --seconds 30` asks for 2,000 pages a second with 500 pages open and two edits a second;
//! `cargo bench --bench load -- --soak 30` edits ten times a second for 30 minutes and prints what memory the program holds.
//! The digest is made from a seed and lies in memory where the system has a folder there.
//!
//! The clients run on the same cores as the program, and how long an answer takes is counted from the moment at which the
//! request was due. So what they show is the worst that the program can be blamed for; beside it stands what the program
//! itself took of the processor.

#![allow(clippy::disallowed_methods, reason = "a benchmark touches the world and the clock")]

mod clients;
mod edits;
mod program;

#[expect(dead_code, reason = "the other benchmark asks for more")]
#[path = "../../support/corpus.rs"]
mod corpus;

#[path = "../preview.rs"]
mod preview;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use clap::Parser;

use clients::{Load, Told};
use edits::Editor;
use program::{Held, Program};

/// Measures the preview under load, or its memory over a long time.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo bench --bench load --", max_term_width = 110)]
struct Options {
    /// How many articles the digest has
    #[arg(long, default_value_t = 1000)]
    articles: usize,
    /// How long it is asked
    #[arg(long, default_value_t = 30)]
    seconds: u64,
    /// How many requests a second
    #[arg(long, default_value_t = 2000)]
    rate: u32,
    /// How many clients make them, each on one connection
    #[arg(long, default_value_t = 32)]
    clients: u32,
    /// How many pages are open that wait for edits
    #[arg(long, default_value_t = 500)]
    streams: usize,
    /// How many edits a second; if left out, two, and ten with `--soak`
    #[arg(long)]
    edits: Option<f64>,
    /// Instead: edits for so many minutes, with few readers, and the memory every ten seconds
    #[arg(long, value_name = "MINUTES")]
    soak: Option<u64>,
    /// The program that is measured, in place of the one that is built with this
    #[arg(long, value_name = "FILE", default_value = env!("CARGO_BIN_EXE_risalah"))]
    program: PathBuf,
    /// What cargo passes to every benchmark
    #[arg(long, hide = true)]
    bench: bool,
}

/// What a program does in its first minutes says nothing of what it holds in the long run.
const WARM_UP: Duration = Duration::from_secs(120);

fn main() {
    let options = Options::parse();
    if cfg!(debug_assertions) && options.program == Path::new(env!("CARGO_BIN_EXE_risalah")) {
        eprintln!("this is a build for debugging: its figures say nothing of the program that people use");
    }
    let folder = tempfile::TempDir::new_in(base()).expect("the folder can be written");
    corpus::write(folder.path(), options.articles, 1);
    let program = Program::begin(&options.program, folder.path());
    match options.soak {
        Some(minutes) => soak(&options, Duration::from_secs(minutes * 60), folder.path(), &program),
        None => load(&options, folder.path(), &program),
    }
    assert!(
        program::is_clean(&options.program, folder.path()),
        "what is published is not what a clean build gives"
    );
    println!("published at the end: what a clean build gives");
}

/// Many readers for a short time.
fn load(options: &Options, root: &Path, program: &Program) {
    let before = program.held();
    let load = Load {
        address: program.address.clone(),
        pages: program::pages(root),
        time: Duration::from_secs(options.seconds),
        rate: options.rate,
        clients: options.clients,
        streams: options.streams,
    };
    let (edited, told) = while_editing(options, root, 2.0, || clients::ask(&load));
    let after = program.held();
    tell(&told, edited);
    println!("builds: {}", after.rounds - before.rounds);
    println!("memory: {:.1} MB before, {:.1} MB after", before.memory, after.memory);
    let share = |time: Duration| time.as_secs_f64() / options.seconds as f64 * 100.0;
    println!(
        "processor: {:.0} % of a core for answers, {:.0} % for builds; answers waited for a core {:.0} % of the time",
        share(after.server - before.server),
        share((after.all - before.all).saturating_sub(after.server - before.server)),
        share(after.waited - before.waited),
    );
}

fn tell(told: &Told, edited: usize) {
    let mut times = told.times.clone();
    times.sort_unstable();
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).map_or(f64::NAN, milliseconds);
    println!("requests: {}, failed: {}", times.len(), told.failed);
    println!("edits: {edited}, told to open pages: {}, streams that ended: {}", told.events, told.ended);
    println!(
        "answered after: median {:.2} ms, 99th percentile {:.2} ms, worst {:.1} ms",
        at(0.5),
        at(0.99),
        times.last().map_or(f64::NAN, milliseconds)
    );
}

/// Few readers for a long time.
fn soak(options: &Options, time: Duration, root: &Path, program: &Program) {
    let begun = Instant::now();
    let load = Load {
        address: program.address.clone(),
        pages: program::pages(root),
        time,
        rate: 20,
        clients: 2,
        streams: 20,
    };
    let is_over = Arc::new(AtomicBool::new(false));
    let (edited, (told, samples)) = while_editing(options, root, 10.0, || {
        thread::scope(|scope| {
            let samples = scope.spawn(|| sample(program, begun, &is_over));
            let told = clients::ask(&load);
            is_over.store(true, Ordering::Relaxed);
            (told, samples.join().expect("the memory can be read"))
        })
    });
    tell(&told, edited);
    let warm: Vec<f64> =
        samples.iter().filter(|(at, _)| *at >= WARM_UP.min(time / 4)).map(|(_, held)| held.memory).collect();
    let (first, last) = (warm.first().copied().unwrap_or(f64::NAN), warm.last().copied().unwrap_or(f64::NAN));
    println!("memory: {first:.1} MB when warm, {last:.1} MB at the end, {:.1} MB at most", most(&warm));
    let quarters: Vec<String> =
        warm.chunks(warm.len().div_ceil(4).max(1)).map(|part| format!("{:.1}", mean(part))).collect();
    println!("memory by quarters, in the mean: {} MB", quarters.join(", "));
}

/// What the program holds every ten seconds.
fn sample(program: &Program, begun: Instant, is_over: &AtomicBool) -> Vec<(Duration, Held)> {
    let mut samples = Vec::new();
    while !is_over.load(Ordering::Relaxed) {
        let (at, held) = (begun.elapsed(), program.held());
        println!(
            "{:5} s {:8.1} MB {:4} threads {:4} files {:6} builds",
            at.as_secs(),
            held.memory,
            held.threads,
            held.files,
            held.rounds
        );
        samples.push((at, held));
        thread::sleep(Duration::from_secs(10));
    }
    samples
}

/// Does something while texts are edited; gives how many edits there were, too.
fn while_editing<T>(options: &Options, root: &Path, usual: f64, work: impl FnOnce() -> T) -> (usize, T) {
    let per_second = options.edits.unwrap_or(usual);
    let is_over = Arc::new(AtomicBool::new(false));
    let mut editor = Editor::new(&options.program, root);
    let editing = thread::spawn({
        let is_over = is_over.clone();
        move || {
            let between = Duration::from_secs_f64(1.0 / per_second.max(0.001));
            while !is_over.load(Ordering::Relaxed) {
                editor.edit();
                thread::sleep(between);
            }
            editor.mend();
            editor.count
        }
    });
    let result = work();
    is_over.store(true, Ordering::Relaxed);
    (editing.join().expect("every edit can be made"), result)
}

/// Where the digest is written: in memory, if the system has a folder there.
fn base() -> PathBuf {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() }
}

fn milliseconds(time: &Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn most(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NAN, f64::max)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
