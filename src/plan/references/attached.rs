//! Pictures and documents beside texts: which one a text means, where it is published, what stands around a picture.

use std::sync::Arc;

use super::{References, folder, joined};
use crate::diagnostic::{Diagnostic, Guesses, Place, Problem};
use crate::parse::markdown::Link;
use crate::parse::{self, TextFile};
use crate::picture::{Fault, Picture, Size, Smaller};
use crate::plan::piece::Sheet;
use crate::plan::text::Frame;
use crate::route::Route;
use crate::source::SourcePath;

/// The endings of what editors put beside texts. Any other may be that of an address: `kemenperin.go.id`, `a@example.org`.
const ENDINGS: [&str; 27] = [
    "avif", "bmp", "csv", "doc", "docx", "epub", "gif", "jpeg", "jpg", "json", "mp3", "mp4", "odp", "ods",
    "odt", "pdf", "png", "ppt", "pptx", "rtf", "svg", "tif", "tiff", "webp", "xls", "xlsx", "zip",
];

/// A picture or document beside a text: where it is published, and what it shows.
#[derive(Debug)]
pub(super) struct Attached<'a> {
    pub route: Route,
    pub picture: Option<&'a Arc<Picture>>,
}

impl<'a> References<'a> {
    /// Where a picture or document is published, by its path in the site.
    pub fn file_route(&self, path: &str) -> Option<&Route> {
        self.files.get(path).map(|file| &file.route)
    }

    /// The smaller copies of a picture, and where they are published.
    pub fn copies(&self, picture: &Picture, route: &Route) -> Vec<(Route, Smaller)> {
        let copies = picture.copies(&self.keeper).into_iter();
        copies.filter_map(|copy| Some((self.links.copy(route, &copy)?, copy))).collect()
    }

    /// What stands around a picture. One that cannot be shown is reported.
    pub(super) fn frame(
        &self,
        link: &Link,
        file: &Attached<'_>,
        place: &Place,
        sheet: &mut Sheet,
    ) -> Option<Frame> {
        // What is no picture by its name, a HEIC or a PDF, is none that browsers show.
        let fault = file.picture.map_or(Some(Fault::NoPicture), |picture| picture.fault(&self.keeper));
        if let Some(fault) = fault {
            let name = link.target.clone();
            let problem = match fault {
                Fault::NoPicture => Problem::NoPicture { name },
                Fault::Damaged => Problem::PictureDamaged { name },
                Fault::TooLarge(Size { width, height }) => Problem::PictureTooLarge { name, width, height },
                Fault::Changed => parse::changed_meanwhile(),
            };
            let of_file = file.picture.filter(|_| fault == Fault::Changed);
            let place = of_file.map_or_else(|| place.clone(), |picture| Place::file(picture.path()));
            sheet.found.push(Diagnostic::new(problem, place));
        }
        let picture = file.picture?;
        let address = |(route, copy): (Route, Smaller)| (self.links.href(&route), copy.size().width);
        let copies = self.copies(picture, &file.route).into_iter().map(address).collect();
        Some(Frame { size: picture.size(), copies })
    }

    /// The path in the site of a file that a text names.
    pub fn file_path<K>(&self, target: &str, text: &TextFile<K>) -> Option<SourcePath> {
        let route = &self.file(target, text)?.route;
        self.files.iter().find(|(_, other)| other.route == *route).map(|(path, _)| (*path).into())
    }

    /// The file beside a text whose name is nearly the one that the text writes, as the text has to write it.
    pub(super) fn near_file<K>(
        &self,
        target: &str,
        text: &TextFile<K>,
        guesses: &mut Guesses,
    ) -> Option<String> {
        let folder = folder(&text.path);
        let own = format!("{folder}/{}/", text.key.stem());
        let beside = self.files.keys().filter_map(|path| path.strip_prefix(&own));
        let written = |name: &str| [name.to_owned(), format!("{}/{name}", text.key.stem())];
        let names: Vec<String> = beside.flat_map(written).collect();
        guesses.nearest(target.trim_start_matches("./"), names.iter().map(String::as_str))
    }

    /// A file beside the text.
    pub(super) fn file<K>(&self, target: &str, text: &TextFile<K>) -> Option<&Attached<'a>> {
        paths_of_file(target, text).into_iter().flatten().find_map(|path| self.files.get(path.as_str()))
    }
}

/// Whether a link names a picture or document rather than a text.
pub(super) fn names_file(target: &str) -> bool {
    let ending = target.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// The paths that a text may mean by a file: relative to the text itself, or to the folder with its name.
pub(super) fn paths_of_file<K>(target: &str, text: &TextFile<K>) -> [Option<String>; 2] {
    let folder = folder(&text.path);
    [joined(folder, target), joined(&format!("{folder}/{}", text.key.stem()), target)]
}

/// The folder in which the texts stand to which a file belongs: `content/articles/2025`, `content/pages`.
pub(super) fn year_folder(path: &str) -> &str {
    let end = match path.strip_prefix(parse::ARTICLES) {
        Some(inside) => inside.find('/').map(|at| parse::ARTICLES.len() + at),
        None => path.match_indices('/').nth(1).map(|(at, _)| at),
    };
    &path[..end.unwrap_or(path.len())]
}
