//! Whether a file beside a text is more than something to look at: a browser would run it as a part of the site, or the host
//! before it is sent.
//!
//! A policy of the host (`_headers`) forbids most of that; hosts that send none exist, and what is never published needs none.

use std::str;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

use crate::picture;

/// Endings of files that browsers take for programs or for pages with programs in them.
const ENDINGS: &[&str] =
    &[".html", ".htm", ".xhtml", ".xht", ".shtml", ".js", ".mjs", ".cjs", ".wasm", ".xml", ".xsl", ".xslt"];

/// Endings of files that hosts take for programs, wherever they stand in the name (mod_mime of Apache).
const OF_HOSTS: &[&str] = &[
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "phtml", "phar", "cgi", "fcgi", "pl", "asp",
    "aspx", "ashx", "asmx", "cshtml", "jsp", "jspx", "jspf", "cfm", "shtml",
];

/// What a page begins with for a browser that was told no type ("rules for identifying an unknown MIME type", WHATWG MIME
/// Sniffing 7.1), as some hosts tell none where they do not know the ending. A space or `>` follows.
const OPENINGS: &[&str] = &[
    "<!doctype html",
    "<html",
    "<head",
    "<script",
    "<iframe",
    "<h1",
    "<div",
    "<font",
    "<table",
    "<a",
    "<style",
    "<title",
    "<b",
    "<body",
    "<br",
    "<p",
    "<!--",
];

/// Elements of a drawing that hold programs, or pages that can.
const ELEMENTS: &[&str] = &["script", "handler", "listener", "foreignobject", "iframe", "embed", "object"];

/// Whether a browser or a host would run the file.
pub(super) fn is_active(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let is_drawing = || name.ends_with(".svg") || name.ends_with(".svgz");
    let is_of_hosts = || name.split('.').skip(1).any(|ending| OF_HOSTS.contains(&ending));
    // What is in another encoding, or packed, cannot be looked through here.
    let has_program = || str::from_utf8(bytes).map_or(true, runs);
    ENDINGS.iter().any(|ending| name.ends_with(ending))
        || is_of_hosts()
        || if is_drawing() {
            has_program()
        } else {
            // Every host knows the type of a picture.
            !picture::is_named_so(&name)
                && (begins_as_page(bytes) || (bytes.starts_with(b"<?xml") && has_program()))
        }
}

fn begins_as_page(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    OPENINGS.iter().any(|opening| {
        let begin = text.get(..opening.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(opening.as_bytes()))
            && matches!(text.get(opening.len()), Some(b' ' | b'>'))
    })
}

/// Whether a drawing holds a program. It is read as far as it can be read: a browser goes no further either.
fn runs(drawing: &str) -> bool {
    let mut reader = Reader::from_str(drawing);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if is_program(&tag) => return true,
            Ok(Event::DocType(doctype)) if spells(&String::from_utf8_lossy(&doctype)) => return true,
            Ok(Event::PI(instruction)) if instruction.starts_with(b"xml-stylesheet") => return true,
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

fn is_program(tag: &BytesStart<'_>) -> bool {
    let name = String::from_utf8_lossy(tag.local_name().as_ref()).to_ascii_lowercase();
    let is_program = |attribute: Attribute<'_>| {
        let name = String::from_utf8_lossy(attribute.key.local_name().as_ref()).to_ascii_lowercase();
        name.starts_with("on") || is_script_address(&String::from_utf8_lossy(&attribute.value))
    };
    // To look for attributes that stand twice would take the square of their number.
    ELEMENTS.contains(&name.as_str())
        || tag.attributes().with_checks(false).filter_map(Result::ok).any(is_program)
}

/// Whether the value of an attribute is the address of a program, as a browser reads it: with characters written as numbers,
/// and without the spaces between them.
fn is_script_address(value: &str) -> bool {
    let Ok(plain) = unescape(value) else {
        // An entity of the drawing's own: nothing may stand around it, and by itself it is an address (`spells`).
        return value.rfind('&') != Some(0) || value.find(';') != Some(value.len() - 1);
    };
    let plain: String = plain.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    plain.to_ascii_lowercase().contains("javascript:")
}

/// Whether an entity could spell a program. One for the address of a namespace, as drawing programs write them, cannot.
fn spells(doctype: &str) -> bool {
    let text = doctype.to_ascii_lowercase();
    let is_address = |(at, _): (usize, &str)| {
        let value = text[at..].split(['"', '\'']).nth(1).unwrap_or_default();
        value.starts_with("http") && !value.contains(['<', '&'])
    };
    !text.match_indices("<!entity").all(is_address)
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
            ("a.svg", "<svg><a href=' java&#115;\ncript&#x3A;alert(1)'/></svg>"),
            ("a.svg", "<?xml-stylesheet type='text/xsl' href='a.txt'?><svg/>"),
            ("a.svg", "<!DOCTYPE svg [<!ENTITY n 'http:'>]><svg><a href='java&#115;cript:&n;'/></svg>"),
            ("a.svg", "<svg><g><script>alert(1)</script></g><broken"),
            ("a.svg", "<!DOCTYPE svg [<!ENTITY a \"x\">]><svg>&a;</svg>"),
            ("naskah", "\r\n\u{c}<!DocType HTML><script>alert(1)</script>"),
            ("naskah.foo", "<a href=x>"),
            ("naskah.xls", "<Table>"),
            (
                "peta.kml",
                "<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
            ),
            ("naskah.PHP", "<?php"),
            ("naskah.php.txt", ""),
        ] {
            assert!(is_active(name, text.as_bytes()), "{name} {text}");
        }
        let utf_16: Vec<u8> = "<svg onload='a'/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(is_active("a.svg", &[&[0xff, 0xfe], &utf_16[..]].concat()));
        for (name, text) in [
            ("nota.pdf", "onload=alert(1)"),
            ("nota.html.pdf", "%PDF-1.7"),
            ("nota.txt", "< 5 persen; <https://example.org/>"),
            ("nota", "<article"),
            (
                "peta.kml",
                "<?xml version='1.0'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document/></kml>",
            ),
            ("a.svg", "<svg><text>on = off; javascript: is a word, &lt;script&gt; too</text></svg>"),
            ("a.png", ""),
            ("a.svg", "<svg><title>Persons, location</title><path d=\"M0 0\"/></svg>"),
            ("a.svg", "<!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns;\"/>"),
        ] {
            assert!(!is_active(name, text.as_bytes()), "{name} {text}");
        }
    }
}
