//! Files of a site's own themes that nothing uses: most often a slip in their names, and the file that was meant stays as
//! it is in the program.
//!
//! Goes by names only. A file at the path of a built-in one is never blamed: it takes that one's place, whatever becomes
//! of it.

use std::collections::{BTreeMap, BTreeSet};

use super::layers::{Layers, built_in_tables, is_built_in, language_of};
use super::templates::Closure;
use super::{ByKind, ENTRY, HEADERS, SHARE};
use crate::diagnostic::{Diagnostic, Place, Problem, Unused, nearest};
use crate::lang::Languages;
use crate::source::SourcePath;

/// The files and folders that a theme is made of.
const PARTS: [&str; 5] = ["fonts", "i18n", "static", "templates", "theme.yaml"];

/// What the templates of a theme reach.
pub(super) struct Reach<'a> {
    pub closures: &'a BTreeMap<String, Closure>,
    pub by_kind: &'a ByKind,
}

/// The files that nothing uses.
pub(super) fn check(layers: &Layers, languages: &Languages, reach: &Reach<'_>) -> Vec<Diagnostic> {
    let used = reach.templates();
    let own = layers.own.iter().filter(|file| !is_built_in(&file.path));
    let of_files = own.filter_map(|file| {
        let mut parts = file.path.splitn(4, '/').skip(2);
        let (part, inside) = (parts.next()?, parts.next());
        let (what, suggestion) = match (part, inside) {
            ("i18n", Some(table)) => unread_table(table, languages)?,
            ("templates", Some(name)) if !used.contains(name) => {
                let what = Unused::Template { name: name.to_owned() };
                (what, alike(name, reach.closures.keys().filter(|known| *known != name)))
            }
            ("templates", Some(_)) => return None,
            _ => misspelt_part(part)?,
        };
        Some(unused(what, suggestion, &file.path))
    });
    let of_themes = layers.others.iter().filter_map(|(name, file)| {
        let suggestion = nearest(name, layers.themes.iter().map(String::as_str))?;
        (!is_built_in(file)).then(|| unused(Unused::Theme { name: name.clone() }, Some(suggestion), file))
    });
    of_files.chain(of_themes).collect()
}

fn unused(what: Unused, suggestion: Option<String>, file: &SourcePath) -> Diagnostic {
    Diagnostic::new(Problem::UnusedThemeFile { what, suggestion }, Place::file(file))
}

impl Reach<'_> {
    /// The templates that pages, entries, share images and the host's settings are made of.
    fn templates(&self) -> BTreeSet<&str> {
        let tops = self.by_kind.values().copied().chain([ENTRY, SHARE, HEADERS]);
        let closures = tops.filter_map(|top| self.closures.get(top));
        closures.flat_map(|closure| &closure.templates).map(String::as_str).collect()
    }
}

/// A table of words in a language that the site does not have, and nobody else.
fn unread_table(table: &str, languages: &Languages) -> Option<(Unused, Option<String>)> {
    let language = language_of(table);
    let known: BTreeSet<String> = languages.tags().iter().cloned().chain(built_in_tables()).collect();
    if known.contains(language) {
        return None;
    }
    let suggestion =
        nearest(language, known.iter().map(String::as_str)).map(|tag| format!("i18n/{tag}.yaml"));
    Some((Unused::Table { language: language.to_owned() }, suggestion))
}

/// A folder or file whose name is nearly that of one that a theme is made of.
fn misspelt_part(part: &str) -> Option<(Unused, Option<String>)> {
    if PARTS.contains(&part) {
        return None;
    }
    let suggestion = nearest(part, PARTS)?;
    Some((Unused::Part { name: part.to_owned() }, Some(suggestion)))
}

/// The template that was meant: of nearly the same name, or of the same in another folder.
fn alike<'n>(name: &str, known: impl Iterator<Item = &'n String> + Clone) -> Option<String> {
    let file = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    let elsewhere = known.clone().find(|known| file(known) == file(name));
    elsewhere.cloned().or_else(|| nearest(name, known.map(String::as_str)))
}
