//! Reads the tags of a template as far as names go: which paths are used, and which names are given to what.
//!
//! Knows no more of the language than where names can stand; what it does not understand it takes for something of which
//! nothing is known.

use crate::source::Span;
use crate::theme::tags::{Token, tags};

/// What a template says with names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// The paths that are used.
    pub uses: Vec<Path>,
    /// The names that are given.
    pub bindings: Vec<Binding>,
}

/// `card.date.iso`: its names and where each stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Path {
    pub names: Vec<(String, Span)>,
    /// Whether it is only asked whether there is such a thing.
    pub is_asked_for: bool,
}

/// A name that is given to a value.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Binding {
    /// The component whose argument it is, where it is one of a call.
    pub component: Option<String>,
    pub name: String,
    pub value: Bound,
}

/// What a name is given to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// The value of a path.
    Value(Path),
    /// Each of its items.
    Item(Path),
    /// What calls of the component say.
    Argument { component: String },
    /// Something else.
    Unknown,
}

/// Words of the language, which are no names.
const KEYWORDS: [&str; 17] = [
    "and", "or", "not", "in", "is", "if", "else", "elif", "true", "false", "none", "True", "False", "None",
    "loop", "break", "continue",
];

/// Reads a template.
pub(super) fn scan(text: &str) -> Scan {
    let mut scan = Scan::default();
    tags(text).for_each(|tag| scan.tag(&tag.tokens));
    scan
}

impl Scan {
    fn tag(&mut self, tokens: &[Token<'_>]) {
        match tokens {
            [
                Token {
                    text: "block" | "endblock" | "endcomponent" | "filter" | "endfor" | "endif" | "endset",
                    ..
                },
                ..,
            ] => {}
            [Token { text: "component", .. }, name, rest @ ..] => self.component(name.text, rest),
            [Token { text: "for", .. }, name, Token { text: "in", .. }, rest @ ..] if name.is_name() => {
                let value = whole_path(until(rest, "if")).map_or(Bound::Unknown, Bound::Item);
                self.bind(None, name.text, value);
                self.expression(rest);
            }
            [Token { text: "for", .. }, rest @ ..] => {
                let names = rest.iter().take_while(|token| token.text != "in");
                names
                    .filter(|token| token.is_name())
                    .for_each(|name| self.bind(None, name.text, Bound::Unknown));
                self.expression(rest.split(|token| token.text == "in").nth(1).unwrap_or_default());
            }
            [Token { text: "set" | "set_global", .. }, name, rest @ ..] => {
                let value = rest.split_first().map(|(_, value)| value).and_then(whole_path);
                self.bind(None, name.text, value.map_or(Bound::Unknown, Bound::Value));
                self.expression(rest);
            }
            [Token { text: "<", .. }, Token { text: "/", .. }, ..] => {}
            [Token { text: "<", .. }, name, rest @ ..] => self.call(name.text, rest),
            [Token { text: "extends" | "include", .. }, ..] => {}
            all => self.expression(all),
        }
    }

    /// The arguments of a component that is defined.
    fn component(&mut self, component: &str, tokens: &[Token<'_>]) {
        for (at, token) in tokens.iter().enumerate() {
            let begins = at > 0 && matches!(tokens[at - 1].text, "(" | ",");
            if begins && token.is_name() {
                let rest = tokens[at + 1..].iter().take_while(|token| !matches!(token.text, "," | ")"));
                let has_default = rest.into_iter().any(|token| token.text == "=");
                let called = Bound::Argument { component: component.to_owned() };
                self.bind(None, token.text, if has_default { Bound::Unknown } else { called });
            }
        }
        // What stands between the tags of a call.
        self.bind(None, "body", Bound::Unknown);
    }

    /// The arguments of a component that is called: `name={path}`, or `{name}` for a variable of the same name.
    fn call(&mut self, component: &str, tokens: &[Token<'_>]) {
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at].text != "{" {
                at += 1;
                continue;
            }
            let end =
                at + tokens[at..].iter().position(|token| token.text == "}").unwrap_or(tokens.len() - at);
            let inside = &tokens[at + 1..end.max(at + 1).min(tokens.len())];
            let name = match &tokens[..at] {
                [.., name, Token { text: "=", .. }] => Some(name.text),
                _ => inside.first().map(|token| token.text),
            };
            let value = whole_path(inside).map_or(Bound::Unknown, Bound::Value);
            self.bind(Some(component), name.unwrap_or_default(), value);
            self.expression(inside);
            at = end + 1;
        }
    }

    /// The paths of an expression.
    fn expression(&mut self, tokens: &[Token<'_>]) {
        let mut at = 0;
        while at < tokens.len() {
            let (path, next) = path_at(tokens, at);
            if is_text(tokens, at.checked_sub(1), "for") && tokens[at].is_name() {
                self.bind(None, tokens[at].text, Bound::Unknown);
            } else if begins_path(tokens, at) && !is_called_or_named(tokens, next) {
                self.uses.push(Path { is_asked_for: is_asked_for(tokens, next), ..path });
            }
            at = next;
        }
    }

    fn bind(&mut self, component: Option<&str>, name: &str, value: Bound) {
        self.bindings.push(Binding { component: component.map(str::to_owned), name: name.to_owned(), value });
    }
}

fn is_text(tokens: &[Token<'_>], at: Option<usize>, text: &str) -> bool {
    at.and_then(|at| tokens.get(at)).is_some_and(|token| token.text == text)
}

/// Whether a token is the name of a value, and not a word of the language, a filter or a test.
fn begins_path(tokens: &[Token<'_>], at: usize) -> bool {
    let is_behind = |words: &[&str]| {
        let before = |(back, word): (usize, &&str)| is_text(tokens, at.checked_sub(back + 1), word);
        words.iter().rev().enumerate().all(before)
    };
    let is_of_language = KEYWORDS.contains(&tokens[at].text) || tokens[at].text == "for";
    let is_filter_or_test = is_behind(&["|"]) || is_behind(&["is"]) || is_behind(&["is", "not"]);
    tokens[at].is_name() && !is_of_language && !is_filter_or_test && !is_behind(&["."])
}

/// Whether what stands before a position is a function, or the name of an argument.
fn is_called_or_named(tokens: &[Token<'_>], next: usize) -> bool {
    let is_next = |offset: usize, text| is_text(tokens, Some(next + offset), text);
    is_next(0, "(") || is_next(0, "=") && !is_next(1, "=")
}

/// Whether of what stands before a position it is asked if there is such a thing.
fn is_asked_for(tokens: &[Token<'_>], next: usize) -> bool {
    let follows = |words: &[&str]| {
        words.iter().enumerate().all(|(offset, word)| is_text(tokens, Some(next + offset), word))
    };
    let asks = |word| follows(&["is", word]) || follows(&["is", "not", word]);
    asks("defined") || asks("undefined") || follows(&["|", "default"])
}

/// The path that begins at a token, and the position behind it.
fn path_at(tokens: &[Token<'_>], start: usize) -> (Path, usize) {
    let name = |token: &Token<'_>| (token.text.to_owned(), token.span.clone());
    let (mut names, mut at) = (vec![name(&tokens[start])], start + 1);
    loop {
        let dot = if tokens.get(at).is_some_and(|token| token.text == "?") { at + 1 } else { at };
        match (tokens.get(dot), tokens.get(dot + 1)) {
            (Some(Token { text: ".", .. }), Some(next)) if next.is_name() => {
                names.push(name(next));
                at = dot + 2;
            }
            _ => return (Path { names, is_asked_for: false }, at),
        }
    }
}

/// The path that an expression is, if it is nothing else.
fn whole_path(tokens: &[Token<'_>]) -> Option<Path> {
    let tokens = match tokens {
        [rest @ .., Token { text: "-", .. }] => rest,
        all => all,
    };
    let first = tokens.first().filter(|token| token.is_name() && !KEYWORDS.contains(&token.text))?;
    let (path, next) = path_at(tokens, 0);
    (first.text != "for" && next == tokens.len()).then_some(path)
}

fn until<'s, 't>(tokens: &'s [Token<'t>], word: &str) -> &'s [Token<'t>] {
    tokens.split(|token| token.text == word).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(text: &str) -> Vec<String> {
        let join =
            |path: &Path| path.names.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(".");
        scan(text).uses.iter().map(join).collect()
    }

    #[test]
    fn paths_are_found_wherever_an_expression_stands() {
        for (text, paths) in [
            ("{{ card.date.iso }}", vec!["card.date.iso"]),
            ("{%- if a.b and not c -%}{% elif d?.e == \"x.y\" %}{% endif %}", vec!["a.b", "c", "d.e"]),
            ("{{ a | join(sep=b) }} {{ range(end=c.d) }}", vec!["a", "b", "c.d"]),
            ("{% for x in a.b if x.c %}{{ loop.index }}{% endfor %}", vec!["a.b", "x.c"]),
            ("{{ <card_link card={other.card} lead=\"x\" /> }}", vec!["other.card"]),
            ("{{ rows[loop.index0].name }}", vec!["rows"]),
            ("{# a.b #}{% raw %}{{ c }}{% endraw %}{{ d }}", vec!["d"]),
            ("{% block main %}{% extends \"a\" %}{% component c(a, b=1) %}{% endcomponent c %}", vec![]),
            ("{% if a < b.c %}", vec!["a", "b.c"]),
            ("{% if x is not containing(y) %}", vec!["x", "y"]),
        ] {
            assert_eq!(used(text), paths, "{text}");
        }
    }

    #[test]
    fn what_is_only_asked_for_need_not_be_there() {
        for text in ["{% if a is defined %}", "{% if a is not defined %}", "{{ a | default(value=1) }}"] {
            assert!(scan(text).uses[0].is_asked_for, "{text}");
        }
        assert!(!scan("{% if a is containing(b) %}").uses[0].is_asked_for);
    }
}
