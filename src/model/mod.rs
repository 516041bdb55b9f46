//! From what each file says to what the digest knows: pairs, bodies and their succession, sectors, tags, years.
//!
//! Knows nothing of templates, HTML or addresses beyond slugs. Everything in a [`Digest`] is in the order in which it
//! is shown, so nothing after it has to sort.

mod article;
mod ministry;
mod release;
mod taxonomy;
mod timeline;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

pub use article::{Article, Cited, Joined, Text};
pub use ministry::{Ministries, Ministry};
pub use release::{HeldBack, Reason, Release};
pub use taxonomy::{Tag, Year, tag_id};
pub use timeline::{Entry, Timeline};

use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::parse::front_matter::TextKeys;
use crate::parse::registry::SectorEntry;
use crate::parse::seed::Seed;
use crate::parse::settings::Settings;
use crate::parse::{Attachment, Key, Sources, TextFile};

/// The digest as a whole.
#[derive(Debug)]
pub struct Digest {
    /// The settings.
    pub settings: Settings,
    /// The bodies.
    pub ministries: Ministries,
    /// The sectors, in the registry's order.
    pub sectors: Vec<SectorEntry>,
    /// The tags that an article has, in order of id.
    pub tags: Vec<Tag>,
    /// The articles, newest first.
    pub articles: Vec<Arc<Article>>,
    /// Their positions in order of key, which is nearly the order of their addresses.
    pub by_key: Vec<usize>,
    /// The years in which there are articles, newest first.
    pub years: Vec<Year>,
    /// The articles of each sector, by its position.
    pub by_sector: Vec<Vec<usize>>,
    /// The timeline of each body, by its position.
    pub timelines: Vec<Timeline>,
    /// The standing pages, in order of key.
    pub pages: Vec<StandingPage>,
    /// The source records, by id.
    pub seeds: BTreeMap<String, Arc<Seed>>,
    /// Pictures and documents of what is published.
    pub attachments: Vec<Attachment>,
    /// The keys of texts that are there and have an error, so that nobody is blamed for linking to them.
    pub unread_keys: BTreeSet<String>,
    /// What exists and is not published yet.
    pub held_back: Vec<HeldBack>,
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
#[derive(Clone, Copy, Debug)]
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
    let Sources {
        settings,
        ministries,
        sectors,
        tags,
        seeds,
        articles,
        pages,
        attachments,
        mut unread_keys,
        registries,
        broken,
    } = sources;
    let ministries = Ministries::new(ministries, &mut found);
    article::check_attachments(&attachments, &articles, &pages, &unread_keys, &mut found);
    let context = article::Context {
        settings: &settings,
        ministries: &ministries,
        sectors: &sectors,
        tags: &tags,
        seeds: &seeds,
        broken: &broken,
        zone: settings.zone(),
        name: Fingerprint::of(&(&settings, &broken)).and(registries),
    };
    let articles = article::pair(articles, &context, memory, &mut unread_keys, &mut found);
    let (articles, mut held_back) = release::release(articles, &settings.languages, showing);
    // They come in order of key, which a stable sort keeps within a day.
    let mut newest_first: Vec<(usize, Arc<Article>)> = articles.into_iter().enumerate().collect();
    newest_first.sort_by_key(|(_, article)| std::cmp::Reverse(article.date));
    let mut by_key = vec![0; newest_first.len()];
    newest_first
        .iter()
        .enumerate()
        .for_each(|(position, (in_order_of_key, _))| by_key[*in_order_of_key] = position);
    let articles: Vec<Arc<Article>> = newest_first.into_iter().map(|(_, article)| article).collect();
    let pages = standing_pages(pages, &settings, showing, &mut held_back, &mut found);

    let tags = taxonomy::tags(&tags, &articles, &settings.languages);
    let years = taxonomy::years(&articles);
    let by_sector = taxonomy::by_sector(sectors.len(), &articles);
    let timelines = timeline::timelines(&ministries, &articles);
    let attachments = {
        let article_keys: HashSet<&Key> = articles.iter().map(|article| &article.key).collect();
        let page_keys: HashSet<&Key> = pages.iter().map(|page| &page.key).collect();
        let is_published = |attachment: &Attachment| {
            let keys = if attachment.of_article { &article_keys } else { &page_keys };
            keys.contains(&attachment.key)
        };
        attachments.into_iter().filter(is_published).collect()
    };
    let digest = Digest {
        settings,
        ministries,
        sectors,
        tags,
        articles,
        by_key,
        years,
        by_sector,
        timelines,
        pages,
        seeds,
        attachments,
        unread_keys,
        held_back,
    };
    (digest, found)
}

fn standing_pages(
    files: Vec<Arc<TextFile<TextKeys>>>,
    settings: &Settings,
    showing: Showing,
    held_back: &mut Vec<HeldBack>,
    found: &mut Vec<Diagnostic>,
) -> Vec<StandingPage> {
    let mut pages = Vec::new();
    for (key, texts) in article::by_key(files, settings, found) {
        let texts = Localized::each(&settings.languages, |lang| {
            let text = texts[lang].clone()?;
            article::check_stem(&text.key, text.keys.slug.as_deref(), &text.path, found);
            if text.keys.draft && !showing.drafts {
                held_back.push(HeldBack { key: format!("pages/{}", text.key), lang, reason: Reason::Draft });
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
