//! The front page: the newest articles, what ends soon, the newest year in numbers, and what is new by sector and by body; and
//! the further pages of the list of all articles.

use std::cmp::Reverse;
use std::sync::Arc;

use super::piece::{Head, Planner, Sheet};
use super::view::{self, FeedLink, Pager};
use super::{Kind, cards, life, lists};
use crate::diagnostic::Origin;
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::model::Volume;

/// How many bodies the front page shows: about as many as a reader looks through before taking the list of all.
const BODIES: usize = 12;

/// The name of all that the home page and the feed of the site are made of.
pub(super) fn name_of_home(planner: &Planner<'_>, lang: Lang) -> Fingerprint {
    let feed = planner.parts.iter().map(|parts| parts.lists[lang].all.newest.name());
    let first = planner.entries(0, planner.digest.settings.per_page, lang);
    Fingerprint::of_all(feed).and(Fingerprint::of(&(first, front(planner, lang), page_count(planner))))
}

/// The home page and the feed of the site.
pub(super) fn home(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (settings, links) = (&planner.digest.settings, planner.links);
    let candidates = planner.parts.iter().map(|parts| &parts.lists[lang].all.newest);
    let (title, description) = (settings.title[lang].clone(), settings.description[lang].clone());
    planner.feed(sheet, lang, &links.home(lang), title, description, candidates);
    home_page(planner, sheet, 1, lang);
}

/// The name of all that the further pages are made of that begin in a volume.
pub(super) fn name_of_newest(planner: &Planner<'_>, volume: usize, lang: Lang) -> Fingerprint {
    let (first, last) = pages_from(planner, volume);
    let end = planner.start(volume) + planner.digest.volumes[volume].articles.len();
    // The last page goes on with the articles of the next volumes.
    let rest = planner.entries(end, last * planner.digest.settings.per_page, lang);
    let own = planner.parts[volume].lists[lang].all.year.name();
    own.and(Fingerprint::of(&(rest, planner.start(volume), first, last, page_count(planner))))
}

/// The further pages of the list of all articles that begin in a volume.
pub(super) fn newest(planner: &Planner<'_>, sheet: &mut Sheet, volume: usize, lang: Lang) {
    let (first, last) = pages_from(planner, volume);
    (first..=last).for_each(|number| home_page(planner, sheet, number, lang));
}

/// The first and the last of the further pages that begin in a volume; the last is before the first if there is none.
fn pages_from(planner: &Planner<'_>, volume: usize) -> (usize, usize) {
    let per_page = planner.digest.settings.per_page;
    let start = planner.start(volume);
    let end = start + planner.digest.volumes[volume].articles.len();
    (start.div_ceil(per_page).max(1) + 1, end.div_ceil(per_page))
}

fn page_count(planner: &Planner<'_>) -> usize {
    planner.digest.count().div_ceil(planner.digest.settings.per_page).max(1)
}

fn home_page(planner: &Planner<'_>, sheet: &mut Sheet, number: usize, lang: Lang) {
    let (settings, links, words) = (&planner.digest.settings, planner.links, planner.theme.words(lang));
    let (per_page, count) = (settings.per_page, page_count(planner));
    let label =
        words.word("page_n").replace("{n}", &number.to_string()).replace("{count}", &count.to_string());
    let address = |number: usize| links.href(&links.home_page(lang, number));
    let view = view::Home {
        entries: planner.entries((number - 1) * per_page, number * per_page, lang),
        front: (number == 1).then(|| front(planner, lang)),
        pager: Pager {
            number,
            count,
            newer: (number > 1).then(|| address(number - 1)),
            older: (number < count).then(|| address(number + 1)),
            label: label.clone(),
        },
    };
    let feed =
        FeedLink { title: settings.title[lang].clone(), href: links.href(&links.feed(&links.home(lang))) };
    let head = Head {
        kind: Kind::Home,
        section: "home",
        title: if number == 1 { Arc::default() } else { label.into() },
        description: settings.description[lang].as_str().into(),
        routes: &|lang| Some(links.home_page(lang, number)),
        nearest: &|lang| links.home(lang),
        feed: Some(feed),
        changed: None,
        is_preview: false,
    };
    planner.html(sheet, lang, head, lists::generated(Origin::Home), Box::new(view));
}

/// What the front page shows besides the newest articles.
fn front(planner: &Planner<'_>, lang: Lang) -> view::Front {
    let links = planner.links;
    view::Front {
        ending: life::ending_soon(planner, lang),
        year: planner.digest.volumes.first().map(|volume| year_in_numbers(planner, volume, lang)),
        sectors: sectors(planner, lang),
        sectors_href: links.href(&links.sectors(lang)),
        bodies: bodies(planner, lang),
        bodies_href: links.href(&links.ministries(lang)),
    }
}

/// The figures of a year: its articles, who acted, and what kinds of acts there were, the most frequent first.
fn year_in_numbers(planner: &Planner<'_>, volume: &Volume, lang: Lang) -> view::YearInNumbers {
    let (links, words) = (planner.links, planner.theme.words(lang));
    let figure = |label: &str, count: usize| view::Figure {
        label: words.word(label).to_owned(),
        number: words.number(count),
    };
    let acting = volume.register.timelines.iter().filter(|timeline| timeline.own > 0).count();
    let mut kinds: Vec<(&String, usize)> =
        volume.register.kinds.iter().map(|(kind, count)| (kind, *count)).collect();
    kinds.sort_by_key(|(_, count)| Reverse(*count));
    let of_kind = |(kind, count): (&String, usize)| figure(&format!("acts_{kind}"), count);
    let own = [
        figure("figure_articles", volume.articles.len()),
        figure("figure_bodies", acting),
        figure("figure_joint", volume.register.joint_acts),
    ];
    view::YearInNumbers {
        label: words.word_with("year_in_numbers", &volume.year.to_string()),
        href: links.href(&links.year(volume.year, lang)),
        figures: own.into_iter().chain(kinds.into_iter().map(of_kind)).collect(),
    }
}

/// The sectors that have an article, in the registry's order, each with its newest.
fn sectors(planner: &Planner<'_>, lang: Lang) -> Vec<view::SectorNews> {
    let (digest, links) = (planner.digest, planner.links);
    let news = |(index, sector): (usize, &crate::parse::registry::SectorEntry)| {
        let newest =
            lists::sector_parts(planner, index, lang).find_map(|part| part.year.entries.0.first())?;
        Some(view::SectorNews {
            label: sector.name[lang].clone(),
            href: links.href(&links.sector(digest, index, lang)),
            articles: planner.theme.words(lang).count("articles", lists::sector_count(planner, index)),
            newest: newest.card.clone(),
        })
    };
    digest.registries.sectors.iter().enumerate().filter_map(news).collect()
}

/// The bodies that most articles name.
fn bodies(planner: &Planner<'_>, lang: Lang) -> Vec<view::BodyCount> {
    let digest = planner.digest;
    let mut bodies: Vec<(usize, usize)> =
        (0..digest.ministries.iter().len()).map(|body| (body, digest.naming(body))).collect();
    bodies.retain(|(_, count)| *count > 0);
    bodies.sort_by_key(|(_, count)| Reverse(*count));
    bodies.truncate(BODIES);
    let news = |(body, count): (usize, usize)| view::BodyCount {
        body: cards::distinct(planner.digest, planner.links, body, lang),
        articles: planner.theme.words(lang).count("articles", count),
    };
    bodies.into_iter().map(news).collect()
}
