//! The languages of a site, and values that exist once in each of them.

use std::ops::Index;

use serde::{Deserialize, Serialize};

/// A language of the site: its position in `languages` of `site.yaml`. The first is the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub struct Lang(u8);

impl Lang {
    /// The default language, which stands at the root of the site.
    pub const DEFAULT: Self = Self(0);

    /// The position in the site's list of languages.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The languages that `site.yaml` lists: at least one, each once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Languages {
    tags: Vec<String>,
}

impl Languages {
    /// More languages than this are refused: nobody has them, and a list of them is a mistake or an attack.
    pub const MAX: usize = 16;

    /// The languages with these tags. `Err` names a tag that is no language tag or stands twice.
    pub fn new(tags: Vec<String>) -> Result<Self, String> {
        for (position, tag) in tags.iter().enumerate() {
            if !is_language_tag(tag) || tags[..position].contains(tag) {
                return Err(tag.clone());
            }
        }
        Ok(Self { tags })
    }

    /// How many there are.
    #[expect(clippy::len_without_is_empty, reason = "a site has at least one language")]
    pub fn len(&self) -> usize {
        self.tags.len()
    }

    /// All of them, the default first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Lang> + use<> {
        (0..self.tags.len()).map(|index| Lang(index as u8))
    }

    /// The BCP 47 tag of a language: `id`.
    pub fn tag(&self, lang: Lang) -> &str {
        &self.tags[lang.index()]
    }

    /// All tags.
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// The language with a tag.
    pub fn find(&self, tag: &str) -> Option<Lang> {
        self.tags.iter().position(|known| known == tag).map(|index| Lang(index as u8))
    }
}

/// Whether a text has the form of a language tag that can stand in a file name and a URL: `id`, `pt-BR` (a narrow
/// reading of BCP 47).
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// A value in each language of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Localized<T>(Vec<T>);

impl<T> Localized<T> {
    /// One value a language, in the order of the languages.
    pub fn new(values: Vec<T>) -> Self {
        Self(values)
    }

    /// A value made for each language.
    pub fn each(languages: &Languages, make: impl FnMut(Lang) -> T) -> Self {
        Self(languages.iter().map(make).collect())
    }

    /// The value for a language that may be another site's, or of this one before it had that.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.0.get(lang.index())
    }

    /// The values with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0.iter().enumerate().map(|(index, value)| (Lang(index as u8), value))
    }
}

impl<T: Clone> Localized<T> {
    /// The same value in every language.
    pub fn same(languages: &Languages, value: T) -> Self {
        Self(vec![value; languages.len()])
    }
}

impl<T> Index<Lang> for Localized<T> {
    type Output = T;

    fn index(&self, lang: Lang) -> &T {
        &self.0[lang.index()]
    }
}
