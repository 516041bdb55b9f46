//! `risalah list`: every text of the site with its key, language, state and address, for scripts.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::help::{Help, help};
use super::report::{Reporter, printable};
use super::{SiteOptions, print_json};
use crate::lang::{Lang, Localized};
use crate::model::{Digest, Reason};
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
    for article in digest.volumes.iter().flat_map(|volume| &volume.articles) {
        let text = |lang: Lang| Some(article.texts[lang].as_ref()?.keys.text.title.to_string());
        let route = |lang: Lang| links.article(article, lang);
        published(article.key.to_string(), digest, &text, &route, &links, &mut rows);
    }
    for page in &digest.pages {
        let text = |lang: Lang| Some(page.texts[lang].as_ref()?.keys.title.to_string());
        let route = |lang: Lang| links.standing(page, lang);
        published(format!("pages/{}", page.key), digest, &text, &route, &links, &mut rows);
    }
    rows.extend(digest.held_back.iter().map(|held| Row {
        key: held.key.clone(),
        language: digest.settings.languages.tag(held.lang).to_owned(),
        state: match held.reason {
            Reason::Draft => "draft",
            Reason::Until(_) => "future",
        },
        until: match held.reason {
            Reason::Draft => None,
            Reason::Until(day) => Some(day.to_string()),
        },
        url: None,
        title: None,
    }));
    rows.sort();
    rows
}

/// Adds the published texts of an article or page.
fn published(
    key: String,
    digest: &Digest,
    title: &dyn Fn(Lang) -> Option<String>,
    route: &dyn Fn(Lang) -> Option<Route>,
    links: &Links<'_>,
    rows: &mut Vec<Row>,
) {
    let languages = &digest.settings.languages;
    let titles = Localized::each(languages, title);
    for (lang, title) in titles.iter() {
        let (Some(title), Some(route)) = (title, route(lang)) else { continue };
        rows.push(Row {
            key: key.clone(),
            language: languages.tag(lang).to_owned(),
            state: "published",
            until: None,
            url: Some(links.url(&route)),
            title: Some(title.clone()),
        });
    }
}
