//! `risalah new --seed FILE`: a draft pair and a source record of a news story that was saved as text.

use std::path::Path;

use super::{Desk, Options};
use crate::cli::words::Said;
use crate::clipping::{Clipping, Doubt, Found, Wish, draft, read};
use crate::diagnostic::Problem;
use crate::draft::NewFile;

/// Plants the files and gives their paths; what is doubtful is told.
pub(super) fn begin(file: &Path, options: &Options, desk: &Desk<'_>) -> Option<Vec<String>> {
    let text = text(file, desk)?;
    let digest = &desk.outline.digest;
    let clipping = read(&text, digest, desk.outline.today);
    let stem = options.name.clone().unwrap_or_else(|| stem(&clipping, file));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let made = draft(&clipping, digest, &Wish { stem: &stem, file: &name, locale: desk.reporter.locale });
    desk.refuse_known(&made.key)?;
    let files = made.articles.into_iter().chain([made.record]);
    let files: Vec<NewFile> = files.map(|file| (file.path, file.text)).collect();
    let planted = desk.plant(options, files)?;
    clipping.doubts.iter().for_each(|doubt| tell(doubt, &name, desk));
    Some(planted)
}

/// The text of the clipping; what is no text is told.
#[expect(clippy::disallowed_methods, reason = "this command reads the clipping")]
fn text(file: &Path, desk: &Desk<'_>) -> Option<String> {
    let path = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| {
        let reason = error.to_string();
        desk.reporter.fail(&Said::CannotRead { path: path.clone(), reason }, None);
    });
    let is_utf16 = |bytes: &[u8]| bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let told = |error: std::string::FromUtf8Error| {
        desk.reporter.fail_with(&Problem::NotUtf8 { is_utf16: is_utf16(error.as_bytes()) });
    };
    String::from_utf8(bytes.ok()?).map_err(told).ok()
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
