//! From the bytes of a photograph or a drawing of points to its points. Bytes can come from anywhere: what they promise is
//! held against limits before any of it is believed.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits};

use super::{Fault, Head, Kind, MOST_POINTS, Size};

/// The most memory for the points of one picture: eight bytes for each, as the deepest of the formats has.
const MEMORY: u64 = MOST_POINTS * 8;

/// What the first bytes say.
pub(super) fn head(bytes: &[u8]) -> Result<Head, Fault> {
    if is_avif(bytes) {
        return Ok(Head { size: None, kind: Kind::Other });
    }
    let reader = reader(bytes);
    let Some(format) = reader.format().filter(ImageFormat::reading_enabled) else {
        return Err(Fault::NoPicture);
    };
    held_to_limit(gif_size(bytes))?;
    let mut decoder = reader.into_decoder().map_err(|_| Fault::Damaged)?;
    let size = turned(decoder.dimensions(), decoder.orientation().unwrap_or(Orientation::NoTransforms));
    held_to_limit(Some(size))?;
    if size.width == 0 || size.height == 0 {
        return Err(Fault::Damaged);
    }
    let kind = if moves(format, bytes) { Kind::Moving } else { Kind::Still };
    Ok(Head { size: Some(size), kind })
}

fn held_to_limit(size: Option<Size>) -> Result<(), Fault> {
    let is_too_large = |size: &Size| u64::from(size.width) * u64::from(size.height) > MOST_POINTS;
    size.filter(is_too_large).map_or(Ok(()), |size| Err(Fault::TooLarge(size)))
}

/// The size that a GIF names in its head (GIF89a, 18), where what reads it goes on to its first picture.
fn gif_size(bytes: &[u8]) -> Option<Size> {
    let [a, b, c, d] = *bytes.strip_prefix(b"GIF8")?.get(2..6)? else { return None };
    Some(Size { width: u16::from_le_bytes([a, b]).into(), height: u16::from_le_bytes([c, d]).into() })
}

/// Whether every point can be read.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    // What reads a photograph fills the part that is missing with grey.
    let is_whole = !bytes.starts_with(&[0xFF, 0xD8]) || jpeg_ends(bytes);
    is_whole && decode(bytes).is_ok()
}

/// All points, as readers see them: upright, whatever way the camera was held.
pub(super) fn decode(bytes: &[u8]) -> ImageResult<DynamicImage> {
    let mut decoder = reader(bytes).into_decoder()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn reader(bytes: &[u8]) -> ImageReader<Cursor<&[u8]>> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes));
    reader.limits(limits);
    // The name of a file may be wrong, and a browser does not go by it either. A slice is read without errors.
    reader.with_guessed_format().unwrap_or_else(|_| ImageReader::new(Cursor::new(bytes)))
}

fn turned((width, height): (u32, u32), orientation: Orientation) -> Size {
    let is_on_its_side = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    if is_on_its_side { Size { width: height, height: width } } else { Size { width, height } }
}

fn moves(format: ImageFormat, bytes: &[u8]) -> bool {
    match format {
        ImageFormat::Gif => true,
        ImageFormat::Png => {
            PngDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.is_apng().unwrap_or(false))
        }
        ImageFormat::WebP => {
            WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.has_animation())
        }
        _ => false,
    }
}

/// A file of the format AVIF (ISO/IEC 14496-12, 4.3), which browsers show and nothing here reads.
fn is_avif(bytes: &[u8]) -> bool {
    bytes.get(4..12).is_some_and(|head| head == b"ftypavif" || head == b"ftypavis")
}

/// Whether the points of a photograph go on to the marker of their end (ITU T.81, B.1.1.3): a copy that broke off has lost it.
/// A preview in front of the points may have one of its own.
fn jpeg_ends(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        if *marker == 0xDA {
            return bytes[at..].windows(2).any(|pair| pair == [0xFF, 0xD9]);
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photograph_ends_behind_its_points_and_not_in_its_preview() {
        let start = [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 0xFF, 0xD8, 0xFF, 0xD9, 0xFF, 0xDA, 0, 2, 1, 2, 3];
        assert!(!jpeg_ends(&start));
        assert!(jpeg_ends(&[&start[..], &[0xFF, 0xD9]].concat()));
        assert!(!jpeg_ends(&[0xFF, 0xD8]));
    }
}
