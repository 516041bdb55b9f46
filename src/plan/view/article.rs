//! An article: as lists show it, and its own page.

use std::sync::Arc;

use super::{Bearer, Link};
use crate::parse::Key;
use crate::plan::citation::Citation;
use crate::plan::part::{Named, Shared, view};
use crate::plan::text::{Contents, Day, Text};

view! {
    /// An article as lists show it.
    pub struct Card {
        /// Its key.
        pub key: Key,
        /// Its title.
        pub title: Arc<str>,
        /// Its summary.
        pub summary: Arc<str>,
        /// Its address.
        pub href: String,
        /// The language of title and summary, where it is not that of the page.
        pub lang: Option<String>,
        /// What that language is called in the language of the page, for the badge.
        pub only_in: Option<String>,
        /// The day of the act.
        pub date: Day,
        /// Who took part; the first leads.
        pub ministries: Vec<Shared<Bearer>>,
        /// Its sector.
        pub sector: Shared<Link>,
        /// What kind of act it is.
        pub act: Option<String>,
        /// The same as front matter has it: `regulation`.
        pub act_kind: Option<String>,
        /// Whether it is shown only because drafts were asked for.
        pub draft: bool,
    }

    /// An article.
    pub struct Article {
        /// Its card, without what only lists need.
        pub card: Named<Card>,
        /// Why it is not published, where it is shown all the same.
        pub preview: Option<String>,
        /// Its text.
        pub text: Text,
        /// The headings of the second and third level.
        pub contents: Contents,
        /// When the digest published it, where that is told apart from the day of the act.
        pub published: Option<Day>,
        /// The same day, or that of the act.
        pub first_shown: Day,
        /// When the text last changed in substance.
        pub updated: Option<Day>,
        /// Its tags.
        pub tags: Vec<Link>,
        /// What the act is.
        pub instrument: Option<Instrument>,
        /// The last day of the act, if it is known, in ISO 8601.
        pub ends: Option<String>,
        /// What became of it.
        pub life: Life,
        /// Parties that are not ministries.
        pub partners: Vec<String>,
        /// Where it comes from.
        pub sources: Vec<Source>,
        /// What was corrected, newest first.
        pub corrections: Vec<Correction>,
        /// How it is cited.
        pub citation: Citation,
        /// The tag of the language it was first written in, if that text is there.
        pub original: Option<String>,
        /// What the language it was first written in is called, where it is a translation of a text that is there.
        pub translated_from: Option<String>,
        /// The page that shows it beside its text in another language.
        pub beside: Option<Link>,
        /// The next newer article.
        pub newer: Option<Neighbour>,
        /// The next older article.
        pub older: Option<Neighbour>,
    }

    /// The article before or after another one.
    pub struct Neighbour {
        /// Its key.
        pub key: Key,
        /// Its title.
        pub title: Arc<str>,
        /// Its address.
        pub href: String,
        /// The language of its title, where it is not that of the page.
        pub lang: Option<String>,
    }

    /// What an act is.
    pub struct Instrument {
        /// "Memorandum of understanding".
        pub kind: String,
        /// Its number.
        pub number: Option<String>,
        /// Where it can be read.
        pub url: Option<String>,
    }

    /// What became of an act.
    pub struct Life {
        /// Whether it is in force on the day of the build, where that is known.
        pub status: Option<Status>,
        /// The acts that it is tied to, by how.
        pub ties: Vec<Tie>,
        /// What led to it and what came of it, in order; itself among them. Empty where it stands alone.
        pub steps: Vec<LifeStep>,
    }

    /// "In force until 31 December 2026", "replaced on 21 October 2024".
    pub struct Status {
        /// The words.
        pub text: String,
        /// The day in them, for `datetime`.
        pub iso: Option<String>,
    }

    /// Acts to which an act stands in one relation.
    pub struct Tie {
        /// "Replaces", "Replaced by".
        pub how: String,
        /// The acts.
        pub cards: Vec<Named<Card>>,
    }

    /// A step in the life of an act.
    pub struct LifeStep {
        /// "replaced by"; none for an act that names no other of the line.
        pub how: Option<String>,
        /// "Regulation".
        pub what: String,
        /// When.
        pub year: i16,
        /// The act.
        pub card: Named<Card>,
        /// Whether it is the one that the page is about.
        pub current: bool,
        /// Whether acts before it are left out.
        pub is_after_gap: bool,
    }

    /// An act that ends soon.
    pub struct Ending {
        /// The act.
        pub card: Named<Card>,
        /// When.
        pub status: Status,
    }

    /// A source of an article.
    pub struct Source {
        /// Its title.
        pub title: String,
        /// The language of the source document.
        pub language: Option<String>,
        /// Who published it.
        pub publisher: Option<String>,
        /// Who wrote it.
        pub author: Option<String>,
        /// When it was published, as far as known.
        pub date: Option<String>,
        /// The same in ISO 8601.
        pub iso: Option<String>,
        /// Where it is.
        pub url: Option<String>,
        /// When it was read.
        pub accessed: Option<String>,
        /// What in it does not hold up.
        pub notes: Vec<String>,
    }

    /// A correction.
    pub struct Correction {
        /// The day.
        pub date: Day,
        /// What was wrong.
        pub note: String,
    }
}
