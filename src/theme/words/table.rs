//! Reads the tables of words, layer over layer: the lowest has to be whole, each one above it may hold a single word.

use std::collections::BTreeSet;

use super::{COUNTED, PathWords, Plural, Words, named_by_the_program};
use crate::diagnostic::{Diagnostic, Place, Problem, nearest};
use crate::lang::{Languages, Localized};
use crate::parse;
use crate::route;
use crate::source::{SourceFile, SourcePath};
use crate::theme::layers::Layers;
use crate::yaml::{Map, Node, Sink, Step};

/// The table of a language with the files that it was read from.
struct Table {
    words: Words,
    /// The topmost file, in which a missing word belongs.
    path: SourcePath,
    /// Words and counts that came in above the lowest layer, and where.
    added: Vec<Added>,
}

/// A word that the lowest layer does not have.
struct Added {
    section: &'static str,
    word: String,
    path: SourcePath,
}

/// Reads the table of each language; none if a language has none, or if something in them is wrong. `is_used` says whether a
/// template names a word; one that nobody names is most likely a slip in another's name, and is told in `warnings`.
pub(in crate::theme) fn tables(
    languages: &Languages,
    layers: &Layers,
    is_used: &dyn Fn(&str) -> bool,
    found: &mut Vec<Diagnostic>,
    warnings: &mut Vec<Diagnostic>,
) -> Option<Localized<Words>> {
    let mut all: Vec<Table> = Vec::new();
    for tag in languages.tags() {
        match layers.tables.get(tag) {
            Some(files) => all.push(table(files, layers, found)),
            None => found.push(no_words(tag)),
        }
    }
    if all.len() < languages.len() || !found.is_empty() {
        return None;
    }
    let program = named_by_the_program();
    let is_idle = |added: &&Added| match added.section {
        "words" => !program.contains(&added.word) && !is_used(&added.word),
        _ => !COUNTED.contains(&added.word.as_str()),
    };
    let idle: Vec<&Added> = all.iter().flat_map(|table| &table.added).filter(is_idle).collect();
    warnings.extend(idle.iter().map(|added| unused(added, &all[0].words)));
    let idle: BTreeSet<&str> = idle.iter().map(|added| added.word.as_str()).collect();
    found.extend(missing(languages, &all, &program, &idle));
    Some(Localized::new(all.into_iter().map(|table| table.words).collect()))
}

fn no_words(tag: &str) -> Diagnostic {
    let place = Place { file: parse::SITE.into(), at: parse::settings::at("languages") };
    let file = format!("themes/<theme>/i18n/{tag}.yaml");
    Diagnostic::new(Problem::NoWords { language: tag.to_owned(), file }, place)
}

fn unused(added: &Added, words: &Words) -> Diagnostic {
    let step = |key: &str| Step::Key(key.to_owned());
    let path = vec![step(added.section), Step::KeyItself(added.word.clone())];
    let known: Vec<&str> = match added.section {
        "words" => words.words.keys().filter(|word| **word != added.word).map(String::as_str).collect(),
        _ => COUNTED.to_vec(),
    };
    let suggestion = nearest(&added.word, known);
    Diagnostic::new(
        Problem::UnusedWord { word: added.word.clone(), suggestion },
        Place::yaml(&added.path, path),
    )
}

/// What one language has, or the program wants, and another lacks. Words that nobody names are not missed.
fn missing(
    languages: &Languages,
    all: &[Table],
    program: &BTreeSet<String>,
    idle: &BTreeSet<&str>,
) -> Vec<Diagnostic> {
    let is_wanted = |word: &&str| !idle.contains(word);
    let every = |of: fn(&Words) -> Vec<&str>| all.iter().flat_map(move |table| of(&table.words));
    let named = program
        .iter()
        .map(String::as_str)
        .chain(every(|words| words.words.keys().map(String::as_str).collect()));
    let words: BTreeSet<&str> = named.filter(is_wanted).collect();
    let named =
        COUNTED.iter().copied().chain(every(|words| words.plurals.keys().map(String::as_str).collect()));
    let counted: BTreeSet<&str> = named.filter(is_wanted).collect();
    let mut found = Vec::new();
    for Table { words: has, path, .. } in all {
        let mut report = |section: &str, word: &str| {
            let place = Place::yaml(path, vec![Step::KeyItself(section.to_owned())]);
            let problem = Problem::MissingWord { word: word.to_owned(), file: path.to_string() };
            found.push(Diagnostic::new(problem, place));
        };
        words.iter().filter(|word| !has.words.contains_key(**word)).for_each(|word| report("words", word));
        counted
            .iter()
            .filter(|noun| !has.plurals.contains_key(**noun))
            .for_each(|noun| report("plurals", noun));
        let tags = languages.tags().iter().filter(|tag| !has.languages.contains_key(*tag));
        tags.for_each(|tag| report("languages", tag));
    }
    found
}

/// The table of a language, from its layers, the lowest first.
fn table(files: &[SourceFile], layers: &Layers, found: &mut Vec<Diagnostic>) -> Table {
    let mut table = Table { words: Words::default(), path: parse::SITE.into(), added: Vec::new() };
    for (index, file) in files.iter().enumerate() {
        let sink = Sink::new(&file.path);
        table.path = file.path.clone();
        table.read_over(file, index == 0, layers.is_own(file), &sink);
        found.extend(sink.into_found());
    }
    table
}

impl Table {
    fn read_over(&mut self, file: &SourceFile, is_lowest: bool, is_own: bool, sink: &Sink) {
        let Some(value) = parse::document(file, sink) else { return };
        let Some(mut map) = Node::root(&value, sink).map() else { return };
        let words = &mut self.words;
        if let Some(mut language) = map.ask("language", is_lowest).and_then(|node| node.map()) {
            set(&mut words.name, language.ask("name", is_lowest).and_then(|node| node.text()));
            set(&mut words.locale, language.ask("locale", is_lowest).and_then(|node| node.text()));
            language.finish();
        }
        if let Some(paths) = map.ask("paths", is_lowest).and_then(|node| node.map()) {
            let given = words.paths.read_over(paths, is_lowest);
            for key in given {
                words.path_files.remove(key);
                words.path_files.extend(is_own.then(|| (key, file.path.clone())));
            }
        }
        if let Some(mut dates) = map.ask("dates", is_lowest).and_then(|node| node.map()) {
            set(
                &mut words.weekdays,
                dates.ask("weekdays", is_lowest).and_then(|node| names(&node, "weekdays", 7)),
            );
            set(
                &mut words.months,
                dates.ask("months", is_lowest).and_then(|node| names(&node, "months", 12)),
            );
            let patterns = [
                (&mut words.full_date, "full"),
                (&mut words.long_date, "long"),
                (&mut words.month_date, "month"),
            ];
            for (date, key) in patterns {
                let known = ["weekday", "day", "month", "year"];
                set(date, dates.ask(key, is_lowest).and_then(|node| pattern(&node, &known)));
            }
            dates.finish();
        }
        if let Some(mut numbers) = map.ask("numbers", is_lowest).and_then(|node| node.map()) {
            set(&mut words.group, numbers.ask("group", is_lowest).and_then(|node| node.text()));
            numbers.finish();
        }
        let own = map.ask("words", is_lowest).and_then(|node| node.texts_by_key()).unwrap_or_default();
        let plurals = map.ask("plurals", is_lowest).and_then(|node| node.by_key(plural)).unwrap_or_default();
        let languages =
            map.ask("languages", is_lowest).and_then(|node| node.texts_by_key()).unwrap_or_default();
        map.finish();
        if !is_lowest {
            let added =
                |section, word: &String| Added { section, word: word.clone(), path: file.path.clone() };
            let new = own.keys().filter(|word| !words.words.contains_key(*word));
            self.added.extend(new.map(|word| added("words", word)));
            let new = plurals.keys().filter(|noun| !words.plurals.contains_key(*noun));
            self.added.extend(new.map(|noun| added("plurals", noun)));
        }
        words.words.extend(own);
        words.plurals.extend(plurals);
        words.languages.extend(languages);
    }
}

fn set<T>(value: &mut T, read: Option<T>) {
    if let Some(read) = read {
        *value = read;
    }
}

impl PathWords {
    /// Gives the keys of the words that there were.
    fn read_over(&mut self, mut map: Map<'_>, is_lowest: bool) -> Vec<&'static str> {
        let words = [
            ("page", &mut self.page),
            ("ministries", &mut self.ministries),
            ("sectors", &mut self.sectors),
            ("tags", &mut self.tags),
            ("archive", &mut self.archive),
            ("network", &mut self.network),
            ("bilingual", &mut self.bilingual),
            ("search", &mut self.search),
        ];
        let mut given = Vec::new();
        for (key, word) in words {
            let read = map.ask(key, is_lowest).and_then(|node| path_word(&node, key));
            given.extend(read.is_some().then_some(key));
            set(word, read);
        }
        map.finish();
        given
    }
}

fn path_word(node: &Node<'_>, key: &str) -> Option<String> {
    let text = node.text()?;
    if !route::is_slug(&text) {
        node.report(Problem::InvalidPathWord { word: key.to_owned(), text });
        return None;
    }
    Some(text)
}

fn names(node: &Node<'_>, key: &str, count: usize) -> Option<Vec<String>> {
    let names = node.texts()?;
    if names.len() != count {
        node.report(Problem::WrongCount { key: key.to_owned(), wanted: count, found: names.len() });
        return None;
    }
    Some(names.into())
}

fn plural(node: &Node<'_>) -> Option<Plural> {
    let mut map = node.map()?;
    let one = map.get("one").map(|node| pattern(&node, &["n"]));
    let other = map.require("other").and_then(|node| pattern(&node, &["n"]));
    map.finish();
    Some(Plural { one: one.flatten(), other: other? })
}

/// A text with names in braces, all of them known.
fn pattern(node: &Node<'_>, known: &[&str]) -> Option<String> {
    let text = node.text()?;
    let names = text.split('{').skip(1).map(|piece| piece.split_once('}').map_or("", |(name, _)| name));
    if names.into_iter().all(|name| known.contains(&name)) {
        return Some(text);
    }
    node.report(Problem::InvalidPattern { text });
    None
}
