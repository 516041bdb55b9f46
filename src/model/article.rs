//! Joins the texts of an article into one act with its bodies, sector and sources, and reports where they disagree.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Ministries;
use crate::date::Moment;
use crate::diagnostic::{Diagnostic, Place, Problem, nearest};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::parse;
use crate::parse::front_matter::{ArticleKeys, Citation, Correction, Given, Instrument, PairKeys, Source};
use crate::parse::registry::{SectorEntry, TagEntry};
use crate::parse::seed::Seed;
use crate::parse::settings::Settings;
use crate::parse::{Attachment, Key, TextFile};
use crate::route;
use crate::source::SourcePath;
use crate::yaml::{Step, YamlPath};

/// One act of policy, told in one or more languages.
#[derive(Clone, Debug)]
pub struct Article {
    /// The name of everything that the article is made of: its texts, the registries, the settings.
    pub name: Fingerprint,
    /// The day on which it is published, where the site is.
    pub due: Date,
    /// The key its texts share.
    pub key: Key,
    /// The day of the event or act.
    pub date: Date,
    /// When the digest published it.
    pub published: Moment,
    /// The bodies that took part, by position; the first leads.
    pub ministries: Vec<usize>,
    /// The sector, by position.
    pub sector: usize,
    /// The ids of its tags, as written but for aliases, each once.
    pub tags: Vec<String>,
    /// What the act is.
    pub instrument: Option<Instrument>,
    /// Parties that are not ministries.
    pub partners: Vec<Localized<String>>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// The language in which it was first written.
    pub original: Lang,
    /// What was corrected, newest first.
    pub corrections: Vec<Correction>,
    /// The text in each language, where there is one.
    pub texts: Localized<Option<Text>>,
}

/// A text of an article.
pub type Text = Arc<TextFile<ArticleKeys>>;

/// A source that an article names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cited {
    /// A source record.
    Seed(Arc<Seed>),
    /// Written out in the article.
    Inline(Citation),
}

impl Article {
    /// The language that stands for the article where `lang` has no text: the language itself, the original, the first.
    pub fn shown_in(&self, lang: Lang) -> Lang {
        let exists = |lang: &Lang| self.texts[*lang].is_some();
        let any = || self.texts.iter().find(|(_, text)| text.is_some()).map_or(lang, |(lang, _)| lang);
        [lang, self.original].into_iter().find(exists).unwrap_or_else(any)
    }

    /// The text that is shown to readers of a language.
    pub fn text_for(&self, lang: Lang) -> Option<&Text> {
        self.texts[self.shown_in(lang)].as_ref()
    }

    /// The last part of its address in a language.
    pub fn slug(&self, lang: Lang) -> Option<&str> {
        let text = self.texts[lang].as_ref()?;
        Some(text.keys.text.slug.as_deref().unwrap_or(self.key.stem()))
    }
}

/// What came of joining the texts of a key: the article, if enough of it could be read, and what is wrong.
#[derive(Debug)]
pub struct Joined {
    article: Option<Arc<Article>>,
    found: Vec<Diagnostic>,
}

/// What an article is checked against.
pub(super) struct Context<'a> {
    pub settings: &'a Settings,
    pub ministries: &'a Ministries,
    pub sectors: &'a [SectorEntry],
    pub tags: &'a [TagEntry],
    pub seeds: &'a BTreeMap<String, Arc<Seed>>,
    /// Files with errors, of which nothing can be said for sure.
    pub broken: &'a BTreeSet<SourcePath>,
    /// The time zone of the site.
    pub zone: TimeZone,
    /// The name of all of the above.
    pub name: Fingerprint,
}

/// Joins the texts of all articles, in order of key. The keys of those that have too many errors go to `unread`.
pub(super) fn pair(
    files: Vec<Text>,
    context: &Context<'_>,
    memory: &mut Memory,
    unread: &mut BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Arc<Article>> {
    let sectors: HashMap<&str, usize> =
        context.sectors.iter().enumerate().map(|(index, sector)| (sector.id.as_str(), index)).collect();
    let mut tags = HashMap::new();
    for tag in context.tags {
        tags.insert(tag.id.to_lowercase(), tag.id.as_str());
        tags.extend(tag.aliases.iter().map(|alias| (alias.to_lowercase(), tag.id.as_str())));
    }
    let groups = by_key(files, context.settings, found);
    let mut new = Vec::new();
    let mut articles = Vec::with_capacity(groups.len());
    for (key, texts) in &groups {
        let of_text =
            |text: &Option<Text>| text.as_ref().map_or(Fingerprint::NOTHING, |text| text.fingerprint);
        let name = texts.iter().fold(context.name, |name, (_, text)| name.and(of_text(text)));
        let joined = memory.joined.get(key, name).unwrap_or_else(|| {
            let mut own = Vec::new();
            let article = join(key.clone(), name, texts.clone(), context, &sectors, &tags, &mut own);
            let joined = Arc::new(Joined { article: article.map(Arc::new), found: own });
            new.push((key.clone(), name, joined.clone()));
            joined
        });
        found.extend(joined.found.iter().cloned());
        match &joined.article {
            Some(article) => articles.push(article.clone()),
            None => drop(unread.insert(key.to_string())),
        }
    }
    let is_current = |key: &Key| groups.binary_search_by(|(other, _)| other.cmp(key)).is_ok();
    memory.joined.update(new, groups.len(), is_current);
    articles
}

/// The texts of an article or page, by language.
type Texts<K> = Localized<Option<Arc<TextFile<K>>>>;

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
                found.push(Diagnostic::new(problem, place).and(Place::file(&first.path), "the other"));
            }
            Some(first)
        })
    };
    files.chunk_by(|a, b| a.key == b.key).map(|group| (group[0].key.clone(), one_each(group))).collect()
}

fn join(
    key: Key,
    name: Fingerprint,
    texts: Localized<Option<Text>>,
    context: &Context<'_>,
    sectors: &HashMap<&str, usize>,
    tags: &HashMap<String, &str>,
    found: &mut Vec<Diagnostic>,
) -> Option<Article> {
    let files: Vec<&Text> = texts.iter().filter_map(|(_, text)| text.as_ref()).collect();
    // What a file that cannot be read should have said is not missing.
    let is_whole = !context.broken.iter().any(|path| {
        let is_read = files.iter().any(|file| file.path == *path);
        !is_read && path.starts_with(&format!("content/articles/{key}."))
    });
    let mut pair = PairReader { files: &files, is_whole, found };
    let date = pair.require("date", |keys| &keys.date);
    let published = pair.read("published", |keys| &keys.published);
    let ministries = pair.require("ministries", |keys| &keys.ministries);
    let sector = pair.require("sector", |keys| &keys.sector);
    let written_tags = pair.read("tags", |keys| &keys.tags);
    let instrument = pair.read("instrument", |keys| &keys.instrument);
    let partners = pair.read("partners", |keys| &keys.partners);
    let sources = pair.read("sources", |keys| &keys.sources);
    let original = pair.read("original", |keys| &keys.original);
    let corrections = pair.read("corrections", |keys| &keys.corrections);

    for file in &files {
        check_stem(&file.key, file.keys.text.slug.as_deref(), &file.path, found);
    }
    let item = |path: &SourcePath, key: &str, index| {
        Place::yaml(path, vec![Step::Key(key.to_owned()), Step::Item(index)])
    };
    let ministries = ministries.zip(date.as_ref().map(|(date, _)| *date)).map(|((names, path), day)| {
        let mut bodies = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let place = item(&path, "ministries", index);
            match context.ministries.resolve(name, day, place) {
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
        let sector = sectors.get(id.as_str()).copied();
        if sector.is_none() && !context.broken.contains(parse::SECTORS) {
            let known: Vec<String> = context.sectors.iter().map(|sector| sector.id.clone()).collect();
            let suggestion = nearest(&id, known.iter().map(String::as_str));
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
            let known = tags.get(&tag.to_lowercase()).or_else(|| tags.get(&route::slugify(&tag)));
            let tag = match known {
                Some(id) => (*id).to_owned(),
                None => {
                    if let Some(suggestion) =
                        nearest(&tag, context.tags.iter().map(|entry| entry.id.as_str()))
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
                Source::Seed(id) => match context.seeds.get(&id) {
                    Some(seed) => cited.push(Cited::Seed(seed.clone())),
                    None if context.broken.contains(format!("seeds/{id}.yaml").as_str()) => {}
                    None => {
                        let suggestion = nearest(&id, context.seeds.keys().map(String::as_str));
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
    let published = published.map_or(Moment::Day(date), |(published, _)| published);
    Some(Article {
        name,
        due: published.in_zone(&context.zone).date(),
        key,
        date,
        published,
        ministries: ministries?,
        sector: sector?,
        tags: own_tags,
        instrument: instrument.map(|(instrument, _)| instrument),
        partners: partners.map(|(partners, _)| partners).unwrap_or_default(),
        sources: cited,
        original: original.map_or(Lang::DEFAULT, |(original, _)| original),
        corrections,
        texts,
    })
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
                    self.found.push(conflict.and(at_key(path, key), "the other value"));
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

/// A file name stands in the address where there is no `slug`, so it has to be fit for one.
pub(super) fn check_stem(key: &Key, slug: Option<&str>, path: &SourcePath, found: &mut Vec<Diagnostic>) {
    let stem = key.stem();
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
        }
    }
}
