//! An article as lists and feeds show it, once for each language of readers.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::links::Links;
use super::part::Shared;
use super::view::{Bearer, Card, Day, Link};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::model::{Article, Digest, Ministry};
use crate::parse::Key;
use crate::render::feed::FeedItem;
use crate::theme::{Theme, Words};

/// What lists and feeds show of an article, for readers of each language.
#[derive(Debug)]
pub struct Faces {
    cards: Localized<Shared<Card>>,
    feed_items: Localized<Shared<FeedItem>>,
}

/// The faces of all articles, by position.
pub(super) struct Cards {
    faces: Vec<Arc<Faces>>,
}

impl Cards {
    /// Takes from memory what is there still.
    pub(super) fn new(
        digest: &Digest,
        theme: &Theme,
        links: Links<'_>,
        zone: &TimeZone,
        memory: &mut Memory,
    ) -> Self {
        let languages = &digest.settings.languages;
        let make = |article: &Arc<Article>| {
            let name = article.name.and(theme.words_name);
            let kept = memory.faces.get(&article.key, name);
            let is_new = kept.is_none();
            let faces = kept.unwrap_or_else(|| {
                Arc::new(Faces {
                    cards: Localized::each(languages, |lang| {
                        Shared::new(card(digest, theme, links, article, lang))
                    }),
                    feed_items: Localized::each(languages, |lang| {
                        Shared::new(feed_item(digest, links, article, lang, zone))
                    }),
                })
            });
            (name, is_new, faces)
        };
        let made: Vec<(Fingerprint, bool, Arc<Faces>)> = digest.articles.par_iter().map(make).collect();
        let is_new = |(index, (name, is_new, faces)): (usize, &(Fingerprint, bool, Arc<Faces>))| {
            is_new.then(|| (digest.articles[index].key.clone(), *name, faces.clone()))
        };
        let new: Vec<_> = made.iter().enumerate().filter_map(is_new).collect();
        let keys: OnceCell<HashSet<&Key>> = OnceCell::new();
        let is_current = |key: &Key| {
            keys.get_or_init(|| digest.articles.iter().map(|article| &article.key).collect()).contains(key)
        };
        memory.faces.update(new, digest.articles.len(), is_current);
        Self { faces: made.into_iter().map(|(.., faces)| faces).collect() }
    }

    /// The card of an article for readers of a language.
    pub(super) fn get(&self, article: usize, lang: Lang) -> Shared<Card> {
        self.faces[article].cards[lang].clone()
    }

    /// The item of an article in the feeds of a language.
    pub(super) fn feed_item(&self, article: usize, lang: Lang) -> Shared<FeedItem> {
        self.faces[article].feed_items[lang].clone()
    }

    /// The cards of some articles.
    pub(super) fn list(&self, articles: &[usize], lang: Lang) -> Vec<Shared<Card>> {
        articles.iter().map(|&article| self.get(article, lang)).collect()
    }

    /// The newest articles of all.
    pub(super) fn newest(&self, count: usize, lang: Lang) -> Vec<Shared<Card>> {
        (0..self.faces.len().min(count)).map(|article| self.get(article, lang)).collect()
    }
}

fn card(digest: &Digest, theme: &Theme, links: Links<'_>, article: &Article, lang: Lang) -> Card {
    let words = theme.words(lang);
    let shown = article.shown_in(lang);
    let keys = article.texts[shown].as_ref().map(|text| &text.keys.text);
    let foreign = links.foreign(shown, lang);
    Card {
        title: keys.map_or(String::new(), |keys| keys.title.clone()),
        summary: keys.map_or(String::new(), |keys| keys.summary.clone()),
        href: links.article(article, shown).map_or(String::new(), |route| links.href(&route)),
        only_in: foreign.as_ref().map(|tag| words.language(tag).to_owned()),
        lang: foreign,
        date: day(article.date, words),
        ministries: article.ministries.iter().map(|&body| bearer(digest, links, body, lang)).collect(),
        sector: Link {
            label: digest.sectors[article.sector].name[lang].clone(),
            href: links.href(&links.sector(digest, article.sector, lang)),
        },
        act: article.instrument.as_ref().map(|instrument| act(words, &instrument.kind)),
        draft: keys.is_some_and(|keys| keys.draft),
    }
}

/// A body under its own name.
pub(super) fn bearer(digest: &Digest, links: Links<'_>, body: usize, lang: Lang) -> Bearer {
    let ministry = digest.ministries.get(body);
    Bearer {
        name: ministry.entry.name[lang].clone(),
        short: ministry.short_name()[lang].clone(),
        short_lang: short_lang(links, ministry, lang),
        href: links.href(&links.ministry(&ministry.entry.id, lang)),
    }
}

/// The language of a short name, where it is not that of the page: one that is the same in all languages of the site is
/// in the default one.
pub(super) fn short_lang(links: Links<'_>, ministry: &Ministry, lang: Lang) -> Option<String> {
    let short = ministry.entry.abbreviation.as_ref()?;
    links.foreign(Lang::DEFAULT, lang).filter(|_| short[lang] == short[Lang::DEFAULT])
}

/// A day in the words of a language.
pub(super) fn day(date: Date, words: &Words) -> Day {
    Day {
        iso: date.to_string(),
        full: words.full_date(date),
        long: words.long_date(date),
        month: words.month(date.month()).to_owned(),
    }
}

/// The kind of an act in the words of a language.
pub(super) fn act(words: &Words, kind: &str) -> String {
    words.word(&format!("act_{kind}")).to_owned()
}

/// An article as an item of a feed.
fn feed_item(digest: &Digest, links: Links<'_>, article: &Article, lang: Lang, zone: &TimeZone) -> FeedItem {
    /// The year by which the authority of the `tag:` URIs is dated (RFC 4151, 2.1). It never changes, because a
    /// reader's program knows an item by it.
    const TAG_YEAR: &str = "2025";
    let shown = article.shown_in(lang);
    let keys = article.texts[shown].as_ref().map(|text| &text.keys.text);
    let tag = digest.settings.languages.tag(shown);
    let names = article.ministries.iter().map(|&body| digest.ministries.get(body).entry.name[lang].clone());
    FeedItem {
        title: keys.map_or(String::new(), |keys| keys.title.clone()),
        url: links.article(article, shown).map_or(String::new(), |route| links.url(&route)),
        guid: format!("tag:{},{TAG_YEAR}:{}:{tag}", digest.settings.tag_authority, article.key),
        published: jiff::fmt::rfc2822::to_string(&article.published.in_zone(zone)).unwrap_or_default(),
        description: keys.map_or(String::new(), |keys| keys.summary.clone()),
        categories: std::iter::once(digest.sectors[article.sector].name[lang].clone()).chain(names).collect(),
        lang: links.foreign(shown, lang),
    }
}
