//! Where the time goes: the stages of a first build and of a build after one edit, in this process.
//!
//! `cargo bench --bench stages -- [ARTICLES]`

#![allow(clippy::disallowed_methods, reason = "a benchmark touches the world and the clock")]

mod corpus;

use std::fs;
use std::time::{Duration, Instant};

use risalah::load::Loader;
use risalah::memory::Memory;
use risalah::pipeline::{self, Request, Today};
use risalah::render::Discard;

fn main() {
    let articles = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(1000);
    let root = tempfile::TempDir::new().unwrap();
    corpus::write(root.path(), articles, 1);
    let mut loader = Loader::new(root.path());
    let mut memory = Memory::default();
    let started = Instant::now();
    loader.walk();
    println!("{articles} articles in two languages\nfirst build");
    println!("  {:8} {:9.2} ms", "Load", milliseconds(started.elapsed()));
    build(&loader, &mut memory);
    let path = root.path().join(corpus::path(articles / 2, 0));
    for round in 0..3 {
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("## Bagian 2\n", "## Bagian 2\n\nDisunting.\n", 1)).unwrap();
        println!("after edit {round}");
        let started = Instant::now();
        loader.refresh([path.as_path()]);
        println!("  {:8} {:9.2} ms", "Load", milliseconds(started.elapsed()));
        assert_eq!(build(&loader, &mut memory), [corpus::route(articles / 2, 0)]);
    }
}

/// Builds, prints the time of each stage, and gives what was rendered.
fn build(loader: &Loader, memory: &mut Memory) -> Vec<String> {
    let request = Request {
        base_url: None,
        drafts: false,
        future: false,
        today: Today::Day(jiff::civil::date(2026, 1, 28)),
    };
    let mut laps: Vec<(String, Instant)> = Vec::new();
    let build = pipeline::build(&loader.snapshot, &request, memory, &Discard, &mut |stage| {
        laps.push((format!("{stage:?}"), Instant::now()));
    });
    laps.push(("end".to_owned(), Instant::now()));
    for pair in laps.windows(2) {
        println!("  {:8} {:9.2} ms", pair[0].0, milliseconds(pair[1].1 - pair[0].1));
    }
    assert!(build.tree.is_some(), "{:?}", build.diagnostics);
    let dropped = Instant::now();
    let rendered: Vec<String> = build.rendered.iter().map(ToString::to_string).collect();
    println!("  {} rendered", rendered.len());
    drop(build);
    println!("  {:8} {:9.2} ms", "dropping", milliseconds(dropped.elapsed()));
    rendered
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
