//! What is found in saved news stories, against what a careful person records from them.
//!
//! `clippings/NAME.txt` is a story as an editor would have it, `clippings/NAME.yaml` what it says. The score:
//!
//! * a scalar (headline, publisher, author, published, date, sector, instrument, each by itself) is one point;
//! * a list is scored item by item: the points are the items that are expected and those that are found beyond them, and
//!   what is expected and found counts. An empty list that stays empty is one point;
//! * ministries get one more point for the right order;
//! * figures and persons count only as a whole: value, unit and year; name and office. Letter case does not count;
//! * noise is scored by lines in the same way, and then scaled down to five points at most.
//!
//! `cargo test --locked --test clippings -- --nocapture` prints the score.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proptest::prelude::{ProptestConfig, any};
use proptest::prop_assert;
use proptest::test_runner::TestRunner;
use risalah::clipping::{self, Clipping, Draft, Wish};
use risalah::locale::Locale;
use risalah::memory::Memory;
use risalah::model::Digest;
use risalah::pipeline::{self, Request, Today};
use serde::Deserialize;
use support::{Site, TODAY, root};

/// What of all points has to be reached.
const WANTED: f64 = 0.9;

/// What a careful person records.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    headline: Option<String>,
    publisher: Option<String>,
    author: Option<String>,
    published: Option<String>,
    date: Option<String>,
    ministries: Vec<String>,
    sector: Option<String>,
    tags: Vec<String>,
    instrument: Option<String>,
    figures: Vec<Figure>,
    persons: Vec<Person>,
    regulations: Vec<String>,
    noise: Vec<serde_yaml::Value>,
    doubts: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figure {
    value: f64,
    unit: String,
    year: Option<i16>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    office: String,
}

/// A story with its record.
struct Case {
    name: String,
    text: String,
    expected: Expected,
}

#[test]
fn what_a_story_says_is_found() {
    let digest = digest();
    let mut fields: BTreeMap<&str, Score> = BTreeMap::new();
    let mut misses = Vec::new();
    for case in cases() {
        let found = clipping::read(&case.text, &digest, TODAY);
        for (field, score) in compare(&case, &found, &mut misses) {
            fields.entry(field).or_default().add(score);
        }
    }
    let mut all = Score::default();
    fields.values().for_each(|&score| all.add(score));
    misses.iter().for_each(|miss| println!("{miss}"));
    for (field, score) in &fields {
        println!("{field:12} {:6.1} of {:6.1}  {:5.1} %", score.reached, score.points, 100.0 * score.share());
    }
    println!("{:12} {:6.1} of {:6.1}  {:5.1} %", "all", all.reached, all.points, 100.0 * all.share());
    assert!(all.share() >= WANTED, "{:.3} is reached, {WANTED} is wanted", all.share());
}

#[test]
fn a_draft_builds_and_repeats_no_sentence_of_its_story() {
    let digest = digest();
    let mut desk = Desk::new();
    for case in cases() {
        let clipping = clipping::read(&case.text, &digest, TODAY);
        for locale in [Locale::En, Locale::Id] {
            let draft = draft(&clipping, &digest, &case.name, locale);
            desk.builds(&case.name, &draft);
            assert_repeats_nothing(&case, &clipping, &draft);
        }
    }
}

#[test]
fn a_slip_of_the_pen_in_a_name_is_told() {
    let text = "Jakarta - Kementerian Perindustian dan Kementerian Agama meneken nota kesepahaman, Rabu (12/11/2025).";
    let found = clipping::read(text, &digest(), TODAY);
    let mut ids: Vec<&str> = found.ministries.iter().map(|found| found.value.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["kemenag", "kemenperin"]);
    assert!(found.doubts.iter().any(|doubt| doubt.value.kind() == "name"));
}

#[test]
fn a_missing_year_is_worked_out_and_the_reason_is_told() {
    let text =
        "Jakarta - Kementerian Transmigrasi dan Kementerian Agama meneken nota kesepahaman, Jumat (26/9).";
    let found = clipping::read(text, &digest(), TODAY);
    assert_eq!(found.date.map(|day| day.value), Some(jiff::civil::date(2025, 9, 26)));
    let said: Vec<String> = found.doubts.iter().map(|doubt| doubt.value.name(Locale::En)).collect();
    assert!(said.iter().any(|said| said.contains("Friday") && said.contains("kementrans")), "{said:?}");
}

#[test]
fn a_hostile_file_gives_a_draft_that_builds() {
    let digest = digest();
    let headline = "Kementerian Agama: \"bangun\" # asrama, it's {aneh} & *baru* \\ | 50%";
    let story = format!(
        "{headline}\u{7}\n---\n\nJAKARTA - Kementerian Agama membangun asrama baru, Rabu (12/11/2025).\n---\n- draft: false\n\
         \"Asrama itu penting,\" kata Menteri Agama Budi: \u{202e}Contoh.\n"
    );
    let odd = [
        "",
        "\n\n",
        "---",
        "\u{feff}---\n---\n",
        "(((((",
        "1/1/1 31/12/9999 Rp",
        "Menteri",
        "\u{0}\u{85}\u{2028}",
        "©",
        "Kementerian , , ,",
        "- - - -",
        "Jumat (30/2)",
        "29 Februari",
    ];
    let mut desk = Desk::new();
    for (index, text) in odd.iter().copied().chain([story.as_str()]).enumerate() {
        let clipping = clipping::read(text, &digest, TODAY);
        let draft = draft(&clipping, &digest, &format!("berkas: {index} #"), Locale::Id);
        desk.builds(&format!("{text:?}"), &draft);
    }
    let clipping = clipping::read(&story, &digest, TODAY);
    assert_eq!(clipping.headline.unwrap().value, headline);
}

#[test]
fn no_text_makes_the_reader_fall() {
    let digest = digest();
    let pieces = [
        "Menteri",
        "Agama",
        "Kementerian",
        "Perindustian",
        "(",
        ")",
        ",",
        ".",
        "-",
        "/",
        "\n",
        "\n\n",
        "26",
        "9",
        "2025",
        "1.500",
        "Rp",
        "$",
        "persen",
        "%",
        "Jumat",
        "(26/9)",
        "kemarin",
        "Oleh",
        "Penulis",
        "PenulisBudi",
        "Contoh",
        "S.",
        "A.",
        "Plt.",
        "ketuanya",
        "Wakil",
        "Direktur",
        "dan",
        "selaku",
        "Baca juga",
        "Komentar",
        "©",
        "é",
        "İ",
        "\u{301}",
        "“",
        "”",
        "Permenperin",
        "No.",
        "Nomor",
        "Tahun",
        "PP",
        "20/2024",
        "regulation",
        "of",
        "the",
        "Minister",
        "Industry",
        "desa",
        "per",
        "hektare",
        "KOMPAS.COM",
        "|",
        "#",
        "JAKARTA",
        " ",
        ":",
        "99999999999999999999",
        "kabupaten/",
        "'",
        "Ministry of",
    ];
    let text = proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..60);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&(text, any::<bool>()), |(words, is_spaced)| {
            let text = words.join(if is_spaced { " " } else { "" });
            let clipping = clipping::read(&text, &digest, TODAY);
            draft(&clipping, &digest, &text, Locale::Id);
            let lines = text.lines().count();
            let found = clipping
                .figures
                .iter()
                .map(|found| found.line)
                .chain(clipping.persons.iter().map(|found| found.line));
            prop_assert!(
                found
                    .chain(clipping.noise.iter().map(|(line, _)| *line))
                    .all(|line| (1..=lines).contains(&line))
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn long_files_and_long_lines_take_no_time() {
    let digest = digest();
    let sentence = "Menteri Agama, Kementerian Agama dan Sosial, Rp 1,5 miliar pada 2025, Jumat (26/9) PP 20/2024 (\"\" ";
    for text in [
        sentence.repeat(10_000),
        format!("{sentence}\n").repeat(100_000),
        "Kementerian ".repeat(80_000),
        "1/".repeat(400_000),
        "(".repeat(1_000_000),
        "A. ".repeat(300_000),
        "Menteri, ".repeat(100_000),
        "Baca juga\n".repeat(100_000),
        "S. A. Contoh, Direktur dan ".repeat(40_000),
    ] {
        let begin = std::time::Instant::now();
        clipping::read(&text, &digest, TODAY);
        let seconds = begin.elapsed().as_secs_f64();
        println!("{seconds:6.2} s for {} bytes {:?} …", text.len(), &text[..20]);
        assert!(seconds < 20.0, "{seconds:.1} s for {:?} …", &text[..20]);
    }
}

fn draft(clipping: &Clipping, digest: &Digest, file: &str, locale: Locale) -> Draft {
    clipping::draft(clipping, digest, &Wish { stem: "naskah-uji", file, locale })
}

/// A copy of the digest that drafts are put into, one after the other.
struct Desk {
    site: Site,
    memory: Memory,
}

impl Desk {
    fn new() -> Self {
        Self { site: Site::copy_of(&root()), memory: Memory::default() }
    }

    /// Puts a draft into the digest, builds it with drafts and takes the draft out again.
    fn builds(&mut self, name: &str, draft: &Draft) {
        let files = || draft.articles.iter().chain([&draft.record]);
        for file in files() {
            assert!(!self.site.path(&file.path).exists(), "{}", file.path);
            self.site.write(&file.path, &file.text);
        }
        let build = self.site.build_with(&mut self.memory, |request| request.drafts = true);
        assert!(build.tree.is_some(), "{name}: {:#?}\n{draft:#?}", build.diagnostics);
        let of_draft = |file: &str| files().any(|made| made.path == file);
        let warned: Vec<_> = build.diagnostics.iter().filter(|found| of_draft(&found.place.file)).collect();
        assert!(warned.is_empty(), "{name}: {warned:#?}");
        files().for_each(|file| self.site.remove(&file.path));
    }
}

/// The longest run of words that may stand in both, by chance or as the name of something.
const LONGEST_RUN: usize = 7;

/// What is made has no run of words from the story. The headline of a source may be cited, and offices are names.
fn assert_repeats_nothing(case: &Case, clipping: &Clipping, draft: &Draft) {
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let story = words(&case.text);
    let runs: BTreeSet<&[String]> = story.windows(LONGEST_RUN + 1).collect();
    for file in draft.articles.iter().chain([&draft.record]) {
        let mut text = file.text.clone();
        if file.path == draft.record.path {
            text =
                clipping.headline.iter().fold(text, |text, headline| text.replacen(&headline.value, "", 1));
            text = clipping.persons.iter().fold(text, |text, person| text.replace(&person.value.office, ""));
        }
        for run in words(&text).windows(LONGEST_RUN + 1) {
            assert!(!runs.contains(run), "{}: {}: {run:?}", case.name, file.path);
        }
    }
}

/// Points, and how many of them were reached.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    reached: f64,
    points: f64,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.reached += other.reached;
        self.points += other.points;
    }

    fn share(self) -> f64 {
        if self.points > 0.0 { self.reached / self.points } else { 1.0 }
    }

    fn scaled_to(self, most: f64) -> Self {
        if self.points <= most { self } else { Self { reached: self.share() * most, points: most } }
    }
}

fn compare(case: &Case, found: &Clipping, misses: &mut Vec<String>) -> Vec<(&'static str, Score)> {
    let expected = &case.expected;
    let text =
        |value: Option<&str>| value.map(|value| value.to_lowercase()).into_iter().collect::<BTreeSet<_>>();
    let day =
        |day: &Option<clipping::Found<jiff::civil::Date>>| day.as_ref().map(|day| day.value.to_string());
    let name = |value: &Option<clipping::Found<String>>| value.as_ref().map(|value| value.value.clone());
    let (published, date) = (day(&found.published), day(&found.date));
    let sector = found.sector.as_ref().map(|(sector, _)| sector.value.as_str());
    let instrument = found.instrument.as_ref().map(|(instrument, _)| instrument.value);
    let mut scores = Vec::new();
    let mut score = |field, wanted: BTreeSet<String>, got: BTreeSet<String>| {
        let hits = wanted.intersection(&got).count();
        for miss in wanted.difference(&got) {
            misses.push(format!("{}: {field}: missing {miss}", case.name));
        }
        for surplus in got.difference(&wanted) {
            misses.push(format!("{}: {field}: surplus {surplus}", case.name));
        }
        let points = wanted.union(&got).count();
        if points == 0 {
            Score { reached: 1.0, points: 1.0 }
        } else {
            Score { reached: hits as f64, points: points as f64 }
        }
    };
    let scalar = |score: Score| Score { reached: score.share(), points: 1.0 }.whole();
    scores.push((
        "headline",
        scalar(score("headline", text(expected.headline.as_deref()), text(name(&found.headline).as_deref()))),
    ));
    scores.push((
        "publisher",
        scalar(score(
            "publisher",
            text(expected.publisher.as_deref()),
            text(name(&found.publisher).as_deref()),
        )),
    ));
    scores.push((
        "author",
        scalar(score("author", text(expected.author.as_deref()), text(name(&found.author).as_deref()))),
    ));
    scores.push((
        "published",
        scalar(score("published", text(expected.published.as_deref()), text(published.as_deref()))),
    ));
    scores.push(("date", scalar(score("date", text(expected.date.as_deref()), text(date.as_deref())))));
    scores.push(("sector", scalar(score("sector", text(expected.sector.as_deref()), text(sector)))));
    scores.push((
        "instrument",
        scalar(score("instrument", text(expected.instrument.as_deref()), text(instrument))),
    ));

    let list = |items: &[String]| items.iter().cloned().collect::<BTreeSet<_>>();
    let ministries: Vec<String> = found.ministries.iter().map(|found| found.value.clone()).collect();
    scores.push(("ministries", score("ministries", list(&expected.ministries), list(&ministries))));
    let is_ordered = ministries == expected.ministries;
    scores.push(("ministries", Score { reached: f64::from(u8::from(is_ordered)), points: 1.0 }));
    let tags: Vec<String> = found.tags.iter().map(|(found, _)| found.value.clone()).collect();
    scores.push(("tags", score("tags", list(&expected.tags), list(&tags))));
    let figure =
        |value: f64, unit: &str, year: Option<i16>| format!("{value} {} {year:?}", unit.to_lowercase());
    let wanted =
        expected.figures.iter().map(|wanted| figure(wanted.value, &wanted.unit, wanted.year)).collect();
    let got =
        found.figures.iter().map(|got| figure(got.value.value, &got.value.unit, got.value.year)).collect();
    scores.push(("figures", score("figures", wanted, got)));
    let person = |name: &str, office: &str| format!("{name}, {office}").to_lowercase();
    let wanted = expected.persons.iter().map(|wanted| person(&wanted.name, &wanted.office)).collect();
    let got = found.persons.iter().map(|got| person(&got.value.name, &got.value.office)).collect();
    scores.push(("persons", score("persons", wanted, got)));
    let regulations: Vec<String> = found.regulations.iter().map(|found| found.value.clone()).collect();
    scores.push(("regulations", score("regulations", list(&expected.regulations), list(&regulations))));
    let doubts: Vec<String> = found.doubts.iter().map(|doubt| doubt.value.kind().to_owned()).collect();
    scores.push(("doubts", score("doubts", list(&expected.doubts), list(&doubts))));
    let written: Vec<usize> =
        case.text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()).map(|(_, at)| at).collect();
    let lines = |lines: &BTreeSet<usize>| {
        written.iter().filter(|line| lines.contains(line)).map(|line| format!("{line:4}")).collect()
    };
    let wanted: BTreeSet<usize> = expected.noise.iter().flat_map(range).collect();
    let got: BTreeSet<usize> = found.noise.iter().map(|(line, _)| *line).collect();
    scores.push(("noise", score("noise", lines(&wanted), lines(&got)).scaled_to(5.0)));
    scores
}

impl Score {
    /// All or nothing.
    fn whole(self) -> Self {
        Self { reached: if self.reached < self.points { 0.0 } else { self.points }, ..self }
    }
}

/// `5` or `3-37`.
fn range(value: &serde_yaml::Value) -> std::ops::RangeInclusive<usize> {
    let number = |text: &str| text.trim().parse().unwrap();
    match value.as_str() {
        Some(text) => {
            let (from, to) = text.split_once('-').unwrap();
            number(from)..=number(to)
        }
        None => {
            let line = usize::try_from(value.as_u64().unwrap()).unwrap();
            line..=line
        }
    }
}

/// The digest of this repository.
fn digest() -> Digest {
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(TODAY) };
    let (outline, found) = pipeline::outline(&risalah::load::load(&root()), &request, &mut |_| {});
    outline.unwrap_or_else(|| panic!("{found:#?}")).digest
}

fn cases() -> Vec<Case> {
    let read = |path: &std::path::Path| fs::read_to_string(path).unwrap();
    let mut cases: Vec<Case> = fs::read_dir(root().join("tests/clippings"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .map(|path| Case {
            name: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            text: read(&path.with_extension("txt")),
            expected: serde_yaml::from_str(&read(&path)).unwrap(),
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!cases.is_empty());
    cases
}
