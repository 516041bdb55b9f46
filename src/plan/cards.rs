//! What lists and feeds show of the articles of a year: each article's entry once for each language of readers.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::data::{ArticleRows, WrittenRow};
use super::links::Links;
use super::part::{Named, Shared};
use super::references::folders_linked_to;
use super::timeline::Teller;
use super::view::{Bearer, Card, Day, Entry, Link, WordTable};
use super::volume_lists::{Shown, VolumeLists};
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::model::{Article, Digest, Ministry, Volume};
use crate::parse::Key;
use crate::render::feed::FeedItem;
use crate::theme::{Theme, Words};

/// What lists and feeds show of an article, for readers of each language.
#[derive(Debug)]
pub(super) struct Faces {
    key: Key,
    pub entries: Localized<Named<Entry>>,
    pub feed_items: Localized<Named<FeedItem>>,
    /// The article in the files of open data, if there are any.
    row: Option<WrittenRow>,
}

/// What lists and feeds show of the articles of a year.
#[derive(Debug)]
pub struct VolumeParts {
    /// The part of the year in each list.
    pub(super) lists: Localized<Arc<VolumeLists>>,
    /// The articles as rows of open data, if the site has these.
    pub(super) rows: Option<ArticleRows>,
    /// The folders of the articles that its texts link to.
    pub(super) leads_to: BTreeSet<String>,
    faces: Vec<(Fingerprint, Arc<Faces>)>,
    rendered: OnceLock<Vec<Diagnostic>>,
}

/// The parts of all volumes; what is remembered is taken over.
pub(super) fn all_parts(
    digest: &Digest,
    theme: &Arc<Theme>,
    links: Links<'_>,
    words: &Localized<Shared<WordTable>>,
    memory: &mut Memory,
) -> Vec<Arc<VolumeParts>> {
    let around = digest.name.and(theme.words_name).and(theme.entry_name());
    let languages = &digest.settings.languages;
    let sector = |sector: usize, lang: Lang| Link {
        label: digest.registries.sectors[sector].name[lang].clone(),
        href: links.href(&links.sector(digest, sector, lang)),
    };
    let (bodies, sectors) = (0..digest.ministries.iter().len(), 0..digest.registries.sectors.len());
    let maker = Maker {
        digest,
        theme,
        links,
        words,
        zone: digest.settings.zone(),
        bearers: Localized::each(languages, |lang| {
            bodies.clone().map(|body| Shared::new(bearer(digest, links, body, lang))).collect()
        }),
        sectors: Localized::each(languages, |lang| {
            sectors.clone().map(|index| Shared::new(sector(index, lang))).collect()
        }),
    };
    let parts = |volume: &Arc<Volume>| {
        let lives = &digest.lives;
        let relations =
            if lives.years.contains(&volume.year) { lives.keys_name } else { Fingerprint::NOTHING };
        let name = volume.name.and(around).and(relations);
        let kept = memory.parts.get(&volume.year, name);
        let parts =
            kept.unwrap_or_else(|| Arc::new(maker.parts(volume, around, memory.parts.latest(&volume.year))));
        (volume.year, name, parts)
    };
    let all: Vec<_> = digest.volumes.par_iter().map(parts).collect();
    let parts = all.iter().map(|(_, _, parts)| parts.clone()).collect();
    memory.parts.replace(all);
    parts
}

impl VolumeParts {
    /// Renders the entries that were not rendered before. What is wrong with the template is found here.
    pub fn render(&self, theme: &Theme) -> &[Diagnostic] {
        self.rendered.get_or_init(|| {
            let of_article = |(_, faces): &(Fingerprint, Arc<Faces>)| {
                faces.entries.iter().find_map(|(_, entry)| entry.render(theme).err())
            };
            self.faces.par_iter().filter_map(of_article).map(|diagnostic| *diagnostic).collect()
        })
    }
}

/// What is needed to make parts.
struct Maker<'a> {
    digest: &'a Digest,
    theme: &'a Arc<Theme>,
    links: Links<'a>,
    words: &'a Localized<Shared<WordTable>>,
    zone: TimeZone,
    /// The bodies and the sectors, by position.
    bearers: Localized<Vec<Shared<Bearer>>>,
    sectors: Localized<Vec<Shared<Link>>>,
}

impl Maker<'_> {
    fn parts(&self, volume: &Volume, around: Fingerprint, before: Option<&VolumeParts>) -> VolumeParts {
        let before_faces = || before.into_iter().flat_map(|before| &before.faces);
        let known: HashMap<Fingerprint, &Arc<Faces>> =
            before_faces().map(|(name, faces)| (*name, faces)).collect();
        let before_by_key: HashMap<&Key, &Arc<Faces>> =
            before_faces().map(|(_, faces)| (&faces.key, faces)).collect();
        let languages = &self.digest.settings.languages;
        let has_data = self.digest.settings.features.data;
        let faces = |article: &Arc<Article>| {
            // What it is tied to stands in its row, and changes when the other act is published or held back.
            let tied = self.digest.lives.of(&article.key).map(|ties| {
                let to = ties.to.iter().map(|(relation, to)| (*relation, &to.key));
                Fingerprint::of(&to.collect::<Vec<_>>())
            });
            let name = article.name.and(around).and(tied.unwrap_or(Fingerprint::NOTHING));
            let made = || {
                let before = before_by_key.get(&article.key);
                // Lists that are taken over hold the entry of before, so where it looks the same it has to be that one: it is
                // rendered once, for all who hold it.
                let entry = |lang: Lang| {
                    let entry = Named::new(self.entry(article, lang));
                    let before = before.and_then(|before| before.entries.get(lang));
                    before.filter(|before| before.name() == entry.name()).cloned().unwrap_or(entry)
                };
                Arc::new(Faces {
                    key: article.key.clone(),
                    entries: Localized::each(languages, entry),
                    feed_items: Localized::each(languages, |lang| {
                        Named::new(feed_item(self.digest, self.links, article, lang, &self.zone))
                    }),
                    row: has_data.then(|| WrittenRow::new(self.digest, self.links, article)),
                })
            };
            (name, known.get(&name).map_or_else(made, |faces| (*faces).clone()))
        };
        let faces: Vec<(Fingerprint, Arc<Faces>)> = volume.articles.par_iter().map(faces).collect();
        let langs: Vec<Lang> = languages.iter().collect();
        let lists = langs
            .into_par_iter()
            .map(|lang| {
                let teller =
                    Teller { digest: self.digest, links: self.links, words: self.theme.words(lang), lang };
                let shown = Shown { volume, teller, faces: &faces, around };
                VolumeLists::new(&shown, before.and_then(|before| before.lists.get(lang)))
            })
            .collect();
        let texts = volume.articles.iter().flat_map(|article| article.texts.iter());
        VolumeParts {
            lists: Localized::new(lists),
            rows: has_data
                .then(|| ArticleRows::new(faces.iter().filter_map(|(_, faces)| faces.row.as_ref()))),
            leads_to: texts
                .filter_map(|(_, text)| text.as_ref())
                .flat_map(|text| folders_linked_to(text))
                .collect(),
            faces,
            rendered: OnceLock::new(),
        }
    }

    fn entry(&self, article: &Article, lang: Lang) -> Entry {
        let words = self.theme.words(lang);
        let shown = article.shown_in(lang);
        let keys = article.texts[shown].as_ref().map(|text| &text.keys.text);
        let foreign = self.links.foreign(shown, lang);
        let route = self.links.article(article, shown);
        let card = Card {
            key: article.key.clone(),
            title: keys.map_or_else(Arc::default, |keys| keys.title.clone()),
            summary: keys.map_or_else(Arc::default, |keys| keys.summary.clone()),
            href: route.map_or(String::new(), |route| self.links.href(&route)),
            only_in: foreign.as_ref().map(|tag| words.language(tag).to_owned()),
            lang: foreign,
            date: day(article.date, &self.words[lang]),
            ministries: article.ministries.iter().map(|&body| self.bearers[lang][body].clone()).collect(),
            sector: self.sectors[lang][article.sector].clone(),
            act: article.instrument.as_ref().map(|instrument| act(words, &instrument.kind)),
            act_kind: article.instrument.as_ref().map(|instrument| instrument.kind.clone()),
            draft: keys.is_some_and(|keys| keys.draft),
        };
        Entry::new(Named::new(card), self.words[lang].clone(), self.theme.entry_name())
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

/// The same, told apart from a body of the same name: "Kemenpar (2014–2019)".
pub(super) fn distinct(digest: &Digest, links: Links<'_>, body: usize, lang: Lang) -> Bearer {
    let (mut bearer, ministry) = (bearer(digest, links, body, lang), digest.ministries.get(body));
    for (name, is_shared) in
        [(&mut bearer.name, ministry.shares_name), (&mut bearer.short, ministry.shares_short_name)]
    {
        if is_shared {
            *name = format!("{name} ({})", ministry.qualifier());
        }
    }
    bearer
}

/// The language of a short name, where it is not that of the page: one that is the same in all languages of the site is
/// in the default one.
pub(super) fn short_lang(links: Links<'_>, ministry: &Ministry, lang: Lang) -> Option<String> {
    let short = ministry.entry.abbreviation.as_ref()?;
    links.foreign(Lang::DEFAULT, lang).filter(|_| short[lang] == short[Lang::DEFAULT])
}

/// A day in the words of a language.
pub(super) fn day(date: Date, words: &Shared<WordTable>) -> Day {
    Day { date, words: words.clone() }
}

/// How many articles there are, and how many of them came from predecessors: "12 articles (3 inherited)".
pub(super) fn with_inherited(words: &Words, all: usize, own: usize) -> String {
    let count = words.count("articles", all);
    match all - own {
        0 => count,
        inherited => format!("{count} ({})", words.word_with("inherited", &words.number(inherited))),
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
        key: article.key.clone(),
        title: keys.map_or_else(Arc::default, |keys| keys.title.clone()),
        url: links.article(article, shown).map_or(String::new(), |route| links.url(&route)),
        guid: format!("tag:{},{TAG_YEAR}:{}:{tag}", digest.settings.tag_authority, article.key),
        published: jiff::fmt::rfc2822::to_string(&article.published.in_zone(zone)).unwrap_or_default(),
        description: keys.map_or_else(Arc::default, |keys| keys.summary.clone()),
        categories: std::iter::once(digest.registries.sectors[article.sector].name[lang].clone())
            .chain(names)
            .collect(),
        lang: links.foreign(shown, lang),
    }
}
