//! The result of a check in each of its forms. All are made of the same located diagnostics.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use serde::Serialize;
use serde_json::json;

use crate::check::Checked;
use crate::cli::print_json;
use crate::cli::report::{Reporter, printable};
use crate::cli::words::{Noun, Said, counted};
use crate::diagnostic::{Explanation, Located, LocatedPlace, Severity};
use crate::locale::Locale;
use crate::source::Snapshot;

/// The result of a check.
#[derive(Serialize)]
pub(super) struct Report {
    /// Whether nothing was found that makes it fail.
    pub(super) ok: bool,
    pages: usize,
    errors: usize,
    warnings: usize,
    /// What was found, by kind: errors first, then by how often.
    kinds: Vec<Kind>,
    diagnostics: Vec<Located>,
}

/// A kind of problem and how often it was found.
#[derive(Serialize)]
struct Kind {
    code: &'static str,
    severity: Severity,
    count: usize,
}

impl Report {
    pub(super) fn new(diagnostics: Vec<Located>, checked: &Checked, is_strict: bool) -> Self {
        let mut counts: BTreeMap<(&'static str, Severity), usize> = BTreeMap::new();
        for diagnostic in &checked.diagnostics {
            let problem = &diagnostic.problem;
            *counts.entry((problem.code(), problem.severity())).or_default() += 1;
        }
        let kind = |((code, severity), count)| Kind { code, severity, count };
        let mut kinds: Vec<Kind> = counts.into_iter().map(kind).collect();
        kinds.sort_by_key(|kind| (kind.severity, std::cmp::Reverse(kind.count)));
        let count = |severity| diagnostics.iter().filter(|found| found.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let ok = errors == 0 && !(is_strict && warnings > 0);
        Self { ok, pages: checked.pages, errors, warnings, kinds, diagnostics }
    }

    /// Tells people: each problem, then how many there are of each kind.
    pub(super) fn tell(&self, reporter: &Reporter, snapshot: &Snapshot) {
        let locale = reporter.locale;
        reporter.diagnostics(&self.diagnostics, snapshot);
        for kind in &self.kinds {
            let title = Explanation::of(kind.code).map_or("", |explanation| explanation.title(locale));
            let mark = match kind.severity {
                Severity::Error => Said::Error,
                Severity::Warning => Said::Warning,
            };
            reporter.say_line(&format!("{:5}  {} [{}]  {title}", kind.count, mark.name(locale), kind.code));
        }
        if !self.kinds.is_empty() {
            reporter.say(&Said::AskToExplain { code: self.kinds[0].code });
        }
        let pages = counted(self.pages, Noun::Page, locale);
        let problems = [(self.errors, Noun::Error), (self.warnings, Noun::Warning)];
        let problems = problems.map(|(n, noun)| counted(n, noun, locale)).join(", ");
        match self.pages {
            0 => reporter.say(&Said::PagesNotChecked { problems }),
            _ => reporter.say(&Said::Checked { pages, problems }),
        }
    }

    /// Prints all of it for programs.
    pub(super) fn print_json(&self) {
        print_json(self);
    }

    /// Prints commands that a workflow on GitHub shows beside the lines they are about (GitHub Actions, "Workflow
    /// commands"). Paths are those from where the program is run, which is the root of the repository there.
    pub(super) fn print_annotations(&self, root: &Path, locale: Locale) {
        let mut out = std::io::stdout().lock();
        for found in &self.diagnostics {
            let command = match found.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let file = escaped_property(&from_here(&root.join(&found.place.file)));
            let place = found.place.line.zip(found.place.column);
            let place = place.map_or(String::new(), |(line, column)| format!(",line={line},col={column}"));
            let title = escaped_property(&format!("{} {}", Said::Risalah.name(locale), found.code));
            let message = escaped(&format!("{}\n{}", found.message, found.help));
            // Whoever reads only the first lines (`head`) is not told of an error.
            let _ = writeln!(out, "::{command} file={file}{place},title={title}::{message}");
        }
    }

    /// Prints SARIF (OASIS Static Analysis Results Interchange Format 2.1.0).
    pub(super) fn print_sarif(&self) {
        let rules: Vec<_> = self.kinds.iter().map(rule).collect();
        let index = |code: &str| self.kinds.iter().position(|kind| kind.code == code);
        let result = |found: &Located| {
            json!({
                "ruleId": found.code,
                "ruleIndex": index(&found.code),
                "level": level(found.severity),
                "message": { "text": format!("{}\n{}", found.message, found.help) },
                "locations": [location(&found.place)],
                "relatedLocations": found.related.iter().map(location).collect::<Vec<_>>(),
            })
        };
        print_json(&json!({
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": { "name": "Risalah", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules } },
                "columnKind": "unicodeCodePoints",
                "results": self.diagnostics.iter().map(result).collect::<Vec<_>>(),
            }],
        }));
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// What SARIF says once of all results of a kind.
fn rule(kind: &Kind) -> serde_json::Value {
    let words = |text: fn(&Explanation, Locale) -> &str| {
        Explanation::of(kind.code).map_or("", |explanation| text(explanation, Locale::En))
    };
    json!({
        "id": kind.code,
        "shortDescription": { "text": words(Explanation::title) },
        "fullDescription": { "text": words(Explanation::text) },
        "defaultConfiguration": { "level": level(kind.severity) },
    })
}

/// A place as SARIF writes it: an address below the site's folder, and a region with its first column.
fn location(place: &LocatedPlace) -> serde_json::Value {
    let region = place.line.map(|line| json!({ "startLine": line, "startColumn": place.column }));
    let mut location = json!({
        "physicalLocation": { "artifactLocation": { "uri": crate::parse::markdown::encode_address(&place.file) } },
    });
    if let Some(region) = region {
        location["physicalLocation"]["region"] = region;
    }
    if !place.label.is_empty() {
        location["message"] = json!({ "text": place.label });
    }
    location
}

/// A path as it is named from where the program is run.
fn from_here(path: &Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let here = std::env::current_dir().unwrap_or_default();
    whole.strip_prefix(here).unwrap_or(&whole).to_string_lossy().replace('\\', "/")
}

/// A message in a workflow command.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property in a workflow command, in which two more characters mean something.
fn escaped_property(text: &str) -> String {
    printable(&escaped(text).replace(':', "%3A").replace(',', "%2C"))
}
