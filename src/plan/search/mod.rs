//! The search page and its files: how a document of [`crate::search`] comes to be an article, a body, a sector or a tag of the
//! digest, and what is shown of it.

mod documents;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::json;

use self::documents::{Documents, Found};
use super::cards::distinct;
use super::kind::Kind;
use super::lists::{list_page, name_of_sectors, name_of_tags, sector_count, tag_count};
use super::ministries;
use super::page::Content;
use super::piece::{Piece, Planned, Planner, Sheet};
use super::view;
use crate::diagnostic::{Origin, Place};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::model::Digest;
use crate::render::search::{NameRow, SearchFile, Shown};
use crate::route::Route;
use crate::search::file::{self, IndexFile, Section, Sizes};
use crate::search::list::List;
use crate::search::words::stop_words;
use crate::search::{Remembered, SharedVocabulary};
use crate::theme::Theme;

/// What readers of a language find.
#[derive(Debug)]
pub(super) struct Indexes {
    sizes: Sizes,
    /// The lists, the years from the oldest: of equals in two lists the one in the later list is shown first.
    lists: Vec<Arc<List>>,
}

/// The documents of which one file shows something: few enough that a result does not bring much else along.
const BLOCK: usize = 16;

/// The file that says which others there are.
const DIRECTORY: &str = "index.json";

/// Whether the site has search: it is asked for, and the theme has a page for it.
pub(super) fn is_wanted(digest: &Digest, theme: &Theme) -> bool {
    digest.settings.features.search && theme.shows(Kind::Search)
}

/// The indexes of a site that has search; what is remembered is taken over.
pub(super) fn indexes(
    digest: &Digest,
    theme: &Theme,
    is_current: &[bool],
    memory: &mut Memory,
) -> Option<Localized<Indexes>> {
    if !is_wanted(digest, theme) {
        return None;
    }
    let languages = &digest.settings.languages;
    for tag in languages.tags() {
        let vocabularies = &mut memory.search.vocabularies;
        vocabularies.entry(tag.clone()).or_insert_with(|| SharedVocabulary::new(tag));
    }
    let remembered = &memory.search;
    let sizes = Sizes::of(digest.count());
    let tags = (0..sizes.tag_buckets()).map(Found::Tags);
    let years = (0..digest.volumes.len()).rev().map(Found::Articles);
    let kinds: Vec<Found> = [Found::Bodies, Found::Sectors].into_iter().chain(tags).chain(years).collect();
    let documents = Localized::each(languages, |lang| Documents::new(digest, is_current, lang));
    let jobs: Vec<(Lang, Found)> =
        languages.iter().flat_map(|lang| kinds.iter().map(move |&found| (lang, found))).collect();
    let list = |&(lang, found): &(Lang, Found)| {
        let key = (languages.tag(lang).to_owned(), found.list(digest));
        let name = documents[lang].name(found).and(Fingerprint::of(&sizes));
        let made = || Arc::new(make(&documents[lang], found, &key, sizes, remembered));
        let list = remembered.lists.get(&key, name).unwrap_or_else(made);
        (key, name, list)
    };
    let made: Vec<_> = jobs.par_iter().with_max_len(1).map(list).collect();
    let of_language = |lang: Lang| {
        let own = made.chunks(kinds.len()).nth(lang.index()).unwrap_or_default();
        Indexes { sizes, lists: own.iter().map(|(_, _, list)| list.clone()).collect() }
    };
    let indexes = Localized::each(languages, of_language);
    memory.search.lists.replace(made);
    Some(indexes)
}

/// Makes a list out of what fits still of the one before it, and of what changed.
fn make(
    documents: &Documents<'_>,
    found: Found,
    key: &(String, String),
    sizes: Sizes,
    remembered: &Remembered,
) -> List {
    let (before, vocabulary) = (remembered.lists.latest(key), &remembered.vocabularies[&key.0]);
    List::new(&key.1, documents.terms(found, vocabulary, before), sizes, vocabulary, before)
}

/// The search page. Without its script it leads to the lists.
pub(super) fn page(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let links = planner.links;
    let view = view::Search { index: links.href(&links.search_file(DIRECTORY, lang)) };
    list_page(planner, sheet, lang, Kind::Search, &|lang| links.search(lang), Box::new(view));
}

/// The name of all that the index is made of.
pub(super) fn name_of_index(planner: &Planner<'_>, lang: Lang) -> Fingerprint {
    let lists = planner.indexes.iter().flat_map(|indexes| &indexes[lang].lists).map(|list| list.content);
    let articles = (0..planner.parts.len()).map(|volume| name_of_articles(planner, volume, lang));
    Fingerprint::of_all(lists.chain(articles)).and(name_of_names(planner))
}

/// The index, and the file that says what belongs to it. Files of which nothing changed are taken over.
pub(super) fn index(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang, before: Option<&Piece>) {
    let Some(indexes) = planner.indexes.as_ref().map(|indexes| &indexes[lang]) else { return };
    let lists = &indexes.lists;
    let route = |kind, number| planner.links.search_file(&IndexFile::name(kind, number), lang);
    let first = route(file::Kind::ALL[0], 0);
    let known: Vec<&Arc<Planned>> =
        before.iter().flat_map(|before| before.branches.values().flatten()).collect();
    // They stand in one folder: where the first is, the others are.
    let known = if known.first().is_some_and(|known| known.page.route == first) { &known[..] } else { &[] };
    let files = file::Kind::ALL
        .into_iter()
        .flat_map(|kind| (0..indexes.sizes.count(kind)).map(move |number| (kind, number)));
    for (at, (kind, number)) in files.enumerate() {
        match known.get(at).filter(|known| is_same(known, kind, number, lists)) {
            Some(known) => sheet.planned.push((*known).clone()),
            None => {
                let sections = lists.iter().map(|list| list.section(kind, number).clone()).collect();
                add(sheet, route(kind, number), SearchFile::Index(IndexFile { kind, number, sections }));
            }
        }
    }
    let count = |list: &Arc<List>| json!([*list.name, list.documents.len()]);
    let directory = json!({
        "format": file::FORMAT,
        // Files that belong together are asked for by it: a browser mixes neither those of two days nor those of two programs.
        "version": name_of_index(planner, lang).and(Fingerprint::of(env!("CARGO_PKG_VERSION"))).short(),
        "files": file::Kind::ALL.map(|kind| (kind.name(), indexes.sizes.bits(kind))).into_iter().collect::<BTreeMap<_, _>>(),
        "block": BLOCK,
        "lists": indexes.lists.iter().map(count).collect::<Vec<_>>(),
        "stop": stop_words(planner.links.tag_of(lang)),
    });
    let route = planner.links.search_file(DIRECTORY, lang);
    add(sheet, route, SearchFile::Directory(directory.to_string()));
}

/// Whether an output is this file, planned of the very same sections: cheaper than comparing what stands in them.
fn is_same(planned: &Planned, kind: file::Kind, number: usize, lists: &[Arc<List>]) -> bool {
    let Content::Search(known) = &planned.page.content else { return false };
    let SearchFile::Index(known) = known.as_ref() else { return false };
    let same = |(section, list): (&Section, &Arc<List>)| section.is_same(list.section(kind, number));
    (known.kind, known.number, known.sections.len()) == (kind, number, lists.len())
        && known.sections.iter().zip(lists).all(same)
}

/// The name of what is shown of the articles of a volume.
pub(super) fn name_of_articles(planner: &Planner<'_>, volume: usize, lang: Lang) -> Fingerprint {
    planner.parts[volume].lists[lang].all.year.name()
}

/// What is shown of the articles of a volume.
pub(super) fn articles(planner: &Planner<'_>, sheet: &mut Sheet, volume: usize, lang: Lang) {
    let entries = &planner.parts[volume].lists[lang].all.year.entries.0;
    let list = Found::Articles(volume).list(planner.digest);
    for (block, entries) in entries.rchunks(BLOCK).enumerate() {
        let shown = Shown::Articles(entries.iter().rev().cloned().collect());
        add(sheet, shown_file(planner, &list, block, lang), SearchFile::Shown(shown));
    }
}

/// The name of what is shown of bodies, sectors and tags.
pub(super) fn name_of_names(planner: &Planner<'_>) -> Fingerprint {
    let names = [ministries::name_of_list, name_of_sectors, name_of_tags];
    Fingerprint::of_all(names.map(|name| name(planner)))
}

/// What is shown of bodies, sectors and tags.
pub(super) fn names(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (digest, links, words) = (planner.digest, planner.links, planner.theme.words(lang));
    let body = |body: usize| {
        let card = ministries::card(planner, body, lang);
        let notes = card.short.into_iter().chain(card.period).chain([card.articles]).collect();
        NameRow { title: distinct(digest, links, body, lang).name, href: card.href, notes }
    };
    let sector = |index: usize| NameRow {
        title: digest.registries.sectors[index].name[lang].clone(),
        href: links.href(&links.sector(digest, index, lang)),
        notes: vec![words.count("articles", sector_count(planner, index))],
    };
    let tag = |&index: &usize| {
        let tag = &digest.tags[index];
        let notes = vec![words.count("articles", tag_count(planner, tag))];
        NameRow { title: tag.name[lang].clone(), href: links.href(&links.tag(tag, lang)), notes }
    };
    let bodies = documents::bodies(&planner.is_current).map(body).collect();
    let sectors = (0..digest.registries.sectors.len()).rev().map(sector).collect();
    let buckets =
        documents::buckets(digest).into_iter().map(|tags| tags.iter().map(tag).collect()).enumerate();
    let tags = buckets.map(|(bucket, rows)| (Found::Tags(bucket), rows));
    let lists: Vec<(Found, Vec<NameRow>)> =
        [(Found::Bodies, bodies), (Found::Sectors, sectors)].into_iter().chain(tags).collect();
    for (found, rows) in lists {
        for (block, rows) in rows.chunks(BLOCK).enumerate() {
            let route = shown_file(planner, &found.list(digest), block, lang);
            add(sheet, route, SearchFile::Shown(Shown::Names(rows.to_vec())));
        }
    }
}

/// The address of the file that shows a block of a list.
fn shown_file(planner: &Planner<'_>, list: &str, block: usize, lang: Lang) -> Route {
    planner.links.search_file(&format!("{list}-{block:03x}.json"), lang)
}

fn add(sheet: &mut Sheet, route: Route, file: SearchFile) {
    let origin = Origin::Search { name: route.to_string() };
    let place = Place::file(&crate::parse::SITE.into());
    sheet.add(route, origin, place, Content::Search(Box::new(file)));
}
