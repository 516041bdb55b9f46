//! Writes values into new files, each on one line, whatever characters they hold.

/// A text as a scalar: plain where that is safe in every place, else in double quotes as JSON has them, which YAML reads too.
pub fn scalar(text: &str) -> String {
    let text = shown(text);
    let is_plain = text.starts_with(char::is_alphabetic)
        && text.ends_with(char::is_alphanumeric)
        && text
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '.' | '/' | '(' | ')'))
        && !is_reserved(&text);
    if is_plain { text } else { serde_json::Value::from(text).to_string() }
}

/// A list in one line.
pub fn list<'t>(items: impl Iterator<Item = &'t str>) -> String {
    format!("[{}]", items.map(scalar).collect::<Vec<_>>().join(", "))
}

/// A text in one line and without characters that cannot be seen.
pub fn shown(text: &str) -> String {
    text.split(|letter: char| letter.is_control() || letter.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Words that YAML reads as something else than text.
fn is_reserved(text: &str) -> bool {
    const RESERVED: &str = "true false null yes no on off y n nan inf";
    RESERVED.split(' ').any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(text in "\\PC{0,40}", other in "[-#:'\"{}\\[\\], &*!|>%@`a-c0-9~]{0,12}") {
            for text in [text, other] {
                let yaml = format!("title: {}\nlist: {}\n", scalar(&text), list([text.as_str(), &text].into_iter()));
                let value: serde_yaml::Value = serde_yaml::from_str(&yaml).unwrap();
                let line = shown(&text);
                prop_assert_eq!(value["title"].as_str(), Some(line.as_str()));
                prop_assert_eq!(value["list"][1].as_str(), Some(line.as_str()));
            }
        }
    }

    #[test]
    fn every_text_comes_back_as_it_was() {
        for text in [
            "Menteri Perindustrian",
            "a: b",
            "# tanda",
            "it's \"so\"",
            "---",
            "- satu",
            "yes",
            "null",
            "1e3",
            "{a}",
            "a\\b",
            "*x",
            "&x",
            "!x",
            "%x",
            "@x",
            "`x`",
            "ya, tidak",
            "",
            "2025-09-26",
            "?",
            "a #b",
            "'",
            "NaN",
            "~",
            "=",
            "<<",
        ] {
            let yaml = format!("{{ k: {} }}", scalar(text));
            let read: serde_yaml::Value = serde_yaml::from_str(&yaml).unwrap();
            assert_eq!(read["k"].as_str(), Some(text), "{yaml}");
        }
        assert_eq!(shown("satu\n---\u{7}dua\u{85}tiga"), "satu --- dua tiga");
    }
}
