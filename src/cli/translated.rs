//! `risalah translated`: somebody has read both texts, and the translation says what the original says.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::SiteOptions;
use super::help::{Help, help};
use super::report::{Reporter, located};
use super::words::{Said, reason};
use crate::diagnostic::{has_errors, nearest};
use crate::draft;
use crate::model::{Article, Text};
use crate::pipeline::{Outline, Request};
use crate::source::Snapshot;
use crate::translation::{LOCK, Lock, names};

/// The options of `risalah translated`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(help = help(Help::Keys), value_name = "KEY", required_unless_present = "all")]
    keys: Vec<String>,
    #[arg(help = help(Help::TranslatedAll), long, conflicts_with = "keys")]
    all: bool,
    #[command(flatten)]
    site: SiteOptions,
}

/// Confirms translations; all that are named, or none.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    // A translation is confirmed before it is published.
    let everything = Request { drafts: true, future: true, ..options.site.request() };
    let Some((snapshot, outline)) = options.site.outline_of(&everything, reporter) else {
        return ExitCode::FAILURE;
    };
    let (lock, found) = Lock::read(&snapshot);
    reporter.diagnostics(&located(&found, &snapshot, reporter.locale), &snapshot);
    let Some(mut lock) = lock.filter(|_| !has_errors(&found)) else { return ExitCode::FAILURE };
    let Some(articles) = chosen(options, &outline, reporter) else { return ExitCode::FAILURE };
    let begun: Vec<Said> = articles.iter().flat_map(|article| not_translated(article, &snapshot)).collect();
    begun.iter().for_each(|said| reporter.fail(said, Said::TranslateFirst));
    if !begun.is_empty() {
        return ExitCode::FAILURE;
    }
    let mut lines = Vec::new();
    for article in articles {
        let languages = confirm(article, &outline, &snapshot, &mut lock);
        if languages.is_empty() && !options.all {
            let key = article.key.to_string();
            reporter.fail(&Said::NoTranslation { key: key.clone() }, Said::BeginTranslation { key });
            return ExitCode::FAILURE;
        }
        if !languages.is_empty() {
            lines.push(Said::Confirmed { key: article.key.to_string(), languages: languages.join(", ") });
        }
    }
    lock.retain(|key| outline.digest.find(key).is_some() || outline.digest.unread_keys.contains(key));
    if write(&options.site.root, &lock, reporter).is_none() {
        return ExitCode::FAILURE;
    }
    lines.iter().for_each(|line| reporter.say(line));
    ExitCode::SUCCESS
}

/// The articles that are meant; a key that there is not is told.
fn chosen<'o>(options: &Options, outline: &'o Outline, reporter: &Reporter) -> Option<Vec<&'o Article>> {
    let digest = &outline.digest;
    if options.all {
        let mut all: Vec<&Article> =
            digest.volumes.iter().flat_map(|volume| &volume.articles).map(AsRef::as_ref).collect();
        all.sort_by(|a, b| a.key.cmp(&b.key));
        return Some(all);
    }
    let find = |key: &String| {
        let article = digest.find(key);
        if article.is_none() {
            let near = nearest(key, digest.keys());
            let help = near.map_or(Said::KeyIsPath, |near| Said::DidYouMean { near });
            reporter.fail(&Said::NoSuchArticle { key: key.clone() }, help);
        }
        article.map(AsRef::as_ref)
    };
    options.keys.iter().map(find).collect()
}

/// The translations in which what stood in their drafts still stands.
fn not_translated(article: &Article, snapshot: &Snapshot) -> Vec<Said> {
    let others = article.texts.iter().filter(|(lang, _)| *lang != article.original);
    let left = |text: &Text| {
        let words = snapshot.get(&text.path)?.shown_text();
        let span = draft::unwritten(&words)?;
        Some(Said::NotTranslated { path: text.path.to_string(), words: words[span].to_owned() })
    };
    others.filter_map(|(_, text)| left(text.as_ref()?)).collect()
}

/// Notes the paragraphs of the original for each translation; gives their languages.
fn confirm(article: &Article, outline: &Outline, snapshot: &Snapshot, lock: &mut Lock) -> Vec<String> {
    let original = article.texts[article.original].as_ref().and_then(|text| snapshot.get(&text.path));
    let Some(original) = original else { return Vec::new() };
    let names = names(original);
    let others = article.texts.iter().filter(|(lang, text)| *lang != article.original && text.is_some());
    let tags: Vec<String> =
        others.map(|(lang, _)| outline.digest.settings.languages.tag(lang).to_owned()).collect();
    tags.iter().for_each(|tag| lock.confirm(article.key.as_str(), tag, names.clone()));
    tags
}

/// Writes the lock whole: beside itself first, then into its place.
#[expect(clippy::disallowed_methods, reason = "this command writes the lock")]
pub(super) fn write(root: &Path, lock: &Lock, reporter: &Reporter) -> Option<()> {
    let path = root.join(LOCK);
    // Hidden, so that a watching build does not take it for a file of the site.
    let partial = path.with_file_name(".translations.lock.part");
    let written = std::fs::write(&partial, lock.to_string()).and_then(|()| std::fs::rename(&partial, &path));
    let told = |error: std::io::Error| {
        let path = path.display().to_string();
        reporter.fail(&Said::CannotWrite { path, reason: reason(&error, reporter.locale) }, None);
    };
    written.map_err(told).ok()
}
