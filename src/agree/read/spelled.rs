//! Numbers in words, in Roman numerals and in names, so far as they can answer for a figure: `tiga puluh lima`,
//! `thirty-five`, `ketujuh`, `XX`, `Q3`.

use super::super::token::Token;
use super::super::tongue::{NumberWord, number_word, scale};
use super::super::value::{Decimal, Value};
use super::{Said, is_mark, is_word};

/// A number that is not in figures.
pub(super) fn read(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    in_words(tokens, at).or_else(|| {
        let text = tokens.get(at)?.text;
        let number = roman(text).or_else(|| behind_letter(text))?;
        Some((vec![Value::Number(Decimal::whole(number))], at + 1))
    })
}

/// What has been read of a number: whole thousands, and what is below them.
#[derive(Clone, Copy, Default)]
struct Sum {
    above: u128,
    below: u128,
}

fn in_words(tokens: &[Token<'_>], at: usize) -> Option<Said> {
    let mut sum = Sum::default().with(word(tokens, at)?)?;
    let mut end = at + 1;
    loop {
        let is_joined = is_mark(tokens, end, &["-"]) || is_word(tokens, end, &["and"]);
        let next = if is_joined { end + 1 } else { end };
        let Some(longer) = word(tokens, next).and_then(|word| sum.with(word)) else { break };
        (sum, end) = (longer, next + 1);
    }
    let whole = sum.above.checked_add(sum.below)?;
    let Some(half_end) = half_behind(tokens, end) else {
        return Some((vec![Value::Number(Decimal::whole(whole))], end));
    };
    let number = Decimal::new(whole.checked_mul(10)?.checked_add(5)?, -1);
    Some(match tokens.get(half_end).and_then(|token| scale(&token.lower)) {
        Some(scale) => (vec![Value::Number(number.scaled(scale))], half_end + 1),
        None => (vec![Value::Number(number)], half_end),
    })
}

fn word(tokens: &[Token<'_>], at: usize) -> Option<NumberWord> {
    number_word(&tokens.get(at)?.lower)
}

/// Where a half ends that is added: `satu setengah`, `one and a half`.
fn half_behind(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    if is_word(tokens, at, &["setengah"]) {
        return Some(at + 1);
    }
    let is_half = is_word(tokens, at, &["and"])
        && is_word(tokens, at + 1, &["a"])
        && is_word(tokens, at + 2, &["half"]);
    is_half.then_some(at + 3)
}

impl Sum {
    /// The sum with a further word; none where the word begins another number.
    fn with(self, word: NumberWord) -> Option<Self> {
        let Self { above, below } = self;
        let below = match word {
            NumberWord::Count(count) if below == 0 || fits_behind(count, below) => below + count,
            NumberWord::Teen if (1..10).contains(&(below % 10)) => below + 10,
            NumberWord::Tens if (1..10).contains(&(below % 10)) && below % 100 < 10 => {
                below + (below % 10) * 9
            }
            NumberWord::Hundreds if below < 10 => below.max(1) * 100,
            NumberWord::Scale(scale) => {
                let thousands = below.max(1).checked_mul(10_u128.checked_pow(scale.unsigned_abs())?)?;
                return Some(Self { above: above.checked_add(thousands)?, below: 0 });
            }
            _ => return None,
        };
        Some(Self { above, below })
    }
}

/// Whether a count can follow what has been read: `five` behind `thirty`, `lima` behind `seratus`.
fn fits_behind(count: u128, below: u128) -> bool {
    (below % 100 >= 20 && below.is_multiple_of(10) && count < 10)
        || (below >= 100 && below.is_multiple_of(100) && count < 100)
}

/// A Roman numeral in its one right form. A single `I` is a word more often than a number, and harmless as either.
fn roman(text: &str) -> Option<u128> {
    const DIGITS: [(&str, u128); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut number) = (text, 0);
    for (letters, worth) in DIGITS {
        let most = if letters.len() == 1 && !matches!(letters, "D" | "L" | "V") { 3 } else { 1 };
        for _ in 0..most {
            let Some(behind) = rest.strip_prefix(letters) else { break };
            (rest, number) = (behind, number + worth);
        }
    }
    (rest.is_empty() && number > 0).then_some(number)
}

/// The number in a name like `Q3`.
fn behind_letter(text: &str) -> Option<u128> {
    let digits = text.strip_prefix(|first: char| first.is_ascii_uppercase())?;
    digits.parse().ok().filter(|_| digits.len() <= 3)
}
