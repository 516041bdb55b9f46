//! The part that a year has in each list of a language: of the site, of sectors, tags and bodies, of timelines and of pairs.
//!
//! One change touches few of some hundred parts. So a part is named by what it would be made of, and one that was made of the
//! same before is taken over.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::cards::Faces;
use super::part::Named;
use super::piece::Candidate;
use super::timeline::{Moment, Teller, What};
use super::view::{Entries, Entry, Month, TimelineYear, YearEntries};
use crate::fingerprint::Fingerprint;
use crate::model::{Timeline, Volume};

/// What lists show of the articles of a volume, for readers of one language.
pub(super) struct Shown<'a> {
    pub volume: &'a Volume,
    pub teller: Teller<'a>,
    /// What is shown of each article.
    pub faces: &'a [(Fingerprint, Arc<Faces>)],
    /// The name of all that every part may be made of besides.
    pub around: Fingerprint,
}

/// The part that a year has in each list of a language.
#[derive(Debug)]
pub(super) struct VolumeLists {
    /// The name of all that they are made of.
    name: Fingerprint,
    pub all: Part,
    /// By position of the sector.
    pub sectors: Vec<Part>,
    /// By position of the tag in the volume.
    pub tags: Vec<Part>,
    /// What each body did itself, by its position.
    pub bodies: Vec<Part>,
    /// The same with what it continues.
    pub timelines: Vec<Named<TimelineYear>>,
    /// What each body did together with those whose ids come after its own, by its position.
    pub pairs: Vec<PairYears>,
    pub months: Named<Vec<Month>>,
    made: Made,
}

/// The part that a year has in a list and in its feed.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub year: Named<YearEntries>,
    pub newest: Named<Vec<Candidate>>,
}

/// What a body did in a year together with others.
#[derive(Debug, Default)]
pub(super) struct PairYears {
    /// The name of all of it.
    pub name: Fingerprint,
    /// By position of the other.
    pub years: BTreeMap<usize, Named<TimelineYear>>,
}

/// What was made, by the name of what it was made of.
#[derive(Debug, Default)]
struct Made {
    parts: HashMap<Fingerprint, Part>,
    years: HashMap<Fingerprint, Named<TimelineYear>>,
    months: HashMap<Fingerprint, Named<Vec<Month>>>,
}

/// An act in a year of a timeline: the article by position, and the predecessors that it names instead of the body.
type Act<'a> = (usize, &'a [usize]);

impl VolumeLists {
    /// Makes the parts, or takes them over: all of them where no article looks otherwise, else one by one.
    pub fn new(shown: &Shown<'_>, before: Option<&Arc<Self>>) -> Arc<Self> {
        let volume = shown.volume;
        let mut maker = Maker::new(shown, before.map(|before| &before.made));
        let name = Fingerprint::of_all(maker.items.iter().copied());
        let name = name.and(volume.register.name).and(shown.around);
        if let Some(before) = before.filter(|before| before.name == name) {
            return before.clone();
        }
        let everything: Vec<usize> = (0..volume.articles.len()).collect();
        let own = |timeline: &Timeline| -> Vec<usize> {
            let own = timeline.entries.iter().filter(|entry| entry.predecessors.is_empty());
            own.map(|entry| entry.article).collect()
        };
        Arc::new(Self {
            name,
            all: maker.part(&everything),
            sectors: volume.register.sectors.iter().map(|articles| maker.part(articles)).collect(),
            tags: volume.register.tags.iter().map(|tag| maker.part(&tag.articles)).collect(),
            bodies: volume.register.timelines.iter().map(|timeline| maker.part(&own(timeline))).collect(),
            timelines: maker.timelines(),
            pairs: maker.pairs(),
            months: maker.months(),
            made: maker.made,
        })
    }
}

/// Makes the parts of a year.
struct Maker<'a> {
    shown: &'a Shown<'a>,
    before: Option<&'a Made>,
    made: Made,
    /// The names of the articles' entries.
    entries: Vec<Fingerprint>,
    /// The same with what feeds show.
    items: Vec<Fingerprint>,
    /// The place of each article in the order of publication.
    ranks: Vec<usize>,
}

impl<'a> Maker<'a> {
    fn new(shown: &'a Shown<'a>, before: Option<&'a Made>) -> Self {
        let (volume, lang) = (shown.volume, shown.teller.lang);
        let mut ranks = vec![0; volume.articles.len()];
        volume.register.by_publication.iter().enumerate().for_each(|(at, &article)| ranks[article] = at);
        let entries: Vec<Fingerprint> =
            shown.faces.iter().map(|(_, faces)| faces.entries[lang].name()).collect();
        let item = |(article, entry): (usize, &Fingerprint)| {
            let published = Fingerprint::of(&volume.articles[article].moment);
            entry.and(shown.faces[article].1.feed_items[lang].name()).and(published)
        };
        let items = entries.iter().enumerate().map(item).collect();
        Self { shown, before, made: Made::default(), entries, items, ranks }
    }

    fn entry(&self, article: usize) -> Named<Entry> {
        self.shown.faces[article].1.entries[self.shown.teller.lang].clone()
    }

    /// The part of some articles, newest first.
    fn part(&mut self, articles: &[usize]) -> Part {
        let names = articles.iter().map(|&article| self.items[article]);
        let name = Fingerprint::of_all(names).and(self.shown.around);
        let known = self.before.and_then(|before| before.parts.get(&name)).cloned();
        let part = known.unwrap_or_else(|| self.new_part(articles));
        self.made.parts.insert(name, part.clone());
        part
    }

    fn new_part(&self, articles: &[usize]) -> Part {
        let Shown { volume, teller, faces, .. } = self.shown;
        let mut newest = articles.to_vec();
        newest.sort_unstable_by_key(|&article| self.ranks[article]);
        newest.truncate(teller.digest.settings.feed_items);
        let candidate = |article: usize| Candidate {
            moment: volume.articles[article].moment,
            item: faces[article].1.feed_items[teller.lang].clone(),
        };
        Part {
            year: Named::new(YearEntries {
                year: volume.year,
                articles: teller.words.count("articles", articles.len()),
                entries: Entries(articles.iter().map(|&article| self.entry(article)).collect()),
            }),
            newest: Named::new(newest.into_iter().map(candidate).collect()),
        }
    }

    fn timelines(&mut self) -> Vec<Named<TimelineYear>> {
        let Shown { volume, teller, .. } = self.shown;
        let timeline = |(body, timeline): (usize, &'a Timeline)| {
            let acts =
                timeline.entries.iter().map(|act| (act.article, act.predecessors.as_slice())).collect();
            let points = || {
                let mut points = teller.turning_points(body);
                points.retain(|point| point.date.year() == volume.year);
                points
            };
            self.year(Fingerprint::of(&body), acts, points)
        };
        volume.register.timelines.iter().enumerate().map(timeline).collect()
    }

    fn pairs(&mut self) -> Vec<PairYears> {
        let volume = self.shown.volume;
        let mut pairs: Vec<PairYears> = Vec::new();
        pairs.resize_with(volume.register.timelines.len(), PairYears::default);
        for (&(first, second), joint) in &volume.register.pairs {
            let acts = joint.iter().map(|joint| (joint.article, joint.predecessors.as_slice())).collect();
            let year = self.year(Fingerprint::of(&(first, second)), acts, Vec::new);
            let of_first = &mut pairs[first];
            of_first.name = of_first.name.and(year.name()).and(Fingerprint::of(&second));
            of_first.years.insert(second, year);
        }
        pairs
    }

    /// The year of a timeline or pair, with its turning points.
    fn year(
        &mut self,
        of: Fingerprint,
        acts: Vec<Act<'_>>,
        points: impl FnOnce() -> Vec<Moment>,
    ) -> Named<TimelineYear> {
        let name_of = |&(article, predecessors): &Act<'_>| {
            let name = self.entries[article];
            if predecessors.is_empty() { name } else { name.and(Fingerprint::of(predecessors)) }
        };
        let name = Fingerprint::of_all(acts.iter().map(name_of)).and(of).and(self.shown.around);
        let known = self.before.and_then(|before| before.years.get(&name)).cloned();
        let year = known.unwrap_or_else(|| self.new_year(acts, points()));
        self.made.years.insert(name, year.clone());
        year
    }

    fn new_year(&self, acts: Vec<Act<'_>>, points: Vec<Moment>) -> Named<TimelineYear> {
        let Shown { volume, teller, .. } = self.shown;
        let moment = |(article, predecessors): Act<'_>| Moment {
            date: volume.articles[article].date,
            is_month_known: true,
            what: What::Act { entry: self.entry(article), predecessors: predecessors.to_vec() },
        };
        Named::new(teller.year(volume.year, acts.into_iter().map(moment).collect(), points))
    }

    fn months(&mut self) -> Named<Vec<Month>> {
        let name = Fingerprint::of_all(self.entries.iter().copied()).and(self.shown.around);
        let known = self.before.and_then(|before| before.months.get(&name)).cloned();
        let months = known.unwrap_or_else(|| self.new_months());
        self.made.months.insert(name, months.clone());
        months
    }

    fn new_months(&self) -> Named<Vec<Month>> {
        let articles: Vec<usize> = (0..self.shown.volume.articles.len()).collect();
        let month_of = |article: usize| self.shown.volume.articles[article].date.month();
        let months = articles.chunk_by(|&a, &b| month_of(a) == month_of(b)).map(|articles| Month {
            name: self.shown.teller.words.month(month_of(articles[0])).to_owned(),
            entries: Entries(articles.iter().map(|&article| self.entry(article)).collect()),
        });
        Named::new(months.collect())
    }
}
