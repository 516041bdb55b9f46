//! Parts that are written when they are shown: days, headings, citations.

use crate::plan::part::{Html, view};

view! {
    /// A day, in the words of the page's language.
    pub struct Day {
        /// For `datetime`: "2025-09-26".
        pub iso: String,
        /// "Jumat, 26 September 2025".
        pub full: String,
        /// "26 September 2025".
        pub long: String,
        /// "September".
        pub month: String,
    }

    /// A heading of a text.
    pub struct Heading {
        /// 2 or 3.
        pub level: u8,
        /// Its anchor.
        pub id: String,
        /// Its words.
        pub text: String,
    }

    /// Two texts of an article, row by row.
    pub struct TextPair {
        /// Whether both are built alike everywhere.
        pub is_alike: bool,
        /// The rows.
        pub rows: Vec<TextRow>,
    }

    /// A part of two texts.
    pub struct TextRow {
        /// The part of the text in the language of the page, if it has one here.
        pub own: Option<Html>,
        /// The part of the other text, if it has one here.
        pub other: Option<Html>,
        /// Whether it begins with a heading.
        pub is_heading: bool,
        /// Whether both texts are built alike here.
        pub is_alike: bool,
    }

    /// How an article is cited.
    pub struct Citation {
        /// As a sentence.
        pub text: String,
        /// For BibTeX.
        pub bibtex: String,
        /// For reference managers, as CSL-JSON.
        pub csl: String,
    }
}
