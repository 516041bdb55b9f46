//! A year of a body's timeline: what it did, month by month, with the turning points of the body between.

use jiff::civil::Date;

use super::cards::bearer;
use super::links::Links;
use super::part::Named;
use super::view::{Bearer, Entries, Entry, Succession, TimelineItem, TimelineMonth, TimelineYear};
use crate::date::PartialDate;
use crate::lang::Lang;
use crate::model::{Digest, Ministry};
use crate::parse::registry::How;
use crate::theme::Words;

/// Something on a timeline.
pub(super) struct Moment {
    /// The day; the first one of what is known in part.
    pub date: Date,
    /// Whether the month is known.
    pub is_month_known: bool,
    pub what: What,
}

/// What happened.
pub(super) enum What {
    /// The body took over: it stands below what it did on that day.
    Beginning(Succession),
    /// An act, by the body itself or by a predecessor.
    Act { entry: Named<Entry>, predecessor: Option<usize> },
    /// The body ended: it stands above what it did on that day.
    End(Succession),
}

/// The turning points of a body: how it began and how it ended, as far as the days are known.
pub(super) fn turning_points(
    digest: &Digest,
    links: Links<'_>,
    words: &Words,
    body: usize,
    lang: Lang,
) -> Vec<Moment> {
    let ministry = digest.ministries.get(body);
    let at = |date: PartialDate, what| Moment {
        date: date.first_day(),
        is_month_known: !matches!(date, PartialDate::Year(_)),
        what,
    };
    let mut points = Vec::new();
    if let Some(since) = ministry.entry.since {
        let steps = before(digest, links, ministry, words, lang);
        let began = |how: String, bodies| Succession { how, day: Some(words.partial_date(since)), bodies };
        if steps.is_empty() {
            let how = words.word_with("since", &words.partial_date(since));
            points.push(at(since, What::Beginning(Succession { how, day: None, bodies: Vec::new() })));
        }
        points.extend(steps.into_iter().map(|step| at(since, What::Beginning(began(step.how, step.bodies)))));
    }
    if let Some((until, step)) = ministry.entry.until.zip(after(digest, links, ministry, words, lang)) {
        points.push(at(until, What::End(step)));
    }
    points
}

/// A year, made of acts in their order and of turning points.
pub(super) fn timeline_year(
    year: i16,
    acts: Vec<Moment>,
    points: Vec<Moment>,
    words: &Words,
    bearer: &dyn Fn(usize) -> Bearer,
) -> TimelineYear {
    let count = acts.len();
    let mut moments: Vec<Moment> = acts.into_iter().chain(points).collect();
    let rank = |what: &What| match what {
        What::End(_) => 0,
        What::Act { .. } => 1,
        What::Beginning(_) => 2,
    };
    moments.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| rank(&a.what).cmp(&rank(&b.what))));
    let mut months: Vec<TimelineMonth> = Vec::new();
    let (mut last_month, mut last_bearer) = (None, None);
    for moment in moments {
        let month = moment.is_month_known.then(|| moment.date.month());
        if months.is_empty() || last_month != Some(month) {
            let name = month.map(|month| words.month(month).to_owned());
            months.push(TimelineMonth { name, items: Vec::new() });
            (last_month, last_bearer) = (Some(month), None);
        }
        let Some(items) = months.last_mut().map(|month| &mut month.items) else { continue };
        match moment.what {
            What::Beginning(step) | What::End(step) => {
                items.push(TimelineItem {
                    turning_point: Some(step),
                    predecessor: None,
                    entries: Entries::default(),
                });
                last_bearer = None;
            }
            What::Act { entry, predecessor } => {
                if last_bearer != Some(predecessor) {
                    let predecessor = predecessor.map(bearer);
                    items.push(TimelineItem {
                        turning_point: None,
                        predecessor,
                        entries: Entries::default(),
                    });
                }
                last_bearer = Some(predecessor);
                items.iter_mut().last().into_iter().for_each(|item| item.entries.0.push(entry.clone()));
            }
        }
    }
    TimelineYear { year, articles: words.count("articles", count), count, months }
}

/// What a body came from, in the registry's order; those that went into it in one way on one day are one step.
pub(super) fn before(
    digest: &Digest,
    links: Links<'_>,
    ministry: &Ministry,
    words: &Words,
    lang: Lang,
) -> Vec<Succession> {
    let mut steps: Vec<Succession> = Vec::new();
    for &index in &ministry.predecessors {
        let predecessor = digest.ministries.get(index);
        let word = match predecessor.entry.how.valid() {
            Some(How::Split) => "was_split",
            Some(How::Merged) => "was_merged",
            _ => "was_renamed",
        };
        let how = words.word(word).to_owned();
        let day = predecessor.entry.until.map(|until| words.partial_date(until));
        let body = bearer(digest, links, index, lang);
        match steps.iter_mut().find(|step| step.how == how && step.day == day) {
            Some(step) => step.bodies.push(body),
            None => steps.push(Succession { how, day, bodies: vec![body] }),
        }
    }
    steps
}

/// What became of a body.
pub(super) fn after(
    digest: &Digest,
    links: Links<'_>,
    ministry: &Ministry,
    words: &Words,
    lang: Lang,
) -> Option<Succession> {
    let word = match ministry.entry.how.valid()? {
        How::Renamed => "how_renamed",
        How::Split => "how_split",
        How::Merged => "how_merged",
        How::Closed => "how_closed",
    };
    Some(Succession {
        how: words.word(word).to_owned(),
        day: ministry.entry.until.map(|until| words.partial_date(until)),
        bodies: ministry.successors.iter().map(|&body| bearer(digest, links, body, lang)).collect(),
    })
}
