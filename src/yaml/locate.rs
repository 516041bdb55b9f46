//! Finds nodes in the text of a document, with a parser that keeps positions. Used for diagnostics only.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::Step;
use crate::source::Span;

/// The span of the node at `path`; see [`Document::locate`].
pub fn locate(text: &str, path: &[Step]) -> Option<Span> {
    Document::parse(text)?.locate(path)
}

/// A document of which every node knows its place.
#[derive(Debug)]
pub struct Document(Tree);

impl Document {
    /// The first document of a text; `None` where it is not YAML or holds no node.
    pub fn parse(text: &str) -> Option<Self> {
        Tree::parse(text).map(Self)
    }

    /// The span of the node at `path`; of the nearest node above it that exists, where it does not.
    pub fn locate(&self, path: &[Step]) -> Option<Span> {
        let Self(root) = self;
        let mut node = root;
        let mut span = None;
        for step in path {
            match (step, &node.content) {
                (Step::KeyItself(key), Content::Map(map)) => {
                    return map.entry(key).map(|(name, _)| name.span.clone()).or(span);
                }
                (Step::Key(key), Content::Map(map)) => {
                    let Some((name, value)) = map.entry(key) else { break };
                    node = value;
                    // The place of an empty value is a point somewhere behind the key: the key is the better place.
                    let place = if value.span.is_empty() { name } else { value };
                    span = Some(place.span.clone());
                }
                (Step::Item(index), Content::List(items)) => {
                    let Some(item) = items.get(*index) else { break };
                    node = item;
                    span = Some(item.span.clone());
                }
                _ => break,
            }
        }
        span.or_else(|| Some(root.first_key().unwrap_or(root.span.clone())))
    }
}

/// The first key that stands twice in one map: its name, and both places.
pub fn duplicate_key(text: &str) -> Option<(String, Span, Span)> {
    fn search(node: &Tree) -> Option<(String, Span, Span)> {
        match &node.content {
            Content::Scalar(_) => None,
            Content::List(items) => items.iter().find_map(search),
            Content::Map(map) => {
                let mut seen: HashMap<&str, &Span> = HashMap::new();
                for (key, value) in &map.entries {
                    if let Content::Scalar(name) = &key.content
                        && let Some(first) = seen.insert(name, &key.span)
                    {
                        return Some((name.clone(), first.clone(), key.span.clone()));
                    }
                    if let Some(found) = search(value) {
                        return Some(found);
                    }
                }
                None
            }
        }
    }
    search(&Tree::parse(text)?)
}

/// The first key that stands in a map without the colon that belongs to a key, and whether something stands before it in the
/// map: then it may be the rest of a text that a comma divides.
pub(super) fn key_without_colon(text: &str) -> Option<(Span, bool)> {
    fn search(node: &Tree, text: &str) -> Option<(Span, bool)> {
        match &node.content {
            Content::Scalar(_) => None,
            Content::List(items) => items.iter().find_map(|item| search(item, text)),
            Content::Map(map) => map.entries.iter().enumerate().find_map(|(at, (key, value))| {
                let behind = text.get(key.span.end..).unwrap_or_default();
                let behind = behind.trim_start_matches(['"', '\'']).trim_start();
                let has_colon = behind.starts_with(':') || !matches!(key.content, Content::Scalar(_));
                if has_colon { search(value, text) } else { Some((key.span.clone(), at > 0)) }
            }),
        }
    }
    search(&Tree::parse(text)?, text)
}

/// A YAML node with its place in the text.
#[derive(Debug)]
struct Tree {
    span: Span,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Scalar(String),
    List(Vec<Tree>),
    Map(Entries),
}

/// The keys and values of a map, in order.
#[derive(Debug)]
struct Entries {
    entries: Vec<(Tree, Tree)>,
    /// Where each key stands first.
    by_key: HashMap<String, usize>,
}

impl Entries {
    /// A map of keys and values in turn.
    fn new(children: Vec<Tree>) -> Self {
        let mut children = children.into_iter();
        let (mut entries, mut by_key) = (Vec::new(), HashMap::new());
        while let (Some(key), Some(value)) = (children.next(), children.next()) {
            if let Content::Scalar(name) = &key.content {
                by_key.entry(name.clone()).or_insert(entries.len());
            }
            entries.push((key, value));
        }
        Self { entries, by_key }
    }

    fn entry(&self, key: &str) -> Option<&(Tree, Tree)> {
        self.entries.get(*self.by_key.get(key)?)
    }
}

impl Tree {
    /// The first document of a text; `None` where it is not YAML or holds no node.
    fn parse(text: &str) -> Option<Tree> {
        let offsets = ByteOffsets::new(text);
        let mut open: Vec<(usize, Vec<Tree>, bool)> = Vec::new();
        for event in Parser::new_from_str(text) {
            let (event, span) = event.ok()?;
            let (start, end) = (offsets.of(span.start.index()), offsets.of(span.end.index()));
            let node = match event {
                Event::SequenceStart(..) => {
                    open.push((start, Vec::new(), false));
                    continue;
                }
                Event::MappingStart(..) => {
                    open.push((start, Vec::new(), true));
                    continue;
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    let (start, children, is_map) = open.pop()?;
                    let last = children.last().map_or(start, |child| child.span.end);
                    let content =
                        if is_map { Content::Map(Entries::new(children)) } else { Content::List(children) };
                    // The end of a block is reported where the next thing begins; that of brackets is their own.
                    let closes = text[..end].ends_with([']', '}']);
                    Tree { span: start..if closes { end.max(last) } else { last }, content }
                }
                Event::Scalar(value, style, ..) => {
                    let mut end = end;
                    if matches!(style, ScalarStyle::Plain | ScalarStyle::Literal | ScalarStyle::Folded) {
                        end = start + text[start..end].trim_end().len();
                    }
                    Tree { span: start..end, content: Content::Scalar(value.into_owned()) }
                }
                Event::Alias(_) => Tree { span: start..end, content: Content::Scalar(String::new()) },
                _ => continue,
            };
            match open.last_mut() {
                Some((_, children, _)) => children.push(node),
                None => return Some(node),
            }
        }
        None
    }

    fn first_key(&self) -> Option<Span> {
        match &self.content {
            Content::Map(map) => map.entries.first().map(|(key, _)| key.span.clone()),
            _ => None,
        }
    }
}

/// Byte offsets of characters: the parser counts characters, everything else here counts bytes.
pub(super) struct ByteOffsets {
    offsets: Vec<usize>,
    end: usize,
}

impl ByteOffsets {
    pub(super) fn new(text: &str) -> Self {
        Self { offsets: text.char_indices().map(|(at, _)| at).collect(), end: text.len() }
    }

    pub(super) fn of(&self, character: usize) -> usize {
        self.offsets.get(character).copied().unwrap_or(self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'t>(text: &'t str, path: &[Step]) -> &'t str {
        &text[locate(text, path).unwrap()]
    }

    #[test]
    fn nodes_are_found_by_path_and_not_by_their_text() {
        let text = "title: date\ndate: 2025-09-26\nministries:\n  - a\n  - \"é b\"\ninstrument: { kind: x, url: y }\nempty:\n";
        let key = |name: &str| Step::Key(name.into());
        assert_eq!(at(text, &[key("date")]), "2025-09-26");
        assert_eq!(at(text, &[key("ministries"), Step::Item(1)]), "\"é b\"");
        assert_eq!(at(text, &[key("instrument"), key("url")]), "y");
        assert_eq!(at(text, &[Step::KeyItself("date".into())]), "date");
        assert_eq!(at(text, &[key("empty")]), "empty");
        assert_eq!(at(text, &[key("instrument"), key("missing")]), "{ kind: x, url: y }");
        assert_eq!(at(text, &[key("missing")]), "title");
    }

    #[test]
    fn a_key_without_its_colon_is_found_at_any_depth() {
        let found = |text| key_without_colon(text).map(|(span, is_behind)| (&text[span], is_behind));
        assert_eq!(found("a:\n  - { id: One, two and three, en: X }\n"), Some(("two and three", true)));
        assert_eq!(found("a: { id: One, \"two\", en: X }\n"), Some(("\"two\"", true)));
        assert_eq!(found("a: { id: One, 6, en: X }\n"), Some(("6", true)));
        assert_eq!(found("a: { id One, en: X }\n"), Some(("id One", false)));
        for whole in
            ["a: { \"id\": \"One, two\", 'en' : X, jv: }\n", "a:\nb: [c, d]\n", "a: {}\n", "? a\n: b\n"]
        {
            assert_eq!(found(whole), None, "{whole}");
        }
    }

    #[test]
    fn a_duplicate_key_is_found_at_any_depth() {
        let text = "a: 1\nb: { c: 1, c: 2 }\n";
        let (key, first, second) = duplicate_key(text).unwrap();
        assert_eq!((key.as_str(), first, second), ("c", 10..11, 16..17));
        assert!(duplicate_key("a: 1\nb: { a: 1 }\n").is_none());
    }
}
