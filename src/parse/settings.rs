//! Reads `content/site.yaml`.

use jiff::tz::TimeZone;

use super::url::{self, BaseUrl};
use crate::diagnostic::{At, Problem};
use crate::lang::{Languages, Localized};
use crate::source::SourceFile;
use crate::yaml::{Map, Node, Sink};

/// The settings of a site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Settings {
    /// The name of the site.
    pub title: Localized<String>,
    /// A sentence on the site; empty if there is none.
    pub description: Localized<String>,
    /// Under which terms texts and data may be used, if they are told.
    pub license: Option<License>,
    /// The address below which all of it stands.
    pub base_url: BaseUrl,
    /// The host by which feed items are named for good: that of `base_url` in the file, even while another one is
    /// built for.
    pub tag_authority: String,
    /// The languages, the default one first.
    pub languages: Languages,
    /// The IANA name of the time zone in which dates are meant.
    pub timezone: String,
    /// The theme's folder below `themes/`.
    pub theme: String,
    /// Entries on a page of the home list.
    pub per_page: usize,
    /// Entries on one page of a timeline; a longer one is cut by year. 0 never cuts.
    pub timeline_per_page: usize,
    /// Items in a feed.
    pub feed_items: usize,
    /// What is made besides.
    pub features: Features,
}

/// Terms of use.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct License {
    /// What they are called: "CC BY 4.0".
    pub name: Localized<String>,
    /// Where they can be read.
    pub url: Option<String>,
}

/// What a site makes besides its pages and feeds. A feature that is off makes no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after what it makes")]
pub struct Features {
    pub search: bool,
    pub side_by_side: bool,
    pub network: bool,
    pub data: bool,
    pub share_images: bool,
}

impl Settings {
    /// The time zone.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.timezone).unwrap_or(TimeZone::UTC)
    }
}

/// Reads the settings; a `base_url` given on the command line takes the place of the one in the file.
pub fn settings(file: &SourceFile, base_url: Option<&BaseUrl>, sink: &Sink) -> Option<Settings> {
    let value = super::document(file, sink)?;
    let root = Node::root(&value, sink);
    let mut map = root.map()?;
    let languages = map
        .get("languages")
        .map_or_else(|| Languages::new(vec!["id".to_owned(), "en".to_owned()]).ok(), |node| languages(&node));
    let features = map.get("features").and_then(|node| node.map());
    let own_base_url = map.require("base_url").and_then(|node| parse_base_url(&node));
    // Without languages nothing that is written in each of them can be read: say so first, and what else can be said.
    let by_language = languages.as_ref().map(|languages| {
        let title = map.require("title").and_then(|node| node.localized(languages, false));
        let description = map.get("description").map(|node| node.localized(languages, false));
        let license = map.read("license", |node| license(node, languages));
        (title, description.unwrap_or_else(|| Some(Localized::same(languages, String::new()))), license)
    });
    let timezone =
        map.get("timezone").map_or_else(|| Some("Asia/Jakarta".to_owned()), |node| timezone(&node));
    let theme = map.get("theme").map_or_else(|| Some("lembaran".to_owned()), |node| theme_name(&node));
    let per_page = number(&mut map, "per_page", 20, 1);
    let timeline_per_page = number(&mut map, "timeline_per_page", 200, 0);
    let feed_items = number(&mut map, "feed_items", 50, 1);
    let features = features.map_or(Features::DEFAULT, Features::read);
    if languages.is_some() {
        map.finish();
    }
    let (title, description, license) = by_language?;
    let own_base_url = own_base_url?;
    Some(Settings {
        title: title?,
        description: description?,
        license,
        tag_authority: own_base_url.host().to_owned(),
        base_url: base_url.cloned().unwrap_or(own_base_url),
        languages: languages?,
        timezone: timezone?,
        theme: theme?,
        per_page: per_page?,
        timeline_per_page: timeline_per_page?,
        feed_items: feed_items?,
        features,
    })
}

impl Features {
    const DEFAULT: Self =
        Self { search: true, side_by_side: true, network: true, data: true, share_images: false };

    fn read(mut map: Map<'_>) -> Self {
        let mut feature = |key, default| map.read(key, Node::bool).unwrap_or(default);
        let features = Self {
            search: feature("search", Self::DEFAULT.search),
            side_by_side: feature("side_by_side", Self::DEFAULT.side_by_side),
            network: feature("network", Self::DEFAULT.network),
            data: feature("data", Self::DEFAULT.data),
            share_images: feature("share_images", Self::DEFAULT.share_images),
        };
        map.finish();
        features
    }
}

/// A name, in one language or in each; or a map of `name` and `url`.
fn license(node: &Node<'_>, languages: &Languages) -> Option<License> {
    let named = node.is_map().then(|| node.map()).flatten().filter(|map| map.has("name") || map.has("url"));
    let Some(mut map) = named else {
        return node.localized(languages, true).map(|name| License { name, url: None });
    };
    let name = map.require("name").and_then(|node| node.localized(languages, true));
    let url = map.read("url", url::web);
    map.finish();
    Some(License { name: name?, url })
}

fn languages(node: &Node<'_>) -> Option<Languages> {
    let tags = node.texts()?;
    if tags.is_empty() {
        node.report(Problem::EmptyList { key: "languages".to_owned() });
        return None;
    }
    if tags.len() > Languages::MAX {
        let (from, to, found) = (1, Languages::MAX as u64, tags.len() as u64);
        node.report(Problem::OutOfRange { key: "languages".to_owned(), from, to, found });
        return None;
    }
    let known = ["id", "en", "pt-BR"].map(str::to_owned).to_vec();
    Languages::new(tags)
        .map_err(|found| {
            let key = "languages".to_owned();
            node.report(Problem::NotOneOf { key, found, suggestion: None, known });
        })
        .ok()
}

fn parse_base_url(node: &Node<'_>) -> Option<BaseUrl> {
    let text = node.text()?;
    BaseUrl::parse(&text).map_err(|wanted| node.report(Problem::InvalidUrl { text, wanted })).ok()
}

fn timezone(node: &Node<'_>) -> Option<String> {
    let name = node.text()?;
    match TimeZone::get(&name) {
        Ok(_) => Some(name),
        Err(_) => {
            node.report(Problem::UnknownTimeZone { name });
            None
        }
    }
}

fn theme_name(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    if crate::route::is_slug(&text) {
        return Some(text);
    }
    let suggestion = crate::route::slugify(&text);
    node.report(Problem::InvalidSlug { key: "theme".to_owned(), text, suggestion });
    None
}

fn number(map: &mut Map<'_>, key: &str, default: usize, from: u64) -> Option<usize> {
    match map.get(key) {
        None => Some(default),
        Some(node) => node.number(from..=100_000).map(|number| number as usize),
    }
}

/// The place of a key in `site.yaml`.
pub fn at(key: &str) -> At {
    At::Yaml(vec![crate::yaml::Step::Key(key.to_owned())])
}
