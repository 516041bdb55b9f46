//! Numbers footnotes in the order in which a reader meets them.

use std::collections::{HashMap, HashSet};

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
    pub(super) fn new(events: &[(Event<'_>, Span)], report: Report<'_>) -> Self {
        let mut defined: Vec<(String, Span)> = Vec::new();
        let (mut in_text, mut in_notes) = (Vec::new(), Vec::new());
        let mut depth = 0;
        for (event, span) in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    depth += 1;
                    defined.push((label.to_string(), span.clone()));
                }
                Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
                Event::FootnoteReference(label) => {
                    let list = if depth == 0 { &mut in_text } else { &mut in_notes };
                    list.push((label.to_string(), span.clone()));
                }
                _ => {}
            }
        }
        let known: HashSet<&str> = defined.iter().map(|(label, _)| label.as_str()).collect();
        let mut numbers = HashMap::new();
        for (label, span) in in_text.into_iter().chain(in_notes) {
            if known.contains(label.as_str()) {
                let next = numbers.len() + 1;
                numbers.entry(label).or_insert(next);
            } else {
                report(Problem::UndefinedFootnote { label }, span);
            }
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
        self.numbers.get(label).copied()
    }

    /// Counts one more reference to a footnote: its number, and the anchor of this reference.
    pub(super) fn refer(&mut self, label: &str) -> Option<(usize, String)> {
        let number = self.of(label)?;
        let count = self.references.entry(label.to_owned()).or_insert(0);
        *count += 1;
        Some((number, anchor(number, *count)))
    }

    /// The anchors of all references to a footnote.
    pub(super) fn anchors(&self, label: &str) -> Vec<String> {
        let number = self.of(label).unwrap_or_default();
        (1..=self.references.get(label).copied().unwrap_or_default())
            .map(|count| anchor(number, count))
            .collect()
    }
}

fn anchor(number: usize, count: usize) -> String {
    if count == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{count}") }
}
