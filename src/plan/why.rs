//! What an output is made of, as places in source files: for editors who ask why a page shows what it shows.
//!
//! What a page shows of articles is asked of its views, so it cannot differ from what is shown.

use std::collections::BTreeSet;

use super::Planned;
use super::bilingual::beside;
use super::kind::Kind;
use super::links::Links;
use super::page::Content;
use super::references::{References, key_of};
use crate::diagnostic::{At, Place};
use crate::keep::Keeper;
use crate::locale::phrases;
use crate::model::{Article, Cited, Digest, tag_id};
use crate::parse::{self, Key, TextFile};
use crate::source::SourcePath;
use crate::theme::{self, Theme};
use crate::yaml::{Step, YamlPath};

phrases! {
    /// What a place gives to an output.
    pub enum Share {
        /// What the output comes from.
        Origin => en: "where it comes from", id: "asalnya";
        /// A template or a static file.
        Theme => en: "the theme", id: "tema";
        /// The keys of a text.
        FrontMatter => en: "its front matter", id: "front matter-nya";
        /// A text.
        Text => en: "its text", id: "teksnya";
        /// A source record.
        Source => en: "a source that it cites", id: "sumber yang dikutipnya";
        /// Where another article stands.
        AddressOf { key: String } =>
            en: format!("the address of `{key}`, to which its text links"), id: format!("alamat `{key}`, yang ditaut teksnya");
        /// A picture or document.
        File => en: "a file that its text shows or links to", id: "berkas yang ditampilkan atau ditaut teksnya";
        /// Title, summary, date, bodies and sector of an article.
        Card { key: String } => en: format!("what lists show of `{key}`"), id: format!("yang ditampilkan daftar dari `{key}`");
        /// A body.
        Body { id: String } => en: format!("the body `{id}`"), id: format!("lembaga `{id}`");
        /// A sector.
        Sector { id: String } => en: format!("the sector `{id}`"), id: format!("sektor `{id}`");
        /// A tag.
        Tag { id: String } => en: format!("the tag `{id}`"), id: format!("tag `{id}`");
        /// The folder of the articles.
        Count => en: "how many articles there are, and where", id: "berapa artikel yang ada, dan di mana";
        /// All of a registry.
        Registry => en: "a registry", id: "daftar induk";
        /// `site.yaml`.
        Settings => en: "the settings", id: "pengaturan";
        /// The titles of standing pages.
        Menu => en: "the menu of standing pages", id: "menu halaman tetap";
        /// The words and colours.
        Words => en: "the words and colours of the theme", id: "kata-kata dan warna tema";
    }
}

/// A place that an output is made of, and what it gives to it.
pub type Ingredient = (Place, Share);

/// What an output is made of, in order of importance, each place once.
pub fn made_of(planned: &Planned, digest: &Digest, theme: &Theme) -> Vec<Ingredient> {
    let mut collector = Collector { digest, theme, found: Vec::new(), seen: BTreeSet::new() };
    collector.collect(planned);
    collector.found
}

/// Whether an output is made of a file.
pub fn is_made_of(ingredients: &[Ingredient], path: &str) -> bool {
    ingredients.iter().any(|(place, _)| {
        *place.file == *path
            || place
                .file
                .strip_suffix('/')
                .is_some_and(|folder| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    })
}

struct Collector<'a> {
    digest: &'a Digest,
    theme: &'a Theme,
    found: Vec<Ingredient>,
    seen: BTreeSet<(SourcePath, String)>,
}

impl Collector<'_> {
    fn collect(&mut self, planned: &Planned) {
        self.add(planned.place.clone(), Share::Origin);
        let mut keys = Vec::new();
        match &planned.page.content {
            Content::Html(html) => {
                if matches!(html.kind, Kind::Article | Kind::Bilingual | Kind::Page | Kind::Redirect) {
                    self.own_text(&planned.place.file, html.kind == Kind::Bilingual);
                }
                html.view.articles(&mut keys);
                if matches!(
                    html.kind,
                    Kind::Ministries
                        | Kind::Network
                        | Kind::Data
                        | Kind::Sectors
                        | Kind::Tags
                        | Kind::Archive
                        | Kind::Year
                        | Kind::Home
                ) {
                    self.count();
                }
                self.bodies_around(&planned.place);
                self.articles(keys);
                self.site();
                let has_entries = !matches!(html.kind, Kind::Article | Kind::Bilingual);
                let entry = has_entries.then_some(theme::ENTRY);
                for template in std::iter::once(self.theme.template(html.kind)).chain(entry) {
                    for file in self.theme.files_of(template) {
                        self.add(Place::file(file), Share::Theme);
                    }
                }
            }
            Content::Feed(feed) => {
                keys.extend(feed.items.iter().map(|item| item.key.clone()));
                self.articles(keys);
                self.site();
            }
            Content::Sitemap(_) | Content::SitemapIndex(_) => {
                self.count();
                self.site();
            }
            Content::Data(_) | Content::Search(_) => {
                self.count();
                self.site();
            }
            Content::Robots(_) => self.site(),
            Content::Headers(_) => {
                self.site();
                for file in self.theme.files_of(theme::HEADERS) {
                    self.add(Place::file(file), Share::Theme);
                }
            }
            Content::Share(_) => {
                self.own_text(&planned.place.file, false);
                self.bodies_around(&planned.place);
                self.site();
                let files = self.theme.files_of(theme::SHARE).into_iter().chain(self.theme.fonts().files());
                files.for_each(|file| self.add(Place::file(file), Share::Theme));
            }
            Content::Copy(_) | Content::Smaller(_) => {}
        }
    }

    fn add(&mut self, place: Place, share: Share) {
        if self.seen.insert((place.file.clone(), format!("{:?}", place.at))) {
            self.found.push((place, share));
        }
    }

    /// The text that a page shows whole, perhaps with the one that stands beside it, and what they refer to.
    fn own_text(&mut self, path: &SourcePath, is_bilingual: bool) {
        let Some(key) = path.strip_prefix("content/").and_then(|path| path.strip_suffix(".md")) else {
            return;
        };
        let key = key.rsplit_once('.').filter(|(_, tag)| self.digest.settings.languages.find(tag).is_some());
        let key = key.map_or(path.trim_start_matches("content/").trim_end_matches(".md"), |(key, _)| key);
        if let Some(article) = key.strip_prefix("articles/").and_then(|key| self.digest.find(key)) {
            let article = article.clone();
            let own =
                article.texts.iter().find(|(_, text)| text.as_ref().is_some_and(|text| text.path == *path));
            let beside =
                own.filter(|_| is_bilingual).and_then(|(lang, _)| beside(self.digest, &article, lang));
            for (lang, text) in article.texts.iter() {
                let Some(text) = text else { continue };
                self.add(Place::yaml(&text.path, YamlPath::new()), Share::FrontMatter);
                if text.path == *path || beside == Some(lang) {
                    self.text(text);
                }
            }
            self.registry_rows(&article);
            for cited in &article.sources {
                if let Cited::Seed(seed) = cited {
                    let path: SourcePath = format!("seeds/{}.yaml", seed.id).into();
                    self.add(Place::file(&path), Share::Source);
                }
            }
        } else if let Some(page) =
            self.digest.pages.iter().find(|page| parse::full_key(false, &page.key) == *key)
        {
            for (_, text) in page.texts.iter() {
                let Some(text) = text else { continue };
                self.add(Place::yaml(&text.path, YamlPath::new()), Share::FrontMatter);
                if text.path == *path {
                    self.text(text);
                }
            }
        }
    }

    fn text<K>(&mut self, text: &TextFile<K>) {
        let at = At::Span(text.body_start..text.body_start);
        self.add(Place { file: text.path.clone(), at }, Share::Text);
        let references = References::new(self.digest, Links::new(self.digest, self.theme), Keeper::default());
        for link in &text.body.links {
            let target = self.digest.find(&key_of(&link.target, text)).cloned();
            for (_, linked) in target.iter().flat_map(|article| article.texts.iter()) {
                if let Some(linked) = linked {
                    self.add(Place::file(&linked.path), Share::AddressOf { key: linked.key.to_string() });
                }
            }
            if let Some(path) = references.file_path(&link.target, text) {
                self.add(Place::file(&path), Share::File);
            }
        }
    }

    /// What lists show of articles: titles, summaries, dates, bodies and sectors.
    fn articles(&mut self, keys: Vec<Key>) {
        for key in keys {
            let Some(article) = self.digest.find(key.as_str()).cloned() else { continue };
            for (_, text) in article.texts.iter() {
                let Some(text) = text else { continue };
                let place = Place::yaml(&text.path, vec![Step::Key("title".to_owned())]);
                self.add(place, Share::Card { key: key.to_string() });
            }
            self.registry_rows(&article);
        }
    }

    fn registry_rows(&mut self, article: &Article) {
        for &body in &article.ministries {
            let entry = &self.digest.ministries.get(body).entry;
            self.add(entry.origin.key("id"), Share::Body { id: entry.id.clone() });
        }
        let sector = &self.digest.registries.sectors[article.sector];
        self.add(sector.origin.key("id"), Share::Sector { id: sector.id.clone() });
        for tag in &article.tags {
            let id = tag_id(tag);
            if let Some(entry) = self.digest.registries.tags.iter().find(|entry| entry.id == id) {
                self.add(entry.origin.key("id"), Share::Tag { id });
            }
        }
    }

    /// The bodies before and after the one whose page it is.
    fn bodies_around(&mut self, place: &Place) {
        if *place.file != *parse::MINISTRIES {
            return;
        }
        let is_it = |body: &&crate::model::Ministry| body.entry.origin.key("id") == *place;
        let Some(body) = self.digest.ministries.iter().find(is_it) else { return };
        for &other in body.predecessors.iter().chain(&body.successors) {
            let entry = &self.digest.ministries.get(other).entry;
            self.add(entry.origin.key("id"), Share::Body { id: entry.id.clone() });
        }
    }

    /// How many articles there are of what.
    fn count(&mut self) {
        self.add(Place::file(&"content/articles/".into()), Share::Count);
        for path in [parse::MINISTRIES, parse::SECTORS, parse::TAGS] {
            self.add(Place::file(&path.into()), Share::Registry);
        }
    }

    /// What every page shows.
    fn site(&mut self) {
        self.add(Place::file(&parse::SITE.into()), Share::Settings);
        for text in
            self.digest.pages.iter().flat_map(|page| page.texts.iter()).filter_map(|(_, text)| text.as_ref())
        {
            let place = Place::yaml(&text.path, vec![Step::Key("title".to_owned())]);
            self.add(place, Share::Menu);
        }
        for file in self.theme.common_files() {
            self.add(Place::file(file), Share::Words);
        }
    }
}
