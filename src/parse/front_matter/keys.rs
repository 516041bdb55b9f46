//! What a front matter can say, as types. What an editor's program is told of them stands beside them.

use std::sync::Arc;

use jiff::civil::Date;
use schemars::JsonSchema;

use crate::date::Moment;
use crate::lang::{Lang, Localized};
use crate::parse::relation::Related;
use crate::schema::{
    EachLanguage, Meaning, MinistryName, OldAddress, Relations, SectorId, Slug, TagName, TextOrTexts,
    WebAddress,
};
use crate::yaml::{Items, Map, Node};

/// A key of a front matter: not there, there but unreadable (and reported), or read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Given<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key is there, and its value was reported as wrong.
    Invalid,
    /// The value.
    Valid(T),
}

impl<T> Given<T> {
    pub(in crate::parse) fn read<'a>(
        map: &mut Map<'a>,
        key: &str,
        read: impl FnOnce(&Node<'a>) -> Option<T>,
    ) -> Self {
        match map.get(key) {
            None => Self::Absent,
            Some(node) => read(&node).map_or(Self::Invalid, Self::Valid),
        }
    }

    /// The value, if there is one.
    pub fn valid(&self) -> Option<&T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// A key that is there under a misspelt name was reported already.
    pub(super) fn blame(&mut self, is_misspelt: bool) {
        if is_misspelt && matches!(self, Self::Absent) {
            *self = Self::Invalid;
        }
    }
}

/// What an article says of itself before its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(deny_unknown_fields, description = Meaning::Article.both())]
pub struct ArticleKeys {
    /// The keys of this text.
    #[schemars(flatten)]
    pub text: TextKeys,
    /// The keys that hold for the pair.
    #[schemars(flatten)]
    pub pair: PairKeys,
}

/// The keys that each text has for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TextKeys {
    /// The title; empty if it was reported as missing.
    #[schemars(description = Meaning::Title.both())]
    pub title: Arc<str>,
    /// The summary; standing pages may do without.
    #[schemars(description = Meaning::Summary.both())]
    pub summary: Arc<str>,
    /// The last part of the URL, if it is not the stem.
    #[schemars(with = "Option<Slug>", description = Meaning::Slug.both())]
    pub slug: Option<String>,
    /// When the text last changed in substance.
    #[schemars(description = Meaning::Updated.both())]
    pub updated: Option<Date>,
    /// Whether it is withheld.
    #[schemars(with = "Option<bool>", description = Meaning::Draft.both())]
    pub draft: bool,
    /// Old paths that lead here.
    #[schemars(with = "Option<Vec<OldAddress>>", description = Meaning::OldAddresses.both())]
    pub aliases: Items<String>,
}

/// The keys that are written once and hold for both texts.
///
/// Either file may hold each of them, so a schema of one file requires none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(default)]
pub struct PairKeys {
    /// The day of the event or act.
    #[schemars(description = Meaning::Date.both())]
    pub date: Given<Date>,
    /// When the digest published it.
    #[schemars(description = Meaning::Published.both())]
    pub published: Given<Moment>,
    /// The bodies, as written; the first leads.
    #[schemars(with = "Vec<MinistryName>", length(min = 1), description = Meaning::Bodies.both())]
    pub ministries: Given<Items<String>>,
    /// The id of the sector.
    #[schemars(with = "SectorId", description = Meaning::Sector.both())]
    pub sector: Given<String>,
    /// The tags, as written.
    #[schemars(with = "Vec<TagName>", description = Meaning::Tags.both())]
    pub tags: Given<Items<String>>,
    /// What the act is.
    #[schemars(description = Meaning::Instrument.both())]
    pub instrument: Given<Instrument>,
    /// How it stands to other acts.
    #[schemars(with = "Relations", description = Meaning::Relations.both())]
    pub relations: Given<Vec<Related>>,
    /// Parties that are not ministries.
    #[schemars(with = "Vec<TextOrTexts>", description = Meaning::Partners.both())]
    pub partners: Given<Items<Localized<String>>>,
    /// Where it comes from.
    #[schemars(with = "Vec<Source>", description = Meaning::Sources.both())]
    pub sources: Given<Items<Source>>,
    /// The language in which it was first written.
    #[schemars(description = Meaning::Original.both())]
    pub original: Given<Lang>,
    /// What was corrected, and when.
    #[schemars(with = "Vec<Correction>", description = Meaning::Corrections.both())]
    pub corrections: Given<Items<Correction>>,
}

/// What an act is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(inline, deny_unknown_fields, description = Meaning::Instrument.both())]
pub struct Instrument {
    /// One of [`Instrument::KINDS`].
    #[schemars(extend("enum" = Self::KINDS), description = Meaning::InstrumentKind.both())]
    pub kind: String,
    /// Its number: `PP 20/2024`.
    #[schemars(description = Meaning::InstrumentNumber.both())]
    pub number: Option<String>,
    /// Where it can be read.
    #[schemars(with = "Option<WebAddress>", description = Meaning::InstrumentAddress.both())]
    pub url: Option<String>,
    /// The day on which it ends.
    #[schemars(description = Meaning::Ends.both())]
    pub ends: Option<Date>,
}

impl Instrument {
    /// The kinds of act.
    pub const KINDS: [&str; 5] =
        ["memorandum-of-understanding", "regulation", "programme", "cooperation-agreement", "statement"];
}

/// A source as an article names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A record below `seeds/`.
    Seed(String),
    /// Written out in the article.
    Inline(Citation),
}

/// A source that can be cited.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(inline, deny_unknown_fields, description = Meaning::Citation.both())]
pub struct Citation {
    /// Its title.
    #[schemars(description = Meaning::SourceTitle.both())]
    pub title: String,
    /// Who published it.
    #[schemars(description = Meaning::Publisher.both())]
    pub publisher: Option<String>,
    /// Where it is.
    #[schemars(with = "Option<WebAddress>", description = Meaning::SourceAddress.both())]
    pub url: Option<String>,
    /// When it was published.
    #[schemars(description = Meaning::SourceDate.both())]
    pub date: Option<crate::date::PartialDate>,
    /// When it was read.
    #[schemars(description = Meaning::Accessed.both())]
    pub accessed: Option<Date>,
}

/// A correction to an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(inline, deny_unknown_fields, description = Meaning::Correction.both())]
pub struct Correction {
    /// The day.
    #[schemars(description = Meaning::CorrectionDate.both())]
    pub date: Date,
    /// What was wrong.
    #[schemars(with = "EachLanguage", description = Meaning::CorrectionNote.both())]
    pub note: Localized<String>,
}
