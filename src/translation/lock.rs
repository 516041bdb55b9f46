//! `content/translations.lock`: from which paragraphs of the original each translation was confirmed.
//!
//! Made for version control: text, a line for each translation, in order of key. Where two people confirmed the same
//! translation and both lines were kept, the one that fits better holds.

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::{At, Diagnostic, Place, Problem};
use crate::source::{Snapshot, Span};

/// Where the lock stands.
pub const LOCK: &str = "content/translations.lock";
/// What its first line says. A later form of the file has another number.
const HEAD: &str = "# risalah translations 1";

/// The confirmed translations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// By key and language: the names of the paragraphs of the original, once for each line.
    lines: BTreeMap<(String, String), Vec<Vec<String>>>,
}

impl Lock {
    /// Reads the lock of a site; none there is an empty one. Lines that are not understood are reported and left out; a
    /// lock of another version cannot be read.
    pub fn read(snapshot: &Snapshot) -> (Option<Self>, Vec<Diagnostic>) {
        let Some(file) = snapshot.get(LOCK) else { return (Some(Self::default()), Vec::new()) };
        let text = file.shown_text();
        let (mut lock, mut found) = (Self::default(), Vec::new());
        let mut report = |problem, span| {
            found.push(Diagnostic::new(problem, Place { file: file.path.clone(), at: At::Span(span) }));
        };
        // A file that was cut off to nothing has no first line either.
        let (span, head) = lines(&text).next().unwrap_or_default();
        if head != HEAD {
            report(Problem::LockVersion { head: HEAD }, span);
            return (None, found);
        }
        for (span, line) in lines(&text) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match entry(line) {
                Some((key, paragraphs)) => lock.lines.entry(key).or_default().push(paragraphs),
                None => report(Problem::LockLine { is_conflict: is_conflict(line) }, span),
            }
        }
        (Some(lock), found)
    }

    /// The paragraphs from which a translation was confirmed, once for each line that says so.
    pub fn confirmed(&self, key: &str, language: &str) -> &[Vec<String>] {
        self.lines.get(&(key.to_owned(), language.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// Notes that a translation says what these paragraphs say.
    pub fn confirm(&mut self, key: &str, language: &str, paragraphs: Vec<String>) {
        self.lines.insert((key.to_owned(), language.to_owned()), vec![paragraphs]);
    }

    /// Lets go of the lines of articles that there are no more.
    pub fn retain(&mut self, is_there: impl Fn(&str) -> bool) {
        self.lines.retain(|(key, _), _| is_there(key));
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}")?;
        for ((key, language), lines) in &self.lines {
            for paragraphs in lines {
                writeln!(f, "{key} {language}: {}", paragraphs.join(" "))?;
            }
        }
        Ok(())
    }
}

/// The lines of a text, trimmed, with their places.
fn lines(text: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |whole| {
        let line = whole.trim();
        let span = start..start + whole.trim_end().len();
        start += whole.len();
        (span, line)
    })
}

/// Reads a line: `2025/name en: 1a2b3c4d 5e6f7081`.
fn entry(line: &str) -> Option<((String, String), Vec<String>)> {
    let (name, paragraphs) = line.rsplit_once(':')?;
    let (key, language) = name.trim_end().rsplit_once(' ')?;
    let is_name = |name: &str| name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    let paragraphs: Vec<String> = paragraphs.split_whitespace().map(str::to_owned).collect();
    let is_entry = crate::lang::is_language_tag(language) && paragraphs.iter().all(|name| is_name(name));
    is_entry.then(|| ((key.to_owned(), language.to_owned()), paragraphs))
}

/// Whether version control left this line because two people changed the same place.
fn is_conflict(line: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn read(text: &str) -> (Option<Lock>, Vec<Problem>) {
        let snapshot: Snapshot = [SourceFile::new(LOCK, text.as_bytes())].into_iter().collect();
        let (lock, found) = Lock::read(&snapshot);
        (lock, found.into_iter().map(|diagnostic| diagnostic.problem).collect())
    }

    #[test]
    fn a_lock_is_read_as_it_was_written() {
        let mut lock = Lock::default();
        lock.confirm("2025/b", "en", vec!["00112233".to_owned(), "aabbccdd".to_owned()]);
        lock.confirm("2025/a b", "en", Vec::new());
        let text = lock.to_string();
        assert_eq!(text, "# risalah translations 1\n2025/a b en: \n2025/b en: 00112233 aabbccdd\n");
        assert_eq!(read(&text), (Some(lock.clone()), Vec::new()));
        assert_eq!(read(&text.replace('\n', "\r\n")), (Some(lock), Vec::new()));
    }

    #[test]
    fn both_sides_of_a_conflict_are_kept() {
        let text = "# risalah translations 1\n<<<<<<< a\n2025/a en: 00000001\n=======\n2025/a en: 00000002\n>>>>>>> b\n";
        let (lock, found) = read(text);
        assert_eq!(lock.unwrap().confirmed("2025/a", "en").len(), 2);
        assert_eq!(found, vec![Problem::LockLine { is_conflict: true }; 3]);
    }

    #[test]
    fn a_lock_that_was_cut_off_says_where() {
        let whole = "# risalah translations 1\n2025/a en: 00000001\n2025/b en: 00000002\n";
        assert!(read(whole).1.is_empty());
        let (lock, found) = read(&whole[..whole.len() - 5]);
        assert_eq!(found, [Problem::LockLine { is_conflict: false }]);
        assert_eq!(lock.unwrap().confirmed("2025/a", "en"), [["00000001"]]);
    }

    #[test]
    fn a_lock_of_another_version_is_not_guessed_at() {
        for other in
            ["# risalah translations 2\n", "# risalah translations\n", "2025/a en: 00000001\n", "\0\u{1}", ""]
        {
            assert!(matches!(read(other), (None, found) if found.len() == 1), "{other:?}");
        }
    }
}
