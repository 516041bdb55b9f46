//! Reads the keys that hold for all texts of an article, from whichever file has them.

use super::super::Text;
use super::at_key;
use crate::diagnostic::{Diagnostic, Label, Place, Problem};
use crate::parse::front_matter::{Given, PairKeys};
use crate::source::SourcePath;
use crate::yaml::YamlPath;

/// Reads the keys that hold for all texts of an article: from whichever file has them, and equal if more than one has.
pub(super) struct PairReader<'a> {
    pub files: &'a [&'a Text],
    /// Whether all texts of the article could be read.
    pub is_whole: bool,
    pub found: &'a mut Vec<Diagnostic>,
}

impl PairReader<'_> {
    /// The value of a key, and the file that it was read from.
    pub fn read<T: Clone + PartialEq>(
        &mut self,
        key: &str,
        field: impl Fn(&PairKeys) -> &Given<T>,
    ) -> Option<(T, SourcePath)> {
        let mut first: Option<(&T, &SourcePath)> = None;
        for file in self.files {
            let Given::Valid(value) = field(&file.keys.pair) else { continue };
            match first {
                None => first = Some((value, &file.path)),
                Some((before, _)) if before == value => {}
                Some((_, path)) => {
                    let problem = Problem::PairConflict { key: key.to_owned() };
                    let conflict = Diagnostic::new(problem, at_key(&file.path, key));
                    self.found.push(conflict.and(at_key(path, key), Label::OtherValue));
                }
            }
        }
        first.map(|(value, path)| (value.clone(), path.clone()))
    }

    /// The same for a key that one of the files must have; silent where one has it wrongly, because that was reported.
    pub fn require<T: Clone + PartialEq>(
        &mut self,
        key: &str,
        field: impl Fn(&PairKeys) -> &Given<T>,
    ) -> Option<(T, SourcePath)> {
        let value = self.read(key, &field);
        let absent =
            self.is_whole && self.files.iter().all(|file| matches!(field(&file.keys.pair), Given::Absent));
        if absent && let Some(file) = self.files.first() {
            let problem = Problem::MissingKey { key: key.to_owned() };
            self.found.push(Diagnostic::new(problem, Place::yaml(&file.path, YamlPath::new())));
        }
        value
    }
}

/// Whether a text is alone and lacks all that an original says for its translation. Then one mistake was made, not three.
pub(super) fn lacks_original(files: &[&Text]) -> bool {
    let [file] = files else { return false };
    let keys = &file.keys.pair;
    matches!((&keys.date, &keys.ministries, &keys.sector), (Given::Absent, Given::Absent, Given::Absent))
}
