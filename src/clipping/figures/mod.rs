//! The figures of a story: numbers with what they count and the year they are for.
//!
//! Knows how numbers are written in both languages. Days, numbers of regulations, ranks and numbers in words are none.

mod unit;
mod year;

use std::ops::Range;

use super::dates;
use super::text::Paragraph;
use super::token::{Kind, Token};
use super::{Certainty, Found, Language, MOST};
pub(super) use unit::is_verb;
use unit::unit;
use year::tie_years;

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
pub(super) fn figures(body: &[&Paragraph], language: Language) -> Vec<Found<Figure>> {
    let mut found: Vec<Found<Figure>> = Vec::new();
    for paragraph in body {
        for sentence in paragraph.sentences() {
            for figure in in_sentence(paragraph, sentence, language) {
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

fn in_sentence(paragraph: &Paragraph, sentence: Range<usize>, language: Language) -> Vec<Found<Figure>> {
    let tokens = &paragraph.tokens[..sentence.end];
    let here = dates::all(&tokens[sentence.start..]);
    let days: Vec<(usize, usize)> =
        here.map(|(begin, end, _)| (sentence.start + begin, sentence.start + end)).collect();
    let is_in_day = |at: usize| days.iter().any(|&(begin, end)| (begin..end).contains(&at));
    let mut raw: Vec<Raw> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let figure = if is_in_day(at) {
            None
        } else {
            figure(paragraph, tokens, at, language).or_else(|| compared(tokens, at, language, raw.last()?))
        };
        at = figure.as_ref().map_or(at + 1, |figure| figure.end);
        raw.extend(figure);
    }
    tie_years(tokens, sentence, &is_in_day, &mut raw);
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
    let (factor, behind) = scale(tokens, behind_words(tokens, at + 1));
    let value = scaled(token, language, factor)?;
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

/// A number without a unit that another one is compared with: "210,000 visitors, up from 122,000 in 2012".
fn compared(tokens: &[Token], at: usize, language: Language, other: &Raw) -> Option<Raw> {
    const CUES: [&str; 6] = ["from", "dari", "menjadi", "to", "sebelumnya", "than"];
    let token = tokens.get(at).filter(|token| token.kind == Kind::Number && dates::year(token).is_none())?;
    let is_cued = at > other.end.saturating_sub(1) && tokens[at - 1].is_one_of(&CUES);
    let (factor, end) = scale(tokens, at + 1);
    let is_bare = tokens.get(end).is_none_or(|next| {
        next.kind == Kind::Mark || next.is_one_of(&["in", "pada", "tahun", "menjadi", "to", "dan", "and"])
    });
    let is_part =
        tokens.get(end).is_some_and(|next| next.is_one_of(&["/", "-", ":"]) && tokens[at].touches(next));
    let value = scaled(token, language, factor)?;
    (is_cued && is_bare && !is_part && is_free(tokens, at)).then(|| Raw {
        begin: at,
        end,
        value,
        unit: other.unit.clone(),
        year: None,
    })
}

/// Whether a number counts something: it is no number of an article, a rank, an hour or a part of a fraction.
fn is_free(tokens: &[Token], at: usize) -> bool {
    const NUMBERED: &str = "nomor no number pasal ayat article pukul jam tahun nr kelas lantai bab halaman km tahap covid \
        g bulan tanggal usia umur berusia berumur abad edisi at stage aged fase angka jalur rt rw blok";
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_numbered = before.is_some_and(|before| {
        before.is_among(NUMBERED)
            || before.is_one_of(&["/", "-", ":"]) && before.touches(&tokens[at])
            || before.is(".") && at > 1 && tokens[at - 2].is_one_of(&["no"])
    }) || is_age(tokens, at);
    let is_part = tokens.get(at + 1).is_some_and(|next| {
        next.is_one_of(&["/", ":"]) && tokens[at].touches(next)
            || next.is("-")
                && tokens.get(at + 2).is_some_and(|third| third.kind == Kind::Word && next.touches(third))
    });
    !is_numbered && !is_part
}

/// Whether a number says how old somebody is, or that something never stops, or what part: "berusia di atas 60 tahun", "menyala
/// 24 jam", "one in 40".
fn is_age(tokens: &[Token], at: usize) -> bool {
    const FILLERS: [&str; 7] = ["di", "atas", "bawah", "minimal", "maksimal", "antara", "above"];
    const NONSTOP: &str = "menyala buka siaga beroperasi berjaga hidup bekerja open nonstop layanan";
    let before = tokens[..at].iter().rev().find(|token| !token.is_one_of(&FILLERS));
    let is_day =
        tokens[at].is("24") && tokens.get(at + 1).is_some_and(|next| next.is_one_of(&["jam", "hours"]));
    let is_share = at > 1
        && tokens[at - 1].is("in")
        && tokens[at.saturating_sub(4)..at].iter().any(|token| token.is("one"));
    is_share
        || before.is_some_and(|before| {
            before.is_among("usia umur berusia berumur aged over-age") || is_day && before.is_among(NONSTOP)
        })
}

/// The number at a token, in what it is counted in: "42,5 miliar". One that nothing in a story comes to is no figure, and YAML has
/// none from 2^64 on.
fn scaled(token: &Token, language: Language, factor: f64) -> Option<f64> {
    const LARGEST: f64 = 1e18;
    number(&token.folded, language).map(|number| number * factor).filter(|value| *value <= LARGEST)
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

/// What stands behind a number in words: "3 (tiga) tahun".
fn behind_words(tokens: &[Token], at: usize) -> usize {
    const LONGEST: usize = 5;
    let words = tokens.iter().skip(at + 1).take(LONGEST).take_while(|token| token.is_word()).count();
    let is_bracketed = tokens.get(at).is_some_and(|token| token.is("("))
        && tokens.get(at + 1 + words).is_some_and(|token| token.is(")"));
    let goes_on = tokens.get(at + 2 + words).is_some_and(Token::is_word);
    if is_bracketed && words > 0 && goes_on { at + 2 + words } else { at }
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
