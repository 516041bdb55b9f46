//! Which text stood at an address that is no more, and where to write the alias that leads its readers on.

use std::collections::HashMap;

use serde::Deserialize;

use super::{Published, entries};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::lang::Lang;
use crate::pipeline::Outline;
use crate::plan::links::Links;
use crate::route::Route;
use crate::yaml::YamlPath;

/// The texts of the published site by their addresses.
pub(super) struct Known(HashMap<Route, Text>);

/// A text by key and language.
pub(super) struct Text {
    key: String,
    language: String,
}

/// The part of `data/articles.json` that tells where articles stood.
#[derive(Deserialize)]
struct Articles {
    articles: Vec<ArticleRow>,
}

#[derive(Deserialize)]
struct ArticleRow {
    key: String,
    url: HashMap<String, String>,
}

impl Known {
    /// What the published site says of itself: its open data, where it has them, and the feeds that are not what they were.
    pub fn new<'p>(
        outline: &Outline,
        feeds: impl Iterator<Item = &'p str>,
        published: Published<'_>,
    ) -> Self {
        let root = Links::new(&outline.digest, &outline.theme).url(&Route::root());
        let below = |url: &str| Route::new(&format!("/{}", url.strip_prefix(root.as_str())?));
        let mut texts = HashMap::new();
        for item in feeds.flat_map(|path| entries::read(published(path)).into_values()) {
            let name = item.guid().and_then(|guid| guid.value().rsplit_once(':'));
            let text = name.and_then(|(name, language)| Some((name.rsplit_once(':')?.1, language)));
            if let Some(((key, language), route)) = text.zip(item.link().and_then(below)) {
                texts.insert(route, Text { key: key.to_owned(), language: language.to_owned() });
            }
        }
        let data = published("data/articles.json");
        let data = data.and_then(|bytes| serde_json::from_slice::<Articles>(&bytes).ok());
        for row in data.into_iter().flat_map(|data| data.articles) {
            for (language, url) in row.url {
                texts.extend(below(&url).map(|route| (route, Text { key: row.key.clone(), language })));
            }
        }
        Self(texts)
    }

    /// The text that stood at an address.
    pub fn text_at(&self, route: &Route) -> Option<&Text> {
        self.0.get(route)
    }

    /// A warning for an address that leads nobody on. Further pages of a list come and go with its entries, and nobody
    /// keeps their addresses; what stands below an article is lost with it, which is told of the article.
    pub fn lost(&self, route: &Route, outline: &Outline) -> Option<Diagnostic> {
        let digest = &outline.digest;
        let is_numbered = |lang: Lang| {
            let word = &outline.theme.words(lang).paths.page;
            let parts: Vec<&str> = route.as_str().trim_end_matches('/').rsplit('/').take(2).collect();
            parts.len() == 2 && parts[1] == word && parts[0].bytes().all(|byte| byte.is_ascii_digit())
        };
        let is_bilingual = |lang: Lang| {
            let end = format!("{}/", outline.theme.words(lang).paths.bilingual);
            let article = route.as_str().strip_suffix(&end).and_then(Route::new);
            article.is_some_and(|article| self.text_at(&article).is_some())
        };
        if digest.settings.languages.iter().any(|lang| is_numbered(lang) || is_bilingual(lang)) {
            return None;
        }
        let text = self.text_at(route).and_then(|text| {
            let lang = digest.settings.languages.find(&text.language)?;
            let article = digest.find(&text.key)?;
            article.texts[lang].as_ref()
        });
        let place = match text {
            Some(text) => Place::yaml(&text.path, YamlPath::new()),
            None => Place::file(&route.output_path().into()),
        };
        Some(Diagnostic::new(
            Problem::AddressVanishes { route: route.to_string(), is_moved: text.is_some() },
            place,
        ))
    }
}
