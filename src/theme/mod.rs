//! What a site looks like and which words it uses: templates, tables of words, static files.
//!
//! The themes `lembaran` (the default) and `polos` are inside the program; a site's `themes/<name>/` takes the place of their
//! files one by one, and of their words and colours line by line ([`layers`]). Knows the kinds of pages and what each shows
//! ([`Kind`]), but no page: a template gets a context and gives HTML, and its [`Fingerprint`] covers everything that it
//! reaches (the templates it extends, includes and takes components from); the names of the static files are one more.

mod assets;
mod fit;
mod fonts;
mod layers;
mod manifest;
mod mistake;
mod names;
mod properties;
mod tags;
mod templates;
mod unclosed;
mod unused;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, Tera};

pub use self::assets::Asset;
use self::layers::{Layers, layers};
pub use self::layers::{built_in_file, built_in_files};
use self::manifest::Manifest;
use self::mistake::Known;
use self::names::Names;
use self::templates::Closure;
use self::unused::Reach;
pub use fonts::Fonts;
pub use manifest::Colors;
pub use mistake::Mistake;
pub use words::{PathWords, Words};

use crate::diagnostic::{At, Diagnostic, Place, Problem, Severity};
use crate::fingerprint::Fingerprint;
use crate::lang::{Lang, Localized};
use crate::memory::Memory;
use crate::parse;
use crate::parse::settings::Settings;
use crate::plan::Kind;
use crate::route::Route;
use crate::source::{Snapshot, SourceFile, SourcePath};
use crate::yaml::{Sink, Step};

/// The name of the default theme.
pub const DEFAULT: &str = "lembaran";

/// The template of an article in a list. It is rendered once for each article and language of readers; lists show the
/// result.
pub const ENTRY: &str = "partials/entry.html";

/// The template of what stands for an article where somebody shares it; a theme without it has no share images.
pub const SHARE: &str = "share.svg";

/// The template of `_headers`, which sees `site` in the default language; a theme without it asks nothing of the host.
pub const HEADERS: &str = "headers.txt";

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    sources: BTreeMap<String, SourceFile>,
    components: Vec<String>,
    closures: BTreeMap<String, Closure>,
    /// Of each kind of page the template that shows it.
    by_kind: ByKind,
    fonts: Arc<Fonts>,
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
    /// Whether the file of custom properties is among them.
    pub has_properties: bool,
    /// The colour of the browser's own parts, light and dark.
    pub colors: Colors,
    /// What somebody should look at.
    pub warnings: Vec<Diagnostic>,
}

/// The template of each kind of page.
type ByKind = BTreeMap<Kind, &'static str>;

/// Loads the theme that the settings name.
pub fn load(
    settings: &Settings,
    snapshot: &Snapshot,
    memory: &mut Memory,
) -> Result<Arc<Theme>, Vec<Diagnostic>> {
    let layers = layers(&settings.theme, snapshot)?;
    let made_from =
        layers.name().and(Fingerprint::of(&(&settings.languages, settings.base_url.path(), &settings.theme)));
    if let Some(theme) = memory.theme.get(&(), made_from) {
        return Ok(theme);
    }
    let theme = Arc::new(assemble(settings, layers)?);
    memory.theme.replace([((), made_from, theme.clone())]);
    Ok(theme)
}

fn assemble(settings: &Settings, mut layers: Layers) -> Result<Theme, Vec<Diagnostic>> {
    let (mut found, mut warnings) = (Vec::new(), Vec::new());
    let manifest = manifest(&layers, &mut found);
    for diagnostic in properties::check(&manifest, &layers.files) {
        let is_warning = diagnostic.problem.severity() == Severity::Warning;
        if is_warning { &mut warnings } else { &mut found }.push(diagnostic);
    }
    let stylesheet = layers.manifests.last().and_then(|file| properties::stylesheet(&manifest, file));
    let has_properties = stylesheet.is_some();
    layers.files.extend(stylesheet);
    let assets = assets::assets(&layers.files, &mut found);
    let sources = layers.templates();
    let texts = texts(&sources, &mut found);
    let shows_word = |word: &str| texts.iter().any(|(_, text)| mentions(text, word));
    let words = words::tables(&settings.languages, &layers, &shows_word, &mut found, &mut warnings);
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let components: Vec<String> =
        texts.iter().flat_map(|(_, text)| templates::components(text)).map(str::to_owned).collect();
    let fonts = Arc::new(Fonts::new(&layers.files));
    let engine = templates::engine(&texts, &assets, &fonts, settings.base_url.path());
    let tera = engine.map_err(|error| {
        let names: Vec<String> = assets.iter().map(|asset| asset.name.clone()).collect();
        let known = Known { sources: &sources, components: &components, assets: &names };
        found.extend(mistake::diagnostics(&error, &known, None));
    });
    let by_kind = by_kind(&layers, &sources).map_err(|missing| found.extend(missing)).unwrap_or_default();
    let names: Vec<(&str, &Route)> = assets.iter().map(|asset| (asset.name.as_str(), &asset.route)).collect();
    let asset_names = Fingerprint::of(&(names, settings.base_url.path()));
    let closures = templates::closures(&texts);
    if let Some(words) = words.as_ref().filter(|_| found.is_empty()) {
        let words = words[Lang::DEFAULT].words.keys().cloned().collect();
        let names = Names { sources: &sources, closures: &closures, by_kind: &by_kind, words };
        found.extend(names::check(&names));
    }
    let reach = Reach { closures: &closures, by_kind: &by_kind };
    warnings.extend(unused::check(&layers, &settings.languages, &reach));
    let (Ok(tera), Some(words), true) = (tera, words, found.is_empty()) else { return Err(found) };
    // An entry that names no static file stays as it is when one of them changes.
    let entry_name = closures.get(ENTRY).map_or(Fingerprint::NOTHING, |entry| {
        if entry.names_assets { entry.name.and(asset_names) } else { entry.name }
    });
    let white_and_black = || Colors { light: "#ffffff".into(), dark: "#000000".into() };
    Ok(Theme {
        tera,
        common_files: layers.common_files(),
        name: Fingerprint::of(&closures).and(asset_names).and(fonts.name()),
        fonts,
        closures,
        by_kind,
        components,
        asset_names,
        entry_name,
        words_name: Fingerprint::of(&words),
        words,
        has_properties,
        assets,
        colors: manifest.colors.unwrap_or_else(white_and_black),
        sources,
        warnings,
    })
}

/// What the layers say of themselves.
fn manifest(layers: &Layers, found: &mut Vec<Diagnostic>) -> Manifest {
    let mut manifest = Manifest::default();
    for (index, file) in layers.manifests.iter().enumerate() {
        let sink = Sink::new(&file.path);
        manifest.read_over(file, index == 0, &sink);
        found.extend(sink.into_found());
    }
    manifest
}

/// The text of each template.
fn texts<'s>(
    sources: &'s BTreeMap<String, SourceFile>,
    found: &mut Vec<Diagnostic>,
) -> Vec<(&'s str, String)> {
    let mut texts = Vec::new();
    for (name, file) in sources {
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
    texts
}

/// Whether a text names a word, as a whole.
fn mentions(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}

/// Of each kind of page the first of its templates that there is. Kinds without one are told together if one template would
/// show them all.
fn by_kind(layers: &Layers, sources: &BTreeMap<String, SourceFile>) -> Result<ByKind, Vec<Diagnostic>> {
    let (mut by_kind, mut missing) = (BTreeMap::new(), BTreeMap::<&str, Vec<Kind>>::new());
    for &kind in Kind::ALL {
        match kind.templates().iter().find(|name| sources.contains_key(**name)) {
            Some(name) => drop(by_kind.insert(kind, *name)),
            None if kind.is_optional() => {}
            None => {
                missing.entry(kind.templates().last().copied().unwrap_or_default()).or_default().push(kind)
            }
        }
    }
    let place = layers.manifests.last().map_or_else(
        || Place { file: parse::SITE.into(), at: parse::settings::at("theme") },
        |manifest| Place::yaml(&manifest.path, vec![Step::KeyItself("extends".to_owned())]),
    );
    let told = |(last, kinds): (&str, Vec<Kind>)| {
        let own = kinds.iter().flat_map(|kind| kind.templates()).filter(|name| **name != last);
        let looked_for = own.copied().chain([last]).map(str::to_owned).collect();
        let kinds = kinds.iter().map(|kind| kind.name().to_owned()).collect();
        Diagnostic::new(Problem::NoTemplateFor { kinds, looked_for }, place.clone())
    };
    let mut found: Vec<Diagnostic> = missing.into_iter().map(told).collect();
    if !sources.contains_key(ENTRY) {
        let problem = Problem::NoTemplateFor { kinds: Vec::new(), looked_for: vec![ENTRY.to_owned()] };
        found.push(Diagnostic::new(problem, place));
    }
    if found.is_empty() { Ok(by_kind) } else { Err(found) }
}

impl Theme {
    /// The template that shows a kind of page.
    pub fn template(&self, kind: Kind) -> &'static str {
        // Every kind has one, or the theme would not have been made.
        self.by_kind.get(&kind).copied().unwrap_or_default()
    }

    /// Whether it has pages of a kind.
    pub fn shows(&self, kind: Kind) -> bool {
        self.by_kind.contains_key(&kind)
    }

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

    /// The fonts with which drawings are made.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The file of a template.
    pub fn file_of(&self, template: &str) -> Option<&SourcePath> {
        self.sources.get(template).map(|file| &file.path)
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
        files.map(|file| &file.path).chain(&self.common_files).chain(self.fonts.files())
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
        self.tera.render(template, context).map_err(|error| {
            let assets: Vec<String> = self.assets.iter().map(|asset| asset.name.clone()).collect();
            let known = Known { sources: &self.sources, components: &self.components, assets: &assets };
            Box::new(mistake::diagnostic(&error, &known, page))
        })
    }
}
