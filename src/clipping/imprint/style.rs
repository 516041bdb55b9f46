//! How the name of a paper is best written: pages have it in capitals, in one word and as the name of a host.

use super::super::layout::{Layout, Part};
use super::super::text::Paragraph;
use super::{DOMAINS, capitalized};

/// A name as it is best written: as in another line where that has small letters, else without its capitals.
pub(super) fn restyled(name: &str, paragraphs: &[Paragraph], layout: &Layout) -> String {
    let is_domain = |part: &str| DOMAINS.contains(&part.to_lowercase().as_str());
    let stem: String = name.split('.').take_while(|part| !is_domain(part)).map(letters).collect();
    let heads = paragraphs.iter().zip(&layout.parts).take(6);
    let mut head = heads
        .filter(|(_, part)| matches!(part, Part::Noise(_)))
        .map(|(head, _)| head.text.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|head| letters(head) == stem);
    let head = head.next();
    let small = head.filter(|head| head.chars().any(char::is_lowercase));
    // For a host stands only a name of several words: "Suara Contoh", but not "Suaracontoh".
    let is_host = name.contains('.');
    let spelled = || spelled(&stem, paragraphs, layout).filter(|name| !is_host || name.contains(' '));
    let best = small.or_else(spelled).or(head).unwrap_or(name);
    if best.chars().any(char::is_lowercase) || best.len() <= 6 && !best.contains('.') {
        return best.to_owned();
    }
    if let Some((stem, domain)) = best.split_once('.') {
        return format!("{}.{}", capitalized(stem), domain.to_lowercase());
    }
    best.split(' ').map(capitalized).collect::<Vec<_>>().join(" ")
}

/// A name with its small letters and blanks, as another line of the page has it.
fn spelled<'p>(letters_of_name: &str, paragraphs: &'p [Paragraph], layout: &'p Layout) -> Option<&'p str> {
    const LONGEST: usize = 4;
    let others = paragraphs.iter().zip(&layout.parts).filter(|(_, part)| **part != Part::Body);
    others.map(|(paragraph, _)| paragraph).find_map(|paragraph| {
        let words = (0..paragraph.tokens.len()).filter(|&at| paragraph.tokens[at].is_word());
        let runs = words.flat_map(|from| (from + 1..=from + LONGEST).map(move |to| (from, to)));
        let mut written = runs.map(|(from, to)| paragraph.written(from, to));
        written.find(|name| name.chars().any(char::is_lowercase) && letters(name) == letters_of_name)
    })
}

/// The letters of a name, by which spellings of it are compared.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
