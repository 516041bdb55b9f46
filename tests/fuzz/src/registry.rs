//! The registries and the source records.

use risalah::date::PartialDate;
use risalah::lang::Localized;
use risalah::parse::{registry as registries, seed};
use risalah::route;
use risalah::source::{Snapshot, SourceFile};
use risalah::yaml::Sink;

use super::languages;
use super::told::told_well;

/// A file is read as each of the registries and as a source record, each time twice alike. Ids are fit for addresses and stand once,
/// names say something in every language.
pub fn registry(input: &[u8]) {
    let entries =
        read("content/ministries.yaml", input, |file, sink| registries::ministries(file, &languages(), sink));
    entries.iter().for_each(|entry| {
        is_said(&entry.name);
        is_a_period(entry.since, entry.until);
    });
    are_ids(entries.iter().map(|entry| entry.id.as_str()));

    let entries =
        read("content/sectors.yaml", input, |file, sink| registries::sectors(file, &languages(), sink));
    entries.iter().for_each(|entry| {
        is_said(&entry.name);
        are_slugs(&entry.slug);
    });
    are_ids(entries.iter().map(|entry| entry.id.as_str()));

    let entries = read("content/tags.yaml", input, |file, sink| registries::tags(file, &languages(), sink));
    entries.iter().for_each(|entry| {
        is_said(&entry.name);
        are_slugs(&entry.slug);
    });
    are_ids(entries.iter().map(|entry| entry.id.as_str()));

    if let Some(seed) = read("seeds/a.yaml", input, |file, sink| seed::seed(file, &languages(), sink)) {
        is_said(&seed.title);
    }
}

/// What a reader of a file gives, which it gives twice.
fn read<T: PartialEq + std::fmt::Debug>(
    path: &str,
    input: &[u8],
    reader: impl Fn(&SourceFile, &Sink) -> T,
) -> T {
    let file = SourceFile::new(path, input);
    let read = || {
        let sink = Sink::new(&file.path);
        let value = reader(&file, &sink);
        (value, sink.into_found())
    };
    let (value, found) = read();
    assert_eq!((&value, &found), (&read().0, &read().1));
    told_well(&[file.clone()].into_iter().collect::<Snapshot>(), &found);
    value
}

fn are_ids<'a>(ids: impl Iterator<Item = &'a str>) {
    let mut seen = std::collections::HashSet::new();
    ids.for_each(|id| assert!(route::is_slug(id) && seen.insert(id), "{id:?}"));
}

fn are_slugs(slugs: &Localized<String>) {
    slugs.iter().for_each(|(_, slug)| assert!(route::is_slug(slug), "{slug:?}"));
}

fn is_said(name: &Localized<String>) {
    name.iter().for_each(|(_, text)| {
        assert!(!text.is_empty() && !text.contains(char::is_control), "{text:?}");
    });
}

fn is_a_period(since: Option<PartialDate>, until: Option<PartialDate>) {
    for date in since.into_iter().chain(until) {
        assert!(date.first_day() <= date.end(), "{date}");
        assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
    }
}
