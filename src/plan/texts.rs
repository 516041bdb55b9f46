//! Pages that show a text: articles, standing pages, and the redirects from their old addresses.

use std::sync::Arc;

use rayon::prelude::*;

use super::bilingual;
use super::cards::{act, day};
use super::kind::Kind;
use super::page::Content;
use super::piece::{Head, PlannedText, Planner, Sheet};
use super::share::Share;
use super::text::Lead;
use super::view::{self, Citation, Redirect};
use super::{Piece, life};
use crate::diagnostic::{Diagnostic, Origin, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::find_sorted;
use crate::model::{Article, Cited, Position, Tag, Text};
use crate::parse::TextFile;
use crate::parse::front_matter::TextKeys;
use crate::route::Route;
use crate::source::SourcePath;
use crate::yaml::{Step, YamlPath};

/// The key of the first article in a chunk of a volume.
pub(super) fn first_key<'p>(planner: &'p Planner<'_>, volume: usize, chunk: usize) -> &'p str {
    let volume = &planner.digest.volumes[volume];
    let first = volume.register.by_key[volume.register.chunks[chunk].start];
    volume.articles[first].key.as_str()
}

/// The name of all that the pages of the texts in a chunk of a volume are made of.
pub(super) fn name_of_articles(
    planner: &Planner<'_>,
    volume: usize,
    chunk: usize,
    lang: Lang,
) -> Fingerprint {
    let volumes = &planner.digest.volumes;
    let newer = volume.checked_sub(1).and_then(|newer| volumes[newer].articles.last());
    let older = volumes.get(volume + 1).and_then(|older| older.articles.first());
    let links = planner.references.name_of_folders(&planner.parts[volume].leads_to);
    let lives = life::name_in_volume(planner, volume);
    Fingerprint::of_all([
        volumes[volume].chunks[chunk],
        Fingerprint::of(&planner.today),
        name_of(newer),
        name_of(older),
        planner.digest.tags.called_in(volume),
        lives,
        links,
        planner.around[lang],
    ])
}

fn name_of(article: Option<&Arc<Article>>) -> Fingerprint {
    article.map_or(Fingerprint::NOTHING, |article| article.name)
}

/// The articles in a chunk of a volume that have a text in this language. What was planned before from the same is taken over.
pub(super) fn articles(
    planner: &Planner<'_>,
    (volume, chunk): (usize, usize),
    lang: Lang,
    before: Option<&Piece>,
    sheet: &mut Sheet,
) {
    let links = planner.references.name_of_folders(&planner.parts[volume].leads_to);
    let known: &[PlannedText] = before.map_or(&[], |before| &before.texts);
    let same_links = before.is_some_and(|before| before.links == links);

    let volume_of = &planner.digest.volumes[volume];
    let plan = |(hint, &index): (usize, &usize)| {
        let article = &volume_of.articles[index];
        let text = article.texts[lang].as_ref()?;
        let at = Position { volume, article: index };
        let neighbour = |at: Option<Position>| name_of(at.map(|at| planner.digest.article(at)));
        let name = Fingerprint::of_all([
            planner.around[lang],
            article.name,
            neighbour(planner.digest.newer(at)),
            neighbour(planner.digest.older(at)),
            planner.digest.tags.called(article),
            life::name(planner, article),
        ]);
        let kept = find_sorted(known, hint, &article.key, |text| &text.key).filter(|kept| kept.name == name);
        // If nothing changed of all that the texts of the volume link to, nothing changed of what this one links to.
        let links = match kept {
            Some(kept) if same_links => kept.links,
            _ => name_of_links(planner, article, lang, text),
        };
        let is_right = |kept: &&PlannedText| kept.links == links && kept.sheet.found.is_empty();
        let sheet = match kept.filter(is_right) {
            Some(kept) => kept.sheet.clone(),
            None => Arc::new(article_page(planner, at, lang, text)),
        };
        Some(PlannedText { key: article.key.clone(), name, links, sheet })
    };
    let articles = &volume_of.register.by_key[volume_of.register.chunks[chunk].clone()];
    sheet.texts = articles.par_iter().enumerate().filter_map(plan).collect();
    sheet.links = links;
}

/// The name of all that the texts lead to that are shown for this one.
fn name_of_links(planner: &Planner<'_>, article: &Article, lang: Lang, text: &Text) -> Fingerprint {
    let beside = bilingual::beside(planner.digest, article, lang);
    let beside = beside.and_then(|other| article.texts[other].as_ref());
    let name = planner.references.name(text);
    beside.map_or(name, |other| name.and(planner.references.name(other)))
}

/// Plans the pages of one text and its redirects.
fn article_page(planner: &Planner<'_>, at: Position, lang: Lang, text: &Text) -> Sheet {
    let mut sheet = Sheet::default();
    let (digest, links) = (planner.digest, planner.links);
    let article = digest.article(at);
    let attributes = planner.references.resolve(text, &mut sheet);
    if let Some(route) = links.article(article, lang) {
        let keys = &text.keys.text;
        let preview = preview(planner, article, &[text], lang);
        let head = Head {
            kind: Kind::Article,
            section: "",
            title: keys.title.clone(),
            description: keys.summary.clone(),
            routes: &|lang| links.article(article, lang),
            nearest: &|lang| links.sector(digest, article.sector, lang),
            feed: None,
            changed: keys.updated.or(Some(article.due)),
            is_preview: preview.is_some(),
        };
        if planner.has_share_images() {
            let origin = Origin::ShareImage { path: text.path.clone() };
            let share = Content::Share(Box::new(share_image(planner, at, lang)));
            sheet.add(links.share_image(&route), origin, slug_place(&text.path, keys), share);
        }
        let part = text_part(planner, text, lang, attributes);
        let view = article_view(planner, at, lang, part.clone(), preview);
        planner.html(&mut sheet, lang, head, origin(text), Box::new(view));
        bilingual::page(planner, &mut sheet, at, lang, &part);
        redirects(planner, &mut sheet, lang, text, keys, &route);
    }
    sheet
}

/// What a page of these texts says of why it is not published, where it is shown all the same.
pub(super) fn preview(
    planner: &Planner<'_>,
    article: &Article,
    texts: &[&Text],
    lang: Lang,
) -> Option<String> {
    let words = planner.theme.words(lang);
    if texts.iter().any(|text| text.keys.text.draft) {
        return Some(words.word("preview_draft").to_owned());
    }
    (article.due > planner.today).then(|| words.word_with("preview_future", &words.long_date(article.due)))
}

/// What the pages of a text come from.
pub(super) fn origin(text: &Text) -> (Origin, Place) {
    (Origin::Text { path: text.path.clone() }, slug_place(&text.path, &text.keys.text))
}

/// The name of all that the standing pages are made of.
pub(super) fn name_of_standing_pages(planner: &Planner<'_>) -> Fingerprint {
    let texts = planner.digest.pages.iter().flat_map(|page| page.texts.iter());
    let names = texts.filter_map(|(_, text)| text.as_ref()).map(|text| planner.references.name(text));
    // The texts themselves are among what can be linked to.
    Fingerprint::of_all(names).and(planner.references.others())
}

/// The standing pages that have a text in this language.
pub(super) fn standing_pages(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (digest, links) = (planner.digest, planner.links);
    for page in &digest.pages {
        let Some(text) = &page.texts[lang] else { continue };
        let attributes = planner.references.resolve(text, sheet);
        let Some(route) = links.standing(page, lang) else { continue };
        let keys = &text.keys;
        let head = Head {
            kind: Kind::Page,
            section: "",
            title: keys.title.clone(),
            description: keys.summary.clone(),
            routes: &|lang| links.standing(page, lang),
            nearest: &|lang| links.home(lang),
            feed: None,
            changed: keys.updated,
            is_preview: false,
        };
        let table = &planner.words[lang];
        let view = view::Standing {
            title: keys.title.to_string(),
            lang: None,
            text: text_part(planner, text, lang, attributes),
            updated: keys.updated.map(|date| day(date, table)),
        };
        let origin = (Origin::Text { path: text.path.clone() }, slug_place(&text.path, keys));
        planner.html(sheet, lang, head, origin, Box::new(view));
        redirects(planner, sheet, lang, text, keys, &route);
    }
}

/// Where the last part of an address comes from.
fn slug_place(path: &SourcePath, keys: &TextKeys) -> Place {
    match keys.slug {
        Some(_) => Place::yaml(path, vec![Step::Key("slug".to_owned())]),
        None => Place::yaml(path, YamlPath::new()),
    }
}

fn redirects<K>(
    planner: &Planner<'_>,
    sheet: &mut Sheet,
    lang: Lang,
    text: &TextFile<K>,
    keys: &TextKeys,
    target: &Route,
) {
    for (position, alias) in keys.aliases.placed() {
        let Some(route) = Route::new(alias) else { continue };
        let place = Place::yaml(&text.path, vec![Step::Key("aliases".to_owned()), Step::Item(position)]);
        let base = planner.links.base_path();
        let behind = alias.strip_prefix(base).filter(|rest| !base.is_empty() && rest.starts_with('/'));
        if let Some(path) = behind {
            let (text, suggestion) = (alias.clone(), Some(path.to_owned()));
            sheet.found.push(Diagnostic::new(Problem::InvalidAlias { text, suggestion }, place));
            continue;
        }
        let view = Redirect {
            target: planner.links.href(target),
            target_url: planner.links.url(target),
            title: keys.title.to_string(),
        };
        let head = Head {
            kind: Kind::Redirect,
            section: "",
            title: keys.title.clone(),
            description: Arc::default(),
            routes: &|other| (other == lang).then(|| route.clone()),
            nearest: &|_| target.clone(),
            feed: None,
            changed: None,
            is_preview: false,
        };
        let origin = (Origin::Alias { path: text.path.clone() }, place);
        planner.html(sheet, lang, head, origin, Box::new(view));
    }
}

pub(super) fn text_part<K: Send + Sync + std::fmt::Debug + 'static>(
    planner: &Planner<'_>,
    text: &Arc<TextFile<K>>,
    lang: Lang,
    links: Vec<Lead>,
) -> view::Text {
    view::Text {
        fingerprint: text.fingerprint,
        body: text.clone(),
        links: links.into(),
        words: planner.text_words[lang].clone(),
    }
}

fn article_view(
    planner: &Planner<'_>,
    at: Position,
    lang: Lang,
    text: view::Text,
    preview: Option<String>,
) -> view::Article {
    let (digest, links) = (planner.digest, planner.links);
    let article = digest.article(at);
    let neighbour = |at: Position| {
        let card = &planner.entry(at, lang).card;
        let (key, title) = (card.key.clone(), card.title.clone());
        view::Neighbour { key, title, href: card.href.clone(), lang: card.lang.clone() }
    };
    let (words, table) = (planner.theme.words(lang), &planner.words[lang]);
    let keys = article.texts[lang].as_ref().map(|text| &text.keys.text);
    let first_shown = article.due;
    let tag =
        |tag: &Tag| view::Link { label: tag.name[lang].clone(), href: links.href(&links.tag(tag, lang)) };
    view::Article {
        card: planner.entry(at, lang).card.clone(),
        preview,
        contents: view::Contents { fingerprint: text.fingerprint, body: text.body.clone() },
        text,
        published: Some(first_shown).filter(|first| *first != article.date).map(|first| day(first, table)),
        first_shown: day(first_shown, table),
        updated: keys.and_then(|keys| keys.updated).map(|date| day(date, table)),
        tags: digest.tags.of(article).map(tag).collect(),
        instrument: article.instrument.as_ref().map(|instrument| view::Instrument {
            kind: act(words, &instrument.kind),
            number: instrument.number.clone(),
            url: instrument.url.clone(),
        }),
        ends: article.instrument.as_ref().and_then(|act| act.ends).map(|ends| ends.to_string()),
        life: life::life(planner, article, lang),
        partners: article.partners.iter().map(|partner| partner[lang].clone()).collect(),
        sources: article.sources.iter().map(|cited| source(planner, cited, lang)).collect(),
        corrections: article
            .corrections
            .iter()
            .map(|correction| view::Correction {
                date: day(correction.date, table),
                note: correction.note[lang].clone(),
            })
            .collect(),
        citation: Citation {
            key: article.key.clone(),
            title: keys.map_or_else(Arc::default, |keys| keys.title.clone()),
            site: digest.settings.title[lang].clone(),
            published: first_shown,
            url: links.article(article, lang).map_or(String::new(), |route| links.url(&route)),
            lang: links.tag_of(lang).to_owned(),
            words: table.clone(),
        },
        original: article.texts[article.original].as_ref().map(|_| links.tag_of(article.original).to_owned()),
        translated_from: translated_from(planner, article, lang),
        beside: bilingual::link(planner, article, lang),
        newer: digest.newer(at).map(neighbour),
        older: digest.older(at).map(neighbour),
    }
}

/// What is drawn of an article: as lists show it, without what only they need.
fn share_image(planner: &Planner<'_>, at: Position, lang: Lang) -> Share {
    let card = &planner.entry(at, lang).card;
    Share {
        lang: planner.links.tag_of(lang).to_owned(),
        site: planner.digest.settings.title[lang].clone(),
        title: card.title.clone(),
        date: card.date.clone(),
        ministries: card.ministries.iter().map(|bearer| bearer.name.clone()).collect(),
        abbreviations: card.ministries.iter().map(|bearer| bearer.short.clone()).collect(),
        sector: card.sector.clone(),
        act: card.act.clone(),
    }
}

fn translated_from(planner: &Planner<'_>, article: &Article, lang: Lang) -> Option<String> {
    let original = planner.links.foreign(article.original, lang)?;
    article.texts[article.original].as_ref().map(|_| planner.theme.words(lang).language(&original).to_owned())
}

fn source(planner: &Planner<'_>, cited: &Cited, lang: Lang) -> view::Source {
    let words = planner.theme.words(lang);
    match cited {
        Cited::Seed(seed) => {
            let note = |note: &Localized<String>| note[lang].clone();
            view::Source {
                title: seed.title[lang].clone(),
                language: seed.language.clone(),
                publisher: seed.publisher.clone(),
                author: seed.author.clone(),
                date: seed.date.map(|date| words.partial_date(date)),
                iso: seed.date.map(|date| date.to_string()),
                url: seed.url.clone(),
                accessed: None,
                notes: seed.inconsistencies.iter().map(note).collect(),
            }
        }
        Cited::Inline(citation) => view::Source {
            title: citation.title.clone(),
            language: None,
            publisher: citation.publisher.clone(),
            author: None,
            date: citation.date.map(|date| words.partial_date(date)),
            iso: citation.date.map(|date| date.to_string()),
            url: citation.url.clone(),
            accessed: citation.accessed.map(|date| words.long_date(date)),
            notes: Vec::new(),
        },
    }
}
