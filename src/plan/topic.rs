//! What pages are about. A topic is planned, named and remembered as one, in each language of readers.

use super::piece::{Planner, Sheet};
use super::{Piece, data, front, lists, ministries, network, search, site, texts};
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;

/// What some pages are about; volumes, bodies, sectors and tags by position.
#[derive(Clone, Copy, Debug)]
pub enum Topic {
    /// The texts of the articles of a volume that are in one of its chunks.
    Texts(usize, usize),
    /// The standing pages.
    Standing,
    /// The home page, and the feed of the site.
    Home,
    /// The further pages of the list of all articles that begin in a volume.
    Newest(usize),
    /// The list of bodies.
    Ministries,
    /// A body.
    Ministry(usize),
    /// Who works with whom.
    Network,
    /// What a body did together with each of those whose ids come after its own.
    Pairs(usize),
    /// The list of sectors.
    Sectors,
    /// A sector.
    Sector(usize),
    /// The list of tags.
    Tags,
    /// A tag.
    Tag(usize),
    /// The list of years.
    Years,
    /// The year of a volume.
    Year(usize),
    /// The page that says what is in the files of open data.
    Data,
    /// The files of articles, which are the same for all readers.
    ArticleData,
    /// The files of bodies, likewise.
    BodyData,
    /// The search page.
    Search,
    /// The files by which it finds something.
    SearchIndex,
    /// The files with what it shows of the articles of a volume.
    SearchArticles(usize),
    /// The files with what it shows of bodies, sectors and tags.
    SearchNames,
    /// The page for addresses that do not exist.
    NotFound,
    /// Pictures, documents and the theme's static files, which are the same for all readers.
    Files,
}

impl Topic {
    /// All topics of a site, each with a language.
    pub(super) fn all(planner: &Planner<'_>) -> Vec<(Self, Lang)> {
        let digest = planner.digest;
        let mut topics = vec![(Self::Files, Lang::DEFAULT)];
        let has_data = digest.settings.features.data;
        let data = [Self::ArticleData, Self::BodyData].map(|topic| (topic, Lang::DEFAULT));
        topics.extend(data.into_iter().filter(|_| has_data));
        let pairs = (0..digest.ministries.iter().len()).map(Self::Pairs);
        let network =
            std::iter::once(Self::Network).chain(pairs).filter(|_| digest.settings.features.network);
        let search = [Self::Search, Self::SearchIndex, Self::SearchNames]
            .into_iter()
            .chain((0..digest.volumes.len()).map(Self::SearchArticles))
            .filter(|_| planner.indexes.is_some());
        for lang in digest.settings.languages.iter() {
            let volumes = 0..digest.volumes.len();
            let own = [
                Self::Standing,
                Self::Home,
                Self::Ministries,
                Self::Sectors,
                Self::Tags,
                Self::Years,
                Self::NotFound,
            ]
            .into_iter()
            .chain(volumes.flat_map(|volume| {
                let chunks = 0..digest.volumes[volume].chunks.len();
                let texts = chunks.map(move |chunk| Self::Texts(volume, chunk));
                texts.chain([Self::Newest(volume), Self::Year(volume)])
            }))
            .chain((0..digest.ministries.iter().len()).map(Self::Ministry))
            .chain(network.clone())
            .chain(has_data.then_some(Self::Data))
            .chain(search.clone())
            .chain((0..digest.registries.sectors.len()).map(Self::Sector))
            .chain((0..digest.tags.len()).map(Self::Tag));
            topics.extend(own.map(|topic| (topic, lang)));
        }
        topics
    }

    /// Under what it is remembered: what it is about, in words that do not change with positions.
    pub(super) fn key(self, planner: &Planner<'_>, lang: Lang) -> String {
        let digest = planner.digest;
        let lang = digest.settings.languages.tag(lang);
        let year = |volume: usize| digest.volumes[volume].year;
        match self {
            Self::Texts(volume, chunk) => {
                format!("texts {} {lang}", texts::first_key(planner, volume, chunk))
            }
            Self::Standing => format!("standing {lang}"),
            Self::Home => format!("home {lang}"),
            Self::Newest(volume) => format!("newest {} {lang}", year(volume)),
            Self::Ministries => format!("ministries {lang}"),
            Self::Ministry(body) => format!("ministry {} {lang}", digest.ministries.get(body).entry.id),
            Self::Network => format!("network {lang}"),
            Self::Pairs(body) => format!("pairs {} {lang}", digest.ministries.get(body).entry.id),
            Self::Sectors => format!("sectors {lang}"),
            Self::Sector(sector) => format!("sector {} {lang}", digest.registries.sectors[sector].id),
            Self::Tags => format!("tags {lang}"),
            Self::Tag(tag) => format!("tag {} {lang}", digest.tags[tag].id),
            Self::Years => format!("years {lang}"),
            Self::Year(volume) => format!("year {} {lang}", year(volume)),
            Self::Data => format!("data {lang}"),
            Self::ArticleData => "articles as data".to_owned(),
            Self::BodyData => "bodies as data".to_owned(),
            Self::Search => format!("search {lang}"),
            Self::SearchIndex => format!("search index {lang}"),
            Self::SearchArticles(volume) => format!("search articles {} {lang}", year(volume)),
            Self::SearchNames => format!("search names {lang}"),
            Self::NotFound => format!("not found {lang}"),
            Self::Files => "files".to_owned(),
        }
    }

    /// The name of all that its pages are made of: while it stays, so do they.
    pub(super) fn name(self, planner: &Planner<'_>, lang: Lang) -> Fingerprint {
        let own = match self {
            Self::Texts(volume, chunk) => texts::name_of_articles(planner, volume, chunk, lang),
            Self::Standing => texts::name_of_standing_pages(planner),
            Self::Home => front::name_of_home(planner, lang),
            Self::Newest(volume) => front::name_of_newest(planner, volume, lang),
            Self::Ministries => ministries::name_of_list(planner),
            Self::Ministry(body) => ministries::name_of_ministry(planner, body, lang),
            Self::Network => planner.digest.network.name,
            Self::Pairs(body) => network::name_of_pairs(planner, body, lang),
            Self::Sectors => lists::name_of_sectors(planner),
            Self::Sector(sector) => lists::name_of_parts(lists::sector_parts(planner, sector, lang)),
            Self::Tags => lists::name_of_tags(planner),
            Self::Tag(tag) => lists::name_of_tag(planner, tag, lang),
            Self::Years => lists::name_of_years(planner),
            Self::Year(volume) => lists::name_of_year(planner, volume, lang),
            Self::Data => Fingerprint::NOTHING,
            Self::ArticleData => data::name_of_articles(planner),
            Self::BodyData => data::name_of_bodies(planner),
            Self::Search => Fingerprint::NOTHING,
            Self::SearchIndex => search::name_of_index(planner, lang),
            Self::SearchArticles(volume) => search::name_of_articles(planner, volume, lang),
            Self::SearchNames => search::name_of_names(planner),
            Self::NotFound => Fingerprint::of(&planner.entries(0, lists::NEWEST, lang)),
            Self::Files => site::name_of_files(planner),
        };
        own.and(planner.around[lang])
    }

    /// Plans its pages. `before` is what came of it the last time, of which some may fit still.
    pub(super) fn plan(self, planner: &Planner<'_>, lang: Lang, before: Option<&Piece>) -> Sheet {
        let mut sheet = Sheet::default();
        match self {
            Self::Texts(volume, chunk) => texts::articles(planner, (volume, chunk), lang, before, &mut sheet),
            Self::Standing => texts::standing_pages(planner, &mut sheet, lang),
            Self::Home => front::home(planner, &mut sheet, lang),
            Self::Newest(volume) => front::newest(planner, &mut sheet, volume, lang),
            Self::Ministries => ministries::list(planner, &mut sheet, lang),
            Self::Ministry(body) => ministries::ministry(planner, &mut sheet, body, lang),
            Self::Network => network::network(planner, &mut sheet, lang),
            Self::Pairs(body) => network::pairs(planner, &mut sheet, body, lang),
            Self::Sectors => lists::sectors(planner, &mut sheet, lang),
            Self::Sector(sector) => lists::sector(planner, &mut sheet, sector, lang),
            Self::Tags => lists::tags(planner, &mut sheet, lang),
            Self::Tag(tag) => lists::tag(planner, &mut sheet, tag, lang),
            Self::Years => lists::years(planner, &mut sheet, lang),
            Self::Year(volume) => lists::year(planner, &mut sheet, volume, lang),
            Self::Data => data::page(planner, &mut sheet, lang),
            Self::ArticleData => data::articles(planner, &mut sheet),
            Self::BodyData => data::bodies(planner, &mut sheet),
            Self::Search => search::page(planner, &mut sheet, lang),
            Self::SearchIndex => search::index(planner, &mut sheet, lang, before),
            Self::SearchArticles(volume) => search::articles(planner, &mut sheet, volume, lang),
            Self::SearchNames => search::names(planner, &mut sheet, lang),
            Self::NotFound => lists::not_found(planner, &mut sheet, lang),
            Self::Files => site::files(planner, &mut sheet),
        }
        sheet
    }
}
