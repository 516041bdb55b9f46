//! An act of policy, as one thing that is told in several languages.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::date::Moment;
use crate::diagnostic::Place;
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::parse::front_matter::{ArticleKeys, Citation, Correction, Instrument};
use crate::parse::relation::Relation;
use crate::parse::seed::Seed;
use crate::parse::{Key, TextFile};

/// One act of policy, told in one or more languages.
#[derive(Clone, Debug)]
pub struct Article {
    /// The name of everything that the article is made of: its texts, the registries, the settings.
    pub name: Fingerprint,
    /// The name of all that a link to it depends on: its addresses and the anchors in its texts.
    pub address: Fingerprint,
    /// The name of all that decides in which lists it stands, and where.
    pub listing: Fingerprint,
    /// The day on which it is published, where the site is.
    pub due: Date,
    /// The key its texts share.
    pub key: Key,
    /// The day of the event or act.
    pub date: Date,
    /// When the digest published it.
    pub published: Moment,
    /// The same as a moment, by which feeds are ordered.
    pub moment: Timestamp,
    /// The bodies that took part, by position; the first leads.
    pub ministries: Vec<usize>,
    /// The sector, by position.
    pub sector: usize,
    /// The ids of its tags, as written but for aliases, each once.
    pub tags: Vec<String>,
    /// What the act is.
    pub instrument: Option<Instrument>,
    /// How it stands to other acts.
    pub related: Vec<Related>,
    /// Parties that are not ministries.
    pub partners: Vec<Localized<String>>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// The language in which it was first written.
    pub original: Lang,
    /// What was corrected, newest first.
    pub corrections: Vec<Correction>,
    /// The text in each language, where there is one.
    pub texts: Localized<Option<Text>>,
}

/// A text of an article.
pub type Text = Arc<TextFile<ArticleKeys>>;

/// A relation to another act, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// How.
    pub relation: Relation,
    /// The key of the other article, which there need not be.
    pub key: String,
    /// Where it is written.
    pub place: Place,
}

/// A source that an article names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cited {
    /// A source record.
    Seed(Arc<Seed>),
    /// Written out in the article.
    Inline(Citation),
}

impl Article {
    /// The language that stands for the article where `lang` has no text: the language itself, the original, the first.
    pub fn shown_in(&self, lang: Lang) -> Lang {
        let exists = |lang: &Lang| self.texts[*lang].is_some();
        let any = || self.texts.iter().find(|(_, text)| text.is_some()).map_or(lang, |(lang, _)| lang);
        [lang, self.original].into_iter().find(exists).unwrap_or_else(any)
    }

    /// The text that is shown to readers of a language.
    pub fn text_for(&self, lang: Lang) -> Option<&Text> {
        self.texts[self.shown_in(lang)].as_ref()
    }

    /// See [`Article::address`].
    pub(super) fn address_name(&self) -> Fingerprint {
        let text = |text: &'_ Text| (text.keys.text.slug.clone(), text.anchors);
        let texts: Vec<_> = self.texts.iter().map(|(_, file)| file.as_ref().map(text)).collect();
        Fingerprint::of(&(&self.key, self.date.year(), texts))
    }

    /// See [`Article::listing`].
    pub(super) fn listing_name(&self) -> Fingerprint {
        let Self { key, date, moment, ministries, sector, tags, instrument, .. } = self;
        Fingerprint::of(&(key, date, moment, ministries, sector, tags, instrument))
    }

    /// The last part of its address in a language.
    pub fn slug(&self, lang: Lang) -> Option<&str> {
        let text = self.texts[lang].as_ref()?;
        Some(text.keys.text.slug.as_deref().unwrap_or(self.key.stem()))
    }
}
