//! `risalah new --seed FILE`: a draft pair and a source record of a news story that was saved as text.

use std::path::Path;
use std::string::FromUtf8Error;

use super::{Desk, Options};
use crate::cli::report::located;
use crate::cli::words::{Said, reason};
use crate::clipping::{Clipping, Doubt, Found, Wish, draft, read};
use crate::diagnostic::{Diagnostic, Place};
use crate::draft::NewFile;
use crate::parse::not_utf8;
use crate::source::{Snapshot, SourceFile};

/// Plants the files and gives their paths; what is doubtful is told.
pub(super) fn begin(file: &Path, options: &Options, desk: &Desk<'_>) -> Option<Vec<String>> {
    let in_site = options.site.root.join(file);
    let file = if !file.exists() && in_site.exists() { in_site.as_path() } else { file };
    let text = text(file, desk)?;
    let digest = &desk.outline.digest;
    let clipping = read(&text, digest, desk.outline.today);
    refuse_what_is_no_story(file, &text, &clipping, desk)?;
    let stem = options.name.clone().unwrap_or_else(|| stem(&clipping, file));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let made = draft(&clipping, digest, &Wish { stem: &stem, file: &name, locale: desk.reporter.locale });
    desk.refuse_known(&made.key)?;
    let files: Vec<NewFile> = made.articles.into_iter().chain([made.record]).collect();
    let planted = desk.plant(options, files)?;
    clipping.doubts.iter().for_each(|doubt| tell(doubt, &name, desk));
    Some(planted)
}

/// The text of the clipping; what is no text is told, with its place.
#[expect(clippy::disallowed_methods, reason = "this command reads the clipping")]
fn text(file: &Path, desk: &Desk<'_>) -> Option<String> {
    let (reporter, path) = (desk.reporter, file.display().to_string());
    let cannot_read = |error: std::io::Error| {
        reporter
            .fail(&Said::CannotRead { path: path.clone(), reason: reason(&error, reporter.locale) }, None);
    };
    let is_no_text = |error: FromUtf8Error| {
        let file = SourceFile::new(path.as_str(), error.as_bytes());
        let (problem, at) = not_utf8(error.as_bytes(), &error.utf8_error());
        let found = Diagnostic::new(problem, Place { file: file.path.clone(), at });
        let snapshot: Snapshot = [file].into_iter().collect();
        reporter.diagnostics(&located(&[found], &snapshot, reporter.locale), &snapshot);
    };
    let bytes = std::fs::read(file).map_err(cannot_read).ok()?;
    String::from_utf8(bytes).map_err(is_no_text).ok()
}

/// A page with its tags, and a text in which nothing was found, are nothing to begin with.
fn refuse_what_is_no_story(file: &Path, text: &str, clipping: &Clipping, desk: &Desk<'_>) -> Option<()> {
    let path = file.display().to_string();
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        desk.reporter.fail(&Said::IsHtml { path }, Said::CopyTheText);
        return None;
    }
    if clipping.headline.is_none() && clipping.date.is_none() && clipping.ministries.is_empty() {
        desk.reporter.fail(&Said::NoStory { path }, Said::BeginWithNew);
        return None;
    }
    Some(())
}

/// A name for the files: of the bodies that lead, or of the clipping's own file.
fn stem(clipping: &Clipping, file: &Path) -> String {
    let ids: Vec<&str> = clipping.ministries.iter().take(2).map(|found| found.value.as_str()).collect();
    if ids.is_empty() {
        file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    } else {
        ids.join("-")
    }
}

fn tell(doubt: &Found<Doubt>, file: &str, desk: &Desk<'_>) {
    let (line, what) = (doubt.line, doubt.value.name(desk.reporter.locale));
    desk.reporter.say(&Said::Doubtful { file: file.to_owned(), line, what });
}
