//! What is wrong with a site, as values: a problem, its place, and other places that belong to it.
//!
//! Knows nothing of terminals, JSON or browsers: they all show a [`Located`] diagnostic. A new kind of problem is a
//! new variant of [`Problem`], which will not compile without its code, severity, message, remedy and [`Explanation`].

pub mod explain;
mod located;
mod nearest;
mod phrase;
mod problem;
mod slip;
mod template;
mod translated;

pub use explain::Explanation;
pub use located::{Located, LocatedPlace, Places};
pub use nearest::{Guesses, nearest};
pub use phrase::{Answer, Dropped, Existence, Found, Label, Linked, Origin, Unused, Wanted};
pub use problem::{Problem, Severity};
pub use translated::translated_key;

use crate::source::{SourcePath, Span};
use crate::yaml::YamlPath;

/// Something that is wrong with a site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub place: Place,
    /// Other places that have a part in it, each with a word on what it is.
    pub related: Vec<(Place, Label)>,
}

impl Diagnostic {
    /// A problem at one place.
    pub fn new(problem: Problem, place: Place) -> Self {
        Self { problem, place, related: Vec::new() }
    }

    /// The same with another place that belongs to it.
    pub fn and(mut self, place: Place, label: Label) -> Self {
        self.related.push((place, label));
        self
    }
}

/// A place in a source file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file.
    pub file: SourcePath,
    /// Where in it.
    pub at: At,
}

impl Place {
    /// A file as a whole.
    pub fn file(file: &SourcePath) -> Self {
        Self { file: file.clone(), at: At::File }
    }

    /// A node of a file's YAML.
    pub fn yaml(file: &SourcePath, path: YamlPath) -> Self {
        Self { file: file.clone(), at: At::Yaml(path) }
    }
}

/// Where in a file something stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum At {
    /// The file as a whole.
    File,
    /// A range of its bytes.
    Span(Span),
    /// A node of its YAML: of its front matter, if it is Markdown.
    Yaml(YamlPath),
}

/// Whether any of these stops a site from being published.
pub fn has_errors<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> bool {
    diagnostics.into_iter().any(|diagnostic| diagnostic.problem.severity() == Severity::Error)
}
