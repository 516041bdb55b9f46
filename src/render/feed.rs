//! RSS 2.0 (<https://www.rssboard.org/rss-specification>), with the element for its own address that the RSS best
//! practices profile asks for.

use std::collections::BTreeMap;
use std::sync::Arc;

use rss::extension::{Extension, ExtensionMap};
use rss::{Category, Channel, Guid, Item};

use crate::parse::Key;
use crate::parse::markdown::escape;
use crate::plan::part::Named;

/// A feed.
#[derive(Clone, Debug, Hash)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// A sentence on it.
    pub description: String,
    /// The absolute address of the page it belongs to.
    pub link: String,
    /// Its own absolute address.
    pub feed_url: String,
    /// The language tag.
    pub lang: String,
    /// The items, newest first.
    pub items: Vec<Named<FeedItem>>,
}

/// An article in a feed.
#[derive(Clone, Debug, Hash)]
pub struct FeedItem {
    /// Its key.
    pub key: Key,
    /// Its title.
    pub title: Arc<str>,
    /// Its absolute address.
    pub url: String,
    /// A `tag:` URI (RFC 4151) made of key and language: it stays when the address changes.
    pub guid: String,
    /// The moment of publication as RFC 2822 writes it.
    pub published: String,
    /// The summary.
    pub description: Arc<str>,
    /// The sector and the bodies.
    pub categories: Vec<String>,
    /// The language of the text, where it is not that of the feed.
    pub lang: Option<String>,
}

const ATOM: &str = "http://www.w3.org/2005/Atom";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// The bytes of a feed.
pub fn write(feed: &Feed) -> Vec<u8> {
    let mut channel = Channel::default();
    channel.set_title(&feed.title);
    channel.set_link(&feed.link);
    // The specification wants a description; a site without one is described by its title.
    channel.set_description(if feed.description.is_empty() { &feed.title } else { &feed.description });
    channel.set_language(feed.lang.clone());
    channel.set_generator(concat!("Risalah ", env!("CARGO_PKG_VERSION")).to_owned());
    channel.set_docs("https://www.rssboard.org/rss-specification".to_owned());
    channel.set_last_build_date(feed.items.first().map(|item| item.published.clone()));
    let mut namespaces = BTreeMap::from([("atom".to_owned(), ATOM.to_owned())]);
    if feed.items.iter().any(|item| item.lang.is_some()) {
        namespaces.insert("dc".to_owned(), DUBLIN_CORE.to_owned());
    }
    channel.set_namespaces(namespaces);
    let own_address = BTreeMap::from([
        ("href".to_owned(), feed.feed_url.clone()),
        ("rel".to_owned(), "self".to_owned()),
        ("type".to_owned(), "application/rss+xml".to_owned()),
    ]);
    let link = Extension { name: "atom:link".to_owned(), attrs: own_address, ..Extension::default() };
    channel.set_extensions(extension("atom", "link", link));
    channel.set_items(feed.items.iter().map(|shared| item(shared)).collect::<Vec<_>>());
    // Writing to a vector cannot fail.
    let mut bytes = channel.pretty_write_to(Vec::new(), b' ', 1).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn item(item: &FeedItem) -> Item {
    let mut guid = Guid::default();
    guid.set_value(&item.guid);
    guid.set_permalink(false);
    let category = |name: &String| {
        let mut category = Category::default();
        category.set_name(name);
        category
    };
    let mut entry = Item::default();
    entry.set_title(item.title.to_string());
    entry.set_link(item.url.clone());
    // Readers' programs take a description for HTML, so a text has to be escaped to be shown as it is.
    entry.set_description(escape(&item.description));
    entry.set_categories(item.categories.iter().map(category).collect::<Vec<_>>());
    entry.set_guid(guid);
    entry.set_pub_date(item.published.clone());
    if let Some(lang) = &item.lang {
        let language =
            Extension { name: "dc:language".to_owned(), value: Some(lang.clone()), ..Extension::default() };
        entry.set_extensions(extension("dc", "language", language));
    }
    entry
}

fn extension(namespace: &str, name: &str, extension: Extension) -> ExtensionMap {
    BTreeMap::from([(namespace.to_owned(), BTreeMap::from([(name.to_owned(), vec![extension])]))])
}
