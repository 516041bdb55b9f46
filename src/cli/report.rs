//! What a command says: diagnostics and a closing line for people, a summary as JSON for programs.

use std::collections::HashMap;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use super::alike::{Alike, Telling};
use super::lock::{Holder, Taken};
use super::words::{Noun, Said, counted};
use super::{Talk, print_json};
use crate::clock::{Clock, Lap, Memory};
use crate::diagnostic::{Diagnostic, Located, LocatedPlace, Problem, Severity};
use crate::locale::Locale;
use crate::model::{HeldBack, Reason};
use crate::pipeline::Build;
use crate::publish::{PublishError, Published};
use crate::source::{Snapshot, SourceFile};

/// Diagnostics with their places found.
pub(super) fn located(diagnostics: &[Diagnostic], snapshot: &Snapshot, locale: Locale) -> Vec<Located> {
    Located::all(diagnostics, snapshot, locale)
}

/// A path without characters that would command a terminal, or turn around what it shows. Messages and lines of texts are shown like
/// that by the renderer; names of files come from the disk and are not.
pub(super) fn printable(path: &str) -> String {
    let commands = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    path.replace(commands, "\u{fffd}")
}

/// Speaks to whoever called the program.
pub(super) struct Reporter {
    /// The language of what is said.
    pub(super) locale: Locale,
    talk: Talk,
    colors: bool,
    progress: Option<ProgressBar>,
    clock: Clock,
}

impl Reporter {
    #[expect(clippy::disallowed_methods, reason = "NO_COLOR is a wish of the caller (https://no-color.org)")]
    pub(super) fn new(talk: Talk) -> Self {
        let wished = !talk.no_color && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let terminal = std::io::stderr().is_terminal();
        let progress = (terminal && !talk.quiet).then(|| {
            let bar = ProgressBar::new_spinner();
            bar.set_style(
                ProgressStyle::with_template("{spinner} {msg}")
                    .unwrap_or_else(|_| ProgressStyle::default_spinner()),
            );
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        let locale = talk.lang.as_deref().and_then(Locale::find).unwrap_or_else(super::locale);
        Self { locale, talk, colors: wished && terminal, progress, clock: Clock::start() }
    }

    /// Begins a stage, and shows on a terminal what is being done; nothing in a pipe.
    pub(super) fn stage(&mut self, name: &'static str) {
        self.clock.begin(name);
        if let Some(progress) = &self.progress {
            progress.set_message(name);
        }
    }

    /// Shows how many of the pictures are made that were not there.
    pub(super) fn making_pictures(&self, done: usize, all: usize) {
        if let Some(progress) = &self.progress {
            progress.set_message(Said::MakingPictures { done, all }.name(self.locale));
        }
    }

    /// Ends the stage and takes its line away.
    pub(super) fn clear(&mut self) {
        self.clock.end();
        if let Some(progress) = self.progress.take() {
            progress.finish_and_clear();
        }
    }

    /// A message, if messages are wanted.
    pub(super) fn say(&self, said: &Said) {
        self.say_line(&said.name(self.locale));
    }

    /// A line that is made of names and numbers.
    pub(super) fn say_line(&self, text: &str) {
        if !self.talk.quiet {
            self.error_line(text);
        }
    }

    /// A message of failure, which is always said.
    pub(super) fn fail(&self, said: &Said, help: impl Into<Option<Said>>) {
        let help = help.into().map(|help| help.name(self.locale));
        self.failure(&said.name(self.locale), help.as_deref().unwrap_or_default());
    }

    /// The same for a folder that another process works on.
    pub(super) fn fail_in_use(&self, folder: &Path, taken: &Taken) {
        let who = |holder: &Holder| {
            let (command, since) = (holder.command.clone(), holder.since());
            Said::InUseBy { command, process: holder.process, since }.name(self.locale)
        };
        let by = taken.0.as_ref().map_or_else(String::new, who);
        self.fail(&Said::InUse { folder: folder.display().to_string(), by }, Said::WaitOrOther);
    }

    /// The same for a value that a build would refuse.
    pub(super) fn fail_with(&self, problem: &Problem) {
        self.failure(&problem.message(self.locale), &problem.help(self.locale));
    }

    /// The same for a site that could not be published.
    pub(super) fn fail_to_publish(&self, error: &PublishError) {
        self.failure(&error.message(self.locale), error.help(self.locale));
    }

    fn failure(&self, message: &str, help: &str) {
        let mut report = Group::with_title(self.level(Level::ERROR, Said::Error).primary_title(message));
        if !help.is_empty() {
            report = report.element(self.level(Level::HELP, Said::Help).message(help));
        }
        self.error_line(&self.renderer().render(&[report]));
    }

    /// A level under its name in the language of messages.
    fn level(&self, level: Level<'static>, name: Said) -> Level<'static> {
        level.with_name(name.name(self.locale))
    }

    fn error_line(&self, text: &str) {
        // Nobody is left to be told that standard error is closed.
        let _ = writeln!(std::io::stderr(), "{text}");
    }

    fn renderer(&self) -> Renderer {
        let renderer = if self.colors { Renderer::styled() } else { Renderer::plain() };
        renderer.decor_style(DecorStyle::Ascii)
    }

    /// Prints how long each stage took and what memory the program held after it, if that is wanted.
    pub(super) fn timings(&self, clock: &Clock) {
        if !self.talk.timings {
            return;
        }
        let row = |name: &str, time: Duration, memory: Option<Memory>| {
            let megabytes = |kib: u64| format!("{:9.1} MB", kib as f64 / 1024.0);
            let memory = memory.map_or_else(String::new, |held| {
                format!(
                    "{}  {} {}",
                    megabytes(held.resident),
                    Said::AtMost.name(self.locale),
                    megabytes(held.peak).trim()
                )
            });
            self.error_line(format!("{name:10} {:10.1} ms {memory}", time.as_secs_f64() * 1e3).trim_end());
        };
        clock.laps().iter().for_each(|lap| row(lap.stage, lap.time, lap.memory));
        row(&Said::Total.name(self.locale), clock.total(), Memory::of_this_program());
    }

    /// The same of the command as a whole; for the end of it.
    pub(super) fn own_timings(&mut self) {
        self.clear();
        self.timings(&self.clock);
    }

    /// Says how a build went, and gives the exit code.
    pub(super) fn finish(&self, summary: &Summary<'_>, json: bool) -> ExitCode {
        if json {
            print_json(summary);
        } else {
            self.diagnostics(&summary.diagnostics, summary.snapshot);
        }
        if let Some(error) = &summary.publish_error {
            self.failure(&error.message, error.help);
        } else if !json {
            if self.talk.verbose
                && let Some(published) = &summary.published
            {
                let (written, removed) = (Said::Written.name(self.locale), Said::Removed.name(self.locale));
                published.written.iter().for_each(|path| self.say_line(&format!("{written}  {path}")));
                published.removed.iter().for_each(|path| self.say_line(&format!("{removed}  {path}")));
            }
            self.say_line(&summary.line());
        }
        if summary.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Prints diagnostics; warnings only if messages are wanted.
    pub(super) fn diagnostics(&self, diagnostics: &[Located], snapshot: &Snapshot) {
        let mut files = Files { snapshot, read: HashMap::new() };
        let mut alike = Alike::of(diagnostics);
        for diagnostic in diagnostics {
            if diagnostic.severity == Severity::Error {
                self.diagnostic(diagnostic, &mut files);
            } else if !self.talk.quiet {
                match alike.next(diagnostic) {
                    Telling::Whole => self.diagnostic(diagnostic, &mut files),
                    Telling::Counted(places) => self.counted(diagnostic, &places),
                    Telling::Nothing => {}
                }
            }
        }
    }

    /// Says how often a warning was found besides, and where.
    fn counted(&self, diagnostic: &Located, places: &[&LocatedPlace]) {
        let message = diagnostic.message.clone();
        let title = Said::MoreLikeIt { times: places.len(), message }.name(self.locale);
        let level = self.level(Level::WARNING, Said::Warning);
        let mut group = Group::with_title(level.primary_title(title).id(diagnostic.code.as_str()));
        let mut lines: Vec<usize> = places.iter().filter_map(|place| place.line).collect();
        lines.dedup();
        if !lines.is_empty() {
            let lines = Said::InLines { lines }.name(self.locale);
            group = group.element(Origin::path(format!("{}, {lines}", printable(&diagnostic.place.file))));
        }
        self.error_line(&self.renderer().render(&[group]));
        self.error_line("");
    }

    /// Prints a diagnostic with the lines it is about.
    fn diagnostic(&self, diagnostic: &Located, files: &mut Files<'_>) {
        let level = match diagnostic.severity {
            Severity::Error => self.level(Level::ERROR, Said::Error),
            Severity::Warning => self.level(Level::WARNING, Said::Warning),
        };
        let mut group =
            Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str()));
        let places: Vec<(&LocatedPlace, Option<Excerpt>)> = std::iter::once(&diagnostic.place)
            .chain(&diagnostic.related)
            .map(|place| (place, Excerpt::new(place, files)))
            .collect();
        for (index, (place, excerpt)) in places.iter().enumerate() {
            group = match excerpt {
                Some(excerpt) => {
                    let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
                    let mut annotation = kind.span(excerpt.marked.clone());
                    if !place.label.is_empty() {
                        annotation = annotation.label(place.label.as_str());
                    }
                    let snippet = Snippet::source(excerpt.text.as_str()).path(printable(&place.file));
                    group.element(snippet.line_start(place.line.unwrap_or(1)).annotation(annotation))
                }
                None => {
                    let mut origin = Origin::path(printable(&place.file));
                    if let (Some(line), Some(column)) = (place.line, place.column) {
                        origin = origin.line(line).char_column(column);
                    }
                    group.element(origin)
                }
            };
        }
        if !diagnostic.help.is_empty() {
            group = group.element(self.level(Level::HELP, Said::Help).message(diagnostic.help.as_str()));
        }
        self.error_line(&self.renderer().render(&[group]));
        self.error_line("");
    }
}

/// The files that places are in: each is read once, however much is said of it.
struct Files<'s> {
    snapshot: &'s Snapshot,
    read: HashMap<String, Option<Arc<[u8]>>>,
}

impl Files<'_> {
    fn bytes(&mut self, file: &str) -> Option<Arc<[u8]>> {
        let read = || self.snapshot.get(file).and_then(SourceFile::bytes);
        self.read.entry(file.to_owned()).or_insert_with(read).clone()
    }
}

/// A place with the lines it is in, taken out of their file, and the marked range within them.
struct Excerpt {
    text: String,
    marked: std::ops::Range<usize>,
}

impl Excerpt {
    /// Nothing where a place has no range, or lies in a line longer than any screen. Looks at no more of a file than it quotes:
    /// there may be a thousand places in one line.
    fn new(place: &LocatedPlace, files: &mut Files<'_>) -> Option<Self> {
        const LONGEST: usize = 4000;
        let span = place.span.clone()?;
        let bytes = files.bytes(&place.file)?;
        // A file that was changed since is not quoted.
        let (before, behind) = (bytes.get(..span.start)?, bytes.get(span.end..)?);
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let above = before.len().saturating_sub(LONGEST);
        let start = before[above..].iter().rposition(is_end).map_or(above, |at| above + at + 1);
        let end = behind.iter().take(LONGEST).position(is_end).map_or(bytes.len(), |at| span.end + at);
        let mark = "\u{feff}".as_bytes();
        let start = if bytes[start..].starts_with(mark) { start + mark.len() } else { start };
        if end.saturating_sub(start) >= LONGEST {
            return None;
        }
        let text = String::from_utf8_lossy(bytes.get(start..end)?).replace('\r', " ");
        let marked = span.start.max(start) - start..span.end.max(start) - start;
        (marked.end <= text.len()).then_some(Self { text, marked })
    }
}

/// How a build went.
#[derive(Serialize)]
pub(super) struct Summary<'a> {
    ok: bool,
    articles: usize,
    pages: usize,
    feeds: usize,
    written: usize,
    unchanged: usize,
    removed: usize,
    held_back: Vec<Held>,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<Located>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publish_error: Option<Failure>,
    /// The stages, in order.
    stages: Vec<StageTime>,
    #[serde(skip)]
    published: Option<Published>,
    #[serde(skip)]
    snapshot: &'a Snapshot,
    #[serde(skip)]
    seconds: f64,
    #[serde(skip)]
    locale: Locale,
}

#[derive(Serialize)]
struct Held {
    key: String,
    language: String,
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

#[derive(Serialize)]
struct StageTime {
    stage: &'static str,
    milliseconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    megabytes: Option<f64>,
}

impl StageTime {
    fn of(lap: &Lap) -> Self {
        let rounded = |milliseconds: f64| (milliseconds * 1e3).round() / 1e3;
        Self {
            stage: lap.stage,
            milliseconds: rounded(lap.time.as_secs_f64() * 1e3),
            megabytes: lap.memory.map(|memory| rounded(memory.resident as f64 / 1024.0)),
        }
    }
}

#[derive(Serialize)]
struct Failure {
    message: String,
    help: &'static str,
}

impl<'a> Summary<'a> {
    pub(super) fn new(
        build: &Build,
        published: Option<Result<Published, PublishError>>,
        snapshot: &'a Snapshot,
        reporter: &Reporter,
    ) -> Self {
        let (clock, locale) = (&reporter.clock, reporter.locale);
        let diagnostics = located(&build.diagnostics, snapshot, locale);
        let count =
            |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        let (published, publish_error) = match published {
            None => (None, None),
            Some(Ok(published)) => (Some(published), None),
            Some(Err(error)) => {
                (None, Some(Failure { message: error.message(locale), help: error.help(locale) }))
            }
        };
        let held = |held: &HeldBack| Held {
            key: held.key.clone(),
            language: build.languages.get(held.lang.index()).cloned().unwrap_or_default(),
            reason: match held.reason {
                Reason::Draft => "draft",
                Reason::Until(_) => "future",
            },
            until: match held.reason {
                Reason::Draft => None,
                Reason::Until(day) => Some(day.to_string()),
            },
        };
        Self {
            ok: published.is_some(),
            articles: build.counts.articles,
            pages: build.counts.pages,
            feeds: build.counts.feeds,
            written: published.as_ref().map_or(0, |published| published.written.len()),
            unchanged: published.as_ref().map_or(0, |published| published.unchanged),
            removed: published.as_ref().map_or(0, |published| published.removed.len()),
            held_back: build.held_back.iter().map(held).collect(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            diagnostics,
            publish_error,
            stages: clock.laps().iter().map(StageTime::of).collect(),
            published,
            snapshot,
            seconds: clock.total().as_secs_f64(),
            locale,
        }
    }

    /// The closing line.
    fn line(&self) -> String {
        let locale = self.locale;
        let counted = |n: usize, noun| counted(n, noun, locale);
        let warnings = (self.warnings > 0).then(|| counted(self.warnings, Noun::Warning));
        if !self.ok {
            let mut problems = counted(self.errors, Noun::Error);
            warnings.into_iter().for_each(|warnings| problems += &format!(", {warnings}"));
            return Said::NotPublished { problems }.name(locale);
        }
        let made = [
            counted(self.articles, Noun::Article),
            counted(self.pages, Noun::Page),
            counted(self.feeds, Noun::Feed),
        ];
        let mut parts = vec![made.join(", ")];
        if !self.held_back.is_empty() {
            let reason = |held: &Held| {
                let why = held.until.clone().map_or(Said::Draft, |day| Said::Until { day });
                format!("{} [{}] {}", printable(&held.key), held.language, why.name(locale))
            };
            let mut which: Vec<String> = self.held_back.iter().take(5).map(reason).collect();
            let more = self.held_back.len() - which.len();
            which.extend((more > 0).then(|| Said::AndHeldBack { more }.name(locale)));
            let count = self.held_back.len();
            parts.push(Said::HeldBack { count, which: which.join(", ") }.name(locale));
        }
        parts.extend(warnings);
        let (written, unchanged, removed) = (self.written, self.unchanged, self.removed);
        parts.push(Said::Files { written, unchanged, removed }.name(locale));
        parts.push(format!("{:.2} s", self.seconds));
        parts.join("; ")
    }
}
