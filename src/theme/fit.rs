//! `fit(text=…, font=…, width=…, height=…, largest=…, smallest=…)` in templates of drawings: in which size a text fits into
//! a box, and where its lines break.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::Fonts;
use crate::diagnostic::nearest;

/// From one line to the next, as a part of the size of letters.
const LEADING: f32 = 1.16;
/// The size is tried in steps of so many points.
const STEP: f32 = 2.0;

/// No letters are larger, whatever a template asks for.
const LARGEST: f32 = 1000.0;
/// More letters than this fit into no drawing that can be read.
const MOST_LETTERS: usize = 1000;

/// A text that was made to fit.
struct Fitted {
    size: f32,
    lines: Vec<String>,
}

/// Makes the function known to templates.
pub(super) fn register(tera: &mut Tera, fonts: Arc<Fonts>) {
    tera.register_function("fit", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        let (text, font): (&str, &str) = (arguments.must_get("text")?, arguments.must_get("font")?);
        let number = |name: &'static str| arguments.must_get::<f64>(name).map(|number| number as f32);
        let (width, height) = (number("width")?, number("height")?);
        let (largest, smallest) = (number("largest")?, number("smallest")?);
        if fonts.width(font, "").is_none() {
            let hint = nearest(font, fonts.names()).map(|name| format!("; did you mean `{name}`?"));
            let message = format!("the theme has no font `{font}.ttf`{}", hint.unwrap_or_default());
            return Err(tera::Error::message(message));
        }
        let measure = |text: &str| fonts.width(font, text).unwrap_or_default();
        let fitted = fit(text, (width, height), (largest, smallest), &measure);
        let mut value = tera::Map::default();
        value.insert("size".into(), Value::from(fitted.size));
        value.insert("step".into(), Value::from(fitted.size * LEADING));
        value.insert("lines".into(), Value::from(fitted.lines));
        Ok(Value::from(value))
    });
}

/// The largest size in which a text fits; in the smallest it is cut where it does not.
fn fit(
    text: &str,
    (width, height): (f32, f32),
    (largest, smallest): (f32, f32),
    measure: &dyn Fn(&str) -> f32,
) -> Fitted {
    let text = beginning(text);
    let mut size = largest.clamp(1.0, LARGEST);
    loop {
        let room = ((height / (size * LEADING)) as usize).max(1);
        let lines = lines(text, width / size, measure);
        let fits = lines.len() <= room && lines.iter().all(|line| measure(line) <= width / size);
        if fits || size - STEP < smallest {
            return Fitted { size, lines: cut(lines, room, width / size, measure) };
        }
        size -= STEP;
    }
}

/// As much of a text as any drawing has room for. Every size is tried with it, so it has to be short.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(MOST_LETTERS).map_or(text, |(end, _)| &text[..end])
}

/// A text in lines, each with as many words as there is room for.
fn lines(text: &str, width: f32, measure: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The lines for which there is room; what is left out is told by an ellipsis.
fn cut(mut lines: Vec<String>, room: usize, width: f32, measure: &dyn Fn(&str) -> f32) -> Vec<String> {
    let is_cut = lines.len() > room;
    lines.truncate(room);
    let last = lines.len().saturating_sub(1);
    for (index, line) in lines.iter_mut().enumerate() {
        let is_open = is_cut && index == last;
        if is_open || measure(line) > width {
            shorten(line, width, is_open, measure);
        }
    }
    lines
}

/// Takes letters away until a line fits with an ellipsis behind it; whole words, where it goes on in words.
fn shorten(line: &mut String, width: f32, by_words: bool, measure: &dyn Fn(&str) -> f32) {
    let ends = line.char_indices().filter(|&(at, c)| at == 0 || !by_words || c == ' ').map(|(at, _)| at);
    let ends: Vec<usize> = ends.chain([line.len()]).collect();
    // A longer beginning is never narrower, so the longest that fits is found by halves.
    let fits = |&end: &usize| measure(&format!("{}…", &line[..end])) <= width;
    line.truncate(ends[ends.partition_point(fits).saturating_sub(1)]);
    let end = line.trim_end_matches([' ', ',', ';', ':', '.', '–', '—', '-']).len();
    line.truncate(end);
    line.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is as wide as half its height.
    fn fitted(text: &str, width: f32, height: f32) -> (f32, Vec<String>) {
        let fitted = fit(text, (width, height), (40.0, 20.0), &|text| text.chars().count() as f32 / 2.0);
        (fitted.size, fitted.lines)
    }

    #[test]
    fn a_text_is_as_large_as_its_box_allows_and_cut_where_no_size_does() {
        assert_eq!(fitted("satu dua", 400.0, 100.0), (40.0, vec!["satu dua".to_owned()]));
        assert_eq!(
            fitted("satu dua tiga empat", 200.0, 100.0),
            (40.0, vec!["satu dua".into(), "tiga empat".into()])
        );
        let (size, lines) = fitted("satu dua tiga empat lima enam", 200.0, 100.0);
        assert!(size < 40.0 && lines.len() <= 3, "{size} {lines:?}");
        assert_eq!(
            fitted("satu dua tiga, empat lima enam tujuh", 100.0, 50.0),
            (20.0, vec!["satu dua".into(), "tiga…".into()])
        );
        assert_eq!(fitted("sepanjang-panjangnya", 100.0, 50.0), (20.0, vec!["sepanjang…".into()]));
        assert_eq!(fitted("", 100.0, 50.0), (40.0, Vec::<String>::new()));
    }
}
