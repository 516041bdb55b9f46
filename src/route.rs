//! What a URL of the site may be.
//!
//! A [`Route`] is checked once, when it is made: no spelling of it can leave the output folder.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The address of an output below the site's root: `/en/2025/name/` or `/rss.xml`.
///
/// It begins with `/`; each part between slashes is made of ASCII letters, digits, `-`, `_` and `.` (percent signs,
/// backslashes and spaces cannot occur) and is neither empty nor `.` nor `..`. One that ends in `/` is a folder with
/// an `index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Route(Arc<str>);

impl TryFrom<String> for Route {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or("no address of a site")
    }
}

impl From<Route> for String {
    fn from(route: Route) -> Self {
        route.0.as_ref().to_owned()
    }
}

/// The file that answers for a folder.
const INDEX: &str = "index.html";

/// The files that answer for a folder at one host or another, some of them before [`INDEX`].
const INDEXES: [&str; 4] = [INDEX, "index.htm", "default.html", "default.htm"];

impl Route {
    /// The route with this text, if it is one.
    pub fn new(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('/')?;
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let ok = (text == "/" || inner.split('/').all(is_part)) && text.len() <= 1024;
        ok.then(|| Self(text.into()))
    }

    /// The route that a file of the output answers, if it can be one: the other way round than [`Self::output_path`].
    pub fn of_output(path: &str) -> Option<Self> {
        let folder = path.strip_suffix(INDEX).filter(|folder| folder.is_empty() || folder.ends_with('/'));
        Self::new(&format!("/{}", folder.unwrap_or(path)))
    }

    /// The root of the site.
    pub fn root() -> Self {
        Self("/".into())
    }

    /// A folder below this one; `part` has been checked to be fit for a URL.
    pub fn folder(&self, part: &str) -> Self {
        debug_assert!(self.0.ends_with('/') && is_part(part), "{} + {part}", self.0);
        Self(format!("{}{part}/", self.0).into())
    }

    /// A file below this folder; `name` has been checked to be fit for a URL.
    pub fn file(&self, name: &str) -> Self {
        debug_assert!(self.0.ends_with('/') && name.split('/').all(is_part), "{} + {name}", self.0);
        Self(format!("{}{name}", self.0).into())
    }

    /// The text of the route.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file of the output that answers it, relative to the output folder: `en/2025/name/index.html`.
    pub fn output_path(&self) -> String {
        let relative = &self.0[1..];
        if self.0.ends_with('/') { format!("{relative}{INDEX}") } else { relative.to_owned() }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Route({})", self.0)
    }
}

/// Files that hosts read and do not send, at the root of a site: no folder takes their names.
const OF_HOSTS: [&str; 5] = ["_headers", "_redirects", "_routes.json", "_worker.js", "cname"];

fn is_of_host(name: &str) -> bool {
    OF_HOSTS.iter().any(|other| name.eq_ignore_ascii_case(other))
}

/// Whether a text can stand between two slashes of a route. The preview answers below `/-/` itself. Names that Windows reserves are refused, because a site is
/// also built and served there; and `index.html`, because that is the file of the folder's own route, and two routes would
/// be one file, with the names that other hosts take for it.
pub fn is_part(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let reserved = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    !part.is_empty()
        && part != "-"
        && !INDEXES.iter().any(|index| part.eq_ignore_ascii_case(index))
        && part.len() <= 200
        && !part.starts_with('.')
        && !part.ends_with('.')
        && !reserved
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Whether a text can be the last part of an article's URL: small letters, digits, hyphens, underscores and dots.
/// Capitals are refused because two names that differ only in case are one file on many disks.
pub fn is_slug(text: &str) -> bool {
    is_part(text) && !is_of_host(text) && !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// A slug made of any text: `Rantai Pasok` becomes `rantai-pasok`.
pub fn slugify(text: &str) -> String {
    let slug: String = slug::slugify(text).chars().take(120).collect();
    let slug = slug.trim_matches('-');
    if is_slug(slug) { slug.to_owned() } else { format!("x-{slug}").trim_end_matches('-').to_owned() }
}

/// What is longer, behind the last full stop of a name, says nothing of what a file is.
const LONGEST_ENDING: usize = 16;

/// The same for the name of a file, which keeps its ending: `Foto Rapat (1).JPG` becomes `foto-rapat-1.jpg`.
pub fn slugify_file(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && slugify(ending).len() <= LONGEST_ENDING => {
            let name = format!("{}.{}", slugify(stem), slugify(ending));
            if is_part(&name) { name } else { format!("x-{name}") }
        }
        _ => slugify(name),
    }
}

/// The route of an old address as an editor writes it: from the root of the site, without a host. What has no file
/// ending is a folder.
pub fn alias_path(text: &str) -> Option<String> {
    let text = text.strip_prefix('/').unwrap_or(text);
    // The file of a folder is the folder.
    let text = text.strip_suffix(INDEX).filter(|rest| rest.is_empty() || rest.ends_with('/')).unwrap_or(text);
    let last = text.rsplit('/').next().unwrap_or_default();
    let is_file = last.ends_with(".html") || last.ends_with(".htm");
    let path = if is_file || text.is_empty() || text.ends_with('/') {
        format!("/{text}")
    } else {
        format!("/{text}/")
    };
    let first = text.split('/').next().unwrap_or_default();
    Route::new(&path)
        .filter(|route| route.as_str() != "/" && !is_of_host(first))
        .map(|route| route.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_spelling_of_a_route_leaves_the_site() {
        for good in ["/", "/2025/a/", "/rss.xml", "/en/404.html", "/2025/a/Foto_1.JPG"] {
            assert!(Route::new(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "a/",
            "//",
            "/../",
            "/a/../b",
            "/a//b/",
            "/%2e%2e/",
            "/a\\b",
            "/c:/",
            "/a\0",
            "/.git/",
            "/aux/",
            "/com1.txt",
            "/index.html",
            "/-/status",
            "/a/Index.HTML/",
            "/é/",
            "/a b/",
        ] {
            assert!(Route::new(bad).is_none(), "{bad}");
        }
        assert_eq!(Route::new("/en/").unwrap().output_path(), "en/index.html");
        assert_eq!(Route::root().output_path(), "index.html");
        for route in ["/", "/en/", "/rss.xml"] {
            let route = Route::new(route).unwrap();
            assert_eq!(Route::of_output(&route.output_path()), Some(route));
        }
        assert_eq!(Route::of_output("../index.html"), None);
        assert_eq!(Route::new("/rss.xml").unwrap().output_path(), "rss.xml");
    }

    #[test]
    fn slugs_are_made_of_anything() {
        assert_eq!(slugify("Rantai Pasok & UMKM"), "rantai-pasok-umkm");
        assert_eq!(slugify("Écologie"), "ecologie");
        assert!(is_slug(&slugify("!!!")));
        assert!(is_slug(&slugify("CON")));
        assert!(is_slug(&slugify("_headers")) && !is_slug("_headers") && !is_slug("-"));
        assert!(is_slug(&slugify("index.html")) && is_part(&slugify_file("Index.html")));
        assert!(is_part(&slugify_file(&format!("{0}.{0}", "panjang".repeat(40)))));
    }

    #[test]
    fn aliases_are_paths_of_this_site() {
        assert_eq!(alias_path("/2024/old").as_deref(), Some("/2024/old/"));
        assert_eq!(alias_path("old.html").as_deref(), Some("/old.html"));
        assert_eq!(alias_path("/2024/old/index.html").as_deref(), Some("/2024/old/"));
        assert_eq!(alias_path("/index.html"), None);
        for bad in [
            "/-/status",
            "/_redirects",
            "/CNAME/a.html",
            "https://x.org/",
            "/../etc",
            "/",
            "",
            "/a?b",
            "//x.org/y",
        ] {
            assert_eq!(alias_path(bad), None, "{bad}");
        }
    }
}
