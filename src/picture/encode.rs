//! From the points of a picture to a small file: AVIF, which every browser of these years reads.

use image::DynamicImage;
use image::imageops::FilterType;
use ravif::{Encoder, Img, RGB8, RGBA8};

use super::Size;

/// Of 1 to 100. At 60 neither photographs nor text in drawings show what was left out.
const QUALITY: f32 = 60.0;
/// Edges of what is cut out are seen more easily.
const ALPHA_QUALITY: f32 = 80.0;
/// Of 1 (small) to 10 (fast). 9 gives files that are 1 to 4 per cent larger than those of 6, in half the time; 10 gives 10 to 20 per cent.
const SPEED: u8 = 9;

/// A picture in another size, as AVIF.
pub(super) fn encode(picture: &DynamicImage, size: Size) -> Option<Vec<u8>> {
    let is_same = (picture.width(), picture.height()) == (size.width, size.height);
    let resized = (!is_same).then(|| picture.resize_exact(size.width, size.height, FilterType::Lanczos3));
    let picture = resized.as_ref().unwrap_or(picture);
    // Several threads would share the work by their number, and give other bytes on another machine.
    let encoder = Encoder::new()
        .with_quality(QUALITY)
        .with_alpha_quality(ALPHA_QUALITY)
        .with_speed(SPEED)
        .with_num_threads(Some(1));
    let (width, height) = (size.width as usize, size.height as usize);
    let encoded = if picture.color().has_alpha() {
        let points: Vec<RGBA8> = picture.to_rgba8().pixels().map(|point| point.0.into()).collect();
        encoder.encode_rgba(Img::new(&points, width, height))
    } else {
        let points: Vec<RGB8> = picture.to_rgb8().pixels().map(|point| point.0.into()).collect();
        encoder.encode_rgb(Img::new(&points, width, height))
    };
    encoded.ok().map(|encoded| encoded.avif_file)
}
