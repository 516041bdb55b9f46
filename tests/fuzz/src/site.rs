//! A whole site, from its files to the tree that would be published.

use std::str;

use jiff::civil::date;
use risalah::check;
use risalah::diagnostic::has_errors;
use risalah::memory::Memory;
use risalah::pipeline::{self, Build, Request, Today};
use risalah::render::Discard;
use risalah::source::{Snapshot, SourceFile};

use super::told::told_well;

/// A site that has something of everything.
const FILES: [(&str, &[u8]); 6] = [
    ("content/site.yaml", include_bytes!("../../sites/minimal/content/site.yaml")),
    ("content/ministries.yaml", include_bytes!("../../sites/minimal/content/ministries.yaml")),
    ("content/sectors.yaml", include_bytes!("../../sites/minimal/content/sectors.yaml")),
    ("content/tags.yaml", include_bytes!("../../sites/minimal/content/tags.yaml")),
    (
        "content/articles/2025/satu.id.md",
        include_bytes!("../../sites/minimal/content/articles/2025/satu.id.md"),
    ),
    (
        "content/articles/2025/satu.en.md",
        include_bytes!("../../sites/minimal/content/articles/2025/satu.en.md"),
    ),
];

/// What stands before the path of a file in an input.
const BEGIN: &[u8] = b"\n=== ";

/// The input is laid over a site, file by file: each begins with a line `=== PATH`. Whatever it is, a build says the same twice,
/// from nothing and from what it remembers; without errors there is a tree and with errors there is none.
pub fn site(input: &[u8]) {
    let mut files: Snapshot = FILES.into_iter().map(|(path, bytes)| SourceFile::new(path, bytes)).collect();
    for (path, bytes) in overlay(input).into_iter().take(8) {
        files.insert(SourceFile::new(path, bytes));
    }
    let mut memory = Memory::default();
    let (first, second, afresh) =
        (build(&files, &mut memory), build(&files, &mut memory), build(&files, &mut Memory::default()));
    for other in [&second, &afresh] {
        assert_eq!(first.diagnostics, other.diagnostics);
        assert_eq!(outputs(&first), outputs(other));
    }
    assert_eq!(first.tree.is_none(), has_errors(&first.diagnostics));
    told_well(&files, &first.diagnostics);
    let checked = check::check(&files, &request(), &mut |_| {});
    told_well(&files, &checked.diagnostics);
    assert!(first.tree.is_none() || first.diagnostics.iter().all(|one| checked.diagnostics.contains(one)));
}

fn request() -> Request {
    Request { base_url: None, drafts: false, future: false, today: Today::Day(date(2026, 1, 28)) }
}

fn build(files: &Snapshot, memory: &mut Memory) -> Build {
    pipeline::build(files, &request(), memory, &Discard, &mut |_| {})
}

/// The addresses of a tree with what their bytes are called.
fn outputs(build: &Build) -> Vec<(String, String)> {
    let outputs = build.tree.iter().flat_map(|tree| tree.iter());
    let mut outputs: Vec<_> =
        outputs.map(|output| (output.route().to_string(), output.fingerprint().to_string())).collect();
    outputs.sort();
    outputs
}

fn overlay(input: &[u8]) -> Vec<(&str, &[u8])> {
    let begins = |at: &usize| input[*at..].starts_with(BEGIN);
    let mut starts: Vec<usize> = (0..input.len()).filter(begins).map(|at| at + BEGIN.len()).collect();
    if input.starts_with(&BEGIN[1..]) {
        starts.insert(0, BEGIN.len() - 1);
    }
    let ends = starts.iter().skip(1).map(|start| start - BEGIN.len() + 1).chain([input.len()]);
    starts.iter().zip(ends).filter_map(|(&start, end)| file(&input[start..end])).collect()
}

/// A path of a site as the disk would give it, and what stands behind its line.
fn file(part: &[u8]) -> Option<(&str, &[u8])> {
    let end = part.iter().position(|&byte| byte == b'\n')?;
    let path = str::from_utf8(&part[..end]).ok()?;
    let is_name = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\0');
    let is_source = ["content/", "seeds/"].iter().any(|folder| path.starts_with(folder));
    (is_source && path.split('/').all(is_name)).then_some((path, &part[end + 1..]))
}
