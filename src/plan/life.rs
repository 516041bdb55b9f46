//! The life of an act: whether it is in force on the day of the build, what it is tied to, and how it came about and ended.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::cards::act as kind_of;
use super::part::Named;
use super::piece::Planner;
use super::view::{Card, Ending, Life, LifeStep, Status, Tie};
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::model::{Article, Position, Ties};
use crate::parse::relation::Relation;
use crate::theme::Words;

/// How many acts a life is followed through, and how many are shown before and after the one that the page is about.
const LONGEST: usize = 400;
const AROUND: usize = 4;
/// How far ahead the home page looks for acts that end.
const SOON: i32 = 90;

/// The name of all that the lives of a volume's acts are made of, besides the volume and the day, which its name covers.
pub(super) fn name_in_volume(planner: &Planner<'_>, volume: usize) -> Fingerprint {
    let (lives, year) = (&planner.digest.lives, planner.digest.volumes[volume].year);
    if lives.years.contains(&year) { lives.name } else { Fingerprint::NOTHING }
}

/// The name of all that the life of an act is made of.
pub(super) fn name(planner: &Planner<'_>, article: &Article) -> Fingerprint {
    let ended = Fingerprint::of(&(has_ended(article, planner.today), article.due > planner.today));
    let Some(ties) = planner.digest.lives.of(&article.key) else { return ended };
    let name_of = |ties: &Ties| {
        let one = |(relation, article): &(Relation, Arc<Article>)| (*relation, article.name);
        let (to, from): (Vec<_>, Vec<_>) =
            (ties.to.iter().map(one).collect(), ties.from.iter().map(one).collect());
        Fingerprint::of(&(to, from))
    };
    let chain = planner.digest.lives.chain(&article.key, LONGEST).into_iter().map(|(_, ties)| name_of(ties));
    let status = Fingerprint::of(&end(article, Some(ties), planner.today).map(|(_, date)| date));
    ended.and(Fingerprint::of_all(chain)).and(status)
}

/// The life of an act.
pub(super) fn life(planner: &Planner<'_>, article: &Article, lang: Lang) -> Life {
    let words = planner.theme.words(lang);
    let ties = planner.digest.lives.of(&article.key);
    let status = status(article, ties, words, planner.today);
    let Some(ties) = ties else { return Life { status, ties: Vec::new(), steps: Vec::new() } };
    let card = |article: &Article| card(planner, article, lang);
    let direction = |side: &[(Relation, Arc<Article>)], prefix: &str| -> Vec<Tie> {
        let one = |(_, relation): &(&str, Relation)| {
            let cards: Vec<Named<Card>> = side
                .iter()
                .filter(|(of, _)| of == relation)
                .filter_map(|(_, article)| card(article))
                .collect();
            let how = words.word(&format!("{prefix}_{}", relation.word())).to_owned();
            (!cards.is_empty()).then_some(Tie { how, cards })
        };
        Relation::ALL.iter().filter_map(one).collect()
    };
    let mut all = direction(&ties.to, "act");
    all.extend(direction(&ties.from, "act_is"));
    Life { status, ties: all, steps: steps(planner, article, lang) }
}

/// The acts that led to this one and those that it led to, in order of their days; none where it stands alone. Of a long life
/// the first and the last are shown, and those around this one.
fn steps(planner: &Planner<'_>, article: &Article, lang: Lang) -> Vec<LifeStep> {
    let words = planner.theme.words(lang);
    let mut chain: Vec<(&Arc<Article>, &Ties)> = planner
        .digest
        .lives
        .chain(&article.key, LONGEST)
        .into_iter()
        .filter_map(|(key, ties)| Some((planner.digest.find(key.as_str())?, ties)))
        .collect();
    chain.sort_by(|(a, _), (b, _)| a.date.cmp(&b.date).then_with(|| a.key.cmp(&b.key)));
    let keys: Vec<&str> = chain.iter().map(|(act, _)| act.key.as_str()).collect();
    let own = keys.iter().position(|key| *key == article.key.as_str()).unwrap_or(0);
    let is_shown = |index: usize| {
        index == 0
            || index + 1 == chain.len()
            || index.abs_diff(own) <= AROUND
            || chain.len() <= 2 * AROUND + 3
    };
    let mut steps = Vec::new();
    let mut is_after_gap = false;
    for (index, (act, ties)) in chain.iter().enumerate() {
        let Some(card) = card(planner, act, lang).filter(|_| is_shown(index)) else {
            is_after_gap = true;
            continue;
        };
        // Of several relations the one that changes most.
        let inside = ties.to.iter().filter(|(_, target)| keys.contains(&target.key.as_str()));
        let how = inside.map(|(relation, _)| *relation).max();
        let kind = act.instrument.as_ref().map(|instrument| kind_of(words, &instrument.kind));
        steps.push(LifeStep {
            how: how.map(|relation| words.word(&format!("step_{}", relation.word())).to_owned()),
            what: kind.unwrap_or_else(|| words.word("step").to_owned()),
            year: act.date.year(),
            card,
            current: index == own,
            is_after_gap: std::mem::take(&mut is_after_gap),
        });
    }
    steps
}

/// What ends soon, the first one first: acts that say when, and that nothing has replaced or revoked.
pub(super) fn ending_soon(planner: &Planner<'_>, lang: Lang) -> Vec<Ending> {
    let words = planner.theme.words(lang);
    let last = planner.today.saturating_add(SOON.days());
    let mut found: Vec<(Date, Position)> = Vec::new();
    for (index, volume) in planner.digest.volumes.iter().enumerate() {
        for &article in &volume.register.ending {
            let of = &volume.articles[article];
            let Some(ends) = ends(of).filter(|ends| (planner.today..=last).contains(ends)) else { continue };
            if end(of, planner.digest.lives.of(&of.key), planner.today).is_none() {
                found.push((ends, Position { volume: index, article }));
            }
        }
    }
    found.sort_by_key(|&(ends, at)| (ends, at.volume, at.article));
    let ending = |(ends, at)| Ending {
        card: planner.entry(at, lang).card.clone(),
        status: Status {
            text: words.word_with("status_until", &words.long_date(ends)),
            iso: Some(ends.to_string()),
        },
    };
    found.into_iter().map(ending).collect()
}

fn ends(article: &Article) -> Option<Date> {
    article.instrument.as_ref().and_then(|instrument| instrument.ends)
}

/// The last day of an act is still its own.
fn has_ended(article: &Article, today: Date) -> bool {
    ends(article).is_some_and(|ends| ends < today)
}

/// How an act ended, if it did, and when: by another act, or because its time was over.
fn end(article: &Article, ties: Option<&Ties>, today: Date) -> Option<(&'static str, Date)> {
    let by_another = ties.into_iter().flat_map(|ties| &ties.from).filter(|(relation, by)| {
        // An act of tomorrow may be shown already.
        relation.is_end() && by.date <= today
    });
    let by_another = by_another.map(|(relation, by)| {
        (if *relation == Relation::Revokes { "status_revoked" } else { "status_replaced" }, by.date)
    });
    let by_itself = ends(article).filter(|_| has_ended(article, today)).map(|ends| ("status_ended", ends));
    // An act that takes over on the day after the last one is what ended it.
    let first_without = |&(word, date): &(&str, Date)| match word {
        "status_ended" => date.tomorrow().unwrap_or(date),
        _ => date,
    };
    by_another.chain(by_itself).min_by_key(first_without)
}

fn status(article: &Article, ties: Option<&Ties>, words: &Words, today: Date) -> Option<Status> {
    let known = end(article, ties, today).or_else(|| ends(article).map(|ends| ("status_until", ends)));
    let Some((word, date)) = known else {
        // The last act of a life that nothing has ended.
        let is_last = ties.is_some() && article.instrument.is_some();
        return is_last.then(|| Status { text: words.word("status_open").to_owned(), iso: None });
    };
    Some(Status { text: words.word_with(word, &words.long_date(date)), iso: Some(date.to_string()) })
}

fn card(planner: &Planner<'_>, article: &Article, lang: Lang) -> Option<Named<Card>> {
    Some(planner.entry(planner.digest.position(article)?, lang).card.clone())
}
