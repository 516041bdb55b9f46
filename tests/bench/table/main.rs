//! The benchmark of the project: what a build takes, a build of the same again and an edit, beside what is aimed at.
//!
//! `cargo bench --locked --bench table -- --sizes 1000,10000 --edits 50` prints a Markdown table; `--write` puts it into README. Digests are
//! made from a seed and lie in memory where the system has a folder there, since a disk that others use would be what is
//! measured. Every figure is the median of at least three runs of the program itself; what was not measured is `–`.
//!
//! A full build begins with an empty output folder and empty caches, and stands beside `cp -r` of what it made: the least that
//! anything costs that writes so much. Runs of all programs take turns, so that a busy moment falls on each of them.
//!
//! Other generators build the same digest with the templates of `tests/bench/peers/`, which make the same kinds of pages. Hugo is
//! found in `HUGO` or the path, Eleventy in the folder `node_modules` that `ELEVENTY` names. They need minutes for what is large,
//! so they build the smallest digest only, unless `--peers` says how large one may be. For comparison with them Risalah builds
//! without what they do not make (search, data, texts side by side, who works with whom); `--all` adds builds and edits with all that.

#![allow(clippy::disallowed_methods, reason = "a benchmark touches the world and the clock")]

mod aims;
mod build;
mod digest;
mod peers;
mod process;
mod report;
mod watch;

#[path = "../../support/corpus.rs"]
mod corpus;

#[path = "../preview.rs"]
mod preview;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use clap::builder::RangedU64ValueParser;

use report::Report;

/// Measures builds and edits of digests of several sizes, and prints a Markdown table.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo bench --locked --bench table --", max_term_width = 110)]
struct Options {
    /// How many articles the digests have
    #[arg(long, value_delimiter = ',', default_value = "1000,10000", value_parser = at_least(20))]
    sizes: Vec<usize>,
    /// Also builds and edits with every feature but share images
    #[arg(long)]
    all: bool,
    /// How many edits of each kind are made
    #[arg(long, default_value_t = 50, value_parser = at_least(3))]
    edits: usize,
    /// How often each build runs
    #[arg(long, default_value_t = 3, value_parser = at_least(3))]
    runs: usize,
    /// Other generators build digests of up to so many articles, not the smallest one alone
    #[arg(long, value_name = "ARTICLES")]
    peers: Option<usize>,
    /// The folder for the digests, instead of one in memory
    #[arg(long, value_name = "DIR")]
    on: Option<PathBuf>,
    /// Puts the table into README
    #[arg(long)]
    write: bool,
    /// What cargo passes to every benchmark
    #[arg(long, hide = true)]
    bench: bool,
}

impl Options {
    /// The command that measures the same.
    fn line(&self) -> String {
        let sizes: Vec<String> = self.sizes.iter().map(usize::to_string).collect();
        let numbers = format!("--sizes {} --edits {} --runs {}", sizes.join(","), self.edits, self.runs);
        let all = if self.all { " --all" } else { "" };
        let peers = self.peers.map_or_else(String::new, |articles| format!(" --peers {articles}"));
        format!("cargo bench --locked --bench table -- {numbers}{all}{peers}")
    }
}

fn main() -> ExitCode {
    let mut options = Options::parse();
    options.sizes.sort_unstable();
    options.sizes.dedup();
    if cfg!(debug_assertions) {
        eprintln!("this is a build for debugging: its figures say nothing of the program that people use");
        if options.write {
            return ExitCode::FAILURE;
        }
    }
    let report = measure(&options);
    print!("{report}");
    if options.write && !report::write(&root().join("README.md"), &report) {
        eprintln!("README has no place for the table");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Everything in order: each size, how they compare, this repository's own digest.
fn measure(options: &Options) -> Report {
    let folder = tempfile::TempDir::new_in(base(options.on.as_deref())).expect("the folder can be written");
    let mut report = Report::new(&options.line());
    let mut built = Vec::new();
    for (at, &articles) in options.sizes.iter().enumerate() {
        let site = folder.path().join(articles.to_string());
        let with_peers = at == 0 || options.peers.is_some_and(|most| articles <= most);
        built.push(digest::measure(&site, articles, options, with_peers, &mut report));
        std::fs::remove_dir_all(site).expect("what was written can be removed");
    }
    digest::compare(&built, &mut report);
    digest::own(&root(), folder.path(), options.runs, &mut report);
    report
}

/// Where digests are written: in memory, if the system has a folder there.
fn base(wished: Option<&Path>) -> PathBuf {
    let memory = Path::new("/dev/shm");
    match wished {
        // Whole, because each program runs in a folder of its own.
        Some(folder) => std::path::absolute(folder).expect("the folder has a name"),
        None if memory.is_dir() => memory.to_owned(),
        None => std::env::temp_dir(),
    }
}

/// The folder of this repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn at_least(least: u64) -> RangedU64ValueParser<usize> {
    RangedU64ValueParser::new().range(least..)
}
