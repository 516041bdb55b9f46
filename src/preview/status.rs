//! The page of the preview that shows how each article stands.

use crate::diagnostic::has_errors;
use crate::locale::{Locale, phrases};
use crate::parse::markdown::escape;
use crate::status::{Row, State, Status, Translation, cannot_be_read, in_words};

phrases! {
    /// What the page says besides the texts of the table.
    enum Word {
        /// The title of the page.
        Title => en: "Status of the articles", id: "Status artikel";
        /// What the first column holds.
        Article => en: "Article", id: "Artikel";
        /// There are none.
        NoArticles => en: "There are no articles yet.", id: "Belum ada artikel.";
        /// The site cannot be read.
        HasErrors => en: "The site has errors; what cannot be read is missing here.", id: "Situs ini punya kesalahan; yang tidak terbaca tidak tampil di sini.";
    }
}

/// The page, for a site that stands below a path.
pub fn page(status: &Status, base_path: &str, locale: Locale) -> String {
    let word = |word: Word| escape(&word.name(locale));
    let head: String =
        status.languages.iter().map(|tag| format!("<th scope=\"col\">{}</th>", escape(tag))).collect();
    let rows: String = status.rows.iter().map(|row| table_row(row, base_path, locale)).collect();
    let has_errors = has_errors(&status.diagnostics);
    let notice = match (has_errors, status.rows.is_empty()) {
        (true, _) => format!("<p role=\"alert\">{}</p>", word(Word::HasErrors)),
        (false, true) => format!("<p>{}</p>", word(Word::NoArticles)),
        (false, false) => String::new(),
    };
    let (lang, title, article) = (locale.tag(), word(Word::Title), word(Word::Article));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{notice}\n\
         <table>\n<thead><tr><th scope=\"col\">{article}</th>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n\
         </main>\n</body>\n</html>\n"
    )
}

const STYLE: &str = ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}table{border-collapse:collapse}\
    th,td{text-align:start;vertical-align:top;padding:.25rem 1rem .25rem 0;border-bottom:1px solid GrayText}\
    tbody th{font-weight:400}tbody th small{display:block}.waits{font-weight:700}";

/// An article: its title leads to it, and so does each text that is shown.
fn table_row(row: &Row, base_path: &str, locale: Locale) -> String {
    let link = |route: &Option<String>, words: &str| match route {
        Some(route) => {
            format!("<a href=\"{}\">{}</a>", escape(&format!("{base_path}{route}")), escape(words))
        }
        None => escape(words),
    };
    let first = row.texts.iter().find_map(|text| text.route.clone());
    let lang = row.original.as_ref().map_or(String::new(), |tag| format!(" lang=\"{}\"", escape(tag)));
    let title = link(&first, row.title.as_deref().unwrap_or(&row.key));
    let texts: String = row
        .texts
        .iter()
        .map(|text| {
            let waits = text.state != State::Published || text.translation == Some(Translation::Behind);
            let class = if waits { " class=\"waits\"" } else { "" };
            format!(
                "<td lang=\"{}\"{class}>{}</td>",
                locale.tag(),
                link(&text.route, &in_words(text, locale))
            )
        })
        .collect();
    let unread =
        if row.texts.is_empty() { format!("<td>{}</td>", cannot_be_read(locale)) } else { String::new() };
    format!(
        "<tr><th scope=\"row\"><span{lang}>{title}</span><small>{}</small></th>{texts}{unread}</tr>\n",
        escape(&row.key)
    )
}
