//! Where links lead, so that two languages can be compared: an article by its key, an address elsewhere or a picture
//! without what names a language in it.

use crate::lang::Languages;
use crate::model::Text;
use crate::plan::key_of;

/// Where a link leads, the same for every language.
pub fn target(written: &str, text: &Text, languages: &Languages) -> String {
    let (address, fragment) = written.split_once('#').unwrap_or((written, ""));
    let is_text = address.ends_with(".md");
    let address = if is_text { key_of(address, text) } else { address.into() };
    let address = without_language(&address, languages);
    // The words of an anchor are translated with its heading.
    if fragment.is_empty() { address } else { format!("{address}#") }
}

/// An address without the parts that are tags of the site's languages: `id.example.org`, `/en/`, `map.id.png`.
fn without_language(address: &str, languages: &Languages) -> String {
    const BETWEEN: [char; 6] = ['/', '.', '?', '&', '=', '_'];
    let address = address.trim_end_matches('/');
    let is_language = |part: &&str| !languages.tags().iter().any(|tag| tag == part.trim_end_matches(BETWEEN));
    address.split_inclusive(BETWEEN).filter(is_language).collect()
}
