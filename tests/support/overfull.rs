//! Digests at both ends of what a theme has to bear: too much of everything, and nothing at all.

use std::fs;

use super::{Site, corpus, root};

/// So many articles that the body that has a part in each has a timeline of more than 400 entries.
const ARTICLES: usize = 420;

/// That body, with a name as long as names of ministries become.
const BUSIEST: &str = "  - id: pusat
    name:
      id: Kementerian Koordinator Bidang Penyelarasan Rencana, Anggaran, dan Pelaporan Pembangunan Kawasan Perbatasan
      en: Coordinating Ministry for the Alignment of Plans, Budgets and Reports on the Development of Border Areas
";

/// A random digest of two years' work, with the texts of `tests/browser/overfull/`, each too long in its own way.
pub fn overfull() -> Site {
    let site = Site::bare();
    corpus::write(&site.path(""), ARTICLES, 1);
    let registry = "content/ministries.yaml";
    let bodies = fs::read_to_string(site.path(registry)).unwrap();
    site.write(registry, bodies + BUSIEST);
    for number in 0..ARTICLES {
        let path = corpus::path(number, corpus::languages(number)[0]);
        site.edit(&path, "ministries: [", "ministries: [pusat, ");
    }
    site.overlay(&root().join("tests/browser/overfull"));
    site
}

/// A digest in which nothing has been written yet.
pub fn empty() -> Site {
    let site = Site::bare();
    site.write(
        "content/site.yaml",
        "title: { id: Risalah Kosong, en: Empty Digest }\nbase_url: https://risalah.example/\n",
    );
    site
}
