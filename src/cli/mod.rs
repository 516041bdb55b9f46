//! The commands, one file each. Data goes to standard output, messages to standard error; the exit code is 0, 1 where
//! the content or the build failed, 2 where the command itself was wrong.

mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod init;
mod list;
mod new;
mod report;
mod schema;
mod status;
mod translated;
mod watch;
mod why;
mod words;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use serde::Serialize;

use crate::diagnostic::has_errors;
use crate::load;
use crate::locale::Locale;
use crate::parse::url::BaseUrl;
use crate::pipeline::{self, Outline, Request, Today};
use crate::source::Snapshot;

use report::Reporter;
use words::Said;

/// A static site generator for a bilingual policy digest.
#[derive(Debug, Parser)]
#[command(name = "risalah", version, about, max_term_width = 100, disable_help_subcommand = true)]
struct Cli {
    #[command(flatten)]
    talk: Talk,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site into `public/`
    Build(build::Options),
    /// Build, serve a preview, and build again on every edit
    #[command(visible_alias = "serve")]
    Watch(watch::Options),
    /// Check the texts, the pages and the links without writing anything
    Check(check::Options),
    /// Compare what would be built with what is published
    Diff(diff::Options),
    /// Say what a page is made of, or what is built again if a file changes
    Why(why::Options),
    /// Plant the files of a new article, or of a translation
    New(Box<new::Options>),
    /// Say what a diagnostic means, with an example
    Explain(explain::Options),
    /// List every text with its key, language, state and address, for scripts
    List(list::Options),
    /// Print what an editor's program needs to complete and check a kind of file
    Schema(schema::Options),
    /// Show how every article stands: texts, drafts, days, translations
    Status(status::Options),
    /// Confirm that translations say what their originals say now
    Translated(translated::Options),
    /// Plant a small working site in a new folder
    Init(init::Options),
    /// Print what a shell needs to complete the commands
    Completions(completions::Options),
}

/// How much is said, and how.
#[derive(Clone, Debug, Args)]
struct Talk {
    /// Say nothing but errors
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Name every file that is written or removed
    #[arg(long, short, global = true)]
    verbose: bool,
    /// The language of messages [default: that of the system, else English]
    #[arg(long, global = true, value_name = "id|en", value_parser = ["id", "en"])]
    lang: Option<String>,
    /// No colours; the variable NO_COLOR does the same
    #[arg(long, global = true)]
    no_color: bool,
}

/// Which site, and how it is to be built: the options of every command that builds.
#[derive(Clone, Debug, Args)]
struct SiteOptions {
    /// The folder of the site
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// Where the site goes [default: `public` in the folder of the site]
    #[arg(long, short, value_name = "DIR")]
    output_dir: Option<PathBuf>,
    /// The address to build for, in place of the one in `site.yaml`
    #[arg(long, short = 'u', value_name = "URL", value_parser = base_url)]
    base_url: Option<BaseUrl>,
    /// Show drafts
    #[arg(long)]
    drafts: bool,
    /// Show what is not due yet
    #[arg(long)]
    future: bool,
    /// The day on which the site is built, like 2025-09-26 [default: the day it is where the site is]
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
    /// Use the output folder even if it holds files of somebody else
    #[arg(long)]
    force: bool,
}

impl SiteOptions {
    /// What is asked of the build.
    #[expect(clippy::disallowed_methods, reason = "the command line is where the clock is read")]
    fn request(&self) -> Request {
        let now = || Today::At(jiff::Timestamp::now());
        Request {
            base_url: self.base_url.clone(),
            drafts: self.drafts,
            future: self.future,
            today: self.today.map_or_else(now, Today::Day),
        }
    }

    /// The site and its plan, for commands that ask of its pages; if it has errors, these are told.
    fn outline(&self, reporter: &mut Reporter) -> Option<(Snapshot, Outline)> {
        self.outline_of(&self.request(), reporter)
    }

    /// The same of another request.
    fn outline_of(&self, request: &Request, reporter: &mut Reporter) -> Option<(Snapshot, Outline)> {
        let snapshot = load::load(&self.root);
        let (outline, diagnostics) = pipeline::outline(&snapshot, request);
        reporter.clear();
        let outline = outline.filter(|_| !has_errors(&diagnostics));
        if outline.is_none() {
            reporter.diagnostics(&report::located(&diagnostics, &snapshot, reporter.locale), &snapshot);
            reporter.fail(&Said::PagesUnknown, Said::MendAndAsk);
        }
        Some((snapshot, outline?))
    }

    /// The output folder.
    fn output(&self) -> PathBuf {
        self.output_dir.clone().unwrap_or_else(|| self.root.join("public"))
    }
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).map_err(|wanted| Said::NotAnAddress { wanted: wanted.name(locale()) }.name(locale()))
}

fn day(text: &str) -> Result<Date, String> {
    crate::date::parse_day(text)
        .map_err(|problem| format!("{}; {}", problem.message(locale()), problem.help(locale())))
}

/// The language of the system, where it is one of ours: `LC_ALL`, then `LC_MESSAGES`, then `LANG` (POSIX.1-2024, 8.2).
#[expect(clippy::disallowed_methods, reason = "the command line is where the environment is read")]
fn locale() -> Locale {
    let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    set.find(|value| !value.is_empty()).and_then(|value| Locale::find(&value)).unwrap_or_default()
}

/// Runs the program.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let mut reporter = Reporter::new(cli.talk);
    match cli.command {
        Command::Build(options) => build::run(&options, &mut reporter),
        Command::Watch(options) => watch::run(&options, &mut reporter),
        Command::Check(options) => check::run(&options, &mut reporter),
        Command::Diff(options) => diff::run(&options, &mut reporter),
        Command::Why(options) => why::run(&options, &mut reporter),
        Command::New(options) => new::run(&options, &mut reporter),
        Command::Explain(options) => explain::run(&options, &mut reporter),
        Command::List(options) => list::run(&options, &mut reporter),
        Command::Schema(options) => schema::run(&options, &mut reporter),
        Command::Status(options) => status::run(&options, &mut reporter),
        Command::Translated(options) => translated::run(&options, &mut reporter),
        Command::Init(options) => init::run(&options, &mut reporter),
        Command::Completions(options) => {
            reporter.clear();
            completions::run(&options)
        }
    }
}

/// Prints data for programs.
fn print_json(value: &impl Serialize) {
    let mut out = std::io::stdout().lock();
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = serde_json::to_writer_pretty(&mut out, value);
    let _ = writeln!(out);
}
