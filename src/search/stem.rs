//! Stems: what "perindustrian" and "industri" have in common. The algorithms are Snowball's: Tala's for Indonesian, Porter2 for
//! English. The theme's `stem-id.js` and `stem-en.js` come from the same sources.

use pagefind_stem::{Algorithm, Stemmer};

/// Takes affixes from the words of one language; leaves those of others as they are.
pub struct Stems(Option<Stemmer>);

impl Stems {
    /// The stems of a language by its tag.
    pub fn of(tag: &str) -> Self {
        let algorithm = match tag {
            "id" => Some(Algorithm::Indonesian),
            "en" => Some(Algorithm::English),
            _ => None,
        };
        Self(algorithm.map(Stemmer::create))
    }

    /// The stem of a folded word. One round leaves affixes below affixes ("memperkuat", "perkuat", "kuat"), so rounds are
    /// taken until nothing changes; each round that changes a word makes it shorter or ends in a form met before, so
    /// [`ROUNDS`] are enough.
    pub fn stem(&self, word: &str) -> String {
        let Some(stemmer) = &self.0 else { return word.to_owned() };
        let mut stem = word.to_owned();
        for _ in 0..ROUNDS {
            let next = stemmer.stem(&stem);
            if next == stem.as_str() {
                break;
            }
            stem = next.into_owned();
        }
        stem
    }
}

/// Four affixes are the most that Indonesian piles up.
const ROUNDS: usize = 4;

impl std::fmt::Debug for Stems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Stems").field(&self.0.is_some()).finish()
    }
}
