//! Who works with whom: the acts that two bodies have in common, by themselves and through those that they continue.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Article, Ministries, Volume};
use crate::fingerprint::Fingerprint;

/// Two bodies by position; the one whose id comes first in the alphabet stands first.
pub type Pair = (usize, usize);

/// An act of two bodies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Joint {
    /// The article, by its position in the volume.
    pub article: usize,
    /// The predecessors that it names instead of one of the two or of both, by position; none if it names both.
    pub predecessors: Vec<usize>,
}

/// What two bodies did together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Together {
    /// In how many articles both are named.
    pub own: usize,
    /// The same with the articles that name predecessors.
    pub all: usize,
    /// The first and the last day of those that name both.
    pub days: Option<(Date, Date)>,
}

/// The network of the whole digest.
#[derive(Debug)]
pub struct Network {
    /// The name of all of it.
    pub name: Fingerprint,
    /// What each two did together, if anything.
    pub pairs: BTreeMap<Pair, Together>,
}

impl Network {
    /// The name of the network that volumes make together.
    pub(super) fn name(volumes: &[Arc<Volume>]) -> Fingerprint {
        Fingerprint::of_all(volumes.iter().map(|volume| volume.register.pairs_name))
    }

    /// Adds the volumes up.
    pub(super) fn new(name: Fingerprint, volumes: &[Arc<Volume>]) -> Self {
        let mut pairs: BTreeMap<Pair, Together> = BTreeMap::new();
        for volume in volumes {
            for (&pair, joint) in &volume.register.pairs {
                let together = pairs.entry(pair).or_insert(Together { own: 0, all: 0, days: None });
                together.all += joint.len();
                for own in joint.iter().filter(|joint| joint.predecessors.is_empty()) {
                    let day = volume.articles[own.article].date;
                    together.own += 1;
                    together.days = Some(
                        together.days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))),
                    );
                }
            }
        }
        Self { name, pairs }
    }
}

/// The acts of each two bodies, newest first. What predecessors did is counted for those that nobody continues: an
/// article that names two bodies is an act of each two that carry these on today.
pub(super) fn pairs(ministries: &Ministries, articles: &[Arc<Article>]) -> BTreeMap<Pair, Vec<Joint>> {
    let mut pairs: BTreeMap<Pair, Vec<Joint>> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        let mut of_article: BTreeMap<Pair, Vec<usize>> = BTreeMap::new();
        for (at, &one) in article.ministries.iter().enumerate() {
            for &other in &article.ministries[at + 1..] {
                of_article.insert(ministries.pair(one, other), Vec::new());
            }
        }
        let own: Vec<Pair> = of_article.keys().copied().collect();
        for &(one, other) in &own {
            // An heir that was there on the day and is not named took no part.
            let carries =
                |heir: usize, named: usize| heir == named || !ministries.get(heir).existed_on(article.date);
            for &heir in ministries.heirs(one).iter().filter(|&&heir| carries(heir, one)) {
                for &other_heir in ministries.heirs(other).iter().filter(|&&heir| carries(heir, other)) {
                    let pair = ministries.pair(heir, other_heir);
                    if heir == other_heir || own.contains(&pair) {
                        continue;
                    }
                    let predecessors = of_article.entry(pair).or_default();
                    for (predecessor, heir) in [(one, heir), (other, other_heir)] {
                        if predecessor != heir && !predecessors.contains(&predecessor) {
                            predecessors.push(predecessor);
                        }
                    }
                }
            }
        }
        for (pair, predecessors) in of_article {
            pairs.entry(pair).or_default().push(Joint { article: index, predecessors });
        }
    }
    pairs
}
