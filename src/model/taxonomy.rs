//! Tags, sectors and years, with the articles that belong to them in the order of all lists.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Article;
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
    /// Its articles, by position.
    pub articles: Vec<usize>,
}

/// A year and its articles.
#[derive(Debug)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Its articles, by position.
    pub articles: Vec<usize>,
}

/// The id of a tag as an article has it. Spellings that share an address are one tag: `Ekspor` and `ekspor`.
pub fn tag_id(written: &str) -> String {
    if route::is_slug(written) { written.to_owned() } else { route::slugify(written) }
}

/// The tags of all articles, in order of id; one without an entry is shown as the newest article writes it.
pub(super) fn tags(entries: &[TagEntry], articles: &[Arc<Article>], languages: &Languages) -> Vec<Tag> {
    let entries: BTreeMap<&str, &TagEntry> = entries.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    let mut by_tag: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        for written in &article.tags {
            let (_, articles) =
                by_tag.entry(tag_id(written)).or_insert_with(|| (written.clone(), Vec::new()));
            if articles.last() != Some(&index) {
                articles.push(index);
            }
        }
    }
    let tag = |(id, (written, articles)): (String, (String, Vec<usize>))| {
        let (name, slug) = match entries.get(id.as_str()) {
            Some(entry) => (entry.name.clone(), entry.slug.clone()),
            None => (Localized::same(languages, written), Localized::same(languages, id.clone())),
        };
        Tag { id, name, slug, articles }
    };
    by_tag.into_iter().map(tag).collect()
}

/// The years in which there are articles, newest first.
pub(super) fn years(articles: &[Arc<Article>]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        let year = article.date.year();
        match years.last_mut() {
            Some(last) if last.year == year => last.articles.push(index),
            _ => years.push(Year { year, articles: vec![index] }),
        }
    }
    years
}

/// The articles of each sector.
pub(super) fn by_sector(sectors: usize, articles: &[Arc<Article>]) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); sectors];
    for (index, article) in articles.iter().enumerate() {
        lists[article.sector].push(index);
    }
    lists
}
