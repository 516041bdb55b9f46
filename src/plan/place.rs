//! Where a site stands.

use jiff::tz::TimeZone;

use crate::route::Route;

/// Where a site stands, and what of it is not in the tree as such.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Scheme and host of its absolute addresses.
    pub origin: String,
    /// The path below which it stands, without a slash at its end.
    pub base_path: String,
    /// The page for addresses that do not exist, in each language.
    pub not_found: Vec<Route>,
    /// The theme's static files: name and address.
    pub assets: Vec<(String, String)>,
    /// The time zone in which its days begin.
    pub zone: Option<TimeZone>,
}
