//! Which texts are published on a day, and which are held back and why.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Article, Showing};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Languages, Localized};

/// A text that exists and is not published.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct HeldBack {
    /// The key of its article or page.
    pub key: String,
    /// Its language.
    pub lang: Lang,
    /// Why.
    pub reason: Reason,
}

/// Why a text is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Reason {
    /// `draft: true`.
    Draft,
    /// It appears on this day.
    Until(Date),
}

/// What is published, and what is not.
pub type Release = (Vec<Arc<Article>>, Vec<HeldBack>);

/// Takes out of the articles what is not to be shown.
pub(super) fn release(articles: Vec<Arc<Article>>, languages: &Languages, showing: Showing) -> Release {
    let (mut shown, mut held_back) = (Vec::with_capacity(articles.len()), Vec::new());
    for article in articles {
        let held: Vec<(Lang, Reason)> =
            languages.iter().filter_map(|lang| Some((lang, reason(&article, lang, showing)?))).collect();
        if held.is_empty() {
            shown.push(article);
            continue;
        }
        let is_held = |lang| held.iter().any(|(held, _)| *held == lang);
        let texts = Localized::each(languages, |lang| article.texts[lang].clone().filter(|_| !is_held(lang)));
        if texts.iter().any(|(_, text)| text.is_some()) {
            let langs: Vec<Lang> = held.iter().map(|(lang, _)| *lang).collect();
            let name = article.name.and(Fingerprint::of(&langs));
            let mut article = Article { name, texts, ..article.as_ref().clone() };
            article.address = article.address_name();
            shown.push(Arc::new(article));
        }
        held_back.extend(held.into_iter().map(|(lang, reason)| HeldBack {
            key: article.key.to_string(),
            lang,
            reason,
        }));
    }
    (shown, held_back)
}

/// Why a text of an article is not shown; none where it is, or where there is no text.
pub fn reason(article: &Article, lang: Lang, showing: Showing) -> Option<Reason> {
    let text = article.texts[lang].as_ref()?;
    if text.keys.text.draft && !showing.drafts {
        Some(Reason::Draft)
    } else if article.due > showing.today && !showing.future {
        Some(Reason::Until(article.due))
    } else {
        None
    }
}
