//! A news story saved as text, and the draft that is made of it.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use risalah::clipping::{self as reader, Clipping, Wish};
use risalah::diagnostic::Severity;
use risalah::draft::NewFile;
use risalah::locale::Locale;
use risalah::model::Digest;
use risalah::parse::{front_matter, seed};
use risalah::pipeline::{self, Request, Today};
use risalah::source::{Snapshot, SourceFile};
use risalah::yaml::Sink;

use super::languages;

const TODAY: Date = date(2026, 1, 28);

/// The registries of the digest of this repository.
static DIGEST: LazyLock<Digest> = LazyLock::new(|| {
    let files: Snapshot = [
        ("content/site.yaml", &include_bytes!("../../../content/site.yaml")[..]),
        ("content/ministries.yaml", &include_bytes!("../../../content/ministries.yaml")[..]),
        ("content/sectors.yaml", &include_bytes!("../../../content/sectors.yaml")[..]),
        ("content/tags.yaml", &include_bytes!("../../../content/tags.yaml")[..]),
    ]
    .into_iter()
    .map(|(path, bytes)| SourceFile::new(path, bytes))
    .collect();
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(TODAY) };
    let (outline, found) = pipeline::outline(&files, &request, &mut |_| {});
    outline.unwrap_or_else(|| panic!("{found:?}")).digest
});

/// A story is read twice alike; whatever is found names a line of it. The files of the draft can be read as what they are, stay in
/// their folders, and are never published as they come.
pub fn clipping(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let clipping = reader::read(text, &DIGEST, TODAY);
    assert_eq!(format!("{:?}", reader::read(text, &DIGEST, TODAY)), format!("{clipping:?}"));
    let lines = text.lines().count().max(1);
    assert!(lines_of(&clipping).all(|line| (1..=lines).contains(&line)), "{clipping:?}");

    let wish = Wish { stem: "berita", file: "berita.txt", locale: Locale::Id };
    let draft = reader::draft(&clipping, &DIGEST, &wish);
    draft.articles.iter().for_each(is_withheld);
    let record = &draft.record;
    let sink = Sink::new(&record.path.as_str().into());
    let file = SourceFile::new(record.path.as_str(), record.text.as_bytes());
    let read = seed::seed(&file, &languages(), &sink);
    assert!(read.is_some() && sink.into_found().is_empty(), "{}", record.text);
    assert_eq!(record.path.matches('/').count(), 1);
    assert!(record.path.starts_with("seeds/") && record.path.ends_with(".yaml"));
}

fn is_withheld(file: &NewFile) {
    let NewFile { path, text } = file;
    assert!(path.starts_with("content/articles/") && path.matches('/').count() == 3, "{path}");
    let (yaml, _) = front_matter::split(text).unwrap_or_else(|error| panic!("{error:?} in {text}"));
    let sink = Sink::new(&path.as_str().into());
    let keys = front_matter::article(&text[yaml.clone()], yaml.start, &languages(), &sink);
    let found = sink.into_found();
    let is_error = |severity| severity == Severity::Error;
    assert!(!found.iter().any(|one| is_error(one.problem.severity())), "{found:?} in {text}");
    assert!(keys.is_some_and(|keys| keys.text.draft), "{text}");
}

/// The lines that are named anywhere in a clipping.
fn lines_of(clipping: &Clipping) -> impl Iterator<Item = usize> {
    let Clipping { headline, publisher, author, published, date, ministries, .. } = clipping;
    let texts = [headline, publisher, author].into_iter().flatten().chain(ministries).map(|found| found.line);
    let days = [published, date].into_iter().flatten().map(|found| found.line);
    let figures = clipping.figures.iter().map(|found| found.line);
    let persons = clipping.persons.iter().map(|found| found.line);
    let regulations = clipping.regulations.iter().map(|found| found.line);
    let noise = clipping.noise.iter().map(|(line, _)| *line);
    let doubts = clipping.doubts.iter().map(|found| found.line);
    texts.chain(days).chain(figures).chain(persons).chain(regulations).chain(noise).chain(doubts)
}
