//! Whether a file beside a text is more than something to look at: a browser would run it as a part of the site, or the host
//! before it is sent.
//!
//! A policy of the host (`_headers`) forbids most of that; hosts that send none exist, and what is never published needs none.

use std::str;

use quick_xml::errors::SyntaxError;
use quick_xml::escape::unescape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesStart, Event};
use quick_xml::{Error, Reader};

use crate::picture;

/// Endings of files that browsers take for programs or for pages with programs in them, wherever they stand in the name: an
/// ending that a host does not know leaves the type to the one before it (mod_mime of Apache).
const ENDINGS: &[&str] =
    &["html", "htm", "xhtml", "xht", "shtml", "js", "mjs", "cjs", "wasm", "xml", "xsl", "xslt"];

/// Endings of files that hosts take for programs, wherever they stand in the name.
const OF_HOSTS: &[&str] = &[
    "php", "php2", "php3", "php4", "php5", "php6", "php7", "php8", "phps", "pht", "phtml", "phpt", "phar",
    "cgi", "fcgi", "pl", "asp", "asa", "asax", "ascx", "aspx", "ashx", "asmx", "cer", "cshtml", "jsp",
    "jspx", "jspf", "jhtml", "cfm", "cfml", "cfc", "shtml", "shtm", "stm", "lua", "asis", "var",
];

/// What tells a host what to do with a folder (IIS; the one of Apache begins with a dot).
const OF_FOLDERS: &str = "web.config";

/// Last endings that every host knows for something to look at or to listen to, whatever stands before them.
const PLAIN: &[&str] = &[
    "pdf", "txt", "md", "csv", "tsv", "json", "geojson", "zip", "rtf", "doc", "docx", "xls", "xlsx", "ppt",
    "pptx", "odt", "ods", "odp", "epub", "mp3", "m4a", "ogg", "mp4", "webm",
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

/// Encodings in which a character below U+0080 is the byte that it is in ASCII, and no other: markup is where it seems to be.
const ENCODINGS: &[&str] = &["utf-8", "us-ascii", "ascii", "latin1", "iso-8859-", "windows-125"];

/// The namespace in which an element of a drawing is one of a page, however it is called.
const OF_PAGES: &str = "1999/xhtml";

/// Whether a browser or a host would run the file.
pub(super) fn is_active(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let file = name.rsplit('/').next().unwrap_or_default();
    let endings: Vec<&str> = file.split('.').skip(1).collect();
    let has_one_of = |known: &[&str]| endings.iter().any(|ending| known.contains(ending));
    let is_drawing = has_one_of(&["svg", "svgz"]);
    if has_one_of(OF_HOSTS) || file == OF_FOLDERS {
        return true;
    }
    if !is_drawing && picture::is_named_so(file) {
        return false;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if endings.last().is_some_and(|ending| PLAIN.contains(ending)) {
        return begins_as_page(bytes);
    }
    let is_markup = bytes.trim_ascii_start().starts_with(b"<");
    let is_markup_of_two_bytes = bytes.starts_with(b"\xFF\xFE<\0") || bytes.starts_with(b"\xFE\xFF\0<");
    // What is in another encoding, or packed, cannot be looked through here; and what a host may send as if it were. Plain ASCII is
    // read alike in all encodings that browsers know and that it can be taken for.
    let is_as_it_seems = || bytes.is_ascii() || !may_name_encoding(&endings);
    let has_program = || str::from_utf8(bytes).map_or(true, |text| !is_as_it_seems() || runs(text));
    has_one_of(ENDINGS)
        || is_markup_of_two_bytes
        || begins_as_page(bytes)
        || ((is_drawing || is_markup) && has_program())
}

/// Whether a name has further endings, of which one may tell a host the encoding (`AddCharset` of Apache: `peta.sjis.svg`). A number or
/// a day tells none.
fn may_name_encoding(endings: &[&str]) -> bool {
    let is_number =
        |ending: &&str| !ending.trim_start_matches('v').contains(|c: char| c.is_ascii_alphabetic());
    endings.iter().filter(|ending| !is_number(ending)).count() > 1
}

fn begins_as_page(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    OPENINGS.iter().any(|opening| {
        let begin = text.get(..opening.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(opening.as_bytes()))
            && matches!(text.get(opening.len()), Some(b' ' | b'>'))
    })
}

/// Whether XML holds a program, or may if it is read otherwise than here. What follows a mistake, a browser does not read
/// either; only where a declaration ends may be seen otherwise.
fn runs(text: &str) -> bool {
    if text.contains(|c: char| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')) {
        return true;
    }
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if is_program(&tag) => return true,
            Ok(Event::DocType(doctype)) if spells(&String::from_utf8_lossy(&doctype)) => return true,
            Ok(Event::PI(instruction)) if instruction.starts_with(b"xml-stylesheet") => return true,
            Ok(Event::Decl(declaration)) if is_in_other_encoding(&declaration) => return true,
            Ok(Event::Eof) => return false,
            Err(error) => return matches!(error, Error::Syntax(SyntaxError::UnclosedDoctype)),
            Ok(_) => {}
        }
    }
}

fn is_in_other_encoding(declaration: &BytesDecl<'_>) -> bool {
    let Some(encoding) = declaration.encoding() else { return false };
    let encoding =
        encoding.map_or_else(|_| String::new(), |name| String::from_utf8_lossy(&name).to_ascii_lowercase());
    !ENCODINGS.iter().any(|known| encoding.starts_with(known))
}

fn is_program(tag: &BytesStart<'_>) -> bool {
    let name = String::from_utf8_lossy(tag.local_name().as_ref()).to_ascii_lowercase();
    let is_program = |attribute: Attribute<'_>| {
        let name = String::from_utf8_lossy(attribute.key.as_ref()).to_ascii_lowercase();
        let value = String::from_utf8_lossy(&attribute.value);
        let local = name.rsplit(':').next().unwrap_or_default();
        let makes_pages = || unescape(&value).is_ok_and(|plain| plain.contains(OF_PAGES));
        local.starts_with("on") || (name.starts_with("xmlns") && makes_pages()) || is_script_address(&value)
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

/// Whether a declaration could spell a program, in an entity or in an attribute that every element gets. An entity for the address
/// of a namespace, as drawing programs write them, cannot.
fn spells(doctype: &str) -> bool {
    let text = doctype.to_ascii_lowercase();
    let is_address = |(at, _): (usize, &str)| {
        let Some(entity) = text[at..].strip_prefix("<!entity") else { return false };
        let quoted = entity.find(['"', '\'']).map(|at| (&entity[at..=at], &entity[at + 1..]));
        let Some((value, _)) = quoted.and_then(|(quote, rest)| rest.split_once(quote)) else { return false };
        // The other quotation mark would end the attribute around it.
        value.starts_with("http") && !value.contains(['<', '&', '%', '"', '\'']) && !value.contains(OF_PAGES)
    };
    !text.match_indices('<').all(is_address)
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
            ("dalam/web.config", ""),
            ("nota.html.en", ""),
            ("nota.html.lampiran", ""),
            ("naskah.js.en", ""),
            ("gambar.svg.en", "<svg onload='a'/>"),
            ("a.svg", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg/>"),
            ("a.svg", "<!DOCTYPE svg [<!ENTITY h 'http://www.w3.org/1999/xhtml'>]><svg xmlns:h='&h;'/>"),
            ("a.svg", "<svg xmlns:h='http://www.w3.org/1999/&#120;html'><h:meta/></svg>"),
            ("a.svg", "<svg><desc>\u{1b}$B<!--\u{1b}(B</desc><script/><desc>--></desc></svg>"),
            ("a.svg", "<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>"),
            (
                "a.svg",
                "<!DOCTYPE svg [<!ENTITY x 'http\"&#60;script&#62;1&#60;/script&#62;'>]><svg>&x;</svg>",
            ),
            ("peta.sjis.svg", "<svg><desc><![CDATA[、]]><!-- ]]></desc><script/><desc>--></desc></svg>"),
            ("peta.svg.big5", "<svg><title>é</title></svg>"),
            ("nota.var.pdf", "URI: x"),
            ("a.svg", "<!DOCTYPE svg [<!-- < -->]><svg onload='alert(1)'/>"),
            ("a.svg", "<!DOCTYPE svg [<?x < ?>]><svg onload='alert(1)'/>"),
            ("a.svg", "<!DOCTYPE svg PUBLIC '<' 'x'><svg onload='alert(1)'/>"),
            ("skema.xsd", "<a xmlns:h='http://www.w3.org/1999/xhtml'><h:script>alert(1)</h:script></a>"),
            ("peta.kml", "\u{feff}<?xml version='1.0'?><a xmlns:h='http://www.w3.org/1999/xhtml'/>"),
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
            ("a.svg", "<?xml version='1.0' encoding='iso-8859-1'?><svg/>"),
            ("titik.v2.csv", "a;b"),
            ("peta.2025-01.v2.svg", "<svg><title>é</title></svg>"),
            ("peta.jakarta.svg", "<svg><title>e</title></svg>"),
            (
                "jalur.gpx",
                "<?xml version='1.0' encoding='UTF-8'?><gpx xmlns='http://www.topografix.com/GPX/1/1'/>",
            ),
            (
                "a.svg",
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg/>",
            ),
            ("a.svg", "<!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns;\"/>"),
        ] {
            assert!(!is_active(name, text.as_bytes()), "{name} {text}");
        }
    }
}
