//! A digest of any size, the same for the same seed.
//!
//! An article depends on its number and the seed alone, so a small digest is the beginning of a large one. Texts have 250 to
//! 600 words with headings, lists, quotes and links, some a table or a footnote; one article in twenty exists in one language
//! only, one in four is an act with a number. There are 45 bodies, 12 sectors and 400 tags of which few are frequent.

#![allow(clippy::disallowed_methods, reason = "a corpus is written to a folder")]

#[path = "corpus/words.rs"]
mod words;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use words::{FIELDS, RANKS, TONGUES, Tongue};

/// The languages, the default one first; elsewhere a language is its place here.
pub const LANGUAGES: [&str; 2] = ["id", "en"];

/// The day after its last article, on which it is built.
#[allow(dead_code, reason = "not everybody who makes it builds it as of a day")]
pub const TODAY: &str = "2026-01-28";

/// Tags; ministries and sectors go by their words.
const TAGS: usize = 400;

/// What holds for an article in all its languages.
pub struct Article {
    /// Its place in the digest.
    pub number: usize,
    /// The day, like `2025-09-26`.
    pub date: String,
    /// Ids of ministries; the first leads.
    pub ministries: Vec<String>,
    /// The id of its sector.
    pub sector: String,
    /// Ids of tags.
    pub tags: Vec<String>,
    /// The number of the regulation that it is about, if it is about one.
    pub regulation: Option<String>,
    /// About how many words a text of it has.
    words: usize,
    seed: u64,
}

/// An article in one language.
pub struct Text {
    /// The title, without marks of Markdown.
    pub title: String,
    /// The summary, as well.
    pub summary: String,
    /// The text, in Markdown.
    pub body: String,
}

/// Writes a site of so many articles, with the features that a site has if it says nothing.
pub fn write(root: &Path, articles: usize, seed: u64) {
    put(root, "content/site.yaml", &settings(""));
    let short = |name: &str| format!("    abbreviation: {}\n", abbreviation(name));
    put(root, "content/ministries.yaml", &registry("ministries", ministries(), short));
    put(root, "content/sectors.yaml", &registry("sectors", sectors(), |_| String::new()));
    for article in (0..articles).map(|number| Article::new(number, seed)) {
        for (at, &lang) in article.languages().iter().enumerate() {
            let text =
                article.text(lang, |other| format!("../{}", &path(other, lang)["content/articles/".len()..]));
            let facts = if at == 0 { article.facts() } else { String::new() };
            let Text { title, summary, body } = text;
            let keys = format!("title: \"{title}\"\nsummary: \"{summary}\"\n{facts}");
            put(root, &path(article.number, lang), &format!("---\n{keys}---\n\n{body}"));
        }
    }
}

/// The settings of the site; `more` is further lines of them.
pub fn settings(more: &str) -> String {
    let title = "title: { id: Risalah Kebijakan, en: Policy Digest }";
    format!("{title}\nbase_url: https://risalah.example/\ntimeline_per_page: 0\n{more}")
}

/// The path of an article's text.
pub fn path(number: usize, lang: usize) -> String {
    format!("content/articles/{}/{}.{}.md", year(number), name(number), LANGUAGES[lang])
}

/// The route of an article's page.
pub fn route(number: usize, lang: usize) -> String {
    format!("{}/{}/{}/", ["", "/en"][lang], year(number), name(number))
}

/// The file name of an article's texts, without language and ending.
pub fn name(number: usize) -> String {
    format!("artikel-{number:06}")
}

/// The year of an article.
pub fn year(number: usize) -> usize {
    2014 + number % 12
}

/// The languages of an article; the first is the one whose file holds what is said once.
pub fn languages(number: usize) -> &'static [usize] {
    match (number % 20, number / 20 % 3) {
        (7, 0) => &[1],
        (7, _) => &[0],
        _ => &[0, 1],
    }
}

/// The ministries: id, and name in each language.
pub fn ministries() -> impl Iterator<Item = (String, [String; 2])> {
    let all = RANKS.iter().flat_map(|rank| FIELDS.iter().map(move |field| (rank, field)));
    all.enumerate().map(|(index, (rank, field))| {
        let names = [0, 1].map(|lang| rank[lang].replace("{}", field[lang]));
        (format!("kem-{index}"), names)
    })
}

/// The sectors: id, and name in each language.
pub fn sectors() -> impl Iterator<Item = (String, [String; 2])> {
    FIELDS[..12]
        .iter()
        .enumerate()
        .map(|(index, field)| (format!("sektor-{index}"), field.map(str::to_owned)))
}

impl Article {
    /// The article of a number.
    pub fn new(number: usize, seed: u64) -> Self {
        let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(number as u64));
        let bodies = match random.below(100) {
            0..40 => 1,
            40..75 => 2,
            75..92 => 3,
            _ => 4,
        };
        let ministries = random.distinct("kem", bodies, RANKS.len() * FIELDS.len());
        let (month, day, year) = (random.below(12) + 1, random.below(28) + 1, year(number));
        let tags = 2 + random.below(4);
        Self {
            number,
            date: format!("{year}-{month:02}-{day:02}"),
            ministries,
            sector: format!("sektor-{}", random.below(12)),
            tags: random.distinct("tag", tags, TAGS),
            regulation: (random.below(4) == 0).then(|| format!("{}/{year}", random.below(90) + 1)),
            words: 250 + random.below(351),
            seed,
        }
    }

    /// Its languages.
    pub fn languages(&self) -> &'static [usize] {
        languages(self.number)
    }

    /// What it says in a language. `link` gives the address of another article in the same language.
    pub fn text(&self, lang: usize, link: impl FnOnce(usize) -> String) -> Text {
        let tongue = &TONGUES[lang];
        let mut random =
            Random::new(self.seed ^ ((self.number * 2 + lang) as u64 + 1).wrapping_mul(0x9E37_79B9));
        let (act, thing) = (random.of(tongue.titles), random.of(tongue.things));
        let title = format!("{act} {thing} {}", self.number);
        let summary = sentence(&mut random, tongue).replace("**", "");
        let other = self.number / 2;
        let knows = self.number > 0 && languages(other).contains(&lang) && random.below(2) == 0;
        let link = knows.then(|| format!("{} [{}]({}).\n\n", tongue.see, tongue.related, link(other)));
        Text { title, summary, body: body(&mut random, tongue, self.words, &link.unwrap_or_default()) }
    }

    /// The lines of front matter that hold for all languages.
    fn facts(&self) -> String {
        let (ministries, tags) = (self.ministries.join(", "), self.tags.join(", "));
        let act = self.regulation.as_ref().map_or_else(String::new, |number| {
            format!("instrument: {{ kind: regulation, number: \"{number}\", url: \"https://dokumen.example/{number}\" }}\n")
        });
        let (date, sector) = (&self.date, &self.sector);
        format!("date: {date}\nministries: [{ministries}]\nsector: {sector}\ntags: [{tags}]\n{act}")
    }
}

/// Paragraphs under four headings, one with a list, one with a quote, some with a table; more until there are enough words.
fn body(random: &mut Random, tongue: &Tongue, words: usize, link: &str) -> String {
    let (has_table, has_note) = (random.below(5) == 0, random.below(4) == 0);
    let first = random.below(tongue.headings.len());
    let mut text = paragraph(random, tongue, if has_note { "[^1]" } else { "" });
    for part in 0..4 {
        let _ = write!(text, "## {}\n\n", tongue.headings[(first + part) % tongue.headings.len()]);
        let document =
            format!(" [{}](https://dokumen.example/{}).", tongue.document, 1000 + random.below(9000));
        text += &paragraph(random, tongue, &document);
        match part {
            0 => (0..3 + random.below(3)).for_each(|_| {
                let _ = writeln!(text, "- {}", sentence(random, tongue));
            }),
            1 => {
                let _ = writeln!(text, "> {}", sentence(random, tongue));
            }
            2 if has_table => text += &table(random, tongue),
            3 => text += link,
            _ => {}
        }
        if !text.ends_with("\n\n") {
            text.push('\n');
        }
    }
    while text.split(' ').count() < words {
        text += &paragraph(random, tongue, "");
    }
    if has_note {
        let _ = writeln!(text, "[^1]: {}", tongue.note);
    }
    text
}

fn paragraph(random: &mut Random, tongue: &Tongue, end: &str) -> String {
    let sentences: Vec<String> = (0..2 + random.below(3)).map(|_| sentence(random, tongue)).collect();
    sentences.join(" ") + end + "\n\n"
}

fn table(random: &mut Random, tongue: &Tongue) -> String {
    let row = |row| format!("| {row} | {} | {} |\n", 2014 + random.below(12), 10 + random.below(890));
    let rows: String = (1..5).map(row).collect();
    format!("| {} |\n|---|---|--:|\n{rows}", tongue.columns.join(" | "))
}

fn sentence(random: &mut Random, tongue: &Tongue) -> String {
    let (actor, verb) = (random.of(tongue.actors), random.of(tongue.verbs));
    let (thing, aim, when) = (random.of(tongue.things), random.of(tongue.aims), random.of(tongue.times));
    match random.below(5) {
        0 => format!("{actor} {verb} {thing} {aim}."),
        1 => format!("{actor} {verb} {thing} {when} {aim}."),
        2 => format!("{actor} {verb} **{thing}** {when}."),
        3 => format!("{} {thing} {when} {aim}.", random.of(tongue.openings)),
        _ => {
            let of = 20 + random.below(18);
            let counted = tongue.counted.replace("{n}", &(2 + random.below(18)).to_string());
            format!("{} {thing} {when}.", counted.replace("{of}", &of.to_string()))
        }
    }
}

/// A list of entries; `more` is given the first name of each and gives further lines of it.
fn registry(
    list: &str,
    entries: impl Iterator<Item = (String, [String; 2])>,
    more: impl Fn(&str) -> String,
) -> String {
    let entry = |(id, [first, second]): (String, [String; 2])| {
        format!("  - id: {id}\n    name: {{ id: \"{first}\", en: \"{second}\" }}\n{}", more(&first))
    };
    format!("{list}:\n{}", entries.map(entry).collect::<String>())
}

/// The first four letters of each word.
fn abbreviation(name: &str) -> String {
    name.split(' ').map(|word| &word[..word.len().min(4)]).collect()
}

/// Writes a file and the folders above it.
pub fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A small generator of random numbers (SplitMix64), so that a corpus depends on its seed and on nothing else.
pub struct Random(u64);

impl Random {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// One of a list.
    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    /// So many different ids below `end`, small ones far more often, as ministries and tags are used.
    fn distinct(&mut self, prefix: &str, count: usize, end: usize) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        while ids.len() < count {
            let unit = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
            let id = format!("{prefix}-{}", (unit * unit * end as f64) as usize);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}
