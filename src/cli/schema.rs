//! `risalah schema`: JSON Schemas of the files of a site, for programs that complete and check while an editor types.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap::builder::PossibleValuesParser;
use serde_json::{Map, Value, json};

use super::help::{Help, help};
use super::report::{self, Reporter};
use super::words::{Said, reason};
use crate::load;
use crate::memory::Memory;
use crate::parse::{self, Sources};
use crate::schema::{Kind, schema};

/// Where the schemas are written, below the folder of the site.
const FOLDER: &str = ".vscode/risalah";
/// Where VS Code looks for its settings of a folder.
const SETTINGS: &str = ".vscode/settings.json";

/// The options of `risalah schema`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(help = help(Help::Kind), value_name = "KIND", required_unless_present = "write", value_parser = kinds())]
    kind: Option<String>,
    #[arg(help = help(Help::Write), long, conflicts_with = "kind")]
    write: bool,
    #[arg(help = help(Help::Root), long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

/// Prints the schema of a kind, or writes those of all.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    let Some(sources) = sources(&options.root, reporter) else { return ExitCode::FAILURE };
    let of = |kind: Kind| schema(kind, &sources);
    if options.write {
        return write_all(&options.root, &of, reporter);
    }
    let is_asked = |(word, _): &(&str, Kind)| options.kind.as_deref() == Some(*word);
    if let Some((_, kind)) = Kind::ALL.into_iter().find(is_asked) {
        print(&of(kind));
    }
    ExitCode::SUCCESS
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.map(|(word, _)| word))
}

/// What the files of the site say. Mistakes in them are the business of a build, but for those that hide its languages.
fn sources(root: &Path, reporter: &mut Reporter) -> Option<Sources> {
    let snapshot = load::load(root);
    let (sources, found) = parse::parse(&snapshot, None, &mut Memory::default());
    reporter.clear();
    if sources.is_none() {
        reporter.diagnostics(&report::located(&found, &snapshot, reporter.locale), &snapshot);
        reporter.fail(&Said::SettingsUnknown, Said::MendAndAsk);
    }
    sources
}

/// Writes the schemas, and the settings that name them where there are none; settings of somebody else are left alone.
fn write_all(root: &Path, of: &dyn Fn(Kind) -> Value, reporter: &Reporter) -> ExitCode {
    for (word, kind) in Kind::ALL {
        let path = root.join(file(word));
        if let Err(error) = write(&path, &text(&of(kind))) {
            return cannot_write(&path, &error, reporter);
        }
    }
    reporter.say(&Said::SchemasWritten { folder: root.join(FOLDER).display().to_string() });
    let path = root.join(SETTINGS);
    let name = path.display().to_string();
    match write_new(&path, &text(&settings())) {
        Ok(()) => reporter.say(&Said::EditorReady { path: name }),
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            return cannot_write(&path, &error, reporter);
        }
        Err(_) if names_schemas(&path) => {}
        Err(_) => {
            reporter.say(&Said::AddToSettings { path: name });
            print(&settings());
        }
    }
    ExitCode::SUCCESS
}

fn cannot_write(path: &Path, error: &std::io::Error, reporter: &Reporter) -> ExitCode {
    let path = path.display().to_string();
    reporter.fail(&Said::CannotWrite { path, reason: reason(error, reporter.locale) }, None);
    ExitCode::FAILURE
}

/// The file of a schema, below the folder of the site.
fn file(word: &str) -> String {
    format!("{FOLDER}/{word}.json")
}

/// What VS Code has to be told: which schema holds for which files.
fn settings() -> Value {
    let schemas: Map<String, Value> = Kind::ALL
        .into_iter()
        .map(|(word, kind)| (format!("./{}", file(word)), kind.files().into()))
        .collect();
    json!({ "yaml.schemas": schemas })
}

#[expect(clippy::disallowed_methods, reason = "this command writes for an editor's program")]
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

/// Writes a file that is not there yet.
#[expect(clippy::disallowed_methods, reason = "this command writes for an editor's program")]
fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    File::create_new(path)?.write_all(text.as_bytes())
}

/// Whether settings speak of the schemas already; they may hold comments, so they are no JSON.
#[expect(clippy::disallowed_methods, reason = "this command looks after the settings of an editor's program")]
fn names_schemas(settings: &Path) -> bool {
    std::fs::read_to_string(settings).is_ok_and(|text| text.contains(FOLDER))
}

fn print(value: &Value) {
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = std::io::stdout().lock().write_all(text(value).as_bytes());
}

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}
