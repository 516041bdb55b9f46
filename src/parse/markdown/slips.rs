//! What was meant as Markdown and is none: CommonMark has no mistakes, it takes everything for text.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::Report;
use crate::diagnostic::Problem;
use crate::source::Span;

/// Reports what readers would see as marks.
pub(super) fn check(text: &str, events: &[(Event<'_>, Span)], report: Report<'_>) {
    let mut in_code = false;
    let mut run: Option<Span> = None;
    let mut columns = 0;
    // Where the paragraph of the last list that is none ended: its items often are paragraphs, and one is enough to tell.
    let mut list_end = None;
    for (event, span) in events {
        if let (Event::Text(_), false) = (event, in_code) {
            let begin = run.take().map_or(span.start, |run| run.start);
            run = Some(begin..span.end);
            continue;
        }
        if let Some(run) = run.take() {
            check_links(text, run.clone(), report);
            check_stars(text, run, report);
        }
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                in_code = true;
                if let CodeBlockKind::Fenced(_) = kind {
                    check_fence(text, span, report);
                }
            }
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Start(Tag::Paragraph) => {
                check_heading(text, span.start, report);
                check_table(text, span, report);
                if let Some((mark, at)) = list_mark(text, span) {
                    let goes_on = list_end.is_some_and(|end: usize| text[end..span.start].trim().is_empty());
                    list_end = Some(span.end);
                    if !goes_on {
                        report(Problem::NoList { mark: mark.to_owned() }, at);
                    }
                }
            }
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow) => check_row(text, span, columns, report),
            _ => {}
        }
    }
    if let Some(run) = run {
        check_links(text, run.clone(), report);
        check_stars(text, run, report);
    }
}

/// A fence that is not closed ends with what it stands in (CommonMark 4.5).
fn check_fence(text: &str, span: &Span, report: Report<'_>) {
    let block = text[span.clone()].trim_end();
    let line = block.lines().next().unwrap_or_default();
    let mark = if line.starts_with('~') { '~' } else { '`' };
    let fence: String = line.chars().take_while(|c| *c == mark).collect();
    // A quotation or a list may stand in front of it.
    let last = block.lines().skip(1).last().unwrap_or_default().trim_start_matches(['>', ' ', '\t']);
    if !(last.starts_with(&fence) && last.trim_end().chars().all(|c| c == mark)) {
        report(Problem::CodeNotClosed { fence }, span.start..span.start + line.len());
    }
}

/// Brackets that CommonMark found no link in: `](` and `] (` behind which an address begins, from the bracket that opens before
/// them. One that is written with a backslash is meant as it is.
fn check_links(text: &str, run: Span, report: Report<'_>) {
    let is_address = |rest: &str| {
        let address = rest.split([' ', ')', '\n']).next().unwrap_or_default();
        address.contains("://") || address.ends_with(".md") || address.starts_with("../")
    };
    // `[words][label]` without a line `[label]: address` (CommonMark 4.7); `[^label]` is a footnote.
    let is_label = |rest: &str| !rest.starts_with(['^', ']']) && rest.contains(']');
    let is_escaped = |at: usize| text[..at].ends_with('\\');
    // A line has no bracket that opens on another.
    let mut open = None;
    let piece = text.get(run.clone()).unwrap_or_default();
    for (at, mark) in piece.match_indices(['[', ']', '\n']) {
        let at = run.start + at;
        let behind = &text[at + 1..run.end];
        let is_meant = || {
            behind.strip_prefix('(').is_some_and(|rest| !rest.is_empty())
                || behind.strip_prefix('[').is_some_and(is_label)
                || behind.strip_prefix(" (").is_some_and(is_address)
        };
        match mark {
            "[" => open = Some(at).filter(|at| !is_escaped(*at)),
            "]" if !is_escaped(at) && is_meant() => {
                if let Some(open) = open.take() {
                    report(Problem::NoLink, open..at + 2);
                }
            }
            _ => open = None,
        }
    }
}

/// Two asterisks that begin no emphasis: the words have a space inside of them, or the end is missing (CommonMark 6.2).
fn check_stars(text: &str, run: Span, report: Report<'_>) {
    let piece = text.get(run.clone()).unwrap_or_default();
    let is_other = |c: char| matches!(c, '*' | '\\');
    let is_alone = |at: usize| !piece[..at].ends_with(is_other) && !piece[at + 2..].starts_with(is_other);
    if let Some((at, _)) = piece.match_indices("**").find(|(at, _)| is_alone(*at)) {
        report(Problem::NoEmphasis, run.start + at..run.start + at + 2);
    }
}

/// `##Heading`, and one with a space that is none (CommonMark 4.2). A single `#` begins the words that people follow elsewhere.
fn check_heading(text: &str, at: usize, report: Report<'_>) {
    let rest = &text[at..];
    let marks: String = rest.chars().take_while(|c| *c == '#').collect();
    let begins_word = rest[marks.len()..].starts_with(|c: char| c.is_alphabetic() || c == '\u{a0}');
    if (2..=6).contains(&marks.len()) && begins_word {
        let length = marks.len();
        report(Problem::NoHeading { marks }, at..at + length);
    }
}

/// A row with more cells than its table has columns: what is too much is dropped (GFM 4.10).
fn check_row(text: &str, span: &Span, columns: usize, report: Report<'_>) {
    let row = text.get(span.clone()).unwrap_or_default().trim();
    let cells = bars(row) + 1 - usize::from(row.starts_with('|')) - usize::from(ends_with_bar(row));
    if cells > columns {
        report(Problem::CellsDropped { cells, columns }, span.start..span.start + row.len());
    }
}

/// Two lines or more between bars, in a paragraph: the line under the head is missing, or is none.
fn check_table(text: &str, span: &Span, report: Report<'_>) {
    let mut start = span.start;
    let mut first: Option<Span> = None;
    for line in text[span.clone()].split_inclusive('\n') {
        let row = line.trim_matches([' ', '\t', '\n', '\r', '>']);
        let at = start + (line.len() - line.trim_start_matches([' ', '\t', '>']).len());
        start += line.len();
        let is_row = row.starts_with('|') && ends_with_bar(row) && bars(row) > 2;
        match first.take() {
            Some(before) if is_row => return report(Problem::NoTable, before),
            _ => first = is_row.then(|| at..at + row.len()),
        }
    }
}

/// What a line begins with that is meant as an item of a list: a bullet of a word processor, or in two lines of a paragraph a dash, or
/// a hyphen or number with no space behind it (CommonMark 5.2).
fn list_mark<'t>(text: &'t str, span: &Span) -> Option<(&'t str, Span)> {
    let mut start = span.start;
    let mut items: Vec<(&str, Span)> = Vec::new();
    for line in text[span.clone()].split_inclusive('\n') {
        let item = line.trim_start_matches([' ', '\t', '>']);
        let at = start + line.len() - item.len();
        start += line.len();
        let number = item.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = item.len() - number.len();
        let first = item.chars().next().unwrap_or_default();
        let (length, is_spaced, is_bullet) = match first {
            '•' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '‣' | '\u{f0b7}' | '\u{f0a7}' => {
                (first.len_utf8(), true, true)
            }
            '–' | '—' | '·' => (first.len_utf8(), true, false),
            '-' => (1, false, false),
            _ if (1..=2).contains(&numbered) && number.starts_with(['.', ')']) => {
                (numbered + 1, false, false)
            }
            _ => continue,
        };
        let behind = item[length..].chars().next().unwrap_or(' ');
        let is_item = if is_spaced { is_bullet || behind.is_whitespace() } else { behind.is_alphabetic() };
        if is_item {
            items.push((&item[..length], at..at + length));
            if is_bullet || items.len() == 2 {
                return items.into_iter().next();
            }
        }
    }
    None
}

/// How many bars stand in a row that are none of a text's.
fn bars(row: &str) -> usize {
    let mut is_escaped = false;
    let counts = |byte: &u8| {
        let is_bar = *byte == b'|' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_bar
    };
    row.as_bytes().iter().copied().filter(counts).count()
}

fn ends_with_bar(row: &str) -> bool {
    row.len() > 1 && row.ends_with('|') && !row.ends_with("\\|")
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown;

    fn found(text: &str) -> Vec<&'static str> {
        let (_, found) = markdown::body(&"text.md".into(), text, 0);
        found.iter().map(|found| found.problem.code()).collect()
    }

    #[test]
    fn marks_that_readers_would_see_are_told() {
        for (text, code) in [
            ("a\n\n```\nb\n\nc\n", "R135"),
            ("> ~~~~ x\n> b\n> ~~~\n\nc\n", "R135"),
            ("```", "R135"),
            ("a [b](../2024/c.id.md", "R136"),
            ("a [b] (../2024/c.id.md) d", "R136"),
            ("a [b] (https://example.org) d", "R136"),
            ("a [b](nota dinas.pdf) d", "R136"),
            ("##Judul", "R137"),
            ("a\n\n###\u{a0}Judul\n", "R137"),
            ("|a|b|\n|-|-|\n|1|2|3|\n", "R140"),
            ("a | b\n-|-\n1 | 2 | 3\n", "R140"),
            ("|a|b|\n|1|2|\n", "R141"),
            ("|a|b|\n|—|—|\n|1|2|\n", "R141"),
            ("> |a|b|\n> |1|2|\n", "R141"),
            ("• satu\n• dua\n", "R145"),
            ("• satu\n\n• dua\n\n• tiga\n", "R145"),
            ("yaitu:\n-satu\n-dua\n", "R145"),
            ("1.satu\n2.dua\n", "R145"),
            ("> – satu\n> – dua\n", "R145"),
            ("\u{f0b7}\tsatu", "R145"),
            ("a [b][1] c", "R136"),
            ("ini ** tebal ** sekali", "R147"),
            ("ini **tebal sekali", "R147"),
        ] {
            assert_eq!(found(text), [code], "{text:?}");
        }
    }

    #[test]
    fn what_is_meant_as_it_stands_is_left_alone() {
        for text in [
            "```\nb\n```\n",
            "> ~~~\n> b\n> ~~~\n",
            "- ```` x\n  ```\n  ````\n",
            "`[a](b c)` and\n\n    [a](b c)\n",
            "\\[a](b c) and [a\\](b c)",
            "[sic] (dst.) dan [1](#satu) serta [2] (dua)\n\n## Satu\n",
            "#IndonesiaMaju",
            "|a|b|\n|-|-|\n|1|2|\n|1|\n|a \\| b|`c`|\n",
            "a | b\n-|-\n1 | 2 |\n",
            "|x| dan |y|\n",
            "nilai |x| dan |y|\nserta |z|\n",
            "##",
            "## Judul",
            "- satu\n- dua\n1. tiga\n",
            "– satu orang\nlain\n",
            "suhu\n-5 derajat\n-6 derajat\n",
            "sebesar\n1.234 dan\n2.345 rupiah\n",
            "a • b\n",
            "a [b][1] c\n\n[1]: https://example.org/\n",
            "**a** dan ***b*** serta \\*\\* dan **** atau `**`\n",
        ] {
            assert!(found(text).is_empty(), "{text:?}: {:?}", found(text));
        }
    }
}
