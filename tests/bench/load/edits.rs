//! An editor who never rests: texts, titles and tags change, articles come and go, mistakes are made and mended, a template
//! changes now and then.
//!
//! Every edit begins with the text as it was at first, so however long it goes on, the digest stays as large as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::corpus::{self, Random};

/// So many articles are edited. After the first minutes each has been, and nothing new is in the digest.
const EDITED: usize = 100;

/// So many articles come and go.
const PASSING: usize = 20;

/// An article and what it said at first.
struct Text {
    path: PathBuf,
    text: String,
}

/// Who edits.
pub struct Editor {
    texts: Vec<Text>,
    passing: Vec<Text>,
    template: Text,
    random: Random,
    /// The text with a mistake in it.
    wrong: Option<usize>,
    /// How many edits were made.
    pub count: usize,
}

impl Editor {
    /// An editor of the digest in a folder.
    pub fn new(program: &Path, root: &Path) -> Self {
        let read = |number: usize| {
            let path = root.join(corpus::path(number, corpus::languages(number)[0]));
            Text { text: fs::read_to_string(&path).expect("the article is there"), path }
        };
        let texts: Vec<Text> = (0..EDITED).map(read).collect();
        let beside = |(number, text): (usize, &Text)| {
            let name =
                text.path.file_name().map(|name| name.to_string_lossy().replace("artikel", "sementara"));
            let path = text.path.with_file_name(name.unwrap_or_else(|| number.to_string()));
            Text { path, text: text.text.clone() }
        };
        let passing = texts.iter().enumerate().take(PASSING).map(beside).collect();
        let template = template(program, root);
        Self { texts, passing, template, random: Random::new(3), wrong: None, count: 0 }
    }

    /// Makes an edit.
    pub fn edit(&mut self) {
        self.count += 1;
        let mark = format!("suntingan{}", self.count);
        let at = self.random.below(self.texts.len());
        if self.wrong.is_some() {
            return self.mend();
        }
        match self.random.below(100) {
            0..50 => self.change(at, "\n## ", &format!("\n{mark}.\n\n## ")),
            50..65 => self.change(at, "title: \"", &format!("title: \"{mark} ")),
            65..75 => self.change(at, "tags: [", &format!("tags: [{mark}, ")),
            75..85 => self.come_or_go(),
            85..90 => self.move_into_place(at, &mark),
            90..98 => {
                self.change(at, "sector: ", "sector: tidak-ada-");
                self.wrong = Some(at);
            }
            _ => {
                let text =
                    self.template.text.replacen("<article", &format!("<article data-mark=\"{mark}\""), 1);
                save(&self.template.path, &text);
            }
        }
    }

    /// Mends the mistake that was made last, if one was.
    pub fn mend(&mut self) {
        if let Some(at) = self.wrong.take() {
            save(&self.texts[at].path, &self.texts[at].text);
        }
    }

    fn change(&self, at: usize, from: &str, to: &str) {
        let Text { path, text } = &self.texts[at];
        save(path, &text.replacen(from, to, 1));
    }

    fn come_or_go(&mut self) {
        let Text { path, text } = &self.passing[self.random.below(self.passing.len())];
        if path.exists() {
            fs::remove_file(path).expect("what was written can be removed");
        } else {
            save(path, text);
        }
    }

    /// Saves as many programs do: beside the file, then in its place.
    fn move_into_place(&self, at: usize, mark: &str) {
        let Text { path, text } = &self.texts[at];
        let beside = path.with_file_name(format!(".{mark}.tmp"));
        save(&beside, &format!("{text}\n{mark}\n"));
        fs::rename(beside, path).expect("a file can be moved into place");
    }
}

/// A copy of the template of articles in the site, where it takes the place of the theme's.
fn template(program: &Path, root: &Path) -> Text {
    let file = "lembaran/templates/article.html";
    let theme = Command::new(program).args(["theme", file]).output();
    let text = String::from_utf8(theme.expect("the program starts").stdout).expect("a template is text");
    corpus::put(root, &format!("themes/{file}"), &text);
    Text { path: root.join("themes").join(file), text }
}

fn save(path: &Path, text: &str) {
    fs::write(path, text).expect("what is edited can be written");
}
