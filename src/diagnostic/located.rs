//! A diagnostic with its places found in the text: what every way of showing it shares.

use std::collections::HashMap;

use serde::Serialize;

use super::{At, Diagnostic, Place, Severity};
use crate::locale::Locale;
use crate::parse::front_matter;
use crate::source::{LineColumn, Lines, Snapshot, SourceFile, SourcePath, Span};
use crate::yaml::Document;

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
    /// Finds the places of diagnostics in the files they name.
    pub fn all<'d>(
        diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
        snapshot: &Snapshot,
        locale: Locale,
    ) -> Vec<Self> {
        let mut places = Places::new(snapshot);
        diagnostics.into_iter().map(|diagnostic| Self::new(diagnostic, &mut places, locale)).collect()
    }

    fn new(diagnostic: &Diagnostic, places: &mut Places<'_>, locale: Locale) -> Self {
        let problem = &diagnostic.problem;
        Self {
            code: problem.code().to_owned(),
            severity: problem.severity(),
            message: visible(problem.message(locale)),
            help: visible(problem.help(locale)),
            place: places.find(&diagnostic.place, ""),
            related: diagnostic
                .related
                .iter()
                .map(|(place, label)| places.find(place, &label.name(locale)))
                .collect(),
        }
    }
}

/// A text that quotes a file without what a terminal would obey: keys and names of files may hold such characters.
fn visible(text: String) -> String {
    let is_obeyed = |c: char| c.is_control() && c != '\n';
    if text.contains(is_obeyed) { text.replace(is_obeyed, "\u{fffd}") } else { text }
}

/// Finds places in the files of a site. What has to be known of a file is read from it once, however much is said of it.
pub struct Places<'s> {
    snapshot: &'s Snapshot,
    texts: HashMap<SourcePath, Text>,
}

impl<'s> Places<'s> {
    /// Places in these files.
    pub fn new(snapshot: &'s Snapshot) -> Self {
        Self { snapshot, texts: HashMap::new() }
    }

    /// A place with what stands there, and a word on it.
    pub fn find(&mut self, place: &Place, label: &str) -> LocatedPlace {
        let text = self.text(&place.file);
        let span = text.span(place);
        let position = span.as_ref().map(|span| text.position(span.start));
        LocatedPlace {
            file: place.file.to_string(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            quote: span.as_ref().map(|span| text.quote(span.start).to_owned()),
            label: label.to_owned(),
            span,
        }
    }

    /// Where a place begins in its file; none where the file as a whole is meant.
    pub fn start(&mut self, place: &Place) -> Option<usize> {
        self.text(&place.file).span(place).map(|span| span.start)
    }

    fn text(&mut self, file: &SourcePath) -> &mut Text {
        let snapshot = self.snapshot;
        let shown = || snapshot.get(file).map(SourceFile::shown_text).unwrap_or_default();
        self.texts.entry(file.clone()).or_insert_with(|| Text::new(shown()))
    }
}

/// The text of a file, and what is known of it.
struct Text {
    text: String,
    lines: Lines,
    /// Its YAML and where that begins, if it was asked for.
    document: Option<(usize, Option<Document>)>,
    /// The place whose column was counted last. Places are asked for in order, and a line may be as long as its file.
    last: (usize, LineColumn),
}

impl Text {
    fn new(text: String) -> Self {
        let lines = Lines::new(&text);
        Self { text, lines, document: None, last: (0, LineColumn { line: 1, column: 1 }) }
    }

    fn span(&mut self, place: &Place) -> Option<Span> {
        let span = match &place.at {
            At::File => None,
            At::Span(span) => {
                let floor = |at: usize| self.text.floor_char_boundary(at);
                Some(floor(span.start)..floor(span.end.max(span.start)))
            }
            // What is missing from a front matter is missing behind its first line.
            At::Yaml(path) if path.is_empty() && place.file.ends_with(".md") => Some(self.first_line()),
            At::Yaml(path) => {
                let (start, document) = self.document(&place.file);
                let span = document.and_then(|document| document.locate(path));
                span.map(|span| span.start + start..span.end + start)
            }
        };
        span.filter(|_| !self.text.is_empty())
    }

    fn document(&mut self, path: &SourcePath) -> (usize, Option<&Document>) {
        let text = &self.text;
        let (start, document) = self.document.get_or_insert_with(|| {
            let range = front_matter::yaml_range(path, text);
            (range.start, Document::parse(&text[range]))
        });
        (*start, document.as_ref())
    }

    fn first_line(&self) -> Span {
        let start = if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        start..self.text.find(['\n', '\r']).unwrap_or(self.text.len()).max(start)
    }

    fn position(&mut self, offset: usize) -> LineColumn {
        let (last, LineColumn { line, column }) = self.last;
        // Whether a mark of byte order stands first in a line is not known behind it.
        let position = if last <= offset && line == self.lines.number(offset) && column > 1 {
            let further = self.text[last..offset].chars().count();
            LineColumn { line, column: column + further }
        } else {
            self.lines.position(&self.text, offset)
        };
        self.last = (offset, position);
        position
    }

    /// The line that holds an offset, without its end; cut where a line is longer than any screen.
    fn quote(&self, offset: usize) -> &str {
        const LONGEST: usize = 400;
        let line = &self.text[self.lines.around(&self.text, offset)];
        let line = line.trim_start_matches('\u{feff}');
        let end = line.char_indices().nth(LONGEST).map_or(line.len(), |(at, _)| at);
        line[..end].trim_end_matches(['\n', '\r'])
    }
}
