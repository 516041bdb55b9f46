//! What each article, body, sector and tag is found by: its fields, for readers of one language.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::model::{Article, Digest, Ministry};
use crate::search::SharedVocabulary;
use crate::search::file::Sizes;
use crate::search::list::List;
use crate::search::terms::{DESCRIPTION, EARLIER_NAME, Field, OTHER_NAME, OWN_NAME, Part, Terms};

/// A list of documents. Of equals the one with the higher number is shown first: so a new article, which is the newest of its
/// year, takes a number that was free, and those of the others stay.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found {
    /// Bodies, those of today last.
    Bodies,
    /// Sectors, from the last of the registry.
    Sectors,
    /// The tags of a bucket ([`Sizes::tag_bucket`]), against the order of their ids.
    Tags(usize),
    /// The articles of a volume, by its position; the newest last.
    Articles(usize),
}

/// The documents of the digest, for readers of one language.
pub(super) struct Documents<'a> {
    digest: &'a Digest,
    is_current: &'a [bool],
    lang: Lang,
    /// What an article is found by because of its bodies, sector and tags, each with its name.
    bodies: Vec<Fact<'a>>,
    sectors: Vec<Fact<'a>>,
    tags: Vec<Fact<'a>>,
    /// The tags of each bucket, by position.
    buckets: Vec<Vec<usize>>,
    /// The year of each volume.
    years: Vec<String>,
}

/// The names of something that articles are tied to.
struct Fact<'a> {
    name: Fingerprint,
    texts: Vec<&'a str>,
}

impl<'a> Fact<'a> {
    fn new(texts: Vec<&'a str>) -> Self {
        Self { name: Fingerprint::of(&texts), texts }
    }
}

/// Takes the terms of documents, if they were not taken before.
struct Taker<'a> {
    tag: &'a str,
    vocabulary: &'a SharedVocabulary,
    before: &'a [(Fingerprint, Arc<Terms>)],
    /// Where each of them stands, for one that does not stand where it stood.
    places: OnceLock<HashMap<Fingerprint, usize>>,
}

impl Taker<'_> {
    /// The terms of the document with a number.
    fn take<'f>(
        &self,
        number: usize,
        name: Fingerprint,
        fields: impl FnOnce() -> Vec<Field<'f>>,
    ) -> (Fingerprint, Arc<Terms>) {
        let elsewhere = || {
            let all = || self.before.iter().enumerate().map(|(at, (name, _))| (*name, at)).collect();
            self.places.get_or_init(all).get(&name).map(|&at| &self.before[at])
        };
        let known = self.before.get(number).filter(|(known, _)| *known == name).or_else(elsewhere);
        let made = || Arc::new(Terms::new(self.tag, &fields(), self.vocabulary));
        (name, known.map_or_else(made, |(_, terms)| terms.clone()))
    }
}

/// Positions of all bodies, those of today last.
pub(super) fn bodies(is_current: &[bool]) -> impl Iterator<Item = usize> {
    let of = |wanted: bool| (0..is_current.len()).rev().filter(move |&body| is_current[body] == wanted);
    of(false).chain(of(true))
}

/// Positions of the tags of each bucket, against the order of their ids.
pub(super) fn buckets(digest: &Digest) -> Vec<Vec<usize>> {
    let sizes = Sizes::of(digest.count());
    let mut buckets = vec![Vec::new(); sizes.tag_buckets()];
    for (position, tag) in digest.tags.iter().enumerate().rev() {
        buckets[sizes.tag_bucket(&tag.id)].push(position);
    }
    buckets
}

impl Found {
    /// What the list is called in the index.
    pub fn list(self, digest: &Digest) -> String {
        match self {
            Self::Bodies => "bodies".to_owned(),
            Self::Sectors => "sectors".to_owned(),
            Self::Tags(bucket) => format!("tags-{bucket:x}"),
            Self::Articles(volume) => format!("{:04}", digest.volumes[volume].year),
        }
    }
}

impl<'a> Documents<'a> {
    pub fn new(digest: &'a Digest, is_current: &'a [bool], lang: Lang) -> Self {
        let body = |body: &'a Ministry| Fact::new(vec![&*body.entry.name[lang], &*body.short_name()[lang]]);
        let tags: Vec<Fact<'a>> = digest.tags.iter().map(|tag| Fact::new(vec![&*tag.name[lang]])).collect();
        Self {
            digest,
            is_current,
            lang,
            bodies: digest.ministries.iter().map(body).collect(),
            sectors: digest
                .registries
                .sectors
                .iter()
                .map(|sector| Fact::new(vec![&*sector.name[lang]]))
                .collect(),
            tags,
            buckets: buckets(digest),
            years: digest.volumes.iter().map(|volume| volume.year.to_string()).collect(),
        }
    }

    /// The name of all that a list is made of.
    pub fn name(&self, found: Found) -> Fingerprint {
        let digest = self.digest;
        match found {
            Found::Bodies => digest.name.and(Fingerprint::of(self.is_current)),
            Found::Sectors => digest.name,
            Found::Tags(bucket) => {
                let names = self.buckets[bucket].iter().map(|&tag| self.tags[tag].name);
                digest.name.and(Fingerprint::of_all(names))
            }
            Found::Articles(volume) => {
                digest.volumes[volume].name.and(digest.name).and(digest.tags.called_in(volume))
            }
        }
    }

    /// What the documents of a list are found by; what stands in `before` under the same name is taken over.
    pub fn terms(
        &self,
        found: Found,
        vocabulary: &SharedVocabulary,
        before: Option<&List>,
    ) -> Vec<(Fingerprint, Arc<Terms>)> {
        let tag = self.digest.settings.languages.tag(self.lang);
        let before = before.map_or(&[][..], |list| &list.documents);
        let taker = Taker { tag, vocabulary, before, places: OnceLock::new() };
        let named = |(number, fields): (usize, Vec<Field<'_>>)| {
            let texts: Vec<&str> = fields.iter().map(|field| field.text).collect();
            taker.take(number, Fingerprint::of(&texts), || fields.clone())
        };
        match found {
            Found::Bodies => {
                bodies(self.is_current).map(|body| self.body(body)).enumerate().map(named).collect()
            }
            Found::Sectors => {
                let sectors = (0..self.sectors.len()).rev();
                sectors.map(|sector| self.sector(sector)).enumerate().map(named).collect()
            }
            Found::Tags(bucket) => {
                self.buckets[bucket].iter().map(|&tag| self.tag(tag)).enumerate().map(named).collect()
            }
            Found::Articles(volume) => {
                let (year, tags) = (&self.years[volume], self.tags_of_articles(volume));
                let articles = self.digest.volumes[volume].articles.par_iter().zip(&tags).rev();
                let article = |(number, (article, tags)): (usize, (&Arc<Article>, &Vec<usize>))| {
                    let facts: Vec<&Fact<'_>> = self.facts(article, tags).collect();
                    taker.take(number, self.article_name(article, &facts), || {
                        self.article(article, &facts, year)
                    })
                };
                articles.enumerate().map(article).collect()
            }
        }
    }

    /// The tags of each article of a volume, by position.
    fn tags_of_articles(&self, volume: usize) -> Vec<Vec<usize>> {
        let own = &self.digest.volumes[volume];
        let mut tags = vec![Vec::new(); own.articles.len()];
        for (position, tag) in self.digest.tags.iter().enumerate() {
            for (_, in_volume) in tag.volumes.iter().filter(|(of, _)| *of == volume) {
                own.register.tags[*in_volume]
                    .articles
                    .iter()
                    .for_each(|&article| tags[article].push(position));
            }
        }
        tags
    }

    /// The name of the fields of an article.
    fn article_name(&self, article: &Article, facts: &[&Fact<'_>]) -> Fingerprint {
        let text = article.text_for(self.lang).map_or(Fingerprint::NOTHING, |text| text.fingerprint);
        let facts = facts.iter().map(|fact| fact.name);
        Fingerprint::of_all(std::iter::once(text).chain(facts))
            .and(Fingerprint::of(&self.other_facts(article)))
    }

    fn article<'f>(&self, article: &'f Article, facts: &[&'f Fact<'a>], year: &'f str) -> Vec<Field<'f>> {
        let Some(text) = article.text_for(self.lang) else { return Vec::new() };
        let keys = &text.keys.text;
        let facts = facts.iter().flat_map(|fact| fact.texts.iter().copied());
        let fact = |text| Field::new(Part::Fact, text);
        let mut fields = vec![Field::new(Part::Title, &keys.title), Field::new(Part::Summary, &keys.summary)];
        fields.extend(text.body.headings.iter().map(|heading| Field::new(Part::Heading, &heading.text)));
        fields.extend(text.body.texts().map(|text| Field::new(Part::Body, text)));
        fields.extend(facts.chain(self.other_facts(article)).chain([year]).map(fact));
        fields
    }

    /// What an article with these tags is tied to.
    fn facts<'f>(&'f self, article: &'f Article, tags: &'f [usize]) -> impl Iterator<Item = &'f Fact<'a>> {
        let bodies = article.ministries.iter().map(|&body| &self.bodies[body]);
        bodies.chain([&self.sectors[article.sector]]).chain(tags.iter().map(|&tag| &self.tags[tag]))
    }

    /// The same, as far as it stands in the article alone.
    fn other_facts<'f>(&self, article: &'f Article) -> Vec<&'f str> {
        let number = article.instrument.as_ref().and_then(|act| act.number.as_deref());
        number.into_iter().chain(article.partners.iter().map(|partner| &*partner[self.lang])).collect()
    }

    fn body(&self, body: usize) -> Vec<Field<'a>> {
        let digest = self.digest;
        let ministry = digest.ministries.get(body);
        let entry = &ministry.entry;
        let mut fields = self.named(&entry.name);
        fields.extend(entry.abbreviation.iter().flat_map(|short| self.named(short)));
        let others = entry.aliases.iter().chain(&entry.short_forms).chain(&entry.minister_forms);
        fields.extend(others.map(|name| Field::new(Part::Name(OTHER_NAME), name)));
        for earlier in digest.ministries.ancestors(body) {
            let earlier = digest.ministries.get(earlier);
            let names = earlier.entry.name.iter().chain(earlier.short_name().iter()).map(|(_, name)| &**name);
            let names = names.chain(earlier.entry.aliases.iter().map(String::as_str));
            fields.extend(names.map(|name| Field::new(Part::Name(EARLIER_NAME), name)));
        }
        fields
    }

    fn sector(&self, sector: usize) -> Vec<Field<'a>> {
        let entry = &self.digest.registries.sectors[sector];
        let mut fields = self.named(&entry.name);
        let description = entry.description.as_ref().map(|text| &*text[self.lang]);
        fields.extend(description.map(|text| Field::new(Part::Name(DESCRIPTION), text)));
        fields
    }

    fn tag(&self, tag: usize) -> Vec<Field<'a>> {
        let tag = &self.digest.tags[tag];
        let mut fields = self.named(&tag.name);
        let entry = self.digest.registries.tags.iter().find(|entry| entry.id == tag.id);
        let aliases = entry.into_iter().flat_map(|entry| &entry.aliases);
        fields.extend(aliases.map(|name| Field::new(Part::Name(OTHER_NAME), name)));
        fields
    }

    /// A name in all languages, that of the readers first.
    fn named(&self, name: &'a Localized<String>) -> Vec<Field<'a>> {
        let own = Field::new(Part::Name(OWN_NAME), &name[self.lang]);
        let others = name.iter().filter(|(lang, _)| *lang != self.lang);
        let others = others.map(|(_, name)| Field::new(Part::Name(OTHER_NAME), name));
        std::iter::once(own).chain(others).collect()
    }
}
