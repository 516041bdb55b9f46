//! `site.yaml`.

use risalah::parse::settings as reader;
use risalah::parse::url::BaseUrl;
use risalah::route;
use risalah::source::{Snapshot, SourceFile};
use risalah::yaml::Sink;

use super::told::told_well;

/// Settings are read twice alike or not at all, and then it is told why; their values can be worked with.
pub fn settings(input: &[u8]) {
    let file = SourceFile::new("content/site.yaml", input);
    let read = || {
        let sink = Sink::new(&file.path);
        let settings = reader::settings(&file, None, &sink);
        (settings, sink.into_found())
    };
    let (settings, found) = read();
    assert_eq!((&settings, &found), (&read().0, &read().1));
    told_well(&[file.clone()].into_iter().collect::<Snapshot>(), &found);
    let Some(settings) = settings else {
        assert!(!found.is_empty(), "what cannot be read is told");
        return;
    };
    assert!(route::is_slug(&settings.theme), "a theme is a folder of `themes/`");
    assert!(settings.languages.len() >= 1 && settings.per_page >= 1 && settings.feed_items >= 1);
    let base = settings.base_url;
    assert_eq!(BaseUrl::parse(&base.to_string()).as_ref(), Ok(&base));
    assert!(base.origin().starts_with("https://") || base.origin().starts_with("http://"));
    assert!(base.path().is_empty() || base.path().starts_with('/') && !base.path().starts_with("//"));
    assert!(!base.host().is_empty() && !base.to_string().contains(['"', '<', '>', ' ', '\\']));
}
