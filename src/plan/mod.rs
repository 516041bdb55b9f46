//! Which pages there are and what each is made of.
//!
//! Knows nothing of what templates say. A [`Page`] is planned as a route and the parts its bytes are made of; its
//! [`Page::name`] is the fingerprint of both, so bytes that were made under the same name before need not be made again.
//!
//! A new kind of page: its view in [`view`], its addresses in [`links`], a function here that plans it, a template.

mod cards;
pub mod links;
mod lists;
mod ministries;
pub mod part;
mod references;
mod texts;
pub mod view;

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use tera::Context;

use self::cards::Cards;
pub use self::cards::Faces;
use self::links::Links;
use self::part::{Shared, ToContext, ToValue};
use self::references::{References, SitePath};
use self::view::{FeedLink, LanguageLink, MenuItem, PageHead, Site, WordTable};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::model::Digest;
use crate::render::feed::{Feed, FeedItem};
use crate::render::sitemap::SitemapEntry;
use crate::route::Route;
use crate::source::SourceFile;
use crate::theme::Theme;

/// One output of the site.
#[derive(Debug)]
pub struct Page {
    /// Where it stands.
    pub route: Route,
    /// What it is made of.
    pub content: Content,
    /// The name of what it is made of, but for its template; taken when it is first asked for.
    parts: OnceLock<Fingerprint>,
}

/// A page with what it comes from, in words and as a place: for whoever else claims its address.
#[derive(Clone, Debug)]
struct Planned {
    page: Arc<Page>,
    origin: Arc<str>,
    place: Place,
}

/// What came of planning a text: its page, its redirects, and what else follows from its links.
#[derive(Debug)]
pub struct PlannedText {
    planned: Vec<Planned>,
    sitemap: Vec<Shared<SitemapEntry>>,
    paths: Vec<SitePath>,
    found: Vec<Diagnostic>,
}

/// What an output is made of.
#[derive(Debug)]
pub enum Content {
    /// A page for readers.
    Html(Box<HtmlPage>),
    /// A feed.
    Feed(Box<Feed>),
    /// A sitemap of these pages.
    Sitemap(Vec<Shared<SitemapEntry>>),
    /// A list of sitemaps, by address.
    SitemapIndex(Vec<String>),
    /// `robots.txt`, which names the sitemap.
    Robots(String),
    /// A file as it is.
    Copy(SourceFile),
}

/// A page for readers: a template and all that it can see.
#[derive(Debug)]
pub struct HtmlPage {
    /// The template's name.
    pub template: &'static str,
    /// The site around it.
    pub site: Shared<Site>,
    /// The words of its language.
    pub words: Shared<WordTable>,
    /// The page itself.
    pub head: PageHead,
    /// The view of its kind.
    pub view: Box<dyn View>,
}

/// The view of one kind of page.
pub trait View: Send + Sync + std::fmt::Debug {
    /// The fingerprint of all its fields.
    fn fingerprint(&self) -> Fingerprint;
    /// Its fields as variables.
    fn add_to(&self, context: &mut Context);
}

impl<T: ToContext + std::hash::Hash + Send + Sync + std::fmt::Debug> View for T {
    fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self)
    }

    fn add_to(&self, context: &mut Context) {
        ToContext::add_to(self, context);
    }
}

impl HtmlPage {
    /// All that the template can see.
    pub fn context(&self) -> Context {
        let mut context = Context::new();
        context.insert_value("site", self.site.to_value());
        context.insert_value("words", self.words.to_value());
        context.insert_value("page", self.head.to_value());
        self.view.add_to(&mut context);
        context
    }
}

impl Page {
    fn new(route: Route, content: Content) -> Self {
        Self { route, content, parts: OnceLock::new() }
    }

    /// The name of the page's bytes: equal names are equal bytes, within one version of the program.
    pub fn name(&self, theme: &Theme) -> Fingerprint {
        match &self.content {
            Content::Html(_) => self.layout(theme).and(theme.asset_names()),
            _ => self.parts(),
        }
    }

    /// The same, whatever the theme's static files are called.
    pub fn layout(&self, theme: &Theme) -> Fingerprint {
        match &self.content {
            Content::Html(page) => {
                self.parts().and(theme.closure(page.template).unwrap_or(Fingerprint::NOTHING))
            }
            _ => self.parts(),
        }
    }

    fn parts(&self) -> Fingerprint {
        *self.parts.get_or_init(|| match &self.content {
            Content::Html(page) => {
                let HtmlPage { template, site, words, head, view } = page.as_ref();
                Fingerprint::of(&(template, site, words, head, view.fingerprint()))
            }
            Content::Feed(feed) => Fingerprint::of(feed),
            Content::Sitemap(entries) => Fingerprint::of(entries),
            Content::SitemapIndex(addresses) => Fingerprint::of(addresses),
            Content::Robots(sitemap) => Fingerprint::of(sitemap),
            Content::Copy(file) => file.fingerprint,
        })
    }
}

/// The pages of a site.
#[derive(Debug)]
pub struct Plan {
    /// All outputs, in order of route.
    pub pages: Vec<Arc<Page>>,
    /// How many of them are for readers.
    pub page_count: usize,
    /// How many are feeds.
    pub feed_count: usize,
}

/// Plans all pages and reports what cannot stand on the site: links that lead nowhere, addresses that are taken.
pub fn plan(digest: &Digest, theme: &Theme, today: Date, memory: &mut Memory) -> (Plan, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let links = Links::new(digest, theme);
    let mut references = References::new(digest, links);
    let mut planner = Planner::new(digest, theme, links, today, memory);
    texts::articles(&mut planner, &mut references, memory, &mut found);
    for lang in digest.settings.languages.iter() {
        texts::standing_pages(&mut planner, lang, &mut references, &mut found);
        lists::home(&mut planner, lang);
        ministries::pages(&mut planner, lang);
        lists::sectors(&mut planner, lang);
        lists::tags(&mut planner, lang);
        lists::years(&mut planner, lang);
        lists::not_found(&mut planner, lang);
    }
    for attachment in &digest.attachments {
        if let Some(route) = references.files().get(attachment.file.path.as_ref()) {
            let origin = format!("the file `{}`", attachment.file.path);
            planner.add(
                route.clone(),
                origin,
                Place::file(&attachment.file.path),
                Content::Copy(attachment.file.clone()),
            );
        }
    }
    for asset in &theme.assets {
        let origin = format!("the theme's file `{}`", asset.name);
        planner.add(
            asset.route.clone(),
            origin,
            Place::file(&asset.file.path),
            Content::Copy(asset.file.clone()),
        );
    }
    planner.sitemap();
    planner.finish(&references, found)
}

/// Collects pages, and with them what is made of all pages.
struct Planner<'a> {
    digest: &'a Digest,
    theme: &'a Theme,
    links: Links<'a>,
    today: Date,
    words: Localized<Shared<WordTable>>,
    sites: Localized<Shared<Site>>,
    cards: Cards,
    /// The place of each article in the order of publication, newest first.
    published_rank: Vec<usize>,
    planned: Vec<Planned>,
    sitemap: Vec<Shared<SitemapEntry>>,
}

/// What a page for readers is, besides its view.
struct Head<'s> {
    kind: &'static str,
    section: &'static str,
    title: String,
    description: String,
    /// The same page in a language, if there is one.
    routes: &'s dyn Fn(Lang) -> Option<Route>,
    /// Where the switcher leads where there is none.
    nearest: &'s dyn Fn(Lang) -> Route,
    feed: Option<FeedLink>,
    /// When it last changed, for the sitemap.
    changed: Option<Date>,
}

impl<'a> Planner<'a> {
    fn new(digest: &'a Digest, theme: &'a Theme, links: Links<'a>, today: Date, memory: &mut Memory) -> Self {
        let languages = &digest.settings.languages;
        let words = Localized::each(languages, |lang| Shared::new(WordTable(theme.words(lang).clone())));
        let sites = Localized::each(languages, |lang| Shared::new(site(digest, theme, links, lang)));
        let zone = digest.settings.zone();
        let cards = Cards::new(digest, theme, links, &zone, memory);
        let moments: Vec<_> =
            digest.articles.iter().map(|article| article.published.in_zone(&zone).timestamp()).collect();
        let mut order: Vec<usize> = (0..digest.articles.len()).collect();
        order.sort_by_key(|&article| (std::cmp::Reverse(moments[article]), article));
        let mut published_rank = vec![0; order.len()];
        order.iter().enumerate().for_each(|(rank, &article)| published_rank[article] = rank);
        Self {
            digest,
            theme,
            links,
            today,
            words,
            sites,
            cards,
            published_rank,
            planned: Vec::new(),
            sitemap: Vec::new(),
        }
    }

    fn add(&mut self, route: Route, origin: String, place: Place, content: Content) {
        self.planned.push(Planned {
            page: Arc::new(Page::new(route, content)),
            origin: origin.into(),
            place,
        });
    }

    /// Adds a page for readers in one language; `head.routes` has to know it.
    fn html(
        &mut self,
        lang: Lang,
        template: &'static str,
        head: Head<'_>,
        origin: (String, Place),
        view: Box<dyn View>,
    ) {
        let Some(route) = (head.routes)(lang) else { return };
        let languages = &self.digest.settings.languages;
        let link = |other: Lang| {
            let same = (head.routes)(other);
            let words = self.theme.words(other);
            LanguageLink {
                lang: languages.tag(other).to_owned(),
                locale: words.locale.clone(),
                name: words.name.clone(),
                href: self.links.href(same.as_ref().unwrap_or(&(head.nearest)(other))),
                url: same.map(|route| self.links.url(&route)),
                current: other == lang,
            }
        };
        let alternates: Vec<LanguageLink> = languages.iter().map(link).collect();
        let url = self.links.url(&route);
        let x_default = (head.routes)(Lang::DEFAULT).map(|route| self.links.url(&route));
        let listed = !matches!(head.kind, "not_found" | "redirect");
        if listed {
            let named = |link: &LanguageLink| Some((link.lang.clone(), link.url.clone()?));
            self.sitemap.push(Shared::new(SitemapEntry {
                url: url.clone(),
                alternates: alternates.iter().filter_map(named).collect(),
                x_default: x_default.clone(),
                changed: head.changed.map(|day| day.to_string()),
            }));
        }
        let page = HtmlPage {
            template,
            site: self.sites[lang].clone(),
            words: self.words[lang].clone(),
            head: PageHead {
                kind: head.kind,
                title: head.title,
                description: head.description,
                url: listed.then_some(url),
                languages: alternates,
                x_default: x_default.filter(|_| listed),
                feed: head.feed,
                section: head.section,
                noindex: !listed,
            },
            view,
        };
        self.add(route, origin.0, origin.1, Content::Html(Box::new(page)));
    }

    /// Adds the feed of the page at `of`: the articles in order of publication.
    fn feed(
        &mut self,
        lang: Lang,
        of: &Route,
        title: String,
        description: String,
        articles: &[usize],
    ) -> FeedLink {
        let route = self.links.feed(of);
        let mut newest = articles.to_vec();
        newest.sort_unstable_by_key(|&article| self.published_rank[article]);
        newest.truncate(self.digest.settings.feed_items);
        let items: Vec<Shared<FeedItem>> =
            newest.iter().map(|&article| self.cards.feed_item(article, lang)).collect();
        let feed = Feed {
            title: title.clone(),
            description,
            link: self.links.url(of),
            feed_url: self.links.url(&route),
            lang: self.digest.settings.languages.tag(lang).to_owned(),
            items,
        };
        let href = self.links.href(&route);
        let origin = format!("the feed of `{of}`");
        self.add(route, origin, Place::file(&crate::parse::SITE.into()), Content::Feed(Box::new(feed)));
        FeedLink { title, href }
    }

    /// The sitemap of all pages planned so far; in several files where one may not hold them all.
    fn sitemap(&mut self) {
        let site = Place::file(&crate::parse::SITE.into());
        let mut entries = std::mem::take(&mut self.sitemap);
        entries.sort_by(|a, b| a.url.cmp(&b.url));
        let route = Route::root().file("sitemap.xml");
        let url = self.links.url(&route);
        if entries.len() <= SitemapEntry::MOST {
            self.add(route, "the sitemap".into(), site.clone(), Content::Sitemap(entries));
        } else {
            let mut addresses = Vec::new();
            for (index, chunk) in entries.chunks(SitemapEntry::MOST).enumerate() {
                let route = Route::root().file(&format!("sitemap-{}.xml", index + 1));
                addresses.push(self.links.url(&route));
                self.add(route, "the sitemap".into(), site.clone(), Content::Sitemap(chunk.to_vec()));
            }
            self.add(route, "the sitemap".into(), site.clone(), Content::SitemapIndex(addresses));
        }
        self.add(Route::root().file("robots.txt"), "`robots.txt`".into(), site, Content::Robots(url));
    }

    /// The plan; two outputs with one address, or one below a file, are reported.
    fn finish(mut self, references: &References<'_>, mut found: Vec<Diagnostic>) -> (Plan, Vec<Diagnostic>) {
        // Of two with one address, the one that an editor can move most easily is told: the one with a place in a text.
        let rank =
            |planned: &Planned| (planned.place.file.ends_with(".md"), planned.origin.starts_with("an alias"));
        self.planned.sort_by(|a, b| {
            let by_rank = || rank(a).cmp(&rank(b)).then_with(|| a.origin.cmp(&b.origin));
            a.page.route.cmp(&b.page.route).then_with(by_rank)
        });
        for pair in self.planned.windows(2) {
            let [a, b] = pair else { continue };
            // The feeds of two pages collide where the pages do, and once is enough.
            if a.page.route == b.page.route && !matches!(b.page.content, Content::Feed(_)) {
                let (route, by, other) =
                    (a.page.route.to_string(), b.origin.to_string(), a.origin.to_string());
                let problem = Problem::RouteTaken { route, by, other };
                found.push(Diagnostic::new(problem, b.place.clone()).and(a.place.clone(), "the other"));
            }
        }
        // In order of route, everything that begins like a file follows it; some of that may stand below it.
        let mut files: Vec<&str> = Vec::new();
        for planned in &self.planned {
            let route = planned.page.route.as_str();
            files.retain(|file| route.starts_with(file));
            if let Some(file) = files.iter().find(|file| route[file.len()..].starts_with('/')) {
                let problem = Problem::RouteBelowFile { route: route.to_owned(), file: (*file).to_owned() };
                found.push(Diagnostic::new(problem, planned.place.clone()));
            }
            if !route.ends_with('/') {
                files.push(route);
            }
        }
        let pages: Vec<Arc<Page>> = self.planned.into_iter().map(|planned| planned.page).collect();
        references.check_paths(&pages, &mut found);
        let count = |is: fn(&Content) -> bool| pages.iter().filter(|page| is(&page.content)).count();
        let page_count = count(|content| matches!(content, Content::Html(_)));
        let feed_count = count(|content| matches!(content, Content::Feed(_)));
        (Plan { pages, page_count, feed_count }, found)
    }
}

fn site(digest: &Digest, theme: &Theme, links: Links<'_>, lang: Lang) -> Site {
    let settings = &digest.settings;
    let words = theme.words(lang);
    let item = |id: &str, route: Route| MenuItem {
        id: id.to_owned(),
        label: words.word(id).to_owned(),
        href: links.href(&route),
    };
    let standing = digest.pages.iter().filter_map(|page| {
        let text = page.texts[lang].as_ref()?;
        let (id, label) = (page.key.to_string(), text.keys.title.clone());
        Some(MenuItem { id, label, href: links.href(&links.standing(page, lang)?) })
    });
    Site {
        title: settings.title[lang].clone(),
        description: settings.description[lang].clone(),
        home: links.href(&links.home(lang)),
        lang: settings.languages.tag(lang).to_owned(),
        locale: words.locale.clone(),
        menu: vec![
            MenuItem {
                label: words.word("menu_ministries").to_owned(),
                ..item("ministries", links.ministries(lang))
            },
            item("sectors", links.sectors(lang)),
            item("tags", links.tags(lang)),
            item("archive", links.archive(lang)),
        ],
        pages: standing.collect(),
        feed: FeedLink {
            title: settings.title[lang].clone(),
            href: links.href(&links.feed(&links.home(lang))),
        },
        color_light: theme.colors.light.clone(),
        color_dark: theme.colors.dark.clone(),
        generator: concat!("Risalah ", env!("CARGO_PKG_VERSION")),
    }
}
