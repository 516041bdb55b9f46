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
                    let goes_on = list_end
                        .and_then(|end: usize| text.get(end..span.start))
                        .is_some_and(|between| between.trim().is_empty());
                    list_end = Some(span.end);
                    if !goes_on {
                        report(Problem::NoList { mark: mark.to_owned() }, at);
                    }
                }
            }
            Event::Code(_) | Event::Start(Tag::Emphasis) => check_mark_in_word(text, span, report),
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
    // `[words][label]` without a line `[label]: address` (CommonMark 4.7); `[^label]` is a footnote, and `[1][2]` numbers of sources.
    let is_label = |words: &str, rest: &str| {
        words.contains(char::is_alphabetic) && !rest.starts_with(['^', ']']) && rest.contains(']')
    };
    let is_escaped = |at: usize| text[..at].ends_with('\\');
    // A line has no bracket that opens on another.
    let mut open = None;
    let piece = text.get(run.clone()).unwrap_or_default();
    for (at, mark) in piece.match_indices(['[', ']', '\n']) {
        let at = run.start + at;
        let behind = &text[at + 1..run.end];
        let is_meant = || {
            behind.strip_prefix('(').is_some_and(|rest| !rest.is_empty())
                || behind.strip_prefix('[').is_some_and(|rest| is_label(&text[open.unwrap_or(at)..at], rest))
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

/// Two asterisks that begin no emphasis: the words have a space inside of them, or the end is missing (CommonMark 6.2). Behind a figure,
/// and as `**)`, they are a note's mark.
fn check_stars(text: &str, run: Span, report: Report<'_>) {
    let piece = text.get(run.clone()).unwrap_or_default();
    let is_meant = |&(at, _): &(usize, &str)| {
        let behind = &piece[at + 2..];
        let begins_word = piece[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
        begins_word
            && (behind.starts_with(char::is_alphanumeric) || behind.starts_with(' ') && behind.contains("**"))
    };
    if let Some((at, _)) = piece.match_indices("**").find(is_meant) {
        report(Problem::NoEmphasis, run.start + at..run.start + at + 2);
    }
}

/// A backtick for an apostrophe (`` Jum`at … Qur`an ``), and asterisks between figures (`5*3 … 2*4`): the second one closes what the first
/// one opened (CommonMark 6.1, 6.2).
fn check_mark_in_word(text: &str, span: &Span, report: Report<'_>) {
    let (before, marked) =
        (text.get(..span.start).unwrap_or_default(), text.get(span.clone()).unwrap_or_default());
    let behind = text.get(span.end..).unwrap_or_default();
    let is_slip = match marked.split_at_checked(1) {
        Some(("`", inside)) => {
            before.ends_with(char::is_alphabetic)
                && inside.starts_with(char::is_alphabetic)
                && behind.starts_with(char::is_alphabetic)
        }
        Some(("*", inside)) => before.ends_with(char::is_numeric) && inside.starts_with(char::is_numeric),
        _ => false,
    };
    if is_slip {
        report(Problem::MarkInWord, span.start..span.start + 1);
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

/// The first mark of a list that is none: one bullet is enough, of what may stand in a text there are two, each where a line begins.
fn list_mark<'t>(text: &'t str, span: &Span) -> Option<(&'t str, Span)> {
    let mut start = span.start;
    let mut first = None;
    for line in text[span.clone()].split_inclusive('\n') {
        let item = line.trim_start_matches([' ', '\t', '>']);
        let at = start + line.len() - item.len();
        start += line.len();
        let Some((length, is_bullet)) = item_mark(item) else { continue };
        let mark = (&item[..length], at..at + length);
        match first.take() {
            Some(first) => return Some(first),
            None if is_bullet => return Some(mark),
            None => first = Some(mark),
        }
    }
    None
}

/// How long the mark is with which a line begins that is meant as an item, and whether it is a bullet: one of a word processor, a dash, or a
/// hyphen or number with no space behind it (CommonMark 5.2).
fn item_mark(line: &str) -> Option<(usize, bool)> {
    let first = line.chars().next()?;
    let behind = |length: usize| line[length..].chars().next().unwrap_or(' ');
    match first {
        // The last two are what bullets of symbol fonts become.
        '•' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '‣' | '\u{f0b7}' | '\u{f0a7}' => {
            Some((first.len_utf8(), true))
        }
        '–' | '—' | '·' => {
            Some((first.len_utf8(), false)).filter(|(length, _)| behind(*length).is_whitespace())
        }
        '-' => Some((1, false)).filter(|_| behind(1).is_alphabetic()),
        _ => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let is_number = (1..=2).contains(&digits) && line[digits..].starts_with(['.', ')']);
            Some((digits + 1, false)).filter(|(length, _)| is_number && behind(*length).is_alphabetic())
        }
    }
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
            ("Jum`at dan Al-Qur`an", "R151"),
            ("luas 5*3 meter dan 2*4 meter", "R151"),
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
            "a [1][2] c",
            "`kata`nya, (`a`) dan *b*c, 5 *meter*, 5\\*3 dan 2\\*4, satu 5*3",
            "angka 12,5** dan 3**)\n\n**) sangat sementara\n",
            "**a** dan ***b*** serta \\*\\* dan **** atau `**`\n",
        ] {
            assert!(found(text).is_empty(), "{text:?}: {:?}", found(text));
        }
    }
}
