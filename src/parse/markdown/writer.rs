//! Turns the events of a Markdown text into HTML: pulldown-cmark's own writer does the plain elements, and what differs
//! from them is replaced in the stream before it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd,
    html::push_html,
};

use super::blocks::BlockKind;
use super::footnotes::Numbers;
use super::html::{Context, Marks, sanitize};
use super::links::{Destination, Link, LinkKind, destination};
use super::nesting::OpenElements;
use super::printable::{printable, printable_piece};
use super::slips;
use super::typography::{around_capitals, keep_together};
use super::{Body, Heading, Hole, Mark, OPTIONS, Part, Report, escape};
use crate::diagnostic::{Guesses, Problem};
use crate::source::Span;

/// Renders a text.
pub(super) fn write(text: &str, report: Report<'_>) -> Body {
    let events: Vec<(Event<'_>, Span)> = Parser::new_ext(text, OPTIONS).into_offset_iter().collect();
    slips::check(text, &events, report);
    let numbers = Numbers::new(text, &events, report);
    let mut writer = Writer {
        report,
        numbers,
        open: OpenElements::new(),
        outputs: vec![Vec::new()],
        blocks: Vec::new(),
        notes: Vec::new(),
        open_notes: Vec::new(),
        marks: Vec::new(),
        links: Vec::new(),
        headings: Vec::new(),
        anchors: HashSet::new(),
        repeated: HashMap::new(),
        link_ends: Vec::new(),
        in_autolink: false,
        table: Table::default(),
    };
    let mut at = 0;
    while at < events.len() {
        at = writer.event(&events, at);
    }
    writer.finish()
}

struct Writer<'r, 'e> {
    report: Report<'r>,
    numbers: Numbers,
    open: OpenElements,
    /// The stream being written to last: the text, or a footnote in it.
    outputs: Vec<Vec<Event<'e>>>,
    /// With which event of the text each of its blocks begins.
    blocks: Vec<(usize, BlockKind)>,
    /// The footnotes so far, each with its number if it is shown.
    notes: Vec<(Option<usize>, Vec<Event<'e>>)>,
    /// The footnotes that are being written, by position; the innermost last.
    open_notes: Vec<usize>,
    marks: Vec<Mark>,
    links: Vec<Link>,
    headings: Vec<Heading>,
    anchors: HashSet<String>,
    /// How often an anchor was wanted that there was already.
    repeated: HashMap<String, usize>,
    /// What ends each open link: nothing where the link was refused.
    link_ends: Vec<&'static str>,
    in_autolink: bool,
    table: Table,
}

#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_body: bool,
}

impl<'e> Writer<'_, 'e> {
    /// Writes the event at `at`, and gives the position of the next one.
    fn event(&mut self, events: &[(Event<'e>, Span)], at: usize) -> usize {
        let (event, span) = &events[at];
        self.make_room(event);
        self.begin_block(event);
        match event {
            Event::Start(tag) => {
                if !matches!(tag, Tag::HtmlBlock | Tag::Image { .. }) {
                    self.open.enter();
                }
                return self.start(tag, span, events, at);
            }
            Event::End(end) => {
                if *end != TagEnd::HtmlBlock {
                    let closing = self.open.leave();
                    self.html(closing);
                }
                self.end(*end);
            }
            Event::Html(_) => return self.html_block(events, at),
            Event::InlineHtml(raw) => {
                let clean = self.sanitize(raw, span, Context::Inline);
                self.inline(clean);
            }
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::TaskListMarker(done) => {
                let word = self.mark(Hole::Word(if *done { "task_done" } else { "task_open" }, 0));
                let checked = if *done { " checked" } else { "" };
                self.inline(format!("<input type=\"checkbox\" disabled{checked} aria-label=\"{word}\"> "));
            }
            Event::Text(text) => {
                let text = printable_piece(text);
                self.running_text(text);
            }
            Event::Code(text) => {
                let text = printable_piece(text);
                self.push(Event::Code(text));
            }
            other => self.push(other.clone()),
        }
        at + 1
    }

    /// Ends the raw HTML elements that cannot hold the block that begins here. Raw HTML makes room for itself.
    fn make_room(&mut self, event: &Event<'e>) {
        if let Some(kind) = BlockKind::begun_by(event).filter(|kind| *kind != BlockKind::Html) {
            let ends = self.open.make_room(kind);
            self.html(ends);
        }
    }

    /// Notes a block that begins here. As long as an element of raw HTML is open, what follows belongs to its block.
    fn begin_block(&mut self, event: &Event<'e>) {
        if let ([text], Some(kind)) = (self.outputs.as_slice(), BlockKind::begun_by(event))
            && self.open.is_empty()
        {
            self.blocks.push((text.len(), kind));
        }
    }

    fn start(&mut self, tag: &Tag<'e>, span: &Span, events: &[(Event<'e>, Span)], at: usize) -> usize {
        match tag {
            Tag::Heading { level, id, .. } => self.heading(*level, id.as_deref(), span, &events[at + 1..]),
            Tag::BlockQuote(Some(kind)) => {
                let (class, word) = match kind {
                    BlockQuoteKind::Note => ("note", "alert_note"),
                    BlockQuoteKind::Tip => ("tip", "alert_tip"),
                    BlockQuoteKind::Important => ("important", "alert_important"),
                    BlockQuoteKind::Warning => ("warning", "alert_warning"),
                    BlockQuoteKind::Caution => ("caution", "alert_caution"),
                };
                let word = self.mark(Hole::Word(word, 0));
                self.html(format!(
                    "<div class=\"alert alert-{class}\" role=\"note\">\n<p class=\"alert-title\">{word}</p>\n"
                ));
            }
            Tag::FootnoteDefinition(_) => {
                let position = self.notes.len();
                self.outputs.push(Vec::new());
                self.open_notes.push(position);
                self.notes.push((self.numbers.of_note(position), Vec::new()));
            }
            Tag::Table(alignments) => {
                let label = self.mark(Hole::Word("table_region", 0));
                self.table = Table { alignments: alignments.clone(), ..Table::default() };
                self.html(format!(
                    "<div class=\"table\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table>"
                ));
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.column = 0;
                self.html("<thead><tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                let body = if self.table.has_body { "" } else { "<tbody>\n" };
                self.table.has_body = true;
                self.html(format!("{body}<tr>"));
            }
            Tag::TableCell => {
                let align = match self.table.alignments.get(self.table.column) {
                    Some(Alignment::Left) => " class=\"align-left\"",
                    Some(Alignment::Center) => " class=\"align-center\"",
                    Some(Alignment::Right) => " class=\"align-right\"",
                    _ => "",
                };
                self.inline(if self.table.in_head {
                    format!("<th scope=\"col\"{align}>")
                } else {
                    format!("<td{align}>")
                });
                self.table.column += 1;
            }
            Tag::CodeBlock(kind) => {
                // What may scroll has to be reached by keyboard (WCAG 2.2, 2.1.1).
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split_whitespace().next(),
                    CodeBlockKind::Indented => None,
                };
                // One word: the other classes are the theme's.
                let class = language.map_or(String::new(), |word| {
                    format!(" class=\"language-{}\"", escape(&printable(word)))
                });
                self.html(format!("<pre tabindex=\"0\"><code{class}>"));
            }
            Tag::Link { dest_url, title, link_type, .. } => {
                self.in_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                let title = title_attribute(title);
                match self.link(&address, span) {
                    Some(attribute) => {
                        self.inline(format!("<a {attribute}{title}>"));
                        self.link_ends.push("</a>");
                    }
                    None => self.link_ends.push(""),
                }
            }
            Tag::Image { dest_url, title, .. } => return self.image(dest_url, title, span, events, at),
            other => self.push(Event::Start(other.clone())),
        }
        at + 1
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(level) => self.push(Event::End(TagEnd::Heading(shown_level(level)))),
            TagEnd::BlockQuote(Some(_)) => self.html("</div>\n"),
            TagEnd::FootnoteDefinition => {
                let events = self.outputs.pop().unwrap_or_default();
                if let Some(position) = self.open_notes.pop() {
                    self.notes[position].1 = events;
                }
            }
            TagEnd::Table => {
                let body = if self.table.has_body { "</tbody>" } else { "" };
                self.html(format!("{body}</table></div>\n"));
            }
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.html("</tr></thead>");
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => self.inline(if self.table.in_head { "</th>" } else { "</td>" }),
            TagEnd::CodeBlock => self.html("</code></pre>\n"),
            TagEnd::Link => {
                self.in_autolink = false;
                let end = self.link_ends.pop().unwrap_or_default();
                self.inline(end);
            }
            other => self.push(Event::End(other)),
        }
    }

    /// The title of the page is its only heading of the first level: a text's own becomes one of the second.
    fn heading(&mut self, level: HeadingLevel, id: Option<&str>, span: &Span, inside: &[(Event<'e>, Span)]) {
        if level == HeadingLevel::H1 {
            (self.report)(Problem::TopHeading, span.clone());
        }
        let text = plain_text(inside, |event| matches!(event, Event::End(TagEnd::Heading(_))));
        let wanted = match id.map(crate::route::slugify) {
            Some(id) if self.anchors.contains(&id) => {
                (self.report)(Problem::DuplicateAnchor { id: id.clone() }, span.clone());
                id
            }
            Some(id) => id,
            None => crate::route::slugify(&text),
        };
        // Anchors that begin with `page-` are the theme's, those with `fn` the footnotes'.
        let wanted = if wanted.starts_with("page-") || wanted.starts_with("fn") {
            format!("h-{wanted}")
        } else {
            wanted
        };
        let mut id = wanted.clone();
        while !self.anchors.insert(id.clone()) {
            let count = self.repeated.entry(wanted.clone()).or_insert(1);
            *count += 1;
            id = format!("{wanted}-{count}");
        }
        let level = shown_level(level);
        let (classes, attrs) = (Vec::new(), Vec::new());
        let anchor = format!("{}{id}", self.mark(Hole::Anchor));
        self.push(Event::Start(Tag::Heading { level, id: Some(anchor.into()), classes, attrs }));
        self.headings.push(Heading { level: level as u8, id, text });
    }

    /// An image with the text inside it as its alternative; skips to behind its end.
    fn image(
        &mut self,
        address: &str,
        title: &str,
        span: &Span,
        events: &[(Event<'e>, Span)],
        at: usize,
    ) -> usize {
        let mut depth = 0;
        let is_end = |event: &Event<'_>| {
            depth += i32::from(matches!(event, Event::Start(Tag::Image { .. })));
            depth -= i32::from(matches!(event, Event::End(TagEnd::Image)));
            depth == 0
        };
        let length =
            events[at..].iter().map(|(event, _)| event).position(is_end).unwrap_or(events.len() - at - 1);
        let alt = escape(&plain_text(&events[at + 1..at + length], |_| false));
        let rest = format!(" alt=\"{alt}\"{}", title_attribute(title));
        let image = match destination(address, LinkKind::Show, span.clone(), self.report) {
            Destination::ForeignPicture(link) if self.link_ends.is_empty() => {
                let words = if alt.is_empty() { escape(address) } else { alt };
                format!("<a {link}{}>{words}</a>", title_attribute(title))
            }
            Destination::Refused | Destination::Outside(_) | Destination::ForeignPicture(_) => alt,
            Destination::Site(link) => {
                let Marks { before, attributes, behind } =
                    marks(&mut self.marks, &mut self.links, link, false);
                format!("{before}<img {attributes}{rest}>{behind}")
            }
        };
        self.inline(image);
        at + length + 1
    }

    /// Text between other things, set as in print; the address that an autolink shows stays as it is.
    fn running_text(&mut self, text: CowStr<'e>) {
        if self.in_autolink {
            return self.push(Event::Text(text));
        }
        let set = keep_together(&text);
        let pieces = around_capitals(&set);
        if let ([_], Cow::Borrowed(_)) = (pieces.as_slice(), &set) {
            return self.push(Event::Text(text));
        }
        for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| !piece.is_empty()) {
            if index % 2 == 0 {
                self.push(Event::Text((*piece).to_owned().into()));
            } else {
                self.inline(format!("<span class=\"caps\">{piece}</span>"));
            }
        }
    }

    /// All lines of a block of raw HTML in one piece, because a tag may go over several.
    fn html_block(&mut self, events: &[(Event<'e>, Span)], at: usize) -> usize {
        let lines = events[at..].iter().take_while(|(event, _)| matches!(event, Event::Html(_))).count();
        let raw: String = events[at..at + lines]
            .iter()
            .map(|(event, _)| match event {
                Event::Html(line) => line.as_ref(),
                _ => "",
            })
            .collect();
        let span = events[at].1.start..events[at + lines - 1].1.end;
        let clean = self.sanitize(&raw, &span, Context::Block);
        self.html(clean);
        at + lines
    }

    fn sanitize(&mut self, raw: &str, span: &Span, context: Context) -> String {
        let (holes, links) = (&mut self.marks, &mut self.links);
        let mut place = |link, has_size| marks(holes, links, link, has_size);
        sanitize(raw, span, context, &mut self.open, self.report, &mut place)
    }

    fn footnote_reference(&mut self, label: &str) {
        // What is left out leads nowhere, and nothing leads back to it.
        let is_shown = self.open_notes.last().is_none_or(|&note| self.notes[note].0.is_some());
        match is_shown.then(|| self.numbers.refer(label)).flatten() {
            Some((number, anchor)) => {
                let mark = self.mark(Hole::Anchor);
                self.inline(format!(
                    "<sup id=\"{mark}{anchor}\" class=\"footnote-ref\"><a href=\"#{mark}fn-{number}\" role=\"doc-noteref\">{number}</a></sup>"
                ));
            }
            None => self.push(Event::Text(format!("[^{label}]").into())),
        }
    }

    /// The attribute that leads to an address: whole if it leads outside, a mark if it depends on the site.
    fn link(&mut self, address: &str, span: &Span) -> Option<String> {
        match destination(address, LinkKind::Follow, span.clone(), self.report) {
            Destination::Refused => None,
            Destination::Outside(attribute) | Destination::ForeignPicture(attribute) => Some(attribute),
            Destination::Site(link) => Some(marks(&mut self.marks, &mut self.links, link, false).attributes),
        }
    }

    fn mark(&mut self, hole: Hole) -> String {
        mark(&mut self.marks, Mark::Hole(hole))
    }

    fn push(&mut self, event: Event<'e>) {
        if let Some(output) = self.outputs.last_mut() {
            output.push(event);
        }
    }

    fn html(&mut self, html: impl Into<String>) {
        let html = html.into();
        if !html.is_empty() {
            self.push(Event::Html(html.into()));
        }
    }

    fn inline(&mut self, html: impl Into<String>) {
        let html = html.into();
        if !html.is_empty() {
            self.push(Event::InlineHtml(html.into()));
        }
    }

    fn finish(mut self) -> Body {
        let closing = self.open.leave();
        self.html(closing);
        let mut html = self.text();
        self.footnotes(&mut html);
        self.check_fragments();
        Body::new(&html, &self.marks, self.links, self.headings)
    }

    /// The running text, with a mark where each block begins.
    fn text(&mut self) -> String {
        let mut events = self.outputs.drain(..).flatten().collect::<Vec<_>>().into_iter();
        let blocks = std::mem::take(&mut self.blocks);
        let mut html = String::new();
        let ends = blocks.iter().skip(1).map(|(end, _)| *end).chain([usize::MAX]);
        let mut from = 0;
        for ((_, kind), to) in blocks.iter().zip(ends) {
            self.mark_block(&mut html, *kind);
            push_html(&mut html, events.by_ref().take(to - from));
            from = to;
        }
        html
    }

    fn footnotes(&mut self, html: &mut String) {
        let notes = std::mem::take(&mut self.notes);
        let mut notes: Vec<(usize, Vec<Event<'e>>)> =
            notes.into_iter().filter_map(|(number, events)| Some((number?, events))).collect();
        notes.sort_by_key(|(number, _)| *number);
        if notes.is_empty() {
            return;
        }
        self.mark_block(html, BlockKind::Footnotes);
        let label = self.mark(Hole::Word("footnotes", 0));
        html.push_str(&format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{label}\">\n<ol>\n"
        ));
        let prefix = self.mark(Hole::Anchor);
        for (number, mut events) in notes {
            let back: String = self
                .numbers
                .anchors(number)
                .iter()
                .map(|anchor| {
                    let word = self.mark(Hole::Word("footnote_back", number));
                    format!(" <a href=\"#{prefix}{anchor}\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{word}\">↩\u{fe0e}</a>")
                })
                .collect();
            let back = Event::InlineHtml(back.into());
            let in_paragraph = matches!(events.last(), Some(Event::End(TagEnd::Paragraph)));
            events.insert(events.len() - usize::from(in_paragraph), back);
            html.push_str(&format!("<li id=\"{prefix}fn-{number}\">\n"));
            push_html(html, events.into_iter());
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n</section>\n");
    }

    /// Marks where a block begins. It begins on a line of its own, so that a mark right before it stays with what it ends.
    fn mark_block(&mut self, html: &mut String, kind: BlockKind) {
        if !html.is_empty() && !html.ends_with('\n') {
            html.push('\n');
        }
        html.push_str(&mark(&mut self.marks, Mark::Block(kind)));
    }

    /// A link to a heading of the same text can be checked here and now.
    fn check_fragments(&mut self) {
        let mut guesses = Guesses::default();
        for link in self.links.iter().filter(|link| link.target.is_empty()) {
            let Some(fragment) = &link.fragment else { continue };
            let known = fragment.is_empty() || self.anchors.contains(fragment) || fragment.starts_with("fn");
            if !known {
                let anchors = self.headings.iter().map(|heading| heading.id.as_str());
                let suggestion = guesses.nearest(fragment, anchors);
                (self.report)(
                    Problem::BrokenFragment { fragment: fragment.clone(), suggestion },
                    link.span.clone(),
                );
            }
        }
    }
}

/// Keeps a link and gives the marks that stand for it, and for what belongs to it if it shows a picture; `has_size` if the
/// text itself says how large that is.
fn marks(holes: &mut Vec<Mark>, links: &mut Vec<Link>, link: Link, has_size: bool) -> Marks {
    let shows = link.kind == LinkKind::Show;
    links.push(link);
    let index = links.len() - 1;
    let mut part = |part, is_wanted: bool| {
        if is_wanted { mark(holes, Mark::Hole(Hole::Picture(index, part))) } else { String::new() }
    };
    let (before, behind) = (part(Part::Before, shows), part(Part::Behind, shows));
    let own = part(if has_size { Part::Loading } else { Part::Attributes }, shows);
    Marks { before, attributes: mark(holes, Mark::Hole(Hole::Link(index))) + &own, behind }
}

fn mark(marks: &mut Vec<Mark>, mark: Mark) -> String {
    marks.push(mark);
    format!("\0{}\0", marks.len() - 1)
}

pub(super) fn shown_level(level: HeadingLevel) -> HeadingLevel {
    if level == HeadingLevel::H1 { HeadingLevel::H2 } else { level }
}

fn title_attribute(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(&printable(title))) }
}

/// The words of some events without their markup, up to the first that `is_end`.
fn plain_text(events: &[(Event<'_>, Span)], is_end: impl Fn(&Event<'_>) -> bool) -> String {
    let mut text = String::new();
    for (event, _) in events.iter().take_while(|(event, _)| !is_end(event)) {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(&printable(piece)),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
