//! Every mistake is answered: by its code, the place, the line itself and what to do.
//!
//! Each folder of `tests/broken/` is laid over `tests/sites/minimal`; its name begins with the code that it shows. The
//! snapshot is what an editor reads in the terminal.

mod support;

use std::collections::BTreeSet;
use std::fs;

use risalah::diagnostic::Problem;
use support::{Site, root};

/// Problems of the file system, which a folder in a repository cannot show; `tests/load.rs` does.
const SHOWN_ELSEWHERE: [&str; 2] = ["R003", "R004"];

#[test]
fn every_mistake_is_answered() {
    let mut shown: BTreeSet<String> = SHOWN_ELSEWHERE.map(str::to_owned).into();
    let mut folders: Vec<_> =
        fs::read_dir(root().join("tests/broken")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let site = Site::fixture("minimal");
        site.overlay(&folder);
        let output = site.run(&["build", "--today", "2026-01-28"]);
        let said = String::from_utf8(output.stderr).unwrap();
        let without_time = said.lines().map(|line| {
            line.rsplit_once("; ").filter(|(_, time)| time.ends_with(" s")).map_or(line, |(line, _)| line)
        });
        let said: String = without_time.map(|line| format!("{line}\n")).collect();
        let code = name.split('-').next().unwrap().to_owned();
        assert!(said.contains(&format!("[{code}]")), "{name} does not show {code}:\n{said}");
        assert!(!said.contains("panicked"), "{name}:\n{said}");
        shown.insert(code);
        insta::assert_snapshot!(name, said);
    }
    let missing: Vec<_> = Problem::CODES.iter().filter(|code| !shown.contains(**code)).collect();
    assert!(missing.is_empty(), "no fixture shows {missing:?}");
}
