//! `risalah init`: a small working site, to be written over.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use rust_embed::RustEmbed;

use super::help::{Help, help};
use super::report::Reporter;
use super::words::{Said, reason};

/// The site that is planted.
#[derive(RustEmbed)]
#[folder = "src/cli/starter"]
struct Starter;

/// The options of `risalah init`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(help = help(Help::Dir))]
    dir: PathBuf,
}

/// Plants the site.
#[expect(clippy::disallowed_methods, reason = "this command looks whether there is room for a new site")]
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    reporter.clear();
    let is_empty = match std::fs::read_dir(&options.dir) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    if !is_empty {
        let folder = options.dir.display().to_string();
        reporter.fail(&Said::NotEmpty { folder }, Said::NameNewFolder);
        return ExitCode::FAILURE;
    }
    for name in Starter::iter() {
        if let Some(file) = Starter::get(&name)
            && let Err(error) = plant(&options.dir, &name, &file.data)
        {
            let path = options.dir.join(name.as_ref()).display().to_string();
            reporter.fail(&Said::CannotWrite { path, reason: reason(&error, reporter.locale) }, None);
            return ExitCode::FAILURE;
        }
    }
    reporter.say(&Said::Planted { folder: options.dir.display().to_string() });
    ExitCode::SUCCESS
}

#[expect(clippy::disallowed_methods, reason = "this command writes a new site")]
fn plant(dir: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    // Dot files cannot be embedded under their own names everywhere, so they are kept without the dot.
    let path = dir.join(name.replace("dot-", "."));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, bytes)
}
