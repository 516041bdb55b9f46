//! Addresses and the names that are made for them.

use std::path::{Component, Path};

use risalah::route::{self, Route};

/// No spelling of a route leaves the output folder or reaches a hidden file; a name that is made of any text is fit for an address,
/// and one that is fit already stays as it is.
pub fn route(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for route in [Route::new(&text), Route::of_output(&text)].into_iter().flatten() {
        stays_inside(&route);
        assert_eq!(Route::of_output(&route.output_path()), Some(route));
    }
    if let Some(path) = route::alias_path(&text) {
        stays_inside(&Route::new(&path).expect("an alias is a route"));
        assert_eq!(route::alias_path(&path).as_ref(), Some(&path), "it is read again as it was");
    }
    let slug = route::slugify(&text);
    assert!(route::is_slug(&slug), "{slug:?}");
    assert_eq!(route::slugify(&slug), slug);
    stays_inside(&Route::root().folder(&slug));
    let file = route::slugify_file(&text);
    assert!(route::is_part(&file), "{file:?}");
    stays_inside(&Route::root().file(&file));
    if route::is_part(&text) {
        stays_inside(&Route::root().folder(&text));
    }
}

fn stays_inside(route: &Route) {
    let path = route.output_path();
    let parts: Vec<Component<'_>> = Path::new(&path).components().collect();
    let are_names = parts.iter().all(|part| matches!(part, Component::Normal(_)));
    assert!(are_names && !parts.is_empty(), "{path:?}");
    // Parts that a system would take for another path than the one that is written: of Windows too.
    let is_plain = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && !part.ends_with(['.', ' ']) && !is_device(part)
    };
    assert!(path.split('/').all(is_plain), "{path:?}");
    assert!(!path.contains(['\\', ':', '\0', '%', '<', '>', '"', '|', '?', '*']), "{path:?}");
}

/// Whether Windows opens a device by this name.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let is_port = |port: &str| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|number| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || is_port("COM") || is_port("LPT")
}
