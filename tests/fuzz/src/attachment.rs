//! A file beside a text: a picture, a drawing, a document.

use risalah::keep::Keeper;
use risalah::memory::Memory;
use risalah::parse::{self, Attachment};
use risalah::source::{Snapshot, SourceFile};

use super::told::told_well;

/// The input's first line is the name, the rest the bytes. What it is can be told twice alike; a picture that has no fault has a
/// size that is not too large; what a browser would run is known as such.
pub fn attachment(input: &[u8]) {
    let end = input.iter().position(|&byte| byte == b'\n').unwrap_or(input.len());
    let (name, bytes) = (&input[..end], input.get(end + 1..).unwrap_or_default());
    let Ok(name) = std::str::from_utf8(name) else { return };
    // No system has a longer name, and messages repeat it.
    if name.is_empty() || name.len() > 255 || name.contains(['/', '\0']) {
        return;
    }
    let files: Snapshot = [
        SourceFile::new(parse::SITE, &b"title: { id: A, en: A }\nbase_url: https://example.org/\n"[..]),
        SourceFile::new(format!("content/articles/2025/a/{name}"), bytes),
    ]
    .into_iter()
    .collect();
    let (sources, found) = parse::parse(&files, None, &mut Memory::default());
    told_well(&files, &found);
    let sources = sources.expect("the settings are right");
    let attachments = || sources.years.iter().flat_map(|(_, folder)| &folder.attachments);
    attachments().for_each(|attachment| is_told_right(attachment, name, bytes));
}

fn is_told_right(attachment: &Attachment, name: &str, bytes: &[u8]) {
    let lower = name.to_ascii_lowercase();
    if lower.ends_with(".js") || lower.ends_with(".html") {
        assert!(attachment.is_active, "{name}");
    }
    let plain = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    // Written out like this, whatever stands around it, is a program to a browser only if the drawing is one up to there.
    if lower.ends_with(".svg") && plain.starts_with("<svg><script>") {
        assert!(attachment.is_active, "{name}");
    }
    if let Some(picture) = &attachment.picture {
        let keeper = Keeper::default();
        let fault = picture.fault(&keeper);
        assert_eq!(format!("{fault:?}"), format!("{:?}", picture.fault(&keeper)));
        if let (None, Some(size), false) = (fault, picture.size(), lower.ends_with(".svg")) {
            assert!(u64::from(size.width) * u64::from(size.height) <= 64_000_000, "{size:?}");
        }
    }
}
