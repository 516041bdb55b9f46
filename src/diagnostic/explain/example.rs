//! Examples of mistakes, in a form that can be shown and tried out.
//!
//! Knows nothing of how they are shown. What names a file is tried out by the tests: laid over a small site, the wrong
//! form shows its code and the right form shows nothing.

use super::Bilingual;
use crate::locale::Locale;

/// A mistake, and the same without it.
#[derive(Debug)]
pub enum Example {
    /// A whole file.
    Edit {
        /// Other files that have a part in it, and are the same in both forms.
        beside: &'static [File],
        /// The file.
        path: &'static str,
        /// Its text with the mistake.
        wrong: &'static str,
        /// Its text without it.
        right: &'static str,
    },
    /// Lines of a file of the theme that is too long to be shown.
    Lines {
        /// The file.
        path: &'static str,
        /// The lines with the mistake.
        wrong: &'static str,
        /// The lines as the built-in theme has them.
        right: &'static str,
    },
    /// A file that needs another name.
    Name {
        /// Its name with the mistake.
        wrong: &'static str,
        /// The name that it should have.
        right: &'static str,
        /// What is in it; nothing, if it is a picture or a document.
        text: &'static str,
    },
    /// What no text of a file can show: bytes, permissions, links.
    Told {
        /// The mistake in words.
        wrong: Bilingual,
        /// What it should be.
        right: Bilingual,
    },
}

/// A file of a site.
#[derive(Debug)]
pub struct File {
    /// Its path in the site.
    pub path: &'static str,
    /// What is in it.
    pub text: &'static str,
}

/// One side of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The file, if the example has one.
    pub path: Option<&'static str>,
    /// What to show of it; nothing where the name alone matters.
    pub text: &'static str,
}

impl Example {
    /// A file with a mistake and without it, where no other file matters.
    pub(super) const fn edit(path: &'static str, wrong: &'static str, right: &'static str) -> Self {
        Self::Edit { beside: &[], path, wrong, right }
    }

    /// Other files that have a part in it, and are the same in both forms.
    pub fn beside(&self) -> &'static [File] {
        match self {
            Self::Edit { beside, .. } => beside,
            _ => &[],
        }
    }

    /// What is wrong.
    pub fn wrong(&self, locale: Locale) -> Side {
        match self {
            Self::Edit { path, wrong, .. } | Self::Lines { path, wrong, .. } => Side::of(path, wrong),
            Self::Name { wrong, text, .. } => Side::of(wrong, text),
            Self::Told { wrong, .. } => Side { path: None, text: wrong.get(locale) },
        }
    }

    /// What it should be.
    pub fn right(&self, locale: Locale) -> Side {
        match self {
            Self::Edit { path, right, .. } | Self::Lines { path, right, .. } => Side::of(path, right),
            Self::Name { right, text, .. } => Side::of(right, text),
            Self::Told { right, .. } => Side { path: None, text: right.get(locale) },
        }
    }
}

impl Side {
    fn of(path: &'static str, text: &'static str) -> Self {
        Self { path: Some(path), text }
    }
}
