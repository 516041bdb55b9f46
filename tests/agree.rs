//! Whether the two texts of a pair agree: the digest of this repository does, and a mistake that is put into it is found.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;
use risalah::agree::{self, Context};
use risalah::diagnostic::{Diagnostic, Located, LocatedPlace, Problem};
use risalah::load;
use risalah::locale::Locale;
use risalah::memory::Memory;
use risalah::model::{self, Digest, Showing};
use risalah::parse;
use risalah::source::{Snapshot, SourceFile};
use serde::Deserialize;
use support::{TODAY, root};

/// Of the mistakes in `agree/seeds.yaml`, so many have to be found at least.
const WANTED: usize = 36;

#[test]
fn texts_that_agree_raise_no_alarm() {
    let snapshot = sources();
    let found = disagreements(&snapshot, &mut Memory::default());
    assert!(found.is_empty(), "{}", shown(&found, &snapshot));
}

#[test]
fn sentences_that_say_the_same_raise_no_alarm() {
    for (id, en) in [
        ("Tujuh kementerian hadir.", "The 7 ministries were there."),
        ("Rapat ke-43 berlangsung.", "The 43rd meeting took place."),
        ("Rapat ketujuh belas.", "The 17th meeting."),
        ("Abad ke-20 dan Bab IV.", "The twentieth century and chapter 4."),
        ("Kabinet jilid II.", "The 2nd cabinet."),
        ("Selama setahun 12 desa dibina.", "For 1 year a dozen villages were helped."),
        ("Sebanyak 1.234,5 ton dan 0,75 ha.", "A total of 1,234.5 tonnes and 0.75 ha."),
        ("Rp1,2 triliun", "IDR 1.2 trillion"),
        ("Rp. 1.200.000,00", "Rp 1,200,000"),
        ("Anggaran Rp 500 M dan Rp 2 T.", "A budget of Rp 500 billion and IDR 2 tn."),
        ("500 juta rupiah", "Rp500 million"),
        ("Rp 1–2 triliun", "IDR 1 trillion to IDR 2 trillion"),
        ("Rp 1,2 triliun, naik dari 1 triliun.", "IDR 1.2 trillion, up from IDR 1 trillion."),
        ("US$ 3,5 miliar atau 3,5 miliar dolar AS", "USD 3.5 billion or 3.5 billion US dollars"),
        ("S$2 juta dan 5 juta dolar Singapura", "SGD 2 million and 5 million Singapore dollars"),
        ("seratus juta rupiah", "IDR 100 million"),
        ("1,5 juta orang", "1.5 million people"),
        ("1.500.000 orang", "1.5 million people"),
        ("dua setengah juta", "2,500,000"),
        ("satu setengah tahun", "1.5 years"),
        ("5 s.d. 7 Oktober 2025", "5 to 7 October 2025"),
        ("5 s/d 7 Oktober 2025", "5–7 October 2025"),
        ("5 sampai dengan 7 Oktober 2025", "5 through 7 October 2025"),
        ("5, 6, dan 7 Oktober 2025", "5, 6 and 7 October 2025"),
        ("Rp 1 s.d. 2 triliun", "IDR 1 trillion to IDR 2 trillion"),
        ("Triwulan 3", "Q3"),
        ("14.30 WIB", "2:30 p.m."),
        ("Rapat digelar Jumat.", "They met on that day."),
        ("Permenperin 5/2021 dan PMK Nomor 12 Tahun 2023", "Ministerial regulations 5/2021 and 12/2023"),
        (
            "Sebanyak 20 desa[^1]\n\n[^1]: Data 2024.\n\nPada 2025, 30 desa.",
            "There were 20 villages.[^n]\n\nIn 2025, 30.\n\n[^n]: Data of 2024.",
        ),
        (
            "Tahun 2024 ada 20 desa. Pada 2025 ada 30 desa.",
            "There were 20 villages in 2024.\n\nIn 2025 there were 30.",
        ),
        ("| A | 1.5 |\n|---|---|\n| 2 | Rp 5 |", "| A | 1.5 |\n|---|---|\n| two | IDR 5 |"),
        ("12,5 persen, 7% dan 5-10 persen", "12.5 per cent, 7 percent and 5–10%"),
        ("lima persen", "5%"),
        ("5, 7, dan 9 persen", "5%, 7% and 9%"),
        ("antara 5 dan 10 juta", "between 5 million and 10 million"),
        ("Pada 2017, 3 juta orang dan 2 juta rumah.", "3 million people and 2 million houses in 2017."),
        ("[peta](satu/peta.id.png)", "[map](satu/peta.en.png)"),
        ("naik 2 poin persen", "up 2 percentage points"),
        ("26 September 2025", "September 26, 2025"),
        ("26/9/2025", "26 Sept. 2025"),
        ("Jumat (26/9/2025)", "Friday, Sept 26, 2025"),
        ("Jumat (26/9)", "Friday 26 September"),
        ("Kupang, Jumat (26/9), sebelum Sabtu.", "Kupang, Friday 26 September, before Saturday."),
        ("2025-09-26", "the 26th of September 2025"),
        ("3/4/2025", "3/4/2025"),
        ("3 April 2025", "4/3/2025"),
        ("26–28 September 2025", "September 26–28, 2025"),
        ("2, 3 dan 6 Oktober 2025", "2, 3 and 6 October 2025"),
        ("pada 27 Oktober 2014, hari Senin", "on Monday 27 October 2014"),
        ("sejak Oktober 2024", "since 21 October 2024"),
        ("tahun 1990-an", "the 1990s"),
        ("periode 2024/2025 dan 2020–2024", "the years 2024 to 2025 and 2020-2024"),
        ("PP Nomor 20 Tahun 2024", "Government Regulation No. 20 of 2024"),
        ("Perpres 139/2024", "Presidential Regulation Number 139 of 2024"),
        ("Undang-Undang Nomor 6 Tahun 2023 tentang Cipta Kerja", "Law No. 6/2023 on job creation"),
        ("Permenperin Nomor 5 Tahun 2021", "Regulation of the Minister of Industry 5/2021"),
        ("UU 11/2020, UU 6/2023, dan PP 5/2021", "Laws 11/2020 and 6/2023 and GR 5/2021"),
        ("Perpres Nomor 180 dan Nomor 181 Tahun 2024", "Perpres 180/2024 and 181/2024"),
        ("Peraturan Menteri Keuangan Nomor 12/PMK.02/2023", "PMK 12 of 2023"),
        ("pukul 14.30 WIB", "2:30 p.m. local time"),
        ("pukul 09.00 sampai pukul 17.00", "from 9 a.m. to 5 p.m."),
        ("COVID-19 dan G20, versi 2.1.3", "Covid-19 and the G20, version 2.1.3"),
        ("Pasal 33 ayat (3) UUD 1945", "Article 33 (3) of the 1945 Constitution"),
        ("Lihat `v1.2` dan https://a.example/2024/1.", "See `v9` and https://a.example/2023/2."),
        ("<b title='5'>lima</b>&nbsp;&amp; “enam”", "<b title='6'>5</b> &amp; 6"),
        ("[laman](https://x.example/id/a)", "[page](https://x.example/en/a/)"),
        (
            "Isi.\n\nKemenperin dan Kementerian UMKM. Kementerian UMKM setuju.\n\nKemenperin dan Kementerian UMKM.",
            "Text.\n\nKemenperin and Ministry of MSMEs. Kemenperin agrees.\n\nThe Ministry of Industry and the other.",
        ),
        ("[artikel](satu.id.md#atas)", "[article](2025/satu#top)"),
    ] {
        let found = told(id, en);
        assert!(found.is_empty(), "{id} | {en}: {found:?}");
    }
}

#[test]
fn sentences_that_differ_are_told_with_both_values() {
    for (id, en, told_of) in [
        ("1.234 desa", "1.234 villages", "R091 1.234 1.234"),
        ("12 desa, 15 kota", "12 villages, 16 towns", "R091 16 15"),
        ("7 kementerian", "ministries", "R091 7"),
        ("Rp 1,2 triliun", "IDR 1.3 trillion", "R092 IDR 1.3 trillion Rp 1,2 triliun"),
        ("Rp 5 miliar", "USD 5 billion", "R092 USD 5 billion Rp 5 miliar"),
        ("12,5 persen", "125%", "R093 125% 12,5 persen"),
        ("5 persen", "5 people", "R093 5 5 persen"),
        ("3/4/2025", "April 4, 2025", "R094 April 4, 2025 3/4/2025"),
        ("4 Maret 2025", "3 April 2025", "R094 3 April 2025 4 Maret 2025"),
        (
            "Jumat, 26 September 2025",
            "Thursday 26 September 2025",
            "R094 Thursday 26 September 2025 Jumat, 26 September 2025",
        ),
        (
            "26 September 2025",
            "Thursday 26 September 2025",
            "R094 Thursday 26 September 2025 26 September 2025",
        ),
        ("pada 2017", "in 2018", "R094 2018 2017"),
        ("PP 20/2024", "PP 21/2024", "R095 21/2024 20/2024"),
        ("PP 20/2024", "Law 20 of 2024", "R095 20 of 2024 20/2024"),
        (
            "[a](https://x.example/a)",
            "[a](https://x.example/b)",
            "R096 https://x.example/b https://x.example/a",
        ),
        ("[a](satu.id.md#atas)", "[a](satu.en.md)", "R096 satu.en.md satu.id.md#atas"),
        ("## Bagian", "### Part", "R097 level 3 2"),
        (
            "Isi.\n\nKementerian UMKM.",
            "Text.\n\nMinistry of Cooperatives.",
            "R098 Ministry of Cooperatives Kementerian UMKM",
        ),
        ("Kementerian UMKM hadir.", "The Ministry of MSMEs was there.", "R099 kemenumkm"),
        ("Isi.\n\n## Bagian", "Text.", "R097 level 2"),
    ] {
        assert_eq!(told(id, en), [told_of], "{id} | {en}");
    }
}

/// What is told of a pair of two texts.
fn told(id: &str, en: &str) -> Vec<String> {
    let mut snapshot = load::load(&root().join("tests/sites/minimal"));
    let front = "---\ntitle: A\nsummary: B\n";
    let pair_keys = "date: 2025-09-26\nministries: [kemenperin]\nsector: umkm\n";
    for (language, keys, text) in [("id", pair_keys, id), ("en", "", en)] {
        let text = format!("{front}{keys}---\n\n{text}\n");
        snapshot
            .insert(SourceFile::new(format!("content/articles/2025/dua.{language}.md"), text.into_bytes()));
    }
    let about = |diagnostic: Diagnostic| {
        let code = diagnostic.problem.code();
        match diagnostic.problem {
            Problem::HeadingDiffers { level, other, .. } => {
                format!("{code} level {level} {}", other.map_or(String::new(), |other| other.to_string()))
            }
            Problem::NumberDiffers { value, other, .. }
            | Problem::MoneyDiffers { value, other, .. }
            | Problem::PercentDiffers { value, other, .. }
            | Problem::DateDiffers { value, other, .. }
            | Problem::DocumentDiffers { value, other, .. }
            | Problem::LinkDiffers { value, other, .. }
            | Problem::MinistryDiffers { value, other, .. } => {
                format!("{code} {value} {}", other.unwrap_or_default())
            }
            Problem::MinistryNotGiven { id, .. } => format!("{code} {id}"),
            problem => format!("{code} {problem:?}"),
        }
    };
    let told = told_of(&snapshot, "content/articles/2025/dua.id.md", &mut Memory::default());
    told.into_iter().map(|told| about(told).trim_end().to_owned()).collect()
}

#[test]
fn mistakes_of_translators_are_found() {
    let (sources, mut memory) = (sources(), Memory::default());
    let seeds = seeds();
    let (mut found, mut missed) = (0, String::new());
    for seed in &seeds {
        let snapshot = seed.planted_in(&sources);
        let answers = disagreements(&snapshot, &mut memory);
        if seed.is_told_by(&answers, &snapshot) {
            found += 1;
        } else {
            missed += &format!("{}: {}\n{}", seed.code, seed.name, shown(&answers, &snapshot));
        }
    }
    println!("found {found} of {}", seeds.len());
    assert!(found >= WANTED, "found {found} of {}; missed:\n{missed}", seeds.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_texts_can_be_compared(id in MARKDOWN, en in MARKDOWN) {
        told(&id, &en);
    }
}

/// Pieces of Markdown in any order.
const MARKDOWN: &str = "(#{1,4} |- |1\\. |\\| a \\| 5 \\|\n|\\|-\\|-\\|\n|> |`|\\*|\\[x\\]\\(2025/satu#a\\)|<b>|&amp;|\n\n|\n|Rp 5 juta|5%|3 Mei 2025|PP 2/2024|Kemenperin|é|“| ){0,30}";

#[test]
fn a_wrong_digit_is_found_wherever_it_stands() {
    // Every figure of the digest would take long; one of so many is changed.
    const EVERY: usize = 7;
    let (sources, mut memory) = (sources(), Memory::default());
    let mut planted = 0;
    let mut missed = String::new();
    for file in sources.below("content/articles/").filter(|file| file.path.ends_with(".md")) {
        let text = file.shown_text();
        for at in last_digits(&text).into_iter().step_by(EVERY) {
            let mut wrong = text.clone();
            let digit = if wrong[at..].starts_with('9') { "8" } else { "9" };
            wrong.replace_range(at..=at, digit);
            planted += 1;
            if told_of(&with(&sources, &file.path, wrong), &file.path, &mut memory).is_empty() {
                missed += &format!("{}: {}\n", file.path, &text[at.saturating_sub(20)..=at]);
            }
        }
    }
    // A wrong figure may be right elsewhere, in figures or in words.
    println!("found {} of {planted}", planted - missed.lines().count());
    assert!(planted > 100 && missed.lines().count() * 20 <= planted, "{planted} planted, missed:\n{missed}");
}

#[test]
fn paragraphs_that_changed_places_raise_no_alarm() {
    let (sources, mut memory) = (sources(), Memory::default());
    for file in sources.below("content/articles/").filter(|file| file.path.ends_with(".md")) {
        let text = file.shown_text();
        let parts: Vec<&str> = text.split("\n\n").collect();
        let is_paragraph = |part: &&str| !part.starts_with(['#', '[', '-']);
        for at in (1..parts.len() - 1).filter(|&at| parts[at..at + 2].iter().all(is_paragraph)) {
            let mut parts = parts.clone();
            parts.swap(at, at + 1);
            let snapshot = with(&sources, &file.path, parts.join("\n\n"));
            let found = told_of(&snapshot, &file.path, &mut memory);
            assert!(found.is_empty(), "{}", shown(&found, &snapshot));
        }
    }
}

/// Where the last digit of each figure of a text stands, apart from names, code, links and the numbers of lists.
fn last_digits(text: &str) -> Vec<usize> {
    let body = text.find("\n---\n").unwrap() + 5;
    let mut found = Vec::new();
    let mut start = body;
    for word in text[body..].split_inclusive(char::is_whitespace) {
        let is_figure = word.chars().all(|c| c.is_ascii_digit() || ".,;: \n".contains(c));
        let is_marker = text[..start].ends_with('\n') && word.trim_end().ends_with('.');
        if is_figure && !is_marker && !text[..start].ends_with("`R ") {
            found.extend(word.rfind(|c: char| c.is_ascii_digit()).map(|at| start + at));
        }
        start += word.len();
    }
    found
}

#[test]
fn what_is_told_is_told_in_indonesian_too() {
    let sources = sources();
    let mut snapshot = sources.clone();
    // A paragraph that is gone takes other mistakes with it.
    for seed in seeds().into_iter().filter(|seed| !seed.to.is_empty()) {
        snapshot = seed.planted_in(&snapshot);
    }
    let mut codes = BTreeSet::new();
    for Diagnostic { problem, related, .. } in disagreements(&snapshot, &mut Memory::default()) {
        codes.insert(problem.code());
        assert_ne!(problem.message(Locale::Id), problem.message(Locale::En));
        assert_ne!(problem.help(Locale::Id), problem.help(Locale::En));
        assert!(related.iter().all(|(_, label)| label.name(Locale::Id) != label.name(Locale::En)));
    }
    assert_eq!(codes.len(), 9, "{codes:?}");
}

/// A mistake in one text of a pair.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seed {
    name: String,
    text: String,
    from: String,
    to: String,
    code: String,
}

fn seeds() -> Vec<Seed> {
    let seeds = fs::read_to_string(root().join("tests/agree/seeds.yaml")).unwrap();
    serde_yaml::from_str(&seeds).unwrap()
}

impl Seed {
    /// Whether it is told with the line it was put into, and nothing else is told; a passage that is gone may be told value
    /// by value.
    fn is_told_by(&self, answers: &[Diagnostic], snapshot: &Snapshot) -> bool {
        let quotes = |answer: &Diagnostic| {
            let located = Located::all([answer], snapshot, Locale::En);
            let places = located.into_iter().flat_map(|one| std::iter::once(one.place).chain(one.related));
            places.filter_map(|place| place.quote).any(|quote| quote.contains(self.to.trim_end()))
        };
        let told = answers.iter().any(|answer| answer.problem.code() == self.code && quotes(answer));
        told && (answers.len() == 1 || self.to.is_empty())
    }

    fn planted_in(&self, sources: &Snapshot) -> Snapshot {
        let path = format!("content/articles/{}", self.text);
        let text = sources.get(&path).map(SourceFile::shown_text).unwrap_or_default();
        assert!(text.contains(&self.from), "{}: `{}` is not in {path}", self.name, self.from);
        with(sources, &path, text.replacen(&self.from, &self.to, 1))
    }
}

/// The sources with another text in a file.
fn with(sources: &Snapshot, path: &str, text: String) -> Snapshot {
    let mut snapshot = sources.clone();
    snapshot.insert(SourceFile::new(path, text.into_bytes()));
    snapshot
}

/// The digest of this repository, and the pair beside the seeds.
fn sources() -> Snapshot {
    let mut snapshot = load::load(&root());
    for language in ["id", "en"] {
        let text = fs::read(root().join(format!("tests/agree/kredit.{language}.md"))).unwrap();
        snapshot.insert(SourceFile::new(format!("content/articles/2025/kredit.{language}.md"), text));
    }
    snapshot
}

fn disagreements(snapshot: &Snapshot, memory: &mut Memory) -> Vec<Diagnostic> {
    let digest = digest(snapshot, memory);
    let context = Context::new(&digest.settings.languages, &digest.ministries, snapshot);
    let articles = digest.volumes.iter().flat_map(|volume| &volume.articles);
    articles.flat_map(|article| agree::compare(article, &context)).collect()
}

/// What is told of the article to which a file belongs.
fn told_of(snapshot: &Snapshot, path: &str, memory: &mut Memory) -> Vec<Diagnostic> {
    let digest = digest(snapshot, memory);
    let context = Context::new(&digest.settings.languages, &digest.ministries, snapshot);
    let name = path.strip_prefix("content/articles/").unwrap();
    agree::compare(digest.find(name.split('.').next().unwrap()).unwrap(), &context)
}

fn digest(snapshot: &Snapshot, memory: &mut Memory) -> Digest {
    let (sources, found) = parse::parse(snapshot, None, memory);
    let sources = sources.unwrap_or_else(|| panic!("the site cannot be read: {found:#?}"));
    let showing = Showing { drafts: true, future: true, today: TODAY };
    let (digest, found) = model::digest(sources, showing, memory);
    assert!(!risalah::diagnostic::has_errors(&found), "{}", shown(&found, snapshot));
    digest
}

fn shown(found: &[Diagnostic], snapshot: &Snapshot) -> String {
    let line = |place: &LocatedPlace| {
        let quote = place.quote.clone().unwrap_or_default();
        format!("  {}:{}: {} {quote}\n", place.file, place.line.unwrap_or_default(), place.label)
    };
    let shown = |located: Located| {
        let related: String = located.related.iter().map(line).collect();
        format!("{} {}\n{}{related}", located.code, located.message, line(&located.place))
    };
    Located::all(found, snapshot, Locale::En).into_iter().map(shown).collect()
}
