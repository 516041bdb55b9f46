//! Who is answered: programs of this machine, and in a browser the preview's own pages and whoever opens one of them.
//!
//! A browser lets any page of the web ask this server, from the reader's own machine. Such a page can say neither that it is
//! another nor that it asks for something else; the browser says that. Knows heads of requests, and nothing of the site.

use std::net::IpAddr;

use hyper::header::{self, HeaderMap};
use hyper::http::uri::Authority;
use hyper::{Method, StatusCode, Uri};

use super::words::Told;

/// Why a request is not answered, if it is not. `here` is the address at which it came in. A request that names its host in its first
/// line too is asked for both (RFC 9112, 3.2.2).
pub(super) fn refused(
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    here: IpAddr,
) -> Option<(StatusCode, Told)> {
    let is_here = |host: &Authority| is_this_machine(host, here);
    let Some(host) = host(headers).filter(is_here).filter(|_| uri.authority().is_none_or(is_here)) else {
        return Some((StatusCode::MISDIRECTED_REQUEST, Told::OtherHost));
    };
    if method != Method::GET && method != Method::HEAD {
        return Some((StatusCode::METHOD_NOT_ALLOWED, Told::OnlyGet));
    }
    is_asked_by_another_site(headers, &host).then_some((StatusCode::FORBIDDEN, Told::OtherSite))
}

/// The host that a request names; none if it names two.
fn host(headers: &HeaderMap) -> Option<Authority> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().filter(|_| hosts.next().is_none())?;
    host.to_str().ok()?.parse().ok()
}

/// Whether a host is this machine: a page elsewhere that lets its own name point here (DNS rebinding) names itself. A number
/// cannot be made to point anywhere. A user's name in front of it is an error (RFC 9110, 4.2.4).
fn is_this_machine(host: &Authority, here: IpAddr) -> bool {
    if host.as_str().contains('@') {
        return false;
    }
    let name = host.host().trim_start_matches('[').trim_end_matches(']');
    let is_here = |ip: IpAddr| ip.is_loopback() || ip == here.to_canonical();
    name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(is_here)
}

/// Whether a page of somebody else asks, by what the browser says of it (W3C Fetch Metadata). It may link to the preview,
/// which then has a window of its own; it can neither frame it nor load a part of it.
fn is_asked_by_another_site(headers: &HeaderMap, host: &Authority) -> bool {
    let says = |name: &str, value: &str| headers.get(name).is_some_and(|said| said == value);
    if headers.contains_key("sec-fetch-site") {
        let is_own = says("sec-fetch-site", "same-origin") || says("sec-fetch-site", "none");
        let opens_window = says("sec-fetch-mode", "navigate") && says("sec-fetch-dest", "document");
        return !is_own && !opens_window;
    }
    // An older browser, or one that does not trust an address other than `localhost`, names at least who runs a script.
    let own = |origin: &str| origin.split_once("://").is_some_and(|(_, name)| host == name);
    headers.get(header::ORIGIN).is_some_and(|origin| !origin.to_str().is_ok_and(own))
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use hyper::header::{HeaderName, HeaderValue};

    use super::*;

    /// The status with which a request with these lines in its head is refused.
    fn status(lines: &[(&str, &str)], here: IpAddr) -> Option<u16> {
        let line = |&(name, value): &(&str, &str)| {
            (HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(value).unwrap())
        };
        let mut headers = HeaderMap::new();
        headers.extend(lines.iter().map(line));
        refused(&Method::GET, &Uri::from_static("/"), &headers, here).map(|(status, _)| status.as_u16())
    }

    #[test]
    fn only_this_machine_is_named() {
        let here = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7));
        for host in
            ["localhost", "LocalHost:1945", "127.0.0.1", "127.9.9.9:1", "[::1]:1945", "192.0.2.7:1945"]
        {
            assert_eq!(status(&[("host", host)], here), None, "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example:1945",
            "localhost@evil.example",
            "localhost:80@evil.example",
            "@127.0.0.1",
            "evil.example@localhost:1945",
            "evil.example#localhost",
            "192.0.2.8",
            "0.0.0.0:1945",
            "[::]:1945",
            "[::1",
            "2130706433",
            "localhost,evil.example",
        ] {
            assert_eq!(status(&[("host", host)], here), Some(421), "{host}");
        }
        let whole = |uri: &'static str| {
            let headers = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static("localhost"))]);
            refused(&Method::GET, &Uri::from_static(uri), &headers, here).map(|(status, _)| status.as_u16())
        };
        assert_eq!(whole("http://localhost:1945/en/"), None);
        assert_eq!(whole("http://evil.example/en/"), Some(421));
        assert_eq!(whole("http://evil.example@localhost/en/"), Some(421));
        assert_eq!(status(&[], here), Some(421));
        assert_eq!(status(&[("host", "localhost"), ("host", "evil.example")], here), Some(421));
    }

    #[test]
    fn pages_of_others_may_link_and_no_more() {
        let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let fetched = |site: &str, mode: &str, dest: &str| {
            let fetch = [("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", dest)];
            status(&[&[("host", "localhost:1945")], &fetch[..]].concat(), here)
        };
        for dest in ["document", "iframe", "image", "script", "empty"] {
            assert_eq!(fetched("same-origin", "no-cors", dest), None, "{dest}");
            assert_eq!(fetched("none", "navigate", dest), None, "{dest}");
        }
        for site in ["cross-site", "same-site", "something new"] {
            assert_eq!(fetched(site, "navigate", "document"), None, "{site}");
            for dest in ["iframe", "frame", "object", "embed", "image", "script", "style", "empty"] {
                assert_eq!(fetched(site, "no-cors", dest), Some(403), "{site} {dest}");
                assert_eq!(fetched(site, "navigate", dest), Some(403), "{site} {dest}");
            }
            assert_eq!(fetched(site, "websocket", "websocket"), Some(403), "{site}");
        }
        let from = |origin: &str| {
            status(&[("host", "192.168.0.2:1945"), ("origin", origin)], [192, 168, 0, 2].into())
        };
        assert_eq!(from("http://192.168.0.2:1945"), None);
        for origin in ["null", "http://192.168.0.2", "http://192.168.0.2:8080", "https://evil.example", ""] {
            assert_eq!(from(origin), Some(403), "{origin}");
        }
    }
}
