//! Typographic detail of running text: what belongs together stays on one line, and abbreviations in capitals do not shout.
//!
//! Knows words of Indonesian and English alike; a text needs not say which it is in.

use std::borrow::Cow;

use crate::date::MONTHS;

/// After these a number stands on the same line: "Rp 1,2", "PP 20/2024", "Article 5".
const BEFORE: &[&str] = &[
    "Rp",
    "IDR",
    "USD",
    "US$",
    "EUR",
    "No.",
    "no.",
    "Nomor",
    "nomor",
    "Number",
    "UU",
    "PP",
    "Perppu",
    "Perpres",
    "Keppres",
    "Inpres",
    "Permen",
    "Perda",
    "Law",
    "Regulation",
    "Decree",
    "Pasal",
    "pasal",
    "ayat",
    "Article",
    "Section",
    "Bab",
    "Chapter",
    "Lampiran",
    "Annex",
    "hlm.",
    "p.",
    "pp.",
    "ke",
    "±",
];

/// Before these a number stands on the same line: "1,2 triliun", "26 September", "40 km".
const AFTER: &[&str] = &[
    "ribu", "juta", "miliar", "triliun", "thousand", "million", "billion", "trillion", "persen", "percent",
    "%", "hektare", "ha", "km", "km²", "m", "m²", "kg", "ton", "tonnes", "kW", "MW", "GW", "kWh", "MWh",
    "°C", "WIB", "WITA", "WIT",
];

fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|names| names.contains(&word))
}

/// How many capitals make an abbreviation that is set smaller: two are hardly seen.
const FEWEST_CAPITALS: usize = 3;

/// Plain text as Markdown sets it: with curly quotation marks, and spaces that do not break.
pub fn typeset(text: &str) -> String {
    let mut last = ' ';
    let mut curl = |c: char| {
        let is_opening = last.is_whitespace() || "([{–—“‘/".contains(last);
        last = match (c, is_opening) {
            ('"', true) => '“',
            ('"', false) => '”',
            ('\'', true) => '‘',
            ('\'', false) => '’',
            _ => c,
        };
        last
    };
    let is_curled = !text.contains(['"', '\'']);
    let curled =
        if is_curled { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(&mut curl).collect()) };
    keep_together(&curled).into_owned()
}

/// The text with spaces that do not break where a number and what it counts or names belong together.
pub(super) fn keep_together(text: &str) -> Cow<'_, str> {
    // All bytes are looked at in few steps, and most texts have no digit.
    if !text.bytes().fold(false, |found, byte| found | byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut set = String::new();
    let mut from = 0;
    let bytes = text.as_bytes();
    for at in (0..bytes.len()).filter(|&at| bytes[at] == b' ') {
        // Most spaces stand beside no digit, and nothing has to be known of their words.
        let is_number_next = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        let is_number_last = at > 0 && bytes[at - 1].is_ascii_digit();
        if (is_number_next && BEFORE.contains(&word_before(&text[..at])))
            || (is_number_last && is_counted(word_behind(&text[at + 1..])))
        {
            set.push_str(&text[from..at]);
            set.push('\u{a0}');
            from = at + 1;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    set.push_str(&text[from..]);
    Cow::Owned(set)
}

/// The last word of a text, without the marks that open before it.
fn word_before(text: &str) -> &str {
    let last = text.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    last.trim_start_matches(['(', '“', '‘', '"', '\''])
}

/// The first word of a text, without the marks that close behind it.
fn word_behind(text: &str) -> &str {
    let next = text.split(' ').next().unwrap_or_default();
    next.trim_end_matches([',', ';', ':', ')', '”', '’', '?', '!', '"', '\'', '.'])
}

/// Whether a word says what a number before it counts.
fn is_counted(word: &str) -> bool {
    AFTER.contains(&word) || is_month(word)
}

/// The text in pieces, of which every second one is an abbreviation in capitals; the first piece may be empty.
pub(super) fn around_capitals(text: &str) -> Vec<&str> {
    if !may_hold_abbreviation(text.as_bytes()) {
        return vec![text];
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < text.len() {
        let word = text[at..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |end| at + end);
        if is_abbreviation(&text[at..word]) {
            pieces.extend([&text[from..at], &text[at..word]]);
            from = word;
        }
        at = word + text[word..].chars().next().map_or(1, char::len_utf8);
    }
    pieces.push(&text[from..]);
    pieces
}

/// Whether two characters of an abbreviation stand beside each other somewhere; in most texts none do.
fn may_hold_abbreviation(text: &[u8]) -> bool {
    let is_capital = |byte: u8| byte.is_ascii_uppercase() | byte.is_ascii_digit();
    let Some((_, behind)) = text.split_first() else { return false };
    text.iter().zip(behind).fold(false, |found, (&a, &b)| found | (is_capital(a) & is_capital(b)))
}

fn is_abbreviation(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && word.bytes().filter(u8::is_ascii_uppercase).count() >= FEWEST_CAPITALS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_what_it_belongs_to() {
        for (text, wanted) in [
            ("senilai Rp 1,2 triliun.", "senilai Rp~1,2~triliun."),
            ("PP 20/2024 dan UU 16/2025", "PP~20/2024 dan UU~16/2025"),
            ("pada 26 September 2025, 40 km", "pada 26~September 2025, 40~km"),
            ("(Article 5 of Law 12)", "(Article~5 of Law~12)"),
            ("pada 400 desa", "pada 400 desa"),
            ("2024 dan 2025", "2024 dan 2025"),
            ("Rp satu", "Rp satu"),
            ("tanpa angka", "tanpa angka"),
        ] {
            assert_eq!(keep_together(text).replace('\u{a0}', "~"), wanted);
        }
    }

    #[test]
    fn quotation_marks_open_and_close() {
        for (text, wanted) in [
            ("\"Desa\" dan 'kota'", "“Desa” dan ‘kota’"),
            ("a ministry's name, and \"micro\"", "a ministry’s name, and “micro”"),
            ("(\"di dalam 'yang lain'\")", "(“di dalam ‘yang lain’”)"),
            ("Rp 2 'triliun'", "Rp~2 ‘triliun’"),
        ] {
            assert_eq!(typeset(text).replace('\u{a0}', "~"), wanted);
        }
    }

    #[test]
    fn abbreviations_are_found_whole() {
        assert_eq!(
            around_capitals("KLH/BPLH, PP dan UMKM"),
            ["", "KLH", "/", "BPLH", ", PP dan ", "UMKM", ""]
        );
        assert_eq!(around_capitals("oleh BP2MI"), ["oleh ", "BP2MI", ""]);
        assert_eq!(around_capitals("KemenHAM éABC"), ["KemenHAM éABC"]);
        assert_eq!(around_capitals(""), [""]);
    }
}
