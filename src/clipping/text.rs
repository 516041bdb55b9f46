//! The paragraphs of a clipping, each with the lines it stands on.
//!
//! Knows how text files are broken into lines; not what belongs to the story.

use super::furniture;
use super::token::{Token, tokens};

/// What stands behind this many bytes is not read: no story is that long, and what is read is held in memory as words.
const LONGEST: usize = 512 << 10;
/// Of a longer line only the beginning is read, in bytes. Whole stories have been saved as one line, but shorter ones.
const LONGEST_LINE: usize = 48 << 10;

/// A paragraph: one line, or several that a narrow column made out of one.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Its text, without control characters and with one blank between words.
    pub text: String,
    pub tokens: Vec<Token>,
    /// The number of its first line, counted from 1.
    pub first: usize,
    /// Where each of its lines begins in the text.
    starts: Vec<usize>,
}

impl Paragraph {
    /// The number of its last line.
    pub fn last(&self) -> usize {
        self.first + self.starts.len() - 1
    }

    /// The line on which a token stands.
    pub fn line(&self, token: usize) -> usize {
        let offset = self.tokens.get(token).map_or(0, |token| token.range.start);
        self.first + self.starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// What is written from one token up to another.
    pub fn written(&self, from: usize, to: usize) -> &str {
        match (self.tokens.get(from), self.tokens.get(to.wrapping_sub(1))) {
            (Some(first), Some(last)) if from < to => &self.text[first.range.start..last.range.end],
            _ => "",
        }
    }

    /// Whether it ends as a sentence does.
    pub fn ends_sentence(&self) -> bool {
        self.text.trim_end().ends_with(['.', '!', '?', '"', '”', ')', '…'])
    }

    /// How many words it has.
    pub fn word_count(&self) -> usize {
        self.tokens.iter().filter(|token| token.is_word()).count()
    }

    /// The tokens from the first word or number on: without bullets, arrows and brackets.
    pub fn beginning(&self) -> usize {
        let is_mark = |token: &&Token| !token.is_word() && token.folded.parse::<f64>().is_err();
        self.tokens.iter().take_while(is_mark).count()
    }

    /// The sentences, as ranges of tokens.
    pub fn sentences(&self) -> Vec<std::ops::Range<usize>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for index in 0..self.tokens.len() {
            if self.ends_at(index) {
                sentences.push(start..index + 1);
                start = index + 1;
            }
        }
        if start < self.tokens.len() {
            sentences.push(start..self.tokens.len());
        }
        sentences
    }

    /// Whether a sentence ends with a token: a stop that is none of an initial ("S. A."), an abbreviation ("No. 5",
    /// "Oct. 5") or a name on the network.
    fn ends_at(&self, index: usize) -> bool {
        const SHORT: &str = "no plt pj plh dr drs dra drg ir prof mr mrs ms kh hj st capt kol letkol brigjen mayjen letjen \
                komjen irjen kombes jan feb mar apr jun jul aug sept sep oct dec";
        let token = &self.tokens[index];
        if token.is_one_of(&["!", "?"]) {
            return true;
        }
        if !token.is(".") {
            return false;
        }
        let before = index.checked_sub(1).map(|before| &self.tokens[before]);
        let is_short = before.is_some_and(|before| {
            before.is_word() && (before.folded.chars().count() == 1 || before.is_among(SHORT))
        });
        let goes_on = self.tokens.get(index + 1).is_some_and(|next| token.touches(next) && next.is_word());
        !is_short && !goes_on
    }
}

/// The paragraphs of a text, and the number of the first line that was not read.
pub(super) fn paragraphs(text: &str) -> (Vec<Paragraph>, Option<usize>) {
    let (mut lines, mut read, mut unread) = (Vec::new(), 0, None);
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = &line[..line.floor_char_boundary(LONGEST_LINE)];
        read += line.len();
        if read > LONGEST {
            unread = Some(index + 1);
            break;
        }
        lines.push(cleaned(line));
    }
    let width = column_width(&lines);
    let mut paragraphs = Vec::new();
    let mut open: Option<(usize, String, Vec<usize>)> = None;
    for (line, number) in lines.into_iter().zip(1..) {
        match &mut open {
            _ if line.is_empty() => paragraphs.extend(open.take().map(paragraph)),
            Some((_, text, starts)) if is_wrapped(&text[starts[starts.len() - 1]..], &line, width) => {
                text.push(' ');
                starts.push(text.len());
                text.push_str(&line);
            }
            _ => {
                paragraphs.extend(open.take().map(paragraph));
                open = Some((number, line, vec![0]));
            }
        }
    }
    paragraphs.extend(open.map(paragraph));
    (paragraphs, unread)
}

/// A line without what cannot be seen: control characters, marks of direction, blanks of every width.
fn cleaned(line: &str) -> String {
    let is_hidden = |letter: &char| matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}');
    let visible = line.chars().filter(|letter| !is_hidden(letter));
    let blanked = visible.map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>();
    blanked.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Columns of plain text are this wide at least and at most, in characters.
const COLUMN: std::ops::RangeInclusive<usize> = 40..=120;
/// So many sentences go on in the next line of a file that is a column.
const BROKEN: usize = 2;

/// The width of the column that a file is: that of the longest line whose sentence goes on in the next one. In a column no
/// line is longer than one can be.
fn column_width(lines: &[String]) -> Option<usize> {
    let width = |line: &String| line.chars().count();
    let goes_on = |pair: &&[String]| {
        pair[0].ends_with(|last: char| last.is_alphanumeric() || last == ',')
            && pair[1].starts_with(char::is_lowercase)
            && COLUMN.contains(&width(&pair[0]))
    };
    let broken: Vec<usize> = lines.windows(2).filter(goes_on).map(|pair| width(&pair[0])).collect();
    let is_column = broken.len() >= BROKEN && lines.iter().all(|line| width(line) <= *COLUMN.end());
    broken.into_iter().max().filter(|_| is_column)
}

/// Whether two lines are one paragraph: in a file that is a column, a sentence goes on whose next word would not have fitted.
fn is_wrapped(line: &str, next: &str, width: Option<usize>) -> bool {
    let Some(width) = width else { return false };
    let first_word = next.split(' ').next().unwrap_or_default().chars().count();
    line.chars().count() + 1 + first_word > width
        && !furniture::stands_alone(line)
        && !furniture::stands_alone(next)
}

fn paragraph((first, text, starts): (usize, String, Vec<usize>)) -> Paragraph {
    Paragraph { tokens: tokens(&text), text, first, starts }
}
