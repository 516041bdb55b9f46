//! What an editor sees on the terminal, in both languages: whole sessions with the real program.
//!
//! `tests/transcripts/<scene>.<language>.txt` is what a scene looks like; after a change that is meant, run with
//! `SNAPSHOTS=overwrite` and read the difference.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fmt::Write;

use snapbox::data::DataFormat;
use snapbox::{Assert, Data};
use support::{Site, root};

/// One thing that an editor does.
enum Step {
    /// Runs a command.
    Run(&'static str),
    /// Writes something else in the place of a piece of a file.
    Edit(&'static str, &'static str, &'static str),
}
use Step::{Edit, Run};

const ORIGINAL: &str = "content/articles/2025/satu.id.md";
const TRANSLATION: &str = "content/articles/2025/satu.en.md";

#[test]
fn a_mistake_is_answered_and_explained() {
    scene(
        "mistake",
        &[
            Edit(ORIGINAL, "sector: industri", "sector: industry\ndat: 2025"),
            Run("build"),
            Run("explain R036"),
            Run("explain R999"),
        ],
    );
}

#[test]
fn an_article_is_begun_and_translated() {
    scene(
        "begin",
        &[
            Run("new --title Nota --ministry Kemenperin --sector industri --date 2025-05-02"),
            Run("new --title Nota --ministry Kemenperin --sector industri --date 2025-05-02"),
            Run("new --translate 2023/lama"),
            Run("new --translate 2023/lana"),
            Run("new"),
            Run("status --today 2026-01-28"),
            Run("build --today 2026-01-28"),
        ],
    );
}

#[test]
fn a_translation_is_kept_in_step() {
    scene(
        "translation",
        &[
            Run("translated 2025/satu"),
            Edit(ORIGINAL, "Isi bagian.", "Isi bagian yang lain."),
            Run("status --today 2026-01-28"),
            Run("check --today 2026-01-28"),
            Run("translated 2025/satu 2023/lama"),
        ],
    );
}

#[test]
fn a_site_is_checked_before_it_is_published() {
    scene(
        "publish",
        &[
            Run("build --today 2026-01-28"),
            Edit(TRANSLATION, "slug: one", "slug: first"),
            Run("check --today 2026-01-28"),
            Run("diff --today 2026-01-28"),
            Run("build --verify --today 2026-01-28"),
            Run("list --today 2026-01-28"),
            Run("why /en/2025/first/"),
        ],
    );
}

#[test]
fn a_wrong_command_is_answered_in_the_language_of_messages() {
    scene(
        "usage",
        &[
            Run("--help"),
            Run("check --help"),
            Run("biuld"),
            Run("build --verfy"),
            Run("build --today 28-1-2026"),
            Run("check --format jsn"),
            Run("check --json --format sarif"),
            Run("why"),
            Run("init ."),
        ],
    );
}

/// Plays a scene in each language of the program, each time on a site of its own.
fn scene(name: &str, steps: &[Step]) {
    for language in ["en", "id"] {
        let site = Site::fixture("minimal");
        let mut transcript = String::new();
        for step in steps {
            match step {
                Run(command) => run(&site, language, command, &mut transcript),
                Edit(path, from, to) => {
                    site.edit(path, from, to);
                    let indented = |text: &str| text.replace('\n', "\n    ");
                    writeln!(transcript, "# {path}: \"{}\" becomes \"{}\"\n", indented(from), indented(to))
                        .unwrap();
                }
            }
        }
        let path = root().join(format!("tests/transcripts/{name}.{language}.txt"));
        Assert::new().action_env("SNAPSHOTS").eq(transcript, Data::read_from(&path, Some(DataFormat::Text)));
    }
}

fn run(site: &Site, language: &str, command: &str, transcript: &mut String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_risalah"))
        .args(command.split(' '))
        .current_dir(site.path(""))
        .env_remove("LC_MESSAGES")
        .env("LC_ALL", if language == "id" { "id_ID.UTF-8" } else { "en_US.UTF-8" })
        .output()
        .unwrap();
    let (data, said) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    writeln!(
        transcript,
        "$ risalah {command}\n{data}{}[{}]\n",
        timeless(&said),
        output.status.code().unwrap()
    )
    .unwrap();
}

/// Takes the time out of the closing line of a build.
fn timeless(said: &str) -> String {
    let line = |line: &str| match line.rsplit_once("; ") {
        Some((rest, time)) if time.ends_with(" s") => format!("{rest}; [TIME]\n"),
        _ => format!("{line}\n"),
    };
    said.lines().map(line).collect()
}
