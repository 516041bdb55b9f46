//! What holds for everything that is said of a file.

use risalah::diagnostic::{At, Diagnostic, Located, LocatedPlace, Place};
use risalah::locale::Locale;
use risalah::source::{Snapshot, SourceFile};

/// No more is said of a file than so many times its bytes.
const PER_BYTE: usize = 2;

/// The longest message that quotes nothing of a file, in bytes.
const LONGEST: usize = 1024;

/// Every place lies in its file and begins and ends between characters; everything is said in both languages, in bounds,
/// and without characters that a terminal would obey.
pub fn told_well(files: &Snapshot, found: &[Diagnostic]) {
    let bytes: usize = files.below("").map(size).sum();
    assert!(found.len() <= PER_BYTE * bytes + 16, "{} things are said of {bytes} bytes", found.len());
    for diagnostic in found {
        let related = diagnostic.related.iter().map(|(place, _)| place);
        std::iter::once(&diagnostic.place).chain(related).for_each(|place| lies_in_its_file(files, place));
    }
    for locale in [Locale::En, Locale::Id] {
        for located in Located::all(found, files, locale) {
            let longest = LONGEST + 4 * bytes;
            for text in [&located.message, &located.help] {
                assert!(text.len() <= longest, "{} bytes are said of {bytes}", text.len());
                assert!(!text.contains(is_obeyed), "{text:?}");
            }
            assert!(!located.message.is_empty());
            std::iter::once(&located.place).chain(&located.related).for_each(is_shown_well);
        }
    }
}

fn lies_in_its_file(files: &Snapshot, place: &Place) {
    let (Some(file), At::Span(span)) = (files.get(&place.file), &place.at) else { return };
    let text = file.shown_text();
    assert!(span.start <= span.end && span.end <= text.len(), "{span:?} of {} bytes", text.len());
    assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{span:?}");
}

fn is_shown_well(place: &LocatedPlace) {
    assert_eq!(place.line.is_some(), place.span.is_some());
    assert!(place.line != Some(0) && place.column != Some(0));
    assert!(place.quote.as_ref().is_none_or(|quote| quote.chars().count() <= 400));
}

fn is_obeyed(character: char) -> bool {
    character.is_control() && character != '\n'
}

fn size(file: &SourceFile) -> usize {
    file.bytes().map_or(0, |bytes| bytes.len())
}
