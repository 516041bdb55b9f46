//! Whether a text is in the language that its file says: a copy that was never translated reads like its original.
//!
//! Goes by the small words that stand in every sentence of a language and in none of the other. Knows Indonesian and
//! English only.

use crate::locale::Locale;

const INDONESIAN: [&str; 12] =
    ["yang", "dan", "di", "untuk", "dengan", "dari", "pada", "itu", "ini", "oleh", "dalam", "tidak"];
const ENGLISH: [&str; 12] = ["the", "of", "and", "to", "in", "for", "with", "on", "is", "by", "that", "from"];

/// Fewer small words than this say nothing.
const FEWEST: usize = 12;
/// A text of one language has that many times more small words of it than of the other, quotations and names included.
const TIMES: usize = 4;

/// The language in which a text reads, if that is clear.
pub(super) fn reads_as(text: &str) -> Option<Locale> {
    let words = || text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    let count = |small: &[&str]| words().filter(|word| small.contains(&word.as_str())).count();
    let (indonesian, english) = (count(&INDONESIAN), count(&ENGLISH));
    if indonesian >= FEWEST.max(TIMES * english) {
        Some(Locale::Id)
    } else if english >= FEWEST.max(TIMES * indonesian) {
        Some(Locale::En)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_reads_as_its_language_if_it_is_long_enough() {
        let indonesian =
            "Kementerian yang memimpin dan yang membantu bekerja dengan daerah untuk desa di sana. ";
        let english =
            "The ministry that leads and the one that helps work with the regions for the villages. ";
        assert_eq!(reads_as(&indonesian.repeat(3)), Some(Locale::Id));
        assert_eq!(reads_as(&english.repeat(3)), Some(Locale::En));
        assert_eq!(reads_as(indonesian), None, "too short to tell");
        assert_eq!(reads_as(&format!("{indonesian}{english}").repeat(3)), None, "both at once");
    }
}
