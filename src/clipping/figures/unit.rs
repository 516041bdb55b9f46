//! What numbers count: the noun behind them, and the words that belong to it.
//!
//! Knows which words cannot go on with a unit, and how verbs and plurals look; no dictionary of nouns.

use super::super::text::Paragraph;
use super::super::token::Token;
use super::Language;

/// Units that take no word behind them.
const CLOSED: &str = "hektare hektar ha ton kilogram kg gram kilometer km meter liter bulan tahun hari jam menit detik \
    minggu pekan orang keluarga provinsi propinsi kabupaten kota kecamatan kelurahan negara megawatt mw \
    gigawatt gw kwh kali poin rumah jiwa sekolah smk sma perusahaan pabrik peserta kapal bus truk mobil toko \
    kampung pulau buruh petani nelayan siswa mahasiswa dokter perawat liter barel kuintal dosis ekor kontainer \
    month year day week hour minute hectare tonne kilometre province regency district city country people \
    household person island ship";

/// Words that make another thing of a house.
const HOUSES: &str = "sakit tangga susun makan ibadah potong";
/// Days are counted by their kind.
const DAYS: &str = "libur cuti kerja";

/// Words that cannot be a part of a unit: they open the next part of the sentence.
const OPENERS: &str = "yang di ke dari pada untuk dengan akan masih sudah telah lain lainnya lagi ini itu sampai hingga \
    atau sebagai oleh dalam karena tersebut bisa dapat mulai selama setelah sebelum sejak agar supaya \
    juga lebih kurang siap ikut antara bagi guna serta tetapi namun maka jika bila saat ketika lewat \
    melalui tiap setiap per harus wajib belum tidak bukan adalah ialah yakni yaitu seluruh sepanjang \
    seluas senilai sebesar secara baru pertama serupa sejenis tambahan terbesar terpencil terluar terpilih besar \
    kecil lama berbeda sekaligus sekitar setempat sendiri saja pun kini nanti lantaran akibat demi hanya sementara \
    sedangkan kalau sambil tanpa seperti menurut semua para masing total of in on at to for from by with will would are is was \
    were has have had can could must that which who before after until over across during than as nearly \
    about every each the";

/// Nouns that say what is counted together with the word behind them only.
const HEADS: &str = "kepala pelaku tenaga kawasan unit badan warga lapangan pusat balai alat bahan calon usaha pekerja \
    mata";

/// What a number counts: a noun, and perhaps a word that says of which kind.
pub(super) fn unit(
    paragraph: &Paragraph,
    tokens: &[Token],
    at: usize,
    language: Language,
) -> Option<(usize, String)> {
    // "350 Indonesian technicians"
    let start =
        at + usize::from(tokens.get(at)?.is_capital && !tokens[at].is_acronym && language == Language::En);
    let first = tokens.get(start).filter(|token| token.is_word() && !is_opener(token))?;
    let is_plain = !first.is_capital || first.is_acronym;
    if !is_plain || first.is_one_of(&["dan", "and", "or"]) {
        return None;
    }
    let mut end = start + 1;
    let singular = singular(first, language);
    if tokens.get(start + 1).is_some_and(|token| token.is("/") && first.touches(token)) {
        end = start + 3;
    } else if first.is("hari") && tokens.get(end).is_some_and(|next| next.is_among(DAYS)) {
        end += tokens[end..]
            .iter()
            .take(2)
            .take_while(|token| continues(token, language) || token.is("bersama"))
            .count();
    } else if first.is("rumah") && tokens.get(end).is_some_and(|next| next.is_among(HOUSES)) {
        end += 1;
    } else if CLOSED.split(' ').any(|unit| unit == singular) {
        end += usize::from(tokens.get(end).is_some_and(|token| token.is_one_of(&["persegi", "kubik"])));
        end += rate(tokens, end);
    } else {
        let run = tokens[end..].iter().take_while(|token| continues(token, language)).count();
        // Of a longer run the first word is what is counted, and the others say more of it; but some nouns are nothing alone.
        // In English it is the last one.
        end += match language {
            Language::En => run.min(3),
            Language::Id => usize::from(run == 1 || run > 1 && first.is_among(HEADS)),
        };
    }
    let mut unit = paragraph.written(start, end).to_lowercase();
    if first.is_acronym && end == start + 1 {
        unit = paragraph.written(start, end).to_owned();
    }
    if language == Language::En {
        unit = in_singular(&unit);
    }
    Some((end, unit))
}

/// "ton per hektare": how many tokens the second half takes.
fn rate(tokens: &[Token], end: usize) -> usize {
    let is_rate = tokens.get(end).is_some_and(|token| token.is("per"))
        && tokens.get(end + 1).is_some_and(|token| token.is_among(CLOSED));
    if is_rate { 2 } else { 0 }
}

fn continues(token: &Token, language: Language) -> bool {
    let is_verb = match language {
        Language::Id => is_verb(token),
        Language::En => token.folded.ends_with("ing") || token.folded.ends_with("ed"),
    };
    let is_noun = token.is_word() && !token.is_capital && !is_verb;
    is_noun && !is_opener(token) && !token.is_one_of(&["dan", "and", "or"])
}

fn is_opener(token: &Token) -> bool {
    token.is_among(OPENERS)
}

/// Indonesian verbs show themselves by how they begin.
pub(in crate::clipping) fn is_verb(token: &Token) -> bool {
    const BEGINNINGS: &str = "meng meny mem men mel mer ber ter di";
    const NOUNS: &str =
        "menara mentor menit meja mesin berita beras ternak terminal disabilitas digital distrik";
    token.folded.len() > 5
        && BEGINNINGS.split(' ').any(|start| token.folded.starts_with(start))
        && !token.is_among(NOUNS)
}

fn singular(token: &Token, language: Language) -> String {
    if language == Language::En { in_singular(&token.folded) } else { token.folded.clone() }
}

/// An English noun in the singular, as far as its ending tells.
fn in_singular(noun: &str) -> String {
    match noun {
        _ if noun.len() < 4 || noun.ends_with("ss") => noun.to_owned(),
        _ if noun.ends_with("ies") => format!("{}y", &noun[..noun.len() - 3]),
        _ if noun.ends_with("ches") || noun.ends_with("shes") || noun.ends_with("sses") => {
            noun[..noun.len() - 2].to_owned()
        }
        _ => noun.strip_suffix('s').unwrap_or(noun).to_owned(),
    }
}
