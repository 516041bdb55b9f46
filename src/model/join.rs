//! Joins the texts of an article into one act with its bodies, sector and sources, and reports where they disagree.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::article::Related;
use super::release::release;
use super::{Article, Cited, HeldBack, Ministries, Showing, Text};
use crate::date::Moment;
use crate::diagnostic::{Diagnostic, Guesses, Label, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::find_sorted;
use crate::parse;
use crate::parse::front_matter::{ArticleKeys, Given, PairKeys, Source};
use crate::parse::registry::TagEntry;
use crate::parse::relation;
use crate::parse::settings::Settings;
use crate::parse::{Attachment, Key, ParsedFolder, Registries, TextFile};
use crate::route;
use crate::source::SourcePath;
use crate::yaml::{Step, YamlPath};

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

/// What an article is checked against.
pub(super) struct Context<'a> {
    pub settings: &'a Settings,
    pub ministries: &'a Ministries,
    pub registries: &'a Registries,
    /// The sectors by id, and the tags by whatever they are called.
    sectors: HashMap<&'a str, usize>,
    tags: HashMap<String, &'a str>,
    /// Files with errors, of which nothing can be said for sure.
    pub broken: &'a BTreeSet<SourcePath>,
    pub showing: Showing,
    /// The time zone of the site.
    zone: TimeZone,
    /// The name of all of the above that an article is made of.
    pub name: Fingerprint,
}

impl<'a> Context<'a> {
    pub fn new(
        settings: &'a Settings,
        ministries: &'a Ministries,
        registries: &'a Registries,
        broken: &'a BTreeSet<SourcePath>,
        showing: Showing,
    ) -> Self {
        let sectors = registries.sectors.iter().enumerate();
        // A tag is written as readers see it too, in any language. An alias is what somebody says it is, and an id is always one.
        let mut tags = HashMap::new();
        let mut note = |spelling: &str, tag: &'a TagEntry| {
            tags.insert(spelling.to_lowercase(), tag.id.as_str());
        };
        let all = || registries.tags.iter();
        all().for_each(|tag| tag.name.iter().chain(tag.slug.iter()).for_each(|(_, shown)| note(shown, tag)));
        all().for_each(|tag| tag.aliases.iter().for_each(|alias| note(alias, tag)));
        all().for_each(|tag| note(&tag.id, tag));
        Self {
            settings,
            ministries,
            registries,
            sectors: sectors.map(|(index, sector)| (sector.id.as_str(), index)).collect(),
            tags,
            broken,
            showing,
            zone: settings.zone(),
            name: Fingerprint::of(settings).and(registries.name),
        }
    }

    /// The name of what the articles of a folder come out as.
    pub fn name_of(&self, folder: &ParsedFolder) -> Fingerprint {
        folder.name.and(self.name).and(Fingerprint::of(&(self.broken, self.showing)))
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
    let written_tags = pair.read("tags", |keys| &keys.tags);
    let instrument = pair.read("instrument", |keys| &keys.instrument);
    let relations = pair.read("relations", |keys| &keys.relations);
    let partners = pair.read("partners", |keys| &keys.partners);
    let sources = pair.read("sources", |keys| &keys.sources);
    let original = pair.read("original", |keys| &keys.original);
    let corrections = pair.read("corrections", |keys| &keys.corrections);

    for file in &files {
        check_stem(&file.key, file.keys.text.slug.as_deref(), &file.path, found);
    }
    let mut guesses = Guesses::default();
    let item = |path: &SourcePath, key: &str, index| {
        Place::yaml(path, vec![Step::Key(key.to_owned()), Step::Item(index)])
    };
    let ministries = ministries.zip(date.as_ref().map(|(date, _)| *date)).map(|((names, path), day)| {
        let mut bodies = Vec::new();
        let mut divided = 0..0;
        for (index, name) in names.iter().enumerate() {
            if divided.contains(&index) {
                continue;
            }
            if let Some(pieces) = divided_name(&names[index..], context.ministries) {
                divided = index..index + pieces;
                let problem = Problem::NameDivided { name: names[divided.clone()].join(", ") };
                found.push(Diagnostic::new(problem, item(&path, "ministries", index)));
                continue;
            }
            let place = item(&path, "ministries", index);
            match context.ministries.resolve(name, day, place, &mut guesses) {
                Ok((body, warning)) => {
                    found.extend(warning);
                    if !bodies.contains(&body) {
                        bodies.push(body);
                    }
                }
                Err(error) if !context.broken.contains(parse::MINISTRIES) => found.push(error),
                Err(_) => {}
            }
        }
        bodies
    });
    let sector = sector.and_then(|(id, path)| {
        let sector = context.sectors.get(id.as_str()).copied();
        if sector.is_none() && !context.broken.contains(parse::SECTORS) {
            let known: Vec<String> =
                context.registries.sectors.iter().map(|sector| sector.id.clone()).collect();
            let suggestion = guesses.nearest(&id, known.iter().map(String::as_str));
            found.push(Diagnostic::new(
                Problem::UnknownSector { id, suggestion, known },
                at_key(&path, "sector"),
            ));
        }
        sector
    });
    let mut own_tags: Vec<String> = Vec::new();
    if let Some((written, path)) = written_tags {
        for (index, tag) in written.into_iter().enumerate() {
            let known =
                context.tags.get(&tag.to_lowercase()).or_else(|| context.tags.get(&route::slugify(&tag)));
            let tag = match known {
                Some(id) => (*id).to_owned(),
                None => {
                    if let Some(suggestion) =
                        guesses.nearest(&tag, context.registries.tags.iter().map(|entry| entry.id.as_str()))
                    {
                        let problem = Problem::UnknownTag { id: tag.clone(), suggestion };
                        found.push(Diagnostic::new(problem, item(&path, "tags", index)));
                    }
                    tag
                }
            };
            if !own_tags.contains(&tag) {
                own_tags.push(tag);
            }
        }
    }
    let mut cited = Vec::new();
    if let Some((sources, path)) = sources {
        for (index, source) in sources.into_iter().enumerate() {
            match source {
                Source::Inline(citation) => cited.push(Cited::Inline(citation)),
                Source::Seed(id) => match context.registries.seeds.get(&id) {
                    Some(seed) => cited.push(Cited::Seed(seed.clone())),
                    None if context.broken.contains(format!("seeds/{id}.yaml").as_str()) => {}
                    None => {
                        let suggestion =
                            guesses.nearest(&id, context.registries.seeds.keys().map(String::as_str));
                        let place = item(&path, "sources", index);
                        found.push(Diagnostic::new(Problem::UnknownSeed { id, suggestion }, place));
                    }
                },
            }
        }
    }
    let mut corrections = corrections.map(|(corrections, _)| corrections).unwrap_or_default();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    let (date, date_path) = date?;
    if let Some(folder) = key.folder()
        && folder.parse() != Ok(date.year())
    {
        let problem = Problem::YearDiffers { folder: folder.to_owned(), year: date.year() };
        found.push(Diagnostic::new(problem, at_key(&date_path, "date")));
    }
    if let Some((ends, path)) = instrument.as_ref().and_then(|(act, path)| Some((act.ends?, path)))
        && ends < date
    {
        let steps = vec![Step::Key("instrument".to_owned()), Step::Key("ends".to_owned())];
        let problem = Problem::EndsBeforeDate { ends: ends.to_string(), date: date.to_string() };
        let diagnostic = Diagnostic::new(problem, Place::yaml(path, steps));
        found.push(diagnostic.and(at_key(&date_path, "date"), Label::Begins));
    }
    let published = published.map_or(Moment::Day(date), |(published, _)| published);
    let mut article = Article {
        name,
        address: Fingerprint::NOTHING,
        listing: Fingerprint::NOTHING,
        due: published.in_zone(&context.zone).date(),
        key: key.clone(),
        date,
        published,
        moment: published.in_zone(&context.zone).timestamp(),
        ministries: ministries?,
        sector: sector?,
        tags: own_tags,
        instrument: instrument.map(|(instrument, _)| instrument),
        related: related(relations),
        partners: partners.map(|(partners, _)| partners).unwrap_or_default(),
        sources: cited,
        original: original.map_or(Lang::DEFAULT, |(original, _)| original),
        corrections,
        texts,
    };
    article.address = article.address_name();
    article.listing = article.listing_name();
    Some(article)
}

/// Whether a text is alone and lacks all that an original says for its translation. Then one mistake was made, not three.
fn lacks_original(files: &[&Text]) -> bool {
    let [file] = files else { return false };
    let keys = &file.keys.pair;
    matches!((&keys.date, &keys.ministries, &keys.sector), (Given::Absent, Given::Absent, Given::Absent))
}

/// Relations with the places where they are written.
fn related(written: Option<(Vec<relation::Related>, SourcePath)>) -> Vec<Related> {
    let Some((related, path)) = written else { return Vec::new() };
    let one =
        |relation::Related { relation, key, at }| Related { relation, key, place: Place::yaml(&path, at) };
    related.into_iter().map(one).collect()
}

/// Reads the keys that hold for all texts of an article: from whichever file has them, and equal if more than one has.
struct PairReader<'a> {
    files: &'a [&'a Text],
    /// Whether all texts of the article could be read.
    is_whole: bool,
    found: &'a mut Vec<Diagnostic>,
}

impl PairReader<'_> {
    /// The value of a key, and the file that it was read from.
    fn read<T: Clone + PartialEq>(
        &mut self,
        key: &str,
        field: impl Fn(&PairKeys) -> &Given<T>,
    ) -> Option<(T, SourcePath)> {
        let mut first: Option<(&T, &SourcePath)> = None;
        for file in self.files {
            let Given::Valid(value) = field(&file.keys.pair) else { continue };
            match first {
                None => first = Some((value, &file.path)),
                Some((before, _)) if before == value => {}
                Some((_, path)) => {
                    let problem = Problem::PairConflict { key: key.to_owned() };
                    let conflict = Diagnostic::new(problem, at_key(&file.path, key));
                    self.found.push(conflict.and(at_key(path, key), Label::OtherValue));
                }
            }
        }
        first.map(|(value, path)| (value.clone(), path.clone()))
    }

    /// The same for a key that one of the files must have; silent where one has it wrongly, because that was reported.
    fn require<T: Clone + PartialEq>(
        &mut self,
        key: &str,
        field: impl Fn(&PairKeys) -> &Given<T>,
    ) -> Option<(T, SourcePath)> {
        let value = self.read(key, &field);
        let absent =
            self.is_whole && self.files.iter().all(|file| matches!(field(&file.keys.pair), Given::Absent));
        if absent && let Some(file) = self.files.first() {
            let problem = Problem::MissingKey { key: key.to_owned() };
            self.found.push(Diagnostic::new(problem, Place::yaml(&file.path, YamlPath::new())));
        }
        value
    }
}

fn at_key(path: &SourcePath, key: &str) -> Place {
    Place::yaml(path, vec![Step::Key(key.to_owned())])
}

/// How many of these names are one, which its commas divided: `[Kementerian Usaha Mikro, Kecil, dan Menengah]`.
fn divided_name(names: &[String], ministries: &Ministries) -> Option<usize> {
    /// No name has more commas.
    const MOST: usize = 8;
    names.first().filter(|name| !ministries.knows(name))?;
    (2..=names.len().min(MOST)).find(|count| ministries.knows(&names[..*count].join(", ")))
}

/// A file name stands in the address where there is no `slug`, so it has to be fit for one. In feeds it stands in any case, and
/// those are XML, which cannot hold every character (XML 1.0, 2.2).
pub(super) fn check_stem(key: &Key, slug: Option<&str>, path: &SourcePath, found: &mut Vec<Diagnostic>) {
    let stem = key.stem();
    let is_in_no_xml = |c: &char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    if let Some(character) = stem.chars().find(is_in_no_xml) {
        let problem = Problem::ControlCharacter { code: u32::from(character) };
        found.push(Diagnostic::new(problem, Place::file(path)));
    }
    if slug.is_none() && !route::is_slug(stem) {
        let suggestion = route::slugify(stem);
        let problem = Problem::InvalidName { name: stem.to_owned(), suggestion };
        found.push(Diagnostic::new(problem, Place::file(path)));
    }
}

/// A file beside the texts belongs to one of them, and its name is fit for an address.
pub(super) fn check_attachments<A, P>(
    attachments: &[Attachment],
    articles: &[Arc<TextFile<A>>],
    pages: &[Arc<TextFile<P>>],
    unread: &BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) {
    if attachments.is_empty() {
        return;
    }
    let articles: HashSet<&Key> = articles.iter().map(|file| &file.key).collect();
    let pages: HashSet<&Key> = pages.iter().map(|file| &file.key).collect();
    for attachment in attachments {
        let place = Place::file(&attachment.file.path);
        let owners = if attachment.of_article { &articles } else { &pages };
        let is_unread = || unread.contains(&parse::full_key(attachment.of_article, &attachment.key));
        if !owners.contains(&attachment.key) && !is_unread() {
            let is_text = attachment.name.ends_with(".md");
            let problem = if is_text { Problem::Misplaced } else { Problem::BelongsToNothing };
            found.push(Diagnostic::new(problem, place));
        } else if let Some(part) = attachment.name.split('/').find(|part| !route::is_part(part)) {
            let suggestion = route::slugify_file(part);
            found
                .push(Diagnostic::new(Problem::InvalidFileName { name: part.to_owned(), suggestion }, place));
        } else if attachment.is_active {
            found.push(Diagnostic::new(Problem::RunsInBrowsers { name: attachment.name.clone() }, place));
        }
    }
}
