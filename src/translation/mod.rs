//! Whether translations say what their originals say now: by what was confirmed, not by what is alike.
//!
//! Front matter does not count: a changed tag or date is no reason to translate again.

mod lock;
mod paragraph;

use std::collections::HashSet;

pub use lock::{LOCK, Lock};
pub use paragraph::{Paragraph, names, paragraphs};

use crate::diagnostic::{At, Diagnostic, Label, Place, Problem};
use crate::lang::{Lang, Languages};
use crate::model::Article;
use crate::source::Snapshot;

/// How a translation stands to its original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was confirmed from the original as it is.
    Current,
    /// Nobody has confirmed it yet.
    Unconfirmed,
    /// The original has changed since.
    Behind(Drift),
}

/// How an original has changed since a translation was confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// The paragraphs that are new or changed.
    pub changed: Vec<Paragraph>,
    /// How many are gone.
    pub gone: usize,
}

/// How the translation of an article into a language stands; none if there is no such text, or it is the original.
pub fn standing(
    article: &Article,
    lang: Lang,
    languages: &Languages,
    lock: &Lock,
    snapshot: &Snapshot,
) -> Option<Standing> {
    let original = article.texts[article.original].as_ref().filter(|_| lang != article.original)?;
    article.texts[lang].as_ref()?;
    let now = paragraphs(snapshot.get(&original.path)?);
    let confirmed = lock.confirmed(article.key.as_str(), languages.tag(lang));
    let drifts = confirmed.iter().map(|before| drift(before, &now));
    Some(match drifts.min_by_key(|drift| drift.changed.len() + drift.gone) {
        None => Standing::Unconfirmed,
        Some(drift) if drift == Drift::default() => Standing::Current,
        Some(drift) => Standing::Behind(drift),
    })
}

/// What is not as it was. Paragraphs that changed places are no change: they are in the translation.
fn drift(before: &[String], now: &[Paragraph]) -> Drift {
    let was: HashSet<&str> = before.iter().map(String::as_str).collect();
    let is: HashSet<&str> = now.iter().map(|paragraph| paragraph.name.as_str()).collect();
    let changed: Vec<Paragraph> =
        now.iter().filter(|paragraph| !was.contains(paragraph.name.as_str())).cloned().collect();
    let missing = was.iter().filter(|name| !is.contains(*name)).count();
    // One paragraph in the place of another was changed, and is not gone.
    Drift { gone: missing.saturating_sub(changed.len()), changed }
}

/// A warning for each translation of an article that is behind its original.
pub fn check(article: &Article, languages: &Languages, lock: &Lock, snapshot: &Snapshot) -> Vec<Diagnostic> {
    let Some(original) = article.texts[article.original].as_ref() else { return Vec::new() };
    let mut found = Vec::new();
    for lang in languages.iter() {
        let Some(Standing::Behind(drift)) = standing(article, lang, languages, lock, snapshot) else {
            continue;
        };
        let Some(translation) = &article.texts[lang] else { continue };
        let at = drift
            .changed
            .first()
            .map_or(original.body_start..original.body_start, |first| first.span.clone());
        let (key, language) = (article.key.to_string(), languages.tag(lang).to_owned());
        let (changed, gone) = (drift.changed.len(), drift.gone);
        let problem = Problem::TranslationBehind { key, language, changed, gone };
        let place = Place { file: original.path.clone(), at: At::Span(at) };
        found.push(Diagnostic::new(problem, place).and(Place::file(&translation.path), Label::Translation));
    }
    found
}
