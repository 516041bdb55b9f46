//! What a YAML parser's complaint means to somebody who wrote a front matter.

use super::line_span;
use crate::source::Span;

/// The slips that make a text no YAML at all.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Slip {
    /// A tab where YAML wants spaces.
    Tab,
    /// A quote that is opened and never closed.
    UnclosedQuote {
        /// Whether a curly one stands where it should be closed.
        is_curly: bool,
    },
    /// A quoted text that ends too early: a quote inside it, or words behind it.
    TextAfterQuote,
    /// `key: value: more`: the colon makes a second key of the value.
    ColonInValue,
    /// `{ color: #00558c }`: what should be a value is a comment, and the bracket in it closes nothing.
    Comment,
    /// `{ id: One, two, en: … }`: the comma ends the text, and what stands behind it is a key without a value.
    DividedText,
    /// `key:value` or a line without any colon.
    NoColon,
    /// `[` or `{` that is not closed.
    UnclosedBracket(char),
    /// `]`, `}` or `,` too many.
    StrayBracket,
    /// A value that begins with a character that YAML keeps for itself.
    ReservedStart(char),
    /// A backslash that means nothing in double quotes.
    UnknownEscape,
    /// A number of more digits than a number can have.
    LongNumber,
    /// A line that stands further left or right than its neighbours.
    Indentation,
    /// A character that looks like a space where YAML wants a space or a key: to YAML it is a letter.
    OddSpace(char),
    /// The same of one that nobody sees.
    Unseen(char),
    /// A second document after `---`.
    SecondDocument,
    /// Something else.
    Unreadable,
}

/// The slip behind an error of the parser, and where the editor has to look.
pub(super) fn explain(text: &str, error: &serde_yaml::Error) -> (Slip, Span) {
    let (slip, span) = stumbled(text, error);
    let start = text[..span.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    match odd_space(raw_line(text, start).lines().next().unwrap_or_default()) {
        // What nobody can see explains the rest.
        Some((at, odd)) => (Slip::odd(odd), start + at..start + at + odd.len_utf8()),
        None => (slip, span),
    }
}

/// A space that is none to YAML, or a character that nobody sees, with its place, in what stands before the value of a line.
pub(super) fn odd_space(line: &str) -> Option<(usize, char)> {
    let is_mark = |c: char| c == '-' || c == ' ' || is_odd(c);
    let begin = line.find(|c| !is_mark(c)).unwrap_or(line.len());
    let key = line[begin..].split(':').next().unwrap_or_default();
    let is_key = key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-') || is_odd(c));
    let colon = begin + key.len();
    let behind = line[colon..].chars().nth(1).filter(|_| is_key).map_or(0, |c| 1 + c.len_utf8());
    let end = if behind > 0 { colon + behind } else { begin };
    line[..end].char_indices().find(|(_, c)| is_odd(*c))
}

/// Characters that are taken for a space or not seen at all, and that YAML takes for letters: its own white space is space and tab
/// (YAML 1.2.2, 5.5).
pub(super) fn is_odd(character: char) -> bool {
    is_wide(character) || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Spaces of a word processor.
fn is_wide(character: char) -> bool {
    matches!(
        character,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

impl Slip {
    /// The slip that an odd character is.
    pub(super) fn odd(character: char) -> Self {
        if is_wide(character) { Self::OddSpace(character) } else { Self::Unseen(character) }
    }
}

fn stumbled(text: &str, error: &serde_yaml::Error) -> (Slip, Span) {
    let message = error.to_string();
    // The parser counts some ends of lines (U+0085, U+2028) in bytes that they do not have.
    let offset = text.floor_char_boundary(error.location().map_or(0, |location| location.index()));
    let here = line_span(text, offset);
    let opened = message.split_once(", while ").and_then(|(_, context)| position(text, context));
    let said = |part: &str| message.contains(part);
    let line = &text[here.clone()];

    if said("invalid type: integer `") {
        // Written as it is said, unless in another base.
        let number = message.split('`').nth(1).unwrap_or_default();
        let start = text[offset..].find(number).map(|at| offset + at);
        return (Slip::LongNumber, start.map_or(here, |start| start..start + number.len()));
    }
    if said("more than one document") {
        let second = ["\n---", "\n..."].iter().filter_map(|end| text.find(end)).min().map_or(0, |at| at + 1);
        return (Slip::SecondDocument, line_span(text, second));
    }
    if said("tab character") || raw_line(text, offset).trim_start_matches(' ').starts_with('\t') {
        let tab = here.start - leading_white(text, here.start);
        return (Slip::Tab, tab..here.start.max(text.ceil_char_boundary(tab + 1)));
    }
    if let Some(open) = swallowing_quote(text, here.start) {
        let is_curly = text[open.clone()].contains(['“', '”', '‘', '’']);
        return (Slip::UnclosedQuote { is_curly }, open);
    }
    if said("scanning a quoted scalar") || said("parsing a quoted scalar") {
        let start = opened.unwrap_or(offset);
        if said("escape") || said("hex") {
            // The parser points at the backslash, or behind it.
            let start = if text[offset..].starts_with('\\') { offset } else { offset.saturating_sub(1) };
            let start = text.floor_char_boundary(start);
            let end = text[start..].char_indices().nth(2).map_or(text.len(), |(length, _)| start + length);
            return (Slip::UnknownEscape, start..end);
        }
        let end = line_span(text, start).end;
        let is_curly = text[start..end].contains(['“', '”', '‘', '’']);
        return (Slip::UnclosedQuote { is_curly }, start..end);
    }
    if said("expected ',' or") {
        let start = opened.unwrap_or(offset);
        return in_brackets(text, start, offset);
    }
    if said("mapping values are not allowed") {
        return colon_in_value(text, offset);
    }
    if said("could not find expected ':'") {
        let start = opened.unwrap_or(offset);
        return (Slip::NoColon, line_span(text, start));
    }
    let found = text[offset..].chars().next();
    if said("cannot start any token") || said("unknown anchor") || said("block scalar") {
        let start = if said("block scalar") { opened.unwrap_or(offset) } else { offset };
        let character = text[start..].chars().next().unwrap_or(' ');
        return (Slip::ReservedStart(character), start..line_span(text, start).end);
    }
    if said("did not find expected node content") && found.is_none_or(|c| matches!(c, '\n' | '\r')) {
        return in_brackets(text, text.rfind(['[', '{']).unwrap_or(offset), offset);
    }
    // A value that begins with a character of YAML's own and goes on as text: `[Update] New rules`.
    let value = here.start + value_start(line);
    let first = text[value..here.end].chars().next();
    let goes_on =
        !said("entries are not allowed") && offset > value && !matches!(found, Some(']' | '}' | ','));
    if let Some(first) = first.filter(|first| matches!(first, '[' | '{' | '*' | '&' | '!' | '?' | '%' | '@'))
        && goes_on
    {
        return (Slip::ReservedStart(first), value..here.end);
    }
    if said("entries are not allowed") && first == Some('-') {
        return (Slip::ReservedStart('-'), value..here.end);
    }
    if matches!(found, Some(']' | '}' | ',')) {
        return (Slip::StrayBracket, offset..offset + 1);
    }
    if said("did not find expected key") || said("expected '-' indicator") || said("entries are not allowed")
    {
        let before = text[here.start..offset.max(here.start)].trim_end();
        let ends_quote = before.ends_with(['"', '\'']);
        if ends_quote || before.matches('\'').count() >= 2 || before.matches('"').count() >= 2 {
            return (Slip::TextAfterQuote, offset..here.end.max(offset));
        }
        return (Slip::Indentation, here);
    }
    let span = if line.is_empty() { offset..offset } else { here };
    (Slip::Unreadable, span)
}

/// A quote before a place that is not closed on its line, where the next line begins with a key: it ends at the quote that
/// another text begins with, and the parser stumbles only there.
fn swallowing_quote(text: &str, before: usize) -> Option<Span> {
    let is_key = |line: &str| {
        let key = line.split(':').next().unwrap_or_default();
        key.len() < line.len()
            && !key.is_empty()
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let mut start = 0;
    for line in text[..before].split_inclusive('\n') {
        let value = start + value_start(line.trim_end());
        start += line.len();
        let rest = text[value..start.max(value)].trim_end();
        let is_open = rest.starts_with('"') && !rest[1..].replace("\\\"", "").contains('"');
        if is_open && is_key(text[start..].lines().next().unwrap_or_default()) {
            return Some(value..value + rest.len());
        }
    }
    None
}

/// A bracket that is not closed where the parser wants it closed: a comment swallows its end, a colon in a text ends the
/// text too early, or it is not there.
fn in_brackets(text: &str, start: usize, offset: usize) -> (Slip, Span) {
    let bracket = bracket_at(text, start);
    let end = line_span(text, start).end;
    let closing = if bracket == '{' { '}' } else { ']' };
    if let Some(comment) = comment_in(&text[start..end]).map(|at| start + at)
        && text[comment..end].contains(closing)
    {
        return (Slip::Comment, comment..end);
    }
    let here = line_span(text, offset);
    if text[offset..].starts_with(':')
        && let Some(colon) = text[here.start..offset].rfind(": ")
    {
        let value = here.start + colon + 2 + leading(&text[here.start + colon + 2..]);
        let rest = &text[value..here.end];
        let rest = rest[..rest.find([',', closing]).unwrap_or(rest.len())].trim_end();
        return (Slip::ColonInValue, value..value + rest.len());
    }
    (Slip::UnclosedBracket(bracket), start..end)
}

/// Where a comment begins in a line, which it does behind white space and outside quotation marks.
fn comment_in(line: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (at, character) in line.char_indices() {
        match (quote, character) {
            (Some(mark), _) if mark == character => quote = None,
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(character),
            (None, '#') if before.is_whitespace() => return Some(at),
            _ => {}
        }
        before = character;
    }
    None
}

/// "mapping values are not allowed": a colon in the value, or the line before it is no `key: value` and swallowed
/// this one, or this line is indented without a reason.
fn colon_in_value(text: &str, offset: usize) -> (Slip, Span) {
    let here = line_span(text, offset);
    let key_end = text[here.clone()].find(':').map_or(here.end, |at| here.start + at);
    if key_end < offset {
        return (Slip::ColonInValue, key_end + 1 + leading(&text[key_end + 1..])..here.end);
    }
    let previous = line_span(text, (here.start - leading_white(text, here.start)).saturating_sub(1));
    let without_colon = !text[previous.clone()].contains(": ") && !text[previous.clone()].ends_with(':');
    if without_colon && !text[previous.clone()].is_empty() {
        return (Slip::NoColon, previous);
    }
    (Slip::Indentation, here)
}

/// Where the value of a `key: value` begins; the beginning of a line that is none.
fn value_start(line: &str) -> usize {
    line.find(": ").map_or(0, |colon| colon + 2 + leading(&line[colon + 2..]))
}

fn bracket_at(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or('[')
}

fn leading(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

fn leading_white(text: &str, at: usize) -> usize {
    let before = &text[..at];
    before.len() - before.trim_end_matches([' ', '\t']).len()
}

fn raw_line(text: &str, offset: usize) -> &str {
    let start = text[..offset].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    &text[start..]
}

/// The byte offset of "line L column C" in a parser's message.
fn position(text: &str, message: &str) -> Option<usize> {
    let number = |name: &str| -> Option<usize> {
        let rest = message.split_once(name)?.1;
        rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    };
    let (line, column) = (number("line ")?, number("column ")?);
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    Some(text[start..].char_indices().nth(column - 1).map_or(text.len(), |(at, _)| start + at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(text: &str) -> (Slip, &str) {
        let error = serde_yaml::from_str::<serde_yaml::Value>(text).unwrap_err();
        let (slip, span) = explain(text, &error);
        (slip, &text[span])
    }

    #[test]
    fn each_slip_is_told_from_the_others_and_pointed_at() {
        assert_eq!(slip("a: 1\n\tb: 2\n"), (Slip::Tab, "\t"));
        assert_eq!(slip("a:\n\t- b\n"), (Slip::Tab, "\t"));
        assert_eq!(slip("title: \"abc\nb: 2\n"), (Slip::UnclosedQuote { is_curly: false }, "\"abc"));
        assert_eq!(slip("title: 'it's'\nb: 2\n"), (Slip::TextAfterQuote, "s'"));
        assert_eq!(slip("a: \"x\" y\nb: 1"), (Slip::TextAfterQuote, "y"));
        assert_eq!(slip("title: foo: bar\nb: 1\n"), (Slip::ColonInValue, "foo: bar"));
        assert_eq!(slip("tags: [a, b\nc: d\n"), (Slip::UnclosedBracket('['), "[a, b"));
        assert_eq!(slip("title: [Update] new rules\n"), (Slip::ReservedStart('['), "[Update] new rules"));
        assert_eq!(slip("a: 1\ntitle: *Important* news\n"), (Slip::ReservedStart('*'), "*Important* news"));
        assert_eq!(slip("title: \"D:\\xls\"\n").0, Slip::UnknownEscape);
        assert_eq!(slip("ministries: a, b\nx: ["), (Slip::UnclosedBracket('['), "["));
        assert_eq!(
            slip("title: \"abc\nb: 2\nc: { d: \"e f\" }\n"),
            (Slip::UnclosedQuote { is_curly: false }, "\"abc")
        );
        assert_eq!(slip("a: \"b\n  c\"\ntags: [a, b]]\n"), (Slip::StrayBracket, "]"));
        assert_eq!(slip("a: { b: #00558c }\n"), (Slip::Comment, "#00558c }"));
        assert_eq!(slip("a: { b: \"c #\", d: #00558c }\ne: f\n"), (Slip::Comment, "#00558c }"));
        assert_eq!(slip("a: [it's, #1]\nb: c\n"), (Slip::Comment, "#1]"));
        assert_eq!(slip("a: [b, # the first\nc: d\n").0, Slip::UnclosedBracket('['));
        assert_eq!(slip("a: { b: What is new: today }\n"), (Slip::ColonInValue, "What is new: today"));
        assert_eq!(slip("a:\n  b: { c: d: e, f: g }\n"), (Slip::ColonInValue, "d: e"));
        assert_eq!(slip("tags: [a, b]]\n"), (Slip::StrayBracket, "]"));
        assert_eq!(slip("tags: [a,, b]\n"), (Slip::StrayBracket, ","));
        assert_eq!(slip("title: abc\nfoo\nb: 1\n"), (Slip::NoColon, "foo"));
        assert_eq!(slip("title:abc\ndate: 1\n"), (Slip::NoColon, "title:abc"));
        assert_eq!(slip("title: @abc\n"), (Slip::ReservedStart('@'), "@abc"));
        assert_eq!(slip("title: *abc\n"), (Slip::ReservedStart('*'), "*abc"));
        assert_eq!(slip("title: | abc\n"), (Slip::ReservedStart('|'), "| abc"));
        assert_eq!(slip("title: \"a \\q b\"\n").0, Slip::UnknownEscape);
        assert_eq!(slip("a:\n  b: 1\n c: 2\n"), (Slip::Indentation, "c: 2"));
        assert_eq!(slip("a: 1\n  b: 2\n"), (Slip::Indentation, "b: 2"));
        assert_eq!(
            slip("a: b\nc: { d: 20260128000000000017 }\n"),
            (Slip::LongNumber, "20260128000000000017")
        );
        assert_eq!(slip("a: b\nc: 0xfffffffffffffffffff\n"), (Slip::LongNumber, "c: 0xfffffffffffffffffff"));
        assert_eq!(slip("a: 1\n---\nb: 2\n"), (Slip::SecondDocument, "---"));
        assert_eq!(slip("---\na---\n\u{85}b: c\n").0, Slip::Indentation);
        assert_eq!(slip("a: \"\\é\"\n"), (Slip::UnknownEscape, "\\é"));
        assert_eq!(slip("a: b\nc:\u{a0}d\n"), (Slip::OddSpace('\u{a0}'), "\u{a0}"));
        assert_eq!(slip("a:\n\u{a0}\u{a0}- b\nc: d\n"), (Slip::OddSpace('\u{a0}'), "\u{a0}"));
        assert_eq!(slip("a: 1\n  \u{200b}b: 2\n"), (Slip::Unseen('\u{200b}'), "\u{200b}"));
        assert_eq!(slip("a: b\u{a0}c: d\n").0, Slip::ColonInValue);
    }
}
