//! The static files of a theme: published under names that change with their content, so that browsers may keep them for
//! good.
//!
//! A stylesheet or script names another static file beside it as `"./name"`; what is published names it as it is published.
//! So the name of a file covers all that it leads to: a font that changed gives the stylesheet that names it another address.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::route::{self, Route};
use crate::source::SourceFile;

/// A static file of the theme.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its name in the theme: `lembaran.css`.
    pub name: String,
    /// Where it is published: `/assets/lembaran.1a2b3c4d.css`.
    pub route: Route,
    /// The file as it is published.
    pub file: SourceFile,
}

/// The endings of files that can name others.
const NAMING: [&str; 2] = [".css", ".js"];

/// The static files among the files of a theme.
pub(super) fn assets(files: &BTreeMap<String, SourceFile>, found: &mut Vec<Diagnostic>) -> Vec<Asset> {
    let is_static = |(path, file): (&String, &'_ SourceFile)| {
        Some((path.strip_prefix("static/")?.to_owned(), file.clone()))
    };
    let files: BTreeMap<String, SourceFile> = files.iter().filter_map(is_static).collect();
    let named: BTreeMap<&str, Vec<&str>> =
        files.iter().map(|(name, file)| (name.as_str(), names_in(name, file, &files))).collect();
    let published: BTreeMap<&str, String> =
        files.keys().map(|name| (name.as_str(), published_name(name, &files, &named))).collect();
    let mut assets = Vec::new();
    for (name, file) in &files {
        match Route::new(&format!("/assets/{}", published[name.as_str()])) {
            Some(route) => {
                let file = with_published_names(name, file, &named[name.as_str()], &published);
                assets.push(Asset { name: name.clone(), route, file });
            }
            None => {
                let problem =
                    Problem::InvalidFileName { name: name.clone(), suggestion: route::slugify_file(name) };
                found.push(Diagnostic::new(problem, Place::file(&file.path)));
            }
        }
    }
    assets
}

/// The other static files that a file names.
fn names_in<'f>(name: &str, file: &SourceFile, files: &'f BTreeMap<String, SourceFile>) -> Vec<&'f str> {
    if !NAMING.iter().any(|ending| name.ends_with(ending)) {
        return Vec::new();
    }
    let text = file.shown_text();
    let is_named =
        |other: &&String| beside(name, other).is_some_and(|other| text.contains(&format!("\"./{other}\"")));
    files.keys().filter(is_named).map(String::as_str).collect()
}

/// What a file calls another one that stands in the same folder or below it.
fn beside<'n>(name: &str, other: &'n str) -> Option<&'n str> {
    let folder = name.rfind('/').map_or("", |end| &name[..=end]);
    other.strip_prefix(folder).filter(|_| name != other)
}

/// `lembaran.css` as `lembaran.1a2b3c4d.css`: the hash is that of the file and of all that it leads to.
fn published_name(
    name: &str,
    files: &BTreeMap<String, SourceFile>,
    named: &BTreeMap<&str, Vec<&str>>,
) -> String {
    let (mut reached, mut open) = (BTreeSet::from([name]), vec![name]);
    while let Some(at) = open.pop() {
        open.extend(named[at].iter().filter(|&&next| reached.insert(next)));
    }
    let own = files[name].fingerprint;
    let hash = match reached.len() {
        1 => own,
        _ => Fingerprint::of_all(reached.iter().map(|name| files[*name].fingerprint)).and(own),
    };
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let dot = if ending.is_empty() { "" } else { "." };
    format!("{stem}.{}{dot}{ending}", hash.short())
}

/// A file that names others as they are published.
fn with_published_names(
    name: &str,
    file: &SourceFile,
    named: &[&str],
    published: &BTreeMap<&str, String>,
) -> SourceFile {
    if named.is_empty() {
        return file.clone();
    }
    let mut text = file.shown_text();
    for other in named {
        if let (Some(before), Some(after)) = (beside(name, other), beside(name, &published[other])) {
            text = text.replace(&format!("\"./{before}\""), &format!("\"./{after}\""));
        }
    }
    SourceFile::new(file.path.clone(), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(files: &[(&str, &str)]) -> Vec<(String, String)> {
        let files = files
            .iter()
            .map(|(name, text)| {
                let path = format!("static/{name}");
                (path.clone(), SourceFile::new(path, text.as_bytes()))
            })
            .collect();
        let mut found = Vec::new();
        let assets = assets(&files, &mut found);
        assert!(found.is_empty());
        assets.iter().map(|asset| (asset.route.to_string(), asset.file.shown_text())).collect()
    }

    #[test]
    fn a_file_names_another_as_it_is_published() {
        let files = published(&[("a.css", "url(\"./b.woff2\")"), ("b.woff2", "font")]);
        let font = files[1].0.strip_prefix("/assets/").unwrap();
        assert_eq!(files[0].1, format!("url(\"./{font}\")"));
    }

    #[test]
    fn what_a_file_leads_to_is_in_its_name_also_in_a_circle() {
        let site = |text: &str| {
            published(&[("a.js", "import \"./b.js\""), ("b.js", "import \"./a.js\""), ("c.js", text)])
        };
        let (one, other) = (site("1"), site("2"));
        assert_eq!(one[..2], other[..2], "they do not lead to the third");
        let changed = published(&[("a.js", "import \"./b.js\""), ("b.js", "import \"./a.js\" // new")]);
        assert_ne!(one[0].0, changed[0].0);
        assert_ne!(one[1].0, changed[1].0);
    }
}
