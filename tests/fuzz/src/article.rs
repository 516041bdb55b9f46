//! A text with its front matter, from bytes to what an article says of itself.

use risalah::parse::front_matter;
use risalah::parse::front_matter::{ArticleKeys, TextKeys};
use risalah::route::{self, Route};
use risalah::source::{Snapshot, SourceFile};
use risalah::yaml::Sink;

use super::languages;
use super::told::told_well;

/// A front matter is read as an article's and as a page's, both times alike; what it gives is fit for addresses.
pub fn article(input: &[u8]) {
    let file = SourceFile::new("content/articles/2025/a.id.md", input);
    let Ok(text) = std::str::from_utf8(input) else { return };
    let split = front_matter::split(text);
    let Ok((yaml, body)) = split else { return };
    assert!(text.get(yaml.clone()).is_some() && text.get(body.clone()).is_some());
    assert!(yaml.end <= body.start && body.end == text.len());

    let read = || {
        let sink = Sink::new(&file.path);
        let keys = front_matter::article(&text[yaml.clone()], yaml.start, &languages(), &sink);
        (keys, sink.into_found())
    };
    let (keys, found) = read();
    assert_eq!((&keys, &found), (&read().0, &read().1));
    let files: Snapshot = [file.clone()].into_iter().collect();
    told_well(&files, &found);
    if let Some(ArticleKeys { text, .. }) = &keys {
        fit_for_addresses(text);
    }
    assert!(keys.is_some() || !found.is_empty(), "what cannot be read is told");

    let sink = Sink::new(&file.path);
    let page = front_matter::page(&text[yaml.clone()], yaml.start, &sink);
    page.iter().for_each(fit_for_addresses);
    told_well(&files, &sink.into_found());
}

fn fit_for_addresses(keys: &TextKeys) {
    assert!(keys.slug.as_ref().is_none_or(|slug| route::is_slug(slug)));
    assert!(keys.aliases.iter().all(|path| Route::new(path).is_some()));
    assert!(!keys.title.contains(char::is_control) && !keys.summary.contains(char::is_control));
}
