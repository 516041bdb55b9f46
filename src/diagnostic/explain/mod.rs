//! What each diagnostic means, told at length: how it comes about, why it matters, what to do, and an example.
//!
//! Knows nothing of a site or of the place where something is wrong; that is what the message of a [`Problem`] is for.
//! The table follows the codes of [`Problem::CODES`], a file a topic. A code without an entry does not compile, and
//! neither does an entry that lacks a language.

mod acts;
mod addresses;
mod articles;
mod bodies;
mod checked;
mod dates;
mod example;
mod files;
mod held_back;
mod keys;
mod links;
mod markdown;
mod overrides;
mod pair;
mod pictures;
mod publishing;
mod references;
mod site;
mod slips;
mod theme;
mod translations;
mod values;
mod yaml;

pub use example::{Example, File, Side};

use super::Problem;
use crate::locale::Locale;

/// What a diagnostic means, with an example.
#[derive(Debug)]
pub struct Explanation {
    /// The code of the diagnostic: `R012`.
    pub code: &'static str,
    /// What it is, in a few words without a full stop.
    title: Bilingual,
    /// What it means, how it comes about and what to do, in a few sentences.
    text: Bilingual,
    /// A mistake of the kind, and the same without it.
    pub example: Example,
}

impl Explanation {
    /// The explanation of a code, in small or capital letters.
    pub fn of(code: &str) -> Option<&'static Self> {
        TOPICS.iter().copied().flatten().find(|entry| entry.code.eq_ignore_ascii_case(code))
    }

    /// What it is, in a few words.
    pub fn title(&self, locale: Locale) -> &'static str {
        self.title.get(locale)
    }

    /// What it means and what to do. Names stand in backticks, as they do in messages.
    pub fn text(&self, locale: Locale) -> &'static str {
        self.text.get(locale)
    }
}

/// A text in both languages of the program.
#[derive(Debug)]
pub struct Bilingual {
    en: &'static str,
    id: &'static str,
}

impl Bilingual {
    /// The text in one of them.
    pub fn get(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Id => self.id,
        }
    }
}

/// Every entry; topics and entries stand in the order of the codes.
const TOPICS: &[&[Explanation]] = &[
    files::ENTRIES,
    yaml::ENTRIES,
    keys::ENTRIES,
    dates::ENTRIES,
    values::ENTRIES,
    addresses::ENTRIES,
    articles::ENTRIES,
    references::ENTRIES,
    bodies::ENTRIES,
    links::ENTRIES,
    markdown::ENTRIES,
    slips::ENTRIES,
    pictures::ENTRIES,
    acts::ENTRIES,
    held_back::ENTRIES,
    pair::ENTRIES,
    site::ENTRIES,
    theme::ENTRIES,
    overrides::ENTRIES,
    checked::ENTRIES,
    translations::ENTRIES,
    publishing::ENTRIES,
];

const _: () = assert_explained(Problem::CODES);

/// Stops the compiler, with the code, where the table and the codes part.
const fn assert_explained(codes: &[&str]) {
    let (mut code, mut topic) = (0, 0);
    while topic < TOPICS.len() {
        let mut entry = 0;
        while entry < TOPICS[topic].len() {
            let explained = TOPICS[topic][entry].code;
            assert!(code < codes.len(), "there is an explanation of a code that does not exist");
            if !is_same(explained, codes[code]) {
                panic!("{}", codes[code]);
            }
            (code, entry) = (code + 1, entry + 1);
        }
        topic += 1;
    }
    if code < codes.len() {
        panic!("{}", codes[code]);
    }
}

/// Whether two texts are the same; `==` cannot be asked while compiling.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}
