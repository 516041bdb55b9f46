//! The one door of the tests to a site: copies a fixture, edits it, builds it, looks at the result.

#![allow(dead_code, reason = "each test program uses its part")]
#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

pub mod corpus;
pub mod dom;
pub mod hostile;
pub mod overfull;
pub mod promises;
pub mod reference;
pub mod watching;

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use risalah::check;
use risalah::diagnostic::Diagnostic;
use risalah::fingerprint::Fingerprint;
use risalah::keep::{Keep, Keeper};
use risalah::load;
use risalah::memory::Memory;
use risalah::pipeline::{self, Build, Request, Today};
use risalah::publish::{PublishError, Published, Publisher};
use risalah::render::{Discard, Tree};
use tempfile::TempDir;

/// The day on which fixtures are built.
pub const TODAY: jiff::civil::Date = jiff::civil::date(2026, 1, 28);

/// A site in a folder of its own that goes with it.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A copy of `tests/sites/<name>`.
    pub fn fixture(name: &str) -> Self {
        Self::copy_of(&root().join("tests/sites").join(name))
    }

    /// A copy of the sources in a folder.
    pub fn copy_of(source: &Path) -> Self {
        let site = Self::bare();
        site.overlay(source);
        site
    }

    /// A folder in which nothing is yet.
    pub fn bare() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// Puts the files of a folder over the site. A file `.remove` in it names paths to take out, one a line.
    pub fn overlay(&self, source: &Path) {
        for folder in ["content", "seeds", "themes"] {
            copy(&source.join(folder), &self.path(folder));
        }
        for path in fs::read_to_string(source.join(".remove")).unwrap_or_default().lines() {
            self.remove(path);
        }
    }

    /// A path in the site.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes an article in the default language; `more` are further lines of its front matter.
    pub fn article(&self, key: &str, date: &str, bodies: &str, more: &str) {
        let title = key.rsplit('/').next().unwrap();
        self.write(
            &format!("content/articles/{key}.id.md"),
            format!(
                "---\ntitle: {title}\nsummary: Ringkas.\ndate: {date}\nministries: [{bodies}]\nsector: umkm\n{more}\n---\n\nIsi.\n"
            ),
        );
    }

    /// Puts a file of this repository at its place in the site.
    pub fn take(&self, path: &str) {
        self.write(path, fs::read(root().join(path)).unwrap());
    }

    /// Everything that a build finds.
    pub fn found_by_build(&self) -> Vec<Diagnostic> {
        self.build().diagnostics
    }

    /// Everything that `risalah check` finds.
    pub fn check(&self) -> Vec<Diagnostic> {
        let today = Today::Day(TODAY);
        let request = Request { base_url: None, drafts: false, future: false, today };
        check::check(&load::load(self.folder.path()), &request, &mut |_| {}).diagnostics
    }

    /// Replaces a piece of a file, which has to be there.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "`{from}` is not in {path}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Removes a file or folder.
    pub fn remove(&self, path: &str) {
        let path = self.path(path);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }

    /// Builds the site in memory.
    pub fn build(&self) -> Build {
        self.build_with(&mut Memory::default(), |_| {})
    }

    /// Builds it with a memory and a changed request.
    pub fn build_with(&self, memory: &mut Memory, change: impl FnOnce(&mut Request)) -> Build {
        let mut request = Request { base_url: None, drafts: false, future: false, today: Today::Day(TODAY) };
        change(&mut request);
        pipeline::build(&load::load(self.folder.path()), &request, memory, &Discard, &mut |_| {})
    }

    /// Builds it and gives the tree, which has to be there.
    pub fn tree(&self) -> Tree {
        let build = self.build();
        assert!(build.tree.is_some(), "the site has errors: {:#?}", build.diagnostics);
        build.tree.unwrap()
    }

    /// Runs the program in the site.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The program in the site, for whoever has more to say about how it runs.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_risalah"));
        command
            .args(arguments)
            .args(["--root", self.folder.path().to_str().unwrap()])
            .env_remove("NO_COLOR")
            .env("LC_ALL", "C");
        command
    }
}

/// Makes a folder hold a tree.
pub fn publish(tree: &Tree, folder: &Path, force: bool) -> Result<Published, PublishError> {
    let mut publisher = Publisher::new(folder, force);
    publisher.begin()?;
    publisher.commit(tree)
}

/// A place that notes what was asked for and what was kept.
#[derive(Clone, Debug, Default)]
pub struct Shelf(Arc<Mutex<Kept>>);

/// What was kept, and how often something was made.
type Kept = (HashMap<Fingerprint, Vec<u8>>, usize);

impl Keep for Shelf {
    fn get(&self, name: Fingerprint) -> Option<Vec<u8>> {
        self.0.lock().unwrap().0.get(&name).cloned()
    }

    fn put(&self, name: Fingerprint, bytes: &[u8]) {
        let mut shelf = self.0.lock().unwrap();
        shelf.1 += usize::from(!bytes.is_empty());
        shelf.0.insert(name, bytes.to_vec());
    }
}

impl Shelf {
    /// A memory that keeps here what is slow to make.
    pub fn memory(&self) -> Memory {
        Memory { keeper: Keeper::new(self.clone()), ..Memory::default() }
    }

    /// How often something was made, but for what is only looked at.
    pub fn made(&self) -> usize {
        self.0.lock().unwrap().1
    }
}

/// A picture of this size; `shade` tells one from another.
pub fn picture(format: ImageFormat, width: u32, height: u32, shade: u8) -> Vec<u8> {
    let points = RgbImage::from_fn(width, height, |x, y| Rgb([(x / 3) as u8, (y / 3) as u8, shade]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(points).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Compares a part of README with what a test program writes for it, or puts it there if that is wished.
pub fn hold_readme_to(test: &str, written: String) {
    let command = format!("RISALAH_README=write cargo test --locked --test {test}");
    let (begin, end) =
        (format!("<!-- What follows is written by `{command}`. -->\n"), "<!-- Up to here. -->\n");
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(&begin).expect("README has the first mark");
    let (_, after) = rest.split_once(end).expect("README has the last mark");
    let right = format!("{before}{begin}\n{written}\n{end}{after}");
    if std::env::var_os("RISALAH_README").is_some_and(|wish| wish == "write") {
        fs::write(path, right).unwrap();
    } else {
        assert!(readme == right, "run `{command}` and read the difference");
    }
}

/// The folder of this repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of an output.
pub fn text(tree: &Tree, route: &str) -> String {
    let route = risalah::route::Route::new(route).unwrap();
    let output = tree.get(&route).unwrap_or_else(|| panic!("there is no {route}"));
    String::from_utf8(output.bytes().unwrap()).unwrap()
}

/// What a reader of a page sees: its `<main>`.
pub fn main_of(page: &str) -> &str {
    let start = page.find("<main").expect("a page has a main part");
    let end = page.find("</main>").expect("the main part ends");
    &page[start..end + "</main>".len()]
}

/// All routes of a tree.
pub fn routes(tree: &Tree) -> Vec<&str> {
    let mut routes: Vec<&str> = tree.iter().map(|output| output.route().as_str()).collect();
    routes.sort_unstable();
    routes
}

/// All files below a folder with their bytes, by path.
pub fn files_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
