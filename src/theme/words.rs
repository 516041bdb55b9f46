//! The words of the interface in each language: `i18n/<language>.yaml` of the theme.
//!
//! A word is there in every language or the site is not built: a page half in one language and half in another is a
//! mistake that nobody sees until a reader does.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::date::PartialDate;
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::lang::{Languages, Localized};
use crate::parse::front_matter::Instrument;
use crate::parse::markdown;
use crate::parse::relation::Relation;
use crate::route;
use crate::source::{SourceFile, SourcePath};
use crate::yaml::{Map, Node, Sink, Step};

/// Words that the program itself puts on pages, besides those of texts ([`markdown::WORDS`]), kinds and relations of acts.
const OWN: &[&str] = &[
    "site_feed",
    "feed_of",
    "since",
    "until",
    "from_to",
    "page_n",
    "not_found",
    "redirect",
    "ministries",
    "sectors",
    "tags",
    "archive",
    "archive_of",
    "home",
    "how_renamed",
    "how_split",
    "how_merged",
    "how_closed",
    "was_renamed",
    "was_split",
    "was_merged",
    "was_carved",
    "took_over",
    "more_partners",
    "status_open",
    "preview_draft",
    "preview_future",
    "gave_up",
    "other_sectors",
    "kinds_coordinating",
    "kinds_ministry",
    "kinds_agency",
    "kinds_other",
    "kind_ministry",
    "kind_coordinating",
    "kind_agency",
    "timeline_of_year",
    "inherited",
    "menu_ministries",
    "menu_network",
    "year_in_numbers",
    "figure_articles",
    "figure_bodies",
    "figure_joint",
    "network",
    "pair",
    "citation",
    "strongest_pairs",
    "status_until",
    "status_ended",
    "status_replaced",
    "status_revoked",
    "step",
    "bilingual_title",
    "beside",
    "read_alone",
];

/// Words of the page that explains the open data: its files and their columns.
const DATA: &[&str] = &[
    "data",
    "data_lead",
    "data_articles_json",
    "data_articles_csv",
    "data_ministries_json",
    "data_cooperation_csv",
    "column_key",
    "column_date",
    "column_published",
    "column_ministries",
    "column_sector",
    "column_tags",
    "column_kind",
    "column_number",
    "column_ends",
    "column_relations",
    "column_title",
    "column_url",
    "column_id",
    "column_name",
    "column_abbreviation",
    "column_body_kind",
    "column_since",
    "column_until",
    "column_how",
    "column_succeeded_by",
    "column_predecessors",
    "column_carved_from",
    "column_legal_basis",
    "column_website",
    "column_own_articles",
    "column_body",
    "column_other",
    "column_joint_articles",
    "column_first",
    "column_last",
];

/// Plural forms that the program itself counts with.
const COUNTED: &[&str] = &["articles"];

/// The words of one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    /// The language's name in itself: `Bahasa Indonesia`.
    pub name: String,
    /// Its locale for Open Graph: `id_ID`.
    pub locale: String,
    /// The words that stand in addresses.
    pub paths: PathWords,
    weekdays: Vec<String>,
    months: Vec<String>,
    full_date: String,
    long_date: String,
    month_date: String,
    group: String,
    /// Everything else, by name.
    pub words: BTreeMap<String, String>,
    plurals: BTreeMap<String, Plural>,
    /// What each language of the site is called in this one, by its tag: "bahasa Inggris".
    languages: BTreeMap<String, String>,
}

/// The words that stand in addresses: `kementerian`, `ministries`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after the pages it stands for")]
pub struct PathWords {
    pub page: String,
    pub ministries: String,
    pub sectors: String,
    pub tags: String,
    pub archive: String,
    pub network: String,
    pub bilingual: String,
}

/// The forms of a counted noun. Two forms serve the languages that the digest is written in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Plural {
    one: Option<String>,
    other: String,
}

impl Words {
    /// A word; its absence was reported when the table was read.
    pub fn word(&self, name: &str) -> &str {
        self.words.get(name).map_or("", String::as_str)
    }

    /// What a language is called in this one: "bahasa Inggris".
    pub fn language(&self, tag: &str) -> &str {
        self.languages.get(tag).map_or("", String::as_str)
    }

    /// A word with a number or name put in for `{n}`.
    pub fn word_with(&self, name: &str, n: &str) -> String {
        self.word(name).replace("{n}", n)
    }

    /// "Jumat, 26 September 2025".
    pub fn full_date(&self, date: Date) -> String {
        self.date(&self.full_date, date)
    }

    /// "26 September 2025".
    pub fn long_date(&self, date: Date) -> String {
        self.date(&self.long_date, date)
    }

    /// A date of which perhaps only the month or the year is known.
    pub fn partial_date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month(..) => self.date(&self.month_date, date.first_day()),
            PartialDate::Day(day) => self.long_date(day),
        }
    }

    /// "September".
    pub fn month(&self, month: i8) -> &str {
        self.months.get(month as usize - 1).map_or("", String::as_str)
    }

    /// "1 article", "1.234 artikel".
    pub fn count(&self, noun: &str, n: usize) -> String {
        let Some(plural) = self.plurals.get(noun) else { return String::new() };
        let form = plural.one.as_ref().filter(|_| n == 1).unwrap_or(&plural.other);
        form.replace("{n}", &self.number(n))
    }

    /// A number with its groups of three.
    pub fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut out = String::with_capacity(digits.len() + 4);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        out
    }

    fn date(&self, pattern: &str, date: Date) -> String {
        let weekday = date.weekday().to_monday_zero_offset() as usize;
        pattern
            .replace("{weekday}", self.weekdays.get(weekday).map_or("", String::as_str))
            .replace("{day}", &date.day().to_string())
            .replace("{month}", self.month(date.month()))
            .replace("{year}", &date.year().to_string())
    }
}

/// Reads the table of each language; `None` if one cannot be used, and then it was reported why.
pub(super) fn tables(
    languages: &Languages,
    files: &BTreeMap<String, SourceFile>,
    found: &mut Vec<Diagnostic>,
) -> Option<Localized<Words>> {
    let read: Vec<Option<(Words, SourcePath)>> = languages
        .iter()
        .map(|lang| {
            let tag = languages.tag(lang);
            let Some(file) = files.get(&format!("i18n/{tag}.yaml")) else {
                let path = format!("themes/<theme>/i18n/{tag}.yaml");
                let place =
                    Place { file: crate::parse::SITE.into(), at: crate::parse::settings::at("languages") };
                found.push(Diagnostic::new(Problem::NoWords { language: tag.to_owned(), file: path }, place));
                return None;
            };
            let sink = Sink::new(&file.path);
            let words = table(file, &sink);
            found.extend(sink.into_found());
            words.map(|words| (words, file.path.clone()))
        })
        .collect();
    let all: Vec<(Words, SourcePath)> = read.into_iter().collect::<Option<_>>()?;
    let kinds = Instrument::KINDS.iter().map(|kind| format!("act_{kind}"));
    let relations =
        Relation::ALL.iter().flat_map(|(word, _)| [format!("act_{word}"), format!("act_is_{word}")]);
    let made: Vec<String> =
        kinds.chain(relations).chain(Relation::ALL.iter().map(|(word, _)| format!("step_{word}"))).collect();
    let mut wanted: BTreeSet<&str> = OWN.iter().chain(markdown::WORDS).chain(DATA).copied().collect();
    wanted.extend(made.iter().map(String::as_str));
    wanted.extend(all.iter().flat_map(|(words, _)| words.words.keys().map(String::as_str)));
    let mut counted: BTreeSet<&str> = COUNTED.iter().copied().collect();
    counted.extend(all.iter().flat_map(|(words, _)| words.plurals.keys().map(String::as_str)));
    for (words, path) in &all {
        let missing = |section: &str, word: &str| {
            let place = Place::yaml(path, vec![Step::KeyItself(section.to_owned())]);
            Diagnostic::new(Problem::MissingWord { word: word.to_owned(), file: path.to_string() }, place)
        };
        let no_word = wanted.iter().filter(|word| !words.words.contains_key(**word));
        found.extend(no_word.map(|word| missing("words", word)));
        let no_plural = counted.iter().filter(|noun| !words.plurals.contains_key(**noun));
        found.extend(no_plural.map(|noun| missing("plurals", noun)));
        let no_language = languages.tags().iter().filter(|tag| !words.languages.contains_key(*tag));
        found.extend(no_language.map(|tag| missing("languages", tag)));
    }
    Some(Localized::new(all.into_iter().map(|(words, _)| words).collect()))
}

fn table(file: &SourceFile, sink: &Sink) -> Option<Words> {
    let value = crate::parse::document(file, sink)?;
    let mut map = Node::root(&value, sink).map()?;
    let language = map.require("language").and_then(|node| node.map()).map(|mut map| {
        let name = map.require("name").and_then(|node| node.text());
        let locale = map.require("locale").and_then(|node| node.text());
        map.finish();
        (name, locale)
    });
    let paths = map.require("paths").and_then(|node| node.map()).and_then(path_words);
    let dates = map.require("dates").and_then(|node| node.map()).map(|mut map| {
        let weekdays = names(&mut map, "weekdays", 7);
        let months = names(&mut map, "months", 12);
        let mut pattern =
            |key| map.require(key).and_then(|node| pattern(&node, &["weekday", "day", "month", "year"]));
        let patterns = (pattern("full"), pattern("long"), pattern("month"));
        map.finish();
        (weekdays, months, patterns)
    });
    let group = map.require("numbers").and_then(|node| node.map()).and_then(|mut map| {
        let group = map.require("group").and_then(|node| node.text());
        map.finish();
        group
    });
    let words = map.require("words").and_then(|node| node.texts_by_key());
    let plurals = map.require("plurals").and_then(|node| node.by_key(plural));
    let languages = map.require("languages").and_then(|node| node.texts_by_key());
    map.finish();
    let (name, locale) = language?;
    let (weekdays, months, (full_date, long_date, month_date)) = dates?;
    Some(Words {
        name: name?,
        locale: locale?,
        paths: paths?,
        weekdays: weekdays?,
        months: months?,
        full_date: full_date?,
        long_date: long_date?,
        month_date: month_date?,
        group: group?,
        words: words?,
        plurals: plurals?,
        languages: languages?,
    })
}

fn path_words(mut map: Map<'_>) -> Option<PathWords> {
    let mut word = |key: &str| {
        let node = map.require(key)?;
        let text = node.text()?;
        if !route::is_slug(&text) {
            node.report(Problem::InvalidPathWord { word: key.to_owned(), text });
            return None;
        }
        Some(text)
    };
    let (page, ministries, sectors, tags) = (word("page"), word("ministries"), word("sectors"), word("tags"));
    let (archive, network, bilingual) = (word("archive"), word("network"), word("bilingual"));
    map.finish();
    Some(PathWords {
        page: page?,
        ministries: ministries?,
        sectors: sectors?,
        tags: tags?,
        archive: archive?,
        network: network?,
        bilingual: bilingual?,
    })
}

fn names(map: &mut Map<'_>, key: &str, count: usize) -> Option<Vec<String>> {
    let node = map.require(key)?;
    let names = node.texts()?;
    if names.len() != count {
        node.report(Problem::WrongCount { key: key.to_owned(), wanted: count, found: names.len() });
        return None;
    }
    Some(names)
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
