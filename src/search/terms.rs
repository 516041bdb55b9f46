//! What a document is found by: its stems with their weights, and its words.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem::discriminant;

use super::SharedVocabulary;
use super::file::Kind;
use super::vocabulary::{Id, Vocabulary};
use super::words::{stop_words, words};

/// A part of a document, as one text.
#[derive(Clone, Debug)]
pub struct Field<'t> {
    /// What it is.
    pub part: Part,
    /// Its text.
    pub text: &'t str,
}

impl<'t> Field<'t> {
    /// A part with its text.
    pub fn new(part: Part, text: &'t str) -> Self {
        Self { part, text }
    }
}

/// What a part of a document is, which says how much its words weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title of an article.
    Title,
    /// Its summary.
    Summary,
    /// A heading in its text.
    Heading,
    /// Its text: a word weighs more if it stands there again, but not without end.
    Body,
    /// What it is tied to: bodies, sector, tags, its number.
    Fact,
    /// A name of a body, sector or tag: a word weighs more the less else there is in the name. The number is the weight of
    /// a name of one word.
    Name(u8),
}

/// The weight of the name that is a body's own now.
pub const OWN_NAME: u8 = 24;
/// The weight of a name in another language, or that texts use too.
pub const OTHER_NAME: u8 = 20;
/// The weight of a name of those that it came from.
pub const EARLIER_NAME: u8 = 8;
/// The weight of what is said about it.
pub const DESCRIPTION: u8 = 6;

/// What a document is found by, each in order of number.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Its stems with their weights.
    stems: Box<[(Id, u8)]>,
    /// Each two stems that stand side by side anywhere but in its text. They weigh nothing.
    pairs: Box<[(Id, u8)]>,
    /// Its words as they are written. They weigh nothing either.
    words: Box<[(Id, u8)]>,
}

impl Terms {
    /// Takes the words of a document in a language. Fields of one part stand together.
    pub fn new<'t>(tag: &str, fields: &[Field<'t>], vocabulary: &SharedVocabulary) -> Self {
        let stop = stop_words(tag);
        let is_telling = |word: &str| stop.binary_search(&word).is_err();
        let (body, others): (Vec<&Field<'_>>, Vec<&Field<'_>>) =
            fields.iter().partition(|field| field.part == Part::Body);
        // Cutting and folding is most of the work; others may use the vocabulary meanwhile.
        let mut body = counted(body.iter().flat_map(|field| words(field.text)));
        body.retain(|word, _| is_telling(word));
        let cut = |field: &Field<'t>| -> (Part, Vec<Cow<'t, str>>) {
            (field.part, words(field.text).filter(|word| is_telling(word)).collect())
        };
        let others: Vec<(Part, Vec<Cow<'_, str>>)> = others.into_iter().map(cut).collect();
        let mut taken = Taken::default();
        let mut vocabulary = vocabulary.open();
        taken.take_body(&body, &mut vocabulary);
        for fields in others.chunk_by(|(a, _), (b, _)| discriminant(a) == discriminant(b)) {
            taken.take(fields, &mut vocabulary);
        }
        taken.into_terms()
    }

    /// What stands in files of a kind, with its weight; in order of number.
    pub(super) fn of(&self, kind: Kind) -> &[(Id, u8)] {
        match kind {
            Kind::Stems => &self.stems,
            Kind::Pairs => &self.pairs,
            Kind::Heads | Kind::Tails => &self.words,
        }
    }
}

/// Words, each once, with 1 if it stands there once and 2 if more often; how much more often says little and would fill the
/// files.
fn counted<'t>(words: impl Iterator<Item = Cow<'t, str>>) -> HashMap<Cow<'t, str>, u8> {
    let mut counts: HashMap<Cow<'_, str>, u8> = HashMap::new();
    for word in words {
        let count = counts.entry(word).or_default();
        *count = (*count + 1).min(2);
    }
    counts
}

/// What was taken of a document so far.
#[derive(Default)]
struct Taken {
    weights: BTreeMap<Id, u8>,
    pairs: BTreeSet<Id>,
    words: BTreeSet<Id>,
}

impl Taken {
    /// Takes the words of the text.
    fn take_body(&mut self, words: &HashMap<Cow<'_, str>, u8>, vocabulary: &mut Vocabulary) {
        for (word, &count) in words {
            let word = vocabulary.id(word);
            self.words.insert(word);
            let weight = self.weights.entry(vocabulary.stem(word)).or_default();
            *weight = (*weight + count).min(2);
        }
    }

    /// Takes the fields of one other part: a word counts there as [`Part::weight`] says.
    fn take(&mut self, fields: &[(Part, Vec<Cow<'_, str>>)], vocabulary: &mut Vocabulary) {
        let mut here: BTreeMap<Id, u8> = BTreeMap::new();
        for (part, words) in fields {
            let words: Vec<Id> = words.iter().map(|word| vocabulary.id(word)).collect();
            let stems: Vec<Id> = words.iter().map(|&word| vocabulary.stem(word)).collect();
            self.words.extend(words);
            for stem in &stems {
                let so_far = here.entry(*stem).or_default();
                *so_far = part.weight(stems.len(), *so_far);
            }
            self.pairs.extend(stems.windows(2).map(|pair| vocabulary.pair(pair[0], pair[1])));
        }
        for (stem, weight) in here {
            *self.weights.entry(stem).or_default() += weight;
        }
    }

    fn into_terms(self) -> Terms {
        Terms {
            stems: self.weights.into_iter().collect(),
            pairs: self.pairs.into_iter().map(|pair| (pair, 0)).collect(),
            words: self.words.into_iter().map(|word| (word, 0)).collect(),
        }
    }
}

impl Part {
    /// What a word weighs in a field of so many words, where it has so much already by the same part.
    fn weight(self, words: usize, so_far: u8) -> u8 {
        match self {
            Self::Title => 12,
            Self::Summary => 5,
            Self::Heading => 3,
            Self::Fact => 2,
            // Counted as a whole, see [`Taken::take_body`].
            Self::Body => 1,
            Self::Name(weight) => (weight / u8::try_from(words).unwrap_or(u8::MAX)).max(1).max(so_far),
        }
    }
}
