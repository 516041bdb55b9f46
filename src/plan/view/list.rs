//! Lists of articles and of terms.

use super::{Bearer, Card, Ending};
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

    /// The front page and the further pages of the list of all articles.
    pub struct Home {
        /// The articles of this page; on the front page the first of them leads.
        pub entries: Entries,
        /// What only the front page shows; none on the further pages.
        pub front: Option<Front>,
        /// Where the reader is.
        pub pager: Pager,
    }

    /// What the front page shows besides the newest articles.
    pub struct Front {
        /// What ends within 90 days.
        pub ending: Vec<Ending>,
        /// The newest year in numbers; none as long as there is no article.
        pub year: Option<YearInNumbers>,
        /// The sectors that have an article, each with its newest.
        pub sectors: Vec<SectorNews>,
        /// The address of the list of sectors.
        pub sectors_href: String,
        /// The bodies that most articles name.
        pub bodies: Vec<BodyCount>,
        /// The address of the list of bodies.
        pub bodies_href: String,
    }

    /// A year in numbers.
    pub struct YearInNumbers {
        /// "2025 in numbers".
        pub label: String,
        /// The address of the year's page.
        pub href: String,
        /// The numbers.
        pub figures: Vec<Figure>,
    }

    /// A number with what it counts.
    pub struct Figure {
        /// "Articles", "Regulations".
        pub label: String,
        /// "1.204".
        pub number: String,
    }

    /// A sector with its newest article.
    pub struct SectorNews {
        /// Its name.
        pub label: String,
        /// Its page.
        pub href: String,
        /// "5 articles".
        pub articles: String,
        /// The newest.
        pub newest: Named<Card>,
    }

    /// A body with how many articles name it.
    pub struct BodyCount {
        /// The body.
        pub body: Bearer,
        /// "5 articles".
        pub articles: String,
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
