//! Who published a story, from the lines beside its day, its opening, the note on its rights or the head of the page.

use super::super::dates;
use super::super::furniture::Noise;
use super::super::layout::{Layout, Part};
use super::super::text::Paragraph;
use super::super::token::{Kind, Token};
use super::super::{Certainty, Found};
use super::{AUTHOR_LABELS, DOMAINS, OTHER_LABELS, capitalized, dateline, found, host, is_host};

/// The publisher.
pub(in crate::clipping) fn publisher(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    let stated = beside_date(paragraphs, layout).or_else(|| host_line(paragraphs, layout));
    let dateline = in_dateline(paragraphs, layout).or_else(|| in_byline(paragraphs, layout));
    let rights = in_rights(paragraphs);
    let mut found = match (stated, dateline) {
        (Some(stated), _) => stated,
        (None, Some(dateline)) => dateline,
        (None, None) => rights.or_else(|| masthead(paragraphs, layout))?,
    };
    found.value = restyled(&found.value, paragraphs, layout);
    Some(found)
}

/// The name before the day in a line of the imprint: "Suaraniaga.com - 15/03/2018".
fn beside_date(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    layout.of(Part::Imprint, paragraphs).find_map(|(_, paragraph)| {
        let (begin, _, _) = dates::first(&paragraph.tokens)?;
        let end = (0..begin).rev().find(|&at| paragraph.tokens[at].is_word())? + 1;
        let first = &paragraph.tokens[0];
        let is_label = first.is_among(AUTHOR_LABELS)
            || first.is_among(OTHER_LABELS)
            || first.is_one_of(&[
                "diterbitkan",
                "terbit",
                "tayang",
                "dipublikasikan",
                "diperbarui",
                "posted",
                "updated",
                "tanggal",
                "date",
            ]);
        let from = if host(&paragraph.tokens, 0).is_some_and(|host_end| host_end >= end) || !is_label {
            0
        } else {
            return None;
        };
        let name = paragraph.written(from, end);
        if name.contains(',') {
            return None;
        }
        let is_name = paragraph.tokens[from..end].iter().all(|token| token.kind != Kind::Number || from > 0);
        let is_place = end == 1
            && paragraph.tokens.get(1).is_some_and(|next| next.is(","))
            && paragraph.tokens[0].folded.len() <= 8;
        (is_name && !name.is_empty() && !is_place)
            .then(|| found(name, paragraph.line(from), Certainty::Stated))
    })
}

/// A host that stands alone in the imprint.
fn host_line(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    let is_host = |(_, paragraph): &(usize, &Paragraph)| is_host(&paragraph.tokens);
    let (_, paragraph) = layout.of(Part::Imprint, paragraphs).find(is_host)?;
    Some(found(&paragraph.text, paragraph.first, Certainty::Stated))
}

/// The paper in the opening of the story: "KUPANG | HARIAN7.COM -", "Jakarta (ANTARA) -", "Jakarta, CNN Indonesia -".
fn in_dateline(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    layout.of(Part::Body, paragraphs).take(3).find_map(|(_, paragraph)| {
        let end = dateline(paragraph)? - 1;
        let tokens = &paragraph.tokens[..end];
        if let Some((from, to)) = (0..end).find_map(|at| Some((at, host(tokens, at)?))) {
            return Some(found(paragraph.written(from, to), paragraph.line(from), Certainty::Stated));
        }
        if let Some(comma) = tokens.iter().position(|token| token.is(",")) {
            let name = paragraph.written(comma + 1, end);
            let is_head = |(other, part): (&Paragraph, &Part)| {
                *part != Part::Body && !name.is_empty() && letters(&other.text).contains(&letters(name))
            };
            if paragraphs.iter().zip(&layout.parts).any(is_head) {
                return Some(found(name, paragraph.line(comma), Certainty::Stated));
            }
        }
        let open = tokens.iter().position(|token| token.is("("))?;
        let close = tokens.iter().position(|token| token.is(")"))?;
        let is_day = tokens.get(open + 1..close)?.iter().any(|token| token.kind == Kind::Number);
        (!is_day).then(|| found(paragraph.written(open + 1, close), paragraph.line(open), Certainty::Stated))
    })
}

/// The paper in a byline: "Laporan Wartawan Tribunkota.com, Nirmala Astuti".
fn in_byline(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    layout.of(Part::Imprint, paragraphs).find_map(|(_, paragraph)| {
        let tokens = &paragraph.tokens;
        let (from, to) = (0..tokens.len()).find_map(|at| Some((at, host(tokens, at)?)))?;
        Some(found(paragraph.written(from, to), paragraph.line(from), Certainty::Stated))
    })
}

/// The holder of the rights: "© 2022 The Nusantara Ledger. All rights reserved."
fn in_rights(paragraphs: &[Paragraph]) -> Option<Found<String>> {
    paragraphs.iter().rev().find_map(|paragraph| {
        let tokens = &paragraph.tokens;
        let is_note = tokens.first()?.is_one_of(&["©", "copyright"]) || tokens.get(1)?.is("©");
        let is_name = |token: &Token| token.is_word() && !token.is_one_of(&["copyright", "c", "by", "oleh"]);
        let from = tokens.iter().take(8).position(is_name).filter(|_| is_note)?;
        let to = host(tokens, from).unwrap_or_else(|| {
            let is_end = |token: &Token| !token.is_word() && !token.is_one_of(&["-", "&"]);
            tokens[from..].iter().position(is_end).map_or(tokens.len(), |at| from + at)
        });
        Some(found(paragraph.written(from, to), paragraph.line(from), Certainty::Stated))
    })
}

/// One of the first lines, where it is a name in capitals above the story.
fn masthead(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    let is_head = |(head, part): &(&Paragraph, &Part)| {
        let is_name = (2..=5).contains(&head.tokens.len()) && !head.text.chars().any(char::is_lowercase);
        **part == Part::Noise(Noise::Masthead) && is_name && head.tokens.iter().all(Token::is_word)
    };
    let (head, _) = paragraphs.iter().zip(&layout.parts).take(4).find(is_head)?;
    Some(found(&head.text, head.first, Certainty::Likely))
}

/// A name as it is best written: as in another line where that has small letters, else without its capitals.
fn restyled(name: &str, paragraphs: &[Paragraph], layout: &Layout) -> String {
    let stem = name.rsplit_once('.').filter(|(_, end)| DOMAINS.contains(&end.to_lowercase().as_str()));
    let stem = letters(stem.map_or(name, |(stem, _)| stem));
    let heads = paragraphs.iter().zip(&layout.parts).take(6);
    let head = heads
        .filter(|(_, part)| matches!(part, Part::Noise(_)))
        .find(|(head, _)| letters(&head.text) == stem);
    let best = head.map_or(name, |(head, _)| &head.text);
    if best.chars().any(char::is_lowercase) || best.len() <= 6 && !best.contains('.') {
        return best.to_owned();
    }
    if let Some((stem, domain)) = best.split_once('.') {
        return format!("{}.{}", capitalized(stem), domain.to_lowercase());
    }
    best.split(' ').map(capitalized).collect::<Vec<_>>().join(" ")
}

/// The letters of a name, by which spellings of it are compared.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
