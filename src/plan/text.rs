//! Parts of views that are written when they are shown: texts and their headings, days, the words of the interface.

use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;
use tera::Value;

use super::part::{Named, Shared, ToValue};
use super::shape::Shape;
use super::view::written;
use crate::fingerprint::Fingerprint;
use crate::parse::markdown::{self, Body, Heading, Hole, Part, escape};
use crate::picture::Size;
use crate::theme::Words;

/// The words of a language: `words`. Paths, patterns and plurals are not shown: the program has used them already.
#[derive(Debug)]
pub struct WordTable {
    /// The words.
    pub words: Words,
    /// The days that were shown in them, as templates see them: there are far fewer days than places that show one.
    days: RwLock<HashMap<Date, Value>>,
}

impl WordTable {
    /// The words of a language; no day was shown yet.
    pub fn new(words: Words) -> Self {
        Self { words, days: RwLock::default() }
    }

    /// A day as a template sees it.
    fn day(&self, date: Date) -> Value {
        // A thread that panicked has left the table whole: each change is one step.
        if let Some(shown) = self.days.read().unwrap_or_else(PoisonError::into_inner).get(&date) {
            return shown.clone();
        }
        let words = &self.words;
        let (iso, month) = (date.to_string(), words.month(date.month()).to_owned());
        let (full, long) = (words.full_date(date), words.long_date(date));
        let shown = written::Day { iso, full, long, month }.to_value();
        self.days.write().unwrap_or_else(PoisonError::into_inner).insert(date, shown.clone());
        shown
    }
}

impl Hash for WordTable {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { words, days: _ } = self;
        words.hash(state);
    }
}

impl ToValue for WordTable {
    fn to_value(&self) -> Value {
        self.words.words.to_value()
    }

    fn shape() -> Shape {
        BTreeMap::<String, String>::shape()
    }
}

/// A text with the links of its page. Its holes are filled only if the page is rendered.
#[derive(Clone, Debug)]
pub struct Text {
    /// The name of the file's bytes, which stands for the body.
    pub fingerprint: Fingerprint,
    /// The body.
    pub body: TextBody,
    /// For each link of the body what it leads to.
    pub links: Arc<[Lead]>,
    /// The words for its labels.
    pub words: Named<TextWords>,
}

/// The words of a language that its texts may need ([`markdown::WORDS`]), and no other: a text also stands on pages of
/// another language, and a word that it does not need is no part of those.
#[derive(Clone, Debug, Hash)]
pub struct TextWords(BTreeMap<&'static str, String>);

impl TextWords {
    /// Those of a language.
    pub fn new(words: &Words) -> Self {
        Self(markdown::WORDS.iter().map(|&word| (word, words.word(word).to_owned())).collect())
    }

    fn word_with(&self, name: &str, n: usize) -> String {
        self.0.get(name).map_or(String::new(), |word| word.replace("{n}", &n.to_string()))
    }
}

/// What a link of a text leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Lead {
    /// The attributes of the link.
    pub attributes: String,
    /// What it shows, if that is a picture of the site.
    pub picture: Option<Frame>,
}

/// What stands around a picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Frame {
    /// How large it is.
    pub size: Option<Size>,
    /// Smaller copies in order of width: address and width.
    pub copies: Vec<(String, u32)>,
}

impl Frame {
    fn part(&self, part: Part) -> String {
        match part {
            Part::Attributes => {
                let size =
                    self.size.map(|Size { width, height }| format!(" width=\"{width}\" height=\"{height}\""));
                size.unwrap_or_default() + LOADING
            }
            Part::Loading => LOADING.to_owned(),
            _ if self.copies.is_empty() => String::new(),
            Part::Before => {
                let copies: Vec<String> = self
                    .copies
                    .iter()
                    .map(|(address, width)| format!("{} {width}w", escape(address)))
                    .collect();
                let set = copies.join(", ");
                format!("<picture><source type=\"image/avif\" srcset=\"{set}\" sizes=\"{SIZES}\">")
            }
            Part::Behind => "</picture>".to_owned(),
        }
    }
}

/// A picture is fetched when a reader comes near it, and no word waits for it.
const LOADING: &str = " loading=\"lazy\" decoding=\"async\"";

/// How wide a picture is shown, for browsers that choose a copy before they know the stylesheet; others find out (`auto`).
const SIZES: &str = "auto, (min-width: 40rem) 38rem, 100vw";

/// The headings of a text, of the second and third level.
#[derive(Clone, Debug)]
pub struct Contents {
    /// The name of the file's bytes, which stands for the headings.
    pub fingerprint: Fingerprint,
    /// The text.
    pub body: TextBody,
}

impl Hash for Contents {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.fingerprint.hash(state);
    }
}

impl ToValue for Contents {
    fn to_value(&self) -> Value {
        let shown = |heading: &Heading| {
            let (id, text) = (heading.id.clone(), heading.text.clone());
            written::Heading { level: heading.level, id, text }.to_value()
        };
        let headings = self.body.body().headings.iter().filter(|heading| heading.level <= 3);
        Value::from(headings.map(shown).collect::<Vec<_>>())
    }

    fn shape() -> Shape {
        Vec::<written::Heading>::shape()
    }
}

/// A day in the words of a language. It is written when it is first shown.
#[derive(Clone, Debug, Hash)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// The words.
    pub words: Shared<WordTable>,
}

impl ToValue for Day {
    fn to_value(&self) -> Value {
        self.words.day(self.date)
    }

    fn shape() -> Shape {
        written::Day::shape()
    }
}

/// A body that belongs to a parsed file.
pub type TextBody = Arc<dyn HasBody>;

/// A parsed file of either kind.
pub trait HasBody: Send + Sync + std::fmt::Debug {
    /// Its body.
    fn body(&self) -> &Body;
}

impl<K: Send + Sync + std::fmt::Debug> HasBody for crate::parse::TextFile<K> {
    fn body(&self) -> &Body {
        &self.body
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { fingerprint, body: _, links, words } = self;
        (fingerprint, links, words).hash(state);
    }
}

impl ToValue for Text {
    fn to_value(&self) -> Value {
        Value::safe_string(&self.body.body().fill(|hole| self.filling(hole, "")))
    }

    fn shape() -> Shape {
        Shape::Html
    }
}

impl Text {
    /// The HTML of some of its blocks; `prefix` stands before its anchors, and in what leads to them.
    pub fn html(&self, blocks: Range<usize>, prefix: &str) -> String {
        self.body.body().fill_blocks(blocks, |hole| self.filling(hole, prefix))
    }

    fn filling(&self, hole: Hole, prefix: &str) -> String {
        match hole {
            Hole::Link(index) => {
                let attributes = self.links.get(index).map_or("", |lead| lead.attributes.as_str());
                match attributes.strip_prefix("href=\"#") {
                    // An empty fragment leads to the top of the page, whosever it is.
                    Some(anchor) if !anchor.starts_with('"') => format!("href=\"#{prefix}{anchor}"),
                    _ => attributes.to_owned(),
                }
            }
            Hole::Picture(index, part) => {
                let frame = self.links.get(index).and_then(|lead| lead.picture.as_ref());
                frame.map_or_else(String::new, |frame| frame.part(part))
            }
            Hole::Word(word, n) => escape(&self.words.word_with(word, n)),
            Hole::Anchor => prefix.to_owned(),
        }
    }
}
