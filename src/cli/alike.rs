//! Which warnings are told whole, and which are counted: knows what is said and how often, and nothing of how it looks.

use std::collections::HashMap;

use crate::diagnostic::{Located, LocatedPlace, Severity};

/// How a warning is told.
pub(super) enum Telling<'d> {
    /// With its line and what to do.
    Whole,
    /// Together with all that are like it and follow: their places.
    Counted(Vec<&'d LocatedPlace>),
    /// With one before it.
    Nothing,
}

/// Warnings that say the same of one file, as of each tag of a page that was pasted: a few are enough to know them all.
pub(super) struct Alike<'d>(HashMap<(&'d str, &'d str), (usize, Vec<&'d LocatedPlace>)>);

impl<'d> Alike<'d> {
    /// So many are told whole.
    const WHOLE: usize = 3;

    /// Knows all that will be told.
    pub(super) fn of(diagnostics: &'d [Located]) -> Self {
        let mut alike = HashMap::<_, (usize, Vec<_>)>::new();
        for warning in diagnostics.iter().filter(|found| found.severity == Severity::Warning) {
            let (_, places) = alike.entry((&*warning.place.file, &*warning.message)).or_default();
            places.push(&warning.place);
        }
        Self(alike)
    }

    /// How the next one is told.
    pub(super) fn next(&mut self, warning: &'d Located) -> Telling<'d> {
        let Some((told, places)) = self.0.get_mut(&(&*warning.place.file, &*warning.message)) else {
            return Telling::Whole;
        };
        *told += 1;
        // One more takes no more room whole than counted.
        match *told {
            _ if *told <= Self::WHOLE || places.len() == Self::WHOLE + 1 => Telling::Whole,
            _ if *told == Self::WHOLE + 1 => Telling::Counted(places.split_off(Self::WHOLE)),
            _ => Telling::Nothing,
        }
    }
}
