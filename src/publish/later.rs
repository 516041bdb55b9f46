//! Outputs that take long to make: they are not made to be compared, and who shows the site while it is published may leave
//! them and put them in their places as they are made.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::compare::made_before;
use super::manifest::Made;
use super::{PublishError, Publisher, Wanted};
use crate::fingerprint::Fingerprint;
use crate::render::Output;

/// Who hears how many of the outputs are made that take long: so many of so many.
pub type Progress<'p> = &'p (dyn Fn(usize, usize) + Sync);

/// What becomes of outputs that take long to make.
#[derive(Clone, Copy)]
pub(super) enum Long<'p> {
    /// They are made.
    Make(Progress<'p>),
    /// They are left, if they do not stand in the folder already.
    Leave,
}

impl Publisher {
    /// Whether there are outputs that were left to be made.
    pub fn has_left(&self) -> bool {
        !self.left.is_empty()
    }

    /// The next output of the committed tree that was left to be made; it is not left any more.
    pub fn next_left(&mut self) -> Option<Arc<Output>> {
        while let Some((_, output)) = self.left.pop_first() {
            if self.is_wanted(&output) {
                return Some(output);
            }
        }
        None
    }

    /// Puts an output in its place that was left, and is made now, if anything came of it. One that the folder should not hold
    /// any more is let go.
    pub fn put_made(&mut self, output: &Output, bytes: Option<Vec<u8>>) -> Result<(), PublishError> {
        // The folder may have been replaced meanwhile; then it is not known what it should hold.
        self.begin()?;
        if !self.is_wanted(output) {
            return Ok(());
        }
        self.take_made(output, bytes);
        let path = output.route().output_path();
        let added = if self.ours.files.contains(&path) { Vec::new() } else { vec![path] };
        self.finish(added, Vec::new())?;
        // While it was made, somebody looked for it in the folder, and left it once more.
        self.left.remove(output.route());
        Ok(())
    }

    fn is_wanted(&self, output: &Output) -> bool {
        let committed = self.committed.as_ref().and_then(|tree| tree.get(output.route()));
        committed.is_some_and(|committed| committed.fingerprint() == output.fingerprint())
    }

    /// Takes the outputs that take long to make, as is wished: what was made of the same before is not made again.
    pub(super) fn check_long(&self, outputs: Vec<&Arc<Output>>, long: Long<'_>) {
        let absent: Vec<&Arc<Output>> =
            outputs.into_par_iter().filter(|output| !self.notes_as_made(output)).collect();
        let done = AtomicUsize::new(0);
        match long {
            Long::Leave => self.round().left.extend(absent.into_iter().cloned()),
            Long::Make(progress) => absent.par_iter().with_max_len(1).for_each(|output| {
                progress(done.fetch_add(1, Ordering::Relaxed), absent.len());
                self.take_made(output, output.bytes());
            }),
        }
    }

    /// Whether an output stands in the folder, by what the manifest says it was made of; then that is noted.
    fn notes_as_made(&self, output: &Output) -> bool {
        let stamp = made_before(output, &self.folder, &self.ours);
        self.round()
            .standing
            .extend(stamp.map(|stamp| (output.route().clone(), output.fingerprint(), stamp)));
        stamp.is_some()
    }

    /// Takes an output that took long to make.
    fn take_made(&self, output: &Output, bytes: Option<Vec<u8>>) {
        let path = output.route().output_path();
        let Some(bytes) = bytes else {
            self.round().failed.get_or_insert(PublishError::NotMade(self.folder.join(path)));
            return;
        };
        let made = Made { of: output.fingerprint(), bytes: Fingerprint::of_bytes(&bytes) };
        self.round().made_of.push((path, made));
        let wanted = Wanted { route: output.route(), length: bytes.len(), bytes: made.bytes, name: made.of };
        self.take(&wanted, || Some(bytes));
    }
}
