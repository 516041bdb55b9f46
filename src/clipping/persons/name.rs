//! Names of persons, told by what they are not: words of offices, of places, of the language.
//!
//! Knows no list of names.

use std::collections::HashSet;

use super::super::bodies::Names;
use super::super::dates;
use super::super::imprint;
use super::super::text::Paragraph;
use super::super::token::{Token, tokens};
use super::offices::OFFICES;

/// Words of offices and places that would look like names where they stand.
const NO_NAMES: &str = "bidang jenderal utama umum indonesia republik ri negara nasional kantor wilayah provinsi kabupaten \
    kota dinas badan direktorat ditjen biro pusat bagian lembaga balai seksi ekonomi produksi hubungan \
    masyarakat kerja sama luar dalam kecil menengah aneka bina logam mesin kimia agro perencanaan \
    pengembangan pembinaan pelayanan penelitian sumber daya manusia barat timur utara selatan tengah \
    tenggara jawa sumatera sumatra kalimantan sulawesi papua nusa maluku bali aceh riau jambi lampung \
    bengkulu banten jakarta yogyakarta daerah istimewa kepulauan gorontalo bangka belitung ntt ntb \
    general deputy secretary affairs regional development international internasional industrial public \
    relations acting minister ministry for of and the dan serta pada atas untuk acara selaku pt cv nomor \
    tahun no number perhimpunan asosiasi himpunan ikatan serikat federasi gabungan kelompok tani forum \
    yayasan persatuan perkumpulan aliansi dewan komite komunitas paguyuban koperasi universitas institut \
    politeknik kajian studi kamar dagang association union federation foundation university institute \
    council prison regulation pajak bea cukai migas minerba tanaman hortikultura darat udara vaksinasi farmasi";

/// Words that are no part of a name: those above, those of the registry, and those of the story that occur with a small
/// letter too or are places.
pub(super) struct Words {
    common: HashSet<String>,
}

impl Words {
    /// The words of a registry and a story.
    pub fn new(names: &Names<'_>, body: &[&Paragraph]) -> Self {
        let mut common: HashSet<String> = NO_NAMES.split(' ').map(str::to_owned).collect();
        common.extend(OFFICES.split([' ', ',']).map(str::to_owned));
        for ministry in names.ministries.iter() {
            for (_, name) in ministry.entry.name.iter() {
                common.extend(tokens(name).into_iter().map(|token| token.folded));
            }
        }
        for paragraph in body {
            for (index, token) in paragraph.tokens.iter().enumerate() {
                if token.is_word() && !token.is_capital {
                    common.insert(token.folded.clone());
                }
                // "Wali Kota Kendari Agus Contoh" names a person behind the place.
                let is_office = index > 0 && paragraph.tokens[index - 1].is("wali");
                if token.is_one_of(&["di", "ke", "kabupaten", "kota", "provinsi"]) && !is_office {
                    // Places have a name of one word or two.
                    let place =
                        paragraph.tokens[index + 1..].iter().take(2).take_while(|token| token.is_capital);
                    common.extend(place.map(|token| token.folded.clone()));
                }
            }
            let dateline = imprint::dateline(paragraph).unwrap_or_default();
            common.extend(paragraph.tokens[..dateline].iter().map(|token| token.folded.clone()));
        }
        Self { common }
    }

    /// The name that begins at a token: capitalized words that are nothing else, and initials.
    pub fn name(&self, paragraph: &Paragraph, at: usize) -> Option<(usize, String)> {
        self.name_of(paragraph, at, |token| self.is_name_word(token))
    }

    /// The same right behind the title of a minister, where every capitalized word is a part of the name.
    pub fn name_of_minister(&self, paragraph: &Paragraph, at: usize) -> Option<(usize, String)> {
        let is_state = |token: &Token| {
            token.is_one_of(&["ri", "republik", "indonesia", "nomor", "tahun", "regulation", "decree"])
        };
        self.name_of(paragraph, at, |token| {
            let is_plain = token.is_word() && token.is_capital && !token.is_acronym;
            is_plain && !is_state(token) && dates::weekday(token).is_none()
        })
    }

    fn name_of(
        &self,
        paragraph: &Paragraph,
        at: usize,
        is_part: impl Fn(&Token) -> bool,
    ) -> Option<(usize, String)> {
        let tokens = &paragraph.tokens;
        let at = behind_titles(tokens, at);
        let is_initial = |index: usize| {
            let is_letter = tokens[index].is_capital && tokens[index].folded.chars().count() == 1;
            is_letter && tokens.get(index + 1).is_some_and(|token| token.is("."))
        };
        let mut end = at;
        while let Some(token) = tokens.get(end) {
            let is_particle = token.is_one_of(&["bin", "binti", "al", "van", "de"])
                || token.is("-") && end > 0 && tokens[end - 1].touches(token);
            end += match () {
                () if is_initial(end) => 2,
                () if is_part(token) || end > at && is_particle => 1,
                () => break,
            };
        }
        (end > at && end <= at + 9).then(|| (end, paragraph.written(at, end).to_owned()))
    }

    pub fn is_name_word(&self, token: &Token) -> bool {
        token.is_word()
            && token.is_capital
            && token.folded.chars().count() > 1
            && !(token.is_acronym && token.folded.len() <= 5 && !token.folded.contains('\''))
            && !self.common.contains(&token.folded)
            && !token.folded.starts_with("kemen")
            && !is_field(&token.folded)
            && dates::weekday(token).is_none()
    }
}

/// The first token behind titles that are no part of a name: "Dr. ", "Capt. ", "Prof. Dr. H. ".
fn behind_titles(tokens: &[Token], at: usize) -> usize {
    const TITLES: &str = "dr drs dra drg ir prof h hj kh capt kol letkol mayjen brigjen letjen komjen irjen kombes mr mrs ms \
        ny tn";
    let mut at = at;
    while let (Some(title), Some(stop)) = (tokens.get(at), tokens.get(at + 1))
        && title.is_among(TITLES)
        && stop.is(".")
    {
        at += 2;
    }
    at
}

/// Indonesian names of fields show themselves by both their ends: "Pembiayaan", "Kebudayaan".
fn is_field(word: &str) -> bool {
    word.len() >= 8 && (word.starts_with("pe") || word.starts_with("ke")) && word.ends_with("an")
}
