//! A digest in which every place that takes a text holds one that would do harm, if a page took it for more than a text.

use std::collections::BTreeSet;
use std::fs;

use image::ImageFormat;
use rayon::prelude::*;
use risalah::diagnostic::Severity;

use super::{Site, picture, root};

/// The host that no page may ask.
pub const FOREIGN_HOST: &str = "evil.example";

/// A text of `tests/hostile/vectors.txt`.
pub struct Vector {
    /// What leaves its number behind, if it runs: `__x=7`.
    pub number: usize,
    /// Whether it is an address.
    pub is_address: bool,
    /// The text.
    pub text: String,
}

/// All of them.
pub fn vectors() -> Vec<Vector> {
    let file = fs::read_to_string(root().join("tests/hostile/vectors.txt")).unwrap();
    let mut group = "";
    let mut vectors = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with(";;;")) {
        if let Some(name) = line.strip_prefix("=== ") {
            group = name;
            continue;
        }
        let number = vectors.len() + 1;
        let text = spelled_out(line).replace("RUN", &format!("__x={number}")).replace("HOST", FOREIGN_HOST);
        vectors.push(Vector { number, is_address: group.starts_with("addresses"), text });
    }
    vectors
}

/// A line with its characters that cannot be seen.
fn spelled_out(line: &str) -> String {
    let mut out = String::new();
    for (index, piece) in line.split('⟨').enumerate() {
        match piece.split_once('⟩') {
            Some((number, rest)) if index > 0 => {
                out.extend(char::from_u32(u32::from_str_radix(number, 16).unwrap()));
                out.push_str(rest);
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// The digest of these texts. What an editor would be told to mend is left out, piece by piece.
pub fn hostile(vectors: &[Vector]) -> Site {
    let bodies = bodies_that_build(vectors);
    let site = Site::bare();
    write_registries(&site, vectors);
    for (vector, body) in vectors.iter().zip(&bodies) {
        write_article(&site, vector, vectors.len(), body);
    }
    site
}

/// The same digest of harmless texts, which shows what of its pages is the theme's.
pub fn harmless(count: usize) -> Site {
    // Long titles look different.
    let text = |number: usize| Vector {
        number,
        is_address: false,
        text: format!("teks {number} {}", "panjang ".repeat(number / 3)),
    };
    let vectors: Vec<Vector> = (1..=count).map(text).collect();
    let site = Site::bare();
    write_registries(&site, &vectors);
    for vector in &vectors {
        let parts = ["Isi.\n", "Isi.\n\n## Satu\n\n## Dua\n\n### Tiga\n\n## Empat\n"];
        write_article(&site, vector, count, parts[vector.number / 2 % 2]);
    }
    site
}

/// The places in a text that can hold another one, `§`.
const PLACES: [&str; 16] = [
    "Alinea § di tengah.",
    "- butir §\n- [ ] tugas §",
    "> kutipan §",
    "> [!NOTE]\n> catatan §",
    "Kode `§` dan **§** dan ~~§~~",
    "| kepala § | dua |\n|---|:-:|\n| § | sel |",
    "[tautan §](https://risalah.example/ \"§\") [a](https://risalah.example/ '§') [b][§]\n\n[§]: https://risalah.example/ (§)",
    "![gambar §](x \"§\")",
    "### judul § {#§}",
    "### § {.§ #a§ §=§}",
    "Catatan[^a] dan[^§]\n\n[^a]: catatan §\n[^§]: §",
    "istilah §\n: uraian §",
    "``` §\nkode §\n```",
    "<abbr title=\"§\">a</abbr> <abbr title='§'>b</abbr> <abbr title=§>c</abbr> <span lang=\"§\" dir='§'>d</span>",
    "<details><summary>§</summary>\n<p title=\"§\">§</p>\n</details>",
    "<!-- § --> <? § ?> <![CDATA[§]]>",
];

/// The places for an address, `§`.
const ADDRESSES: [&str; 9] = [
    "[a](§)",
    "[a](<§>)",
    "![a](<§>)",
    "<§>",
    "[rujuk]\n\n[rujuk]: <§>",
    "<a href=\"§\">a</a>",
    "<a href=§>a</a>",
    "<img alt=\"\" src=\"§\">",
    "<img alt='' src='§'>",
];

/// The places for what follows an address, `§`.
const BEHIND_ADDRESSES: [&str; 5] = [
    "[a](<https://risalah.example/§>)",
    "[a](<mailto:§>)",
    "[a](</§>)",
    "[a](<#fn§>)",
    "<a href='/a?b=§#c'>a</a>",
];

/// For each text the places that can hold it without a mistake that an editor has to mend, filled.
fn bodies_that_build(vectors: &[Vector]) -> Vec<String> {
    let mut pieces: Vec<Vec<String>> = vectors.iter().map(filled).collect();
    // Most of it builds at once; of the rest each piece is tried alone, and what is still wrong then is so together.
    let mut is_refused = refused(&together(&pieces));
    for (pieces, _) in pieces.iter_mut().zip(&is_refused).filter(|(_, is_refused)| **is_refused) {
        let mut is_refused = refused(pieces).into_iter();
        pieces.retain(|_| is_refused.next() == Some(false));
    }
    while is_refused.contains(&true) {
        is_refused = refused(&together(&pieces));
        for (pieces, _) in pieces.iter_mut().zip(&is_refused).filter(|(_, is_refused)| **is_refused) {
            pieces.pop();
        }
    }
    together(&pieces)
}

/// The places that a text may stand in, with it.
fn filled(vector: &Vector) -> Vec<String> {
    let addresses = ADDRESSES.iter().filter(|_| vector.is_address);
    let places = PLACES.iter().chain(addresses).chain(&BEHIND_ADDRESSES).chain([&"§"]);
    places.map(|place| place.replace('§', &vector.text) + "\n\n").collect()
}

/// Each list of pieces as one text; without any it says something all the same.
fn together(pieces: &[Vec<String>]) -> Vec<String> {
    pieces.iter().map(|pieces| format!("{}Isi.\n", pieces.concat())).collect()
}

/// Which of these texts cannot be published. A few at a time, because each that links to nothing is held against all others.
fn refused(texts: &[String]) -> Vec<bool> {
    let of_few = |texts: &[String]| {
        let site = Site::fixture("minimal");
        for (number, text) in texts.iter().enumerate() {
            let keys = "date: 2025-01-01\nministries: [kemenperin]\nsector: umkm";
            let key = format!("2025/{number}");
            site.write(
                &format!("content/articles/{key}.id.md"),
                format!("---\ntitle: Coba\nsummary: Coba.\n{keys}\n---\n\n{text}"),
            );
            write_files(&site, &key);
        }
        let found = site.build().diagnostics.into_iter();
        let errors: BTreeSet<String> = found
            .filter(|found| found.problem.severity() == Severity::Error)
            .map(|found| found.place.file.to_string())
            .collect();
        let is_refused = |number| errors.contains(&format!("content/articles/2025/{number}.id.md"));
        (0..texts.len()).map(is_refused).collect::<Vec<bool>>()
    };
    texts.par_chunks(32).flat_map_iter(of_few).collect()
}

/// The pictures that texts name as `x` and `y`.
fn write_files(site: &Site, key: &str) {
    for name in ["x", "y"] {
        site.write(&format!("content/articles/{key}/{name}"), picture(ImageFormat::Png, 4, 4, 9));
    }
}

fn write_registries(site: &Site, vectors: &[Vector]) {
    write_settings(site, vectors);
    write_words(site, vectors);
    write_pages(site, vectors);
    let [mut bodies, mut sectors, mut tags] = ["ministries:\n", "sectors:\n", "tags:\n"].map(str::to_owned);
    for (number, pair) in vectors.chunks(2).enumerate() {
        let [one, other] = [&pair[0].text, &pair[pair.len() - 1].text];
        let [a, b] = [one, other].map(|text| quoted(text));
        let [alias, short, former] =
            ["alias", "singkat", "dulu"].map(|word| quoted(&format!("{one} {word} {number}")));
        bodies += &format!(
            "  - id: m{number}\n    name: {{ id: {a}, en: {b} }}\n    since: 2020-01-01\n    kind: ministry\n    \
             abbreviation: {short}\n    aliases: [{alias}]\n    legal_basis: [{a}, {b}]\n"
        );
        if number.is_multiple_of(9) {
            bodies += &format!(
                "  - id: l{number}\n    name: {{ id: {former}, en: {former} }}\n    until: 2020-01-01\n    \
                 succeeded_by: [m{number}]\n    how: renamed\n"
            );
        }
        sectors += &format!(
            "  - id: s{number}\n    name: {{ id: {a}, en: {b} }}\n    description: {{ id: {b}, en: {a} }}\n"
        );
        tags += &format!("  - id: t{number}\n    name: {{ id: {a}, en: {b} }}\n    aliases: [{alias}]\n");
        site.write(
            &format!("seeds/d{number}.yaml"),
            format!(
                "id: d{number}\ntitle: {{ id: {a}, en: {b} }}\npublisher: {b}\nauthor: {a}\n\
                 url: https://risalah.example/d\ninconsistencies: [{{ id: {a}, en: {b} }}]\n"
            ),
        );
    }
    site.write("content/ministries.yaml", bodies);
    site.write("content/sectors.yaml", sectors);
    site.write("content/tags.yaml", tags);
}

/// Settings with some of the texts: what stands on every page need not be long.
fn write_settings(site: &Site, vectors: &[Vector]) {
    let some = |from: usize| {
        let texts: Vec<&str> = vectors.iter().skip(from).step_by(37).map(|vector| &*vector.text).collect();
        quoted(&texts.join(" "))
    };
    site.write(
        "content/site.yaml",
        format!(
            "title: {{ id: {}, en: {} }}\ndescription: {{ id: {}, en: {} }}\n\
             base_url: https://risalah.example/digest/\nlicense: {{ name: {}, url: https://risalah.example/ }}\n",
            some(0),
            some(7),
            some(14),
            some(21),
            some(28),
        ),
    );
}

/// Every word of the interface with a hostile text behind it.
fn write_words(site: &Site, vectors: &[Vector]) {
    for (lang, shift) in [("id", 0), ("en", vectors.len() / 2)] {
        let path = format!("themes/lembaran/i18n/{lang}.yaml");
        let table: serde_json::Value =
            serde_yaml::from_str(&fs::read_to_string(root().join(&path)).unwrap()).unwrap();
        // A brace in a word would be the place of a number.
        let mut texts =
            vectors.iter().map(|vector| &vector.text).filter(|text| !text.contains('{')).cycle().skip(shift);
        let mut changed = "words:\n".to_owned();
        for (word, text) in table["words"].as_object().unwrap() {
            let text = format!("{} {}", text.as_str().unwrap(), texts.next().unwrap());
            changed += &format!("  {word}: {}\n", quoted(&text));
        }
        site.write(&path, changed);
    }
}

/// Standing pages, which every page names, and old addresses.
fn write_pages(site: &Site, vectors: &[Vector]) {
    for (number, vector) in vectors.iter().enumerate().step_by(40) {
        let text = quoted(&vector.text);
        site.write(
            &format!("content/pages/h{number}.id.md"),
            format!(
                "---\ntitle: {text}\nsummary: {text}\naliases: [/lama/h{number}/]\n---\n\n{}\n",
                vector.text
            ),
        );
    }
}

fn write_article(site: &Site, vector: &Vector, count: usize, body: &str) {
    let number = vector.number - 1;
    let text = quoted(&vector.text);
    let pair = number / 2;
    // Some act together, and some have a tag that no registry knows.
    let next = if number.is_multiple_of(10) {
        format!(", m{}", (pair + 1) % count.div_ceil(2))
    } else {
        String::new()
    };
    let tag = if number.is_multiple_of(4) {
        format!(", {}", quoted(&format!("{} {number}", vector.text)))
    } else {
        String::new()
    };
    let (month, day) = (number / 28 % 12 + 1, number % 28 + 1);
    let own = format!("title: {text}\nsummary: {text}\n");
    let shared = format!(
        "date: 2025-{month:02}-{day:02}\nministries: [m{pair}{next}]\nsector: s{pair}\n\
         tags: [t{pair}{tag}]\ninstrument: {{ kind: regulation, number: {text}, url: https://risalah.example/n }}\n\
         partners: [{text}, {{ id: {text}, en: {text} }}]\n\
         sources: [d{pair}, {{ title: {text}, publisher: {text}, url: https://risalah.example/s }}]\n\
         corrections: [{{ date: 2025-12-31, note: {{ id: {text}, en: {text} }} }}]\n"
    );
    let lang = if number.is_multiple_of(2) { "id" } else { "en" };
    let key = format!("2025/a{number}");
    site.write(&format!("content/articles/{key}.{lang}.md"), format!("---\n{own}{shared}---\n\n{body}"));
    if number.is_multiple_of(20) {
        site.write(&format!("content/articles/{key}.en.md"), format!("---\n{own}---\n\n{body}"));
    }
    write_files(site, &key);
}

/// A text in the quotation marks of YAML, without the characters that no value may hold.
pub fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            ' '..='~' => out.push(character),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            other => out += &format!("\\U{:08X}", u32::from(other)),
        }
    }
    out + "\""
}
