//! Bodies that a text names as if they had taken part, and that the front matter does not name.
//!
//! Texts name many bodies that took no part: predecessors, successors, others that changed on the same day. What tells
//! them apart in the digest of this repository is where and how often they stand. A body that took part stands in the
//! title, in the summary or in the first paragraph, or comes back again and again; one that is only mentioned stands in
//! one or two passages further down. So a body is told if it existed on the day of the article and, in each of the texts,
//! either leads or stands in [`OFTEN`] passages or more. The next of kin of a body that took part are history and never
//! told; a body that took part and is named once in a list far down is overlooked.

use std::collections::{BTreeMap, BTreeSet};

use super::align::Side;
use super::differences::Mention;
use super::passage::Role;
use super::value::Value;
use crate::diagnostic::{Diagnostic, Label, Place, Problem};
use crate::model::{Article, Ministries, Ministry};
use crate::yaml::Step;

/// In so many passages of a text stands no body of the digest that took no part.
const OFTEN: usize = 3;

/// The bodies that have been forgotten in the front matter, each told once, at its first name in each text.
pub fn bodies<'s>(
    article: &Article,
    sides: impl Iterator<Item = &'s Side>,
    ministries: &Ministries,
) -> Vec<Diagnostic> {
    let sides: Vec<&Side> = sides.collect();
    let named: Vec<Named<'_>> = sides.iter().map(|side| named(side)).collect();
    let taking_part = sides.iter().zip(&named).map(|(side, named)| taking_part(side, named));
    let in_each = taking_part.reduce(|one, other| &one & &other).unwrap_or_default();
    let given = sides.iter().find_map(|side| side.given.as_ref());
    let key = given.map(|file| Place::yaml(file, vec![Step::Key("ministries".to_owned())]));
    let tell = |body: &usize| {
        let mut mentions = named.iter().filter_map(|named| Some(*named.get(body)?.first()?));
        let first = mentions.next()?;
        let id = ministries.get(*body).entry.id.clone();
        let problem = Problem::MinistryNotGiven { name: first.shown.clone(), id };
        let told = Diagnostic::new(problem, first.place.clone());
        let told = mentions.fold(told, |told, other| told.and(other.place.clone(), Label::Other));
        Some(key.iter().fold(told, |told, key| told.and(key.clone(), Label::Given)))
    };
    let is_given = |body: usize| {
        article.ministries.iter().any(|&given| given == body || is_kin(ministries.get(given), body))
    };
    in_each.iter().filter(|body| !is_given(**body)).filter_map(tell).collect()
}

/// Where a text names each body, in order.
type Named<'s> = BTreeMap<usize, Vec<&'s Mention>>;

fn named(side: &Side) -> Named<'_> {
    let mut named = Named::new();
    for mention in &side.mentions {
        if let Value::Body(body) = mention.value {
            named.entry(body).or_default().push(mention);
        }
    }
    named
}

/// The bodies that a text puts first, or comes back to.
fn taking_part(side: &Side, named: &Named<'_>) -> BTreeSet<usize> {
    let lead = side.passages.iter().position(|passage| passage.role == Role::Paragraph);
    let lead = lead.unwrap_or_default();
    let takes_part = |(body, mentions): (&usize, &Vec<&Mention>)| {
        let passages: BTreeSet<usize> = mentions.iter().map(|mention| mention.passage).collect();
        let leads = passages.first().is_some_and(|first| *first <= lead);
        (leads || passages.len() >= OFTEN).then_some(*body)
    };
    named.iter().filter_map(takes_part).collect()
}

/// Whether a body came from another or became it, as a whole or in part.
fn is_kin(ministry: &Ministry, body: usize) -> bool {
    let Ministry { predecessors, successors, parts, carved_from, .. } = ministry;
    [predecessors, successors, parts].iter().any(|kin| kin.contains(&body)) || *carved_from == Some(body)
}
