//! Everything that a template can see, and nothing else.
//!
//! Every page has `site`, `page` and `words`; the fields of its own view stand beside them under their names. Dates,
//! numbers and counts are formatted already; addresses lead from the root of the host and can stand in `href`.

mod article;
mod bilingual;
mod chart;
mod frame;
mod list;
mod ministry;
mod network;
mod page;
pub mod written;

pub use self::article::{
    Article, Card, Correction, Ending, Instrument, Life, LifeStep, Neighbour, Source, Status, Tie,
};
pub use self::bilingual::{Side, SideBySide};
pub use self::chart::{Chart, ChartBar, ChartPart, ChartRow, ChartSector};
pub use self::frame::{FeedLink, HeadImage, LanguageLink, License, MenuItem, PageHead, Site};
pub use self::list::{
    BodyCount, Figure, Front, Home, Link, Month, Pager, SectorNews, Term, TermCard, TermList, YearEntries,
    YearInNumbers, YearPage,
};
pub use self::ministry::{
    Bearer, Ministry, MinistryCard, MinistryGroup, MinistryList, Part, Partner, Succession, TimelineItem,
    TimelineMonth, TimelineYear,
};
pub use self::network::{Drawing, Line, Matrix, MatrixCell, MatrixRow, Network, Node, Pair, Tied};
pub use self::page::{Column, Data, DataTable, NotFound, Redirect, Search, Standing};
pub use super::citation::Citation;
pub use super::entry::{Entries, Entry};
pub use super::paired::PairedTexts;
pub use super::text::{Contents, Day, Text, TextWords, WordTable};
