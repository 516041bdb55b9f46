//! `risalah new --translate KEY`: the file of the other language, with the headings that are to be translated.

use super::{Desk, Options};
use crate::cli::report::located;
use crate::cli::translated;
use crate::cli::words::Said;
use crate::diagnostic::nearest;
use crate::draft::{self, ToTranslate};
use crate::lang::Lang;
use crate::source::SourceFile;
use crate::translation::{Lock, names, paragraphs};

/// Plants the file of the translation and gives its path; what keeps it from being begun is told. From now on `status` tells
/// what changes in the original.
pub(super) fn begin(key: &str, options: &Options, desk: &Desk<'_>) -> Option<Vec<String>> {
    let (digest, reporter) = (&desk.outline.digest, desk.reporter);
    let languages = &digest.settings.languages;
    let Some(article) = digest.find(key) else {
        let near = nearest(key, digest.keys());
        reporter.fail(
            &Said::NoSuchArticle { key: key.to_owned() },
            near.map_or(Said::KeyIsPath, |near| Said::DidYouMean { near }),
        );
        return None;
    };
    let missing = |lang: &Lang| article.texts[*lang].is_none();
    let wanted = desk.language(options.language.as_deref())?;
    let Some(lang) = wanted.or_else(|| languages.iter().find(missing)).filter(missing) else {
        reporter.fail(&Said::TranslatedAlready { key: key.to_owned() }, Said::OpenIt);
        return None;
    };
    let original = article.text_for(article.original)?;
    let source = desk.snapshot.get(&original.path)?;
    let text = source.shown_text();
    let keys = &original.keys.text;
    let of =
        ToTranslate { key, title: &keys.title, summary: &keys.summary, headings: headings(source, &text) };
    let (lock, found) = Lock::read(desk.snapshot);
    reporter.diagnostics(&located(&found, desk.snapshot, reporter.locale), desk.snapshot);
    let mut lock = lock?;
    let planted = desk.plant(options, vec![draft::translation(&of, languages.tag(lang), reporter.locale)])?;
    lock.confirm(key, languages.tag(lang), names(source));
    translated::write(&options.site.root, &lock, reporter)?;
    Some(planted)
}

/// The headings of a text as they stand there.
fn headings<'t>(file: &SourceFile, text: &'t str) -> Vec<&'t str> {
    let blocks = paragraphs(file).into_iter().filter_map(|paragraph| text.get(paragraph.span));
    blocks.filter(|block| block.starts_with('#') && !block.contains('\n')).collect()
}
