//! What stands around every page: the site, its menu, the page itself, its other languages.

use std::sync::Arc;

use crate::plan::part::view;

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
        /// The search page, if there is one.
        pub search: Option<String>,
        /// The page of the open data, if there are such files.
        pub data: Option<String>,
        /// Under which terms all of it may be used, if they are told.
        pub license: Option<License>,
        /// The colour of the browser's own parts by day.
        pub color_light: String,
        /// The same by night.
        pub color_dark: String,
        /// Whether the theme sets custom properties; they are in the file `properties.css`, to be linked last.
        pub has_properties: bool,
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
        /// What stands for it where somebody shares its address.
        pub image: Option<HeadImage>,
    }

    /// A picture that stands for a page.
    pub struct HeadImage {
        /// Its absolute address.
        pub url: String,
        /// Its width in points.
        pub width: usize,
        /// Its height in points.
        pub height: usize,
        /// What is to be read on it.
        pub alt: String,
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
}
