//! Who published a story, from the lines beside its day, its opening, the note on its rights or the head of the page.

use super::super::dates;
use super::super::furniture::Noise;
use super::super::layout::{Layout, Part};
use super::super::text::Paragraph;
use super::super::token::{Kind, Token};
use super::super::{Certainty, Found};
use super::style::{letters, restyled};
use super::{
    AUTHOR_LABELS, OTHER_LABELS, are_names, capitalized, dateline, found, host, is_host, is_in_capitals,
    without_host,
};

/// The publisher.
pub(in crate::clipping) fn publisher(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    let stated = beside_date(paragraphs, layout)
        .or_else(|| host_line(paragraphs, layout))
        .or_else(|| line_in_capitals(paragraphs, layout));
    let dateline = in_dateline(paragraphs, layout).or_else(|| in_byline(paragraphs, layout));
    let holder = in_rights(paragraphs);
    // A company is not the name of its paper.
    let paper = holder.clone().filter(|holder| !holder.value.starts_with("PT "));
    let on_page = || paper.or_else(|| masthead(paragraphs, layout)).or(holder);
    let mut found = stated.or(dateline).or_else(on_page)?;
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
        let is_comma = paragraph.tokens.get(end).is_some_and(|next| next.is(","));
        let is_place = is_comma && (end == 1 && !is_paper(first) || is_place(name, paragraphs, layout));
        (is_name && !name.is_empty() && !is_place)
            .then(|| found(name, paragraph.line(from), Certainty::Stated))
    })
}

/// Whether one word is the name of a paper, and no place from which letters are dated: "Antara, 3 Mei 2020".
fn is_paper(token: &Token) -> bool {
    const PAPERS: &str = "antara kompas tempo detik republika kontan tirto kumparan liputan6 sindonews okezone merdeka viva \
        tribunnews tribun katadata suara jawapos beritasatu inilah medcom investor bisnis metro waspada analisa \
        fajar bernas solopos infopublik mongabay reuters bloomberg afp";
    token.is_among(PAPERS) || token.folded.len() >= 14
}

/// Whether the story says that something is in a place of that name.
fn is_place(name: &str, paragraphs: &[Paragraph], layout: &Layout) -> bool {
    let is_there = |paragraph: &Paragraph| {
        ["di", "ke", "dari", "in", "at"]
            .iter()
            .any(|word| paragraph.text.contains(&format!(" {word} {name}")))
    };
    layout.of(Part::Body, paragraphs).any(|(_, paragraph)| is_there(paragraph))
}

/// A name in capitals that stands in the imprint below the title; above it, it would be that of a section.
fn line_in_capitals(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    let (title, _) = layout.of(Part::Title, paragraphs).next()?;
    let is_name = |(index, line): &(usize, &Paragraph)| *index > title && is_in_capitals(line);
    let (_, line) = layout.of(Part::Imprint, paragraphs).find(is_name)?;
    Some(found(&line.text, line.first, Certainty::Likely))
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
            // "JAKARTA, SUARA CONTOH -", "SUARACONTOH, Jakarta -"
            let halves = [(comma + 1, end), (0, comma)];
            let names = |&(from, to): &(usize, usize)| {
                is_named_around(paragraph.written(from, to), paragraphs, layout)
            };
            if let Some(&(from, to)) = halves.iter().find(|half| names(half)) {
                return Some(found(paragraph.written(from, to), paragraph.line(from), Certainty::Stated));
            }
            // "Jakarta, InfoKabar -": a place is not written like that.
            let name = paragraph.written(comma + 1, end);
            if !tokens[0].is_acronym
                && tokens[comma + 1..].iter().any(|token| token.is_acronym)
                && name.len() >= 5
            {
                return Some(found(name, paragraph.line(comma), Certainty::Likely));
            }
        }
        let open = tokens.iter().position(|token| token.is("("))?;
        let close = tokens.iter().position(|token| token.is(")"))?;
        let is_day = tokens.get(open + 1..close)?.iter().any(|token| token.kind == Kind::Number);
        (!is_day).then(|| found(paragraph.written(open + 1, close), paragraph.line(open), Certainty::Stated))
    })
}

/// Whether the page, but no headline on it, has a name too, and the story does not say that it is a place.
fn is_named_around(name: &str, paragraphs: &[Paragraph], layout: &Layout) -> bool {
    let stem = letters(name);
    let is_of_paper = |part: &Part| {
        matches!(part, Part::Imprint | Part::Noise(Noise::Masthead | Noise::Furniture | Noise::Advert))
    };
    let is_there =
        |(other, part): (&Paragraph, &Part)| is_of_paper(part) && letters(&other.text).contains(&stem);
    let is_around = stem.len() >= 5 && paragraphs.iter().zip(&layout.parts).any(is_there);
    is_around && !is_place(&capitalized(name), paragraphs, layout)
}

/// The paper in a byline: "Laporan Wartawan Tribunkota.com, Nirmala Astuti", "Nirmala Astuti - TribunKota".
fn in_byline(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    layout.of(Part::Imprint, paragraphs).find_map(|(_, paragraph)| {
        let tokens = &paragraph.tokens;
        let behind_name = || {
            let end = without_host(tokens);
            (are_names(paragraph) && end + 1 < tokens.len()).then_some((end + 1, tokens.len()))
        };
        let host = (0..tokens.len()).find_map(|at| Some((at, host(tokens, at)?)));
        let (from, to) = host.or_else(behind_name)?;
        Some(found(paragraph.written(from, to), paragraph.line(from), Certainty::Stated))
    })
}

/// The holder of the rights: "© 2022 The Nusantara Ledger. All rights reserved."
fn in_rights(paragraphs: &[Paragraph]) -> Option<Found<String>> {
    paragraphs.iter().rev().find_map(|paragraph| {
        let tokens = &paragraph.tokens;
        let sign = tokens.iter().take(6).position(|token| token.is_one_of(&["©", "copyright", "cipta"]))?;
        let is_before =
            |token: &Token| token.is_word() && token.is_capital || token.is_one_of(&[".", "-", "(", "c"]);
        let is_note = tokens[..sign].iter().all(is_before);
        let is_name = |token: &Token| {
            token.is_word() && !token.is_one_of(&["copyright", "c", "by", "oleh", "hak", "cipta"])
        };
        let from = tokens.iter().take(8).position(is_name).filter(|_| is_note)?;
        let to = host(tokens, from).unwrap_or_else(|| {
            let is_end = |token: &Token| !token.is_word() && !token.is_one_of(&["-", "&"]);
            tokens[from..].iter().position(is_end).map_or(tokens.len(), |at| from + at)
        });
        Some(found(paragraph.written(from, to), paragraph.line(from), Certainty::Stated))
    })
}

/// One of the first lines, where it is a name above the story: one in capitals, or else the first.
fn masthead(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    let is_head = |(_, part): &(&Paragraph, &Part)| **part == Part::Noise(Noise::Masthead);
    let lines = paragraphs.iter().zip(&layout.parts).take(6).filter(is_head);
    let heads: Vec<(&Paragraph, &str)> =
        lines.filter_map(|(head, _)| Some((head, head_name(head)?))).collect();
    let shout = heads.iter().find(|(_, name)| !name.chars().any(char::is_lowercase));
    let (head, name) = shout.or(heads.first())?;
    Some(found(name, head.first, Certainty::Likely))
}

/// The name in a line at the head of a page: "** SUARA CONTOH **", "iContoh | Pangan".
fn head_name(head: &Paragraph) -> Option<&str> {
    let tokens = &head.tokens;
    let from = tokens.iter().position(Token::is_word)?;
    let to = from + tokens[from..].iter().take_while(|token| token.is_word()).count();
    let name = head.written(from, to);
    let is_closed = tokens.get(to).is_none_or(|mark| mark.is_one_of(&["|", "*", "]", "-"]));
    let is_whole = (2..=5).contains(&(to - from)) && tokens[from..to].iter().all(|token| token.is_capital);
    let is_styled = to == from + 1 && name.len() >= 5 && name.chars().skip(1).any(char::is_uppercase);
    let is_kind_of_text = tokens[from].is_one_of(&["siaran", "press", "rilis", "pengumuman", "opini"]);
    (is_closed && !is_kind_of_text && (is_whole || is_styled)).then_some(name)
}
