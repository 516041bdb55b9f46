//! What kind of act a story tells of.
//!
//! Knows the words for acts and for what is done with them.

use std::ops::Range;

use super::super::token::Token;
use super::super::{Certainty, Evidence, Found};
use super::{Story, Votes, lexicon};

/// What speaks for each kind of act, and how much: a program may be a part of any act, the word for a memorandum has one use.
const INSTRUMENTS: [(&str, f64, &str); 10] = [
    (
        "memorandum-of-understanding",
        3.0,
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
    ("cooperation-agreement", 0.9, "kesepakatan, menyepakati, disepakati, sepakat, deal, agreed"),
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
        membangun, pembangunan, uji coba, percobaan, masa percobaan, dicoba, proyek, percontohan, project, \
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
        "targetkan, menargetkan, ditargetkan, menyampaikannya, mengumumkan, diumumkan, announced, announcement, promised, pledged, menjanjikan, berjanji, pernyataan \
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
        let is_done = |sentence: Range<usize>| {
            let is_done = paragraph.tokens[sentence.clone()].iter().any(is_done);
            (sentence.end, is_done)
        };
        let sentences: Vec<(usize, bool)> = paragraph.sentences().into_iter().map(is_done).collect();
        for (begin, end, kinds) in lexicon.find(&paragraph.tokens) {
            let at = sentences.partition_point(|(end, _)| *end <= begin);
            let is_done = sentences.get(at).is_some_and(|(_, is_done)| *is_done);
            for &kind in kinds {
                let is_base = is_base(&paragraph.tokens, begin);
                let factor = if is_base {
                    0.25
                } else if is_done {
                    2.0
                } else {
                    1.0
                };
                let weight = INSTRUMENTS[kind].1 * factor;
                votes[kind].weight += weight / (position + 1) as f64;
                if votes[kind].first.is_none() {
                    votes[kind].first =
                        Some(Evidence::Word { word: paragraph.written(begin, end).to_owned() });
                    votes[kind].line = paragraph.line(begin);
                }
            }
        }
    }
    let best = (0..votes.len()).rev().max_by(|&a, &b| votes[a].weight.total_cmp(&votes[b].weight))?;
    let evidence = votes[best].first.clone()?;
    let certainty = if votes[best].weight >= 0.5 { Certainty::Likely } else { Certainty::Doubtful };
    Some((Found { value: INSTRUMENTS[best].0, line: votes[best].line, certainty }, evidence))
}

/// Whether the words before an act say that another one rests on it: "sesuai dengan PP 11/2017".
fn is_base(tokens: &[Token], begin: usize) -> bool {
    const CUES: &str = "menurut berdasarkan mengacu merujuk sesuai melaksanakan berlandaskan landasan menjalankan amanat \
        mengikuti under follows rests pursuant accordance";
    tokens[begin.saturating_sub(5)..begin].iter().any(|token| token.is_among(CUES))
}
