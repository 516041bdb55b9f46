//! Parts of messages that several problems share.

use super::{Found, Linked, Unused, Wanted};
use crate::locale::Locale::{self, En, Id};

pub(super) fn key_name(locale: Locale, key: &str) -> String {
    match (key, locale) {
        ("", En) => "this".to_owned(),
        ("", Id) => "ini".to_owned(),
        _ => format!("`{key}`"),
    }
}

/// What became of the paragraphs of an original.
pub(super) fn drifted(locale: Locale, changed: usize, gone: usize) -> String {
    let paragraphs = |n: usize| if n == 1 { "paragraph" } else { "paragraphs" };
    let (new, old) = match locale {
        En => (
            format!("{changed} {} of the original changed or came in", paragraphs(changed)),
            format!("{gone} {} of it went out", paragraphs(gone)),
        ),
        Id => (
            format!("{changed} paragraf teks asli berubah atau bertambah"),
            format!("{gone} paragrafnya dihapus"),
        ),
    };
    let and = match locale {
        En => " and ",
        Id => " dan ",
    };
    let parts = [(changed, new), (gone, old)].into_iter().filter(|(count, _)| *count > 0);
    parts.map(|(_, part)| part).collect::<Vec<_>>().join(and)
}

/// What is said of a value that one text of a pair has and the other has not, or has differently.
pub(super) fn unmatched(locale: Locale, value: &str, other: &Option<String>, language: &str) -> String {
    match (other, locale) {
        (Some(other), En) if other == value => {
            format!("`{value}` means something else in the `{language}` text")
        }
        (Some(other), Id) if other == value => format!("`{value}` berarti lain dalam teks `{language}`"),
        (Some(other), En) => format!("`{value}` here is `{other}` in the `{language}` text"),
        (Some(other), Id) => format!("`{value}` di sini, tetapi `{other}` dalam teks `{language}`"),
        (None, En) => format!("`{value}` is nowhere in the `{language}` text"),
        (None, Id) => format!("`{value}` tidak ada dalam teks `{language}`"),
    }
}

pub(in crate::diagnostic) fn did_you_mean(locale: Locale, suggestion: &Option<String>) -> Option<String> {
    suggestion.as_ref().map(|suggestion| match locale {
        En => format!("did you mean `{suggestion}`?"),
        Id => format!("apakah maksud Anda `{suggestion}`?"),
    })
}

/// A list of names, of which a reader needs no more than twenty.
pub(in crate::diagnostic) fn list(names: &[String]) -> String {
    let shown: Vec<String> = names.iter().take(20).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > 20 { " …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// How many successors a fate has.
pub(super) fn successors(locale: Locale, how: &str) -> &'static str {
    match (how, locale) {
        ("split", En) => "two successors or more",
        ("split", Id) => "dua penerus atau lebih",
        ("closed", En) => "no successor",
        ("closed", Id) => "tidak satu pun penerus",
        (_, En) => "exactly one successor",
        (_, Id) => "tepat satu penerus",
    }
}

/// What to do about a key that is missing. Where keys of a pair are, the pair may have fallen apart.
pub(super) fn missing_key_help(locale: Locale, key: &str) -> String {
    let line = match (key, locale) {
        ("date", En) => "add a line like `date: 2025-09-26`".to_owned(),
        ("date", Id) => "tambahkan baris seperti `date: 2025-09-26`".to_owned(),
        ("ministries", En) => "add a line like `ministries: [Kemenperin]`".to_owned(),
        ("ministries", Id) => "tambahkan baris seperti `ministries: [Kemenperin]`".to_owned(),
        (_, En) => format!("add a line `{key}: …`"),
        (_, Id) => format!("tambahkan baris `{key}: …`"),
    };
    match (key, locale) {
        ("ministries" | "sector", En) => {
            format!("{line}; if this is a translation, its file must have the name of the original")
        }
        ("ministries" | "sector", Id) => {
            format!("{line}; bila ini terjemahan, nama berkasnya harus sama dengan teks asli")
        }
        _ => line,
    }
}

/// What to do about a key without a value: a line that has to be there cannot be deleted.
pub(super) fn empty_value_help(locale: Locale, key: &str, wanted: &Wanted) -> String {
    const REQUIRED: [&str; 8] =
        ["title", "summary", "date", "ministries", "sector", "id", "name", "base_url"];
    let behind = match locale {
        En => format!("write {} behind the colon", wanted.name(En)),
        Id => format!("tulis {} di belakang titik dua", wanted.name(Id)),
    };
    match (REQUIRED.contains(&key), locale) {
        (true, _) => behind,
        (false, En) => format!("{behind}, or delete the line"),
        (false, Id) => format!("{behind}, atau hapus barisnya"),
    }
}

/// What to do with a link that leads nowhere, where no name is near.
pub(super) fn linked_remedy(locale: Locale, to: &Linked) -> &'static str {
    match (to, locale) {
        (Linked::Text { .. }, En) => {
            "link to an article by its file (`../2024/name.id.md`) or its key (`2024/name`), elsewhere with `https://`"
        }
        (Linked::Text { .. }, Id) => {
            "tautkan artikel dengan berkasnya (`../2024/nama.id.md`) atau kuncinya (`2024/nama`), yang lain dengan `https://`"
        }
        (Linked::Picture { .. }, En) => {
            "put it into the folder with the article's name, beside the text, and write `name-of-the-article/picture.jpg`"
        }
        (Linked::Picture { .. }, Id) => {
            "letakkan di folder bernama artikelnya, di samping teks, lalu tulis `nama-artikel/gambar.jpg`"
        }
        (Linked::File { .. }, En) => {
            "put the file into the folder with the article's name, beside the text, and write `name-of-the-article/file.pdf`"
        }
        (Linked::File { .. }, Id) => {
            "letakkan berkasnya di folder bernama artikelnya, di samping teks, lalu tulis `nama-artikel/berkas.pdf`"
        }
    }
}

/// What to do with a part of a theme that nothing uses, where no name is near.
pub(super) fn unused_remedy(locale: Locale, what: &Unused) -> &'static str {
    match (what, locale) {
        (Unused::Table { .. }, En) => "add the tag to `languages` in `content/site.yaml`, or delete the file",
        (Unused::Table { .. }, Id) => {
            "tambahkan tagnya pada `languages` dalam `content/site.yaml`, atau hapus berkasnya"
        }
        (Unused::Template { .. }, En) => {
            "name it in a template that is used: `{% include \"…\" %}`, or delete it"
        }
        (Unused::Template { .. }, Id) => {
            "sebutkan dalam templat yang dipakai: `{% include \"…\" %}`, atau hapus"
        }
        (Unused::Part { .. } | Unused::Theme { .. }, En) => "rename or delete it",
        (Unused::Part { .. } | Unused::Theme { .. }, Id) => "ganti namanya atau hapus",
    }
}

/// What the value of a key with keys of its own looks like.
fn by_example(key: &str) -> Option<&'static str> {
    match key {
        "instrument" => Some("{ kind: memorandum-of-understanding, number: … }"),
        "relations" => Some("{ implements: [2024/nama] }"),
        "corrections" => Some("[{ date: 2025-09-26, note: { id: …, en: … } }]"),
        "sources" => Some("[{ title: …, url: … }]"),
        "license" => Some("{ name: …, url: … }"),
        _ => None,
    }
}

pub(super) fn wrong_type_help(locale: Locale, key: &str, wanted: &Wanted, found: &Found) -> String {
    if let (Some(example), Wanted::Map | Wanted::List) = (by_example(key), wanted) {
        return match locale {
            En => format!("write `{key}: {example}`"),
            Id => format!("tulis `{key}: {example}`"),
        };
    }
    match (wanted, found, locale) {
        (Wanted::Text, Found::Number { .. } | Found::Bool { .. }, En) => {
            "put it in quotes if it is meant as text".to_owned()
        }
        (Wanted::Text, Found::Number { .. } | Found::Bool { .. }, Id) => {
            "apit dengan tanda kutip bila dimaksudkan sebagai teks".to_owned()
        }
        (Wanted::List, _, En) => {
            "write `[one, two]`, or each item on a line of its own behind `- `".to_owned()
        }
        (Wanted::List, _, Id) => {
            "tulis `[satu, dua]`, atau tiap butir di baris sendiri di belakang `- `".to_owned()
        }
        (_, _, En) => format!("write {}", wanted.name(En)),
        (_, _, Id) => format!("tulis {}", wanted.name(Id)),
    }
}

/// A message with the page on which it came up.
pub(super) fn on_page(locale: Locale, message: String, page: &Option<String>) -> String {
    match (page, locale) {
        (None, _) => message,
        (Some(page), En) => format!("{message} (on the page `{page}`)"),
        (Some(page), Id) => format!("{message} (di halaman `{page}`)"),
    }
}

/// For which kinds of pages there is no template; none of them where it is that of an article in a list.
pub(super) fn no_template(locale: Locale, kinds: &[String]) -> String {
    match (kinds, locale) {
        ([], En) => "the theme has no template for an article in a list".to_owned(),
        ([], Id) => "tema tidak punya templat untuk artikel dalam daftar".to_owned(),
        (_, En) => format!("the theme has no template for pages of the kind {}", list(kinds)),
        (_, Id) => format!("tema tidak punya templat untuk halaman jenis {}", list(kinds)),
    }
}

/// Which templates there might be, of which the last would be enough.
pub(super) fn looked_for_templates(locale: Locale, names: &[String]) -> String {
    match (names.len(), locale) {
        (0 | 1, En) => format!("write `templates/{}`, or let the theme extend another", names.concat()),
        (0 | 1, Id) => {
            format!("tulis `templates/{}`, atau jadikan tema lain sebagai dasarnya", names.concat())
        }
        (_, En) => {
            format!(
                "none of {} is in `templates/`; write the last, which shows them all, or let the theme extend another",
                list(names)
            )
        }
        (_, Id) => {
            format!(
                "di `templates/` tidak ada {}; tulis yang terakhir, yang menampilkan semuanya, atau jadikan tema lain sebagai dasarnya",
                list(names)
            )
        }
    }
}

/// Whether a scheme is none of the web: `file:`, or the letter of a drive.
pub(super) fn is_of_a_disk(scheme: &str) -> bool {
    scheme == "file" || scheme.len() == 1
}
