//! The record of a source that a draft is written from: who published it and when, and its figures, persons and regulations.

use std::collections::BTreeMap;

use super::super::{Doubt, Found, Noise};
use super::Outline;
use super::article::Lines;
use super::words::Comment;
use crate::locale::Locale;
use crate::yaml::write::{scalar, shown};

/// The record as YAML.
pub(super) fn record(outline: &Outline<'_>) -> String {
    let clipping = outline.clipping;
    let mut record = Lines::new(outline.locale);
    record.comment(&Comment::Record { file: shown(outline.file) });
    noise(outline, &mut record);
    record.line("");
    record.key("id", &outline.record_id);
    record.key("file", &scalar(outline.file));
    record.doubts(outline, |doubt| matches!(doubt, Doubt::TwoHeadlines { .. }));
    text(&mut record, "title", clipping.headline.as_ref(), Some(&Comment::NoHeadline));
    text(&mut record, "publisher", clipping.publisher.as_ref(), Some(&Comment::NoPublisher));
    text(&mut record, "author", clipping.author.as_ref(), None);
    record.key("language", clipping.language.tag());
    if let Some(day) = &clipping.published {
        let place = record.place(day);
        record.key("date", &format!("{}  # {place}", day.value));
    }
    if let Some(day) = &clipping.date {
        let place = record.place(day);
        record.line(&format!("event:\n  date: {}  # {place}", day.value));
    }
    if let Some((kind, _)) = &clipping.instrument {
        let place = record.place(kind);
        record.key("kind", &format!("{}  # {place}", kind.value));
    }
    record.line("\nfacts: []\n");
    figures(outline, &mut record);
    inconsistencies(outline, &mut record);
    persons(outline, &mut record);
    list(&mut record, "regulations", &clipping.regulations, |regulation| scalar(regulation));
    record.line("\nprogrammes: []");
    record.text
}

/// A text with its line, or a comment where it is missing.
fn text(record: &mut Lines, key: &str, found: Option<&Found<String>>, missing: Option<&Comment>) {
    match (found, missing) {
        (Some(found), _) => {
            let place = record.place(found);
            record.key(key, &format!("{}  # {place}", scalar(&found.value)));
        }
        (None, Some(missing)) => record.comment(missing),
        (None, None) => {}
    }
}

/// A list, one item a line, each with the line it came from.
fn list<T>(record: &mut Lines, key: &str, items: &[Found<T>], item: impl Fn(&T) -> String) {
    if items.is_empty() {
        return record.key(key, "[]");
    }
    record.line(&format!("{key}:"));
    for found in items {
        let place = record.place(found);
        record.line(&format!("  - {}  # {place}", item(&found.value)));
    }
}

fn figures(outline: &Outline<'_>, record: &mut Lines) {
    list(record, "figures", &outline.clipping.figures, |figure| {
        let year = figure.year.map(|year| format!(", year: {year}")).unwrap_or_default();
        format!("{{ value: {}, unit: {}{year} }}", figure.value, scalar(&figure.unit))
    });
    record.line("");
}

fn persons(outline: &Outline<'_>, record: &mut Lines) {
    list(record, "persons", &outline.clipping.persons, |person| {
        format!("{{ name: {}, office: {} }}", scalar(&person.name), scalar(&person.office))
    });
    record.line("");
}

/// What does not hold up, in each language of the site.
fn inconsistencies(outline: &Outline<'_>, record: &mut Lines) {
    let kind = |doubt: &Doubt| match doubt {
        Doubt::Weekday { .. } | Doubt::Year { .. } | Doubt::NoDate => Some("date"),
        Doubt::NameMisspelt { .. } | Doubt::NameOutsidePeriod { .. } => Some("name"),
        Doubt::NoHeadline | Doubt::TwoHeadlines { .. } => None,
    };
    let languages = &outline.digest.settings.languages;
    let doubts = outline.clipping.doubts.iter().filter_map(|found| Some((kind(&found.value)?, found)));
    let mut lines = String::new();
    for (kind, found) in doubts {
        lines.push_str(&format!("\n  - kind: {kind}\n    note:"));
        for lang in languages.iter() {
            let note = scalar(&found.value.name(outline.tongue(lang)));
            lines.push_str(&format!("\n      {}: {note}", languages.tag(lang)));
        }
    }
    let value = if lines.is_empty() { " []" } else { &lines };
    record.line(&format!("inconsistencies:{value}\n"));
}

/// More ranges of lines than this are not listed.
const MOST_RANGES: usize = 40;

/// The lines that were left out, as ranges by their kind.
fn noise(outline: &Outline<'_>, record: &mut Lines) {
    let mut ranges: BTreeMap<Noise, Vec<(usize, usize)>> = BTreeMap::new();
    for &(line, noise) in &outline.clipping.noise {
        let of_kind = ranges.entry(noise).or_default();
        match of_kind.last_mut() {
            // A blank line between two of a kind does not part them.
            Some((_, last)) if line <= *last + 2 => *last = line,
            _ => of_kind.push((line, line)),
        }
    }
    for (noise, ranges) in ranges {
        let lines = format!("{} ({})", listed(&ranges, outline.locale), noise.name(outline.locale));
        record.comment(&Comment::Noise { lines });
    }
}

fn listed(ranges: &[(usize, usize)], locale: Locale) -> String {
    let range = |&(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    let mut listed: Vec<String> = ranges.iter().take(MOST_RANGES).map(range).collect();
    if ranges.len() > MOST_RANGES {
        listed.push(Comment::More.name(locale));
    }
    listed.join(", ")
}
