//! Pages in a real Chromium. Ignored where there may be none; `.ci/run` runs it, and there a missing browser is a
//! failure.
//!
//! Needs Node, `RISALAH_NODE_MODULES` (a `node_modules` folder that holds playwright-core, axe-core and vnu-jar), Java and Chromium, whose program
//! `RISALAH_CHROMIUM` names.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use support::hostile::{hostile, vectors};
use support::overfull::{empty, overfull};
use support::{Site, root};

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn the_preview_keeps_a_page_in_step_with_its_text() {
    let site = Site::fixture("minimal");
    let theme = root().join("themes/lembaran/static/lembaran.css");
    site.write("themes/lembaran/static/lembaran.css", fs::read(theme).unwrap());
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

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn readers_find_what_they_look_for() {
    let site = Site::copy_of(&root());
    let title = "'hostile </script><img src=x onerror=alert(1)>'";
    let keys = "date: 2026-01-05\nministries: [kemenkum]\nsector: hukum-pemasyarakatan";
    site.write(
        "content/articles/2026/berbahaya.id.md",
        format!("---\ntitle: {title}\nsummary: {title}\n{keys}\n---\n\nIsi.\n"),
    );
    // So many that the index is cut into several files of each kind.
    for number in 0..400 {
        site.write(
            &format!("content/articles/2026/pengisi-{number}.id.md"),
            format!("---\ntitle: Pengisi {number}\nsummary: Pengisi.\n{keys}\n---\n\nPengisi.\n"),
        );
    }
    run("search.mjs", &site);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn every_kind_of_page_keeps_the_rules_of_accessibility() {
    look("accessibility.mjs", &*BUILT);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn nothing_is_cut_off_however_far_a_reader_enlarges() {
    look("reflow.mjs", &*BUILT);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn the_keyboard_reaches_everything_in_order_and_in_sight() {
    look("keyboard.mjs", &*BUILT);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn nothing_that_matters_needs_javascript() {
    look("plain.mjs", &*BUILT);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn light_and_dark_are_remembered() {
    look("scheme.mjs", &BUILT[..1]);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn a_page_is_light_stays_still_and_keeps_to_its_host() {
    look("budget.mjs", &*BUILT);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn forced_colours_rest_and_paper_lose_nothing() {
    look("modes.mjs", &*BUILT);
}

#[test]
#[ignore = "needs Chromium and Node; .ci/run runs it"]
fn no_text_runs_whatever_it_holds_with_a_policy_and_without() {
    let texts = vectors();
    let folder = built("hostile", &hostile(&texts));
    let list = folder.with_extension("json");
    let texts: Vec<String> = texts.into_iter().map(|vector| vector.text).collect();
    fs::write(&list, serde_json::to_string(&texts).unwrap()).unwrap();
    look("hostile.mjs", &[folder, list]);
}

#[test]
#[ignore = "needs Java; .ci/run runs it"]
fn every_page_is_valid_html() {
    let modules = std::env::var_os("RISALAH_NODE_MODULES").expect("the folder of Node's packages is named");
    let checker = Path::new(&modules).join("vnu-jar/build/dist/vnu.jar");
    let output = Command::new("java")
        .arg("-jar")
        .arg(checker)
        .args(["--errors-only", "--skip-non-html"])
        .args(&*BUILT)
        .output()
        .expect("Java is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What readers are given: the digest, one with too much of everything, one with nothing, the digest in the plain theme; each
/// built in a folder that the next run takes over.
static BUILT: LazyLock<[PathBuf; 4]> = LazyLock::new(|| {
    let plain = Site::copy_of(&root());
    plain.edit("content/site.yaml", "theme: lembaran", "theme: polos");
    [
        built("digest", &Site::copy_of(&root())),
        built("overfull", &overfull()),
        built("empty", &empty()),
        built("polos", &plain),
    ]
});

fn built(name: &str, site: &Site) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(name);
    let target = folder.to_str().unwrap();
    let output = site.run(&["build", "--quiet", "--today", "2026-01-28", "--output-dir", target]);
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    folder
}

/// Runs a script of `tests/browser/` with the program and a site.
fn run(script: &str, site: &Site) {
    look(script, &[env!("CARGO_BIN_EXE_risalah").into(), site.path("")]);
}

/// Runs a script of `tests/browser/` on sites that are built.
fn look(script: &str, arguments: &[PathBuf]) {
    let output = Command::new("node")
        .arg(root().join("tests/browser").join(script))
        .args(arguments)
        .output()
        .expect("node is there");
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}");
    println!("{said}");
}
