//! Refuses documents that are nested too deep, or grow too long by what they repeat, before a parser has to take them.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

use super::MAX_DEPTH;
use super::locate::ByteOffsets;
use crate::parse::LONGEST;
use crate::source::Span;

/// Where a document goes deeper than [`MAX_DEPTH`], if it does.
///
/// Most documents are cleared by counting: their depth cannot exceed the number of opening brackets plus two levels (a
/// map and a list in it) for each column of the deepest indentation. Only what is left is parsed, and that stops at the first node that is too deep.
pub(super) fn too_deep(text: &str) -> Option<Span> {
    let brackets = text.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count();
    let indicators = |line: &str| {
        line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'-' | b'?' | b':')).count()
    };
    let indentation = text.lines().map(indicators).max().unwrap_or(0);
    if brackets + 2 * indentation + 2 <= MAX_DEPTH {
        return None;
    }
    let mut depth = 0;
    for event in Parser::new_from_str(text) {
        // What is no YAML is still not given to another parser if it is a tower of brackets.
        let Ok((event, span)) = event else { return tower(text) };
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            _ => {}
        }
        if depth > MAX_DEPTH {
            let start = ByteOffsets::new(text).of(span.start.index());
            return Some(start..text.ceil_char_boundary(start + 1));
        }
    }
    None
}

/// Where more than [`MAX_DEPTH`] brackets are open at once, quoted ones counted too.
fn tower(text: &str) -> Option<Span> {
    let mut open = 0usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > MAX_DEPTH {
            return Some(at..at + 1);
        }
    }
    None
}

/// Where a document grows longer than a file may be by what it repeats (`&name`, `*name`), and how long that is, in bytes. A few
/// lines can stand for more than any memory holds.
pub(super) fn too_long(text: &str) -> Option<(usize, Span)> {
    if !(text.contains('&') && text.contains('*')) {
        return None;
    }
    let (mut total, mut open, mut lengths) = (0usize, Vec::new(), HashMap::new());
    for event in Parser::new_from_str(text) {
        // What is no YAML is refused by whoever reads it.
        let (event, span) = event.ok()?;
        match event {
            Event::Scalar(value, _, name, _) => {
                lengths.insert(name, value.len() + 1);
                total += value.len() + 1;
            }
            Event::SequenceStart(name, ..) | Event::MappingStart(name, ..) => open.push((name, total)),
            Event::SequenceEnd | Event::MappingEnd => {
                let (name, start) = open.pop()?;
                lengths.insert(name, total - start + 1);
            }
            Event::Alias(name) => total = total.saturating_add(lengths.get(&name).copied().unwrap_or(1)),
            _ => {}
        }
        if total > LONGEST {
            let start = ByteOffsets::new(text).of(span.start.index());
            return Some((total, start..text.ceil_char_boundary(start + 1)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_repeated_counts_each_time() {
        let long = "x".repeat(1_000_000);
        assert!(too_long(&format!("a: &a {long}\nb: [{}]", "*a,".repeat(20))).is_some());
        assert_eq!(too_long(&format!("a: &a {long}\nb: [*a, *a]")), None);
        let laughs: String =
            (1..9).map(|n| format!("- &a{n} [{}]\n", format!("*a{},", n - 1).repeat(9))).collect();
        assert!(too_long(&format!("- &a0 x\n{laughs}")).is_some());
        assert_eq!(too_long("a: Q&A *penting*"), None);
    }

    #[test]
    fn depth_is_counted_in_both_styles_and_stops_early() {
        assert_eq!(too_deep("a: [[1], {b: 2}]"), None);
        assert!(too_deep(&"[".repeat(20_000)).is_some());
        assert!(too_deep(&format!("a: {}1{}", "[".repeat(40), "]".repeat(40))).is_some());
        let block: String = (0..40).map(|level| format!("{}k:\n", " ".repeat(level))).collect();
        assert!(too_deep(&block).is_some());
        assert_eq!(too_deep(&"- [a, b]\n".repeat(100)), None);
    }
}
