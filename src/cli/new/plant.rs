//! Puts new files into a site, and never in the place of another.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::cli::report::Reporter;
use crate::cli::words::{Said, reason};
use crate::draft::NewFile;

/// Writes all files, or none: what was planted before a failure is taken away again.
#[expect(clippy::disallowed_methods, reason = "this command writes new files")]
pub(super) fn plant(root: &Path, files: &[NewFile], reporter: &Reporter) -> Option<()> {
    let mut planted = Vec::new();
    for NewFile { path, text } in files {
        let path = root.join(path);
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = folder.and_then(|()| {
            let mut file = fs::File::create_new(&path)?;
            planted.push(path.clone());
            file.write_all(text.as_bytes())
        });
        if let Err(error) = written {
            planted.iter().for_each(|path| drop(fs::remove_file(path)));
            let path = path.display().to_string();
            match error.kind() {
                ErrorKind::AlreadyExists => reporter.fail(&Said::AlreadyThere { path }, Said::OtherName),
                _ => {
                    reporter.fail(&Said::CannotWrite { path, reason: reason(&error, reporter.locale) }, None)
                }
            }
            return None;
        }
    }
    Some(())
}
