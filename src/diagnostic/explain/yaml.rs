//! YAML, and the front matter between its two lines.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R010",
        title: Bilingual { en: "A text that is not YAML", id: "Teks yang bukan YAML" },
        text: Bilingual {
            en: "Front matter, settings and registries are written in YAML: `key: value`, one on each line. \
                 A few characters mean something to YAML, and a text that holds them is taken for something \
                 else: a colon followed by a space, a `[`, `{`, `*`, `%` or `@` at the beginning, a \
                 quotation mark that is not closed, a tab. Nothing of the file can be used until it is \
                 mended. Nearly always it helps to put the whole text in straight quotation marks.",
            id: "Front matter, pengaturan, dan daftar ditulis dalam YAML: `kunci: nilai`, satu per baris. \
                 Beberapa karakter punya arti bagi YAML, sehingga teks yang memuatnya disangka hal lain: \
                 titik dua yang diikuti spasi, `[`, `{`, `*`, `%`, atau `@` di awal, tanda kutip yang tidak \
                 ditutup, tab. Sebelum dibetulkan, isi berkas sama sekali tidak dapat dipakai. Hampir selalu \
                 cukup mengapit seluruh teks dengan tanda kutip lurus.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training: a new centre
summary: Small firms learn to export.
---

The centre opens in April.
",
            r#"---
title: "Training: a new centre"
summary: Small firms learn to export.
---

The centre opens in April.
"#,
        ),
    },
    Explanation {
        code: "R011",
        title: Bilingual { en: "No front matter", id: "Tidak ada front matter" },
        text: Bilingual {
            en: "Each text begins with its front matter: a line of exactly three hyphens, the keys, and \
                 three hyphens again. Here the first line is something else. Often it was forgotten, stands \
                 below an empty line, or a word processor made a single long dash of the hyphens. Without \
                 front matter Risalah knows neither title nor date. Make `---` the very first line of the \
                 file, with nothing before it.",
            id: "Setiap teks diawali front matter: satu baris berisi tepat tiga tanda hubung, lalu \
                 kunci-kuncinya, lalu tiga tanda hubung lagi. Di sini baris pertamanya lain. Sering kali \
                 baris itu terlupa, berada di bawah baris kosong, atau oleh pengolah kata diubah menjadi \
                 satu tanda pisah panjang. Tanpa front matter, Risalah tidak mengetahui judul ataupun \
                 tanggalnya. Jadikan `---` baris yang paling pertama, tanpa apa pun sebelumnya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "title: Training centre opens
summary: Small firms learn to export.
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
        code: "R012",
        title: Bilingual { en: "Front matter that is not closed", id: "Front matter yang tidak ditutup" },
        text: Bilingual {
            en: "The front matter begins with a line `---` and has to end with one. That second line is \
                 missing, is indented, or was turned into a dash by autocorrect, so nobody can tell where \
                 the keys end and the text begins. Write exactly three hyphens on a line of their own, at \
                 its beginning, between the last key and the text.",
            id: "Front matter diawali baris `---` dan harus diakhiri baris yang sama. Baris kedua itu tidak \
                 ada, menjorok ke dalam, atau diubah menjadi tanda pisah oleh koreksi otomatis, sehingga \
                 batas antara kunci dan teks tidak dapat diketahui. Tulis tepat tiga tanda hubung di baris \
                 tersendiri, mulai dari tepi kiri, di antara kunci terakhir dan teks.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.

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
        code: "R013",
        title: Bilingual { en: "Front matter that is far too long", id: "Front matter yang terlalu panjang" },
        text: Bilingual {
            en: "Front matter describes a text in a few lines; more than 64 KiB, some thirty printed pages, \
                 is a sign that something went wrong. Usually the whole text stands inside it, because the \
                 line `---` below the last key is missing and another one follows much later, or because a \
                 chapter was pasted into `summary`. Close the front matter above the text, and keep the \
                 summary to one sentence.",
            id: "Front matter menerangkan sebuah teks dalam beberapa baris; bila melebihi 64 KiB, kira-kira \
                 tiga puluh halaman cetak, pasti ada yang keliru. Biasanya seluruh teks masuk ke dalamnya \
                 karena baris `---` sesudah kunci terakhir terlewat dan baris semacam itu baru muncul jauh \
                 di bawah, atau karena satu bab tertempel di `summary`. Tutup front matter di atas teks, dan \
                 tulis ringkasan dalam satu kalimat saja.",
        },
        // Nobody would read a front matter of this length.
        example: Example::Told {
            wrong: Bilingual {
                en: "---
title: Training centre opens
summary: >
  The whole text, page after page …
---",
                id: "---
title: Pusat pelatihan dibuka
summary: >
  Seluruh teks, halaman demi halaman …
---",
            },
            right: Bilingual {
                en: "---
title: Training centre opens
summary: Small firms learn to export.
---

The whole text, page after page …",
                id: "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
---

Seluruh teks, halaman demi halaman …",
            },
        },
    },
    Explanation {
        code: "R014",
        title: Bilingual { en: "Values nested too deep", id: "Nilai yang bersarang terlalu dalam" },
        text: Bilingual {
            en: "A list may hold lists and a map may hold maps, but nothing in a site needs more than three \
                 or four levels. More than 32 come about when a bracket was held down on the keyboard, when \
                 each line was indented a little more than the one before, or when a program wrote the file. \
                 Take the surplus brackets out, or move the lines back to the left.",
            id: "Sebuah daftar boleh berisi daftar dan sebuah peta boleh berisi peta, tetapi tidak ada \
                 bagian situs yang memerlukan lebih dari tiga atau empat tingkat. Lebih dari 32 tingkat \
                 timbul bila tombol kurung tertahan di papan ketik, bila tiap baris menjorok sedikit lebih \
                 dalam daripada baris sebelumnya, atau bila berkasnya ditulis oleh program. Hapus kurung \
                 yang berlebih, atau geser baris-barisnya kembali ke kiri.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[rantai-pasok]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
---

Pusat itu dibuka bulan April.
",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
tags: [rantai-pasok]
---

Pusat itu dibuka bulan April.
",
        ),
    },
];
