//! The articles of a year, in the order of all lists: the unit in which a digest is remembered.
//!
//! A list of the whole digest is the lists of its volumes, one after the other; so what an edit costs is the year in which
//! it was made, and not the digest.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::network::{self, Joint, Pair};
use super::{Article, Joined, Ministries, tag_id};
use crate::fingerprint::Fingerprint;
use crate::parse::Registries;

/// The articles of a year.
#[derive(Debug)]
pub struct Volume {
    /// The year.
    pub year: i16,
    /// The name of the articles, and of the day on which they are shown.
    pub name: Fingerprint,
    /// The articles, newest first; those of one day in order of key.
    pub articles: Vec<Arc<Article>>,
    /// In which lists they stand.
    pub register: Arc<Register>,
    /// The names of the articles of each of [`Register::chunks`], and of those before and after each of them.
    pub chunks: Vec<Fingerprint>,
}

/// In which lists the articles of a year stand, by their positions. Whatever their texts say, it is the same.
#[derive(Debug)]
pub struct Register {
    /// The name of all that it is made of.
    pub name: Fingerprint,
    /// All of them in order of key, which is nearly the order of their addresses.
    pub by_key: Vec<usize>,
    /// The same in chunks, as ranges of [`Register::by_key`]. Where one ends is decided by single keys, so a new article
    /// changes one chunk and moves none.
    pub chunks: Vec<Range<usize>>,
    /// All of them in order of publication, newest first.
    pub by_publication: Vec<usize>,
    /// Those of each sector, by its position.
    pub sectors: Vec<Vec<usize>>,
    /// The tags that they have, in order of id.
    pub tags: Vec<VolumeTag>,
    /// Those that say when the act ends.
    pub ending: Vec<usize>,
    /// How many acts there are of each kind.
    pub kinds: BTreeMap<String, usize>,
    /// How many acts have two bodies or more.
    pub joint_acts: usize,
    /// What each body did in the year, by its position.
    pub timelines: Vec<Timeline>,
    /// What each two bodies did together in the year.
    pub pairs: BTreeMap<Pair, Vec<Joint>>,
    /// The name of what they did together, as numbers and days.
    pub pairs_name: Fingerprint,
}

/// Where an article stands among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The volume, by position.
    pub volume: usize,
    /// The article in it, by position.
    pub article: usize,
}

/// A tag in a year.
#[derive(Debug)]
pub struct VolumeTag {
    /// Its id.
    pub id: String,
    /// As the newest of its articles writes it.
    pub written: String,
    /// Its articles, newest first.
    pub articles: Vec<usize>,
}

/// The acts of a body in a year and of those that it came from, newest first.
#[derive(Debug, Default)]
pub struct Timeline {
    /// The entries, each article once.
    pub entries: Vec<Entry>,
    /// How many of them name the body itself.
    pub own: usize,
    /// How many of these name another body too, by its position.
    pub partners: BTreeMap<usize, usize>,
    /// How many entries there are of each sector, by its position.
    pub sectors: BTreeMap<usize, usize>,
}

/// An act on a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The article, by its position in the volume.
    pub article: usize,
    /// The predecessors that it names, by position, where it does not name the body itself.
    pub predecessors: Vec<usize>,
}

impl Volume {
    /// The name of the volume that folders make together, for a year.
    pub(super) fn name<'a>(year: i16, folders: impl Iterator<Item = &'a Arc<Joined>>) -> Fingerprint {
        Fingerprint::of_all(folders.map(|joined| joined.name)).and(Fingerprint::of(&year))
    }

    /// The articles of a year, out of the folders that have some. The register of `before` is taken over if it
    /// fits.
    pub(super) fn new<'a>(
        year: i16,
        name: Fingerprint,
        folders: impl Iterator<Item = &'a Arc<Joined>>,
        registries: &Registries,
        ministries: &Ministries,
        before: Option<&Self>,
    ) -> Self {
        let of_year = |article: &&Arc<Article>| article.date.year() == year;
        let mut articles: Vec<Arc<Article>> =
            folders.flat_map(|folder| &folder.articles).filter(of_year).cloned().collect();
        articles.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.key.cmp(&b.key)));
        let made_of =
            Fingerprint::of_all(articles.iter().map(|article| article.listing)).and(registries.name);
        let kept = before.map(|before| &before.register).filter(|register| register.name == made_of);
        let register = kept.cloned().unwrap_or_else(|| {
            Arc::new(Register::new(made_of, &articles, ministries, registries.sectors.len()))
        });
        let chunks =
            register.chunks.iter().map(|chunk| name_of_chunk(&articles, &register.by_key[chunk.clone()]));
        Self { chunks: chunks.collect(), year, name, articles, register }
    }
}

/// So many articles are in a chunk, by and large: few enough to be planned again with one of them, and enough that the chunks
/// of a long digest are few.
const CHUNK: u64 = 64;

/// Articles in order of key, in chunks.
fn chunks(articles: &[Arc<Article>], by_key: &[usize]) -> Vec<Range<usize>> {
    let begins = |at: &usize| Fingerprint::of(&articles[by_key[*at]].key).is_one_in(CHUNK);
    let begins: Vec<usize> = std::iter::once(0).chain((1..by_key.len()).filter(begins)).collect();
    let ends = begins.iter().skip(1).copied().chain([by_key.len()]);
    begins.iter().zip(ends).map(|(begin, end)| *begin..end).collect()
}

fn name_of_chunk(articles: &[Arc<Article>], chunk: &[usize]) -> Fingerprint {
    let around = |&at: &usize| [at.checked_sub(1), Some(at), Some(at + 1)];
    let name =
        |at: Option<usize>| at.and_then(|at| articles.get(at)).map_or(Fingerprint::NOTHING, |one| one.name);
    Fingerprint::of_all(chunk.iter().flat_map(around).map(name))
}

impl Register {
    fn new(
        name: Fingerprint,
        articles: &[Arc<Article>],
        ministries: &Ministries,
        sector_count: usize,
    ) -> Self {
        let mut by_key: Vec<usize> = (0..articles.len()).collect();
        by_key.sort_by(|&a, &b| articles[a].key.cmp(&articles[b].key));
        let chunks = chunks(articles, &by_key);
        let mut by_publication: Vec<usize> = (0..articles.len()).collect();
        by_publication.sort_by_key(|&article| (Reverse(articles[article].moment), article));
        let mut sectors = vec![Vec::new(); sector_count];
        for (index, article) in articles.iter().enumerate() {
            sectors[article.sector].push(index);
        }
        let ends = |&index: &usize| articles[index].instrument.as_ref().is_some_and(|act| act.ends.is_some());
        let ending = (0..articles.len()).filter(ends).collect();
        let mut kinds = BTreeMap::new();
        for act in articles.iter().filter_map(|article| article.instrument.as_ref()) {
            *kinds.entry(act.kind.clone()).or_default() += 1;
        }
        let pairs = network::pairs(ministries, articles);
        let days = |joint: &Joint| (articles[joint.article].date, joint.predecessors.is_empty());
        let days_of =
            |(pair, joint): (&Pair, &Vec<Joint>)| (*pair, joint.iter().map(days).collect::<Vec<_>>());
        Self {
            name,
            by_key,
            chunks,
            by_publication,
            sectors,
            tags: tags(articles),
            ending,
            kinds,
            joint_acts: articles.iter().filter(|article| article.ministries.len() > 1).count(),
            timelines: timelines(ministries, articles),
            pairs_name: Fingerprint::of(&pairs.iter().map(days_of).collect::<Vec<_>>()),
            pairs,
        }
    }
}

fn tags(articles: &[Arc<Article>]) -> Vec<VolumeTag> {
    let mut tags: BTreeMap<String, VolumeTag> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        for written in &article.tags {
            let id = tag_id(written);
            let tag = tags.entry(id.clone()).or_insert_with(|| VolumeTag {
                id,
                written: written.clone(),
                articles: Vec::new(),
            });
            if tag.articles.last() != Some(&index) {
                tag.articles.push(index);
            }
        }
    }
    tags.into_values().collect()
}

fn timelines(ministries: &Ministries, articles: &[Arc<Article>]) -> Vec<Timeline> {
    let mut named: Vec<Vec<usize>> = vec![Vec::new(); ministries.iter().len()];
    for (index, article) in articles.iter().enumerate() {
        for &ministry in &article.ministries {
            named[ministry].push(index);
        }
    }
    let timeline = |ministry: usize| {
        let ancestors = ministries.ancestors(ministry);
        let own: BTreeSet<usize> = named[ministry].iter().copied().collect();
        let mut entries: Vec<Entry> =
            own.iter().map(|&article| Entry { article, predecessors: Vec::new() }).collect();
        let inherited: BTreeSet<usize> =
            ancestors.iter().flat_map(|&ancestor| &named[ancestor]).copied().collect();
        for &article in inherited.difference(&own) {
            let named = articles[article].ministries.iter().copied();
            let predecessors = named.filter(|body| ancestors.contains(body)).collect();
            entries.push(Entry { article, predecessors });
        }
        // Articles stand newest first, so their positions are the order of every list.
        entries.sort_by_key(|entry| entry.article);
        let mut partners = BTreeMap::new();
        for &other in own.iter().flat_map(|&article| &articles[article].ministries) {
            if other != ministry {
                *partners.entry(other).or_default() += 1;
            }
        }
        let mut sectors = BTreeMap::new();
        for entry in &entries {
            *sectors.entry(articles[entry.article].sector).or_default() += 1;
        }
        Timeline { entries, own: own.len(), partners, sectors }
    };
    (0..named.len()).map(timeline).collect()
}
