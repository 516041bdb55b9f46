//! Open data: what the digest holds as rows for programs and spreadsheets, and the page that says what each column means.
//!
//! Rows are made of the same articles and bodies as pages, and addresses come from the same links.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::kind::Kind;
use super::links::Links;
use super::lists::list_page;
use super::page::Content;
use super::part::Named;
use super::piece::{Planner, Sheet};
use super::view::{self, Column, DataTable};
use crate::date::PartialDate;
use crate::diagnostic::{Origin, Place};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::model::{Article, Digest, Ministry, Volume};
use crate::render::data::{DataFile, csv_row, json_row};

/// A text by the tag of its language.
type ByLanguage<T> = BTreeMap<String, T>;

/// An article as it stands in the files, written.
#[derive(Debug)]
pub(super) struct WrittenRow {
    pub json: Named<Box<str>>,
    pub csv: Named<Box<str>>,
}

/// The rows of a year's articles.
#[derive(Debug)]
pub(super) struct ArticleRows {
    json: Named<Vec<Named<Box<str>>>>,
    csv: Named<Vec<Named<Box<str>>>>,
}

/// An article as a row.
#[derive(Serialize)]
struct ArticleRow<'a> {
    key: &'a str,
    date: String,
    published: String,
    ministries: Vec<&'a str>,
    sector: &'a str,
    tags: &'a [String],
    kind: Option<&'a str>,
    number: Option<&'a str>,
    ends: Option<String>,
    relations: BTreeMap<&'static str, Vec<&'a str>>,
    title: ByLanguage<Option<&'a str>>,
    url: ByLanguage<Option<String>>,
}

/// A body as a row.
#[derive(Serialize)]
struct BodyRow<'a> {
    id: &'a str,
    name: ByLanguage<&'a str>,
    abbreviation: ByLanguage<&'a str>,
    kind: Option<&'a str>,
    since: Option<String>,
    until: Option<String>,
    how: Option<&'static str>,
    succeeded_by: Vec<&'a str>,
    predecessors: Vec<&'a str>,
    carved_from: Option<&'a str>,
    legal_basis: &'a [String],
    website: Option<&'a str>,
    articles: usize,
    url: ByLanguage<String>,
}

/// What a program that reads the files may rely on: names and meanings stay, and what is new is added. What cannot be said so
/// counts on.
const FORMAT: u32 = 1;

/// What holds for a file as a whole.
#[derive(Serialize)]
struct About<'a> {
    format: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    documentation: String,
}

impl WrittenRow {
    /// Writes the row of an article.
    pub fn new(digest: &Digest, links: Links<'_>, article: &Article) -> Self {
        let row = row(digest, links, article);
        Self { csv: Named::new(csv_row(&cells(&row, digest))), json: Named::new(json_row(&row)) }
    }
}

impl ArticleRows {
    /// The rows of a year.
    pub fn new<'r>(rows: impl Iterator<Item = &'r WrittenRow> + Clone) -> Self {
        Self {
            json: Named::new(rows.clone().map(|row| row.json.clone()).collect()),
            csv: Named::new(rows.map(|row| row.csv.clone()).collect()),
        }
    }
}

fn row<'a>(digest: &'a Digest, links: Links<'_>, article: &'a Article) -> ArticleRow<'a> {
    let mut relations: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
    for (relation, to) in digest.lives.of(&article.key).into_iter().flat_map(|ties| &ties.to) {
        relations.entry(relation.word()).or_default().push(to.key.as_str());
    }
    let title = |lang: Lang| Some(article.texts[lang].as_ref()?.keys.text.title.as_ref());
    let url = |lang: Lang| article.texts[lang].as_ref().and(links.article(article, lang));
    ArticleRow {
        key: article.key.as_str(),
        date: article.date.to_string(),
        published: article.due.to_string(),
        ministries: article.ministries.iter().map(|&body| id(digest, body)).collect(),
        sector: &digest.registries.sectors[article.sector].id,
        tags: &article.tags,
        kind: article.instrument.as_ref().map(|act| act.kind.as_str()),
        number: article.instrument.as_ref().and_then(|act| act.number.as_deref()),
        ends: article.instrument.as_ref().and_then(|act| act.ends).map(|day| day.to_string()),
        relations,
        title: by_language(digest, title),
        url: by_language(digest, |lang| url(lang).map(|route| links.url(&route))),
    }
}

/// A row as the cells of a table: lists are joined by semicolons.
fn cells(row: &ArticleRow<'_>, digest: &Digest) -> Vec<String> {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let related =
        row.relations.iter().flat_map(|(word, keys)| keys.iter().map(move |key| format!("{word}:{key}")));
    let mut cells = vec![
        row.key.to_owned(),
        row.date.clone(),
        row.published.clone(),
        row.ministries.join(";"),
        row.sector.to_owned(),
        row.tags.join(";"),
        text(row.kind),
        text(row.number),
        text(row.ends.as_deref()),
        related.collect::<Vec<String>>().join(";"),
    ];
    let tags = digest.settings.languages.tags();
    cells.extend(tags.iter().map(|tag| text(row.title[tag])));
    cells.extend(tags.iter().map(|tag| text(row.url[tag].as_deref())));
    cells
}

/// The names of the cells.
const ARTICLE_CELLS: [&str; 10] =
    ["key", "date", "published", "ministries", "sector", "tags", "kind", "number", "ends", "relations"];
const PAIR_CELLS: [&str; 5] = ["body", "other", "articles", "first", "last"];

fn id(digest: &Digest, body: usize) -> &str {
    &digest.ministries.get(body).entry.id
}

fn by_language<T>(digest: &Digest, of: impl Fn(Lang) -> T) -> ByLanguage<T> {
    let languages = &digest.settings.languages;
    languages.iter().map(|lang| (languages.tag(lang).to_owned(), of(lang))).collect()
}

/// `title_id`, `title_en`.
fn in_each_language(digest: &Digest, name: &str, joint: char) -> Vec<String> {
    digest.settings.languages.tags().iter().map(|tag| format!("{name}{joint}{tag}")).collect()
}

fn body_row<'a>(planner: &Planner<'a>, index: usize, body: &'a Ministry) -> BodyRow<'a> {
    let digest = planner.digest;
    let entry = &body.entry;
    let ids = |bodies: &[usize]| bodies.iter().map(|&body| id(digest, body)).collect();
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let text = |text: &'a Localized<String>| by_language(digest, |lang| text[lang].as_str());
    BodyRow {
        id: &entry.id,
        name: text(&entry.name),
        abbreviation: entry.abbreviation.as_ref().map(text).unwrap_or_default(),
        kind: entry.kind.as_deref(),
        since: date(entry.since),
        until: date(entry.until),
        how: entry.how.valid().map(|how| how.word()),
        succeeded_by: ids(&body.successors),
        predecessors: ids(&body.predecessors),
        carved_from: body.carved_from.map(|body| id(digest, body)),
        legal_basis: &entry.legal_basis,
        website: entry.website.as_deref(),
        articles: digest.naming(index),
        url: by_language(digest, |lang| planner.links.url(&planner.links.ministry(&entry.id, lang))),
    }
}

/// The name of all that the files of articles are made of.
pub(super) fn name_of_articles(planner: &Planner<'_>) -> Fingerprint {
    let rows = planner.parts.iter().filter_map(|parts| parts.rows.as_ref());
    Fingerprint::of_all(rows.flat_map(|rows| [rows.json.name(), rows.csv.name()]))
}

/// The files of articles, one set for all languages.
pub(super) fn articles(planner: &Planner<'_>, sheet: &mut Sheet) {
    let rows = || planner.parts.iter().filter_map(|parts| parts.rows.as_ref());
    let names: Vec<String> = ARTICLE_CELLS
        .into_iter()
        .map(str::to_owned)
        .chain(in_each_language(planner.digest, "title", '_'))
        .chain(in_each_language(planner.digest, "url", '_'))
        .collect();
    let json = rows().map(|rows| rows.json.clone()).collect();
    add(planner, sheet, ARTICLES_JSON, DataFile::json(&about(planner), "articles", json));
    add(planner, sheet, ARTICLES_CSV, DataFile::csv(&names, rows().map(|rows| rows.csv.clone()).collect()));
}

/// The name of all that the files of bodies are made of.
pub(super) fn name_of_bodies(planner: &Planner<'_>) -> Fingerprint {
    let own = |volume: &Arc<Volume>| {
        volume.register.timelines.iter().map(|timeline| timeline.own).collect::<Vec<_>>()
    };
    let own: Vec<_> = planner.digest.volumes.iter().map(own).collect();
    planner.digest.network.name.and(Fingerprint::of(&own))
}

/// The files of bodies and of who acted with whom, one set for all languages.
pub(super) fn bodies(planner: &Planner<'_>, sheet: &mut Sheet) {
    let digest = planner.digest;
    let body = |(index, body)| Named::new(json_row(&body_row(planner, index, body)));
    let bodies = digest.ministries.iter().enumerate().map(body).collect();
    add(
        planner,
        sheet,
        MINISTRIES_JSON,
        DataFile::json(&about(planner), "ministries", vec![Named::new(bodies)]),
    );
    let mut pairs: Vec<[String; 5]> = digest
        .network
        .pairs
        .iter()
        .filter_map(|(&(a, b), together)| {
            let (first, last) = together.days?;
            let (a, b) = (id(digest, a).to_owned(), id(digest, b).to_owned());
            Some([a, b, together.own.to_string(), first.to_string(), last.to_string()])
        })
        .collect();
    pairs.sort();
    let rows = pairs.iter().map(|pair| Named::new(csv_row(pair))).collect();
    add(
        planner,
        sheet,
        COOPERATION_CSV,
        DataFile::csv(&PAIR_CELLS.map(str::to_owned), vec![Named::new(rows)]),
    );
}

fn about<'a>(planner: &Planner<'a>) -> About<'a> {
    let license = planner.digest.settings.license.as_ref();
    About {
        format: FORMAT,
        license: license.map(|license| license.url.as_deref().unwrap_or(&license.name[Lang::DEFAULT])),
        documentation: planner.links.url(&planner.links.data(Lang::DEFAULT)),
    }
}

fn add(planner: &Planner<'_>, sheet: &mut Sheet, name: &'static str, file: DataFile) {
    let place = Place::file(&crate::parse::SITE.into());
    sheet.add(planner.links.data_file(name), Origin::Data { name }, place, Content::Data(Box::new(file)));
}

const ARTICLES_JSON: &str = "articles.json";
const ARTICLES_CSV: &str = "articles.csv";
const MINISTRIES_JSON: &str = "ministries.json";
const COOPERATION_CSV: &str = "cooperation.csv";

/// The files, each with its media type.
const FILES: [(&str, &str); 4] = [
    (ARTICLES_JSON, "application/json"),
    (ARTICLES_CSV, "text/csv"),
    (MINISTRIES_JSON, "application/json"),
    (COOPERATION_CSV, "text/csv"),
];

/// The page that says what is in the files.
pub(super) fn page(planner: &Planner<'_>, sheet: &mut Sheet, lang: Lang) {
    let (digest, links, words) = (planner.digest, planner.links, planner.theme.words(lang));
    let column = |name: &str| {
        let (base, tag) = name.split_once(['_', '.']).unwrap_or((name, ""));
        let is_of_language = digest.settings.languages.find(tag).is_some();
        let text = if is_of_language {
            words.word_with(&format!("column_{base}"), words.language(tag))
        } else {
            words.word(&format!("column_{name}")).to_owned()
        };
        Column { name: name.to_owned(), text }
    };
    let plain = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let of = |name: &str, joint: char| in_each_language(digest, name, joint);
    let columns: [Vec<String>; 4] = [
        [plain(&ARTICLE_CELLS), of("title", '.'), of("url", '.')].concat(),
        [plain(&ARTICLE_CELLS), of("title", '_'), of("url", '_')].concat(),
        [
            plain(&["id"]),
            of("name", '.'),
            of("abbreviation", '.'),
            plain(&["body_kind", "since", "until", "how", "succeeded_by", "predecessors", "carved_from"]),
            plain(&["legal_basis", "website", "own_articles"]),
            of("url", '.'),
        ]
        .concat(),
        plain(&["body", "other", "joint_articles", "first", "last"]),
    ];
    let tables = FILES.into_iter().zip(columns).map(|((name, media_type), columns)| DataTable {
        name: name.to_owned(),
        href: links.href(&links.data_file(name)),
        media_type,
        text: words.word(&format!("data_{}", name.replace('.', "_"))).to_owned(),
        columns: columns.iter().map(|name| renamed(column(name))).collect(),
    });
    let view = view::Data { lead: words.word("data_lead").to_owned(), tables: tables.collect() };
    list_page(planner, sheet, lang, Kind::Data, &|lang| links.data(lang), Box::new(view));
}

/// Columns of one name that mean something else in another file have a word of their own for it.
fn renamed(column: Column) -> Column {
    let name = match column.name.as_str() {
        "body_kind" => "kind",
        "own_articles" | "joint_articles" => "articles",
        name => name,
    };
    Column { name: name.to_owned(), ..column }
}
