//! What a body did, and what those did that it continues.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Article, Ministries};

/// The acts of a body and of those that it came from, newest first.
#[derive(Debug, Default)]
pub struct Timeline {
    /// The entries, each article once.
    pub entries: Vec<Entry>,
    /// How many of them name the body itself.
    pub own: usize,
}

/// An act on a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The article, by position.
    pub article: usize,
    /// The predecessor that it names, by position, where it does not name the body itself.
    pub as_predecessor: Option<usize>,
}

/// The timeline of each body, by position.
pub(super) fn timelines(ministries: &Ministries, articles: &[Arc<Article>]) -> Vec<Timeline> {
    let mut named: Vec<Vec<usize>> = vec![Vec::new(); ministries.iter().len()];
    for (index, article) in articles.iter().enumerate() {
        for &ministry in &article.ministries {
            named[ministry].push(index);
        }
    }
    (0..named.len())
        .map(|ministry| {
            let ancestors = ministries.ancestors(ministry);
            let own: BTreeSet<usize> = named[ministry].iter().copied().collect();
            let mut entries: Vec<Entry> =
                own.iter().map(|&article| Entry { article, as_predecessor: None }).collect();
            let inherited: BTreeSet<usize> =
                ancestors.iter().flat_map(|&ancestor| &named[ancestor]).copied().collect();
            for &article in inherited.difference(&own) {
                let as_predecessor =
                    articles[article].ministries.iter().copied().find(|body| ancestors.contains(body));
                entries.push(Entry { article, as_predecessor });
            }
            // Articles stand newest first, so their positions are the order of every list.
            entries.sort_by_key(|entry| entry.article);
            Timeline { entries, own: own.len() }
        })
        .collect()
}
