//! Input that nobody writes on purpose, or only on purpose: every build of it ends soon, says what is wrong, and loses nothing else.
//!
//! Sizes are such that what takes the square of them would be seen. README says what larger ones take.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;
use std::sync::mpsc;
use std::time::Duration;

use support::Site;

/// Longer than any of it takes on a busy machine, and far shorter than what grows with the square.
const PATIENCE: Duration = Duration::from_secs(240);

/// Where a text is put.
const PATH: &str = "content/articles/2025/x.id.md";

/// The codes of what a build says of a site. It has to end in time.
fn codes(site: Site) -> BTreeSet<&'static str> {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let codes: BTreeSet<_> = site.build().diagnostics.iter().map(|found| found.problem.code()).collect();
        // Nobody waits any more if it took too long.
        let _ = tell.send(codes);
    });
    told.recv_timeout(PATIENCE).expect("the build ends in time, without a panic")
}

/// A site with this text.
fn with_text(keys: &str, body: &str) -> Site {
    with_file(format!(
        "---\ntitle: T\nsummary: S.\ndate: 2025-01-01\nministries: [kemenperin]\nsector: umkm\n{keys}---\n\n{body}"
    ))
}

fn with_file(bytes: impl AsRef<[u8]>) -> Site {
    let site = Site::fixture("minimal");
    site.write(PATH, bytes);
    site
}

fn with_registry(text: &str) -> Site {
    let site = Site::fixture("minimal");
    site.write("content/ministries.yaml", text);
    site
}

#[test]
fn markdown_of_any_shape_is_read_in_one_go() {
    let many = 20_000;
    for (what, body) in [
        ("quotes in quotes", ">".repeat(many) + " x"),
        ("lists in lists", "- ".repeat(many) + "x"),
        ("lists by indentation", (0..500).map(|depth| " ".repeat(2 * depth) + "- x\n").collect()),
        ("brackets in brackets", "[".repeat(many) + "a" + &"]".repeat(many)),
        ("emphasis that never ends", "*a_ ".repeat(many)),
        ("stars", "*".repeat(many) + "a" + &"*".repeat(many)),
        ("runs of backticks", (1..500).map(|length| "`".repeat(length) + " ").collect()),
        ("open tags", "<b>".repeat(many)),
        (
            "open tags and items without a list",
            "<b>".repeat(many) + &"<li>".repeat(many) + &"<td>".repeat(many),
        ),
        ("open tags and paragraphs", format!("<div>{}{}", "<b>".repeat(many), "<p>a</p>".repeat(many))),
        ("open blocks", "<details>".repeat(many)),
        ("open comments", "<!-- ".repeat(many)),
        ("references to one footnote", "a[^1] ".repeat(many / 4) + "\n\n[^1]: x"),
        ("definitions", (0..many / 4).map(|n| format!("[r{n}]: https://example.org/{n}\n")).collect()),
        ("headings alike", "## a\n\n".repeat(many / 4)),
        (
            "attributes of one tag",
            format!("<p {}>", (0..10 * many).map(|n| format!("a{n}=1 ")).collect::<String>()),
        ),
        ("one line", "kata ".repeat(10 * many)),
        ("one word", "a".repeat(50 * many)),
        ("a wide table", format!("|{}\n|{}\n{}", "a|".repeat(500), "-|".repeat(500), "|b\n".repeat(100))),
    ] {
        let found = codes(with_text("", &body));
        let is_warned_of = |code: &&str| matches!(*code, "R051" | "R052" | "R055" | "R056" | "R059");
        assert!(found.iter().all(is_warned_of), "{what}: {found:?}");
    }
}

#[test]
fn yaml_of_any_shape_is_read_or_refused() {
    let laughs: String = (b'b'..=b'j')
        .map(|key| {
            let before = format!("*{},", char::from(key - 1)).repeat(9);
            format!("{0}: &{0} [{1}]\n", char::from(key), before.trim_end_matches(','))
        })
        .collect();
    let laughs = format!("a: &a [x,x,x,x,x,x,x,x,x]\n{laughs}");
    let tags: String = (0..100_000).map(|tag| format!("t{tag}, ")).collect();
    let flow = "[".repeat(100_000);
    let block: String = (0..2000).map(|depth| " ".repeat(depth) + "a:\n").collect();
    for (what, site, expected) in [
        ("brackets", with_registry(&format!("ministries: {flow}")), "R014"),
        ("indentation", with_registry(&block), "R014"),
        ("laughs", with_registry(&format!("{laughs}ministries: *j\n")), "R133"),
        ("laughs in a text", with_text(&laughs, "x"), "R133"),
        (
            "a long text again and again",
            with_registry(&format!(
                "a: &a {}\nb: [{}]\nministries: []\n",
                "x".repeat(1_000_000),
                "*a,".repeat(20_000)
            )),
            "R133",
        ),
        ("a list in itself", with_registry("ministries: &a [*a]\n"), "R010"),
        ("a hundred thousand tags", with_text(&format!("tags: [{tags}]\n"), "x"), "R013"),
        ("an endless front matter", with_file(format!("---\n{}", "a: 1\n".repeat(200_000))), "R013"),
    ] {
        let found = codes(site);
        assert!(found.contains(expected), "{what}: {found:?}");
    }
}

#[test]
fn a_file_that_is_endless_is_not_read() {
    let long = "  - id: a\n".repeat(1_800_000);
    assert!(codes(with_registry(&format!("ministries:\n{long}"))).contains("R133"));
    assert!(codes(with_text("", &"kata ".repeat(3_600_000))).contains("R133"));
    let site = Site::fixture("minimal");
    site.write("seeds/besar.yaml", long);
    assert!(codes(site).contains("R133"));
}

#[test]
fn days_and_numbers_that_do_not_exist_are_told() {
    for (day, expected) in [
        ("99999-01-01", Some("R020")),
        ("-0001-01-01", Some("R020")),
        ("2025-13-45", Some("R020")),
        (&*"1".repeat(5000), Some("R020")),
        ("9999-12-31", None),
    ] {
        let site = with_text("", "x");
        site.edit(PATH, "date: 2025-01-01", &format!("date: {day}"));
        let found = codes(site);
        assert!(expected.is_none_or(|code| found.contains(code)), "{day}: {found:?}");
    }
    for number in ["99999999999999999999999999", "1e999", "-1", ".nan"] {
        let site = Site::fixture("minimal");
        site.edit("content/site.yaml", "title:", &format!("per_page: {number}\ntitle:"));
        let found = codes(site);
        assert!(["R010", "R019", "R023"].iter().any(|code| found.contains(code)), "{number}: {found:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told_and_line_ends_do_not_matter() {
    let text =
        "---\ntitle: T\nsummary: S.\ndate: 2025-01-01\nministries: [kemenperin]\nsector: umkm\n---\n\nIsi.\n";
    for (what, bytes, expected) in [
        ("NUL", text.replace("Isi", "I\0si").into_bytes(), vec!["R002"]),
        ("no UTF-8", [text.as_bytes(), b"a\xff\xfeb"].concat(), vec!["R001"]),
        ("an overlong form", [text.as_bytes(), b"\xc0\xaf"].concat(), vec!["R001"]),
        ("half a character", [text.as_bytes(), b"\xf0\x9f\x98"].concat(), vec!["R001"]),
        ("a mark of byte order", format!("\u{feff}{text}").into_bytes(), vec![]),
        ("CRLF", text.replace('\n', "\r\n").into_bytes(), vec![]),
        ("CR", text.replace('\n', "\r").into_bytes(), vec![]),
        ("nothing", Vec::new(), vec!["R011"]),
    ] {
        assert_eq!(codes(with_file(bytes)).into_iter().collect::<Vec<_>>(), expected, "{what}");
    }
}

#[test]
fn a_picture_is_not_believed_before_its_size_is_known() {
    let png = |width: u32, height: u32| {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes().into_iter().chain(height.to_be_bytes()));
        bytes.extend([8, 0, 0, 0, 0, 0, 0, 0, 0]);
        bytes
    };
    let entities: String = (b'b'..=b'k')
        .map(|name| {
            format!("<!ENTITY {} \"{}\">", char::from(name), format!("&{};", char::from(name - 1)).repeat(10))
        })
        .collect();
    let laughs = format!("<!DOCTYPE svg [<!ENTITY a \"ha\">{entities}]><svg><text>&k;</text></svg>");
    for (name, bytes, expected) in [
        ("g.png", png(60_000, 60_000), "R127"),
        ("g.png", png(u32::MAX, u32::MAX), "R127"),
        ("g.png", png(0, 0), "R126"),
        ("g.png", png(100, 100), "R126"),
        ("g.svg", laughs.into_bytes(), "R130"),
    ] {
        let site = with_text("", &format!("![g](x/{name})"));
        site.write(&format!("content/articles/2025/x/{name}"), bytes);
        let found = codes(site);
        assert!(found.contains(expected), "{name}: {found:?}");
    }
}

#[test]
fn a_name_of_many_endings_is_one_name() {
    let site = Site::fixture("minimal");
    let text = std::fs::read(site.path("content/articles/2023/lama.id.md")).unwrap();
    site.write(&format!("content/articles/2023/a{}.md", ".id".repeat(80)), &text);
    site.write(&format!("content/articles/2023/{}.id.md", "n".repeat(230)), &text);
    assert_eq!(codes(site).into_iter().collect::<Vec<_>>(), ["R046"]);
}

#[test]
fn what_is_printed_cannot_command_a_terminal() {
    let site = with_file("---\ntitel: \"a \\e[31m b\"\n---\n");
    let text = std::fs::read(site.path("content/articles/2023/lama.id.md")).unwrap();
    site.write("content/articles/2023/\u{1b}]0;judul\u{7}\u{1b}[31m\u{202e}.id.md", &text);
    site.write("content/articles/2025/satu/\u{1b}[2J.pdf", "x");
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: \"\\e]0;x\\a\"");
    for arguments in [&["build"][..], &["check"], &["list", "--json"], &["status"], &["build", "--json"]] {
        let output = site.run(arguments);
        for bytes in [&output.stdout, &output.stderr] {
            let text = String::from_utf8_lossy(bytes);
            let command = text.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(command, None, "{arguments:?} prints {text:?}");
        }
    }
}
