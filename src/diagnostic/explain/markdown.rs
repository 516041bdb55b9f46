//! Markdown: links, headings, footnotes, and the HTML that a text may hold.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R050",
        title: Bilingual {
            en: "A link or picture that leads nowhere",
            id: "Tautan atau gambar yang tidak berujung",
        },
        text: Bilingual {
            en: "A link without `https://` leads to a part of this site, and there is no such part. Link to \
                 an article by its key, `2023/lama`, or by its file as seen from the text, \
                 `../2023/lama.id.md`; both lead to the reader's language. A picture has to lie in the \
                 folder with the article's name and is written `satu/foto.jpg`; capitals count. For another \
                 site copy the whole address with `https://`, for mail write `mailto:` before it.",
            id: "Tautan tanpa `https://` menuju bagian situs ini, dan bagian itu tidak ada. Tautkan artikel \
                 dengan kuncinya, `2023/lama`, atau dengan berkasnya dilihat dari teks, \
                 `../2023/lama.id.md`; keduanya mengantar ke bahasa pembaca. Gambar harus berada di folder \
                 bernama artikelnya dan ditulis `satu/foto.jpg`; huruf besar dan kecil dibedakan. Untuk \
                 situs lain, salin seluruh alamat beserta `https://`; untuk surel, tulis `mailto:` di \
                 depannya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](../2023/lama).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](2023/lama).
",
        ),
    },
    Explanation {
        code: "R051",
        title: Bilingual {
            en: "A link to a heading that is not there",
            id: "Tautan ke judul bagian yang tidak ada",
        },
        text: Bilingual {
            en: "What stands behind `#` in a link names a heading on the page. The name follows from the \
                 words: small letters, with hyphens in place of spaces, so `## The results` is \
                 `#the-results`. Here no heading has that name; mostly it was reworded, or the link has the \
                 words of the other language. To be independent of the words, and of the language, give the \
                 heading an anchor of its own in each: `## The results {#results}`.",
            id: "Bagian di belakang `#` dalam tautan menyebut sebuah judul bagian di halaman. Namanya \
                 mengikuti kata-katanya: huruf kecil, dengan tanda hubung pengganti spasi, maka `## Hasil \
                 uji` ialah `#hasil-uji`. Di sini tidak ada judul bernama demikian; umumnya judulnya sudah \
                 diubah, atau tautannya memakai kata-kata bahasa yang satunya. Supaya tidak bergantung pada \
                 kata dan bahasa, beri judul itu jangkar sendiri dalam tiap bahasa: `## Hasil uji {#hasil}`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

More in [the results](#results).

## The results

Ninety firms took part.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

More in [the results](#the-results).

## The results

Ninety firms took part.
",
        ),
    },
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
        code: "R053",
        title: Bilingual {
            en: "A link of a kind that is not allowed",
            id: "Tautan dari jenis yang tidak diizinkan",
        },
        text: Bilingual {
            en: "Links may begin with `https:`, `http:`, `mailto:` or `tel:`. Everything else is left out of \
                 the page: `javascript:` because it would run a program on the reader's computer, `file:` \
                 and `C:` because the file is on your computer only, `whatsapp:` because not everybody has \
                 that program. A misspelt `htps:` counts too. Write the web address of the thing; a document \
                 goes into the folder of the article.",
            id: "Tautan boleh diawali `https:`, `http:`, `mailto:`, atau `tel:`. Yang lain tidak dimuat di \
                 halaman: `javascript:` karena akan menjalankan program di komputer pembaca, `file:` dan \
                 `C:` karena berkasnya hanya ada di komputer Anda, `whatsapp:` karena tidak semua orang \
                 punya program itu. Salah ketik seperti `htps:` juga termasuk. Tulis alamat webnya; dokumen \
                 diletakkan di folder artikel.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

See [the ministry](htps://kemenperin.go.id/).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

See [the ministry](https://kemenperin.go.id/).
",
        ),
    },
    Explanation {
        code: "R143",
        title: Bilingual {
            en: "A link or picture without an address",
            id: "Tautan atau gambar tanpa alamat",
        },
        text: Bilingual {
            en: "Between the round brackets stands nothing, and a link that leads nowhere takes readers to the page that they are on. Mostly the \
                 address was to be looked up later. Write it, or take the brackets away and leave the words.",
            id: "Di antara kurung tidak ada apa-apa, dan tautan tanpa tujuan membawa pembaca ke halaman yang sedang dibuka. Biasanya alamatnya \
                 hendak dicari belakangan. Tulis alamatnya, atau hapus kurung-kurungnya dan biarkan kata-katanya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme]().
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](2023/lama).
",
        ),
    },
    Explanation {
        code: "R144",
        title: Bilingual {
            en: "A link to a machine that readers do not reach",
            id: "Tautan ke mesin yang tidak terjangkau pembaca",
        },
        text: Bilingual {
            en: "`localhost` and `127.0.0.1` are the machine of whoever opens the page, and numbers like `192.168.1.5` or names that end in \
                 `.local` belong to the network of an office. The address was probably copied from the preview. Link to a text of this site by its key, `2023/lama`: that leads to the right place in the preview and on the published site.",
            id: "`localhost` dan `127.0.0.1` ialah mesin orang yang membuka halaman itu, sedangkan angka seperti `192.168.1.5` atau nama berakhiran \
                 `.local` milik jaringan sebuah kantor. Alamatnya mungkin disalin dari pratinjau. Tautkan teks di situs ini dengan kuncinya, `2023/lama`: tautan itu benar baik di pratinjau maupun di situs yang terbit.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](http://127.0.0.1:1945/en/2023/lama/).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](2023/lama).
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
    Explanation {
        code: "R058",
        title: Bilingual {
            en: "A link to an address that this site does not make",
            id: "Tautan ke alamat yang tidak dibuat situs ini",
        },
        text: Bilingual {
            en: "A link that begins with `/` is an address on this site as a browser shows it, and no page \
                 is made there. Perhaps the language is missing, as in `/about/` for `/en/about/`; perhaps \
                 it is the path of a source file. For an article it is better to write its key, `2023/lama`: \
                 that link stays right if the address changes. The warning is of no account if you put such \
                 a file onto the web server yourself.",
            id: "Tautan yang diawali `/` ialah alamat di situs ini sebagaimana tampil di peramban, dan di \
                 sana tidak dibuat halaman. Mungkin bahasanya kurang, seperti `/about/` untuk `/en/about/`; \
                 mungkin pula itu letak berkas sumber. Untuk artikel lebih baik tulis kuncinya, `2023/lama`: \
                 tautan itu tetap benar sekalipun alamatnya berubah. Peringatan ini dapat diabaikan bila \
                 berkas itu Anda taruh sendiri di peladen web.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

Read more [about this site](/about/).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

Read more [about this site](/en/about/).
",
        ),
    },
];
