//! Open data as files: rows of JSON and of CSV, written part by part, so that what an edit does not reach is only copied.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};
use serde::Serialize;

use crate::plan::part::Named;

/// A file of rows.
#[derive(Clone, Debug, Hash)]
pub struct DataFile {
    /// What stands before the rows.
    pub head: String,
    /// The rows, written; parts without rows are left out.
    pub parts: Vec<Named<String>>,
    /// What stands between two parts.
    pub separator: &'static str,
    /// What stands behind the rows.
    pub foot: &'static str,
}

impl DataFile {
    /// A JSON file: an object of what holds for the file as a whole, and under `list` the rows. Without `about` the rows
    /// are the only thing in it.
    pub fn json(about: &impl Serialize, list: &str, parts: Vec<Named<String>>) -> Self {
        let about = serde_json::to_string(about).unwrap_or_default();
        let about = about.trim_end_matches('}');
        let comma = if about == "{" { "" } else { "," };
        Self { head: format!("{about}{comma}\"{list}\":[\n"), parts, separator: ",\n", foot: "\n]}\n" }
    }

    /// A CSV file (RFC 4180) with a line of names.
    pub fn csv(names: &[String], parts: Vec<Named<String>>) -> Self {
        Self { head: csv_rows([names]), parts, separator: "", foot: "" }
    }
}

/// The bytes of a file.
pub fn write(file: &DataFile) -> Vec<u8> {
    let length = file.parts.iter().map(|part| part.len() + file.separator.len()).sum::<usize>();
    let mut out = String::with_capacity(file.head.len() + length + file.foot.len());
    out.push_str(&file.head);
    let mut is_first = true;
    for part in file.parts.iter().filter(|part| !part.is_empty()) {
        if !std::mem::take(&mut is_first) {
            out.push_str(file.separator);
        }
        out.push_str(part);
    }
    out.push_str(file.foot);
    out.into_bytes()
}

/// Rows of JSON, one a line.
pub fn json_rows<T: Serialize>(rows: impl IntoIterator<Item = T>) -> String {
    // A value that is made of texts, lists and maps of texts can always be written.
    let line = |row| serde_json::to_string(&row).unwrap_or_default();
    rows.into_iter().map(line).collect::<Vec<_>>().join(",\n")
}

/// Rows of CSV.
pub fn csv_rows<'r>(rows: impl IntoIterator<Item = &'r [String]>) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and all rows of a file have one length.
        let cells: Vec<_> = row.iter().map(|cell| harmless(cell)).collect();
        let _ = writer.write_record(cells.iter().map(|cell| cell.as_bytes()));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula: one that begins like a formula is given an apostrophe, which says "text" there
/// (OWASP, "CSV injection").
fn harmless(cell: &str) -> Cow<'_, str> {
    const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(BEGINNINGS) { format!("'{cell}").into() } else { cell.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_cannot_be_run() {
        let row = ["plain", "a, \"b\"", "two\nlines", "=1+1", "@cmd", "-3", ""].map(str::to_owned);
        assert_eq!(csv_rows([row.as_slice()]), "plain,\"a, \"\"b\"\"\",\"two\nlines\",'=1+1,'@cmd,'-3,\r\n");
    }

    #[test]
    fn a_json_file_without_rows_is_json() {
        let empty = Named::new(String::new());
        let rows = Named::new(json_rows(["a", "b"]));
        for (parts, expected) in [
            (vec![empty.clone()], r#"{"license":"x","rows":[]}"#),
            (vec![rows.clone(), empty, rows], r#"{"license":"x","rows":["a","b","a","b"]}"#),
        ] {
            let file = DataFile::json(&serde_json::json!({ "license": "x" }), "rows", parts);
            let value: serde_json::Value = serde_json::from_slice(&write(&file)).unwrap();
            assert_eq!(value.to_string(), expected);
        }
    }
}
