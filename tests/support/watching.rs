//! The real program at work: it is started on a free port, asked over sockets, and what is served and published has to be what
//! a clean build gives.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use super::Site;

/// A running `risalah watch`; killed when the test ends.
pub struct Watching {
    /// The process.
    pub child: Child,
    lines: Receiver<String>,
    /// What it says of the first build.
    pub built: String,
    /// The address that it says the site has.
    pub said: String,
    /// Where it listens.
    pub address: String,
    /// The path below which the site stands.
    pub base: String,
}

/// What takes longer does not come.
pub const PATIENCE: Duration = Duration::from_secs(20);

impl Watching {
    /// Starts the program on a site.
    pub fn start(site: &Site, arguments: &[&str]) -> Self {
        Self::run(Command::new(env!("CARGO_BIN_EXE_risalah")), site, arguments)
    }

    /// The same where the system lets it open so many files.
    #[cfg(unix)]
    pub fn start_with_files(site: &Site, files: usize) -> Self {
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("ulimit -n {files}; exec \"$0\" \"$@\""));
        shell.arg(env!("CARGO_BIN_EXE_risalah"));
        Self::run(shell, site, &[])
    }

    fn run(mut program: Command, site: &Site, arguments: &[&str]) -> Self {
        let mut child = program
            .env("LC_ALL", "C")
            .args(["watch", "--port", "0", "--today", "2026-01-28", "--root"])
            .arg(site.path(""))
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let error = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            error.lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        let [built, said, address, base] = [const { String::new() }; 4];
        let mut watching = Self { child, lines, built, said, address, base };
        watching.built = watching.line(" ms");
        let line = watching.line("preview  http://");
        watching.said = format!("http://{}", line.split("http://").nth(1).unwrap());
        let (address, base) = watching.said["http://".len()..].split_once('/').unwrap();
        watching.address = address.replace("localhost", "127.0.0.1");
        watching.base = format!("/{}", base.trim_end_matches('/'));
        watching
    }

    /// The next line that holds a text.
    pub fn line(&self, part: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let rest = end.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(rest).unwrap_or_else(|_| panic!("`{part}` was not said"));
            if line.contains(part) {
                return line;
            }
        }
    }

    /// What is said within a moment that is long enough for a build.
    pub fn said_in_a_moment(&self) -> Vec<String> {
        std::thread::sleep(Duration::from_millis(600));
        self.lines.try_iter().collect()
    }

    /// A connection on which an answer is not waited for without end.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// The head and body of an answer.
    pub fn request(&self, method: &str, path: &str, host: &str) -> (String, String) {
        let mut stream = self.connect();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    /// The same of a page of the site.
    pub fn get(&self, route: &str) -> (String, String) {
        self.request("GET", &format!("{}{route}", self.base), &self.address)
    }

    /// Waits until a page holds a text.
    pub fn wait_for(&self, route: &str, part: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.get(route).1.contains(part) {
            assert!(Instant::now() < end, "{route} does not come to hold `{part}`");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The stream of events for a page, from the version that it shows now.
    pub fn events(&self, route: &str) -> BufReader<TcpStream> {
        let page = self.get(route).1;
        let version = page.split("data-version=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap());
        let mut stream = self.connect();
        let path = format!("/-/events?version={version}&path={}{route}", self.base);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        BufReader::new(stream)
    }

    /// Ends the program as Ctrl-C does, and gives its exit code.
    #[cfg(unix)]
    pub fn interrupt(&mut self) -> Option<i32> {
        self.signal("INT");
        self.child.wait().unwrap().code()
    }

    /// Sends a signal to the program.
    pub fn signal(&self, name: &str) {
        let kill = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(kill.unwrap().success());
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("what the program said last: {:#?}", self.lines.try_iter().collect::<Vec<_>>());
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The data of the next event with this name.
pub fn event(events: &mut impl BufRead, name: &str) -> String {
    let mut is_it = false;
    loop {
        let mut line = String::new();
        assert!(events.read_line(&mut line).unwrap() > 0, "the stream ended");
        if let Some(data) = line.strip_prefix("data: ").filter(|_| is_it) {
            return data.trim_end().to_owned();
        }
        if line.starts_with("event: ") {
            is_it = line.trim_end() == format!("event: {name}");
        }
    }
}

/// What is in `public/` is what a clean build gives.
pub fn assert_clean(site: &Site) {
    let end = Instant::now() + PATIENCE;
    loop {
        let output = site.run(&["build", "--verify", "--today", "2026-01-28"]);
        if output.status.success() {
            return;
        }
        assert!(Instant::now() < end, "{}", String::from_utf8_lossy(&output.stderr));
        std::thread::sleep(Duration::from_millis(50));
    }
}
