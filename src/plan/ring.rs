//! The network as a drawing: bodies on a ring, their names outside, a line between each two that act together.
//!
//! A ring needs no search for a place, so the same network is the same drawing; and each name has its own room, however
//! many lines there are. Coordinates are whole numbers, made with [`libm`], which gives the same on every machine.

use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::TAU;

use super::cards::distinct;
use super::piece::Planner;
use super::view::{Drawing, Line, Node, Tied};
use crate::lang::Lang;
use crate::model::Pair;

/// The drawing, in its own units: shown at most 900 pixels wide, it has letters of 14 pixels and more.
const SIZE: usize = 1200;
const MIDDLE: f64 = 600.0;
/// The ring, and where names begin.
const RADIUS: f64 = 330.0;
const NAMES: f64 = 346.0;
/// How far a line across bends towards the middle: 0 through it, 1 straight. Neighbours are tied by a flat bow.
const BEND: f64 = 0.2;
/// How thick lines are, from one article to the most.
const THIN: usize = 2;
const THICK: usize = 14;
/// A name that is longer, in letters, would leave the drawing.
const LONGEST: usize = 20;

/// Draws pairs, each with how often they acted together; `tied` are the same pairs in words.
pub(super) fn ring(planner: &Planner<'_>, pairs: &[(Pair, usize)], tied: &[Tied], lang: Lang) -> Drawing {
    let bodies = around(pairs);
    let places: BTreeMap<usize, f64> = bodies
        .iter()
        .enumerate()
        .map(|(index, &body)| (body, TAU * index as f64 / bodies.len() as f64))
        .collect();
    let most = pairs.iter().map(|&(_, count)| count).max().unwrap_or(1);
    let node = |&body: &usize| {
        let angle = places[&body];
        let (x, y) = point(angle, NAMES);
        let bearer = distinct(planner.digest, planner.links, body, lang);
        let (dot_x, dot_y) = point(angle, RADIUS);
        // On the left side a name is turned round, so that nobody has to read upside down.
        let is_left = TAU / 4.0 < angle && angle < TAU * 3.0 / 4.0;
        let degrees = (angle / TAU * 360.0).round() as usize;
        let turn = if is_left { (degrees + 180) % 360 } else { degrees };
        Node { label: shorten(&bearer.short), body: bearer, x, y, dot_x, dot_y, turn, is_left }
    };
    let line = |(&((a, b), count), tied): (&(Pair, usize), &Tied)| {
        let (from, to) = (places[&a], places[&b]);
        let ((x1, y1), (x2, y2)) = (point(from, RADIUS), point(to, RADIUS));
        let across = (x1.abs_diff(x2).pow(2) + y1.abs_diff(y2).pow(2)) as f64 / (4.0 * RADIUS * RADIUS);
        let straight = 1.0 - (1.0 - BEND) * across.sqrt().min(1.0);
        let bend =
            |a: usize, b: usize| (MIDDLE + ((a + b) as f64 / 2.0 - MIDDLE) * straight).round() as usize;
        Line {
            path: format!("M{x1} {y1}Q{} {} {x2} {y2}", bend(x1, x2), bend(y1, y2)),
            width: THIN + (THICK - THIN) * (count - 1) / most.max(2),
            tied: tied.clone(),
        }
    };
    Drawing {
        size: SIZE,
        lines: pairs.iter().zip(tied).map(line).collect(),
        nodes: bodies.iter().map(node).collect(),
    }
}

/// A point on a ring.
fn point(angle: f64, radius: f64) -> (usize, usize) {
    let (sin, cos) = libm::sincos(angle);
    ((MIDDLE + radius * cos).round() as usize, (MIDDLE + radius * sin).round() as usize)
}

/// The bodies in the order in which they stand around: each next to the one that it acts with most, as far as that is free.
/// Short lines leave the middle open.
fn around(pairs: &[(Pair, usize)]) -> Vec<usize> {
    let mut ties: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    for &((a, b), count) in pairs {
        ties.entry(a).or_default().insert(b, count);
        ties.entry(b).or_default().insert(a, count);
    }
    let weight = |body: usize| ties[&body].values().sum::<usize>();
    let mut open: BTreeSet<usize> = ties.keys().copied().collect();
    let mut placed: Vec<usize> = Vec::with_capacity(open.len());
    while !open.is_empty() {
        let tie = |body: usize| placed.last().and_then(|last| ties[last].get(&body)).copied().unwrap_or(0);
        // Of those that are equal, the registry's first.
        let next =
            open.iter().copied().max_by_key(|&body| (tie(body), weight(body), std::cmp::Reverse(body)));
        let Some(next) = next else { break };
        open.remove(&next);
        placed.push(next);
    }
    placed
}

fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let start: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}
