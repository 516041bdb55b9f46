//! The words of a text as search compares them: in small letters, without accents.
//!
//! Does not know where a text comes from. `search.js` cuts and folds what a reader types in the same way.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// No word of a language is longer, in bytes of UTF-8; a longer run of letters is data that nobody looks for.
const LONGEST: usize = 100;

/// The words of a text, folded, one after the other. A word is a run of letters and digits; a single letter is none.
pub fn words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let is_word = |word: &Cow<'_, str>| {
        let mut characters = word.chars();
        characters.next().is_some_and(|first| first.is_numeric() || characters.next().is_some())
    };
    let runs = text.split(|character: char| !is_part(character)).filter(|run| run.len() <= LONGEST);
    runs.map(fold).filter(is_word)
}

/// Whether a character is part of a word. A mark that combines with the letter before it is.
fn is_part(character: char) -> bool {
    character.is_alphanumeric() || (!character.is_ascii() && is_combining_mark(character))
}

/// A word in small letters and without accents: "Préfecture" is "prefecture".
fn fold(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() {
        // Small letters first: the small form of a letter may be two, of which one is a mark.
        word.to_lowercase().nfd().filter(|&character| !is_combining_mark(character)).collect()
    } else if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        word.to_ascii_lowercase().into()
    } else {
        word.into()
    }
}

/// Words that say nothing of what a text is about: no index has them, and no query asks for them. Folded, in order.
pub fn stop_words(tag: &str) -> &'static [&'static str] {
    match tag {
        "id" => INDONESIAN,
        "en" => ENGLISH,
        _ => &[],
    }
}

const INDONESIAN: &[&str] = &[
    "ada", "adalah", "agar", "akan", "antara", "atas", "atau", "bagi", "bahwa", "begitu", "belum", "bila",
    "bisa", "dalam", "dan", "dapat", "dari", "dengan", "di", "hanya", "harus", "ia", "ini", "itu", "jika",
    "juga", "ke", "kepada", "lain", "lebih", "maka", "masih", "mereka", "namun", "oleh", "pada", "para",
    "pun", "saat", "sebagai", "secara", "sedang", "seperti", "serta", "setelah", "sudah", "supaya", "telah",
    "tentang", "terhadap", "tetapi", "tidak", "untuk", "yaitu", "yakni", "yang",
];

const ENGLISH: &[&str] = &[
    "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for",
    "from", "had", "has", "have", "in", "into", "is", "it", "its", "may", "no", "not", "of", "on", "or",
    "so", "such", "than", "that", "the", "their", "them", "these", "they", "this", "those", "to", "was",
    "were", "when", "where", "which", "who", "will", "with",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_cut_where_a_reader_would() {
        assert_eq!(
            words("Anak-anak, PP 12/2025: Café é e\u{301} 7 ½").collect::<Vec<_>>(),
            ["anak", "anak", "pp", "12", "2025", "cafe", "7", "½"]
        );
    }

    #[test]
    fn stop_words_are_sorted_and_folded() {
        for list in [INDONESIAN, ENGLISH] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|word| words(word).eq([*word])));
        }
    }
}
