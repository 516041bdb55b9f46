//! Articles by year and sector, as a drawing and as numbers.

use crate::plan::part::view;

view! {
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
}
