//! The tags of the whole digest.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Volume;
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

/// The tags of all articles, in order of id; one without an entry is shown as the newest article writes it.
pub(super) fn tags(entries: &[TagEntry], volumes: &[Arc<Volume>], languages: &Languages) -> Vec<Tag> {
    let entries: BTreeMap<&str, &TagEntry> = entries.iter().map(|entry| (entry.id.as_str(), entry)).collect();
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
    by_id.into_iter().filter_map(tag).collect()
}
