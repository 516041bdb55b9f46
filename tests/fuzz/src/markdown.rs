//! The text of an article, from Markdown to HTML.

use risalah::parse::markdown::{self, Body, Hole, Part};
use risalah::source::{Snapshot, SourceFile};

use super::harmless::harmless;
use super::told::told_well;

/// The HTML is harmless whoever wrote the text, the same each time, and in bounds; its blocks are the whole of it.
pub fn markdown(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    // A file that holds one is refused before.
    if text.contains(|c: char| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')) {
        return;
    }
    let file = SourceFile::new("content/pages/a.id.md", input);
    let (body, found) = markdown::body(&file.path, text, 0);
    assert_eq!(markdown::body(&file.path, text, 0), (body.clone(), found.clone()));
    told_well(&[file].into_iter().collect::<Snapshot>(), &found);

    let html = body.fill(|hole| filled(&body, hole));
    harmless(&html);
    assert!(html.len() <= 1024 + 200 * text.len(), "{} bytes of {}", html.len(), text.len());
    let blocks = body.blocks().len();
    let pieces = (0..blocks).map(|block| body.fill_blocks(block..block + 1, |hole| filled(&body, hole)));
    assert!(blocks == 0 || pieces.collect::<String>() == html, "the blocks are the text");
    for heading in &body.headings {
        assert!((2..=6).contains(&heading.level) && body.has_anchor(&heading.id), "{heading:?}");
    }
    body.texts().for_each(|text| assert!(!text.contains(['<', '\0'])));
}

/// What a page might put into a hole.
fn filled(body: &Body, hole: Hole) -> String {
    match hole {
        Hole::Link(index) => {
            let link = &body.links[index];
            format!("{}=\"/{}\"", link.kind.attribute(), markdown::escape(&link.target))
        }
        Hole::Picture(_, Part::Before) => "<picture>".to_owned(),
        Hole::Picture(_, Part::Attributes) => " width=\"3\" height=\"2\"".to_owned(),
        Hole::Picture(_, Part::Loading) => " loading=\"lazy\"".to_owned(),
        Hole::Picture(_, Part::Behind) => "</picture>".to_owned(),
        Hole::Word(word, _) => word.to_owned(),
        Hole::Anchor => "en-".to_owned(),
    }
}
