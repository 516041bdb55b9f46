//! What an editor begins with: the texts of a pair of articles, and the record of their source.
//!
//! Knows the form of the files. Where they go, and whether something stands there already, is for whoever asked. Every value
//! is a proposal with the line it came from; nothing that the story says in sentences is repeated.

mod article;
mod record;
mod words;

use jiff::civil::Date;

use super::Clipping;
use crate::draft::NewFile;
use crate::lang::Lang;
use crate::locale::Locale;
use crate::model::Digest;
use crate::route;

/// What is asked of a draft.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The name that the files of the pair share, without language and ending.
    pub stem: &'a str,
    /// The name of the file in which the clipping stands.
    pub file: &'a str,
    /// The language of comments.
    pub locale: Locale,
}

/// The files of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The key of the article: `2025/nama-artikel`.
    pub key: String,
    /// Its text in each language of the site, that of the story first.
    pub articles: Vec<NewFile>,
    /// The record of the source.
    pub record: NewFile,
}

/// Makes the files of a draft from a clipping.
pub fn draft(clipping: &Clipping, digest: &Digest, wish: &Wish<'_>) -> Draft {
    let outline = Outline::new(clipping, digest, wish);
    let languages = &digest.settings.languages;
    let others = languages.iter().filter(|&lang| lang != outline.original);
    let article = |lang: Lang| NewFile {
        path: crate::draft::path(&outline.key, languages.tag(lang)),
        text: article::article(&outline, lang),
    };
    Draft {
        articles: std::iter::once(outline.original).chain(others).map(article).collect(),
        record: NewFile { path: format!("seeds/{}.yaml", outline.record_id), text: record::record(&outline) },
        key: outline.key,
    }
}

/// What all files of a draft are made from.
struct Outline<'a> {
    clipping: &'a Clipping,
    digest: &'a Digest,
    locale: Locale,
    /// The name of the clipping's file.
    file: &'a str,
    key: String,
    record_id: String,
    /// The language that the pair keys are written in: that of the story, where the site has it.
    original: Lang,
    /// The day of the event, or one on which its bodies existed.
    day: Date,
}

impl<'a> Outline<'a> {
    fn new(clipping: &'a Clipping, digest: &'a Digest, wish: &Wish<'a>) -> Self {
        let day = clipping.as_of;
        let stem = Some(route::slugify(wish.stem))
            .filter(|stem| !stem.is_empty())
            .unwrap_or_else(|| "draf".to_owned());
        let year = format!("{:04}", day.year());
        let record_id = if stem.ends_with(&year) { stem.clone() } else { format!("{stem}-{year}") };
        let original = digest.settings.languages.find(clipping.language.tag()).unwrap_or(Lang::DEFAULT);
        let key = format!("{year}/{stem}");
        Self { clipping, digest, locale: wish.locale, file: wish.file, key, record_id, original, day }
    }

    /// The language in which a text of the site is drafted.
    fn tongue(&self, lang: Lang) -> Locale {
        Locale::find(self.digest.settings.languages.tag(lang)).unwrap_or_default()
    }
}
