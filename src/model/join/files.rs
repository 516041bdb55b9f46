//! The names of files: fit for the addresses that are made of them, and each beside a text that it belongs to.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::parse::{self, Attachment, Key, TextFile};
use crate::route;
use crate::source::SourcePath;

/// A file name stands in the address where there is no `slug`, so it has to be fit for one. In feeds it stands in any case, and
/// those are XML, which cannot hold every character (XML 1.0, 2.2).
pub(in crate::model) fn check_stem(
    key: &Key,
    slug: Option<&str>,
    path: &SourcePath,
    found: &mut Vec<Diagnostic>,
) {
    let stem = key.stem();
    let is_in_no_xml = |c: &char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    if let Some(character) = stem.chars().find(is_in_no_xml) {
        let problem = Problem::ControlCharacter { code: u32::from(character) };
        found.push(Diagnostic::new(problem, Place::file(path)));
    }
    if slug.is_none() && !route::is_slug(stem) {
        let suggestion = route::slugify(stem);
        let problem = Problem::InvalidName { name: stem.to_owned(), suggestion };
        found.push(Diagnostic::new(problem, Place::file(path)));
    }
}

/// A file beside the texts belongs to one of them, and its name is fit for an address.
pub(in crate::model) fn check_attachments<A, P>(
    attachments: &[Attachment],
    articles: &[Arc<TextFile<A>>],
    pages: &[Arc<TextFile<P>>],
    unread: &BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) {
    if attachments.is_empty() {
        return;
    }
    let articles: HashSet<&Key> = articles.iter().map(|file| &file.key).collect();
    let pages: HashSet<&Key> = pages.iter().map(|file| &file.key).collect();
    for attachment in attachments {
        let place = Place::file(&attachment.file.path);
        let owners = if attachment.of_article { &articles } else { &pages };
        let is_unread = || unread.contains(&parse::full_key(attachment.of_article, &attachment.key));
        if !owners.contains(&attachment.key) && !is_unread() {
            let is_text = attachment.name.ends_with(".md");
            let problem = if is_text { Problem::Misplaced } else { Problem::BelongsToNothing };
            found.push(Diagnostic::new(problem, place));
        } else if let Some(part) = attachment.name.split('/').find(|part| !route::is_part(part)) {
            let suggestion = route::slugify_file(part);
            found
                .push(Diagnostic::new(Problem::InvalidFileName { name: part.to_owned(), suggestion }, place));
        } else if attachment.is_active {
            found.push(Diagnostic::new(Problem::RunsInBrowsers { name: attachment.name.clone() }, place));
        }
    }
}
