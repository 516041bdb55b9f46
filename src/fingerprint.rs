//! 128-bit names of values: of a source file, of a part of a page, of a page's bytes.
//!
//! A fingerprint is taken with the value's own [`Hash`], which a derive writes field by field: a field that is added
//! later is in the fingerprint without anybody remembering to put it there.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// The name of a value by its content (XXH3, 128 bits). Not a cryptographic hash: inputs come from the site's own
/// editors, and a collision would need about 2^64 pages.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The name of what is not there.
    pub const NOTHING: Self = Self(0);

    /// The fingerprint of some bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// The fingerprint of the bytes that pieces make together.
    pub fn of_pieces<'p>(pieces: impl IntoIterator<Item = &'p str>) -> Self {
        let mut all = Xxh3::new();
        pieces.into_iter().for_each(|piece| all.update(piece.as_bytes()));
        Self(all.digest128())
    }

    /// The fingerprint of a value, taken through its [`Hash`].
    pub fn of(value: &(impl Hash + ?Sized)) -> Self {
        let mut hasher = Xxh3Hasher(Xxh3::new());
        value.hash(&mut hasher);
        Self(hasher.0.digest128())
    }

    /// The name of two things together, in this order. Far cheaper than hashing them again.
    pub fn and(self, other: Self) -> Self {
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(&self.0.to_le_bytes());
        bytes[16..].copy_from_slice(&other.0.to_le_bytes());
        Self(xxh3_128(&bytes))
    }

    /// The name of some things together, in this order.
    pub fn of_all(names: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Xxh3::new();
        names.into_iter().for_each(|name| all.update(&name.0.to_le_bytes()));
        Self(all.digest128())
    }

    /// Whether this is one of those that one in `n` values have: the same ones on every machine and every day.
    pub fn is_one_in(self, n: u64) -> bool {
        self.0.is_multiple_of(n.into())
    }

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        u128::from_str_radix(text, 16).ok().filter(|_| text.len() == 32).map(Self)
    }

    /// The first eight hexadecimal digits: enough to tell versions of one file apart in its name.
    pub fn short(self) -> String {
        format!("{:08x}", self.0 >> 96)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

/// [`Xxh3`] as a [`Hasher`]; its 64-bit `finish` is not used, the 128-bit digest is.
struct Xxh3Hasher(Xxh3);

impl Hasher for Xxh3Hasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        self.0.digest()
    }
}
