//! Values as YAML, whatever characters they hold.

/// A text as a scalar: plain where that is safe in every place, else in double quotes as JSON has them, which YAML reads too.
pub(super) fn scalar(text: &str) -> String {
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
pub(super) fn list<'t>(items: impl Iterator<Item = &'t str>) -> String {
    format!("[{}]", items.map(scalar).collect::<Vec<_>>().join(", "))
}

/// A text in one line and without characters that cannot be seen.
pub(super) fn shown(text: &str) -> String {
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
    use super::*;

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
