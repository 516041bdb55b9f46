//! `risalah completions`: what a shell needs to complete the commands.

use std::process::ExitCode;

use clap::Args;

use super::help::{Help, help};
use clap_complete::{Shell, generate};

/// The options of `risalah completions`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(help = help(Help::Shell))]
    shell: Shell,
}

/// Prints the script for a shell.
pub(super) fn run(options: &Options) -> ExitCode {
    let mut script = Vec::new();
    generate(options.shell, &mut super::command(), "risalah", &mut script);
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = std::io::Write::write_all(&mut std::io::stdout().lock(), &script);
    ExitCode::SUCCESS
}
