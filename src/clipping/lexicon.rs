//! Phrases that are looked for in a text: the longest one at a place, in time that does not depend on how many there are.

use std::collections::HashMap;

use super::token::{Token, tokens};

/// Phrases with what each stands for.
#[derive(Debug)]
pub(super) struct Lexicon<T> {
    nodes: Vec<Node<T>>,
}

#[derive(Debug)]
struct Node<T> {
    next: HashMap<String, usize>,
    value: Option<T>,
}

impl<T> Default for Lexicon<T> {
    fn default() -> Self {
        Self { nodes: vec![Node { next: HashMap::new(), value: None }] }
    }
}

impl<T> Lexicon<T> {
    /// What a phrase stands for, to be set or changed. Letter case and marks do not count.
    pub fn entry(&mut self, phrase: &str) -> &mut Option<T> {
        let mut at = 0;
        for token in tokens(phrase).into_iter().filter(Token::is_word_or_number) {
            let new = self.nodes.len();
            let next = *self.nodes[at].next.entry(token.folded).or_insert(new);
            if next == new {
                self.nodes.push(Node { next: HashMap::new(), value: None });
            }
            at = next;
        }
        &mut self.nodes[at].value
    }

    /// The longest phrase that begins at a token: the first token behind it, and what it stands for. Commas, dashes and
    /// slashes inside it do not count.
    pub fn longest(&self, tokens: &[Token], start: usize) -> Option<(usize, &T)> {
        let (mut at, mut found) = (0, None);
        for (index, token) in tokens.iter().enumerate().skip(start) {
            if !token.is_word_or_number() {
                if index > start && token.is_one_of(&[",", "-", "/", "&"]) {
                    continue;
                }
                break;
            }
            let Some(&next) = self.nodes[at].next.get(&token.folded) else { break };
            at = next;
            if let Some(value) = &self.nodes[at].value {
                found = Some((index + 1, value));
            }
        }
        found
    }

    /// All phrases in a text, from left to right, none inside another: where each begins and ends.
    pub fn find<'l>(&'l self, tokens: &'l [Token]) -> impl Iterator<Item = (usize, usize, &'l T)> {
        let mut start = 0;
        std::iter::from_fn(move || {
            while start < tokens.len() {
                let begin = start;
                if let Some((end, value)) = self.longest(tokens, begin) {
                    start = end;
                    return Some((begin, end, value));
                }
                start += 1;
            }
            None
        })
    }
}

impl<T: Clone> Lexicon<T> {
    /// The phrases of a table, with a comma between those that stand for the same.
    pub fn of(table: &[(&str, T)]) -> Self {
        let mut lexicon = Self::default();
        for (phrases, value) in table {
            for phrase in phrases.split(", ") {
                *lexicon.entry(phrase) = Some(value.clone());
            }
        }
        lexicon
    }
}

impl Token {
    fn is_word_or_number(&self) -> bool {
        self.kind != super::token::Kind::Mark
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_is_found_whatever_its_commas() {
        let lexicon = Lexicon::of(&[("Kementerian Desa", 1), ("Kementerian Desa Daerah dan Kota", 2)]);
        let found = |text| lexicon.find(&tokens(text)).map(|(_, _, value)| *value).collect::<Vec<_>>();
        assert_eq!(found("kementerian desa, daerah, dan kota, Kementerian Desa"), [2, 1]);
        assert_eq!(found("Kementerian. Desa"), [0; 0]);
    }
}
