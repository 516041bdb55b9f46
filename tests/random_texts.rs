//! Whatever well-formed thing an editor writes is read as it was meant: every word of a text is shown once, every value of a front
//! matter and of a registry comes back, anchors and aliases of YAML stand for what they name, days are days.
//!
//! Fuzzers (`fuzz/`) reach what is broken; these reach deep into what is not.

#[path = "fuzz/src/harmless.rs"]
mod harmless;

use std::fmt::Write;

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use risalah::date::{Moment, PartialDate, parse_day};
use risalah::diagnostic::{Diagnostic, Problem};
use risalah::lang::{Lang, Languages};
use risalah::parse::front_matter::{self, ArticleKeys};
use risalah::parse::markdown::{self, Body, Hole};
use risalah::parse::registry;
use risalah::route;
use risalah::source::SourceFile;
use risalah::yaml::write::{list, scalar, shown};
use risalah::yaml::{self, Sink};

/// A piece of running text.
#[derive(Clone, Debug)]
enum Inline {
    Word,
    Code,
    Picture,
    Emphasis(&'static str, Vec<Inline>),
    Element(&'static str, Vec<Inline>),
    Link(Vec<Inline>),
    Footnote(Vec<Inline>),
}

/// A part of a text.
#[derive(Clone, Debug)]
enum Block {
    Paragraph(Vec<Inline>),
    Heading(usize, Vec<Inline>),
    Code,
    Table(usize, Vec<Vec<Inline>>),
    Definition(Vec<Inline>, Vec<Inline>),
    Quote(&'static str, Vec<Block>),
    List(&'static str, Vec<Vec<Block>>),
    Element(&'static str, Vec<Block>),
}

fn inline() -> impl Strategy<Value = Inline> {
    let leaf = prop_oneof![5 => Just(Inline::Word), 1 => Just(Inline::Code), 1 => Just(Inline::Picture)];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let some = || vec(inner.clone(), 1..4);
        prop_oneof![
            (prop::sample::select(vec!["*", "**", "~~"]), some())
                .prop_map(|(mark, of)| Inline::Emphasis(mark, of)),
            (prop::sample::select(vec!["b", "span", "mark", "sub"]), some())
                .prop_map(|(name, of)| Inline::Element(name, of)),
            some().prop_map(Inline::Link),
            some().prop_map(Inline::Footnote),
        ]
    })
}

fn words() -> impl Strategy<Value = Vec<Inline>> {
    vec(inline(), 1..5)
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        3 => words().prop_map(Block::Paragraph),
        1 => (2..6_usize, words()).prop_map(|(level, of)| Block::Heading(level, of)),
        1 => Just(Block::Code),
        1 => (1..4_usize, vec(words(), 1..9)).prop_map(|(columns, cells)| Block::Table(columns, cells)),
        1 => (words(), words()).prop_map(|(term, means)| Block::Definition(term, means)),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let some = || vec(inner.clone(), 1..4);
        prop_oneof![
            (prop::sample::select(vec!["", "[!NOTE]", "[!WARNING]"]), some())
                .prop_map(|(kind, of)| Block::Quote(kind, of)),
            (prop::sample::select(vec!["- ", "1. "]), vec(some(), 1..4))
                .prop_map(|(mark, of)| Block::List(mark, of)),
            (prop::sample::select(vec!["div", "details", "blockquote"]), some())
                .prop_map(|(name, of)| Block::Element(name, of)),
        ]
    })
}

/// Writes a text in which no two words are the same.
#[derive(Default)]
struct Writer {
    text: String,
    words: usize,
    footnotes: Vec<Vec<Inline>>,
}

impl Writer {
    fn write(blocks: &[Block]) -> Self {
        let mut writer = Self::default();
        writer.blocks(blocks, "");
        let mut at = 0;
        while let Some(note) = writer.footnotes.get(at).cloned() {
            let text = writer.line(&note, false);
            at += 1;
            write!(writer.text, "[^n{at}]: {text}\n\n").unwrap();
        }
        writer
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("k{}k", self.words)
    }

    /// A piece of running text on one line; a link stands in no other link.
    fn line(&mut self, inlines: &[Inline], in_link: bool) -> String {
        let pieces: Vec<String> = inlines.iter().map(|inline| self.piece(inline, in_link)).collect();
        pieces.join(" ")
    }

    fn piece(&mut self, inline: &Inline, in_link: bool) -> String {
        match inline {
            Inline::Word => self.word(),
            Inline::Code => format!("`{}`", self.word()),
            Inline::Picture => format!("![{}](foto.png)", self.word()),
            Inline::Emphasis(mark, of) => {
                let (first, inner, last) = (self.word(), self.line(of, in_link), self.word());
                format!("{mark}{first} {inner} {last}{mark}")
            }
            Inline::Element(name, of) => format!("<{name}>{}</{name}>", self.line(of, in_link)),
            Inline::Link(of) | Inline::Footnote(of) if in_link => self.line(of, true),
            Inline::Link(of) => format!("[{}](2024/nama)", self.line(of, true)),
            Inline::Footnote(of) => {
                self.footnotes.push(of.clone());
                format!("{}[^n{}]", self.word(), self.footnotes.len())
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for block in blocks {
            self.block(block, indent);
            // What stands between two blocks keeps them apart, also two lists.
            writeln!(self.text, "{indent}").unwrap();
        }
    }

    fn block(&mut self, block: &Block, indent: &str) {
        let deeper = |more: &str| format!("{indent}{more}");
        match block {
            Block::Paragraph(of) => self.lines(indent, |writer| writer.line(of, false)),
            Block::Heading(level, of) => {
                self.lines(indent, |writer| format!("{} {}", "#".repeat(*level), writer.line(of, false)));
            }
            Block::Code => self.lines(indent, |writer| format!("```\n{}\n```", writer.word())),
            Block::Table(columns, cells) => self.lines(indent, |writer| {
                let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
                let cells: Vec<String> = cells.iter().map(|cell| writer.line(cell, false)).collect();
                let mut rows: Vec<String> = cells.chunks(*columns).map(row).collect();
                if cells.len() < *columns {
                    rows[0] = row(&[&cells[..], &vec![String::new(); columns - cells.len()]].concat());
                }
                rows.insert(1, row(&vec!["---".to_owned(); *columns]));
                rows.join("\n")
            }),
            Block::Definition(term, means) => self.lines(indent, |writer| {
                format!("{}\n: {}", writer.line(term, false), writer.line(means, false))
            }),
            Block::Quote(kind, of) => {
                if !kind.is_empty() {
                    writeln!(self.text, "{indent}> {kind}").unwrap();
                }
                self.blocks(of, &deeper("> "));
            }
            Block::List(mark, items) => {
                for item in items {
                    let begin = self.text.len();
                    self.blocks(item, &deeper(&" ".repeat(mark.len())));
                    let at = begin + indent.len();
                    self.text.replace_range(at..at + mark.len(), mark);
                }
            }
            Block::Element(name, of) => {
                writeln!(self.text, "{indent}<{name}>\n{indent}").unwrap();
                self.blocks(of, indent);
                writeln!(self.text, "{indent}</{name}>").unwrap();
            }
        }
    }

    fn lines(&mut self, indent: &str, make: impl FnOnce(&mut Self) -> String) {
        let text = make(self);
        text.lines().for_each(|line| writeln!(self.text, "{indent}{line}").unwrap());
    }
}

/// A text as a page shows it, without what it says itself.
fn page(body: &Body) -> String {
    body.fill(|hole| match hole {
        Hole::Link(index) => format!("{}=\"/\"", body.links[index].kind.attribute()),
        Hole::Word(..) | Hole::Anchor | Hole::Picture(..) => String::new(),
    })
}

/// A text of one line that says something.
fn said() -> impl Strategy<Value = String> {
    let any = "\\PC{1,40}";
    let marks = "[-#:'\"{}\\[\\], &*!|>%@`a-c0-9~\u{201c}\u{201d}\u{2019}?=.]{1,16}";
    prop_oneof![any, marks].prop_map(|text| shown(&text)).prop_filter("it is empty", |text| !text.is_empty())
}

fn day() -> impl Strategy<Value = Date> {
    (1..=9999_i16, 1..=12_i8, 1..=31_i8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap_or_else(|_| date(year, month, 1)))
}

fn languages() -> Languages {
    Languages::new(["id", "en"].map(str::to_owned).to_vec()).unwrap()
}

fn read_article(yaml: &str) -> Result<ArticleKeys, TestCaseError> {
    let sink = Sink::new(&"content/articles/2025/a.id.md".into());
    let keys = front_matter::article(yaml, 0, &languages(), &sink);
    // A title that looks like Markdown is read as it is, and told.
    let is_wrong = |found: &Diagnostic| !matches!(found.problem, Problem::MarkdownShown { .. });
    let found: Vec<_> = sink.into_found().into_iter().filter(is_wrong).collect();
    prop_assert!(found.is_empty(), "{found:?} in {yaml}");
    Ok(keys.unwrap())
}

/// A value of YAML, written with anchors and aliases.
#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Tagged(u32),
    List(Vec<Value>),
    Map(Vec<Value>),
    Anchored(Box<Value>),
    Alias(prop::sample::Index),
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        3 => said().prop_map(Value::Text),
        1 => (0..1000_u32).prop_map(Value::Tagged),
        2 => any::<prop::sample::Index>().prop_map(Value::Alias),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::List),
            vec(inner.clone(), 0..4).prop_map(Value::Map),
            inner.prop_map(|value| Value::Anchored(Box::new(value))),
        ]
    })
}

impl Value {
    /// How it is written, and what it means; `known` are the values of the anchors so far.
    fn write(&self, known: &mut Vec<serde_yaml::Value>) -> (String, serde_yaml::Value) {
        match self {
            Self::Text(text) => (scalar(text), text.as_str().into()),
            Self::Tagged(number) => (format!("!!str {number}"), number.to_string().into()),
            Self::List(items) => {
                let (texts, values): (Vec<_>, Vec<_>) = items.iter().map(|item| item.write(known)).unzip();
                (format!("[{}]", texts.join(", ")), values.into())
            }
            Self::Map(items) => {
                let (mut texts, mut map) = (Vec::new(), serde_yaml::Mapping::new());
                for (index, item) in items.iter().enumerate() {
                    let (text, value) = item.write(known);
                    texts.push(format!("k{index}: {text}"));
                    map.insert(format!("k{index}").into(), value);
                }
                (format!("{{{}}}", texts.join(", ")), map.into())
            }
            Self::Anchored(inner) if !matches!(**inner, Self::Anchored(_) | Self::Alias(_)) => {
                let (text, value) = inner.write(known);
                known.push(value.clone());
                (format!("&a{} {text}", known.len() - 1), value)
            }
            Self::Anchored(inner) => inner.write(known),
            Self::Alias(_) if known.is_empty() => ("x".to_owned(), "x".into()),
            Self::Alias(index) => {
                let at = index.index(known.len());
                (format!("*a{at} "), known[at].clone())
            }
        }
    }
}

/// Markdown around and between raw tags.
const AROUND: &[&str] = &[
    "\n\n",
    "\n",
    "k ",
    "\n\n> ",
    "\n\n- ",
    "\n\n  ",
    "\n\n|a|b|\n|-|-|\n|c|d|\n\n",
    "\n\n## j\n\n",
    "\n\n---\n\n",
    "[k](x) ",
    "[^1]",
    "\n\n[^1]: k ",
    "\n\nk\n: k ",
    "\n\n```\nk\n```\n\n",
    "\n\n> [!NOTE]\n> ",
];

/// Tags of a few elements that a text may hold, in any order, with Markdown around them: of all elements at once hardly two would meet.
fn raw_html() -> impl Strategy<Value = String> {
    let elements = "a b p div h2 h3 pre blockquote ul ol li dl dt dd table caption colgroup col tbody tr td details summary figure hr";
    let some = prop::sample::subsequence(elements.split(' ').collect::<Vec<_>>(), 1..5);
    some.prop_flat_map(|names| {
        let name = || prop::sample::select(names.clone());
        let begin = name().prop_map(|name| format!("<{name}>"));
        let end = name().prop_map(|name| format!("</{name}>"));
        let around = prop::sample::select(AROUND).prop_map(str::to_owned);
        vec(prop_oneof![4 => begin, 3 => end, 2 => around], 1..24).prop_map(|pieces| pieces.concat())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_a_text_is_shown_once_and_does_no_harm(blocks in vec(block(), 1..6)) {
        let writer = Writer::write(&blocks);
        let (body, found) = markdown::body(&"a.md".into(), &writer.text, 0);
        let html = page(&body);
        harmless::harmless(&html);
        prop_assert!(found.is_empty(), "{found:?} in {}", writer.text);
        let mut shown: Vec<&str> = html.split(|c: char| !c.is_alphanumeric()).collect();
        shown.sort_unstable();
        for number in 1..=writer.words {
            let word = format!("k{number}k");
            let times = shown.partition_point(|other| *other <= word.as_str())
                - shown.partition_point(|other| *other < word.as_str());
            // The words of a heading stand in its anchor too.
            let is_anchor = html.split('"').any(|value| value.split('-').any(|part| part == word) && !value.contains('<'));
            let wanted = if is_anchor { 2 } else { 1 };
            prop_assert!(times == wanted || times == 1, "{word} is shown {times} times in\n{html}\nof\n{}", writer.text);
        }
    }

    /// A browser ends elements where others begin; whatever stands in a text, nothing of it may end up beside the text.
    #[test]
    fn raw_html_stays_in_its_text(text in raw_html()) {
        let (body, _) = markdown::body(&"a.md".into(), &text, 0);
        let html = page(&body);
        harmless::harmless(&html);
        let whole = scraper::Html::parse_document(&format!(
            "<!DOCTYPE html><div id=page-a><div id=page-b><div id=page-c>{html}</div><p id=page-d></p></div></div>"
        ));
        let children = |id: &str| -> Vec<String> {
            let selector = scraper::Selector::parse(id).unwrap();
            let element = whole.select(&selector).next().unwrap();
            let name = |node: scraper::ElementRef<'_>| node.value().id().unwrap_or("text").to_owned();
            let has_text = element.children().any(|node| node.value().is_text());
            element.child_elements().map(name).chain(has_text.then(|| "words".to_owned())).collect()
        };
        prop_assert_eq!(children("#page-b"), ["page-c", "page-d"], "{}\nof\n{}", html, text);
        prop_assert_eq!(children("#page-a"), ["page-b"], "{}\nof\n{}", html, text);
    }

    #[test]
    fn a_front_matter_says_what_was_written(
        title in said(), summary in said(), on in day(), bodies in vec(said(), 1..5), tags in vec(said(), 0..5),
        sector in said(), partners in vec(said(), 0..3), notes in vec((said(), said(), day()), 0..3),
        is_draft in any::<bool>(), order in Just((0..9).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let texts = |texts: &[String]| list(texts.iter().map(String::as_str));
        let corrections: String = notes
            .iter()
            .map(|(id, en, day)| format!("\n  - date: {day}\n    note: {{ id: {}, en: {} }}", scalar(id), scalar(en)))
            .collect();
        let lines = [
            format!("title: {}\n", scalar(&title)),
            format!("summary: {}\n", scalar(&summary)),
            format!("date: {on}\n"),
            format!("ministries: {}\n", texts(&bodies)),
            format!("tags: {}\n", texts(&tags)),
            format!("sector: {}\n", scalar(&sector)),
            format!("partners: {}\n", texts(&partners)),
            format!("draft: {is_draft}\n"),
            format!("corrections:{}\n", if corrections.is_empty() { " []" } else { &corrections }),
        ];
        let yaml: String = order.into_iter().map(|index| lines[index].as_str()).collect();
        let ArticleKeys { text, pair } = read_article(&yaml)?;
        prop_assert_eq!((&*text.title, &*text.summary, text.draft), (&*title, &*summary, is_draft));
        prop_assert_eq!(pair.date.valid(), Some(&on));
        prop_assert_eq!(pair.ministries.valid().map(|items| items.to_vec()), Some(bodies));
        prop_assert_eq!(pair.tags.valid().map(|items| items.to_vec()), Some(tags));
        prop_assert_eq!(pair.sector.valid(), Some(&sector));
        let read: Vec<&String> = pair.partners.valid().unwrap().iter().map(|partner| &partner[Lang::DEFAULT]).collect();
        prop_assert_eq!(read, partners.iter().collect::<Vec<_>>());
        for (correction, (id, en, day)) in pair.corrections.valid().unwrap().iter().zip(&notes) {
            let read: Vec<&String> = correction.note.iter().map(|(_, text)| text).collect();
            prop_assert_eq!((correction.date, read), (*day, vec![id, en]));
        }
    }

    #[test]
    fn a_title_means_the_same_however_it_is_quoted(words in vec("[a-z“”‘’é:#'\"\\\\,&*!|%@-]{1,8}", 1..6)) {
        let title = words.join(" ");
        let single = format!("'{}'", title.replace('\'', "''"));
        let double = format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\""));
        let folded = format!(">-\n  {}", words.join("\n  "));
        let literal = format!("|\n  {title}");
        for written in [single, double, folded, literal] {
            let yaml = format!("title: {written}\nsummary: s\ndate: 2025-09-26\nministries: [a]\nsector: b\n");
            let keys = read_article(&yaml)?;
            prop_assert_eq!(&*keys.text.title, &title, "{}", yaml);
        }
    }

    #[test]
    fn an_alias_stands_for_what_its_anchor_names(values in vec(value(), 1..5)) {
        let mut known = Vec::new();
        let (mut text, mut meant) = (String::new(), serde_yaml::Mapping::new());
        for (index, value) in values.iter().enumerate() {
            let (written, value) = value.write(&mut known);
            writeln!(text, "k{index}: {written}").unwrap();
            meant.insert(format!("k{index}").into(), value);
        }
        let read = yaml::read(&text);
        prop_assert_eq!(read, Ok(serde_yaml::Value::Mapping(meant)), "{}", text);
    }

    #[test]
    fn a_registry_says_what_was_written(
        names in vec((said(), said(), vec(said(), 0..3), proptest::option::of(day())), 0..6),
    ) {
        let mut text = "ministries:\n".to_owned();
        for (index, (id, en, aliases, since)) in names.iter().enumerate() {
            let aliases = list(aliases.iter().map(String::as_str));
            write!(text, "  - id: b{index}\n    name: {{ id: {}, en: {} }}\n    aliases: {aliases}\n", scalar(id), scalar(en)).unwrap();
            since.iter().for_each(|since| writeln!(text, "    since: {since}").unwrap());
        }
        if names.is_empty() {
            text = "ministries: []\n".to_owned();
        }
        let file = SourceFile::new("content/ministries.yaml", text.as_bytes());
        let sink = Sink::new(&file.path);
        let entries = registry::ministries(&file, &languages(), &sink);
        let found = sink.into_found();
        prop_assert!(found.is_empty(), "{found:?} in {text}");
        prop_assert_eq!(entries.len(), names.len());
        for (entry, (id, en, aliases, since)) in entries.iter().zip(&names) {
            let name: Vec<&String> = entry.name.iter().map(|(_, text)| text).collect();
            prop_assert_eq!((name, entry.aliases.to_vec()), (vec![id, en], aliases.clone()));
            prop_assert_eq!(entry.since, since.map(PartialDate::Day));
        }
    }

    #[test]
    fn a_day_is_read_as_it_is_written(day in day(), hour in 0..24_u8, offset in -12..=14_i8) {
        let text = day.to_string();
        prop_assert_eq!(parse_day(&text), Ok(day));
        prop_assert_eq!(PartialDate::parse(&text), Ok(PartialDate::Day(day)));
        for partial in [PartialDate::Year(day.year()), PartialDate::Month(day.year(), day.month())] {
            prop_assert_eq!(PartialDate::parse(&partial.to_string()), Ok(partial));
            prop_assert!(partial.first_day() <= day && (day < partial.end() || day.year() == 9999));
        }
        let moment = format!("{text}T{hour:02}:00:00{}{:02}:00", if offset < 0 { '-' } else { '+' }, offset.abs());
        let is_in_range = (2..9999).contains(&day.year());
        prop_assert!(Moment::parse(&moment).is_ok() || !is_in_range, "{}", moment);
    }

    #[test]
    fn what_is_no_day_is_answered_with_one_or_with_none(text in "[0-9]{0,4}[-/. ]?[0-9A-Za-z]{0,9}[-/. ]?[0-9]{0,4}", any in "\\PC{0,24}") {
        for text in [text, any] {
            if let Err(Problem::InvalidDate { suggestion: Some(day), .. }) = parse_day(&text) {
                prop_assert!(parse_day(&day).is_ok(), "{} for {}", day, text);
            }
            let _ = (PartialDate::parse(&text), Moment::parse(&text));
        }
    }

    #[test]
    fn any_text_becomes_a_name_that_is_fit_for_an_address(text in "\\PC{0,60}") {
        prop_assert!(route::is_slug(&route::slugify(&text)) && route::is_part(&route::slugify_file(&text)));
    }
}
