//! Outputs that take long to make are made beside the loop, one at a time, so that no edit waits for them and one core is
//! always free for the next.

use std::sync::Arc;
use std::thread::JoinHandle;

use crate::publish::{PublishError, Publisher};
use crate::render::Output;

/// What is being made.
#[derive(Debug, Default)]
pub(super) struct Later(Option<Making>);

/// A thread that makes an output, and gives its bytes if anything comes of it.
type Making = JoinHandle<(Arc<Output>, Option<Vec<u8>>)>;

impl Later {
    /// Whether something is being made.
    pub(super) fn is_busy(&self) -> bool {
        self.0.is_some()
    }

    /// Puts in its place what is made, and begins with the next.
    pub(super) fn go_on(&mut self, publisher: &mut Publisher) -> Result<(), PublishError> {
        match self.0.take() {
            Some(making) if !making.is_finished() => self.0 = Some(making),
            // What stopped in the middle is made when somebody asks for it again.
            Some(made) => {
                return made.join().map_or(Ok(()), |(output, bytes)| publisher.put_made(&output, bytes));
            }
            None => self.0 = publisher.next_left().and_then(begin),
        }
        Ok(())
    }
}

/// Begins to make an output; not at all where the system gives no thread.
fn begin(output: Arc<Output>) -> Option<Making> {
    let make = move || {
        let bytes = output.bytes();
        (output, bytes)
    };
    std::thread::Builder::new().name("pictures".to_owned()).spawn(make).ok()
}
