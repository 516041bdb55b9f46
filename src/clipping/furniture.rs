//! The furniture of news pages, by the words that announce it: links to other stories, adverts, menus, comments.
//!
//! Knows one paragraph at a time; what stands around it is for [`super::layout`].

use super::lexicon::Lexicon;
use super::text::Paragraph;
use super::token::{Kind, Token, tokens};
use crate::locale::phrases;

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

/// What announces furniture at the beginning of a paragraph.
const BEGINNINGS: [(&str, Noise, Reach); 9] = [
    (
        "baca juga, baca selengkapnya, baca berita, baca artikel, baca lainnya, simak juga, simak video, \
        simak selengkapnya, lihat juga, tonton juga, berita sebelumnya, berita sesudahnya, berita \
        berikutnya, previous article, next article, tonton video, read also, also read, read more, see \
        also, watch also, also watch, pilihan redaksi, don't miss, jangan lewatkan",
        Noise::Link,
        Reach::Paragraph,
    ),
    (
        "advertisement, advertorial, iklan, akhir iklan, iklan baris, adv, sponsored, promo, diskon, \
        article continues below, unduh aplikasi, download our app, download the app, get the app, pasang \
        iklan",
        Noise::Advert,
        Reach::Paragraph,
    ),
    (
        "scroll untuk, scroll to, gulir untuk, lanjut membaca, lanjutkan membaca, bagikan, bagikan ini, \
        berikan komentar, menyukai ini, dengarkan artikel, trending, tweet, share this, share on, share, \
        featured image, gambas, close ads, tutup iklan, menu, beranda, home, copyright, hak cipta, \
        tentang kami, about us, redaksi, pedoman media siber, ikuti kami, follow us, ikuti berita, ikuti \
        saluran, ikuti terus, gabung, join our, dapatkan update, dapatkan berita, dapatkan buletin, \
        dapatkan informasi, get the latest, sign up, subscribe, berlangganan, langganan, log in, login, \
        masuk untuk, kirim komentar, error, loading, memuat, skip to content, a a a, print, cetak, salin \
        tautan, copy link, daftar isi, table of contents, situs ini, this site, we use cookies, kami \
        menggunakan kuki, halaman, next page, nonaktifkan, aktifkan notifikasi, laporkan, ikuti, hubungi \
        kami, contact us, suka artikel ini, gambar ilustrasi, cek berita, cek artikel, temukan berita",
        Noise::Furniture,
        Reach::Paragraph,
    ),
    (
        "tag, tags, topik, topik terkait, kata kunci, keywords, topics, related topics, tagar",
        Noise::Furniture,
        Reach::Section,
    ),
    ("video rekomendasi, rekomendasi video, video pilihan, video terkini", Noise::Link, Reach::Section),
    (
        "terpopuler, paling populer, populer, popular, letters, tulisan terkait, surat pembaca, surat \
        pembaca terbaru, most read, most popular, trending, berita terkait, berita terpopuler, berita \
        populer, berita terbaru, berita lainnya, berita lainya, berita lain, berita pilihan, berita \
        rekomendasi, artikel terkait, artikel lainnya, artikel terbaru, artikel pilihan, terkini, \
        terkini lainnya, terbaru, what's new, whats new, rekomendasi, rekomendasi untuk anda, \
        recommended, you may also like, you might also like, related articles, related stories, related \
        news, related, more from, more stories, more news, latest news, editor's picks, pilihan editor, \
        pilihan untukmu, indeks berita, headline, also on, kabar lainnya, kabar terkait, other news, top \
        stories, warta lainnya",
        Noise::Headlines,
        Reach::Section,
    ),
    (
        "komentar, kolom komentar, tinggalkan balasan, tinggalkan komentar, tulis komentar, comments, \
        comment, leave a reply, leave a comment, post a comment, join the discussion, tanggapan pembaca, \
        komentar pembaca, reader comments",
        Noise::Comments,
        Reach::Rest,
    ),
    ("all rights reserved", Noise::Furniture, Reach::Rest),
    ("sumber gambar, image source", Noise::Furniture, Reach::Paragraph),
];

/// What is said nowhere but in furniture, wherever it stands in a paragraph.
const ANYWHERE: &str = "google news, whatsapp channel, channel whatsapp, saluran whatsapp, saluran telegram, kanal telegram, \
    kanal whatsapp, channel telegram, telegram channel, all rights reserved, hak cipta dilindungi, \
    kebijakan privasi, privacy policy, alamat email, alamat surel, email address, our newsletter, \
    buletin harian, content is protected, cookie, cookies, kuki, gratis ongkir, ruas yang wajib, \
    komentar di artikel, push notification, tanpa agunan, kode promo, unduh sekarang, klik di sini, \
    click here, kompas.com+, akses gratis, dilarang mengutip, tanpa iklan, jendela baru terbuka, your \
    inbox, wa channel, statistik pengunjung, kirim tulisan, dimuat ulang, donasi untuk, log in";

/// Words of menus and buttons. A paragraph of nothing else is one.
const BUTTONS: &str = "facebook twitter x whatsapp telegram instagram linkedin pinterest youtube tiktok line threads email \
    surel copy link salin tautan print cetak share bagikan nasional ekonomi olahraga gaya hidup indeks \
    home beranda news berita daerah politik hukum teknologi hiburan internasional opini foto video login \
    masuk daftar menu cari search nama situs web website kirim komentar balas suka like reply business \
    sports opinion world";

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
        if paragraph.text.starts_with('©') || is_breadcrumb(paragraph) || is_buttons(tokens) {
            return Some(Piece { noise: Noise::Furniture, reach: Reach::Paragraph, is_whole: true });
        }
        if let Some((end, &(noise, reach))) = self.beginnings.longest(tokens, start)
            && announces(paragraph, end, noise, reach)
        {
            let is_whole = tokens[end..].iter().any(Token::is_word);
            return Some(Piece { noise, reach, is_whole });
        }
        let found = is_short && self.anywhere.find(tokens).next().is_some();
        found.then_some(Piece { noise: Noise::Furniture, reach: Reach::Paragraph, is_whole: true })
    }
}

/// Whether a phrase at the beginning announces something, and is not the beginning of a sentence: "Promo itu digelar …".
fn announces(paragraph: &Paragraph, end: usize, noise: Noise, reach: Reach) -> bool {
    let next = paragraph.tokens.get(end);
    let is_alone = next
        .is_none_or(|next| next.is_one_of(&[":", "-", "|", "»", "(", "[", "!", "?", "*", "\""]))
        || paragraph.tokens[end..].iter().all(|token| !token.is_word());
    let is_link = noise == Noise::Link && reach == Reach::Paragraph;
    let is_title = !paragraph.ends_sentence() || paragraph.text.len() <= 120;
    let is_few = paragraph.word_count() <= 5 && !paragraph.text.ends_with('.');
    let is_long_phrase = end.saturating_sub(paragraph.beginning()) > 1;
    is_alone
        || is_link
        || is_few
        || (is_title && is_long_phrase && reach != Reach::Section)
        || is_page(noise, paragraph)
}

/// Whether a whole line of furniture is written like a title: "Promo akhir tahun diskon 50 persen".
fn is_page(noise: Noise, paragraph: &Paragraph) -> bool {
    matches!(noise, Noise::Furniture | Noise::Advert)
        && !paragraph.ends_sentence()
        && paragraph.text.len() <= 120
}

/// `Home / Ekonomi / Pariwisata`, `#pelabuhan #sinyal`, `00:00 / 03:15`.
fn is_breadcrumb(paragraph: &Paragraph) -> bool {
    let count = |marks: &[&str]| paragraph.tokens.iter().filter(|token| token.is_one_of(marks)).count();
    let words = paragraph.word_count();
    let has_day = super::dates::first(&paragraph.tokens).is_some();
    let is_trail = words <= 8 && count(&[">", "»", "›", "/"]) >= 2 && !has_day && !paragraph.ends_sentence();
    let is_tags = count(&["#"]) >= 1 && count(&["#"]) * 3 >= words;
    let is_clock = words == 0 && count(&["/", ":"]) >= 2;
    let is_rule =
        words == 0 && paragraph.tokens.iter().all(|token| !token.folded.starts_with(char::is_alphanumeric));
    is_trail || is_tags || is_clock || is_rule
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
