//! How the figures of a text are read, in the formats of both languages.

use proptest::prelude::*;
use risalah::agree::Tongue::{self, English, Indonesian};
use risalah::agree::read::read;
use risalah::agree::{DateParts, Decimal, Document, Value};

#[test]
fn numbers_are_read_as_their_language_writes_them() {
    for (tongue, text, digits, exponent) in [
        (Indonesian, "1.234", 1234, 0),
        (English, "1.234", 1234, -3),
        (Indonesian, "1,234", 1234, -3),
        (English, "1,234", 1234, 0),
        (Indonesian, "1.234.567,89", 123_456_789, -2),
        (English, "1,234,567.89", 123_456_789, -2),
        (Indonesian, "12.5", 125, -1),
        (English, "12,5", 125, -1),
        (English, "1.234.567", 1_234_567, 0),
        (Indonesian, "0,5", 5, -1),
        (Indonesian, "0.125", 125, -3),
        (Indonesian, "1,5 juta", 15, 5),
        (English, "2 thousand billion", 2, 12),
        (English, "1800", 18, 2),
        (English, "the 43rd", 43, 0),
        (Indonesian, "ke-43", 43, 0),
    ] {
        assert_eq!(values(text, tongue), [Value::Number(Decimal::new(digits, exponent))], "{text}");
    }
}

#[test]
fn money_has_its_currency_before_or_behind() {
    let sum = |digits, exponent, currency| Value::Money(Decimal::new(digits, exponent), currency);
    for (tongue, text, value) in [
        (Indonesian, "Rp 1,2 triliun", sum(12, 11, "IDR")),
        (Indonesian, "Rp1.200.000,00", sum(12, 5, "IDR")),
        (Indonesian, "Rp. 500 M", sum(5, 11, "IDR")),
        (English, "IDR 500 m", sum(5, 8, "IDR")),
        (English, "IDR1.2tn", sum(12, 11, "IDR")),
        (Indonesian, "2 juta rupiah", sum(2, 6, "IDR")),
        (English, "$3.5bn", sum(35, 8, "USD")),
        (English, "US$ 3", sum(3, 0, "USD")),
        (English, "3 US dollars", sum(3, 0, "USD")),
        (Indonesian, "3 dolar AS", sum(3, 0, "USD")),
        (Indonesian, "3 dolar Singapura", sum(3, 0, "SGD")),
        (English, "S$3", sum(3, 0, "SGD")),
        (English, "€4 million", sum(4, 6, "EUR")),
    ] {
        assert_eq!(values(text, tongue), [value], "{text}");
    }
    let range = [sum(1, 12, "IDR"), sum(2, 12, "IDR")];
    assert_eq!(values("Rp 1–2 triliun", Indonesian), range);
    assert_eq!(values("1 to 2 trillion rupiah", English), range);
}

#[test]
fn percentages_are_marked_by_a_sign_or_a_word() {
    let five = [Value::Percent(Decimal::whole(5))];
    for text in ["5%", "5 %", "5 persen", "5 percent", "5 per cent"] {
        assert_eq!(values(text, English), five, "{text}");
    }
    for text in ["5 percentage points", "5 poin persen"] {
        assert_eq!(values(text, English), [Value::Number(Decimal::whole(5))], "{text}");
    }
}

#[test]
fn dates_are_read_in_every_order() {
    for text in [
        "26 September 2025",
        "26 Sept. 2025",
        "26 September, 2025",
        "September 26, 2025",
        "the 26th of September 2025",
        "26/9/2025",
        "26-09-2025",
        "26.9.2025",
        "2025-09-26",
        "9/26/2025",
    ] {
        assert_eq!(values(text, English), [day(26, 9, Some(2025))], "{text}");
    }
    assert_eq!(values("26 September", Indonesian), [day(26, 9, None)]);
    assert_eq!(values("(26/9)", Indonesian), [day(26, 9, None)]);
    assert_eq!(values("3/4/2025", Indonesian), [day(3, 4, Some(2025))]);
    assert_eq!(values("2 dan 6 Oktober 2025", Indonesian), [day(2, 10, Some(2025)), day(6, 10, Some(2025))]);
    assert_eq!(values("October 2–6, 2025", English), [day(2, 10, Some(2025)), day(6, 10, Some(2025))]);
    assert_eq!(values("tahun 2025", Indonesian), [Value::Date(DateParts::of_year(2025))]);
    let friday = DateParts { weekday: Some(jiff::civil::Weekday::Friday), ..DateParts::default() };
    let date = DateParts { weekday: friday.weekday, ..parts(26, 9, Some(2025)) };
    for text in ["Jumat, 26 September 2025", "Jumat (26/9/2025)", "Friday, September 26, 2025"] {
        assert_eq!(values(text, Indonesian), [Value::Date(date)], "{text}");
    }
    assert_eq!(values("That Friday we may march.", English), [Value::Date(friday)]);
    assert_eq!(values("32 September", English), [Value::Number(Decimal::whole(32))]);
}

#[test]
fn documents_have_kind_number_and_year() {
    let document = |kind, number, year| Value::Document(Document { kind, number, year });
    for (text, kind, number, year) in [
        ("PP 20/2024", Some("pp"), 20, 2024),
        ("Peraturan Pemerintah (PP) Nomor 20 Tahun 2024", Some("pp"), 20, 2024),
        ("Government Regulation No. 20 of 2024", Some("pp"), 20, 2024),
        ("Law (UU) 16 of 2025", Some("uu"), 16, 2025),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", Some("perppu"), 2, 2022),
        ("Peraturan Menteri Keuangan Nomor 12/PMK.02/2023", Some("permen"), 12, 2023),
        ("Permenperin 5/2021", Some("permen"), 5, 2021),
        ("Nomor 7 Tahun 2021", None, 7, 2021),
    ] {
        assert_eq!(values(text, English), [document(kind, number, year)], "{text}");
    }
    let two = [document(Some("perpres"), 180, 2024), document(Some("perpres"), 181, 2024)];
    assert_eq!(values("Perpres 180 and 181 of 2024", English), two);
    assert_eq!(values("Perpres Nomor 180 dan Nomor 181 Tahun 2024", Indonesian), two);
    let years = [Value::Date(DateParts::of_year(2024)), Value::Date(DateParts::of_year(2025))];
    assert_eq!(values("periode 2024/2025", Indonesian), years);
}

#[test]
fn words_answer_for_figures() {
    for (text, digits, exponent) in [
        ("tujuh", 7, 0),
        ("ketujuh belas", 17, 0),
        ("tiga puluh lima", 35, 0),
        ("thirty-five", 35, 0),
        ("seratus dua puluh ribu", 120_000, 0),
        ("one hundred and five", 105, 0),
        ("dua ribu dua puluh lima", 2025, 0),
        ("satu setengah juta", 15, 5),
        ("one and a half", 15, -1),
        ("XXI", 21, 0),
        ("Q3", 3, 0),
    ] {
        let read = read(text, English);
        assert_eq!(read.len(), 1, "{text}: {read:?}");
        assert_eq!(read[0].value, Value::Number(Decimal::new(digits, exponent)), "{text}");
        assert!(read[0].is_spelled);
    }
}

#[test]
fn names_and_addresses_are_no_figures() {
    for text in ["BP2MI", "KemenP2MI dan BNP2TKI", "https://a.example/2024/5", "www.a.example/7", "may march"]
    {
        assert!(values(text, English).is_empty(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_number_says_the_same_in_both_formats(whole in 0_u64.., fraction in 0_u32..1000, places in 0_usize..4) {
        let fraction = format!("{fraction:03}");
        let [id, en] = [('.', ','), (',', '.')].map(|format| written(whole, &fraction[..places], format));
        prop_assert_eq!(values(&id, Indonesian), values(&en, English), "{} | {}", id, en);
        let [id, en] = [format!("Rp {id} miliar"), format!("IDR {en} billion")];
        prop_assert_eq!(values(&id, Indonesian), values(&en, English), "{} | {}", id, en);
    }

    #[test]
    fn a_date_says_the_same_in_every_format(year in 1900_i16..2100, month in 1_i8..=12, day in 1_i8..=28) {
        const ID: [&str; 12] = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
        const EN: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        let (id, en) = (ID[month as usize - 1], EN[month as usize - 1]);
        let wanted = [self::day(day, month, Some(year))];
        for text in [format!("{day} {id} {year}"), format!("{day}/{month}/{year}"), format!("{year}-{month:02}-{day:02}")] {
            prop_assert_eq!(values(&text, Indonesian), wanted.clone(), "{}", text);
        }
        for text in [format!("{day} {en} {year}"), format!("{en} {day}, {year}")] {
            prop_assert_eq!(values(&text, English), wanted.clone(), "{}", text);
        }
    }

    #[test]
    fn any_text_can_be_read(text in "([0-9.,/:%$ -]|Rp|juta|dan|Mei|Senin|No|of|pukul|a\\.m\\.|I|X|lima|é|\\PC){0,40}") {
        for tongue in [Indonesian, English] {
            for reading in read(&text, tongue) {
                prop_assert!(text.get(reading.span).is_some());
            }
        }
    }
}

fn values(text: &str, tongue: Tongue) -> Vec<Value> {
    let figures = read(text, tongue).into_iter().filter(|reading| !reading.is_spelled);
    figures.map(|reading| reading.value).collect()
}

fn parts(day: i8, month: i8, year: Option<i16>) -> DateParts {
    DateParts { day: Some(day), month: Some(month), year, ..DateParts::default() }
}

fn day(day: i8, month: i8, year: Option<i16>) -> Value {
    Value::Date(parts(day, month, year))
}

/// A number with these separators of thousands and of the fraction.
fn written(whole: u64, fraction: &str, (group, point): (char, char)) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if fraction.is_empty() { text } else { format!("{text}{point}{fraction}") }
}
