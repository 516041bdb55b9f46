//! The documents of a list and what each file of the index has of them: the unit in which an index is remembered. Of a list
//! in which single documents changed, only the lines are written anew of the words in which they differ.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::SharedVocabulary;
use super::file::{Kind, Section, Sizes, read_numbers, read_weights, write_numbers, write_weight};
use super::terms::Terms;
use super::vocabulary::{Id, Vocabulary};
use crate::fingerprint::Fingerprint;
use crate::plan::part::Named;

/// The documents of a list.
#[derive(Debug)]
pub struct List {
    /// What it is called in the index: `2025`, `bodies`.
    pub name: Arc<str>,
    /// The name of what its documents are found by.
    pub content: Fingerprint,
    /// What its documents are found by, each under the name of what that was taken from.
    pub documents: Vec<(Fingerprint, Arc<Terms>)>,
    sizes: Sizes,
    sections: [Vec<Section>; Kind::ALL.len()],
}

impl List {
    /// Writes the sections of a list; those that fit still are taken from `before`.
    pub fn new(
        name: &str,
        documents: Vec<(Fingerprint, Arc<Terms>)>,
        sizes: Sizes,
        vocabulary: &SharedVocabulary,
        before: Option<&Self>,
    ) -> Self {
        let content =
            Fingerprint::of_all(documents.iter().map(|(name, _)| *name)).and(Fingerprint::of(&sizes));
        let changes =
            before.filter(|before| before.sizes == sizes).and_then(|before| Changes::new(before, &documents));
        let vocabulary = vocabulary.open();
        let writer = Writer { name, documents: &documents, sizes, vocabulary: &vocabulary };
        let sections = Kind::ALL.map(|kind| match &changes {
            Some(changes) => writer.mend(kind, changes),
            None => writer.write(kind),
        });
        drop(vocabulary);
        Self { name: name.into(), content, documents, sizes, sections }
    }

    /// What the list has in a file.
    pub fn section(&self, kind: Kind, file: usize) -> &Section {
        &self.sections[kind as usize][file]
    }
}

/// What is different from the list before.
struct Changes<'a> {
    before: &'a List,
    /// The documents that changed by number: what each was found by and what it is found by.
    documents: Vec<(usize, [Option<&'a Terms>; 2])>,
}

impl<'a> Changes<'a> {
    /// Nothing, if so much changed that writing everything anew is less work.
    fn new(before: &'a List, documents: &'a [(Fingerprint, Arc<Terms>)]) -> Option<Self> {
        let count = documents.len().max(before.documents.len());
        let mut changed = Vec::new();
        for number in 0..count {
            let both = [before.documents.get(number), documents.get(number)]
                .map(|found| found.map(|(_, terms)| terms));
            if let [Some(was), Some(is)] = both
                && Arc::ptr_eq(was, is)
            {
                continue;
            }
            changed.push((number, both.map(|terms| terms.map(Arc::as_ref))));
        }
        (changed.len() <= MOST_CHANGES.max(count / 8)).then_some(Self { before, documents: changed })
    }
}

/// What is different at a word or stem: a document that has another weight there, or none.
struct Change {
    document: usize,
    was: Option<u8>,
    is: Option<u8>,
}

/// So many changed documents are never too many.
const MOST_CHANGES: usize = 4;

/// Writes sections.
struct Writer<'a> {
    name: &'a str,
    documents: &'a [(Fingerprint, Arc<Terms>)],
    sizes: Sizes,
    vocabulary: &'a Vocabulary,
}

impl Writer<'_> {
    /// All sections of a kind.
    fn write(&self, kind: Kind) -> Vec<Section> {
        let mut found: Vec<(Id, usize, u8)> = Vec::new();
        for (document, (_, terms)) in self.documents.iter().enumerate() {
            found.extend(terms.of(kind).iter().map(|&(id, weight)| (id, document, weight)));
        }
        found.sort_unstable();
        let mut groups: Vec<&[(Id, usize, u8)]> = found.chunk_by(|(a, ..), (b, ..)| a == b).collect();
        groups.sort_unstable_by_key(|group| self.vocabulary.text(group[0].0));
        let mut files = vec![String::new(); self.sizes.count(kind)];
        for group in groups {
            let id = group[0].0;
            let documents = group.iter().map(|&(_, document, weight)| (document, weight));
            files[self.file(kind, id)].push_str(&self.line(kind, id, documents));
        }
        files.into_iter().map(|file| Named::new(file.into())).collect()
    }

    /// The sections of a kind, with the lines written anew of what stands in documents that changed.
    fn mend<'c>(&self, kind: Kind, changes: &Changes<'c>) -> Vec<Section> {
        let mut changed: BTreeMap<usize, BTreeMap<Id, Vec<Change>>> = BTreeMap::new();
        for &(document, [was, is]) in &changes.documents {
            let of = |terms: Option<&'c Terms>| terms.map_or(&[][..], |terms| terms.of(kind)).iter().copied();
            let mut weights: BTreeMap<Id, [Option<u8>; 2]> = BTreeMap::new();
            of(was).for_each(|(id, weight)| weights.entry(id).or_default()[0] = Some(weight));
            of(is).for_each(|(id, weight)| weights.entry(id).or_default()[1] = Some(weight));
            for (id, [was, is]) in weights.into_iter().filter(|(_, [was, is])| was != is) {
                let of_file = changed.entry(self.file(kind, id)).or_default();
                of_file.entry(id).or_default().push(Change { document, was, is });
            }
        }
        let mut sections = changes.before.sections[kind as usize].clone();
        for (file, ids) in changed {
            let mut lines: BTreeMap<&str, Cow<'_, str>> = sections[file]
                .split_inclusive('\n')
                .map(|line| (line.split('\t').next().unwrap_or_default(), line.into()))
                .collect();
            for (id, changes) in ids {
                let text = self.vocabulary.text(id);
                let line = lines.get(text).map_or("", Cow::as_ref);
                lines.insert(text, self.mend_line(kind, id, line, &changes).into());
            }
            sections[file] = Named::new(lines.into_values().collect::<String>().into());
        }
        sections
    }

    /// A line as it is after some changes.
    fn mend_line(&self, kind: Kind, id: Id, line: &str, changes: &[Change]) -> String {
        let (_, value) = line.trim_end().split_once('\t').unwrap_or_default();
        if let Kind::Heads | Kind::Tails = kind {
            let count: usize = value.parse().unwrap_or_default();
            let (less, more) = changes.iter().fold((0, 0), |(less, more), change| {
                (less + usize::from(change.was.is_some()), more + usize::from(change.is.is_some()))
            });
            return self.count_line(id, count + more - less);
        }
        let mut parts = value.split(':').skip(1);
        let (numbers, weights) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let weights = read_weights(weights).chain(std::iter::repeat(0));
        let mut documents: BTreeMap<usize, u8> = read_numbers(numbers).zip(weights).collect();
        for change in changes {
            match change.is {
                Some(weight) => documents.insert(change.document, weight),
                None => documents.remove(&change.document),
            };
        }
        self.documents_line(kind, id, documents.iter().map(|(&document, &weight)| (document, weight)))
    }

    fn file(&self, kind: Kind, id: Id) -> usize {
        self.sizes.file(kind, self.vocabulary.hash(id, kind))
    }

    /// The line of a word or stem that some documents have.
    fn line(
        &self,
        kind: Kind,
        id: Id,
        documents: impl ExactSizeIterator<Item = (usize, u8)> + Clone,
    ) -> String {
        match kind {
            Kind::Stems | Kind::Pairs => self.documents_line(kind, id, documents),
            Kind::Heads | Kind::Tails => self.count_line(id, documents.len()),
        }
    }

    /// The line of a stem, or of two; nothing if no document has it.
    fn documents_line(
        &self,
        kind: Kind,
        id: Id,
        documents: impl ExactSizeIterator<Item = (usize, u8)> + Clone,
    ) -> String {
        if documents.len() == 0 {
            return String::new();
        }
        let mut line = format!("{}\t{}:", self.vocabulary.text(id), self.name);
        write_numbers(&mut line, documents.clone().map(|(document, _)| document));
        if kind == Kind::Stems {
            line.push(':');
            documents.for_each(|(_, weight)| write_weight(&mut line, weight));
        }
        line.push('\n');
        line
    }

    /// The line of a word, which says in how many documents it is; nothing if in none.
    fn count_line(&self, id: Id, count: usize) -> String {
        if count == 0 { String::new() } else { format!("{}\t{count}\n", self.vocabulary.text(id)) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::terms::{Field, Part};
    use super::*;

    /// Documents that consist of some of a few words.
    fn documents() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec("((satu|dua|tiga|empat|lima|enam) ){0,5}", 0..40)
    }

    proptest! {
        #[test]
        fn a_mended_list_is_what_a_new_one_would_be(
            texts in documents(),
            edits in proptest::collection::vec((0..40_usize, "((tujuh|dua|lima) ){0,4}"), 0..4),
            length in 0..3_usize,
        ) {
            let vocabulary = SharedVocabulary::new("id");
            let take = |text: &String| {
                let fields = [Field::new(Part::Title, text), Field::new(Part::Body, text)];
                (Fingerprint::of(text), Arc::new(Terms::new("id", &fields, &vocabulary)))
            };
            let mut documents: Vec<_> = texts.iter().map(take).collect();
            let sizes = Sizes::of(100);
            let list = |documents: &[(Fingerprint, Arc<Terms>)], before: Option<&List>| {
                List::new("2025", documents.to_vec(), sizes, &vocabulary, before)
            };
            let before = list(&documents, None);
            for (at, text) in edits {
                if let Some(document) = documents.get_mut(at) {
                    *document = take(&text);
                }
            }
            // One fewer, as many, or one more.
            documents.push(take(&"baru dua".to_owned()));
            documents.truncate((texts.len() + length).saturating_sub(1));
            let (mended, new) = (list(&documents, Some(&before)), list(&documents, None));
            for kind in Kind::ALL {
                for file in 0..sizes.count(kind) {
                    prop_assert_eq!(&**mended.section(kind, file), &**new.section(kind, file));
                }
            }
        }
    }
}
