//! Why a site could not be published, and what to do about it, in both languages of the program.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::manifest::TEMPORARY;
use crate::locale::{Locale, phrases};

/// Why a site could not be published. The old one stands as it was, except after [`PublishError::Io`], where every file
/// is either the old one or the new one.
#[derive(Debug)]
pub enum PublishError {
    /// The folder holds files, of which one is named, and none of them is ours.
    NotOurs(PathBuf, String),
    /// A file of somebody else stands where one of ours has to go.
    InTheWay(PathBuf),
    /// A link stands where one of our folders has to be.
    Link(PathBuf),
    /// The manifest is of a form this program does not know.
    UnknownManifest(PathBuf),
    /// The manifest says nothing that can be read.
    DamagedManifest(PathBuf),
    /// Nothing came of a picture, or of a file that stands beside a text.
    NotMade(PathBuf),
    /// The file system refused.
    Io {
        /// What was tried.
        action: Action,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

phrases! {
    /// What is done to a file or folder.
    pub enum Action {
        /// It is written.
        Write => en: "written", id: "ditulis";
        /// It is removed.
        Remove => en: "removed", id: "dihapus";
        /// It is made.
        Create => en: "created", id: "dibuat";
        /// It is read.
        Read => en: "read", id: "dibaca";
    }
}

phrases! {
    /// Why the system refused, where that is one of the usual reasons.
    enum Refusal {
        /// No room is left.
        Full => en: "the disk is full", id: "disknya penuh";
        /// The rights are lacking.
        NotAllowed => en: "you may not", id: "Anda tidak berhak";
        /// Nobody can write there.
        ReadOnly => en: "the disk is read-only", id: "disknya hanya dapat dibaca";
    }
}

impl Refusal {
    fn of(error: &io::Error) -> Option<Self> {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some(Self::Full),
            io::ErrorKind::PermissionDenied => Some(Self::NotAllowed),
            io::ErrorKind::ReadOnlyFilesystem => Some(Self::ReadOnly),
            _ => None,
        }
    }
}

/// What the system said, in the words of a language as far as they are known.
fn reason(error: &io::Error, locale: Locale) -> String {
    Refusal::of(error).map_or_else(|| error.to_string(), |refusal| refusal.name(locale))
}

/// The path for people: what is written beside the site has a name that says nothing to them.
fn shown(path: &Path) -> std::path::Display<'_> {
    let beside = path.ancestors().find(|above| above.file_name().is_some_and(|name| name == TEMPORARY));
    beside.and_then(Path::parent).unwrap_or(path).display()
}

impl PublishError {
    pub(super) fn io(action: Action, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }

    /// What went wrong.
    pub fn message(&self, locale: Locale) -> String {
        match (self, locale) {
            (Self::NotOurs(folder, file), Locale::En) => format!(
                "the folder `{}` holds files that Risalah did not write (`{file}`, for one), and no manifest of an earlier build",
                folder.display()
            ),
            (Self::NotOurs(folder, file), Locale::Id) => format!(
                "folder `{}` berisi berkas yang tidak ditulis Risalah (misalnya `{file}`), dan tidak ada manifes dari pembangunan sebelumnya",
                folder.display()
            ),
            (Self::InTheWay(path), Locale::En) => {
                format!(
                    "`{}` was not written by Risalah, and the site has a page of this name",
                    path.display()
                )
            }
            (Self::InTheWay(path), Locale::Id) => {
                format!(
                    "`{}` tidak ditulis Risalah, padahal situs punya halaman dengan nama ini",
                    path.display()
                )
            }
            (Self::Link(path), Locale::En) => {
                format!("`{}` is a link, and the site has a folder of this name", path.display())
            }
            (Self::Link(path), Locale::Id) => {
                format!("`{}` adalah tautan, padahal situs punya folder dengan nama ini", path.display())
            }
            (Self::UnknownManifest(folder), Locale::En) => {
                format!("the manifest in `{}` was written by another version of Risalah", folder.display())
            }
            (Self::UnknownManifest(folder), Locale::Id) => {
                format!("manifes di `{}` ditulis oleh Risalah versi lain", folder.display())
            }
            (Self::DamagedManifest(path), Locale::En) => {
                format!(
                    "the manifest `{}` is damaged: it does not say which files are Risalah's",
                    path.display()
                )
            }
            (Self::DamagedManifest(path), Locale::Id) => {
                format!(
                    "manifes `{}` rusak: tidak terbaca berkas mana saja yang milik Risalah",
                    path.display()
                )
            }
            (Self::NotMade(path), Locale::En) => format!("the file `{}` cannot be made", path.display()),
            (Self::NotMade(path), Locale::Id) => format!("berkas `{}` tidak dapat dibuat", path.display()),
            (Self::Io { action, path, source }, Locale::En) => {
                format!("`{}` cannot be {}: {}", shown(path), action.name(locale), reason(source, locale))
            }
            (Self::Io { action, path, source }, Locale::Id) => {
                format!("`{}` tidak dapat {}: {}", shown(path), action.name(locale), reason(source, locale))
            }
        }
    }

    /// What to do about it.
    pub fn help(&self, locale: Locale) -> &'static str {
        let (en, id) = match self {
            Self::NotOurs(..) => (
                "name another folder with `--output-dir`, or take this one over with `--force`",
                "sebutkan folder lain dengan `--output-dir`, atau ambil alih folder ini dengan `--force`",
            ),
            // What stands in it is not looked through, so it is never removed.
            Self::InTheWay(path) if path.is_dir() => ("move that folder away", "pindahkan folder itu"),
            Self::InTheWay(_) => (
                "move it away, or have it replaced with `--force`",
                "pindahkan, atau biarkan diganti dengan `--force`",
            ),
            Self::Link(_) => (
                "delete the link: behind one Risalah neither writes nor removes anything",
                "hapus tautannya: Risalah tidak menulis atau menghapus apa pun di balik tautan",
            ),
            Self::UnknownManifest(_) => (
                "use that version, or build into a new folder",
                "pakai versi itu, atau bangun ke folder baru",
            ),
            Self::DamagedManifest(_) => (
                "bring it back from a copy, or delete it and build with `--force`: files of pages that are no more then stay",
                "pulihkan dari salinan, atau hapus lalu bangun dengan `--force`: berkas dari halaman yang sudah tidak ada akan tertinggal",
            ),
            Self::NotMade(_) => (
                "if what it is made of was being changed, build again; else save that picture anew, as JPEG or PNG",
                "jika berkas asalnya sedang diubah, bangun lagi; jika tidak, simpan ulang gambar asalnya sebagai JPEG atau PNG",
            ),
            Self::Io { source, .. } if matches!(Refusal::of(source), Some(Refusal::Full)) => (
                "make room and build again: what changed stands twice until it is published. Every file of the site is whole",
                "kosongkan ruang lalu bangun lagi: yang berubah tersimpan dua kali sampai terbit. Setiap berkas situs tetap utuh",
            ),
            Self::Io { .. } => (
                "check that the folder exists, that you may write to it, and that the disk is not full",
                "periksa apakah foldernya ada, boleh Anda tulisi, dan disknya belum penuh",
            ),
        };
        match locale {
            Locale::En => en,
            Locale::Id => id,
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Locale::En))
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
