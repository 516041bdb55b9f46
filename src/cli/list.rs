//! `risalah list`: every text of the site with its key, language, state and address, for scripts.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::help::{Help, help};
use super::report::{Reporter, printable};
use super::{SiteOptions, print_json};
use crate::lang::{Lang, Localized};
use crate::model::{self, Digest, Reason, Showing};
use crate::parse;
use crate::pipeline::Outline;
use crate::plan::links::Links;
use crate::route::Route;

/// The options of `risalah list`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::ListJson), long)]
    json: bool,
}

/// A text of the site.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Row {
    key: String,
    language: String,
    /// `published`, `draft`, `future`.
    state: &'static str,
    /// When it appears, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
}

/// Prints the list: columns between tabs, or JSON.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    let Some((_, outline)) = options.site.outline(reporter) else { return ExitCode::FAILURE };
    let rows = rows(&outline);
    if options.json {
        print_json(&rows);
        return ExitCode::SUCCESS;
    }
    let mut out = std::io::stdout().lock();
    for row in &rows {
        let state = match &row.until {
            Some(day) => format!("{} {day}", row.state),
            None => row.state.to_owned(),
        };
        let url = row.url.as_deref().unwrap_or("-");
        // Whoever reads only the first lines (`head`) is not told of an error.
        let _ = writeln!(out, "{}\t{}\t{state}\t{url}", printable(&row.key), row.language);
    }
    ExitCode::SUCCESS
}

/// The texts in order of key and language: articles, then standing pages.
fn rows(outline: &Outline) -> Vec<Row> {
    let digest = &outline.digest;
    let links = Links::new(digest, &outline.theme);
    let mut rows: Vec<Row> = Vec::new();
    // What a draft is does not depend on whether drafts are shown.
    let showing = Showing { drafts: false, future: false, today: outline.today };
    for article in digest.volumes.iter().flat_map(|volume| &volume.articles) {
        let text = |lang: Lang| {
            let title = article.texts[lang].as_ref()?.keys.text.title.to_string();
            Some((title, model::reason(article, lang, showing)))
        };
        let route = |lang: Lang| links.article(article, lang);
        shown(article.key.to_string(), digest, &text, &route, &links, &mut rows);
    }
    for page in &digest.pages {
        let text = |lang: Lang| {
            let keys = &page.texts[lang].as_ref()?.keys;
            Some((keys.title.to_string(), keys.draft.then_some(Reason::Draft)))
        };
        let route = |lang: Lang| links.standing(page, lang);
        shown(parse::full_key(false, &page.key), digest, &text, &route, &links, &mut rows);
    }
    rows.extend(digest.held_back.iter().map(|held| {
        let language = digest.settings.languages.tag(held.lang).to_owned();
        Row::new(held.key.clone(), language, Some(held.reason))
    }));
    rows.sort();
    rows
}

impl Row {
    fn new(key: String, language: String, held_back: Option<Reason>) -> Self {
        let (state, until) = match held_back {
            None => ("published", None),
            Some(Reason::Draft) => ("draft", None),
            Some(Reason::Until(day)) => ("future", Some(day.to_string())),
        };
        Self { key, language, state, until, url: None, title: None }
    }
}

/// Adds the texts of an article or page that have a page of their own.
fn shown(
    key: String,
    digest: &Digest,
    text: &dyn Fn(Lang) -> Option<(String, Option<Reason>)>,
    route: &dyn Fn(Lang) -> Option<Route>,
    links: &Links<'_>,
    rows: &mut Vec<Row>,
) {
    let languages = &digest.settings.languages;
    let texts = Localized::each(languages, text);
    for (lang, text) in texts.iter() {
        let (Some((title, held_back)), Some(route)) = (text, route(lang)) else { continue };
        let row = Row::new(key.clone(), languages.tag(lang).to_owned(), *held_back);
        rows.push(Row { url: Some(links.url(&route)), title: Some(title.clone()), ..row });
    }
}
