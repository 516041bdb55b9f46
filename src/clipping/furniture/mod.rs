//! The furniture of news pages, by the words that announce it: links to other stories, adverts, menus, comments.
//!
//! Knows one paragraph at a time; what stands around it is for [`super::layout`].

mod phrases;

use super::imprint;
use super::lexicon::Lexicon;
use super::text::Paragraph;
use super::token::{Kind, Token, tokens};
use crate::locale::phrases;
use phrases::{ANYWHERE, BEGINNINGS, BUTTONS, CREDITS, SALES};

phrases! {
    /// Why a line is taken for none of the story's.
    #[derive(Copy)]
    pub enum Noise {
        /// A link to another story.
        Link => en: "link to another story", id: "tautan ke berita lain";
        /// An advert.
        Advert => en: "advert", id: "iklan";
        /// Menus, buttons, tags, notes on rights.
        Furniture => en: "part of the page, not of the story", id: "bagian laman, bukan berita";
        /// Headlines of other stories.
        Headlines => en: "headline of another story", id: "judul berita lain";
        /// What readers wrote, and the form for it.
        Comments => en: "comments", id: "komentar";
        /// The name and the motto of the paper.
        Masthead => en: "name or motto of the paper", id: "nama atau semboyan media";
        /// Behind the part that is read.
        Unread => en: "too far down to be read", id: "terlalu jauh di bawah untuk dibaca";
    }
}

/// How far a piece of furniture reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// This paragraph, and the next one if it says nothing itself.
    Paragraph,
    /// Until the story goes on.
    Section,
    /// To the end of the file.
    Rest,
}

/// A piece of furniture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub noise: Noise,
    pub reach: Reach,
    /// Whether it says what it announces in the same paragraph.
    pub is_whole: bool,
}

/// Longer paragraphs are not furniture because of a phrase in their middle, in characters.
const SHORT: usize = 220;

/// The furniture of news pages.
pub(super) struct Furniture {
    beginnings: Lexicon<(Noise, Reach)>,
    anywhere: Lexicon<()>,
}

impl Furniture {
    pub fn new() -> Self {
        let mut beginnings = Lexicon::default();
        for (phrases, noise, reach) in BEGINNINGS {
            for phrase in phrases.split(", ") {
                *beginnings.entry(phrase) = Some((noise, reach));
            }
        }
        Self { beginnings, anywhere: Lexicon::of(&[(ANYWHERE, ())]) }
    }

    /// What piece of furniture a paragraph is, if it is one.
    pub fn piece(&self, paragraph: &Paragraph) -> Option<Piece> {
        let tokens = &paragraph.tokens;
        let start = paragraph.beginning();
        let is_short = paragraph.text.len() <= SHORT;
        let whole = |noise| Some(Piece { noise, reach: Reach::Paragraph, is_whole: true });
        if is_tags(paragraph) {
            return Some(Piece { noise: Noise::Furniture, reach: Reach::Section, is_whole: true });
        }
        let is_part_of_page = is_breadcrumb(paragraph) || is_menu(paragraph) || is_buttons(tokens);
        let is_note = paragraph.text.starts_with(['©', '®']) || is_address(paragraph);
        if is_note || is_part_of_page || is_credit(paragraph) {
            return whole(Noise::Furniture);
        }
        if is_sales(paragraph) {
            return whole(Noise::Advert);
        }
        if let Some((end, &(noise, reach))) = self.beginnings.longest(tokens, start)
            && announces(paragraph, end, noise, reach)
        {
            let is_whole = tokens[end..].iter().any(Token::is_word);
            return Some(Piece { noise, reach, is_whole });
        }
        let found = is_short && self.anywhere.find(tokens).next().is_some();
        if found { whole(Noise::Furniture) } else { None }
    }
}

/// Whether a phrase at the beginning announces something, and is not the beginning of a sentence: "Promo itu digelar …".
fn announces(paragraph: &Paragraph, end: usize, noise: Noise, reach: Reach) -> bool {
    let next = paragraph.tokens.get(end);
    let is_alone = next
        .is_none_or(|next| next.is_one_of(&[":", "-", "|", "»", "(", "[", "!", "?", "*", "\""]))
        || paragraph.tokens[end..].iter().all(|token| !token.is_word());
    let is_long_phrase = end.saturating_sub(paragraph.beginning()) > 1;
    let is_link = noise == Noise::Link && reach == Reach::Paragraph && is_long_phrase;
    let is_title = !paragraph.ends_sentence() || paragraph.text.len() <= 120;
    let is_few = paragraph.word_count() <= 5 && !paragraph.text.ends_with('.');
    is_alone
        || is_link
        || is_few
        || (is_title && is_long_phrase && reach != Reach::Section)
        || is_page(noise, paragraph)
}

/// Whether a whole line of furniture is written like a title: "Promo akhir tahun diskon 50 persen".
fn is_page(noise: Noise, paragraph: &Paragraph) -> bool {
    matches!(noise, Noise::Furniture | Noise::Advert)
        && (!paragraph.ends_sentence() || paragraph.text.ends_with('!'))
        && paragraph.text.len() <= 120
}

/// `#pelabuhan #sinyal`: what follows is of the page too.
fn is_tags(paragraph: &Paragraph) -> bool {
    let signs = paragraph.tokens.iter().filter(|token| token.is("#")).count();
    signs >= 1 && signs * 3 >= paragraph.word_count()
}

/// `Home / Ekonomi / Pariwisata`, `00:00 / 03:15`.
fn is_breadcrumb(paragraph: &Paragraph) -> bool {
    let count = |marks: &[&str]| paragraph.tokens.iter().filter(|token| token.is_one_of(marks)).count();
    let words = paragraph.word_count();
    let has_day = super::dates::first(&paragraph.tokens).is_some();
    let is_trail = words <= 8 && count(&[">", "»", "›", "/"]) >= 2 && !has_day && !paragraph.ends_sentence();
    let is_clock = words == 0 && !has_day && count(&["/", ":"]) >= 2;
    let is_rule =
        words == 0 && paragraph.tokens.iter().all(|token| !token.folded.starts_with(char::is_alphanumeric));
    is_trail || is_clock || is_rule
}

/// `Nasional | Ekonomi | Olahraga`: a row of labels that names nobody and no day.
fn is_menu(paragraph: &Paragraph) -> bool {
    const BARS: [&str; 5] = ["|", "•", "·", "›", "»"];
    let tokens = &paragraph.tokens;
    let bars = tokens.iter().filter(|token| token.is_one_of(&BARS)).count();
    let is_short = paragraph.word_count() <= 4 * (bars + 1) && !paragraph.ends_sentence();
    let is_imprint = super::dates::first(tokens).is_some() || imprint::is_byline(paragraph);
    bars >= 2 && is_short && !is_imprint && imprint::dateline(paragraph).is_none()
}

/// Who made a picture, without a word on what it shows: "Foto: Humas", "(Dok. Istimewa)".
fn is_credit(paragraph: &Paragraph) -> bool {
    const LONGEST: usize = 7;
    let tokens = &paragraph.tokens[paragraph.beginning()..];
    let Some(first) = tokens.first().filter(|first| first.is_among(CREDITS)) else { return false };
    let is_label = tokens[1..].iter().take(2).any(|next| next.is_one_of(&[":", "/", ".", "by", "oleh"]));
    let count = paragraph.word_count();
    first.is_capital && count <= LONGEST && (is_label || count <= 2)
}

/// The address of a page and nothing else.
fn is_address(paragraph: &Paragraph) -> bool {
    let text = paragraph.text.as_str();
    !text.contains(' ') && ["http://", "https://", "www."].iter().any(|start| text.starts_with(start))
}

/// Something to be had, with a price or a call: "Hemat 50%! Langganan cuma Rp 9.900".
fn is_sales(paragraph: &Paragraph) -> bool {
    let is_call = |token: &Token| token.is_one_of(&["!", "%", "rp", "$"]);
    let words = paragraph.tokens.iter().filter(|token| token.is_among(SALES)).count();
    words >= 2 && !paragraph.text.ends_with(['.', '"', '”']) && paragraph.tokens.iter().any(is_call)
}

fn is_buttons(tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter(|token| token.is_word()).peekable();
    words.peek().is_some()
        && words.all(|word| word.is_among(BUTTONS))
        && tokens.iter().all(|token| token.is_word() || !token.is_one_of(&[".", "?"]))
}

/// Whether a line cannot be the middle of a paragraph: it names its author, its day or something else than the story.
pub(super) fn stands_alone(line: &str) -> bool {
    const LABELS: &str = "oleh penulis reporter editor by laporan pewarta baca lihat simak advertisement tag";
    let tokens = tokens(line);
    let is_label = tokens.iter().find(|token| token.is_word()).is_some_and(|word| {
        word.is_among(LABELS) && (word.is_capital || tokens.get(1).is_some_and(|next| next.is(":")))
    });
    let is_dated = super::dates::first(&tokens).is_some_and(|(begin, ..)| begin <= 4);
    let is_rule = !tokens.iter().any(|token| token.kind != Kind::Mark);
    is_rule || is_label || is_dated && tokens.len() <= 16 && !line.ends_with('.')
}
