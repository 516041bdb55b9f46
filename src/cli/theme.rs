//! `risalah theme`: what the built-in themes are made of, for whoever changes a piece of one.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use super::help::{Help, help};
use super::report::Reporter;
use super::words::Said;
use crate::diagnostic::nearest;
use crate::theme;

/// The options of `risalah theme`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(help = help(Help::ThemeFile), value_name = "FILE")]
    file: Option<String>,
}

/// Prints a file, or lists all of them.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    reporter.clear();
    let bytes = match &options.file {
        None => list().into_bytes(),
        Some(file) => match theme::built_in_file(file) {
            Some(bytes) => bytes,
            None => {
                let files = theme::built_in_files();
                let near = nearest(file, files.iter().map(String::as_str));
                reporter.fail(&Said::NoSuchThemeFile { file: file.clone() }, Said::ThemeFilesAre { near });
                return ExitCode::FAILURE;
            }
        },
    };
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = std::io::stdout().lock().write_all(&bytes);
    ExitCode::SUCCESS
}

/// Every file, a line each.
fn list() -> String {
    theme::built_in_files().into_iter().map(|file| file + "\n").collect()
}
