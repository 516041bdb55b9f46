//! The figures of a story: numbers with what they count and the year they are for.
//!
//! Knows how numbers are written in both languages. Days, numbers of regulations, ranks and numbers in words are none.

use super::dates;
use super::text::Paragraph;
use super::token::{Kind, Token};
use super::{Certainty, Found, Language, MOST};

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// What it counts, as written, in the singular; `IDR` and the like for money.
    pub unit: String,
    /// The year it is for.
    pub year: Option<i16>,
}

/// The figures of paragraphs, each once, in order.
pub(super) fn figures(body: &[&Paragraph], language: Language, this_year: Option<i16>) -> Vec<Found<Figure>> {
    let mut found: Vec<Found<Figure>> = Vec::new();
    for paragraph in body {
        for sentence in paragraph.sentences() {
            for figure in in_sentence(paragraph, sentence, language, this_year) {
                let same = |known: &&mut Found<Figure>| {
                    known.value.value == figure.value.value && known.value.unit == figure.value.unit
                };
                let is_full = found.len() == MOST;
                match found.iter_mut().find(same) {
                    Some(known) => known.value.year = known.value.year.or(figure.value.year),
                    None if is_full => return found,
                    None => found.push(figure),
                }
            }
        }
    }
    found
}

/// A figure with the tokens it takes up.
struct Raw {
    begin: usize,
    end: usize,
    value: f64,
    unit: String,
    year: Option<i16>,
}

fn in_sentence(
    paragraph: &Paragraph,
    sentence: std::ops::Range<usize>,
    language: Language,
    this_year: Option<i16>,
) -> Vec<Found<Figure>> {
    let tokens = &paragraph.tokens[..sentence.end];
    let here = dates::all(&tokens[sentence.start..]);
    let days: Vec<(usize, usize)> =
        here.map(|(begin, end, _)| (sentence.start + begin, sentence.start + end)).collect();
    let is_in_day = |at: usize| days.iter().any(|&(begin, end)| (begin..end).contains(&at));
    let mut raw: Vec<Raw> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let figure = if is_in_day(at) { None } else { figure(paragraph, tokens, at, language) };
        at = figure.as_ref().map_or(at + 1, |figure| figure.end);
        raw.extend(figure);
    }
    tie_years(tokens, sentence, &is_in_day, this_year, &mut raw);
    let figure = |raw: Raw| Found {
        line: paragraph.line(raw.begin),
        value: Figure { value: raw.value, unit: raw.unit, year: raw.year },
        certainty: Certainty::Stated,
    };
    raw.into_iter().map(figure).collect()
}

/// The figure whose number stands at a token, with a sign of money before it or a unit behind.
fn figure(paragraph: &Paragraph, tokens: &[Token], at: usize, language: Language) -> Option<Raw> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    if !is_free(tokens, at) {
        return None;
    }
    let value = number(&token.folded, language)?;
    let (factor, behind) = scale(tokens, at + 1);
    let value = value * factor;
    let raw = |end, unit: String| Some(Raw { begin: at, end, value, unit, year: None });
    if let Some(currency) = currency_before(tokens, at) {
        return raw(behind, currency.to_owned());
    }
    let next = tokens.get(behind)?;
    if next.is_one_of(&["%", "persen", "percent"]) || next.is("per") && tokens.get(behind + 1)?.is("cent") {
        let unit = if language == Language::En { "percent" } else { "persen" };
        return raw(behind + 1, unit.to_owned());
    }
    if let Some(currency) = currency(next) {
        let end = behind + 1 + usize::from(tokens.get(behind + 1).is_some_and(|token| token.is("as")));
        return raw(end, currency.to_owned());
    }
    if dates::year(token).is_some() && factor == 1.0 && !token.folded.contains(['.', ',']) {
        return None;
    }
    let (end, unit) = unit(paragraph, tokens, behind, language)?;
    raw(end, unit)
}

/// Whether a number counts something: it is no number of an article, a rank, an hour or a part of a fraction.
fn is_free(tokens: &[Token], at: usize) -> bool {
    const NUMBERED: &str = "nomor no number pasal ayat article pukul jam ke tahun nr kelas lantai bab halaman km tahap covid \
        g bulan tanggal usia umur abad edisi at stage";
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_numbered = before.is_some_and(|before| {
        before.is_among(NUMBERED)
            || before.is_one_of(&["/", "-", ":"]) && before.touches(&tokens[at])
            || before.is(".") && at > 1 && tokens[at - 2].is_one_of(&["no"])
    });
    let is_part = tokens.get(at + 1).is_some_and(|next| {
        next.is_one_of(&["/", ":"]) && tokens[at].touches(next)
            || next.is("-")
                && tokens.get(at + 2).is_some_and(|third| third.kind == Kind::Word && next.touches(third))
    });
    !is_numbered && !is_part
}

/// A number as each language writes it: `1.500,5` in Indonesian, `1,500.5` in English.
pub(super) fn number(text: &str, language: Language) -> Option<f64> {
    let (thousands, decimal) = match language {
        Language::Id => ('.', ','),
        Language::En => (',', '.'),
    };
    let in_thousands = |mark: char| {
        let mut groups = text.split(mark);
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && text.contains(mark) && groups.all(|group| group.len() == 3)
    };
    let plain = if text.contains(thousands) && text.contains(decimal) || in_thousands(thousands) {
        text.replace(thousands, "").replace(decimal, ".")
    } else if text.matches(['.', ',']).count() > 1 {
        text.replace(['.', ','], "")
    } else {
        text.replace(',', ".")
    };
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// A word that makes a number larger: "juta", "billion"; and what stands behind it.
fn scale(tokens: &[Token], at: usize) -> (f64, usize) {
    let factor = match tokens.get(at).map(|token| token.folded.as_str()) {
        Some("ribu" | "thousand") => 1e3,
        Some("juta" | "million") => 1e6,
        Some("miliar" | "milyar" | "billion") => 1e9,
        Some("triliun" | "trilyun" | "trillion") => 1e12,
        _ => return (1.0, at),
    };
    (factor, at + 1)
}

/// The currency whose sign stands before a number: "Rp", "US$", "Rp.".
fn currency_before(tokens: &[Token], at: usize) -> Option<&'static str> {
    let mut before = at.checked_sub(1)?;
    if tokens[before].is(".") {
        before = before.checked_sub(1)?;
    }
    if tokens[before].is("$") {
        let country = before.checked_sub(1).map(|country| tokens[country].folded.as_str());
        return Some(match country {
            Some("s" | "sg") => "SGD",
            Some("a" | "au") => "AUD",
            _ => "USD",
        });
    }
    currency(&tokens[before])
}

fn currency(token: &Token) -> Option<&'static str> {
    Some(match token.folded.as_str() {
        "rp" | "rupiah" | "idr" => "IDR",
        "usd" | "dolar" | "dollar" | "dollars" => "USD",
        "euro" | "euros" | "eur" | "€" => "EUR",
        "yen" | "jpy" | "¥" => "JPY",
        "yuan" | "cny" | "rmb" => "CNY",
        "won" | "krw" => "KRW",
        _ => return None,
    })
}

/// Units that take no word behind them.
const CLOSED: &str = "hektare hektar ha ton kilogram kg gram kilometer km meter liter bulan tahun hari jam menit detik \
    minggu pekan orang keluarga provinsi propinsi kabupaten kota kecamatan kelurahan negara megawatt mw \
    gigawatt gw kwh kali poin rumah jiwa sekolah smk perusahaan pabrik peserta month year day week hour \
    minute hectare tonne kilometre province regency district city country people household person";

/// Words that cannot be a part of a unit: they open the next part of the sentence.
const OPENERS: &str = "yang di ke dari pada untuk dengan akan masih sudah telah lain lainnya lagi ini itu sampai hingga \
    atau sebagai oleh dalam karena tersebut bisa dapat mulai selama setelah sebelum sejak agar supaya \
    juga lebih kurang siap ikut antara bagi guna serta tetapi namun maka jika bila saat ketika lewat \
    melalui tiap setiap per harus wajib belum tidak bukan adalah ialah yakni yaitu seluruh sepanjang \
    seluas senilai sebesar secara baru pertama of in on at to for from by with will would are is was \
    were has have had can could must that which who before after until over across during than as nearly \
    about every each the";

/// Nouns that say what is counted together with the word behind them only.
const HEADS: &str = "kepala pelaku tenaga kawasan unit badan warga lapangan pusat balai alat bahan calon usaha pekerja \
    mata";

/// What a number counts: a noun, and perhaps a word that says of which kind.
fn unit(paragraph: &Paragraph, tokens: &[Token], at: usize, language: Language) -> Option<(usize, String)> {
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
pub(super) fn is_verb(token: &Token) -> bool {
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

/// Ties years to figures: one that stands before them holds for all that follow, one behind them for the nearest that is
/// no place ("di 13 provinsi").
fn tie_years(
    tokens: &[Token],
    sentence: std::ops::Range<usize>,
    is_in_day: &dyn Fn(usize) -> bool,
    this_year: Option<i16>,
    raw: &mut [Raw],
) {
    let is_counted = |at: usize| raw.iter().any(|figure| (figure.begin..figure.end).contains(&at));
    let years: Vec<(usize, i16)> = sentence
        .filter(|&at| !is_in_day(at) && !is_counted(at) && !is_of_regulation(tokens, at))
        .filter_map(|at| Some((at, year_meant(tokens, at, this_year)?)))
        .collect();
    for (at, year) in years {
        let follows = raw.iter().any(|figure| figure.begin > at);
        let before = raw.iter_mut().rev().filter(|figure| figure.end <= at);
        let mut free = before.filter(|figure| figure.year.is_none()).collect::<Vec<_>>();
        let nearest = free.iter().position(|figure| !is_place(tokens, figure.begin));
        if let Some(nearest) = nearest {
            free[nearest].year = Some(year);
        } else if follows {
            raw.iter_mut().filter(|figure| figure.begin > at).for_each(|figure| figure.year = Some(year));
        }
    }
}

/// The year that a token means: itself, or "tahun ini", "tahun depan".
fn year_meant(tokens: &[Token], at: usize, this_year: Option<i16>) -> Option<i16> {
    if let Some(year) = dates::year(&tokens[at]) {
        return Some(year);
    }
    let before = |word: &str| at > 0 && tokens[at - 1].is(word);
    let is_this = tokens[at].is("ini") && before("tahun") || tokens[at].is("year") && before("this");
    let is_next = tokens[at].is("depan") && before("tahun") || tokens[at].is("year") && before("next");
    match this_year {
        Some(year) if is_this => Some(year),
        Some(year) if is_next => Some(year.saturating_add(1)),
        _ => None,
    }
}

/// Whether a year is that of a regulation: "Nomor 20 Tahun 2024", "31/2021", "No. 98 of 2021"; or a part of a name.
fn is_of_regulation(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|index| tokens.get(index));
    let is_joined = before(1).is_some_and(|token| token.is_one_of(&["/", "tahun", "of", "th", "emas", "-"]));
    let is_numbered = before(2).is_some_and(|token| token.kind == Kind::Number)
        || before(1).is_some_and(|token| token.is_one_of(&["emas", "indonesia"]));
    is_joined && is_numbered
}

fn is_place(tokens: &[Token], begin: usize) -> bool {
    begin > 0 && tokens[begin - 1].is_one_of(&["di", "in", "across"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_its_numbers() {
        assert_eq!(number("1.500", Language::Id), Some(1500.0));
        assert_eq!(number("29,73", Language::Id), Some(29.73));
        assert_eq!(number("1.200.000,5", Language::Id), Some(1_200_000.5));
        assert_eq!(number("12.5", Language::Id), Some(12.5));
        assert_eq!(number("1,500", Language::En), Some(1500.0));
        assert_eq!(number("31.9", Language::En), Some(31.9));
    }
}
