//! Open data as files: rows of JSON and of CSV, written part by part, so that what an edit does not reach is only copied.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};
use serde::Serialize;

use crate::plan::part::Named;

/// A row, written.
pub type Row = Named<Box<str>>;

/// A file of rows.
#[derive(Clone, Debug, Hash)]
pub struct DataFile {
    /// What stands before the rows.
    pub head: String,
    /// The rows, written.
    pub parts: Vec<Named<Vec<Row>>>,
    /// What stands between two rows.
    pub separator: &'static str,
    /// What stands behind the rows.
    pub foot: &'static str,
}

impl DataFile {
    /// A JSON file: an object of what holds for the file as a whole, and under `list` the rows. Without `about` the rows
    /// are the only thing in it.
    pub fn json(about: &impl Serialize, list: &str, parts: Vec<Named<Vec<Row>>>) -> Self {
        let about = serde_json::to_string(about).unwrap_or_default();
        let about = about.trim_end_matches('}');
        let comma = if about == "{" { "" } else { "," };
        Self { head: format!("{about}{comma}\"{list}\":[\n"), parts, separator: ",\n", foot: "\n]}\n" }
    }

    /// A CSV file (RFC 4180) with a line of names.
    pub fn csv(names: &[String], parts: Vec<Named<Vec<Row>>>) -> Self {
        Self { head: csv_row(names).into(), parts, separator: "", foot: "" }
    }
}

/// The pieces of a file, which are its bytes together.
pub fn pieces(file: &DataFile) -> impl Iterator<Item = &str> {
    let rows = file.parts.iter().flat_map(|part| part.iter());
    let separated = rows.enumerate().flat_map(|(index, row)| {
        let before = if index > 0 { file.separator } else { "" };
        [before, row]
    });
    std::iter::once(file.head.as_str()).chain(separated).chain([file.foot])
}

/// A row of JSON.
pub fn json_row(row: &impl Serialize) -> Box<str> {
    // A value that is made of texts, lists and maps of texts can always be written.
    serde_json::to_string(row).unwrap_or_default().into()
}

/// A row of CSV, with the end of its line.
pub fn csv_row(row: &[String]) -> Box<str> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let cells: Vec<_> = row.iter().map(|cell| harmless(cell)).collect();
    // Writing to memory cannot fail.
    let _ = writer.write_record(cells.iter().map(|cell| cell.as_bytes()));
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default().into()
}

/// A cell that no spreadsheet takes for a formula: what begins like one is given an apostrophe, which says "text" there (OWASP,
/// "CSV injection"). A program that cuts lines at semicolons, as spreadsheets do where numbers have a comma, finds more beginnings.
fn harmless(cell: &str) -> Cow<'_, str> {
    const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    const CUTS: [char; 4] = [';', '\t', '\r', '\n'];
    if !cell.contains(BEGINNINGS) {
        return cell.into();
    }
    let mut out = String::with_capacity(cell.len() + 1);
    for piece in cell.split_inclusive(CUTS) {
        // Quotation marks around a piece would be taken off.
        if piece.trim_start_matches('"').starts_with(BEGINNINGS) {
            out.push('\'');
        }
        out.push_str(piece);
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_cannot_be_run() {
        let row = ["plain", "a, \"b\"", "two\nlines", "=1+1", "@cmd", "-3", ""].map(str::to_owned);
        assert_eq!(&*csv_row(&row), "plain,\"a, \"\"b\"\"\",\"two\nlines\",'=1+1,'@cmd,'-3,\r\n");
        let cut = ["a;=1", "a;\"=1", "a;b-c; -d", "a\n@b"].map(str::to_owned);
        assert_eq!(&*csv_row(&cut), "a;'=1,\"a;'\"\"=1\",a;b-c; -d,\"a\n'@b\"\r\n");
    }

    #[test]
    fn a_json_file_without_rows_is_json() {
        let empty = Named::new(Vec::new());
        let rows = Named::new(["a", "b"].map(|row| Named::new(json_row(&row))).to_vec());
        for (parts, expected) in [
            (vec![empty.clone()], r#"{"license":"x","rows":[]}"#),
            (vec![rows.clone(), empty, rows], r#"{"license":"x","rows":["a","b","a","b"]}"#),
        ] {
            let file = DataFile::json(&serde_json::json!({ "license": "x" }), "rows", parts);
            let value: serde_json::Value = serde_json::from_str(&pieces(&file).collect::<String>()).unwrap();
            assert_eq!(value.to_string(), expected);
        }
    }
}
