//! `risalah status`: a table of all articles and how they stand.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use super::help::{Help, help};
use super::report::{Reporter, located, printable};
use super::words::{Noun, Said, counted};
use super::{SiteOptions, print_json};
use crate::diagnostic::{Severity, has_errors};
use crate::load;
use crate::locale::Locale;
use crate::status::{Row, State, Status, Translation, cannot_be_read, in_words, status};

/// The options of `risalah status`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::StatusJson), long)]
    json: bool,
}

/// Prints the table, and what is wrong with the site if something is.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    reporter.stage("load");
    let snapshot = load::load(&options.site.root);
    let status = status(&snapshot, &options.site.request(), &mut |stage| reporter.stage(stage.name()));
    reporter.clear();
    let mut told = located(&status.diagnostics, &snapshot, reporter.locale);
    told.retain(|diagnostic| diagnostic.severity == Severity::Error);
    reporter.diagnostics(&told, &snapshot);
    if options.json {
        print_json(&status.rows);
    } else {
        print_table(&status, reporter.locale);
        reporter.say_line(&summary(&status, reporter.locale));
    }
    if has_errors(&status.diagnostics) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// One article a line: its key, then its text in each language.
fn print_table(status: &Status, locale: Locale) {
    let head = std::iter::once(Said::Key.name(locale)).chain(status.languages.iter().cloned());
    let mut table: Vec<Vec<String>> = vec![head.collect()];
    table.extend(status.rows.iter().map(|row| cells(row, locale)));
    let width = |column: usize| {
        table.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..=status.languages.len()).map(width).collect();
    let mut out = std::io::stdout().lock();
    for row in &table {
        let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        // Whoever reads only the first lines (`head`) is not told of an error.
        let _ = writeln!(out, "{}", padded.collect::<Vec<_>>().join("  ").trim_end());
    }
}

fn cells(row: &Row, locale: Locale) -> Vec<String> {
    let texts = row.texts.iter().map(|text| in_words(text, locale));
    let unread = row.texts.is_empty().then(|| cannot_be_read(locale));
    std::iter::once(printable(&row.key)).chain(texts).chain(unread).collect()
}

/// The closing line: how many articles, and what of them waits for somebody.
fn summary(status: &Status, locale: Locale) -> String {
    let texts = || status.rows.iter().flat_map(|row| &row.texts);
    let of_state = |state| texts().filter(|text| text.state == state).count();
    let standing = |standing| texts().filter(|text| text.translation == Some(standing)).count();
    let waiting = [
        (of_state(State::Missing), Said::TextsMissing),
        (of_state(State::Draft), Said::TextsInDraft),
        (of_state(State::Future), Said::TextsHeldBack),
        (standing(Translation::Behind), Said::TranslationsBehind),
        (standing(Translation::Unconfirmed), Said::TranslationsUnconfirmed),
    ];
    let waiting = waiting.into_iter().filter(|(count, _)| *count > 0);
    let waiting = waiting.map(|(count, what)| format!("{count} {}", what.name(locale)));
    let articles = counted(status.rows.len(), Noun::Article, locale);
    std::iter::once(articles).chain(waiting).collect::<Vec<_>>().join("; ")
}
