//! Pages in a real Chromium. Ignored where there may be none; `.ci/run` runs it, and there a missing browser is a
//! failure.
//!
//! Needs Node, `RISALAH_NODE_MODULES` (a `node_modules` folder that holds playwright-core) and Chromium, whose program
//! `RISALAH_CHROMIUM` names.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::process::Command;

use support::{Site, root};

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn the_preview_keeps_a_page_in_step_with_its_text() {
    let site = Site::fixture("minimal");
    let theme = root().join("themes/lembaran/static/lembaran.css");
    site.write("themes/lembaran/static/lembaran.css", std::fs::read(theme).unwrap());
    run("preview.mjs", &site);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn readers_without_javascript_can_do_everything() {
    run("reader.mjs", &Site::fixture("reshuffles"));
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn a_list_is_narrowed_in_the_page() {
    run("narrow.mjs", &Site::copy_of(&root()));
}

/// Runs a script of `tests/browser/` with the program and a site.
fn run(script: &str, site: &Site) {
    let output = Command::new("node")
        .arg(root().join("tests/browser").join(script))
        .arg(env!("CARGO_BIN_EXE_risalah"))
        .arg(site.path(""))
        .output()
        .expect("node is there");
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}");
    println!("{said}");
}
