//! The list of bodies, and for each its page: what it is, what it came from, what it did.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::cards::{bearer, distinct, short_lang, with_inherited};
use super::chart::chart;
use super::kind::Kind;
use super::lists::{list_page, term_feed};
use super::network::pair_href;
use super::part::Named;
use super::piece::{Head, Planner, Sheet};
use super::timeline::Teller;
use super::view::{self, MinistryCard, MinistryGroup, Part, Partner, TimelineMonth, TimelineYear};
use crate::diagnostic::Origin;
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::model::Ministry;
use crate::parse::registry::BODY_KINDS;
use crate::route::Route;
use crate::theme::Words;

/// The part of the list for bodies of any kind that has none.
const OTHER: &str = "other";

/// The name of all that the list of bodies is made of.
pub(super) fn name_of_list(planner: &Planner<'_>) -> Fingerprint {
    let one = |(index, &is_current)| (planner.digest.naming(index), is_current);
    Fingerprint::of(&planner.is_current.iter().enumerate().map(one).collect::<Vec<_>>())
}

/// The list of bodies: those of today by kind, the others by when they ended, all in the registry's order.
pub(super) fn list(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (digest, links, words) = (planner.digest, planner.links, planner.theme.words(lang));
    let mut current: Vec<MinistryGroup> = BODY_KINDS
        .into_iter()
        .chain([OTHER])
        .map(|kind| MinistryGroup {
            label: words.word(&format!("kinds_{kind}")).to_owned(),
            ministries: Vec::new(),
        })
        .collect();
    let mut former: BTreeMap<(Reverse<Option<Date>>, String), Vec<MinistryCard>> = BTreeMap::new();
    for (index, ministry) in digest.ministries.iter().enumerate() {
        let card = card(planner, index, lang);
        if planner.is_current[index] {
            let kind = BODY_KINDS.iter().position(|kind| ministry.entry.kind.as_deref() == Some(*kind));
            current[kind.unwrap_or(BODY_KINDS.len())].ministries.push(card);
        } else {
            let until = ministry.entry.until;
            let label =
                until.map_or(String::new(), |until| words.word_with("until", &words.partial_date(until)));
            let ended = Reverse(until.map(|until| until.first_day()));
            former.entry((ended, label)).or_default().push(card);
        }
    }
    current.retain(|group| !group.ministries.is_empty());
    let ended = |((_, label), ministries): ((_, String), _)| MinistryGroup { label, ministries };
    let view = Box::new(view::MinistryList { current, former: former.into_iter().map(ended).collect() });
    list_page(planner, sheet, lang, Kind::Ministries, &|lang| links.ministries(lang), view);
}

/// A body in a list.
pub(super) fn card(planner: &Planner<'_>, index: usize, lang: Lang) -> MinistryCard {
    let ministry = planner.digest.ministries.get(index);
    let words = planner.theme.words(lang);
    let count = planner.digest.naming(index);
    let name = ministry.entry.name[lang].clone();
    MinistryCard {
        short: Some(ministry.short_name()[lang].clone()).filter(|short| *short != name),
        short_lang: short_lang(planner.links, ministry, lang),
        name,
        href: planner.links.href(&planner.links.ministry(&ministry.entry.id, lang)),
        period: period(ministry, words),
        articles: words.count("articles", count),
        count,
    }
}

/// "since 21 October 2024", "27 October 2014 – 21 October 2024".
fn period(ministry: &Ministry, words: &Words) -> Option<String> {
    let since = ministry.entry.since.map(|since| words.partial_date(since));
    let until = ministry.entry.until.map(|until| words.partial_date(until));
    match (since, until) {
        (Some(since), None) => Some(words.word_with("since", &since)),
        (None, Some(until)) => Some(words.word_with("until", &until)),
        (Some(since), Some(until)) => {
            Some(words.word("from_to").replace("{from}", &since).replace("{to}", &until))
        }
        (None, None) => None,
    }
}

/// The name of all that the pages of a body are made of.
pub(super) fn name_of_ministry(planner: &Planner<'_>, index: usize, lang: Lang) -> Fingerprint {
    let names = planner.parts.iter().flat_map(|parts| {
        let lists = &parts.lists[lang];
        [lists.timelines[index].name(), lists.bodies[index].newest.name()]
    });
    let is_current = planner.is_current[index];
    Fingerprint::of_all(names).and(Fingerprint::of(&is_current))
}

/// The page of a body; where its timeline is cut, a page for each year too.
pub(super) fn ministry(planner: &Planner<'_>, sheet: &mut Sheet, index: usize, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    let words = planner.theme.words(lang);
    let ministry = digest.ministries.get(index);
    let id = ministry.entry.id.as_str();
    let name = &distinct(digest, links, index, lang).name;
    let own = planner.parts.iter().map(|parts| &parts.lists[lang].bodies[index]);
    let feed = term_feed(planner, sheet, lang, &links.ministry(id, lang), name, own);

    let teller = Teller { digest, links, words, lang };
    let years = years(planner, index, teller);
    let total: usize = years.iter().map(|year| year.count).sum();
    let own_total = planner.digest.naming(index);
    let limit = digest.settings.timeline_per_page;
    let is_cut = limit > 0 && total > limit;
    let part = |year: &Named<TimelineYear>| Part {
        year: year.year,
        href: links.href(&links.ministry_year(id, year.year, lang)),
        articles: year.articles.clone(),
    };
    let parts: Vec<Part> = if is_cut { years.iter().map(part).collect() } else { Vec::new() };
    let (partners, more) = partners(planner, index, lang);
    let more_partners = (more > 0).then(|| words.word_with("more_partners", &words.number(more)));
    let view = |shown: Vec<Named<TimelineYear>>, year: Option<i16>| view::Ministry {
        ministry: card(planner, index, lang),
        kind: kind(ministry, words),
        website: ministry.entry.website.clone().filter(|_| planner.is_current[index]),
        legal_basis: ministry.entry.legal_basis.to_vec(),
        legal_lang: links.foreign(Lang::DEFAULT, lang),
        founded: ministry.entry.since.map(|since| since.to_string()),
        dissolved: ministry.entry.until.map(|until| until.to_string()),
        before: teller.before(ministry),
        after: teller.after(ministry),
        has_inherited: shown.iter().flat_map(|year| &year.months).any(TimelineMonth::has_inherited),
        chart: if year.is_none() { chart(planner, index, lang) } else { None },
        years: shown,
        parts: parts.clone(),
        year,
        partners: partners.clone(),
        more_partners: more_partners.clone(),
        network: digest.settings.features.network.then(|| links.href(&links.network(lang))),
        total: with_inherited(words, total, own_total),
    };
    let description = format!("{name} – {}", words.count("articles", total));
    let mut add = |title: String, route: &dyn Fn(Lang) -> Route, view: view::Ministry| {
        let head = Head {
            kind: Kind::Ministry,
            section: "ministries",
            title: title.into(),
            description: description.as_str().into(),
            routes: &|lang| Some(route(lang)),
            nearest: route,
            feed: Some(feed.clone()),
            changed: None,
            is_preview: false,
        };
        let origin = (Origin::Ministry { id: id.to_owned() }, ministry.entry.origin.key("id"));
        planner.html(sheet, lang, head, origin, Box::new(view));
    };

    let first_page = if is_cut { newest_years(&years, limit) } else { years.clone() };
    add(name.clone(), &|lang| links.ministry(id, lang), view(first_page, None));
    for year in years.into_iter().filter(|_| is_cut) {
        let number = year.year;
        let title =
            words.word("timeline_of_year").replace("{name}", name).replace("{year}", &number.to_string());
        add(title, &|lang| links.ministry_year(id, number, lang), view(vec![year], Some(number)));
    }
}

/// The bodies that a body itself acted together with most often; of those that are equal, the registry's first.
/// With how many there are besides.
fn partners(planner: &Planner<'_>, index: usize, lang: Lang) -> (Vec<Partner>, usize) {
    const MOST: usize = 5;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for volume in &planner.digest.volumes {
        volume.register.timelines[index]
            .partners
            .iter()
            .for_each(|(&body, count)| *counts.entry(body).or_default() += count);
    }
    let mut counts: Vec<(usize, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(_, count)| Reverse(count));
    let partner = |(body, count)| Partner {
        body: bearer(planner.digest, planner.links, body, lang),
        articles: planner.theme.words(lang).count("articles", count),
        count,
        href: pair_href(planner, index, body, lang),
    };
    let more = counts.len().saturating_sub(MOST);
    (counts.into_iter().take(MOST).map(partner).collect(), more)
}

/// The years of a timeline, the newest first: those with acts, and those in which only the body itself changed.
fn years(planner: &Planner<'_>, index: usize, teller: Teller<'_>) -> Vec<Named<TimelineYear>> {
    let parts = planner.parts.iter().map(|parts| &parts.lists[teller.lang].timelines[index]);
    let mut years: Vec<Named<TimelineYear>> = parts.filter(|year| !year.months.is_empty()).cloned().collect();
    let mut points = teller.turning_points(index);
    points.retain(|point| years.iter().all(|year| year.year != point.date.year()));
    while let Some(year) = points.first().map(|point| point.date.year()) {
        let of_year = points.extract_if(.., |point| point.date.year() == year).collect();
        years.push(Named::new(teller.year(year, Vec::new(), of_year)));
    }
    years.sort_by_key(|year| Reverse(year.year));
    years
}

/// As many of the newest years as fit on a page, and at least one.
fn newest_years(years: &[Named<TimelineYear>], limit: usize) -> Vec<Named<TimelineYear>> {
    let mut shown = 0;
    let fits = |year: &&Named<TimelineYear>| {
        let is_first = shown == 0;
        shown += year.count;
        is_first || shown <= limit
    };
    years.iter().take_while(fits).cloned().collect()
}

fn kind(ministry: &Ministry, words: &Words) -> Option<String> {
    let kind = ministry.entry.kind.as_deref()?;
    Some(words.word(&format!("kind_{kind}")).to_owned()).filter(|word| !word.is_empty())
}
