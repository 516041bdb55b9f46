//! Persons whose office is told by that of another: "Ketua Contoh meminta waktu. Wakil ketuanya, Hendra Contoh, …".

use super::super::imprint::capitalized;
use super::super::text::Paragraph;
use super::super::{Certainty, Found};
use super::offices::{JOINTS, OFFICES};
use super::{Person, Reader};

impl Reader<'_> {
    /// "Wakil ketuanya, Hendra Contoh,": the office of the body with which the sentence before begins.
    pub(super) fn with_possessive(&self, paragraph: &Paragraph, at: usize) -> Option<(usize, Found<Person>)> {
        let tokens = &paragraph.tokens;
        let word = tokens[at]
            .folded
            .strip_suffix("nya")
            .filter(|word| OFFICES.split(", ").any(|office| office == *word) && tokens[at].is_word())?;
        let deputy = at.checked_sub(1).filter(|&before| tokens[before].is("wakil"));
        let comma = tokens.get(at + 1).filter(|token| token.is(","))?;
        let (to, name) = self.words.name(paragraph, at + 1 + usize::from(comma.is(",")))?;
        let sentences = paragraph.sentences();
        let own = sentences.iter().position(|sentence| sentence.contains(&at))?;
        let owner = sentences.get(own.checked_sub(1)?)?;
        let is_part = |&index: &usize| tokens[index].is_capital || tokens[index].is_among(JOINTS);
        let run = owner.clone().take_while(is_part).last()? + 1;
        let owner = paragraph.written(owner.start, run);
        let title = if deputy.is_some() { format!("Wakil {}", capitalized(word)) } else { capitalized(word) };
        let office = format!("{title} {owner}");
        let line = paragraph.line(at);
        Some((to, Found { value: Person { name, office }, line, certainty: Certainty::Likely }))
    }
}
