//! Which year is meant by a day that is written without one.
//!
//! Knows the calendar, the other days of the file and the periods of the bodies that are named.

use jiff::Span;
use jiff::civil::{Date, date};

use super::super::Reason;
use super::super::dates::Written;
use super::Known;

/// How far back a story may be, in years.
const OLDEST: i16 = 20;
/// A body younger than this has hardly signed anything yet, in days.
const YOUNG: i64 = 30;

/// The most likely year of a day without one, and why.
pub(super) fn with_year(written: Written, known: &Known<'_>) -> Option<(Date, Vec<Reason>)> {
    if let Some(published) = known.published {
        let slack = published.checked_add(Span::new().days(1)).unwrap_or(published);
        let day = (0..OLDEST)
            .filter_map(|back| written.in_year(published.year() - back))
            .find(|&day| day <= slack)?;
        return Some((day, vec![Reason::Published { day: published.to_string() }]));
    }
    let years = (0..OLDEST).filter_map(|back| written.in_year(known.today.year() - back));
    let possible = years.filter(|&day| day <= known.today);
    // Of years for which as much speaks, the latest one.
    let mut best: Option<(i32, Date)> = None;
    for day in possible {
        let weight = year_weight(written, day, known);
        if best.is_none_or(|(heaviest, _)| weight > heaviest) {
            best = Some((weight, day));
        }
    }
    let (_, day) = best?;
    Some((day, reasons(written, day, known)))
}

fn year_weight(written: Written, day: Date, known: &Known<'_>) -> i32 {
    let fits = if fits_weekday(written, day) { 3 } else { 0 };
    let stated = if known.years.contains(&day.year()) { 4 } else { 0 };
    let count = known.named.len() as i32;
    let there = known.named.iter().filter(|bodies| exists(bodies, day, known)).count() as i32;
    let is_young = known.named.iter().any(|bodies| is_young(bodies, day, known));
    fits + stated + if count > 0 { 6 * there / count } else { 0 } - if is_young { 4 } else { 0 }
}

fn fits_weekday(written: Written, day: Date) -> bool {
    written.weekday == Some(day.weekday())
}

pub(super) fn exists(bodies: &[usize], day: Date, known: &Known<'_>) -> bool {
    bodies.iter().any(|&body| known.names.ministries.get(body).existed_on(day))
}

/// Whether the one bearer of a name on a day had only just begun.
fn is_young(bodies: &[usize], day: Date, known: &Known<'_>) -> bool {
    let before = day.checked_sub(Span::new().days(YOUNG)).unwrap_or(date(1, 1, 1));
    exists(bodies, day, known) && !exists(bodies, before, known)
}

fn reasons(written: Written, day: Date, known: &Known<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if fits_weekday(written, day) {
        reasons.push(Reason::Weekday { weekday: day.weekday().into() });
    }
    if known.years.contains(&day.year()) {
        reasons.push(Reason::OtherDates { year: day.year() });
    }
    let youngest = known.named.iter().filter_map(|bodies| {
        let bearers = bodies.iter().map(|&body| known.names.ministries.get(body));
        let bearer = bearers
            .filter(|ministry| ministry.existed_on(day))
            .min_by_key(|ministry| ministry.first_day())?;
        Some((bearer.first_day()?, bearer.entry.id.clone()))
    });
    if let Some((since, id)) = youngest.max() {
        reasons.push(Reason::Period { id, since: since.to_string() });
    }
    reasons.push(Reason::Latest);
    reasons
}
