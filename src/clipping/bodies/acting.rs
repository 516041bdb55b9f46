//! The bodies that act in a story, and what is doubtful about how it names them.
//!
//! A body that is only looked back on, or in whose office something took place, does not act.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::text::Paragraph;
use super::super::token::{Token, tokens};
use super::super::{Certainty, Doubt, Found};
use super::{Mention, Names};

/// Whether the words before a name say that the body is looked back on, cited, or only the place where something was.
fn is_aside(tokens: &[Token], begin: usize) -> bool {
    const CUES: &str = "mantan eks bekas dulu dahulu dulunya semula former formerly kantor gedung aula auditorium \
        pendopo office building halaman laman situs pecahan bernama";
    const PAST: [&str; 6] = ["sebelumnya", "semula", "dulu", "dulunya", "previously", "formerly"];
    let before = |count: usize| &tokens[begin.saturating_sub(count)..begin];
    before(2).iter().any(|token| token.is_among(CUES)) || before(4).iter().any(|token| token.is_one_of(&PAST))
}

/// The bodies that act in a story, the most important first, and what is doubtful about their names.
pub(in crate::clipping) fn acting(
    names: &Names<'_>,
    title: Option<&Paragraph>,
    body: &[&Paragraph],
    day: Date,
) -> (Vec<Found<String>>, Vec<Found<Doubt>>) {
    let mut acting = Acting {
        names,
        day,
        found: Vec::new(),
        unknown: Vec::new(),
        doubts: Vec::new(),
        witnesses: BTreeSet::new(),
        tries: TRIES,
    };
    for paragraph in title.into_iter().chain(body.iter().copied()) {
        let mentions = names.mentions(&paragraph.tokens);
        for mention in &mentions {
            if !is_aside(&paragraph.tokens, mention.begin) {
                acting.take(paragraph, *mention);
            }
        }
        acting.note_witnesses(paragraph, &mentions);
        acting.take_misspelt(paragraph, &mentions);
    }
    acting.settle_unknown();
    acting.found.sort_by_key(|(index, ..)| acting.witnesses.contains(index));
    let id = |(index, line, certainty): &(usize, usize, Certainty)| Found {
        value: names.ministries.get(*index).entry.id.clone(),
        line: *line,
        certainty: *certainty,
    };
    (acting.found.iter().map(id).collect(), acting.doubts)
}

/// How like a name has to be for a slip of the pen: one letter in ten is another.
const LIKE: f64 = 0.9;
/// More names that nobody has are not compared with those of the registry.
const TRIES: usize = 50;

/// The bodies as they are found, each once.
struct Acting<'n> {
    names: &'n Names<'n>,
    day: Date,
    /// Position, line and certainty.
    found: Vec<(usize, usize, Certainty)>,
    /// Names that nobody had on the day: who had them, as written, the line.
    unknown: Vec<(Vec<usize>, String, usize)>,
    doubts: Vec<Found<Doubt>>,
    /// Coordinating ministries that first announce or witness what others do.
    witnesses: BTreeSet<usize>,
    /// How many more names may be compared.
    tries: usize,
}

impl Acting<'_> {
    fn take(&mut self, paragraph: &Paragraph, mention: Mention<'_>) {
        let line = paragraph.line(mention.begin);
        let written = paragraph.written(mention.begin, mention.end);
        let Some(index) = self.names.on(mention.named, self.day) else {
            let bearers: Vec<usize> = mention.named.bodies.iter().copied().collect();
            if self.unknown.iter().all(|(known, ..)| *known != bearers) {
                self.unknown.push((bearers, written.to_owned(), line));
            }
            return;
        };
        if mention.named.is_misspelt {
            let id = self.names.ministries.get(index).entry.id.clone();
            self.doubt(Doubt::NameMisspelt { written: written.to_owned(), id }, line);
        }
        self.add(index, line, Certainty::Stated);
    }

    /// Notes coordinating ministries whose first mention says that they announce or witness: "diumumkan Kemenko Contoh".
    fn note_witnesses(&mut self, paragraph: &Paragraph, mentions: &[Mention<'_>]) {
        const CUES: &str = "diumumkan disaksikan disampaikan dihadiri announced witnessed";
        for mention in mentions {
            let Some(index) = self.names.on(mention.named, self.day) else { continue };
            let is_first = self
                .found
                .iter()
                .any(|&(known, line, _)| known == index && line == paragraph.line(mention.begin));
            let is_coordinating =
                self.names.ministries.get(index).entry.kind.as_deref() == Some("coordinating");
            let before = &paragraph.tokens[mention.begin.saturating_sub(2)..mention.begin];
            if is_first && is_coordinating && before.iter().any(|token| token.is_among(CUES)) {
                self.witnesses.insert(index);
            }
        }
    }

    fn add(&mut self, index: usize, line: usize, certainty: Certainty) {
        if self.found.iter().all(|(known, ..)| *known != index) {
            self.found.push((index, line, certainty));
        }
    }

    /// Names that nobody has but that are like one: "Kementerian Perindustian".
    fn take_misspelt(&mut self, paragraph: &Paragraph, mentions: &[Mention<'_>]) {
        let tokens = &paragraph.tokens;
        for begin in 0..tokens.len() {
            let is_head = tokens[begin].is_one_of(&["kementerian", "kementrian"]) && tokens[begin].is_capital;
            if !is_head
                || mentions.binary_search_by_key(&begin, |mention| mention.begin).is_ok()
                || self.tries == 0
            {
                continue;
            }
            self.tries -= 1;
            let is_part = |token: &&Token| token.is_capital || token.is_one_of(&["dan", ","]);
            let end = begin + tokens[begin..].iter().take(12).take_while(is_part).count();
            let Some((index, end)) = self.like(paragraph, begin, end) else { continue };
            let id = self.names.ministries.get(index).entry.id.clone();
            let written = paragraph.written(begin, end).to_owned();
            self.doubt(Doubt::NameMisspelt { written, id }, paragraph.line(begin));
            self.add(index, paragraph.line(begin), Certainty::Doubtful);
        }
    }

    /// The body of the day whose name is most like the words that begin at a token, and where those end.
    fn like(&self, paragraph: &Paragraph, begin: usize, end: usize) -> Option<(usize, usize)> {
        let bodies =
            self.names.ministries.iter().enumerate().filter(|(_, ministry)| ministry.existed_on(self.day));
        let names = bodies
            .flat_map(|(index, ministry)| ministry.entry.name.iter().map(move |(_, name)| (index, name)));
        let mut best: Option<(f64, usize, usize)> = None;
        for (index, name) in names {
            let to = begin + tokens(name).len();
            if to > end {
                continue;
            }
            let written = paragraph.written(begin, to).to_lowercase();
            let likeness = strsim::normalized_damerau_levenshtein(&written, &name.to_lowercase());
            if likeness >= LIKE && best.is_none_or(|(highest, ..)| likeness > highest) {
                best = Some((likeness, index, to));
            }
        }
        best.map(|(_, index, to)| (index, to))
    }

    /// A name of another time stands for the body of the day, unless that is named too: then it is history.
    fn settle_unknown(&mut self) {
        for (bearers, written, line) in std::mem::take(&mut self.unknown) {
            let related: BTreeSet<usize> =
                bearers.iter().flat_map(|&body| self.names.ministries.related_on(body, self.day)).collect();
            if related.iter().any(|index| self.found.iter().any(|(known, ..)| known == index)) {
                continue;
            }
            let Some(&index) = related
                .iter()
                .max_by_key(|&&index| (self.likeness(index, &written), std::cmp::Reverse(index)))
            else {
                continue;
            };
            let (id, day) = (self.names.ministries.get(index).entry.id.clone(), self.day.to_string());
            self.doubt(Doubt::NameOutsidePeriod { written, day, id }, line);
            self.add(index, line, Certainty::Doubtful);
        }
    }

    /// How like a name is to that of a body, in thousandths.
    fn likeness(&self, index: usize, written: &str) -> u32 {
        let ministry = self.names.ministries.get(index);
        let names = ministry.entry.name.iter().chain(ministry.short_name().iter());
        let best = names.map(|(_, name)| strsim::jaro_winkler(name, written)).fold(0.0, f64::max);
        (best * 1000.0) as u32
    }

    fn doubt(&mut self, doubt: Doubt, line: usize) {
        if self.doubts.iter().all(|known| known.value != doubt) {
            self.doubts.push(Found { value: doubt, line, certainty: Certainty::Doubtful });
        }
    }
}
