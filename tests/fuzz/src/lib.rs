//! What holds whatever somebody wrote: one property for each reader of the library, asked of any bytes at all.
//!
//! A property that returns found nothing wrong; it panics where something does not hold. The fuzzers of `fuzz_targets/` call them
//! with what they make up, `tests/fuzz_findings.rs` with the seeds, with the texts of this repository and with all that was ever
//! found.

mod article;
mod attachment;
mod clipping;
mod figures;
mod harmless;
mod lock;
mod markdown;
mod registry;
mod request;
mod route;
mod settings;
mod site;
mod told;

pub use article::article;
pub use attachment::attachment;
pub use clipping::clipping;
pub use figures::figures;
pub use lock::lock;
pub use markdown::markdown;
pub use registry::registry;
pub use request::request;
pub use route::route;
pub use settings::settings;
pub use site::site;

use risalah::lang::Languages;

/// A property of any bytes.
pub type Property = fn(&[u8]);

/// All properties by the names of their fuzzers.
pub const ALL: [(&str, Property); 11] = [
    ("article", article),
    ("attachment", attachment),
    ("clipping", clipping),
    ("figures", figures),
    ("lock", lock),
    ("markdown", markdown),
    ("registry", registry),
    ("request", request),
    ("route", route),
    ("settings", settings),
    ("site", site),
];

/// The languages of the digest.
fn languages() -> Languages {
    Languages::new(["id", "en"].map(str::to_owned).to_vec()).expect("both are tags")
}
