//! From the bytes of a photograph or a drawing of points to its points. Bytes can come from anywhere: what they promise is
//! held against limits before any of it is believed.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits};

use super::{Fault, Head, Kind, MOST_POINTS, Size};

/// The most memory for one point, as the deepest of the formats has it.
const BYTES_A_POINT: u64 = 8;

/// The most memory for what stands beside the points. A profile of colours is compressed, and a small file can hold an endless one.
const MARGIN: u64 = 8 * 1024 * 1024;

/// What the first bytes say.
pub(super) fn head(bytes: &[u8]) -> Result<Head, Fault> {
    if is_avif(bytes) {
        return Ok(Head { size: None, kind: Kind::Other });
    }
    let reader = reader(bytes);
    let Some(format) = reader.format().filter(ImageFormat::reading_enabled) else {
        return Err(Fault::NoPicture);
    };
    held_to_limit(named_size(bytes))?;
    let mut decoder = reader.into_decoder().map_err(|_| Fault::Damaged)?;
    let size = turned(decoder.dimensions(), orientation(&mut decoder, format));
    held_to_limit(Some(size))?;
    if size.width == 0 || size.height == 0 {
        return Err(Fault::Damaged);
    }
    let kind = if moves(format, bytes) { Kind::Moving } else { Kind::Still };
    Ok(Head { size: Some(size), kind })
}

fn held_to_limit(size: Option<Size>) -> Result<(), Fault> {
    size.filter(|size| size.points() > MOST_POINTS).map_or(Ok(()), |size| Err(Fault::TooLarge(size)))
}

/// The size that a GIF (GIF89a, 18) or a PNG (PNG 3, 11.2.1) names in its head, where what reads it goes on at once.
fn named_size(bytes: &[u8]) -> Option<Size> {
    if let Some(rest) = bytes.strip_prefix(b"GIF8") {
        let [a, b, c, d] = *rest.get(2..6)? else { return None };
        return Some(Size {
            width: u16::from_le_bytes([a, b]).into(),
            height: u16::from_le_bytes([c, d]).into(),
        });
    }
    let [a, b, c, d, e, f, g, h] = *bytes.strip_prefix(b"\x89PNG")?.get(12..20)? else { return None };
    Some(Size { width: u32::from_be_bytes([a, b, c, d]), height: u32::from_be_bytes([e, f, g, h]) })
}

/// Whether every point can be read.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    // What reads a photograph fills the part that is missing with grey.
    let is_whole = !bytes.starts_with(&[0xFF, 0xD8]) || jpeg_ends(bytes);
    is_whole && decode(bytes).is_ok()
}

/// All points, as readers see them: upright, whatever way the camera was held.
pub(super) fn decode(bytes: &[u8]) -> ImageResult<DynamicImage> {
    let reader = reader(bytes);
    let format = reader.format();
    let mut decoder = reader.into_decoder()?;
    let orientation = format.map_or(Orientation::NoTransforms, |format| orientation(&mut decoder, format));
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn reader(bytes: &[u8]) -> ImageReader<Cursor<&[u8]>> {
    let mut reader = ImageReader::new(Cursor::new(bytes));
    reader.limits(limits(bytes));
    // The name of a file may be wrong, and a browser does not go by it either. A slice is read without errors.
    reader.with_guessed_format().unwrap_or_else(|_| ImageReader::new(Cursor::new(bytes)))
}

/// How much memory reading a picture may take: what its points need, and the file itself.
fn limits(bytes: &[u8]) -> Limits {
    let points = named_size(bytes).map_or(MOST_POINTS, |size| size.points().min(MOST_POINTS));
    let mut limits = Limits::default();
    limits.max_alloc = Some(points * BYTES_A_POINT + bytes.len() as u64 + MARGIN);
    limits
}

/// How a picture has to be turned. A WebP stands as it is: browsers do not heed what it says of that.
fn orientation(decoder: &mut impl ImageDecoder, format: ImageFormat) -> Orientation {
    if format == ImageFormat::WebP {
        return Orientation::NoTransforms;
    }
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
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
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits(bytes));
            decoder.is_ok_and(|decoder| decoder.is_apng().unwrap_or(false))
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
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xFF, behind @ ..] = rest {
        rest = match behind {
            // Any number of these may fill the space in front of a marker (B.1.1.2).
            [0xFF, ..] => behind,
            [0xDA, points @ ..] => return points.windows(2).any(|pair| pair == [0xFF, 0xD9]),
            [_, high, low, ..] => {
                let end = 1 + usize::from(u16::from_be_bytes([*high, *low]));
                behind.get(end..).unwrap_or_default()
            }
            _ => return false,
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use image::codecs::png::PngEncoder;
    use image::{ExtendedColorType, ImageEncoder};

    use super::*;

    #[test]
    fn a_small_drawing_cannot_bring_a_profile_without_end() {
        let profile = |length| {
            let mut bytes = Vec::new();
            let mut encoder = PngEncoder::new(&mut bytes);
            encoder.set_icc_profile(vec![0; length]).unwrap();
            encoder.write_image(&[0; 3], 1, 1, ExtendedColorType::Rgb8).unwrap();
            assert!(head(&bytes).is_ok() && is_sound(&bytes));
            reader(&bytes).into_decoder().unwrap().icc_profile().unwrap().map(|profile| profile.len())
        };
        assert_eq!(profile(1 << 20), Some(1 << 20));
        assert_eq!(profile(1 << 24), None, "it is left out");
    }

    #[test]
    fn a_photograph_ends_behind_its_points_and_not_in_its_preview() {
        let start = [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 0xFF, 0xD8, 0xFF, 0xD9, 0xFF, 0xDA, 0, 2, 1, 2, 3];
        assert!(!jpeg_ends(&start));
        assert!(jpeg_ends(&[&start[..], &[0xFF, 0xD9]].concat()));
        let filled = [0xFF, 0xD8, 0xFF, 0xFF, 0xE1, 0, 2, 0xFF, 0xFF, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9];
        assert!(jpeg_ends(&filled));
        assert!(!jpeg_ends(&filled[..filled.len() - 1]));
        assert!(!jpeg_ends(&[0xFF, 0xD8]) && !jpeg_ends(&[0xFF]));
    }
}
