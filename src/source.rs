//! What a site is made of before anything is understood: paths and bytes.
//!
//! Knows nothing of YAML, Markdown or languages. A [`Snapshot`] is what [`crate::load`] gives and the only thing of
//! the disk that a build sees.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::ops::{Bound, Range};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::fingerprint::Fingerprint;
use crate::locale::phrases;

/// The path of a source file below the site's folder, with `/` on every system: `content/site.yaml`.
pub type SourcePath = Arc<str>;

/// One file as it was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it stands below the site's folder.
    pub path: SourcePath,
    bytes: Arc<Bytes>,
    /// How many bytes it has.
    pub length: usize,
    /// The name of its bytes.
    pub fingerprint: Fingerprint,
    /// The name of its bytes at this path.
    pub name: Fingerprint,
}

impl SourceFile {
    /// A file of these bytes.
    pub fn new(path: impl Into<SourcePath>, bytes: impl Into<Arc<[u8]>>) -> Self {
        let (path, bytes) = (path.into(), bytes.into());
        let fingerprint = Fingerprint::of_bytes(&bytes);
        let name = fingerprint.and(Fingerprint::of_bytes(path.as_bytes()));
        Self {
            path,
            length: bytes.len(),
            bytes: Arc::new(Bytes { held: Mutex::new(Some(bytes)), again: None }),
            fingerprint,
            name,
        }
    }

    /// The same of a file that can be read again.
    pub fn with_reader(path: impl Into<SourcePath>, bytes: impl Into<Arc<[u8]>>, again: Reader) -> Self {
        let file = Self::new(path, bytes);
        let held = Mutex::new(file.bytes());
        Self { bytes: Arc::new(Bytes { held, again: Some(again) }), ..file }
    }

    /// Its bytes. They are read again if they were let go of; none if the file has been changed since.
    pub fn bytes(&self) -> Option<Arc<[u8]>> {
        if let Some(bytes) = self.bytes.held().as_ref() {
            return Some(bytes.clone());
        }
        let bytes = (self.bytes.again.as_ref()?)(&self.path)?;
        (Fingerprint::of_bytes(&bytes) == self.fingerprint).then(|| bytes.into())
    }

    /// Lets go of the bytes, if they can be read again. A long digest is understood file by file and then seldom looked at.
    pub fn let_go(&self) {
        if self.bytes.again.is_some() {
            self.bytes.held().take();
        }
    }

    /// The text for showing it; what is not UTF-8 is replaced.
    pub fn shown_text(&self) -> String {
        self.bytes().map_or_else(String::new, |bytes| String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Reads a file of the site again.
pub type Reader = Arc<dyn Fn(&SourcePath) -> Option<Vec<u8>> + Send + Sync>;

/// The bytes of a file, and how to come by them again. It cannot be seen from outside whether they are held: they are
/// known by name.
struct Bytes {
    held: Mutex<Option<Arc<[u8]>>>,
    again: Option<Reader>,
}

impl Bytes {
    fn held(&self) -> MutexGuard<'_, Option<Arc<[u8]>>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes held", self.held().as_ref().map_or(0, |bytes| bytes.len()))
    }
}

/// All files of a site, by path.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    files: BTreeMap<SourcePath, SourceFile>,
    unreadable: BTreeMap<SourcePath, Unreadable>,
    /// The names of folders, as far as somebody asked for them since something in them changed.
    names: FolderNames,
}

#[derive(Debug, Default)]
struct FolderNames(Mutex<HashMap<String, Fingerprint>>);

impl FolderNames {
    fn all(&self) -> MutexGuard<'_, HashMap<String, Fingerprint>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets the names of all folders that a path is in.
    fn forget(&self, path: &str) {
        self.all().retain(|folder, _| !path.starts_with(folder.as_str()));
    }
}

impl Clone for FolderNames {
    fn clone(&self) -> Self {
        Self(Mutex::new(self.all().clone()))
    }
}

/// What stands in a folder.
#[derive(Clone, Copy, Debug)]
pub enum Child<'a> {
    /// A folder, by its path with `/` at the end.
    Folder(&'a str),
    /// A file.
    File(&'a SourceFile),
}

/// The first text behind everything that begins with the path of a folder: `/` is followed by `0`.
fn behind(folder: &str) -> String {
    format!("{}0", folder.trim_end_matches('/'))
}

/// Why something in a site's folder is not in its snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// It is a link to something that is no part of the site.
    LeavesSite,
    /// The system refused, or it is nothing that can be read.
    Refused(Refusal),
}

phrases! {
    /// Why a file cannot be read.
    pub enum Refusal {
        /// There would be no end to it.
        LeadsBack =>
            en: "a link leads back to a folder that it stands in",
            id: "sebuah tautan menuju kembali ke folder tempatnya berada";
        /// There might be no end to it.
        LinkBelowLink =>
            en: "it is a link to a folder, below another such link",
            id: "ini tautan ke folder, di bawah tautan lain ke folder";
        /// A pipe, a device.
        NotAFile => en: "it is neither a file nor a folder", id: "ini bukan berkas dan bukan folder";
        /// Somebody took it away.
        Gone => en: "it is not there any more", id: "sudah tidak ada";
        /// Somebody is at it.
        Changed => en: "it was changed while the site was built", id: "diubah ketika situs sedang dibangun";
        /// The rights are lacking.
        NotAllowed => en: "you may not read it", id: "Anda tidak berhak membacanya";
        /// In the words of the system.
        Other { reason: String } => en: reason, id: reason;
    }
}

impl Snapshot {
    /// Adds a file, or replaces the one at its path.
    pub fn insert(&mut self, file: SourceFile) {
        self.names.forget(&file.path);
        self.unreadable.remove(&file.path);
        self.files.insert(file.path.clone(), file);
    }

    /// Notes that something cannot be read. Gives whether that is new.
    pub fn insert_unreadable(&mut self, path: SourcePath, why: Unreadable) -> bool {
        self.names.forget(&path);
        self.files.remove(&path);
        self.unreadable.insert(path, why.clone()).is_none_or(|before| before != why)
    }

    /// Takes out what stands at a path. Gives whether anything did.
    pub fn remove(&mut self, path: &str) -> bool {
        self.names.forget(path);
        let file = self.files.remove(path).is_some();
        self.unreadable.remove(path).is_some() || file
    }

    /// The name of all that is there.
    pub fn name(&self) -> Fingerprint {
        let files = Fingerprint::of_all(self.files.values().map(|file| file.name));
        files.and(Fingerprint::of(&self.unreadable))
    }

    /// The file at a path.
    pub fn get(&self, path: &str) -> Option<&SourceFile> {
        self.files.get(path)
    }

    /// The files whose path begins with `prefix`, in order of path.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        let from = (Bound::Included(prefix), Bound::Unbounded);
        self.files
            .range::<str, _>(from)
            .map(|(_, file)| file)
            .take_while(move |file| file.path.starts_with(prefix))
    }

    /// What stands directly in a folder, in order of path; `folder` ends with `/`. Costs what is in it, not what is below.
    pub fn children<'a>(&'a self, folder: &'a str) -> Vec<Child<'a>> {
        let mut children = Vec::new();
        let mut from = Bound::Included(folder.to_owned());
        loop {
            let next =
                self.files.range::<str, _>((from.as_ref().map(String::as_str), Bound::Unbounded)).next();
            let Some((path, file)) = next.filter(|(path, _)| path.starts_with(folder)) else {
                return children;
            };
            match path[folder.len()..].find('/') {
                Some(length) => {
                    let child = &path[..=folder.len() + length];
                    children.push(Child::Folder(child));
                    from = Bound::Included(behind(child));
                }
                None => {
                    children.push(Child::File(file));
                    from = Bound::Excluded(path.to_string());
                }
            }
        }
    }

    /// All files of a folder and the folders in it, in order of path; `folder` ends with `/`.
    pub fn files_in(&self, folder: &str) -> Vec<&SourceFile> {
        let behind = behind(folder);
        let range = (Bound::Included(folder), Bound::Excluded(behind.as_str()));
        self.files.range::<str, _>(range).map(|(_, file)| file).collect()
    }

    /// The name of all files in a folder and below it; `folder` ends with `/`.
    pub fn name_of(&self, folder: &str) -> Fingerprint {
        if let Some(name) = self.names.all().get(folder) {
            return *name;
        }
        let name = Fingerprint::of_all(self.files_in(folder).iter().map(|file| file.name));
        self.names.all().insert(folder.to_owned(), name);
        name
    }

    /// What cannot be read, in order of path.
    pub fn unreadable(&self) -> impl Iterator<Item = (&SourcePath, &Unreadable)> {
        self.unreadable.iter()
    }

    /// Everything that is known at a path or below it, readable or not.
    pub fn paths_at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a SourcePath> {
        let from = || (Bound::Included(path), Bound::Unbounded);
        let files = self.files.range::<str, _>(from()).map(|(path, _)| path);
        let unreadable = self.unreadable.range::<str, _>(from()).map(|(path, _)| path);
        let inside = move |at: &&SourcePath| {
            at.strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || path.is_empty())
        };
        let near = move |at: &&SourcePath| at.starts_with(path);
        files.take_while(near).filter(inside).chain(unreadable.take_while(near).filter(inside))
    }
}

impl FromIterator<SourceFile> for Snapshot {
    fn from_iter<I: IntoIterator<Item = SourceFile>>(files: I) -> Self {
        let files = files.into_iter().map(|file| (file.path.clone(), file)).collect();
        Self { files, ..Self::default() }
    }
}

/// A range of bytes in a source file.
pub type Span = Range<usize>;

/// A position as an editor's screen shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl LineColumn {
    /// The position of a byte offset; an offset past the end is the end.
    pub fn of(text: &str, offset: usize) -> Self {
        Lines::new(text).position(text, offset)
    }
}

/// Where the lines of a text begin. CRLF, LF and a lone CR all end a line.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// The lines of a text.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends_line = |&(at, byte): &(usize, &u8)| {
            *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        };
        let behind = bytes.iter().enumerate().filter(ends_line).map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(behind).collect() }
    }

    /// The number of the line that holds an offset, from 1.
    pub fn number(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// The line that holds an offset, with its end.
    pub fn around(&self, text: &str, offset: usize) -> Span {
        let number = self.number(offset);
        let start = self.starts.get(number - 1).copied().unwrap_or_default();
        start..self.starts.get(number).copied().unwrap_or(text.len())
    }

    /// The position of an offset in the text.
    pub fn position(&self, text: &str, offset: usize) -> LineColumn {
        let offset = text.floor_char_boundary(offset);
        let before = &text[self.around(text, offset).start..offset];
        let column = before.trim_start_matches('\u{feff}').chars().count() + 1;
        LineColumn { line: self.number(offset), column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_in_three_ways() {
        let text = "satu\r\ndua é tiga\rempat\nlima";
        assert_eq!(LineColumn::of(text, 0), LineColumn { line: 1, column: 1 });
        assert_eq!(LineColumn::of(text, text.find("tiga").unwrap()), LineColumn { line: 2, column: 7 });
        assert_eq!(LineColumn::of(text, text.find("empat").unwrap()), LineColumn { line: 3, column: 1 });
        assert_eq!(LineColumn::of(text, 999), LineColumn { line: 4, column: 5 });
    }
}
