//! Problems of the file system.

#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::os::unix::fs::{PermissionsExt, symlink};

use risalah::load;
use risalah::memory::Memory;
use risalah::pipeline::{self, Request, Today};
use risalah::render::Discard;
use support::{Site, TODAY};

fn codes(site: &Site) -> Vec<&'static str> {
    site.build().diagnostics.iter().map(|found| found.problem.code()).collect()
}

#[test]
fn a_link_may_lead_inside_the_site_and_not_out_of_it() {
    let site = Site::fixture("minimal");
    symlink(site.path("content/articles/2023/lama.id.md"), site.path("content/articles/2023/tautan.id.md"))
        .unwrap();
    assert_eq!(codes(&site), [""; 0]);
    symlink("/etc/hostname", site.path("content/articles/2023/luar.id.md")).unwrap();
    assert_eq!(codes(&site), ["R004"]);
    symlink("/etc", site.path("content/pages/luar")).unwrap();
    assert_eq!(codes(&site), ["R004", "R004"], "nothing below a folder outside is read");
}

/// What a repository holds besides the site is private: settings, the history with whoever may write to it.
#[test]
fn a_link_leads_to_parts_of_the_site_only() {
    let site = Site::fixture("minimal");
    site.write(".git/config", "token");
    site.write(".env", "token");
    site.write("notes.txt", "private");
    site.write("content/articles/2025/satu/.hidden", "private");
    let folder = "content/articles/2025/satu";
    for (index, target) in
        [".git/config", ".env", ".git", "notes.txt", "", "content/articles/2025/satu/.hidden"]
            .iter()
            .enumerate()
    {
        let link = site.path(&format!("{folder}/tautan-{index}"));
        symlink(site.path(target), &link).unwrap();
        assert_eq!(codes(&site), ["R004"], "{target}");
        std::fs::remove_file(link).unwrap();
    }
}

/// Each folder with two links to the next doubles what there is.
#[test]
fn a_folder_is_followed_by_one_link_only() {
    let site = Site::fixture("minimal");
    let folder = |number| format!("content/articles/2025/satu/f{number}");
    for number in 0..40 {
        site.write(&format!("{}/berkas.txt", folder(number)), "x");
        for name in ["a", "b"] {
            let link = site.path(&format!("{}/{name}", folder(number)));
            symlink(site.path(&folder(number + 1)), link).unwrap();
        }
    }
    site.write(&format!("{}/berkas.txt", folder(40)), "x");
    let codes = codes(&site);
    assert_eq!(codes.len(), 2 * 2 * 39, "two links below each of the two to all folders but the last");
    assert!(codes.iter().all(|code| *code == "R003"));
}

#[test]
fn a_loop_of_links_is_reported_and_ends() {
    let site = Site::fixture("minimal");
    symlink(site.path("content"), site.path("content/pages/lagi")).unwrap();
    assert_eq!(codes(&site), ["R003"]);
}

#[test]
fn a_file_that_cannot_be_read_is_reported() {
    let site = Site::fixture("minimal");
    let path = site.path("content/articles/2023/lama.id.md");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o0)).unwrap();
    if std::fs::read(&path).is_ok() {
        return; // Root may read everything; a pipe is unreadable for everybody, see below.
    }
    assert!(codes(&site).contains(&"R003"));
}

#[test]
fn a_pipe_is_not_waited_for() {
    let site = Site::fixture("minimal");
    let path = site.path("content/articles/2023/pipa.id.md");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    assert_eq!(codes(&site), ["R003"]);
}

/// Who looks again and again hears once of what cannot be read.
#[test]
fn what_cannot_be_read_is_a_change_once() {
    let site = Site::fixture("minimal");
    symlink("/etc/hostname", site.path("content/articles/2023/luar.id.md")).unwrap();
    let path = site.path("content/articles/2023/pipa.id.md");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let mut loader = load::Loader::new(&site.path(""));
    assert!(loader.walk().len() > 2);
    assert!(loader.walk().is_empty());
    assert!(loader.refresh([site.path("content").as_path()]).is_empty());
    std::fs::remove_file(&path).unwrap();
    site.write("content/articles/2023/pipa.id.md", "x");
    assert_eq!(loader.walk(), ["content/articles/2023/pipa.id.md".into()]);
}

#[test]
fn what_programs_leave_beside_a_file_is_none_of_the_site() {
    let site = Site::fixture("minimal");
    for name in [
        "lama.id.md~",
        ".lama.id.md.swp",
        "4913",
        ".#lama.id.md",
        "#lama.id.md#",
        ".DS_Store",
        "~$nota.docx",
        "desktop.ini",
    ] {
        site.write(&format!("content/articles/2023/{name}"), "x");
    }
    assert_eq!(codes(&site), [""; 0]);
}

/// Of a text all is known by then; of what stands beside it, only what it was.
#[test]
fn a_file_that_goes_while_the_site_is_built_is_no_empty_output() {
    let today = Today::Day(TODAY);
    let request = Request { base_url: None, drafts: false, future: false, today };
    for is_gone in [true, false] {
        let site = Site::fixture("minimal");
        let path = "content/articles/2025/satu/berkas.txt";
        site.write(path, "all of it");
        let snapshot = load::load(&site.path(""));
        let mut changed = false;
        let build = pipeline::build(&snapshot, &request, &mut Memory::default(), &Discard, &mut |_| {
            if !std::mem::replace(&mut changed, true) {
                snapshot.get(path).unwrap().let_go();
                if is_gone { site.remove(path) } else { site.write(path, "half") }
            }
        });
        let codes: Vec<&str> = build.diagnostics.iter().map(|found| found.problem.code()).collect();
        assert_eq!(codes, ["R003"]);
        assert!(build.tree.is_none());
    }
}
