//! How an article is cited: as a sentence, for BibTeX, and as CSL-JSON for reference managers. Written when it is shown.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::part::{Shared, ToValue};
use super::shape::Shape;
use super::text::WordTable;
use super::view::written;
use crate::parse::Key;

/// The citation of an article.
#[derive(Clone, Debug, Hash)]
pub struct Citation {
    /// The key of the article.
    pub key: Key,
    /// Its title.
    pub title: Arc<str>,
    /// The site, which stands for an author.
    pub site: String,
    /// The day on which it was published.
    pub published: Date,
    /// Its absolute address.
    pub url: String,
    /// The tag of its language.
    pub lang: String,
    /// The words.
    pub words: Shared<WordTable>,
}

impl ToValue for Citation {
    fn to_value(&self) -> Value {
        written::Citation { text: self.text(), bibtex: self.bibtex(), csl: self.csl() }.to_value()
    }

    fn shape() -> Shape {
        written::Citation::shape()
    }
}

impl Citation {
    fn text(&self) -> String {
        let words = &self.words.words;
        // The title comes last, so that braces in it stay as they are.
        words
            .word("citation")
            .replace("{site}", &self.site)
            .replace("{date}", &words.long_date(self.published))
            .replace("{url}", &self.url)
            .replace("{title}", &self.title)
    }

    /// The name of the entry: the same in a bibliography whatever the address is. A file name may hold what ends one.
    fn id(&self) -> String {
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        format!("{}-{}", self.key.as_str().replace(|c| !is_name(c), "-"), self.lang)
    }

    /// An entry of the type `misc`, which the styles of BibTeX and biblatex both know.
    fn bibtex(&self) -> String {
        const MONTHS: [&str; 12] =
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let month = MONTHS[self.published.month() as usize - 1];
        // The second pair of braces keeps capitals as they are.
        format!(
            "@misc{{{},\n  author = {{{{{}}}}},\n  title = {{{{{}}}}},\n  year = {{{:04}}},\n  month = {month},\n  day = {{{}}},\n  url = {{{}}},\n  language = {{{}}}\n}}",
            self.id(),
            tex(&self.site),
            tex(&self.title),
            self.published.year(),
            self.published.day(),
            self.url,
            self.lang,
        )
    }

    /// CSL-JSON 1.0: a list of one item.
    fn csl(&self) -> String {
        let day = self.published;
        let item = CslItem {
            id: self.id(),
            kind: "webpage",
            title: &self.title,
            author: [Literal { literal: &self.site }],
            container_title: &self.site,
            issued: Issued { date_parts: [[day.year(), day.month().into(), day.day().into()]] },
            url: &self.url,
            language: &self.lang,
        };
        serde_json::to_string_pretty(&[item]).unwrap_or_default()
    }
}

/// An item of CSL-JSON.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CslItem<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    author: [Literal<'a>; 1],
    container_title: &'a str,
    issued: Issued,
    #[serde(rename = "URL")]
    url: &'a str,
    language: &'a str,
}

/// A name that is not taken apart.
#[derive(Serialize)]
struct Literal<'a> {
    literal: &'a str,
}

/// A day as year, month and day.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [[i16; 3]; 1],
}

/// A text as TeX reads it.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // BibTeX counts braces, those behind a backslash too.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', character]),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tex_would_read_is_escaped() {
        assert_eq!(
            tex("50% & {a_b} \\ #1 ~^$"),
            "50\\% \\& \\textbraceleft{}a\\_b\\textbraceright{} \\textbackslash{} \\#1 \\textasciitilde{}\\textasciicircum{}\\$"
        );
    }
}
