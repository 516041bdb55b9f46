//! Which texts are published on a day, and which are held back and why.

use jiff::civil::Date;

use super::{Article, Showing};
use crate::lang::{Lang, Localized};
use crate::parse::settings::Settings;

/// A text that exists and is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// The key of its article or page.
    pub key: String,
    /// Its language.
    pub lang: Lang,
    /// Why.
    pub reason: Reason,
}

/// Why a text is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `draft: true`.
    Draft,
    /// It appears on this day.
    Until(Date),
}

/// What is published, and what is not.
pub type Release = (Vec<Article>, Vec<HeldBack>);

/// Takes out of the articles what is not to be shown.
pub(super) fn release(articles: Vec<Article>, settings: &Settings, showing: Showing) -> Release {
    let zone = settings.zone();
    let (mut shown, mut held_back) = (Vec::with_capacity(articles.len()), Vec::new());
    for mut article in articles {
        let due = article.published.in_zone(&zone).date();
        let reason = |draft: bool| {
            if draft && !showing.drafts {
                Some(Reason::Draft)
            } else if due > showing.today && !showing.future {
                Some(Reason::Until(due))
            } else {
                None
            }
        };
        article.texts = Localized::each(&settings.languages, |lang| {
            let text = article.texts[lang].clone()?;
            match reason(text.keys.text.draft) {
                None => Some(text),
                Some(reason) => {
                    held_back.push(HeldBack { key: article.key.to_string(), lang, reason });
                    None
                }
            }
        });
        if article.texts.iter().any(|(_, text)| text.is_some()) {
            shown.push(article);
        }
    }
    (shown, held_back)
}
