//! The preview server: the tree of the last good build over HTTP, events for the pages that are open, and the script that
//! listens to them.
//!
//! `/-/status` shows how the articles stand, read anew each time.
//!
//! The script is added to pages here and nowhere else; it is never part of a tree. A request reaches the tree by its route
//! and reaches nothing else: no path of a request is ever a path of the file system.

mod events;
mod gate;
mod respond;
mod sent;
mod server;
mod state;
mod status;
mod words;

pub use respond::StatusPage;
pub use server::{Address, Server, serve};
pub use state::{Advice, Answer, Served, Version, advice};
pub use status::page as status_page;
