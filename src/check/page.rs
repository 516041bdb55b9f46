//! What a browser would find in a page: its language, title, anchors, links, pictures and headings.
//!
//! Reads rendered HTML as it is and knows nothing of what it was made from.

use std::cell::RefCell;
use std::collections::BTreeSet;

use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

use crate::parse::markdown::raw_kind;

/// A page as it was read.
#[derive(Debug, Default)]
pub(super) struct ReadPage {
    /// Whether `<html>` has a language.
    pub has_language: bool,
    /// The title.
    pub title: String,
    /// The anchors: every `id`.
    pub ids: BTreeSet<String>,
    /// Where it leads and what it loads, as written but for character references; each once.
    pub links: BTreeSet<String>,
    /// The addresses of pictures outside the text that have no `alt`.
    pub silent_images: Vec<String>,
    /// The headings, in order.
    pub headings: Vec<ReadHeading>,
}

/// A heading as it was read.
#[derive(Debug, Default)]
pub(super) struct ReadHeading {
    /// 1 to 6.
    pub level: u8,
    /// Its anchor, if it has one.
    pub id: Option<String>,
    /// Its words.
    pub text: String,
}

/// Elements without content (HTML Living Standard, 13.1.2).
const VOID: &[&str] = &["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// Reads a page; its anchors, but no links and headings, where its texts are `known` from pages of their own.
pub(super) fn read(html: &str, known: bool) -> ReadPage {
    let reader = Reader(RefCell::new(State { is_text_known: known, ..State::default() }));
    let tokenizer = Tokenizer::new(reader, Default::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().page
}

struct Reader(RefCell<State>);

#[derive(Default)]
struct State {
    page: ReadPage,
    /// Whether links and headings of texts are left out.
    is_text_known: bool,
    /// How many elements are open inside the text of an article, itself counted; 0 outside.
    in_text: usize,
    /// What the characters that come now belong to.
    words_of: Option<WordsOf>,
}

enum WordsOf {
    Title,
    Heading,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                state.start(&tag);
                return raw_kind(&tag.name).map_or(TokenSinkResult::Continue, TokenSinkResult::RawData);
            }
            Token::TagToken(tag) => state.end(&tag),
            Token::CharacterTokens(text) => state.words(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn start(&mut self, tag: &Tag) {
        let name = tag.name.as_ref();
        let attribute = |key: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == key);
            found.map(|attribute| attribute.value.to_string())
        };
        if !VOID.contains(&name) {
            let is_text = attribute("class").is_some_and(|class| class.split(' ').any(|one| one == "prose"));
            self.in_text += usize::from(self.in_text > 0 || is_text);
        }
        self.page.ids.extend(attribute("id"));
        if self.is_text_known && self.in_text > 0 {
            return;
        }
        self.page.links.extend(["href", "src", "action"].into_iter().filter_map(attribute));
        match name {
            "html" => self.page.has_language = attribute("lang").is_some_and(|lang| !lang.is_empty()),
            // Pictures may have titles of their own, and only the first is that of the page.
            "title" if self.page.title.is_empty() => self.words_of = Some(WordsOf::Title),
            "img" if self.in_text == 0 && attribute("alt").is_none() => {
                self.page.silent_images.push(attribute("src").unwrap_or_default());
            }
            _ => {}
        }
        if let Some(level) = heading_level(name) {
            self.page.headings.push(ReadHeading { level, id: attribute("id"), text: String::new() });
            self.words_of = Some(WordsOf::Heading);
        }
    }

    fn end(&mut self, tag: &Tag) {
        self.in_text = self.in_text.saturating_sub(1);
        if &*tag.name == "title" || heading_level(&tag.name).is_some() {
            self.words_of = None;
        }
    }

    fn words(&mut self, text: &str) {
        let into = match self.words_of {
            Some(WordsOf::Title) => Some(&mut self.page.title),
            Some(WordsOf::Heading) => self.page.headings.last_mut().map(|heading| &mut heading.text),
            None => None,
        };
        into.into_iter().for_each(|words| words.push_str(text));
    }
}

fn heading_level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_a_browser_reads_it() {
        let page = read(
            "<!doctype html><html lang=id><head><title>Satu &amp; dua</title><script>\"<h5 id=no>\"</script></head>\
             <body><img src=a.png><h1 id=top>Satu <em>dua</em></h1><div class='wide prose'><p><img src=b.png>\
             <a href='/x/?a&amp;b#c'>x</a><br></p><h3>Tiga</h3></div><img src=c.png alt=''></body></html>",
            false,
        );
        assert!(page.has_language);
        assert_eq!(page.title, "Satu & dua");
        assert_eq!(page.ids.iter().collect::<Vec<_>>(), ["top"]);
        assert_eq!(page.links.iter().collect::<Vec<_>>(), ["/x/?a&b#c", "a.png", "b.png", "c.png"]);
        assert_eq!(page.silent_images, ["a.png"]);
        let headings: Vec<_> =
            page.headings.iter().map(|heading| (heading.level, heading.text.as_str())).collect();
        assert_eq!(headings, [(1, "Satu dua"), (3, "Tiga")]);
    }

    #[test]
    fn of_a_text_that_is_known_only_the_anchors_are_read() {
        let page = read(
            "<h1>Satu</h1><div class=prose><h5 id=a>Dua</h5><a href=/x/>x</a></div><a href=/y/>y</a>",
            true,
        );
        assert_eq!(page.headings.len(), 1);
        assert_eq!(page.ids.iter().collect::<Vec<_>>(), ["a"]);
        assert_eq!(page.links.iter().collect::<Vec<_>>(), ["/y/"]);
    }
}
