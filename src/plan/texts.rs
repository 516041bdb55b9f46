//! Pages that show a text: articles, standing pages, and the redirects from their old addresses.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::cards::{act, day};
use super::references::References;
use super::view::{self, Redirect};
use super::{Head, PlannedText, Planner};
use crate::diagnostic::{Diagnostic, Place};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::model::{Article, Cited, Text, tag_id};
use crate::parse::front_matter::TextKeys;
use crate::parse::{Key, TextFile};
use crate::route::Route;
use crate::source::SourcePath;
use crate::yaml::Step;

/// The articles, in each language that they have a text in. What was planned before from the same parts is taken over.
pub(super) fn articles(
    planner: &mut Planner<'_>,
    references: &mut References<'_>,
    memory: &mut Memory,
    found: &mut Vec<Diagnostic>,
) {
    let digest = planner.digest;
    let mut new = Vec::new();
    let mut count = 0;
    for lang in digest.settings.languages.iter() {
        let around = planner.theme.words_name.and(planner.sites[lang].name());
        // In order of key the pages are nearly sorted already, which sorting them is glad of.
        for &index in &digest.by_key {
            let article = &digest.articles[index];
            let Some(text) = &article.texts[lang] else { continue };
            count += 1;
            let neighbour = |index: Option<usize>| {
                let article = index.and_then(|index| digest.articles.get(index));
                article.map_or(Fingerprint::NOTHING, |article| article.name)
            };
            let name = around
                .and(article.name)
                .and(neighbour(index.checked_sub(1)))
                .and(neighbour(Some(index + 1)))
                .and(references.name(text));
            let key = (article.key.clone(), lang);
            let planned = match memory.texts.get(&key, name) {
                Some(planned) => {
                    references.add_paths(&planned.paths);
                    planner.planned.extend_from_slice(&planned.planned);
                    planner.sitemap.extend_from_slice(&planned.sitemap);
                    planned
                }
                None => {
                    let planned = Arc::new(article_page(planner, index, lang, text, references));
                    new.push((key, name, planned.clone()));
                    planned
                }
            };
            found.extend_from_slice(&planned.found);
        }
    }
    let keys: OnceCell<HashMap<&Key, usize>> = OnceCell::new();
    let is_there = |(key, lang): &(Key, Lang)| {
        let all =
            || digest.articles.iter().enumerate().map(|(index, article)| (&article.key, index)).collect();
        let index = keys.get_or_init(all).get(key);
        index.is_some_and(|&index| digest.articles[index].texts[*lang].is_some())
    };
    memory.texts.update(new, count, is_there);
}

/// Plans the page of one text and its redirects, and keeps a copy of everything that came of it.
fn article_page(
    planner: &mut Planner<'_>,
    index: usize,
    lang: Lang,
    text: &Text,
    references: &mut References<'_>,
) -> PlannedText {
    let (digest, links) = (planner.digest, planner.links);
    let article = &digest.articles[index];
    let (pages, entries, paths) = (planner.planned.len(), planner.sitemap.len(), references.path_count());
    let mut found = Vec::new();
    let attributes = references.resolve(text, &mut found);
    if let Some(route) = links.article(article, lang) {
        let keys = &text.keys.text;
        let head = Head {
            kind: "article",
            section: "",
            title: keys.title.clone(),
            description: keys.summary.clone(),
            routes: &|lang| links.article(article, lang),
            nearest: &|lang| links.sector(digest, article.sector, lang),
            feed: None,
            changed: keys.updated.or(Some(article.due)),
        };
        let view = article_view(planner, index, lang, text_part(planner, text, lang, attributes));
        let origin = (format!("`{}`", text.path), slug_place(&text.path, keys));
        planner.html(lang, "article.html", head, origin, Box::new(view));
        redirects(planner, lang, text, keys, &route);
    }
    PlannedText {
        planned: planner.planned[pages..].to_vec(),
        sitemap: planner.sitemap[entries..].to_vec(),
        paths: references.paths_since(paths).to_vec(),
        found,
    }
}

/// The standing pages that have a text in this language.
pub(super) fn standing_pages(
    planner: &mut Planner<'_>,
    lang: Lang,
    references: &mut References<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let (digest, links) = (planner.digest, planner.links);
    for page in &digest.pages {
        let Some(text) = &page.texts[lang] else { continue };
        let attributes = references.resolve(text, found);
        let Some(route) = links.standing(page, lang) else { continue };
        let keys = &text.keys;
        let head = Head {
            kind: "page",
            section: "",
            title: keys.title.clone(),
            description: keys.summary.clone(),
            routes: &|lang| links.standing(page, lang),
            nearest: &|lang| links.home(lang),
            feed: None,
            changed: keys.updated,
        };
        let words = planner.theme.words(lang);
        let view = view::Standing {
            title: keys.title.clone(),
            lang: None,
            text: text_part(planner, text, lang, attributes),
            updated: keys.updated.map(|date| day(date, words)),
        };
        let origin = (format!("`{}`", text.path), slug_place(&text.path, keys));
        planner.html(lang, "page.html", head, origin, Box::new(view));
        redirects(planner, lang, text, keys, &route);
    }
}

/// Where the last part of an address comes from.
fn slug_place(path: &SourcePath, keys: &TextKeys) -> Place {
    match keys.slug {
        Some(_) => Place::yaml(path, vec![Step::Key("slug".to_owned())]),
        None => Place::file(path),
    }
}

fn redirects<K>(planner: &mut Planner<'_>, lang: Lang, text: &TextFile<K>, keys: &TextKeys, target: &Route) {
    for (index, alias) in &keys.aliases {
        let Some(route) = Route::new(alias) else { continue };
        let view = Redirect {
            target: planner.links.href(target),
            target_url: planner.links.url(target),
            title: keys.title.clone(),
        };
        let head = Head {
            kind: "redirect",
            section: "",
            title: keys.title.clone(),
            description: String::new(),
            routes: &|other| (other == lang).then(|| route.clone()),
            nearest: &|_| target.clone(),
            feed: None,
            changed: None,
        };
        let place = Place::yaml(&text.path, vec![Step::Key("aliases".to_owned()), Step::Item(*index)]);
        let origin = (format!("an alias of `{}`", text.path), place);
        planner.html(lang, "redirect.html", head, origin, Box::new(view));
    }
}

fn text_part<K: Send + Sync + std::fmt::Debug + 'static>(
    planner: &Planner<'_>,
    text: &Arc<TextFile<K>>,
    lang: Lang,
    links: Vec<String>,
) -> view::Text {
    view::Text {
        fingerprint: text.fingerprint,
        body: text.clone(),
        links,
        words: planner.words[lang].clone(),
    }
}

fn article_view(planner: &Planner<'_>, index: usize, lang: Lang, text: view::Text) -> view::Article {
    let (digest, links) = (planner.digest, planner.links);
    let article = &digest.articles[index];
    let words = planner.theme.words(lang);
    let keys = article.texts[lang].as_ref().map(|text| &text.keys.text);
    let first_shown = article.due;
    let headings = text.body.body().headings.iter().filter(|heading| heading.level <= 3);
    let tag = |id: &String| {
        let id = tag_id(id);
        let tag = &digest.tags[digest.tags.binary_search_by(|tag| tag.id.cmp(&id)).ok()?];
        Some(view::Link { label: tag.name[lang].clone(), href: links.href(&links.tag(tag, lang)) })
    };
    view::Article {
        card: planner.cards.get(index, lang),
        contents: headings
            .map(|heading| view::Heading {
                level: heading.level,
                id: heading.id.clone(),
                text: heading.text.clone(),
            })
            .collect(),
        text,
        published: Some(first_shown).filter(|first| *first != article.date).map(|first| day(first, words)),
        first_shown: day(first_shown, words),
        updated: keys.and_then(|keys| keys.updated).map(|date| day(date, words)),
        tags: article.tags.iter().filter_map(tag).collect(),
        instrument: article.instrument.as_ref().map(|instrument| view::Instrument {
            kind: act(words, &instrument.kind),
            number: instrument.number.clone(),
            url: instrument.url.clone(),
            ends: instrument.ends.map(|date| day(date, words)),
        }),
        partners: article.partners.iter().map(|partner| partner[lang].clone()).collect(),
        sources: article.sources.iter().map(|cited| source(planner, cited, lang)).collect(),
        corrections: article
            .corrections
            .iter()
            .map(|correction| view::Correction {
                date: day(correction.date, words),
                note: correction.note[lang].clone(),
            })
            .collect(),
        translated_from: translated_from(planner, article, lang),
        newer: index.checked_sub(1).map(|newer| planner.cards.get(newer, lang)),
        older: Some(index + 1)
            .filter(|&older| older < digest.articles.len())
            .map(|older| planner.cards.get(older, lang)),
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
            url: citation.url.clone(),
            accessed: citation.accessed.map(|date| words.long_date(date)),
            notes: Vec::new(),
        },
    }
}
