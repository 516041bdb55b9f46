//! Everything that a template can see, and nothing else.
//!
//! Every page has `site`, `page` and `words`; the fields of its own view stand beside them under their names. Dates,
//! numbers and counts are formatted already; addresses lead from the root of the host and can stand in `href`.

use std::sync::Arc;

pub use super::citation::Citation;
pub use super::entry::{Entries, Entry};
use super::part::{Named, Shared, view};
pub use super::text::{Contents, Day, Text, WordTable};
use crate::parse::Key;

view! {
    /// The site in one language: `site`.
    pub struct Site {
        /// Its name.
        pub title: String,
        /// A sentence on it; empty if there is none.
        pub description: String,
        /// Scheme and host, before every address: `https://example.org`.
        pub origin: String,
        /// The address below which all of it stands: `/digest/`.
        pub root: String,
        /// The address of its home page.
        pub home: String,
        /// The language tag: `id`.
        pub lang: String,
        /// The locale: `id_ID`.
        pub locale: String,
        /// The main lists, for the navigation.
        pub menu: Vec<MenuItem>,
        /// The standing pages.
        pub pages: Vec<MenuItem>,
        /// The feed of the site.
        pub feed: FeedLink,
        /// The page of the open data, if there are such files.
        pub data: Option<String>,
        /// Under which terms all of it may be used, if they are told.
        pub license: Option<License>,
        /// The colour of the browser's own parts by day.
        pub color_light: String,
        /// The same by night.
        pub color_dark: String,
        /// The program and its version.
        pub generator: &'static str,
    }

    /// Terms of use.
    pub struct License {
        /// What they are called: "CC BY 4.0".
        pub name: String,
        /// Where they can be read.
        pub url: Option<String>,
    }

    /// An entry of a menu.
    pub struct MenuItem {
        /// What `page.section` is on the pages that belong to it.
        pub id: String,
        /// Its words.
        pub label: String,
        /// Its address.
        pub href: String,
    }

    /// A feed.
    pub struct FeedLink {
        /// Its title.
        pub title: String,
        /// Its address.
        pub href: String,
    }

    /// The page itself: `page`.
    pub struct PageHead {
        /// The kind: `home`, `article`, `ministry` …
        pub kind: &'static str,
        /// The title, without the name of the site.
        pub title: Arc<str>,
        /// A sentence on it.
        pub description: Arc<str>,
        /// Its own absolute address; none for a page that has no fixed one (404).
        pub url: Option<String>,
        /// The same page in each language of the site, in their order.
        pub languages: Vec<LanguageLink>,
        /// The absolute address for readers of no listed language.
        pub x_default: Option<String>,
        /// The feed of exactly this page, if it has one.
        pub feed: Option<FeedLink>,
        /// Which entry of the menu it belongs to.
        pub section: &'static str,
        /// Whether search engines are asked to leave it out.
        pub noindex: bool,
    }

    /// A page in another language, or in its own.
    pub struct LanguageLink {
        /// The language tag.
        pub lang: String,
        /// The locale, for Open Graph.
        pub locale: String,
        /// The language's own name.
        pub name: String,
        /// Where to go: the same page, or the nearest list where there is no such page.
        pub href: String,
        /// The absolute address of the same page; none where there is no such page.
        pub url: Option<String>,
        /// Whether this is the language of the page.
        pub current: bool,
    }

    /// A link with its words.
    pub struct Link {
        /// The words.
        pub label: String,
        /// The address.
        pub href: String,
    }

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
        /// Whether it is shown only because drafts were asked for.
        pub draft: bool,
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

    /// An article.
    pub struct Article {
        /// Its card, without what only lists need.
        pub card: Named<Card>,
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
        /// The next newer article.
        pub newer: Option<Named<Card>>,
        /// The next older article.
        pub older: Option<Named<Card>>,
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

    /// A standing page.
    pub struct Standing {
        /// Its title.
        pub title: String,
        /// Its language, where it is not that of the page around it.
        pub lang: Option<String>,
        /// Its text.
        pub text: Text,
        /// When it last changed in substance.
        pub updated: Option<Day>,
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

    /// Who works with whom.
    pub struct Network {
        /// In how many articles both are named.
        pub matrix: Matrix,
        /// The same for those that nobody continues, with what their predecessors did.
        pub folded: Matrix,
        /// The strongest pairs as a drawing.
        pub drawing: Drawing,
        /// The same as a list.
        pub strongest: Vec<Tied>,
        /// Whether these are all.
        pub is_whole: bool,
        /// "The 100 strongest pairs".
        pub drawn: String,
    }

    /// Bodies against each other.
    pub struct Matrix {
        /// A row for each; its columns are the bodies of the rows, in the same order.
        pub rows: Vec<MatrixRow>,
    }

    /// A body in a matrix.
    pub struct MatrixRow {
        /// The body.
        pub body: Bearer,
        /// What it did with each other; none where there is nothing.
        pub cells: Vec<Option<MatrixCell>>,
        /// All of its cells together.
        pub sum: String,
    }

    /// Two bodies in a matrix.
    pub struct MatrixCell {
        /// In how many articles.
        pub count: String,
        /// The page of what they did together.
        pub href: String,
    }

    /// Two bodies that act together.
    pub struct Tied {
        /// The two.
        pub bodies: Vec<Bearer>,
        /// In how many articles, in words.
        pub articles: String,
        /// The page of what they did together.
        pub href: String,
    }

    /// A network as a drawing. Coordinates are its own.
    pub struct Drawing {
        /// How wide and high it is.
        pub size: usize,
        /// The lines, the strongest first.
        pub lines: Vec<Line>,
        /// The bodies.
        pub nodes: Vec<Node>,
    }

    /// A line of a drawing.
    pub struct Line {
        /// Its path.
        pub path: String,
        /// How thick it is.
        pub width: usize,
        /// The two at its ends.
        pub tied: Tied,
    }

    /// A body in a drawing.
    pub struct Node {
        /// The body.
        pub body: Bearer,
        /// Its short name, cut where there is no room.
        pub label: String,
        /// Where the name begins, from the left.
        pub x: usize,
        /// The same from the top.
        pub y: usize,
        /// Where the body stands, from the left.
        pub dot_x: usize,
        /// The same from the top.
        pub dot_y: usize,
        /// How far the name is turned, in degrees.
        pub turn: usize,
        /// Whether the name ends at its place.
        pub is_left: bool,
    }

    /// What two bodies did together.
    pub struct Pair {
        /// The two.
        pub bodies: Vec<Bearer>,
        /// How many articles, in words, and how many of them name predecessors.
        pub total: String,
        /// Whether some do.
        pub has_inherited: bool,
        /// The articles by year, the newest first.
        pub years: Vec<Named<TimelineYear>>,
        /// The page of the whole network.
        pub network: String,
    }

    /// Articles by year and sector: what is drawn, and the numbers as a table. Coordinates are those of the drawing.
    pub struct Chart {
        /// How wide the drawing is.
        pub width: usize,
        /// How high it is.
        pub height: usize,
        /// Where the bars stand, from the top.
        pub base: usize,
        /// Where the years are written, from the top.
        pub years_at: usize,
        /// A bar for each year, the oldest first.
        pub bars: Vec<ChartBar>,
        /// The sectors in order of the number of articles; those after the fifth are one.
        pub sectors: Vec<ChartSector>,
        /// The same in numbers, the newest year first.
        pub rows: Vec<ChartRow>,
    }

    /// A year in a chart.
    pub struct ChartBar {
        /// The year.
        pub year: i16,
        /// Where it begins, from the left.
        pub x: usize,
        /// How wide it is.
        pub width: usize,
        /// Where its middle is, from the left.
        pub middle: usize,
        /// Whether there is room for the year below it.
        pub has_label: bool,
        /// The sectors in it, from below.
        pub parts: Vec<ChartPart>,
        /// How many articles in all, where there is room for it.
        pub total: Option<String>,
        /// Where that is written, from the top.
        pub total_at: usize,
    }

    /// A sector in a bar.
    pub struct ChartPart {
        /// Which sector, from 1.
        pub number: usize,
        /// Where it begins, from the top.
        pub y: usize,
        /// How high it is.
        pub height: usize,
        /// "Industry 2025: 3 articles".
        pub label: String,
    }

    /// A sector of a chart.
    pub struct ChartSector {
        /// Which, from 1.
        pub number: usize,
        /// Its name.
        pub label: String,
        /// Its page; none for what is left over.
        pub href: Option<String>,
    }

    /// A year of a chart as a row of a table.
    pub struct ChartRow {
        /// The year.
        pub year: i16,
        /// How many articles of each sector.
        pub counts: Vec<String>,
        /// How many in all.
        pub total: String,
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

    /// The files of open data.
    pub struct Data {
        /// What they hold.
        pub lead: String,
        /// Each file.
        pub tables: Vec<DataTable>,
    }

    /// A file of open data.
    pub struct DataTable {
        /// Its name.
        pub name: String,
        /// Its address.
        pub href: String,
        /// Its media type.
        pub media_type: &'static str,
        /// What it holds.
        pub text: String,
        /// Its columns.
        pub columns: Vec<Column>,
    }

    /// A column of a file.
    pub struct Column {
        /// Its name.
        pub name: String,
        /// What stands in it.
        pub text: String,
    }

    /// The page for addresses that do not exist.
    pub struct NotFound {
        /// The newest articles.
        pub entries: Entries,
    }

    /// A page that leads from an old address to the new one.
    pub struct Redirect {
        /// The new address.
        pub target: String,
        /// The same, absolute.
        pub target_url: String,
        /// The title of what is there.
        pub title: String,
    }
}

impl TimelineMonth {
    /// Whether some of it was done by predecessors.
    pub fn has_inherited(&self) -> bool {
        self.items.iter().any(|item| !item.predecessors.is_empty())
    }
}
