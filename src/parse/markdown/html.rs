//! The allow-list for raw HTML in a text.
//!
//! Tags are read by a browser's tokenizer and written anew: only known elements with known attributes leave this module.
//! Elements that a text opens are closed where its Markdown ends, an end tag without its start is dropped, and so is a tag where
//! HTML has no place for it (`nesting`), so raw HTML can never close an element of the page around it.

use std::cell::RefCell;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::links::{self, Destination, Link, LinkKind};
use super::nesting::{OpenElements, PHRASING};
use super::printable::printable;
use super::{Report, escape};
use crate::diagnostic::{Dropped, Problem};
use crate::source::Span;

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
    let (tokens, is_too_long) = tokens(raw);
    if is_too_long {
        report(Problem::HtmlDropped { what: Dropped::LongTag }, span.clone());
    }
    for (token, line) in tokens {
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
                    TagKind::StartTag => match open.open(&name) {
                        Some(ends) => {
                            out.push_str(&ends);
                            out.push_str(&start_tag(&tag, &name, at, report, place));
                        }
                        None => report(Problem::HtmlDropped { what: Dropped::Misplaced { name } }, at),
                    },
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

fn start_tag(tag: &Tag, name: &str, at: Span, report: Report<'_>, place: PlaceLink<'_>) -> String {
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
    format!("{before}{out}>{behind}")
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

/// So many pieces may be between the spaces, slashes and equals signs of one tag: a tokenizer compares each attribute with all before it.
const LONGEST_TAG: usize = 4000;

/// How many bytes the tokenizer is given before it is asked how far it has come.
const STEP: usize = 4096;

/// The tokens of a piece of HTML with the line they end in, from 1, up to a tag that is too long. The second value is whether there is
/// one.
fn tokens(raw: &str) -> (Vec<(Token, usize)>, bool) {
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
    let (mut rest, mut known, mut pieces) = (raw, 0, 0);
    while !rest.is_empty() && pieces <= LONGEST_TAG {
        let (part, behind) = rest.split_at(rest.floor_char_boundary(STEP));
        input.push_back(part.into());
        let _ = tokenizer.feed(&input);
        rest = behind;
        let count = tokenizer.sink.0.borrow().len();
        pieces += part.bytes().filter(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'/' | b'=')).count();
        if std::mem::replace(&mut known, count) != count {
            pieces = 0;
        }
    }
    let is_too_long = !rest.is_empty();
    if !is_too_long {
        tokenizer.end();
    }
    (tokenizer.sink.0.into_inner(), is_too_long)
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
