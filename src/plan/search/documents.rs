//! What each article, body, sector and tag is found by: its fields, for readers of one language.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::model::{Article, Digest, Ministry, tag_id};
use crate::search::SharedVocabulary;
use crate::search::list::List;
use crate::search::terms::{DESCRIPTION, EARLIER_NAME, Field, OTHER_NAME, OWN_NAME, Part, Terms};

/// A list of documents.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found {
    /// Bodies, those of today first.
    Bodies,
    /// Sectors.
    Sectors,
    /// Tags.
    Tags,
    /// The articles of a volume, by its position.
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

/// Takes the terms of documents that were not taken before.
struct Taker<'a> {
    tag: &'a str,
    vocabulary: &'a SharedVocabulary,
    known: HashMap<Fingerprint, &'a Arc<Terms>>,
}

impl Taker<'_> {
    fn take<'f>(
        &self,
        name: Fingerprint,
        fields: impl FnOnce() -> Vec<Field<'f>>,
    ) -> (Fingerprint, Arc<Terms>) {
        let made = || Arc::new(Terms::new(self.tag, &fields(), self.vocabulary));
        (name, self.known.get(&name).map_or_else(made, |terms| (*terms).clone()))
    }
}

/// Positions of all bodies, those of today first.
pub(super) fn bodies(is_current: &[bool]) -> impl Iterator<Item = usize> {
    let of = |wanted: bool| (0..is_current.len()).filter(move |&body| is_current[body] == wanted);
    of(true).chain(of(false))
}

impl Found {
    /// What the list is called in the index.
    pub fn list(self, digest: &Digest) -> String {
        match self {
            Self::Bodies => "bodies".to_owned(),
            Self::Sectors => "sectors".to_owned(),
            Self::Tags => "tags".to_owned(),
            Self::Articles(volume) => format!("{:04}", digest.volumes[volume].year),
        }
    }
}

impl<'a> Documents<'a> {
    pub fn new(digest: &'a Digest, is_current: &'a [bool], lang: Lang) -> Self {
        let body = |body: &'a Ministry| Fact::new(vec![&*body.entry.name[lang], &*body.short_name()[lang]]);
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
            tags: digest.tags.iter().map(|tag| Fact::new(vec![&*tag.name[lang]])).collect(),
            years: digest.volumes.iter().map(|volume| volume.year.to_string()).collect(),
        }
    }

    /// The name of all that a list is made of.
    pub fn name(&self, found: Found) -> Fingerprint {
        let digest = self.digest;
        match found {
            Found::Bodies => digest.name.and(Fingerprint::of(self.is_current)),
            Found::Sectors => digest.name,
            Found::Tags => digest.name.and(Fingerprint::of_all(self.tags.iter().map(|tag| tag.name))),
            Found::Articles(volume) => {
                let volume = &digest.volumes[volume];
                let tags = volume.tags.iter().filter_map(|tag| self.tag_fact(&tag.id)).map(|tag| tag.name);
                volume.name.and(digest.name).and(Fingerprint::of_all(tags))
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
        let known =
            before.iter().flat_map(|list| &list.documents).map(|(name, terms)| (*name, terms)).collect();
        let taker = Taker { tag, vocabulary, known };
        let named = |fields: Vec<Field<'_>>| {
            let texts: Vec<&str> = fields.iter().map(|field| field.text).collect();
            taker.take(Fingerprint::of(&texts), || fields.clone())
        };
        match found {
            Found::Bodies => bodies(self.is_current).map(|body| named(self.body(body))).collect(),
            Found::Sectors => (0..self.sectors.len()).map(|sector| named(self.sector(sector))).collect(),
            Found::Tags => (0..self.tags.len()).map(|tag| named(self.tag(tag))).collect(),
            Found::Articles(volume) => {
                let year = &self.years[volume];
                let article = |article: &Arc<Article>| {
                    taker.take(self.article_name(article), || self.article(article, year))
                };
                self.digest.volumes[volume].articles.par_iter().map(article).collect()
            }
        }
    }

    /// The name of the fields of an article.
    fn article_name(&self, article: &Article) -> Fingerprint {
        let text = article.text_for(self.lang).map_or(Fingerprint::NOTHING, |text| text.fingerprint);
        let facts = self.facts(article).map(|fact| fact.name);
        Fingerprint::of_all(std::iter::once(text).chain(facts))
            .and(Fingerprint::of(&self.other_facts(article)))
    }

    fn article<'f>(&'f self, article: &'f Article, year: &'f str) -> Vec<Field<'f>> {
        let Some(text) = article.text_for(self.lang) else { return Vec::new() };
        let keys = &text.keys.text;
        let facts = self.facts(article).flat_map(|fact| fact.texts.iter().copied());
        let fact = |text| Field::new(Part::Fact, text);
        let mut fields = vec![Field::new(Part::Title, &keys.title), Field::new(Part::Summary, &keys.summary)];
        fields.extend(text.body.headings.iter().map(|heading| Field::new(Part::Heading, &heading.text)));
        fields.extend(text.body.texts().map(|text| Field::new(Part::Body, text)));
        fields.extend(facts.chain(self.other_facts(article)).chain([year]).map(fact));
        fields
    }

    /// What an article is tied to.
    fn facts<'f>(&'f self, article: &'f Article) -> impl Iterator<Item = &'f Fact<'a>> {
        let tag = |written: &String| self.tag_fact(&tag_id(written));
        let bodies = article.ministries.iter().map(|&body| &self.bodies[body]);
        bodies.chain([&self.sectors[article.sector]]).chain(article.tags.iter().filter_map(tag))
    }

    fn tag_fact(&self, id: &str) -> Option<&Fact<'a>> {
        self.digest.tags.binary_search_by(|tag| tag.id.as_str().cmp(id)).ok().map(|tag| &self.tags[tag])
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
