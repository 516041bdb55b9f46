//! Where the time goes: the stages of a first build and of builds after one edit, in this process.
//!
//! `cargo bench --locked --bench stages -- [ARTICLES | FOLDER] [EDITS]`: of a digest of so many articles, or of the site in a folder, one
//! of whose articles is edited so often in each way. Shown is the median of each stage.

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
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with('-'));
    let argument = arguments.next().unwrap_or_else(|| "1000".to_owned());
    let edits = arguments.next().map_or(5, |edits| edits.parse().expect("a number of edits"));
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
    let first = build(&mut loader, &mut memory, |loader| drop(loader.walk()));
    print(&format!("first build of {argument}"), &[first]);
    let path = root.join(first_article(&loader));
    for (what, from, to) in [
        ("text", "\n## ", "\nDisunting kali ke-N.\n\n## "),
        ("title", "title: \"", "title: \"Baru N: "),
        ("tags", "tags: [", "tags: [baru-sekali-N, "),
    ] {
        // The tags hold for the pair, and both texts may name them.
        let twin = path.to_string_lossy().replace(".id.md", ".en.md");
        let edited = [path.clone(), PathBuf::from(twin)];
        let edited = if what == "tags" { &edited[..] } else { &edited[..1] };
        let edited: Vec<_> =
            edited.iter().filter_map(|path| Some((path, fs::read_to_string(path).ok()?))).collect();
        let rounds = (1..=edits).map(|edit: usize| {
            for (path, text) in &edited {
                fs::write(path, text.replacen(from, &to.replace('N', &edit.to_string()), 1)).unwrap();
            }
            // As a session does between two edits.
            memory.tidy();
            build(&mut loader, &mut memory, |loader| {
                loader.refresh(edited.iter().map(|(path, _)| path.as_path()));
            })
        });
        print(&format!("after an edit of the {what}"), &rounds.collect::<Vec<_>>());
        edited.iter().for_each(|(path, text)| fs::write(path, text).unwrap());
        loader.refresh(edited.iter().map(|(path, _)| path.as_path()));
        build(&mut loader, &mut memory, |_| {});
    }
}

/// An article in the middle.
fn first_article(loader: &Loader) -> &Path {
    let files: Vec<_> = loader.snapshot.below("content/articles/").collect();
    let is_text = |path: &str| path.ends_with(".id.md");
    let file = files[files.len() / 2..].iter().find(|file| is_text(&file.path)).expect("a site has articles");
    Path::new(file.path.as_ref())
}

/// What a build took, stage by stage in milliseconds, and how many outputs it rendered.
type Laps = (Vec<(String, f64)>, usize);

/// Reads and builds.
fn build(loader: &mut Loader, memory: &mut Memory, read: impl FnOnce(&mut Loader)) -> Laps {
    let mut marks = vec![("Load".to_owned(), Instant::now())];
    read(loader);
    let today = Today::Day(jiff::civil::date(2026, 1, 28));
    let request = Request { base_url: None, drafts: false, future: false, today };
    let build = pipeline::build(&loader.snapshot, &request, memory, &Discard, &mut |stage| {
        marks.push((format!("{stage:?}"), Instant::now()));
    });
    marks.push(("end".to_owned(), Instant::now()));
    assert!(build.tree.is_some(), "{:?}", build.diagnostics);
    let laps = marks.windows(2).map(|pair| (pair[0].0.clone(), milliseconds(pair[1].1 - pair[0].1)));
    (laps.collect(), build.rendered.len())
}

/// Prints the median of each stage.
fn print(what: &str, builds: &[Laps]) {
    println!("{what}");
    let (stages, rendered) = &builds[builds.len() / 2];
    for (at, (stage, _)) in stages.iter().enumerate() {
        let mut times: Vec<f64> = builds.iter().map(|(stages, _)| stages[at].1).collect();
        times.sort_by(f64::total_cmp);
        println!("  {stage:8} {:9.2} ms", times[times.len() / 2]);
    }
    println!("  {rendered} rendered");
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
