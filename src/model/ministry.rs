//! The bodies of the registry: who is meant by a name on a day, and who came from whom.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::network::Pair;
use crate::date::PartialDate;
use crate::diagnostic::{Diagnostic, Existence, Guesses, Label, Place, Problem};
use crate::lang::Localized;
use crate::parse::front_matter::Given;
use crate::parse::registry::{How, MinistryEntry};

/// A body with its place in the succession.
#[derive(Debug)]
pub struct Ministry {
    /// What the registry says.
    pub entry: MinistryEntry,
    /// The bodies that it came from, by position.
    pub predecessors: Vec<usize>,
    /// The bodies that took over, by position.
    pub successors: Vec<usize>,
    /// The body that gave up a part of itself for this one and carried on, by position.
    pub carved_from: Option<usize>,
    /// The bodies that parts of this one became, by position.
    pub parts: Vec<usize>,
    /// Whether another body has the same name in some language.
    pub shares_name: bool,
    /// Whether another body has the same short name in some language.
    pub shares_short_name: bool,
}

impl Ministry {
    /// Its first day, if known.
    pub fn first_day(&self) -> Option<Date> {
        self.entry.since.map(|since| since.first_day())
    }

    /// The first day on which it was no more, if it ended.
    pub fn end(&self) -> Option<Date> {
        self.entry.until.map(|until| until.end())
    }

    /// Whether it existed on a day; the period is half open, and unknown bounds hold nothing out.
    pub fn existed_on(&self, day: Date) -> bool {
        self.first_day().is_none_or(|first| first <= day) && self.end().is_none_or(|end| day < end)
    }

    /// Whether it was there before another body ended; a day that is known in part may be the same.
    pub fn is_older_than_end_of(&self, other: &Self) -> bool {
        other.entry.until.is_some_and(|until| self.entry.since.is_none_or(|since| is_before(since, until)))
    }

    /// What tells it from a body of the same name: its years ("2014–2019", "2024–", "–2014"), or else its id.
    pub fn qualifier(&self) -> String {
        let year = |date: Option<Date>| date.map_or(String::new(), |date| date.year().to_string());
        let until = self.entry.until.map(|until| until.first_day());
        if self.entry.since.is_none() && until.is_none() {
            return self.entry.id.clone();
        }
        format!("{}–{}", year(self.first_day()), year(until))
    }

    /// The short name, or the full one where there is none.
    pub fn short_name(&self) -> &Localized<String> {
        self.entry.abbreviation.as_ref().unwrap_or(&self.entry.name)
    }

    /// When it existed. The registry names the day on which it was no more.
    fn period(&self) -> Existence {
        let first = self.entry.since.map(|day| day.to_string());
        let last = self.entry.until.map(|until| match until {
            PartialDate::Day(day) => day.yesterday().unwrap_or(day).to_string(),
            inside => inside.to_string(),
        });
        match (first, last) {
            (Some(first), Some(last)) => Existence::FromTo { first, last },
            (Some(first), None) => Existence::Since { first },
            (None, Some(last)) => Existence::To { last },
            (None, None) => Existence::Always,
        }
    }
}

/// All bodies, in the registry's order.
#[derive(Debug)]
pub struct Ministries {
    all: Vec<Ministry>,
    ids: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
    /// See [`Ministries::heirs`].
    heirs: Vec<Vec<usize>>,
}

impl Ministries {
    /// Ties the entries together and reports where they contradict each other.
    pub fn new(entries: &[MinistryEntry], found: &mut Vec<Diagnostic>) -> Self {
        let ids: HashMap<String, usize> =
            entries.iter().enumerate().map(|(index, entry)| (entry.id.clone(), index)).collect();
        let mut all: Vec<Ministry> = entries
            .iter()
            .map(|entry| Ministry {
                entry: entry.clone(),
                predecessors: Vec::new(),
                successors: Vec::new(),
                carved_from: None,
                parts: Vec::new(),
                shares_name: false,
                shares_short_name: false,
            })
            .collect();
        let mut guesses = Guesses::default();
        let mut unknown = |id: String, key: &str, place: Place| {
            let suggestion = guesses.nearest_name(&id, ids.keys().map(String::as_str));
            Diagnostic::new(Problem::UnknownReference { key: key.to_owned(), id, suggestion }, place)
        };
        for index in 0..all.len() {
            for (position, id) in all[index].entry.succeeded_by.clone().placed() {
                match ids.get(id) {
                    Some(&successor) if successor != index => {
                        all[index].successors.push(successor);
                        all[successor].predecessors.push(index);
                    }
                    found_there => {
                        let place = all[index].entry.origin.item("succeeded_by", position);
                        if found_there.is_some() {
                            found.push(Diagnostic::new(Problem::SucceedsItself { id: id.clone() }, place));
                            continue;
                        }
                        found.push(unknown(id.clone(), "succeeded_by", place));
                    }
                }
            }
            if let Some(id) = all[index].entry.carved_from.clone() {
                match ids.get(&id) {
                    Some(&whole) if whole != index => {
                        all[index].carved_from = Some(whole);
                        all[whole].parts.push(index);
                    }
                    Some(_) => {
                        let place = all[index].entry.origin.key("carved_from");
                        found.push(Diagnostic::new(Problem::CarvedFromItself { id }, place));
                    }
                    None => {
                        found.push(unknown(id, "carved_from", all[index].entry.origin.key("carved_from")))
                    }
                }
            }
            check_succession(&all[index], found);
        }
        let names = names(&all);
        let mut ministries = Self { all, ids, names, heirs: Vec::new() };
        ministries.find_namesakes();
        let heirs = |index: usize| {
            let mut after = ministries.reach(index, |ministry| &ministry.successors);
            after.insert(index);
            after.into_iter().filter(|&body| ministries.all[body].successors.is_empty()).collect()
        };
        ministries.heirs = (0..ministries.all.len()).map(heirs).collect();
        ministries.check_times(found);
        ministries.check_parts(found);
        ministries.check_cycles(found);
        ministries.check_aliases(found);
        ministries
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Ministry> {
        self.all.iter()
    }

    /// The body at a position.
    pub fn get(&self, index: usize) -> &Ministry {
        &self.all[index]
    }

    /// The body that is meant by an id, a name or an alias on a day, with a warning where it did not exist on that day.
    /// A name that means no body, or one of several, is an error. Both are said of `place`.
    pub fn resolve(
        &self,
        written: &str,
        day: Date,
        place: Place,
        guesses: &mut Guesses,
    ) -> Result<(usize, Option<Diagnostic>), Diagnostic> {
        let candidates = match self.ids.get(written) {
            Some(&index) => vec![index],
            None => self.names.get(&folded(written)).cloned().unwrap_or_default(),
        };
        let valid: Vec<usize> =
            candidates.iter().copied().filter(|&index| self.all[index].existed_on(day)).collect();
        let ids = |bodies: &[usize]| bodies.iter().map(|&body| self.all[body].entry.id.clone()).collect();
        match (valid.as_slice(), candidates.as_slice()) {
            ([one], _) => Ok((*one, None)),
            ([], []) => {
                let suggestion = guesses.nearest_name(written, self.all.iter().flat_map(known_names));
                Err(Diagnostic::new(Problem::UnknownMinistry { name: written.to_owned(), suggestion }, place))
            }
            ([], [one]) => {
                let ministry = &self.all[*one];
                let instead = ids(&self.related_on(*one, day));
                let (name, date, period) = (written.to_owned(), day.to_string(), ministry.period());
                let problem = Problem::MinistryOutsidePeriod { name, date, period, instead };
                let origin = ministry.entry.origin.key("id");
                Ok((*one, Some(Diagnostic::new(problem, place).and(origin, Label::Entry))))
            }
            (several, all) => {
                let candidates = ids(if several.is_empty() { all } else { several });
                let (name, date) = (written.to_owned(), day.to_string());
                Err(Diagnostic::new(Problem::AmbiguousMinistry { name, date, candidates }, place))
            }
        }
    }

    /// Whether a text is the name of a body, in whatever time.
    pub fn knows(&self, written: &str) -> bool {
        self.ids.contains_key(written) || self.names.contains_key(&folded(written))
    }

    /// The bodies that a body continues, directly or through others, itself left out. In order of position.
    pub fn ancestors(&self, index: usize) -> BTreeSet<usize> {
        self.reach(index, |ministry| &ministry.predecessors)
    }

    /// The bodies that carry a body on and that nobody continues; itself if nobody continues it. In order of position.
    pub fn heirs(&self, index: usize) -> &[usize] {
        &self.heirs[index]
    }

    /// Two bodies in the order in which an address names them: that of their ids.
    pub fn pair(&self, one: usize, other: usize) -> Pair {
        if self.all[one].entry.id <= self.all[other].entry.id { (one, other) } else { (other, one) }
    }

    /// Which of the bodies before and after this one existed on a day.
    pub fn related_on(&self, index: usize, day: Date) -> Vec<usize> {
        let before = self.reach(index, |ministry| &ministry.predecessors);
        let after = self.reach(index, |ministry| &ministry.successors);
        before.union(&after).copied().filter(|&other| self.all[other].existed_on(day)).collect()
    }

    fn reach(&self, index: usize, next: impl Fn(&Ministry) -> &Vec<usize>) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut open = vec![index];
        while let Some(at) = open.pop() {
            open.extend(next(&self.all[at]).iter().filter(|&&other| other != index && reached.insert(other)));
        }
        reached
    }

    /// Notes the names that more than one body has.
    fn find_namesakes(&mut self) {
        let shared = |names: fn(&Ministry) -> &Localized<String>| -> Vec<bool> {
            let own = |ministry: &Ministry| -> BTreeSet<String> {
                names(ministry).iter().map(|(_, name)| folded(name)).collect()
            };
            let mut bearers: HashMap<String, usize> = HashMap::new();
            self.all.iter().flat_map(own).for_each(|name| *bearers.entry(name).or_default() += 1);
            self.all.iter().map(|ministry| own(ministry).iter().any(|name| bearers[name] > 1)).collect()
        };
        let (names, short_names) =
            (shared(|ministry| &ministry.entry.name), shared(|ministry| ministry.short_name()));
        for (ministry, (name, short)) in self.all.iter_mut().zip(names.into_iter().zip(short_names)) {
            (ministry.shares_name, ministry.shares_short_name) = (name, short);
        }
    }

    /// A successor begins when its predecessor ends. An older body can take over what is merged into it, and a part of what
    /// is split; of days that are known in part, what may be right is not reported.
    fn check_times(&self, found: &mut Vec<Diagnostic>) {
        for ministry in &self.all {
            let (Some(until), Some(&how)) = (ministry.entry.until, ministry.entry.how.valid()) else {
                continue;
            };
            let is_reversed = ministry.first_day().is_some_and(|first| until.end() <= first);
            if is_reversed || ministry.successors.is_empty() {
                continue;
            }
            let known = |&successor: &usize| {
                let entry = &self.all[successor].entry;
                Some((entry.since?, entry))
            };
            let begins: Vec<(PartialDate, &MinistryEntry)> =
                ministry.successors.iter().filter_map(known).collect();
            let is_early = |since: PartialDate| is_before(since, until);
            let early = begins.iter().find(|(since, _)| is_early(*since));
            let all_early =
                begins.len() == ministry.successors.len() && begins.iter().all(|(since, _)| is_early(*since));
            let is_wrong = match how {
                How::Renamed => early.is_some(),
                How::Split => all_early,
                How::Merged | How::Closed => false,
            };
            let is_late = |since: PartialDate| until.end() < since.first_day();
            let first = begins.iter().min_by_key(|(since, _)| since.first_day());
            let late =
                first.filter(|(since, _)| begins.len() == ministry.successors.len() && is_late(*since));
            let text = |date: PartialDate| date.to_string();
            let (problem, successor) = match (early.filter(|_| is_wrong), late) {
                (Some(&(since, successor)), _) => {
                    let (how, id) = (how.word().to_owned(), successor.id.clone());
                    let (since, until) = (text(since), text(until));
                    (Problem::SuccessorTooEarly { how, id, since, until }, successor)
                }
                (None, Some(&(since, successor))) => {
                    let (id, since, until) = (successor.id.clone(), text(since), text(until));
                    (Problem::SuccessionGap { id, since, until }, successor)
                }
                (None, None) => continue,
            };
            let place = ministry.entry.origin.key("until");
            found.push(Diagnostic::new(problem, place).and(successor.origin.key("since"), Label::Begins));
        }
    }

    /// A body that gives up a part is there when the part becomes a body.
    fn check_parts(&self, found: &mut Vec<Diagnostic>) {
        for ministry in &self.all {
            let Some((whole, since)) = ministry.carved_from.zip(ministry.entry.since) else { continue };
            let whole = &self.all[whole];
            let began_later = whole.first_day().is_some_and(|first| since.end() < first);
            let ended_before = whole.end().is_some_and(|end| end < since.first_day());
            if began_later || ended_before {
                let id = whole.entry.id.clone();
                let problem =
                    Problem::CarvedOutsidePeriod { id, since: since.to_string(), period: whole.period() };
                let place = ministry.entry.origin.key("carved_from");
                found.push(Diagnostic::new(problem, place).and(whole.entry.origin.key("id"), Label::Entry));
            }
        }
    }

    /// Nobody is their own ancestor. A circle is told once, at the first of its bodies.
    fn check_cycles(&self, found: &mut Vec<Diagnostic>) {
        for (index, ministry) in self.all.iter().enumerate() {
            let after = self.reach(index, |ministry| &ministry.successors);
            let before = self.reach(index, |ministry| &ministry.predecessors);
            let circle: Vec<usize> = after.intersection(&before).copied().collect();
            if !circle.is_empty() && circle.iter().all(|&other| other > index) {
                let ids = std::iter::once(index)
                    .chain(circle)
                    .map(|body| self.all[body].entry.id.clone())
                    .collect();
                let place = ministry.entry.origin.key("succeeded_by");
                found.push(Diagnostic::new(Problem::SuccessionCycle { ids }, place));
            }
        }
    }

    /// An alias belongs to one body at any moment. Short names may be shared: they are shown, and an article that uses one
    /// of several bodies is asked which.
    fn check_aliases(&self, found: &mut Vec<Diagnostic>) {
        for (index, ministry) in self.all.iter().enumerate() {
            for (position, alias) in ministry.entry.aliases.placed() {
                // Of two that have the alias, the later one in the registry is told.
                let is_told_there = |other: usize| {
                    other > index
                        && self.all[other].entry.aliases.iter().any(|there| folded(there) == folded(alias))
                };
                let others = self.names.get(&folded(alias)).into_iter().flatten().copied();
                let mut overlapping =
                    others.filter(|&other| other != index && overlap(ministry, &self.all[other]));
                let Some(other) = overlapping.find(|&other| !is_told_there(other)) else { continue };
                let other = &self.all[other].entry;
                let problem = Problem::SharedAlias { alias: alias.clone(), other: other.id.clone() };
                let place = ministry.entry.origin.item("aliases", position);
                found.push(Diagnostic::new(problem, place).and(other.origin.key("id"), Label::OtherBody));
            }
        }
    }
}

/// What an editor may have meant to write: id, names and short names.
fn known_names(ministry: &Ministry) -> impl Iterator<Item = &str> {
    let entry = &ministry.entry;
    let names = entry.name.iter().map(|(_, name)| name.as_str());
    let short = entry.abbreviation.iter().flat_map(|short| short.iter().map(|(_, name)| name.as_str()));
    std::iter::once(entry.id.as_str()).chain(names).chain(short)
}

/// Every name of every body, folded, with the positions of those that bear it.
fn names(all: &[Ministry]) -> HashMap<String, Vec<usize>> {
    let mut names: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, ministry) in all.iter().enumerate() {
        let entry = &ministry.entry;
        let own = entry.name.iter().map(|(_, name)| name);
        let short = entry.abbreviation.iter().flat_map(|short| short.iter().map(|(_, name)| name));
        for name in own.chain(short).chain(&entry.aliases).chain([&entry.id]) {
            let bearers = names.entry(folded(name)).or_default();
            if bearers.last() != Some(&index) {
                bearers.push(index);
            }
        }
    }
    names
}

/// A name without what writers are free in: letter case and white space.
fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Whether a body that begins on one day was there before another day, for sure.
fn is_before(since: PartialDate, until: PartialDate) -> bool {
    since.end() <= until.first_day() && since != until
}

fn overlap(a: &Ministry, b: &Ministry) -> bool {
    let begins_before_end = |a: &Ministry, b: &Ministry| match (a.first_day(), b.entry.until) {
        // A period that ends in "2019" ends some day in it: a body that begins in that year does not overlap for sure.
        (Some(first), Some(until)) => first < until.first_day(),
        _ => true,
    };
    begins_before_end(a, b) && begins_before_end(b, a)
}

fn check_succession(ministry: &Ministry, found: &mut Vec<Diagnostic>) {
    let entry = &ministry.entry;
    if let (Some(since), Some(until)) = (entry.since, entry.until)
        && until.end() <= since.first_day()
    {
        let problem = Problem::PeriodReversed { since: since.to_string(), until: until.to_string() };
        found.push(
            Diagnostic::new(problem, entry.origin.key("until")).and(entry.origin.key("since"), Label::Begins),
        );
    }
    let count = entry.succeeded_by.iter().collect::<BTreeSet<_>>().len();
    if entry.until.is_none() && (count > 0 || matches!(entry.how, Given::Valid(_))) {
        let place = entry.origin.key(if count > 0 { "succeeded_by" } else { "how" });
        found.push(Diagnostic::new(Problem::MissingKey { key: "until".to_owned() }, place));
    }
    match entry.how {
        Given::Valid(How::Renamed | How::Merged) if count != 1 => {}
        Given::Valid(How::Split) if count < 2 => {}
        Given::Valid(How::Closed) if count != 0 => {}
        Given::Absent if count > 0 => {
            found.push(Diagnostic::new(
                Problem::MissingKey { key: "how".to_owned() },
                entry.origin.key("succeeded_by"),
            ));
            return;
        }
        _ => return,
    }
    let how = entry.how.valid().map_or("", |how| how.word()).to_owned();
    let mut diagnostic = Diagnostic::new(Problem::Succession { how, found: count }, entry.origin.key("how"));
    if count > 0 {
        diagnostic = diagnostic.and(entry.origin.key("succeeded_by"), Label::Successors);
    }
    found.push(diagnostic);
}
