//! How an article stands, in the words of tables.

use super::{State, TextRow, Translation};
use crate::locale::{Locale, phrases};

phrases! {
    /// What is said of a text.
    enum Word {
        /// A text that is not there.
        Missing => en: "missing", id: "tidak ada";
        /// A text that is a draft.
        Draft => en: "draft", id: "draf";
        /// A text that waits.
        Until { day: String } => en: format!("until {day}"), id: format!("sampai {day}");
        /// The text in which the article was first written.
        Original => en: "original", id: "asli";
        /// A translation that was confirmed.
        Current => en: "current", id: "sesuai";
        /// A translation that nobody has confirmed.
        Unconfirmed => en: "not confirmed", id: "belum dikonfirmasi";
        /// A translation that is behind.
        Behind => en: "behind", id: "tertinggal";
        /// Where the original changed.
        Lines { lines: String } => en: format!("original changed in line {lines}"), id: format!("teks asli berubah di baris {lines}");
        /// What the original lost.
        Gone { count: usize } => en: format!("{count} gone from the original"), id: format!("{count} dihapus dari teks asli");
        /// An article whose files cannot be read.
        CannotBeRead => en: "cannot be read", id: "tidak terbaca";
    }
}

/// A text in a few words: `current`, `draft, not confirmed`, `behind (original changed in line 12, 31)`.
pub fn in_words(text: &TextRow, locale: Locale) -> String {
    let state = match (text.state, &text.until) {
        (State::Published, _) => None,
        (State::Missing, _) => Some(Word::Missing),
        (State::Draft, _) => Some(Word::Draft),
        (State::Future, day) => Some(Word::Until { day: day.clone().unwrap_or_default() }),
    };
    // Of a draft only matters what it has to catch up with.
    let told = |standing: &Translation| text.state != State::Draft || *standing != Translation::Current;
    let translation = text.translation.filter(told).map(|translation| match translation {
        Translation::Original => Word::Original,
        Translation::Current => Word::Current,
        Translation::Unconfirmed => Word::Unconfirmed,
        Translation::Behind => Word::Behind,
    });
    let words = [state, translation].into_iter().flatten().map(|word| word.name(locale));
    let mut words = words.collect::<Vec<_>>().join(", ");
    let lines: Vec<String> = text.changed_lines.iter().map(ToString::to_string).collect();
    let changed = (!lines.is_empty()).then(|| Word::Lines { lines: lines.join(", ") });
    let gone = (text.gone > 0).then_some(Word::Gone { count: text.gone });
    let drift: Vec<String> = changed.into_iter().chain(gone).map(|word| word.name(locale)).collect();
    if !drift.is_empty() {
        words += &format!(" ({})", drift.join("; "));
    }
    words
}

/// What is said of an article whose files cannot be read.
pub fn cannot_be_read(locale: Locale) -> String {
    Word::CannotBeRead.name(locale)
}
