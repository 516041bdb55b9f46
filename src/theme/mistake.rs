//! What can be wrong with a template, and how it is known from what the template engine says.
//!
//! Tera gives its causes as English sentences. Those that a theme's maker meets are taken apart here, so that they can be
//! told in both languages and with the names that there are; any other is passed on as it is.

use std::collections::BTreeMap;

use tera::ErrorKind;

use super::unclosed;
use crate::diagnostic::{At, Diagnostic, Place, Problem};
use crate::route::Route;
use crate::source::{SourceFile, SourcePath, Span};

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "`known` is what there is instead")]
pub enum Mistake {
    /// A field that a value does not have.
    NoField { name: String, of: String, known: Vec<String> },
    /// A variable that there is not.
    NoVariable { name: String, known: Vec<String> },
    /// A word that the theme does not have.
    NoWord { name: String, known: Vec<String> },
    /// A template that is extended or included.
    NoTemplate { name: String, known: Vec<String> },
    /// A component.
    NoComponent { name: String, known: Vec<String> },
    /// A component that two templates define.
    TwoComponents { name: String, other: String },
    /// A filter of the engine.
    NoFilter { name: String },
    /// A test of the engine.
    NoTest { name: String },
    /// A function of the engine.
    NoFunction { name: String },
    /// A block that the template below does not have.
    NoBlock { name: String },
    /// A file in `static/`.
    NoStaticFile { name: String, known: Vec<String> },
    /// A tag that the engine does not know.
    NoTag { name: String, known: Vec<String> },
    /// A tag whose end is missing; `before` is the end of another that stands where it is missed, and its line.
    Unclosed { opening: String, closing: String, before: Option<(String, usize)> },
    /// An end without a beginning.
    ClosesNothing { closing: String, opening: String },
    /// What the engine says itself.
    Other { message: String },
}

/// What names in a template may mean.
pub(super) struct Known<'a> {
    /// The templates.
    pub sources: &'a BTreeMap<String, SourceFile>,
    /// The names of the components.
    pub components: &'a [String],
    /// The names of the static files.
    pub assets: &'a [String],
}

/// What the function `asset` says before the name of a file that there is not.
pub(super) const NO_STATIC_FILE: &str = "no static file ";

/// The errors of the template engine, each at its place in a template. `page` is the page that was rendered.
pub(super) fn diagnostics(error: &tera::Error, known: &Known<'_>, page: Option<&Route>) -> Vec<Diagnostic> {
    let page = page.map(Route::to_string);
    let at = |place: Place, mistake: Mistake| {
        vec![Diagnostic::new(Problem::Template { mistake, page: page.clone() }, place)]
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let Some(file) = known.sources.get(report.filename()) else {
                return at(somewhere(), Mistake::Other { message: report.message().to_owned() });
            };
            let (text, span) = (file.shown_text(), report.span());
            let start = offset(&text, span.start_line, span.start_col);
            let end = offset(&text, span.end_line, span.end_col).max(start);
            let (mistake, span) = understood(report.message(), &text, start..end, known);
            at(Place { file: file.path.clone(), at: At::Span(span) }, mistake)
        }
        ErrorKind::MissingParent { current, parent } => {
            let place = known.sources.get(current).map_or_else(somewhere, |file| quoted(file, parent));
            let known = known.sources.keys().cloned().collect();
            at(place, Mistake::NoTemplate { name: parent.clone(), known })
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let place = known.sources.get(tpl).map_or_else(somewhere, |file| Place::file(&file.path));
            at(place, Mistake::Other { message: error.to_string() })
        }
        ErrorKind::Msg(message) if message.contains("is defined in both") => {
            let (place, mistake) = two_components(message, known);
            at(place, mistake)
        }
        other => {
            let reports = other.to_string();
            reports.split("\n\n").flat_map(|report| from_report(report, known, &at)).collect()
        }
    }
}

/// A component that two templates define, at the first of them: "Component `a` is defined in both `b` and `c`".
fn two_components(message: &str, known: &Known<'_>) -> (Place, Mistake) {
    let name_at = |at: usize| message.split('`').nth(at).unwrap_or_default().to_owned();
    let (name, one, other) = (name_at(1), name_at(3), name_at(5));
    let place = known.sources.get(&one).map_or_else(somewhere, |file| {
        let definition = format!("component {name}(");
        let start = file.shown_text().find(&definition).map(|at| at + "component ".len());
        let at = start.map_or(At::File, |start| At::Span(start..start + name.len()));
        Place { file: file.path.clone(), at }
    });
    (place, Mistake::TwoComponents { name, other })
}

/// The first error of a page that was rendered.
pub(super) fn diagnostic(error: &tera::Error, known: &Known<'_>, page: &Route) -> Diagnostic {
    let unknown = || {
        let mistake = Mistake::Other { message: error.to_string() };
        Diagnostic::new(Problem::Template { mistake, page: Some(page.to_string()) }, somewhere())
    };
    diagnostics(error, known, Some(page)).into_iter().next().unwrap_or_else(unknown)
}

/// An error of which the engine gives only its printed report: the message and `--> file:line:column` are taken out of it.
fn from_report(
    report: &str,
    known: &Known<'_>,
    at: &dyn Fn(Place, Mistake) -> Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let mut lines = report.lines().map(str::trim);
    let message = lines.next().unwrap_or_default().trim_start_matches("error: ");
    let place = lines.find_map(|line| {
        let mut parts = line.strip_prefix("--> ")?.rsplitn(3, ':');
        let (column, line, name) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let file = known.sources.get(name)?;
        let text = file.shown_text();
        let start = offset(&text, line, usize::saturating_sub(column, 1));
        let end = text[start..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(0);
        let (mistake, span) = understood(message, &text, start..start + end, known);
        Some((Place { file: file.path.clone(), at: At::Span(span) }, mistake))
    });
    match place {
        Some((place, mistake)) => at(place, mistake),
        None if message.is_empty() => Vec::new(),
        None => at(somewhere(), Mistake::Other { message: report.to_owned() }),
    }
}

/// The mistake behind a message about a piece of a template, and where it was made.
fn understood(message: &str, text: &str, span: Span, known: &Known<'_>) -> (Mistake, Span) {
    let unclosed = unclosed::mistake(message, text, &span);
    unclosed.unwrap_or_else(|| (about_names(message, text, &span, known), span))
}

/// The mistake behind a message about a name.
fn about_names(message: &str, text: &str, span: &Span, known: &Known<'_>) -> Mistake {
    let name = message.split('`').nth(1).unwrap_or_default().to_owned();
    let names = |behind: &str| -> Vec<String> {
        let list = message.split_once(behind).map_or("", |(_, list)| list);
        let mut names: Vec<String> =
            list.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        names.sort();
        names
    };
    let says = |start: &str| message.starts_with(start);
    if says("Field `") {
        let known = names("Available fields: ");
        return match owner(text, span.start) {
            Some("words") => Mistake::NoWord { name, known },
            Some(of) => Mistake::NoField { name, of: of.to_owned(), known },
            None => Mistake::NoVariable { name, known },
        };
    }
    if says("Variable `") {
        return Mistake::NoVariable { name, known: names("Available variables: ") };
    }
    match () {
        () if says("Unknown filter") => Mistake::NoFilter { name },
        () if says("Unknown test") => Mistake::NoTest { name },
        () if says("Unknown function") => Mistake::NoFunction { name },
        () if says("Unknown component") => Mistake::NoComponent { name, known: known.components.to_vec() },
        () if says("Unknown template") => {
            Mistake::NoTemplate { name, known: known.sources.keys().cloned().collect() }
        }
        () if says("Block `") => Mistake::NoBlock { name },
        () if says(NO_STATIC_FILE) => Mistake::NoStaticFile { name, known: known.assets.to_vec() },
        () => Mistake::Other { message: message.trim_end_matches('.').to_owned() },
    }
}

/// What stands before the dot in front of a name: `life.status` before `titel` in `life.status.titel`.
fn owner(text: &str, start: usize) -> Option<&str> {
    let before = text[..start].strip_suffix('.').map(|before| before.strip_suffix('?').unwrap_or(before))?;
    let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '?');
    let from = before
        .rfind(|c| !is_path(c))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    Some(&before[from..]).filter(|owner| !owner.is_empty())
}

/// Where a name stands in quotation marks in a file.
fn quoted(file: &SourceFile, name: &str) -> Place {
    let span = file.shown_text().find(&format!("{name}\"")).map(|at| at..at + name.len());
    Place { file: file.path.clone(), at: span.map_or(At::File, At::Span) }
}

/// The place of an error that has none.
fn somewhere() -> Place {
    Place::file(&SourcePath::from("themes"))
}

/// The byte offset of a template engine's position: a line from 1 and a column in characters from 0.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text[start..].char_indices().nth(column).map_or(text.len(), |(at, _)| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_of_a_field_is_what_stands_before_its_dot() {
        let owner_of = |text: &str| owner(text, text.find("titel").unwrap()).map(str::to_owned);
        assert_eq!(owner_of("{{ card.titel }}").as_deref(), Some("card"));
        assert_eq!(owner_of("{{ life.status.titel }}").as_deref(), Some("life.status"));
        assert_eq!(owner_of("{{ “a?.titel }}").as_deref(), Some("a"));
        assert_eq!(owner_of("{{ titel }}"), None);
    }
}
