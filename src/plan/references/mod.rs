//! Links in texts: from what an editor wrote to the address on the site.

mod attached;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use self::attached::{Attached, names_file, paths_of_file, year_folder};
use super::branch::{Branch, branch, branch_of, find};
use super::links::Links;
use super::piece::Sheet;
use super::text::Lead;
use crate::diagnostic::{At, Diagnostic, Guesses, Linked, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::keep::Keeper;
use crate::lang::{Lang, Languages};
use crate::model::{self, Digest, StandingPage};
use crate::parse::markdown::{Body, Link, LinkKind, escape};
use crate::parse::{self, TextFile};
use crate::route::Route;

/// What links of texts can lead to.
pub struct References<'a> {
    digest: &'a Digest,
    links: Links<'a>,
    pages: HashMap<String, usize>,
    files: HashMap<&'a str, Attached<'a>>,
    /// The names of the pictures beside texts, by the folder that the texts stand in.
    pictures: BTreeMap<&'a str, Fingerprint>,
    keeper: Keeper,
    /// The name of everything besides articles that a link can lead to.
    others: Fingerprint,
}

/// A path of the site that a text leads to, and where.
pub type SitePath = (String, Place);

/// The texts of an article or a standing page: address and body, by language.
type Target<'a> = Vec<(Lang, Route, &'a Body)>;

impl<'a> References<'a> {
    /// Everything that can be linked to, by the key or path under which a text names it.
    pub fn new(digest: &'a Digest, links: Links<'a>, keeper: Keeper) -> Self {
        let pages = digest.pages.iter().enumerate();
        let mut references = Self {
            digest,
            links,
            keeper,
            pages: pages.map(|(index, page)| (parse::full_key(false, &page.key), index)).collect(),
            files: HashMap::new(),
            pictures: BTreeMap::new(),
            others: Fingerprint::NOTHING,
        };
        let mut files = BTreeMap::new();
        for attachment in &digest.attachments {
            let key = parse::full_key(attachment.of_article, &attachment.key);
            let target = references.target(&key).unwrap_or_default();
            if let Some(route) =
                target.first().and_then(|(_, route, _)| links.attachment(route, &attachment.name))
            {
                let picture = attachment.picture.as_ref();
                files.insert(attachment.file.path.as_ref(), Attached { route, picture });
                if let Some(picture) = picture {
                    let of_folder =
                        references.pictures.entry(year_folder(&attachment.file.path)).or_default();
                    *of_folder = of_folder.and(picture.name());
                }
            }
        }
        let texts = |page: &StandingPage| -> Vec<Option<(Fingerprint, Option<Route>)>> {
            let text = |(lang, text): (Lang, &Option<_>)| Some((of_text(text)?, links.standing(page, lang)));
            page.texts.iter().map(text).collect()
        };
        let page_names: Vec<_> = digest.pages.iter().map(|page| (&page.key, texts(page))).collect();
        let held_back: Vec<(&str, Lang)> =
            digest.held_back.iter().map(|held| (held.key.as_str(), held.lang)).collect();
        let routes: Vec<(&&str, &Route)> = files.iter().map(|(path, file)| (path, &file.route)).collect();
        references.others = Fingerprint::of(&(routes, page_names, held_back, &digest.unread_keys));
        references.files = files.into_iter().collect();
        references
    }

    /// The texts behind a key, if there is such a key.
    fn target(&self, key: &str) -> Option<Target<'a>> {
        let digest = self.digest;
        if let Some(article) = digest.find(key) {
            let text = |(lang, text): (Lang, &'a Option<model::Text>)| {
                Some((lang, self.links.article(article, lang)?, &text.as_ref()?.body))
            };
            return Some(article.texts.iter().filter_map(text).collect());
        }
        let page = &digest.pages[*self.pages.get(key)?];
        let text = |(lang, text): (Lang, &'a Option<Arc<TextFile<_>>>)| {
            Some((lang, self.links.standing(page, lang)?, &text.as_ref()?.body))
        };
        Some(page.texts.iter().filter_map(text).collect())
    }

    /// The name of everything that the links of a text lead to: while it stays, so do their addresses.
    pub fn name<K>(&self, text: &TextFile<K>) -> Fingerprint {
        let target = |link: &Link| {
            if link.kind == LinkKind::Show {
                let picture = self.file(&link.target, text).and_then(|file| file.picture);
                return picture.map_or(Fingerprint::NOTHING, |picture| picture.name());
            }
            let key = key_of(&link.target, text);
            self.digest.find(&key).map_or(Fingerprint::NOTHING, |article| article.address)
        };
        text.body.links.iter().fold(self.others, |name, link| name.and(target(link)))
    }

    /// The same for all texts that link to articles, and show pictures, in these folders and in no other.
    pub fn name_of_folders(&self, folders: &BTreeSet<String>) -> Fingerprint {
        let folder = |name: &String| {
            let joined = self.digest.folder(&format!("{name}/"));
            let pictures = self.pictures.get(format!("{}{name}", parse::ARTICLES).as_str()).copied();
            joined.map_or(Fingerprint::NOTHING, |joined| joined.addresses).and(pictures.unwrap_or_default())
        };
        folders.iter().fold(self.others, |name, path| name.and(folder(path)))
    }

    /// The name of everything besides articles that a link can lead to.
    pub fn others(&self) -> Fingerprint {
        self.others
    }

    /// What each link of a text leads to. What leads nowhere is reported on the sheet, and paths of the site are noted
    /// there, to be looked up when all routes are known.
    pub fn resolve<K>(&self, text: &TextFile<K>, sheet: &mut Sheet) -> Vec<Lead> {
        let mut leads = Vec::with_capacity(text.body.links.len());
        for link in &text.body.links {
            let span = link.span.start + text.body_start..link.span.end + text.body_start;
            let place = Place { file: text.path.clone(), at: At::Span(span) };
            let shown = self.file(&link.target, text).filter(|_| link.kind == LinkKind::Show);
            let picture = shown.and_then(|file| self.frame(link, file, &place, sheet));
            leads.push(Lead { attributes: self.attributes(link, text, place, sheet), picture });
        }
        leads
    }

    fn attributes<K>(&self, link: &Link, text: &TextFile<K>, place: Place, sheet: &mut Sheet) -> String {
        let found = &mut sheet.found;
        let attribute = link.kind.attribute();
        let fragment =
            link.fragment.as_ref().map_or(String::new(), |fragment| format!("#{}", escape(fragment)));
        if link.target.is_empty() {
            return format!("{attribute}=\"{fragment}\"");
        }
        if link.target.starts_with('/') {
            let path = link.target.split('?').next().unwrap_or_default();
            sheet.paths.push((path.to_owned(), place));
            let address = crate::parse::markdown::encode_address(&link.target);
            return format!(
                "{attribute}=\"{}{}{fragment}\"",
                escape(self.links.base_path()),
                escape(&address)
            );
        }
        if let Some(file) = self.file(&link.target, text) {
            return format!("{attribute}=\"{}{fragment}\"", escape(&self.links.href(&file.route)));
        }
        let key = key_of(&link.target, text);
        let target = self.target(&key).filter(|_| link.kind == LinkKind::Follow);
        let Some(target) = target else {
            if self.digest.held_back.iter().any(|held| held.key == *key) {
                found.push(Diagnostic::new(Problem::LinkHeldBack { target: link.target.clone() }, place));
                return String::new();
            }
            if link.kind == LinkKind::Show || !self.digest.unread_keys.contains(&*key) {
                found.push(Diagnostic::new(self.broken(link, &key, text, &mut sheet.guesses), place));
            }
            return format!("{attribute}=\"{}{fragment}\"", escape(&link.target));
        };
        let same = target.iter().find(|(lang, ..)| *lang == text.lang);
        let Some(&(lang, ref route, body)) = same.or(target.first()) else { return String::new() };
        if let Some(fragment) = &link.fragment
            && !fragment.is_empty()
            && !body.has_anchor(fragment)
        {
            let suggestion =
                sheet.guesses.nearest(fragment, body.headings.iter().map(|heading| heading.id.as_str()));
            found.push(Diagnostic::new(
                Problem::BrokenFragment { fragment: fragment.clone(), suggestion },
                place,
            ));
        }
        let mark = if lang == text.lang {
            String::new()
        } else {
            format!(" hreflang=\"{}\"", self.links.tag_of(lang))
        };
        format!("{attribute}=\"{}{fragment}\"{mark}", escape(&self.links.href(route)))
    }
}

impl References<'_> {
    /// What is said of a link that leads nowhere, with what was meant if that can be told.
    fn broken<K>(&self, link: &Link, key: &str, text: &TextFile<K>, guesses: &mut Guesses) -> Problem {
        let target = link.target.clone();
        let mut of_files = || self.near_file(&link.target, text, guesses);
        let (to, suggestion) = match link.kind {
            LinkKind::Show => (Linked::Picture { target }, of_files()),
            LinkKind::Follow if names_file(&target) => (Linked::File { target }, of_files()),
            LinkKind::Follow => {
                let known = self.digest.keys().chain(self.pages.keys().map(String::as_str));
                let meant = guesses.nearest(key, known).or_else(|| whole_address(&link.target));
                (Linked::Text { target }, meant)
            }
        };
        Problem::BrokenLink { to, suggestion }
    }
}

/// The whole address where its beginning was left out: of mail, or of another site by a host that begins or ends as hosts do.
fn whole_address(target: &str) -> Option<String> {
    const ENDINGS: [&str; 6] = [".id", ".com", ".org", ".net", ".int", ".gov"];
    if target.contains(|c: char| c.is_whitespace() || c == ':') {
        return None;
    }
    let host = target.split('/').next().unwrap_or_default();
    if let Some((_, host)) = target.split_once('@') {
        return host.contains('.').then(|| format!("mailto:{target}"));
    }
    let is_host = host.starts_with("www.") || ENDINGS.iter().any(|ending| host.ends_with(ending));
    is_host.then(|| format!("https://{target}"))
}

/// The paths of the site that the texts of a piece lead to.
#[derive(Debug, Default)]
pub(super) struct SitePaths {
    paths: Vec<SitePath>,
    /// The name of the paths, wherever they are written.
    name: Fingerprint,
    /// The branches in which they may stand.
    branches: BTreeSet<String>,
}

impl SitePaths {
    pub fn new(paths: Vec<SitePath>, languages: &Languages) -> Self {
        let routes = paths.iter().flat_map(|(path, _)| routes_of(path)).flatten();
        let branches = routes.map(|route| branch_of(&route, languages).to_owned()).collect();
        let name = Fingerprint::of(&paths.iter().map(|(path, _)| path).collect::<Vec<_>>());
        Self { paths, name, branches }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// The name of the paths and of the routes among which they are looked for.
    pub fn name(&self, branches: &[Arc<Branch>]) -> Fingerprint {
        let routes =
            |key: &String| branch(branches, key).map_or(Fingerprint::NOTHING, |branch| branch.routes);
        Fingerprint::of_all(self.branches.iter().map(routes)).and(self.name)
    }

    /// Reports the paths that no page of the site has.
    pub fn check(&self, branches: &[Arc<Branch>]) -> Vec<Diagnostic> {
        let (mut found, mut guesses) = (Vec::new(), Guesses::default());
        for (path, place) in &self.paths {
            if routes_of(path).into_iter().flatten().all(|route| find(branches, &route).is_none()) {
                let routes = branches.iter().flat_map(|branch| &branch.outputs);
                let suggestion = guesses.nearest(path, routes.map(|planned| planned.page.route.as_str()));
                let problem = Problem::UnknownPath { path: path.clone(), suggestion };
                found.push(Diagnostic::new(problem, place.clone()));
            }
        }
        found
    }
}

/// The routes that a path may mean: itself, or the folder of its name.
fn routes_of(path: &str) -> [Option<Route>; 2] {
    [Route::new(path), Route::new(&format!("{path}/"))]
}

/// The folders of the articles that a text links to, and of the pictures that it shows: `2025`.
pub(super) fn folders_linked_to<K>(text: &TextFile<K>) -> impl Iterator<Item = String> {
    let of_article = |link: &Link| Some(key_of(&link.target, text).split_once('/')?.0.to_owned());
    let of_file = |path: String| Some(year_folder(&path).strip_prefix(parse::ARTICLES)?.to_owned());
    let folders = move |link: &Link| -> Vec<String> {
        match link.kind {
            LinkKind::Follow => of_article(link).into_iter().collect(),
            LinkKind::Show => {
                paths_of_file(&link.target, text).into_iter().flatten().filter_map(of_file).collect()
            }
        }
    };
    text.body.links.iter().flat_map(folders)
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A relative path taken from a folder; none where it climbs out of the site.
fn joined(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The name of a text.
fn of_text<K>(text: &Option<Arc<TextFile<K>>>) -> Option<Fingerprint> {
    text.as_ref().map(|text| text.fingerprint)
}

/// The key that a link names: by the path of a Markdown file, whatever its language, or by the key itself.
pub(crate) fn key_of<'l, K>(target: &'l str, text: &TextFile<K>) -> Cow<'l, str> {
    let Some(path) = target.strip_suffix(".md") else {
        return target.trim_end_matches('/').into();
    };
    let Some(path) = joined(folder(&text.path), path) else { return target.into() };
    let path = path.strip_prefix("content/").unwrap_or(&path);
    let path = path.strip_prefix("articles/").unwrap_or(path);
    match path.rsplit_once('.') {
        Some((key, suffix)) if crate::lang::is_language_tag(suffix) => key.to_owned().into(),
        _ => path.to_owned().into(),
    }
}
