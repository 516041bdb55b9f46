//! Numbers footnotes in the order in which a reader meets them.

use std::collections::HashMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Report;
use crate::diagnostic::Problem;
use crate::source::Span;

/// The footnotes of a text: which are shown, and their numbers.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    numbers: HashMap<String, usize>,
    /// The number of each note, in the order in which they are written; none of one that is left out.
    notes: Vec<Option<usize>>,
    /// How often readers were led to a note so far, by its number.
    references: HashMap<usize, usize>,
}

/// A footnote as it is written.
struct Note {
    label: String,
    /// Where its label stands.
    span: Span,
    /// The footnotes that it refers to.
    refers_to: Vec<String>,
}

impl Numbers {
    /// Numbers the footnotes that the running text refers to, in its order, then those that they refer to. Of two notes with
    /// one label the first counts, as with link references in CommonMark. Reports references without a footnote, and notes
    /// that are left out.
    pub(super) fn new(text: &str, events: &[(Event<'_>, Span)], report: Report<'_>) -> Self {
        let (mut met, notes) = read(text, events, report);
        let mut first: HashMap<&str, usize> = HashMap::new();
        notes.iter().enumerate().for_each(|(index, note)| _ = first.entry(&note.label).or_insert(index));
        let mut found = Self { notes: vec![None; notes.len()], ..Self::default() };
        let mut at = 0;
        while let Some(label) = met.get(at).cloned() {
            at += 1;
            let is_new = !found.numbers.contains_key(&label);
            let Some(&note) = first.get(label.as_str()).filter(|_| is_new) else { continue };
            let number = found.numbers.len() + 1;
            found.numbers.insert(label, number);
            found.notes[note] = Some(number);
            met.extend_from_slice(&notes[note].refers_to);
        }
        for (index, Note { label, span, .. }) in notes.iter().enumerate() {
            let label = label.clone();
            if first[label.as_str()] != index {
                report(Problem::DuplicateFootnote { label }, span.clone());
            } else if found.notes[index].is_none() {
                report(Problem::UnusedFootnote { label }, span.clone());
            }
        }
        found
    }

    /// The number of a note, by its position among all that are written; none if it is left out.
    pub(super) fn of_note(&self, position: usize) -> Option<usize> {
        self.notes.get(position).copied().flatten()
    }

    /// Counts one more reference to a footnote: its number, and the anchor of this reference.
    pub(super) fn refer(&mut self, label: &str) -> Option<(usize, String)> {
        let number = *self.numbers.get(&folded(label))?;
        let count = self.references.entry(number).or_insert(0);
        *count += 1;
        Some((number, anchor(number, *count)))
    }

    /// The anchors of all references to a footnote.
    pub(super) fn anchors(&self, number: usize) -> Vec<String> {
        let count = self.references.get(&number).copied().unwrap_or_default();
        (1..=count).map(|count| anchor(number, count)).collect()
    }
}

/// The labels to which the running text refers, in its order, and the notes.
fn read(text: &str, events: &[(Event<'_>, Span)], report: Report<'_>) -> (Vec<String>, Vec<Note>) {
    let (mut in_text, mut notes): (_, Vec<Note>) = (Vec::new(), Vec::new());
    let mut open = Vec::new();
    for (event, span) in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                open.push(notes.len());
                let end = text[span.clone()].find("]:").map_or(span.end, |at| span.start + at + 2);
                notes.push(Note { label: folded(label), span: span.start..end, refers_to: Vec::new() });
            }
            Event::End(TagEnd::FootnoteDefinition) => _ = open.pop(),
            // The parser takes a reference to a footnote that does not exist for plain text.
            Event::Text(piece) if piece.ends_with('[') => {
                if let Some((label, span)) = reference_at(text, span.end) {
                    report(Problem::UndefinedFootnote { label }, span);
                }
            }
            Event::FootnoteReference(label) => {
                let list = open.last().map_or(&mut in_text, |&note: &usize| &mut notes[note].refers_to);
                list.push(folded(label));
            }
            _ => {}
        }
    }
    (in_text, notes)
}

/// The label of `[^label]`, if that stands in the source with its bracket just before `behind`.
fn reference_at(text: &str, behind: usize) -> Option<(String, Span)> {
    let start = behind.checked_sub(1)?;
    let rest = text.get(behind..)?.strip_prefix('^')?;
    // A label has no white space and no bracket in it; the first of them ends it or says that it is none.
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '[' | ']'))?;
    let label = &rest[..end];
    let is_escaped = text[..start].ends_with('\\');
    let is_label = !label.is_empty() && rest[end..].starts_with(']');
    (is_label && !is_escaped).then(|| (label.to_owned(), start..behind + label.len() + 2))
}

/// A label as footnotes are told apart: letter case does not count.
fn folded(label: &str) -> String {
    label.to_lowercase()
}

fn anchor(number: usize, count: usize) -> String {
    if count == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{count}") }
}
