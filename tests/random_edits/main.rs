//! After any sequence of edits, what a session with a memory gives is what a clean build gives: tree, diagnostics and the
//! bytes of `public/`; and a second build renders nothing.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod drawn;
mod session;
#[path = "../support/mod.rs"]
mod support;

use std::sync::LazyLock;

use image::ImageFormat;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rayon::prelude::*;
use session::Session;
use support::{Shelf, Site, TODAY, picture};

/// One thing that somebody does to a site.
#[derive(Clone, Debug)]
enum Edit {
    /// Replaces a line of a file that begins with the first text by the second; adds it after the first line if there is
    /// none.
    Line(&'static str, &'static str, &'static str),
    /// Adds a paragraph.
    Append(&'static str, &'static str),
    /// Writes a file.
    Write(&'static str, &'static str),
    /// Writes a picture of this width.
    Picture(&'static str, u32),
    /// Takes a file away, to be put back by [`Edit::Restore`].
    Delete(&'static str),
    /// Puts back what was deleted last.
    Restore,
    /// Moves a file.
    Rename(&'static str, &'static str),
    /// Builds without any edit.
    Touch(&'static str),
    /// Builds on another day.
    Day(Date),
}

const ID: &str = "content/articles/2025/satu.id.md";
const EN: &str = "content/articles/2025/satu.en.md";
const OLD: &str = "content/articles/2023/lama.id.md";
const SITE: &str = "content/site.yaml";
const MINISTRIES: &str = "content/ministries.yaml";
const SECTORS: &str = "content/sectors.yaml";
const TAGS: &str = "content/tags.yaml";
const PAGE: &str = "content/pages/tentang.en.md";

const PHOTO: &str = "content/articles/2025/satu/foto.png";
const OTHER_PHOTO: &str = "content/articles/2025/satu/lain.png";

/// Copies of pictures are made once for all sequences.
static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::default);

fn edits() -> Vec<Edit> {
    use Edit::{Append, Day, Delete, Line, Picture, Rename, Restore, Touch, Write};
    vec![
        Picture(PHOTO, 500),
        Picture(PHOTO, 520),
        Picture(PHOTO, 20),
        Write(PHOTO, "no picture"),
        Append(ID, "![Foto](satu/foto.png)\n"),
        Append(OLD, "![Foto](../2025/satu/foto.png)\n"),
        Append(PAGE, "![Photo](../articles/2025/satu/foto.png)\n"),
        Delete(PHOTO),
        Rename(PHOTO, OTHER_PHOTO),
        Rename(OTHER_PHOTO, PHOTO),
        Line(SITE, "features:", "features: { share_images: true }"),
        Write(
            "themes/lembaran/templates/share.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"6\"><text>{{ title }}</text></svg>\n",
        ),
        Append(ID, "Paragraf baru.\n"),
        Append(EN, "A new paragraph with [a link](2023/lama).\n"),
        Append(OLD, "## Bagian baru\n\nIsi.\n"),
        Append(EN, "## A part\n\nThe same anchor, and [a link to it](#a-part)[^1].\n\n[^1]: Note.\n"),
        Append(PAGE, "More about it.\n"),
        Line(ID, "title:", "title: Judul lain"),
        Line(EN, "title:", "title: Another title"),
        Line(OLD, "title:", "title: Artikel yang lebih lama"),
        Line(ID, "summary:", "summary: Ringkasan lain."),
        Line(ID, "tags:", "tags: [ekspor, rantai-pasok]"),
        Line(ID, "tags:", "tags: [Impor]"),
        Line(ID, "ministries:", "ministries: [kemenumkm]"),
        Line(ID, "ministries:", "ministries: [Kemenkop, kemenperin]"),
        Line(OLD, "ministries:", "ministries: [kemenperin]"),
        Line(ID, "sector:", "sector: umkm"),
        Line(OLD, "sector:", "sector: industri"),
        Line(ID, "date:", "date: 2025-11-02"),
        Line(OLD, "date:", "date: 2024-11-02"),
        Line(EN, "slug:", "slug: uno"),
        Line(OLD, "slug:", "slug: lebih-lama"),
        Line(EN, "draft:", "draft: true"),
        Line(EN, "draft:", "draft: false"),
        Line(OLD, "draft:", "draft: true"),
        Line(OLD, "published:", "published: 2030-01-01"),
        Line(OLD, "published:", "published: 2024-01-01"),
        Line(ID, "aliases:", "aliases: [/lama.html]"),
        Line(ID, "instrument:", "instrument: { kind: regulation, number: PP 1/2025 }"),
        Line(ID, "relations:", "relations: { replaces: [2023/lama] }"),
        Line(ID, "relations:", "relations: { implements: 2024/dua, amends: [2023/lama] }"),
        Line("content/articles/2024/dua.id.md", "relations:", "relations: { revokes: [2023/lama] }"),
        Line(OLD, "instrument:", "instrument: { kind: programme, ends: 2026-01-28 }"),
        Line(OLD, "instrument:", "instrument: { kind: statement, ends: 2026-04-01 }"),
        // Broken, and mended by another edit of the same line.
        Line(OLD, "relations:", "relations: { amends: [2025/satu] }"),
        Line(ID, "title:", "title: \"Judul"),
        Line(OLD, "sector:", "sector: [tidak, ada]"),
        Line(ID, "ministries:", "ministries: [tidak-ada]"),
        Write(
            "content/articles/2024/dua.id.md",
            "---\ntitle: Artikel dua\nsummary: Ringkas.\ndate: 2024-06-01\nministries: [kemenperin, Kemenkop UKM]\nsector: umkm\ntags: [ekspor]\n---\n\nIsi dengan [tautan](../2025/satu.id.md).\n",
        ),
        Write(
            "content/articles/2024/dua.en.md",
            "---\ntitle: Article two\nsummary: In short.\n---\n\nText[^1].\n\n[^1]: Note.\n",
        ),
        Write("content/articles/2025/satu/foto.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        Write("content/pages/kontak.id.md", "---\ntitle: Kontak\n---\n\nAlamat.\n"),
        Delete("content/articles/2024/dua.id.md"),
        Delete("content/articles/2024/dua.en.md"),
        Delete(EN),
        Delete(OLD),
        Delete(PAGE),
        Delete("seeds/siaran-pers.yaml"),
        Delete("themes/lembaran/templates/partials/footer.html"),
        Restore,
        Restore,
        Rename(OLD, "content/articles/2023/purba.id.md"),
        Rename("content/articles/2023/purba.id.md", OLD),
        Rename("content/articles/2024/dua.en.md", "content/articles/2024/tiga.en.md"),
        Write("themes/lembaran/templates/partials/footer.html", "<footer><p>{{ site.title }}</p></footer>\n"),
        Write(
            "themes/lembaran/templates/partials/footer.html",
            "<footer><p>{{ site.nothing }}</p></footer>\n",
        ),
        Write(
            "themes/lembaran/templates/page.html",
            "{% extends \"base.html\" %}{% block main %}<h1>{{ title }}</h1>{{ text }}{% endblock main %}\n",
        ),
        Delete("themes/lembaran/templates/page.html"),
        Write("themes/lembaran/templates/partials/entry.html", "<li>{{ card.title }}</li>\n"),
        Write("themes/lembaran/templates/partials/entry.html", "<li>{{ card.nothing }}</li>\n"),
        Delete("themes/lembaran/templates/partials/entry.html"),
        Write("themes/lembaran/static/lembaran.css", "body { color: black }\n"),
        Write("themes/lembaran/static/lembaran.css", "body { color: white }\n"),
        Write("themes/lembaran/theme.yaml", "properties: { accent: \"#00558c\" }\n"),
        Write(
            "themes/lembaran/theme.yaml",
            "properties: { link: { light: \"#d08a8a\" } }\ncolors: { light: \"#ffffff\", dark: \"#000000\" }\n",
        ),
        Write("themes/lembaran/theme.yaml", "properties: { acent: \"red;\" }\nextends: polos\n"),
        Delete("themes/lembaran/theme.yaml"),
        Write("themes/lembaran/i18n/id.yaml", "words: { skip: Lompat ke isi }\n"),
        Write("themes/lembaran/i18n/id.yaml", "words: { skips: Lompat ke isi }\n"),
        Delete("themes/lembaran/i18n/id.yaml"),
        Line(SITE, "theme:", "theme: polos"),
        Line(SITE, "theme:", "theme: lembaran"),
        Write(
            "themes/polos/templates/tags.html",
            "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n",
        ),
        Delete("themes/polos/templates/tags.html"),
        Line("themes/lembaran/i18n/en.yaml", "  newest_short:", "  newest_short: What is new"),
        Line("themes/lembaran/i18n/en.yaml", "  archive: ar", "  archive: years"),
        Line(MINISTRIES, "    abbreviation: Kemenperin", "    abbreviation: Kementerian Industri"),
        Line(
            MINISTRIES,
            "    name: { id: Kementerian Koperasi,",
            "    name: { id: Kementerian Perkoperasian, en: Ministry of Co-ops }",
        ),
        Line(MINISTRIES, "    succeeded_by:", "    succeeded_by: [kemenumkm, kemenperin]"),
        Line(MINISTRIES, "    until:", "    until: 2025-01-01"),
        Line(MINISTRIES, "    since:", "    since: 2025-01-01"),
        Line(MINISTRIES, "    how:", "    how: closed"),
        Line(MINISTRIES, "    since:", "    since: 2024-10-21\n    carved_from: kemenperin"),
        // Entries by whose place others are known come, go and change places.
        Append(MINISTRIES, "  - id: kemenbaru\n    name: { id: Kementerian Baru, en: New Ministry }\n"),
        Append(SECTORS, "  - id: energi\n    name: { id: Energi, en: Energy }\n"),
        Append(TAGS, "  - id: ekspor\n    name: { id: Ekspor, en: Exports }\n    aliases: [Impor]\n"),
        Write(
            SECTORS,
            "sectors:\n  - id: umkm\n    name: { id: UMKM, en: MSMEs }\n  - id: industri\n    name: { id: Industri, en: Industry }\n",
        ),
        Write(SECTORS, "sectors:\n  - id: umkm\n    name: { id: UMKM, en: MSMEs }\n"),
        Write(TAGS, "tags: []\n"),
        Line(SECTORS, "    name: { id: UMKM,", "    name: { id: Usaha kecil, en: Small firms }"),
        Line("seeds/siaran-pers.yaml", "title:", "title: { id: Siaran lain, en: Another release }"),
        Line("seeds/siaran-pers.yaml", "date:", "date: 2025-04"),
        Line(ID, "sources:", "sources: []"),
        Line(TAGS, "    slug:", "    slug: { id: rantai, en: chain }"),
        Line(SITE, "title:", "title: { id: Risalah Lain, en: Other Digest }"),
        Line(SITE, "per_page:", "per_page: 1"),
        Line(SITE, "timeline_per_page:", "timeline_per_page: 1"),
        Line(SITE, "feed_items:", "feed_items: 1"),
        Line(SITE, "base_url:", "base_url: https://lain.example/"),
        Line(SITE, "languages:", "languages: [en, id]"),
        Line(SITE, "languages:", "languages: [id]"),
        Line(SITE, "features:", "features: { network: false }"),
        Line(SITE, "features:", "features: { data: false }"),
        Line(SITE, "features:", "features: { side_by_side: false }"),
        Line("themes/lembaran/i18n/en.yaml", "  bilingual: b", "  bilingual: both"),
        Line(
            SITE,
            "license:",
            "license: { name: CC0, url: \"https://creativecommons.org/publicdomain/zero/1.0/\" }",
        ),
        Touch(ID),
        Touch(SITE),
        Line(OLD, "published:", "published: 2026-01-29"),
        Day(TODAY),
        Day(date(2026, 1, 29)),
        Day(date(2031, 1, 1)),
    ]
}

impl Edit {
    /// Carries the edit out, where it can be; gives the paths it touched.
    fn apply(&self, site: &Site, deleted: &mut Vec<(&'static str, Vec<u8>)>) -> Vec<&'static str> {
        let read = |path: &str| std::fs::read_to_string(site.path(path)).ok();
        match self {
            Self::Line(path, start, line) => {
                let Some(text) = read(path) else { return Vec::new() };
                let mut lines: Vec<&str> = text.lines().collect();
                match lines.iter().position(|line| line.starts_with(start)) {
                    Some(at) => lines[at] = line,
                    None if path.ends_with(".md") || *path == SITE => lines.insert(1, line),
                    None => return Vec::new(),
                }
                site.write(path, lines.join("\n") + "\n");
                vec![path]
            }
            Self::Append(path, paragraph) => {
                let Some(text) = read(path) else { return Vec::new() };
                site.write(path, format!("{text}\n{paragraph}"));
                vec![path]
            }
            Self::Write(path, text) => {
                site.write(path, text);
                vec![path]
            }
            Self::Picture(path, width) => {
                site.write(path, picture(ImageFormat::Png, *width, 40, 0));
                vec![path]
            }
            Self::Delete(path) => {
                let Ok(bytes) = std::fs::read(site.path(path)) else { return Vec::new() };
                site.remove(path);
                deleted.push((path, bytes));
                vec![path]
            }
            Self::Restore => {
                let Some((path, bytes)) = deleted.pop() else { return Vec::new() };
                site.write(path, bytes);
                vec![path]
            }
            Self::Rename(from, to) => {
                let Ok(bytes) = std::fs::read(site.path(from)) else { return Vec::new() };
                site.remove(from);
                site.write(to, bytes);
                vec![from, to]
            }
            Self::Touch(path) => vec![path],
            Self::Day(_) => Vec::new(),
        }
    }
}

/// Carries the edits out one by one and compares after each.
fn check(edits: &[Edit]) {
    let site = Site::fixture("minimal");
    for file in ["theme.yaml", "i18n/en.yaml"] {
        let text = std::fs::read(support::root().join("themes/lembaran").join(file)).unwrap();
        site.write(&format!("themes/lembaran/{file}"), text);
    }
    let mut session = Session::begin(&site, SHELF.memory(), TODAY);
    let mut deleted = Vec::new();
    for edit in edits {
        if let Edit::Day(day) = edit {
            session.today = *day;
        }
        let touched = edit.apply(&site, &mut deleted);
        session.compare(&touched, edit);
    }
}

#[test]
fn after_each_edit_alone_a_session_gives_what_a_clean_build_gives() {
    edits().into_par_iter().for_each(|edit| check(&[edit]));
}

/// Edits of which the one shows what the other did: rare in random sequences.
#[test]
fn after_edits_that_belong_together_a_session_gives_what_a_clean_build_gives() {
    use Edit::{Append, Day, Delete, Line, Picture, Rename, Restore, Write};
    let photo = |color| Write("content/articles/2025/satu/foto.svg", color);
    let two = "---\ntitle: Artikel dua\nsummary: Ringkas.\ndate: 2024-06-01\nministries: [kemenperin]\nsector: umkm\n---\n\nIsi.\n";
    let tomorrow = "---\ntitle: Besok\nsummary: Ringkas.\ndate: 2026-01-29\npublished: 2026-01-01\nministries: [kemenperin]\nsector: umkm\nrelations: { replaces: [2023/lama] }\n---\n\nIsi.\n";
    let sequences = vec![
        vec![
            // What a text links to is shown beside the other one too.
            Line(OLD, "slug:", "slug: lebih-lama"),
            Append(EN, "## A new part\n\nWith [a link](2023/lama).\n"),
            Delete(EN),
            Edit::Restore,
            // The page of the other language shows these words where it shows the text.
            Append(EN, "A claim[^1].\n\n[^1]: Its source.\n"),
            Line("themes/lembaran/i18n/en.yaml", "  footnotes:", "  footnotes: Remarks"),
        ],
        vec![Line(OLD, "published:", "published: 2026-01-29"), Day(date(2026, 1, 29)), Day(TODAY)],
        vec![photo("<svg/>"), photo("<svg fill=\"red\"/>")],
        vec![
            // What lists show is made while the site has a mistake, and first rendered when that is mended.
            Append(ID, "![Foto](satu/foto.png)\n"),
            Write("themes/lembaran/i18n/id.yaml", "words: { skip: Lompat ke isi }\n"),
            Append(ID, "Paragraf baru.\n"),
            Picture(PHOTO, 500),
        ],
        vec![
            // A language goes, and comes back as another than it was.
            Delete(EN),
            Delete(PAGE),
            Line(SITE, "languages:", "languages: [id]"),
            Append(ID, "Paragraf baru.\n"),
            Line(SITE, "languages:", "languages: [id, en]"),
            Restore,
            Restore,
            Line(SITE, "languages:", "languages: [en, id]"),
        ],
        vec![
            Picture(PHOTO, 500),
            Append(ID, "![Foto](satu/foto.png)\n"),
            Append(OLD, "![Foto](../2025/satu/foto.png)\n"),
            Append(PAGE, "![Photo](../articles/2025/satu/foto.png)\n"),
            Picture(PHOTO, 520),
            Write(PHOTO, "no picture"),
            Picture(PHOTO, 20),
            Rename(PHOTO, OTHER_PHOTO),
            Rename(OTHER_PHOTO, PHOTO),
            Delete(PHOTO),
            Restore,
        ],
        vec![
            Line(SITE, "features:", "features: { share_images: true }"),
            Line(ID, "title:", "title: Judul lain"),
            Line(SITE, "title:", "title: { id: Risalah Lain, en: Other Digest }"),
            Line(SITE, "features:", "features: { share_images: false }"),
        ],
        vec![
            Line(SITE, "per_page:", "per_page: 1"),
            // Word for word the same, in two folders and one year.
            Write("content/articles/2024/dua.id.md", two),
            Write("content/articles/2023/tiga.id.md", two),
            // The pages of newer years say how many there are.
            Line(OLD, "draft:", "draft: true"),
            Delete("content/articles/2024/dua.id.md"),
        ],
        vec![
            Line(MINISTRIES, "    succeeded_by:", "    succeeded_by: [kemenumkm, kemenperin]"),
            Line(MINISTRIES, "    until:", "    until: 2025-01-01"),
            Line(MINISTRIES, "    since:", "    since: 2025-01-01"),
            Line(MINISTRIES, "    how:", "    how: closed"),
            Line(MINISTRIES, "    since:", "    since: 2024-10-21\n    carved_from: kemenperin"),
            Line(TAGS, "    slug:", "    slug: { id: rantai, en: chain }"),
            Line(ID, "tags:", "tags: [rantai]"),
        ],
        vec![
            // Between the two, so that they are no neighbours.
            Write("content/articles/2024/dua.id.md", two),
            Line(ID, "relations:", "relations: { replaces: [2023/lama] }"),
            Line(OLD, "title:", "title: Artikel yang lebih lama"),
            Line(ID, "title:", "title: Judul lain"),
            Line(ID, "date:", "date: 2025-11-02"),
            Line(ID, "draft:", "draft: true"),
            Line(ID, "draft:", "draft: false"),
            Line(ID, "relations:", "relations: { amends: [2023/lama] }"),
        ],
        vec![
            // Told before its day: it ends the other only then.
            Write("content/articles/2024/dua.id.md", two),
            Write("content/articles/2026/besok.id.md", tomorrow),
            Day(date(2026, 1, 29)),
            Day(TODAY),
        ],
        vec![
            Line(OLD, "instrument:", "instrument: { kind: programme, ends: 2026-01-28 }"),
            Day(date(2026, 1, 29)),
            Day(TODAY),
            Line(OLD, "title:", "title: Artikel yang lebih lama"),
            Line(OLD, "instrument:", "instrument: { kind: statement, ends: 2026-04-28 }"),
            Day(date(2026, 1, 29)),
        ],
        vec![
            // What a tag is called is decided by the newest article that has it, and shown on all: also where they are no neighbours.
            Write("content/articles/2024/dua.id.md", two),
            Line(OLD, "tags:", "tags: [Impor]"),
            Line(ID, "tags:", "tags: [impor]"),
            Line(ID, "tags:", "tags: [IMPOR]"),
            Line(ID, "tags:", "tags: [impor, Impor]"),
        ],
        vec![
            // What may have been meant is there later, in another folder; then it is gone.
            Append(EN, "[A link](2023/duaa).\n"),
            Write("content/articles/2024/dua.id.md", two),
            Append(PAGE, "[A link](2024/duaa).\n"),
            Delete("content/articles/2024/dua.id.md"),
        ],
    ];
    sequences.into_par_iter().for_each(|edits| check(&edits));
}

/// How many random sequences are tried; more with `RISALAH_SEQUENCES`.
fn sequences() -> u32 {
    std::env::var("RISALAH_SEQUENCES").map_or(24, |number| number.parse().expect("a number"))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: sequences(),
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn after_any_edits_a_session_gives_what_a_clean_build_gives(
        edits in prop::collection::vec(prop::sample::select(edits()), 1..14)
    ) {
        check(&edits);
    }

    #[test]
    fn after_any_turns_of_articles_that_share_what_they_say_a_session_gives_what_a_clean_build_gives(
        digest in drawn::any_digest(),
        turns in prop::collection::vec(drawn::any_turn(), 1..14)
    ) {
        let site = Site::fixture("minimal");
        site.remove("content/articles");
        let mut digest = digest;
        digest.write(&site);
        let mut session = Session::begin(&site, SHELF.memory(), TODAY);
        for turn in turns {
            digest.take(&turn);
            let touched = digest.write(&site);
            let touched: Vec<&str> = touched.iter().map(String::as_str).collect();
            session.compare(&touched, &turn);
        }
    }
}
