//! The words with which Indonesian and English say figures. Both are understood in either text, since each quotes the
//! other; only what is written alike and meant differently depends on the language of the text.

use jiff::civil::Weekday;

/// A language whose figures can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Indonesian: `1.234,5`, the day before the month.
    Indonesian,
    /// English: `1,234.5`.
    English,
}

impl Tongue {
    /// The language of a tag: `id`, `en-GB`. None where its figures are not known.
    pub fn find(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("id") => Some(Self::Indonesian),
            Some("en") => Some(Self::English),
            _ => None,
        }
    }

    /// What separates thousands, and what separates whole and fraction.
    pub fn separators(self) -> (char, char) {
        match self {
            Self::Indonesian => ('.', ','),
            Self::English => (',', '.'),
        }
    }

    /// The power of ten behind a sum of money that is shortened to a letter.
    pub fn letter_scale(self, lower: &str) -> Option<i32> {
        match (self, lower) {
            (_, "k") => Some(3),
            (Self::English, "m") => Some(6),
            (Self::Indonesian, "m") | (Self::English, "b") => Some(9),
            (_, "t") => Some(12),
            _ => None,
        }
    }
}

/// The number of a month, by its name in either language or by the short form of one.
pub fn month(lower: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january", "jan"],
        &["februari", "pebruari", "february", "feb"],
        &["maret", "march", "mar"],
        &["april", "apr"],
        &["mei", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["agustus", "august", "agu", "agt", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nopember", "nov", "nop"],
        &["desember", "december", "des", "dec"],
    ];
    let index = MONTHS.iter().position(|names| names.contains(&lower))?;
    i8::try_from(index + 1).ok()
}

/// A weekday, by its name in either language.
pub fn weekday(lower: &str) -> Option<Weekday> {
    Some(match lower {
        "senin" | "monday" => Weekday::Monday,
        "selasa" | "tuesday" => Weekday::Tuesday,
        "rabu" | "wednesday" => Weekday::Wednesday,
        "kamis" | "thursday" => Weekday::Thursday,
        "jumat" | "friday" => Weekday::Friday,
        "sabtu" | "saturday" => Weekday::Saturday,
        "minggu" | "ahad" | "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// The power of ten that a word behind a number stands for.
pub fn scale(lower: &str) -> Option<i32> {
    Some(match lower {
        "ribu" | "rb" | "thousand" => 3,
        "juta" | "jt" | "million" | "mn" => 6,
        "miliar" | "milyar" | "billion" | "bn" => 9,
        "triliun" | "trilyun" | "trillion" | "tn" | "trn" => 12,
        _ => return None,
    })
}

/// The currency that a word or sign stands for, by its code.
pub fn currency(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "rp" | "idr" | "rupiah" | "rupiahs" => "IDR",
        "$" | "usd" | "dolar" | "dollar" | "dollars" => "USD",
        "€" | "eur" | "euro" | "euros" => "EUR",
        "£" | "gbp" => "GBP",
        "¥" | "jpy" | "yen" => "JPY",
        "cny" | "rmb" | "yuan" | "renminbi" => "CNY",
        "rm" | "myr" | "ringgit" => "MYR",
        "sgd" => "SGD",
        "aud" => "AUD",
        "sar" | "riyal" | "riyals" => "SAR",
        _ => return None,
    })
}

/// Whose dollars they are, if not those of the United States.
pub fn other_dollar(lower: &str) -> Option<&'static str> {
    match lower {
        "s" | "singapura" | "singapore" => Some("SGD"),
        "a" | "australia" | "australian" => Some("AUD"),
        _ => None,
    }
}

/// What a word adds to a number that is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberWord {
    /// It counts: `tujuh`, `seventeen`, `forty`.
    Count(u128),
    /// Ten more: `belas`.
    Teen,
    /// That many tens: `puluh`.
    Tens,
    /// That many hundreds.
    Hundreds,
    /// That many thousands, millions and so on.
    Scale(i32),
}

/// What a word adds to a number that is written out, as a count or an ordinal.
pub fn number_word(lower: &str) -> Option<NumberWord> {
    let find = |counts: &[(&str, u128)], word: &str| {
        counts.iter().find(|(known, _)| *known == word).map(|(_, count)| NumberWord::Count(*count))
    };
    match lower {
        "belas" => Some(NumberWord::Teen),
        "puluh" => Some(NumberWord::Tens),
        "ratus" | "hundred" | "hundredth" => Some(NumberWord::Hundreds),
        _ => scale(lower)
            .map(NumberWord::Scale)
            .or_else(|| find(INDONESIAN_COUNTS, lower))
            .or_else(|| find(INDONESIAN_COUNTS, lower.strip_prefix("ke")?))
            .or_else(|| find(ENGLISH_COUNTS, lower)),
    }
}

/// Indonesian words that count. An ordinal is one with `ke` before it.
const INDONESIAN_COUNTS: &[(&str, u128)] = &[
    ("nol", 0),
    ("satu", 1),
    ("pertama", 1),
    ("dua", 2),
    ("tiga", 3),
    ("empat", 4),
    ("lima", 5),
    ("enam", 6),
    ("tujuh", 7),
    ("delapan", 8),
    ("sembilan", 9),
    ("sepuluh", 10),
    ("dasawarsa", 10),
    ("sebelas", 11),
    ("lusin", 12),
    ("selusin", 12),
    ("seratus", 100),
    ("abad", 100),
    ("seribu", 1_000),
    ("sejuta", 1_000_000),
];

/// English words that count or order.
const ENGLISH_COUNTS: &[(&str, u128)] = &[
    ("zero", 0),
    ("one", 1),
    ("first", 1),
    ("once", 1),
    ("two", 2),
    ("second", 2),
    ("both", 2),
    ("twice", 2),
    ("pair", 2),
    ("three", 3),
    ("third", 3),
    ("four", 4),
    ("fourth", 4),
    ("five", 5),
    ("fifth", 5),
    ("six", 6),
    ("sixth", 6),
    ("seven", 7),
    ("seventh", 7),
    ("eight", 8),
    ("eighth", 8),
    ("nine", 9),
    ("ninth", 9),
    ("ten", 10),
    ("tenth", 10),
    ("decade", 10),
    ("eleven", 11),
    ("eleventh", 11),
    ("twelve", 12),
    ("twelfth", 12),
    ("dozen", 12),
    ("thirteen", 13),
    ("thirteenth", 13),
    ("fourteen", 14),
    ("fourteenth", 14),
    ("fifteen", 15),
    ("fifteenth", 15),
    ("sixteen", 16),
    ("sixteenth", 16),
    ("seventeen", 17),
    ("seventeenth", 17),
    ("eighteen", 18),
    ("eighteenth", 18),
    ("nineteen", 19),
    ("nineteenth", 19),
    ("twenty", 20),
    ("twentieth", 20),
    ("thirty", 30),
    ("thirtieth", 30),
    ("forty", 40),
    ("fortieth", 40),
    ("fifty", 50),
    ("fiftieth", 50),
    ("sixty", 60),
    ("sixtieth", 60),
    ("seventy", 70),
    ("seventieth", 70),
    ("eighty", 80),
    ("eightieth", 80),
    ("ninety", 90),
    ("ninetieth", 90),
    ("century", 100),
];

/// The short name of a kind of law or decree, by the words for it in either language. Of two that fit, the longer one is
/// meant.
pub const DOCUMENTS: &[(&str, &str)] = &[
    ("peraturan pemerintah pengganti undang - undang", "perppu"),
    ("government regulation in lieu of law", "perppu"),
    ("perppu", "perppu"),
    ("perpu", "perppu"),
    ("undang - undang", "uu"),
    ("uu", "uu"),
    ("law", "uu"),
    ("peraturan pemerintah", "pp"),
    ("government regulation", "pp"),
    ("pp", "pp"),
    ("peraturan presiden", "perpres"),
    ("presidential regulation", "perpres"),
    ("perpres", "perpres"),
    ("keputusan presiden", "keppres"),
    ("presidential decree", "keppres"),
    ("keppres", "keppres"),
    ("instruksi presiden", "inpres"),
    ("presidential instruction", "inpres"),
    ("inpres", "inpres"),
    ("peraturan menteri", "permen"),
    ("ministerial regulation", "permen"),
    ("regulation of the minister", "permen"),
    ("permen", "permen"),
    ("pmk", "permen"),
    ("keputusan menteri", "kepmen"),
    ("ministerial decree", "kepmen"),
    ("decree of the minister", "kepmen"),
    ("kepmen", "kepmen"),
    ("peraturan daerah", "perda"),
    ("regional regulation", "perda"),
    ("perda", "perda"),
];
