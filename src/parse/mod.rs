//! From files to values: what each source file says, one file at a time.
//!
//! A file's result depends on its own bytes and on the languages of the site, and on no other file; that is why
//! [`Memory`] may keep it. Whether files agree with each other is the [`crate::model`]'s to say.

mod active;
mod folder;
pub mod front_matter;
pub mod markdown;
mod registries;
pub mod registry;
pub mod relation;
pub mod seed;
pub mod settings;
pub mod url;

use std::collections::BTreeSet;
use std::fmt;
use std::str::Utf8Error;
use std::sync::Arc;

pub use self::folder::{Attachment, ParsedFolder, TextFile};
pub use self::registries::Registries;
use self::settings::Settings;
use self::url::BaseUrl;
use crate::diagnostic::{At, Diagnostic, Place, Problem, Severity};
use crate::fingerprint::Fingerprint;
use crate::memory::Memory;
use crate::source::{Child, Refusal, Snapshot, SourceFile, SourcePath, Span, Unreadable};
use crate::yaml::{self, Sink};

/// Where the settings stand.
pub const SITE: &str = "content/site.yaml";
/// Where the articles stand.
pub(crate) const ARTICLES: &str = "content/articles/";
/// Where the standing pages stand.
const PAGES: &str = "content/pages/";
/// The registry of bodies.
pub const MINISTRIES: &str = "content/ministries.yaml";
/// The registry of sectors.
pub const SECTORS: &str = "content/sectors.yaml";
/// The registry of tags.
pub const TAGS: &str = "content/tags.yaml";
/// Where the source records stand.
pub const SEEDS: &str = "seeds/";

/// Everything that the files of a site say.
#[derive(Debug)]
pub struct Sources {
    /// `site.yaml`.
    pub settings: Arc<Settings>,
    /// The registries and the source records.
    pub registries: Arc<Registries>,
    /// The articles, by folder: `content/articles/2025/`.
    pub years: Vec<(String, Arc<ParsedFolder>)>,
    /// Everything else below `content/`: the standing pages.
    pub others: Arc<ParsedFolder>,
    /// Files with errors outside the folders of articles: what they should have said is not known, so nobody is blamed
    /// for referring to it.
    pub broken: BTreeSet<SourcePath>,
}

/// The path of an article or page below its folder, without language and ending: `2025/kementrans-kemenperin`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// The text of the key.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part.
    pub fn stem(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// The folder, if there is one: the year of an article.
    pub fn folder(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.0)
    }
}

/// Parses all files of a site. `None` where the settings cannot be read: nothing else can then be.
pub fn parse<'s>(
    snapshot: &'s Snapshot,
    base_url: Option<&BaseUrl>,
    memory: &mut Memory,
) -> (Option<Sources>, Vec<Diagnostic>) {
    let site: SourcePath = SITE.into();
    let Some(file) = snapshot.get(SITE) else {
        return (None, vec![Diagnostic::new(Problem::NoSite, Place::file(&site))]);
    };
    let (settings, mut found) = settings_of(file, base_url, memory);
    for (path, why) in snapshot.unreadable() {
        let problem = match why {
            Unreadable::LeavesSite => Problem::LinkLeavesSite,
            Unreadable::Refused(reason) => Problem::Unreadable { reason: reason.clone() },
        };
        found.push(Diagnostic::new(problem, Place::file(path)));
    }
    let Some(settings) = settings else { return (None, found) };
    let languages = &settings.languages;
    let registries = registries::registries(snapshot, languages, memory);
    found.extend(registries.found.iter().cloned());

    let (mut years, mut others) = (Vec::new(), Vec::new());
    for child in snapshot.children("content/").into_iter().chain(snapshot.children(ARTICLES)) {
        match child {
            Child::File(file) => others.push(file),
            Child::Folder(ARTICLES) => {}
            Child::Folder(folder) if folder.starts_with(ARTICLES) => years.push(folder),
            Child::Folder(folder) => others.extend(snapshot.files_in(folder)),
        }
    }
    let mut parsed = Vec::new();
    let mut parse = |folder: &str, name: Fingerprint, files: &dyn Fn() -> Vec<&'s SourceFile>| {
        let made_from = ParsedFolder::name(name, languages);
        let kept = memory.parsed.get(&folder.to_owned(), made_from);
        let result = kept.unwrap_or_else(|| {
            let before = memory.parsed.latest(&folder.to_owned());
            Arc::new(ParsedFolder::new(&files(), languages, made_from, before))
        });
        parsed.push((folder.to_owned(), result.name, result.clone()));
        result
    };
    let years: Vec<(String, Arc<ParsedFolder>)> = years
        .into_iter()
        .map(|folder| {
            let files = || snapshot.files_in(folder);
            (folder.to_owned(), parse(folder, snapshot.name_of(folder), &files))
        })
        .collect();
    let name = Fingerprint::of_all(others.iter().map(|file| file.name));
    let others = parse("", name, &|| others.clone());
    memory.parsed.replace(parsed);

    found.extend(others.found.iter().cloned());
    let broken = broken(&found);
    found.extend(years.iter().flat_map(|(_, folder)| folder.found.iter().cloned()));
    (Some(Sources { settings, registries, years, others, broken }), found)
}

/// Reads `site.yaml`, if it is not remembered.
fn settings_of(
    file: &SourceFile,
    base_url: Option<&BaseUrl>,
    memory: &mut Memory,
) -> (Option<Arc<Settings>>, Vec<Diagnostic>) {
    let made_from = file.fingerprint.and(Fingerprint::of(&base_url));
    let kept = memory.settings.get(&(), made_from).unwrap_or_else(|| {
        let sink = Sink::new(&file.path);
        let settings = settings::settings(file, base_url, &sink);
        Arc::new((settings.map(Arc::new), sink.into_found()))
    });
    memory.settings.replace([((), made_from, kept.clone())]);
    (kept.0.clone(), kept.1.clone())
}

/// The files that these diagnostics say cannot be read, and those that would be there if they had the right name.
fn broken(found: &[Diagnostic]) -> BTreeSet<SourcePath> {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.problem.severity() == Severity::Error;
    let mut broken: BTreeSet<SourcePath> =
        found.iter().filter(is_error).map(|diagnostic| diagnostic.place.file.clone()).collect();
    broken.extend(found.iter().filter_map(|diagnostic| match &diagnostic.problem {
        Problem::WrongEnding { wanted } => {
            let (folder, _) = diagnostic.place.file.rsplit_once('/')?;
            Some(format!("{folder}/{wanted}").into())
        }
        _ => None,
    }));
    broken
}

/// A key under which texts of both kinds can be told apart: a standing page's has `pages/` before it.
pub fn full_key(of_article: bool, key: &Key) -> String {
    if of_article { key.to_string() } else { format!("pages/{key}") }
}

/// Reads a file that is YAML as a whole.
pub fn document(file: &SourceFile, sink: &Sink) -> Option<serde_yaml::Value> {
    let bytes = bytes(file, sink)?;
    let text = text(&bytes, sink)?;
    let range = front_matter::yaml_range(&file.path, text);
    sink.read_from(&text[range.clone()]);
    match yaml::read(&text[range.clone()]) {
        Ok(value) => Some(value),
        Err((problem, span)) => {
            sink.report_unreadable(problem, span, range.start);
            None
        }
    }
}

/// The bytes of a file.
fn bytes(file: &SourceFile, sink: &Sink) -> Option<Arc<[u8]>> {
    let bytes = file.bytes();
    if bytes.is_none() {
        sink.report(changed_meanwhile(), At::File);
    }
    bytes
}

/// What is wrong with a file that is not any more what it was when the build began.
pub fn changed_meanwhile() -> Problem {
    Problem::Unreadable { reason: Refusal::Changed }
}

/// What is wrong with bytes that are no UTF-8, and where.
pub fn not_utf8(bytes: &[u8], error: &Utf8Error) -> (Problem, At) {
    let is_utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let offset = error.valid_up_to();
    (Problem::NotUtf8 { is_utf16 }, At::Span(offset..offset))
}

/// A text or registry longer than this is none, in bytes: reading one takes many times its length in memory.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// How the lines begin that `git merge` leaves around what two people wrote.
const CONFLICT: [&str; 2] = ["<<<<<<< ", ">>>>>>> "];

/// The lines that begin with a mark.
fn lines_with<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = Span> + use<'t> {
    let begins_line = |at: usize| at == 0 || matches!(text.as_bytes()[at - 1], b'\n' | b'\r');
    let found = text.match_indices(mark).map(|(at, _)| at).filter(move |at| begins_line(*at));
    found.map(move |at| at..text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length))
}

/// The text of a file, if it is one: UTF-8 without control characters, in one version, and not endless.
fn text<'f>(bytes: &'f [u8], sink: &Sink) -> Option<&'f str> {
    if bytes.len() > LONGEST {
        sink.report(Problem::FileTooLong { bytes: bytes.len(), repeats: false }, At::File);
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (problem, at) = not_utf8(bytes, &error);
            sink.report(problem, at);
            return None;
        }
    };
    // Each place is told once; somebody may have deleted the first line of one and not the last.
    let lines_with = |mark| lines_with(text, mark).collect::<Vec<Span>>();
    let marks = CONFLICT.map(lines_with).into_iter().find(|lines| !lines.is_empty());
    if let Some(lines) = marks {
        lines.into_iter().for_each(|line| sink.report(Problem::BothVersions, At::Span(line)));
        return None;
    }
    let control = |byte: u8| (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7F;
    // Without a way out in the middle of a piece, eight pieces of eight bytes are looked at in one step.
    let is_clean = |piece: &[u8]| !piece.iter().fold(false, |found, &byte| found | control(byte));
    if text.as_bytes().chunks(64).all(is_clean) {
        return Some(text);
    }
    if let Some(at) = text.bytes().position(control) {
        sink.report(Problem::ControlCharacter { code: u32::from(text.as_bytes()[at]) }, At::Span(at..at + 1));
        return None;
    }
    Some(text)
}

/// The name that a text or a registry should have that has the ending of one almost: `.MD`, `.md.txt`, `.yml`.
fn right_ending(path: &str) -> Option<String> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    let is_top = path.matches('/').count() == 1;
    let stem = |ending: &str| lower.strip_suffix(ending).map(|stem| name[..stem.len()].to_owned());
    let text = stem(".md.txt")
        .or_else(|| stem(".markdown"))
        .or_else(|| stem(".md").filter(|_| !name.ends_with(".md")));
    let yaml = stem(".yaml.txt").or_else(|| stem(".yml")).filter(|_| is_top);
    text.map(|stem| format!("{stem}.md")).or_else(|| yaml.map(|stem| format!("{stem}.yaml")))
}
