//! The documents of a list and what each file of the index has of them: the unit in which an index is remembered. Of a list
//! in which single documents changed, only the lines are written anew of the words in which they differ.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::SharedVocabulary;
use super::file::{Kind, Section, Sizes, write_numbers, write_weight};
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
        let before =
            before.filter(|before| before.sizes == sizes && before.documents.len() == documents.len());
        let vocabulary = vocabulary.open();
        let writer = Writer { name, documents: &documents, sizes, vocabulary: &vocabulary };
        let sections = Kind::ALL.map(|kind| match before {
            Some(before) => writer.mend(kind, before),
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
    fn mend(&self, kind: Kind, before: &List) -> Vec<Section> {
        let mut sections = before.sections[kind as usize].clone();
        let mut changed: BTreeMap<usize, BTreeSet<Id>> = BTreeMap::new();
        let both = before.documents.iter().zip(self.documents);
        for ((_, was), (_, is)) in both.filter(|((_, was), (_, is))| !Arc::ptr_eq(was, is)) {
            let (was, is): (BTreeSet<_>, BTreeSet<_>) =
                (was.of(kind).iter().collect(), is.of(kind).iter().collect());
            for (id, _) in was.symmetric_difference(&is) {
                changed.entry(self.file(kind, *id)).or_default().insert(*id);
            }
        }
        for (file, ids) in changed {
            let key = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
            let mut lines: BTreeMap<String, String> =
                sections[file].split_inclusive('\n').map(|line| (key(line), line.to_owned())).collect();
            for id in ids {
                let all = self.documents.iter().enumerate();
                let found =
                    all.filter_map(|(document, (_, terms))| Some((document, terms.weight(kind, id)?)));
                let line = self.line(kind, id, found.collect::<Vec<_>>().into_iter());
                lines.insert(self.vocabulary.text(id).to_owned(), line);
            }
            sections[file] = Named::new(lines.into_values().collect::<String>().into());
        }
        sections
    }

    fn file(&self, kind: Kind, id: Id) -> usize {
        self.sizes.file(kind, self.vocabulary.hash(id, kind))
    }

    /// The line of a word or stem; nothing if no document has it.
    fn line(
        &self,
        kind: Kind,
        id: Id,
        documents: impl ExactSizeIterator<Item = (usize, u8)> + Clone,
    ) -> String {
        if documents.len() == 0 {
            return String::new();
        }
        let mut line = format!("{}\t", self.vocabulary.text(id));
        match kind {
            Kind::Stems | Kind::Pairs => {
                line.push_str(self.name);
                line.push(':');
                write_numbers(&mut line, documents.clone().map(|(document, _)| document));
                if kind == Kind::Stems {
                    line.push(':');
                    documents.for_each(|(_, weight)| write_weight(&mut line, weight));
                }
            }
            Kind::Heads | Kind::Tails => line.push_str(&documents.len().to_string()),
        }
        line.push('\n');
        line
    }
}
