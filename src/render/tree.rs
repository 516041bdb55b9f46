//! All outputs of a site, as names of bytes and what the bytes are made of.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::{bytes, data};
use crate::fingerprint::Fingerprint;
use crate::keep::Keeper;
use crate::memory::find_sorted;
use crate::plan::{Content, Planned, branches_of};
use crate::route::Route;
use crate::theme::Theme;

/// An output that was rendered.
pub struct Output {
    /// What its bytes are, once somebody has made them.
    pub(super) made: OnceLock<Made>,
    /// The name of what they were made from, whatever the theme's static files are called: where only this stays, a
    /// browser needs other stylesheets and no other page.
    pub layout: Fingerprint,
    /// The name of what they were made from.
    pub(super) name: Fingerprint,
    pub(super) planned: Arc<Planned>,
    pub(super) theme: Arc<Theme>,
    pub(super) keeper: Keeper,
}

/// What some bytes are.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[allow(missing_docs, reason = "their name and how many there are")]
pub struct Made {
    pub fingerprint: Fingerprint,
    pub length: usize,
}

impl Made {
    /// What these bytes are.
    pub fn of(bytes: &[u8]) -> Self {
        Self { fingerprint: Fingerprint::of_bytes(bytes), length: bytes.len() }
    }
}

impl Output {
    /// Where it stands.
    pub fn route(&self) -> &Route {
        &self.planned.page.route
    }

    /// What it was planned as.
    pub fn planned(&self) -> &Planned {
        &self.planned
    }

    /// The name of its bytes. That of a long file is taken when somebody asks, so that no page waits for it; bytes that are
    /// made later go by what they are made of.
    pub fn fingerprint(&self) -> Fingerprint {
        self.made().fingerprint
    }

    /// The name of what they were made from.
    pub fn name(&self) -> Fingerprint {
        self.name
    }

    /// What its bytes are, if that is known already and they have this name.
    pub fn made_as(&self, name: Fingerprint) -> Option<Made> {
        self.made.get().copied().filter(|made| made.fingerprint == name)
    }

    /// How many bytes there are.
    pub fn length(&self) -> usize {
        self.made().length
    }

    fn made(&self) -> &Made {
        self.made.get_or_init(|| match &self.planned.page.content {
            Content::Data(file) => Made {
                fingerprint: Fingerprint::of_pieces(data::pieces(file)),
                length: data::pieces(file).map(str::len).sum(),
            },
            Content::Copy(file) => Made { fingerprint: file.fingerprint, length: file.length },
            content if content.is_made_later() => Made { fingerprint: self.name, length: 0 },
            _ => Made::of(&self.bytes().unwrap_or_default()),
        })
    }

    /// What its bytes are, and the bytes themselves if they had to be made to know that.
    pub fn made_with_bytes(&self) -> (Made, Option<Vec<u8>>) {
        let is_copy = matches!(&self.planned.page.content, Content::Copy(_));
        if self.made.get().is_some() || is_copy || self.is_made_later() {
            return (*self.made(), None);
        }
        let bytes = self.bytes();
        (*self.made.get_or_init(|| Made::of(bytes.as_deref().unwrap_or_default())), bytes)
    }

    /// Whether its bytes are made when somebody asks for them, and that takes long.
    pub fn is_made_later(&self) -> bool {
        self.planned.page.content.is_made_later()
    }

    /// Its bytes, made anew: what could be rendered once can be again. None if nothing comes of a picture, or the file is
    /// not any more what it was.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let bytes = bytes(&self.planned.page, &self.theme, &self.keeper).ok()?;
        (!bytes.is_empty() || !self.is_made_later()).then_some(bytes)
    }
}

impl PartialEq for Output {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint() == other.fingerprint() && self.route() == other.route()
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Output({}, {} bytes, {:?})", self.route(), self.length(), self.fingerprint())
    }
}

/// The outputs below one first part of the address.
#[derive(Debug, PartialEq)]
pub struct RenderedBranch {
    outputs: Vec<Arc<Output>>,
}

impl RenderedBranch {
    /// Outputs in order of route.
    pub(super) fn new(outputs: Vec<Arc<Output>>) -> Self {
        Self { outputs }
    }

    /// The output at a route.
    pub fn find(&self, route: &Route) -> Option<&Arc<Output>> {
        self.find_near(0, route)
    }

    /// The same, where it is likely that it stands at a position.
    pub(super) fn find_near(&self, hint: usize, route: &Route) -> Option<&Arc<Output>> {
        find_sorted(&self.outputs, hint, route, |output| output.route())
    }
}

/// A branch that is not what it was.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "its outputs before and now")]
pub struct Change<'t> {
    pub before: &'t [Arc<Output>],
    pub now: &'t [Arc<Output>],
}

/// All outputs of a site. Copying it is cheap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    branches: Arc<BTreeMap<Arc<str>, Arc<RenderedBranch>>>,
}

impl Tree {
    pub(super) fn new(branches: BTreeMap<Arc<str>, Arc<RenderedBranch>>) -> Self {
        Self { branches: Arc::new(branches) }
    }

    /// The output at a route.
    pub fn get(&self, route: &Route) -> Option<&Arc<Output>> {
        branches_of(route).into_iter().find_map(|branch| self.branches.get(branch)?.find(route))
    }

    /// All outputs, in order of branch and route.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Output>> {
        self.branches.values().flat_map(|branch| &branch.outputs)
    }

    /// The first parts of the addresses in it.
    pub fn branches(&self) -> impl Iterator<Item = &Arc<str>> {
        self.branches.keys()
    }

    /// The outputs below one first part of the address, in order of route.
    pub fn branch(&self, key: &str) -> &[Arc<Output>] {
        self.branches.get(key).map_or(&[], |branch| &branch.outputs)
    }

    /// The branches that are not what they were in another tree.
    pub fn changes<'t>(&'t self, before: Option<&'t Self>) -> Vec<Change<'t>> {
        let was = |key: &str| before.and_then(|before| before.branches.get(key));
        let is_other = |(key, now): &(&Arc<str>, &Arc<RenderedBranch>)| {
            was(key).is_none_or(|was| !Arc::ptr_eq(was, now))
        };
        let changed = self
            .branches
            .iter()
            .filter(is_other)
            .map(|(key, now)| Change { before: was(key).map_or(&[], |was| &was.outputs), now: &now.outputs });
        let gone = before.into_iter().flat_map(|before| before.branches.iter());
        let gone = gone.filter(|(key, _)| !self.branches.contains_key(*key));
        changed.chain(gone.map(|(_, was)| Change { before: &was.outputs, now: &[] })).collect()
    }

    /// How many outputs there are.
    pub fn len(&self) -> usize {
        self.branches.values().map(|branch| branch.outputs.len()).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
