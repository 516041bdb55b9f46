//! The commands as their users meet them: the real program, its words, its exit codes.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::process::Command;

use support::{Site, files_below};

fn error_text(output: &std::process::Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_build_ends_with_one_line_and_zero() {
    let site = Site::fixture("minimal");
    let output = site.run(&["build", "--today", "2026-01-28"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty(), "messages are no data");
    let said = error_text(&output);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("2 articles, "), "{said}");
    assert!(site.path("public/en/2025/one/index.html").is_file());
    assert!(!said.contains('\u{1b}'), "no colours in a pipe");
}

#[test]
fn a_failed_build_leaves_the_old_site_as_it_was() {
    let site = Site::fixture("minimal");
    site.run(&["build"]);
    let before = files_below(&site.path("public"));
    site.edit("content/articles/2025/satu.id.md", "sector: industri", "sector: industry");
    site.edit("content/articles/2023/lama.id.md", "date: 2023-06-01", "date: 1 June");
    let output = site.run(&["build", "--quiet"]);
    assert_eq!(output.status.code(), Some(1));
    let said = error_text(&output);
    assert!(
        said.contains("there is no sector `industry`") && said.contains("did you mean `industri`?"),
        "{said}"
    );
    assert!(said.contains("`1 June` is not a date"), "all problems at once: {said}");
    assert_eq!(files_below(&site.path("public")), before);
}

#[test]
fn json_is_data_on_standard_output() {
    let site = Site::fixture("minimal");
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\ndraft: true");
    let output = site.run(&["build", "--json", "--today", "2026-01-28"]);
    let summary: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["ok"], true);
    assert_eq!(summary["articles"], 2);
    assert_eq!(
        summary["held_back"][0],
        serde_json::json!({"key": "2025/satu", "language": "en", "reason": "draft"})
    );
    let stages: Vec<_> =
        summary["stages"].as_array().unwrap().iter().map(|stage| stage["stage"].as_str().unwrap()).collect();
    assert_eq!(stages, ["load", "parse", "model", "plan", "render", "publish"]);
    assert_eq!(summary["written"], files_below(&site.path("public")).len() - 1, "all but the manifest");

    site.edit("content/articles/2025/satu.id.md", "title: Artikel satu", "titel: Artikel satu");
    let output = site.run(&["build", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let summary: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = &summary["diagnostics"];
    let unknown = found.as_array().unwrap().iter().find(|found| found["code"] == "R016").unwrap();
    assert_eq!(unknown["file"], "content/articles/2025/satu.id.md");
    assert_eq!((&unknown["line"], &unknown["column"]), (&2.into(), &1.into()));
    assert_eq!(unknown["quote"], "titel: Artikel satu");
    assert_eq!(unknown["help"], "did you mean `title`?");
}

#[test]
fn a_warning_that_is_said_again_and_again_is_counted() {
    let site = Site::fixture("minimal");
    let build = |tags: usize, more: &[&str]| {
        let pasted: String = (0..tags).map(|tag| format!("<font color=\"red\">{tag}</font>\n\n")).collect();
        site.edit("content/articles/2023/lama.id.md", "\n---\n", &format!("\n---\n\n{pasted}"));
        let output = site.run(&[&["build", "--lang", "en"], more].concat());
        site.edit("content/articles/2023/lama.id.md", &format!("\n---\n\n{pasted}"), "\n---\n");
        output
    };
    for (tags, whole, counted) in
        [(3, 3, ""), (4, 4, ""), (5, 3, "lama.id.md, lines 15 and 17\n"), (40, 3, " and 27 others\n")]
    {
        let said = error_text(&build(tags, &[]));
        assert_eq!(said.matches("= help").count(), whole, "{said}");
        assert_eq!(
            said.contains(&format!("{} more like it: `<font>` is not", tags - whole)),
            !counted.is_empty(),
            "{said}"
        );
        assert!(said.contains(counted), "{said}");
        assert!(said.contains(&format!("{tags} warnings")), "{said}");
    }
    let summary: serde_json::Value = serde_json::from_slice(&build(40, &["--json"]).stdout).unwrap();
    assert_eq!(summary["diagnostics"].as_array().unwrap().len(), 40, "programs are told all");
}

#[test]
fn a_wrong_command_is_two() {
    let site = Site::fixture("minimal");
    for arguments in [
        &["biuld"][..],
        &["build", "--today", "28-01-2026"],
        &["build", "--base-url", "example.org"],
        &["build", "--frobnicate"],
    ] {
        assert_eq!(site.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn a_folder_without_a_site_is_explained() {
    let folder = tempfile::TempDir::new().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_risalah"))
        .env("LC_ALL", "C")
        .arg("build")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(error_text(&output).contains("risalah init DIR"), "{}", error_text(&output));
    assert!(!folder.path().join("public").exists());
}

#[test]
fn options_choose_where_and_for_which_address() {
    let site = Site::fixture("minimal");
    let folder = site.path("out");
    let output =
        site.run(&["build", "-o", folder.to_str().unwrap(), "-u", "https://host/sub/path", "--verbose"]);
    assert!(error_text(&output).contains("written  en/2025/one/index.html"));
    let page = std::fs::read_to_string(folder.join("en/2025/one/index.html")).unwrap();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://host/sub/path/en/2025/one/\">"));
    assert!(!site.path("public").exists());
}

#[test]
fn init_plants_a_site_that_builds() {
    let folder = tempfile::TempDir::new().unwrap();
    let dir = folder.path().join("digest");
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_risalah"))
            .env("LC_ALL", "C")
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap()
    };
    assert_eq!(run(&["init", "digest"]).status.code(), Some(0));
    let output = run(&["build", "--root", "digest", "--json"]);
    let summary: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&summary["ok"], &summary["articles"], &summary["diagnostics"]),
        (&true.into(), &2.into(), &serde_json::json!([]))
    );
    assert_eq!(run(&["init", "digest"]).status.code(), Some(1), "it never writes over what is there");
    assert!(dir.join("public/.gitignore").is_file());
}

#[test]
fn the_program_speaks_the_language_of_its_user() {
    let site = Site::fixture("minimal");
    site.edit("content/articles/2025/satu.id.md", "sector: industri", "sector: industry");
    let say = |arguments: &[&str], variables: &[(&str, &str)]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_risalah"))
            .args(["build", "--root", site.path("").to_str().unwrap()])
            .args(arguments)
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env_remove("LANG")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        String::from_utf8(output.stderr).unwrap() + &String::from_utf8(output.stdout).unwrap()
    };
    let (english, indonesian) =
        ("error[R036]: there is no sector `industry`", "kesalahan[R036]: tidak ada sektor `industry`");
    for (arguments, variables, expected) in [
        (&[][..], &[][..], english),
        (&[], &[("LANG", "id_ID.UTF-8")], indonesian),
        (&[], &[("LC_ALL", "C"), ("LANG", "id_ID.UTF-8")], english),
        (&[], &[("LC_MESSAGES", "id_ID"), ("LANG", "en_GB.UTF-8")], indonesian),
        (&["--lang", "en"], &[("LC_ALL", "id_ID.UTF-8")], english),
        (&["--lang", "id"], &[], indonesian),
    ] {
        let said = say(arguments, variables);
        assert!(said.contains(expected), "{arguments:?} {variables:?}: {said}");
    }
    let said = say(&["--lang", "id"], &[]);
    assert!(said.contains("= bantuan: apakah maksud Anda `industri`?"), "{said}");
    assert!(said.contains("tidak diterbitkan: 1 kesalahan; situs tetap seperti semula"), "{said}");
    let json = say(&["--lang", "id", "--json"], &[]);
    assert!(
        json.contains("\"message\": \"tidak ada sektor `industry`\"")
            && json.contains("\"severity\": \"error\"")
    );
}

#[test]
fn every_text_is_listed_with_its_state() {
    let site = Site::fixture("minimal");
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\ndraft: true");
    site.edit(
        "content/articles/2023/lama.id.md",
        "date: 2023-06-01",
        "date: 2023-06-01\npublished: 2026-05-01",
    );
    let list = |arguments: &[&str]| {
        let output = site.run(&[&["list", "--today", "2026-01-28"], arguments].concat());
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let said = list(&[]);
    let rows: Vec<Vec<&str>> = said.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(
        rows,
        [
            ["2023/lama", "id", "future 2026-05-01", "-"],
            ["2025/satu", "en", "draft", "-"],
            ["2025/satu", "id", "published", "https://example.org/uji/2025/satu/"],
            ["pages/tentang", "en", "published", "https://example.org/uji/en/about/"],
            ["pages/tentang", "id", "published", "https://example.org/uji/tentang/"],
        ]
    );
    let said = list(&["--drafts", "--future"]);
    let shown: Vec<&str> = said.lines().take(2).collect();
    let draft = "2025/satu\ten\tdraft\thttps://example.org/uji/en/2025/one/";
    let future = "2023/lama\tid\tfuture 2026-05-01\thttps://example.org/uji/2023/lama/";
    assert_eq!(shown, [future, draft], "a text that is shown before its day is not yet published");
    let json: serde_json::Value = serde_json::from_str(&list(&["--json"])).unwrap();
    assert_eq!(json[0]["until"], "2026-05-01");
    assert_eq!(json[2]["title"], "Artikel satu");
    site.edit("content/articles/2025/satu.id.md", "sector: industri", "sector: industry");
    assert!(!site.run(&["list"]).status.success(), "what cannot be built cannot be listed");
}

#[test]
fn a_shell_can_complete_the_commands() {
    let site = Site::fixture("minimal");
    for shell in ["bash", "zsh", "fish"] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_risalah"))
            .args(["completions", shell])
            .current_dir(site.path(""))
            .output()
            .unwrap();
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && script.contains("base-url") && script.contains("completions"));
    }
}

#[test]
fn a_file_of_a_built_in_theme_is_printed_to_be_changed() {
    let site = Site::fixture("minimal");
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_risalah")).arg("theme").args(arguments).output().unwrap()
    };
    let list = String::from_utf8(run(&[]).stdout).unwrap();
    assert!(list.lines().any(|line| line == "lembaran/templates/partials/footer.html"), "{list}");
    let output = run(&["lembaran/templates/partials/footer.html"]);
    assert!(output.status.success());
    let footer = String::from_utf8(output.stdout).unwrap();
    site.write(
        "themes/lembaran/templates/partials/footer.html",
        footer.replace("<footer", "<footer data-own=\"true\""),
    );
    assert!(support::text(&site.tree(), "/").contains("<footer data-own=\"true\""));
    let output = run(&["lembaran/templates/partials/foter.html"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(error_text(&output).contains("did you mean `lembaran/templates/partials/footer.html`?"));
}

#[test]
fn nothing_is_published_among_the_sources() {
    let site = Site::fixture("minimal");
    for folder in ["content", "content/pages/tentang", "seeds/x", "themes/../themes"] {
        for command in ["build", "watch"] {
            let output = site.run(&[command, "--force", "--output-dir", site.path(folder).to_str().unwrap()]);
            assert_eq!(output.status.code(), Some(1), "{command} {folder}");
            let said = error_text(&output);
            assert!(said.contains("is among the sources of the site"), "{command} {folder}: {said}");
            assert!(said.contains("outside `content`, `seeds` and `themes`"), "{command} {folder}: {said}");
        }
    }
    assert!(!site.path("content/pages/tentang").exists() && !site.path("seeds/x").exists());
}
