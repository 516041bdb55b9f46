//! When the story was published and when what it tells took place; which year is meant where none is written.
//!
//! Knows the days of the file, the weekdays of the calendar and the periods of the bodies that are named.

mod year;

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::bodies::Names;
use super::dates::{self, Written};
use super::layout::{Layout, Part};
use super::text::Paragraph;
use super::token::Token;
use super::{Certainty, Doubt, Found};
use year::{exists, with_year};

/// The days of a story.
#[derive(Debug)]
pub(super) struct Days {
    pub published: Option<Found<Date>>,
    pub event: Option<Found<Date>>,
    /// The day as of which names are understood: that of the event, or else the latest one on which all of them were in use.
    pub as_of: Date,
    pub doubts: Vec<Found<Doubt>>,
}

/// What a year can be worked out from.
struct Known<'a> {
    names: &'a Names<'a>,
    today: Date,
    published: Option<Date>,
    /// Who is named, each name with its bearers of all times.
    named: BTreeSet<Vec<usize>>,
    /// The years of whole dates in the file.
    years: BTreeSet<i16>,
}

/// Finds the days of a story.
pub(super) fn days(paragraphs: &[Paragraph], layout: &Layout, names: &Names<'_>, today: Date) -> Days {
    let mut days = Days { published: None, event: None, as_of: today, doubts: Vec::new() };
    let mut known = known(paragraphs, layout, names, today);
    if let Some((written, line)) = imprint_day(paragraphs, layout) {
        days.published = take(written, line, &known, &mut days.doubts);
        known.published = days.published.as_ref().map(|published| published.value);
    }
    days.event = event(paragraphs, layout, &known, &mut days.doubts);
    if days.event.is_none() {
        days.event = days.published.clone().map(|day| Found { certainty: Certainty::Doubtful, ..day });
    }
    if days.event.is_none() {
        days.doubts.push(Found { value: Doubt::NoDate, line: 1, certainty: Certainty::Doubtful });
    }
    days.as_of = days.event.as_ref().map_or_else(|| day_of_names(&known), |day| day.value);
    days
}

/// The latest day on which most of the bodies that are named existed.
fn day_of_names(known: &Known<'_>) -> Date {
    let ends = known
        .named
        .iter()
        .flatten()
        .filter_map(|&body| known.names.ministries.get(body).end()?.yesterday().ok());
    let days = ends.chain([known.today]).filter(|&day| day <= known.today);
    let count = |day: Date| known.named.iter().filter(|bodies| exists(bodies, day, known)).count();
    days.max_by_key(|&day| (count(day), day)).unwrap_or(known.today)
}

fn known<'a>(paragraphs: &[Paragraph], layout: &Layout, names: &'a Names<'a>, today: Date) -> Known<'a> {
    let (mut named, mut years) = (BTreeSet::new(), BTreeSet::new());
    for (paragraph, part) in paragraphs.iter().zip(&layout.parts) {
        if matches!(part, Part::Noise(_)) {
            continue;
        }
        years.extend(dates::all(&paragraph.tokens).filter_map(|(_, _, written)| written.year));
        let mentions = names.mentions(&paragraph.tokens);
        named.extend(mentions.iter().map(|mention| mention.named.bodies.iter().copied().collect::<Vec<_>>()));
    }
    Known { names, today, published: None, named, years }
}

/// The day in the imprint, and its line.
fn imprint_day(paragraphs: &[Paragraph], layout: &Layout) -> Option<(Written, usize)> {
    let is_changed = |paragraph: &Paragraph| {
        paragraph
            .tokens
            .iter()
            .take(2)
            .any(|token| token.is_one_of(&["diperbarui", "diupdate", "updated", "update"]))
    };
    let days = || {
        layout.of(Part::Imprint, paragraphs).filter_map(|(_, paragraph)| {
            let (begin, _, written) = dates::first(&paragraph.tokens)?;
            Some((paragraph, (written, paragraph.line(begin))))
        })
    };
    let first = days().find(|(paragraph, _)| !is_changed(paragraph)).or_else(|| days().next());
    first.map(|(_, day)| day)
}

/// A written day as a day, with what is doubtful about it.
fn take(
    written: Written,
    line: usize,
    known: &Known<'_>,
    doubts: &mut Vec<Found<Doubt>>,
) -> Option<Found<Date>> {
    let (day, certainty) = match written.year {
        Some(year) => (written.in_year(year)?, Certainty::Stated),
        None => {
            let (day, reasons) = with_year(written, known)?;
            let is_doubtful = known.published.is_none() && !known.years.contains(&day.year());
            if is_doubtful {
                let value = Doubt::Year { day: day.to_string(), reasons };
                doubts.push(Found { value, line, certainty: Certainty::Doubtful });
            }
            (day, if is_doubtful { Certainty::Doubtful } else { Certainty::Likely })
        }
    };
    if let Some(weekday) = written.weekday.filter(|&weekday| weekday != day.weekday()) {
        let (written, real) = (weekday.into(), day.weekday().into());
        let value = Doubt::Weekday { day: day.to_string(), written, real };
        doubts.push(Found { value, line, certainty: Certainty::Doubtful });
        return Some(Found { value: day, line, certainty: Certainty::Doubtful });
    }
    Some(Found { value: day, line, certainty })
}

/// The day of the event: the best of those that the story names, or one that it tells from its own ("kemarin").
fn event(
    paragraphs: &[Paragraph],
    layout: &Layout,
    known: &Known<'_>,
    doubts: &mut Vec<Found<Doubt>>,
) -> Option<Found<Date>> {
    let mut best: Option<(i32, Candidate)> = None;
    for (position, (_, paragraph)) in layout.of(Part::Body, paragraphs).enumerate().take(MOST_PARAGRAPHS) {
        let sentences = paragraph.sentences();
        for candidate in candidates(paragraph, known).into_iter().take(MOST_DAYS) {
            let sentence = sentences
                .iter()
                .find(|sentence| sentence.contains(&candidate.begin))
                .cloned()
                .unwrap_or_default();
            let score = score(&candidate, &paragraph.tokens, sentence, position, known);
            if best.as_ref().is_none_or(|(highest, _)| score > *highest) {
                best = Some((score, candidate));
            }
        }
    }
    let (_, candidate) = best?;
    match candidate.said {
        Said::Written(written) => take(written, candidate.line, known, doubts),
        Said::Told(value) => Some(Found { value, line: candidate.line, certainty: Certainty::Likely }),
    }
}

/// The day of the event stands in one of the first paragraphs, and not behind this many others.
const MOST_PARAGRAPHS: usize = 100;
const MOST_DAYS: usize = 50;

/// A day that may be that of the event.
struct Candidate {
    said: Said,
    begin: usize,
    line: usize,
}

enum Said {
    Written(Written),
    /// "kemarin", "pada Minggu": told from the day of publication.
    Told(Date),
}

fn candidates(paragraph: &Paragraph, known: &Known<'_>) -> Vec<Candidate> {
    let written: Vec<(usize, usize, Written)> = dates::all(&paragraph.tokens).collect();
    let candidate = |said, begin| Candidate { said, begin, line: paragraph.line(begin) };
    let mut candidates: Vec<Candidate> =
        written.iter().map(|&(begin, _, written)| candidate(Said::Written(written), begin)).collect();
    let Some(published) = known.published else { return candidates };
    for (at, token) in paragraph.tokens.iter().enumerate() {
        let is_in_written = || written.iter().any(|&(begin, end, _)| (begin..end).contains(&at));
        if let Some(day) = told(&paragraph.tokens, at, token, published).filter(|_| !is_in_written()) {
            candidates.push(candidate(Said::Told(day), at));
        }
    }
    candidates
}

/// The day that a word tells from the day of publication.
fn told(tokens: &[Token], at: usize, token: &Token, published: Date) -> Option<Date> {
    let ago = |days: i64| published.checked_sub(Span::new().days(days)).ok();
    let next = |back: usize, words: &[&str]| tokens.get(at + back).is_some_and(|next| next.is_one_of(words));
    let is_night = token.is("last") && next(1, &["night"]) || token.is("tadi") && next(1, &["malam"]);
    if token.is_one_of(&["kemarin", "yesterday", "semalam"]) || is_night {
        return ago(1);
    }
    let is_today = token.is("ini") && at > 0 && tokens[at - 1].is("hari") || token.is("today");
    if is_today {
        return Some(published);
    }
    let weekday = dates::weekday(token)?;
    // "Minggu" is Sunday, "dua minggu" are two weeks; both end up here only with a capital.
    let last = dates::last(weekday, published);
    let monday = dates::last(Weekday::Monday, published);
    let is_week_before = next(1, &["pekan", "minggu"]) && next(2, &["lalu"])
        || at > 1 && tokens[at - 1].is_one_of(&["week", "pekan"]) && tokens[at - 2].is("last");
    if is_week_before && last >= monday { last.checked_sub(Span::new().days(7)).ok() } else { Some(last) }
}

/// How much speaks for a day: that something was done on it, that it stands early, that it fits the day of publication.
fn score(
    candidate: &Candidate,
    tokens: &[Token],
    sentence: Range<usize>,
    position: usize,
    known: &Known<'_>,
) -> i32 {
    const ACTS: &str = "menandatangani ditandatangani penandatanganan diteken meneken meresmikan diresmikan dibuka \
        membuka meluncurkan diluncurkan peluncuran berlangsung digelar menggelar sepakat menyepakati \
        disepakati diterbitkan menerbitkan dimulai memulai rapat membagi signed signing launched launch \
        held opened issued agreed inaugurated";
    let has_act = tokens[sentence].iter().any(|token| token.is_among(ACTS));
    let mut score = if has_act { 4 } else { 0 } - (position.min(8) as i32) / 2;
    let day = match candidate.said {
        Said::Told(day) => Some(day),
        Said::Written(written) => {
            score += 2 + if written.weekday.is_some() { 3 } else { 0 };
            written
                .year
                .map_or_else(|| with_year(written, known).map(|(day, _)| day), |year| written.in_year(year))
        }
    };
    score -= if is_bounded(tokens, candidate.begin) { 8 } else { 0 };
    score - day.map_or(10, |day| distance_penalty(day, known))
}

/// What is far from the day of publication is not news; what is behind it has not happened yet.
fn distance_penalty(day: Date, known: &Known<'_>) -> i32 {
    let until = known.published.unwrap_or(known.today);
    let ago = (until - day).get_days();
    match ago {
        _ if ago < -1 => 10,
        _ if known.published.is_some() && ago > 45 => 6,
        _ => 0,
    }
}

/// Whether the words before a day make it a bound: "sejak 1 Januari", "before Oct. 5".
fn is_bounded(tokens: &[Token], begin: usize) -> bool {
    const BOUNDS: &str = "sejak hingga sampai lambat mulai per sebelum setelah until since before after by from through \
        lahir";
    let is_filler =
        |token: &&Token| token.is_one_of(&["pada", "dengan", "tanggal", "hari", "(", ",", "dari", "pukul"]);
    tokens[..begin].iter().rev().find(|token| !is_filler(token)).is_some_and(|token| token.is_among(BOUNDS))
}
