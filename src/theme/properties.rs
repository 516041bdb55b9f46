//! Custom properties that a `theme.yaml` sets: the stylesheet that they make, and what can be wrong with them.
//!
//! Knows of stylesheets no more than where custom properties are declared.

use std::collections::BTreeMap;

use csscolorparser::Color;

use super::manifest::{Manifest, Property, Setting};
use crate::diagnostic::{At, Diagnostic, Problem, nearest};
use crate::source::SourceFile;
use crate::yaml::Step;

/// Where the stylesheet that is made of them stands among the files of the theme; templates ask for `properties.css`.
const STYLESHEET: &str = "static/properties.css";

/// The least contrast of a text to what is behind it: WCAG 2.2, 1.4.3.
const LEAST_CONTRAST: f32 = 4.5;

/// The properties that themes give to texts, to hold against [`PAPER`].
const TEXTS: [&str; 3] = ["ink", "quiet", "link"];

/// The property that themes give to what is behind a text.
const PAPER: &str = "paper";

/// Day and night: how a stylesheet tells them apart, and which value of a property is meant.
const SCHEMES: [(&str, Half); 2] =
    [("light", |property| property.light.as_ref()), ("dark", |property| property.dark.as_ref())];

type Half = fn(&Property) -> Option<&Setting>;

/// The stylesheet of a theme's properties with its path in the theme; none if there are none. `made_from` is the file that
/// they stand in. The system says whether it is day or night unless the reader does: a theme with a switch notes the choice
/// in `data-scheme` at the root. Print keeps the colours of the theme.
pub(super) fn stylesheet(manifest: &Manifest, made_from: &SourceFile) -> Option<(String, SourceFile)> {
    let rules = |(&(scheme, half), &(other, _)): (&(&str, Half), &(&str, Half))| {
        let set = manifest.properties.iter().filter_map(|(name, property)| Some((name, half(property)?)));
        let lines: String =
            set.map(|(name, setting)| format!("    --{name}: {};\n", setting.value)).collect();
        let rule =
            |media: &str, root: &str| format!("@media screen{media} {{\n  :root{root} {{\n{lines}  }}\n}}\n");
        let by_system = rule(
            &format!(" and (prefers-color-scheme: {scheme})"),
            &format!(":not([data-scheme=\"{other}\"])"),
        );
        let by_reader = rule("", &format!("[data-scheme=\"{scheme}\"]"));
        if lines.is_empty() { String::new() } else { by_system + &by_reader }
    };
    let text: String = SCHEMES.iter().zip(SCHEMES.iter().rev()).map(rules).collect();
    let file = || SourceFile::new(made_from.path.clone(), text.as_bytes());
    (!text.is_empty()).then(|| (STYLESHEET.to_owned(), file()))
}

/// What is wrong with the properties of a theme that has these stylesheets.
pub(super) fn check(manifest: &Manifest, files: &BTreeMap<String, SourceFile>) -> Vec<Diagnostic> {
    let is_stylesheet =
        |(name, _): &(&String, &SourceFile)| name.starts_with("static/") && name.ends_with(".css");
    let sheets: Vec<String> = files.iter().filter(is_stylesheet).map(|(_, file)| file.shown_text()).collect();
    let known: Vec<String> = sheets.iter().flat_map(|sheet| declared_names(sheet)).collect();
    let mut found = Vec::new();
    for (name, property) in &manifest.properties {
        if !known.contains(name) {
            found.push(unknown(name, property, &known));
        }
        let settings = SCHEMES.iter().filter_map(|(_, half)| half(property));
        let invalid = settings.filter(|setting| !is_safe(&setting.value));
        found.extend(invalid.map(|setting| {
            let problem = Problem::InvalidCss { text: setting.value.clone() };
            Diagnostic::new(problem, setting.place.clone())
        }));
    }
    found.extend(SCHEMES.iter().flat_map(|scheme| faint(manifest, &sheets, scheme)));
    // A value that stands for day and night is wrong once.
    found.dedup_by(|a, b| a.place == b.place && a.problem.code() == b.problem.code());
    found
}

fn unknown(name: &str, property: &Property, known: &[String]) -> Diagnostic {
    let mut names = known.to_vec();
    names.sort();
    names.dedup();
    let suggestion = nearest(name, names.iter().map(String::as_str));
    let mut place = property.place.clone();
    if let At::Yaml(path) = &mut place.at {
        path.pop();
        path.push(Step::KeyItself(name.to_owned()));
    }
    Diagnostic::new(Problem::UnknownKey { key: name.to_owned(), suggestion, known: names }, place)
}

/// Texts that cannot be read well on their paper in one scheme. A pair counts if the theme's own file set one of the two and
/// both are colours that are written out.
fn faint(manifest: &Manifest, sheets: &[String], (scheme, half): &(&'static str, Half)) -> Vec<Diagnostic> {
    let set = |name: &str| manifest.properties.get(name).and_then(half);
    let color = |name: &str| {
        let own = set(name).map(|setting| setting.value.clone());
        own.or_else(|| sheets.iter().find_map(|sheet| declared(sheet, name, scheme)))?.parse::<Color>().ok()
    };
    let Some(paper) = color(PAPER) else { return Vec::new() };
    let one = |name: &&str| {
        let place = set(name).or_else(|| set(PAPER))?.place.clone();
        let ratio = contrast(&color(name)?, &paper);
        let (name, ratio_in_tenths) = ((*name).to_owned(), (ratio * 10.0).floor() as u32);
        let problem = Problem::LowContrast { name, ratio_in_tenths, scheme };
        (ratio < LEAST_CONTRAST).then(|| Diagnostic::new(problem, place))
    };
    TEXTS.iter().filter_map(one).collect()
}

/// The names of the custom properties that a stylesheet declares.
fn declared_names(sheet: &str) -> impl Iterator<Item = String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    sheet.split("--").skip(1).filter_map(move |piece| {
        let end = piece.find(|c| !is_name(c))?;
        piece[end..].trim_start().starts_with(':').then(|| piece[..end].to_owned())
    })
}

/// What a stylesheet declares a custom property to be, by day in its first rules and by night behind the query for that.
fn declared(sheet: &str, name: &str, scheme: &str) -> Option<String> {
    let night = sheet.find("prefers-color-scheme: dark");
    let part = if scheme == "dark" { &sheet[night?..] } else { &sheet[..night.unwrap_or(sheet.len())] };
    let value = part.split_once(&format!("--{name}:"))?.1;
    Some(value[..value.find([';', '}'])?].trim().to_owned())
}

/// Whether a value ends where its declaration ends, and asks nobody for a file.
fn is_safe(value: &str) -> bool {
    let has_end = value.contains([';', '{', '}', '<', '>', '\\', '@', '!']) || value.contains("/*");
    let lower = value.to_ascii_lowercase();
    let asks = ["url(", "image(", "image-set(", "src("].iter().any(|function| lower.contains(function));
    !has_end && !asks && is_balanced(value)
}

/// Whether quotation marks and brackets are closed.
fn is_balanced(value: &str) -> bool {
    let (mut open, mut quote) = (Vec::new(), None);
    for character in value.chars() {
        match (quote, character) {
            (Some(mark), _) if mark == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '(') => open.push(')'),
            (None, '[') => open.push(']'),
            (None, ')' | ']') if open.pop() != Some(character) => return false,
            (None, _) => {}
        }
    }
    open.is_empty() && quote.is_none()
}

/// How much two colours differ in lightness, from 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(one: &Color, other: &Color) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance(color: &Color) -> f32 {
    let [red, green, blue, _] = color.to_linear_rgba();
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let ratio = |one: &str, other: &str| contrast(&one.parse().unwrap(), &other.parse().unwrap());
        assert!((ratio("#000", "white") - 21.0).abs() < 0.01);
        assert!((ratio("#767676", "#fff") - 4.54).abs() < 0.01);
        assert!((ratio("#777777", "#fff") - 4.48).abs() < 0.01);
    }

    #[test]
    fn no_value_leaves_its_declaration() {
        for good in ["#00558c", "rgb(0 85 140 / 50%)", "\"Noto Serif\", serif", "calc(1rem + 2vw)"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "red; } body { display: none",
            "url(https://example.org/a.png)",
            "'open",
            "calc(1rem",
            "1rem)",
            "a /* b",
            "</style>",
            "URL(a)",
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
    }

    #[test]
    fn what_a_stylesheet_declares_is_read_by_day_and_by_night() {
        let sheet = ":root { --paper: #fff; --ink:#111 }\n@media (prefers-color-scheme: dark) { :root { --paper: #000; } }\na { color: var(--ink); }";
        assert_eq!(declared_names(sheet).collect::<Vec<_>>(), ["paper", "ink", "paper"]);
        assert_eq!(declared(sheet, "paper", "light").as_deref(), Some("#fff"));
        assert_eq!(declared(sheet, "paper", "dark").as_deref(), Some("#000"));
        assert_eq!(declared(sheet, "ink", "light").as_deref(), Some("#111"));
        assert_eq!(declared(sheet, "ink", "dark"), None);
    }
}
