//! Lists of articles and of terms.

use super::Ending;
use crate::plan::entry::Entries;
use crate::plan::part::{Named, view};

view! {
    /// A link with its words.
    pub struct Link {
        /// The words.
        pub label: String,
        /// The address.
        pub href: String,
    }

    /// The articles of a year in a list.
    pub struct YearEntries {
        /// The year.
        pub year: i16,
        /// "5 articles".
        pub articles: String,
        /// The articles, newest first.
        pub entries: Entries,
    }

    /// The home page and its further pages.
    pub struct Home {
        /// The articles of this page.
        pub entries: Entries,
        /// What ends within 90 days, on the first page.
        pub ending: Vec<Ending>,
        /// Where the reader is.
        pub pager: Pager,
    }

    /// The pages of a long list.
    pub struct Pager {
        /// This one, from 1.
        pub number: usize,
        /// How many there are.
        pub count: usize,
        /// "Page 2 of 5".
        pub label: String,
        /// The address of the page with newer entries.
        pub newer: Option<String>,
        /// The address of the page with older entries.
        pub older: Option<String>,
    }

    /// A list of terms: sectors, tags, years.
    pub struct TermList {
        /// The terms.
        pub terms: Vec<TermCard>,
    }

    /// A term in a list.
    pub struct TermCard {
        /// Its name.
        pub label: String,
        /// Its page.
        pub href: String,
        /// What belongs to it.
        pub description: Option<String>,
        /// "5 articles".
        pub articles: String,
        /// The number itself.
        pub count: usize,
    }

    /// A term with its articles: a sector, a tag.
    pub struct Term {
        /// Its name.
        pub label: String,
        /// What belongs to it.
        pub description: Option<String>,
        /// "5 articles".
        pub articles: String,
        /// The articles by year, the newest first.
        pub years: Vec<Named<YearEntries>>,
    }

    /// A year with its articles.
    pub struct YearPage {
        /// The year.
        pub year: i16,
        /// "5 articles".
        pub articles: String,
        /// Its months, newest first.
        pub months: Named<Vec<Month>>,
        /// The next newer year with articles.
        pub newer: Option<Link>,
        /// The next older one.
        pub older: Option<Link>,
    }

    /// A month with its articles.
    pub struct Month {
        /// "September".
        pub name: String,
        /// The articles, newest first.
        pub entries: Entries,
    }
}
