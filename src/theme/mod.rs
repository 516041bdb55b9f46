//! What a site looks like and which words it uses: templates, tables of words, static files.
//!
//! The default theme `lembaran` is inside the program; a site's `themes/<name>/` takes the place of its files one by one.
//! Knows nothing of pages: a template gets a context and gives HTML, and its [`Fingerprint`] covers everything that it
//! reaches (the templates it extends, includes and takes components from); the names of the static files are one more.

mod assets;
mod templates;
mod words;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::RustEmbed;
use tera::{Context, Tera};

pub use self::assets::Asset;
use self::templates::Closure;
pub use words::{PathWords, Words};

use crate::diagnostic::{At, Diagnostic, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::parse;

use crate::parse::settings::Settings;
use crate::route::Route;
use crate::source::{Snapshot, SourceFile, SourcePath};
use crate::yaml::{Node, Sink};

/// The default theme, as it was when the program was built.
#[derive(RustEmbed)]
#[folder = "themes/lembaran"]
struct BuiltIn;

/// The name of the default theme.
pub const DEFAULT: &str = "lembaran";

/// The template of an article in a list. It is rendered once for each article and language of readers; lists show the
/// result.
pub const ENTRY: &str = "partials/entry.html";

/// The template of `_headers`, which sees `site` in the default language; a theme without it asks nothing of the host.
pub const HEADERS: &str = "headers.txt";

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    sources: BTreeMap<String, SourceFile>,
    closures: BTreeMap<String, Closure>,
    asset_names: Fingerprint,
    entry_name: Fingerprint,
    name: Fingerprint,
    common_files: Vec<SourcePath>,
    /// The words of each language.
    pub words: Localized<Words>,
    /// The name of the words of all languages.
    pub words_name: Fingerprint,
    /// The static files, with the content in their names.
    pub assets: Vec<Asset>,
    /// The colour of the browser's own parts, light and dark.
    pub colors: Colors,
}

/// Colours for `<meta name="theme-color">`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "light and dark")]
pub struct Colors {
    pub light: String,
    pub dark: String,
}

/// Loads the theme that the settings name.
pub fn load(
    settings: &Settings,
    snapshot: &Snapshot,
    memory: &mut Memory,
) -> Result<Arc<Theme>, Vec<Diagnostic>> {
    let files = files(&settings.theme, snapshot)?;
    let contents: Vec<(&String, Fingerprint)> =
        files.iter().map(|(name, file)| (name, file.fingerprint)).collect();
    let made_from =
        Fingerprint::of(&(contents, &settings.languages, settings.base_url.path(), &settings.theme));
    if let Some(theme) = memory.theme.get(&(), made_from) {
        return Ok(theme);
    }
    let theme = Arc::new(assemble(settings, files)?);
    memory.theme.replace([((), made_from, theme.clone())]);
    Ok(theme)
}

/// The files of a theme by their path in it: the built-in ones, with those of the site over them.
fn files(theme: &str, snapshot: &Snapshot) -> Result<BTreeMap<String, SourceFile>, Vec<Diagnostic>> {
    let folder = format!("themes/{theme}/");
    let own: Vec<&SourceFile> = snapshot.below(&folder).collect();
    if own.is_empty() && theme != DEFAULT {
        let folders = snapshot.below("themes/").filter_map(|file| file.path.split('/').nth(1));
        let mut known: Vec<String> = folders.map(str::to_owned).chain([DEFAULT.to_owned()]).collect();
        known.sort();
        known.dedup();
        let place = Place { file: parse::SITE.into(), at: parse::settings::at("theme") };
        return Err(vec![Diagnostic::new(Problem::UnknownTheme { name: theme.to_owned(), known }, place)]);
    }
    let mut files = BTreeMap::new();
    for name in BuiltIn::iter() {
        if let Some(file) = BuiltIn::get(&name) {
            let bytes: Cow<'static, [u8]> = file.data;
            files.insert(
                name.to_string(),
                SourceFile::new(format!("themes/{DEFAULT}/{name}"), bytes.as_ref()),
            );
        }
    }
    for file in own {
        files.insert(file.path[folder.len()..].to_owned(), file.clone());
    }
    Ok(files)
}

fn assemble(settings: &Settings, files: BTreeMap<String, SourceFile>) -> Result<Theme, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let colors = files.get("theme.yaml").map(|file| {
        let sink = Sink::new(&file.path);
        let colors = manifest(file, &sink);
        found.extend(sink.into_found());
        colors
    });
    let is_common =
        |(name, _): &(&String, &SourceFile)| name.starts_with("i18n/") || name.as_str() == "theme.yaml";
    let common_files = files.iter().filter(is_common).map(|(_, file)| file.path.clone()).collect();
    let words = words::tables(&settings.languages, &files, &mut found);
    let assets = assets::assets(&files, &mut found);
    let mut tera = Tera::new();
    templates::register_asset_function(&mut tera, &assets, settings.base_url.path());
    templates::register_typography(&mut tera);
    let sources: BTreeMap<String, SourceFile> = files
        .iter()
        .filter_map(|(name, file)| Some((name.strip_prefix("templates/")?.to_owned(), file.clone())))
        .collect();
    let mut texts = Vec::new();
    for (name, file) in &sources {
        let bytes = file.bytes().unwrap_or_default();
        match String::from_utf8(bytes.to_vec()) {
            Ok(text) => texts.push((name.as_str(), text)),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let place = Place { file: file.path.clone(), at: At::Span(at..at) };
                found.push(Diagnostic::new(Problem::NotUtf8 { is_utf16: false }, place));
            }
        }
    }
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    if let Err(error) = tera.add_raw_templates(texts.iter().copied()) {
        found.push(templates::diagnostic(&error, &sources, None));
    }
    let names: Vec<(&str, &Route)> = assets.iter().map(|asset| (asset.name.as_str(), &asset.route)).collect();
    let asset_names = Fingerprint::of(&(names, settings.base_url.path()));
    let closures = templates::closures(&texts);
    match words {
        Some(words) if found.is_empty() => {
            let colors =
                colors.flatten().unwrap_or(Colors { light: "#ffffff".into(), dark: "#000000".into() });
            let words_name = Fingerprint::of(&words);
            let name = Fingerprint::of(&closures).and(asset_names);
            // An entry that names no static file stays as it is when one of them changes.
            let entry_name = closures.get(ENTRY).map_or(Fingerprint::NOTHING, |entry| {
                if entry.names_assets { entry.name.and(asset_names) } else { entry.name }
            });
            Ok(Theme {
                tera,
                common_files,
                closures,
                asset_names,
                entry_name,
                name,
                words,
                words_name,
                assets,
                colors,
                sources,
            })
        }
        _ => Err(found),
    }
}

impl Theme {
    /// What a template's output depends on besides its context. `None` if the theme has no such template.
    pub fn closure(&self, template: &str) -> Option<Fingerprint> {
        self.closures.get(template).map(|closure| closure.name)
    }

    /// The name of the template of an entry; what an entry shows of the theme's static files is part of it.
    pub fn entry_name(&self) -> Fingerprint {
        self.entry_name
    }

    /// The name of everything in the theme that a page's bytes may depend on.
    pub fn name(&self) -> Fingerprint {
        self.name
    }

    /// The files of which a template's output is made: the template with all that it reaches, and static files whose
    /// addresses it may ask for.
    pub fn files_of(&self, template: &str) -> Vec<&SourcePath> {
        let Some(closure) = self.closures.get(template) else { return Vec::new() };
        let templates = closure.templates.iter().filter_map(|name| self.sources.get(name));
        let assets = self.assets.iter().filter(|_| closure.names_assets).map(|asset| &asset.file);
        templates.chain(assets).map(|file| &file.path).collect()
    }

    /// The file in which a template, or another that it reaches, writes a piece of text; its own where none does.
    pub fn file_that_writes(&self, template: &str, text: &str) -> Option<&SourcePath> {
        let reached = self.closures.get(template).into_iter().flat_map(|closure| &closure.templates);
        let writes = |file: &&SourceFile| file.shown_text().contains(text);
        let own = || self.sources.get(template);
        reached.filter_map(|name| self.sources.get(name)).find(writes).or_else(own).map(|file| &file.path)
    }

    /// All its files that a page can be made of.
    pub fn files(&self) -> impl Iterator<Item = &SourcePath> {
        let files = self.sources.values().chain(self.assets.iter().map(|asset| &asset.file));
        files.map(|file| &file.path).chain(&self.common_files)
    }

    /// The files that every page may show something of: the words, and the colours.
    pub fn common_files(&self) -> &[SourcePath] {
        &self.common_files
    }

    /// The names and addresses of the static files, on which every template may depend.
    pub fn asset_names(&self) -> Fingerprint {
        self.asset_names
    }

    /// The words of a language.
    pub fn words(&self, lang: Lang) -> &Words {
        &self.words[lang]
    }

    /// Renders a template. `page` is the page's route, for the message when the template has a mistake.
    pub fn render(&self, template: &str, context: &Context, page: &Route) -> Result<String, Box<Diagnostic>> {
        self.tera
            .render(template, context)
            .map_err(|error| Box::new(templates::diagnostic(&error, &self.sources, Some(page))))
    }
}

/// `theme.yaml`: what the theme is called and the colours that are not in its stylesheet.
fn manifest(file: &SourceFile, sink: &Sink) -> Option<Colors> {
    let value = parse::document(file, sink)?;
    let mut map = Node::root(&value, sink).map()?;
    map.require("name");
    map.get("description");
    map.get("license");
    let colors = map.require("colors").and_then(|node| node.map()).and_then(|mut map| {
        let light = map.require("light").and_then(|node| node.text());
        let dark = map.require("dark").and_then(|node| node.text());
        map.finish();
        Some(Colors { light: light?, dark: dark? })
    });
    map.finish();
    colors
}

/// The byte offset of a template engine's position: a line from 1 and a column in characters from 0.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text[start..].char_indices().nth(column).map_or(text.len(), |(at, _)| start + at)
}
