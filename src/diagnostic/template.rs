//! What is said of a template that cannot be used, in both languages of the program.

use super::nearest;
use super::problem::words::{did_you_mean, list};
use crate::locale::Locale::{self, En, Id};
use crate::theme::Mistake;

/// What is wrong.
pub(super) fn message(mistake: &Mistake, locale: Locale) -> String {
    let (en, id) = match mistake {
        Mistake::NoField { name, of, .. } => {
            (format!("there is no `{name}` in `{of}`"), format!("tidak ada `{name}` di dalam `{of}`"))
        }
        Mistake::NoVariable { name, .. } => {
            (format!("there is no `{name}` here"), format!("tidak ada `{name}` di sini"))
        }
        Mistake::NoWord { name, .. } => {
            (format!("the theme has no word `{name}`"), format!("tema tidak punya kata `{name}`"))
        }
        Mistake::NoTemplate { name, .. } => {
            (format!("there is no template `{name}`"), format!("tidak ada templat `{name}`"))
        }
        Mistake::NoComponent { name, .. } => {
            (format!("there is no component `{name}`"), format!("tidak ada komponen `{name}`"))
        }
        Mistake::TwoComponents { name, other } => (
            format!("the component `{name}` is defined in `{other}` too"),
            format!("komponen `{name}` juga didefinisikan di `{other}`"),
        ),
        Mistake::NoFilter { name } => {
            (format!("there is no filter `{name}`"), format!("tidak ada filter `{name}`"))
        }
        Mistake::NoTest { name } => (format!("there is no test `{name}`"), format!("tidak ada uji `{name}`")),
        Mistake::NoFunction { name } => {
            (format!("there is no function `{name}`"), format!("tidak ada fungsi `{name}`"))
        }
        Mistake::NoBlock { name } => (
            format!("no template below this one has a block `{name}`"),
            format!("templat yang menjadi dasarnya tidak punya blok `{name}`"),
        ),
        Mistake::NoStaticFile { name, .. } => (
            format!("the theme has no static file `{name}`"),
            format!("tema tidak punya berkas statis `{name}`"),
        ),
        Mistake::NoTag { name, .. } => {
            (format!("there is no tag `{name}`"), format!("tidak ada tag `{name}`"))
        }
        Mistake::Unclosed { opening, .. } => {
            (format!("this `{opening}` is not closed"), format!("`{opening}` ini belum ditutup"))
        }
        Mistake::ClosesNothing { closing, .. } => {
            (format!("this `{closing}` closes nothing"), format!("`{closing}` ini tidak menutup apa pun"))
        }
        Mistake::Other { message } => (message.clone(), format!("mesin templat melaporkan: “{message}”")),
    };
    in_locale(locale, en, id)
}

/// What to do.
pub(super) fn help(mistake: &Mistake, locale: Locale) -> String {
    match mistake {
        Mistake::NoField { name, known, .. } => near(locale, name, known, ("it has", "isinya")),
        Mistake::NoVariable { name, known } => near(locale, name, known, ("there are", "yang ada")),
        Mistake::NoWord { name, known } => {
            let add = in_locale(
                locale,
                format!("add `{name}: …` under `words` in `i18n/`, in every language"),
                format!("tambahkan `{name}: …` di bawah `words` dalam `i18n/`, dalam setiap bahasa"),
            );
            did_you_mean(locale, &nearest(name, known.iter().map(String::as_str))).unwrap_or(add)
        }
        Mistake::NoTag { name, known } => {
            let there = near(locale, name, known, ("there are", "yang ada"));
            did_you_mean(locale, &nearest(name, known.iter().map(String::as_str))).unwrap_or(there)
        }
        Mistake::Unclosed { closing, before: None, .. } => in_locale(
            locale,
            format!("add `{closing}` where it ends"),
            format!("tambahkan `{closing}` di tempat bagian ini berakhir"),
        ),
        Mistake::Unclosed { closing, before: Some((other, line)), .. } => in_locale(
            locale,
            format!("add `{closing}` before the `{other}` in line {line}"),
            format!("tambahkan `{closing}` sebelum `{other}` di baris {line}"),
        ),
        Mistake::ClosesNothing { opening, .. } => in_locale(
            locale,
            format!("take it out, or write `{opening}` where the part begins that it closes"),
            format!("hapus, atau tulis `{opening}` di awal bagian yang ditutupnya"),
        ),
        Mistake::NoTemplate { name, known } | Mistake::NoComponent { name, known } => {
            let there = near(locale, name, known, ("the theme has", "tema punya"));
            did_you_mean(locale, &nearest(name, known.iter().map(String::as_str))).unwrap_or(there)
        }
        Mistake::NoStaticFile { name, known } => {
            let there = near(locale, name, known, ("`static/` has", "di `static/` ada"));
            did_you_mean(locale, &nearest(name, known.iter().map(String::as_str))).unwrap_or(there)
        }
        Mistake::NoFilter { .. } | Mistake::NoTest { .. } | Mistake::NoFunction { .. } => in_locale(
            locale,
            "the documentation of Tera lists those that there are; Risalah adds the function `asset` and the filter `typeset`"
                .to_owned(),
            "dokumentasi Tera memuat daftarnya; Risalah menambahkan fungsi `asset` dan filter `typeset`".to_owned(),
        ),
        Mistake::TwoComponents { .. } => in_locale(
            locale,
            "give one of the two another name; names of components hold for the whole theme".to_owned(),
            "beri salah satunya nama lain; nama komponen berlaku untuk seluruh tema".to_owned(),
        ),
        Mistake::NoBlock { .. } => in_locale(
            locale,
            "a block shows itself only where the template that is extended has one of the same name"
                .to_owned(),
            "blok hanya tampil bila templat dasarnya punya blok bernama sama".to_owned(),
        ),
        Mistake::Other { .. } => {
            in_locale(locale, "correct the template".to_owned(), "betulkan templatnya".to_owned())
        }
    }
}

/// The nearest name, and all that there are.
fn near(locale: Locale, name: &str, known: &[String], (en, id): (&str, &str)) -> String {
    let suggestion = did_you_mean(locale, &nearest(name, known.iter().map(String::as_str)));
    let there = format!("{} {}", in_locale(locale, en, id), list(known));
    match (suggestion, known) {
        (suggestion, []) => suggestion.unwrap_or_else(|| help(&OTHER, locale)),
        (None, _) => there,
        (Some(suggestion), _) => {
            let mut letters = there.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            format!("{suggestion} {first}{}", letters.as_str())
        }
    }
}

/// What can be said of a mistake of which nothing is known.
const OTHER: Mistake = Mistake::Other { message: String::new() };

fn in_locale<T>(locale: Locale, en: T, id: T) -> T {
    match locale {
        En => en,
        Id => id,
    }
}
