//! The size that an SVG names: `width` and `height`, else the shape of its `viewBox` (SVG 2, 8.2).

use roxmltree::{Document, Node, ParsingOptions};

use super::{Fault, Head, Kind, Size};

/// So many elements and texts may be in a drawing; more than anybody draws, fewer than fill the memory.
const MOST_NODES: u32 = 2_000_000;

/// What a drawing says; none for a file that is no SVG by its name.
pub(super) fn head(path: &str, bytes: &[u8]) -> Option<Result<Head, Fault>> {
    let is_svg = path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("svg"));
    is_svg.then(|| read(bytes))
}

fn read(bytes: &[u8]) -> Result<Head, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NoPicture)?;
    let text = text.trim_start_matches('\u{feff}');
    if !text.contains("<svg") {
        return Err(Fault::NoPicture);
    }
    // Programs for drawing begin with a document type.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| Fault::Damaged)?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(Fault::NoPicture);
    }
    Ok(Head { size: size(root), kind: Kind::Other })
}

fn size(root: Node<'_, '_>) -> Option<Size> {
    let named = |name| root.attribute(name).and_then(points);
    let (width, height) =
        named("width").zip(named("height")).or_else(|| view_box(root.attribute("viewBox")?))?;
    let whole = |length: f64| (1.0..=f64::from(u16::MAX)).contains(&length).then(|| length.round() as u32);
    Some(Size { width: whole(width)?, height: whole(height)? })
}

/// A length in points of a screen. Those that depend on something around the drawing are no size of its own.
fn points(length: &str) -> Option<f64> {
    length.trim().trim_end_matches("px").trim_end().parse().ok()
}

fn view_box(text: &str) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = text
        .split([' ', ',', '\t', '\n', '\r'])
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().ok())
        .collect::<Option<_>>()?;
    let [_, _, width, height] = numbers[..] else { return None };
    Some((width, height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_as_large_as_it_says() {
        let size = |attributes: &str| {
            let text =
                format!("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>");
            read(text.as_bytes()).unwrap().size.map(|size| (size.width, size.height))
        };
        assert_eq!(size("width=\"640\" height=\"360px\""), Some((640, 360)));
        assert_eq!(size("viewBox=\"0 0, 120.4 60\""), Some((120, 60)));
        assert_eq!(size("width=\"100%\" height=\"100%\" viewBox=\"0 0 4 3\""), Some((4, 3)));
        assert_eq!(size("width=\"1e9\" height=\"1\""), None);
        assert_eq!(size("width=\"NaN\" height=\"1\""), None);
        assert_eq!(size(""), None);
        assert_eq!(read(b"<svg><g></svg>"), Err(Fault::Damaged));
        assert_eq!(read(b"<html>"), Err(Fault::NoPicture));
    }
}
