//! A digest of which each line is drawn from a few: so its articles say the same in other spellings and link to each other, and what
//! one of them says shows on pages of the others.

use proptest::prelude::*;

use super::support::Site;

/// The keys of the articles, each with that of an older one.
const KEYS: [(&str, Option<&str>); 5] = [
    ("2025/satu", Some("2024/tiga")),
    ("2025/dua", Some("2024/tiga")),
    ("2024/tiga", Some("2023/lima")),
    ("2024/empat", Some("2023/lima")),
    ("2023/lima", None),
];

/// Lines of an article of which each is there in one of these ways. In all texts here `{year}` and `{stem}` stand for the parts of
/// the key, `{other}` for the key of another article, and `{older}` for that of an older one, where there is one.
const PAIR: [&[&str]; 12] = [
    &["date: {year}-03-10", "date: {year}-06-01", "date: {year}-03-11"],
    &[
        "ministries: [kemenperin]",
        "ministries: [Kemenperin, kemenkop]",
        "ministries: [kemenkop]",
        "ministries: [kemenumkm]",
    ],
    &["sector: umkm", "sector: industri"],
    &[
        "",
        "tags: [ekspor]",
        "tags: [Ekspor]",
        "tags: [EKSPOR, rantai-pasok]",
        "tags: [Rantai-Pasok]",
        "tags: [Padat karya, ekspor]",
        "tags: [padat-karya]",
    ],
    &["", "published: 2026-01-29", "published: 2026-01-27"],
    &[
        "",
        "instrument: { kind: regulation, number: PP 1/2025 }",
        "instrument: { kind: programme, ends: 2026-01-28 }",
        "instrument: { kind: programme, ends: 2026-04-01 }",
    ],
    &[
        "",
        "relations: { replaces: [{older}] }",
        "relations: { amends: [{older}] }",
        "relations: { implements: {older} }",
    ],
    &["", "partners: [Bank Dunia]", "partners: [{ id: Bank Dunia, en: World Bank }]"],
    &[
        "",
        "sources: [siaran-pers]",
        "sources: [{ title: Berita, url: \"https://example.org/b\", date: 2025-01 }]",
    ],
    &["", "corrections: [{ date: 2026-01-20, note: { id: Angka diperbaiki., en: A number was wrong. } }]"],
    &["", "original: id"],
    &["", "aliases: [/lama-{stem}.html]", "aliases: [/tua/{stem}/, /{stem}.html]"],
];

/// Lines of a text.
const OWN: [&[&str]; 5] = [
    &["title: Satu", "title: Dua hal", "title: \"Ekspor: naik\""],
    &["summary: Ringkas.", "summary: Ringkasan lain."],
    &["", "", "", "draft: true"],
    &["", "", "slug: {stem}-lain"],
    &["", "updated: 2026-01-20"],
];

/// Parts of a text.
const BODY: [&[&str]; 4] = [
    &["Isi.", "Isi yang *lain*.", "Naik 12,5 persen."],
    &["## Bagian\n\nIsi bagian.", "## Bagian\n\n### Anak\n\n## Bagian\n\nDua kali.", "## Bagian\n\n## Lain"],
    &[
        "",
        "Lihat [ini]({other}#bagian).",
        "Lihat [ini]({other}).",
        "Lihat [ini](../{other}.id.md).",
        "Lihat [ini](/arsip/) dan [itu](/en/).",
        "Lihat [ini](pages/tentang).",
        "Lihat [ini](/kementerian/kemenkop/) dan [itu](/jejaring/).",
        "![Foto](../2025/satu/foto.svg)",
    ],
    &["", "Catatan[^1].\n\n[^1]: Isi catatan.", "Catatan[^1].\n\n[^1]: Lihat [ini]({other}#bagian)."],
];

/// What is wrong with a text: in a line of its front matter, or at its end. What others say decides whether it is, and what is
/// said of it.
const MISTAKES: [&str; 14] = [
    "aliases: [/2025/satu/]",
    "slug: satu",
    "slug: lima-lain",
    "relations: { amends: 2024/tigaa }",
    "title: [",
    "sector: energi",
    "ministries: [kemenkopp]",
    "Lihat [ini](2025/satu#anak).",
    "Lihat [ini](2024/empatt).",
    "Lihat [ini](2022/lima).",
    "Lihat [ini](pages/tentangg).",
    "Lihat [ini](/tag/ekspor/) dan [itu](/arsip/2022/).",
    "Lihat [ini](/lama-satu.html) dan [itu](/tua/tiga/).",
    "![Foto](../2025/satu/fotoo.svg)",
];

const TAG: &str = "tags:\n  - id: rantai-pasok\n    name: { id: Rantai pasok, en: Supply chain }\n    aliases: [supply-chain]\n";
const OTHER_TAG: &str = "tags:\n  - id: ekspor\n    name: { id: Ekspor nasional, en: Exports }\n    slug: { id: ekspor, en: exports }\n";
const SECTORS: &str = "sectors:\n  - id: umkm\n    name: { id: UMKM, en: MSMEs }\n  - id: industri\n    name: { id: Industri, en: Industry }\n";
const OTHER_SECTORS: &str = "sectors:\n  - id: industri\n    name: { id: Industri, en: Industry }\n  - id: umkm\n    name: { id: Usaha kecil, en: Small firms }\n";
const SITE: &str = "title: { id: Risalah Uji, en: Test Digest }\ndescription: { id: Situs untuk uji., en: A site for tests. }\nbase_url: https://example.org/uji/\n";
const OTHER_SITE: &str = "title: { id: Risalah Uji, en: Test Digest }\ndescription: { id: Situs untuk uji., en: A site for tests. }\nbase_url: https://example.org/uji/\nper_page: 2\n";

/// Files of the whole site.
const SHARED: [(&str, &[&str]); 8] = [
    ("content/tags.yaml", &[TAG, OTHER_TAG, "tags: []\n"]),
    ("content/sectors.yaml", &[SECTORS, OTHER_SECTORS]),
    (
        "content/articles/2025/satu/foto.svg",
        &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"10\"/>",
        ],
    ),
    ("content/articles/2024/tiga/data.csv", &["a,b\n", "a,b\n1,2\n"]),
    (
        "content/pages/tentang.id.md",
        &["---\ntitle: Tentang\n---\n\nIsi.\n", "---\ntitle: Ekspor\nslug: kami\n---\n\nIsi lain.\n"],
    ),
    (
        "content/pages/tentang.en.md",
        &[
            "---\ntitle: About\n---\n\nText.\n",
            "---\ntitle: About\nslug: us\n---\n\n[This](pages/tentang).\n",
        ],
    ),
    (
        "seeds/siaran-pers.yaml",
        &[
            "id: siaran-pers\ntitle: { id: Siaran pers, en: Press release }\npublisher: Contoh\ndate: 2025-03\n",
            "id: siaran-pers\ntitle: { id: Siaran lain, en: Other release }\npublisher: Contoh\ndate: 2025-03\n",
        ],
    ),
    ("content/site.yaml", &[SITE, OTHER_SITE]),
];

/// In which languages an article may be.
const LANGUAGES: [&[&str]; 4] = [&["id", "en"], &["id", "en"], &["id"], &["en"]];

/// Which of the possible lines a digest has: a number for each, of which the rest is taken.
#[derive(Clone, Debug)]
pub struct Drawn {
    articles: Vec<Article>,
    shared: [usize; SHARED.len()],
    /// What is wrong: in which article and text, and what. Behind the last one stands an article that is not there.
    mistake: Option<(usize, usize, usize)>,
}

#[derive(Clone, Debug)]
struct Article {
    languages: usize,
    pair: [usize; PAIR.len()],
    texts: [Text; 2],
}

#[derive(Clone, Copy, Debug)]
struct Text {
    own: [usize; OWN.len()],
    body: [usize; BODY.len()],
}

/// What somebody changes: an article or file, a line of it by its place, and the number that it has now.
#[derive(Clone, Debug)]
pub enum Turn {
    Languages(usize, usize),
    Pair(usize, usize, usize),
    Own(usize, usize, usize, usize),
    Body(usize, usize, usize, usize),
    Shared(usize, usize),
    Mistake(usize, usize, usize),
    Mend,
}

/// So many ways there are of what has most, and more.
const WAYS: usize = 10;

/// Any digest.
pub fn any_digest() -> impl Strategy<Value = Drawn> {
    let way = || prop_oneof![2 => Just(0usize), 1 => 0..WAYS];
    let text = move || {
        let own = proptest::array::uniform5(way());
        let body = proptest::array::uniform4(way());
        (own, body).prop_map(|(own, body)| Text { own, body })
    };
    let article = (way(), proptest::array::uniform12(way()), [text(), text()])
        .prop_map(|(languages, pair, texts)| Article { languages, pair, texts });
    let articles = prop::collection::vec(article, KEYS.len());
    (articles, proptest::array::uniform8(way())).prop_map(|(articles, shared)| Drawn {
        articles,
        shared,
        mistake: None,
    })
}

/// Any edit of one.
pub fn any_turn() -> impl Strategy<Value = Turn> {
    let article = || 0..KEYS.len();
    let lang = || 0..2usize;
    prop_oneof![
        2 => (article(), 0..WAYS).prop_map(|(article, way)| Turn::Languages(article, way)),
        8 => (article(), 0..PAIR.len(), 0..WAYS)
            .prop_map(|(article, line, way)| Turn::Pair(article, line, way)),
        5 => (article(), lang(), 0..OWN.len(), 0..WAYS)
            .prop_map(|(article, lang, line, way)| Turn::Own(article, lang, line, way)),
        6 => (article(), lang(), 0..BODY.len(), 0..WAYS)
            .prop_map(|(article, lang, part, way)| Turn::Body(article, lang, part, way)),
        3 => (0..SHARED.len(), 0..WAYS).prop_map(|(file, way)| Turn::Shared(file, way)),
        2 => (article(), lang(), 0..=MISTAKES.len())
            .prop_map(|(article, lang, mistake)| Turn::Mistake(article, lang, mistake)),
        3 => Just(Turn::Mend),
    ]
}

fn drawn<T: Copy>(ways: &[T], way: usize) -> T {
    ways[way % ways.len()]
}

impl Drawn {
    /// Takes a turn.
    pub fn take(&mut self, turn: &Turn) {
        match *turn {
            Turn::Languages(article, way) => self.articles[article].languages = way,
            Turn::Pair(article, line, way) => self.articles[article].pair[line] = way,
            Turn::Own(article, lang, line, way) => self.articles[article].texts[lang].own[line] = way,
            Turn::Body(article, lang, part, way) => self.articles[article].texts[lang].body[part] = way,
            Turn::Shared(file, way) => self.shared[file] = way,
            Turn::Mistake(article, lang, mistake) => self.mistake = Some((article, lang, mistake)),
            Turn::Mend => self.mistake = None,
        }
    }

    /// Writes what a site does not hold yet. Gives the paths that it touched.
    pub fn write(&self, site: &Site) -> Vec<String> {
        let shared = SHARED.iter().zip(self.shared);
        let shared =
            shared.map(|((path, ways), way)| ((*path).to_owned(), Some(drawn(ways, way).to_owned())));
        let files = shared.chain((0..KEYS.len()).flat_map(|article| self.files_of(article)));
        let differs =
            |(path, text): &(String, Option<String>)| std::fs::read_to_string(site.path(path)).ok() != *text;
        let write = |(path, text): (String, Option<String>)| {
            match text {
                Some(text) => site.write(&path, text),
                None => site.remove(&path),
            }
            path
        };
        files.filter(differs).map(write).collect()
    }

    /// The files of an article, also those that are not there.
    fn files_of(&self, number: usize) -> [(String, Option<String>); 2] {
        let ((key, older), article) = (KEYS[number], &self.articles[number]);
        let mistake = |lang: usize| self.mistake.filter(|at| (at.0, at.1) == (number, lang)).map(|at| at.2);
        let is_away = (0..2).any(|lang| mistake(lang) == Some(MISTAKES.len()));
        let languages: &[&str] = if is_away { &[] } else { drawn(&LANGUAGES, article.languages) };
        [(0, "id"), (1, "en")].map(|(lang, tag)| {
            let wrong = mistake(lang).and_then(|mistake| MISTAKES.get(mistake)).copied();
            let text = languages.contains(&tag).then(|| {
                let text = article.file(lang, languages.first() == Some(&tag), wrong);
                let (year, stem) = key.split_once('/').unwrap();
                let (other, _) = KEYS[(number + 1) % KEYS.len()];
                let text = text.replace("{stem}", stem).replace("{other}", other).replace("{year}", year);
                let lines = text.lines().filter(|line| older.is_some() || !line.contains("{older}"));
                let text = lines.fold(String::new(), |text, line| text + line + "\n");
                text.replace("{older}", older.unwrap_or_default())
            });
            (format!("content/articles/{key}.{tag}.md"), text)
        })
    }
}

impl Article {
    /// Its file in a language; the first one says what holds for both. What is wrong stands in place of the line of the same key.
    fn file(&self, lang: usize, is_first: bool, wrong: Option<&str>) -> String {
        let Text { own, body } = self.texts[lang];
        let mut lines: Vec<&str> = OWN.iter().zip(own).map(|(ways, way)| drawn(ways, way)).collect();
        if is_first {
            lines.extend(PAIR.iter().zip(self.pair).map(|(ways, way)| drawn(ways, way)));
        }
        lines.retain(|line| !line.is_empty());
        let mut parts: Vec<&str> = BODY.iter().zip(body).map(|(ways, way)| drawn(ways, way)).collect();
        match wrong.and_then(|wrong| wrong.split_once(": ")) {
            Some((key, _)) => {
                lines.retain(|line| line.split_once(": ").is_none_or(|(of, _)| of != key));
                lines.extend(wrong);
            }
            None => parts.extend(wrong),
        }
        format!("---\n{}\n---\n\n{}\n", lines.join("\n"), parts.join("\n\n"))
    }
}
