//! Where the time goes: the stages of a first build and of builds after one edit, in this process.
//!
//! `cargo bench --bench stages -- [ARTICLES | FOLDER]`: of a digest of so many articles, or of the site in a folder, whose
//! first article is edited.

#![allow(clippy::disallowed_methods, reason = "a benchmark touches the world and the clock")]

#[expect(dead_code, reason = "the other benchmark asks for pages")]
#[path = "../support/corpus.rs"]
mod corpus;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use risalah::load::Loader;
use risalah::memory::Memory;
use risalah::pipeline::{self, Request, Today};
use risalah::render::Discard;

fn main() {
    let argument = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let argument = argument.unwrap_or_else(|| "1000".to_owned());
    let folder = tempfile::TempDir::new().unwrap();
    let root = match argument.parse() {
        Ok(articles) => {
            corpus::write(folder.path(), articles, 1);
            folder.path().to_owned()
        }
        Err(_) => PathBuf::from(&argument),
    };
    let mut loader = Loader::new(&root);
    let mut memory = Memory::default();
    let started = Instant::now();
    loader.walk();
    println!("first build of {argument}");
    println!("  {:8} {:9.2} ms", "Load", milliseconds(started.elapsed()));
    build(&loader, &mut memory);
    let path = root.join(first_article(&loader));
    for (what, from, to) in [
        ("text", "\n## ", "\nDisunting.\n\n## "),
        ("text", "\n## ", "\nDisunting lagi.\n\n## "),
        ("title", "title: \"", "title: \"Baru: "),
        ("title", "title: \"", "title: \"Lebih "),
        ("tags", "tags: [", "tags: [baru-sekali, "),
    ] {
        // The tags hold for the pair, and both texts may name them.
        let twin = path.to_string_lossy().replace(".id.md", ".en.md");
        let edited = [path.clone(), PathBuf::from(twin)];
        let edited = if what == "tags" { &edited[..] } else { &edited[..1] };
        for path in edited {
            let Ok(text) = fs::read_to_string(path) else { continue };
            fs::write(path, text.replacen(from, to, 1)).unwrap();
        }
        println!("after an edit of the {what}");
        let started = Instant::now();
        loader.refresh(edited.iter().map(PathBuf::as_path));
        println!("  {:8} {:9.2} ms", "Load", milliseconds(started.elapsed()));
        build(&loader, &mut memory);
    }
}

/// An article in the middle.
fn first_article(loader: &Loader) -> &Path {
    let files: Vec<_> = loader.snapshot.below("content/articles/").collect();
    let is_text = |path: &str| path.ends_with(".id.md");
    let file = files[files.len() / 2..].iter().find(|file| is_text(&file.path)).expect("a site has articles");
    Path::new(file.path.as_ref())
}

/// Builds and prints the time of each stage.
fn build(loader: &Loader, memory: &mut Memory) {
    let today = Today::Day(jiff::civil::date(2026, 1, 28));
    let request = Request { base_url: None, drafts: false, future: false, today };
    let mut laps: Vec<(String, Instant)> = Vec::new();
    let build = pipeline::build(&loader.snapshot, &request, memory, &Discard, &mut |stage| {
        laps.push((format!("{stage:?}"), Instant::now()));
    });
    laps.push(("end".to_owned(), Instant::now()));
    for pair in laps.windows(2) {
        println!("  {:8} {:9.2} ms", pair[0].0, milliseconds(pair[1].1 - pair[0].1));
    }
    assert!(build.tree.is_some(), "{:?}", build.diagnostics);
    println!("  {} rendered", build.rendered.len());
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
