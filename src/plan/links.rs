//! Every address of the site, in every language. Switcher, `hreflang`, sitemap, feeds, lists and breadcrumbs all ask here,
//! so they cannot differ.

use crate::lang::{Lang, Languages};
use crate::model::{Article, Digest, StandingPage, Tag};
use crate::parse::url::BaseUrl;
use crate::picture::Smaller;
use crate::route::Route;
use crate::theme::{PathWords, Theme};

/// Makes addresses.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    base: &'a BaseUrl,
    languages: &'a Languages,
    theme: &'a Theme,
}

impl<'a> Links<'a> {
    /// The addresses of a digest under a theme's path words.
    pub fn new(digest: &'a Digest, theme: &'a Theme) -> Self {
        Self { base: &digest.settings.base_url, languages: &digest.settings.languages, theme }
    }

    /// What stands in `href`: from the root of the host, so that the same bytes work in a preview.
    pub fn href(&self, route: &Route) -> String {
        format!("{}{route}", self.base.path())
    }

    /// The absolute address.
    pub fn url(&self, route: &Route) -> String {
        format!("{}{}{route}", self.base.origin(), self.base.path())
    }

    /// Scheme and host of all absolute addresses.
    pub fn origin(&self) -> &'a str {
        self.base.origin()
    }

    /// The path below which the site stands, without a slash at its end.
    pub fn base_path(&self) -> &'a str {
        self.base.path()
    }

    /// The tag of a language.
    pub fn tag_of(&self, lang: Lang) -> &'a str {
        self.languages.tag(lang)
    }

    /// The tag of a language, where it is not that of the page it is shown on.
    pub fn foreign(&self, of: Lang, page: Lang) -> Option<String> {
        (of != page).then(|| self.languages.tag(of).to_owned())
    }

    fn words(&self, lang: Lang) -> &'a PathWords {
        &self.theme.words(lang).paths
    }

    /// `/`, `/en/`.
    pub fn home(&self, lang: Lang) -> Route {
        if lang == Lang::DEFAULT { Route::root() } else { Route::root().folder(self.languages.tag(lang)) }
    }

    /// `/halaman/2/`; the first page is the home page itself.
    pub fn home_page(&self, lang: Lang, number: usize) -> Route {
        let home = self.home(lang);
        if number == 1 { home } else { home.folder(&self.words(lang).page).folder(&number.to_string()) }
    }

    /// `/2025/<slug>/`, where the article has a text in this language.
    pub fn article(&self, article: &Article, lang: Lang) -> Option<Route> {
        let slug = article.slug(lang).filter(|slug| crate::route::is_slug(slug))?;
        Some(self.home(lang).folder(&format!("{:04}", article.date.year())).folder(slug))
    }

    /// `/2025/<slug>/dwibahasa/`, likewise.
    pub fn bilingual(&self, article: &Article, lang: Lang) -> Option<Route> {
        Some(self.article(article, lang)?.folder(&self.words(lang).bilingual))
    }

    /// `/<slug>/`, where the page has a text in this language.
    pub fn standing(&self, page: &StandingPage, lang: Lang) -> Option<Route> {
        let slug = page.slug(lang).filter(|slug| crate::route::is_slug(slug))?;
        Some(self.home(lang).folder(slug))
    }

    /// `/kementerian/`.
    pub fn ministries(&self, lang: Lang) -> Route {
        self.home(lang).folder(&self.words(lang).ministries)
    }

    /// `/kementerian/<id>/`.
    pub fn ministry(&self, id: &str, lang: Lang) -> Route {
        self.ministries(lang).folder(id)
    }

    /// `/kementerian/<id>/2025/`.
    pub fn ministry_year(&self, id: &str, year: i16, lang: Lang) -> Route {
        self.ministry(id, lang).folder(&format!("{year:04}"))
    }

    /// `/sektor/`.
    pub fn sectors(&self, lang: Lang) -> Route {
        self.home(lang).folder(&self.words(lang).sectors)
    }

    /// `/sektor/<slug>/`.
    pub fn sector(&self, digest: &Digest, sector: usize, lang: Lang) -> Route {
        self.sectors(lang).folder(&digest.registries.sectors[sector].slug[lang])
    }

    /// `/tag/`.
    pub fn tags(&self, lang: Lang) -> Route {
        self.home(lang).folder(&self.words(lang).tags)
    }

    /// `/tag/<slug>/`.
    pub fn tag(&self, tag: &Tag, lang: Lang) -> Route {
        self.tags(lang).folder(&tag.slug[lang])
    }

    /// `/jejaring/`.
    pub fn network(&self, lang: Lang) -> Route {
        self.home(lang).folder(&self.words(lang).network)
    }

    /// `/jejaring/<id>/<id>/`, the ids in the order of the alphabet.
    pub fn pair(&self, first: &str, second: &str, lang: Lang) -> Route {
        self.network(lang).folder(first).folder(second)
    }

    /// `/data/`: what is in the files that stand there.
    pub fn data(&self, lang: Lang) -> Route {
        self.home(lang).folder("data")
    }

    /// `/data/articles.json`: one set of files for all languages.
    pub fn data_file(&self, name: &str) -> Route {
        self.data(Lang::DEFAULT).file(name)
    }

    /// `/cari/`.
    pub fn search(&self, lang: Lang) -> Route {
        self.home(lang).folder(&self.words(lang).search)
    }

    /// `/cari/stems-3.json`: a file that the search page reads.
    pub fn search_file(&self, name: &str, lang: Lang) -> Route {
        self.search(lang).file(name)
    }

    /// `/arsip/`.
    pub fn archive(&self, lang: Lang) -> Route {
        self.home(lang).folder(&self.words(lang).archive)
    }

    /// `/arsip/2025/`.
    pub fn year(&self, year: i16, lang: Lang) -> Route {
        self.archive(lang).folder(&format!("{year:04}"))
    }

    /// The feed of the page at a folder.
    pub fn feed(&self, of: &Route) -> Route {
        of.file("rss.xml")
    }

    /// `/404.html`.
    pub fn not_found(&self, lang: Lang) -> Route {
        self.home(lang).file("404.html")
    }

    /// A file beside an article or page; one copy serves all languages. None if its name cannot stand in an address.
    pub fn attachment(&self, of: &Route, name: &str) -> Option<Route> {
        Route::new(&format!("{of}{name}"))
    }

    /// `/2025/<slug>/photo.960.1a2b3c4d.avif`: a smaller copy of the picture at a route. One of another picture has another
    /// address, so browsers may keep it for good.
    pub fn copy(&self, of: &Route, copy: &Smaller) -> Option<Route> {
        let stem = of.as_str().rsplit_once('.').map_or(of.as_str(), |(stem, _)| stem);
        Route::new(&format!("{stem}.{}.{}.avif", copy.size().width, copy.name().short()))
    }

    /// `/2025/<slug>/share.png`: what stands for the page where somebody shares it.
    pub fn share_image(&self, of: &Route) -> Route {
        of.file("share.png")
    }
}
