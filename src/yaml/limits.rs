//! Refuses documents that are nested too deep, before a parser has to take them.

use saphyr_parser::{Event, Parser};

use super::MAX_DEPTH;
use super::locate::ByteOffsets;
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
            return Some(start..(start + 1).min(text.len()));
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

#[cfg(test)]
mod tests {
    use super::*;

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
