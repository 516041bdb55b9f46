//! No spelling of anything leaves the output folder, and what is built on one system is the same files on every other.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path};

use rayon::prelude::*;
use risalah::memory::Memory;
use risalah::render::Tree;
use risalah::route::{Route, alias_path, is_part, is_slug, slugify, slugify_file};
use support::hostile::{quoted, vectors};
use support::{Site, files_below, publish, text};
use tempfile::TempDir;

/// Names that lead elsewhere, or that one system or another cannot hold.
const SPELLINGS: [&str; 66] = [
    "..",
    ".",
    "../x",
    "../../x",
    "x/../../y",
    "/../x",
    "//x",
    "/",
    "\\",
    "..\\x",
    "\\..\\..\\x",
    "x\\..\\..\\y",
    "\\\\host\\share",
    "\\\\?\\C:\\x",
    "C:",
    "C:\\x",
    "c:/x",
    "C:x",
    "file:///x",
    "%2e%2e/x",
    "%2e%2e%2fx",
    "..%2fx",
    "..%5cx",
    "%252e%252e%252fx",
    "..%c0%afx",
    "%c0%ae%c0%ae/x",
    "..%00/x",
    "x\0y",
    "x%00y",
    "...",
    ".. /x",
    "..;/x",
    "..x/..",
    "x/.",
    "x/./y",
    "x//y",
    ".x",
    "x.",
    "x ",
    " x",
    "x. .",
    "x.y.",
    "CON",
    "con",
    "nul",
    "aux.txt",
    "COM1",
    "com9.x.y",
    "LPT0",
    "prn.html",
    "CONIN$",
    "COM¹",
    "x:y",
    "x:$DATA",
    "x|y",
    "x?y",
    "x*y",
    "x<y>",
    "x\"y",
    "x\ny",
    "~x",
    "-rf",
    "é",
    "e\u{301}",
    "\u{202e}x",
    "\u{ff0e}\u{ff0e}\u{ff0f}x",
];

/// Where a spelling can stand: a file of `tests/sites/minimal`, what is replaced in it, and by what. `§` is the spelling in
/// quotation marks.
const PLACES: [(&str, &str, &str); 17] = [
    ("content/articles/2025/satu.en.md", "slug: one", "slug: §"),
    ("content/articles/2025/satu.en.md", "slug: one", "slug: one\naliases: [§]"),
    ("content/articles/2025/satu.id.md", "tags: [rantai-pasok]", "tags: [§]"),
    ("content/articles/2025/satu.id.md", "sources: [siaran-pers]", "sources: [§]"),
    ("content/articles/2025/satu.id.md", "sector: industri", "sector: §"),
    ("content/articles/2023/lama.id.md", "[Kemenkop UKM]", "[Kemenkop UKM, §]"),
    ("content/pages/tentang.en.md", "slug: about", "slug: §"),
    ("content/pages/tentang.en.md", "slug: about", "slug: about\naliases: [§]"),
    ("content/ministries.yaml", "id: kemenkop\n", "id: §\n"),
    ("content/sectors.yaml", "id: umkm", "id: §"),
    ("content/sectors.yaml", "en: industry", "en: §"),
    ("content/tags.yaml", "id: rantai-pasok", "id: §"),
    ("content/tags.yaml", "en: supply-chain", "en: §"),
    ("seeds/siaran-pers.yaml", "id: siaran-pers", "id: §"),
    ("content/site.yaml", "title:", "theme: §\ntitle:"),
    ("content/site.yaml", "title:", "languages: [id, en, §]\ntitle:"),
    ("content/site.yaml", "base_url: https://example.org/uji/", "base_url: §"),
];

#[test]
fn no_spelling_in_a_text_a_registry_or_the_settings_leaves_the_output_folder() {
    let cases: Vec<_> = PLACES.iter().flat_map(|place| SPELLINGS.map(|spelling| (place, spelling))).collect();
    let published: usize = cases
        .par_iter()
        .map_init(Memory::default, |memory, ((path, from, to), spelling)| {
            let prefix = if from.starts_with("base_url") { "https://example.org/" } else { "" };
            let site = small();
            site.edit(path, from, &to.replace('§', &quoted(&format!("{prefix}{spelling}"))));
            let Some(tree) = site.build_with(memory, |_| ()).tree else { return 0 };
            assert_stays(&tree, &format!("{to} with {spelling:?}"));
            1
        })
        .sum();
    assert!(published > 0 && published < cases.len() / 3, "{published} of {} were accepted", cases.len());
}

#[test]
fn no_name_of_a_file_leaves_the_output_folder() {
    let vectors = vectors().into_iter().step_by(5).map(|vector| vector.text);
    let names: BTreeSet<String> = SPELLINGS.into_iter().map(str::to_owned).chain(vectors).collect();
    let can_be_a_file = |name: &&String| {
        !name.contains(['/', '\0']) && !matches!(name.as_str(), "." | "..") && name.len() < 200
    };
    let names: Vec<&String> = names.iter().filter(can_be_a_file).collect();
    names.par_iter().for_each_init(Memory::default, |memory, name| {
        let site = small();
        site.write(&format!("content/articles/2025/satu/{name}"), "x");
        site.write(&format!("content/articles/2025/satu/dalam/{name}.pdf"), "x");
        site.write(
            &format!("content/articles/2023/{name}.md"),
            fs::read(site.path("content/articles/2023/lama.id.md")).unwrap(),
        );
        site.write(&format!("themes/lembaran/static/{name}.txt"), "x");
        if let Some(tree) = site.build_with(memory, |_| ()).tree {
            assert_stays(&tree, name);
        }
    });
}

/// With a `slug` the name of a file is in no address, and still in feeds and citations.
#[test]
fn whatever_a_file_is_called_feeds_and_citations_are_whole() {
    for (name, is_fit) in [
        ("kata dua é", true),
        ("a}, note = {b", true),
        ("a\u{1b}]0;b\u{7}", false),
        ("a\nb", false),
        ("a\u{9b}b", false),
        ("a\u{fffe}b", false),
    ] {
        let site = small();
        let lama = fs::read_to_string(site.path("content/articles/2023/lama.id.md")).unwrap();
        let path = format!("content/articles/2023/{name}.id.md");
        site.write(&path, lama.replace("title: ", "slug: biasa\ntitle: "));
        let build = site.build();
        assert_eq!(build.tree.is_some(), is_fit, "{name:?}");
        let Some(tree) = build.tree else {
            assert_eq!(build.diagnostics[0].problem.code(), "R002");
            continue;
        };
        let feed = text(&tree, "/rss.xml");
        assert!(rss::Channel::read_from(feed.as_bytes()).unwrap().items().len() > 1, "{feed}");
        let page = text(&tree, "/2023/biasa/");
        let entry = page.split("@misc{").nth(1).unwrap().split(',').next().unwrap();
        assert!(entry.chars().all(|c| c.is_alphanumeric() || c == '-'), "{entry}");
    }
}

/// A site that is built quickly.
fn small() -> Site {
    let site = Site::fixture("minimal");
    let features = "features: { search: false, side_by_side: false, network: false, data: false }\ntitle:";
    site.edit("content/site.yaml", "title:", features);
    site
}

/// Every file that a tree makes stands below the output folder, under a name that every system can hold, and alone.
fn assert_stays(tree: &Tree, case: &str) {
    let mut alike = BTreeSet::new();
    for output in tree.iter() {
        let path = output.route().output_path();
        let is_inside = Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
        let is_held = path.split('/').all(is_held_everywhere);
        assert!(is_inside && is_held, "{case}: {path}");
        assert!(alike.insert(path.to_ascii_lowercase()), "{case}: {path} is written twice on some disks");
    }
    // What nothing is wrong with is written, too, for a few; the names say the rest.
    if case.len().is_multiple_of(40) {
        let around = TempDir::new().unwrap();
        publish(tree, &around.path().join("public"), false).unwrap();
        assert!(files_below(around.path()).iter().all(|(path, _)| path.starts_with("public/")), "{case}");
    }
}

/// Whether Windows, macOS and Linux hold a file of this name, and as the same one ("Naming Files, Paths, and Namespaces", Microsoft).
fn is_held_everywhere(name: &str) -> bool {
    let stem = name.split('.').next().unwrap().to_ascii_uppercase();
    let devices = ["CON", "PRN", "AUX", "NUL"].map(str::to_owned).into_iter();
    let numbered = (0..=9).flat_map(|number| [format!("COM{number}"), format!("LPT{number}")]);
    !devices.chain(numbered).any(|device| device == stem)
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
        && !name.ends_with('.')
        && !name.is_empty()
        && name.len() <= 255
}

#[test]
fn what_is_made_of_any_text_is_a_part_of_a_route() {
    let texts: Vec<String> = SPELLINGS
        .into_iter()
        .map(str::to_owned)
        .chain(vectors().into_iter().map(|vector| vector.text))
        .collect();
    for text in &texts {
        assert!(is_slug(&slugify(text)) && is_held_everywhere(&slugify(text)), "{text:?}");
        assert!(is_part(&slugify_file(text)) && is_held_everywhere(&slugify_file(text)), "{text:?}");
        for path in [text.clone(), format!("/{text}/"), format!("/a/{text}"), format!("/a/{text}/b.html")] {
            let route =
                alias_path(&path).and_then(|path| Route::new(&path)).into_iter().chain(Route::new(&path));
            for route in route {
                let output = route.output_path();
                assert!(output.split('/').all(is_held_everywhere), "{path:?} as {output}");
                assert_eq!(Route::of_output(&output), Some(route), "{path:?}");
            }
        }
    }
}

#[test]
fn two_files_that_are_one_on_some_disks_are_told() {
    let lost = |change: &dyn Fn(&Site)| {
        let site = Site::fixture("minimal");
        change(&site);
        let codes: Vec<_> = site.build().diagnostics.iter().map(|found| found.problem.code()).collect();
        codes
    };
    let beside = |names: [&str; 2]| {
        lost(&|site| {
            for name in names {
                site.write(&format!("content/articles/2025/satu/{name}"), "x");
            }
        })
    };
    assert_eq!(beside(["Nota.pdf", "nota.pdf"]), ["R132"]);
    assert_eq!(beside(["Nota.pdf", "NOTA.pdf"]), ["R132"]);
    assert_eq!(beside(["a/nota.pdf", "A/nota.pdf"]), ["R132"]);
    assert_eq!(beside(["Nota.pdf", "nota-2.pdf"]), [""; 0]);
    let alias = |alias: &str| {
        lost(&|site| {
            site.edit(
                "content/pages/tentang.en.md",
                "slug: about",
                &format!("slug: about\naliases: [{alias}]"),
            )
        })
    };
    assert_eq!(alias("/EN/tags/"), ["R132"]);
    assert_eq!(alias("/2025/SATU/"), ["R132"]);
    assert_eq!(alias("/RSS.xml/"), [""; 0]);
    assert_eq!(alias("/Robots.html"), [""; 0]);
}
