//! Planning a topic: a [`Sheet`] is filled with the help of the [`Planner`] and becomes a [`Piece`], which is remembered.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::branch::branch_of;
use super::cards::{VolumeParts, all_parts};
use super::kind::Kind;
use super::links::Links;
use super::page::{Content, HtmlPage, Page, View};
use super::part::{Named, Shared};
use super::references::{References, SitePath, SitePaths};
use super::search::{self, Indexes};
use super::share;
use super::site::site;
use super::view::{Entries, Entry, FeedLink, HeadImage, LanguageLink, PageHead, Site, TextWords, WordTable};
use crate::diagnostic::{Diagnostic, Guesses, Origin, Place};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::model::{Digest, Ministry, Position};
use crate::parse::Key;
use crate::render::feed::{Feed, FeedItem};
use crate::render::sitemap::{SitemapEntry, SitemapPart};
use crate::route::Route;
use crate::theme::{self, Theme};

/// A page with what it comes from, as a thing and as a place: for whoever else claims its address.
#[derive(Debug)]
pub struct Planned {
    /// The page.
    pub page: Page,
    /// What it comes from.
    pub origin: Origin,
    /// The same as a place.
    pub place: Place,
}

/// What came of planning a topic.
#[derive(Debug)]
pub struct Piece {
    /// The name of all that it was planned from.
    pub name: Fingerprint,
    /// Its outputs by the branch that they stand in.
    pub branches: BTreeMap<Arc<str>, Vec<Arc<Planned>>>,
    /// Its part of the sitemap.
    pub sitemap: Named<SitemapPart>,
    /// The paths of the site that its texts lead to.
    pub(super) paths: SitePaths,
    pub(super) found: Vec<Diagnostic>,
    /// The sheet of each text in it, in order of key.
    pub(super) texts: Vec<PlannedText>,
    /// The name of all that its texts may link to.
    pub(super) links: Fingerprint,
}

/// The sheet of a text, and what it was planned from.
#[derive(Debug)]
pub(super) struct PlannedText {
    pub key: Key,
    /// The name of all that it was planned from, but for what it links to.
    pub name: Fingerprint,
    /// The name of what it links to.
    pub links: Fingerprint,
    pub sheet: Arc<Sheet>,
}

/// Collects what comes of planning.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub planned: Vec<Arc<Planned>>,
    pub sitemap: SitemapPart,
    pub paths: Vec<SitePath>,
    pub found: Vec<Diagnostic>,
    pub guesses: Guesses,
    /// Sheets of single texts, which are part of this one.
    pub texts: Vec<PlannedText>,
    /// The name of all that these may link to.
    pub links: Fingerprint,
}

impl Sheet {
    /// Adds an output.
    pub fn add(&mut self, route: Route, origin: Origin, place: Place, content: Content) {
        self.planned.push(Arc::new(Planned { page: Page::new(route, content), origin, place }));
    }

    /// The piece that this is, under the name of what it was planned from.
    pub fn into_piece(mut self, name: Fingerprint, planner: &Planner<'_>) -> Piece {
        for text in self.texts.iter().map(|text| &text.sheet) {
            self.planned.extend_from_slice(&text.planned);
            self.sitemap.append(&text.sitemap);
            self.paths.extend_from_slice(&text.paths);
            self.found.extend_from_slice(&text.found);
        }
        let languages = &planner.digest.settings.languages;
        let mut branches: BTreeMap<Arc<str>, Vec<Arc<Planned>>> = BTreeMap::new();
        for planned in self.planned {
            let branch = branch_of(&planned.page.route, languages);
            match branches.get_mut(branch) {
                Some(outputs) => outputs.push(planned),
                None => drop(branches.insert(branch.into(), vec![planned])),
            }
        }
        let paths = SitePaths::new(self.paths, languages);
        Piece {
            name,
            branches,
            sitemap: Named::new(self.sitemap),
            paths,
            found: self.found,
            texts: self.texts,
            links: self.links,
        }
    }
}

/// What planning needs to know; the same for all topics.
pub(super) struct Planner<'a> {
    pub digest: &'a Digest,
    pub theme: &'a Arc<Theme>,
    pub links: Links<'a>,
    pub references: References<'a>,
    pub today: Date,
    pub words: Localized<Shared<WordTable>>,
    /// Those of them that texts may need.
    pub text_words: Localized<Named<TextWords>>,
    pub sites: Localized<Shared<Site>>,
    /// What lists show of the articles, by volume.
    pub parts: Vec<Arc<VolumeParts>>,
    /// Whether each body exists on the day of the build.
    pub is_current: Vec<bool>,
    /// What readers of each language find by searching, if the site has that.
    pub indexes: Option<Localized<Indexes>>,
    /// The name of all that every page of a language may be made of.
    pub around: Localized<Fingerprint>,
    /// How many articles there are before each volume.
    starts: Vec<usize>,
}

/// What a page for readers is, besides its view.
pub(super) struct Head<'s> {
    pub kind: Kind,
    pub section: &'static str,
    pub title: Arc<str>,
    pub description: Arc<str>,
    /// The same page in a language, if there is one.
    pub routes: &'s dyn Fn(Lang) -> Option<Route>,
    /// Where the switcher leads where there is none.
    pub nearest: &'s dyn Fn(Lang) -> Route,
    pub feed: Option<FeedLink>,
    /// When it last changed, for the sitemap.
    pub changed: Option<Date>,
    /// Whether it is shown only because what is held back was asked for.
    pub is_preview: bool,
}

/// An article that may be among the newest of a feed.
#[derive(Clone, Debug, Hash)]
pub(super) struct Candidate {
    pub moment: Timestamp,
    pub item: Named<FeedItem>,
}

impl<'a> Planner<'a> {
    pub fn new(digest: &'a Digest, theme: &'a Arc<Theme>, today: Date, memory: &mut Memory) -> Self {
        let languages = &digest.settings.languages;
        let links = Links::new(digest, theme);
        let words = Localized::each(languages, |lang| Shared::new(WordTable::new(theme.words(lang).clone())));
        let text_words = Localized::each(languages, |lang| Named::new(TextWords::new(theme.words(lang))));
        let sites = Localized::each(languages, |lang| Shared::new(site(digest, theme, links, lang)));
        let parts = all_parts(digest, theme, links, &words, memory);
        let is_current = |body: &Ministry| body.end().is_none_or(|end| end > today);
        let is_current: Vec<bool> = digest.ministries.iter().map(is_current).collect();
        let indexes = search::indexes(digest, theme, &is_current, memory);
        let around = Localized::each(languages, |lang| {
            digest.name.and(theme.words_name).and(theme.entry_name()).and(sites[lang].name())
        });
        let before = |count: &mut usize, length: usize| Some(std::mem::replace(count, *count + length));
        let lengths = digest.volumes.iter().map(|volume| volume.articles.len());
        let starts = lengths.scan(0, before).collect();
        let references = References::new(digest, links, memory.keeper.clone());
        Self {
            digest,
            theme,
            links,
            references,
            today,
            words,
            text_words,
            sites,
            parts,
            is_current,
            indexes,
            around,
            starts,
        }
    }

    /// Whether articles have share images: the site wants them, and the theme can draw them.
    pub fn has_share_images(&self) -> bool {
        self.digest.settings.features.share_images && self.theme.closure(theme::SHARE).is_some()
    }

    /// How many articles stand before a volume in the list of all.
    pub fn start(&self, volume: usize) -> usize {
        self.starts[volume]
    }

    /// An article, as lists show it.
    pub fn entry(&self, at: Position, lang: Lang) -> &Named<Entry> {
        &self.parts[at.volume].lists[lang].all.year.entries.0[at.article]
    }

    /// Articles by their positions in the list of all, newest first, as lists show them.
    pub fn entries(&self, from: usize, to: usize, lang: Lang) -> Entries {
        let mut entries = Vec::new();
        for (parts, &start) in self.parts.iter().zip(&self.starts) {
            let all = &parts.lists[lang].all.year.entries.0;
            let within = |at: usize| at.saturating_sub(start).min(all.len());
            entries.extend_from_slice(&all[within(from)..within(to)]);
        }
        Entries(entries)
    }

    /// Adds a page for readers in one language; `head.routes` has to know it.
    pub fn html(
        &self,
        sheet: &mut Sheet,
        lang: Lang,
        head: Head<'_>,
        origin: (Origin, Place),
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
        let listed = !head.is_preview && !matches!(head.kind, Kind::NotFound | Kind::Redirect);
        if listed {
            let named = |link: &LanguageLink| Some((link.lang.clone(), link.url.clone()?));
            sheet.sitemap.push(&SitemapEntry {
                url: url.clone(),
                alternates: alternates.iter().filter_map(named).collect(),
                x_default: x_default.clone(),
                changed: head.changed.map(|day| day.to_string()),
            });
        }
        let image = (head.kind == Kind::Article && self.has_share_images()).then(|| HeadImage {
            url: self.links.url(&self.links.share_image(&route)),
            width: share::WIDTH as usize,
            height: share::HEIGHT as usize,
            alt: format!("{} – {}", head.title, self.digest.settings.title[lang]),
        });
        let page = HtmlPage {
            kind: head.kind,
            site: self.sites[lang].clone(),
            words: self.words[lang].clone(),
            head: PageHead {
                kind: head.kind.name(),
                title: head.title,
                description: head.description,
                url: listed.then_some(url),
                languages: alternates,
                x_default: x_default.filter(|_| listed),
                feed: head.feed,
                section: head.section,
                noindex: !listed,
                image,
            },
            view,
        };
        sheet.add(route, origin.0, origin.1, Content::Html(Box::new(page)));
    }

    /// Adds the feed of the page at `of`: the newest of the candidates in order of publication.
    pub fn feed<'c>(
        &self,
        sheet: &mut Sheet,
        lang: Lang,
        of: &Route,
        title: String,
        description: String,
        candidates: impl Iterator<Item = &'c Named<Vec<Candidate>>>,
    ) -> FeedLink {
        let route = self.links.feed(of);
        let mut newest: Vec<&Candidate> = candidates.flat_map(|candidates| candidates.iter()).collect();
        newest.sort_by_key(|candidate| Reverse(candidate.moment));
        newest.truncate(self.digest.settings.feed_items);
        let feed = Feed {
            title: title.clone(),
            description,
            link: self.links.url(of),
            feed_url: self.links.url(&route),
            lang: self.digest.settings.languages.tag(lang).to_owned(),
            items: newest.into_iter().map(|candidate| candidate.item.clone()).collect(),
        };
        let href = self.links.href(&route);
        let origin = Origin::Feed { of: of.to_string() };
        sheet.add(route, origin, Place::file(&crate::parse::SITE.into()), Content::Feed(Box::new(feed)));
        FeedLink { title, href }
    }
}
