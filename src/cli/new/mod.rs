//! `risalah new`: the files of an article that is to be written, or to be translated.

mod ask;
mod plant;
mod seed;
mod translate;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgGroup, Args};
use jiff::civil::Date;

use self::plant::plant;
use super::SiteOptions;
use super::help::{Help, help};
use super::report::{Reporter, located};
use super::words::Said;
use crate::diagnostic::{Guesses, Place, Problem, nearest};
use crate::draft::{self, Draft, NewFile};
use crate::lang::{Lang, Localized};
use crate::load;
use crate::locale::Locale;
use crate::model::Digest;
use crate::parse::MINISTRIES;
use crate::parse::front_matter::Instrument;
use crate::pipeline::{self, Outline, Request};
use crate::route;
use crate::source::Snapshot;

/// The options of `risalah new`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("from").args(["translate", "title", "seed"]))]
pub(super) struct Options {
    #[arg(help = help(Help::Title), long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(help = help(Help::TranslatedTitle), long, value_name = "TEXT")]
    translated_title: Option<String>,
    #[arg(help = help(Help::Ministry), long = "ministry", value_name = "NAME")]
    ministries: Vec<String>,
    #[arg(help = help(Help::Sector), long, value_name = "ID")]
    sector: Option<String>,
    #[arg(help = help(Help::Date), long, value_name = "DATE", value_parser = super::day)]
    date: Option<Date>,
    #[arg(help = help(Help::Tag), long = "tag", value_name = "ID")]
    tags: Vec<String>,
    #[arg(help = help(Help::Instrument), long, value_name = "KIND", value_parser = Instrument::KINDS)]
    instrument: Option<String>,
    #[arg(help = help(Help::Name), long, value_name = "NAME")]
    name: Option<String>,
    #[arg(help = help(Help::Translate), long, value_name = "KEY")]
    translate: Option<String>,
    #[arg(help = help(Help::Seed), long, value_name = "FILE")]
    seed: Option<PathBuf>,
    #[arg(help = help(Help::Language), long, value_name = "LANGUAGE")]
    language: Option<String>,
    #[command(flatten)]
    site: SiteOptions,
}

/// What a new article is to be.
struct Wishes {
    title: Option<String>,
    date: Option<Date>,
    ministries: Vec<String>,
    sector: Option<String>,
}

/// Plants the files.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    reporter.stage("load");
    let snapshot = load::load(&options.site.root);
    // Held back texts are there too; mistakes in other articles keep nobody from beginning a new one.
    let everything = Request { drafts: true, future: true, ..options.site.request() };
    let (outline, diagnostics) =
        pipeline::outline(&snapshot, &everything, &mut |stage| reporter.stage(stage.name()));
    reporter.clear();
    let Some(outline) = outline else {
        reporter.diagnostics(&located(&diagnostics, &snapshot, reporter.locale), &snapshot);
        reporter.fail(&Said::PagesUnknown, Said::MendAndAsk);
        return ExitCode::FAILURE;
    };
    let desk = Desk { outline: &outline, snapshot: &snapshot, reporter };
    let planted = match (&options.translate, &options.seed) {
        (Some(key), _) => translate::begin(key, options, &desk),
        (None, Some(file)) => seed::begin(file, options, &desk),
        (None, None) => desk.begin(options),
    };
    let Some(paths) = planted else { return ExitCode::FAILURE };
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = writeln!(std::io::stdout().lock(), "{}", paths.join("\n"));
    reporter.say(&Said::PlantedArticle);
    ExitCode::SUCCESS
}

/// The site, and whoever asked for a new text in it.
struct Desk<'a> {
    outline: &'a Outline,
    snapshot: &'a Snapshot,
    reporter: &'a Reporter,
}

impl Desk<'_> {
    /// Plants the files of a new article and gives their paths; what is missing or wrong is asked for or told.
    fn begin(&self, options: &Options) -> Option<Vec<String>> {
        let (digest, reporter) = (&self.outline.digest, self.reporter);
        let languages = &digest.settings.languages;
        let original = self.language(options.language.as_deref())?.unwrap_or(Lang::DEFAULT);
        let wishes = Wishes {
            title: options.title.clone(),
            date: options.date,
            ministries: options.ministries.clone(),
            sector: options.sector.clone(),
        };
        let wishes = if ask::can_ask() {
            ask::complete(wishes, digest, self.outline.today, reporter.locale)?
        } else {
            self.refuse_gaps(&wishes)?;
            wishes
        };
        let (title, date, sector) =
            (wishes.title?, wishes.date.unwrap_or(self.outline.today), wishes.sector?);
        let (ministries, wrong) = bodies(&wishes.ministries, date, digest);
        let wrong: Vec<Problem> = wrong.into_iter().chain(unknown_sector(&sector, digest)).collect();
        wrong.iter().for_each(|problem| reporter.fail_with(problem));
        if !wrong.is_empty() {
            return None;
        }
        let name = options.name.clone().unwrap_or_else(|| short_name(&title));
        if !route::is_slug(&name) {
            let suggestion = route::slugify(&name);
            reporter.fail_with(&Problem::InvalidSlug { key: "--name".to_owned(), text: name, suggestion });
            return None;
        }
        let titles = Localized::each(languages, |lang| {
            if lang == original { Some(title.clone()) } else { options.translated_title.clone() }
        });
        let key = format!("{:04}/{name}", date.year());
        self.refuse_known(&key)?;
        let (tags, instrument) = (options.tags.clone(), options.instrument.clone());
        let draft = Draft { key, original, titles, date, ministries, sector, tags, instrument };
        self.plant(options, draft::pair(&draft, languages, reporter.locale))
    }

    /// Plants files and gives their paths.
    fn plant(&self, options: &Options, files: Vec<NewFile>) -> Option<Vec<String>> {
        plant(&options.site.root, &files, self.reporter)?;
        Some(files.into_iter().map(|file| file.path).collect())
    }

    /// Tells which options are missing where nobody can be asked.
    fn refuse_gaps(&self, wishes: &Wishes) -> Option<()> {
        let gaps = [
            (wishes.title.is_none(), "--title"),
            (wishes.ministries.is_empty(), "--ministry"),
            (wishes.sector.is_none(), "--sector"),
        ];
        let missing: Vec<String> =
            gaps.into_iter().filter(|(is_gap, _)| *is_gap).map(|(_, option)| format!("`{option}`")).collect();
        if missing.is_empty() {
            return Some(());
        }
        self.reporter.fail(&Said::OptionsMissing { options: missing.join(", ") }, Said::NewByExample);
        None
    }

    /// An article of this name in any language, or in none, is not written over.
    fn refuse_known(&self, key: &str) -> Option<()> {
        let prefix = format!("content/articles/{key}.");
        let known = self.snapshot.below(&prefix).find(|file| file.path.ends_with(".md"));
        let Some(file) = known else { return Some(()) };
        self.reporter.fail(&Said::AlreadyThere { path: file.path.to_string() }, Said::OtherName);
        None
    }

    /// The language that is meant by a tag; one that the site does not have is told.
    fn language(&self, tag: Option<&str>) -> Option<Option<Lang>> {
        let languages = &self.outline.digest.settings.languages;
        let Some(tag) = tag else { return Some(None) };
        let lang = languages.find(tag);
        if lang.is_none() {
            let suggestion = nearest(tag, languages.tags().iter().map(String::as_str));
            let (suffix, known) = (tag.to_owned(), languages.tags().to_vec());
            self.reporter.fail_with(&Problem::NotOneOf {
                key: "--language".to_owned(),
                found: suffix,
                suggestion,
                known,
            });
        }
        lang.map(Some)
    }
}

/// The ids of bodies by the names they had on a day, and what is wrong with names that nobody had then.
fn bodies(names: &[String], day: Date, digest: &Digest) -> (Vec<String>, Vec<Problem>) {
    let (mut ids, mut wrong, mut guesses) = (Vec::new(), Vec::new(), Guesses::default());
    for name in names {
        match digest.ministries.resolve(name, day, Place::file(&MINISTRIES.into()), &mut guesses) {
            // What a build would only warn of is not planted in the first place.
            Ok((_, Some(found))) | Err(found) => wrong.push(found.problem),
            Ok((body, None)) => ids.push(digest.ministries.get(body).entry.id.clone()),
        }
    }
    (ids, wrong)
}

fn unknown_sector(id: &str, digest: &Digest) -> Option<Problem> {
    let known: Vec<String> = digest.registries.sectors.iter().map(|sector| sector.id.clone()).collect();
    let suggestion = nearest(id, known.iter().map(String::as_str));
    let is_known = known.iter().any(|sector| sector == id);
    (!is_known).then(|| Problem::UnknownSector { id: id.to_owned(), suggestion, known })
}

/// A name for files made of a title: its first words, as many as an address bears.
fn short_name(title: &str) -> String {
    const WORDS: usize = 7;
    let slug = route::slugify(title);
    slug.split('-').take(WORDS).collect::<Vec<_>>().join("-")
}

/// A name in the language of messages, or in the site's first.
fn name_in<'n>(name: &'n Localized<String>, locale: Locale, digest: &Digest) -> &'n str {
    let lang = digest.settings.languages.find(locale.tag()).unwrap_or(Lang::DEFAULT);
    &name[lang]
}
