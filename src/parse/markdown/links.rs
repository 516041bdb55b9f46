//! Sorts the links of a text: which stand as they are, which depend on the site, which are refused.

use std::borrow::Cow;

use fluent_uri::UriRef;

use super::{Report, escape};
use crate::diagnostic::Problem;
use crate::parse::url::private_host;
use crate::source::Span;

/// A link or image whose address depends on the rest of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// As it was written, decoded, without the fragment; empty if only a fragment was written.
    pub target: String,
    /// What stands behind `#`.
    pub fragment: Option<String>,
    /// Whether it is followed or shown.
    pub kind: LinkKind,
    /// Where it stands in its text.
    pub span: Span,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// To be followed: `href`.
    Follow,
    /// To be shown: `src`.
    Show,
}

impl LinkKind {
    /// The attribute that holds the address.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Follow => "href",
            Self::Show => "src",
        }
    }
}

/// What becomes of a destination.
pub(super) enum Destination {
    /// Another place of the site: a hole.
    Site(Link),
    /// Elsewhere: the attribute as it stands.
    Outside(String),
    /// A picture elsewhere, reported: the attribute of a link that leads to it.
    ForeignPicture(String),
    /// Refused and reported.
    Refused,
}

/// Schemes that a text may lead to.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Sorts a destination as written in Markdown or in the `href` or `src` of raw HTML.
pub(super) fn destination(written: &str, kind: LinkKind, span: Span, report: Report<'_>) -> Destination {
    // A browser drops white space and control characters before it looks for the scheme (WHATWG URL, 4.4).
    let cleaned: String = written.chars().filter(|c| !c.is_control()).collect();
    let cleaned = cleaned.trim();
    if cleaned.is_empty() {
        let is_picture = kind == LinkKind::Show;
        report(Problem::NoAddress { is_picture }, span.clone());
        // A page without an address is the page itself (RFC 3986, 4.4); a picture without one is none (HTML, 4.8.3).
        if is_picture {
            return Destination::Refused;
        }
    }
    if let Some(scheme) = scheme(cleaned) {
        let allowed =
            SCHEMES.contains(&scheme.as_str()) && (kind == LinkKind::Follow || scheme.starts_with("http"));
        if !allowed {
            report(Problem::SchemeDropped { scheme }, span);
            return Destination::Refused;
        }
        return outside(cleaned, kind, span, report);
    }
    if names_host(cleaned) {
        return outside(&cleaned.replace('\\', "/"), kind, span, report);
    }
    let (target, fragment) = match cleaned.split_once('#') {
        Some((target, fragment)) => (target, Some(decoded(fragment))),
        None => (cleaned, None),
    };
    let target = decoded(target);
    // What was encoded would be written as it is meant, and then lead away.
    if names_host(&target) {
        return outside(&target.replace('\\', "/"), kind, span, report);
    }
    Destination::Site(Link { target, fragment, kind, span })
}

/// Whether an address without a scheme begins with a host, as a browser reads it (WHATWG URL, 4.4, "relative slash state").
fn names_host(address: &str) -> bool {
    let mut begin = address.chars().map(|c| if c == '\\' { '/' } else { c });
    address.starts_with('\\') || (begin.next() == Some('/') && begin.next() == Some('/'))
}

/// A link that leads elsewhere. A picture that a page fetches from there would tell another host who reads what, and change or vanish
/// without the site.
fn outside(address: &str, kind: LinkKind, span: Span, report: Report<'_>) -> Destination {
    let attribute = format!("href=\"{}\"", escape(&encoded(address)));
    match kind {
        LinkKind::Follow => {
            if let Some(host) = private_host(address) {
                report(Problem::PrivateHost { host }, span);
            }
            Destination::Outside(attribute)
        }
        LinkKind::Show => {
            report(Problem::ForeignPicture { address: address.to_owned() }, span);
            Destination::ForeignPicture(attribute)
        }
    }
}

/// The scheme of an address, in small letters (RFC 3986, 3.1).
fn scheme(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    let mut characters = scheme.chars();
    let first = characters.next()?;
    let ok = first.is_ascii_alphabetic()
        && characters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    ok.then(|| scheme.to_ascii_lowercase())
}

/// An address with everything percent-encoded that a URL cannot hold; what is encoded already stays.
pub fn encoded(address: &str) -> Cow<'_, str> {
    if UriRef::parse(address).is_ok() {
        return Cow::Borrowed(address);
    }
    // Square brackets belong around an IPv6 address and nowhere else (RFC 3986, 3.2.2).
    let host_end = if address.contains("://[") { address.find(']').unwrap_or(0) } else { 0 };
    let mut out = String::with_capacity(address.len() + 8);
    for (at, byte) in address.bytes().enumerate() {
        let is_escape = byte == b'%'
            && address
                .as_bytes()
                .get(at + 1..at + 3)
                .is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        if is_escape
            || byte.is_ascii_alphanumeric()
            || b"-._~:/?#@!$&'()*+,;=".contains(&byte)
            || (at <= host_end && matches!(byte, b'[' | b']'))
        {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    Cow::Owned(out)
}

/// A path with its percent signs resolved, where that gives text.
fn decoded(path: &str) -> String {
    if !path.contains('%') {
        return path.to_owned();
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = (*first == b'%')
            .then(|| tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match hex {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort(written: &str) -> String {
        let mut reported = None;
        match destination(written, LinkKind::Follow, 0..1, &mut |problem, _| {
            reported = Some(problem.message(crate::locale::Locale::En))
        }) {
            Destination::Site(link) => format!("site {} {:?}", link.target, link.fragment),
            Destination::Outside(attribute) | Destination::ForeignPicture(attribute) => attribute,
            Destination::Refused => reported.unwrap_or_default(),
        }
    }

    #[test]
    fn schemes_are_seen_as_a_browser_sees_them() {
        for written in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " java\tscript:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
        ] {
            assert!(sort(written).contains("is not allowed"), "{written:?}: {}", sort(written));
        }
        assert_eq!(sort("https://x.org/a b?q=ä"), "href=\"https://x.org/a%20b?q=%C3%A4\"");
        assert_eq!(sort("mailto:a@b.org"), "href=\"mailto:a@b.org\"");
        assert_eq!(sort("//x.org/\"onx"), "href=\"//x.org/%22onx\"");
        assert_eq!(sort("/%2Fx.org/a#b"), "href=\"//x.org/a\"");
        assert_eq!(sort("%2f%5Cx.org/a%20b"), "href=\"//x.org/a%20b\"");
        assert_eq!(sort("/%5cx.org/"), "href=\"//x.org/\"");
        assert_eq!(sort("../2024/a%20b.md#Teil%20eins"), "site ../2024/a b.md Some(\"Teil eins\")");
        assert_eq!(sort("#a"), "site  Some(\"a\")");
        assert_eq!(sort("2024/x:y"), "site 2024/x:y None");
    }
}
