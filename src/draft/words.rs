//! What stands in a new file: comments for its editor, in the language of messages; placeholders in the language of the text.

use crate::locale::{Locale, phrases};
use crate::source::Span;

phrases! {
    /// A comment above a key.
    pub(super) enum Comment {
        /// On a title that is still that of the original.
        TranslateTitle => en: "to be translated", id: "untuk diterjemahkan";
        /// On a summary that is still that of the original.
        TranslateSummary => en: "to be translated", id: "untuk diterjemahkan";
        /// On a summary that is to be written.
        Summary => en: "one sentence, for lists, feeds and search engines", id: "satu kalimat, untuk daftar, umpan, dan mesin pencari";
        /// On a draft.
        Draft => en: "delete the next line to publish the text", id: "hapus baris berikut untuk menerbitkan teks";
        /// On the day.
        Date => en: "the day of the event or act", id: "hari peristiwa atau tindakan";
        /// On the bodies.
        Ministries => en: "the first leads", id: "yang pertama memimpin";
        /// On the tags.
        Tags => en: "ids from content/tags.yaml, or new ones", id: "id dari content/tags.yaml, atau yang baru";
        /// On the act.
        Instrument => en: "add number, url, ends where they are known", id: "tambahkan number, url, ends bila diketahui";
        /// On the sources.
        Sources => en: "ids of records in seeds/, or { title, publisher, url, date }", id: "id catatan di seeds/, atau { title, publisher, url, date }";
    }

    /// A text that stands where another is to be written.
    pub enum Placeholder {
        /// The summary.
        Summary => en: "One sentence on what happened and who took part", id: "Satu kalimat tentang apa yang terjadi dan siapa yang terlibat";
        /// The text.
        Text => en: "Write the article here. Begin with what happened, who did it, and on which day.",
            id: "Tulis artikel di sini. Mulai dengan apa yang terjadi, siapa pelakunya, dan pada hari apa.";
        /// A part of the text.
        Paragraph => en: "Translate this part here.", id: "Terjemahkan bagian ini di sini.";
        /// The summary of a draft from a clipping.
        SummaryOfClipping => en: "The summary is still to be written: one sentence on who agreed or ordered what.",
            id: "Ringkasan belum ditulis: satu kalimat tentang siapa menyepakati atau mengatur apa.";
        /// The text of a draft from a clipping.
        TextOfClipping { record: String } =>
            en: format!("The text is still to be written, in your own words and from the facts in `{record}`: what was decided and by whom, what follows from it and from when, and what the source leaves open."),
            id: format!("Naskah ini belum ditulis. Susunlah dengan kata-kata sendiri dari fakta dalam `{record}`: apa yang diputuskan dan oleh siapa, apa akibatnya dan mulai kapan, serta apa yang tidak dijelaskan sumbernya.");
    }
}

impl Placeholder {
    /// In the language of a text; in English where that is not one of the program's.
    pub(super) fn in_language(&self, tag: &str) -> String {
        self.name(Locale::find(tag).unwrap_or_default())
    }
}

/// What people write where something is still to come, as words of their own.
const NOTES: [&str; 5] = ["TODO", "FIXME", "TKTK", "lorem ipsum", "Lorem ipsum"];

/// Where a note stands as a word of its own.
fn note(text: &str, note: &str) -> Option<Span> {
    let is_alone = |at: usize| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + note.len()..].starts_with(char::is_alphanumeric)
    };
    text.match_indices(note).map(|(at, _)| at).find(|at| is_alone(*at)).map(|at| at..at + note.len())
}

/// Where a text still holds what stood in its draft, by the first sentence of it, or a note of whoever wrote it.
pub fn unwritten(text: &str) -> Option<Span> {
    let all = [
        Placeholder::Summary,
        Placeholder::Text,
        Placeholder::Paragraph,
        Placeholder::SummaryOfClipping,
        Placeholder::TextOfClipping { record: String::new() },
    ];
    let in_both = |placeholder: Placeholder| [Locale::En, Locale::Id].map(|locale| placeholder.name(locale));
    let first_sentence =
        |words: &str| words.split_inclusive(['.', ':']).next().unwrap_or_default().to_owned();
    all.into_iter()
        .flat_map(in_both)
        .filter_map(|words| {
            let sentence = first_sentence(&words);
            text.find(&sentence).map(|at| at..at + sentence.len())
        })
        .chain(NOTES.into_iter().filter_map(|words| note(text, words)))
        .min_by_key(|span| span.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_draft_left_is_found_and_nothing_else() {
        let left = "## Bagian\n\nTranslate this part here.\n";
        assert_eq!(unwritten(left).map(|span| &left[span]), Some("Translate this part here."));
        assert!(unwritten("Naskah ini belum ditulis. Susunlah").is_some());
        assert!(unwritten("Two ministries agreed. The text is short.").is_none());
        for left in ["Anggaran TODO: cek.", "Lorem ipsum dolor", "(FIXME)"] {
            assert!(unwritten(left).is_some(), "{left}");
        }
        assert!(unwritten("METODOLOGI di Desa Todo, TODOS, PON XXX").is_none());
    }
}
