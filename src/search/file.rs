//! The files of an index: which there are, what stands in which, how it is written.
//!
//! A file is a JSON object by word or stem, in order. Behind a word stands in how many documents it is. Behind a stem stand
//! the documents that have it, list by list: `2025:0Bv:c1x;2024:…` is the name of the list, the numbers of the documents as
//! differences, and their weights, one digit each ([`DIGITS`]). A difference is written five bits a digit, the lowest first,
//! and every digit but the last is 32 more than its value. Two stems that stand side by side have no weights.

use std::collections::BTreeMap;

use crate::plan::part::Named;

/// The form of the files. The script that reads them refuses another one: what it would find in it is not what stands there.
pub const FORMAT: u32 = 1;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(usize)]
pub enum Kind {
    /// The documents of stems.
    Stems,
    /// The documents of each two stems that stand side by side, with a space between them.
    Pairs,
    /// The words that begin alike.
    Heads,
    /// The words that end alike.
    Tails,
}

/// How many files there are, as powers of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sizes {
    /// Of stems.
    pub stems: u32,
    /// Of pairs.
    pub pairs: u32,
    /// Of beginnings, and of ends.
    pub words: u32,
    /// Of lists of tags.
    pub tags: u32,
}

/// What a list has in one file: lines of a key, a tab and what stands behind it, in order of key.
pub type Section = Named<Box<str>>;

/// A file, as what the lists have in it.
#[derive(Clone, Debug, Hash)]
pub struct IndexFile {
    /// What kind it is.
    pub kind: Kind,
    /// Its number among those of its kind.
    pub number: usize,
    /// What stands in it, by list.
    pub sections: Vec<Section>,
}

impl Kind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Stems, Self::Pairs, Self::Heads, Self::Tails];

    /// The first part of the names of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stems => "stems",
            Self::Pairs => "pairs",
            Self::Heads => "heads",
            Self::Tails => "tails",
        }
    }

    /// The part of a word or stem that decides in which file it stands. A slip changes either the first letters of a word or
    /// the last, not both: by one of the two the word that was meant is found.
    pub fn key(self, text: &str) -> &str {
        let length = text.chars().count();
        let shared = if length <= SHORT { 2 } else { 3 };
        let at = |count: usize| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
        match self {
            Self::Stems | Self::Pairs => text,
            Self::Heads => &text[..at(shared)],
            Self::Tails => &text[at(length.saturating_sub(shared))..],
        }
    }
}

/// Words of so many letters are kept by two letters, longer ones by three.
const SHORT: usize = 6;

impl Sizes {
    /// The sizes for a number of articles. They depend on nothing else, so that only few edits change them.
    pub fn of(articles: usize) -> Self {
        let files = (articles / ARTICLES_A_FILE).max(1);
        let stems = files.next_power_of_two().ilog2().min(MOST_FILES);
        let fewer = |by: u32| stems.saturating_sub(by);
        Self { stems, pairs: fewer(1), words: fewer(3), tags: fewer(6) }
    }

    /// How many files there are of a kind.
    pub fn count(self, kind: Kind) -> usize {
        1 << self.bits(kind)
    }

    /// The file in which something stands, by its hash.
    pub fn file(self, kind: Kind, hash: u16) -> usize {
        usize::from(hash) >> (u16::BITS - self.bits(kind))
    }

    /// How many lists of tags there are: a new tag changes the numbers of few others.
    pub fn tag_buckets(self) -> usize {
        1 << self.tags
    }

    /// The list in which a tag stands, by its id.
    pub fn tag_bucket(self, id: &str) -> usize {
        usize::from(hash(id)) >> (u16::BITS - self.tags)
    }

    /// The same as a power of two.
    pub fn bits(self, kind: Kind) -> u32 {
        match kind {
            Kind::Stems => self.stems,
            Kind::Pairs => self.pairs,
            Kind::Heads | Kind::Tails => self.words,
        }
    }
}

/// A file for so many articles keeps what a query loads small at ten thousand of them; with fewer it is larger than needed
/// and still small.
const ARTICLES_A_FILE: usize = 10;

/// Never more than 4096 files of a kind.
const MOST_FILES: u32 = 12;

/// FNV-1a of the UTF-8 bytes, 32 bits folded to 16: short enough to be written again in a browser.
pub fn hash(text: &str) -> u16 {
    let all =
        text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    ((all >> 16) ^ (all & 0xffff)) as u16
}

/// The digits of numbers and weights; all may stand in JSON as they are.
pub const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

/// The highest weight that a digit can say.
pub const MOST_WEIGHT: u8 = 63;

/// The value of each digit.
const VALUES: [u8; 128] = {
    let mut values = [0; 128];
    let mut value = 0;
    while value < DIGITS.len() {
        values[DIGITS[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// The values of what is written in [`DIGITS`].
fn values(written: &str) -> impl Iterator<Item = u8> {
    written.bytes().map(|digit| VALUES[usize::from(digit)])
}

/// Reads what [`write_numbers`] wrote.
pub(super) fn read_numbers(written: &str) -> impl Iterator<Item = usize> {
    let (mut next, mut difference, mut factor) = (0, 0, 1);
    values(written).map(usize::from).filter_map(move |value| {
        difference += value % 32 * factor;
        factor *= 32;
        if value >= 32 {
            return None;
        }
        let document = next + difference;
        (next, difference, factor) = (document + 1, 0, 1);
        Some(document)
    })
}

/// Reads weights that [`write_weight`] wrote.
pub(super) fn read_weights(written: &str) -> impl Iterator<Item = u8> {
    values(written)
}

/// Writes the numbers of documents, in rising order.
pub(super) fn write_numbers(out: &mut String, documents: impl Iterator<Item = usize>) {
    let mut next = 0;
    for document in documents {
        let mut difference = document - next;
        while difference >= 32 {
            out.push(char::from(DIGITS[32 + difference % 32]));
            difference /= 32;
        }
        out.push(char::from(DIGITS[difference]));
        next = document + 1;
    }
}

/// Writes a weight.
pub(super) fn write_weight(out: &mut String, weight: u8) {
    out.push(char::from(DIGITS[usize::from(weight.min(MOST_WEIGHT))]));
}

impl IndexFile {
    /// The name of the file.
    pub fn name(kind: Kind, number: usize) -> String {
        format!("{}-{number:03x}.json", kind.name())
    }

    /// Its bytes.
    pub fn write(&self) -> Vec<u8> {
        let mut lines: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for line in self.sections.iter().flat_map(|section| section.lines()) {
            if let Some((key, value)) = line.split_once('\t') {
                lines.entry(key).or_default().push(value);
            }
        }
        let mut out = String::from("{");
        for (key, values) in lines {
            // Neither folded words nor digits need escaping in JSON.
            out.push_str(if out.len() == 1 { "\n\"" } else { ",\n\"" });
            out.push_str(key);
            out.push_str("\":");
            match self.kind {
                Kind::Stems | Kind::Pairs => {
                    out.push('"');
                    out.push_str(&values.join(";"));
                    out.push('"');
                }
                Kind::Heads | Kind::Tails => {
                    let count = |value: &&str| value.parse::<usize>().unwrap_or_default();
                    out.push_str(&values.iter().map(count).sum::<usize>().to_string());
                }
            }
        }
        out.push_str("\n}\n");
        out.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_leaves_the_beginning_or_the_end_of_a_word() {
        for (word, head, tail) in
            [("industri", "ind", "tri"), ("desa", "de", "sa"), ("kapal2", "ka", "l2"), ("a", "a", "a")]
        {
            assert_eq!((Kind::Heads.key(word), Kind::Tails.key(word)), (head, tail));
        }
    }

    #[test]
    fn documents_are_written_as_differences() {
        let mut out = String::new();
        write_numbers(&mut out, [0, 1, 40].into_iter());
        assert_eq!(out, "00C1");
        assert_eq!(read_numbers(&out).collect::<Vec<_>>(), [0, 1, 40]);
    }

    #[test]
    fn sizes_follow_the_number_of_articles() {
        assert_eq!(Sizes::of(0), Sizes { stems: 0, pairs: 0, words: 0, tags: 0 });
        assert_eq!(Sizes::of(0).file(Kind::Stems, u16::MAX), 0);
        assert_eq!(Sizes::of(10_000).count(Kind::Stems), 1024);
        assert!(Sizes::of(10_000).file(Kind::Stems, u16::MAX) == 1023);
    }
}
