//! `risalah diff`: what publishing would change for readers.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::help::{Help, help};
use super::report::{Reporter, located};
use super::words::Said;
use super::{SiteOptions, print_json};
use crate::changes::{Changes, Moves, changes};
use crate::diagnostic::{Located, has_errors};
use crate::locale::Locale;
use crate::memory::Memory;
use crate::publish::{self, Believe};
use crate::render::{self, Discard};

/// The options of `risalah diff`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::DiffAll), long)]
    all: bool,
    #[arg(help = help(Help::DiffJson), long)]
    json: bool,
}

/// The changes as data.
#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    changes: &'a Changes,
    warnings: Vec<Located>,
}

/// Compares what would be built with what the output folder holds.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    let Some((snapshot, outline)) = options.site.outline(reporter) else { return ExitCode::FAILURE };
    let (tree, _, found) =
        render::render(&outline.plan, &outline.theme, &mut Memory::default(), &Discard, &|_| {});
    if has_errors(&found) {
        reporter.diagnostics(&located(&found, &snapshot, reporter.locale), &snapshot);
        return ExitCode::FAILURE;
    }
    let folder = options.site.output();
    let difference = match publish::compare(&tree, &folder, Believe::Manifest) {
        Ok(difference) => difference,
        Err(error) => {
            reporter.fail_to_publish(&error);
            return ExitCode::FAILURE;
        }
    };
    #[expect(clippy::disallowed_methods, reason = "this command looks at what is published")]
    let published = |path: &str| std::fs::read(folder.join(path)).ok();
    let changes = changes(&outline, &tree, &difference, &published);
    let warnings = located(&changes.diagnostics, &snapshot, reporter.locale);
    if options.json {
        print_json(&Answer { changes: &changes, warnings });
        return ExitCode::SUCCESS;
    }
    print(&changes, options.all, reporter.locale);
    reporter.diagnostics(&warnings, &snapshot);
    reporter.say_line(&summary(&changes, reporter.locale));
    ExitCode::SUCCESS
}

/// One change a line, behind `+`, `~` or `-`.
fn print(changes: &Changes, all: bool, locale: Locale) {
    let mut lines = Vec::new();
    let mut add = |moves: &Moves<String>| {
        let signs = [('+', &moves.appear), ('~', &moves.change), ('-', &moves.vanish)];
        lines.extend(
            signs
                .into_iter()
                .flat_map(|(sign, names)| names.iter().map(move |name| format!("{sign} {name}"))),
        );
    };
    add(&changes.texts);
    let lists = &changes.lists;
    let change = if all { lists.change.clone() } else { Vec::new() };
    add(&Moves { appear: lists.appear.clone(), change, vanish: lists.vanish.clone() });
    let entries = &changes.entries;
    for (sign, entries) in [('+', &entries.appear), ('~', &entries.change), ('-', &entries.vanish)] {
        lines.extend(entries.iter().map(|entry| {
            let (title, feeds) = (entry.title.clone(), entry.feeds);
            format!("{sign} {}", Said::EntryInFeeds { title, feeds }.name(locale))
        }));
    }
    let mut out = std::io::stdout().lock();
    for line in lines {
        // Whoever reads only the first lines (`head`) is not told of an error.
        let _ = writeln!(out, "{line}");
    }
}

/// The closing line: how many of each sort.
fn summary(changes: &Changes, locale: Locale) -> String {
    let counts = |moves: [usize; 3]| moves.iter().any(|&count| count > 0).then_some(moves);
    let of = |moves: &Moves<String>| counts([moves.appear.len(), moves.change.len(), moves.vanish.len()]);
    let entries = &changes.entries;
    let sorts = [
        (Said::Texts, of(&changes.texts)),
        (Said::Lists, of(&changes.lists)),
        (Said::FeedEntries, counts([entries.appear.len(), entries.change.len(), entries.vanish.len()])),
        (Said::OtherFiles, of(&changes.files)),
    ];
    let sorts = sorts.into_iter().filter_map(|(sort, counts)| {
        let [appear, change, vanish] = counts?;
        Some(format!("{}: {}", sort.name(locale), Said::Moves { appear, change, vanish }.name(locale)))
    });
    let sorts: Vec<String> = sorts.collect();
    if sorts.is_empty() { Said::NothingChanges.name(locale) } else { sorts.join("; ") }
}
