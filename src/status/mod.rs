//! How each article stands: which texts there are, what is held back and until when, which translations are behind.
//!
//! Knows nothing of tables, JSON or browsers; they all show these rows.

mod words;

use serde::Serialize;

pub use self::words::{cannot_be_read, in_words};

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::{self, Article, Digest, Reason, Showing};
use crate::pipeline::{self, Begin, Outline, Request};
use crate::plan::links::Links;
use crate::source::Snapshot;
use crate::translation::{self, Lock, Standing};

/// The articles of a site and how they stand.
#[derive(Debug, Default)]
pub struct Status {
    /// The tags of the site's languages, the default first: the columns.
    pub languages: Vec<String>,
    /// The articles, in order of key.
    pub rows: Vec<Row>,
    /// Everything that is wrong with the site and with the lock of translations.
    pub diagnostics: Vec<Diagnostic>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Row {
    /// Its key.
    pub key: String,
    /// The tag of the language in which it was first written; none where it cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// Its title in that language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its text in each language, in their order; none where the article cannot be read.
    pub texts: Vec<TextRow>,
}

/// A text of an article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct TextRow {
    /// The tag of its language.
    pub language: String,
    /// Whether it is there and shown.
    pub state: State,
    /// The day until which it is held back, where that is the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Whether it says what the original says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<Translation>,
    /// The lines of the original in which paragraphs begin that changed since it was confirmed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changed_lines: Vec<usize>,
    /// How many paragraphs of the original went out since.
    #[serde(skip_serializing_if = "is_zero")]
    pub gone: usize,
    /// Its address below the site's, where it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_zero(n: &usize) -> bool {
    *n == 0
}

/// Whether a text is there and published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is published.
    Published,
    /// It is held back as a draft.
    Draft,
    /// It is held back until its day.
    Future,
    /// There is no such text.
    Missing,
}

/// How a text stands to the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Translation {
    /// It is the original.
    Original,
    /// It was confirmed from the original as it is.
    Current,
    /// The original has changed since it was confirmed.
    Behind,
    /// Nobody has confirmed it.
    Unconfirmed,
}

/// How the articles of a site stand, as far as its files can be understood.
pub fn status(snapshot: &Snapshot, request: &Request, begin: Begin<'_>) -> Status {
    // Everything is read, so that what is held back can be named; the site that is shown is that of the request.
    let everything = Request { drafts: true, future: true, ..request.clone() };
    let (outline, mut diagnostics) = pipeline::outline(snapshot, &everything, begin);
    let Some(outline) = outline else { return Status { diagnostics, ..Status::default() } };
    let (lock, found) = Lock::read(snapshot);
    diagnostics.extend(found);
    let digest = &outline.digest;
    let showing = Showing { drafts: request.drafts, future: request.future, today: outline.today };
    let desk = Desk { outline: &outline, snapshot, lock: lock.unwrap_or_default(), showing };
    let articles = digest.volumes.iter().flat_map(|volume| &volume.articles);
    let mut rows: Vec<Row> = articles.map(|article| desk.row(article)).collect();
    let unread = digest.unread_keys.iter().filter(|key| !key.starts_with("pages/"));
    rows.extend(unread.map(|key| Row { key: key.clone(), original: None, title: None, texts: Vec::new() }));
    rows.sort();
    Status { languages: digest.settings.languages.tags().to_vec(), rows, diagnostics }
}

struct Desk<'a> {
    outline: &'a Outline,
    snapshot: &'a Snapshot,
    lock: Lock,
    showing: Showing,
}

impl Desk<'_> {
    fn digest(&self) -> &Digest {
        &self.outline.digest
    }

    fn row(&self, article: &Article) -> Row {
        let languages = &self.digest().settings.languages;
        Row {
            key: article.key.to_string(),
            original: Some(languages.tag(article.shown_in(article.original)).to_owned()),
            title: article.text_for(article.original).map(|text| text.keys.text.title.to_string()),
            texts: languages.iter().map(|lang| self.text(article, lang)).collect(),
        }
    }

    fn text(&self, article: &Article, lang: Lang) -> TextRow {
        let languages = &self.digest().settings.languages;
        // What a draft is does not depend on whether drafts are shown.
        let published = Showing { drafts: false, future: false, ..self.showing };
        let reason = model::reason(article, lang, published);
        let (state, until) = match reason {
            _ if article.texts[lang].is_none() => (State::Missing, None),
            None => (State::Published, None),
            Some(Reason::Draft) => (State::Draft, None),
            Some(Reason::Until(day)) => (State::Future, Some(day.to_string())),
        };
        let standing = translation::standing(article, lang, languages, &self.lock, self.snapshot);
        let is_original = lang == article.original && state != State::Missing;
        let translation = match &standing {
            Some(Standing::Current) => Some(Translation::Current),
            Some(Standing::Behind(_)) => Some(Translation::Behind),
            Some(Standing::Unconfirmed) => Some(Translation::Unconfirmed),
            None => is_original.then_some(Translation::Original),
        };
        let drift = match standing {
            Some(Standing::Behind(drift)) => drift,
            _ => translation::Drift::default(),
        };
        let links = Links::new(self.digest(), &self.outline.theme);
        let route =
            links.article(article, lang).filter(|_| model::reason(article, lang, self.showing).is_none());
        TextRow {
            language: languages.tag(lang).to_owned(),
            state,
            until,
            translation,
            changed_lines: drift.changed.iter().map(|paragraph| paragraph.line).collect(),
            gone: drift.gone,
            route: route.map(|route| route.to_string()),
        }
    }
}
