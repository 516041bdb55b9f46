//! Addresses on the site: slugs, old addresses, and the names of files that addresses are made of.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R029",
        title: Bilingual {
            en: "A slug or id that cannot stand in an address",
            id: "Slug atau id yang tidak dapat menjadi bagian alamat",
        },
        text: Bilingual {
            en: "Slugs and ids become part of web addresses. People read those aloud, type them and paste \
                 them into messages, so they are made of small letters, digits and hyphens only: no spaces, \
                 capitals, slashes or signs like `&`. A slug is the last part of an address, not the whole \
                 of it. The message proposes a form that is fit. If an id is changed, change it wherever it \
                 is used.",
            id: "Slug dan id menjadi bagian alamat web. Alamat dibacakan, diketik, dan ditempel ke pesan, \
                 maka hanya terdiri atas huruf kecil, angka, dan tanda hubung: tanpa spasi, huruf kapital, \
                 garis miring, atau tanda seperti `&`. Slug ialah bagian terakhir alamat, bukan seluruhnya. \
                 Pesannya mengusulkan bentuk yang cocok. Bila sebuah id diubah, ubah juga di semua tempat \
                 yang memakainya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
slug: Training Centre
---

The centre opens in April.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
slug: training-centre
---

The centre opens in April.
",
        ),
    },
    Explanation {
        code: "R030",
        title: Bilingual {
            en: "An old address that is not a path on this site",
            id: "Alamat lama yang bukan alamat di situs ini",
        },
        text: Bilingual {
            en: "`aliases` lists addresses at which a text once stood; whoever comes there is led to the new \
                 one. Risalah can put a file only at a path of this site: so write what follows the address \
                 of the site, beginning with `/`. The host, everything behind `?` or `#`, spaces and the \
                 front page itself are not possible. If the old address had a `?`, only the web server can \
                 lead on from it.",
            id: "`aliases` memuat alamat-alamat lama sebuah teks; siapa pun yang membukanya diantar ke \
                 alamat baru. Risalah hanya dapat menaruh berkas pada alamat di situs ini. Karena itu, tulis \
                 bagian sesudah alamat situs, diawali `/`. Nama host, semua di belakang `?` atau `#`, spasi, \
                 dan beranda itu sendiri tidak dapat dipakai. Bila alamat lamanya memuat `?`, hanya peladen \
                 web yang dapat mengalihkannya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            r#"---
title: Training centre opens
summary: Small firms learn to export.
aliases: ["https://example.org/uji/en/2024/centre/"]
---

The centre opens in April.
"#,
            "---
title: Training centre opens
summary: Small firms learn to export.
aliases: [/en/2024/centre/]
---

The centre opens in April.
",
        ),
    },
    Explanation {
        code: "R045",
        title: Bilingual {
            en: "A picture or document with a name that is not fit for an address",
            id: "Nama gambar atau dokumen yang tidak cocok untuk alamat",
        },
        text: Bilingual {
            en: "A picture or document is published under its own name, so the name becomes part of an \
                 address. Each program writes spaces, brackets and letters with accents in its own way, and \
                 in some of them the picture is then missing. Phones, and browsers that save a file a second \
                 time, make such names. Rename the file to what the message proposes, and correct the name \
                 in the text.",
            id: "Gambar atau dokumen terbit dengan namanya sendiri, sehingga nama itu menjadi bagian alamat. \
                 Spasi, kurung, dan huruf beraksen ditulis berbeda-beda oleh tiap program, akibatnya gambar \
                 tidak tampil di sebagian di antaranya. Nama semacam itu dibuat oleh ponsel, atau oleh \
                 peramban yang menyimpan berkas untuk kedua kalinya. Ganti nama berkasnya menjadi yang \
                 diusulkan pesan, dan betulkan pula namanya di dalam teks.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/satu/Foto Rapat (1).JPG",
            right: "content/articles/2025/satu/foto-rapat-1.jpg",
            text: "",
        },
    },
    Explanation {
        code: "R046",
        title: Bilingual {
            en: "A text with a file name that is not fit for an address",
            id: "Nama berkas teks yang tidak cocok untuk alamat",
        },
        text: Bilingual {
            en: "If a text has no `slug`, its file name becomes the last part of its address, and that takes \
                 small letters, digits and hyphens only. This name has something else, mostly a space or a \
                 capital. Rename the file; do the same with the other language and with the folder of \
                 pictures, for they belong together by their name. If the name has to stay, give each text a \
                 `slug`.",
            id: "Bila sebuah teks tidak punya `slug`, nama berkasnya menjadi bagian terakhir alamat, dan di \
                 situ hanya boleh ada huruf kecil, angka, dan tanda hubung. Nama ini memuat yang lain, \
                 biasanya spasi atau huruf kapital. Ganti namanya, begitu pula berkas bahasa yang satunya \
                 dan folder gambarnya, sebab semuanya bertaut lewat nama itu. Bila namanya harus tetap, beri \
                 setiap teks sebuah `slug`.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/Pusat Pelatihan.id.md",
            right: "content/articles/2025/pusat-pelatihan.id.md",
            text: "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
---

Pusat itu dibuka bulan April.
",
        },
    },
    Explanation {
        code: "R047",
        title: Bilingual {
            en: "A file with an ending that hides what it is",
            id: "Berkas dengan akhiran yang menyamarkan jenisnya",
        },
        text: Bilingual {
            en: "Texts end in `.md`, registries, settings and source records in `.yaml`. This name ends \
                 almost like that: in `.MD`, `.yml` or `.md.txt`. Risalah would take the file for a picture \
                 or pass it over, and a text would be missing without a word. Some Windows programs add \
                 `.txt`, and the file manager hides it; have it show file name extensions, and rename the \
                 file.",
            id: "Teks berakhiran `.md`; daftar, pengaturan, dan catatan sumber berakhiran `.yaml`. Nama ini \
                 hampir demikian: berakhiran `.MD`, `.yml`, atau `.md.txt`. Risalah akan mengira berkas itu \
                 gambar atau melewatinya, dan sebuah teks hilang tanpa pemberitahuan. Beberapa program \
                 Windows menambahkan `.txt`, sedangkan pengelola berkas menyembunyikannya; tampilkan \
                 ekstensi nama berkas di situ, lalu ganti namanya.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/satu.en.md.txt",
            right: "content/articles/2025/satu.en.md",
            text: "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.
",
        },
    },
    Explanation {
        code: "R048",
        title: Bilingual {
            en: "A title or summary of which a part is lost",
            id: "Judul atau ringkasan yang terpotong",
        },
        text: Bilingual {
            en: "YAML reads this text, but not all of it. Behind a space, `#` begins a comment; at the \
                 beginning of a text, `&` and `!` give a name to what follows. So the part that is marked \
                 would not appear on the page, and nobody would see that it is missing. If it belongs to the \
                 text, put the whole text in quotation marks. If it is really a comment, put it on a line of \
                 its own.",
            id: "YAML dapat membaca teks ini, tetapi tidak seluruhnya. Sesudah spasi, `#` mengawali \
                 komentar; di awal teks, `&` dan `!` memberi nama kepada yang mengikutinya. Jadi, bagian \
                 yang ditandai tidak akan tampil di halaman, dan tidak ada yang menyadarinya. Bila bagian \
                 itu termasuk teks, apit seluruh teks dengan tanda kutip. Bila memang komentar, tulis di \
                 baris tersendiri.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Programme #1 of the year
summary: Small firms learn to export.
---

The centre opens in April.
",
            r#"---
title: "Programme #1 of the year"
summary: Small firms learn to export.
---

The centre opens in April.
"#,
        ),
    },
];
