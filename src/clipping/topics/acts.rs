//! What kind of act a story tells of.
//!
//! Knows the words for acts and for what is done with them.

use std::ops::Range;

use super::super::lexicon::Lexicon;
use super::super::text::Paragraph;
use super::super::token::Token;
use super::super::{Certainty, Evidence, Found};
use super::{Story, Votes, lexicon};

/// What speaks for each kind of act, and how much: a program may be a part of any act, the word for a memorandum has one use.
const INSTRUMENTS: [(&str, f64, &str); 10] = [
    (
        "memorandum-of-understanding",
        3.5,
        "nota kesepahaman, memorandum of understanding, memorandum saling pengertian, mou, naskah \
        kesepahaman, memorandum, nota kesepakatan, kesepakatan bersama, letter of intent",
    ),
    (
        "cooperation-agreement",
        2.5,
        "perjanjian kerja sama, perjanjian kerjasama, kesepakatan kerja sama, cooperation agreement, pks, \
        agreement, perjanjian, kerja sama bilateral, naskah kerja sama, kontrak kerja sama",
    ),
    (
        "cooperation-agreement",
        0.6,
        "kerja sama, kerjasama, bekerja sama, cooperation, partnership, kemitraan",
    ),
    ("cooperation-agreement", 0.7, "kesepakatan, menyepakati, disepakati, sepakat, deal, agreed"),
    (
        "regulation",
        2.0,
        "peraturan menteri, pp, peraturan pemerintah, peraturan presiden, permenperin, permen, perpres, \
        undang-undang, instruksi presiden, aturan baru, regulasi baru, regulation, surat edaran, \
        mewajibkan, diundangkan, beleid, surat keputusan bersama, keputusan bersama, skb, keputusan menteri, \
        kepmen, peraturan baru, aturan turunan, ministerial decree, decree, circular",
    ),
    (
        "regulation",
        0.8,
        "aturan, ketentuan, peraturan, regulasi, mencabut, dicabut, pencabutan, cabut, melarang, dilarang, \
        larangan, keringanan pajak, insentif pajak, bebas pajak, moratorium, rule, \
        rules, banned, ban, mandatory, requires",
    ),
    (
        "programme",
        1.0,
        "program, meluncurkan, diluncurkan, programme, program, launched, launches, pelatihan, melatih, latih, \
        bantuan, gerakan",
    ),
    (
        "programme",
        0.5,
        "meresmikan, diresmikan, peresmian, resmikan, membagikan, dibagikan, bagikan, menyalurkan, disalurkan, \
        membangun, uji coba, percobaan, masa percobaan, dicoba, proyek, percontohan, project, \
        pilot, scheme, rollout, rolled out, subsidi, hibah, grant, kampanye, menugaskan",
    ),
    (
        "statement",
        0.5,
        "mengimbau, imbauan, menegaskan komitmen, pernyataan, rencana, berencana, statement, urged",
    ),
    (
        "statement",
        0.4,
        "menyatakan, disampaikannya, targetkan, menargetkan, ditargetkan, menyampaikannya, mengumumkan, diumumkan, announced, announcement, promised, pledged, menjanjikan, berjanji, pernyataan \
        bersama, joint statement, membantah, menyerukan, siaran pers, \
        rapat koordinasi",
    ),
];

/// What is done with acts; a sentence that says so speaks for its act twice as much.
const DONE: &str = "menandatangani ditandatangani penandatanganan diteken meneken teken meluncurkan diluncurkan \
    diterbitkan menerbitkan terbitkan terbit tertuang dituangkan dimuat mencabut dicabut pencabutan \
    diundangkan ditetapkan menetapkan signed launched issued";

/// Whether a word says that something is done with an act.
pub(super) fn is_done(token: &Token) -> bool {
    token.is_among(DONE)
}

/// What kind of act a story tells of: the one that is spoken of first and most.
pub(in crate::clipping) fn instrument(story: &Story<'_>) -> Option<(Found<&'static str>, Evidence)> {
    let lexicon = lexicon(INSTRUMENTS.iter().map(|(_, _, words)| words.split(", ").collect()));
    let mut votes: Vec<Votes> = vec![Votes::default(); INSTRUMENTS.len()];
    for (position, paragraph) in story.paragraphs().enumerate() {
        take(paragraph, position, &lexicon, &mut votes);
    }
    let of_kind = |row: usize| -> f64 {
        let same = INSTRUMENTS.iter().zip(&votes).filter(|((kind, ..), _)| *kind == INSTRUMENTS[row].0);
        same.map(|(_, votes)| votes.weight).sum()
    };
    let best = (0..votes.len()).rev().max_by(|&a, &b| {
        of_kind(a).total_cmp(&of_kind(b)).then(votes[a].weight.total_cmp(&votes[b].weight))
    })?;
    let evidence = votes[best].first.clone()?;
    let certainty = if of_kind(best) >= 0.5 { Certainty::Likely } else { Certainty::Doubtful };
    Some((Found { value: INSTRUMENTS[best].0, line: votes[best].line, certainty }, evidence))
}

/// Counts the words of a paragraph for the rows of the table.
fn take(paragraph: &Paragraph, position: usize, lexicon: &Lexicon<Vec<usize>>, votes: &mut [Votes]) {
    let is_done = |sentence: Range<usize>| {
        let is_done = paragraph.tokens[sentence.clone()].iter().any(is_done);
        (sentence.end, is_done)
    };
    let sentences: Vec<(usize, bool)> = paragraph.sentences().into_iter().map(is_done).collect();
    for (begin, end, rows) in lexicon.find(&paragraph.tokens) {
        let at = sentences.partition_point(|(end, _)| *end <= begin);
        let factor = match sentences.get(at) {
            _ if is_base(&paragraph.tokens, begin) => 0.25,
            Some((_, true)) => 2.0,
            _ => 1.0,
        };
        for &row in rows {
            votes[row].weight += INSTRUMENTS[row].1 * factor / (position + 1) as f64;
            if votes[row].first.is_none() {
                votes[row].first = Some(Evidence::Word { word: paragraph.written(begin, end).to_owned() });
                votes[row].line = paragraph.line(begin);
            }
        }
    }
}

/// Whether the words before an act say that another one rests on it: "sesuai dengan PP 11/2017".
fn is_base(tokens: &[Token], begin: usize) -> bool {
    const CUES: &str = "menurut berdasarkan mengacu merujuk sesuai melaksanakan berlandaskan landasan menjalankan amanat \
        mengikuti under follows rests pursuant accordance";
    tokens[begin.saturating_sub(5)..begin].iter().any(|token| token.is_among(CUES))
}
