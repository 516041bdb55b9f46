//! What stands for an article where somebody shares its address: as what it is drawn of.

use std::hash::Hash;
use std::sync::Arc;

use super::part::{Shared, view};
use super::text::Day;
use super::view::Link;
use crate::fingerprint::Fingerprint;
use crate::theme::{self, Theme};

/// How large the drawing is, in points: what the networks that show it ask for (Open Graph).
pub const WIDTH: u32 = 1200;
/// The same of its height.
pub const HEIGHT: u32 = 630;

view! {
    /// A share image.
    pub struct Share {
        /// The language tag.
        pub lang: String,
        /// The name of the site.
        pub site: String,
        /// The title of the article.
        pub title: Arc<str>,
        /// The day of the act.
        pub date: Day,
        /// The names of those who took part; the first leads.
        pub ministries: Vec<String>,
        /// Their short names.
        pub abbreviations: Vec<String>,
        /// Its sector.
        pub sector: Shared<Link>,
        /// What kind of act it is.
        pub act: Option<String>,
    }
}

impl Share {
    /// The name of the drawing, of which `parts` is the name of what it shows.
    pub(super) fn name(&self, theme: &Theme, parts: Fingerprint) -> Fingerprint {
        parts.and(theme.closure(theme::SHARE).unwrap_or_default()).and(theme.fonts().name())
    }
}
