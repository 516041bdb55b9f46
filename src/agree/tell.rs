//! Disagreements as diagnostics, with the lines of both texts.

use super::align::{Pair, Side};
use super::differences::{Difference, Mention};
use super::value::Kind;
use crate::diagnostic::{Diagnostic, Label, Place, Problem};

/// A disagreement, told where the value stands; of two values, at that of the translation.
pub fn tell(difference: Difference, pair: &Pair<'_>) -> Diagnostic {
    let Pair { ours, theirs, alignment } = pair;
    match difference {
        Difference::Changed { ours: one, theirs: other } => {
            let (one, other) = (&ours.mentions[one], &theirs.mentions[other]);
            let kind = one.value.kind().max(other.value.kind());
            let problem = problem(kind, other, Some(one), &ours.language);
            Diagnostic::new(problem, other.place.clone()).and(one.place.clone(), Label::OtherValue)
        }
        Difference::MissingThere(one) => {
            let one = &ours.mentions[one];
            let problem = problem(one.value.kind(), one, None, &theirs.language);
            missing(problem, one.place.clone(), theirs, alignment.there(one.passage))
        }
        Difference::MissingHere(other) => {
            let other = &theirs.mentions[other];
            let problem = problem(other.value.kind(), other, None, &ours.language);
            missing(problem, other.place.clone(), ours, alignment.here(other.passage))
        }
    }
}

/// Something that stands at a place and not in the other text, with the passage there where it was looked for first.
pub fn missing(problem: Problem, place: Place, other: &Side, counterpart: usize) -> Diagnostic {
    let told = Diagnostic::new(problem, place);
    match other.passages.get(counterpart) {
        Some(passage) => told.and(passage.start(), Label::Counterpart),
        None => told,
    }
}

fn problem(kind: Kind, mention: &Mention, other: Option<&Mention>, language: &str) -> Problem {
    let (value, other) = (mention.shown.clone(), other.map(|other| other.shown.clone()));
    let language = language.to_owned();
    match kind {
        Kind::Number => Problem::NumberDiffers { value, other, language },
        Kind::Percent => Problem::PercentDiffers { value, other, language },
        Kind::Money => Problem::MoneyDiffers { value, other, language },
        Kind::Date => Problem::DateDiffers { value, other, language },
        Kind::Document => Problem::DocumentDiffers { value, other, language },
        Kind::Link => Problem::LinkDiffers { value, other, language },
        Kind::Body => Problem::MinistryDiffers { value, other, language },
    }
}
