//! Sitemaps (<https://www.sitemaps.org/protocol.html>) with a page's other languages.

use std::fmt::Write;
use std::sync::Arc;

use crate::parse::markdown::escape;
use crate::plan::part::Named;

/// A page in the sitemap.
#[derive(Clone, Debug)]
pub struct SitemapEntry {
    /// Its absolute address.
    pub url: String,
    /// Its address in each language that it exists in: tag and absolute address.
    pub alternates: Vec<(String, String)>,
    /// The address for readers of no listed language.
    pub x_default: Option<String>,
    /// The day on which it last changed, where that is known.
    pub changed: Option<String>,
}

/// A part of a sitemap, written: what an edit does not reach is not written again. Copying it is cheap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SitemapPart {
    /// The entries, each on a line of its own.
    entries: Vec<Arc<str>>,
}

impl SitemapPart {
    /// The protocol allows 50,000 addresses and 50 MB in one file; with alternates the size is met first.
    pub const MOST: usize = 40_000;

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds an entry.
    pub fn push(&mut self, entry: &SitemapEntry) {
        let mut out = format!("<url><loc>{}</loc>", escape(&entry.url));
        if let Some(changed) = &entry.changed {
            let _ = write!(out, "<lastmod>{changed}</lastmod>");
        }
        let x_default = entry.x_default.iter().map(|url| ("x-default", url.as_str()));
        for (lang, url) in
            entry.alternates.iter().map(|(lang, url)| (lang.as_str(), url.as_str())).chain(x_default)
        {
            let _ =
                write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>", escape(url));
        }
        out.push_str("</url>\n");
        self.entries.push(out.into());
    }

    /// Adds the entries of another part.
    pub fn append(&mut self, other: &Self) {
        self.entries.extend_from_slice(&other.entries);
    }

    /// The same in parts that fit into one file each.
    pub fn split(&self) -> Vec<Self> {
        self.entries.chunks(Self::MOST).map(|entries| Self { entries: entries.to_vec() }).collect()
    }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The bytes of a sitemap.
pub fn write(parts: &[Named<SitemapPart>]) -> Vec<u8> {
    let entries = || parts.iter().flat_map(|part| &part.entries);
    let mut out = String::with_capacity(entries().map(|entry| entry.len()).sum::<usize>() + 256);
    out.push_str(HEAD);
    out.push_str(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    entries().for_each(|entry| out.push_str(entry));
    out.push_str("</urlset>\n");
    out.into_bytes()
}

/// The bytes of a list of sitemaps.
pub fn write_index(addresses: &[String]) -> Vec<u8> {
    let mut out = HEAD.to_owned();
    out.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for address in addresses {
        let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", escape(address));
    }
    out.push_str("</sitemapindex>\n");
    out.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_too_long_for_a_file_is_split() {
        let mut part = SitemapPart::default();
        let entry = |n: usize| SitemapEntry {
            url: format!("https://example.org/{n}/"),
            alternates: Vec::new(),
            x_default: None,
            changed: None,
        };
        (0..SitemapPart::MOST + 1).for_each(|n| part.push(&entry(n)));
        let parts = part.split();
        assert_eq!(parts.iter().map(SitemapPart::len).collect::<Vec<_>>(), [SitemapPart::MOST, 1]);
        let mut joined = SitemapPart::default();
        parts.iter().for_each(|part| joined.append(part));
        assert_eq!(joined, part);
    }
}
