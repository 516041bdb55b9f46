//! Pages of their own: standing ones, the open data, what does not exist, what has moved.

use crate::plan::entry::Entries;
use crate::plan::part::view;
use crate::plan::text::{Day, Text};

view! {
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

    /// The search page.
    pub struct Search {
        /// The address of the file that says which files it may read; they stand beside it.
        pub index: String,
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
