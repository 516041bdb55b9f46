//! The same digest for other generators: each article in their layout, under templates that make the same kinds of pages.

use std::env;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use walkdir::WalkDir;

use crate::build::Builder;
use crate::corpus::{self, Article, LANGUAGES, Text};

/// Another generator.
pub struct Peer {
    /// What it is called; its templates lie in a folder of this name, in small letters.
    pub name: &'static str,
    /// The program and its arguments.
    line: Vec<String>,
    /// Where it writes to.
    output: &'static str,
    /// The path of a text and its bytes.
    article: fn(&Article, usize, &Text) -> (String, String),
    /// Names of ministries and sectors.
    names: fn(&Path),
}

/// The generators that are known.
pub fn names() -> [&'static str; 2] {
    ["Hugo", "Eleventy"]
}

/// Those that are installed.
pub fn installed() -> Vec<Peer> {
    let [hugo, eleventy] = names();
    let hugo = hugo_program().map(|program| Peer {
        name: hugo,
        line: vec![program, "--quiet".to_owned()],
        output: "public",
        article: hugo_article,
        names: hugo_names,
    });
    let eleventy = named("ELEVENTY", "@11ty/eleventy/cmd.cjs").map(|program| Peer {
        name: eleventy,
        line: vec!["node".to_owned(), program, "--quiet".to_owned()],
        output: "_site",
        article: eleventy_article,
        names: eleventy_names,
    });
    hugo.into_iter().chain(eleventy).collect()
}

impl Peer {
    /// Writes a digest for this generator into a folder.
    pub fn plant(&self, folder: &Path, articles: usize, seed: u64) -> Builder {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&root.join("tests/bench/peers").join(self.name.to_lowercase()), folder);
        (self.names)(folder);
        for article in (0..articles).map(|number| Article::new(number, seed)) {
            for &lang in article.languages() {
                let text = article.text(lang, |other| corpus::route(other, lang));
                let (path, text) = (self.article)(&article, lang, &text);
                corpus::put(folder, &path, &text);
            }
        }
        Builder {
            name: self.name.to_owned(),
            line: self.line.clone(),
            folder: folder.to_owned(),
            output: folder.join(self.output),
        }
    }
}

/// The program that `HUGO` names, or the one in the path.
fn hugo_program() -> Option<String> {
    let in_path = || {
        let folders = env::var_os("PATH")?;
        let mut programs = env::split_paths(&folders).map(|folder| folder.join("hugo"));
        programs.find(|program| program.is_file())?.into_os_string().into_string().ok()
    };
    named("HUGO", "").or_else(in_path)
}

/// What lies below the place that a variable names; whole, because each program runs in its own folder.
fn named(variable: &str, below: &str) -> Option<String> {
    let place = PathBuf::from(env::var_os(variable)?);
    let place = if below.is_empty() { place } else { place.join(below) };
    std::path::absolute(place).ok()?.into_os_string().into_string().ok()
}

fn hugo_article(article: &Article, lang: usize, text: &Text) -> (String, String) {
    let (name, year) = (corpus::name(article.number), corpus::year(article.number));
    let terms = format!("sectors: [{}]\ntags: [{}]\n", article.sector, article.tags.join(", "));
    (format!("content/{year}/{name}.{}.md", LANGUAGES[lang]), page(article, text, &terms))
}

fn eleventy_article(article: &Article, lang: usize, text: &Text) -> (String, String) {
    let (name, year) = (corpus::name(article.number), corpus::year(article.number));
    let terms = format!("sector: {}\ntopics: [{}]\n", article.sector, article.tags.join(", "));
    let address = format!("permalink: {}\n", corpus::route(article.number, lang));
    (format!("content/{}/{year}/{name}.md", LANGUAGES[lang]), page(article, text, &(terms + &address)))
}

fn page(article: &Article, text: &Text, more: &str) -> String {
    let Text { title, summary, body } = text;
    let (date, ministries) = (&article.date, article.ministries.join(", "));
    let act = article.regulation.as_ref().map_or_else(String::new, |number| format!("act: \"{number}\"\n"));
    let facts = format!("date: {date}\nministries: [{ministries}]\n{act}");
    format!("---\ntitle: \"{title}\"\nsummary: \"{summary}\"\n{facts}{more}---\n\n{body}")
}

/// A file for each term and language, as Hugo wants it.
fn hugo_names(folder: &Path) {
    let terms = |list: &'static str, names: Vec<(String, [String; 2])>| {
        names.into_iter().map(move |name| (list, name))
    };
    let ministries = terms("ministries", corpus::ministries().collect());
    for (list, (id, names)) in ministries.chain(terms("sectors", corpus::sectors().collect())) {
        for (lang, name) in LANGUAGES.iter().zip(&names) {
            let path = format!("content/{list}/{id}/_index.{lang}.md");
            corpus::put(folder, &path, &format!("---\ntitle: \"{name}\"\n---\n"));
        }
    }
}

/// One file of data.
fn eleventy_names(folder: &Path) {
    let names: Map<String, Value> = corpus::ministries()
        .chain(corpus::sectors())
        .map(|(id, [first, second])| (id, json!({ "id": first, "en": second })))
        .collect();
    corpus::put(folder, "_data/names.json", &Value::Object(names).to_string());
}

fn copy(from: &Path, to: &Path) {
    let entries = WalkDir::new(from).into_iter().filter_map(Result::ok);
    for entry in entries.filter(|entry| entry.file_type().is_file()) {
        let path: PathBuf = entry.path().strip_prefix(from).expect("it lies below").to_owned();
        let text = std::fs::read_to_string(entry.path()).expect("templates are text");
        corpus::put(to, path.to_str().expect("templates are named in UTF-8"), &text);
    }
}
