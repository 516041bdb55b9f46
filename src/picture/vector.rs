//! The size that an SVG names: `width` and `height`, else the shape of its `viewBox` (SVG 2, 8.2).
//!
//! A drawing is read once from its beginning to its end and nothing of it is kept, so what it costs follows its length: entities
//! stay as they are written, and how deep elements stand in each other does not matter.

use std::str;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Fault, Head, Kind, Size};

/// What a drawing says; none for a file that is no SVG by its name.
pub(super) fn head(path: &str, bytes: &[u8]) -> Option<Result<Head, Fault>> {
    let is_svg = path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("svg"));
    is_svg.then(|| read(bytes))
}

fn read(bytes: &[u8]) -> Result<Head, Fault> {
    let text = str::from_utf8(bytes).map_err(|_| Fault::NoPicture)?;
    if !text.contains("svg") {
        return Err(Fault::NoPicture);
    }
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let (mut head, mut open) = (None, 0_usize);
    loop {
        match reader.read_event().map_err(|_| Fault::Damaged)? {
            Event::Start(tag) if head.is_none() => {
                head = Some(Head { size: size(&tag)?, kind: Kind::Other });
                open = 1;
            }
            Event::Start(_) if open == 0 => return Err(Fault::Damaged),
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            Event::Eof if open > 0 => return Err(Fault::Damaged),
            Event::Eof => return head.ok_or(Fault::NoPicture),
            _ => {}
        }
    }
}

/// The size that the first tag of a drawing names; a fault if it begins something else.
fn size(root: &BytesStart<'_>) -> Result<Option<Size>, Fault> {
    if root.local_name().as_ref() != b"svg" {
        return Err(Fault::NoPicture);
    }
    let (mut width, mut height, mut shape) = (None, None, None);
    // To look for attributes that stand twice would take the square of their number.
    for attribute in root.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Fault::Damaged)?;
        let value = str::from_utf8(&attribute.value).map_err(|_| Fault::Damaged)?;
        match attribute.key.as_ref() {
            b"width" => width = points(value),
            b"height" => height = points(value),
            b"viewBox" => shape = view_box(value),
            _ => {}
        }
    }
    let whole = |length: f64| (1.0..=f64::from(u16::MAX)).contains(&length).then(|| length.round() as u32);
    let size = width.zip(height).or(shape);
    Ok(size.and_then(|(width, height)| Some(Size { width: whole(width)?, height: whole(height)? })))
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
        assert_eq!(size("xmlns:s=\"urn:s\" s:width=\"3\" width=\"640\" height=\"360\""), Some((640, 360)));
    }

    #[test]
    fn a_drawing_has_a_beginning_and_an_end() {
        let public = "-//W3C//DTD SVG 1.1//EN";
        let drawing =
            format!("\u{feff}<!DOCTYPE svg PUBLIC \"{public}\" \"a>b\">\n<svg:svg><g/></svg:svg><!-- -->");
        assert!(read(drawing.as_bytes()).is_ok());
        for damaged in
            ["<svg", "<svg width=\"1", "<svg>", "<svg><g></svg>", "<svg/><g/>", "<svg/></svg>", "<svg a/>"]
        {
            assert_eq!(read(damaged.as_bytes()), Err(Fault::Damaged), "{damaged}");
        }
        assert_eq!(read(b"<html><svg/></html>"), Err(Fault::NoPicture));
        assert_eq!(read(b"<!-- svg -->"), Err(Fault::NoPicture));
        assert_eq!(read(b"<html>"), Err(Fault::NoPicture));
    }

    #[test]
    fn what_a_drawing_costs_follows_its_length() {
        let many = 200_000;
        let attributes: String = (0..many).map(|n| format!(" a{n}=\"\"")).collect();
        let spaces: String = (0..many).map(|n| format!("<g xmlns:n{n}=\"urn:n\">")).collect();
        let drawing = format!(
            "<!DOCTYPE svg [<!ENTITY w \"640\">]><svg width=\"&w;\" height=\"1\"{attributes}>{spaces}{}</svg>",
            "</g>".repeat(many)
        );
        assert_eq!(
            read(drawing.as_bytes()),
            Ok(Head { size: None, kind: Kind::Other }),
            "no entity is filled in"
        );
    }
}
