//! Joins the texts of an article into one act with its bodies, sector and sources, and reports where they disagree.

mod context;
mod files;
mod named;
mod pair;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

pub(super) use context::Context;
pub(super) use files::{check_attachments, check_stem};

use self::named::Named;
use self::pair::{PairReader, lacks_original};
use super::article::Related;
use super::release::release;
use super::{Article, HeldBack, Text};
use crate::date::Moment;
use crate::diagnostic::{Diagnostic, Label, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::find_sorted;
use crate::parse::front_matter::{ArticleKeys, Correction, Instrument};
use crate::parse::relation;
use crate::parse::settings::Settings;
use crate::parse::{Attachment, Key, ParsedFolder, TextFile};
use crate::source::SourcePath;
use crate::yaml::{Items, Step, YamlPath};

/// What came of joining the texts of a key: the article, if enough of it could be read, and what is wrong.
#[derive(Debug)]
struct Pair {
    key: Key,
    /// What it was made from.
    name: Fingerprint,
    article: Option<Arc<Article>>,
    found: Vec<Diagnostic>,
}

/// The articles of a folder, joined from their texts.
#[derive(Debug)]
pub struct Joined {
    /// The name of what it was made from.
    pub name: Fingerprint,
    /// What is published of them, in order of key.
    pub articles: Vec<Arc<Article>>,
    /// Their years.
    pub years: BTreeSet<i16>,
    /// What is not published yet.
    pub held_back: Vec<HeldBack>,
    /// The keys of those that have too many errors.
    pub unread_keys: BTreeSet<String>,
    /// Their pictures and documents.
    pub attachments: Vec<Attachment>,
    /// The name of all that a link to one of them depends on.
    pub addresses: Fingerprint,
    pub(super) found: Vec<Diagnostic>,
    /// Those of the articles that name other acts, by position.
    related: Vec<usize>,
    /// In order of key.
    pairs: Vec<Arc<Pair>>,
}

impl Joined {
    /// The published article with a key.
    pub fn find(&self, key: &str) -> Option<&Arc<Article>> {
        let at = self.articles.binary_search_by(|article| article.key.as_str().cmp(key)).ok()?;
        Some(&self.articles[at])
    }

    /// Those that name other acts.
    pub(super) fn related(&self) -> impl Iterator<Item = &Arc<Article>> {
        self.related.iter().map(|&index| &self.articles[index])
    }
}

/// Joins the texts of the articles of a folder. What stands in `before` and was made from the same is taken over.
pub(super) fn join_folder(folder: &ParsedFolder, context: &Context<'_>, before: Option<&Joined>) -> Joined {
    let mut found = Vec::new();
    let mut unread_keys = folder.unread_keys.clone();
    check_attachments(&folder.attachments, &folder.articles, &folder.pages, &unread_keys, &mut found);
    let broken = Fingerprint::of(&(context.broken, &folder.broken));
    let groups = by_key(folder.articles.clone(), context.settings, &mut found);
    let known: &[Arc<Pair>] = before.map_or(&[], |before| &before.pairs);
    let join = |(index, (key, texts)): (usize, &(Key, Texts<ArticleKeys>))| {
        // The same text under another name (`a.md`, `a.id.md`) is another place for what is wrong with it.
        let of_text = |text: &Option<Text>| {
            text.as_ref()
                .map_or(Fingerprint::NOTHING, |text| text.fingerprint.and(Fingerprint::of(&text.path)))
        };
        // Two articles may say the same, word for word.
        let own_name = context.name.and(Fingerprint::of(key));
        let own_name = texts.iter().fold(own_name, |name, (_, text)| name.and(of_text(text)));
        let name = own_name.and(broken);
        let kept = find_sorted(known, index, key, |pair| &pair.key);
        kept.filter(|pair| pair.name == name).cloned().unwrap_or_else(|| {
            let mut found = Vec::new();
            let article = join(key, own_name, texts.clone(), context, &folder.broken, &mut found);
            Arc::new(Pair { key: key.clone(), name, article: article.map(Arc::new), found })
        })
    };
    let pairs: Vec<Arc<Pair>> = groups.par_iter().enumerate().map(join).collect();
    for pair in &pairs {
        found.extend_from_slice(&pair.found);
        if pair.article.is_none() {
            unread_keys.insert(pair.key.to_string());
        }
    }
    let articles = pairs.iter().filter_map(|pair| pair.article.clone()).collect();
    let (articles, held_back) = release(articles, &context.settings.languages, context.showing);
    let addresses = articles.iter().map(|article| article.address);
    Joined {
        name: context.name_of(folder),
        addresses: Fingerprint::of_all(addresses),
        years: articles.iter().map(|article| article.date.year()).collect(),
        related: (0..articles.len()).filter(|&index| !articles[index].related.is_empty()).collect(),
        articles,
        held_back,
        unread_keys,
        attachments: folder.attachments.clone(),
        found,
        pairs,
    }
}

/// The texts of an article or page, by language.
pub(super) type Texts<K> = Localized<Option<Arc<TextFile<K>>>>;

/// The texts of each key, in order of key; two files for one text are reported.
pub(super) fn by_key<K>(
    mut files: Vec<Arc<TextFile<K>>>,
    settings: &Settings,
    found: &mut Vec<Diagnostic>,
) -> Vec<(Key, Texts<K>)> {
    files.sort_by(|a, b| a.key.cmp(&b.key));
    let mut one_each = |group: &[Arc<TextFile<K>>]| {
        Localized::each(&settings.languages, |lang| {
            let mut of_lang = group.iter().filter(|file| file.lang == lang);
            let first = of_lang.next().cloned()?;
            for other in of_lang {
                let problem = Problem::TwoFilesOneText { language: settings.languages.tag(lang).to_owned() };
                let place = Place::file(&other.path);
                found.push(Diagnostic::new(problem, place).and(Place::file(&first.path), Label::Other));
            }
            Some(first)
        })
    };
    files.chunk_by(|a, b| a.key == b.key).map(|group| (group[0].key.clone(), one_each(group))).collect()
}

fn join(
    key: &Key,
    name: Fingerprint,
    texts: Localized<Option<Text>>,
    context: &Context<'_>,
    broken: &BTreeSet<SourcePath>,
    found: &mut Vec<Diagnostic>,
) -> Option<Article> {
    let files: Vec<&Text> = texts.iter().filter_map(|(_, text)| text.as_ref()).collect();
    // What a file that cannot be read should have said is not missing.
    let is_whole = !context.broken.iter().chain(broken).any(|path| {
        let is_read = files.iter().any(|file| file.path == *path);
        !is_read && path.starts_with(&format!("content/articles/{key}."))
    });
    let lacks_original = is_whole && lacks_original(&files);
    if lacks_original {
        found.push(Diagnostic::new(Problem::NoOriginal, Place::yaml(&files[0].path, YamlPath::new())));
    }
    let mut pair = PairReader { files: &files, is_whole: is_whole && !lacks_original, found };
    let date = pair.require("date", |keys| &keys.date);
    let published = pair.read("published", |keys| &keys.published);
    let ministries = pair.require("ministries", |keys| &keys.ministries);
    let sector = pair.require("sector", |keys| &keys.sector);
    let tags = pair.read("tags", |keys| &keys.tags);
    let instrument = pair.read("instrument", |keys| &keys.instrument);
    let relations = pair.read("relations", |keys| &keys.relations);
    let partners = pair.read("partners", |keys| &keys.partners);
    let sources = pair.read("sources", |keys| &keys.sources);
    let original = pair.read("original", |keys| &keys.original);
    let corrections = pair.read("corrections", |keys| &keys.corrections);

    for file in &files {
        check_stem(&file.key, file.keys.text.slug.as_deref(), &file.path, found);
    }
    let mut named = Named::new(context, found);
    let ministries =
        ministries.zip(date.as_ref()).map(|((names, path), (day, _))| named.bodies(&names, *day, &path));
    let sector = sector.and_then(|(id, path)| named.sector(&id, &path));
    let tags = tags.map(|(written, path)| named.tags(&written, &path)).unwrap_or_default();
    let sources = sources.map(|(sources, path)| named.sources(&sources, &path)).unwrap_or_default();
    let (date, date_path) = date?;
    check_days(key, (date, &date_path), instrument.as_ref(), found);
    let published = published.map_or(Moment::Day(date), |(published, _)| published);
    let due = published.in_zone(&context.zone).date();
    check_changes(&files, corrections.as_ref(), date.min(due), found);
    let mut corrections = corrections.map_or_else(Vec::new, |(corrections, _)| corrections.into());
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    let mut article = Article {
        name,
        address: Fingerprint::NOTHING,
        listing: Fingerprint::NOTHING,
        due,
        key: key.clone(),
        date,
        published,
        moment: published.in_zone(&context.zone).timestamp(),
        ministries: ministries?,
        sector: sector?,
        tags,
        instrument: instrument.map(|(instrument, _)| instrument),
        related: related(relations),
        partners: partners.map_or_else(Vec::new, |(partners, _)| partners.into()),
        sources,
        original: original.map_or(Lang::DEFAULT, |(original, _)| original),
        corrections,
        texts,
    };
    article.address = article.address_name();
    article.listing = article.listing_name();
    Some(article)
}

/// Relations with the places where they are written.
fn related(written: Option<(Vec<relation::Related>, SourcePath)>) -> Vec<Related> {
    let Some((related, path)) = written else { return Vec::new() };
    let one =
        |relation::Related { relation, key, at }| Related { relation, key, place: Place::yaml(&path, at) };
    related.into_iter().map(one).collect()
}

/// The days of an article fit each other and the folder it stands in.
fn check_days(
    key: &Key,
    (date, date_path): (Date, &SourcePath),
    instrument: Option<&(Instrument, SourcePath)>,
    found: &mut Vec<Diagnostic>,
) {
    if let Some(folder) = key.folder()
        && folder.parse() != Ok(date.year())
    {
        let problem = Problem::YearDiffers { folder: folder.to_owned(), year: date.year() };
        found.push(Diagnostic::new(problem, at_key(date_path, "date")));
    }
    if let Some((ends, path)) = instrument.and_then(|(act, path)| Some((act.ends?, path)))
        && ends < date
    {
        let steps = vec![Step::Key("instrument".to_owned()), Step::Key("ends".to_owned())];
        let problem = Problem::EndsBeforeDate { ends: ends.to_string(), date: date.to_string() };
        let diagnostic = Diagnostic::new(problem, Place::yaml(path, steps));
        found.push(diagnostic.and(at_key(date_path, "date"), Label::Begins));
    }
}

/// Nothing changes before it is there: `first` is the day of the act, or of its publication where that was before it.
fn check_changes(
    files: &[&Text],
    corrections: Option<&(Items<Correction>, SourcePath)>,
    first: Date,
    found: &mut Vec<Diagnostic>,
) {
    let mut check = |day: Date, place: Place| {
        if day < first {
            let problem = Problem::ChangedTooEarly { day: day.to_string(), first: first.to_string() };
            found.push(Diagnostic::new(problem, place));
        }
    };
    for file in files {
        if let Some(day) = file.keys.text.updated {
            check(day, at_key(&file.path, "updated"));
        }
    }
    let Some((corrections, path)) = corrections else { return };
    for (position, correction) in corrections.placed() {
        let steps = [Step::Key("corrections".to_owned()), Step::Item(position), Step::Key("date".to_owned())];
        check(correction.date, Place::yaml(path, steps.to_vec()));
    }
}

/// The place of a key in the front matter of a file.
fn at_key(path: &SourcePath, key: &str) -> Place {
    Place::yaml(path, vec![Step::Key(key.to_owned())])
}
