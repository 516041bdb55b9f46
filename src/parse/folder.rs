//! The Markdown files of a folder, and what belongs to them.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::active::is_active;
use super::front_matter::{self, ArticleKeys, TextKeys};
use super::markdown::{self, Body};
use super::{
    ARTICLES, Key, MINISTRIES, PAGES, SECTORS, SITE, TAGS, broken, bytes, changed_meanwhile, full_key,
    right_ending, text,
};
use crate::diagnostic::{At, Diagnostic, Place, Problem, nearest};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Languages};
use crate::memory::find_sorted;
use crate::picture::{self, Picture};
use crate::source::{SourceFile, SourcePath};
use crate::translation::LOCK;
use crate::yaml::Sink;

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
    /// The name of the anchors in it that a link can lead to.
    pub anchors: Fingerprint,
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
    /// What it shows, if it says by its name that it is a picture.
    pub picture: Option<Arc<Picture>>,
    /// Whether a browser would run it.
    pub is_active: bool,
}

/// What the files of a folder say, in order of path.
#[derive(Debug, Default)]
pub struct ParsedFolder {
    /// The texts of articles.
    pub articles: Vec<Arc<TextFile<ArticleKeys>>>,
    /// The texts of standing pages.
    pub pages: Vec<Arc<TextFile<TextKeys>>>,
    /// Pictures and documents beside them.
    pub attachments: Vec<Attachment>,
    /// The keys of texts that could not be read; those of standing pages with `pages/` before them.
    pub unread_keys: BTreeSet<String>,
    /// Files with errors.
    pub broken: BTreeSet<SourcePath>,
    /// The name of the files.
    pub name: Fingerprint,
    pub(super) found: Vec<Diagnostic>,
    files: Vec<(SourcePath, Fingerprint, Arc<Parsed>)>,
    languages: Fingerprint,
}

/// What a file is, and what it says if it is a text.
#[derive(Debug)]
enum Parsed {
    Known,
    Article(Key, Option<Arc<TextFile<ArticleKeys>>>, Vec<Diagnostic>),
    Page(Key, Option<Arc<TextFile<TextKeys>>>, Vec<Diagnostic>),
    Attachment(Attachment),
    Wrong(Problem),
}

impl ParsedFolder {
    /// The name of what files of this name say.
    pub(super) fn name(files: Fingerprint, languages: &Languages) -> Fingerprint {
        files.and(Fingerprint::of(languages))
    }

    /// Parses files, which are in order of path. What stands in `before` as it is is taken over.
    pub(super) fn new(
        files: &[&SourceFile],
        languages: &Languages,
        name: Fingerprint,
        before: Option<&Self>,
    ) -> Self {
        let languages_name = Fingerprint::of(languages);
        let known: &[_] =
            before.filter(|before| before.languages == languages_name).map_or(&[], |before| &before.files);
        let kept = |index: usize, file: &SourceFile| {
            let (_, name, parsed) = find_sorted(known, index, &file.path, |(path, ..)| path)?;
            (*name == file.name && !parsed.is_of_a_moment()).then(|| parsed.clone())
        };
        let files: Vec<(SourcePath, Fingerprint, Arc<Parsed>)> = files
            .par_iter()
            .enumerate()
            .map(|(index, file)| {
                let parsed = kept(index, file).unwrap_or_else(|| Arc::new(Parsed::new(file, languages)));
                (file.path.clone(), file.name, parsed)
            })
            .collect();
        let mut folder = Self { name, languages: languages_name, ..Self::default() };
        for (path, _, parsed) in &files {
            match parsed.as_ref() {
                Parsed::Known => {}
                Parsed::Article(key, text, found) => {
                    folder.articles.extend(text.clone());
                    folder.unread_keys.extend(text.is_none().then(|| full_key(true, key)));
                    folder.found.extend_from_slice(found);
                }
                Parsed::Page(key, text, found) => {
                    folder.pages.extend(text.clone());
                    folder.unread_keys.extend(text.is_none().then(|| full_key(false, key)));
                    folder.found.extend_from_slice(found);
                }
                Parsed::Attachment(attachment) => folder.attachments.push(attachment.clone()),
                Parsed::Wrong(problem) => {
                    folder.found.push(Diagnostic::new(problem.clone(), Place::file(path)));
                }
            }
        }
        if files.iter().any(|(.., parsed)| parsed.is_of_a_moment()) {
            // The same files say something else when they can be read.
            folder.name = name.and(Fingerprint::of("of a moment"));
        }
        folder.broken = broken(&folder.found);
        folder.files = files;
        folder
    }
}

impl Parsed {
    fn new(file: &SourceFile, languages: &Languages) -> Self {
        let sink = Sink::new(&file.path);
        match role(&file.path, languages) {
            Role::Known => Self::Known,
            Role::Text(true, key, lang) => {
                let read =
                    |yaml: &str, offset, sink: &Sink| front_matter::article(yaml, offset, languages, sink);
                let text = markdown_file(file, &key, lang, &sink, read);
                let found = sink.into_found();
                // What is wrong in a text is shown with its lines; one that is right is not looked at again.
                if found.is_empty() {
                    file.let_go();
                }
                Self::Article(key, text.map(Arc::new), found)
            }
            Role::Text(false, key, lang) => {
                let text = markdown_file(file, &key, lang, &sink, front_matter::page);
                Self::Page(key, text.map(Arc::new), sink.into_found())
            }
            Role::Attachment(of_article, key, name) => {
                let Some(bytes) = file.bytes() else { return Self::Wrong(changed_meanwhile()) };
                let picture = picture::is_named_so(&name).then(|| Arc::new(Picture::new(file, &bytes)));
                let is_active = is_active(&name, &bytes);
                file.let_go();
                Self::Attachment(Attachment { of_article, key, name, file: file.clone(), picture, is_active })
            }
            Role::Wrong(problem) => Self::Wrong(problem),
        }
    }

    /// Whether nothing could be said of the file, because it was not what it had been when the build began.
    fn is_of_a_moment(&self) -> bool {
        let changed = changed_meanwhile();
        match self {
            Self::Known | Self::Attachment(_) => false,
            Self::Article(.., found) | Self::Page(.., found) => {
                found.iter().any(|diagnostic| diagnostic.problem == changed)
            }
            Self::Wrong(problem) => *problem == changed,
        }
    }
}

fn markdown_file<K>(
    file: &SourceFile,
    key: &Key,
    lang: Lang,
    sink: &Sink,
    read: impl FnOnce(&str, usize, &Sink) -> Option<K>,
) -> Option<TextFile<K>> {
    let bytes = bytes(file, sink)?;
    let text = text(&bytes, sink)?;
    let (yaml, body) = front_matter::split(text).map_err(|(problem, at)| sink.report(problem, at)).ok()?;
    let keys = read(&text[yaml.clone()], yaml.start, sink);
    let body_start = body.start;
    let (body, problems) = markdown::body(&file.path, &text[body], body_start);
    problems.into_iter().for_each(|problem| sink.push(problem));
    if body.is_empty() {
        sink.report(Problem::EmptyBody, At::Span(yaml.start..yaml.start));
    }
    let (path, fingerprint, anchors) = (file.path.clone(), file.fingerprint, body.anchors());
    Some(TextFile { path, key: key.clone(), lang, keys: keys?, body, body_start, fingerprint, anchors })
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
    if [SITE, MINISTRIES, SECTORS, TAGS, LOCK].contains(&path) {
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

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}
