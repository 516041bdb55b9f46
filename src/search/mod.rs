//! Search without a server: what the texts of a site are found by, as files that a browser reads a few of.
//!
//! Knows words, stems and where they stand; knows nothing of articles, addresses or pages, which [`crate::plan`] gives it as
//! fields of text. The browser's half is the theme's `search.js`: whatever it has to do in the same way stands in one of
//! [`words`], [`stem`], [`file::hash`], and `tests/search/` holds both to it.
//!
//! A document is a body, a sector, a tag or an article; its number is its place in a [`list::List`], and the lists of
//! articles are the years. Three kinds of files ([`file::Kind`]) lead to it: by stem which documents have it and how much it
//! weighs there, and by the beginning and by the end of a word which words there are, for a word that is still being typed and
//! for one with a slip. Which file has what follows from the word alone ([`file::Sizes`]), so a query asks for a few files and
//! needs no directory.

pub mod file;
pub mod list;
pub mod stem;
pub mod terms;
mod vocabulary;
pub mod words;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use self::list::List;
use self::vocabulary::Vocabulary;
use crate::memory::Kept;

/// What search remembers: the words of each language with their stems, and the lists by language and name.
#[derive(Debug, Default)]
pub struct Remembered {
    /// By the tag of the language.
    pub vocabularies: BTreeMap<String, SharedVocabulary>,
    /// By the tag of the language and the name of the list.
    pub lists: Kept<(String, String), List>,
}

/// The words of a language, as texts that are read at the same time share them. Numbers in it are given in the order of
/// asking and never reach a file.
#[derive(Debug)]
pub struct SharedVocabulary(Mutex<Vocabulary>);

impl SharedVocabulary {
    /// The empty vocabulary of a language.
    pub fn new(tag: &str) -> Self {
        Self(Mutex::new(Vocabulary::new(tag)))
    }

    fn open(&self) -> MutexGuard<'_, Vocabulary> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
