//! Which pages there are and what each is made of.
//!
//! Knows nothing of what templates say. A [`Page`] is planned as a route and the parts its bytes are made of; its
//! [`Page::name`] is the fingerprint of both, so bytes that were made under the same name before need not be made again.
//!
//! Pages are planned by [`Topic`]: a topic has a name that covers all that its pages are made of, and gives a [`Piece`],
//! which is remembered under that name. Pieces are then sorted by where their pages stand into [`Branch`]es.
//!
//! What belongs to a new kind of page: `lib.rs`, "Where things are added". Whatever it shows of the whole digest stands in the name of its
//! topic.

mod alignment;
mod bilingual;
mod branch;
mod cards;
mod chart;
mod citation;
mod data;
mod entry;
mod front;
mod kind;
mod life;
mod linked_data;
pub mod links;
mod lists;
mod ministries;
mod network;
mod page;
mod paired;
pub mod part;
mod piece;
mod place;
mod references;
mod ring;
mod search;
pub mod shape;
pub mod share;
mod site;
mod text;
mod texts;
mod timeline;
mod topic;
pub mod view;
mod volume_lists;
pub mod why;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

pub use self::branch::{Branch, branches_of};
pub use self::cards::VolumeParts;
pub use self::kind::Kind;
pub use self::page::{Content, HtmlPage, Page, View};
use self::piece::Planner;
pub use self::piece::{Piece, Planned};
pub use self::place::Place;
pub(crate) use self::references::key_of;
pub use self::topic::Topic;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::memory::Memory;
use crate::model::Digest;
use crate::route::Route;
use crate::theme::Theme;

/// The pages of a site.
#[derive(Debug)]
pub struct Plan {
    /// All outputs, by where they stand.
    pub branches: Vec<Arc<Branch>>,
    /// What lists show of the articles, by year: rendered before the pages that it stands in.
    pub parts: Vec<Arc<VolumeParts>>,
    /// How many outputs are for readers.
    pub page_count: usize,
    /// How many are feeds.
    pub feed_count: usize,
}

impl Plan {
    /// The output at a route.
    pub fn find(&self, route: &Route) -> Option<&Planned> {
        branch::find(&self.branches, route).map(AsRef::as_ref)
    }
}

/// Plans all pages and reports what cannot stand on the site: links that lead nowhere, addresses that are taken.
pub fn plan(
    digest: &Digest,
    theme: &Arc<Theme>,
    today: Date,
    memory: &mut Memory,
) -> (Plan, Vec<Diagnostic>) {
    let planner = Planner::new(digest, theme, today, memory);
    let piece = |&(topic, lang): &(Topic, Lang)| {
        let key = topic.key(&planner, lang);
        let name = Fingerprint::of(&key).and(topic.name(&planner, lang));
        // What a mistake may have meant is looked for in the whole digest, so where something is wrong, nothing is taken over.
        let kept = memory.pieces.get(&key, name).filter(|piece| piece.found.is_empty());
        let piece = kept.unwrap_or_else(|| {
            Arc::new(topic.plan(&planner, lang, memory.pieces.latest(&key)).into_piece(name, &planner))
        });
        (key, piece)
    };
    let topics = Topic::all(&planner);
    let mut pieces: Vec<(String, Arc<Piece>)> = topics.par_iter().with_max_len(8).map(piece).collect();
    let sitemap = site::sitemap(&planner, pieces.iter().map(|(_, piece)| &piece.sitemap));
    let name = Fingerprint::of_all(pieces.iter().map(|(_, piece)| piece.sitemap.name()));
    pieces.push(("sitemap".to_owned(), Arc::new(sitemap.into_piece(name, &planner))));
    memory.pieces.replace(pieces.iter().map(|(key, piece)| (key.clone(), piece.name, piece.clone())));

    let mut by_branch: BTreeMap<&Arc<str>, Vec<&Piece>> = BTreeMap::new();
    for (_, piece) in &pieces {
        piece.branches.keys().for_each(|branch| by_branch.entry(branch).or_default().push(piece));
    }
    let branch = |(key, pieces): (&Arc<str>, Vec<&Piece>)| {
        let name = Branch::name(&pieces);
        memory.branches.get(key, name).unwrap_or_else(|| Arc::new(Branch::new(key, name, &pieces)))
    };
    let branches: Vec<Arc<Branch>> = by_branch.into_iter().map(branch).collect();
    memory.branches.replace(branches.iter().map(|branch| (branch.key.clone(), branch.name, branch.clone())));

    let mut found: Vec<Diagnostic> =
        pieces.iter().flat_map(|(_, piece)| piece.found.iter().cloned()).collect();
    found.extend(branches.iter().flat_map(|branch| branch.found.iter().cloned()));
    branch::check_below_files(&branches, &mut found);
    branch::check_capitals(&branches, &mut found);
    check_paths(&pieces, &branches, memory, &mut found);
    let count = |of: fn(&Branch) -> usize| branches.iter().map(|branch| of(branch)).sum();
    let (page_count, feed_count) = (count(|branch| branch.page_count), count(|branch| branch.feed_count));
    (Plan { parts: planner.parts, branches, page_count, feed_count }, found)
}

/// Reports the paths of the site in texts that lead nowhere. Pieces whose paths were right among the same routes are not
/// looked at again.
fn check_paths(
    pieces: &[(String, Arc<Piece>)],
    branches: &[Arc<Branch>],
    memory: &mut Memory,
    found: &mut Vec<Diagnostic>,
) {
    let mut right = Vec::new();
    for (key, piece) in pieces {
        if piece.paths.is_empty() {
            continue;
        }
        let name = piece.paths.name(branches);
        if memory.right_paths.get(key, name).is_none() {
            let wrong = piece.paths.check(branches);
            if !wrong.is_empty() {
                found.extend(wrong);
                continue;
            }
        }
        right.push((key.clone(), name, Arc::new(())));
    }
    memory.right_paths.replace(right);
}
