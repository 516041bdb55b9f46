//! Reads `content/site.yaml`.

use jiff::tz::TimeZone;
use schemars::JsonSchema;

use super::url::{self, BaseUrl};
use crate::diagnostic::{At, Problem};
use crate::lang::{Languages, Localized};
use crate::schema::{EachLanguage, Meaning, Slug, TermsOfUse, TextOrTexts, WebAddress};
use crate::source::SourceFile;
use crate::yaml::{Map, Node, Sink};

/// The time zone, if the settings name none.
const TIMEZONE: &str = "Asia/Jakarta";
/// The theme, if the settings name none.
const THEME: &str = "lembaran";
/// Entries on a page, if the settings do not say.
const PER_PAGE: usize = 20;
/// Entries of an undivided timeline, if the settings do not say.
const TIMELINE_PER_PAGE: usize = 200;
/// Items in a feed, if the settings do not say.
const FEED_ITEMS: usize = 50;
/// More entries or items than this are refused: such a number is a mistake.
const MOST: u64 = 100_000;

/// The settings of a site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(deny_unknown_fields, description = Meaning::Site.both())]
pub struct Settings {
    /// The name of the site.
    #[schemars(with = "EachLanguage", description = Meaning::SiteTitle.both())]
    pub title: Localized<String>,
    /// A sentence on the site; empty if there is none.
    #[schemars(with = "Option<EachLanguage>", description = Meaning::SiteDescription.both())]
    pub description: Localized<String>,
    /// Under which terms texts and data may be used, if they are told.
    #[schemars(with = "Option<TermsOfUse>", description = Meaning::License.both())]
    pub license: Option<License>,
    /// The address below which all of it stands.
    #[schemars(description = Meaning::BaseUrl.both())]
    pub base_url: BaseUrl,
    /// The host by which feed items are named for good: that of `base_url` in the file, even while another one is
    /// built for.
    #[schemars(skip)]
    pub tag_authority: String,
    /// The languages, the default one first.
    #[schemars(with = "Option<Languages>", description = Meaning::Languages.both())]
    pub languages: Languages,
    /// The IANA name of the time zone in which dates are meant.
    #[schemars(with = "Option<String>", extend("default" = TIMEZONE))]
    #[schemars(description = Meaning::TimeZone.both())]
    pub timezone: String,
    /// The theme's folder below `themes/`.
    #[schemars(with = "Option<Slug>", extend("default" = THEME), description = Meaning::Theme.both())]
    pub theme: String,
    /// Entries on a page of the home list.
    #[schemars(with = "Option<usize>", range(min = 1, max = MOST))]
    #[schemars(extend("default" = PER_PAGE), description = Meaning::PerPage.both())]
    pub per_page: usize,
    /// Entries on one page of a timeline; a longer one is cut by year. 0 never cuts.
    #[schemars(with = "Option<usize>", range(min = 0, max = MOST))]
    #[schemars(extend("default" = TIMELINE_PER_PAGE), description = Meaning::TimelinePerPage.both())]
    pub timeline_per_page: usize,
    /// Items in a feed.
    #[schemars(with = "Option<usize>", range(min = 1, max = MOST))]
    #[schemars(extend("default" = FEED_ITEMS), description = Meaning::FeedItems.both())]
    pub feed_items: usize,
    /// What is made besides.
    #[schemars(with = "Option<Features>", description = Meaning::Features.both())]
    pub features: Features,
}

/// Terms of use.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(inline, deny_unknown_fields, description = Meaning::License.both())]
pub struct License {
    /// What they are called: "CC BY 4.0".
    #[schemars(with = "TextOrTexts", description = Meaning::LicenseName.both())]
    pub name: Localized<String>,
    /// Where they can be read.
    #[schemars(with = "Option<WebAddress>", description = Meaning::LicenseAddress.both())]
    pub url: Option<String>,
}

/// What a site makes besides its pages and feeds. A feature that is off makes no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[allow(missing_docs, reason = "each is named after what it makes")]
#[schemars(inline, default, deny_unknown_fields, description = Meaning::Features.both())]
pub struct Features {
    #[schemars(description = Meaning::Search.both())]
    pub search: bool,
    #[schemars(description = Meaning::SideBySide.both())]
    pub side_by_side: bool,
    #[schemars(description = Meaning::Network.both())]
    pub network: bool,
    #[schemars(description = Meaning::Data.both())]
    pub data: bool,
    #[schemars(description = Meaning::ShareImages.both())]
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
    let timezone = map.get("timezone").map_or_else(|| Some(TIMEZONE.to_owned()), |node| timezone(&node));
    let theme = map.get("theme").map_or_else(|| Some(THEME.to_owned()), |node| theme_name(&node));
    let per_page = number(&mut map, "per_page", PER_PAGE, 1);
    let timeline_per_page = number(&mut map, "timeline_per_page", TIMELINE_PER_PAGE, 0);
    let feed_items = number(&mut map, "feed_items", FEED_ITEMS, 1);
    let features = features.map(Features::read).unwrap_or_default();
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

impl Default for Features {
    fn default() -> Self {
        Self { search: true, side_by_side: true, network: true, data: true, share_images: false }
    }
}

impl Features {
    fn read(mut map: Map<'_>) -> Self {
        let usual = Self::default();
        let mut feature = |key, usual| map.read(key, Node::bool).unwrap_or(usual);
        let features = Self {
            search: feature("search", usual.search),
            side_by_side: feature("side_by_side", usual.side_by_side),
            network: feature("network", usual.network),
            data: feature("data", usual.data),
            share_images: feature("share_images", usual.share_images),
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
    Languages::new(tags.into())
        .map_err(|found| {
            let key = "languages".to_owned();
            node.report(Problem::NotOneOf { key, found, suggestion: None, known });
        })
        .ok()
}

fn parse_base_url(node: &Node<'_>) -> Option<BaseUrl> {
    let text = node.text()?;
    if let Some(host) = url::private_host(&text) {
        node.report(Problem::PrivateHost { host });
    }
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
        Some(node) => node.number(from..=MOST).map(|number| number as usize),
    }
}

/// The place of a key in `site.yaml`.
pub fn at(key: &str) -> At {
    At::Yaml(vec![crate::yaml::Step::Key(key.to_owned())])
}
