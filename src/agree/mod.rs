//! Whether the texts of an article say the same: figures, dates, laws, links, headings, bodies.
//!
//! Compares what can be compared without understanding a sentence, and would rather overlook a difference than blame a
//! good translation. Knows nothing of how a build goes; whoever wants to know asks [`compare`] for an article of a
//! digest. Everything found is a warning.
//!
//! A text becomes passages, a passage the values that it says: figures ([`mod@read`]), links, bodies. The passages of two
//! texts are aligned, their values settled against each other, and what is left over is told. Figures are read in
//! Indonesian and English; of texts in other languages, links, headings and bodies are compared.

mod align;
mod bodies;
mod differences;
mod forgotten;
mod headings;
mod links;
mod passage;
pub mod read;
mod tell;
mod token;
mod tongue;
mod value;

use self::align::{Pair, Side};
use self::bodies::Names;
use self::differences::{Mention, differences};
use self::passage::{Passage, passages};
use self::read::read;
use self::tell::tell;
pub use self::tongue::Tongue;
pub use self::value::{DateParts, Decimal, Document, Value};
use crate::diagnostic::Diagnostic;
use crate::lang::Languages;
use crate::model::{Article, Ministries, Text};
use crate::source::{Snapshot, SourceFile};

/// So many values of two texts are compared. In each the other text is looked through, so what takes a moment for a long
/// article would take hours for a table of a hundred thousand figures that somebody pasted.
const MOST: usize = 4_000;

/// What is needed of a site to compare the texts of its articles.
pub struct Context<'a> {
    languages: &'a Languages,
    ministries: &'a Ministries,
    snapshot: &'a Snapshot,
    names: Names,
}

impl<'a> Context<'a> {
    /// For the articles of a digest that was made from this snapshot.
    pub fn new(languages: &'a Languages, ministries: &'a Ministries, snapshot: &'a Snapshot) -> Self {
        Self { languages, ministries, snapshot, names: Names::new(ministries) }
    }
}

/// Where the texts of an article disagree: each further language is compared with the original. Nothing, if there is one
/// text only. Whoever shows it puts it in order of place.
pub fn compare(article: &Article, context: &Context<'_>) -> Vec<Diagnostic> {
    let original = article.shown_in(article.original);
    let Some(ours) = article.texts[original].as_ref() else { return Vec::new() };
    let others = article.texts.iter().filter(|(lang, _)| *lang != original);
    let others = others.filter_map(|(_, theirs)| theirs.as_ref());
    let sides: Vec<(Side, Side)> = others.map(|theirs| sides(ours, theirs, article, context)).collect();
    let mut found: Vec<Diagnostic> =
        sides.iter().flat_map(|(ours, theirs)| compare_texts(&Pair::new(ours, theirs))).collect();
    let each = sides.iter().take(1).map(|(ours, _)| ours).chain(sides.iter().map(|(_, theirs)| theirs));
    found.extend(forgotten::bodies(article, each, context.ministries));
    found
}

fn compare_texts(pair: &Pair<'_>) -> Vec<Diagnostic> {
    let mut found = headings::compare(pair);
    found.extend(differences(pair).into_iter().map(|difference| tell(difference, pair)));
    // What is said together is told together.
    found.dedup();
    found
}

/// Two texts as passages with what they say. Where the figures of one cannot be read, those of the other are not either; and
/// where one says more than [`MOST`] values, only their headings are compared.
fn sides(ours: &Text, theirs: &Text, article: &Article, context: &Context<'_>) -> (Side, Side) {
    let tongue = |text: &Text| Tongue::find(context.languages.tag(text.lang));
    let tongues = tongue(ours).zip(tongue(theirs));
    let side = |text, tongue| side(text, tongue, article, context);
    let mut ours = side(ours, tongues.map(|(tongue, _)| tongue));
    let mut theirs = side(theirs, tongues.map(|(_, tongue)| tongue));
    if ours.mentions.len().max(theirs.mentions.len()) > MOST {
        ours.mentions.clear();
        theirs.mentions.clear();
    }
    (ours, theirs)
}

fn side(text: &Text, tongue: Option<Tongue>, article: &Article, context: &Context<'_>) -> Side {
    let source = context.snapshot.get(&text.path).map(SourceFile::shown_text).unwrap_or_default();
    let passages = passages(text, &source);
    let mentions = passages.iter().enumerate().flat_map(|(index, passage)| {
        let mut mentions = tongue.map_or_else(Vec::new, |tongue| figures(passage, index, tongue));
        mentions.extend(links_in(passage, index, text, context));
        mentions.extend(bodies_in(passage, index, article, context));
        mentions
    });
    let (mentions, language) = (mentions.collect(), context.languages.tag(text.lang).to_owned());
    let given = text.keys.pair.ministries.valid().map(|_| text.path.clone());
    Side { passages, mentions, language, given }
}

fn figures(passage: &Passage, index: usize, tongue: Tongue) -> Vec<Mention> {
    let mention = |reading: read::Reading| {
        let is_spelled = reading.is_spelled;
        Mention { is_spelled, ..Mention::of_words(reading.value, passage, index, reading.span) }
    };
    read(&passage.text, tongue).into_iter().map(mention).collect()
}

fn links_in<'a>(
    passage: &'a Passage,
    index: usize,
    text: &'a Text,
    context: &'a Context<'_>,
) -> impl Iterator<Item = Mention> + 'a {
    passage.links.iter().map(move |(written, place)| Mention {
        value: Value::Link(links::target(written, text, context.languages)),
        shown: written.clone(),
        is_spelled: false,
        passage: index,
        place: place.clone(),
    })
}

fn bodies_in<'a>(
    passage: &'a Passage,
    index: usize,
    article: &Article,
    context: &Context<'_>,
) -> impl Iterator<Item = Mention> + 'a {
    let bodies = context.names.in_passage(passage, context.ministries, article.date);
    let mention = move |(body, span)| Mention::of_words(Value::Body(body), passage, index, span);
    bodies.into_iter().map(mention)
}
