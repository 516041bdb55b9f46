//! Who works with whom: the table and the drawing of all bodies, and for each two the page of what they did together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::cards::{distinct, with_inherited};
use super::kind::Kind;
use super::lists::{generated, list_page};
use super::part::Named;
use super::piece::{Head, Planner, Sheet};
use super::ring::ring;
use super::view::{self, Matrix, MatrixCell, MatrixRow, Tied, TimelineMonth, TimelineYear};
use crate::diagnostic::Origin;
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::model::{Pair, Together};
use crate::route::Route;

/// How many pairs are drawn, and listed on a phone: more lines cannot be told apart.
const STRONGEST: usize = 100;

/// The page of two bodies.
fn route(planner: &Planner<'_>, (a, b): Pair, lang: Lang) -> Route {
    let id = |body: usize| planner.digest.ministries.get(body).entry.id.as_str();
    planner.links.pair(id(a), id(b), lang)
}

/// Where the page of two bodies is, if the site has these pages and there is one.
pub(super) fn pair_href(planner: &Planner<'_>, one: usize, other: usize, lang: Lang) -> Option<String> {
    let pair = planner.digest.ministries.pair(one, other);
    planner.digest.network.pairs.get(&pair)?;
    planner.digest.settings.features.network.then(|| planner.links.href(&route(planner, pair, lang)))
}

/// The page of the network.
pub(super) fn network(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let pairs = &planner.digest.network.pairs;
    let own: BTreeMap<Pair, usize> = counts(pairs, |together| together.own);
    let all: BTreeMap<Pair, usize> = counts(pairs, |together| together.all);
    let is_heir = |body: usize| planner.digest.ministries.get(body).successors.is_empty();
    let folded: BTreeMap<Pair, usize> =
        all.into_iter().filter(|((a, b), _)| is_heir(*a) && is_heir(*b)).collect();
    let mut strongest: Vec<(Pair, usize)> = own.iter().map(|(&pair, &count)| (pair, count)).collect();
    strongest.sort_by_key(|&(pair, count)| (Reverse(count), pair));
    let pair_count = strongest.len();
    strongest.truncate(STRONGEST);
    let words = planner.theme.words(lang);
    let tied = |&((a, b), count): &(Pair, usize)| Tied {
        bodies: vec![
            distinct(planner.digest, planner.links, a, lang),
            distinct(planner.digest, planner.links, b, lang),
        ],
        articles: words.count("articles", count),
        href: planner.links.href(&route(planner, (a, b), lang)),
    };
    let tied: Vec<Tied> = strongest.iter().map(tied).collect();
    let view = view::Network {
        matrix: matrix(planner, &own, lang),
        folded: matrix(planner, &folded, lang),
        drawing: ring(planner, &strongest, &tied, lang),
        strongest: tied,
        is_whole: pair_count <= STRONGEST,
        drawn: words.word_with("strongest_pairs", &words.number(STRONGEST)),
    };
    let route = |lang| planner.links.network(lang);
    list_page(planner, sheet, lang, Kind::Network, &route, Box::new(view));
}

fn counts(pairs: &BTreeMap<Pair, Together>, of: impl Fn(&Together) -> usize) -> BTreeMap<Pair, usize> {
    pairs.iter().map(|(&pair, together)| (pair, of(together))).filter(|&(_, count)| count > 0).collect()
}

/// The bodies that have a partner, those with most joint articles first, against each other.
fn matrix(planner: &Planner<'_>, pairs: &BTreeMap<Pair, usize>, lang: Lang) -> Matrix {
    let words = planner.theme.words(lang);
    let mut sums: BTreeMap<usize, usize> = BTreeMap::new();
    for (&(a, b), count) in pairs {
        *sums.entry(a).or_default() += count;
        *sums.entry(b).or_default() += count;
    }
    let mut bodies: Vec<(usize, usize)> = sums.into_iter().collect();
    bodies.sort_by_key(|&(body, sum)| (Reverse(sum), body));
    let cell = |one: usize, other: usize| {
        let pair = planner.digest.ministries.pair(one, other);
        let count = pairs.get(&pair).filter(|_| one != other)?;
        Some(MatrixCell {
            count: words.number(*count),
            href: planner.links.href(&route(planner, pair, lang)),
        })
    };
    let row = |&(body, sum): &(usize, usize)| MatrixRow {
        body: distinct(planner.digest, planner.links, body, lang),
        cells: bodies.iter().map(|&(other, _)| cell(body, other)).collect(),
        sum: words.number(sum),
    };
    Matrix { rows: bodies.iter().map(row).collect() }
}

/// The name of all that the pages are made of of which a body is the first.
pub(super) fn name_of_pairs(planner: &Planner<'_>, first: usize, lang: Lang) -> Fingerprint {
    Fingerprint::of_all(planner.parts.iter().map(|parts| parts.lists[lang].pairs[first].name))
}

/// The pages of the pairs of which a body is the first.
pub(super) fn pairs(planner: &Planner<'_>, sheet: &mut Sheet, first: usize, lang: Lang) {
    let parts = || planner.parts.iter().map(|parts| &parts.lists[lang].pairs[first].years);
    let seconds: BTreeSet<usize> = parts().flat_map(|years| years.keys().copied()).collect();
    for second in seconds {
        let years: Vec<Named<TimelineYear>> =
            parts().filter_map(|years| years.get(&second)).cloned().collect();
        pair(planner, sheet, (first, second), years, lang);
    }
}

/// The page of two bodies.
fn pair(planner: &Planner<'_>, sheet: &mut Sheet, pair: Pair, years: Vec<Named<TimelineYear>>, lang: Lang) {
    let (words, links) = (planner.theme.words(lang), planner.links);
    let Some(together) = planner.digest.network.pairs.get(&pair) else { return };
    let bodies = [pair.0, pair.1].map(|body| distinct(planner.digest, links, body, lang));
    let total = with_inherited(words, together.all, together.own);
    let title = words.word("pair").replace("{a}", &bodies[0].name).replace("{b}", &bodies[1].name);
    let head = Head {
        kind: Kind::Pair,
        section: "network",
        description: format!("{title} – {total}").into(),
        title: title.into(),
        routes: &|lang| Some(route(planner, pair, lang)),
        nearest: &|lang| links.network(lang),
        feed: None,
        changed: None,
        is_preview: false,
    };
    let view = view::Pair {
        bodies: bodies.to_vec(),
        has_inherited: years.iter().flat_map(|year| &year.months).any(TimelineMonth::has_inherited),
        years,
        total,
        network: links.href(&links.network(lang)),
    };
    let [a, b] = [pair.0, pair.1].map(|body| &planner.digest.ministries.get(body).entry.id);
    planner.html(
        sheet,
        lang,
        head,
        generated(Origin::Pair { first: a.clone(), second: b.clone() }),
        Box::new(view),
    );
}
