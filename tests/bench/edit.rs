//! From the last byte of a save to the new page being served, in watch mode, with the real program.
//!
//! `cargo bench --bench edit -- [ARTICLES] [EDITS]` prints the median and the worst of edits of a text, a title and tags.

#![allow(clippy::disallowed_methods, reason = "a benchmark touches the world and the clock")]

#[path = "../support/corpus.rs"]
mod corpus;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn main() {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let articles = numbers.first().copied().unwrap_or(1000);
    let edits = numbers.get(1).copied().unwrap_or(15);
    // On a memory file system where there is one: a shared disk would be what is measured.
    let base = [Path::new("/dev/shm"), &std::env::temp_dir()]
        .into_iter()
        .find(|path| path.is_dir())
        .unwrap()
        .to_owned();
    let root = tempfile::TempDir::new_in(base).unwrap();
    corpus::write(root.path(), articles, 1);

    let mut child = Command::new(env!("CARGO_BIN_EXE_risalah"))
        .args(["watch", "--port", "0", "--today", "2026-01-28", "--root"])
        .arg(root.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
    let line = lines.find(|line| line.starts_with("preview")).expect("the preview begins");
    std::thread::spawn(move || lines.for_each(drop));
    let address =
        line.split("http://").nth(1).unwrap().trim_end_matches('/').replace("localhost", "127.0.0.1");
    println!(
        "{articles} articles in two languages, {edits} edits of each kind; resident {} MB",
        resident(child.id())
    );

    let mut random = corpus::Random::new(7);
    for (kind, from, to) in [
        ("text", "## Bagian 2\n", "## Bagian 2\n\nDisunting {n}.\n"),
        ("title", "title: \"", "title: \"Baru {n}: "),
        ("tags", "tags: [", "tags: [baru-{n}, "),
    ] {
        let mut times: Vec<Duration> = (0..edits)
            .map(|n| {
                let number = random.below(articles);
                let path = root.path().join(corpus::path(number, 0));
                let text =
                    fs::read_to_string(&path).unwrap().replacen(from, &to.replace("{n}", &n.to_string()), 1);
                let mut events = listen(&address, &corpus::route(number, 0));
                std::thread::sleep(Duration::from_millis(60));
                fs::write(&path, text).unwrap();
                let saved = Instant::now();
                loop {
                    let mut line = String::new();
                    assert!(events.read_line(&mut line).unwrap() > 0, "the stream ended");
                    if line.starts_with("event: advice") {
                        return saved.elapsed();
                    }
                }
            })
            .collect();
        times.sort_unstable();
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "{kind:6} median {:6.1} ms, worst {:6.1} ms",
            milliseconds(times[times.len() / 2]),
            milliseconds(times[times.len() - 1])
        );
    }
    println!("resident {} MB", resident(child.id()));
    let _ = child.kill();
    let _ = child.wait();
}

/// The event stream of a page, from the version that is served now.
fn listen(address: &str, route: &str) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {route} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    let version = page.split("data-version=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    // An edit that is never served is a failure, not a long wait.
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    write!(stream, "GET /-/events?path={route}&version={version} HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .unwrap();
    let mut events = BufReader::new(stream);
    let mut line = String::new();
    while !line.starts_with("event: problems") {
        line.clear();
        events.read_line(&mut line).unwrap();
    }
    events
}

/// The memory that a process holds, in megabytes.
fn resident(process: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<usize>().ok()).unwrap_or(0) / 1000
}
