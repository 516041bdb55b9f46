//! "Did you mean": the nearest of the things that exist.

/// The candidate nearest to what was written, if one is near enough to be a slip of the keyboard: at most one edit in
/// three characters, letter case aside. Of two equally near, the one that begins as it is written, because the end of a word is
/// what is left out; then the first in order, so that a build says the same each time.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let written = written.to_lowercase();
    let limit = (written.chars().count() / 3).max(1);
    let distance = |candidate: &str| strsim::damerau_levenshtein(&written, &candidate.to_lowercase());
    candidates
        .into_iter()
        .map(|candidate| (distance(candidate), !candidate.to_lowercase().starts_with(&written), candidate))
        .filter(|&(distance, ..)| distance <= limit)
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
