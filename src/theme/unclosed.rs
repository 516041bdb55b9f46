//! Which tag of a template lacks its end, where the template engine only says that it came upon something else: the end of
//! the file, a tag that closes another, a sign.
//!
//! Knows which tags come in pairs, and nothing of what stands between them.

use super::mistake::Mistake;
use super::tags::{Tag, Token, tags};
use crate::source::{LineColumn, Span};

/// The tags that the engine knows; those with a body are closed by `end` and their name.
const TAGS: [&str; 21] = [
    "block",
    "break",
    "component",
    "continue",
    "elif",
    "else",
    "endblock",
    "endcomponent",
    "endfilter",
    "endfor",
    "endif",
    "endraw",
    "endset",
    "extends",
    "filter",
    "for",
    "if",
    "include",
    "raw",
    "set",
    "set_global",
];

/// What the engine says when it meets something where an end is missing, whatever that is.
const ENDS_TOO_LATE: [&str; 4] = [
    "Unexpected end of input",
    "Unclosed component",
    "Blocks cannot be written",
    "Component definitions cannot be written",
];

/// The mistake behind a message of the engine about a place in a template, and the better place for it.
pub(super) fn mistake(message: &str, text: &str, at: &Span) -> Option<(Mistake, Span)> {
    if ENDS_TOO_LATE.iter().any(|start| message.starts_with(start)) {
        return unclosed_mark(text, at).or_else(|| unpaired(text, None));
    }
    if message == "Unknown tag" {
        return unpaired(text, Some(at.start)).or_else(|| unknown_tag(text, at));
    }
    unclosed_mark(text, at)
}

/// What the first half of a pair, or its second, is called in a message.
#[derive(Clone, PartialEq, Eq)]
enum Pair {
    /// `{% for … %}` by its word.
    Word(String),
    /// `{% <card> %}` by the name of the component.
    Call(String),
}

impl Pair {
    fn opening(&self) -> String {
        match self {
            Self::Word(word) => format!("{{% {word} %}}"),
            Self::Call(name) => format!("{{% <{name}> %}}"),
        }
    }

    fn closing(&self) -> String {
        match self {
            Self::Word(word) => format!("{{% end{word} %}}"),
            Self::Call(name) => format!("{{% </{name}> %}}"),
        }
    }

    /// The pair that a tag opens, if it opens one.
    fn opened(tag: &Tag<'_>) -> Option<Self> {
        let is = |at: usize, sign: &str| tag.tokens.get(at).is_some_and(|token| token.text == sign);
        match tag.word() {
            Some(word @ ("block" | "component" | "filter" | "for" | "if")) => {
                Some(Self::Word(word.to_owned()))
            }
            // What stands between the tags is the value, unless one is given.
            Some("set" | "set_global") if !is(2, "=") => Some(Self::Word("set".to_owned())),
            None if tag.close == "%}" && is(0, "<") && !is(1, "/") => Some(Self::Call(component(tag, 1))),
            _ => None,
        }
    }

    /// The pair that a tag closes, if it closes one.
    fn closed(tag: &Tag<'_>) -> Option<Self> {
        let is = |at: usize, sign: &str| tag.tokens.get(at).is_some_and(|token| token.text == sign);
        match tag.word() {
            Some(word) if TAGS.contains(&word) => {
                word.strip_prefix("end").map(|word| Self::Word(word.to_owned()))
            }
            None if tag.close == "%}" && is(0, "<") && is(1, "/") => Some(Self::Call(component(tag, 2))),
            _ => None,
        }
    }
}

/// The name of a component, with its dots, that begins at a token.
fn component(tag: &Tag<'_>, from: usize) -> String {
    let names = tag.tokens.get(from..).unwrap_or_default();
    let mut end = None;
    let is_next = |token: &&Token<'_>| {
        let touches = end.is_none_or(|end| end == token.span.start);
        end = Some(token.span.end);
        touches && (token.is_name() || token.text == ".")
    };
    names.iter().take_while(is_next).map(|token| token.text).collect()
}

/// The first tag that has no partner, if the end that is missing is missed at `noticed`: there, or where the text ends.
fn unpaired(text: &str, noticed: Option<usize>) -> Option<(Mistake, Span)> {
    let mut open: Vec<(Pair, Span)> = Vec::new();
    for tag in tags(text) {
        let is_noticed = noticed.is_some_and(|at| tag.span.contains(&at));
        if is_noticed && let Some(word @ ("else" | "elif")) = tag.word() {
            return before_branch(text, &open, word, tag.span.start);
        }
        open.extend(Pair::opened(&tag).map(|pair| (pair, tag.span.clone())));
        let Some(pair) = Pair::closed(&tag) else { continue };
        let is_last = open.last().is_some_and(|(last, _)| *last == pair);
        if is_last {
            open.pop();
            continue;
        }
        return (is_noticed || noticed.is_none()).then(|| crossed(text, &open, &pair, tag.span));
    }
    let (pair, span) = open.pop().filter(|_| noticed.is_none())?;
    Some((unclosed(&pair, None), span))
}

/// What is wrong where a tag closes another one than the last that was opened.
fn crossed(text: &str, open: &[(Pair, Span)], closed: &Pair, at: Span) -> (Mistake, Span) {
    match open.last() {
        Some((last, span)) if open.iter().any(|(pair, _)| pair == closed) => {
            let before = Some((closed.closing(), LineColumn::of(text, at.start).line));
            (unclosed(last, before), span.clone())
        }
        _ => (Mistake::ClosesNothing { closing: closed.closing(), opening: closed.opening() }, at),
    }
}

/// What is wrong where the last tag that was opened cannot have such a branch, but one around it can.
fn before_branch(text: &str, open: &[(Pair, Span)], word: &str, at: usize) -> Option<(Mistake, Span)> {
    let ((last, span), around) = open.split_last()?;
    let can = |(pair, _): &(Pair, Span)| matches!(pair, Pair::Word(name) if name == "if" || name == "for");
    let before = Some((format!("{{% {word} %}}"), LineColumn::of(text, at).line));
    around.iter().any(can).then(|| (unclosed(last, before), span.clone()))
}

fn unclosed(pair: &Pair, before: Option<(String, usize)>) -> Mistake {
    Mistake::Unclosed { opening: pair.opening(), closing: pair.closing(), before }
}

/// The tag around a place that lacks the signs of its end: `{{ a }`. It is shown up to there, or to the end of its line.
fn unclosed_mark(text: &str, at: &Span) -> Option<(Mistake, Span)> {
    let tag = tags(text).take_while(|tag| tag.span.start <= at.start).last()?;
    let shown = &text[tag.span.clone()];
    let is_around = tag.span.contains(&at.start);
    let is_closed = shown.ends_with(tag.close);
    if is_closed && !(is_around && (is_half_closed(&tag, text, at.start) || holds_another(&tag))) {
        return None;
    }
    let (opening, closing) = (shown[..2].to_owned(), tag.close.to_owned());
    let line = shown.lines().next().map_or(0, str::len).max(opening.len());
    let end = at.start.clamp(tag.span.start + opening.len(), tag.span.start + line);
    Some((Mistake::Unclosed { opening, closing, before: None }, tag.span.start..end))
}

/// Whether at a place in a tag half of an end stands, or that of another kind of tag, outside all braces.
fn is_half_closed(tag: &Tag<'_>, text: &str, at: usize) -> bool {
    let inside = tag.tokens.iter().take_while(|token| token.span.start < at);
    let depth = inside.fold(0_usize, |depth, token| match token.text {
        "{" => depth + 1,
        "}" => depth.saturating_sub(1),
        _ => depth,
    });
    let rest = text.get(at..).unwrap_or_default();
    depth == 0 && rest.starts_with(['}', '%']) && !rest.starts_with(tag.close)
}

/// Whether another tag seems to begin inside a tag. A map as an argument, `a={{b: c}}`, is none.
fn holds_another(tag: &Tag<'_>) -> bool {
    let begins = |window: &[Token<'_>]| {
        let [before, first, second] = window else { return false };
        let is_mark = first.text == "{" && matches!(second.text, "{" | "%");
        is_mark && first.span.end == second.span.start && before.text != "="
    };
    tag.tokens.windows(3).any(begins)
}

/// A tag that the engine does not know.
fn unknown_tag(text: &str, at: &Span) -> Option<(Mistake, Span)> {
    let tag = tags(text).find(|tag| tag.span.contains(&at.start))?;
    let name = tag.word().filter(|word| !TAGS.contains(word))?.to_owned();
    let known = TAGS.iter().map(|tag| (*tag).to_owned()).collect();
    Some((Mistake::NoTag { name, known }, tag.tokens[0].span.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(message: &str, text: &str, at: &str) -> Option<(String, String)> {
        let start = text.rfind(at).unwrap();
        let (mistake, span) = mistake(message, text, &(start..start + at.len()))?;
        let what = match mistake {
            Mistake::Unclosed { closing, before, .. } => before
                .map_or(closing.clone(), |(before, line)| format!("{closing} before {before} in {line}")),
            Mistake::ClosesNothing { opening, .. } => opening,
            Mistake::NoTag { name, .. } => name,
            other => format!("{other:?}"),
        };
        Some((what, text[span].to_owned()))
    }

    #[test]
    fn the_tag_that_is_open_is_found() {
        const END: &str = "Unexpected end of input";
        const TAG: &str = "Unknown tag";
        for (message, text, at, what, place) in [
            (END, "{% for a in b %}{% if a %}{% endif %}", "", "{% endfor %}", "{% for a in b %}"),
            (END, "{%- if a -%}{{ b }}", "", "{% endif %}", "{%- if a -%}"),
            (END, "{% set a %}{% set b = 1 %}{{ c }}", "", "{% endset %}", "{% set a %}"),
            (
                END,
                "{% raw %}{% if %}{% endraw %}{# {% if #}{% block a %}",
                "",
                "{% endblock %}",
                "{% block a %}",
            ),
            ("Unclosed component 'a.b'", "{% <a.b c={d}> %}e", "", "{% </a.b> %}", "{% <a.b c={d}> %}"),
            (
                "Blocks cannot be written inside a for loop.",
                "{% for a in b %}{% block c %}{% endblock %}",
                "block c",
                "{% endfor %}",
                "{% for a in b %}",
            ),
            (
                TAG,
                "{% for a in b %}\n{% if a %}\n{% endfor %}",
                "endfor",
                "{% endif %} before {% endfor %} in 3",
                "{% if a %}",
            ),
            (
                TAG,
                "{% if a %}{% if b %}{% else %}{% else %}",
                "else",
                "{% endif %} before {% else %} in 1",
                "{% if b %}",
            ),
            (TAG, "{% if a %}{% endif %}{% endfor %}", "endfor", "{% for %}", "{% endfor %}"),
            (TAG, "{% block a %}{% endblok a %}", "endblok", "endblok", "endblok"),
            ("Found `}` but expected }}.", "{{ a }{{ b }}", "}{{", "}}", "{{ a "),
            ("Found `}` but expected %}.", "{% if a }{% endif %}", "}{%", "%}", "{% if a "),
            ("Found `{` but expected }}.", "{{ a\n<p>{{ b }}", "{{ b", "}}", "{{ a"),
            (END, "{{ a", "", "}}", "{{ a"),
        ] {
            assert_eq!(found(message, text, at), Some((what.to_owned(), place.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_closed_is_not_blamed() {
        for (message, text, at) in [
            ("Found identifier but expected }}.", "{{ a b }}", "b"),
            ("Found `}}` but expected identifier.", "{{ a. }}", "}}"),
            ("Found identifier but expected }}.", "{{ <a b={{c: d}} /> e }}", "e }}"),
            ("Found `}` but expected one of", "{{ {\"a\": } }}", "} }}"),
            ("Unknown tag", "{% if a %}{% else %}{% else %}{% endif %}", "else"),
            ("Template is already extending `a`", "{% extends \"a\" %}{% extends \"b\" %}", "extends"),
        ] {
            assert_eq!(found(message, text, at), None, "{text}");
        }
    }
}
