//! Links in texts: from what an editor wrote to the address on the site.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::links::Links;
use crate::diagnostic::{At, Diagnostic, Place, Problem, nearest};
use crate::lang::Lang;
use crate::model::Digest;
use crate::parse::TextFile;
use crate::parse::markdown::{Body, Link, LinkKind, escape};
use crate::route::Route;

/// What links of texts can lead to.
pub struct References<'a> {
    links: Links<'a>,
    texts: HashMap<String, Target<'a>>,
    files: HashMap<&'a str, Route>,
    held_back: Vec<&'a str>,
    /// All keys that there are, with those of texts that have an error.
    known: &'a BTreeSet<String>,
    /// Paths of the site that texts lead to, to be looked up when all routes are known.
    paths: Vec<(String, Place)>,
}

/// The texts of an article or a standing page: address and body, by language.
type Target<'a> = BTreeMap<Lang, (Route, &'a Body)>;

impl<'a> References<'a> {
    /// Everything that can be linked to, by the key or path under which a text names it.
    pub fn new(digest: &'a Digest, links: Links<'a>) -> Self {
        let mut texts = HashMap::new();
        for article in &digest.articles {
            let target = article.texts.iter().filter_map(|(lang, text)| {
                Some((lang, (links.article(article, lang)?, &text.as_ref()?.body)))
            });
            texts.insert(article.key.to_string(), target.collect());
        }
        for page in &digest.pages {
            let target = page
                .texts
                .iter()
                .filter_map(|(lang, text)| Some((lang, (links.standing(page, lang)?, &text.as_ref()?.body))));
            texts.insert(format!("pages/{}", page.key), target.collect());
        }
        let mut references = Self {
            links,
            texts,
            files: HashMap::new(),
            held_back: digest.held_back.iter().map(|held| held.key.as_str()).collect(),
            known: &digest.known_keys,
            paths: Vec::new(),
        };
        for attachment in &digest.attachments {
            let key = match attachment.of_article {
                true => attachment.key.to_string(),
                false => format!("pages/{}", attachment.key),
            };
            let owner = references.texts.get(&key).and_then(|target| target.values().next());
            if let Some(route) = owner.and_then(|(route, _)| links.attachment(route, &attachment.name)) {
                references.files.insert(&attachment.file.path, route);
            }
        }
        references
    }

    /// Where each picture or document is published, by its path in the site.
    pub fn files(&self) -> &HashMap<&'a str, Route> {
        &self.files
    }

    /// The attributes of each link of a text; what leads nowhere is reported.
    pub fn resolve<K>(&mut self, text: &TextFile<K>, found: &mut Vec<Diagnostic>) -> Vec<String> {
        let mut attributes = Vec::with_capacity(text.body.links.len());
        for link in &text.body.links {
            let span = link.span.start + text.body_start..link.span.end + text.body_start;
            let place = Place { file: text.path.clone(), at: At::Span(span) };
            attributes.push(self.attributes(link, text, place, found));
        }
        attributes
    }

    fn attributes<K>(
        &mut self,
        link: &Link,
        text: &TextFile<K>,
        place: Place,
        found: &mut Vec<Diagnostic>,
    ) -> String {
        let attribute = link.kind.attribute();
        let fragment =
            link.fragment.as_ref().map_or(String::new(), |fragment| format!("#{}", escape(fragment)));
        if link.target.is_empty() {
            return format!("{attribute}=\"{fragment}\"");
        }
        if link.target.starts_with('/') {
            let path = link.target.split('?').next().unwrap_or_default();
            self.paths.push((path.to_owned(), place));
            let address = crate::parse::markdown::encode_address(&link.target);
            return format!(
                "{attribute}=\"{}{}{fragment}\"",
                escape(self.links.base_path()),
                escape(&address)
            );
        }
        if let Some(route) = self.file(&link.target, text) {
            return format!("{attribute}=\"{}{fragment}\"", escape(&self.links.href(route)));
        }
        let key = key_of(&link.target, text);
        let Some(target) = self.texts.get(&key).filter(|_| link.kind == LinkKind::Follow) else {
            if self.held_back.contains(&key.as_str()) {
                found.push(Diagnostic::new(Problem::LinkHeldBack { target: link.target.clone() }, place));
                return String::new();
            }
            if link.kind == LinkKind::Show || !self.known.contains(&key) {
                let suggestion = nearest(&key, self.known.iter().map(String::as_str));
                let (target, is_picture) = (link.target.clone(), link.kind == LinkKind::Show);
                let suggestion = suggestion.filter(|_| !is_picture);
                found.push(Diagnostic::new(Problem::BrokenLink { target, suggestion, is_picture }, place));
            }
            return format!("{attribute}=\"{}{fragment}\"", escape(&link.target));
        };
        let Some((&lang, (route, body))) = target.get_key_value(&text.lang).or_else(|| target.iter().next())
        else {
            return String::new();
        };
        if let Some(fragment) = &link.fragment
            && !fragment.is_empty()
            && !body.has_anchor(fragment)
        {
            let suggestion = nearest(fragment, body.headings.iter().map(|heading| heading.id.as_str()));
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

    /// A file beside the text: relative to the text itself, or to the folder with its name.
    fn file<K>(&self, target: &str, text: &TextFile<K>) -> Option<&Route> {
        let folder = folder(&text.path);
        let beside = joined(folder, target)?;
        let inside = joined(&format!("{folder}/{}", text.key.stem()), target)?;
        self.files.get(beside.as_str()).or_else(|| self.files.get(inside.as_str()))
    }

    /// Reports the paths that no page of the site has.
    pub fn check_paths(&self, routes: &BTreeMap<Route, String>, found: &mut Vec<Diagnostic>) {
        for (path, place) in &self.paths {
            let known = |path: &str| Route::new(path).is_some_and(|route| routes.contains_key(&route));
            if !known(path) && !known(&format!("{path}/")) {
                let suggestion = nearest(path, routes.keys().map(Route::as_str));
                let problem = Problem::UnknownPath { path: path.clone(), suggestion };
                found.push(Diagnostic::new(problem, place.clone()));
            }
        }
    }
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

/// The key that a link names: by the path of a Markdown file, whatever its language, or by the key itself.
fn key_of<K>(target: &str, text: &TextFile<K>) -> String {
    let Some(path) = target.strip_suffix(".md") else {
        return target.trim_end_matches('/').to_owned();
    };
    let Some(path) = joined(folder(&text.path), path) else { return target.to_owned() };
    let path = path.strip_prefix("content/").unwrap_or(&path);
    let path = path.strip_prefix("articles/").unwrap_or(path);
    match path.rsplit_once('.') {
        Some((key, suffix)) if crate::lang::is_language_tag(suffix) => key.to_owned(),
        _ => path.to_owned(),
    }
}
