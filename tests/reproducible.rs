//! Same input, same bytes: whatever the number of threads, the order of files or the memory of an earlier build.

mod support;

use risalah::memory::Memory;
use support::{Site, root};

#[test]
fn the_number_of_threads_cannot_be_seen() {
    let site = Site::copy_of(&root());
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| site.tree())
    };
    let one = with(1);
    assert_eq!(one, with(2));
    assert_eq!(one, with(7));
}

#[test]
fn two_folders_with_the_same_files_give_the_same_bytes() {
    assert_eq!(Site::copy_of(&root()).tree(), Site::copy_of(&root()).tree());
}

#[test]
fn a_second_build_renders_nothing_and_gives_the_same() {
    let site = Site::copy_of(&root());
    let mut memory = Memory::default();
    let first = site.build_with(&mut memory, |_| {});
    let second = site.build_with(&mut memory, |_| {});
    assert!(!first.rendered.is_empty());
    assert_eq!(second.rendered, []);
    assert_eq!(first.tree, second.tree);
}

#[test]
fn a_build_with_a_memory_equals_a_clean_one_after_any_of_these_edits() {
    let site = Site::fixture("minimal");
    let mut memory = Memory::default();
    site.build_with(&mut memory, |_| {});
    let edits: [(&str, &str, &str); 10] = [
        ("content/articles/2025/satu.id.md", "Isi bagian.", "Isi bagian yang lain."),
        ("content/articles/2025/satu.id.md", "title: Artikel satu", "title: Judul lain"),
        ("content/articles/2025/satu.id.md", "tags: [rantai-pasok]", "tags: [lain]"),
        ("content/articles/2025/satu.id.md", "[kemenperin, kemenumkm]", "[kemenkop]"),
        ("content/articles/2025/satu.id.md", "date: 2025-03-10", "date: 2025-04-11"),
        ("content/articles/2025/satu.en.md", "slug: one", "slug: uno\ndraft: true"),
        ("content/ministries.yaml", "Kementerian Koperasi,", "Kementerian Perkoperasian,"),
        ("content/sectors.yaml", "en: industry", "en: manufacturing"),
        ("content/site.yaml", "Risalah Uji", "Risalah Coba"),
        ("seeds/siaran-pers.yaml", "Siaran pers", "Rilis"),
    ];
    for (file, from, to) in edits {
        site.edit(file, from, to);
        let kept = site.build_with(&mut memory, |_| {});
        let clean = site.build();
        assert_eq!(kept.tree, clean.tree, "after {file}: {from} -> {to}");
        assert_eq!(kept.diagnostics, clean.diagnostics);
        assert!(
            !kept.rendered.is_empty() && kept.rendered.len() < clean.rendered.len(),
            "{file}: {from} -> {to}"
        );
    }
}
