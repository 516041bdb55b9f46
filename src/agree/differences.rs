//! What one text says and the other does not.
//!
//! A value is looked for in the passage that corresponds. What is left over on both sides of a pair is a changed value,
//! told once with both; what is left over on one side only is missing if it stands nowhere in the other text. So a value
//! may move to another passage and may be said more often in one text than in the other.

use std::ops::Range;

use super::align::{Pair, Side};
use super::passage::Passage;
use super::value::{Decimal, Family, Value};
use crate::diagnostic::Place;
use crate::source::Span;

/// A value that a text says.
#[derive(Clone, Debug)]
pub struct Mention {
    /// What is said.
    pub value: Value,
    /// As it is written.
    pub shown: String,
    /// Whether it is said in words, which ask for nothing in the other text.
    pub is_spelled: bool,
    /// In which passage.
    pub passage: usize,
    /// Where.
    pub place: Place,
}

impl Mention {
    /// A value that stands in the words of a passage.
    pub fn of_words(value: Value, passage: &Passage, index: usize, words: Span) -> Self {
        let place = passage.place(&words);
        Self { value, shown: passage.text[words].to_owned(), is_spelled: false, passage: index, place }
    }

    /// Whether two texts that say this and that agree in it.
    fn agrees(&self, other: &Self) -> bool {
        if self.is_spelled || other.is_spelled {
            return self.value.amount().is_some() && self.value.amount() == other.value.amount();
        }
        self.value.agrees(&other.value)
    }

    /// Whether it is said among these, and no less exactly.
    pub fn stands_among(&self, others: &[Self]) -> bool {
        others.iter().any(|other| self.agrees(other) && other.value.is_as_exact_as(&self.value))
    }

    /// Whether something else in its place would be wrong: not of a word, nor of the one of "a year".
    fn is_binding(&self) -> bool {
        !self.is_spelled && self.value != Value::Number(Decimal::whole(1))
    }

    /// Whether the other text has to say it too. Of a body it may speak without the name, of a Friday as "that day".
    fn is_required(&self) -> bool {
        let may_be_left_out = match &self.value {
            Value::Body(_) => true,
            Value::Date(date) => date.is_weekday(),
            _ => false,
        };
        self.is_binding() && !may_be_left_out
    }
}

impl Side {
    /// What a passage says.
    pub fn said_in(&self, passage: usize) -> &[Mention] {
        &self.mentions[self.range_of(passage)]
    }

    fn range_of(&self, passage: usize) -> Range<usize> {
        let start = self.mentions.partition_point(|mention| mention.passage < passage);
        start..self.mentions.partition_point(|mention| mention.passage <= passage)
    }
}

/// A disagreement, by the positions of what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Corresponding passages say different things.
    Changed {
        /// In the original.
        ours: usize,
        /// In the other text.
        theirs: usize,
    },
    /// The original says it, the other text does not.
    MissingThere(usize),
    /// The other text says it, the original does not.
    MissingHere(usize),
}

/// Everything in which two texts disagree.
pub fn differences(pair: &Pair<'_>) -> Vec<Difference> {
    let mut open = Open { ours: Half::new(pair.ours), theirs: Half::new(pair.theirs) };
    let passages = &pair.alignment.pairs;
    for &passages in passages {
        open.settle_pair(passages, |one, other| one.value == other.value && !one.is_spelled);
        open.settle_pair(passages, Mention::agrees);
    }
    // In texts of another build a value next to the gap is rather moved than changed.
    if !pair.alignment.is_parallel {
        open.settle_moved();
    }
    let mut found = Vec::new();
    for &passages in passages {
        Family::ALL.iter().for_each(|&family| found.extend(open.changed(passages, family)));
    }
    found.extend(open.ours.missing_in(pair.theirs).map(Difference::MissingThere));
    found.extend(open.theirs.missing_in(pair.ours).map(Difference::MissingHere));
    found
}

/// What is said in two texts and has not found its counterpart yet.
struct Open<'s> {
    ours: Half<'s>,
    theirs: Half<'s>,
}

/// The same in one text.
struct Half<'s> {
    side: &'s Side,
    /// Whether each of its mentions is open.
    is_open: Vec<bool>,
}

impl Open<'_> {
    /// Takes out what corresponds inside a pair of passages.
    fn settle_pair(&mut self, pair: (usize, usize), corresponds: impl Fn(&Mention, &Mention) -> bool) {
        for one in self.ours.side.range_of(pair.0) {
            let fits = |&other: &usize| corresponds(self.ours.mention(one), self.theirs.mention(other));
            let counterpart = self.ours.is_open[one].then(|| self.theirs.in_passage(pair.1).find(fits));
            if let Some(other) = counterpart.flatten() {
                self.settle(one, other);
            }
        }
    }

    /// Takes out what is left over in both texts, wherever it stands.
    fn settle_moved(&mut self) {
        for one in 0..self.ours.is_open.len() {
            let fits = |&other: &usize| self.ours.mention(one).agrees(self.theirs.mention(other));
            let counterpart = self.ours.is_open[one].then(|| self.theirs.all().find(fits));
            if let Some(other) = counterpart.flatten() {
                self.settle(one, other);
            }
        }
    }

    /// What stands in a pair of passages and is another value in each.
    fn changed(&mut self, pair: (usize, usize), family: Family) -> Vec<Difference> {
        let (mut here, repeated_here) = self.ours.binding(pair.0, family, self.theirs.side.said_in(pair.1));
        let (mut there, repeated_there) = self.theirs.binding(pair.1, family, self.ours.side.said_in(pair.0));
        if matches!(family, Family::Figure | Family::Day) {
            fill_up(&mut here, repeated_here, there.len());
            fill_up(&mut there, repeated_there, here.len());
        }
        self.ours.let_go(&mut here, there.len(), self.theirs.side);
        self.theirs.let_go(&mut there, here.len(), self.ours.side);
        let mut found = Vec::new();
        for (one, other) in here.into_iter().zip(there) {
            if !self.may_both_stand(one, other) {
                self.settle(one, other);
                found.push(Difference::Changed { ours: one, theirs: other });
            }
        }
        found
    }

    /// Whether each text may choose another one of the values that both have: titles and summaries choose what they tell, and
    /// of two bodies each sentence names the one and means the other.
    fn may_both_stand(&self, one: usize, other: usize) -> bool {
        let (ours, theirs) = (self.ours.mention(one), self.theirs.mention(other));
        let is_chosen = self.ours.side.passages[ours.passage].role.is_front_matter()
            || ours.value.family() == Family::Body;
        is_chosen
            && ours.stands_among(&self.theirs.side.mentions)
            && theirs.stands_among(&self.ours.side.mentions)
    }

    fn settle(&mut self, one: usize, other: usize) {
        self.ours.is_open[one] = false;
        self.theirs.is_open[other] = false;
    }
}

impl<'s> Half<'s> {
    fn new(side: &'s Side) -> Self {
        Self { side, is_open: vec![true; side.mentions.len()] }
    }

    fn mention(&self, at: usize) -> &Mention {
        &self.side.mentions[at]
    }

    /// What is open in the whole text.
    fn all(&self) -> impl Iterator<Item = usize> {
        self.open_among(0..self.is_open.len())
    }

    /// What is open in a passage.
    fn in_passage(&self, passage: usize) -> impl Iterator<Item = usize> {
        self.open_among(self.side.range_of(passage))
    }

    fn open_among(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        range.filter(|&at| self.is_open[at])
    }

    /// What is open and binds in a passage: what its counterpart never says, and what it only says less often.
    fn binding(&self, passage: usize, family: Family, counterpart: &[Mention]) -> (Vec<usize>, Vec<usize>) {
        let binds = |&at: &usize| self.mention(at).is_binding() && self.mention(at).value.family() == family;
        let is_new = |&at: &usize| counterpart.iter().all(|other| other.value != self.mention(at).value);
        self.in_passage(passage).filter(binds).partition(is_new)
    }

    /// Where a passage asks for more than its counterpart, what the other text says elsewhere is let go of first.
    fn let_go(&self, asking: &mut Vec<usize>, wanted: usize, other: &Side) {
        let is_elsewhere = |&at: &usize| self.mention(at).stands_among(&other.mentions);
        while asking.len() > wanted
            && let Some(at) = asking.iter().position(is_elsewhere)
        {
            asking.remove(at);
        }
    }

    /// What is open and has to be said by the other text, and is nowhere in it.
    fn missing_in(&self, other: &Side) -> impl Iterator<Item = usize> {
        let is_missing = |&at: &usize| {
            let mention = self.mention(at);
            mention.is_required() && !mention.stands_among(&other.mentions)
        };
        self.all().filter(is_missing)
    }
}

/// Where a passage has a figure less than its counterpart, one that it repeats may be the wrong one.
fn fill_up(asking: &mut Vec<usize>, repeated: Vec<usize>, wanted: usize) {
    let lacking = wanted.saturating_sub(asking.len());
    asking.extend(repeated.into_iter().take(lacking));
    asking.sort_unstable();
}
