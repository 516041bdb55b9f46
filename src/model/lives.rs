//! The lives of acts: which one implements, amends, replaces or revokes which, and what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

use super::article::Related;
use super::{Article, Joined, folder_of};
use crate::diagnostic::{Diagnostic, Guesses, Label, Problem};
use crate::fingerprint::Fingerprint;
use crate::parse::Key;
use crate::parse::relation::Relation;

/// Acts that stand in a relation to others, in both directions.
#[derive(Debug, Default)]
pub struct Lives {
    /// The name of all relations and of all that they tie together.
    pub name: Fingerprint,
    /// The name of the relations alone, whatever the acts are.
    pub keys_name: Fingerprint,
    /// The years of the acts.
    pub years: BTreeSet<i16>,
    ties: BTreeMap<Key, Ties>,
}

/// What an act is tied to.
#[derive(Debug, Default)]
pub struct Ties {
    /// The acts that it names itself.
    pub to: Vec<(Relation, Arc<Article>)>,
    /// The acts that name it, the oldest first.
    pub from: Vec<(Relation, Arc<Article>)>,
}

/// What is known of a key that no published article has.
pub(super) enum State {
    /// Nothing.
    Unknown,
    /// Its texts have errors, which were reported.
    Unread,
    /// It is not published yet.
    HeldBack,
}

impl Lives {
    /// Ties the published articles together. A key that nobody has and a circle are reported; an act that is held back is
    /// not tied yet.
    pub(super) fn new(
        folders: &[(String, Arc<Joined>)],
        state: impl Fn(&str) -> State,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut ties: BTreeMap<Key, Ties> = BTreeMap::new();
        let mut written: Vec<(&Arc<Article>, &Related)> = Vec::new();
        let mut years = BTreeSet::new();
        for article in folders.iter().flat_map(|(_, folder)| folder.related()) {
            let mut guesses = Guesses::default();
            for related in &article.related {
                let Some(target) =
                    folder_of(folders, &related.key).and_then(|folder| folder.find(&related.key))
                else {
                    found.push(match state(&related.key) {
                        State::Unknown => unknown(related, folders, &mut guesses),
                        State::HeldBack => {
                            let problem = Problem::RelatedHeldBack { key: related.key.clone() };
                            Diagnostic::new(problem, related.place.clone())
                        }
                        State::Unread => continue,
                    });
                    continue;
                };
                let to = &mut ties.entry(article.key.clone()).or_default().to;
                if to.iter().any(|(relation, known)| *relation == related.relation && known.key == target.key)
                {
                    continue;
                }
                to.push((related.relation, target.clone()));
                if target.date > article.date {
                    let problem =
                        Problem::LaterAct { key: related.key.clone(), date: target.date.to_string() };
                    found.push(Diagnostic::new(problem, related.place.clone()));
                }
                ties.entry(target.key.clone()).or_default().from.push((related.relation, article.clone()));
                years.extend([article.date.year(), target.date.year()]);
                written.push((article, related));
            }
        }
        for ties in ties.values_mut() {
            ties.from.sort_by(|(_, a), (_, b)| a.date.cmp(&b.date).then_with(|| a.key.cmp(&b.key)));
        }
        check_circles(&written, found);
        let key = |(key, ties): (&Key, &Ties)| {
            let to: Vec<(Relation, &Key)> =
                ties.to.iter().map(|(relation, to)| (*relation, &to.key)).collect();
            Fingerprint::of(&(key, to))
        };
        let keys_name = Fingerprint::of_all(ties.iter().map(key));
        let one = |(relation, article): &(Relation, Arc<Article>)| (*relation, article.name);
        let name = |(key, ties): (&Key, &Ties)| {
            let (to, from) = (ties.to.iter().map(one), ties.from.iter().map(one));
            Fingerprint::of(&(key, to.collect::<Vec<_>>(), from.collect::<Vec<_>>()))
        };
        Self { name: Fingerprint::of_all(ties.iter().map(name)), keys_name, years, ties }
    }

    /// What an act is tied to, if to anything.
    pub fn of(&self, key: &Key) -> Option<&Ties> {
        self.ties.get(key)
    }

    /// The acts that led to this one and those that it led to, itself among them, the oldest first; of a long life those
    /// that are nearest, at most `most`.
    pub fn chain(&self, key: &Key, most: usize) -> Vec<(&Key, &Ties)> {
        let mut keys: BTreeSet<&Key> = BTreeSet::new();
        for next in [|ties: &Ties| &ties.to, |ties: &Ties| &ties.from] as [fn(&Ties) -> &Vec<_>; 2] {
            let mut open: Vec<&Key> = vec![key];
            let mut reached: BTreeSet<&Key> = BTreeSet::new();
            while !open.is_empty() && keys.len() + reached.len() < most {
                let ties = open.iter().filter_map(|key| self.ties.get(*key));
                open = ties.flat_map(next).map(|(_, article)| &article.key).collect();
                open.retain(|key| reached.insert(key));
            }
            keys.extend(reached);
        }
        keys.insert(key);
        keys.into_iter().filter_map(|key| self.ties.get_key_value(key)).collect()
    }
}

fn unknown(related: &Related, folders: &[(String, Arc<Joined>)], guesses: &mut Guesses) -> Diagnostic {
    // The path of a file where a key is wanted says well enough what is meant.
    let path = related.key.trim_start_matches("content/").trim_start_matches("articles/");
    let key = path.strip_suffix(".md").map_or(path, |stem| stem.split_once('.').map_or(stem, |(key, _)| key));
    let is_there = folder_of(folders, key).is_some_and(|folder| folder.find(key).is_some());
    let suggestion = if is_there {
        Some(key.to_owned())
    } else {
        let articles = folders.iter().flat_map(|(_, folder)| &folder.articles);
        guesses.nearest(&related.key, articles.map(|article| article.key.as_str()))
    };
    Diagnostic::new(Problem::UnknownAct { key: related.key.clone(), suggestion }, related.place.clone())
}

/// Nothing implements, amends or ends itself, by whatever way.
fn check_circles(written: &[(&Arc<Article>, &Related)], found: &mut Vec<Diagnostic>) {
    let edges = written.iter().map(|(article, related)| (article.key.as_str(), related.key.as_str()));
    let graph: DiGraphMap<&str, ()> = edges.collect();
    for circle in tarjan_scc(&graph) {
        let is_inside = |(article, related): &&(&Arc<Article>, &Related)| {
            circle.contains(&article.key.as_str()) && circle.contains(&related.key.as_str())
        };
        let mut places = written.iter().filter(is_inside).map(|(_, related)| related.place.clone());
        let Some(first) = places.next() else { continue };
        let mut keys: Vec<String> = circle.iter().map(|&key| key.to_owned()).collect();
        keys.sort_unstable();
        let diagnostic = Diagnostic::new(Problem::ActsInCircle { keys }, first);
        found.push(places.fold(diagnostic, |all, place| all.and(place, Label::LeadsBack)));
    }
}
