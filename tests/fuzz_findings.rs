//! What the fuzzers hold the readers to, asked of what is known: of the seeds, of every text of this repository, and of
//! everything that a fuzzer ever found. No fuzzer is needed to run this.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

#[path = "fuzz/src/lib.rs"]
mod properties;
mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use support::{files_below, root};

/// Nothing that is known takes as long, in a build for tests on a busy machine. What takes the square of its length does.
const PATIENCE: Duration = Duration::from_secs(20);

/// Asks a property of all files in a folder.
fn ask(name: &str, property: properties::Property, folder: &Path) -> usize {
    let files = if folder.exists() { files_below(folder) } else { Vec::new() };
    for (path, bytes) in &files {
        let begin = Instant::now();
        property(bytes);
        let took = begin.elapsed();
        assert!(took < PATIENCE, "{name}: {} takes {took:?}", folder.join(path).display());
    }
    files.len()
}

/// The seeds and findings of a fuzzer.
fn known_to(name: &str) {
    let (_, property) = *properties::ALL.iter().find(|(other, _)| *other == name).unwrap();
    let folder = root().join("tests/fuzz");
    let asked: usize =
        ["seeds", "findings"].iter().map(|kind| ask(name, property, &folder.join(kind).join(name))).sum();
    assert!(asked > 0, "{name} has nothing to begin with");
}

macro_rules! known {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            known_to(stringify!($name));
        }
    )*

        #[test]
        fn every_fuzzer_has_its_test() {
            let tested = [$(stringify!($name)),*];
            assert_eq!(properties::ALL.map(|(name, _)| name), tested);
        }
    };
}

known! { article attachment clipping figures lock markdown registry request route settings site }

#[test]
fn the_digest_and_every_known_mistake_hold_too() {
    for folder in ["content", "seeds", "tests/broken", "tests/sites", "tests/agree", "tests/clippings"] {
        for name in ["article", "markdown", "registry", "settings", "figures", "lock"] {
            let (_, property) = *properties::ALL.iter().find(|(other, _)| *other == name).unwrap();
            assert!(ask(name, property, &root().join(folder)) > 0, "{folder}");
        }
    }
}

/// A slip that a seed may suffer, each at a place of it.
#[derive(Clone, Debug)]
enum Slip {
    Cut(Index, usize),
    Double(Index, usize),
    Replace(Index, u8),
    /// One of the fuzzer's own words.
    Insert(Index, Index),
}

fn slip() -> impl Strategy<Value = Slip> {
    let at = any::<Index>;
    prop_oneof![
        1 => (at(), 1..40_usize).prop_map(|(at, length)| Slip::Cut(at, length)),
        1 => (at(), 1..40_usize).prop_map(|(at, length)| Slip::Double(at, length)),
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Slip::Replace(at, byte)),
        4 => (at(), at()).prop_map(|(at, word)| Slip::Insert(at, word)),
    ]
}

impl Slip {
    fn happen_to(&self, bytes: &mut Vec<u8>, words: &[Vec<u8>]) {
        let at = |index: &Index| index.index(bytes.len() + 1);
        match self {
            Self::Cut(index, length) => {
                let at = at(index);
                drop(bytes.drain(at..(at + length).min(bytes.len())));
            }
            Self::Double(index, length) => {
                let at = at(index);
                let piece = bytes[at..(at + length).min(bytes.len())].to_vec();
                drop(bytes.splice(at..at, piece));
            }
            Self::Replace(index, byte) if !bytes.is_empty() => {
                let at = index.index(bytes.len());
                bytes[at] = *byte;
            }
            Self::Insert(index, word) if !words.is_empty() => {
                let at = at(index);
                drop(bytes.splice(at..at, word.get(words).iter().copied()));
            }
            Self::Replace(..) | Self::Insert(..) => {}
        }
    }
}

/// The words of a fuzzer's dictionary, in which a byte may be written as `\x0a`.
fn words_of(name: &str) -> Vec<Vec<u8>> {
    let text = fs::read_to_string(root().join(format!("tests/fuzz/{name}.dict"))).unwrap_or_default();
    let word = |line: &str| {
        let mut bytes = Vec::new();
        for (index, piece) in line.trim_matches('"').split("\\x").enumerate() {
            let (code, rest) = if index == 0 { ("", piece) } else { piece.split_at(2) };
            bytes.extend(u8::from_str_radix(code, 16));
            bytes.extend(rest.bytes());
        }
        bytes
    };
    text.lines().map(word).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_seed_is_undone_by_slips(which in any::<Index>(), seed in any::<Index>(), slips in vec(slip(), 1..8)) {
        let (name, property) = *which.get(&properties::ALL);
        let seeds = files_below(&root().join("tests/fuzz/seeds").join(name));
        let words = words_of(name);
        let mut bytes = seed.get(&seeds).1.clone();
        slips.iter().for_each(|slip| slip.happen_to(&mut bytes, &words));
        property(&bytes);
    }
}
