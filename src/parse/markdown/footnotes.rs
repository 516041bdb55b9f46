//! Numbers footnotes in the order in which a reader meets them.

use std::collections::HashMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Report;
use crate::diagnostic::Problem;
use crate::source::Span;

/// The footnotes of a text: which exist, and their numbers.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    numbers: HashMap<String, usize>,
    references: HashMap<String, usize>,
}

impl Numbers {
    /// Numbers the footnotes that the running text refers to, in its order, then those that only footnotes refer to.
    /// Reports references without a footnote and footnotes without a reference.
    pub(super) fn new(text: &str, events: &[(Event<'_>, Span)], report: Report<'_>) -> Self {
        let mut defined: Vec<(String, Span)> = Vec::new();
        let (mut in_text, mut in_notes) = (Vec::new(), Vec::new());
        let mut depth = 0;
        for (event, span) in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    depth += 1;
                    defined.push((folded(label), span.clone()));
                }
                Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
                // The parser takes a reference to a footnote that does not exist for plain text.
                Event::Text(piece) if piece.ends_with('[') => {
                    if let Some((label, span)) = reference_at(text, span.end) {
                        report(Problem::UndefinedFootnote { label }, span);
                    }
                }
                Event::FootnoteReference(label) => {
                    let list = if depth == 0 { &mut in_text } else { &mut in_notes };
                    list.push(folded(label));
                }
                _ => {}
            }
        }
        let mut numbers = HashMap::new();
        for label in in_text.into_iter().chain(in_notes) {
            let next = numbers.len() + 1;
            numbers.entry(label).or_insert(next);
        }
        for (label, span) in &defined {
            if !numbers.contains_key(label) {
                let line = span.start..span.start + label.len() + 4;
                report(Problem::UnusedFootnote { label: label.clone() }, line);
            }
        }
        Self { numbers, references: HashMap::new() }
    }

    /// The number of a footnote that somebody refers to.
    pub(super) fn of(&self, label: &str) -> Option<usize> {
        self.numbers.get(&folded(label)).copied()
    }

    /// Counts one more reference to a footnote: its number, and the anchor of this reference.
    pub(super) fn refer(&mut self, label: &str) -> Option<(usize, String)> {
        let number = self.of(label)?;
        let count = self.references.entry(folded(label)).or_insert(0);
        *count += 1;
        Some((number, anchor(number, *count)))
    }

    /// The anchors of all references to a footnote.
    pub(super) fn anchors(&self, label: &str) -> Vec<String> {
        let number = self.of(label).unwrap_or_default();
        (1..=self.references.get(&folded(label)).copied().unwrap_or_default())
            .map(|count| anchor(number, count))
            .collect()
    }
}

/// The label of `[^label]`, if that stands in the source with its bracket just before `behind`.
fn reference_at(text: &str, behind: usize) -> Option<(String, Span)> {
    let start = behind.checked_sub(1)?;
    let rest = text.get(behind..)?.strip_prefix('^')?;
    let label = &rest[..rest.find(']')?];
    let is_escaped = text[..start].ends_with('\\');
    let is_label = !label.is_empty() && !label.contains(char::is_whitespace) && !label.contains('[');
    (is_label && !is_escaped).then(|| (label.to_owned(), start..behind + label.len() + 2))
}

/// A label as footnotes are told apart: letter case does not count.
fn folded(label: &str) -> String {
    label.to_lowercase()
}

fn anchor(number: usize, count: usize) -> String {
    if count == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{count}") }
}
