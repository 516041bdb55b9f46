//! CommonMark to HTML, with what a digest needs besides and nothing that an untrusted text could misuse.
//!
//! Depends on one text alone. What a text cannot know (the address of another article, a word of the interface) stays a
//! [`Hole`] in its [`Body`], filled when a page is rendered: a renamed article or a translated word leaves the parsed
//! text as it is.

mod footnotes;
mod html;
mod links;
mod typography;
mod writer;

use pulldown_cmark::Options;

pub use html::raw_kind;
pub use links::{Link, LinkKind, encoded as encode_address};
pub use typography::keep_together;

use crate::diagnostic::{At, Diagnostic, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::source::{SourcePath, Span};

/// The extensions of CommonMark that are on, by name: `Options::all()` would also switch on what nobody asked for, and
/// `ENABLE_OLD_FOOTNOTES` in it switches footnotes as they are meant here off.
pub const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

/// The words of the interface that a text may need.
pub const WORDS: &[&str] = &[
    "alert_note",
    "alert_tip",
    "alert_important",
    "alert_warning",
    "alert_caution",
    "footnotes",
    "footnote_back",
    "table_region",
    "task_done",
    "task_open",
];

/// A text as HTML with holes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Body {
    html: String,
    holes: Vec<(usize, Hole)>,
    /// The links that depend on the rest of the site.
    pub links: Vec<Link>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
}

/// What is filled in when a page is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hole {
    /// The attributes of the link with this number in [`Body::links`].
    Link(usize),
    /// A word of the interface; `{n}` in it is a number.
    Word(&'static str, usize),
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Heading {
    /// Its level: 2 to 6.
    pub level: u8,
    /// Its anchor, unique in the text.
    pub id: String,
    /// Its words without markup.
    pub text: String,
}

impl Body {
    /// The HTML with every hole filled.
    pub fn fill(&self, mut fill: impl FnMut(Hole) -> String) -> String {
        let mut out = String::with_capacity(self.html.len() + self.holes.len() * 40);
        let mut from = 0;
        for &(at, hole) in &self.holes {
            out.push_str(&self.html[from..at]);
            out.push_str(&fill(hole));
            from = at;
        }
        out.push_str(&self.html[from..]);
        out
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.html.trim().is_empty()
    }

    /// Whether the text has an anchor of this name.
    pub fn has_anchor(&self, id: &str) -> bool {
        self.headings.iter().any(|heading| heading.id == id)
            || ["id=\"fn-", "id=\"fnref-"].iter().any(|prefix| {
                id.strip_prefix(&prefix[4..])
                    .is_some_and(|rest| self.html.contains(&format!("{prefix}{rest}\"")))
            })
    }

    /// The name of all anchors in the text.
    pub fn anchors(&self) -> Fingerprint {
        let anchors = self.html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        Fingerprint::of(&anchors.collect::<Vec<_>>())
    }

    /// Takes the marks out of rendered HTML and keeps their places as holes. A mark is `\0` + its text + `\0`: a source
    /// text cannot hold U+0000, because files that do are refused and CommonMark replaces what is written as a reference.
    fn new(marked: &str, marks: &[Hole], links: Vec<Link>, headings: Vec<Heading>) -> Self {
        let mut html = String::with_capacity(marked.len());
        let mut holes = Vec::new();
        for (index, piece) in marked.split('\0').enumerate() {
            if index % 2 == 0 {
                html.push_str(piece);
            } else if let Some(&hole) = piece.parse::<usize>().ok().and_then(|mark| marks.get(mark)) {
                holes.push((html.len(), hole));
            }
        }
        Self { html, holes, links, headings }
    }
}

/// Renders the text of a file that begins at `offset`; also what is wrong with it.
pub fn body(file: &SourcePath, text: &str, offset: usize) -> (Body, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let body = writer::write(text, &mut |problem, span: Span| {
        let at = At::Span(span.start + offset..span.end + offset);
        problems.push(Diagnostic::new(problem, Place { file: file.clone(), at }));
    });
    (body, problems)
}

/// Where problems of a text go; spans are relative to the text.
type Report<'r> = &'r mut dyn FnMut(Problem, Span);

/// Escapes a text for HTML, inside elements and attribute values alike.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
