//! Lists of articles: home, sectors, tags, years; and the page for addresses that do not exist.

use super::cards::day;
use super::view::{self, FeedLink, Pager, TermCard};
use super::{Head, Planner, View};
use crate::diagnostic::Place;
use crate::lang::Lang;
use crate::parse;
use crate::route::Route;

/// The home page and its further pages, and the feed of the site.
pub(super) fn home(planner: &mut Planner<'_>, lang: Lang) {
    let (digest, links, words) = (planner.digest, planner.links, planner.theme.words(lang));
    let settings = &digest.settings;
    let all: Vec<usize> = (0..digest.articles.len()).collect();
    let feed = planner.feed(
        lang,
        &links.home(lang),
        settings.title[lang].clone(),
        settings.description[lang].clone(),
        &all,
    );
    let count = all.len().div_ceil(settings.per_page).max(1);
    for number in 1..=count {
        let articles = all.chunks(settings.per_page).nth(number - 1).unwrap_or_default();
        let label =
            words.word("page_n").replace("{n}", &number.to_string()).replace("{count}", &count.to_string());
        let address = |number: usize| links.href(&links.home_page(lang, number));
        let view = view::Home {
            cards: planner.cards.list(articles, lang),
            pager: Pager {
                number,
                count,
                newer: (number > 1).then(|| address(number - 1)),
                older: (number < count).then(|| address(number + 1)),
                label: label.clone(),
            },
        };
        let head = Head {
            kind: "home",
            section: "home",
            title: if number == 1 { String::new() } else { label },
            description: settings.description[lang].clone(),
            routes: &|lang| Some(links.home_page(lang, number)),
            nearest: &|lang| links.home(lang),
            feed: Some(feed.clone()),
            changed: None,
        };
        planner.html(lang, "home.html", head, generated("the home page"), Box::new(view));
    }
}

/// The list of sectors and the page of each.
pub(super) fn sectors(planner: &mut Planner<'_>, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    let mut terms = Vec::new();
    for (index, sector) in digest.sectors.iter().enumerate() {
        let articles = &digest.by_sector[index];
        let description = sector.description.as_ref().map(|description| description[lang].clone());
        let route = links.sector(digest, index, lang);
        let feed = term_feed(planner, lang, &route, &sector.name[lang], articles);
        let term = Term {
            kind: "sector",
            section: "sectors",
            label: sector.name[lang].clone(),
            description,
            articles,
            feed,
            routes: &|lang| links.sector(digest, index, lang),
        };
        let origin = (format!("the sector `{}`", sector.id), sector.origin.key("slug"));
        terms.push(term_page(planner, lang, "sector.html", term, origin));
    }
    list_page(
        planner,
        lang,
        "sectors.html",
        "sectors",
        &|lang| links.sectors(lang),
        Box::new(view::TermList { terms }),
    );
}

/// The list of tags and the page of each.
pub(super) fn tags(planner: &mut Planner<'_>, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    let mut terms = Vec::new();
    for tag in &digest.tags {
        let feed = term_feed(planner, lang, &links.tag(tag, lang), &tag.name[lang], &tag.articles);
        let term = Term {
            kind: "tag",
            section: "tags",
            label: tag.name[lang].clone(),
            description: None,
            articles: &tag.articles,
            feed,
            routes: &|lang| links.tag(tag, lang),
        };
        let first = tag.articles.first().and_then(|&article| digest.articles[article].text_for(lang));
        let place = first.map_or(Place::file(&parse::SITE.into()), |text| Place::file(&text.path));
        terms.push(term_page(planner, lang, "tag.html", term, (format!("the tag `{}`", tag.id), place)));
    }
    list_page(
        planner,
        lang,
        "tags.html",
        "tags",
        &|lang| links.tags(lang),
        Box::new(view::TermList { terms }),
    );
}

/// A sector or tag.
struct Term<'t> {
    kind: &'static str,
    section: &'static str,
    label: String,
    description: Option<String>,
    articles: &'t [usize],
    feed: FeedLink,
    routes: &'t dyn Fn(Lang) -> Route,
}

fn term_page(
    planner: &mut Planner<'_>,
    lang: Lang,
    template: &'static str,
    term: Term<'_>,
    origin: (String, Place),
) -> TermCard {
    let count = term.articles.len();
    let articles = planner.theme.words(lang).count("articles", count);
    let card = TermCard {
        label: term.label.clone(),
        href: planner.links.href(&(term.routes)(lang)),
        description: term.description.clone(),
        articles: articles.clone(),
        count,
    };
    let view = view::Term {
        label: term.label.clone(),
        description: term.description.clone(),
        articles: articles.clone(),
        cards: planner.cards.list(term.articles, lang),
    };
    let head = Head {
        kind: term.kind,
        section: term.section,
        title: term.label.clone(),
        description: term.description.unwrap_or_else(|| format!("{} – {articles}", term.label)),
        routes: &|lang| Some((term.routes)(lang)),
        nearest: term.routes,
        feed: Some(term.feed),
        changed: None,
    };
    planner.html(lang, template, head, origin, Box::new(view));
    card
}

/// The feed of a term, a body or another list with a name.
pub(super) fn term_feed(
    planner: &mut Planner<'_>,
    lang: Lang,
    route: &Route,
    name: &str,
    articles: &[usize],
) -> FeedLink {
    let site = &planner.digest.settings.title[lang];
    let description = planner.theme.words(lang).word_with("feed_of", name);
    planner.feed(lang, route, format!("{name} – {site}"), description, articles)
}

/// The list of years and the page of each.
pub(super) fn years(planner: &mut Planner<'_>, lang: Lang) {
    let (digest, links, words) = (planner.digest, planner.links, planner.theme.words(lang));
    let mut terms = Vec::new();
    for (index, year) in digest.years.iter().enumerate() {
        let number = year.year;
        let count = words.count("articles", year.articles.len());
        let mut months: Vec<view::Month> = Vec::new();
        let mut last = None;
        for &article in &year.articles {
            let date = digest.articles[article].date;
            if last.replace(date.month()) != Some(date.month()) {
                months.push(view::Month { name: day(date, words).month, cards: Vec::new() });
            }
            if let Some(month) = months.last_mut() {
                month.cards.push(planner.cards.get(article, lang));
            }
        }
        let neighbour = |index: Option<usize>| {
            let year = digest.years.get(index?)?.year;
            Some(view::Link { label: year.to_string(), href: links.href(&links.year(year, lang)) })
        };
        let view = view::YearPage {
            year: number,
            articles: count.clone(),
            months,
            newer: neighbour(index.checked_sub(1)),
            older: neighbour(Some(index + 1)),
        };
        let head = Head {
            kind: "year",
            section: "archive",
            title: words.word_with("archive_of", &number.to_string()),
            description: count.clone(),
            routes: &|lang| Some(links.year(number, lang)),
            nearest: &|lang| links.archive(lang),
            feed: None,
            changed: None,
        };
        planner.html(lang, "year.html", head, generated(&format!("the year {number}")), Box::new(view));
        terms.push(TermCard {
            label: number.to_string(),
            href: links.href(&links.year(number, lang)),
            description: None,
            articles: count,
            count: year.articles.len(),
        });
    }
    list_page(
        planner,
        lang,
        "years.html",
        "archive",
        &|lang| links.archive(lang),
        Box::new(view::TermList { terms }),
    );
}

/// The page for addresses that do not exist.
pub(super) fn not_found(planner: &mut Planner<'_>, lang: Lang) {
    let (links, words) = (planner.links, planner.theme.words(lang));
    let head = Head {
        kind: "not_found",
        section: "",
        title: words.word("not_found").to_owned(),
        description: String::new(),
        routes: &|other| (other == lang).then(|| links.not_found(lang)),
        nearest: &|other| links.home(other),
        feed: None,
        changed: None,
    };
    let view = view::NotFound { cards: planner.cards.newest(5, lang) };
    planner.html(lang, "404.html", head, generated("the page for what does not exist"), Box::new(view));
}

/// A list that has a place in the menu, under the word that it has there.
pub(super) fn list_page(
    planner: &mut Planner<'_>,
    lang: Lang,
    template: &'static str,
    section: &'static str,
    route: &dyn Fn(Lang) -> Route,
    view: Box<dyn View>,
) {
    let title = planner.theme.words(lang).word(section).to_owned();
    let head = Head {
        kind: section,
        section,
        description: title.clone(),
        title,
        routes: &|lang| Some(route(lang)),
        nearest: route,
        feed: None,
        changed: None,
    };
    planner.html(lang, template, head, generated(&format!("the list `{section}`")), view);
}

/// What a page without a source of its own comes from.
pub(super) fn generated(what: &str) -> (String, Place) {
    (what.to_owned(), Place::file(&parse::SITE.into()))
}
