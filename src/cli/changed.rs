//! The list that `--changed` asks for: what was written and removed, for whoever uploads a site or empties a cache before it.
//!
//! One file a line, its columns separated by tabs: `written` or `removed`, the path below the output folder, the address.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use crate::pipeline::Place;
use crate::publish::Published;
use crate::route::Route;

/// Writes the list to a file, or prints it for `-`. A list that was there is replaced.
#[expect(clippy::disallowed_methods, reason = "the caller asked for this file")]
pub(super) fn write(file: &Path, published: &Published, place: &Place) -> io::Result<()> {
    let list = list(published, place);
    if file == Path::new("-") { io::stdout().write_all(list.as_bytes()) } else { std::fs::write(file, list) }
}

fn list(published: &Published, place: &Place) -> String {
    let mut list = String::new();
    for (what, paths) in [("written", &published.written), ("removed", &published.removed)] {
        for path in paths {
            let route = Route::of_output(path).map_or_else(String::new, |route| route.to_string());
            let _ = writeln!(list, "{what}\t{path}\t{}{}{route}", place.origin, place.base_path);
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_what_was_done_the_file_and_its_address() {
        let published = Published {
            written: vec!["index.html".to_owned(), "2025/a/index.html".to_owned(), "rss.xml".to_owned()],
            unchanged: 3,
            removed: vec!["2025/b/index.html".to_owned()],
        };
        let place = Place {
            origin: "https://example.org".to_owned(),
            base_path: "/digest".to_owned(),
            ..Place::default()
        };
        assert_eq!(
            list(&published, &place),
            "written\tindex.html\thttps://example.org/digest/\n\
             written\t2025/a/index.html\thttps://example.org/digest/2025/a/\n\
             written\trss.xml\thttps://example.org/digest/rss.xml\n\
             removed\t2025/b/index.html\thttps://example.org/digest/2025/b/\n"
        );
    }
}
