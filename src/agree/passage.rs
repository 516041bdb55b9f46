//! A text as passages: title, summary, headings, paragraphs, items, cells, notes. Each has its running text, from which
//! code, addresses and HTML are left out, and knows where in the file that stands.
//!
//! Knows one text at a time and reads no figure.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::diagnostic::{At, Place};
use crate::model::Text;
use crate::parse::markdown::OPTIONS;
use crate::source::{SourcePath, Span};
use crate::yaml::Step;

/// A piece of a text that may correspond to one piece of the other.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it is.
    pub role: Role,
    /// Its words.
    pub text: String,
    /// Where the links in it lead, as written, and where they stand.
    pub links: Vec<(String, Place)>,
    file: SourcePath,
    origin: Origin,
}

/// What a passage is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title, in the front matter.
    Title,
    /// The summary, in the front matter.
    Summary,
    /// A heading of a level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list, a term or its definition.
    Item,
    /// A cell of a table.
    Cell,
    /// A footnote.
    Note,
}

impl Role {
    /// Whether it stands in the front matter, where a text is not translated line by line.
    pub fn is_front_matter(self) -> bool {
        matches!(self, Self::Title | Self::Summary)
    }

    /// Whether two passages can be one. Headings can, whatever their levels.
    pub fn corresponds(self, other: Self) -> bool {
        self == other || matches!((self, other), (Self::Heading(_), Self::Heading(_)))
    }
}

/// Where the words of a passage come from.
#[derive(Clone, Debug)]
enum Origin {
    /// A key of the front matter.
    Key(&'static str),
    /// Pieces of the file, in order.
    Pieces(Vec<Piece>),
}

/// A piece of a file that became words.
#[derive(Clone, Debug)]
struct Piece {
    /// Where it begins in the words.
    start: usize,
    /// How long it is there.
    length: usize,
    /// Where it stands in the file.
    span: Span,
}

/// The passages of a text, of which `source` is the file: title and summary first.
pub fn passages(text: &Text, source: &str) -> Vec<Passage> {
    let front = |role, key, words: &str| Passage {
        role,
        text: words.to_owned(),
        links: Vec::new(),
        file: text.path.clone(),
        origin: Origin::Key(key),
    };
    let keys = &text.keys.text;
    let front = [front(Role::Title, "title", &keys.title), front(Role::Summary, "summary", &keys.summary)];
    let mut writer = Writer::new(text, front.into());
    let body = source.get(text.body_start..).unwrap_or_default();
    for (event, span) in Parser::new_ext(body, OPTIONS).into_offset_iter() {
        writer.take(event, span.start + text.body_start..span.end + text.body_start);
    }
    writer.passages
}

impl Passage {
    /// The place of a range of its words.
    pub fn place(&self, words: &Span) -> Place {
        let at = match &self.origin {
            Origin::Key(key) => At::Yaml(vec![Step::Key((*key).to_owned())]),
            Origin::Pieces(pieces) => {
                let start = in_file(pieces, words.start).start;
                At::Span(start..in_file(pieces, words.end.saturating_sub(1)).end.max(start))
            }
        };
        Place { file: self.file.clone(), at }
    }

    /// The place where it begins: its first word, or else its first link.
    pub fn start(&self) -> Place {
        match self.links.first() {
            Some((_, link)) if self.text.is_empty() => link.clone(),
            _ => self.place(&(0..self.text.find(' ').unwrap_or(self.text.len()))),
        }
    }
}

/// Where the byte at a position of the words stands in the file. A character reference or a curly quote is not as long in
/// the file as it is in the words: there it is the whole piece.
fn in_file(pieces: &[Piece], at: usize) -> Span {
    let Some(piece) = pieces[..pieces.partition_point(|piece| piece.start <= at)].last() else { return 0..0 };
    let inside = at - piece.start;
    if piece.length == piece.span.len() && inside < piece.length {
        let start = piece.span.start + inside;
        return start..start + 1;
    }
    piece.span.clone()
}

/// Puts passages together out of the events of a parser.
struct Writer {
    passages: Vec<Passage>,
    file: SourcePath,
    /// The roles of the blocks that are open; the innermost counts.
    roles: Vec<Role>,
    /// Whether the next words begin a new passage.
    is_new: bool,
    /// Whether this is code.
    is_code: bool,
    /// Whether this is a link that shows its own address.
    is_bare: bool,
}

impl Writer {
    fn new(text: &Text, passages: Vec<Passage>) -> Self {
        Self {
            passages,
            file: text.path.clone(),
            roles: Vec::new(),
            is_new: true,
            is_code: false,
            is_bare: false,
        }
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if !self.is_code && !self.is_bare => self.write(&words, span),
            Event::SoftBreak | Event::HardBreak | Event::Code(_) | Event::InlineHtml(_) if !self.is_new => {
                self.write(" ", span);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::CodeBlock(_) => self.is_code = true,
            Tag::Link { link_type, dest_url, .. } => {
                self.link(dest_url, span);
                self.is_bare = is_bare(*link_type);
            }
            Tag::Image { dest_url, .. } => self.link(dest_url, span),
            tag => {
                let Some(role) = role(tag, self.roles.last().copied()) else { return };
                self.roles.push(role);
                self.is_new = true;
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::Link => self.is_bare = false,
            tag if is_block(tag) => {
                self.roles.pop();
                self.is_new = true;
            }
            _ => {}
        }
    }

    fn link(&mut self, target: &str, span: Span) {
        let place = Place { file: self.file.clone(), at: At::Span(span) };
        self.passage().links.push((target.to_owned(), place));
    }

    fn write(&mut self, words: &str, span: Span) {
        let passage = self.passage();
        let piece = Piece { start: passage.text.len(), length: words.len(), span };
        passage.text.push_str(words);
        if let Origin::Pieces(pieces) = &mut passage.origin {
            pieces.push(piece);
        }
    }

    /// The passage that is being written, begun if need be.
    fn passage(&mut self) -> &mut Passage {
        if self.is_new || self.passages.is_empty() {
            self.is_new = false;
            let role = self.roles.last().copied().unwrap_or(Role::Paragraph);
            let origin = Origin::Pieces(Vec::new());
            let (text, links) = (String::new(), Vec::new());
            self.passages.push(Passage { role, text, links, file: self.file.clone(), origin });
        }
        let last = self.passages.len() - 1;
        &mut self.passages[last]
    }
}

/// The role of a block that holds words. A paragraph inside an item or a footnote is a part of it.
fn role(tag: &Tag<'_>, open: Option<Role>) -> Option<Role> {
    Some(match tag {
        // A heading of the first level is made one of the second.
        Tag::Heading { level, .. } => Role::Heading((*level as u8).max(2)),
        Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => Role::Item,
        Tag::TableCell => Role::Cell,
        Tag::FootnoteDefinition(_) => Role::Note,
        Tag::Paragraph => open.unwrap_or(Role::Paragraph),
        _ => return None,
    })
}

fn is_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableCell
            | TagEnd::FootnoteDefinition
            | TagEnd::Paragraph
    )
}

/// Whether a link shows its own address: `<https://example.org/2025>`.
fn is_bare(link: LinkType) -> bool {
    matches!(link, LinkType::Autolink | LinkType::Email)
}
