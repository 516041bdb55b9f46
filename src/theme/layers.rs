//! Which files a theme is made of: those of its own folder, in the site or in the program, over those of the theme that it
//! extends.
//!
//! Knows nothing of what is in them but the one key that names the theme below.

use std::collections::{BTreeMap, BTreeSet};

use rust_embed::RustEmbed;

use super::DEFAULT;
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::parse;
use crate::source::{Child, Snapshot, SourceFile, SourcePath};
use crate::yaml::{Node, Sink};

/// The built-in themes, as they were when the program was built.
#[derive(RustEmbed)]
#[folder = "themes"]
struct BuiltIn;

/// What `extends` says where a theme stands on nothing.
const NOTHING: &str = "none";

/// The file that says what a theme is.
const MANIFEST: &str = "theme.yaml";

/// The folder of the tables of words.
const WORDS: &str = "i18n/";

/// The files of one folder by their path in it.
type Folder = BTreeMap<String, SourceFile>;

/// The files of a theme and of all that it builds on.
#[derive(Debug, Default)]
pub(super) struct Layers {
    /// Templates and static files by their path in the theme: of each the topmost.
    pub files: BTreeMap<String, SourceFile>,
    /// The files `theme.yaml`, the lowest first.
    pub manifests: Vec<SourceFile>,
    /// The tables of words by language, likewise. The default theme's are the lowest of all: a theme that stands on nothing
    /// has words still.
    pub tables: BTreeMap<String, Vec<SourceFile>>,
    /// The site's own files among all these, also those that another takes the place of.
    pub own: Vec<SourceFile>,
    /// The themes that these are the files of, the topmost first.
    pub themes: Vec<String>,
    /// The other themes of the site, each with its first file.
    pub others: BTreeMap<String, SourcePath>,
}

/// The layers of a theme.
pub(super) fn layers(theme: &str, snapshot: &Snapshot) -> Result<Layers, Vec<Diagnostic>> {
    let mut stack: Vec<Folder> = Vec::new();
    let (mut names, mut own) = (Vec::<String>::new(), Vec::new());
    let in_settings = Place { file: parse::SITE.into(), at: parse::settings::at("theme") };
    let mut next = Some((theme.to_owned(), in_settings));
    while let Some((name, place)) = next {
        if names.contains(&name) {
            return Err(vec![Diagnostic::new(Problem::ThemeCircle { name }, place)]);
        }
        let of_site = of_site(&name, snapshot);
        own.extend(of_site.values().cloned());
        let folders = [of_site, built_in(&name)];
        if folders.iter().all(BTreeMap::is_empty) {
            return Err(vec![Diagnostic::new(unknown(name, snapshot), place)]);
        }
        let said = folders.iter().find_map(extends);
        let or_default = || (name != DEFAULT).then(|| (DEFAULT.to_owned(), Place::file(&parse::SITE.into())));
        next = said.map_or_else(or_default, |(below, place)| (below != NOTHING).then_some((below, place)));
        stack.extend(folders);
        names.push(name);
    }
    let layers = stacked(&names, stack);
    let others = others(&names, snapshot);
    Ok(Layers { own, others, themes: names, ..layers })
}

/// The folders of themes, of which the first is the topmost, put on each other.
fn stacked(themes: &[String], folders: Vec<Folder>) -> Layers {
    let mut layers = Layers::default();
    if !themes.iter().any(|theme| theme == DEFAULT) {
        let words = built_in(DEFAULT).into_iter().filter(|(path, _)| path.starts_with(WORDS));
        layers.put_on(words.collect());
    }
    folders.into_iter().rev().for_each(|folder| layers.put_on(folder));
    layers
}

impl Layers {
    /// The name of all of it.
    pub fn name(&self) -> Fingerprint {
        let files = self.files.values().chain(self.stacked()).chain(&self.own);
        Fingerprint::of_all(files.map(|file| file.name)).and(Fingerprint::of(&self.others))
    }

    /// Whether a file is the site's own, and none of the program's.
    pub fn is_own(&self, file: &SourceFile) -> bool {
        self.own.iter().any(|own| own.name == file.name)
    }

    /// The templates by their path below `templates/`.
    pub fn templates(&self) -> BTreeMap<String, SourceFile> {
        let template = |(path, file): (&String, &SourceFile)| {
            Some((path.strip_prefix("templates/")?.to_owned(), file.clone()))
        };
        self.files.iter().filter_map(template).collect()
    }

    /// The paths of the files that every page may show something of: the words, and the colours.
    pub fn common_files(&self) -> Vec<SourcePath> {
        let paths: BTreeSet<SourcePath> = self.stacked().map(|file| file.path.clone()).collect();
        paths.into_iter().collect()
    }

    /// The files of which every layer counts.
    fn stacked(&self) -> impl Iterator<Item = &SourceFile> {
        self.manifests.iter().chain(self.tables.values().flatten())
    }

    fn put_on(&mut self, folder: Folder) {
        for (path, file) in folder {
            if path == MANIFEST {
                self.manifests.push(file);
            } else if let Some(table) = path.strip_prefix(WORDS) {
                let lang = language_of(table).to_owned();
                self.tables.entry(lang).or_default().push(file);
            } else {
                self.files.insert(path, file);
            }
        }
    }
}

/// The files of the built-in themes: `lembaran/theme.yaml`.
pub fn built_in_files() -> Vec<String> {
    let mut files: Vec<String> = BuiltIn::iter().map(|path| path.into_owned()).collect();
    files.sort();
    files
}

/// The bytes of one of them.
pub fn built_in_file(path: &str) -> Option<Vec<u8>> {
    BuiltIn::get(path).map(|file| file.data.into_owned())
}

/// The folders in `themes/` that hold other themes.
fn others(themes: &[String], snapshot: &Snapshot) -> BTreeMap<String, SourcePath> {
    let mut others = BTreeMap::new();
    for child in snapshot.children("themes/") {
        let Child::Folder(folder) = child else { continue };
        let name = folder.split('/').nth(1).unwrap_or_default();
        if themes.iter().all(|theme| theme != name) {
            let first = snapshot.below(folder).next();
            others.extend(first.map(|file| (name.to_owned(), file.path.clone())));
        }
    }
    others
}

/// Whether a built-in theme has a file at a path of a site.
pub(super) fn is_built_in(path: &str) -> bool {
    path.strip_prefix("themes/").is_some_and(|path| BuiltIn::get(path).is_some())
}

/// The tags of the languages that the default theme has words for.
pub(super) fn built_in_tables() -> impl Iterator<Item = String> {
    built_in(DEFAULT).into_keys().filter_map(|path| Some(language_of(path.strip_prefix(WORDS)?).to_owned()))
}

/// The language of a table of words by the name of its file.
pub(super) fn language_of(file: &str) -> &str {
    file.strip_suffix(".yaml").unwrap_or(file)
}

fn of_site(theme: &str, snapshot: &Snapshot) -> Folder {
    let folder = format!("themes/{theme}/");
    snapshot.below(&folder).map(|file| (file.path[folder.len()..].to_owned(), file.clone())).collect()
}

fn built_in(theme: &str) -> Folder {
    let folder = format!("{theme}/");
    let own = BuiltIn::iter().filter(|path| path.starts_with(&folder));
    let read =
        |path: &str| Some(SourceFile::new(format!("themes/{path}"), BuiltIn::get(path)?.data.as_ref()));
    own.filter_map(|path| Some((path[folder.len()..].to_owned(), read(&path)?))).collect()
}

/// The theme that a folder builds on, and where that is written. What is wrong with the file is said when all of it is read.
fn extends(folder: &Folder) -> Option<(String, Place)> {
    let file = folder.get(MANIFEST)?;
    let unheard = Sink::new(&file.path);
    let value = parse::document(file, &unheard)?;
    let node = Node::root(&value, &unheard).map()?.get("extends")?;
    Some((node.text()?, Place { file: file.path.clone(), at: node.at() }))
}

fn unknown(name: String, snapshot: &Snapshot) -> Problem {
    let in_site = snapshot.below("themes/").filter_map(|file| file.path.split('/').nth(1).map(str::to_owned));
    let in_program = BuiltIn::iter().filter_map(|path| path.split('/').next().map(str::to_owned));
    let mut known: Vec<String> = in_site.chain(in_program).collect();
    known.sort();
    known.dedup();
    Problem::UnknownTheme { name, known }
}
