//! One output of the site, as what it is made of.

use std::sync::OnceLock;

use tera::Context;

use super::kind::Kind;
use super::linked_data::{Around, Described, Thing, linked_data};
use super::part::{Named, Shared, ToContext, ToValue};
use super::share::Share;
use super::view::{PageHead, Site, WordTable};
use crate::fingerprint::Fingerprint;
use crate::parse::Key;
use crate::picture::Smaller;
use crate::render::data::DataFile;
use crate::render::feed::Feed;
use crate::render::search::SearchFile;
use crate::render::sitemap::SitemapPart;
use crate::route::Route;
use crate::source::SourceFile;
use crate::theme::{self, Theme};

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

/// What an output is made of.
#[derive(Debug)]
pub enum Content {
    /// A page for readers.
    Html(Box<HtmlPage>),
    /// A feed.
    Feed(Box<Feed>),
    /// A sitemap of these pages.
    Sitemap(Vec<Named<SitemapPart>>),
    /// A list of sitemaps, by address.
    SitemapIndex(Vec<String>),
    /// `robots.txt`, which names the sitemap.
    Robots(String),
    /// `_headers`, by the template [`theme::HEADERS`]: what hosts that read it are asked to send along.
    Headers(Shared<Site>),
    /// A file of open data.
    Data(Box<DataFile>),
    /// A file that the search page reads.
    Search(Box<SearchFile>),
    /// A file as it is.
    Copy(SourceFile),
    /// A smaller copy of a picture.
    Smaller(Smaller),
    /// The drawing that stands for an article where somebody shares it.
    Share(Box<Share>),
}

impl Content {
    /// Whether its bytes take so long to make that nobody may wait for them who did not ask for them: they are made when they
    /// are written or sent, and known by what they are made of.
    pub fn is_made_later(&self) -> bool {
        matches!(self, Self::Smaller(_) | Self::Share(_))
    }
}

/// A page for readers: a template and all that it can see.
#[derive(Debug)]
pub struct HtmlPage {
    /// Its kind, by which the theme has a template for it.
    pub kind: Kind,
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
    /// The articles of which it shows something.
    fn articles(&self, found: &mut Vec<Key>);
    /// What it says to machines.
    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a>;
}

impl<T: ToContext + ToValue + Described + std::hash::Hash + Send + Sync + std::fmt::Debug> View for T {
    fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self)
    }

    fn add_to(&self, context: &mut Context) {
        ToContext::add_to(self, context);
    }

    fn articles(&self, found: &mut Vec<Key>) {
        ToValue::articles(self, found);
    }

    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a> {
        Described::describe(self, around)
    }
}

impl HtmlPage {
    /// All that the template can see.
    pub fn context(&self) -> Context {
        let mut context = Context::new();
        context.insert_value("site", self.site.to_value());
        context.insert_value("words", self.words.to_value());
        context.insert_value("page", self.head.to_value());
        let around = Around { site: &self.site, head: &self.head };
        let linked_data = linked_data(self.view.as_ref(), &around);
        context.insert_value("linked_data", tera::Value::safe_string(&linked_data));
        self.view.add_to(&mut context);
        context
    }
}

impl Page {
    pub(super) fn new(route: Route, content: Content) -> Self {
        Self { route, content, parts: OnceLock::new() }
    }

    /// The name of the page's bytes: equal names are equal bytes, within one version of the program.
    pub fn name(&self, theme: &Theme) -> Fingerprint {
        match &self.content {
            Content::Html(_) => self.layout(theme).and(theme.asset_names()),
            Content::Headers(_) => self.layout(theme),
            Content::Share(share) => share.name(theme, self.parts()),
            _ => self.parts(),
        }
    }

    /// The same, whatever the theme's static files are called.
    pub fn layout(&self, theme: &Theme) -> Fingerprint {
        match &self.content {
            Content::Html(page) => {
                self.parts().and(theme.closure(theme.template(page.kind)).unwrap_or(Fingerprint::NOTHING))
            }
            Content::Headers(_) => {
                self.parts().and(theme.closure(theme::HEADERS).unwrap_or(Fingerprint::NOTHING))
            }
            Content::Share(share) => share.name(theme, self.parts()),
            _ => self.parts(),
        }
    }

    fn parts(&self) -> Fingerprint {
        *self.parts.get_or_init(|| match &self.content {
            Content::Html(page) => {
                let HtmlPage { kind, site, words, head, view } = page.as_ref();
                Fingerprint::of(&(kind, site, words, head, view.fingerprint()))
            }
            Content::Feed(feed) => Fingerprint::of(feed),
            Content::Sitemap(entries) => Fingerprint::of(entries),
            Content::SitemapIndex(addresses) => Fingerprint::of(addresses),
            Content::Robots(sitemap) => Fingerprint::of(sitemap),
            Content::Headers(site) => Fingerprint::of(site),
            Content::Data(file) => Fingerprint::of(file),
            Content::Search(file) => Fingerprint::of(file),
            Content::Copy(file) => file.fingerprint,
            Content::Smaller(smaller) => smaller.name(),
            Content::Share(share) => Fingerprint::of(share.as_ref()),
        })
    }
}
