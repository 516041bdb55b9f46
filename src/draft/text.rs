//! Values as YAML on one line.

/// A text as a scalar: plain where YAML reads it as it is, else in quotes. White space of any kind becomes a space.
pub fn scalar(text: &str) -> String {
    let line = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = line.collect::<Vec<_>>().join(" ");
    let is_plain = !line.contains(": ") && !line.contains(" #") && !line.ends_with(':');
    let read = serde_yaml::from_str::<serde_yaml::Value>(&line).ok();
    let is_read_as_it_is = read.as_ref().and_then(serde_yaml::Value::as_str) == Some(line.as_str());
    // A comment and a list may follow, which end what is plain at other characters.
    if is_plain
        && is_read_as_it_is
        && !line.contains([',', '[', ']', '{', '}', '\'', '"', '&', '*', '!', '|', '>', '%', '@', '`'])
    {
        return line;
    }
    format!("'{}'", line.replace('\'', "''"))
}

/// Texts as a list.
pub fn sequence(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|text| scalar(text)).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(text in "\\PC{0,40}", other in "[-#:'\"{}\\[\\], &*!|>%@`a-c0-9~]{0,12}") {
            for text in [text, other] {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let yaml = format!("title: {}  # comment\nlist: {}\n", scalar(&text), sequence(&[text.clone(), text]));
                let value: serde_yaml::Value = serde_yaml::from_str(&yaml).unwrap();
                prop_assert_eq!(value["title"].as_str(), Some(words.as_str()));
                prop_assert_eq!(value["list"][1].as_str(), Some(words.as_str()));
            }
        }
    }

    #[test]
    fn plain_words_stay_plain() {
        assert_eq!(scalar("Dua kementerian bekerja sama"), "Dua kementerian bekerja sama");
        assert_eq!(scalar("2025"), "'2025'");
        assert_eq!(scalar("Industri: arah baru"), "'Industri: arah baru'");
    }
}
