//! "Did you mean": the nearest of the things that exist.

use std::collections::BTreeSet;

/// Whatever is longer, in characters, was not typed: neither name nor address is as long.
const LONGEST: usize = 200;

/// So many characters are compared with others at most to find what is near, a few milliseconds: there may be
/// many candidates, and they may be made to look alike.
const MOST_STEPS: usize = 1_000_000;

/// Guesses what was meant, for one text or list, some times. Whoever has more to mend there took away what all of it means,
/// and does not wait for guesses.
#[derive(Debug)]
pub struct Guesses(u8);

impl Default for Guesses {
    fn default() -> Self {
        Self(50)
    }
}

impl Guesses {
    /// The [`nearest`] candidate, if it is still worth a guess.
    pub fn nearest<'a>(
        &mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.0 = self.0.checked_sub(1)?;
        nearest(written, candidates)
    }

    /// The [`nearest_name`], if it is still worth a guess.
    pub fn nearest_name<'a>(
        &mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.0 = self.0.checked_sub(1)?;
        nearest_name(written, candidates)
    }
}

/// The candidate nearest to what was written, if one is near enough to be a slip of the keyboard: at most one edit in
/// three characters, letter case aside. Of two equally near, the one that begins as it is written, because the end of a word is
/// what is left out; then the first in order, so that a build says the same each time.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest_within(written, candidates, |length| (length / 3).max(1))
}

/// How many names have to begin alike for that to say nothing of which is meant: `Kementerian P…`.
const ALIKE: usize = 3;

/// The name nearest to what was written, if that is surely a slip: a wrong body would be published as a fact. What many names begin
/// with does not count, so there has to be more behind it: one edit in four characters. Or the only name that goes on where what
/// was written ends.
pub fn nearest_name<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let lower: Vec<String> = candidates.iter().map(|candidate| candidate.to_lowercase()).collect();
    let wanted = written.to_lowercase();
    let goes_on = |name: &String| name.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with([' ', ',']));
    let longer: Vec<usize> = (0..lower.len()).filter(|&index| goes_on(&lower[index])).collect();
    if let [only] = longer[..] {
        return Some(candidates[only].to_owned());
    }
    let shared = |name: &String| name.chars().zip(wanted.chars()).take_while(|(a, b)| a == b).count();
    // An id and an abbreviation are often one word.
    let different: BTreeSet<&String> = lower.iter().collect();
    let mut shared: Vec<usize> = different.into_iter().map(shared).collect();
    shared.sort_unstable_by(|a, b| b.cmp(a));
    let alike = shared.get(ALIKE - 1).copied().unwrap_or_default();
    let limit = |length: usize| match length.saturating_sub(alike) {
        0..=3 => 0,
        rest => rest / 4,
    };
    nearest_within(written, candidates, limit)
}

/// The candidate nearest to what was written, within as many edits as its length in characters allows.
fn nearest_within<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    limit: impl Fn(usize) -> usize,
) -> Option<String> {
    let written = written.to_lowercase();
    let letters = Letters::of(&written);
    if letters.length > LONGEST {
        return None;
    }
    let limit = limit(letters.length);
    let mut steps = MOST_STEPS;
    let mut distance = |candidate: &str| {
        let other = Letters::of(candidate);
        if other.length.abs_diff(letters.length) > limit || letters.distance(&other) > limit {
            return None;
        }
        steps = steps.checked_sub(letters.length * other.length)?;
        Some(strsim::damerau_levenshtein(&written, candidate)).filter(|&distance| distance <= limit)
    };
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            Some((distance(&lower)?, !lower.starts_with(&written), candidate))
        })
        .min()
        .map(|(.., candidate)| candidate.to_owned())
}

/// How often which letters stand in a text. To count them is far quicker than to compare where they stand.
struct Letters {
    length: usize,
    counts: [i16; 64],
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self { length: 0, counts: [0; 64] };
        for letter in text.chars().take(LONGEST * 2) {
            letters.length += 1;
            // Letters that share a place make two texts look nearer, never farther.
            letters.counts[letter as usize % 64] += 1;
        }
        letters
    }

    /// So many edits at least lead from one text to the other: each takes away one letter at most and adds one.
    fn distance(&self, other: &Self) -> usize {
        let (mut more, mut fewer) = (0, 0);
        for (here, there) in self.counts.iter().zip(&other.counts) {
            let difference = usize::from(here.abs_diff(*there));
            *(if here > there { &mut more } else { &mut fewer }) += difference;
        }
        more.max(fewer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognized_and_strangers_are_not() {
        let keys = ["title", "summary", "ministries", "sector"];
        assert_eq!(nearest("ministires", keys).as_deref(), Some("ministries"));
        assert_eq!(nearest("Titel", keys).as_deref(), Some("title"));
        assert_eq!(nearest("titl", keys).as_deref(), Some("title"));
        assert_eq!(nearest("TITLE", keys).as_deref(), Some("title"));
        assert_eq!(nearest("photograph", keys), None);
        assert_eq!(nearest("kementran", ["Kementan", "kementrans"]).as_deref(), Some("kementrans"));
    }

    #[test]
    fn a_body_is_never_taken_for_another() {
        let names = [
            "Kementerian Agama",
            "Kementerian Keuangan",
            "Kementerian Kelautan dan Perikanan",
            "Kementerian Koperasi",
            "Kementerian Pertanian",
            "Kementerian Perindustrian",
            "Kementerian Pendidikan dan Kebudayaan",
            "Kementerian Pendidikan Dasar dan Menengah",
            "kemenag",
            "kemenkeu",
            "kementan",
            "kemenperin",
            "KKP",
            "BPN",
        ];
        for (written, meant) in [
            ("Kementrian Pertanian", Some("Kementerian Pertanian")),
            ("kementerian keuangn", Some("Kementerian Keuangan")),
            ("Kementerian Kelautan", Some("Kementerian Kelautan dan Perikanan")),
            ("Kementerian Pendidikan", None),
            ("Kementerian Agraria", None),
            ("Kementerian Perempuan", None),
            ("Kementerian Imigrasi", None),
            ("Kementerian Perhubungan dan Kelautan", None),
            ("kemenprin", Some("kemenperin")),
            ("kementrans", None),
            ("kemenx", None),
            ("KPK", None),
            ("BPS", None),
        ] {
            assert_eq!(nearest_name(written, names).as_deref(), meant, "{written}");
        }
    }

    #[test]
    fn letters_alone_never_look_farther_apart_than_texts_are() {
        let texts = [
            "",
            "a",
            "ab",
            "ba",
            "kementan",
            "kementrans",
            "Kemenperin",
            "nota-kesepahaman",
            "ñandú",
            "aaaa",
        ];
        for (one, other) in texts.iter().flat_map(|one| texts.map(|other| (*one, other))) {
            let fewest = Letters::of(one).distance(&Letters::of(other));
            assert!(fewest <= strsim::damerau_levenshtein(one, other), "{one} {other}");
        }
        assert_eq!(Letters::of("abc").distance(&Letters::of("xyz")), 3, "and tells strangers apart");
    }

    #[test]
    fn guesses_come_to_an_end() {
        let mut guesses = Guesses::default();
        let made = (0..1000).filter(|_| guesses.nearest("titel", ["title"]).is_some());
        assert_eq!(made.count(), 50);
    }
}
