//! Where in a text its pictures, headings and links stand: what was seen on a page is said of the line that an editor wrote.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::diagnostic::{At, Diagnostic, Place, Problem};
use crate::model::Digest;
use crate::parse::front_matter;
use crate::parse::markdown::{Body, OPTIONS};
use crate::source::{Snapshot, SourceFile, SourcePath, Span};

/// The texts of a site with their files.
pub(super) struct Texts<'a> {
    /// The files.
    pub snapshot: &'a Snapshot,
    /// What was understood of each.
    bodies: BTreeMap<&'a SourcePath, &'a Body>,
}

impl<'a> Texts<'a> {
    /// The texts of articles and standing pages.
    pub fn new(digest: &'a Digest, snapshot: &'a Snapshot) -> Self {
        let articles = digest.volumes.iter().flat_map(|volume| &volume.articles);
        let articles =
            articles.flat_map(|article| article.texts.iter()).filter_map(|(_, text)| text.as_ref());
        let pages =
            digest.pages.iter().flat_map(|page| page.texts.iter()).filter_map(|(_, text)| text.as_ref());
        let articles = articles.map(|text| (&text.path, &text.body));
        let bodies = articles.chain(pages.map(|text| (&text.path, &text.body))).collect();
        Self { snapshot, bodies }
    }

    /// Pictures that say nothing to those who do not see them (WCAG 2.2, 1.1.1).
    pub fn silent_images(&self) -> Vec<Diagnostic> {
        let of_text = |file: &SourcePath| -> Vec<Diagnostic> {
            let found = |(address, span)| {
                let place = Place { file: file.clone(), at: At::Span(span) };
                Diagnostic::new(Problem::NoAlternativeText { address }, place)
            };
            self.marks(file).silent_images.into_iter().map(found).collect()
        };
        self.bodies.keys().flat_map(|file| of_text(file)).collect()
    }

    /// Where the heading with an anchor stands.
    pub fn heading(&self, file: &SourcePath, id: &str) -> Option<Span> {
        let position = self.bodies.get(file)?.headings.iter().position(|heading| heading.id == id)?;
        self.marks(file).headings.get(position).cloned()
    }

    /// Where the link stands that leads to `shown` on its page.
    pub fn link(&self, file: &SourcePath, shown: &str) -> Option<Span> {
        let anchor = |text: &str| text.split_once('#').map(|(_, anchor)| anchor.to_owned());
        let is_it = |written: &str| {
            shown.ends_with(written) || (anchor(shown).is_some() && anchor(shown) == anchor(written))
        };
        self.marks(file).links.into_iter().find(|(written, _)| is_it(written)).map(|(_, span)| span)
    }

    fn marks(&self, file: &SourcePath) -> Marks {
        let text = self.snapshot.get(file).map(SourceFile::shown_text).unwrap_or_default();
        let body = front_matter::split(&text).map_or(0..0, |(_, body)| body);
        marks(&text[body.clone()], body.start)
    }
}

/// What stands where in a text. Spans are those of its file.
#[derive(Debug, Default)]
struct Marks {
    /// Pictures without a word on what they show, and their addresses.
    silent_images: Vec<(String, Span)>,
    /// The headings, in order.
    headings: Vec<Span>,
    /// Where its links lead, as written.
    links: Vec<(String, Span)>,
}

/// Finds the marks of the text that begins at `offset` in its file.
fn marks(text: &str, offset: usize) -> Marks {
    let mut marks = Marks::default();
    // The picture that is being read, and whether it has words.
    let mut image: Option<(String, Span, bool)> = None;
    for (event, Range { start, end }) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        let span = start + offset..end + offset;
        match event {
            Event::Start(Tag::Heading { .. }) => {
                let line = text[start..end].trim_end();
                marks.headings.push(span.start..span.start + line.len());
            }
            Event::Start(Tag::Link { dest_url, .. }) => marks.links.push((dest_url.to_string(), span)),
            Event::Start(Tag::Image { dest_url, .. }) => image = Some((dest_url.to_string(), span, false)),
            Event::End(TagEnd::Image) => {
                let silent = image.take().filter(|(_, _, has_words)| !has_words);
                marks.silent_images.extend(silent.map(|(address, span, _)| (address, span)));
            }
            Event::Text(words) | Event::Code(words) if !words.trim().is_empty() => {
                image.iter_mut().for_each(|(_, _, has_words)| *has_words = true);
            }
            _ => {}
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_where_they_stand() {
        let text = "Satu ![](a.png) ![Dua](b.png) [tiga](#x).\n\n### Empat\n";
        let marks = marks(text, 0);
        assert_eq!(marks.silent_images, [("a.png".to_owned(), 5..15)]);
        assert_eq!(&text[marks.headings[0].clone()], "### Empat");
        assert_eq!(marks.links[0].0, "#x");
        assert_eq!(&text[marks.links[0].1.clone()], "[tiga](#x)");
    }
}
