//! From the last byte of a save to the new page in a reader's hands, in watch mode.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use crate::corpus::{self, Random};
use crate::preview;
use crate::process::memory;

/// An edit that takes longer than this is a failure, not a long wait.
const LONGEST: Duration = Duration::from_secs(120);

/// How long nothing happens before an edit.
const REST: Duration = Duration::from_millis(60);

/// An edit of a template changes every page of its kind, so few say as much as many.
const TEMPLATE_EDITS: usize = 5;

/// The file of the theme that a template edit changes.
const TEMPLATE: &str = "templates/article.html";

/// The kinds of edits of an article: what is replaced, and by what with a mark in it that no page has yet.
const KINDS: [(&str, &str, &str); 3] = [
    ("text", "\n## ", "\n{mark}.\n\n## "),
    ("title", "title: \"", "title: \"{mark} "),
    ("tags", "tags: [", "tags: [{mark}, "),
];

/// What edits took.
#[derive(Default)]
pub struct Edits {
    /// By kind, until the page that is looked at was received anew.
    pub articles: Vec<(&'static str, Vec<Duration>)>,
    /// The same after an edit of the template of articles.
    pub template: Vec<Duration>,
    /// Until every page was made anew and written.
    pub everything: Vec<Duration>,
    /// The most memory that the program held, in megabytes.
    pub memory: Option<f64>,
}

/// Edits a site while the program watches it. The folder is the site's.
pub fn edits(root: &Path, articles: usize, edits: usize) -> Edits {
    let template = overlay(root);
    let session = Session::begin(root);
    let mut random = Random::new(7);
    let mut marks = (0..).map(|number| format!("suntingan{number}"));
    let mut measured = Edits::default();
    for (kind, from, to) in KINDS {
        let edit = || {
            let number = random.below(articles);
            let lang = corpus::languages(number)[0];
            let mark = marks.next().unwrap_or_default();
            let path = root.join(corpus::path(number, lang));
            session.edit(&path, from, to, &mark, &corpus::route(number, lang)).0
        };
        measured.articles.push((kind, std::iter::repeat_with(edit).take(edits).collect()));
    }
    for mark in marks.take(edits.min(TEMPLATE_EDITS)) {
        let page = corpus::route(0, corpus::languages(0)[0]);
        let (shown, all) = session.edit(&template, "<article", "<article data-mark=\"{mark}\"", &mark, &page);
        measured.template.push(shown);
        measured.everything.push(all);
    }
    measured.memory = memory(session.child.id());
    measured
}

/// Puts a copy of a template of the theme into the site, where it takes the place of the theme's.
fn overlay(root: &Path) -> PathBuf {
    let file = format!("lembaran/{TEMPLATE}");
    let theme = Command::new(env!("CARGO_BIN_EXE_risalah")).args(["theme", &file]).output();
    let text = theme.expect("the program starts").stdout;
    let path = format!("themes/{file}");
    corpus::put(root, &path, &String::from_utf8(text).expect("a template is text"));
    root.join(path)
}

/// The program at work, which ends with this value.
struct Session {
    child: Child,
    address: String,
    /// What it says, line by line, and when.
    lines: Receiver<(Instant, String)>,
}

impl Session {
    /// Starts the program and waits until it serves the site.
    fn begin(root: &Path) -> Self {
        let (child, address, mut lines) = preview::begin(Path::new(env!("CARGO_BIN_EXE_risalah")), root);
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || lines.try_for_each(|line| sender.send((Instant::now(), line))));
        Self { child, address, lines: receiver }
    }

    /// Saves an edit; gives how long it took until the page had the mark, and until the program had done everything.
    fn edit(&self, file: &Path, from: &str, to: &str, mark: &str, page: &str) -> (Duration, Duration) {
        let text = fs::read_to_string(file).expect("what is edited is there");
        let edited = text.replacen(from, &to.replace("{mark}", mark), 1);
        assert_ne!(text, edited, "{} has no {from:?}", file.display());
        let mut events = self.listen(page);
        thread::sleep(REST);
        while self.lines.try_recv().is_ok() {}
        fs::write(file, edited).expect("what is edited can be written");
        let saved = Instant::now();
        let shown = loop {
            let mut line = String::new();
            let length = events.read_line(&mut line).expect("an edit is served before long");
            assert!(length > 0, "the stream of events ended");
            if line.starts_with("event: advice") && self.get(page).contains(mark) {
                break saved.elapsed();
            }
        };
        let done =
            std::iter::repeat_with(|| self.lines.recv_timeout(LONGEST).expect("every edit is told of"))
                .find(|(_, line)| line.ends_with(" ms"));
        (shown, done.map_or(shown, |(at, _)| at - saved))
    }

    fn get(&self, route: &str) -> String {
        let mut page = String::new();
        self.ask(route).read_to_string(&mut page).expect("a page is served");
        page
    }

    /// The events of a page, from the version that is served now.
    fn listen(&self, route: &str) -> BufReader<TcpStream> {
        let page = self.get(route);
        let version = page.split("data-version=\"").nth(1).and_then(|rest| rest.split('"').next());
        let version = version.expect("pages of the preview have a version");
        let mut events = BufReader::new(self.ask(&format!("/-/events?version={version}&path={route}")));
        let mut line = String::new();
        while !line.starts_with("event: problems") {
            line.clear();
            assert!(events.read_line(&mut line).expect("the stream of events begins") > 0);
        }
        events
    }

    fn ask(&self, route: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("the preview answers");
        stream.set_read_timeout(Some(LONGEST)).expect("a time-out can be set");
        write!(stream, "GET {route} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .expect("it listens");
        stream
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
