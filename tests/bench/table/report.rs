//! Figures as a Markdown table, under what they were measured on.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// What stands around the table in README.
const BEGIN: &str = "<!-- The table of `cargo bench --locked --bench table -- --write` begins here. -->\n";
const END: &str = "<!-- The table ends here. -->\n";

/// The table.
pub struct Report {
    /// The machine, the day, the command.
    head: String,
    rows: Vec<[String; 4]>,
}

impl Report {
    /// A table without rows, of figures that are measured on this machine today.
    pub fn new(command: &str) -> Self {
        let cores =
            std::thread::available_parallelism().map_or_else(|_| "–".to_owned(), |cores| cores.to_string());
        let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "–".to_owned());
        let kibibytes =
            field("/proc/meminfo", "MemTotal").and_then(|size| size.split(' ').next()?.parse().ok());
        let memory =
            kibibytes.map_or_else(|| "–".to_owned(), |size: f64| format!("{:.0} GB", size * 1024.0 / 1e9));
        let today = jiff::Zoned::now().date();
        let head = format!("{cores} cores ({processor}), {memory} of memory, {today}, `{command}`:");
        Self { head, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn add(&mut self, what: &str, articles: Option<usize>, figure: &str, aim: &str) {
        let articles = articles.map_or_else(|| "–".to_owned(), thousands);
        self.rows.push([what.to_owned(), articles, figure.to_owned(), aim.to_owned()]);
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n\n| what | articles | figure | aim |\n|---|--:|---|---|", self.head)?;
        self.rows.iter().try_for_each(|row| writeln!(f, "| {} |", row.join(" | ")))
    }
}

/// Puts the table into a file; gives whether there is a place for it.
pub fn write(path: &Path, report: &Report) -> bool {
    let text = fs::read_to_string(path).unwrap_or_default();
    let Some((before, rest)) = text.split_once(BEGIN) else { return false };
    let Some((_, after)) = rest.split_once(END) else { return false };
    fs::write(path, format!("{before}{BEGIN}\n{report}\n{END}{after}")).is_ok()
}

/// "612 ms", "2.34 s".
pub fn time(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    match seconds {
        0.0..0.1 => format!("{:.1} ms", seconds * 1e3),
        0.1..1.0 => format!("{:.0} ms", seconds * 1e3),
        _ => format!("{seconds:.2} s"),
    }
}

/// "12.3 MB", or that it was not measured.
pub fn megabytes(megabytes: Option<f64>) -> String {
    megabytes.map_or_else(|| "–".to_owned(), |megabytes| format!("{megabytes:.1} MB"))
}

/// "10,000".
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let (first, rest) = digits.split_at((digits.len() - 1) % 3 + 1);
    let groups = (0..rest.len()).step_by(3).map(|at| format!(",{}", &rest[at..at + 3]));
    first.to_owned() + &groups.collect::<String>()
}

/// The value of the first line of this name in a file of the system.
fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let value = text.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix(':'));
    value.map(|value| value.trim().to_owned())
}
