//! The allow-list for raw HTML in a text.
//!
//! Tags are read by a browser's tokenizer and written anew: only known elements with known attributes leave this module.
//! Elements that a text opens are closed where its Markdown ends, and an end tag without its start is dropped, so raw
//! HTML can never close an element of the page around it.

use std::cell::RefCell;
use std::collections::HashMap;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::links::{self, Destination, Link, LinkKind};
use super::printable::printable;
use super::{Report, escape};
use crate::diagnostic::{Dropped, Problem};
use crate::source::Span;

/// Elements that may stand inside a paragraph.
const PHRASING: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// Elements that may stand between paragraphs, besides.
const FLOW: &[&str] = &[
    "blockquote",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements without content.
const VOID: &[&str] = &["br", "col", "hr", "img", "wbr"];

/// The attributes that an element may keep. Classes, ids and styles are the theme's.
fn may_keep(element: &str, attribute: &str) -> bool {
    match attribute {
        "lang" | "title" => true,
        "dir" => element == "bdo" || element == "bdi" || element == "span",
        "alt" | "width" | "height" => element == "img",
        "colspan" | "rowspan" => matches!(element, "td" | "th"),
        "scope" => element == "th",
        "start" | "reversed" => element == "ol",
        "value" => element == "li",
        "datetime" => matches!(element, "time" | "del" | "ins"),
        "open" => element == "details",
        "span" => matches!(element, "col" | "colgroup"),
        _ => false,
    }
}

/// The raw HTML elements that are open, by the Markdown element they were opened in.
#[derive(Debug)]
pub(super) struct OpenElements {
    frames: Vec<Frame>,
}

/// The raw HTML elements that are open in one Markdown element.
#[derive(Debug, Default)]
struct Frame {
    names: Vec<String>,
    /// How many of each name: to look for one that is not there would cost as much as there are.
    counts: HashMap<String, usize>,
}

impl OpenElements {
    pub(super) fn new() -> Self {
        Self { frames: vec![Frame::default()] }
    }

    /// Whether no element is open, of Markdown or of raw HTML.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.frames.as_slice(), [frame] if frame.names.is_empty())
    }

    /// A Markdown element begins.
    pub(super) fn enter(&mut self) {
        self.frames.push(Frame::default());
    }

    /// The end tag of a raw HTML element, and before it those of what was opened inside and is open still.
    fn close(&mut self, name: &str) -> String {
        self.frames.last_mut().map_or_else(String::new, |frame| frame.close(name))
    }

    /// A Markdown element ends; gives the end tags of what was opened in it and is open still.
    pub(super) fn leave(&mut self) -> String {
        let frame = if self.frames.len() > 1 {
            self.frames.pop()
        } else {
            self.frames.last_mut().map(std::mem::take)
        };
        frame.unwrap_or_default().names.iter().rev().map(|name| end_of(name)).collect()
    }
}

impl Frame {
    fn open(&mut self, name: &str) {
        self.names.push(name.to_owned());
        *self.counts.entry(name.to_owned()).or_default() += 1;
    }

    /// The end tag of an element, and before it those of what was opened inside and is open still; nothing if the element
    /// is not open here.
    fn close(&mut self, name: &str) -> String {
        let mut ends = String::new();
        while self.counts.get(name).is_some_and(|count| *count > 0)
            && let Some(last) = self.names.pop()
        {
            ends += &end_of(&last);
            self.counts.entry(last.clone()).and_modify(|count| *count -= 1);
            if last == name {
                break;
            }
        }
        ends
    }
}

fn end_of(name: &str) -> String {
    format!("</{name}>")
}

/// Whether a piece of raw HTML stands in a paragraph or on its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    Inline,
    Block,
}

/// What stands for a link of the site until a page is rendered: among the attributes of its element, in front of it and
/// behind it.
pub(super) struct Marks {
    pub before: String,
    pub attributes: String,
    pub behind: String,
}

/// Keeps a link and gives its marks; the second value is whether its element says how large it is.
type PlaceLink<'p> = &'p mut dyn FnMut(Link, bool) -> Marks;

/// Sanitizes one piece of raw HTML that begins at `span`.
pub(super) fn sanitize(
    raw: &str,
    span: &Span,
    context: Context,
    open: &mut OpenElements,
    report: Report<'_>,
    place: PlaceLink<'_>,
) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut dropping: Option<String> = None;
    let lines = Lines::new(raw, span);
    for (token, line) in tokens(raw) {
        let at = lines.span(line);
        match token {
            Token::CharacterTokens(text) if dropping.is_none() => out.push_str(&escape(&text)),
            Token::TagToken(tag) => {
                let name = tag.name.to_string();
                if let Some(inside) = &dropping {
                    if tag.kind == TagKind::EndTag && *inside == name {
                        dropping = None;
                    }
                    continue;
                }
                let known = PHRASING.contains(&name.as_str())
                    || context == Context::Block && FLOW.contains(&name.as_str());
                match tag.kind {
                    TagKind::StartTag if !known => {
                        report(Problem::HtmlDropped { what: Dropped::Tag { name: name.clone() } }, at);
                        if raw_kind(&name).is_some() && context == Context::Block {
                            dropping = Some(name);
                        }
                    }
                    TagKind::StartTag => out.push_str(&start_tag(&tag, &name, at, open, report, place)),
                    TagKind::EndTag => out.push_str(&open.close(&name)),
                }
            }
            Token::ParseError(_) if line == UNFINISHED => {
                report(Problem::HtmlDropped { what: Dropped::UnfinishedTag }, span.clone());
            }
            Token::DoctypeToken(_) => report(Problem::HtmlDropped { what: Dropped::Doctype }, at),
            _ => {}
        }
    }
    out
}

fn start_tag(
    tag: &Tag,
    name: &str,
    at: Span,
    open: &mut OpenElements,
    report: Report<'_>,
    place: PlaceLink<'_>,
) -> String {
    let mut out = format!("<{name}");
    let (mut has_alt, mut is_foreign) = (false, false);
    let (mut before, mut behind) = (String::new(), String::new());
    let has_size = tag.attrs.iter().any(|attribute| matches!(&*attribute.name.local, "width" | "height"));
    for attribute in &tag.attrs {
        let key = attribute.name.local.to_string();
        let value = attribute.value.to_string();
        let kind = match (name, key.as_str()) {
            ("a", "href") => Some(LinkKind::Follow),
            ("img", "src") => Some(LinkKind::Show),
            _ => None,
        };
        if let Some(kind) = kind {
            match links::destination(&value, kind, at.clone(), report) {
                Destination::Site(link) => {
                    let marks = place(link, has_size);
                    out.push_str(&format!(" {}", marks.attributes));
                    (before, behind) = (marks.before, marks.behind);
                }
                Destination::Outside(attribute) => out.push_str(&format!(" {attribute}")),
                Destination::ForeignPicture(_) => is_foreign = true,
                Destination::Refused => {}
            }
        } else if may_keep(name, &key) {
            has_alt |= key == "alt";
            out.push_str(&format!(" {key}=\"{}\"", escape(&printable(&value))));
        } else {
            report(
                Problem::HtmlDropped { what: Dropped::Attribute { key: key.clone(), tag: name.to_owned() } },
                at.clone(),
            );
        }
    }
    if is_foreign {
        let alt = tag.attrs.iter().find(|attribute| &*attribute.name.local == "alt");
        return alt.map_or(String::new(), |alt| escape(&alt.value));
    }
    if name == "img" && !has_alt {
        out.push_str(" alt=\"\"");
    }
    out = format!("{before}{out}>{behind}");
    if !VOID.contains(&name)
        && let Some(frame) = open.frames.last_mut()
    {
        frame.open(name);
    }
    out
}

/// How a browser reads the content of an element in which it sees no tags (HTML Living Standard, 13.2.6.2).
pub fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => Some(RawKind::Rawtext),
        "textarea" | "title" => Some(RawKind::Rcdata),
        _ => None,
    }
}

/// Stands for the line of the error that the input ends in the middle of a tag: what stood in it is lost.
const UNFINISHED: usize = usize::MAX;

/// The tokens of a piece of HTML with the line they end in, from 1.
fn tokens(raw: &str) -> Vec<(Token, usize)> {
    #[derive(Default)]
    struct Collect(RefCell<Vec<(Token, usize)>>);
    impl TokenSink for Collect {
        type Handle = ();
        fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
            let kind = match &token {
                Token::TagToken(tag) if tag.kind == TagKind::StartTag => raw_kind(&tag.name),
                _ => None,
            };
            let is_end = |error: &str| error.to_ascii_lowercase().contains("eof");
            match &token {
                Token::EOFToken => {}
                Token::ParseError(error) if is_end(error) => self.0.borrow_mut().push((token, UNFINISHED)),
                Token::ParseError(_) => {}
                _ => self.0.borrow_mut().push((token, line as usize)),
            }
            kind.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
        }
    }
    let tokenizer = Tokenizer::new(Collect::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(raw.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

/// The lines of a piece of HTML, each as a range of the text that it stands in.
struct Lines {
    whole: Span,
    lines: Vec<Span>,
}

impl Lines {
    fn new(raw: &str, span: &Span) -> Self {
        let mut start = span.start;
        let lines = raw.split_inclusive('\n').map(|line| {
            let from = start.min(span.end);
            start += line.len();
            from..(from + line.trim_end().len()).min(span.end)
        });
        Self { whole: span.clone(), lines: lines.collect() }
    }

    /// A line, from 1; all of them where there is no such line.
    fn span(&self, line: usize) -> Span {
        self.lines.get(line.wrapping_sub(1)).unwrap_or(&self.whole).clone()
    }
}
