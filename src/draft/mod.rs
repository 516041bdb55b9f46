//! The files of an article that is still to be written: front matter that is complete, with a word on what comes where.
//!
//! Knows nothing of the disk; whoever plants the files sees to it that nothing is written over.

mod words;

use jiff::civil::Date;

use self::words::Comment;
pub use self::words::{Placeholder, unwritten};
use crate::lang::{Lang, Languages, Localized};
use crate::locale::Locale;
use crate::yaml::write::{list, scalar};

/// An article that is to be written.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its key: `2025/name`.
    pub key: String,
    /// The language in which it is first written.
    pub original: Lang,
    /// Its title in each language; what is not known yet is to be translated.
    pub titles: Localized<Option<String>>,
    /// The day of the event or act.
    pub date: Date,
    /// The ids of the bodies; the first leads.
    pub ministries: Vec<String>,
    /// The id of the sector.
    pub sector: String,
    /// The ids of its tags.
    pub tags: Vec<String>,
    /// The kind of act, if it is known.
    pub instrument: Option<String>,
}

/// A file that is to be planted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path in the site.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// The files of both texts. Keys of the pair stand in that of the original.
pub fn pair(draft: &Draft, languages: &Languages, locale: Locale) -> Vec<NewFile> {
    let of_pair =
        |lang: Lang| if lang == draft.original { pair_keys(draft, languages, locale) } else { String::new() };
    let file = |lang: Lang| {
        let known = draft.titles[lang].as_deref();
        let title = known.or(draft.titles[draft.original].as_deref()).unwrap_or_default();
        let comment = known.is_none().then_some(Comment::TranslateTitle);
        let mut text = head(title, comment, None, locale, languages.tag(lang));
        text += &of_pair(lang);
        text += &format!("---\n\n{}\n", Placeholder::Text.in_language(languages.tag(lang)));
        NewFile { path: path(&draft.key, languages.tag(lang)), text }
    };
    languages.iter().map(file).collect()
}

/// A text that is to be translated.
#[derive(Clone, Debug)]
pub struct ToTranslate<'a> {
    /// The key of its article.
    pub key: &'a str,
    /// The title of the original.
    pub title: &'a str,
    /// The summary of the original.
    pub summary: &'a str,
    /// The headings of the original as they stand there, `##` and all.
    pub headings: Vec<&'a str>,
}

/// The file of a translation, with what is to be translated in it.
pub fn translation(of: &ToTranslate<'_>, language: &str, locale: Locale) -> NewFile {
    let mut text = head(of.title, Some(Comment::TranslateTitle), Some(of.summary), locale, language);
    let placeholder = Placeholder::Paragraph.in_language(language);
    text += &format!("---\n\n{placeholder}\n");
    for heading in &of.headings {
        text += &format!("\n{heading}\n\n{placeholder}\n");
    }
    NewFile { path: path(of.key, language), text }
}

/// Where the text of an article in a language stands.
pub fn path(key: &str, language: &str) -> String {
    format!("content/articles/{key}.{language}.md")
}

/// The first line and the keys that each text has for itself.
fn head(
    title: &str,
    on_title: Option<Comment>,
    summary: Option<&str>,
    locale: Locale,
    language: &str,
) -> String {
    let on_summary = if summary.is_some() { Comment::TranslateSummary } else { Comment::Summary };
    let placeholder = Placeholder::Summary.in_language(language);
    let mut text = "---\n".to_owned();
    let mut key =
        |comment: Option<Comment>, key: &str, value: &str| text += &key_with(comment, key, value, locale);
    key(on_title, "title", &scalar(title));
    key(Some(on_summary), "summary", &scalar(summary.unwrap_or(&placeholder)));
    key(Some(Comment::Draft), "draft", "true");
    text
}

/// The keys that hold for both texts.
fn pair_keys(draft: &Draft, languages: &Languages, locale: Locale) -> String {
    let mut text = String::new();
    let mut key =
        |comment: Option<Comment>, key: &str, value: &str| text += &key_with(comment, key, value, locale);
    key(Some(Comment::Date), "date", &draft.date.to_string());
    key(Some(Comment::Ministries), "ministries", &list(draft.ministries.iter().map(String::as_str)));
    key(None, "sector", &scalar(&draft.sector));
    key(Some(Comment::Tags), "tags", &list(draft.tags.iter().map(String::as_str)));
    if let Some(kind) = &draft.instrument {
        key(Some(Comment::Instrument), "instrument", &format!("{{ kind: {} }}", scalar(kind)));
    }
    key(Some(Comment::Sources), "sources", "[]");
    if draft.original != Lang::DEFAULT {
        key(None, "original", languages.tag(draft.original));
    }
    text
}

/// A key on a line of its own, below its comment: behind a text, `#` could be meant as a part of it.
fn key_with(comment: Option<Comment>, key: &str, value: &str, locale: Locale) -> String {
    let comment = comment.map_or(String::new(), |comment| format!("# {}\n", comment.name(locale)));
    format!("{comment}{key}: {value}\n")
}
