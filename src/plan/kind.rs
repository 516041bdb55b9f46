//! The kinds of pages: what each is called, which templates can show it, and what it shows.
//!
//! The one table between pages and templates. Pages are planned by kind, themes are asked for the template of a kind, and
//! README is written from it.

use super::part::ToContext;
use super::shape::Description;
use super::view;

macro_rules! kinds {
    ($(#[doc = $doc:literal] $kind:ident $name:literal, $view:ty => $template:literal $(or $instead:literal)?;)+) => {
        /// A kind of page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $(#[doc = $doc] $kind,)+ }

        impl Kind {
            /// Every kind, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// What a template knows it by: `page.kind`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }

            /// What it is.
            pub fn doc(self) -> &'static str {
                match self { $(Self::$kind => $doc.trim_ascii(),)+ }
            }

            /// The templates that can show it: the first of them that the theme has does.
            pub fn templates(self) -> &'static [&'static str] {
                match self { $(Self::$kind => &[$template $(, $instead)?],)+ }
            }

            /// Whether a theme may do without it: it takes a script to search, and a page without one would find nothing.
            pub fn is_optional(self) -> bool {
                self == Self::Search
            }

            /// What its template sees besides what every page has.
            pub fn view(self) -> Description {
                match self { $(Self::$kind => <$view as ToContext>::description(),)+ }
            }
        }
    };
}

kinds! {
    /// The front page and its further pages.
    Home "home", view::Home => "home.html" or "list.html";
    /// An article.
    Article "article", view::Article => "article.html";
    /// An article in two languages side by side.
    Bilingual "bilingual", view::SideBySide => "bilingual.html" or "page.html";
    /// A standing page.
    Page "page", view::Standing => "page.html";
    /// The list of bodies.
    Ministries "ministries", view::MinistryList => "ministries.html" or "page.html";
    /// A body and its timeline.
    Ministry "ministry", view::Ministry => "ministry.html" or "list.html";
    /// Who works with whom.
    Network "network", view::Network => "network.html" or "page.html";
    /// What two bodies did together.
    Pair "pair", view::Pair => "pair.html" or "list.html";
    /// The list of sectors.
    Sectors "sectors", view::TermList => "sectors.html" or "page.html";
    /// A sector with its articles.
    Sector "sector", view::Term => "sector.html" or "list.html";
    /// The list of tags.
    Tags "tags", view::TermList => "tags.html" or "page.html";
    /// A tag with its articles.
    Tag "tag", view::Term => "tag.html" or "list.html";
    /// The list of years.
    Archive "archive", view::TermList => "years.html" or "page.html";
    /// A year with its articles.
    Year "year", view::YearPage => "year.html" or "list.html";
    /// What is in the data files.
    Data "data", view::Data => "data.html" or "page.html";
    /// The search page.
    Search "search", view::Search => "search.html";
    /// What is shown for addresses that do not exist.
    NotFound "not_found", view::NotFound => "404.html" or "page.html";
    /// What leads from an old address to the new one.
    Redirect "redirect", view::Redirect => "redirect.html" or "page.html";
}
