//! Addresses as editors write them into front matter, registries and settings (RFC 3986).

use std::fmt;
use std::net::IpAddr;

use fluent_uri::Uri;

use crate::diagnostic::{Problem, Wanted};
use crate::yaml::Node;

/// An `http` or `https` address; anything else is reported, and one that readers do not reach.
pub fn web(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    if is_web(&text) {
        if let Some(host) = private_host(&text) {
            node.report(Problem::PrivateHost { host });
        }
        return Some(text);
    }
    node.report(Problem::InvalidUrl { text, wanted: Wanted::WebAddress });
    None
}

fn is_web(text: &str) -> bool {
    // `https://https://example.org` and `example,org` are hosts to RFC 3986, and to nobody else.
    let is_slip =
        |host: &str| host.is_empty() || host.contains([',', ';']) || host.contains("..") || is_scheme(host);
    Uri::parse(text).is_ok_and(|uri| {
        is_scheme(uri.scheme().as_str())
            && uri.authority().is_some_and(|authority| !is_slip(authority.host()))
    })
}

fn is_scheme(text: &str) -> bool {
    matches!(text.to_ascii_lowercase().as_str(), "http" | "https")
}

/// The host of an address if it means another machine to everybody, or one that only a network of its own knows: this machine
/// (RFC 6761, 6.3), its local network (RFC 6762, 3), private numbers (RFC 1918).
pub(super) fn private_host(address: &str) -> Option<String> {
    let uri = Uri::parse(address).ok()?;
    let host = uri.authority()?.host().to_ascii_lowercase();
    let is_private = match host.trim_matches(['[', ']']).parse() {
        Ok(IpAddr::V4(ip)) => {
            ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified()
        }
        Ok(IpAddr::V6(ip)) => ip.is_loopback() || ip.is_unspecified(),
        Err(_) => matches!(host.rsplit('.').next(), Some("localhost" | "local")),
    };
    is_private.then_some(host)
}

/// A bare host name: `kemenperin.go.id`. What is written as a whole address is taken apart.
pub fn host(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    if text.contains('.') && text.len() <= 253 && text.split('.').all(label) {
        return Some(text.to_ascii_lowercase());
    }
    node.report(Problem::InvalidUrl { text, wanted: Wanted::HostName });
    None
}

/// The address below which the whole site stands: `https://example.org/digest/`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUrl {
    origin: String,
    path: String,
    host: String,
}

impl BaseUrl {
    /// Reads an address with scheme and host, without query and fragment. `Err` says what is wanted instead.
    pub fn parse(text: &str) -> Result<Self, Wanted> {
        if !is_web(text) {
            return Err(Wanted::WholeAddress);
        }
        let uri = Uri::parse(text).map_err(|_| Wanted::WholeAddress)?;
        if uri.query().is_some() || uri.fragment().is_some() {
            return Err(Wanted::AddressWithoutQuery);
        }
        let authority = uri.authority().ok_or(Wanted::AddressWithHost)?;
        if authority.userinfo().is_some() {
            return Err(Wanted::AddressWithoutUser);
        }
        let path = uri.path().as_str().trim_end_matches('/').to_owned();
        let is_dots =
            |part: &str| matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..");
        if path.split('/').any(is_dots) {
            return Err(Wanted::AddressWithoutDots);
        }
        if [".html", ".htm", ".php"].iter().any(|ending| path.to_ascii_lowercase().ends_with(ending)) {
            return Err(Wanted::AddressOfFolder);
        }
        // A path that begins with two slashes would be the address of another host.
        if path.contains("//") {
            return Err(Wanted::WholeAddress);
        }
        let host = authority.host().to_ascii_lowercase();
        let origin = format!(
            "{}://{}",
            uri.scheme().as_str().to_ascii_lowercase(),
            authority.as_str().to_ascii_lowercase()
        );
        Ok(Self { origin, path, host })
    }

    /// The path below which the site stands, without a slash at its end: `/digest`, or empty.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Scheme, host and port: `https://example.org`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host alone.
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}/", self.origin, self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_normalized_once() {
        let base = BaseUrl::parse("https://Example.org:8443/sub/path").unwrap();
        assert_eq!(base.to_string(), "https://example.org:8443/sub/path/");
        assert_eq!((base.path(), base.host()), ("/sub/path", "example.org"));
        assert_eq!(BaseUrl::parse("http://localhost/").unwrap().path(), "");
        for wrong in [
            "example.org",
            "ftp://example.org/",
            "https://",
            "https://e.org/?a",
            "https://e.org/a b",
            "https://u@e.org/",
            "https://e.org//digest/",
            "https://e.org/%2e%2E/",
            "https://e.org/digest/Index.html",
            "https://https://e.org/",
            "https://e,org/",
            "https://www..e.org/",
        ] {
            assert!(BaseUrl::parse(wrong).is_err(), "{wrong}");
        }
    }
}
