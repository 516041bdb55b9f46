//! What a client sends to the preview.
//!
//! The server runs on a port of this machine, and a property is asked over a socket: what is tried is what anybody can send.

use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, TcpStream};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use jiff::civil::date;
use risalah::locale::Locale;
use risalah::memory::Memory;
use risalah::pipeline::{self, Request, Today};
use risalah::preview::{self, Address, Served, Server};
use risalah::render::Discard;
use risalah::source::{Snapshot, SourceFile};

/// No answer lets its client wait for longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// A preview of a small site, and the paths that it answers.
struct Preview {
    server: Server,
    paths: HashSet<String>,
}

static PREVIEW: LazyLock<Preview> = LazyLock::new(|| {
    let files: Snapshot = [
        ("content/site.yaml", "title: { id: Uji, en: Test }\nbase_url: https://example.org/digest/\n"),
        ("content/ministries.yaml", "ministries: []\n"),
        ("content/sectors.yaml", "sectors: []\n"),
        ("content/pages/a.en.md", "---\ntitle: A\n---\n\nA.\n"),
    ]
    .into_iter()
    .map(|(path, text)| SourceFile::new(path, text.as_bytes()))
    .collect();
    let today = Today::Day(date(2026, 1, 28));
    let request = Request { base_url: None, drafts: false, future: false, today };
    let build = pipeline::build(&files, &request, &mut Memory::default(), &Discard, &mut |_| {});
    let tree = build.tree.unwrap_or_else(|| panic!("{:?}", build.diagnostics));
    let own = ["/-/preview.js", "/-/events", "/-/status"].map(str::to_owned);
    let routes = tree.iter().map(|output| format!("/digest{}", output.route()));
    let paths = routes.chain(own).collect();
    let address = Address { interface: IpAddr::V4(Ipv4Addr::LOCALHOST), port: 0 };
    let server = preview::serve(address, Arc::new(|_| String::new()), |_| {}).expect("a port is free");
    server.show(Served {
        base_path: build.place.base_path,
        tree: Some(tree),
        not_found: build.place.not_found,
        assets: Arc::new(build.place.assets),
        problems: Arc::default(),
        locale: Locale::En,
    });
    Preview { server, paths }
});

/// The input is sent as it is, and then as a request that is one: its first line as what is asked for, its second as the name of the
/// host. Every client is answered or let go of in time; a page is given only to who asks this machine, by its own path.
pub fn request(input: &[u8]) {
    let answer = ask(input);
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1."), "{}", String::from_utf8_lossy(&answer));

    let mut lines =
        input.split(|&byte| byte == b'\n').map(|line| String::from_utf8_lossy(line).replace('\r', ""));
    let (target, host) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let answer = ask(format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes());
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1."));
    if answer.starts_with(b"HTTP/1.1 200 ") {
        assert!(is_this_machine(host.trim()), "{host:?} is answered");
        assert!(PREVIEW.paths.contains(path_of(&target)), "{target:?} is answered");
    }
}

/// What the server answers until it closes, or until it begins to stream events.
fn ask(bytes: &[u8]) -> Vec<u8> {
    let Preview { server, .. } = &*PREVIEW;
    let mut stream = TcpStream::connect(server.address).expect("it accepts");
    stream.set_read_timeout(Some(PATIENCE)).expect("a time");
    // The server may close before it has read all of what is too long.
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(Shutdown::Write);
    let (mut answer, mut piece) = (Vec::new(), [0; 16 * 1024]);
    loop {
        match stream.read(&mut piece) {
            Ok(0) => return answer,
            Ok(length) => answer.extend_from_slice(&piece[..length]),
            Err(error) => {
                let is_late =
                    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut);
                assert!(!is_late, "no answer in time to {:?}", String::from_utf8_lossy(bytes));
                return answer;
            }
        }
        if answer.windows(17).any(|window| window == b"text/event-stream") {
            return answer;
        }
    }
}

/// The path in what is asked for, which may be a whole address (RFC 9112, 3.2.2).
fn path_of(target: &str) -> &str {
    let target = target.trim();
    let path = match target.find("://") {
        Some(at) if !target.starts_with('/') => {
            target[at + 3..].find('/').map_or("/", |slash| &target[at + 3 + slash..])
        }
        _ => target,
    };
    path.split(['?', '#']).next().unwrap_or_default()
}

/// Whether a name can only mean this machine, with whatever port.
fn is_this_machine(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split_once(']').map_or("", |(name, _)| name),
        None => host.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}
