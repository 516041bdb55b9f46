//! From a news story saved as text to what an editor begins with: [`read`] finds what the story states, [`draft`] makes a pair
//! of articles and a source record of it.
//!
//! ```text
//! text ─paragraphs→ layout ─story→ days → bodies → topics, figures, persons, regulations → Clipping ─draft→ three files
//! ```
//!
//! Knows rules of writing and the registries; no network, no clock, no file. Everything is a proposal that names its line and
//! how sure it is, and no sentence of the story leaves this module.

mod bodies;
mod dates;
mod doubt;
mod draft;
mod event;
mod figures;
mod furniture;
mod imprint;
mod layout;
mod lexicon;
mod persons;
mod regulations;
mod text;
mod token;
mod topics;

use jiff::civil::Date;

pub use doubt::{Doubt, Evidence, Reason, Weekday};
pub use draft::{Draft, Wish, draft};
pub use figures::Figure;
pub use furniture::Noise;
pub use persons::Person;

use crate::model::Digest;
use bodies::Names;
use layout::{Layout, Part};
use text::Paragraph;
use topics::Story;

/// No story has more figures, persons or regulations than this; what is found beyond it is not kept.
const MOST: usize = 200;

/// What was found in a clipping.
#[derive(Clone, Debug)]
pub struct Clipping {
    /// The language of the story.
    pub language: Language,
    /// The headline as it stands in the file.
    pub headline: Option<Found<String>>,
    /// Who published it.
    pub publisher: Option<Found<String>>,
    /// Who wrote it.
    pub author: Option<Found<String>>,
    /// When it was published.
    pub published: Option<Found<Date>>,
    /// The day of the event.
    pub date: Option<Found<Date>>,
    /// The day as of which the names of bodies are understood: that of the event, or one that fits them.
    pub as_of: Date,
    /// The ids of the bodies that act, as of that day; the first leads.
    pub ministries: Vec<Found<String>>,
    /// The id of the sector, and what speaks for it.
    pub sector: Option<(Found<String>, Evidence)>,
    /// The ids of tags of the registry, and what speaks for each.
    pub tags: Vec<(Found<String>, Evidence)>,
    /// What kind of act it is, and what speaks for it.
    pub instrument: Option<(Found<&'static str>, Evidence)>,
    /// Numbers with what they count.
    pub figures: Vec<Found<Figure>>,
    /// Persons with their offices.
    pub persons: Vec<Found<Person>>,
    /// Laws and regulations, in their long Indonesian form.
    pub regulations: Vec<Found<String>>,
    /// The lines that were taken for none of the story's.
    pub noise: Vec<(usize, Noise)>,
    /// What is doubtful.
    pub doubts: Vec<Found<Doubt>>,
}

/// A thing that was found in a clipping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The thing.
    pub value: T,
    /// The line it came from, counted from 1.
    pub line: usize,
    /// How sure it is.
    pub certainty: Certainty,
}

/// How sure a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It has to be looked at: as much speaks for something else.
    Doubtful,
    /// It follows from what is written.
    Likely,
    /// It is written.
    Stated,
}

/// A language in which stories are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Indonesian.
    Id,
    /// English.
    En,
}

impl Language {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language that the small words of paragraphs belong to.
    fn of(paragraphs: &[&Paragraph]) -> Self {
        const ENGLISH: [&str; 8] = ["the", "of", "and", "to", "in", "for", "with", "on"];
        const INDONESIAN: [&str; 8] = ["yang", "dan", "di", "untuk", "dengan", "dari", "pada", "itu"];
        let tokens = || paragraphs.iter().flat_map(|paragraph| &paragraph.tokens);
        let count = |words: &[&str]| tokens().filter(|token| token.is_one_of(words)).count();
        if count(&ENGLISH) > count(&INDONESIAN) { Self::En } else { Self::Id }
    }
}

/// Reads a clipping. "Today" bounds the years that are tried where none is written.
pub fn read(text: &str, digest: &Digest, today: Date) -> Clipping {
    let (paragraphs, unread) = text::paragraphs(text);
    let names = Names::new(&digest.ministries);
    let layout = layout::layout(&paragraphs, &names);
    let body: Vec<&Paragraph> = layout.of(Part::Body, &paragraphs).map(|(_, paragraph)| paragraph).collect();
    let title = layout.of(Part::Title, &paragraphs).map(|(_, paragraph)| paragraph).next();
    let publisher = imprint::publisher(&paragraphs, &layout);

    let days = event::days(&paragraphs, &layout, &names, today);
    let (ministries, name_doubts) = bodies::acting(&names, title, &body, days.as_of);
    let story = Story { title, body: &body };
    let language = Language::of(&body);
    let headline = title.map(|title| Found {
        value: imprint::without_paper(&title.text, publisher.as_ref().map(|name| name.value.as_str()))
            .to_owned(),
        line: title.first,
        certainty: Certainty::Stated,
    });
    let mut doubts = title_doubts(&paragraphs, &layout, title);
    doubts.extend(days.doubts);
    doubts.extend(name_doubts);
    Clipping {
        language,
        headline,
        author: imprint::author(&paragraphs, &layout),
        publisher,
        published: days.published,
        date: days.event,
        as_of: days.as_of,
        sector: topics::sector(&story, &digest.registries.sectors, &digest.ministries, &ministries),
        tags: topics::tags(&story, &digest.registries.tags, &ministries),
        instrument: topics::instrument(&story),
        figures: figures::figures(&body, language),
        persons: persons::persons(&names, &body),
        regulations: regulations::regulations(&names, &body),
        noise: noise(&paragraphs, &layout, unread),
        ministries,
        doubts,
    }
}

/// No headline, or two of them.
fn title_doubts(paragraphs: &[Paragraph], layout: &Layout, title: Option<&Paragraph>) -> Vec<Found<Doubt>> {
    let doubt = |value, line| vec![Found { value, line, certainty: Certainty::Doubtful }];
    let Some(title) = title else { return doubt(Doubt::NoHeadline, 1) };
    let differs = |other: &&Paragraph| !is_same_title(&other.text, &title.text);
    match layout.of(Part::OtherTitle, paragraphs).map(|(_, other)| other).find(differs) {
        Some(other) => doubt(Doubt::TwoHeadlines { line: other.first }, title.first),
        None => Vec::new(),
    }
}

/// Whether of two titles one is the other, cut off or with the name of the paper behind it.
fn is_same_title(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        let text = text.trim_end_matches(['.', '…']).to_lowercase();
        text.chars().filter(|letter| letter.is_alphanumeric()).collect()
    };
    let (one, other) = (letters(one), letters(other));
    one.contains(&other) || other.contains(&one)
}

/// The lines of noise, in order.
fn noise(paragraphs: &[Paragraph], layout: &Layout, unread: Option<usize>) -> Vec<(usize, Noise)> {
    let lines = paragraphs.iter().zip(&layout.parts).flat_map(|(paragraph, part)| {
        let noise = if let Part::Noise(noise) = part { Some(*noise) } else { None };
        (paragraph.first..=paragraph.last()).filter_map(move |line| Some((line, noise?)))
    });
    lines.chain(unread.map(|line| (line, Noise::Unread))).collect()
}
