//! "Did you mean": the nearest of the things that exist.

/// Whatever is longer, in characters, was not typed: neither name nor address is as long.
const LONGEST: usize = 200;

/// The candidate nearest to what was written, if one is near enough to be a slip of the keyboard: at most one edit in
/// three characters, letter case aside. Of two equally near, the one that begins as it is written, because the end of a word is
/// what is left out; then the first in order, so that a build says the same each time.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let written = written.to_lowercase();
    let length = written.chars().count();
    if length > LONGEST {
        return None;
    }
    let limit = (length / 3).max(1);
    // An edit changes the length by one at most, and to count is far quicker than to compare.
    let is_near = |candidate: &str| candidate.chars().count().abs_diff(length) <= limit;
    let distance = |candidate: &str| {
        is_near(candidate).then(|| strsim::damerau_levenshtein(&written, candidate)).filter(|&d| d <= limit)
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
}
