//! A command line that cannot be understood, told in the language of messages. Clap finds what is wrong and knows English only.

use std::error::Error as _;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::report::Reporter;
use super::words::Said;

/// The exit code of a command that was wrong.
const WRONG_COMMAND: u8 = 2;

/// Tells what is wrong with the command line, or prints the help that was asked for.
pub(super) fn tell(error: &Error, reporter: &mut Reporter) -> ExitCode {
    reporter.clear();
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
        return if error.use_stderr() { ExitCode::from(WRONG_COMMAND) } else { ExitCode::SUCCESS };
    }
    let text = |kind| of(error, kind);
    let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let said = match error.kind() {
        ErrorKind::InvalidSubcommand => Said::NoSuchCommand { command: text(ContextKind::InvalidSubcommand) },
        ErrorKind::MissingSubcommand => Said::CommandMissing,
        ErrorKind::UnknownArgument => Said::NoSuchOption { option: argument },
        ErrorKind::MissingRequiredArgument => Said::ArgumentMissing { argument },
        ErrorKind::ArgumentConflict => {
            Said::NotTogether { one: argument, other: text(ContextKind::PriorArg) }
        }
        ErrorKind::InvalidValue if value.is_empty() => Said::ValueMissing { argument },
        ErrorKind::InvalidValue => Said::NotAValue { argument, value },
        ErrorKind::ValueValidation => {
            let reason = error.source().map(ToString::to_string).unwrap_or_default();
            Said::WrongValue { argument, value, reason }
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => Said::TooMuch { argument },
        _ => Said::NotUnderstood,
    };
    reporter.fail(&said, help(error));
    ExitCode::from(WRONG_COMMAND)
}

/// What to do: what was probably meant, the values that are possible, or where to read on.
fn help(error: &Error) -> Said {
    let suggestions =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = suggestions.into_iter().map(|kind| of(error, kind)).find(|near| !near.is_empty());
    let values = of(error, ContextKind::ValidValue);
    match near {
        Some(near) => Said::DidYouMean { near },
        None if !values.is_empty() => Said::PossibleValues { values },
        None => Said::AskForHelp,
    }
}

/// What clap knows of a kind, as words.
fn of(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
