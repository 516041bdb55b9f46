//! What the program is made of: every dependency has a reason that README tells, and every command that builds keeps to
//! `Cargo.lock`. What may be among them is held by `.ci/deny.toml`.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;

use support::{hold_readme_to, root};

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Dependencies that have one reason.
struct Group {
    names: Vec<String>,
    reason: String,
}

/// The groups of a table of `Cargo.toml`: a comment is the reason of the lines below it, up to the next comment.
fn groups(manifest: &str, table: &str) -> Vec<Group> {
    let (_, rest) = manifest.split_once(&format!("\n[{table}]\n")).expect("the table is there");
    let lines = rest.lines().take_while(|line| !line.is_empty());
    let mut groups: Vec<Group> = Vec::new();
    let mut reason = String::new();
    for line in lines {
        if let Some(text) = line.strip_prefix("# ") {
            reason += &format!("{text} ");
        } else {
            let name = line.split_once(" = ").expect("a line names a dependency").0.to_owned();
            // Under another name than that of its registry, it is known by the latter.
            let name = line
                .split("package = \"")
                .nth(1)
                .map_or(name, |rest| rest.split('"').next().unwrap().to_owned());
            if reason.is_empty() {
                groups.last_mut().unwrap_or_else(|| panic!("{name} has no reason")).names.push(name);
            } else {
                groups.push(Group { names: vec![name], reason: std::mem::take(&mut reason) });
            }
        }
    }
    groups
}

/// The tables of `Cargo.toml` that name dependencies, in their order.
fn tables(manifest: &str) -> impl Iterator<Item = &str> {
    let headers = manifest.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
    headers.filter(|name| name.ends_with("dependencies"))
}

fn rows(manifest: &str, table: &str) -> String {
    let row = |group: Group| {
        let link = |name: &String| format!("[`{name}`](https://crates.io/crates/{name})");
        format!(
            "| {} | {} |\n",
            group.names.iter().map(link).collect::<Vec<_>>().join(", "),
            group.reason.trim()
        )
    };
    groups(manifest, table).into_iter().map(row).collect()
}

#[test]
fn readme_tells_what_each_dependency_is_there_for() {
    let manifest = read("Cargo.toml");
    let mut written = String::new();
    for table in tables(&manifest) {
        let summary = match table {
            "dependencies" => "In the program".to_owned(),
            "dev-dependencies" => "In the tests only".to_owned(),
            other => format!("In the program, for `{}`", other.split('\'').nth(1).unwrap()),
        };
        let rows = rows(&manifest, table);
        written += &format!(
            "<details><summary>{summary}</summary>\n\n| crate | what for |\n|---|---|\n{rows}\n</details>\n\n"
        );
    }
    hold_readme_to("supply", written.trim_end().to_owned());
}

#[test]
fn every_dependency_comes_from_the_registry_and_is_known_by_its_bytes() {
    let lock = read("Cargo.lock");
    for package in
        lock.split("[[package]]\n").skip(1).filter(|package| !package.starts_with("name = \"risalah\""))
    {
        let is_there = |line: &str| package.lines().any(|own| own.starts_with(line));
        assert!(is_there("source = \"registry+https://github.com/rust-lang/crates.io-index\""), "{package}");
        assert!(is_there("checksum = \""), "{package}");
    }
}

#[test]
fn every_path_that_readme_names_is_there() {
    let text = read("README.md");
    let layout = text.split_once("\n## How the code is laid out\n").unwrap().1;
    let is_part = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    let words = layout.split(|c| !is_part(c)).map(|word| word.trim_end_matches('.'));
    let is_path = |word: &&str| ["src/", "tests/", "themes/"].iter().any(|folder| word.starts_with(folder));
    let paths: Vec<&str> = words.filter(is_path).collect();
    assert!(paths.len() > 40, "{paths:?}");
    for path in paths {
        assert!(root().join(path).exists(), "{path} is not there");
    }
}

#[test]
fn every_command_that_builds_keeps_to_the_lock() {
    let builds = ["build", "run", "test", "bench", "install", "clippy", "check", "fetch"];
    for file in ["README.md", "tests/README.md", ".ci/run"] {
        let text = read(file);
        for command in text.split("cargo ").skip(1) {
            let command = command.split(['`', '\n', '#', '|', '&']).next().unwrap();
            let is_build = builds.iter().any(|word| command.split_whitespace().next() == Some(word));
            assert!(!is_build || command.contains("--locked"), "{file}: cargo {command}");
        }
    }
}
