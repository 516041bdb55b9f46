//! The bodies that a story names, by every name that the registry has for them on the day of the story.
//!
//! Knows names; which of those that bear them act in a story is for [`acting`].

mod acting;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::lexicon::Lexicon;
use super::token::Token;
use crate::model::{Ministries, Ministry};
pub(super) use acting::acting;

/// All names of the bodies of a registry, as stories may write them.
pub(super) struct Names<'m> {
    pub ministries: &'m Ministries,
    lexicon: Lexicon<Named>,
    /// What is left of names in lists: "Kementerian Agama dan Sosial".
    short_forms: Lexicon<Named>,
}

/// Who bears a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    /// By position in the registry.
    pub bodies: BTreeSet<usize>,
    /// Whether it is the title of a minister.
    pub is_office: bool,
    is_misspelt: bool,
}

/// A name in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'n> {
    pub begin: usize,
    pub end: usize,
    pub named: &'n Named,
}

impl<'m> Names<'m> {
    pub fn new(ministries: &'m Ministries) -> Self {
        let mut names = Self { ministries, lexicon: Lexicon::default(), short_forms: Lexicon::default() };
        for (index, ministry) in ministries.iter().enumerate() {
            names.add_body(index, ministry);
        }
        names
    }

    fn add_body(&mut self, index: usize, ministry: &Ministry) {
        let entry = &ministry.entry;
        let localized = entry.name.iter().chain(entry.abbreviation.iter().flat_map(|short| short.iter()));
        let mut written: Vec<String> =
            localized.map(|(_, name)| name.clone()).chain(entry.aliases.to_vec()).collect();
        written.extend(entry.short_forms.iter().map(|short| format!("Kementerian {short}")));
        for name in &written {
            let ministry_part =
                name.split_once('/').map(|(first, _)| first).filter(|first| first.contains(' '));
            for name in std::iter::once(name.as_str()).chain(ministry_part) {
                self.add(name, index, false, false);
                for (name, is_office) in variants(name) {
                    self.add(&name, index, is_office, false);
                }
                if let Some(rest) = name.strip_prefix("Kementerian ") {
                    self.add(&format!("Kementrian {rest}"), index, false, true);
                }
            }
        }
        for form in &entry.minister_forms {
            self.add(form, index, true, false);
            if form.starts_with("Men") && !form.contains(' ') {
                self.add(&format!("Wa{}", form.to_lowercase()), index, true, false);
            }
        }
        for short in &entry.short_forms {
            self.short_forms.entry(short).get_or_insert_default().bodies.insert(index);
        }
        for (_, name) in entry.name.iter() {
            if let Some(rest) = name.strip_prefix("Ministry of ") {
                self.short_forms.entry(rest).get_or_insert_default().bodies.insert(index);
            }
        }
    }

    fn add(&mut self, name: &str, index: usize, is_office: bool, is_misspelt: bool) {
        let named = self.lexicon.entry(name).get_or_insert_default();
        named.bodies.insert(index);
        named.is_office |= is_office;
        named.is_misspelt |= is_misspelt;
    }

    /// The name that begins at a token.
    pub fn at(&self, tokens: &[Token], begin: usize) -> Option<Mention<'_>> {
        let (end, named) = self.lexicon.longest(tokens, begin)?;
        (is_name(tokens, begin, end)).then_some(Mention { begin, end, named })
    }

    /// All names in a text, lists of them taken apart.
    pub fn mentions(&self, tokens: &[Token]) -> Vec<Mention<'_>> {
        let mut mentions = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let Some(mention) = self.at(tokens, at) else {
                at += 1;
                continue;
            };
            mentions.push(mention);
            at = mention.end;
            while let Some(mention) = self.next_in_list(tokens, at) {
                mentions.push(mention);
                at = mention.end;
            }
        }
        mentions
    }

    /// The next body of a list that begins with "Kementerian" and does not repeat it.
    fn next_in_list(&self, tokens: &[Token], at: usize) -> Option<Mention<'_>> {
        let joins = |token: &&Token| token.is_one_of(&[",", "dan", "serta", "and", "maupun"]);
        let begin = at + tokens[at..].iter().take_while(joins).count();
        let (end, named) = self.short_forms.longest(tokens, begin).filter(|_| begin > at)?;
        tokens[begin].is_capital.then_some(Mention { begin, end, named })
    }

    /// The one body that bears a name on a day.
    pub fn on(&self, named: &Named, day: Date) -> Option<usize> {
        let mut valid =
            named.bodies.iter().copied().filter(|&body| self.ministries.get(body).existed_on(day));
        valid.next()
    }
}

/// Other ways to write a name and to speak of the minister.
fn variants(name: &str) -> Vec<(String, bool)> {
    let mut variants = Vec::new();
    if let Some(rest) = name.strip_prefix("Kementerian Koordinator Bidang ") {
        for head in ["Menteri Koordinator Bidang", "Menteri Koordinator", "Menko Bidang", "Menko"] {
            variants.push((format!("{head} {rest}"), true));
        }
        for head in ["Kementerian Koordinator", "Kemenko Bidang", "Kemenko"] {
            variants.push((format!("{head} {rest}"), false));
        }
    } else if let Some(rest) = name.strip_prefix("Kementerian ") {
        variants.push((format!("Menteri {rest}"), true));
    } else if let Some(rest) = name.strip_prefix("Coordinating Ministry for ") {
        variants.push((format!("Coordinating Minister for {rest}"), true));
        variants.push((format!("Coordinating {rest} Minister"), true));
        variants.push((format!("Coordinating {rest} Ministry"), false));
    } else if let Some(rest) = name.strip_prefix("Ministry of ") {
        variants.push((format!("Minister of {rest}"), true));
        variants.push((format!("Minister for {rest}"), true));
        variants.push((format!("{rest} Minister"), true));
        variants.push((format!("{rest} Ministerial"), true));
        variants.push((format!("{rest} Ministry"), false));
    }
    variants
}

/// Whether a phrase is a name where it stands: not a part of a host, and a short one only with a capital.
fn is_name(tokens: &[Token], begin: usize, end: usize) -> bool {
    let is_host = tokens.get(end).is_some_and(|mark| {
        mark.is(".")
            && tokens[end - 1].touches(mark)
            && tokens.get(end + 1).is_some_and(|next| mark.touches(next) && next.is_word())
    });
    let is_long = end - begin > 1
        && tokens[begin].is_one_of(&["kementerian", "kementrian", "menteri", "ministry", "menko"]);
    !is_host && (is_long || tokens[begin].is_capital)
}
