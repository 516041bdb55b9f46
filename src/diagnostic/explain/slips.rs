//! Slips in Markdown: what a page shows as letters, though it was meant as a heading, a list, a link or emphasis.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R135",
        title: Bilingual { en: "Code without an end", id: "Kode tanpa akhir" },
        text: Bilingual {
            en: "A line of three or more backticks or tildes begins a block of code, which is shown as it is typed, in \
                 letters of one width. It lasts until a line with the same marks. This one has none, so the whole \
                 rest of the text is shown as code, its headings and links too. Articles of a digest seldom hold code: \
                 if the line came along when text was pasted, delete it.",
            id: "Baris berisi tiga atau lebih tanda petik balik atau tilde memulai blok kode, yang ditampilkan apa adanya \
                 dengan huruf selebar. Blok itu berlangsung sampai baris dengan tanda yang sama. Yang ini tidak punya, \
                 sehingga seluruh sisa teks ditampilkan sebagai kode, termasuk judul dan tautannya. Artikel risalah jarang \
                 memuat kode: jika baris ini ikut tersalin, hapus saja.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

```
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
        code: "R136",
        title: Bilingual { en: "A link that is none", id: "Tautan yang bukan tautan" },
        text: Bilingual {
            en: "A link is written `[words](address)`: the round bracket follows the square one at once, both are \
                 closed, and there is no space in the address. Where one of that is missing, Markdown takes all of it for \
                 text, and readers see brackets and address and can follow nothing. Put an address with spaces between \
                 `<` and `>`. If the brackets are meant as they stand, write a backslash in front of the first.",
            id: "Tautan ditulis `[kata](alamat)`: kurung biasa langsung mengikuti kurung siku, keduanya ditutup, dan tidak \
                 ada spasi di dalam alamatnya. Jika salah satunya kurang, Markdown menganggap semuanya teks, sehingga \
                 pembaca melihat kurung dan alamat tetapi tidak dapat membukanya. Alamat yang berisi spasi diapit `<` dan \
                 `>`. Jika kurungnya memang dimaksud begitu, tulis garis miring terbalik di depan kurung pertama.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The ministry [announced] (https://example.org/a) it.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The ministry [announced](https://example.org/a) it.
",
        ),
    },
    Explanation {
        code: "R137",
        title: Bilingual { en: "A heading that is none", id: "Judul bagian yang bukan judul" },
        text: Bilingual {
            en: "A heading is a line that begins with `##`, a space and its words. Without the space, or with one that does \
                 not break (word processors make them, and they look alike), Markdown takes the line for text: readers see \
                 the marks, and the table of contents lacks the heading. Type the space anew.",
            id: "Judul bagian ialah baris yang diawali `##`, spasi, lalu kata-katanya. Tanpa spasi, atau dengan spasi tak \
                 terputus (dibuat pengolah kata dan tampak sama), Markdown menganggap baris itu teks: pembaca melihat \
                 tandanya, dan judulnya tidak ada di daftar isi. Ketik ulang spasinya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

A centre for exports.

##Results

Small firms learn.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

A centre for exports.

## Results

Small firms learn.
",
        ),
    },
    Explanation {
        code: "R140",
        title: Bilingual { en: "Cells without a column", id: "Sel tanpa kolom" },
        text: Bilingual {
            en: "The head of a table says how many columns it has. What a row has beyond them is dropped, and readers never see \
                 it. Often a `|` was typed twice, or stands in a text: there it is written `\\\\|`.",
            id: "Kepala tabel menentukan jumlah kolomnya. Sel yang melebihi jumlah itu dibuang, dan pembaca tidak pernah \
                 melihatnya. Sering kali `|` terketik dua kali, atau menjadi bagian teks: di sana ia ditulis `\\\\|`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

| Firms | Year |
|---|---|
| 40 | 2025 | new |
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

| Firms | Year | |
|---|---|---|
| 40 | 2025 | new |
",
        ),
    },
    Explanation {
        code: "R141",
        title: Bilingual { en: "A table that is none", id: "Tabel yang bukan tabel" },
        text: Bilingual {
            en: "Lines between `|` are a table only where the second one is made of hyphens, with as many cells as the head. A word \
                 processor makes dashes of them, and then Markdown takes all of it for text. Type the hyphens anew.",
            id: "Baris-baris di antara `|` menjadi tabel hanya bila baris kedua terdiri atas tanda hubung, dengan jumlah sel sama \
                 seperti kepalanya. Pengolah kata mengubahnya menjadi tanda pisah, lalu Markdown menganggap semuanya teks. Ketik ulang tanda hubungnya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

| Firms | Year |
|—|—|
| 40 | 2025 |
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

| Firms | Year |
|---|---|
| 40 | 2025 |
",
        ),
    },
    Explanation {
        code: "R145",
        title: Bilingual { en: "A list that is none", id: "Daftar yang bukan daftar" },
        text: Bilingual {
            en: "An item of a list begins with a hyphen or a number with a full stop, and a space behind it. The bullets of a word processor are \
                 characters like any other to Markdown, so their lines run together into one paragraph. Replace them with `- `.",
            id: "Butir daftar diawali tanda hubung, atau angka dengan titik, lalu spasi. Bagi Markdown, bulatan dari pengolah kata hanyalah karakter \
                 biasa, sehingga baris-barisnya menyatu menjadi satu paragraf. Ganti dengan `- `.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

Three things are new:

• courses
• a library
• a laboratory
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

Three things are new:

- courses
- a library
- a laboratory
",
        ),
    },
    Explanation {
        code: "R147",
        title: Bilingual { en: "Emphasis that is none", id: "Penekanan yang bukan penekanan" },
        text: Bilingual {
            en: "Two asterisks make the words between them bold only where they touch these words and stand on both sides of them. Here one of the \
                 two is missing, or there is a space inside. An asterisk that is meant as it stands is written with a backslash before it, `\\*`.",
            id: "Dua tanda bintang menebalkan kata-kata di antaranya hanya bila menempel pada kata itu dan ada di kedua sisinya. Di sini salah satunya \
                 tidak ada, atau ada spasi di dalamnya. Tanda bintang sebagai tanda biasa ditulis dengan garis miring terbalik di depannya, `\\*`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The courses are ** free of charge **.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The courses are **free of charge**.
",
        ),
    },
    Explanation {
        code: "R151",
        title: Bilingual { en: "A mark inside a word", id: "Tanda di dalam kata" },
        text: Bilingual {
            en: "Two backticks show what stands between them as program code, and two asterisks emphasise it, also where they stand inside of words. \
                 So an apostrophe that was typed as a backtick, or a product like `5*3`, loses its mark as soon as a second one follows. \
                 An apostrophe is `'`, a product is written with `×`, and a backslash before a mark keeps it as it is.",
            id: "Dua tanda petik terbalik menampilkan isinya sebagai kode program, dan dua tanda bintang menekankannya, juga bila berada di dalam kata. \
                 Maka apostrof yang diketik sebagai petik terbalik, atau perkalian seperti `5*3`, kehilangan tandanya begitu tanda kedua menyusul. \
                 Apostrof ialah `'`, perkalian ditulis dengan `×`, dan garis miring terbalik di depan sebuah tanda mempertahankannya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
---

Dibuka pada Jum`at, dengan doa dan bacaan Al-Qur`an.
",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
---

Dibuka pada Jum'at, dengan doa dan bacaan Al-Qur'an.
",
        ),
    },
    Explanation {
        code: "R146",
        title: Bilingual { en: "Markdown in a title or summary", id: "Markdown dalam judul atau ringkasan" },
        text: Bilingual {
            en: "Titles and summaries stand in tabs, cards, feeds and search results, where there is only plain text. What is written for emphasis \
                 or as a link appears there with all its marks. Leave the words alone; the text below may emphasise and link.",
            id: "Judul dan ringkasan tampil di tab, kartu, umpan, dan hasil pencarian, yang hanya mengenal teks polos. Tulisan untuk penekanan atau \
                 tautan muncul di sana dengan segala tandanya. Cukup tulis kata-katanya; penekanan dan tautan boleh dipakai dalam teks di bawahnya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to **export**.
---

The courses are free.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The courses are free.
",
        ),
    },
];
