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
    /// A part of it became a body of its own: it stands above what it did on that day.
    Part(Succession),
    /// An act, by the body itself or by predecessors.
    Act { entry: Named<Entry>, predecessors: Vec<usize> },
    /// The body ended: it stands above what it did on that day.
    End(Succession),
}

/// The words for steps in which the whole carried on.
const WAS_CARVED: &str = "was_carved";
const TOOK_OVER: &str = "took_over";
const GAVE_UP: &str = "gave_up";

/// A step in the succession of bodies, before it is told in a language.
struct Step {
    /// The word for it.
    word: &'static str,
    day: Option<PartialDate>,
    /// The bodies at the other end, by position.
    bodies: Vec<usize>,
}

/// Tells what became of bodies, in a language.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub digest: &'a Digest,
    pub links: Links<'a>,
    pub words: &'a Words,
    pub lang: Lang,
}

impl Teller<'_> {
    /// A body under its own name.
    pub fn bearer(&self, body: usize) -> Bearer {
        bearer(self.digest, self.links, body, self.lang)
    }

    /// What a body came from or took over, in the registry's order; what went into it in one way on one day is one step.
    fn origins(&self, ministry: &Ministry) -> Vec<Step> {
        let from = ministry.predecessors.iter().map(|&index| {
            let predecessor = self.digest.ministries.get(index);
            let word = match predecessor.entry.how.valid() {
                // A body that was there before did not come from what it took over.
                _ if ministry.is_older_than_end_of(predecessor) => TOOK_OVER,
                Some(How::Split) => "was_split",
                Some(How::Merged) => "was_merged",
                _ => "was_renamed",
            };
            (word, index, predecessor.entry.until)
        });
        let out_of = ministry.carved_from.map(|index| (WAS_CARVED, index, ministry.entry.since));
        let mut steps: Vec<Step> = Vec::new();
        for (word, index, day) in from.chain(out_of) {
            match steps.iter_mut().find(|step| step.word == word && step.day == day) {
                Some(step) => step.bodies.push(index),
                None => steps.push(Step { word, day, bodies: vec![index] }),
            }
        }
        steps
    }

    /// The same for readers.
    pub fn before(&self, ministry: &Ministry) -> Vec<Succession> {
        self.origins(ministry).iter().map(|step| self.told(step)).collect()
    }

    fn told(&self, step: &Step) -> Succession {
        Succession {
            how: self.words.word(step.word).to_owned(),
            is_part: matches!(step.word, WAS_CARVED | TOOK_OVER | GAVE_UP),
            day: step.day.map(|day| self.words.partial_date(day)),
            bodies: step.bodies.iter().map(|&body| self.bearer(body)).collect(),
        }
    }

    /// What became of a body.
    pub fn after(&self, ministry: &Ministry) -> Option<Succession> {
        let word = match ministry.entry.how.valid()? {
            How::Renamed => "how_renamed",
            How::Split => "how_split",
            How::Merged => "how_merged",
            How::Closed => "how_closed",
        };
        Some(Succession {
            how: self.words.word(word).to_owned(),
            is_part: false,
            day: ministry.entry.until.map(|until| self.words.partial_date(until)),
            bodies: ministry.successors.iter().map(|&body| self.bearer(body)).collect(),
        })
    }

    /// The turning points of a body: how it began, what was taken out of it and how it ended, as far as the days are known.
    pub fn turning_points(&self, body: usize) -> Vec<Moment> {
        let ministry = self.digest.ministries.get(body);
        let at = |date: PartialDate, what| Moment {
            date: date.first_day(),
            is_month_known: !matches!(date, PartialDate::Year(_)),
            what,
        };
        let mut points = Vec::new();
        let (taken, began): (Vec<Step>, Vec<Step>) =
            self.origins(ministry).into_iter().partition(|step| step.word == TOOK_OVER);
        let took_over = taken.iter().filter_map(|step| Some(at(step.day?, What::Part(self.told(step)))));
        points.extend(took_over);
        if let Some(since) = ministry.entry.since {
            if began.is_empty() {
                let how = self.words.word_with("since", &self.words.partial_date(since));
                let step = Succession { how, is_part: false, day: None, bodies: Vec::new() };
                points.push(at(since, What::Beginning(step)));
            }
            let began = began.into_iter().map(|step| Step { day: Some(since), ..step });
            points.extend(began.map(|step| at(since, What::Beginning(self.told(&step)))));
        }
        for &part in &ministry.parts {
            let Some(since) = self.digest.ministries.get(part).entry.since else { continue };
            let step = Step { word: GAVE_UP, day: Some(since), bodies: vec![part] };
            points.push(at(since, What::Part(self.told(&step))));
        }
        if let Some((until, step)) = ministry.entry.until.zip(self.after(ministry)) {
            points.push(at(until, What::End(step)));
        }
        points
    }

    /// A year, made of acts in their order and of turning points.
    pub fn year(&self, year: i16, acts: Vec<Moment>, points: Vec<Moment>) -> TimelineYear {
        let count = acts.len();
        let mut moments: Vec<Moment> = acts.into_iter().chain(points).collect();
        let rank = |what: &What| match what {
            What::End(_) => 0,
            What::Part(_) => 1,
            What::Act { .. } => 2,
            What::Beginning(_) => 3,
        };
        moments.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| rank(&a.what).cmp(&rank(&b.what))));
        let mut months: Vec<TimelineMonth> = Vec::new();
        let (mut last_month, mut last_bearers) = (None, None);
        for moment in moments {
            let month = moment.is_month_known.then(|| moment.date.month());
            if months.is_empty() || last_month != Some(month) {
                let name = month.map(|month| self.words.month(month).to_owned());
                months.push(TimelineMonth { name, is_inherited: true, items: Vec::new() });
                (last_month, last_bearers) = (Some(month), None);
            }
            let Some(month) = months.last_mut() else { continue };
            match moment.what {
                What::Beginning(step) | What::Part(step) | What::End(step) => {
                    month.is_inherited = false;
                    month.items.push(TimelineItem {
                        turning_point: Some(step),
                        predecessors: Vec::new(),
                        entries: Entries::default(),
                    });
                    last_bearers = None;
                }
                What::Act { entry, predecessors } => {
                    month.is_inherited &= !predecessors.is_empty();
                    if last_bearers.as_ref() != Some(&predecessors) {
                        month.items.push(TimelineItem {
                            turning_point: None,
                            predecessors: predecessors.iter().map(|&body| self.bearer(body)).collect(),
                            entries: Entries::default(),
                        });
                    }
                    last_bearers = Some(predecessors);
                    month
                        .items
                        .iter_mut()
                        .last()
                        .into_iter()
                        .for_each(|item| item.entries.0.push(entry.clone()));
                }
            }
        }
        TimelineYear {
            year,
            articles: self.words.count("articles", count),
            count,
            is_inherited: months.iter().all(|month| month.is_inherited),
            months,
        }
    }
}
