//! The words of a language, each once: a number for each, its stem, and the files it belongs to. A stem is worked out once
//! for a word and not for each place where it stands.

use std::collections::HashMap;
use std::sync::Arc;

use super::file::{Kind, hash};
use super::stem::Stems;

/// A word or stem by its number.
pub type Id = u32;

/// The words of a language.
#[derive(Debug)]
pub struct Vocabulary {
    stems: Stems,
    ids: HashMap<Arc<str>, Id>,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    text: Arc<str>,
    stem: Option<Id>,
    hashes: [u16; Kind::ALL.len()],
}

impl Vocabulary {
    pub fn new(tag: &str) -> Self {
        Self { stems: Stems::of(tag), ids: HashMap::new(), entries: Vec::new() }
    }

    /// The number of a text.
    pub fn id(&mut self, text: &str) -> Id {
        if let Some(&id) = self.ids.get(text) {
            return id;
        }
        let (id, text): (Id, Arc<str>) = (self.entries.len() as Id, text.into());
        let hashes = Kind::ALL.map(|kind| hash(kind.key(&text)));
        self.entries.push(Entry { text: text.clone(), stem: None, hashes });
        self.ids.insert(text, id);
        id
    }

    /// The stem of a word.
    pub fn stem(&mut self, word: Id) -> Id {
        if let Some(stem) = self.entries[word as usize].stem {
            return stem;
        }
        let stem = self.stems.stem(&self.entries[word as usize].text);
        let stem = self.id(&stem);
        self.entries[word as usize].stem = Some(stem);
        stem
    }

    /// The number of two stems side by side.
    pub fn pair(&mut self, first: Id, second: Id) -> Id {
        let pair = format!("{} {}", self.text(first), self.text(second));
        self.id(&pair)
    }

    /// A word or stem as it is written.
    pub fn text(&self, id: Id) -> &str {
        &self.entries[id as usize].text
    }

    /// What decides in which file of a kind it stands.
    pub fn hash(&self, id: Id, kind: Kind) -> u16 {
        self.entries[id as usize].hashes[kind as usize]
    }
}
