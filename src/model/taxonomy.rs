//! The tags of the whole digest.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use super::{Article, Volume};
use crate::fingerprint::Fingerprint;
use crate::lang::{Languages, Localized};
use crate::parse::registry::TagEntry;
use crate::route;

/// A tag that an article has.
#[derive(Debug)]
pub struct Tag {
    /// Its id: that of the registry, or as it was written.
    pub id: String,
    /// Its name; as written where it has no entry.
    pub name: Localized<String>,
    /// The last part of its address.
    pub slug: Localized<String>,
    /// Where its articles are, newest first: a volume and the tag in it, both by position.
    pub volumes: Vec<(usize, usize)>,
}

/// The id of a tag as an article has it. Spellings that share an address are one tag: `Ekspor` and `ekspor`.
pub fn tag_id(written: &str) -> String {
    if route::is_slug(written) { written.to_owned() } else { route::slugify(written) }
}

/// The tags of all articles, in order of id.
#[derive(Debug)]
pub struct Tags {
    tags: Vec<Tag>,
    /// What each of them is called, as a name.
    called: Vec<Fingerprint>,
    /// The same of all tags of each volume, by position.
    called_in: Vec<Fingerprint>,
}

impl Tags {
    /// One without an entry is shown as the newest article writes it.
    pub(super) fn new(entries: &[TagEntry], volumes: &[Arc<Volume>], languages: &Languages) -> Self {
        let entries: BTreeMap<&str, &TagEntry> =
            entries.iter().map(|entry| (entry.id.as_str(), entry)).collect();
        let mut by_id: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
        for (volume, tags) in volumes.iter().map(|volume| &volume.register.tags).enumerate() {
            for (index, tag) in tags.iter().enumerate() {
                by_id.entry(&tag.id).or_default().push((volume, index));
            }
        }
        let tag = |(id, places): (&str, Vec<(usize, usize)>)| {
            let (name, slug) = match (entries.get(id), places.first()) {
                (None, Some(&(volume, index))) => {
                    let written = volumes[volume].register.tags[index].written.clone();
                    (Localized::same(languages, written), Localized::same(languages, id.to_owned()))
                }
                (Some(entry), _) => (entry.name.clone(), entry.slug.clone()),
                (None, None) => return None,
            };
            Some(Tag { id: id.to_owned(), name, slug, volumes: places })
        };
        let tags: Vec<Tag> = by_id.into_iter().filter_map(tag).collect();
        let called: Vec<Fingerprint> = tags.iter().map(|tag| Fingerprint::of(&tag.name)).collect();
        let mut called_in = vec![Fingerprint::NOTHING; volumes.len()];
        for (tag, called) in tags.iter().zip(&called) {
            tag.volumes.iter().for_each(|&(volume, _)| called_in[volume] = called_in[volume].and(*called));
        }
        Self { tags, called, called_in }
    }

    /// The tags of an article.
    pub fn of<'t>(&'t self, article: &'t Article) -> impl Iterator<Item = &'t Tag> {
        self.places(article).map(|at| &self.tags[at])
    }

    /// The name of what the tags of an article are called, which other articles may decide.
    pub fn called(&self, article: &Article) -> Fingerprint {
        Fingerprint::of_all(self.places(article).map(|at| self.called[at]))
    }

    /// The same for all articles of a volume, by its position.
    pub fn called_in(&self, volume: usize) -> Fingerprint {
        self.called_in[volume]
    }

    fn places(&self, article: &Article) -> impl Iterator<Item = usize> {
        let place = |written: &String| {
            let id = tag_id(written);
            self.tags.binary_search_by(|tag| tag.id.cmp(&id)).ok()
        };
        article.tags.iter().filter_map(place)
    }
}

impl Deref for Tags {
    type Target = [Tag];

    fn deref(&self) -> &[Tag] {
        &self.tags
    }
}
