//! The two texts of an article side by side.

use super::{Bilingual, Example, Explanation, File};

/// An Indonesian original with this text.
macro_rules! original {
    ($text:literal) => {
        &[File {
            path: "content/articles/2025/satu.id.md",
            text: concat!(
                "---\ntitle: Pusat pelatihan dibuka\nsummary: Usaha kecil belajar mengekspor.\ndate: 2025-03-10\n",
                "ministries: [kemenperin]\nsector: industri\n---\n\n",
                $text,
                "\n"
            ),
        }]
    };
}

/// Its English translation.
macro_rules! translation {
    ($text:literal) => {
        concat!(
            "---\ntitle: Training centre opens\nsummary: Small firms learn to export.\n---\n\n",
            $text,
            "\n"
        )
    };
}

/// A mistake of a translation, and the same without it.
macro_rules! example {
    ($original:literal, $wrong:literal, $right:literal) => {
        Example::Edit {
            beside: original!($original),
            path: "content/articles/2025/satu.en.md",
            wrong: translation!($wrong),
            right: translation!($right),
        }
    };
}

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R091",
        title: Bilingual {
            en: "Different numbers in the two texts",
            id: "Angka yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "One text has a number that the other does not have at this place. Most often a digit was mistyped, or a \
                 separator was carried over: Indonesian writes `1.234,5` where English writes `1,234.5`, and each text is read by the \
                 rule of its language. Compare the two lines that are shown. A number that is written out in words in one \
                 text is left alone.",
            id: "Satu teks memuat angka yang tidak ada di tempat yang sama dalam teks lain. Biasanya ada angka yang salah \
                 ketik, atau tanda pemisah terbawa: bahasa Indonesia menulis `1.234,5`, bahasa Inggris `1,234.5`, dan tiap teks dibaca \
                 menurut aturan bahasanya. Bandingkan kedua baris yang ditunjukkan. Bilangan yang ditulis dengan kata \
                 dalam salah satu teks dibiarkan.",
        },
        example: example!(
            "Pusat itu melatih 1.234 orang.",
            "The centre trains 1,243 people.",
            "The centre trains 1,234 people."
        ),
    },
    Explanation {
        code: "R092",
        title: Bilingual {
            en: "Different sums of money in the two texts",
            id: "Jumlah uang yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "One text names a sum of money, and the other names another at this place. The usual slip is the magnitude: `miliar` is \
                 a billion and `triliun` a trillion, `juta` is a million. The mark for decimals differs too: `Rp1,2 triliun` \
                 is `IDR 1.2 trillion`. Correct the text that is wrong; the currency may be written as sign, code or word.",
            id: "Satu teks menyebut jumlah uang, dan teks lain menyebut jumlah yang berbeda di tempat itu. Kekeliruan yang lazim ialah \
                 besarannya: `miliar` adalah billion, `triliun` adalah trillion, `juta` adalah million. Tanda desimalnya \
                 juga berbeda: `Rp1,2 triliun` adalah `IDR 1.2 trillion`. Betulkan teks yang salah; mata uang boleh ditulis dengan \
                 lambang, kode, atau kata.",
        },
        example: example!(
            "Biayanya Rp1,2 triliun.",
            "It costs IDR 1.2 billion.",
            "It costs IDR 1.2 trillion."
        ),
    },
    Explanation {
        code: "R093",
        title: Bilingual {
            en: "Different percentages in the two texts",
            id: "Persentase yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "One text gives a share in per cent that the other does not give at this place. A comma that was left out or \
                 carried over makes ten times as much of it: `12,5 persen` is `12.5 per cent`, and `125 per cent` is something else. \
                 The sign and the word mean the same.",
            id: "Satu teks memuat persentase yang tidak ada di tempat yang sama dalam teks lain. Koma yang terlewat atau \
                 terbawa membuatnya sepuluh kali lipat: `12,5 persen` adalah `12.5 per cent`, sedangkan `125 per cent` berarti lain. \
                 Lambang dan katanya berarti sama.",
        },
        example: example!(
            "Ekspor naik 12,5 persen.",
            "Exports grew by 125 per cent.",
            "Exports grew by 12.5 per cent."
        ),
    },
    Explanation {
        code: "R094",
        title: Bilingual {
            en: "Different dates in the two texts",
            id: "Tanggal yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "One text names a day that the other does not name at this place, or a weekday that this day was not. Day and month \
                 are easily swapped: `5/3/2025` is the fifth of March in Indonesian. Either text may leave out the year or the \
                 weekday. Check it against the source, then correct the text that is wrong.",
            id: "Satu teks menyebut hari yang tidak disebut teks lain di tempat itu, atau nama hari yang tidak cocok dengan tanggalnya. \
                 Tanggal dan bulan mudah tertukar: `5/3/2025` dalam bahasa Indonesia berarti 5 Maret. Tahun atau nama hari boleh tidak \
                 disebut dalam salah satu teks. Periksa sumbernya, lalu betulkan teks yang salah.",
        },
        example: example!(
            "Pusat itu dibuka pada 5 Maret 2025.",
            "The centre opened on 3 May 2025.",
            "The centre opened on 5 March 2025."
        ),
    },
    Explanation {
        code: "R095",
        title: Bilingual {
            en: "Different regulations in the two texts",
            id: "Peraturan yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "One text names a law or a regulation by a number, a year or a kind that the other does not name. Readers who look it up \
                 find another document. Short and long forms mean the same: `PP 20/2024` is `Government Regulation No. 20 of 2024`. Copy number \
                 and year from the document itself.",
            id: "Satu teks menyebut undang-undang atau peraturan dengan nomor, tahun, atau jenis yang tidak disebut teks lain. Pembaca yang mencarinya \
                 menemukan dokumen lain. Bentuk pendek dan panjang berarti sama: `PP 20/2024` adalah `Government Regulation No. 20 of 2024`. \
                 Salin nomor dan tahun dari dokumennya sendiri.",
        },
        example: example!(
            "Dasarnya PP 20/2024.",
            "It rests on Government Regulation 20 of 2014.",
            "It rests on Government Regulation 20 of 2024."
        ),
    },
    Explanation {
        code: "R096",
        title: Bilingual {
            en: "Different links in the two texts",
            id: "Tautan yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "One text has a link that the other has not. Most often it was lost in translation, or an address was changed in \
                 one file only. Links to articles agree whatever the language in their names, and so do addresses of other sites \
                 that differ in a language only. Let both texts lead to the same places.",
            id: "Satu teks memuat tautan yang tidak ada dalam teks lain. Biasanya tautan itu hilang saat diterjemahkan, atau alamatnya \
                 diubah hanya di satu berkas. Tautan ke artikel dianggap sama apa pun bahasa pada namanya, begitu pula alamat situs lain \
                 yang hanya berbeda bahasa. Buatlah kedua teks menuju tempat yang sama.",
        },
        example: example!(
            "Lihat [artikel lama](2023/lama).",
            "See the old article.",
            "See the [old article](2023/lama)."
        ),
    },
    Explanation {
        code: "R097",
        title: Bilingual {
            en: "Different headings in the two texts",
            id: "Judul bagian yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "The two texts are not divided in the same way: one has a heading that the other lacks, or has on another level. \
                 Readers cannot put the texts side by side then, and a part may be missing. Translate the part that is missing, or \
                 give the heading the same number of `#` in both files.",
            id: "Kedua teks tidak dibagi dengan cara yang sama: satu teks punya judul bagian yang tidak ada dalam teks lain, atau \
                 tingkatnya berbeda. Pembaca tidak dapat membandingkan keduanya, dan mungkin ada bagian yang hilang. Terjemahkan \
                 bagian yang hilang, atau pakai jumlah `#` yang sama di kedua berkas.",
        },
        example: example!(
            "Pusat itu dibuka.\n\n## Biaya\n\nDari anggaran.",
            "The centre opened.\n\nFrom the budget.",
            "The centre opened.\n\n## Costs\n\nFrom the budget."
        ),
    },
    Explanation {
        code: "R098",
        title: Bilingual {
            en: "Different ministries in the two texts",
            id: "Kementerian yang berbeda dalam kedua teks",
        },
        text: Bilingual {
            en: "Where one text names a ministry, the other names a different one. Names that are alike are easily mixed up, \
                 and so are a ministry and the one that took over from it. Names, short names and aliases of one body mean the \
                 same, as of the day of the article. Correct the text that is wrong.",
            id: "Di tempat satu teks menyebut sebuah kementerian, teks lain menyebut kementerian yang berbeda. Nama yang mirip mudah tertukar, \
                 begitu pula kementerian dan penerusnya. Nama, singkatan, dan alias satu lembaga berarti sama menurut \
                 hari artikel. Betulkan teks yang salah.",
        },
        example: example!(
            "Kementerian Perindustrian membuka pusat itu.",
            "The Ministry of MSMEs opened the centre.",
            "The Ministry of Industry opened the centre."
        ),
    },
    Explanation {
        code: "R099",
        title: Bilingual {
            en: "A ministry that the front matter does not name",
            id: "Kementerian yang tidak disebut front matter",
        },
        text: Bilingual {
            en: "Both texts give this ministry a leading part, and `ministries` does not list it. The article is then missing on its \
                 timeline, in its feed and in the network. If it took part, add it; the first of the list leads. If it is named for its \
                 history only, say so further down in the text.",
            id: "Kedua teks memberi kementerian ini peran utama, tetapi `ministries` tidak mencantumkannya. Artikelnya lalu tidak tampil di \
                 lini masa, umpan, dan jejaringnya. Bila ia terlibat, tambahkan; yang pertama dalam daftar memimpin. Bila ia disebut \
                 hanya karena sejarahnya, tempatkan lebih ke bawah dalam teks.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/articles/2025/satu.en.md",
                text: translation!("The Ministry of Industry and the Ministry of MSMEs opened the centre."),
            }],
            path: "content/articles/2025/satu.id.md",
            wrong: "---\ntitle: Pusat pelatihan dibuka\nsummary: Usaha kecil belajar mengekspor.\ndate: 2025-03-10\n\
                    ministries: [kemenperin]\nsector: industri\n---\n\nKementerian Perindustrian dan Kementerian UMKM membuka pusat itu.\n",
            right: "---\ntitle: Pusat pelatihan dibuka\nsummary: Usaha kecil belajar mengekspor.\ndate: 2025-03-10\n\
                    ministries: [kemenperin, kemenumkm]\nsector: industri\n---\n\nKementerian Perindustrian dan Kementerian UMKM membuka pusat itu.\n",
        },
    },
];
