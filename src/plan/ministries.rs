//! The list of bodies, and for each its page: what it is, what it came from, what it did.

use super::cards::{bearer, short_lang};
use super::lists::{list_page, term_feed};
use super::part::Shared;
use super::view::{self, MinistryCard, Part, Succession, TimelineEntry, TimelineYear};
use super::{Head, Planner};
use crate::lang::Lang;
use crate::model::{Entry, Ministry};
use crate::parse::registry::How;
use crate::route::Route;
use crate::theme::Words;

/// All pages about bodies in one language.
pub(super) fn pages(planner: &mut Planner<'_>, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    let (mut current, mut former) = (Vec::new(), Vec::new());
    for index in 0..digest.ministries.iter().len() {
        let ministry = digest.ministries.get(index);
        let card = Shared::new(card(planner, index, lang));
        let list =
            if ministry.end().is_none_or(|end| end > planner.today) { &mut current } else { &mut former };
        list.push(card.clone());
        ministry_pages(planner, index, lang, card);
    }
    let view = view::MinistryList { current, former };
    list_page(planner, lang, "ministries.html", "ministries", &|lang| links.ministries(lang), Box::new(view));
}

fn card(planner: &Planner<'_>, index: usize, lang: Lang) -> MinistryCard {
    let ministry = planner.digest.ministries.get(index);
    let words = planner.theme.words(lang);
    let count = planner.digest.timelines[index].own;
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

/// The page of a body; where its timeline is cut, a page for each year too.
fn ministry_pages(planner: &mut Planner<'_>, index: usize, lang: Lang, card: Shared<MinistryCard>) {
    let (digest, links) = (planner.digest, planner.links);
    let words = planner.theme.words(lang);
    let ministry = digest.ministries.get(index);
    let id = ministry.entry.id.as_str();
    let timeline = &digest.timelines[index];
    let own: Vec<usize> = timeline
        .entries
        .iter()
        .filter(|entry| entry.as_predecessor.is_none())
        .map(|entry| entry.article)
        .collect();
    let feed = term_feed(planner, lang, &links.ministry(id, lang), &ministry.entry.name[lang], &own);

    let years = years(planner, &timeline.entries, lang);
    let limit = digest.settings.timeline_per_page;
    let is_cut = limit > 0 && timeline.entries.len() > limit;
    let part = |year: &TimelineYear| Part {
        year: year.year,
        href: links.href(&links.ministry_year(id, year.year, lang)),
        articles: year.articles.clone(),
    };
    let parts: Vec<Part> = if is_cut { years.iter().map(part).collect() } else { Vec::new() };
    let view = |planner: &Planner<'_>, shown: Vec<TimelineYear>, year: Option<i16>| view::Ministry {
        ministry: card.clone(),
        kind: kind(ministry, words),
        website: ministry
            .entry
            .website
            .clone()
            .filter(|_| ministry.end().is_none_or(|end| end > planner.today)),
        legal_basis: ministry.entry.legal_basis.clone(),
        legal_lang: links.foreign(Lang::DEFAULT, lang),
        before: before(planner, ministry, lang),
        after: after(planner, ministry, lang),
        years: shown,
        parts: parts.clone(),
        year,
        total: match timeline.entries.len() - timeline.own {
            0 => words.count("articles", timeline.own),
            inherited => {
                let inherited = words.word_with("inherited", &words.number(inherited));
                format!("{} ({inherited})", words.count("articles", timeline.entries.len()))
            }
        },
    };
    let name = &ministry.entry.name[lang];
    let description = format!("{name} – {}", words.count("articles", timeline.entries.len()));
    let origin = || (format!("the ministry `{id}`"), ministry.entry.origin.key("id"));
    let add =
        |planner: &mut Planner<'_>, title: String, route: &dyn Fn(Lang) -> Route, view: view::Ministry| {
            let head = Head {
                kind: "ministry",
                section: "ministries",
                title,
                description: description.clone(),
                routes: &|lang| Some(route(lang)),
                nearest: route,
                feed: Some(feed.clone()),
                changed: None,
            };
            planner.html(lang, "ministry.html", head, origin(), Box::new(view));
        };

    let first_page = if is_cut { newest_years(&years, limit) } else { years.clone() };
    let main = view(planner, first_page, None);
    add(planner, name.clone(), &|lang| links.ministry(id, lang), main);
    for year in years.into_iter().filter(|_| is_cut) {
        let number = year.year;
        let title =
            words.word("timeline_of_year").replace("{name}", name).replace("{year}", &number.to_string());
        let page = view(planner, vec![year], Some(number));
        add(planner, title, &|lang| links.ministry_year(id, number, lang), page);
    }
}

/// As many of the newest years as fit on a page, and at least one.
fn newest_years(years: &[TimelineYear], limit: usize) -> Vec<TimelineYear> {
    let mut shown = 0;
    let fits = |year: &&TimelineYear| {
        let is_first = shown == 0;
        shown += year.entries.len();
        is_first || shown <= limit
    };
    years.iter().take_while(fits).cloned().collect()
}

fn years(planner: &Planner<'_>, entries: &[Entry], lang: Lang) -> Vec<TimelineYear> {
    let words = planner.theme.words(lang);
    entries
        .chunk_by(|a, b| year_of(planner, a) == year_of(planner, b))
        .map(|chunk| TimelineYear {
            year: year_of(planner, &chunk[0]),
            articles: words.count("articles", chunk.len()),
            entries: chunk.iter().map(|entry| timeline_entry(planner, entry, lang)).collect(),
        })
        .collect()
}

fn year_of(planner: &Planner<'_>, entry: &Entry) -> i16 {
    planner.digest.articles[entry.article].date.year()
}

fn timeline_entry(planner: &Planner<'_>, entry: &Entry, lang: Lang) -> TimelineEntry {
    TimelineEntry {
        card: planner.cards.get(entry.article, lang),
        predecessor: entry.as_predecessor.map(|body| bearer(planner.digest, planner.links, body, lang)),
    }
}

fn kind(ministry: &Ministry, words: &Words) -> Option<String> {
    let kind = ministry.entry.kind.as_deref()?;
    Some(words.word(&format!("kind_{kind}")).to_owned()).filter(|word| !word.is_empty())
}

/// What a body came from, in the registry's order; those that went into it in one way on one day are one step.
fn before(planner: &Planner<'_>, ministry: &Ministry, lang: Lang) -> Vec<Succession> {
    let words = planner.theme.words(lang);
    let mut steps: Vec<Succession> = Vec::new();
    for &index in &ministry.predecessors {
        let predecessor = planner.digest.ministries.get(index);
        let word = match predecessor.entry.how.valid() {
            Some(How::Split) => "was_split",
            Some(How::Merged) => "was_merged",
            _ => "was_renamed",
        };
        let how = words.word(word).to_owned();
        let day = predecessor.entry.until.map(|until| words.partial_date(until));
        let body = bearer(planner.digest, planner.links, index, lang);
        match steps.iter_mut().find(|step| step.how == how && step.day == day) {
            Some(step) => step.bodies.push(body),
            None => steps.push(Succession { how, day, bodies: vec![body] }),
        }
    }
    steps
}

/// What became of a body.
fn after(planner: &Planner<'_>, ministry: &Ministry, lang: Lang) -> Option<Succession> {
    let words = planner.theme.words(lang);
    let word = match ministry.entry.how.valid()? {
        How::Renamed => "how_renamed",
        How::Split => "how_split",
        How::Merged => "how_merged",
        How::Closed => "how_closed",
    };
    Some(Succession {
        how: words.word(word).to_owned(),
        day: ministry.entry.until.map(|until| words.partial_date(until)),
        bodies: ministry
            .successors
            .iter()
            .map(|&body| bearer(planner.digest, planner.links, body, lang))
            .collect(),
    })
}
