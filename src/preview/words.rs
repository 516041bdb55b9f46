//! What the script of the preview says in the browser, in both languages of the program.

use std::collections::BTreeMap;

use crate::locale::{Locale, phrases};

phrases! {
    /// Words of the overlay. `{n}` is a number that the script puts in.
    pub enum Overlay {
        /// A single error.
        OneError => en: "1 error", id: "1 kesalahan";
        /// Some errors.
        Errors => en: "{n} errors", id: "{n} kesalahan";
        /// What stands below the overlay.
        LastGoodSite => en: "below is the last good site", id: "di bawahnya situs terakhir yang baik";
        /// Nothing stands below it.
        NoSite => en: "there is no site to show yet", id: "belum ada situs yang dapat ditampilkan";
        /// An error.
        Error => en: "error", id: "kesalahan";
        /// A warning.
        Warning => en: "warning", id: "peringatan";
        /// What to do.
        Help => en: "help", id: "bantuan";
        /// The program has ended.
        Gone => en: "The preview has ended; this page waits for it.", id: "Pratinjau sudah berhenti; halaman ini menunggunya.";
    }
}

/// The script with its words.
pub(super) fn script(script: &str, locale: Locale) -> String {
    let words = [
        ("oneError", Overlay::OneError),
        ("errors", Overlay::Errors),
        ("lastGoodSite", Overlay::LastGoodSite),
        ("noSite", Overlay::NoSite),
        ("error", Overlay::Error),
        ("warning", Overlay::Warning),
        ("help", Overlay::Help),
        ("gone", Overlay::Gone),
    ];
    let words: BTreeMap<&str, String> =
        words.into_iter().map(|(key, word)| (key, word.name(locale))).collect();
    script.replacen("WORDS", &serde_json::to_string(&words).unwrap_or_default(), 1)
}
