//! What is aimed at, in the words of the table.

/// The size of digest that most aims are told for.
const MEDIUM: usize = 10_000;

pub const BUILD: &str = "at most 1.5 × `cp -r`";
pub const BUILD_WHOLE: &str = "at most 2.5 × `cp -r`";
pub const PEER: &str = "at least 20 × that of Risalah";
pub const GROWTH: &str = "at most 1.2 ×";
pub const MEMORY_GROWTH: &str = "at most 30 KB";
pub const AGAIN: &str = "at most 30 % of the build, no file touched";
pub const OWN: &str = "at most 40 ms";
/// Of what stands there to be compared with.
pub const NONE: &str = "–";

/// Of the most memory that a build holds.
pub fn memory(articles: usize) -> &'static str {
    if articles == MEDIUM { "at most 300 MB" } else { NONE }
}

/// Of an edit of an article.
pub fn edit(articles: usize) -> &'static str {
    if articles > MEDIUM { "median at most 60 ms" } else { "median at most 20 ms, worst 50 ms" }
}

/// Of an edit of a template, to the page that is looked at and to the last one.
pub fn template(articles: usize) -> [&'static str; 2] {
    if articles > MEDIUM { [NONE, NONE] } else { ["at most 100 ms", "at most 2 s"] }
}
