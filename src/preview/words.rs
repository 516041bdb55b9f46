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

phrases! {
    /// What the server says where there is no page to show.
    pub(super) enum Told {
        /// The request names another machine.
        OtherHost => en: "This preview answers for this machine only.", id: "Pratinjau ini hanya menjawab atas nama komputer ini.";
        /// A page of somebody else asks.
        OtherSite =>
            en: "This preview answers its own pages only. Open it in a window of its own.",
            id: "Pratinjau ini hanya menjawab halamannya sendiri. Bukalah di jendela tersendiri.";
        /// A request that would change something.
        OnlyGet => en: "GET and HEAD only.", id: "Hanya GET dan HEAD.";
        /// There is no such address, and no page that says so.
        NoSuchPage => en: "There is no such page.", id: "Halaman itu tidak ada.";
        /// A picture is damaged, or a file is being changed.
        NotMade => en: "This file cannot be made at the moment.", id: "Berkas ini sedang tidak dapat dibuat.";
        /// The page of how the articles stand.
        NoStatus => en: "The status cannot be shown.", id: "Status tidak dapat ditampilkan.";
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
