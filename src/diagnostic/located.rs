//! A diagnostic with its places found in the text: what every way of showing it shares.

use serde::Serialize;

use super::{At, Diagnostic, Place, Severity};
use crate::locale::Locale;
use crate::parse::front_matter;
use crate::source::{LineColumn, Snapshot, SourceFile, Span};
use crate::yaml;

/// A diagnostic as an editor is shown it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Located {
    /// The stable code: `R012`.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Where.
    #[serde(flatten)]
    pub place: LocatedPlace,
    /// Other places that belong to it.
    pub related: Vec<LocatedPlace>,
}

/// A place with what stands there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LocatedPlace {
    /// The file, below the site's folder.
    pub file: String,
    /// The line, from 1; none where the file as a whole is meant.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// The line itself.
    pub quote: Option<String>,
    /// A word on this place, if it is not the main one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The range of bytes, for whoever draws under the line.
    #[serde(skip)]
    pub span: Option<Span>,
}

impl Located {
    /// Finds the places of a diagnostic in the files they name.
    pub fn new(diagnostic: &Diagnostic, snapshot: &Snapshot, locale: Locale) -> Self {
        let problem = &diagnostic.problem;
        let related =
            diagnostic.related.iter().map(|(place, label)| locate(place, &label.name(locale), snapshot));
        Self {
            code: problem.code().to_owned(),
            severity: problem.severity(),
            message: problem.message(locale),
            help: problem.help(locale),
            place: locate(&diagnostic.place, "", snapshot),
            related: related.collect(),
        }
    }
}

impl LocatedPlace {
    /// Finds a place in the file it names.
    pub fn new(place: &Place, label: &str, snapshot: &Snapshot) -> Self {
        locate(place, label, snapshot)
    }
}

fn locate(place: &Place, label: &str, snapshot: &Snapshot) -> LocatedPlace {
    let text = snapshot.get(&place.file).map(SourceFile::shown_text).unwrap_or_default();
    let text = text.as_str();
    let span = match &place.at {
        At::File => None,
        At::Span(span) => Some(clamp(text, span)),
        // What is missing from a front matter is missing behind its first line.
        At::Yaml(path) if path.is_empty() && place.file.ends_with(".md") => Some(first_line(text)),
        At::Yaml(path) => {
            let document = front_matter::yaml_range(&place.file, text);
            yaml::locate(&text[document.clone()], path)
                .map(|span| span.start + document.start..span.end + document.start)
        }
    };
    let span = span.filter(|_| !text.is_empty());
    let position = span.as_ref().map(|span| LineColumn::of(text, span.start));
    let quote = span.as_ref().map(|span| line_of(text, span.start).to_owned());
    LocatedPlace {
        file: place.file.to_string(),
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        quote,
        label: label.to_owned(),
        span,
    }
}

fn first_line(text: &str) -> Span {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    start..text.find(['\n', '\r']).unwrap_or(text.len()).max(start)
}

fn clamp(text: &str, span: &Span) -> Span {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    floor(span.start)..floor(span.end.max(span.start))
}

/// The line that holds an offset, without its end; cut where a line is longer than any screen.
fn line_of(text: &str, offset: usize) -> &str {
    const LONGEST: usize = 400;
    let start = text[..offset].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let end = text[offset..].find(['\n', '\r']).map_or(text.len(), |at| offset + at);
    let line = text[start..end].trim_start_matches('\u{feff}');
    line.char_indices().nth(LONGEST).map_or(line, |(at, _)| &line[..at])
}
