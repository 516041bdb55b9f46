//! The bodies that a story names, by every name that the registry has for them on the day of the story.
//!
//! Knows names and what stands around them. A body that is only looked back on, or in whose office something took place,
//! does not act.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::lexicon::Lexicon;
use super::text::Paragraph;
use super::token::{Token, tokens};
use super::{Certainty, Doubt, Found};
use crate::model::{Ministries, Ministry};

/// All names of the bodies of a registry, as stories may write them.
pub(super) struct Names<'m> {
    pub ministries: &'m Ministries,
    lexicon: Lexicon<Named>,
    /// What is left of names in lists: "Kementerian Agama dan Sosial".
    short_forms: Lexicon<Named>,
}

/// Who bears a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    /// By position in the registry.
    pub bodies: BTreeSet<usize>,
    /// Whether it is the title of a minister.
    pub is_office: bool,
    is_misspelt: bool,
}

/// A name in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'n> {
    pub begin: usize,
    pub end: usize,
    pub named: &'n Named,
}

impl<'m> Names<'m> {
    pub fn new(ministries: &'m Ministries) -> Self {
        let mut names = Self { ministries, lexicon: Lexicon::default(), short_forms: Lexicon::default() };
        for (index, ministry) in ministries.iter().enumerate() {
            names.add_body(index, ministry);
        }
        names
    }

    fn add_body(&mut self, index: usize, ministry: &Ministry) {
        let entry = &ministry.entry;
        let localized = entry.name.iter().chain(entry.abbreviation.iter().flat_map(|short| short.iter()));
        let mut written: Vec<String> =
            localized.map(|(_, name)| name.clone()).chain(entry.aliases.clone()).collect();
        written.extend(entry.short_forms.iter().map(|short| format!("Kementerian {short}")));
        for name in &written {
            let ministry_part =
                name.split_once('/').map(|(first, _)| first).filter(|first| first.contains(' '));
            for name in std::iter::once(name.as_str()).chain(ministry_part) {
                self.add(name, index, false, false);
                for (name, is_office) in variants(name) {
                    self.add(&name, index, is_office, false);
                }
                if let Some(rest) = name.strip_prefix("Kementerian ") {
                    self.add(&format!("Kementrian {rest}"), index, false, true);
                }
            }
        }
        for form in &entry.minister_forms {
            self.add(form, index, true, false);
            if form.starts_with("Men") && !form.contains(' ') {
                self.add(&format!("Wa{}", form.to_lowercase()), index, true, false);
            }
        }
        for short in &entry.short_forms {
            self.short_forms.entry(short).get_or_insert_default().bodies.insert(index);
        }
        for (_, name) in entry.name.iter() {
            if let Some(rest) = name.strip_prefix("Ministry of ") {
                self.short_forms.entry(rest).get_or_insert_default().bodies.insert(index);
            }
        }
    }

    fn add(&mut self, name: &str, index: usize, is_office: bool, is_misspelt: bool) {
        let named = self.lexicon.entry(name).get_or_insert_default();
        named.bodies.insert(index);
        named.is_office |= is_office;
        named.is_misspelt |= is_misspelt;
    }

    /// The name that begins at a token.
    pub fn at(&self, tokens: &[Token], begin: usize) -> Option<Mention<'_>> {
        let (end, named) = self.lexicon.longest(tokens, begin)?;
        (is_name(tokens, begin, end)).then_some(Mention { begin, end, named })
    }

    /// All names in a text, lists of them taken apart.
    pub fn mentions(&self, tokens: &[Token]) -> Vec<Mention<'_>> {
        let mut mentions = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let Some(mention) = self.at(tokens, at) else {
                at += 1;
                continue;
            };
            mentions.push(mention);
            at = mention.end;
            while let Some(mention) = self.next_in_list(tokens, at) {
                mentions.push(mention);
                at = mention.end;
            }
        }
        mentions
    }

    /// The next body of a list that begins with "Kementerian" and does not repeat it.
    fn next_in_list(&self, tokens: &[Token], at: usize) -> Option<Mention<'_>> {
        let joins = |token: &&Token| token.is_one_of(&[",", "dan", "serta", "and", "maupun"]);
        let begin = at + tokens[at..].iter().take_while(joins).count();
        let (end, named) = self.short_forms.longest(tokens, begin).filter(|_| begin > at)?;
        tokens[begin].is_capital.then_some(Mention { begin, end, named })
    }

    /// The one body that bears a name on a day.
    pub fn on(&self, named: &Named, day: Date) -> Option<usize> {
        let mut valid =
            named.bodies.iter().copied().filter(|&body| self.ministries.get(body).existed_on(day));
        valid.next()
    }
}

/// Other ways to write a name and to speak of the minister.
fn variants(name: &str) -> Vec<(String, bool)> {
    let mut variants = Vec::new();
    if let Some(rest) = name.strip_prefix("Kementerian Koordinator Bidang ") {
        for head in ["Menteri Koordinator Bidang", "Menteri Koordinator", "Menko Bidang", "Menko"] {
            variants.push((format!("{head} {rest}"), true));
        }
        for head in ["Kementerian Koordinator", "Kemenko Bidang", "Kemenko"] {
            variants.push((format!("{head} {rest}"), false));
        }
    } else if let Some(rest) = name.strip_prefix("Kementerian ") {
        variants.push((format!("Menteri {rest}"), true));
    } else if let Some(rest) = name.strip_prefix("Coordinating Ministry for ") {
        variants.push((format!("Coordinating Minister for {rest}"), true));
        variants.push((format!("Coordinating {rest} Minister"), true));
        variants.push((format!("Coordinating {rest} Ministry"), false));
    } else if let Some(rest) = name.strip_prefix("Ministry of ") {
        variants.push((format!("Minister of {rest}"), true));
        variants.push((format!("Minister for {rest}"), true));
        variants.push((format!("{rest} Minister"), true));
        variants.push((format!("{rest} Ministry"), false));
    }
    variants
}

/// Whether a phrase is a name where it stands: not a part of a host, and a short one only with a capital.
fn is_name(tokens: &[Token], begin: usize, end: usize) -> bool {
    let is_host = tokens.get(end).is_some_and(|mark| {
        mark.is(".")
            && tokens[end - 1].touches(mark)
            && tokens.get(end + 1).is_some_and(|next| mark.touches(next) && next.is_word())
    });
    let is_long = end - begin > 1
        && tokens[begin].is_one_of(&["kementerian", "kementrian", "menteri", "ministry", "menko"]);
    !is_host && (is_long || tokens[begin].is_capital)
}

/// Whether the words before a name say that the body is looked back on, cited, or only the place where something was.
fn is_aside(tokens: &[Token], begin: usize) -> bool {
    const CUES: &str = "mantan eks bekas dulu dahulu dulunya semula former formerly kantor gedung aula auditorium \
        pendopo office building halaman laman situs pecahan bernama";
    const PAST: [&str; 6] = ["sebelumnya", "semula", "dulu", "dulunya", "previously", "formerly"];
    let before = |count: usize| &tokens[begin.saturating_sub(count)..begin];
    before(2).iter().any(|token| token.is_among(CUES)) || before(4).iter().any(|token| token.is_one_of(&PAST))
}

/// The bodies that act in a story, the most important first, and what is doubtful about their names.
pub(super) fn acting(
    names: &Names<'_>,
    title: Option<&Paragraph>,
    body: &[&Paragraph],
    day: Date,
) -> (Vec<Found<String>>, Vec<Found<Doubt>>) {
    let mut acting =
        Acting { names, day, found: Vec::new(), unknown: Vec::new(), doubts: Vec::new(), tries: TRIES };
    for paragraph in title.into_iter().chain(body.iter().copied()) {
        let mentions = names.mentions(&paragraph.tokens);
        for mention in &mentions {
            if !is_aside(&paragraph.tokens, mention.begin) {
                acting.take(paragraph, *mention);
            }
        }
        acting.take_misspelt(paragraph, &mentions);
    }
    acting.settle_unknown();
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
