//! What can be said of a site that is built and not published: everything that a build finds, and what only the rendered
//! pages and the texts side by side show.
//!
//! Knows nothing of terminals, of files that are written, or of the network: the addresses of other sites are handed to whoever
//! may ask them.

mod language;
mod outside;
mod page;
mod pages;
mod text;
mod visit;

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

pub use self::outside::OutsideLink;
use self::text::Texts;
use crate::agree;
use crate::diagnostic::{At, Diagnostic, Place, Problem, has_errors};
use crate::draft;
use crate::lang::Lang;
use crate::locale::Locale;
use crate::model::{Article, Digest, Text};
use crate::pipeline::{self, Request};
use crate::source::{Snapshot, SourcePath};
use crate::translation::{self, Lock};
use crate::yaml::Step;

/// A card shows a summary of so many characters without becoming a paragraph; search engines cut at about half of it.
pub const LONGEST_SUMMARY: usize = 300;

/// What a check found.
#[derive(Debug, Default)]
pub struct Checked {
    /// Everything that is wrong, in order of place.
    pub diagnostics: Vec<Diagnostic>,
    /// Where pages lead outside the site.
    pub outside: Vec<OutsideLink>,
    /// How many pages were looked at; none where the site has errors that stop a build.
    pub pages: usize,
}

/// Checks a site. Pages are looked at only if the site can be built.
pub fn check(snapshot: &Snapshot, request: &Request, begin: &mut dyn FnMut(&'static str)) -> Checked {
    let (outline, diagnostics) = pipeline::outline(snapshot, request, &mut |stage| begin(stage.name()));
    let mut checked = Checked { diagnostics, ..Checked::default() };
    let Some(outline) = outline else { return checked };
    begin("texts");
    let digest = &outline.digest;
    let articles: Vec<&Arc<Article>> = digest.volumes.iter().flat_map(|volume| &volume.articles).collect();
    let found = &mut checked.diagnostics;
    found.extend(articles.iter().flat_map(|article| long_summaries(article)));
    found.extend(articles.iter().flat_map(|article| unwritten(article, snapshot)));
    found.extend(articles.iter().flat_map(|article| other_language(article, digest, snapshot)));
    let differences = differences(&articles, digest, snapshot, found);
    found.extend(differences);
    found.extend(translations_behind(&articles, digest, snapshot));
    let texts = Texts::new(digest, snapshot);
    found.extend(texts.silent_images());
    if !has_errors(&*found) {
        begin("pages");
        pages::look_at_pages(&outline, &texts, &mut checked);
    }
    pipeline::put_in_order(&mut checked.diagnostics, snapshot);
    checked
}

/// What a draft left in texts that are no drafts any more.
fn unwritten(article: &Article, snapshot: &Snapshot) -> Vec<Diagnostic> {
    let texts = article.texts.iter().filter_map(|(_, text)| text.as_ref());
    let left = |text: &Text| {
        let span = draft::unwritten(&snapshot.get(&text.path)?.shown_text())?;
        let place = Place { file: text.path.clone(), at: At::Span(span) };
        Some(Diagnostic::new(Problem::Unwritten, place))
    };
    texts.filter(|text| !text.keys.text.draft).filter_map(left).collect()
}

/// Texts that are not in the language that the names of their files say.
fn other_language(article: &Article, digest: &Digest, snapshot: &Snapshot) -> Vec<Diagnostic> {
    let texts = article.texts.iter().filter_map(|(lang, text)| Some((lang, text.as_ref()?)));
    let found = |(lang, text): (Lang, &Text)| {
        let said = Locale::find(digest.settings.languages.tag(lang))?;
        let whole = snapshot.get(&text.path)?.shown_text();
        let body = whole.get(text.body_start..)?;
        let reads = language::reads_as(body).filter(|reads| *reads != said)?;
        let start = text.body_start + body.len() - body.trim_start().len();
        let line = whole[start..].lines().next().map_or(0, str::len);
        let (said, reads) = (said.tag(), reads.tag());
        let place = Place { file: text.path.clone(), at: At::Span(start..start + line) };
        Some(Diagnostic::new(Problem::OtherLanguage { said, reads }, place))
    };
    texts.filter_map(found).collect()
}

/// Where the texts of articles do not agree, but for what a mistake that was found already makes of them.
fn differences(
    articles: &[&Arc<Article>],
    digest: &Digest,
    snapshot: &Snapshot,
    found: &[Diagnostic],
) -> Vec<Diagnostic> {
    let context = agree::Context::new(&digest.settings.languages, &digest.ministries, snapshot);
    let mut mistakes: HashMap<&SourcePath, Vec<&Problem>> = HashMap::new();
    found.iter().for_each(|found| mistakes.entry(&found.place.file).or_default().push(&found.problem));
    let of_article = |article: &&Arc<Article>| {
        let texts = article.texts.iter().filter_map(|(_, text)| text.as_ref());
        let known: Vec<&Problem> =
            texts.filter_map(|text| mistakes.get(&text.path)).flatten().copied().collect();
        let mut differences = agree::compare(article, &context);
        differences.retain(|found| !known.iter().any(|mistake| follows_from(&found.problem, mistake)));
        differences
    };
    articles.par_iter().flat_map_iter(of_article).collect()
}

/// Whether a difference between texts is gone when a mistake in one of them is mended: a body whose name was misspelt is not
/// among the ministries, and a link that leads nowhere is in one text only.
fn follows_from(difference: &Problem, mistake: &Problem) -> bool {
    matches!(
        (difference, mistake),
        (Problem::MinistryNotGiven { .. }, Problem::UnknownMinistry { .. } | Problem::NameDivided { .. })
            | (Problem::LinkDiffers { .. }, Problem::BrokenLink { .. })
    )
}

/// Translations whose originals have changed since, and what is wrong with the lock that tells.
fn translations_behind(articles: &[&Arc<Article>], digest: &Digest, snapshot: &Snapshot) -> Vec<Diagnostic> {
    let (lock, mut found) = Lock::read(snapshot);
    let languages = &digest.settings.languages;
    let behind = |lock: &Lock| -> Vec<Diagnostic> {
        articles.iter().flat_map(|article| translation::check(article, languages, lock, snapshot)).collect()
    };
    found.extend(lock.as_ref().map(behind).unwrap_or_default());
    found
}

/// Summaries that make a paragraph of a card.
fn long_summaries(article: &Article) -> Vec<Diagnostic> {
    let text = |text: &Text| {
        let characters = text.keys.text.summary.chars().count();
        let place = Place::yaml(&text.path, vec![Step::Key("summary".to_owned())]);
        (characters > LONGEST_SUMMARY).then(|| Diagnostic::new(Problem::SummaryTooLong { characters }, place))
    };
    article.texts.iter().filter_map(|(_, file)| text(file.as_ref()?)).collect()
}
