//! The preview against whoever means it ill: programs of this machine that send what no browser sends, slowly, or a lot of it,
//! and pages of others in the editor's browser.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]
#![cfg(target_os = "linux")]

mod support;

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use support::watching::{PATIENCE, Watching, assert_clean, event};
use support::{Site, files_below};

const TEXT: &str = "content/articles/2025/satu.id.md";

/// An answer that takes longer kept somebody waiting. Far above what one takes, for a busy machine.
const SOON: Duration = Duration::from_secs(2);

impl Watching {
    /// A connection over which these bytes were sent.
    fn send(&self, bytes: &[u8]) -> TcpStream {
        let mut stream = self.connect();
        // A server that has heard enough does not take the rest.
        let _ = stream.write_all(bytes);
        stream
    }

    /// What is answered to a request after which the connection is to be closed, which has to be before long.
    fn answer(&self, request: &[u8]) -> Vec<u8> {
        all_of(self.send(request), request)
    }

    /// The status of the answer to a request for a path; none if there is no answer.
    fn status(&self, path: &[u8]) -> (Option<u16>, Vec<u8>) {
        let request = [b"GET ", path, b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"].concat();
        let answer = self.answer(&request);
        (status(&answer), answer)
    }

    /// How long a page takes that is asked for now.
    fn time_of_a_page(&self) -> Duration {
        let begun = Instant::now();
        assert!(self.get("/2025/satu/").0.starts_with("HTTP/1.1 200"));
        begun.elapsed()
    }

    /// A figure of `/proc/PID/status`.
    fn held(&self, what: &str) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':')).unwrap();
        line.split_whitespace().next().unwrap().parse().unwrap()
    }

    /// How many files and sockets it has open.
    fn open_files(&self) -> usize {
        fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap().count()
    }

    /// Waits until something holds of it.
    fn wait_until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so(self) {
            assert!(Instant::now() < end, "{what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// What comes over a connection until it is closed, after these bytes were sent.
fn all_of(mut stream: TcpStream, sent: &[u8]) -> Vec<u8> {
    let begun = Instant::now();
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("{}: {error}", shown(sent)),
    }
    assert!(begun.elapsed() < SOON, "{}", shown(sent));
    answer
}

fn shown(bytes: &[u8]) -> String {
    let begin = &bytes[..bytes.len().min(80)];
    format!("{:?}, {} bytes", String::from_utf8_lossy(begin), bytes.len())
}

fn status(answer: &[u8]) -> Option<u16> {
    std::str::from_utf8(answer.strip_prefix(b"HTTP/1.1 ")?.get(..3)?).ok()?.parse().ok()
}

/// Every spelling of a way out of the tree, and of a way around the routes in it.
const TRICKS: [&[u8]; 42] = [
    b"/uji/../content/site.yaml",
    b"/uji/..",
    b"/../../../../../../etc/passwd",
    b"/uji/../../../../../../etc/passwd",
    b"/uji/%2e%2e/content/site.yaml",
    b"/uji/%2E%2E%2Fcontent%2Fsite.yaml",
    b"/uji/..%2fcontent%2fsite.yaml",
    b"/uji/..%5ccontent%5csite.yaml",
    b"/uji/..\\content\\site.yaml",
    b"/uji/%252e%252e/content/site.yaml",
    b"/uji/%c0%ae%c0%ae/content/site.yaml",
    b"/uji/%u002e%u002e/content/site.yaml",
    b"/uji/....//content/site.yaml",
    b"/uji/..;/content/site.yaml",
    b"/uji/.%00./content/site.yaml",
    b"/uji/./index.html",
    b"/uji/index.html",
    b"/uji/index.html%00.css",
    b"/uji/index.html/",
    b"/uji//",
    b"//uji/",
    b"//evil.example/uji/",
    b"/uji//etc/passwd",
    b"/etc/passwd",
    b"/proc/self/environ",
    b"/content/site.yaml",
    b"/uji/content/site.yaml",
    b"/uji/.risalah-manifest.json",
    b"/uji/secret.txt",
    b"/uji/.git/config",
    b"/uji/file:///etc/passwd",
    b"/uji/C:/Windows/win.ini",
    b"/uji/2025/satu/\x00",
    b"/uji/\xff\xfe",
    b"/uji/\xc3\x28",
    b"/uji/2025/satu /",
    b"/uji/2025/satu/;a=b",
    b"/UJI/2025/SATU/",
    b"/-/",
    b"/-/../etc/passwd",
    b"/-/status/",
    b"file:///etc/passwd",
];

#[test]
fn no_spelling_of_a_path_leads_out_of_the_tree() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    fs::write(site.path("public/secret.txt"), "root: secret of somebody").unwrap();
    for path in TRICKS {
        let (status, answer) = watching.status(path);
        assert!(status.is_none_or(|status| (400..500).contains(&status)), "{}: {status:?}", shown(path));
        let answer = String::from_utf8_lossy(&answer);
        for secret in ["root:", "base_url", "PATH=", "\"files\""] {
            assert!(!answer.contains(secret), "{}: {answer}", shown(path));
        }
    }
    for length in [2_000, 15_000, 20_000, 1_000_000] {
        let (status, _) = watching.status(&[&b"/uji/"[..], &b"a/".repeat(length / 2)].concat());
        assert!(status.is_none_or(|status| (400..500).contains(&status)), "{length}: {status:?}");
    }
}

#[test]
fn queries_and_whole_addresses_are_the_page_they_name() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    let page = watching.get("/2025/satu/").1;
    for path in [
        "/uji/2025/satu/?",
        "/uji/2025/satu/?../../etc/passwd",
        "/uji/2025/satu/?%00&%2e%2e=%3Cscript%3E",
        "http://localhost:1945/uji/2025/satu/?a#b",
    ] {
        let (head, body) = watching.request("GET", path, "localhost");
        assert!(head.starts_with("HTTP/1.1 200") && body == page, "{path}: {head}");
    }
    let (head, _) = watching.request("GET", "http://evil.example/uji/2025/satu/", "localhost");
    assert!(head.starts_with("HTTP/1.1 421"), "{head}");
    let places =
        ["/", "/uji", "/uji?//evil.example", "/uji/2025/satu?next=//evil.example", "/uji/en/2025/one"];
    for path in places {
        let (head, _) = watching.request("GET", path, "localhost");
        let to = head.lines().find_map(|line| line.strip_prefix("location: ")).unwrap();
        assert!(to.starts_with("/uji/") && !to.contains("evil"), "{path}: {to}");
    }
}

#[test]
fn what_is_no_request_is_refused_and_nobody_notices() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    let get = b"GET /uji/ HTTP/1.1\r\nHost: localhost\r\n";
    let line = |text: &[u8]| [get, text, b"\r\n\r\n"].concat();
    let requests: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"\r\n\r\n\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        b"GET /uji/\r\n".to_vec(),
        b"GET /uji/ HTTP/0.9\r\nHost: localhost\r\n\r\n".to_vec(),
        b"GET /uji/ HTTP/3.7\r\nHost: localhost\r\n\r\n".to_vec(),
        b"GET /uji/ HTTP/1.1\r\n\r\n".to_vec(),
        b"GET /uji/ HTTP/1.0\r\n\r\n".to_vec(),
        b"G\x00T /uji/ HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(),
        b"GET  /uji/ HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(),
        b"GET uji/ HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(),
        b"CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(),
        b"TRACE /uji/ HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(),
        b"POST /uji/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /uji/ HTTP/1.1\r\n\r\n".to_vec(),
        b"PUT /uji/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n".to_vec(),
        b"DELETE /uji/ HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n".to_vec(),
        line(b"Host: evil.example"),
        line(b"Bad\x00Name: x"),
        line(b"Name: bad\x00value"),
        line(b"Content-Length: -1"),
        line(b"Content-Length: 1\r\nContent-Length: 2"),
        line(b"Transfer-Encoding: gzip, chunked, gzip"),
        line(&[b"Cookie: ", &b"a".repeat(20_000)[..]].concat()),
        line(&[b"a".repeat(20_000), b": b".to_vec()].concat()),
        line(&b"A: b\r\n".repeat(2_000)),
        vec![b'a'; 1_000_000],
        vec![0; 1_000_000],
    ];
    for request in requests {
        let stream = watching.send(&request);
        // Some of these wait for more. A client that says there is none may be left without an answer, so nobody else does.
        let _ = stream.shutdown(Shutdown::Write);
        let status = status(&all_of(stream, &request));
        assert!(status.is_none_or(|status| (400..500).contains(&status)), "{}: {status:?}", shown(&request));
        assert!(watching.time_of_a_page() < SOON);
    }
}

#[test]
fn pages_of_others_may_link_to_the_preview_and_no_more() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    let ask = |path: &str, lines: &str| {
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n\r\n");
        let answer = watching.answer(request.as_bytes());
        (status(&answer).unwrap(), String::from_utf8(answer).unwrap().to_lowercase())
    };
    let fetch = |site: &str, mode: &str, dest: &str| {
        format!("Sec-Fetch-Site: {site}\r\nSec-Fetch-Mode: {mode}\r\nSec-Fetch-Dest: {dest}")
    };
    for path in [
        "/uji/",
        "/uji/2025/satu/",
        "/uji/rss.xml",
        "/-/status",
        "/-/preview.js",
        "/-/events?version=&path=/uji/",
    ] {
        for from in ["cross-site", "same-site"] {
            for (mode, dest) in [("no-cors", "script"), ("cors", "empty"), ("navigate", "iframe")] {
                let (status, answer) = ask(path, &fetch(from, mode, dest));
                assert!(status == 403 && !answer.contains("artikel"), "{path} {from} {dest}: {answer}");
            }
        }
        let (status, _) =
            ask(path, "Origin: https://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade");
        assert_eq!(status, 403, "{path}");
    }
    let (status, answer) = ask("/uji/2025/satu/", &fetch("cross-site", "navigate", "document"));
    assert!(status == 200 && answer.contains("artikel satu"), "{answer}");
    let alone = ["cross-origin-resource-policy: same-origin", "cross-origin-opener-policy: same-origin"];
    for line in [alone[0], alone[1], "x-frame-options: sameorigin", "x-content-type-options: nosniff"] {
        assert!(answer.contains(line), "{line}");
    }
    assert!(!answer.contains("access-control"));
}

#[test]
fn a_file_without_an_ending_is_no_page() {
    let site = Site::fixture("minimal");
    let text = "Catatan rapat <script>alert(1)</script>";
    site.write("content/articles/2025/satu/nota", text);
    let watching = Watching::start(&site, &["--no-write"]);
    let (head, body) = watching.get("/2025/satu/nota");
    assert!(head.to_lowercase().contains("content-type: application/octet-stream"), "{head}");
    assert_eq!(body, text);
}

#[test]
fn what_opens_by_itself_runs_nothing() {
    let site = Site::fixture("minimal");
    site.write("content/articles/2025/satu/peta.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    let watching = Watching::start(&site, &["--no-write"]);
    for (path, has_policy) in [("/2025/satu/peta.svg", true), ("/rss.xml", true), ("/2025/satu/", false)] {
        let (head, _) = watching.get(path);
        assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
        assert_eq!(
            head.contains("content-security-policy: default-src 'none'"),
            has_policy,
            "{path}: {head}"
        );
    }
}

#[test]
fn a_page_is_known_by_all_of_its_path() {
    let watching = Watching::start(&Site::fixture("minimal"), &["--no-write"]);
    for path in ["/en/&x", "/en/&path=/uji/"] {
        let mut events = watching.events(path);
        events.get_ref().set_read_timeout(Some(Duration::from_secs(1))).unwrap();
        let mut told = Vec::new();
        let _ = events.read_to_end(&mut told);
        let told = String::from_utf8(told).unwrap();
        assert!(told.contains("problems") && !told.contains("reload"), "{path}: {told}");
    }
}

#[test]
fn nobody_waits_for_those_who_are_slow() {
    let site = Site::fixture("minimal");
    let large = vec![b'x'; 8_000_000];
    site.write("content/articles/2025/satu/besar.txt", &large);
    let watching = Watching::start(&site, &["--no-write"]);
    watching.wait_until("the first build is over", |watching| watching.get("/2025/satu/").1.contains("satu"));
    let before = watching.held("VmRSS");
    let mut slow: Vec<TcpStream> = Vec::new();
    let mut begin = |count: usize, request: &str| {
        for _ in 0..count {
            let mut stream = watching.connect();
            stream.write_all(request.as_bytes()).unwrap();
            slow.push(stream);
        }
    };
    begin(100, "");
    begin(100, "GET /uji/ HTTP/1.1\r\nHost: loc");
    begin(100, "POST /uji/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nhalf of it");
    begin(100, "GET /uji/2025/satu/besar.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
    begin(20, &"GET /uji/2025/satu/besar.txt HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(50));
    for _ in 0..20 {
        assert!(watching.time_of_a_page() < SOON);
    }
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    watching.wait_for("/2025/satu/", "Isi lain.");
    let more = watching.held("VmRSS").saturating_sub(before);
    assert!(more < 100_000, "{more} KiB more for 120 who take {} bytes slowly", large.len());
    assert!(watching.held("Threads") < 30, "slow clients have no threads");
}

#[test]
fn an_edit_reaches_five_hundred_pages_and_what_they_took_is_given_back() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    watching.time_of_a_page();
    let (files, threads) = (watching.open_files(), watching.held("Threads"));
    let mut streams: Vec<_> = (0..500).map(|_| watching.events("/2025/satu/")).collect();
    streams.iter_mut().for_each(|stream| assert_eq!(event(stream, "problems"), "[]"));
    assert!(watching.open_files() > files + 490);
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    for stream in &mut streams {
        assert_eq!(event(stream, "advice"), "{\"do\":\"reload\"}");
    }
    assert!(watching.time_of_a_page() < SOON);
    drop(streams);
    watching.wait_until("descriptors are given back", |watching| watching.open_files() <= files + 2);
    watching.wait_until("threads are given back", |watching| watching.held("Threads") <= threads + 2);
}

#[test]
fn whoever_takes_all_places_keeps_nobody_out() {
    let site = Site::fixture("minimal");
    let watching = Watching::start_with_files(&site, 128);
    let idle: Vec<TcpStream> = (0..300).map(|_| watching.connect()).collect();
    for _ in 0..20 {
        assert!(watching.time_of_a_page() < SOON);
    }
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    watching.wait_for("/2025/satu/", "Isi lain.");
    let streams: Vec<_> = (0..300).map(|_| watching.events("/2025/satu/")).collect();
    site.edit(TEXT, "Isi lain.", "Isi ketiga.");
    watching.wait_for("/2025/satu/", "Isi ketiga.");
    assert!(watching.open_files() < 128, "the system would have refused");
    drop((idle, streams));
    assert_clean(&site);
    assert!(!files_below(&site.path("public")).is_empty());
}
