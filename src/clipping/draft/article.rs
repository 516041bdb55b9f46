//! A text of a drafted article: its front matter, and a paragraph that says what to write.

use super::super::{Certainty, Doubt, Found};
use super::Outline;
use super::words::{self, Act, Comment, Text};
use crate::draft::Placeholder;
use crate::lang::Lang;
use crate::locale::Locale;
use crate::yaml::write::{list, scalar, shown};

/// The text in a language.
pub(super) fn article(outline: &Outline<'_>, lang: Lang) -> String {
    let tongue = outline.tongue(lang);
    let mut front = Lines::new(outline.locale);
    if lang == outline.original {
        front.comment(&Comment::Proposed { file: shown(outline.file) });
    } else {
        let tag = outline.digest.settings.languages.tag(outline.original);
        front.comment(&Comment::KeysElsewhere { path: format!("{}.{tag}.md", outline.key) });
    }
    front.comment(&Comment::TitleProposed);
    front.key("title", &scalar(&title(outline, lang)));
    front.key("summary", &scalar(&Placeholder::SummaryOfClipping.name(tongue)));
    front.key("draft", "true");
    if lang == outline.original {
        pair_keys(outline, &mut front);
    }
    let record = format!("seeds/{}.yaml", outline.record_id);
    format!("---\n{}---\n\n{}\n", front.text, Placeholder::TextOfClipping { record }.name(tongue))
}

/// A title that takes nothing from the story: "Nota kesepahaman: Kementrans dan KKP, 17 Juli 2025".
fn title(outline: &Outline<'_>, lang: Lang) -> String {
    let tongue = outline.tongue(lang);
    let kind = outline.clipping.instrument.as_ref().map(|(kind, _)| kind.value);
    let act = Act::of(kind).name(tongue);
    Text::Title { act, bodies: bodies(outline, lang, tongue), day: words::day(outline.day, tongue) }
        .name(tongue)
}

/// A title names so many bodies at most.
const MOST_NAMES: usize = 3;

/// The short names of the bodies, the lead first.
fn bodies(outline: &Outline<'_>, lang: Lang, tongue: Locale) -> String {
    let name = |found: &Found<String>| {
        let ministry = outline.digest.ministries.iter().find(|ministry| ministry.entry.id == found.value)?;
        Some(ministry.short_name()[lang].clone())
    };
    let mut names: Vec<String> = outline.clipping.ministries.iter().filter_map(name).collect();
    if names.len() > MOST_NAMES {
        return Text::AndMore { first: names[0].clone(), count: names.len() - 1 }.name(tongue);
    }
    match names.pop() {
        None => Text::SomeBody.name(tongue),
        Some(last) if names.is_empty() => last,
        Some(last) if names.len() == 1 => Text::Two { first: names.remove(0), last }.name(tongue),
        Some(last) => Text::Series { others: names.join(", "), last }.name(tongue),
    }
}

/// The keys that stand once in a pair, each with where it comes from and what is doubtful about it.
fn pair_keys(outline: &Outline<'_>, front: &mut Lines) {
    let clipping = outline.clipping;
    match &clipping.date {
        Some(day) => front.source(day),
        None => front.comment(&Comment::NoDate),
    }
    front.doubts(outline, |doubt| matches!(doubt, Doubt::Weekday { .. } | Doubt::Year { .. }));
    front.key("date", &outline.day.to_string());
    ministries(outline, front);
    sector(outline, front);
    for (tag, evidence) in &clipping.tags {
        front.because(&tag.value, tag, &evidence.name(outline.locale));
    }
    if !clipping.tags.is_empty() {
        front.key("tags", &list(clipping.tags.iter().map(|(tag, _)| tag.value.as_str())));
    }
    if let Some((kind, evidence)) = &clipping.instrument {
        front.because(kind.value, kind, &evidence.name(outline.locale));
        let regulation = clipping.regulations.first().filter(|_| kind.value == "regulation");
        let number = regulation.map(|number| format!(", number: {}", scalar(&number.value)));
        front.key("instrument", &format!("{{ kind: {}{} }}", kind.value, number.unwrap_or_default()));
    }
    front.key("sources", &list(std::iter::once(outline.record_id.as_str())));
    front.key("original", outline.digest.settings.languages.tag(outline.original));
}

fn ministries(outline: &Outline<'_>, front: &mut Lines) {
    let found = &outline.clipping.ministries;
    front.doubts(outline, |doubt| {
        matches!(doubt, Doubt::NameMisspelt { .. } | Doubt::NameOutsidePeriod { .. })
    });
    if found.is_empty() {
        front.comment(&Comment::NoMinistry);
        let any = outline.digest.ministries.iter().find(|ministry| ministry.existed_on(outline.day));
        front.key("ministries", &list(any.map(|any| any.entry.id.as_str()).into_iter()));
        return;
    }
    for ministry in found {
        let place = front.place(ministry);
        front.comment(&Comment::Of { value: ministry.value.clone(), place });
    }
    front.key("ministries", &list(found.iter().map(|ministry| ministry.value.as_str())));
}

fn sector(outline: &Outline<'_>, front: &mut Lines) {
    match &outline.clipping.sector {
        Some((sector, evidence)) => {
            front.because(&sector.value, sector, &evidence.name(outline.locale));
            front.key("sector", &sector.value);
        }
        None => {
            front.comment(&Comment::NoSector);
            let any = outline.digest.registries.sectors.first().map(|sector| sector.id.as_str());
            front.key("sector", any.unwrap_or_default());
        }
    }
}

/// Lines of YAML with comments between them.
pub(super) struct Lines {
    pub text: String,
    locale: Locale,
}

impl Lines {
    pub fn new(locale: Locale) -> Self {
        Self { text: String::new(), locale }
    }

    pub fn key(&mut self, key: &str, value: &str) {
        self.line(&format!("{key}: {value}"));
    }

    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub fn comment(&mut self, comment: &Comment) {
        self.line(&format!("# {}", shown(&comment.name(self.locale))));
    }

    /// A comment that says where the next value comes from.
    pub fn source<T>(&mut self, found: &Found<T>) {
        self.line(&format!("# {}", self.place(found)));
    }

    /// Where a value comes from, in words.
    pub fn place<T>(&self, found: &Found<T>) -> String {
        let line = found.line;
        let comment = if found.certainty == Certainty::Doubtful {
            Comment::DoubtfulLine { line }
        } else {
            Comment::Line { line }
        };
        comment.name(self.locale)
    }

    /// A comment that says what speaks for a value.
    fn because<T>(&mut self, value: &str, found: &Found<T>, evidence: &str) {
        let place = Comment::Of { value: value.to_owned(), place: self.place(found) }.name(self.locale);
        self.comment(&Comment::Because { place, evidence: evidence.to_owned() });
    }

    /// Comments for the doubts of a kind.
    pub fn doubts(&mut self, outline: &Outline<'_>, is_wanted: impl Fn(&Doubt) -> bool) {
        for found in outline.clipping.doubts.iter().filter(|found| is_wanted(&found.value)) {
            let place = Comment::Line { line: found.line }.name(self.locale);
            self.comment(&Comment::Check { doubt: found.value.name(self.locale), place });
        }
    }
}
