//! The commands, one file each. Data goes to standard output, messages to standard error; the exit code is 0, 1 where
//! the content or the build failed, 2 where the command itself was wrong.

mod alike;
mod build;
mod cache;
mod changed;
mod check;
mod completions;
mod diff;
mod explain;
mod help;
mod init;
mod last;
mod list;
mod lock;
mod new;
mod report;
mod schema;
mod status;
mod theme;
mod translated;
mod usage;
mod watch;
mod why;
mod words;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use jiff::civil::Date;
use serde::Serialize;

use crate::diagnostic::has_errors;
use crate::load;
use crate::locale::Locale;
use crate::parse::url::BaseUrl;
use crate::pipeline::{self, Outline, Request, Today};
use crate::source::Snapshot;

use help::{Help, help};
use lock::Lock;
use report::Reporter;
use words::Said;

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "risalah",
    version,
    max_term_width = 100,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
struct Cli {
    #[command(flatten)]
    talk: Talk,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(about = help(Help::Build))]
    Build(build::Options),
    #[command(about = help(Help::Watch))]
    #[command(alias = "serve")]
    Watch(watch::Options),
    #[command(about = help(Help::New))]
    New(Box<new::Options>),
    #[command(about = help(Help::Status))]
    Status(status::Options),
    #[command(about = help(Help::Translated))]
    Translated(translated::Options),
    #[command(about = help(Help::Check))]
    Check(check::Options),
    #[command(about = help(Help::Diff))]
    Diff(diff::Options),
    #[command(about = help(Help::Explain))]
    Explain(explain::Options),
    #[command(about = help(Help::Why))]
    Why(why::Options),
    #[command(about = help(Help::List))]
    List(list::Options),
    #[command(about = help(Help::Schema))]
    Schema(schema::Options),
    #[command(about = help(Help::Theme))]
    Theme(theme::Options),
    #[command(about = help(Help::Init))]
    Init(init::Options),
    #[command(about = help(Help::Completions))]
    Completions(completions::Options),
}

/// How much is said, and how.
#[derive(Clone, Debug, Default, Args)]
#[command(next_display_order = 900)]
struct Talk {
    #[arg(help = help(Help::Quiet), long, short, global = true, conflicts_with = "verbose")]
    quiet: bool,
    #[arg(help = help(Help::Verbose), long, short, global = true)]
    verbose: bool,
    #[arg(help = help(Help::Lang), long, global = true, value_name = "id|en", value_parser = ["id", "en"])]
    lang: Option<String>,
    #[arg(help = help(Help::NoColor), long, global = true)]
    no_color: bool,
    #[arg(help = help(Help::Timings), long, global = true)]
    timings: bool,
}

/// Which site, and how it is to be built: the options of every command that builds.
#[derive(Clone, Debug, Args)]
struct SiteOptions {
    #[arg(help = help(Help::Root), long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    #[arg(help = help(Help::OutputDir), long, short, value_name = "DIR")]
    output_dir: Option<PathBuf>,
    #[arg(help = help(Help::BaseUrl), long, short = 'u', value_name = "URL", value_parser = base_url)]
    base_url: Option<BaseUrl>,
    #[arg(help = help(Help::Drafts), long)]
    drafts: bool,
    #[arg(help = help(Help::Future), long)]
    future: bool,
    #[arg(help = help(Help::Today), long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
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
        reporter.stage("load");
        let snapshot = load::load(&self.root);
        let (outline, diagnostics) =
            pipeline::outline(&snapshot, request, &mut |stage| reporter.stage(stage.name()));
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

    /// The output folder, locked for a command that writes to it. Says so if it cannot be that.
    fn lock_output(&self, command: &str, reporter: &mut Reporter) -> Option<Lock> {
        let output = self.output();
        let real = lock::real(&output);
        // What is published there would be read as a source the next time.
        if load::FOLDERS.iter().any(|folder| real.starts_with(lock::real(&self.root.join(folder)))) {
            reporter.clear();
            let folder = output.display().to_string();
            reporter.fail(&Said::OutputAmongSources { folder }, Said::OutputElsewhere);
            return None;
        }
        let taken = Lock::take(&output, command);
        if let Err(taken) = &taken {
            reporter.clear();
            reporter.fail_in_use(&output, taken);
        }
        taken.ok()
    }
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).map_err(|wanted| Said::NotAnAddress { wanted: wanted.name(locale()) }.name(locale()))
}

fn day(text: &str) -> Result<Date, String> {
    crate::date::parse_day(text)
        .map_err(|problem| format!("{}; {}", problem.message(locale()), problem.help(locale())))
}

/// The language of messages: that of `--lang`, else of the system, where it is one of ours: `LC_ALL`, then `LC_MESSAGES`,
/// then `LANG` (POSIX.1-2024, 8.2). Asked before the command line is read, because its help is in that language.
#[expect(clippy::disallowed_methods, reason = "the command line is where the environment is read")]
fn locale() -> Locale {
    let arguments: Vec<String> =
        std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let behind = |at: usize| arguments.get(at + 1).map(String::as_str);
    let wished =
        arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--lang") {
            Some("") => behind(at),
            Some(value) => value.strip_prefix('='),
            None => None,
        });
    let of_system = || {
        let mut set =
            ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
        set.find(|value| !value.is_empty()).and_then(|value| Locale::find(&value))
    };
    wished.and_then(Locale::find).or_else(of_system).unwrap_or_default()
}

/// The command line, in the language of messages.
fn command() -> clap::Command {
    help::framed(Cli::command(), locale())
}

/// Runs the program.
pub fn run() -> ExitCode {
    let matches = command().try_get_matches();
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return usage::tell(&error, &mut Reporter::new(Talk::default())),
    };
    let mut reporter = Reporter::new(cli.talk);
    let code = match cli.command {
        Command::Build(options) => build::run(&options, &mut reporter),
        Command::Watch(options) => watch::run(&options, &mut reporter),
        Command::New(options) => new::run(&options, &mut reporter),
        Command::Status(options) => status::run(&options, &mut reporter),
        Command::Translated(options) => translated::run(&options, &mut reporter),
        Command::Check(options) => check::run(&options, &mut reporter),
        Command::Diff(options) => diff::run(&options, &mut reporter),
        Command::Explain(options) => explain::run(&options, &mut reporter),
        Command::Why(options) => why::run(&options, &mut reporter),
        Command::List(options) => list::run(&options, &mut reporter),
        Command::Schema(options) => schema::run(&options, &mut reporter),
        Command::Theme(options) => theme::run(&options, &mut reporter),
        Command::Init(options) => init::run(&options, &mut reporter),
        Command::Completions(options) => {
            reporter.clear();
            completions::run(&options)
        }
    };
    reporter.own_timings();
    code
}

/// Prints data for programs.
fn print_json(value: &impl Serialize) {
    let mut out = std::io::stdout().lock();
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = serde_json::to_writer_pretty(&mut out, value);
    let _ = writeln!(out);
}
