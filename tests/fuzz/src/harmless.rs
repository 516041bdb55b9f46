//! What holds for HTML that was made of a text that nobody has looked through.
//!
//! Written from what browsers do, not from what the library allows.

use std::cell::RefCell;
use std::collections::HashSet;

use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Elements of running text. Whatever is not among them could run, fetch, cover the page or send what is typed.
const ELEMENTS: &str = "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption \
    figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q s samp section small span strong sub summary sup \
    table tbody td tfoot th thead time tr u ul var wbr";

/// Elements that are never closed.
const VOID: &str = "br col hr img input wbr";

/// Attributes that say something of their element and do nothing.
const ATTRIBUTES: &str = "alt aria-label checked class colspan datetime dir disabled height href hreflang id lang loading open reversed role \
    rowspan scope span src start tabindex title type value width";

/// Where an address may lead.
const SCHEMES: &str = "http https mailto tel";

/// Every tag is one of running text and closed in order; no attribute runs anything; every address leads to a place; an anchor
/// stands once, and what leads to a footnote finds it.
pub fn harmless(html: &str) {
    let tags = tags(html);
    let mut open: Vec<String> = Vec::new();
    let (mut ids, mut notes) = (HashSet::new(), Vec::new());
    for tag in &tags {
        let name = tag.name.to_string();
        if tag.kind == TagKind::EndTag {
            assert_eq!(open.pop().as_ref(), Some(&name), "{html}");
            continue;
        }
        assert!(is_among(&name, ELEMENTS), "<{name}> in {html}");
        for attribute in &tag.attrs {
            let (key, value) = (attribute.name.local.to_string(), attribute.value.to_string());
            assert!(is_among(&key, ATTRIBUTES), "{key} in {html}");
            match key.as_str() {
                "href" | "src" => assert!(leads_to_a_place(&value), "{value:?} in {html}"),
                "id" => assert!(ids.insert(value), "an anchor stands twice in {html}"),
                _ => {}
            }
        }
        let value =
            |key: &str| tag.attrs.iter().find(|one| &*one.name.local == key).map(|one| one.value.to_string());
        if name == "input" {
            assert!(value("type").as_deref() == Some("checkbox") && value("disabled").is_some(), "{html}");
        }
        if value("role").is_some_and(|role| role == "doc-noteref" || role == "doc-backlink") {
            notes.extend(value("href"));
        }
        if !is_among(&name, VOID) {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<String>::new(), "{html}");
    for note in notes {
        assert!(ids.contains(note.trim_start_matches('#')), "nothing has the name {note} in {html}");
    }
}

/// Whether a browser would go somewhere, and not run what is written: it skips control characters and white space before it
/// looks for a scheme (WHATWG URL, 4.4).
fn leads_to_a_place(address: &str) -> bool {
    let seen: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    match seen.split_once(':') {
        Some((scheme, _)) if !scheme.contains(['/', '?', '#']) => {
            is_among(&scheme.to_ascii_lowercase(), SCHEMES)
        }
        _ => true,
    }
}

fn is_among(word: &str, words: &str) -> bool {
    words.split_ascii_whitespace().any(|other| other == word)
}

/// The tags of a piece of HTML as a browser reads them. Nothing else than text may stand between them.
fn tags(html: &str) -> Vec<Tag> {
    #[derive(Default)]
    struct Tags(RefCell<Vec<Tag>>);
    impl TokenSink for Tags {
        type Handle = ();
        fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
            match token {
                Token::TagToken(tag) => self.0.borrow_mut().push(tag),
                Token::CommentToken(text) => panic!("a comment: {text}"),
                Token::DoctypeToken(_) | Token::NullCharacterToken => panic!("{token:?}"),
                Token::CharacterTokens(_) | Token::EOFToken | Token::ParseError(_) => {}
            }
            TokenSinkResult::Continue
        }
    }
    let tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}
