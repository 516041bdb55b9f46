//! The fonts of a theme (`fonts/*.ttf`), with which share images are drawn. Pages take theirs from the static files.
//!
//! Knows how wide words are in them, and nothing of what the words say.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::fingerprint::Fingerprint;
use crate::source::{SourceFile, SourcePath};

/// The fonts of a theme, by file name without ending.
#[derive(Debug, Default)]
pub struct Fonts {
    files: BTreeMap<String, (SourceFile, Arc<Vec<u8>>)>,
    name: Fingerprint,
    database: OnceLock<Arc<Database>>,
}

impl Fonts {
    /// The fonts among the files of a theme.
    pub(super) fn new(files: &BTreeMap<String, SourceFile>) -> Self {
        let font = |(path, file): (&String, &SourceFile)| {
            let name = path.strip_prefix("fonts/")?.strip_suffix(".ttf")?;
            Some((name.to_owned(), (file.clone(), Arc::new(file.bytes()?.to_vec()))))
        };
        let files: BTreeMap<String, (SourceFile, Arc<Vec<u8>>)> = files.iter().filter_map(font).collect();
        let names: Vec<(&String, Fingerprint)> =
            files.iter().map(|(name, (file, _))| (name, file.fingerprint)).collect();
        Self { name: Fingerprint::of(&names), files, database: OnceLock::new() }
    }

    /// The name of all of them.
    pub fn name(&self) -> Fingerprint {
        self.name
    }

    /// The files.
    pub fn files(&self) -> impl Iterator<Item = &SourcePath> {
        self.files.values().map(|(file, _)| &file.path)
    }

    /// What a drawing takes its fonts from.
    pub fn database(&self) -> Arc<Database> {
        let database = || {
            let mut database = Database::new();
            for (_, bytes) in self.files.values() {
                database.load_font_source(Source::Binary(bytes.clone()));
            }
            Arc::new(database)
        };
        self.database.get_or_init(database).clone()
    }

    /// The family for words of which a drawing does not say in what they are set: the first.
    pub fn family(&self) -> String {
        let database = self.database();
        let family = database.faces().next().and_then(|face| Some(face.families.first()?.0.clone()));
        family.unwrap_or_default()
    }

    /// Whether there is a font of this name, and how wide a text is in it, as a part of the size of its letters.
    pub(super) fn width(&self, font: &str, text: &str) -> Option<f32> {
        let (_, bytes) = self.files.get(font)?;
        let font = FontRef::new(bytes).ok()?;
        let (letters, widths) = (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
        let width =
            |letter: char| widths.advance_width(letters.map(letter).unwrap_or_default()).unwrap_or(0.5);
        Some(text.chars().map(width).sum())
    }

    /// The names under which a template can ask for them.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}
