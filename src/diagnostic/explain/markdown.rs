//! Markdown: headings, footnotes, and the HTML that a text may hold.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R052",
        title: Bilingual { en: "HTML that is left out", id: "HTML yang dibuang" },
        text: Bilingual {
            en: "A text may hold simple HTML, but nothing that runs programs, changes the look of the page \
                 or brings parts of other sites into it. What is marked was left out; the words around it \
                 stay. It comes about when a video is embedded, or when text is pasted from a word processor \
                 with its fonts and colours. Write it in Markdown: `**bold**`, `## Heading`, and a link in \
                 place of the video. A bare `<` meant as a sign is written `\\<`.",
            id: "Sebuah teks boleh memuat HTML sederhana, tetapi bukan yang menjalankan program, mengubah \
                 tampilan halaman, atau memasukkan bagian situs lain. Yang ditandai dibuang; kata-kata di \
                 sekitarnya tetap ada. Ini terjadi ketika video disematkan, atau ketika teks ditempel dari \
                 pengolah kata beserta huruf dan warnanya. Tulislah dalam Markdown: `**tebal**`, `## Judul`, \
                 dan tautan sebagai pengganti video. Tanda `<` yang berarti lebih kecil ditulis `\\<`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            r#"---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.

<iframe src="https://www.youtube.com/embed/x"></iframe>
"#,
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April. [On video](https://www.youtube.com/watch?v=x)
",
        ),
    },
    Explanation {
        code: "R054",
        title: Bilingual { en: "A title inside the text", id: "Judul halaman di dalam teks" },
        text: Bilingual {
            en: "The title of the page comes from `title` in the front matter, and a page has one title \
                 only: search engines and programs that read aloud rely on it. A line with a single `#`, or \
                 one underlined with `===`, would be a second. It was made a heading of the second level. If \
                 it repeats the title, delete it; otherwise begin it with `##`.",
            id: "Judul halaman berasal dari `title` di front matter, dan sebuah halaman hanya punya satu \
                 judul: mesin pencari dan program pembaca layar mengandalkannya. Baris dengan satu `#`, atau \
                 yang digarisbawahi `===`, akan menjadi judul kedua. Baris itu telah dijadikan judul tingkat \
                 kedua. Bila hanya mengulang judul halaman, hapus; bila tidak, awali dengan `##`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

# What is taught

Packing, customs, contracts.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

## What is taught

Packing, customs, contracts.
",
        ),
    },
    Explanation {
        code: "R055",
        title: Bilingual { en: "A footnote without a text", id: "Catatan kaki tanpa teks" },
        text: Bilingual {
            en: "`[^1]` in a sentence points at a footnote, and there is no line that begins with `[^1]:` \
                 and says what the footnote is. Readers would see the bare `[^1]`. Usually the note was \
                 deleted or left behind while a paragraph was moved, or its label differs. Write the note on \
                 a line of its own, or take the mark out of the sentence.",
            id: "`[^1]` di dalam kalimat menunjuk ke catatan kaki, tetapi tidak ada baris yang diawali \
                 `[^1]:` dan memuat isi catatannya. Pembaca akan melihat `[^1]` begitu saja. Umumnya \
                 catatannya terhapus atau tertinggal ketika paragraf dipindahkan, atau labelnya berbeda. \
                 Tulis catatannya di baris tersendiri, atau hapus tandanya dari kalimat.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.[^1]
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.[^1]

[^1]: According to the ministry.
",
        ),
    },
    Explanation {
        code: "R056",
        title: Bilingual { en: "A footnote that nothing refers to", id: "Catatan kaki yang tidak dirujuk" },
        text: Bilingual {
            en: "There is a note `[^1]: …`, but no sentence with `[^1]` in it, so readers have no way to it \
                 and it is left out of the page. Often the sentence was shortened and the mark went with it, \
                 or the label is written differently in the two places. A source that nobody can see \
                 supports nothing: put the mark behind the sentence that it is for, or delete the note.",
            id: "Ada catatan `[^1]: …`, tetapi tidak ada kalimat yang memuat `[^1]`, sehingga pembaca tidak \
                 dapat mencapainya dan catatan itu tidak dimuat di halaman. Sering kali kalimatnya \
                 dipersingkat dan tandanya ikut terhapus, atau labelnya ditulis berbeda di kedua tempat. \
                 Sumber yang tidak terlihat tidak mendukung apa pun: letakkan tandanya di belakang kalimat \
                 yang bersangkutan, atau hapus catatannya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.

[^1]: According to the ministry.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.[^1]

[^1]: According to the ministry.
",
        ),
    },
    Explanation {
        code: "R065",
        title: Bilingual { en: "A footnote whose label is taken", id: "Catatan kaki berlabel ganda" },
        text: Bilingual {
            en: "Two notes begin with the same label, `[^1]: …`. Every `[^1]` in the text leads to the first of \
                 them, so readers have no way to the second and it is left out of the page. It comes about \
                 when paragraphs are brought together from two texts that both begin to count at 1. Give the \
                 second note a label that is not taken, and write that where the note belongs; readers see \
                 numbers in the order of the text, whatever the labels are.",
            id: "Dua catatan diawali label yang sama, `[^1]: …`. Setiap `[^1]` di dalam teks menuju catatan \
                 yang pertama, sehingga pembaca tidak dapat mencapai yang kedua dan catatan itu tidak dimuat \
                 di halaman. Ini terjadi ketika paragraf dari dua teks digabungkan, padahal keduanya mulai \
                 menghitung dari 1. Beri catatan kedua label yang belum dipakai, lalu tulis label itu di \
                 tempatnya; pembaca melihat nomor menurut urutan dalam teks, apa pun labelnya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.[^1] Ninety firms take part.[^1]

[^1]: According to the ministry.
[^1]: Press release of 3 March.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.[^1] Ninety firms take part.[^2]

[^1]: According to the ministry.
[^2]: Press release of 3 March.
",
        ),
    },
    Explanation {
        code: "R057",
        title: Bilingual { en: "An anchor that stands twice", id: "Jangkar yang muncul dua kali" },
        text: Bilingual {
            en: "An anchor in braces, `{#results}`, is the name by which links find a heading. If two \
                 headings of a text have the same, a link can lead to one of them only, and the second gets \
                 a number added. It comes about when a part of a text is copied. Give one of them another \
                 name, and look at the links that were meant for it. Headings without an anchor of their own \
                 may have the same words.",
            id: "Jangkar dalam kurung kurawal, `{#hasil}`, ialah nama yang dipakai tautan untuk menemukan \
                 judul bagian. Bila dua judul dalam satu teks memakai nama yang sama, tautan hanya dapat \
                 menuju salah satunya, dan yang kedua diberi tambahan angka. Ini terjadi ketika sebagian \
                 teks disalin. Beri salah satunya nama lain, lalu periksa tautan yang dimaksudkan untuknya. \
                 Judul tanpa jangkar sendiri boleh memakai kata-kata yang sama.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

## In Java {#results}

Ninety firms took part.

## In Sumatra {#results}

Forty firms took part.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

## In Java {#results-java}

Ninety firms took part.

## In Sumatra {#results-sumatra}

Forty firms took part.
",
        ),
    },
];
