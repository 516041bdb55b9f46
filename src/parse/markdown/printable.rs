//! Characters that a reference can make and a page cannot hold (WHATWG HTML, 13.1.4).

use std::borrow::Cow;

use pulldown_cmark::CowStr;

/// A text without the characters that HTML cannot hold; a reference like `&#8;` makes them.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    let bad = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c as u32 & 0xFFFF, 0xFFFE | 0xFFFF)
    };
    // Nearly every text is cleared by its bytes alone: only these can be, or begin, a character that is meant here.
    let may_be_bad = |byte: u8| byte < 0x20 || matches!(byte, 0x7F | 0xC2 | 0xEF | 0xF0..);
    // Without a way out in the middle, all bytes of a text are looked at in few steps.
    let is_suspect = text.bytes().fold(false, |found, byte| found | may_be_bad(byte));
    if is_suspect && text.contains(bad) {
        Cow::Owned(text.replace(bad, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The same for a piece of an event, which stays borrowed where nothing changes.
pub(super) fn printable_piece<'t>(text: &CowStr<'t>) -> CowStr<'t> {
    match printable(text) {
        Cow::Borrowed(_) => text.clone(),
        Cow::Owned(changed) => changed.into(),
    }
}
