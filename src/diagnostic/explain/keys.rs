//! Keys: those that are missing, unknown or there twice, and what stands behind them.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R015",
        title: Bilingual { en: "A key that stands twice", id: "Kunci yang muncul dua kali" },
        text: Bilingual {
            en: "A key can have one value only. If it stands twice, one of the two values would be lost \
                 without anybody noticing, so Risalah asks you. It comes about when front matter is copied \
                 from another article, or when a line is added that was there already further down. Keep the \
                 line that is right and delete the other. A list of several things is one line: `tags: \
                 [satu, dua]`.",
            id: "Sebuah kunci hanya dapat punya satu nilai. Bila muncul dua kali, salah satu nilainya akan \
                 hilang tanpa disadari, maka Risalah bertanya kepada Anda. Ini terjadi ketika front matter \
                 disalin dari artikel lain, atau ketika ditambahkan baris yang sebenarnya sudah ada di \
                 bawahnya. Pertahankan baris yang benar dan hapus yang lain. Beberapa hal sekaligus ditulis \
                 dalam satu daftar: `tags: [satu, dua]`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
title: A new training centre
---

The centre opens in April.
",
            "---
title: A new training centre
summary: Small firms learn to export.
---

The centre opens in April.
",
        ),
    },
    Explanation {
        code: "R016",
        title: Bilingual { en: "A key that means nothing here", id: "Kunci yang tidak dikenal di sini" },
        text: Bilingual {
            en: "Every key has a fixed name, English and in small letters; this one is not among those that \
                 can stand here. It may be misspelt, translated (`judul` for `title`), singular in place of \
                 plural (`tag` for `tags`), or belong to another kind of file. Unknown keys are not passed \
                 over, because what you wrote would then have no effect. Correct the name, or delete the \
                 line.",
            id: "Setiap kunci punya nama tetap, dalam bahasa Inggris dan dengan huruf kecil; kunci ini tidak \
                 termasuk yang boleh ada di sini. Mungkin salah eja, diterjemahkan (`judul` untuk `title`), \
                 tunggal padahal seharusnya jamak (`tag` untuk `tags`), atau milik jenis berkas lain. Kunci \
                 yang tidak dikenal tidak dilewati begitu saja, sebab yang Anda tulis akan tidak \
                 berpengaruh. Betulkan namanya, atau hapus barisnya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
sumary: Small firms learn to export.
---

The centre opens in April.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.
",
        ),
    },
    Explanation {
        code: "R017",
        title: Bilingual { en: "A key that is missing", id: "Kunci yang tidak ada" },
        text: Bilingual {
            en: "Some keys cannot be left out. Each text needs `title`, and that of an article `summary`; \
                 the article as a whole needs `date`, `ministries` and `sector`, in either of its files. If \
                 the last three are missing in a translation, look at its name first: the two files have to \
                 be called the same but for the language, or they are two articles. Otherwise add the line \
                 that is named.",
            id: "Beberapa kunci tidak boleh ditinggalkan. Setiap teks memerlukan `title`, dan teks artikel \
                 juga `summary`; artikel secara keseluruhan memerlukan `date`, `ministries`, dan `sector`, \
                 di salah satu berkasnya. Bila ketiga yang terakhir tidak ada pada sebuah terjemahan, \
                 periksa dahulu namanya: kedua berkas harus bernama sama kecuali bahasanya; kalau tidak, \
                 keduanya dianggap dua artikel. Kalau bukan itu sebabnya, tambahkan baris yang disebut.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
---

The centre opens in April.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.
",
        ),
    },
    Explanation {
        code: "R138",
        title: Bilingual { en: "A text without its original", id: "Teks tanpa naskah aslinya" },
        text: Bilingual {
            en: "The two texts of an article have one name and differ in the language behind it: `name.id.md` and \
                 `name.en.md`, in one folder. What holds for both, `date`, `ministries` and `sector`, stands in the \
                 original only. This text has neither, so its original was renamed, moved or deleted, or its own name has a \
                 slip. Give both one name again. If the text is an article by itself, add the three keys.",
            id: "Kedua teks sebuah artikel bernama sama dan hanya berbeda bahasa di belakangnya: `nama.id.md` dan \
                 `nama.en.md`, dalam satu folder. Yang berlaku bagi keduanya, `date`, `ministries`, dan `sector`, hanya \
                 ada di teks aslinya. Teks ini tidak punya keduanya, jadi aslinya berganti nama, pindah, atau terhapus, \
                 atau namanya sendiri salah ketik. Samakan lagi namanya. Jika teks ini artikel tersendiri, tambahkan \
                 ketiga kunci itu.",
        },
        example: Example::edit(
            "content/articles/2025/centre.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
date: 2025-03-03
ministries: [kemenperin]
sector: industri
---

The centre opens in April.
",
        ),
    },
    Explanation {
        code: "R018",
        title: Bilingual { en: "A key without a value", id: "Kunci tanpa nilai" },
        text: Bilingual {
            en: "The key is there, but nothing stands behind its colon. Perhaps the line was copied from a \
                 template and not filled in. Perhaps the value begins with `#`, and YAML takes everything \
                 from there on for a comment: then put it in quotation marks. Write the value, or delete the \
                 line if the key may be left out.",
            id: "Kuncinya ada, tetapi tidak ada apa-apa di belakang titik duanya. Mungkin baris itu disalin \
                 dari contoh dan belum diisi. Mungkin pula nilainya diawali `#`, dan YAML menganggap segala \
                 sesudahnya komentar: apitlah dengan tanda kutip. Tulis nilainya, atau hapus barisnya bila \
                 kunci itu boleh ditinggalkan.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: #1 in the region
summary: Small firms learn to export.
---

The centre opens in April.
",
            r##"---
title: "#1 in the region"
summary: Small firms learn to export.
---

The centre opens in April.
"##,
        ),
    },
    Explanation {
        code: "R019",
        title: Bilingual { en: "A value of the wrong kind", id: "Nilai yang salah jenisnya" },
        text: Bilingual {
            en: "Each key takes values of one kind: text, a list, a date, `true` or `false`. This one got \
                 another. Lists stand in square brackets even if they have a single item. A title that is \
                 only a number or the word `true` is no text to YAML and needs quotation marks. `title` and \
                 `summary` of an article are plain texts, one in each language's file; in registries a name \
                 has both: `{ id: …, en: … }`.",
            id: "Setiap kunci menerima nilai satu jenis: teks, daftar, tanggal, `true`, atau `false`. Yang \
                 ini menerima jenis lain. Daftar ditulis dalam kurung siku, sekalipun hanya berisi satu \
                 butir. Judul yang berupa angka semata atau kata `true` bukan teks bagi YAML, sehingga perlu \
                 diapit tanda kutip. `title` dan `summary` artikel adalah teks biasa, masing-masing di \
                 berkas bahasanya; dalam daftar lembaga dan sektor, nama memuat keduanya: `{ id: …, en: … \
                 }`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: kemenperin
sector: industri
---

Pusat itu dibuka bulan April.
",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
---

Pusat itu dibuka bulan April.
",
        ),
    },
];
