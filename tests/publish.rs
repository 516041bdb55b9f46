//! What happens to the output folder.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;

use risalah::locale::Locale;
use risalah::publish::PublishError;
use support::{Site, files_below, publish};

#[test]
fn only_what_differs_is_written_and_what_is_gone_is_removed() {
    let site = Site::fixture("minimal");
    let folder = site.path("public");
    let first = publish(&site.tree(), &folder, false).unwrap();
    assert!(first.written.contains(&"en/2025/one/index.html".to_owned()));
    assert_eq!((first.unchanged, first.removed.len()), (0, 0));
    let again = publish(&site.tree(), &folder, false).unwrap();
    assert_eq!((again.written.len(), again.unchanged, again.removed.len()), (0, first.written.len(), 0));

    let touched = || -> Vec<_> {
        let entries = walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter().map(Result::unwrap);
        entries
            .map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap()))
            .collect()
    };
    let before = touched();
    publish(&site.tree(), &folder, false).unwrap();
    assert_eq!(touched(), before, "what stands there already is not touched");

    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: uno");
    let moved = publish(&site.tree(), &folder, false).unwrap();
    assert_eq!(moved.removed, ["en/2025/one/bilingual/index.html", "en/2025/one/index.html"]);
    assert!(moved.written.contains(&"en/2025/uno/index.html".to_owned()));
    assert!(!folder.join("en/2025/one").exists(), "an empty folder does not stay");

    let clean = site.path("clean");
    publish(&site.tree(), &clean, false).unwrap();
    assert_eq!(files_below(&folder), files_below(&clean));
}

#[test]
fn files_of_others_stay_and_are_never_replaced_unasked() {
    let site = Site::fixture("minimal");
    let folder = site.path("public");
    fs::create_dir_all(folder.join(".git")).unwrap();
    fs::write(folder.join(".git/HEAD"), "ref").unwrap();
    publish(&site.tree(), &folder, false).unwrap();
    fs::write(folder.join("CNAME"), "example.org").unwrap();
    fs::create_dir_all(folder.join("en/2025/uno")).unwrap();
    fs::write(folder.join("en/2025/uno/index.html"), "mine").unwrap();
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: uno");
    let before = files_below(&folder);
    let error = publish(&site.tree(), &folder, false).unwrap_err();
    assert!(
        matches!(error, PublishError::InTheWay(ref path) if path.ends_with("en/2025/uno/index.html")),
        "{error}"
    );
    assert_eq!(files_below(&folder), before, "nothing was touched");
    publish(&site.tree(), &folder, true).unwrap();
    assert_eq!(fs::read_to_string(folder.join("CNAME")).unwrap(), "example.org");
    assert_eq!(fs::read_to_string(folder.join(".git/HEAD")).unwrap(), "ref");
}

#[test]
fn a_folder_of_somebody_else_is_not_taken_over() {
    let site = Site::fixture("minimal");
    let folder = site.path("documents");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("thesis.txt"), "years of work").unwrap();
    let error = publish(&site.tree(), &folder, false).unwrap_err();
    assert!(matches!(error, PublishError::NotOurs(_, ref name) if name == "thesis.txt"), "{error}");
    assert_eq!(files_below(&folder).len(), 1);
    publish(&site.tree(), &folder, true).unwrap();
    assert_eq!(fs::read_to_string(folder.join("thesis.txt")).unwrap(), "years of work");
}

#[test]
fn a_file_can_become_a_folder_and_back() {
    let site = Site::fixture("minimal");
    let folder = site.path("public");
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\naliases: [/old.html]");
    publish(&site.tree(), &folder, false).unwrap();
    site.edit("content/articles/2025/satu.en.md", "[/old.html]", "[/old.html/deep/]");
    publish(&site.tree(), &folder, false).unwrap();
    assert!(folder.join("old.html/deep/index.html").is_file());
    site.edit("content/articles/2025/satu.en.md", "[/old.html/deep/]", "[/old.html]");
    publish(&site.tree(), &folder, false).unwrap();
    assert!(folder.join("old.html").is_file());
}

#[test]
fn an_interrupted_build_leaves_nothing_that_the_next_does_not_know() {
    let site = Site::fixture("minimal");
    let folder = site.path("public");
    publish(&site.tree(), &folder, false).unwrap();
    // As if the program had been killed between writing a new page and the manifest, with a half-written file aside.
    fs::write(
        folder.join(".risalah-pending.json"),
        r#"{"version":1,"files":["en/2025/gone/index.html","../escape.html"]}"#,
    )
    .unwrap();
    fs::create_dir_all(folder.join("en/2025/gone")).unwrap();
    fs::write(folder.join("en/2025/gone/index.html"), "new").unwrap();
    fs::create_dir_all(folder.join(".risalah-tmp")).unwrap();
    fs::write(folder.join(".risalah-tmp/3"), "half").unwrap();
    fs::write(site.path("escape.html"), "not ours").unwrap();
    let published = publish(&site.tree(), &folder, false).unwrap();
    assert_eq!(published.removed, ["en/2025/gone/index.html"]);
    assert!(!folder.join(".risalah-tmp").exists() && !folder.join(".risalah-pending.json").exists());
    assert!(site.path("escape.html").is_file(), "a manifest cannot lead out of the folder");
}

#[test]
fn a_manifest_of_another_version_is_not_guessed_at() {
    let site = Site::fixture("minimal");
    let folder = site.path("public");
    publish(&site.tree(), &folder, false).unwrap();
    fs::write(folder.join(".risalah-manifest.json"), r#"{"version":99,"files":[]}"#).unwrap();
    assert!(matches!(publish(&site.tree(), &folder, false), Err(PublishError::UnknownManifest(_))));
}

#[test]
fn no_reader_meets_half_a_file() {
    let site = Site::fixture("minimal");
    let folder = site.path("public");
    publish(&site.tree(), &folder, false).unwrap();
    // A reader that has the old file open keeps reading the old file: it was replaced, not written over.
    let page = folder.join("index.html");
    let old = fs::read_to_string(&page).unwrap();
    let mut open = fs::File::open(&page).unwrap();
    site.edit("content/site.yaml", "Risalah Uji", "Risalah Coba");
    publish(&site.tree(), &folder, false).unwrap();
    let mut read = String::new();
    std::io::Read::read_to_string(&mut open, &mut read).unwrap();
    assert_eq!(read, old);
    assert_ne!(fs::read_to_string(&page).unwrap(), old);
}

/// Its text is understood and its pages are made; of the file only the name is known.
#[test]
fn a_file_that_goes_before_it_is_published_is_no_empty_file() {
    for is_gone in [true, false] {
        let site = Site::fixture("minimal");
        let path = "content/articles/2025/satu/berkas.txt";
        site.write(path, "all of it");
        let (tree, folder) = (site.tree(), site.path("public"));
        publish(&tree, &folder, false).unwrap();
        fs::remove_file(folder.join("2025/satu/berkas.txt")).unwrap();
        let before = files_below(&folder);
        if is_gone {
            site.remove(path)
        } else {
            site.write(path, "other one")
        }
        let error = publish(&tree, &folder, false).unwrap_err();
        assert!(matches!(error, PublishError::NotMade(_)), "{error}");
        assert_eq!(files_below(&folder), before);
    }
}

#[test]
fn what_stands_in_the_way_is_replaced_if_that_is_wished_and_a_folder_of_others_never() {
    let site = Site::fixture("minimal");
    let (tree, folder) = (site.tree(), site.path("public"));
    publish(&tree, &folder, false).unwrap();
    fs::remove_dir_all(folder.join("tag")).unwrap();
    fs::write(folder.join("tag"), "mine").unwrap();
    let error = publish(&tree, &folder, false).unwrap_err();
    assert!(error.help(Locale::En).contains("--force"), "{error}");
    publish(&tree, &folder, true).unwrap();
    assert!(folder.join("tag/index.html").is_file());

    fs::remove_file(folder.join("tag/index.html")).unwrap();
    fs::create_dir(folder.join("tag/index.html")).unwrap();
    fs::write(folder.join("tag/index.html/mine"), "mine").unwrap();
    let error = publish(&tree, &folder, true).unwrap_err();
    assert!(!error.help(Locale::En).contains("--force"), "{error}");
    assert!(folder.join("tag/index.html/mine").is_file());
}

/// A repository can bring a link to its own `.git`, and a manifest that claims what is in it.
#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_behind_a_link() {
    let site = Site::fixture("minimal");
    let (tree, folder) = (site.tree(), site.path("public"));
    publish(&tree, &folder, false).unwrap();
    let other = site.path("other");
    fs::rename(folder.join("en/2025/one"), &other).unwrap();
    fs::write(other.join("index.html"), "mine").unwrap();
    fs::write(other.join("notes.txt"), "mine").unwrap();
    std::os::unix::fs::symlink(&other, folder.join("en/2025/one")).unwrap();
    let manifest = folder.join(".risalah-manifest.json");
    let claimed = fs::read_to_string(&manifest).unwrap().replacen(
        "\"files\": [",
        "\"files\": [\"en/2025/one/notes.txt\",",
        1,
    );
    fs::write(&manifest, claimed).unwrap();
    let before = files_below(&other);
    for force in [false, true] {
        let error = publish(&tree, &folder, force).unwrap_err();
        assert!(matches!(error, PublishError::Link(ref path) if path.ends_with("en/2025/one")), "{error}");
        assert_eq!(files_below(&other), before);
    }

    // What was in the folder is gone from the site, and stays where the link leads.
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: uno");
    publish(&site.tree(), &folder, false).unwrap();
    assert_eq!(files_below(&other), before);
    fs::remove_file(folder.join("en/2025/one")).unwrap();
    let clean = site.path("clean");
    publish(&site.tree(), &clean, false).unwrap();
    assert_eq!(files_below(&folder), files_below(&clean));
}
