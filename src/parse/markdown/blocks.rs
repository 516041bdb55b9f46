//! The blocks of a text: its headings, paragraphs, lists and so on, as far as they stand in nothing else.
//!
//! Knows the kind of a block and where it begins, and not what stands in it.

use pulldown_cmark::{Event, Tag};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading of a level: 2 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list of any kind.
    List,
    /// A table.
    Table,
    /// A quotation.
    Quote,
    /// A note, like `> [!NOTE]`.
    Note,
    /// Code.
    Code,
    /// A line between parts.
    Rule,
    /// Raw HTML, and the Markdown in its elements.
    Html,
    /// All footnotes.
    Footnotes,
}

impl BlockKind {
    /// The kind of the block that an event begins; none if it begins no block of the running text.
    pub(super) fn begun_by(event: &Event<'_>) -> Option<Self> {
        match event {
            Event::Start(tag) => Self::of(tag),
            Event::Rule => Some(Self::Rule),
            _ => None,
        }
    }

    fn of(tag: &Tag<'_>) -> Option<Self> {
        match tag {
            Tag::Heading { level, .. } => Some(Self::Heading(super::writer::shown_level(*level) as u8)),
            Tag::Paragraph => Some(Self::Paragraph),
            Tag::List(_) | Tag::DefinitionList => Some(Self::List),
            Tag::Table(_) => Some(Self::Table),
            Tag::BlockQuote(None) => Some(Self::Quote),
            Tag::BlockQuote(Some(_)) => Some(Self::Note),
            Tag::CodeBlock(_) => Some(Self::Code),
            Tag::HtmlBlock => Some(Self::Html),
            _ => None,
        }
    }
}
