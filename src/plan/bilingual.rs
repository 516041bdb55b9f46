//! The page that shows an article in two languages side by side: that of the reader, and another in which it has a text.

use super::kind::Kind;
use super::piece::{Head, Planner, Sheet};
use super::texts::{origin, preview};
use super::view::{self, PairedTexts, Side, SideBySide};
use crate::lang::Lang;
use crate::model::{Article, Digest, Position, Text};
use crate::route::Route;

/// The language of the text that stands beside the one in `lang`: the first other that the article has. None where there
/// is no such page.
pub(super) fn beside(digest: &Digest, article: &Article, lang: Lang) -> Option<Lang> {
    let has_page = digest.settings.features.side_by_side && article.texts[lang].is_some();
    let mut others = article.texts.iter().filter(|(other, text)| *other != lang && text.is_some());
    others.next().map(|(other, _)| other).filter(|_| has_page)
}

/// The words and the address by which an article leads to the page.
pub(super) fn link(planner: &Planner<'_>, article: &Article, lang: Lang) -> Option<view::Link> {
    let other = beside(planner.digest, article, lang)?;
    let words = planner.theme.words(lang);
    let language = words.language(planner.links.tag_of(other));
    let href = planner.links.href(&route(planner, article, lang)?);
    Some(view::Link { label: words.word_with("beside", language), href })
}

/// Plans the page of an article in a language. `own` is the text of that language, as its own page shows it.
pub(super) fn page(planner: &Planner<'_>, sheet: &mut Sheet, at: Position, lang: Lang, own: &view::Text) {
    let (digest, links) = (planner.digest, planner.links);
    let article = digest.article(at);
    let Some(other) = beside(digest, article, lang) else { return };
    let (Some(text), Some(other_text)) = (&article.texts[lang], &article.texts[other]) else { return };
    let words = planner.theme.words(lang);
    let preview = preview(planner, article, &[text, other_text], lang);
    let changed = [text, other_text].into_iter().filter_map(|text| text.keys.text.updated).max();
    let head = Head {
        kind: Kind::Bilingual,
        section: "",
        title: words.word_with("bilingual_title", &text.keys.text.title).into(),
        description: text.keys.text.summary.clone(),
        routes: &|lang| route(planner, article, lang),
        nearest: &|lang| links.sector(digest, article.sector, lang),
        feed: None,
        changed: changed.or(Some(article.due)),
        is_preview: preview.is_some(),
    };
    let view = SideBySide {
        card: planner.entry(at, lang).card.clone(),
        preview,
        sides: [(lang, text), (other, other_text)]
            .map(|(lang, text)| side(planner, article, lang, text))
            .into(),
        texts: PairedTexts { own: own.clone(), other: text_of(planner, other, other_text) },
    };
    planner.html(sheet, lang, head, origin(text), Box::new(view));
}

fn route(planner: &Planner<'_>, article: &Article, lang: Lang) -> Option<Route> {
    beside(planner.digest, article, lang).and_then(|_| planner.links.bilingual(article, lang))
}

fn side(planner: &Planner<'_>, article: &Article, lang: Lang, text: &Text) -> Side {
    let words = planner.theme.words(lang);
    let tag = planner.links.tag_of(lang);
    let route = planner.links.article(article, lang);
    Side {
        lang: tag.to_owned(),
        title: text.keys.text.title.clone(),
        href: route.map_or(String::new(), |route| planner.links.href(&route)),
        alone: words.word_with("read_alone", words.language(tag)),
    }
}

/// The text of another language than that of the page. What is wrong with its links is told of its own page.
fn text_of(planner: &Planner<'_>, lang: Lang, text: &Text) -> view::Text {
    let attributes = planner.references.resolve(text, &mut Sheet::default());
    super::texts::text_part(planner, text, lang, attributes)
}
