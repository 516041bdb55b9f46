//! What is eight times as long takes about eight times as long, whatever it is made of: nobody can stop a build by the length of a
//! line, of a list or of what is wrong with them.
//!
//! Time is that of the processor, so a busy machine does not count.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;
use std::time::{Duration, Instant};

use risalah::agree::{Tongue, read};
use risalah::check;
use risalah::diagnostic::Located;
use risalah::lang::Languages;
use risalah::locale::Locale;
use risalah::parse::{front_matter, markdown, registry};
use risalah::pipeline::{self, Request, Today};
use risalah::source::{Snapshot, SourceFile};
use risalah::yaml::{self, Sink};
use support::{Site, TODAY};

/// How much longer the second input is.
const LONGER: usize = 8;
/// It may take so many times as long as the first: more than [`LONGER`], far less than its square.
const SLOWER: u32 = 24;
/// What takes less is not worth measuring.
const NOTHING: Duration = Duration::from_millis(40);

/// The time that this thread has run.
fn now(begin: Instant) -> Duration {
    let ran = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = ran.and_then(|ran| ran.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| begin.elapsed(), Duration::from_nanos)
}

/// What takes more than its share of time, if anything does.
fn slow(name: &str, count: usize, make: impl Fn(usize) -> String, take: impl Fn(&str)) -> Option<String> {
    let begin = Instant::now();
    let time = |count| {
        let text = make(count);
        let before = now(begin);
        take(&text);
        now(begin) - before
    };
    let (short, long) = (time(count), time(LONGER * count));
    println!("{name:40} {count:6}: {short:10.1?} {long:10.1?}");
    (long > NOTHING && long > short.max(NOTHING / LONGER as u32) * SLOWER)
        .then(|| format!("{name}: {short:?}, then {long:?}"))
}

fn render(text: &str) {
    let file = SourceFile::new("content/pages/a.id.md", text.as_bytes());
    let (_, found) = markdown::body(&file.path, text, 0);
    tell(file, &found);
}

/// Everything that is said of a file, in both languages and in order.
fn tell(file: SourceFile, found: &[risalah::diagnostic::Diagnostic]) {
    let files: Snapshot = [file].into_iter().collect();
    let mut found = found.to_vec();
    pipeline::put_in_order(&mut found, &files);
    assert_eq!(Located::all(&found, &files, Locale::Id).len(), found.len());
}

fn languages() -> Languages {
    Languages::new(["id", "en"].map(str::to_owned).to_vec()).unwrap()
}

fn each(count: usize, make: impl Fn(usize) -> String) -> String {
    (0..count).map(make).collect()
}

#[test]
fn no_text_takes_the_square_of_its_length() {
    type Make = fn(usize) -> String;
    let texts: [(&str, usize, Make); 23] = [
        ("links that are refused, on one line", 2000, |n| "[a](ftp:b) ".repeat(n)),
        ("attributes nobody knows, on one line", 2000, |n| "<b c=d>a</b> ".repeat(n)),
        ("elements nobody knows", 2000, |n| "<x>".repeat(n)),
        ("elements that are not closed", 2000, |n| "<b>".repeat(n)),
        ("ends of elements that are not open", 2000, |n| "<b>".repeat(n) + &"</i>".repeat(n)),
        ("elements in blocks", 2000, |n| "<div>\n".repeat(n) + &"</p>".repeat(n)),
        ("blocks of which nothing is left", 2000, |n| "<!-- a -->\n\n".repeat(n) + &"a\n\n".repeat(n)),
        ("footnotes without an end", 4000, |n| "[^a ".repeat(n)),
        ("footnotes without a text", 2000, |n| "[^a] ".repeat(n)),
        ("footnotes", 1000, |n| each(n, |i| format!("a[^{i}]\n\n[^{i}]: b\n\n"))),
        ("one footnote, often", 1000, |n| "a[^1] ".repeat(n) + "\n\n[^1]: b\n"),
        ("footnotes nobody refers to", 1000, |n| each(n, |i| format!("[^{i}]: b\n\n"))),
        ("headings with one name", 1000, |n| "## a\n\n".repeat(n)),
        ("links to headings that are not there", 100, |n| {
            each(n, |i| format!("## bagian {i}\n\n[a](#bagiam-{i})\n\n"))
        }),
        ("brackets that open", 4000, |n| "[".repeat(n)),
        ("pictures in pictures", 1000, |n| "![".repeat(n) + &"](a)".repeat(n)),
        ("emphasis that is not closed", 4000, |n| "*a **b ".repeat(n)),
        ("quotation marks", 4000, |n| "\"a 'b ".repeat(n)),
        ("code that is not closed", 100, |n| each(n, |i| format!("a{}", "`".repeat(i % 97 + 1)))),
        ("cells of one row", 1000, |n| {
            format!("{}|\n{}|\n{}|\n", "|a".repeat(n), "|-".repeat(n), "|b".repeat(n))
        }),
        ("lists in lists", 20, |n| each(n, |i| format!("{}- a\n", "  ".repeat(i)))),
        ("abbreviations and figures", 4000, |n| "ABC 1 Rp 2 juta ".repeat(n)),
        ("characters by number", 4000, |n| "&#1;&#x41;&amp;&x;".repeat(n)),
    ];
    let slow: Vec<String> =
        texts.into_iter().filter_map(|(name, count, make)| slow(name, count, make, render)).collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn no_yaml_takes_the_square_of_its_length() {
    let keys = |text: &str| {
        let file = SourceFile::new("content/articles/2025/a.id.md", format!("---\n{text}---\n").as_bytes());
        let sink = Sink::new(&file.path);
        front_matter::article(text, 4, &languages(), &sink);
        tell(file, &sink.into_found());
    };
    let bodies = |text: &str| {
        let file = SourceFile::new("content/ministries.yaml", text.as_bytes());
        let sink = Sink::new(&file.path);
        registry::ministries(&file, &languages(), &sink);
        tell(file, &sink.into_found());
    };
    let document = |text: &str| drop(yaml::read(text));
    let slow = [
        slow("keys nobody knows", 200, |n| each(n, |i| format!("k{i}: a\n")), keys),
        slow("values that are comments", 200, |n| format!("aliases:\n{}", "  - # a\n".repeat(n)), keys),
        slow("tags that are no texts", 500, |n| format!("tags:\n{}", "  - 1\n".repeat(n)), keys),
        slow(
            "bodies with keys nobody knows",
            200,
            |n| format!("ministries:\n{}", each(n, |i| format!("  - {{ id: b{i}, nama: a }}\n"))),
            bodies,
        ),
        slow(
            "bodies without a name # hidden",
            200,
            |n| format!("ministries:\n{}", each(n, |i| format!("  - id: b{i}\n    name: # a\n"))),
            bodies,
        ),
        slow(
            "bodies with one id",
            200,
            |n| format!("ministries:\n{}", "  - { id: b, name: { id: a, en: a } }\n".repeat(n)),
            bodies,
        ),
        slow("quotes that are not closed", 500, |n| "a: \"b\n".repeat(n), document),
        slow("brackets", 500, |n| format!("a: [{}", "[], ".repeat(n)), document),
        slow("lines without a colon", 500, |n| "a\n".repeat(n) + "b: c\nd", document),
        slow("anchors", 500, |n| each(n, |i| format!("k{i}: &a{i} b\n")), document),
        slow("aliases", 500, |n| format!("a: &a b\nc: [{}]\n", "*a , ".repeat(n)), document),
        slow("tabs", 500, |n| "a:\n\t- b\n".repeat(n), document),
    ];
    let slow: Vec<String> = slow.into_iter().flatten().collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn no_story_and_no_figures_take_the_square_of_their_length() {
    let figures = |text: &str| {
        [Tongue::Indonesian, Tongue::English].iter().for_each(|tongue| drop(read::read(text, *tongue)));
    };
    let slow = [
        slow("figures", 2000, |n| each(n, |i| format!("{i} ")), figures),
        slow("words of figures", 2000, |n| "seribu dua ratus million ".repeat(n), figures),
        slow("days", 2000, |n| "26 September dan ".repeat(n), figures),
        slow("separators", 2000, |n| "1.2,3.".repeat(n), figures),
        slow("laws", 2000, |n| "PP Nomor 20 Tahun ".repeat(n), figures),
    ];
    let slow: Vec<String> = slow.into_iter().flatten().collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn texts_full_of_figures_are_compared_in_time() {
    let site = Site::fixture("minimal");
    for (language, last) in [("id", "7"), ("en", "8")] {
        let path = format!("content/articles/2025/satu.{language}.md");
        let text = fs::read_to_string(site.path(&path)).unwrap();
        let figures = each(20_000, |i| format!("{i} "));
        site.write(&path, format!("{text}\n{figures}{last}\n\n{}", "## a\n\n1 2 3\n\n".repeat(3_000)));
    }
    let begin = Instant::now();
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(TODAY) };
    let checked = check::check(&risalah::load::load(&site.path("")), &request, &mut |_| {});
    assert!(!risalah::diagnostic::has_errors(&checked.diagnostics), "{:?}", checked.diagnostics.first());
    assert!(begin.elapsed() < Duration::from_secs(120), "{:?}", begin.elapsed());
}

/// Names as long and as alike as they can be, and as many that are not there.
#[test]
fn what_was_meant_is_not_guessed_without_end() {
    let site = Site::fixture("minimal");
    let name = |letter: &str, number: usize| format!("{}-{number:04}", letter.repeat(120));
    let headings = each(1000, |i| format!("## {}\n\na\n\n", name("a", i)));
    let links = each(1000, |i| {
        let other = name("b", i);
        format!(
            "[a](lama.id.md#{other}) [b](../2023/lama.id.md#{other}) [c](#{other}) [d]({other}.id.md)\n\n"
        )
    });
    let old = fs::read_to_string(site.path("content/articles/2023/lama.id.md")).unwrap();
    let (keys, _) = old.rsplit_once("---").unwrap();
    let tags: Vec<String> = (0..400).map(|i| name("a", i + 5000)).collect();
    site.write("content/articles/2023/lama.id.md", format!("{keys}---\n{headings}{links}"));
    site.write(
        "content/articles/2023/lain.id.md",
        format!("---\ntitle: Lain\nsummary: Lain.\ndate: 2023-06-01\nministries: [kemenperin]\nsector: industri\ntags: [{}]\n---\n{links}", tags.join(", ")),
    );
    site.write(
        "content/tags.yaml",
        format!(
            "tags:\n{}",
            each(1000, |i| format!("  - {{ id: {0}, name: {{ id: {0}, en: {0} }} }}\n", name("a", i)))
        ),
    );
    let begin = Instant::now();
    let build = site.build();
    let count = |code| build.diagnostics.iter().filter(|found| found.problem.code() == code).count();
    assert_eq!([count("R037"), count("R050"), count("R051")], [50, 2000, 6000]);
    assert!(begin.elapsed() < Duration::from_secs(60), "{:?}", begin.elapsed());
}
