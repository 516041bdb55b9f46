//! What is said of a text that is no YAML, in both languages of the program.

use crate::locale::Locale::{self, En, Id};
use crate::yaml::Slip;

/// What is wrong.
pub(super) fn message(slip: &Slip, locale: Locale) -> String {
    let (en, id) = match slip {
        Slip::Tab => {
            ("there is a tab here, and YAML wants spaces", "di sini ada tab, padahal YAML memerlukan spasi")
        }
        Slip::UnclosedQuote { is_curly: false } => {
            ("this quotation mark is not closed", "tanda kutip ini tidak ditutup")
        }
        Slip::UnclosedQuote { is_curly: true } => (
            "this quotation mark is not closed: a curly one is another character",
            "tanda kutip ini tidak ditutup: tanda kutip melengkung ialah karakter lain",
        ),
        Slip::TextAfterQuote => {
            ("the quoted text ends before this", "teks berkutip sudah berakhir sebelum bagian ini")
        }
        Slip::ColonInValue => (
            "this text holds a colon and a space, which YAML takes for another key",
            "teks ini memuat titik dua dan spasi, yang oleh YAML dianggap kunci lain",
        ),
        Slip::Comment => ("`#` begins a comment here", "`#` di sini mengawali komentar"),
        Slip::DividedText => (
            "the comma before this divides a text: between `{` and `}` it begins a new key",
            "koma sebelum ini memecah teks: di antara `{` dan `}` koma mengawali kunci baru",
        ),
        Slip::NoColon => ("this line is not `key: value`", "baris ini bukan `kunci: nilai`"),
        Slip::UnclosedBracket(_) => ("this bracket is not closed", "kurung ini tidak ditutup"),
        Slip::StrayBracket => {
            ("this bracket or comma has no partner", "kurung atau koma ini tidak punya pasangan")
        }
        Slip::ReservedStart(character) => {
            return match locale {
                En => format!("a text cannot begin with `{character}` in YAML"),
                Id => format!("dalam YAML teks tidak boleh diawali `{character}`"),
            };
        }
        Slip::UnknownEscape => (
            "this backslash means nothing in double quotes",
            "garis miring terbalik ini tidak berarti apa-apa di dalam kutip ganda",
        ),
        Slip::LongNumber => {
            ("this has more digits than a number can", "digitnya melebihi yang dimuat sebuah angka")
        }
        Slip::Indentation => {
            ("this line stands too far left or right", "baris ini terlalu ke kiri atau ke kanan")
        }
        Slip::OddSpace(character) => {
            let code = u32::from(*character);
            return match locale {
                En => format!("this is no ordinary space (U+{code:04X}), and YAML takes it for a letter"),
                Id => format!("ini bukan spasi biasa (U+{code:04X}), dan YAML menganggapnya huruf"),
            };
        }
        Slip::Unseen(character) => {
            let code = u32::from(*character);
            return match locale {
                En => format!(
                    "there is an invisible character here (U+{code:04X}), and YAML takes it for a letter"
                ),
                Id => format!(
                    "di sini ada karakter yang tidak terlihat (U+{code:04X}), dan YAML menganggapnya huruf"
                ),
            };
        }
        Slip::SecondDocument => ("a second document begins here", "dokumen kedua mulai di sini"),
        Slip::Unreadable => ("this cannot be read as YAML", "ini tidak dapat dibaca sebagai YAML"),
    };
    in_locale(locale, en, id).to_owned()
}

/// What to do.
pub(super) fn help(slip: &Slip, locale: Locale) -> &'static str {
    let (en, id) = match slip {
        Slip::Tab => (
            "replace it with spaces, as many as the lines around it begin with",
            "ganti dengan spasi, sebanyak pada awal baris-baris di sekitarnya",
        ),
        Slip::UnclosedQuote { .. } => (
            "put the same quotation mark at the end of the text",
            "tulis tanda kutip yang sama di akhir teks",
        ),
        Slip::TextAfterQuote => (
            "put the whole text in one pair of quotation marks; inside single ones write '' for ', inside double ones \\\" for \"",
            "apit seluruh teks dengan sepasang tanda kutip; di dalam kutip tunggal tulis '' untuk ', di dalam kutip ganda \\\" untuk \"",
        ),
        Slip::ColonInValue => (
            "put the whole text in quotation marks: `title: \"Trade: a report\"`",
            "apit seluruh teks dengan tanda kutip: `title: \"Perdagangan: laporan\"`",
        ),
        Slip::Comment => ("put the value in quotation marks", "apit nilainya dengan tanda kutip"),
        Slip::DividedText => (
            "put the whole text in quotation marks: `{ id: \"satu, dua\", en: \"one, two\" }`",
            "apit seluruh teks dengan tanda kutip: `{ id: \"satu, dua\", en: \"one, two\" }`",
        ),
        Slip::NoColon => (
            "write `key: value` with a space behind the colon",
            "tulis `kunci: nilai` dengan spasi sesudah titik dua",
        ),
        Slip::UnclosedBracket('{') => ("close it: `{ id: …, en: … }`", "tutup: `{ id: …, en: … }`"),
        Slip::UnclosedBracket(_) => ("close it: `[one, two]`", "tutup: `[satu, dua]`"),
        Slip::StrayBracket => {
            ("take it out, or open the bracket before it", "hapus, atau buka kurungnya sebelum ini")
        }
        Slip::ReservedStart(_) => {
            ("put the whole text in quotation marks", "apit seluruh teks dengan tanda kutip")
        }
        Slip::UnknownEscape => (
            "write \\\\ for a backslash, or use single quotation marks",
            "tulis \\\\ untuk garis miring terbalik, atau pakai kutip tunggal",
        ),
        Slip::LongNumber => (
            "put it in quotation marks, and it is text: `\"…\"`",
            "apit dengan tanda kutip agar menjadi teks: `\"…\"`",
        ),
        Slip::Indentation => (
            "let all keys of one level begin in the same column",
            "mulailah semua kunci setingkat pada kolom yang sama",
        ),
        Slip::OddSpace(_) => (
            "delete it and press the space bar; such spaces come along when text is pasted from a word processor or a web page",
            "hapus lalu tekan bilah spasi; spasi semacam ini ikut tersalin dari pengolah kata atau halaman web",
        ),
        Slip::Unseen(_) => (
            "delete it, or type the line anew; such characters come along when text is pasted from a chat or a web page",
            "hapus, atau ketik ulang barisnya; karakter semacam ini ikut tersalin dari obrolan atau halaman web",
        ),
        Slip::SecondDocument => (
            "take the line `---` out; this file is one document",
            "hapus baris `---`; berkas ini satu dokumen",
        ),
        Slip::Unreadable => (
            "check quotation marks, brackets, colons and indentation around here",
            "periksa tanda kutip, kurung, titik dua, dan indentasi di sekitar sini",
        ),
    };
    in_locale(locale, en, id)
}

fn in_locale(locale: Locale, en: &'static str, id: &'static str) -> &'static str {
    match locale {
        En => en,
        Id => id,
    }
}
