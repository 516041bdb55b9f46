//! Bodies: their list, and what each is, came from and did.

use super::Chart;
use crate::plan::entry::Entries;
use crate::plan::part::{Named, view};

view! {
    /// A body that took part in an act, under its name of that day.
    pub struct Bearer {
        /// The full name.
        pub name: String,
        /// The short name.
        pub short: String,
        /// The language of the short name, where it is not that of the page.
        pub short_lang: Option<String>,
        /// The address of its timeline.
        pub href: String,
    }

    /// The list of bodies.
    pub struct MinistryList {
        /// Those that exist on the day of the build, by kind.
        pub current: Vec<MinistryGroup>,
        /// Those that exist no more, by when they ended, the last first.
        pub former: Vec<MinistryGroup>,
    }

    /// Bodies under a heading.
    pub struct MinistryGroup {
        /// "Coordinating ministries", "until 21 October 2024".
        pub label: String,
        /// The bodies.
        pub ministries: Vec<MinistryCard>,
    }

    /// A body in a list.
    pub struct MinistryCard {
        /// The full name.
        pub name: String,
        /// The short name, where it is another.
        pub short: Option<String>,
        /// The language of the short name, where it is not that of the page.
        pub short_lang: Option<String>,
        /// The address of its timeline.
        pub href: String,
        /// "since 21 October 2024".
        pub period: Option<String>,
        /// How many articles name it, in words.
        pub articles: String,
        /// The number itself.
        pub count: usize,
    }

    /// A body: what it is, what it came from, what it did.
    pub struct Ministry {
        /// Itself.
        pub ministry: MinistryCard,
        /// "Ministry", "Agency".
        pub kind: Option<String>,
        /// The host name of its site, while it exists.
        pub website: Option<String>,
        /// The laws and decrees it rests on.
        pub legal_basis: Vec<String>,
        /// The language of their names, where it is not that of the page.
        pub legal_lang: Option<String>,
        /// Its first day, as far as known, in ISO 8601.
        pub founded: Option<String>,
        /// The first day on which it was no more, the same way.
        pub dissolved: Option<String>,
        /// What it came from.
        pub before: Vec<Succession>,
        /// What became of it; no bodies where it was closed.
        pub after: Option<Succession>,
        /// What it did by year and sector.
        pub chart: Option<Chart>,
        /// Whether something on this page was done by predecessors.
        pub has_inherited: bool,
        /// The timeline, or the part of it on this page, newest year first.
        pub years: Vec<Named<TimelineYear>>,
        /// All years of a timeline that is cut, as navigation; empty if it is whole.
        pub parts: Vec<Part>,
        /// The one year that this page shows, if it shows one only.
        pub year: Option<i16>,
        /// The bodies that it acted together with most often, at most five.
        pub partners: Vec<Partner>,
        /// "and 2 more", where there are more.
        pub more_partners: Option<String>,
        /// The page of the network, if there is one.
        pub network: Option<String>,
        /// How many entries the whole timeline has, in words, and how many of them are predecessors'.
        pub total: String,
    }

    /// A body with which another acts together.
    pub struct Partner {
        /// The body.
        pub body: Bearer,
        /// In how many articles, in words.
        pub articles: String,
        /// The number itself.
        pub count: usize,
        /// The page of what they did together, if the site has such pages.
        pub href: Option<String>,
    }

    /// A step in the succession of bodies.
    pub struct Succession {
        /// "Split from", "Became".
        pub how: String,
        /// Whether it is only a part that changed hands, and the whole carried on.
        pub is_part: bool,
        /// The day.
        pub day: Option<String>,
        /// The bodies at the other end.
        pub bodies: Vec<Bearer>,
    }

    /// A year of a timeline.
    pub struct TimelineYear {
        /// The year.
        pub year: i16,
        /// "5 articles".
        pub articles: String,
        /// The number itself.
        pub count: usize,
        /// Whether all of it was done by predecessors.
        pub is_inherited: bool,
        /// Its months, newest first.
        pub months: Vec<TimelineMonth>,
    }

    /// A month of a timeline.
    pub struct TimelineMonth {
        /// "September"; none where only the year is known.
        pub name: Option<String>,
        /// Whether all of it was done by predecessors.
        pub is_inherited: bool,
        /// What happened in it, newest first.
        pub items: Vec<TimelineItem>,
    }

    /// A turning point of the body, or acts that follow each other and were done under one name.
    pub struct TimelineItem {
        /// What became of the body; then there are no entries.
        pub turning_point: Option<Succession>,
        /// The predecessors that did the acts, where it was not the body itself.
        pub predecessors: Vec<Bearer>,
        /// The acts, newest first.
        pub entries: Entries,
    }

    /// A year of a timeline that is cut, as a link.
    pub struct Part {
        /// The year.
        pub year: i16,
        /// Its page.
        pub href: String,
        /// "5 articles".
        pub articles: String,
    }
}

impl TimelineMonth {
    /// Whether some of it was done by predecessors.
    pub fn has_inherited(&self) -> bool {
        self.items.iter().any(|item| !item.predecessors.is_empty())
    }
}
