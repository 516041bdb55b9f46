//! From what each file says to what the digest knows: pairs, bodies and their succession, sectors, tags, years.
//!
//! Knows nothing of templates, HTML or addresses beyond slugs. Everything in a [`Digest`] is in the order in which it
//! is shown, so nothing after it has to sort.

mod article;
mod join;
mod lives;
mod ministry;
mod network;
mod release;
mod taxonomy;
mod volume;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

pub use article::{Article, Cited, Related, Text};
pub use join::Joined;
pub use lives::{Lives, Ties};
pub use ministry::{Ministries, Ministry};
pub use network::{Joint, Network, Pair, Together};
pub use release::{HeldBack, Reason, Release, reason};
pub use taxonomy::{Tag, Tags, tag_id};
pub use volume::{Entry, Position, Register, Timeline, Volume, VolumeTag};

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::parse::front_matter::TextKeys;
use crate::parse::settings::Settings;
use crate::parse::{
    Attachment, Key, MINISTRIES, ParsedFolder, Registries, SECTORS, Sources, TextFile, full_key,
};

/// The digest as a whole.
#[derive(Debug)]
pub struct Digest {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The sectors, in the registry's order; the source records.
    pub registries: Arc<Registries>,
    /// The bodies.
    pub ministries: Arc<Ministries>,
    /// The tags that an article has, in order of id.
    pub tags: Arc<Tags>,
    /// The articles by year, the newest first.
    pub volumes: Vec<Arc<Volume>>,
    /// The standing pages, in order of key.
    pub pages: Vec<StandingPage>,
    /// Pictures and documents of what is published.
    pub attachments: Vec<Attachment>,
    /// The keys of texts that are there and have an error, so that nobody is blamed for linking to them.
    pub unread_keys: BTreeSet<String>,
    /// What exists and is not published yet.
    pub held_back: Vec<HeldBack>,
    /// How acts stand to each other.
    pub lives: Lives,
    /// Who works with whom.
    pub network: Arc<Network>,
    /// The name of the settings and the registries.
    pub name: Fingerprint,
    /// The articles by the folder they stand in, in order of folder.
    folders: Vec<(String, Arc<Joined>)>,
}

impl Digest {
    /// How many articles there are.
    pub fn count(&self) -> usize {
        self.volumes.iter().map(|volume| volume.articles.len()).sum()
    }

    /// How many articles name a body itself, by its place in the registry.
    pub fn naming(&self, body: usize) -> usize {
        self.volumes.iter().map(|volume| volume.register.timelines[body].own).sum()
    }

    /// The article at a position.
    pub fn article(&self, at: Position) -> &Arc<Article> {
        &self.volumes[at.volume].articles[at.article]
    }

    /// The position before this one: that of the next newer article.
    pub fn newer(&self, at: Position) -> Option<Position> {
        if let Some(article) = at.article.checked_sub(1) {
            return Some(Position { article, ..at });
        }
        let volume = at.volume.checked_sub(1)?;
        Some(Position { volume, article: self.volumes[volume].articles.len().checked_sub(1)? })
    }

    /// The position after this one: that of the next older article.
    pub fn older(&self, at: Position) -> Option<Position> {
        if at.article + 1 < self.volumes[at.volume].articles.len() {
            return Some(Position { article: at.article + 1, ..at });
        }
        let volume = at.volume + 1;
        self.volumes.get(volume)?.articles.first().map(|_| Position { volume, article: 0 })
    }

    /// The article with a key.
    pub fn find(&self, key: &str) -> Option<&Arc<Article>> {
        self.folder(key)?.find(key)
    }

    /// The articles that stand in the same folder as that with a key would.
    pub fn folder(&self, key: &str) -> Option<&Joined> {
        folder_of(&self.folders, key)
    }

    /// Where a published article stands.
    pub fn position(&self, article: &Article) -> Option<Position> {
        let year = article.date.year();
        let volume = self.volumes.binary_search_by(|volume| year.cmp(&volume.year)).ok()?;
        let volume_of = &self.volumes[volume];
        let by_key = |&index: &usize| volume_of.articles[index].key.cmp(&article.key);
        let at = volume_of.register.by_key.binary_search_by(by_key).ok()?;
        Some(Position { volume, article: volume_of.register.by_key[at] })
    }

    /// The keys of all articles.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.folders.iter().flat_map(|(_, folder)| &folder.articles).map(|article| article.key.as_str())
    }
}

/// The folder in which the article with a key would stand.
fn folder_of<'f>(folders: &'f [(String, Arc<Joined>)], key: &str) -> Option<&'f Joined> {
    let (year, _) = key.split_once('/')?;
    let path = format!("content/articles/{year}/");
    let at = folders.binary_search_by(|(folder, _)| folder.cmp(&path)).ok()?;
    Some(&folders[at].1)
}

/// A page that belongs to no day: about, method, contact.
#[derive(Debug)]
pub struct StandingPage {
    /// The key its texts share.
    pub key: Key,
    /// The text in each language, where there is one.
    pub texts: Localized<Option<Arc<TextFile<TextKeys>>>>,
}

impl StandingPage {
    /// The last part of its address in a language.
    pub fn slug(&self, lang: Lang) -> Option<&str> {
        let text = self.texts[lang].as_ref()?;
        Some(text.keys.slug.as_deref().unwrap_or(self.key.stem()))
    }
}

/// What decides which articles are shown.
#[derive(Clone, Copy, Debug, Hash)]
pub struct Showing {
    /// Drafts too.
    pub drafts: bool,
    /// What is not due yet, too.
    pub future: bool,
    /// The day on which the site is built.
    pub today: Date,
}

/// Makes the digest out of what the files say, and reports where they contradict each other.
pub fn digest(sources: Sources, showing: Showing, memory: &mut Memory) -> (Digest, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let Sources { settings, registries, years, others, mut broken } = sources;
    let ministries = ministries(&registries, memory, &mut found);
    if years.iter().any(|(_, folder)| !folder.articles.is_empty()) {
        // One thing is wrong then, and not each article.
        let empty =
            [(MINISTRIES, ministries.iter().next().is_none()), (SECTORS, registries.sectors.is_empty())];
        for (file, _) in empty.into_iter().filter(|(_, is_empty)| *is_empty) {
            if broken.insert(file.into()) {
                let problem = Problem::EmptyRegistry { file: file.to_owned() };
                found.push(Diagnostic::new(problem, Place::file(&file.into())));
            }
        }
    }
    let context = join::Context::new(&settings, &ministries, &registries, &broken, showing);
    let name = context.name;

    let join = |(path, folder): &(String, Arc<ParsedFolder>)| {
        let kept = memory.joined.get(path, context.name_of(folder));
        let joined =
            kept.unwrap_or_else(|| Arc::new(join::join_folder(folder, &context, memory.joined.latest(path))));
        (path.clone(), joined)
    };
    let folders: Vec<(String, Arc<Joined>)> = years.iter().map(join).collect();
    memory.joined.replace(folders.iter().map(|(path, joined)| (path.clone(), joined.name, joined.clone())));
    let volumes = volumes(&folders, &ministries, &registries, memory);
    let name_of_network = Network::name(&volumes);
    let kept = memory.network.get(&(), name_of_network);
    let network = kept.unwrap_or_else(|| Arc::new(Network::new(name_of_network, &volumes)));
    memory.network.replace([((), name_of_network, network.clone())]);
    let tags = tags(&registries, &settings, &volumes, memory);

    let (mut unread_keys, mut held_back) = (others.unread_keys.clone(), Vec::new());
    for (_, folder) in &folders {
        found.extend_from_slice(&folder.found);
        unread_keys.extend(folder.unread_keys.iter().cloned());
        held_back.extend_from_slice(&folder.held_back);
    }
    join::check_attachments(&others.attachments, &others.articles, &others.pages, &unread_keys, &mut found);
    let pages = standing_pages(others.pages.clone(), &settings, showing, &mut held_back, &mut found);
    let of_articles = folders.iter().flat_map(|(_, folder)| {
        let is_published = |attachment: &&Attachment| folder.find(attachment.key.as_str()).is_some();
        folder.attachments.iter().filter(is_published)
    });
    let is_published = |attachment: &&Attachment| {
        pages.iter().any(|page| page.key == attachment.key && !attachment.of_article)
    };
    let of_pages = others.attachments.iter().filter(is_published);
    let attachments = of_articles.chain(of_pages).cloned().collect();
    let state = |key: &str| {
        if unread_keys.contains(key) {
            lives::State::Unread
        } else if held_back.iter().any(|held: &HeldBack| held.key == key) {
            lives::State::HeldBack
        } else {
            lives::State::Unknown
        }
    };
    let lives = Lives::new(&folders, state, &mut found);
    let digest = Digest {
        lives,
        network,
        settings,
        registries,
        ministries,
        tags,
        volumes,
        pages,
        attachments,
        unread_keys,
        held_back,
        name,
        folders,
    };
    (digest, found)
}

/// The bodies, and what is wrong with them.
fn ministries(registries: &Registries, memory: &mut Memory, found: &mut Vec<Diagnostic>) -> Arc<Ministries> {
    let kept = memory.ministries.get(&(), registries.name).unwrap_or_else(|| {
        let mut found = Vec::new();
        let ministries = Arc::new(Ministries::new(&registries.ministries, &mut found));
        Arc::new((ministries, found))
    });
    memory.ministries.replace([((), registries.name, kept.clone())]);
    found.extend_from_slice(&kept.1);
    kept.0.clone()
}

/// The tags of all articles.
fn tags(
    registries: &Registries,
    settings: &Settings,
    volumes: &[Arc<Volume>],
    memory: &mut Memory,
) -> Arc<Tags> {
    let name = Fingerprint::of_all(volumes.iter().map(|volume| volume.register.name))
        .and(registries.name)
        .and(Fingerprint::of(&settings.languages));
    let tags = memory
        .tags
        .get(&(), name)
        .unwrap_or_else(|| Arc::new(Tags::new(&registries.tags, volumes, &settings.languages)));
    memory.tags.replace([((), name, tags.clone())]);
    tags
}

/// The articles by year, the newest first.
fn volumes(
    folders: &[(String, Arc<Joined>)],
    ministries: &Ministries,
    registries: &Registries,
    memory: &mut Memory,
) -> Vec<Arc<Volume>> {
    let mut years: BTreeMap<i16, Vec<&Arc<Joined>>> = BTreeMap::new();
    for (_, folder) in folders {
        folder.years.iter().for_each(|&year| years.entry(year).or_default().push(folder));
    }
    let volume = |(year, folders): (i16, Vec<&Arc<Joined>>)| {
        let name = Volume::name(year, folders.iter().copied());
        memory.volumes.get(&year, name).unwrap_or_else(|| {
            let before = memory.volumes.latest(&year);
            Arc::new(Volume::new(year, name, folders.into_iter(), registries, ministries, before))
        })
    };
    let volumes: Vec<Arc<Volume>> = years.into_iter().rev().map(volume).collect();
    memory.volumes.replace(volumes.iter().map(|volume| (volume.year, volume.name, volume.clone())));
    volumes
}

fn standing_pages(
    files: Vec<Arc<TextFile<TextKeys>>>,
    settings: &Settings,
    showing: Showing,
    held_back: &mut Vec<HeldBack>,
    found: &mut Vec<Diagnostic>,
) -> Vec<StandingPage> {
    let mut pages = Vec::new();
    for (key, texts) in join::by_key(files, settings, found) {
        let texts = Localized::each(&settings.languages, |lang| {
            let text = texts[lang].clone()?;
            join::check_stem(&text.key, text.keys.slug.as_deref(), &text.path, found);
            if text.keys.draft && !showing.drafts {
                held_back.push(HeldBack { key: full_key(false, &text.key), lang, reason: Reason::Draft });
                return None;
            }
            Some(text)
        });
        if texts.iter().any(|(_, text)| text.is_some()) {
            pages.push(StandingPage { key, texts });
        }
    }
    pages
}
