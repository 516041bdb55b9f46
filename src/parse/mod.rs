//! From files to values: what each source file says, one file at a time.
//!
//! A file's result depends on its own bytes and on the languages of the site, and on no other file; that is why
//! [`crate::memory::Memory`] may keep it. Whether files agree with each other is the [`crate::model`]'s to say.

pub mod front_matter;
pub mod markdown;
pub mod registry;
pub mod seed;
pub mod settings;
pub mod url;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;

use self::front_matter::{ArticleKeys, TextKeys};
use self::markdown::Body;
use self::registry::{MinistryEntry, SectorEntry, TagEntry};
use self::seed::Seed;
use self::settings::Settings;
use self::url::BaseUrl;
use crate::diagnostic::{At, Diagnostic, Place, Problem, Severity, nearest};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Languages};
use crate::memory::Memory;
use crate::source::{Snapshot, SourceFile, SourcePath, Unreadable};
use crate::yaml::{self, Sink};

/// Where the settings stand.
pub const SITE: &str = "content/site.yaml";
/// Where the articles stand.
const ARTICLES: &str = "content/articles/";
/// Where the standing pages stand.
const PAGES: &str = "content/pages/";
/// The registry of bodies.
pub const MINISTRIES: &str = "content/ministries.yaml";
/// The registry of sectors.
pub const SECTORS: &str = "content/sectors.yaml";
/// The registry of tags.
const TAGS: &str = "content/tags.yaml";

/// Everything that the files of a site say.
#[derive(Debug)]
pub struct Sources {
    /// `site.yaml`.
    pub settings: Settings,
    /// `ministries.yaml`, in its order.
    pub ministries: Vec<MinistryEntry>,
    /// `sectors.yaml`, in its order.
    pub sectors: Vec<SectorEntry>,
    /// `tags.yaml`, in its order.
    pub tags: Vec<TagEntry>,
    /// The source records, by id.
    pub seeds: BTreeMap<String, Arc<Seed>>,
    /// The texts of the articles, in order of path.
    pub articles: Vec<Arc<TextFile<ArticleKeys>>>,
    /// The texts of the standing pages, in order of path.
    pub pages: Vec<Arc<TextFile<TextKeys>>>,
    /// Pictures and documents beside them, in order of path.
    pub attachments: Vec<Attachment>,
    /// The keys of texts that could not be read; those of standing pages with `pages/` before them.
    pub unread_keys: BTreeSet<String>,
    /// The name of the registries and source records.
    pub registries: Fingerprint,
    /// Files with errors: what they should have said is not known, so nobody is blamed for referring to it.
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

/// A Markdown file, parsed.
#[derive(Debug)]
pub struct TextFile<K> {
    /// Where it stands.
    pub path: SourcePath,
    /// The key it shares with its translation.
    pub key: Key,
    /// The language of the text.
    pub lang: Lang,
    /// Its front matter.
    pub keys: K,
    /// Its text.
    pub body: Body,
    /// Where its text begins in the file, in bytes.
    pub body_start: usize,
    /// The name of its bytes.
    pub fingerprint: Fingerprint,
}

/// A file that belongs to an article or page.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Whether it belongs to an article; else to a standing page.
    pub of_article: bool,
    /// The key of its owner.
    pub key: Key,
    /// Its path below the owner's folder.
    pub name: String,
    /// The file.
    pub file: SourceFile,
}

/// A Markdown file's result, as it is remembered.
#[derive(Debug)]
pub enum ParsedFile {
    /// A text of an article.
    Article(Option<Arc<TextFile<ArticleKeys>>>, Vec<Diagnostic>),
    /// A text of a standing page.
    Page(Option<Arc<TextFile<TextKeys>>>, Vec<Diagnostic>),
}

/// Parses all files of a site. `None` where the settings cannot be read: nothing else can then be.
pub fn parse(
    snapshot: &Snapshot,
    base_url: Option<&BaseUrl>,
    memory: &mut Memory,
) -> (Option<Sources>, Vec<Diagnostic>) {
    let site: SourcePath = SITE.into();
    let Some(file) = snapshot.get(SITE) else {
        return (None, vec![Diagnostic::new(Problem::NoSite, Place::file(&site))]);
    };
    let sink = Sink::new(&file.path);
    let settings = settings::settings(file, base_url, &sink);
    let mut found = sink.into_found();
    for (path, why) in snapshot.unreadable() {
        let problem = match why {
            Unreadable::LeavesSite => Problem::LinkLeavesSite,
            Unreadable::Refused(reason) => Problem::Unreadable { reason: reason.clone() },
        };
        found.push(Diagnostic::new(problem, Place::file(path)));
    }
    let Some(settings) = settings else { return (None, found) };
    let languages = &settings.languages;

    let registries = registries(snapshot, languages, memory);
    found.extend(registries.found.iter().cloned());
    let Registries { ministries, sectors, tags, seeds, .. } = registries.as_ref().clone();

    let languages_name = Fingerprint::of(languages);
    let files: Vec<&SourceFile> = snapshot.below("content/").collect();
    let kept = &memory.parsed;
    let look = |file: &&SourceFile| {
        let name = file.fingerprint.and(languages_name);
        if let Some(parsed) = kept.get(&file.path, name) {
            return Looked::Text { name, parsed, is_new: false };
        }
        match role(&file.path, languages) {
            Role::Known => Looked::Known,
            Role::Text(of_article, key, lang) => {
                let parsed = Arc::new(text_file(file, of_article, &key, lang, languages));
                Looked::Text { name, parsed, is_new: true }
            }
            Role::Attachment(of_article, key, name) => {
                Looked::Attachment(Attachment { of_article, key, name, file: (*file).clone() })
            }
            Role::Wrong(problem) => Looked::Wrong(problem),
        }
    };
    let looked: Vec<Looked> = files.par_iter().map(look).collect();

    let (mut articles, mut pages, mut attachments) = (Vec::new(), Vec::new(), Vec::new());
    let (mut unread_keys, mut new, mut count) = (BTreeSet::new(), Vec::new(), 0);
    for (file, looked) in files.iter().zip(looked) {
        let (name, parsed, is_new) = match looked {
            Looked::Known => continue,
            Looked::Attachment(attachment) => {
                attachments.push(attachment);
                continue;
            }
            Looked::Wrong(problem) => {
                found.push(Diagnostic::new(problem, Place::file(&file.path)));
                continue;
            }
            Looked::Text { name, parsed, is_new } => (name, parsed, is_new),
        };
        count += 1;
        let diagnostics = match parsed.as_ref() {
            ParsedFile::Article(text, diagnostics) => {
                articles.extend(text.clone());
                diagnostics
            }
            ParsedFile::Page(text, diagnostics) => {
                pages.extend(text.clone());
                diagnostics
            }
        };
        found.extend(diagnostics.iter().cloned());
        let is_unread = matches!(parsed.as_ref(), ParsedFile::Article(None, _) | ParsedFile::Page(None, _));
        if is_unread && let Role::Text(of_article, key, _) = role(&file.path, languages) {
            unread_keys.insert(full_key(of_article, &key));
        }
        if is_new {
            new.push((file.path.clone(), name, parsed));
        }
    }
    memory.parsed.update(new, count, |path| snapshot.get(path).is_some());

    let is_error = |diagnostic: &&Diagnostic| diagnostic.problem.severity() == Severity::Error;
    let mut broken: BTreeSet<SourcePath> =
        found.iter().filter(is_error).map(|diagnostic| diagnostic.place.file.clone()).collect();
    // A registry with the wrong ending is there, only under a name by which it is not found.
    broken.extend(found.iter().filter_map(|diagnostic| match &diagnostic.problem {
        Problem::WrongEnding { wanted } => {
            let (folder, _) = diagnostic.place.file.rsplit_once('/')?;
            Some(format!("{folder}/{wanted}").into())
        }
        _ => None,
    }));
    let sources = Sources {
        settings,
        ministries,
        sectors,
        tags,
        seeds,
        articles,
        pages,
        attachments,
        unread_keys,
        registries: registries.name,
        broken,
    };
    (Some(sources), found)
}

/// A key under which texts of both kinds can be told apart: a standing page's has `pages/` before it.
pub fn full_key(of_article: bool, key: &Key) -> String {
    if of_article { key.to_string() } else { format!("pages/{key}") }
}

/// The registries and the source records of a site.
#[derive(Clone, Debug)]
pub struct Registries {
    ministries: Vec<MinistryEntry>,
    sectors: Vec<SectorEntry>,
    tags: Vec<TagEntry>,
    seeds: BTreeMap<String, Arc<Seed>>,
    found: Vec<Diagnostic>,
    name: Fingerprint,
}

/// Reads the registries, if they are not remembered: they are long, and change far less often than texts.
fn registries(snapshot: &Snapshot, languages: &Languages, memory: &mut Memory) -> Arc<Registries> {
    let files: Vec<&SourceFile> = [MINISTRIES, SECTORS, TAGS]
        .iter()
        .filter_map(|path| snapshot.get(path))
        .chain(snapshot.below("seeds/"))
        .collect();
    let contents: Vec<(&SourcePath, Fingerprint)> =
        files.iter().map(|file| (&file.path, file.fingerprint)).collect();
    let made_from = Fingerprint::of(&(contents, languages));
    if let Some(registries) = memory.registries.get(&(), made_from) {
        return registries;
    }
    let (ministries, sectors, tags, seeds, found) = Default::default();
    let mut all = Registries { ministries, sectors, tags, seeds, found, name: made_from };
    for file in files {
        let sink = Sink::new(&file.path);
        match file.path.as_ref() {
            MINISTRIES => all.ministries = registry::ministries(file, languages, &sink),
            SECTORS => all.sectors = registry::sectors(file, languages, &sink),
            TAGS => all.tags = registry::tags(file, languages, &sink),
            path => {
                if let Some(wanted) = right_ending(path) {
                    sink.report(Problem::WrongEnding { wanted }, At::File);
                } else if path.ends_with(".yaml")
                    && let Some(seed) = seed::seed(file, languages, &sink)
                {
                    all.seeds.insert(seed.id.clone(), Arc::new(seed));
                }
            }
        }
        all.found.extend(sink.into_found());
    }
    let all = Arc::new(all);
    memory.registries.replace([((), made_from, all.clone())]);
    all
}

/// Reads a file that is YAML as a whole.
pub fn document(file: &SourceFile, sink: &Sink) -> Option<serde_yaml::Value> {
    let text = text(file, sink)?;
    let range = front_matter::yaml_range(&file.path, text);
    match yaml::read(&text[range.clone()]) {
        Ok(value) => Some(value),
        Err((problem, span)) => {
            sink.report_unreadable(problem, span, range.start);
            None
        }
    }
}

/// The text of a file, if it is one: UTF-8 without control characters.
fn text<'f>(file: &'f SourceFile, sink: &Sink) -> Option<&'f str> {
    let text = match file.text() {
        Ok(text) => text,
        Err(offset) => {
            let is_utf16 = file.bytes.starts_with(&[0xFF, 0xFE]) || file.bytes.starts_with(&[0xFE, 0xFF]);
            sink.report(Problem::NotUtf8 { is_utf16 }, At::Span(offset..offset));
            return None;
        }
    };
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

fn text_file(
    file: &SourceFile,
    of_article: bool,
    key: &Key,
    lang: Lang,
    languages: &Languages,
) -> ParsedFile {
    let sink = Sink::new(&file.path);
    if of_article {
        let file = markdown_file(file, key, lang, &sink, |yaml, offset, sink| {
            front_matter::article(yaml, offset, languages, sink)
        });
        ParsedFile::Article(file.map(Arc::new), sink.into_found())
    } else {
        let file = markdown_file(file, key, lang, &sink, front_matter::page);
        ParsedFile::Page(file.map(Arc::new), sink.into_found())
    }
}

fn markdown_file<K>(
    file: &SourceFile,
    key: &Key,
    lang: Lang,
    sink: &Sink,
    read: impl FnOnce(&str, usize, &Sink) -> Option<K>,
) -> Option<TextFile<K>> {
    let text = text(file, sink)?;
    let (yaml, body) = front_matter::split(text).map_err(|(problem, at)| sink.report(problem, at)).ok()?;
    let keys = read(&text[yaml.clone()], yaml.start, sink);
    let body_start = body.start;
    let (body, problems) = markdown::body(&file.path, &text[body], body_start);
    problems.into_iter().for_each(|problem| sink.push(problem));
    if body.is_empty() {
        sink.report(Problem::EmptyBody, At::Span(yaml.start..yaml.start));
    }
    let (path, fingerprint) = (file.path.clone(), file.fingerprint);
    Some(TextFile { path, key: key.clone(), lang, keys: keys?, body, body_start, fingerprint })
}

/// A file below `content/`, looked at: what it is, and what it says if it is a text.
enum Looked {
    Known,
    Text { name: Fingerprint, parsed: Arc<ParsedFile>, is_new: bool },
    Attachment(Attachment),
    Wrong(Problem),
}

/// What a file below `content/` is by its path.
enum Role {
    Known,
    Text(bool, Key, Lang),
    Attachment(bool, Key, String),
    Wrong(Problem),
}

fn role(path: &str, languages: &Languages) -> Role {
    if let Some(wanted) = right_ending(path) {
        return Role::Wrong(Problem::WrongEnding { wanted });
    }
    if [SITE, MINISTRIES, SECTORS, TAGS].contains(&path) {
        return Role::Known;
    }
    let (of_article, folder, inside) = match (path.strip_prefix(ARTICLES), path.strip_prefix(PAGES)) {
        (Some(inside), _) => match inside.split_once('/') {
            Some((year, rest)) if is_year(year) => (true, format!("{year}/"), rest),
            _ => return misplaced(path),
        },
        (_, Some(inside)) => (false, String::new(), inside),
        _ => return misplaced(path),
    };
    match inside.split_once('/') {
        Some((stem, name)) => {
            Role::Attachment(of_article, Key(format!("{folder}{stem}").into()), name.to_owned())
        }
        None => match inside.strip_suffix(".md") {
            Some(name) => text_role(name, of_article, &folder, languages),
            None => Role::Wrong(Problem::BelongsToNothing),
        },
    }
}

fn text_role(name: &str, of_article: bool, folder: &str, languages: &Languages) -> Role {
    let suffix = name.rsplit_once('.');
    let (stem, lang) = match suffix {
        Some((stem, suffix)) if languages.find(suffix).is_some() => (stem, languages.find(suffix)),
        Some((_, suffix))
            if (2..=3).contains(&suffix.len()) && suffix.bytes().all(|b| b.is_ascii_alphabetic()) =>
        {
            let suggestion = nearest(suffix, languages.tags().iter().map(String::as_str));
            let known = languages.tags().to_vec();
            return Role::Wrong(Problem::UnknownLanguage { suffix: suffix.to_owned(), known, suggestion });
        }
        _ => (name, None),
    };
    Role::Text(of_article, Key(format!("{folder}{stem}").into()), lang.unwrap_or(Lang::DEFAULT))
}

fn misplaced(path: &str) -> Role {
    Role::Wrong(if path.ends_with(".md") { Problem::Misplaced } else { Problem::BelongsToNothing })
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

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}
