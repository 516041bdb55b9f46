//! `risalah explain`: what a diagnostic means, with an example of the mistake and of the remedy.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use super::help::{Help, help};
use super::report::Reporter;
use super::words::Said;
use crate::diagnostic::explain::Side;
use crate::diagnostic::{Explanation, Problem};
use crate::locale::Locale;

/// The options of `risalah explain`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(help = help(Help::Code), value_name = "CODE")]
    code: Option<String>,
}

/// Lines of this width are read with ease.
const WIDTH: usize = 80;

/// Explains a code, or lists all of them.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    reporter.clear();
    let locale = reporter.locale;
    let text = match &options.code {
        None => list(locale),
        Some(code) => match Explanation::of(code.trim()) {
            Some(explanation) => explain(explanation, locale),
            None => {
                let (first, last) =
                    (Problem::CODES[0], Problem::CODES.iter().max().copied().unwrap_or_default());
                reporter.fail(&Said::NoSuchCode { code: code.clone() }, Said::CodesAre { first, last });
                return ExitCode::FAILURE;
            }
        },
    };
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = write!(std::io::stdout().lock(), "{text}");
    ExitCode::SUCCESS
}

/// Every code with its title, a line each.
fn list(locale: Locale) -> String {
    let mut explanations: Vec<&Explanation> =
        Problem::CODES.iter().filter_map(|code| Explanation::of(code)).collect();
    explanations.sort_by_key(|explanation| explanation.code);
    explanations.iter().map(|one| format!("{}  {}\n", one.code, one.title(locale))).collect()
}

fn explain(explanation: &Explanation, locale: Locale) -> String {
    let example = &explanation.example;
    let mut text = format!("{}: {}\n\n", explanation.code, explanation.title(locale));
    text += &(textwrap::fill(explanation.text(locale), WIDTH) + "\n");
    for file in example.beside() {
        text += &side(Said::Beside, Side { path: Some(file.path), text: file.text }, locale);
    }
    text += &side(Said::Wrong, example.wrong(locale), locale);
    text += &side(Said::Right, example.right(locale), locale);
    text
}

/// A side of the example, set in so that it cannot be taken for the explanation.
fn side(name: Said, side: Side, locale: Locale) -> String {
    let head = match side.path {
        Some(path) => format!("{}: {path}", name.name(locale)),
        None => format!("{}:", name.name(locale)),
    };
    let lines: String =
        side.text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect();
    let between = if lines.is_empty() { "" } else { "\n" };
    format!("\n{head}\n{between}{lines}")
}
