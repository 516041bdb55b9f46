//! Lists of articles by sector, tag and year; and the page for addresses that do not exist.

use std::sync::Arc;

use super::piece::{Head, Planner, Sheet};
use super::view::{self, FeedLink, TermCard};
use super::volume_lists::Part;
use super::{Kind, View};
use crate::diagnostic::{Origin, Place};
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::model::Tag;
use crate::parse;
use crate::route::Route;

/// How many articles the page for addresses that do not exist shows.
pub(super) const NEWEST: usize = 5;

/// The name of the parts that volumes have in a list.
pub(super) fn name_of_parts<'p>(parts: impl Iterator<Item = &'p Part>) -> Fingerprint {
    Fingerprint::of_all(parts.flat_map(|part| [part.year.name(), part.newest.name()]))
}

/// What each volume has of a sector.
pub(super) fn sector_parts<'p>(
    planner: &'p Planner<'_>,
    sector: usize,
    lang: Lang,
) -> impl Iterator<Item = &'p Part> + Clone {
    planner.parts.iter().map(move |parts| &parts.lists[lang].sectors[sector])
}

/// How many articles a sector has.
pub(super) fn sector_count(planner: &Planner<'_>, sector: usize) -> usize {
    planner.digest.volumes.iter().map(|volume| volume.register.sectors[sector].len()).sum()
}

/// The name of all that the list of sectors is made of.
pub(super) fn name_of_sectors(planner: &Planner<'_>) -> Fingerprint {
    let sectors = 0..planner.digest.registries.sectors.len();
    Fingerprint::of(&sectors.map(|sector| sector_count(planner, sector)).collect::<Vec<_>>())
}

/// The list of sectors.
pub(super) fn sectors(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    let card = |(index, sector): (usize, &parse::registry::SectorEntry)| {
        let count = sector_count(planner, index);
        TermCard {
            label: sector.name[lang].clone(),
            href: links.href(&links.sector(digest, index, lang)),
            description: sector.description.as_ref().map(|description| description[lang].clone()),
            articles: planner.theme.words(lang).count("articles", count),
            count,
        }
    };
    let terms = digest.registries.sectors.iter().enumerate().map(card).collect();
    let view = Box::new(view::TermList { terms });
    list_page(planner, sheet, lang, Kind::Sectors, &|lang| links.sectors(lang), view);
}

/// The page of a sector.
pub(super) fn sector(planner: &Planner<'_>, sheet: &mut Sheet, sector: usize, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    let entry = &digest.registries.sectors[sector];
    let term = Term {
        kind: Kind::Sector,
        section: "sectors",
        label: &entry.name[lang],
        description: entry.description.as_ref().map(|description| description[lang].clone()),
        count: sector_count(planner, sector),
        routes: &|lang| links.sector(digest, sector, lang),
    };
    let origin = (Origin::Sector { id: entry.id.clone() }, entry.origin.key("slug"));
    term_page(planner, sheet, lang, term, sector_parts(planner, sector, lang), origin);
}

/// What each volume has of a tag.
fn tag_parts<'p>(
    planner: &'p Planner<'_>,
    tag: &'p Tag,
    lang: Lang,
) -> impl Iterator<Item = &'p Part> + Clone {
    tag.volumes.iter().map(move |&(volume, tag)| &planner.parts[volume].lists[lang].tags[tag])
}

/// How many articles a tag has.
pub(super) fn tag_count(planner: &Planner<'_>, tag: &Tag) -> usize {
    tag.volumes
        .iter()
        .map(|&(volume, tag)| planner.digest.volumes[volume].register.tags[tag].articles.len())
        .sum()
}

/// Where a tag was last written: its newest article.
fn tag_place(planner: &Planner<'_>, tag: &Tag, lang: Lang) -> Place {
    let newest = tag.volumes.first().and_then(|&(volume, tag)| {
        let volume = &planner.digest.volumes[volume];
        volume.articles[*volume.register.tags[tag].articles.first()?].text_for(lang)
    });
    newest.map_or(Place::file(&parse::SITE.into()), |text| Place::file(&text.path))
}

/// The name of all that the list of tags is made of.
pub(super) fn name_of_tags(planner: &Planner<'_>) -> Fingerprint {
    let one = |tag: &Tag| Fingerprint::of(&(&tag.name, &tag.slug, tag_count(planner, tag)));
    Fingerprint::of_all(planner.digest.tags.iter().map(one))
}

/// The list of tags.
pub(super) fn tags(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let links = planner.links;
    let card = |tag: &Tag| {
        let count = tag_count(planner, tag);
        TermCard {
            label: tag.name[lang].clone(),
            href: links.href(&links.tag(tag, lang)),
            description: None,
            articles: planner.theme.words(lang).count("articles", count),
            count,
        }
    };
    let mut terms: Vec<TermCard> = planner.digest.tags.iter().map(card).collect();
    terms.sort_by_cached_key(|term| term.label.to_lowercase());
    let view = Box::new(view::TermList { terms });
    list_page(planner, sheet, lang, Kind::Tags, &|lang| links.tags(lang), view);
}

/// The name of all that the page of a tag is made of.
pub(super) fn name_of_tag(planner: &Planner<'_>, tag: usize, lang: Lang) -> Fingerprint {
    let tag = &planner.digest.tags[tag];
    let own = Fingerprint::of(&(&tag.name, &tag.slug, tag_place(planner, tag, lang).file));
    name_of_parts(tag_parts(planner, tag, lang)).and(own)
}

/// The page of a tag.
pub(super) fn tag(planner: &Planner<'_>, sheet: &mut Sheet, tag: usize, lang: Lang) {
    let (tag, links) = (&planner.digest.tags[tag], planner.links);
    let term = Term {
        kind: Kind::Tag,
        section: "tags",
        label: &tag.name[lang],
        description: None,
        count: tag_count(planner, tag),
        routes: &|lang| links.tag(tag, lang),
    };
    let origin = (Origin::Tag { id: tag.id.clone() }, tag_place(planner, tag, lang));
    term_page(planner, sheet, lang, term, tag_parts(planner, tag, lang), origin);
}

/// A sector or tag.
struct Term<'t> {
    kind: Kind,
    section: &'static str,
    label: &'t str,
    description: Option<String>,
    count: usize,
    routes: &'t dyn Fn(Lang) -> Route,
}

/// The page of a term and its feed.
fn term_page<'p>(
    planner: &Planner<'_>,
    sheet: &mut Sheet,
    lang: Lang,
    term: Term<'_>,
    parts: impl Iterator<Item = &'p Part> + Clone,
    origin: (Origin, Place),
) {
    let articles = planner.theme.words(lang).count("articles", term.count);
    let feed = term_feed(planner, sheet, lang, &(term.routes)(lang), term.label, parts.clone());
    let view = view::Term {
        label: term.label.to_owned(),
        description: term.description.clone(),
        articles: articles.clone(),
        years: parts.map(|part| part.year.clone()).filter(|year| !year.entries.0.is_empty()).collect(),
    };
    let head = Head {
        kind: term.kind,
        section: term.section,
        title: term.label.into(),
        description: term.description.unwrap_or_else(|| format!("{} – {articles}", term.label)).into(),
        routes: &|lang| Some((term.routes)(lang)),
        nearest: term.routes,
        feed: Some(feed),
        changed: None,
        is_preview: false,
    };
    planner.html(sheet, lang, head, origin, Box::new(view));
}

/// The feed of a term, a body or another list with a name.
pub(super) fn term_feed<'p>(
    planner: &Planner<'_>,
    sheet: &mut Sheet,
    lang: Lang,
    route: &Route,
    name: &str,
    parts: impl Iterator<Item = &'p Part>,
) -> FeedLink {
    let site = &planner.digest.settings.title[lang];
    let description = planner.theme.words(lang).word_with("feed_of", name);
    planner.feed(sheet, lang, route, format!("{name} – {site}"), description, parts.map(|part| &part.newest))
}

/// The name of all that the list of years is made of.
pub(super) fn name_of_years(planner: &Planner<'_>) -> Fingerprint {
    let years = planner.digest.volumes.iter().map(|volume| (volume.year, volume.articles.len()));
    Fingerprint::of(&years.collect::<Vec<_>>())
}

/// The list of years.
pub(super) fn years(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    let card = |volume: &Arc<crate::model::Volume>| TermCard {
        label: volume.year.to_string(),
        href: links.href(&links.year(volume.year, lang)),
        description: None,
        articles: planner.theme.words(lang).count("articles", volume.articles.len()),
        count: volume.articles.len(),
    };
    let view = Box::new(view::TermList { terms: digest.volumes.iter().map(card).collect() });
    list_page(planner, sheet, lang, Kind::Archive, &|lang| links.archive(lang), view);
}

/// The name of all that the page of a year is made of.
pub(super) fn name_of_year(planner: &Planner<'_>, volume: usize, lang: Lang) -> Fingerprint {
    let neighbours = [volume.checked_sub(1), Some(volume + 1)].map(|volume| year_at(planner, volume));
    planner.parts[volume].lists[lang].months.name().and(Fingerprint::of(&neighbours))
}

fn year_at(planner: &Planner<'_>, volume: Option<usize>) -> Option<i16> {
    Some(planner.digest.volumes.get(volume?)?.year)
}

/// The page of a year.
pub(super) fn year(planner: &Planner<'_>, sheet: &mut Sheet, volume: usize, lang: Lang) {
    let (digest, links, words) = (planner.digest, planner.links, planner.theme.words(lang));
    let number = digest.volumes[volume].year;
    let count = words.count("articles", digest.volumes[volume].articles.len());
    let neighbour = |volume: Option<usize>| {
        let year = year_at(planner, volume)?;
        Some(view::Link { label: year.to_string(), href: links.href(&links.year(year, lang)) })
    };
    let view = view::YearPage {
        year: number,
        articles: count.clone(),
        months: planner.parts[volume].lists[lang].months.clone(),
        newer: neighbour(volume.checked_sub(1)),
        older: neighbour(Some(volume + 1)),
    };
    let head = Head {
        kind: Kind::Year,
        section: "archive",
        title: words.word_with("archive_of", &number.to_string()).into(),
        description: count.into(),
        routes: &|lang| Some(links.year(number, lang)),
        nearest: &|lang| links.archive(lang),
        feed: None,
        changed: None,
        is_preview: false,
    };
    let origin = generated(Origin::Year { year: number });
    planner.html(sheet, lang, head, origin, Box::new(view));
}

/// The page for addresses that do not exist.
pub(super) fn not_found(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (links, words) = (planner.links, planner.theme.words(lang));
    let head = Head {
        kind: Kind::NotFound,
        section: "",
        title: words.word("not_found").into(),
        description: Arc::default(),
        routes: &|other| (other == lang).then(|| links.not_found(lang)),
        nearest: &|other| links.home(other),
        feed: None,
        changed: None,
        is_preview: false,
    };
    let view = view::NotFound { entries: planner.entries(0, NEWEST, lang) };
    planner.html(sheet, lang, head, generated(Origin::NotFound), Box::new(view));
}

/// A list that has a place in the menu, under the word that it has there.
pub(super) fn list_page(
    planner: &Planner<'_>,
    sheet: &mut Sheet,
    lang: Lang,
    kind: Kind,
    route: &dyn Fn(Lang) -> Route,
    view: Box<dyn View>,
) {
    let section = kind.name();
    let title: Arc<str> = planner.theme.words(lang).word(section).into();
    let head = Head {
        kind,
        section,
        description: title.clone(),
        title,
        routes: &|lang| Some(route(lang)),
        nearest: route,
        feed: None,
        changed: None,
        is_preview: false,
    };
    let origin = Origin::List { name: section };
    let origin = match planner.theme.words(lang).path_place(section) {
        Some(place) => (origin, place),
        None => generated(origin),
    };
    planner.html(sheet, lang, head, origin, view);
}

/// What a page without a source of its own comes from.
pub(super) fn generated(origin: Origin) -> (Origin, Place) {
    (origin, Place::file(&parse::SITE.into()))
}
