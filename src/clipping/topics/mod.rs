//! What a story is about: its sector, its tags, and what kind of act it tells of.
//!
//! Knows the words that the registries give for sectors and tags; a word of a name counts as much as one of its list.

mod acts;

use std::collections::BTreeMap;

use super::lexicon::Lexicon;
use super::text::Paragraph;
use super::{Certainty, Evidence, Found};
use crate::model::Ministries;
use crate::parse::registry::{SectorEntry, TagEntry};
pub(super) use acts::instrument;

/// A story as its words.
pub(super) struct Story<'p> {
    pub title: Option<&'p Paragraph>,
    pub body: &'p [&'p Paragraph],
}

impl<'p> Story<'p> {
    /// The title, and then the body.
    fn paragraphs(&self) -> impl Iterator<Item = &'p Paragraph> {
        self.title.into_iter().chain(self.body.iter().copied())
    }
}

/// How often a thing is spoken for, and where first.
#[derive(Clone, Debug, Default)]
struct Votes {
    weight: f64,
    first: Option<Evidence>,
    line: usize,
}

/// How much each thing of a lexicon is spoken for. A word in the title counts double, one that comes again counts less.
fn votes(story: &Story<'_>, lexicon: &Lexicon<Vec<usize>>, count: usize) -> Vec<Votes> {
    let mut votes = vec![Votes::default(); count];
    let mut seen: BTreeMap<(usize, String), u32> = BTreeMap::new();
    for (position, paragraph) in story.paragraphs().enumerate() {
        let is_title = position == 0 && story.title.is_some();
        for (begin, end, things) in lexicon.find(&paragraph.tokens) {
            let word = paragraph.written(begin, end);
            for &thing in things {
                let times = seen.entry((thing, word.to_lowercase())).or_default();
                votes[thing].weight += if is_title { 2.0 } else { 1.0 } / f64::from(*times + 1);
                *times += 1;
                if votes[thing].first.is_none() {
                    votes[thing].first = Some(Evidence::Word { word: word.to_owned() });
                    votes[thing].line = paragraph.line(begin);
                }
            }
        }
    }
    votes
}

/// A lexicon of the words that speak for each thing.
fn lexicon<'w>(words: impl Iterator<Item = Vec<&'w str>>) -> Lexicon<Vec<usize>> {
    let mut lexicon = Lexicon::default();
    for (thing, words) in words.enumerate() {
        for word in words {
            // "Nota kesepahamannya diteken"
            for word in [word, &format!("{word}nya")] {
                let things: &mut Vec<usize> = lexicon.entry(word).get_or_insert_default();
                if things.last() != Some(&thing) {
                    things.push(thing);
                }
            }
        }
    }
    lexicon
}

/// The sector that the bodies work in and the words speak for.
pub(super) fn sector(
    story: &Story<'_>,
    sectors: &[SectorEntry],
    ministries: &Ministries,
    acting: &[Found<String>],
) -> Option<(Found<String>, Evidence)> {
    let words = |sector: &SectorEntry| sector.words.to_vec();
    let all: Vec<Vec<String>> = sectors.iter().map(words).collect();
    let lexicon = lexicon(all.iter().map(|words| words.iter().map(String::as_str).collect()));
    let mut votes = votes(story, &lexicon, sectors.len());
    for (rank, found) in acting.iter().enumerate() {
        let Some(ministry) = ministries.iter().find(|ministry| ministry.entry.id == found.value) else {
            continue;
        };
        for (place, id) in ministry.entry.sectors.iter().enumerate() {
            let Some(sector) = sectors.iter().position(|sector| sector.id == *id) else { continue };
            // The lead weighs as much as several words, the others as one or two.
            let of_rank = if rank == 0 { 4.5 } else { 1.5 };
            votes[sector].weight += of_rank / if place == 0 { 1.0 } else { 1.5 };
            if votes[sector].first.is_none() || rank == 0 && place == 0 {
                votes[sector].first = Some(Evidence::Body { id: found.value.clone() });
                votes[sector].line = found.line;
            }
        }
    }
    let best = (0..sectors.len()).rev().max_by(|&a, &b| votes[a].weight.total_cmp(&votes[b].weight))?;
    let evidence = votes[best].first.clone()?;
    let is_close =
        (0..sectors.len()).any(|other| other != best && votes[other].weight * 1.3 > votes[best].weight);
    let certainty = if is_close { Certainty::Doubtful } else { Certainty::Likely };
    Some((Found { value: sectors[best].id.clone(), line: votes[best].line, certainty }, evidence))
}

/// The tags that a story speaks for, in the order of the registry.
pub(super) fn tags(
    story: &Story<'_>,
    tags: &[TagEntry],
    acting: &[Found<String>],
) -> Vec<(Found<String>, Evidence)> {
    let words = |tag: &TagEntry| -> Vec<String> {
        let names = tag.name.iter().map(|(_, name)| name.clone());
        names.chain(tag.aliases.iter().cloned()).chain(tag.words.iter().cloned()).collect()
    };
    let all: Vec<Vec<String>> = tags.iter().map(words).collect();
    let lexicon = lexicon(all.iter().map(|words| words.iter().map(String::as_str).collect()));
    let votes = votes(story, &lexicon, tags.len());
    let first_lines = story.body.first().map_or(0, |first| first.last());
    let is_early = |votes: &Votes| votes.first.is_some() && votes.line <= first_lines;
    // Who signs with another country stands together on one side.
    let is_signed = story.body.first().is_some_and(|first| first.tokens.iter().any(acts::is_done));
    let is_abroad =
        is_signed && tags.iter().zip(&votes).any(|(tag, votes)| joins_nations(tag) && is_early(votes));
    let tag = |(index, tag): (usize, &TagEntry)| {
        // A country that is named once, further down, is where somebody comes from.
        if joins_nations(tag) && !is_early(&votes[index]) && votes[index].weight <= 2.0 {
            return None;
        }
        let found = |line, certainty| Found { value: tag.id.clone(), line, certainty };
        if let (true, false, Some(second)) = (joins_ministries(tag), is_abroad, acting.get(1)) {
            return Some((found(second.line, Certainty::Likely), Evidence::Bodies { count: acting.len() }));
        }
        let evidence = votes[index].first.clone()?;
        let certainty = if votes[index].weight > 1.0 { Certainty::Stated } else { Certainty::Likely };
        Some((found(votes[index].line, certainty), evidence))
    };
    tags.iter().enumerate().filter_map(tag).collect()
}

/// Whether a tag is for what several ministries do together: two that act speak for it.
fn joins_ministries(tag: &TagEntry) -> bool {
    const NAMES: [&str; 4] = ["antarkementerian", "lintas kementerian", "inter-ministry", "interministerial"];
    let names = |name: &str| NAMES.iter().any(|part| name.to_lowercase().contains(part));
    tag.name.iter().any(|(_, name)| names(name))
}

/// Whether a tag is for what is done with other countries.
fn joins_nations(tag: &TagEntry) -> bool {
    tag.name.iter().any(|(_, name)| {
        ["internasional", "international"].iter().any(|word| name.to_lowercase().contains(word))
    })
}
