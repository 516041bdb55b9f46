//! What publishing does to the file system: one step each, so that a test can stop between any two, refuse one, or follow what a
//! loss of power would leave.
//!
//! A step is done when it returns, but the system may hold it back from the disk. What has to be there before something else
//! is, says [`Files::sync`]; [`Publisher`](super::Publisher) says in which order.

use std::fmt::Debug;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// The steps.
pub trait Files: Debug + Send + Sync {
    /// Writes a file that nobody looks at yet.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Gives a file another name on the same disk, in place of what had it: in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes a folder and those above it, if they are not there.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder in which nothing is.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder with all that is in it.
    fn remove_all(&self, path: &Path) -> io::Result<()>;
    /// Returns when the disk holds the bytes of these files, and which names there are in these folders.
    fn sync(&self, paths: &[PathBuf]) -> io::Result<()>;
}

/// The file system.
#[derive(Clone, Copy, Debug)]
pub struct OnDisk;

/// Where more than this has to be on the disk, it is quicker to have everything there: one by one each waits for the disk.
#[cfg(target_os = "linux")]
const MANY: usize = 64;

#[expect(clippy::disallowed_methods, reason = "this stage writes the files")]
impl Files for OnDisk {
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(path, bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn remove_all(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }

    fn sync(&self, paths: &[PathBuf]) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        if let [first, .., _] = paths
            && paths.len() > MANY
        {
            return Ok(rustix::fs::syncfs(File::open(first)?)?);
        }
        paths.par_iter().try_for_each(|path| sync_one(path))
    }
}

/// Has one file or folder on the disk.
#[expect(clippy::disallowed_methods, reason = "this stage writes the files")]
fn sync_one(path: &Path) -> io::Result<()> {
    // Windows wants the right to write, and has no folders that could be opened.
    if cfg!(windows) {
        return match path.is_dir() {
            true => Ok(()),
            false => File::options().write(true).open(path)?.sync_all(),
        };
    }
    File::open(path)?.sync_all()
}
