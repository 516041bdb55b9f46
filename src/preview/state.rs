//! What the preview shows at a moment, and what a browser that shows a page has to do about the next moment.

use std::sync::Arc;

use serde::Serialize;

use crate::diagnostic::Located;
use crate::fingerprint::Fingerprint;
use crate::locale::Locale;
use crate::render::{Output, Tree};
use crate::route::Route;

/// The site as the preview serves it: the last good tree, and what is wrong now.
#[derive(Clone, Debug, Default)]
pub struct Served {
    /// The path below which the site stands, without a slash at its end.
    pub base_path: String,
    /// The last good site; none if there has not been one.
    pub tree: Option<Tree>,
    /// The page for addresses that do not exist, by the folder of its language; the most specific first.
    pub not_found: Vec<Route>,
    /// The theme's static files: name and address.
    pub assets: Arc<Vec<(String, String)>>,
    /// Why the tree is not the newest one; empty if it is.
    pub problems: Arc<Vec<Located>>,
    /// The language in which the preview speaks.
    pub locale: Locale,
}

/// What answers a request.
#[derive(Clone, Debug)]
pub enum Answer {
    /// An output of the site.
    Found(Arc<Output>),
    /// Another address of the preview.
    Elsewhere(String),
    /// Nothing; with the page that says so.
    NotFound(Option<Arc<Output>>),
    /// There is no site yet.
    NoSite,
}

impl Served {
    /// What a path of a request leads to. Nothing outside the tree can be reached by any spelling: a path is a key.
    pub fn answer(&self, path: &str) -> Answer {
        let Some(tree) = &self.tree else { return Answer::NoSite };
        let Some(inside) =
            path.strip_prefix(self.base_path.as_str()).filter(|inside| inside.starts_with('/'))
        else {
            let is_above = path == "/" || path == self.base_path;
            return if is_above {
                Answer::Elsewhere(format!("{}/", self.base_path))
            } else {
                self.nothing("/")
            };
        };
        let find = |path: &str| Route::new(path).and_then(|route| tree.get(&route));
        if let Some(output) = find(inside) {
            return Answer::Found(output.clone());
        }
        match find(&format!("{inside}/")) {
            Some(output) => Answer::Elsewhere(format!("{}{}", self.base_path, output.route())),
            None => self.nothing(inside),
        }
    }

    fn nothing(&self, inside: &str) -> Answer {
        let folder =
            |route: &Route| route.as_str().rsplit_once('/').map_or(0, |(folder, _)| folder.len() + 1);
        let fits = |route: &&Route| inside.starts_with(&route.as_str()[..folder(route)]);
        let route = self.not_found.iter().filter(fits).max_by_key(|route| folder(route));
        Answer::NotFound(route.and_then(|route| self.tree.as_ref()?.get(route).cloned()))
    }

    /// What a page shows, as far as a browser needs to know to tell whether it is out of date.
    pub fn version(&self, path: &str) -> Version {
        match self.answer(path) {
            Answer::Found(output) | Answer::NotFound(Some(output)) => Version::of(&output),
            _ => Version::default(),
        }
    }
}

/// The version of a page: what it shows, and what it would show whatever the static files are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    bytes: String,
    layout: String,
}

impl Version {
    /// The version of an output.
    pub fn of(output: &Output) -> Self {
        let text = |name: Fingerprint| name.to_string();
        Self { bytes: text(output.fingerprint()), layout: text(output.layout) }
    }

    /// The form in which a page carries it.
    pub fn to_text(&self) -> String {
        format!("{}.{}", self.bytes, self.layout)
    }

    /// Reads [`Version::to_text`]; what is none is a version of nothing.
    pub fn from_text(text: &str) -> Self {
        let (bytes, layout) = text.split_once('.').unwrap_or_default();
        Self { bytes: bytes.to_owned(), layout: layout.to_owned() }
    }
}

/// What a browser is told.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum Advice {
    /// Show the page anew.
    Reload,
    /// Only stylesheets have other addresses: old and new.
    Restyle {
        /// The pairs of addresses.
        styles: Vec<(String, String)>,
    },
}

/// What a browser has to do that shows `path` in the version `seen` while `before` was served, now that `now` is. The
/// second value is the version it shows when it has done so.
pub fn advice(path: &str, seen: &Version, before: &Served, now: &Served) -> (Option<Advice>, Version) {
    let current = now.version(path);
    if current == *seen || now.tree.is_none() {
        return (None, seen.clone());
    }
    if current.layout == seen.layout && !seen.layout.is_empty() {
        let renamed = |(name, old): &(String, String)| {
            let (_, new) = now.assets.iter().find(|(other, _)| other == name)?;
            (old != new).then(|| (name.clone(), old.clone(), new.clone()))
        };
        let renamed: Vec<(String, String, String)> = before.assets.iter().filter_map(renamed).collect();
        if !renamed.is_empty() && renamed.iter().all(|(name, ..)| name.ends_with(".css")) {
            let styles = renamed.into_iter().map(|(_, old, new)| (old, new)).collect();
            return (Some(Advice::Restyle { styles }), current);
        }
    }
    (Some(Advice::Reload), current)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;
    use crate::pipeline::{self, Request, Today};
    use crate::render::Discard;
    use crate::source::{Snapshot, SourceFile};

    /// A small site, as it is served.
    fn served(files: &[(&str, &str)]) -> Served {
        let plain = [
            (
                "content/site.yaml",
                "title: { id: Uji, en: Test }\nbase_url: https://example.org/digest/\nlanguages: [id, en]\n",
            ),
            ("content/ministries.yaml", "ministries: []\n"),
            ("content/sectors.yaml", "sectors: []\n"),
            ("content/pages/a.en.md", "---\ntitle: A\n---\n\nA.\n"),
            ("content/pages/b.en.md", "---\ntitle: B\n---\n\nB.\n"),
        ];
        let mut snapshot = Snapshot::default();
        plain
            .iter()
            .chain(files)
            .for_each(|(path, text)| snapshot.insert(SourceFile::new(*path, text.as_bytes())));
        let today = Today::Day(jiff::civil::date(2026, 1, 28));
        let request = Request { base_url: None, drafts: false, future: false, today };
        let build = pipeline::build(&snapshot, &request, &mut Memory::default(), &Discard, &mut |_| {});
        assert!(build.tree.is_some(), "{:?}", build.diagnostics);
        Served {
            base_path: build.place.base_path,
            tree: build.tree,
            not_found: build.place.not_found,
            assets: Arc::new(build.place.assets),
            problems: Arc::default(),
            locale: Locale::En,
        }
    }

    #[test]
    fn a_path_is_a_key_and_nothing_else() {
        let site = served(&[]);
        let text = |path: &str| match site.answer(path) {
            Answer::Found(output) => format!("found {}", output.route()),
            Answer::Elsewhere(to) => format!("to {to}"),
            Answer::NotFound(page) => {
                format!("not found {}", page.map_or(String::new(), |page| page.route().to_string()))
            }
            Answer::NoSite => "no site".into(),
        };
        assert_eq!(text("/digest/"), "found /");
        assert_eq!(text("/"), "to /digest/");
        assert_eq!(text("/digest"), "to /digest/");
        assert_eq!(text("/digest/en/a"), "to /digest/en/a/");
        assert_eq!(text("/digest/en/c"), "not found /en/404.html");
        for path in [
            "/digest/../etc/passwd",
            "/digest/%2e%2e/x",
            "//etc",
            "/digest//",
            "/digestion/",
            "/digest/en/a/index.html",
        ] {
            assert!(text(path).starts_with("not found"), "{path}: {}", text(path));
        }
    }

    #[test]
    fn a_browser_does_no_more_than_it_has_to() {
        let (page, css) = ("/digest/en/a/", "themes/lembaran/static/lembaran.css");
        let before = served(&[(css, "body {}")]);
        let seen = before.version(page);
        let other = served(&[(css, "body {}"), ("content/pages/b.en.md", "---\ntitle: B\n---\n\nOther.\n")]);
        assert_eq!(advice(page, &seen, &before, &other).0, None);
        let changed =
            served(&[(css, "body {}"), ("content/pages/a.en.md", "---\ntitle: A\n---\n\nOther.\n")]);
        assert_eq!(advice(page, &seen, &before, &changed).0, Some(Advice::Reload));
        let restyled = served(&[(css, "body { color: red }")]);
        let address = |served: &Served| {
            served.assets.iter().find(|(name, _)| name == "lembaran.css").map(|(_, address)| address.clone())
        };
        let styles = vec![(address(&before).unwrap(), address(&restyled).unwrap())];
        assert_eq!(advice(page, &seen, &before, &restyled).0, Some(Advice::Restyle { styles }));
        let gone =
            served(&[(css, "body {}"), ("content/pages/a.en.md", "---\ntitle: A\nslug: c\n---\n\nA.\n")]);
        assert_eq!(advice(page, &seen, &before, &gone).0, Some(Advice::Reload));
    }
}
