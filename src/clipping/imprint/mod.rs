//! Who wrote a story and who published it, as far as the file itself says so.
//!
//! Knows bylines, datelines and notes on rights. A name that stands nowhere is not guessed.

mod publisher;
mod style;

use super::dates;
use super::layout::{Layout, Part};
use super::text::Paragraph;
use super::token::{Kind, Token, tokens};
use super::{Certainty, Found};
pub(super) use publisher::publisher;

/// The labels that stand before the name of an author.
const AUTHOR_LABELS: &str = "penulis oleh reporter rep wartawan wartawati pewarta jurnalis kontributor koresponden peliput \
    penyusun teks naskah by author writer words text";
/// The labels of others who had a part in a story.
const OTHER_LABELS: &str = "editor red penyunting redaktur sumber source fotografer photographer laporan published uploader \
    pengunggah penerjemah translator penanggung";
/// Labels that are words of every day: they are none unless a colon stands behind them.
const PLAIN_LABELS: &str = "sumber source red teks naskah text words laporan published label penyusun";
/// Labels behind which the place may stand from which somebody writes.
const ELSEWHERE: &str = "kontributor koresponden wartawan jurnalis";
/// Words for those who write without a name.
const STAFF: &str = "redaksi tim staff newsroom desk admin administrator humas staf team redaktur biro";
/// What ends the names of hosts that papers have.
const DOMAINS: [&str; 8] = ["com", "id", "co", "net", "org", "news", "tv", "info"];

/// Whether a paragraph says nothing but who published the story and when.
pub(super) fn is_imprint(paragraph: &Paragraph) -> bool {
    is_byline(paragraph) || is_date_line(paragraph) || is_host(&paragraph.tokens)
}

/// Whether a paragraph begins with the label of an author or an editor.
pub(super) fn is_byline(paragraph: &Paragraph) -> bool {
    let tokens = &paragraph.tokens;
    let start = usize::from(tokens.first().is_some_and(|first| first.is("ditulis") || first.is("written")));
    let Some(first) = tokens.get(start).filter(|_| paragraph.text.len() <= 160) else { return false };
    let names_someone = || {
        let next = tokens.get(start + 1);
        let is_plain = first.is_among(PLAIN_LABELS);
        let is_of_author = next.is_some_and(|next| next.is_among(AUTHOR_LABELS));
        next.is_some_and(|next| next.is(":") || next.is_capital && !is_plain) || is_of_author
    };
    let is_short = paragraph.word_count() <= 12 && !paragraph.text.ends_with('.');
    let is_label = first.is_among(AUTHOR_LABELS) || first.is_among(OTHER_LABELS);
    is_short && (is_label && names_someone() || glued_name(first, &paragraph.text).is_some())
}

/// Whether a paragraph is a label and nothing else.
pub(super) fn is_bare_label(paragraph: &Paragraph) -> bool {
    let words: Vec<&Token> = paragraph.tokens.iter().filter(|token| token.is_word()).collect();
    matches!(words.as_slice(), [word] if word.is_among(AUTHOR_LABELS))
}

/// Whether a paragraph is made of two to four capitalized words.
pub(super) fn is_name_alone(paragraph: &Paragraph) -> bool {
    (2..=4).contains(&paragraph.tokens.len())
        && paragraph.tokens.iter().all(|token| token.is_word() && token.is_capital)
}

/// Whether a paragraph is the names of one or two persons, or says that the editors wrote the story; the host of their paper
/// may stand behind them.
pub(super) fn are_names(paragraph: &Paragraph) -> bool {
    let is_joint = |token: &&Token| token.is_one_of(&["&", "dan", "and", "/", ",", ".", "-"]);
    let names = &paragraph.tokens[..without_host(&paragraph.tokens)];
    let words: Vec<&Token> = names.iter().filter(|token| !is_joint(token)).collect();
    let is_name = |token: &&Token| token.is_word() && token.is_capital && !token.is_acronym;
    let is_short = (2..=8).contains(&words.len()) && paragraph.text.len() <= 60;
    is_short && words.iter().all(is_name) && !paragraph.text.ends_with('.')
}

/// Where the names end before the host of a paper: "Laras Contoh - Portal.id".
pub(super) fn without_host(tokens: &[Token]) -> usize {
    // "detikKabar", "CNN Indonesia": papers that are written like no person.
    let is_styled = |rest: &[Token]| {
        (1..=3).contains(&rest.len())
            && rest.iter().all(Token::is_word)
            && rest.iter().any(|token| token.is_acronym || token.folded.starts_with("detik"))
    };
    let is_paper = |rest: &[Token]| is_host(rest) || is_styled(rest);
    let ends = |&at: &usize| tokens[at].is_one_of(&["-", "|", ",", "/"]) && is_paper(&tokens[at + 1..]);
    (1..tokens.len()).find(ends).unwrap_or(tokens.len())
}

/// Whether a paragraph is a place and where it lies: "Ranai, Natuna Raya".
pub(super) fn is_place_line(paragraph: &Paragraph) -> bool {
    let tokens = &paragraph.tokens;
    let commas = tokens.iter().filter(|token| token.is(",")).count();
    let is_part = |token: &Token| token.is(",") || token.is_word() && token.is_capital;
    (3..=6).contains(&tokens.len()) && commas == 1 && tokens.iter().all(is_part)
}

/// Whether a paragraph is one to four words in capitals: the name of a paper, or of a section above its headline.
pub(super) fn is_in_capitals(paragraph: &Paragraph) -> bool {
    let tokens = &paragraph.tokens;
    (1..=4).contains(&tokens.len())
        && tokens.iter().all(|token| token.is_word() && token.is_capital)
        && !paragraph.text.chars().any(char::is_lowercase)
        && tokens.iter().all(|token| dates::weekday(token).is_none())
}

/// A short line with a day in it: "Warta Nusa, 13 Juni 2013", "Senin, 5 Agustus 2019 | 14:20 WIB".
fn is_date_line(paragraph: &Paragraph) -> bool {
    let tokens = &paragraph.tokens;
    let Some((begin, end, _)) = dates::first(tokens) else { return false };
    let others = tokens[..begin].iter().chain(&tokens[end..]).filter(|token| token.is_word());
    let is_closed = tokens.last().is_some_and(|last| last.is(".")) && end < tokens.len() - 1;
    others.count() <= 7 && paragraph.text.len() <= 120 && !is_closed
}

/// Whether a text is the name of a host and nothing else.
fn is_host(tokens: &[Token]) -> bool {
    matches!(host(tokens, 0), Some(end) if end == tokens.len())
}

/// The end of a name of a host that begins at a token; none of the state, which is a source and no publisher.
fn host(tokens: &[Token], start: usize) -> Option<usize> {
    let mut at = start;
    let mut end = None;
    while tokens.get(at)?.kind != Kind::Mark {
        let is_state = tokens[at].is("go") && at > start;
        if is_state {
            return None;
        }
        if at > start && tokens[at].is_one_of(&DOMAINS) {
            end = Some(at + 1);
        }
        match tokens.get(at + 1) {
            Some(mark) if mark.is_one_of(&[".", "-"]) && tokens[at].touches(mark) => {}
            _ => return end,
        }
        match tokens.get(at + 2) {
            Some(next) if tokens[at + 1].touches(next) && next.kind != Kind::Mark => at += 2,
            _ => return end,
        }
    }
    end
}

/// Initials in brackets at the end of a story: "(sat/ump)".
pub(super) fn is_end_mark(paragraph: &Paragraph) -> bool {
    let text = paragraph.text.trim();
    text.starts_with(['(', '[']) && text.ends_with([')', ']']) && text.len() <= 20
}

/// The opening of a story before its first sentence, "JAKARTA, KOMPAS.com - ": the first token behind its dash.
pub(super) fn dateline(paragraph: &Paragraph) -> Option<usize> {
    const LONGEST: usize = 14;
    let tokens = &paragraph.tokens;
    if let Some(end) = capitals_before_stop(paragraph) {
        return Some(end + 1);
    }
    let is_spaced = |at: usize| !tokens[at - 1].touches(&tokens[at]);
    let ends = |&at: &usize| {
        let is_dash = tokens[at].is_one_of(&["-", "|", ":"]) && at > 0;
        is_dash && (is_spaced(at) || tokens[at - 1].is(")"))
    };
    let mut end = (0..tokens.len().min(LONGEST)).find(ends)?;
    if tokens[end].is(":") {
        return None;
    }
    if tokens[end].is("|") {
        end = (end..tokens.len().min(LONGEST)).find(|&at| tokens[at].is("-"))?;
    }
    let place = &tokens[..end];
    let is_place = |token: &Token| {
        token.is_capital
            || token.kind != Kind::Word
            || token.is_one_of(&DOMAINS)
            || token.is_one_of(&["dan", "and"])
    };
    let count = place.iter().filter(|token| token.is_word()).count();
    ((1..=7).contains(&count) && place.iter().all(is_place)).then_some(end + 1)
}

/// "BITUNG. Di dermaga …", "BENOA, Bali: Passengers …": the stop behind a place in capitals.
fn capitals_before_stop(paragraph: &Paragraph) -> Option<usize> {
    const LONGEST: usize = 6;
    let tokens = &paragraph.tokens;
    let is_in_capitals = |token: &Token| token.is_acronym && token.folded.chars().count() >= 4;
    tokens.first().filter(|first| is_in_capitals(first) && first.is_word())?;
    let end = tokens.iter().take(LONGEST).position(|token| token.is_one_of(&[".", ":"]))?;
    let is_place = |token: &Token| token.is_word() && token.is_capital || token.is_one_of(&[",", "/"]);
    let is_spaced = tokens.get(end + 1).is_some_and(|next| !tokens[end].touches(next) && next.is_capital);
    let is_written = !paragraph.written(0, end).chars().any(char::is_lowercase)
        || tokens[..end].iter().any(|token| token.is(","));
    (tokens[..end].iter().all(is_place) && is_spaced && is_written).then_some(end)
}

/// The author.
pub(super) fn author(paragraphs: &[Paragraph], layout: &Layout) -> Option<Found<String>> {
    let imprint = || layout.of(Part::Imprint, paragraphs);
    let labelled = imprint().find_map(|(_, paragraph)| labelled_author(paragraph));
    let beside_day = || imprint().find_map(|(_, paragraph)| author_in_place(paragraph));
    labelled.or_else(beside_day).or_else(|| {
        let is_author = |paragraph: &Paragraph| {
            let is_staff = paragraph.tokens.iter().any(|token| token.is_among(STAFF));
            are_names(paragraph) && !is_staff && !is_in_capitals(paragraph)
        };
        let (_, paragraph) = imprint().find(|(_, paragraph)| is_author(paragraph))?;
        let end = without_host(&paragraph.tokens);
        Some(found(paragraph.written(0, end), paragraph.first, Certainty::Likely))
    })
}

/// The name before a place and a day: "Nirmala Astuti, Serang | Friday, Nov 4th, 2016".
fn author_in_place(paragraph: &Paragraph) -> Option<Found<String>> {
    let tokens = &paragraph.tokens;
    let bar = tokens.iter().position(|token| token.is_one_of(&["|", "-"]))?;
    let comma = tokens[..bar].iter().position(|token| token.is(","))?;
    let is_name = |token: &Token| token.is_word() && token.is_capital && !token.is_acronym;
    let is_whole = (2..=4).contains(&comma) && tokens[..comma].iter().all(is_name);
    let is_place = (1..=3).contains(&(bar - comma - 1)) && tokens[comma + 1..bar].iter().all(is_name);
    let is_label = tokens[0].is_among(AUTHOR_LABELS) || tokens[0].is_among(OTHER_LABELS);
    let has_day = dates::first(&tokens[bar..]).is_some();
    (is_whole && is_place && has_day && !is_label)
        .then(|| found(paragraph.written(0, comma), paragraph.first, Certainty::Likely))
}

fn labelled_author(paragraph: &Paragraph) -> Option<Found<String>> {
    let tokens = &paragraph.tokens;
    if let Some(rest) = tokens.first().and_then(|first| glued_name(first, &paragraph.text)) {
        return Some(found(&paragraph.text[rest..], paragraph.first, Certainty::Likely));
    }
    let label = tokens.iter().take(6).position(|token| token.is_among(AUTHOR_LABELS))?;
    let from = (label + 1..tokens.len()).find(|&at| tokens[at].is_word())?;
    // "Laporan Wartawan Tribunkota.com, Nirmala Astuti"
    let from = match host(tokens, from) {
        Some(end) => (end..tokens.len()).find(|&at| tokens[at].is_word())?,
        None => from,
    };
    // "Kontributor Bandung, Nirmala Astuti"
    let is_from_place = tokens[label].is_among(ELSEWHERE) && from == label + 1;
    let from = match tokens.get(from + 1) {
        Some(comma) if is_from_place && comma.is(",") && from + 2 < tokens.len() => from + 2,
        _ => from,
    };
    let is_part = |at: usize| {
        let token = &tokens[at];
        let is_next_capital = tokens.get(at + 1).is_some_and(|next| next.is_capital);
        let is_inside =
            token.is_one_of(&["&", "dan", "and", "bin", "binti", "van", "de", "al"]) && is_next_capital;
        token.is_word() && token.is_capital && !token.is_among(OTHER_LABELS)
            || is_inside
            || token.is_one_of(&["-", "'"])
            || token.is(".") && tokens[at - 1].folded.chars().count() <= 2 && at + 1 < tokens.len()
    };
    let day =
        dates::all(tokens).map(|(begin, _, _)| begin).find(|&begin| begin > from).unwrap_or(tokens.len());
    let to = (from..day).find(|&at| !is_part(at)).unwrap_or(day);
    let to = (from..to).rev().find(|&at| !tokens[at].is("-"))? + 1;
    let is_staff = tokens[from..to].iter().any(|token| token.is_among(STAFF));
    (tokens[from].is_capital && !is_staff)
        .then(|| found(paragraph.written(from, to), paragraph.line(from), Certainty::Stated))
}

/// Where a name begins that a label runs into: "PenulisYunike Purnama".
fn glued_name(first: &Token, text: &str) -> Option<usize> {
    let length = AUTHOR_LABELS.split(' ').find(|label| first.folded.starts_with(label))?.len();
    let name = text.get(first.range.start + length..first.range.end)?;
    let is_name = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    (first.is_word() && length > 2 && is_name).then_some(first.range.start + length)
}

fn found(name: &str, line: usize, certainty: Certainty) -> Found<String> {
    Found { value: name.trim().to_owned(), line, certainty }
}

/// Where the headline ends and the name of the paper begins that the title of a window adds: "Judul | Portal".
pub(super) fn without_paper<'t>(title: &'t str, publisher: Option<&str>) -> &'t str {
    let bar = title.rsplit_once(" | ").or_else(|| title.rsplit_once(" - "));
    match bar {
        Some((headline, paper)) if publisher.is_some_and(|name| name.eq_ignore_ascii_case(paper.trim())) => {
            headline.trim()
        }
        Some((headline, paper)) if is_host(&tokens(paper)) => headline.trim(),
        _ => title,
    }
}

/// A word with its first letter as a capital, and no other.
pub(super) fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    first + &letters.as_str().to_lowercase()
}
