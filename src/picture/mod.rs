//! Pictures beside texts: how large one is, whether browsers can show it, and smaller copies of it.
//!
//! Knows bytes, and nothing of pages, addresses or disks. What a [`Picture`] says at once is read from the first bytes of
//! its file. Whether all of it can be shown is asked later, because that takes time, and copies are made last: a [`Smaller`]
//! copy has its name, width and height long before anybody needs its bytes.

mod decode;
mod encode;
mod vector;

use std::sync::OnceLock;

use crate::fingerprint::Fingerprint;
use crate::keep::Keeper;
use crate::source::{SourceFile, SourcePath};

/// The widths of copies: a phone, a phone of high density or a column of text, the same on a screen of high density.
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// The largest number of points in a picture. Cameras stop at about fifty million; what is larger would fill the memory of
/// a reader's phone, and of whoever builds the site.
pub const MOST_POINTS: u64 = 64_000_000;

/// The longest side of a picture that has smaller copies. What is longer is no photograph.
const LONGEST_SIDE: u32 = 16_384;

/// The largest number of points in a copy. A strip that is narrow enough for a page can still be endlessly long.
const MOST_POINTS_OF_COPY: u64 = 16_000_000;

/// The endings of files that browsers show as pictures.
const ENDINGS: [&str; 7] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"];

/// Changes with every change of how copies are made: they are known by what they are made of.
const VERSION: u32 = 2;

/// Whether a file says by its name that it is a picture.
pub fn is_named_so(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// A file that readers are shown.
#[derive(Debug)]
pub struct Picture {
    file: SourceFile,
    head: Result<Head, Fault>,
    fault: OnceLock<Option<Fault>>,
}

/// What the first bytes of a picture say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Head {
    /// As readers see it; none where it is not told.
    size: Option<Size>,
    kind: Kind,
}

/// What can be done with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Points that stand still: there can be smaller copies.
    Still,
    /// It moves, and a copy would not.
    Moving,
    /// A drawing, which is sharp in any size, or a form that we do not read.
    Other,
}

/// Width and height in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "width and height")]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

impl Size {
    fn points(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// The same shape in another width.
    fn scaled(self, width: u32) -> Self {
        let height =
            (u64::from(self.height) * u64::from(width) + u64::from(self.width) / 2) / u64::from(self.width);
        Self { width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
    }
}

/// Why a picture cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is something else.
    NoPicture,
    /// A part of it is missing or damaged.
    Damaged,
    /// It has more than [`MOST_POINTS`].
    TooLarge(Size),
    /// It has been changed since it was read, or is away for a moment: nothing can be said of it now.
    Changed,
}

impl Picture {
    /// Reads the first bytes of a file, of which these are all.
    pub fn new(file: &SourceFile, bytes: &[u8]) -> Self {
        let head = vector::head(&file.path, bytes).unwrap_or_else(|| decode::head(bytes));
        Self { file: file.clone(), head, fault: OnceLock::new() }
    }

    /// The name of what it shows.
    #[expect(
        clippy::misnamed_getters,
        reason = "what a picture shows goes by its bytes, wherever the file stands"
    )]
    pub fn name(&self) -> Fingerprint {
        self.file.fingerprint
    }

    /// Where it stands.
    pub fn path(&self) -> &SourcePath {
        &self.file.path
    }

    /// How large readers see it, where that is known.
    pub fn size(&self) -> Option<Size> {
        self.head.ok().and_then(|head| head.size)
    }

    /// Why it cannot be shown. Looks at every point of it, once: that it is well is kept.
    pub fn fault(&self, keeper: &Keeper) -> Option<Fault> {
        if let Some(known) = self.fault.get() {
            return *known;
        }
        let fault = match self.head {
            Err(fault) => Some(fault),
            Ok(Head { kind: Kind::Other, .. }) => None,
            Ok(_) => {
                let name = Fingerprint::of(&("a sound picture", VERSION)).and(self.name());
                let mut fault = Fault::Damaged;
                let sound = || match self.file.bytes() {
                    Some(bytes) => decode::is_sound(&bytes).then(Vec::new),
                    None => {
                        fault = Fault::Changed;
                        None
                    }
                };
                keeper.get_or_make(name, sound).is_none().then_some(fault)
            }
        };
        if fault != Some(Fault::Changed) {
            // Somebody else who looked at the same time saw the same.
            let _ = self.fault.set(fault);
        }
        fault
    }

    /// Its smaller copies in order of width, the last one as large as is of use. None of a picture that is small itself,
    /// moves, cannot be shown, or is so long that a copy would not be small.
    pub fn copies(&self, keeper: &Keeper) -> Vec<Smaller> {
        let Ok(Head { size: Some(size), kind: Kind::Still }) = self.head else { return Vec::new() };
        let largest = size.width.min(WIDTHS[WIDTHS.len() - 1]);
        let is_too_long =
            size.width.max(size.height) > LONGEST_SIDE || size.scaled(largest).points() > MOST_POINTS_OF_COPY;
        if size.width <= WIDTHS[0] || is_too_long || self.fault(keeper).is_some() {
            return Vec::new();
        }
        let widths = WIDTHS.into_iter().filter(|width| *width < largest).chain([largest]);
        widths.map(|width| Smaller::new(&self.file, size.scaled(width))).collect()
    }
}

/// A smaller copy of a picture, as AVIF and without whatever else the file says: where a photograph was taken stays there.
#[derive(Clone, Debug)]
pub struct Smaller {
    file: SourceFile,
    size: Size,
    name: Fingerprint,
}

impl Smaller {
    fn new(file: &SourceFile, size: Size) -> Self {
        let name = Fingerprint::of(&("a smaller picture", VERSION, size)).and(file.fingerprint);
        Self { file: file.clone(), size, name }
    }

    /// The name of its bytes, known before they are made.
    pub fn name(&self) -> Fingerprint {
        self.name
    }

    /// How large it is.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Its bytes; none if the picture has been changed since it was read, or the copy cannot be made.
    pub fn bytes(&self, keeper: &Keeper) -> Option<Vec<u8>> {
        keeper.get_or_make(self.name, || {
            let picture = decode::decode(&self.file.bytes()?).ok()?;
            encode::encode(&picture, self.size)
        })
    }
}
