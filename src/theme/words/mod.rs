//! The words of the interface in each language: `i18n/<language>.yaml` of the theme.
//!
//! A word is there in every language or the site is not built: a page half in one language and half in another is a
//! mistake that nobody sees until a reader does.

mod table;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

pub(super) use self::table::tables;

use crate::date::PartialDate;
use crate::diagnostic::Place;
use crate::parse::front_matter::Instrument;
use crate::parse::markdown;
use crate::parse::relation::Relation;
use crate::source::SourcePath;
use crate::yaml::Step;

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
    "search",
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Words {
    /// The language's name in itself: `Bahasa Indonesia`.
    pub name: String,
    /// Its locale for Open Graph: `id_ID`.
    pub locale: String,
    /// The words that stand in addresses.
    pub paths: PathWords,
    /// Of those that a file of the site gives, by their keys, that file.
    path_files: BTreeMap<&'static str, SourcePath>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after the pages it stands for")]
pub struct PathWords {
    pub page: String,
    pub ministries: String,
    pub sectors: String,
    pub tags: String,
    pub archive: String,
    pub network: String,
    pub bilingual: String,
    pub search: String,
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

    /// Where the site itself says which word stands in an address; none where the program says it.
    pub fn path_place(&self, key: &str) -> Option<Place> {
        let file = self.path_files.get(key)?;
        let path = vec![Step::Key("paths".to_owned()), Step::KeyItself(key.to_owned())];
        Some(Place::yaml(file, path))
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

/// The names of all words that the program itself puts on pages.
fn named_by_the_program() -> BTreeSet<String> {
    let kinds = Instrument::KINDS.iter().flat_map(|kind| [format!("act_{kind}"), format!("acts_{kind}")]);
    let relations = Relation::ALL
        .iter()
        .flat_map(|(word, _)| [format!("act_{word}"), format!("act_is_{word}"), format!("step_{word}")]);
    let written = OWN.iter().chain(markdown::WORDS).chain(DATA).map(|word| (*word).to_owned());
    written.chain(kinds).chain(relations).collect()
}
