//! CommonMark to HTML, with what a digest needs besides and nothing that an untrusted text could misuse.
//!
//! Depends on one text alone. What a text cannot know (the address of another article, a word of the interface) stays a
//! [`Hole`] in its [`Body`], filled when a page is rendered: a renamed article or a translated word leaves the parsed
//! text as it is.

mod blocks;
mod footnotes;
mod html;
mod links;
mod nesting;
mod printable;
mod slips;
mod typography;
mod writer;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

pub use blocks::BlockKind;
pub use html::raw_kind;
pub use links::{Link, LinkKind, encoded as encode_address};
pub use typography::typeset;

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

/// The first piece of a text of one line that Markdown would set apart: `**words**`, a link. Where text is plain it was meant so, and
/// readers see its marks.
pub fn first_marks(text: &str) -> Option<&str> {
    if !text.contains(['*', '_', '[', '`']) {
        return None;
    }
    let is_set_apart = |event: &Event<'_>| match event {
        Event::Start(Tag::Emphasis | Tag::Strong) | Event::Code(_) => true,
        Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => {
            *link_type == LinkType::Inline
        }
        _ => false,
    };
    let mut events = Parser::new(text).into_offset_iter();
    events.find(|(event, _)| is_set_apart(event)).map(|(_, span)| &text[span])
}

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
    /// Where each block begins, and what it is.
    blocks: Vec<(usize, BlockKind)>,
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
    /// What belongs to the picture that this link shows.
    Picture(usize, Part),
    /// A word of the interface; `{n}` in it is a number.
    Word(&'static str, usize),
    /// What stands before the name of an anchor, where it is set and where it is led to: nothing, unless another text on
    /// the page may have the same name.
    Anchor,
}

/// What is taken out of marked HTML.
#[derive(Clone, Copy, Debug)]
enum Mark {
    /// A hole.
    Hole(Hole),
    /// The beginning of a block.
    Block(BlockKind),
}

/// Where something belongs to a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// In front of its element: other forms of it.
    Before,
    /// Among its attributes: how large it is, and when it is fetched.
    Attributes,
    /// Among its attributes, where the text itself says how large it is: when it is fetched.
    Loading,
    /// Behind its element: the end of what began in front.
    Behind,
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
    pub fn fill(&self, fill: impl FnMut(Hole) -> String) -> String {
        self.fill_range(0..self.html.len(), fill)
    }

    /// The same of some blocks, by their positions in [`Body::blocks`]. All blocks one after the other are the whole text.
    pub fn fill_blocks(&self, blocks: Range<usize>, fill: impl FnMut(Hole) -> String) -> String {
        let beginning = |block: usize| match block {
            0 => 0,
            _ => self.blocks.get(block).map_or(self.html.len(), |(at, _)| *at),
        };
        self.fill_range(beginning(blocks.start)..beginning(blocks.end), fill)
    }

    /// The kinds of its blocks, in order.
    pub fn blocks(&self) -> impl ExactSizeIterator<Item = BlockKind> {
        self.blocks.iter().map(|(_, kind)| *kind)
    }

    fn fill_range(&self, range: Range<usize>, mut fill: impl FnMut(Hole) -> String) -> String {
        let first = self.holes.partition_point(|(at, _)| *at < range.start);
        let is_inside = |at: usize| at < range.end || range.end == self.html.len();
        let holes = self.holes[first..].iter().take_while(|(at, _)| is_inside(*at));
        let mut out = String::with_capacity(range.len() * 5 / 4);
        let mut from = range.start;
        for &(at, hole) in holes {
            out.push_str(&self.html[from..at]);
            out.push_str(&fill(hole));
            from = at;
        }
        out.push_str(&self.html[from..range.end]);
        out
    }

    /// What stands between tags and between characters that HTML escapes, piece by piece.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let mut rest = Some(self.html.as_str());
        std::iter::from_fn(move || {
            let from = rest?;
            let at = from.find(['<', '&']).unwrap_or(from.len());
            let (text, markup) = from.split_at(at);
            let end = if markup.starts_with('<') { '>' } else { ';' };
            rest = markup.split_once(end).map(|(_, rest)| rest);
            Some(text)
        })
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
    fn new(marked: &str, marks: &[Mark], links: Vec<Link>, headings: Vec<Heading>) -> Self {
        let mut html = String::with_capacity(marked.len());
        let (mut holes, mut blocks) = (Vec::new(), Vec::new());
        for (index, piece) in marked.split('\0').enumerate() {
            if index % 2 == 0 {
                html.push_str(piece);
                continue;
            }
            match piece.parse::<usize>().ok().and_then(|mark| marks.get(mark)) {
                Some(&Mark::Hole(hole)) => holes.push((html.len(), hole)),
                Some(&Mark::Block(kind)) => blocks.push((html.len(), kind)),
                None => {}
            }
        }
        let blocks = blocks_with_content(&html, blocks);
        Self { html, holes, blocks, links, headings }
    }
}

/// The blocks of which something is left: a comment, or an element that was refused, belongs to the block before it.
fn blocks_with_content(html: &str, mut blocks: Vec<(usize, BlockKind)>) -> Vec<(usize, BlockKind)> {
    let ends: Vec<usize> = blocks.iter().skip(1).map(|(begin, _)| *begin).chain([html.len()]).collect();
    let mut ends = ends.into_iter();
    blocks.retain(|(begin, _)| ends.next().is_some_and(|end| !html[*begin..end].trim().is_empty()));
    blocks
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
