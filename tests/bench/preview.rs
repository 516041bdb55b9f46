//! The program in watch mode, for whoever measures it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::corpus::TODAY;

/// Starts it on a site and waits until it serves that. Gives the process, where it listens, and what it says from then on.
pub fn begin(program: &Path, root: &Path) -> (Child, String, impl Iterator<Item = String> + Send + use<>) {
    let caches = root.with_extension("caches");
    let mut child = Command::new(program)
        .args(["watch", "--port", "0", "--lang", "en", "--today", TODAY, "--root"])
        .arg(root)
        .env("HOME", &caches)
        .env("XDG_CACHE_HOME", &caches)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines =
        BufReader::new(child.stderr.take().expect("it was asked for")).lines().map_while(Result::ok);
    let line = lines.find(|line| line.contains("http://")).expect("the preview begins");
    let host = line.split("http://").nth(1).unwrap_or_default();
    let address = host.trim_end_matches('/').replace("localhost", "127.0.0.1");
    (child, address, lines)
}
