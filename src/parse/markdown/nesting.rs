//! Which raw HTML elements are open, and where another may begin.
//!
//! A browser ends some elements where others begin ("tree construction", HTML Living Standard 13.2.6): an `<li>` ends the one before
//! it with all that is open in it. An end tag that is written later would then end another element, one of the page around the text
//! even. So what a browser would end is ended here first, in order, and a tag is refused where a browser would put its element, or
//! what is in it, somewhere else.

use std::collections::HashMap;

use super::blocks::BlockKind;

/// Elements that may stand inside a paragraph.
pub(super) const PHRASING: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// Elements without content.
pub(super) const VOID: &[&str] = &["br", "col", "hr", "img", "wbr"];

/// Elements between a table and its cells. What stands directly in one of them and is none of their own, a browser puts in front of
/// the table.
const BETWEEN: &[&str] = &["table", "thead", "tbody", "tfoot", "tr", "colgroup"];

const HEADINGS: &[&str] = &["h2", "h3", "h4", "h5", "h6"];

/// Where a part of a table may stand; a browser makes what is left out between them.
fn places_in_table(name: &str) -> Option<&'static [&'static str]> {
    match name {
        "caption" | "colgroup" | "thead" | "tbody" | "tfoot" => Some(&["table"]),
        "col" => Some(&["colgroup", "table"]),
        "tr" => Some(&["thead", "tbody", "tfoot", "table"]),
        "td" | "th" => Some(&["tr", "thead", "tbody", "tfoot", "table"]),
        _ => None,
    }
}

/// Which lists an item of this name stands in, and the items that it ends.
fn lists_of(name: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
    match name {
        "li" => Some((&["ul", "ol"], &["li"])),
        "dt" | "dd" => Some((&["dl"], &["dt", "dd"])),
        _ => None,
    }
}

/// The raw HTML elements that are open, by the Markdown element they were opened in.
#[derive(Debug)]
pub(super) struct OpenElements {
    frames: Vec<Frame>,
    /// The frame in which a link was opened last.
    link: Option<usize>,
}

/// The raw HTML elements that are open in one Markdown element.
#[derive(Debug, Default)]
struct Frame {
    names: Vec<String>,
    // To look for one that is not there would cost as much as there are, for each tag anew.
    /// How many of each name.
    counts: HashMap<String, usize>,
    /// Where those stand that are no phrasing.
    blocks: Vec<usize>,
    /// Where those stand that an item of a list does not look past for the one before it ("special" but for `div` and `p`).
    special: Vec<usize>,
}

impl OpenElements {
    pub(super) fn new() -> Self {
        Self { frames: vec![Frame::default()], link: None }
    }

    /// Whether no element is open, of Markdown or of raw HTML.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.frames.as_slice(), [frame] if frame.names.is_empty())
    }

    /// Makes room for a block of Markdown; gives the end tags of what cannot hold it.
    pub(super) fn make_room(&mut self, kind: BlockKind) -> String {
        let Some(frame) = self.frames.last_mut() else { return String::new() };
        // A table in it would end the one around it, with all that is between them.
        let may_hold_table =
            !matches!(kind, BlockKind::Heading(_) | BlockKind::Paragraph | BlockKind::Code | BlockKind::Rule);
        let table = if may_hold_table && BETWEEN.contains(&frame.innermost()) {
            frame.close("table")
        } else {
            String::new()
        };
        table + &frame.make_room(matches!(kind, BlockKind::Heading(_)))
    }

    /// A Markdown element begins.
    pub(super) fn enter(&mut self) {
        self.frames.push(Frame::default());
    }

    /// Opens a raw HTML element; gives the end tags of what ends before it. None if it cannot stand here.
    pub(super) fn open(&mut self, name: &str) -> Option<String> {
        // A link in a link would end the outer one.
        if name == "a" {
            if self.link.and_then(|at| self.frames.get(at)).is_some_and(|frame| frame.holds(name)) {
                return None;
            }
            self.link = Some(self.frames.len() - 1);
        }
        self.frames.last_mut()?.open(name)
    }

    /// The end tag of a raw HTML element, and before it those of what was opened inside and is open still.
    pub(super) fn close(&mut self, name: &str) -> String {
        self.frames.last_mut().map_or_else(String::new, |frame| frame.close(name))
    }

    /// A Markdown element ends; gives the end tags of what was opened in it and is open still.
    pub(super) fn leave(&mut self) -> String {
        let frame = if self.frames.len() > 1 {
            self.frames.pop()
        } else {
            self.frames.last_mut().map(std::mem::take)
        };
        frame.unwrap_or_default().close_down_to(0)
    }
}

impl Frame {
    fn holds(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|count| *count > 0)
    }

    fn innermost(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    fn open(&mut self, name: &str) -> Option<String> {
        let ends = if let Some(places) = places_in_table(name) {
            if !self.holds("table") {
                return None;
            }
            // All that is above the place ends.
            let place = self.names.iter().rposition(|open| places.contains(&open.as_str()))?;
            self.close_down_to(place + 1)
        } else if BETWEEN.contains(&self.innermost()) {
            return None;
        } else if let Some((lists, items)) = lists_of(name) {
            let ends = self.end_item(items);
            if !self.is_in_list(lists) {
                return None;
            }
            ends
        } else if !PHRASING.contains(&name) {
            self.make_room(HEADINGS.contains(&name))
        } else {
            String::new()
        };
        if !VOID.contains(&name) {
            self.push(name);
        }
        Some(ends)
    }

    fn push(&mut self, name: &str) {
        let at = self.names.len();
        if !PHRASING.contains(&name) {
            self.blocks.push(at);
            if !matches!(name, "div" | "p") {
                self.special.push(at);
            }
        }
        self.names.push(name.to_owned());
        *self.counts.entry(name.to_owned()).or_default() += 1;
    }

    /// Ends the item that another item ends, if one is open as a browser looks for it.
    fn end_item(&mut self, items: &[&str]) -> String {
        let found = self.special.last().copied().filter(|at| items.contains(&self.names[*at].as_str()));
        found.map_or_else(String::new, |at| self.close_down_to(at))
    }

    fn is_in_list(&self, lists: &[&str]) -> bool {
        let is_list = |open: Option<&String>| open.is_some_and(|open| lists.contains(&open.as_str()));
        let mut outwards = self.names.iter().rev();
        match outwards.next() {
            // Terms may be grouped.
            Some(open) if open == "div" && lists == ["dl"] => is_list(outwards.next()),
            open => is_list(open),
        }
    }

    /// Ends what a block ends where it begins: a paragraph, and a heading where it is one.
    fn make_room(&mut self, is_heading: bool) -> String {
        let mut ends = String::new();
        if let Some(at) = self.blocks.last().copied().filter(|at| self.names[*at] == "p") {
            ends += &self.close_down_to(at);
        }
        if is_heading && HEADINGS.contains(&self.innermost()) {
            ends += &self.close_down_to(self.names.len() - 1);
        }
        ends
    }

    /// The end tag of an element, and before it those of what was opened inside and is open still; nothing if the element
    /// is not open here.
    fn close(&mut self, name: &str) -> String {
        if !self.holds(name) {
            return String::new();
        }
        let at = self.names.iter().rposition(|open| open == name);
        at.map_or_else(String::new, |at| self.close_down_to(at))
    }

    /// The end tags of all but the outermost so many.
    fn close_down_to(&mut self, count: usize) -> String {
        let mut ends = String::new();
        for name in self.names.drain(count..).rev() {
            ends += &format!("</{name}>");
            self.counts.entry(name).and_modify(|count| *count -= 1);
        }
        for places in [&mut self.blocks, &mut self.special] {
            let kept = places.partition_point(|at| *at < count);
            places.truncate(kept);
        }
        ends
    }
}
