//! `risalah check`: everything that is wrong with a site, without writing it.

mod outside;
mod report;

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use self::report::Report;
use super::SiteOptions;
use super::help::{Help, help};
use super::report::{Reporter, located};
use crate::check;
use crate::load;
use crate::pipeline;

/// The options of `risalah check`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::Strict), long)]
    strict: bool,
    #[arg(help = help(Help::External), long)]
    external: bool,
    #[arg(help = help(Help::Format), long, value_enum, default_value_t)]
    format: Format,
    #[arg(help = help(Help::CheckJson), long, conflicts_with = "format")]
    json: bool,
}

/// How the result of a check is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// Annotations of a workflow on GitHub.
    Github,
    /// SARIF 2.1.0, for tools that collect the results of many.
    Sarif,
}

/// Checks the site.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    reporter.stage("load");
    let snapshot = load::load(&options.site.root);
    let mut checked = check::check(&snapshot, &options.site.request(), &mut |stage| reporter.stage(stage));
    if options.external {
        reporter.stage("external");
        checked.diagnostics.extend(outside::ask(&checked.outside));
        pipeline::put_in_order(&mut checked.diagnostics, &snapshot);
    }
    reporter.clear();
    let report =
        Report::new(located(&checked.diagnostics, &snapshot, reporter.locale), &checked, options.strict);
    match if options.json { Format::Json } else { options.format } {
        Format::Text => report.tell(reporter, &snapshot),
        Format::Json => report.print_json(),
        Format::Github => report.print_annotations(&options.site.root, reporter.locale),
        Format::Sarif => report.print_sarif(),
    }
    if report.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
