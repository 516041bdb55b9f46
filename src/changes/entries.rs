//! Entries of feeds, which readers' programs know by their `guid` (RSS 2.0).

use std::collections::BTreeMap;

use rss::{Channel, Item};
use serde::Serialize;

use super::{Moves, Published};
use crate::render::Tree;
use crate::route::Route;

/// An entry of feeds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What it is known by.
    pub guid: String,
    /// Its title.
    pub title: String,
    /// In how many feeds that happens to it.
    pub feeds: usize,
}

/// What becomes of the entries of feeds, given by their paths: those that differ in any way.
pub(super) fn moves<'p>(
    feeds: impl Iterator<Item = &'p str>,
    tree: &Tree,
    published: Published<'_>,
) -> Moves<Entry> {
    let mut moves: [BTreeMap<String, Entry>; 3] = Default::default();
    for path in feeds {
        let now = Route::new(&format!("/{path}")).and_then(|route| tree.get(&route)?.bytes());
        let (before, now) = (read(published(path)), read(now));
        let mut note = |of: usize, guid: &str, item: &Item| {
            let title = item.title().unwrap_or_default().to_owned();
            let entry = Entry { guid: guid.to_owned(), title, feeds: 0 };
            moves[of].entry(guid.to_owned()).or_insert(entry).feeds += 1;
        };
        for (guid, item) in &now {
            match before.get(guid) {
                None => note(0, guid, item),
                Some(was) if was != item => note(1, guid, item),
                Some(_) => {}
            }
        }
        let gone = before.iter().filter(|(guid, _)| !now.contains_key(*guid));
        gone.for_each(|(guid, item)| note(2, guid, item));
    }
    let [appear, change, vanish] = moves.map(|entries| entries.into_values().collect());
    Moves { appear, change, vanish }
}

/// The entries of a feed by `guid`; none where there is no feed, or none that can be read.
pub(super) fn read(bytes: Option<Vec<u8>>) -> BTreeMap<String, Item> {
    let channel = bytes.and_then(|bytes| Channel::read_from(bytes.as_slice()).ok());
    let items = channel.map(|channel| channel.items).unwrap_or_default();
    items.into_iter().filter_map(|item| Some((item.guid()?.value().to_owned(), item))).collect()
}
