//! The figures, sums, dates and laws that are read out of running text.

use risalah::agree::{Tongue, read};

/// What is read stands in the text, in order, and is the same each time.
pub fn figures(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    for tongue in [Tongue::Indonesian, Tongue::English] {
        let readings = read::read(text, tongue);
        assert_eq!(read::read(text, tongue), readings);
        let mut last = 0..0;
        for reading in &readings {
            let span = reading.span.clone();
            assert!(text.get(span.clone()).is_some_and(|words| !words.is_empty()), "{reading:?}");
            assert!(span == last || span.start >= last.end, "{reading:?} behind {last:?}");
            last = span;
        }
    }
}
