//! Sitemaps (<https://www.sitemaps.org/protocol.html>) with a page's other languages.

use std::fmt::Write;

use crate::parse::markdown::escape;
use crate::plan::part::Shared;

/// A page in the sitemap.
#[derive(Clone, Debug, Hash)]
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

impl SitemapEntry {
    /// The protocol allows 50,000 addresses and 50 MB in one file; with alternates the size is met first.
    pub const MOST: usize = 40_000;
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The bytes of a sitemap.
pub fn write(entries: &[Shared<Vec<SitemapEntry>>]) -> Vec<u8> {
    let count: usize = entries.iter().map(|entries| entries.len()).sum();
    let mut out = String::with_capacity(count * 400 + 256);
    out.push_str(HEAD);
    out.push_str(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for entry in entries.iter().flat_map(|entries| entries.iter()) {
        let _ = write!(out, "<url><loc>{}</loc>", escape(&entry.url));
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
    }
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
