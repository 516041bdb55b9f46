//! Which bodies a text names.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::passage::Passage;
use crate::model::Ministries;
use crate::source::Span;

/// The names of all bodies, to be found in running text.
pub struct Names {
    /// The names that begin with a word, the longest first, each with the bodies that have it, by position.
    by_first_word: BTreeMap<String, Vec<(String, Vec<usize>)>>,
}

impl Names {
    /// Every name, short name and alias of the registry.
    pub fn new(ministries: &Ministries) -> Self {
        let mut bearers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (body, ministry) in ministries.iter().enumerate() {
            let entry = &ministry.entry;
            let names = entry.name.iter().chain(entry.abbreviation.iter().flat_map(|short| short.iter()));
            for name in names.map(|(_, name)| name).chain(&entry.aliases) {
                let bodies = bearers.entry(name).or_default();
                if bodies.last() != Some(&body) {
                    bodies.push(body);
                }
            }
        }
        let mut by_first_word: BTreeMap<String, Vec<(String, Vec<usize>)>> = BTreeMap::new();
        for (name, bodies) in bearers {
            by_first_word.entry(first_word(name).to_owned()).or_default().push((name.to_owned(), bodies));
        }
        by_first_word
            .values_mut()
            .for_each(|names| names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len())));
        Self { by_first_word }
    }

    /// The bodies of a day that a passage names, with the place in its words. Of two names that fit, the longer one is
    /// meant, also where its body is not of the day. A name that several bodies had on the day says nothing.
    pub fn in_passage(&self, passage: &Passage, ministries: &Ministries, day: Date) -> Vec<(usize, Span)> {
        let text = passage.text.as_str();
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some(first) = text[at..].chars().next() {
            let word = first_word(&text[at..]);
            let Some((name, bodies)) = self.at(&text[at..], word) else {
                at += word.len().max(first.len_utf8());
                continue;
            };
            let mut of_day = bodies.iter().copied().filter(|&body| ministries.get(body).existed_on(day));
            if let (Some(body), None) = (of_day.next(), of_day.next()) {
                found.push((body, at..at + name.len()));
            }
            at += name.len();
        }
        found
    }

    /// The longest name with which a text begins.
    fn at(&self, text: &str, word: &str) -> Option<&(String, Vec<usize>)> {
        let is_whole = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let names = self.by_first_word.get(word)?;
        names.iter().find(|(name, _)| text.strip_prefix(name.as_str()).is_some_and(is_whole))
    }
}

/// The letters and digits with which a text begins.
fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())]
}
