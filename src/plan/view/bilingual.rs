//! An article in two languages side by side.

use std::sync::Arc;

use super::Card;
use crate::plan::paired::PairedTexts;
use crate::plan::part::{Named, view};

view! {
    /// An article in two languages side by side.
    pub struct SideBySide {
        /// Its card, in the language of the page.
        pub card: Named<Card>,
        /// Why it is not published, where it is shown all the same.
        pub preview: Option<String>,
        /// What stands above the two texts: first that of the language of the page.
        pub sides: Vec<Side>,
        /// The two texts, row by row.
        pub texts: PairedTexts,
    }

    /// What stands above a text.
    pub struct Side {
        /// The tag of its language.
        pub lang: String,
        /// Its title.
        pub title: Arc<str>,
        /// The address of its own page.
        pub href: String,
        /// "Read in English only", in its language.
        pub alone: String,
    }
}
