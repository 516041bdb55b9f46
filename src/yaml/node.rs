//! Takes typed values out of a YAML document and collects what is wrong with it.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_yaml::Value;

use super::syntax::{is_odd, odd_space};
use super::{Document, Items, Slip, Step, YamlPath};
use crate::date::PartialDate;
use crate::diagnostic::{At, Diagnostic, Found, Label, Place, Problem, Wanted, nearest, translated_key};
use crate::lang::{Languages, Localized};
use crate::source::{SourcePath, Span};

/// Collects the problems of one file.
#[derive(Debug)]
pub struct Sink {
    file: SourcePath,
    found: RefCell<Vec<Diagnostic>>,
    /// The document, where it may hold comments; a value that became one is told apart by it.
    commented: RefCell<Option<Commented>>,
}

/// A document that may hold comments.
#[derive(Debug)]
struct Commented {
    text: String,
    /// Where its nodes stand, if that was asked.
    nodes: OnceCell<Option<Document>>,
}

impl Sink {
    /// A sink for the problems of this file.
    pub fn new(file: &SourcePath) -> Self {
        Self { file: file.clone(), found: RefCell::default(), commented: RefCell::default() }
    }

    /// Tells the sink the text of the document whose nodes report to it.
    pub fn read_from(&self, document: &str) {
        let commented = || Commented { text: document.to_owned(), nodes: OnceCell::new() };
        *self.commented.borrow_mut() = document.contains(" #").then(commented);
    }

    /// Reports a problem at a place in the file.
    pub fn report(&self, problem: Problem, at: At) {
        self.found.borrow_mut().push(Diagnostic::new(problem, Place { file: self.file.clone(), at }));
    }

    /// Reports why a document that begins at `offset` in the file cannot be read.
    pub fn report_unreadable(&self, problem: Problem, span: Span, offset: usize) {
        let place = |span: &Span| Place {
            file: self.file.clone(),
            at: At::Span(span.start + offset..span.end + offset),
        };
        let mut diagnostic = Diagnostic::new(problem.clone(), place(&span));
        if let Problem::DuplicateKey { first, .. } = &problem {
            diagnostic = diagnostic.and(place(first), Label::First);
        }
        self.push(diagnostic);
    }

    /// Adds a diagnostic that was made elsewhere.
    pub fn push(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    /// Everything that was reported.
    pub fn into_found(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }
}

/// A node of a document together with the way to it.
///
/// Each reading function reports what is wrong and gives `None`; a caller that goes on without the value loses nothing.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    value: &'a Value,
    path: YamlPath,
    sink: &'a Sink,
}

impl<'a> Node<'a> {
    /// The root of a document.
    pub fn root(value: &'a Value, sink: &'a Sink) -> Self {
        Self { value, path: Vec::new(), sink }
    }

    /// Where the node stands.
    pub fn at(&self) -> At {
        At::Yaml(self.path.clone())
    }

    /// Reports a problem of this node.
    pub fn report(&self, problem: Problem) {
        self.sink.report(problem, self.at());
    }

    /// Whether the node is a map.
    pub fn is_map(&self) -> bool {
        self.value.is_mapping()
    }

    /// Whether the node is a list.
    pub fn is_list(&self) -> bool {
        self.value.is_sequence()
    }

    /// The name of the key that leads here, for messages.
    pub fn key(&self) -> String {
        let key = self.path.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.clone()),
            _ => None,
        });
        key.unwrap_or_default()
    }

    fn wrong(&self, wanted: Wanted) {
        let found = match self.value {
            Value::Null => return self.report_empty(wanted),
            Value::Bool(value) => Found::Bool { value: *value },
            Value::Number(number) => Found::Number { value: number.to_string() },
            Value::String(text) => match odd_space(text).filter(|_| wanted != Wanted::Text) {
                // What nobody can see made a text of a list or a map.
                Some((_, odd)) => return self.report(Problem::YamlSyntax { slip: Slip::odd(odd) }),
                None => Found::Text { value: shorten(text) },
            },
            Value::Sequence(_) => Found::List,
            Value::Mapping(_) => Found::Map,
            Value::Tagged(tagged) => Found::Tagged { tag: tagged.tag.to_string() },
        };
        self.report(Problem::WrongType { key: self.key(), wanted, found });
    }

    fn report_empty(&self, wanted: Wanted) {
        let document = self.sink.commented.borrow();
        let is_comment = document.as_ref().is_some_and(|document| document.is_comment_behind(&self.path));
        self.report(Problem::EmptyValue { key: self.key(), wanted, is_comment });
    }

    /// A text of one line: white space is folded, and it is not empty.
    pub fn text(&self) -> Option<String> {
        let Value::String(text) = self.value else {
            self.wrong(Wanted::Text);
            return None;
        };
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if folded.is_empty() {
            self.report_empty(Wanted::Text);
            return None;
        }
        if let Some(character) = folded.chars().find(|&character| is_unprintable(character)) {
            self.report(Problem::ControlCharacter { code: character as u32 });
            return None;
        }
        Some(folded)
    }

    /// The text of the node if it is one; says nothing if it is not.
    pub fn as_text(&self) -> Option<String> {
        self.value.as_str().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// `true` or `false`.
    pub fn bool(&self) -> Option<bool> {
        let Value::Bool(value) = self.value else {
            self.wrong(Wanted::Bool);
            return None;
        };
        Some(*value)
    }

    /// A whole number in a range.
    pub fn number(&self, range: std::ops::RangeInclusive<u64>) -> Option<u64> {
        let Some(number) = self.value.as_u64() else {
            self.wrong(Wanted::Number);
            return None;
        };
        if !range.contains(&number) {
            self.report(Problem::OutOfRange {
                key: self.key(),
                from: *range.start(),
                to: *range.end(),
                found: number,
            });
            return None;
        }
        Some(number)
    }

    /// A day: `2025-09-26` and nothing behind it.
    pub fn day(&self) -> Option<Date> {
        let text = self.date_text(Wanted::Day)?;
        crate::date::parse_day(text).map_err(|problem| self.report(problem)).ok()
    }

    /// A day, a month or a year.
    pub fn partial_date(&self) -> Option<PartialDate> {
        let number = self.value.as_u64().map(|year| year.to_string());
        let text = match &number {
            Some(year) => year,
            None => self.date_text(Wanted::PartialDate)?,
        };
        PartialDate::parse(text).map_err(|problem| self.report(problem)).ok()
    }

    /// The text of a date, whatever it holds.
    pub fn date_text(&self, wanted: Wanted) -> Option<&'a str> {
        let Value::String(text) = self.value else {
            self.wrong(wanted);
            return None;
        };
        Some(text)
    }

    /// A list; an item for which `read` gives `None` is left out.
    pub fn list<T>(&self, mut read: impl FnMut(&Node<'a>) -> Option<T>) -> Option<Items<T>> {
        let Value::Sequence(items) = self.value else {
            self.wrong(Wanted::List);
            return None;
        };
        let item = |(index, value)| {
            let path = [self.path.as_slice(), &[Step::Item(index)]].concat();
            read(&Node { value, path, sink: self.sink })
        };
        Some(items.iter().enumerate().map(item).collect())
    }

    /// A list of texts.
    pub fn texts(&self) -> Option<Items<String>> {
        self.list(Node::text)
    }

    /// A map.
    pub fn map(&self) -> Option<Map<'a>> {
        let Value::Mapping(_) = self.value else {
            self.wrong(Wanted::Map);
            return None;
        };
        Some(Map { node: self.clone(), asked: Vec::new(), missing: Vec::new() })
    }

    /// A map with any keys, each value read by `read`; a value for which it gives `None` is left out.
    pub fn by_key<T>(&self, read: impl Fn(&Node<'a>) -> Option<T>) -> Option<BTreeMap<String, T>> {
        let mut map = self.map()?;
        let keys: Vec<&str> = self.value.as_mapping()?.keys().filter_map(Value::as_str).collect();
        Some(keys.into_iter().filter_map(|key| Some((key.to_owned(), map.read(key, &read)?))).collect())
    }

    /// A map of texts with any keys.
    pub fn texts_by_key(&self) -> Option<BTreeMap<String, String>> {
        self.by_key(Node::text)
    }

    /// A text in each language: a map of languages, all of the site's present. A plain text stands for all languages
    /// where the site has one language only, or where `plain` says that it need not differ.
    pub fn localized(&self, languages: &Languages, plain: bool) -> Option<Localized<String>> {
        if self.value.is_string() && (plain || languages.len() == 1) {
            return self.text().map(|text| Localized::same(languages, text));
        }
        if !self.value.is_mapping() {
            self.wrong(Wanted::Localized);
            return None;
        }
        let mut map = self.map()?;
        let texts: Vec<Option<String>> = languages
            .iter()
            .map(|lang| {
                let tag = languages.tag(lang);
                let Some(node) = map.get(tag) else {
                    self.report(Problem::MissingLanguage { key: self.key(), language: tag.to_owned() });
                    return None;
                };
                node.text()
            })
            .collect();
        texts.into_iter().collect::<Option<Vec<_>>>().map(Localized::new)
    }
}

/// A map that remembers which keys it was asked for: what nobody asked for is unknown.
#[derive(Debug)]
pub struct Map<'a> {
    node: Node<'a>,
    asked: Vec<String>,
    missing: Vec<String>,
}

impl<'a> Map<'a> {
    /// The value of a key, if the key is there.
    pub fn get(&mut self, key: &str) -> Option<Node<'a>> {
        if !self.asked.iter().any(|asked| asked == key) {
            self.asked.push(key.to_owned());
        }
        let value = self.node.value.as_mapping()?.get(key)?;
        let path = [self.node.path.as_slice(), &[Step::Key(key.to_owned())]].concat();
        Some(Node { value, path, sink: self.node.sink })
    }

    /// Whether a key is there, whoever may ask for its value.
    pub fn has(&self, key: &str) -> bool {
        self.node.value.as_mapping().is_some_and(|mapping| mapping.contains_key(key))
    }

    /// The value of a key that must be there; [`Map::finish`] reports it if it is not.
    pub fn require(&mut self, key: &str) -> Option<Node<'a>> {
        let node = self.get(key);
        if node.is_none() {
            self.missing.push(key.to_owned());
        }
        node
    }

    /// The value of a key that must be there only if so said.
    pub fn ask(&mut self, key: &str, is_required: bool) -> Option<Node<'a>> {
        if is_required { self.require(key) } else { self.get(key) }
    }

    /// Reads the value of a key if it is there.
    pub fn read<T>(&mut self, key: &str, read: impl FnOnce(&Node<'a>) -> Option<T>) -> Option<T> {
        self.get(key).and_then(|node| read(&node))
    }

    /// Reports every key that nobody asked for, with the nearest one that is not there and that somebody did ask for; and
    /// the required keys that are missing, but for those that were only misspelt. Gives the misspelt ones.
    pub fn finish(self) -> Vec<String> {
        self.finish_with(|name, open| {
            let translated = translated_key(name).filter(|key| open.contains(key)).map(str::to_owned);
            translated.or_else(|| nearest(name, open.iter().copied()))
        })
    }

    /// The same without guessing which key was meant: for a few keys that are no nearer to what people write than chance.
    pub fn finish_without_guess(self) {
        self.finish_with(|_, _| None);
    }

    /// Where a map may have keys of its own: reports those that are nearly one that is not there, and was asked for.
    pub fn finish_open(self) {
        let keys = self.node.value.as_mapping().into_iter().flat_map(|mapping| mapping.keys());
        let keys: Vec<&str> = keys.filter_map(Value::as_str).collect();
        let is_open = |key: &&str| !keys.contains(key);
        let open: Vec<&str> = self.asked.iter().map(String::as_str).filter(is_open).collect();
        for key in keys.iter().filter(|key| !self.asked.iter().any(|asked| asked == *key)) {
            if let Some(suggestion) = nearest(key, open.iter().copied()) {
                let at = [self.node.path.as_slice(), &[Step::KeyItself((*key).to_owned())]].concat();
                let problem = Problem::KeyNotRead { key: (*key).to_owned(), suggestion };
                self.node.sink.report(problem, At::Yaml(at));
            }
        }
    }

    fn finish_with(self, guess: impl Fn(&str, &[&str]) -> Option<String>) -> Vec<String> {
        let mut misspelt = Vec::new();
        let Value::Mapping(mapping) = self.node.value else { return misspelt };
        let is_open = |key: &&String| !mapping.contains_key(key.as_str());
        for key in mapping.keys() {
            let name = match key {
                Value::String(name) => name.clone(),
                other => serde_yaml::to_string(other).unwrap_or_default().trim_end().to_owned(),
            };
            if !self.asked.contains(&name) {
                let open: Vec<&str> = self.asked.iter().filter(is_open).map(String::as_str).collect();
                let at = At::Yaml([self.node.path.as_slice(), &[Step::KeyItself(name.clone())]].concat());
                let seen = name.replace(is_odd, "");
                let problem =
                    match name.chars().find(|c| is_odd(*c)).filter(|_| open.contains(&seen.as_str())) {
                        Some(odd) => {
                            misspelt.push(seen);
                            Problem::YamlSyntax { slip: Slip::odd(odd) }
                        }
                        None => {
                            let suggestion = guess(&name, &open);
                            misspelt.extend(suggestion.clone());
                            Problem::UnknownKey { key: name, suggestion, known: self.asked.clone() }
                        }
                    };
                self.node.sink.report(problem, at);
            }
        }
        for key in self.missing.into_iter().filter(|key| !misspelt.contains(key)) {
            self.node.report(Problem::MissingKey { key });
        }
        misspelt
    }
}

impl Commented {
    /// Whether a comment stands where the value of the key at the end of a path should.
    fn is_comment_behind(&self, path: &[Step]) -> bool {
        let Some(Step::Key(_)) = path.last() else { return false };
        let nodes = self.nodes.get_or_init(|| Document::parse(&self.text));
        // The place of an empty value is its key.
        let key = nodes.as_ref().and_then(|nodes| nodes.locate(path));
        let behind = key.and_then(|key| self.text.get(key.end..));
        let value = behind.and_then(|behind| behind.trim_start_matches(['"', '\'']).strip_prefix(':'));
        let comment = value.and_then(|value| value.trim_start_matches([' ', '\t']).strip_prefix('#'));
        // What stands behind a space is a remark, and no value.
        comment.is_some_and(|words| words.starts_with(|first: char| !first.is_whitespace()))
    }
}

/// Characters that neither XML 1.0 nor HTML may hold, written out or as a reference; and those that turn around what stands behind them,
/// on a page also behind the text that they are in (UAX #9, 2.1 to 2.4).
fn is_unprintable(character: char) -> bool {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    character.is_control() || turns || matches!(character as u32 & 0xFFFF, 0xFFFE | 0xFFFF)
}

/// A text as a message quotes it.
pub fn shorten(text: &str) -> String {
    if text.chars().count() <= 40 { text.to_owned() } else { text.chars().take(39).chain(['…']).collect() }
}
