//! The persons whom a story names with their office: "Menteri Perindustrian Agus Contoh", "Agus Contoh, Direktur …".
//!
//! Knows offices by their first word and names by what they are not: no word of an office, of a place or of the language.

mod name;
mod offices;
mod possessive;

use std::collections::HashSet;

use super::bodies::Names;
use super::figures::is_verb;
use super::lexicon::Lexicon;
use super::text::Paragraph;
use super::token::Token;
use super::{Certainty, Found, MOST};
use name::Words;
use offices::{BEHIND_FIELDS, HEADS_OF_PLACES, JOINTS, OFFICES};

/// A person as the story names them first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as written.
    pub name: String,
    /// The office as written, without the name.
    pub office: String,
}

/// The most tokens an office has.
const LONGEST: usize = 22;

/// The persons of a story, each once, in order.
pub(super) fn persons(names: &Names<'_>, body: &[&Paragraph]) -> Vec<Found<Person>> {
    let reader = Reader::new(names, body);
    let mut found: Vec<Found<Person>> = Vec::new();
    for paragraph in body {
        let mut at = 0;
        while at < paragraph.tokens.len() {
            let person = reader.person(paragraph, at);
            at = person.as_ref().map_or(at + 1, |(end, _)| (*end).max(at + 1));
            if let Some((_, person)) = person
                && found.len() < MOST
                && found.iter().all(|known| !is_part(&person.value.name, &known.value.name))
            {
                found.push(person);
            }
        }
    }
    found
}

/// Whether a name is another one, or a part of it: "Agus" of "Agus Contoh".
fn is_part(name: &str, of: &str) -> bool {
    let words: HashSet<&str> = of.split(' ').collect();
    name.split(' ').all(|word| words.contains(word))
}

/// What is needed to tell offices from names.
struct Reader<'n> {
    names: &'n Names<'n>,
    offices: Lexicon<()>,
    words: Words,
}

impl<'n> Reader<'n> {
    fn new(names: &'n Names<'n>, body: &[&Paragraph]) -> Self {
        Self { names, offices: Lexicon::of(&[(OFFICES, ())]), words: Words::new(names, body) }
    }

    /// The person whose office begins at a token, and the first token behind both.
    fn person(&self, paragraph: &Paragraph, at: usize) -> Option<(usize, Found<Person>)> {
        let tokens = &paragraph.tokens;
        if let Some(found) = self.with_possessive(paragraph, at) {
            return Some(found);
        }
        let office_end = self.office_end(tokens, at)?;
        let ahead = self.name_ahead(paragraph, at, office_end);
        let (end, mut office, name) = ahead.or_else(|| self.name_before(paragraph, at, office_end))?;
        if tokens[at].is_among(BEHIND_FIELDS) {
            office = format!("{}{office}", self.field_before(paragraph, at));
        }
        let person = Person { name, office };
        Some((end, Found { value: person, line: paragraph.line(at), certainty: Certainty::Stated }))
    }

    /// The field that stands before "Minister" in English: "Communication and Digital ".
    fn field_before<'p>(&self, paragraph: &'p Paragraph, at: usize) -> &'p str {
        let tokens = &paragraph.tokens;
        let is_field = |token: &&Token| {
            token.is_word() && (token.is_capital && !token.is("the") || token.is_one_of(&["and", "of"]))
        };
        let run = at - tokens[..at].iter().rev().take(8).take_while(is_field).count();
        let from = run + tokens[run..at].iter().take_while(|token| !token.is_capital).count();
        paragraph.text.get(tokens[from].range.start..tokens[at].range.start).unwrap_or_default()
    }

    /// Where the words of an office end for sure: the title of a minister, or its first words.
    fn office_end(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let is_inside = at > 0
            && (tokens[at - 1].is_word()
                && self.offices.longest(tokens, at - 1).is_some_and(|(end, ())| end > at));
        let minister =
            self.names.at(tokens, at).filter(|mention| mention.named.is_office).map(|mention| mention.end);
        let other = self.offices.longest(tokens, at).map(|(end, ())| end);
        minister.max(other).filter(|_| !is_inside)
    }

    /// The name behind an office.
    fn name_ahead(
        &self,
        paragraph: &Paragraph,
        at: usize,
        office_end: usize,
    ) -> Option<(usize, String, String)> {
        let tokens = &paragraph.tokens;
        if let Some(found) = self.minister_ahead(paragraph, at, office_end) {
            return Some(found);
        }
        let mut end = office_end;
        let mut is_small = !tokens[at].is_capital;
        if tokens[at].is_one_of(&["plt", "plh", "pj"]) && tokens.get(end).is_some_and(|token| token.is(".")) {
            end += 1;
        }
        while end < at + LONGEST {
            let token = tokens.get(end)?;
            if token.is("(") && !is_small {
                let close = tokens[end..].iter().take(8).position(|token| token.is(")"))?;
                if let Some((to, name)) = self.words.name(paragraph, end + close + 1) {
                    return Some((to, office(paragraph, at, end), name));
                }
                // "Direktur Jenderal Industri Agro (Dirjen IA) Kementerian Perindustrian, Putu Contoh,"
                if tokens.get(end + close + 1).is_none_or(|next| !next.is_word() && !next.is(",")) {
                    return None;
                }
                end += close + 1;
                continue;
            }
            if token.is(",") {
                if let Some((to, name)) = self.name_behind_comma(paragraph, end) {
                    return Some((to, office(paragraph, at, end), name));
                }
                if is_small || !self.office_goes_on(tokens, end + 1) {
                    return None;
                }
            } else if let Some(mention) = self.names.at(tokens, end).filter(|mention| mention.end > end + 1) {
                end = mention.end;
                continue;
            } else if let Some((to, name)) = self.words.name(paragraph, end) {
                if self.office_continues(tokens, to)
                    || self.is_name_in_commas(paragraph, to, end > office_end)
                {
                    end = to;
                    continue;
                }
                let (end, to, name) = self.without_place(paragraph, at, end, to, name);
                if !is_small && (name.contains(' ') || end == office_end) {
                    return Some((to, office(paragraph, at, end), name));
                }
            } else if token.is_word() && !token.is_capital && !token.is_among(JOINTS) && !is_verb(token) {
                // "Pengamat energi Universitas Contoh, Agus Contoh": such an office ends with a comma only.
                is_small = true;
            } else if !(token.is_word() && (token.is_capital || token.is_among(JOINTS))
                || token.is_one_of(&["-", "/"]))
            {
                return None;
            }
            end += 1;
        }
        None
    }

    /// The name right behind the title of a minister, or behind its short form in brackets.
    fn minister_ahead(
        &self,
        paragraph: &Paragraph,
        at: usize,
        office_end: usize,
    ) -> Option<(usize, String, String)> {
        let tokens = &paragraph.tokens;
        self.names.at(tokens, at).filter(|mention| mention.named.is_office && mention.end == office_end)?;
        let is_state = |token: &&Token| token.is_one_of(&["ri", "republik", "indonesia"]);
        let end = office_end + tokens[office_end..].iter().take_while(is_state).count();
        let behind = match tokens.get(end)? {
            open if open.is("(") => end + tokens[end..].iter().take(8).position(|token| token.is(")"))? + 1,
            _ => end,
        };
        let (to, name) = self.words.name_of_minister(paragraph, behind)?;
        Some((to, office(paragraph, at, end), name))
    }

    /// A name behind a comma: a whole one, or one word where another comma closes it.
    fn name_behind_comma(&self, paragraph: &Paragraph, comma: usize) -> Option<(usize, String)> {
        let (to, name) = self.words.name(paragraph, comma + 1)?;
        let is_in_commas = paragraph.tokens.get(to).is_some_and(|token| token.is(","));
        let is_whole = name.contains(' ') || is_in_commas;
        (closes(&paragraph.tokens, to) && is_whole).then_some((to, name))
    }

    /// Whether a whole name between commas follows; then the words before it are the office: "Peneliti Lembaga Contoh, Ida Nur,".
    fn is_name_in_commas(&self, paragraph: &Paragraph, at: usize, is_long: bool) -> bool {
        let tokens = &paragraph.tokens;
        let is_comma = |at: usize| tokens.get(at).is_some_and(|token| token.is(","));
        let name = self.words.name(paragraph, at + 1).filter(|_| is_comma(at));
        // Many have one name only; behind a short office and a name it would be a place.
        name.is_some_and(|(to, name)| is_comma(to) && (name.contains(' ') || is_long))
    }

    /// "Bupati Boyolali Agus Contoh": the first word of three is the place.
    fn without_place(
        &self,
        paragraph: &Paragraph,
        at: usize,
        end: usize,
        to: usize,
        name: String,
    ) -> (usize, usize, String) {
        let is_head =
            |token: &Token| token.is_one_of(&HEADS_OF_PLACES) || token.is_one_of(&["kota", "desa", "daerah"]);
        if is_head(&paragraph.tokens[end - 1]) && at < end && to - end >= 3 {
            return (end + 1, to, paragraph.written(end + 1, to).to_owned());
        }
        // "Ketua Perhimpunan Pembuat Gitar Agus Contoh": four words are too many for a name.
        if to - end >= 4 && paragraph.tokens[end..to].iter().all(Token::is_word) {
            return (to - 2, to, paragraph.written(to - 2, to).to_owned());
        }
        (end, to, name)
    }

    /// Whether a list of fields goes on behind a comma: "Industri Kecil, Menengah, dan Aneka".
    fn office_goes_on(&self, tokens: &[Token], at: usize) -> bool {
        tokens.get(at).is_some_and(|token| {
            token.is_word() && token.is_capital && !self.words.is_name_word(token)
                || token.is_one_of(&["dan", "and"])
        })
    }

    /// Whether an office goes on behind words that could be a name: "Kreativitas Budaya dan Desain Kemenekraf".
    fn office_continues(&self, tokens: &[Token], at: usize) -> bool {
        let is_office_word =
            |token: &Token| token.is_word() && token.is_capital && !self.words.is_name_word(token);
        let Some(token) = tokens.get(at) else { return false };
        let close = || tokens[at..].iter().take(8).position(|token| token.is(")"));
        if token.is("(") {
            return close()
                .and_then(|close| tokens.get(at + close + 1))
                .is_some_and(|next| self.words.is_name_word(next));
        }
        is_office_word(token)
            || token.is_one_of(&["dan", "and", "of", "for"])
                && tokens.get(at + 1).is_some_and(|next| next.is_capital)
                && self.office_end(tokens, at + 1).is_none()
    }

    /// The name before an office, behind a comma or "selaku": "Agus Contoh, Direktur Utama PT Contoh,".
    fn name_before(
        &self,
        paragraph: &Paragraph,
        at: usize,
        office_end: usize,
    ) -> Option<(usize, String, String)> {
        let tokens = &paragraph.tokens;
        let mut before = at.checked_sub(1)?;
        if tokens[before].is_one_of(&["the", "yang", "juga", "seorang"]) {
            before = before.checked_sub(1)?;
        }
        if !tokens[before].is_one_of(&[",", "selaku", "sebagai"]) {
            return None;
        }
        let begin = (before.saturating_sub(6)..before).find(|&begin| {
            self.words.name(paragraph, begin).is_some_and(|(to, name)| to == before && name.contains(' '))
                && begin
                    .checked_sub(1)
                    .is_none_or(|left| !(tokens[left].is_word() && tokens[left].is_capital))
        })?;
        let mut end = office_end;
        while end < at + LONGEST
            && tokens
                .get(end)
                .is_some_and(|token| token.is_word() && (token.is_capital || token.is_among(JOINTS)))
        {
            end += 1;
        }
        let end = (at..end).rev().find(|&last| !tokens[last].is_among(JOINTS))? + 1;
        Some((end, office(paragraph, at, end), paragraph.written(begin, before).to_owned()))
    }
}

/// Whether a name that stands in commas ends where it has to: before a comma, a verb or the end.
fn closes(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| !token.is_capital)
}

fn office(paragraph: &Paragraph, from: usize, to: usize) -> String {
    paragraph.written(from, to).trim_end_matches([',', ' ']).to_owned()
}
