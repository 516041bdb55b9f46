//! Whether a file beside a text is more than something to look at: a browser would run it as a part of the site.
//!
//! A policy of the host (`_headers`) forbids most of that; hosts that send none exist, and what is never published needs none.

/// Endings of files that browsers take for programs or for pages with programs in them.
const ENDINGS: &[&str] =
    &[".html", ".htm", ".xhtml", ".xht", ".shtml", ".js", ".mjs", ".cjs", ".wasm", ".xml", ".xsl", ".xslt"];

/// Whether a browser would run the file. Of a drawing that is said of everything that could be a program, also in words that
/// only look like one.
pub(super) fn is_active(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return true;
    }
    name.ends_with(".svg") && {
        let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
        ["<script", ":script", "javascript:", "<foreignobject"].iter().any(|part| text.contains(part))
            || has_handler(&text)
            || has_entity(&text)
    }
}

/// Whether there is an entity, which can spell any of the others. One for the address of a namespace, as drawing programs
/// write them, cannot.
fn has_entity(text: &str) -> bool {
    let is_address = |(at, _): (usize, &str)| {
        let value = text[at..].split(['"', '\'']).nth(1).unwrap_or_default();
        value.starts_with("http") && !value.contains(['<', '&'])
    };
    !text.match_indices("<!entity").all(is_address)
}

/// Whether there is an attribute like `onload=`.
fn has_handler(text: &str) -> bool {
    text.match_indices("on").any(|(at, _)| {
        let after = text[at..].trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let begins = text[..at].ends_with(|c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '/'));
        begins && after.trim_start().starts_with('=')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_is_told_from_what_is_looked_at() {
        for (name, text) in [
            ("a.js", ""),
            ("Halaman.HTML", "<p>teks"),
            ("a.svg", "<svg><script href=\"a\"/></svg>"),
            ("a.svg", "<svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script/></svg>"),
            ("a.svg", "<svg onload = \"alert(1)\"/>"),
            ("a.svg", "<svg><a xlink:href=\"JavaScript:alert(1)\"/></svg>"),
            ("a.svg", "<!DOCTYPE svg [<!ENTITY a \"x\">]><svg>&a;</svg>"),
        ] {
            assert!(is_active(name, text.as_bytes()), "{name} {text}");
        }
        for (name, text) in [
            ("nota.pdf", "onload=alert(1)"),
            ("a.png", ""),
            ("a.svg", "<svg><title>Persons, location</title><path d=\"M0 0\"/></svg>"),
            ("a.svg", "<!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns;\"/>"),
        ] {
            assert!(!is_active(name, text.as_bytes()), "{name} {text}");
        }
    }
}
