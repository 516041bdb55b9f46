//! A digest of any size, the same for the same seed: articles in two languages with headings, lists, links, tables and
//! footnotes, 45 bodies, 12 sectors and 400 tags of which few are frequent.

#![allow(clippy::disallowed_methods, reason = "a corpus is written to a folder")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

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

    /// A number below `end`, small ones far more often, as ministries and tags are used.
    fn skewed(&mut self, end: usize) -> usize {
        let unit = self.next() as f64 / u64::MAX as f64;
        ((unit * unit * unit) * end as f64) as usize
    }
}

const WORDS: [[&str; 16]; 2] = [
    [
        "pemerintah",
        "menetapkan",
        "ambang",
        "pelaporan",
        "agar",
        "beban",
        "kepatuhan",
        "terukur",
        "pada",
        "triwulan",
        "pertama",
        "kementerian",
        "daerah",
        "usulan",
        "jadwal",
        "anggaran",
    ],
    [
        "government",
        "sets",
        "threshold",
        "reporting",
        "so",
        "that",
        "costs",
        "measured",
        "in",
        "quarter",
        "first",
        "ministry",
        "region",
        "proposal",
        "schedule",
        "budget",
    ],
];

/// Ministries, sectors and tags.
const MINISTRIES: usize = 45;
const SECTORS: usize = 12;
const TAGS: usize = 400;

/// The path of an article's text.
pub fn path(number: usize, lang: usize) -> String {
    format!("content/articles/{}/artikel-{number:06}.{}.md", year(number), ["id", "en"][lang])
}

/// The route of an article's page.
pub fn route(number: usize, lang: usize) -> String {
    format!("{}/{}/artikel-{number:06}/", ["", "/en"][lang], year(number))
}

fn year(number: usize) -> usize {
    2014 + number % 12
}

/// Writes a site of so many articles.
pub fn write(root: &Path, articles: usize, seed: u64) {
    let write = |path: &str, text: String| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "content/site.yaml",
        "title: { id: Risalah Kebijakan, en: Policy Digest }\nbase_url: https://risalah.example/\ntimeline_per_page: 0\n".into(),
    );
    let entries = |list: &str, prefix: &str, count: usize| {
        let mut text = format!("{list}:\n");
        for index in 0..count {
            let _ = writeln!(
                text,
                "  - id: {prefix}-{index}\n    name: {{ id: Nama {prefix} {index}, en: Name {prefix} {index} }}"
            );
        }
        text
    };
    write("content/ministries.yaml", entries("ministries", "kem", MINISTRIES));
    write("content/sectors.yaml", entries("sectors", "sektor", SECTORS));
    for number in 0..articles {
        let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(number as u64));
        let mut picks = |prefix: &str, count: usize, of: usize| {
            let mut chosen: Vec<usize> = (0..count).map(|_| random.skewed(of)).collect();
            chosen.sort_unstable();
            chosen.dedup();
            chosen.iter().map(|index| format!("{prefix}-{index}")).collect::<Vec<_>>().join(", ")
        };
        let (ministries, tags) = (picks("kem", 2, MINISTRIES), picks("tag", 4, TAGS));
        let (month, day, sector) = (random.below(12) + 1, random.below(28) + 1, random.below(SECTORS));
        for lang in 0..2 {
            let body = body(&mut random, lang, number);
            let summary = sentence(&mut random, lang);
            let title = ["Tinjau skema insentif", "Reviewing the incentive scheme"][lang];
            let mut keys = format!("title: \"{title} {number}\"\nsummary: \"{summary}\"\n");
            if lang == 0 {
                let date = format!("{}-{month:02}-{day:02}", year(number));
                let _ = write!(
                    keys,
                    "date: {date}\nministries: [{ministries}]\nsector: sektor-{sector}\ntags: [{tags}]\n"
                );
            }
            write(&path(number, lang), format!("---\n{keys}---\n\n{body}"));
        }
    }
}

fn sentence(random: &mut Random, lang: usize) -> String {
    let words: Vec<&str> = (0..8 + random.below(10)).map(|_| WORDS[lang][random.below(16)]).collect();
    words.join(" ") + "."
}

fn body(random: &mut Random, lang: usize, number: usize) -> String {
    let mut text = String::new();
    for part in 0..5 {
        if part > 0 {
            let _ = writeln!(text, "## Bagian {part}\n");
        }
        for _ in 0..2 {
            let sentences: Vec<String> = (0..4).map(|_| sentence(random, lang)).collect();
            let _ = writeln!(text, "{}\n", sentences.join(" "));
        }
        match part {
            1 => (0..4).for_each(|_| {
                let _ = writeln!(text, "- {}", sentence(random, lang));
            }),
            2 => text.push_str("| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n"),
            3 if number > 0 && random.below(2) == 0 => {
                let other = number / 2;
                let _ = writeln!(
                    text,
                    "Lihat [artikel](../{}/artikel-{other:06}.{}.md)[^1].",
                    year(other),
                    ["id", "en"][lang]
                );
            }
            _ => {}
        }
        text.push('\n');
    }
    text.push_str("[^1]: Catatan.\n");
    text.replace("[^1]: Catatan.\n", if text.contains(")[^1]") { "[^1]: Catatan.\n" } else { "" })
}
