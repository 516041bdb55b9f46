//! What drafts say: comments in the language of messages, placeholders in the language of the file.

use crate::date::MONTHS;
use crate::locale::{Locale, phrases};

phrases! {
    /// A comment for whoever goes on with a draft.
    pub enum Comment {
        /// At the top of a text with the keys of the pair.
        Proposed { file: String } =>
            en: format!("Proposed from {file}. Every value is to be checked; the lines are those of that file."),
            id: format!("Diusulkan dari {file}. Setiap nilai perlu diperiksa; nomor baris mengacu pada berkas itu.");
        /// At the top of the other texts.
        KeysElsewhere { path: String } =>
            en: format!("The keys of the pair are in {path}."), id: format!("Kunci bersama ada di {path}.");
        /// At the top of the record.
        Record { file: String } =>
            en: format!("Seed: the record of one source document, begun from {file}. The facts are to be written in your own words."),
            id: format!("Benih: catatan satu dokumen sumber, dimulai dari {file}. Faktanya perlu ditulis dengan kata-kata sendiri.");
        /// Where a value comes from.
        Line { line: usize } => en: format!("line {line}"), id: format!("baris {line}");
        /// Where a value comes from that has to be looked at.
        DoubtfulLine { line: usize } => en: format!("line {line}, doubtful"), id: format!("baris {line}, meragukan");
        /// A value with what speaks for it.
        Because { place: String, evidence: String } => en: format!("{place}: {evidence}"), id: format!("{place}: {evidence}");
        /// A value that belongs to something.
        Of { value: String, place: String } => en: format!("{value}: {place}"), id: format!("{value}: {place}");
        /// Something to look at.
        Check { doubt: String, place: String } => en: format!("Check: {doubt} ({place})."), id: format!("Periksa: {doubt} ({place}).");
        /// A title that nobody wrote.
        TitleProposed => en: "A neutral title; write a better one.", id: "Judul netral; tulislah yang lebih baik.";
        /// A day that is none.
        NoDate => en: "No day was found; on this placeholder these bodies existed.",
            id: "Tanggal tidak ditemukan; ini hanya pengisi, hari ketika lembaga-lembaga ini masih ada.";
        /// Bodies that are none.
        NoMinistry => en: "No body was found; this is a placeholder.", id: "Lembaga tidak ditemukan; ini hanya pengisi.";
        /// A sector that is none.
        NoSector => en: "No sector was found; this is a placeholder.", id: "Sektor tidak ditemukan; ini hanya pengisi.";
        /// No headline.
        NoHeadline => en: "No headline was found; add `title`.", id: "Judul berita tidak ditemukan; tambahkan `title`.";
        /// No publisher.
        NoPublisher => en: "The file does not name its publisher; add `publisher`.", id: "Berkas ini tidak menyebut penerbitnya; tambahkan `publisher`.";
        /// What was left out.
        Noise { lines: String } => en: format!("Taken for noise: {lines}."), id: format!("Dianggap bukan isi berita: {lines}.");
        /// There is more of it.
        More => en: "and more", id: "dan seterusnya";
    }

    /// What a title is made of until somebody writes a better one.
    pub enum Text {
        /// A title.
        Title { act: String, bodies: String, day: String } => en: format!("{act}: {bodies}, {day}"), id: format!("{act}: {bodies}, {day}");
        /// No body is known.
        SomeBody => en: "body not known yet", id: "lembaga belum diketahui";
        /// More bodies than a title has room for.
        AndMore { first: String, count: usize } =>
            en: format!("{first} and {count} other bodies"), id: format!("{first} dan {count} lembaga lain");
        /// Two bodies.
        Two { first: String, last: String } => en: format!("{first} and {last}"), id: format!("{first} dan {last}");
        /// Three bodies or more.
        Series { others: String, last: String } => en: format!("{others} and {last}"), id: format!("{others}, dan {last}");
    }

    /// A kind of act, as titles name it.
    pub enum Act {
        /// See `Instrument::KINDS`.
        Memorandum => en: "Memorandum of understanding", id: "Nota kesepahaman";
        /// The same.
        Regulation => en: "Regulation", id: "Peraturan";
        /// The same.
        Programme => en: "Programme", id: "Program";
        /// The same.
        Agreement => en: "Cooperation agreement", id: "Perjanjian kerja sama";
        /// The same.
        Statement => en: "Statement", id: "Pernyataan";
        /// None of them.
        Other => en: "Joint work", id: "Kegiatan bersama";
    }
}

impl Act {
    /// The act of a kind.
    pub fn of(kind: Option<&str>) -> Self {
        match kind {
            Some("memorandum-of-understanding") => Self::Memorandum,
            Some("regulation") => Self::Regulation,
            Some("programme") => Self::Programme,
            Some("cooperation-agreement") => Self::Agreement,
            Some("statement") => Self::Statement,
            _ => Self::Other,
        }
    }
}

/// A day in a title: "26 September 2025".
pub(super) fn day(day: jiff::civil::Date, locale: Locale) -> String {
    let [indonesian, english] = MONTHS[day.month() as usize - 1];
    let month = match locale {
        Locale::En => english,
        Locale::Id => indonesian,
    };
    format!("{} {month} {}", day.day(), day.year())
}
