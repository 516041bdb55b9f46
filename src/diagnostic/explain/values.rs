//! Values: numbers, words out of a few, lists, addresses, texts in each language.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R023",
        title: Bilingual {
            en: "A number that is too small or too large",
            id: "Angka yang terlalu kecil atau terlalu besar",
        },
        text: Bilingual {
            en: "Some settings count something: how many entries a list page has, how many items a feed, how \
                 many languages the site. The message names the smallest and the largest number that make \
                 sense. A list page cannot have no entries at all, and a feed of a million items would be of \
                 no use to anybody. Write a number in between, or delete the line to get the usual one.",
            id: "Beberapa pengaturan menyatakan jumlah: berapa entri di halaman daftar, berapa butir dalam \
                 umpan, berapa bahasa dalam situs. Pesannya menyebut angka terkecil dan terbesar yang masuk \
                 akal. Halaman daftar tidak mungkin tanpa entri sama sekali, dan umpan berisi sejuta butir \
                 tidak berguna bagi siapa pun. Tulis angka di antaranya, atau hapus barisnya agar angka yang \
                 lazim dipakai.",
        },
        example: Example::edit(
            "content/site.yaml",
            "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
per_page: 0
",
            "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
per_page: 20
",
        ),
    },
    Explanation {
        code: "R024",
        title: Bilingual { en: "A text that lacks a language", id: "Teks yang kurang satu bahasa" },
        text: Bilingual {
            en: "Names in registries, the title of the site, partners and corrections appear on the pages of \
                 every language. So they are written in each: `{ id: …, en: … }`. Here one is missing, and \
                 readers of that language would find an empty place. Add it inside the braces. If the name \
                 is the same in both languages, write it twice. A text with a colon in it needs quotation \
                 marks, or it is taken for such a map.",
            id: "Nama dalam daftar, judul situs, mitra, dan ralat muncul di halaman setiap bahasa. Karena \
                 itu semuanya ditulis dalam tiap bahasa: `{ id: …, en: … }`. Di sini salah satunya tidak \
                 ada, sehingga pembaca bahasa itu akan menemukan tempat kosong. Tambahkan di dalam kurung \
                 kurawal. Bila namanya sama dalam kedua bahasa, tulis dua kali. Teks yang memuat titik dua \
                 perlu diapit tanda kutip supaya tidak dianggap peta semacam itu.",
        },
        example: Example::edit(
            "content/sectors.yaml",
            "sectors:
  - id: industri
    name: { id: Industri }
",
            "sectors:
  - id: industri
    name: { id: Industri, en: Industry }
",
        ),
    },
    Explanation {
        code: "R025",
        title: Bilingual {
            en: "A word that is not one of those possible",
            id: "Kata yang tidak termasuk pilihan",
        },
        text: Bilingual {
            en: "Some keys take one word out of a short list: the `kind` of an instrument or a body, `how` a \
                 body ended, the `original` language, the `languages` of the site. The words are fixed, \
                 English and in small letters, because the site translates them for its readers. An \
                 abbreviation like `MoU` is not among them. Take one of the words that the message lists.",
            id: "Beberapa kunci hanya menerima satu kata dari daftar pendek: `kind` sebuah instrumen atau \
                 lembaga, `how` untuk cara sebuah lembaga berakhir, bahasa `original`, dan `languages` \
                 situs. Kata-katanya tetap, dalam bahasa Inggris dan dengan huruf kecil, sebab situslah yang \
                 menerjemahkannya bagi pembaca. Singkatan seperti `MoU` tidak termasuk. Pakai salah satu \
                 kata yang disebut dalam pesan.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Dua kementerian bekerja sama
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin, kemenumkm]
sector: industri
instrument: { kind: MoU }
---

Kerja sama itu berlaku tiga tahun.
",
            "---
title: Dua kementerian bekerja sama
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin, kemenumkm]
sector: industri
instrument: { kind: memorandum-of-understanding }
---

Kerja sama itu berlaku tiga tahun.
",
        ),
    },
    Explanation {
        code: "R063",
        title: Bilingual { en: "A list that is too short or too long", id: "Daftar yang kurang atau lebih" },
        text: Bilingual {
            en: "The words of a theme hold lists of a fixed length: seven weekdays, beginning with Monday, \
                 and twelve months. One entry too few, and every date behind it would have the wrong name. \
                 Usually one was lost while copying, or two were joined because a comma is missing between \
                 them. Count, and write all of them.",
            id: "Kata-kata tema memuat daftar yang panjangnya tetap: tujuh hari, dimulai dengan Senin, dan \
                 dua belas bulan. Kurang satu entri saja, semua tanggal sesudahnya akan salah nama. Umumnya \
                 satu nama hilang ketika disalin, atau dua nama menyatu karena komanya terlewat. Hitunglah, \
                 lalu tulis semuanya.",
        },
        example: Example::Lines {
            path: "themes/lembaran/i18n/en.yaml",
            wrong: "  weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday Sunday]",
            right: "  weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]",
        },
    },
    Explanation {
        code: "R064",
        title: Bilingual {
            en: "Bodies that succeed each other in a circle",
            id: "Lembaga yang saling menggantikan dalam lingkaran",
        },
        text: Bilingual {
            en: "Whoever follows `succeeded_by` from body to body has to arrive at one that is still there, \
                 or was closed. Here the way leads back to where it began, as if the later body had turned \
                 into the earlier one. Usually the two ids were exchanged in one place. A body that was \
                 founded anew after a pause is a new entry with an id of its own.",
            id: "Siapa pun yang menelusuri `succeeded_by` dari lembaga ke lembaga harus tiba di lembaga yang \
                 masih ada atau yang ditutup. Di sini jalannya kembali ke awal, seolah-olah lembaga yang \
                 kemudian berubah menjadi lembaga yang terdahulu. Umumnya kedua id tertukar di satu tempat. \
                 Lembaga yang dibentuk lagi setelah jeda ditulis sebagai entri baru dengan id sendiri.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: depperin
    name: { id: Departemen Perindustrian, en: Department of Industry }
    until: 2010
    succeeded_by: [kemenperin]
    how: renamed
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    since: 2010
    until: 2010
    succeeded_by: [depperin]
    how: renamed
",
            "ministries:
  - id: depperin
    name: { id: Departemen Perindustrian, en: Department of Industry }
    until: 2010
    succeeded_by: [kemenperin]
    how: renamed
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    since: 2010
",
        ),
    },
    Explanation {
        code: "R026",
        title: Bilingual { en: "A list without items", id: "Daftar yang kosong" },
        text: Bilingual {
            en: "The brackets are there, but nothing stands in them, and this list needs at least one item: \
                 an article belongs to at least one body, a site has at least one language. If nobody knows \
                 yet who took part, keep the article back with `draft: true` and name the body that is most \
                 likely to lead. Other lists, such as `tags`, may be left out altogether.",
            id: "Kurungnya ada, tetapi tidak berisi, padahal daftar ini memerlukan paling sedikit satu \
                 butir: artikel menyangkut paling sedikit satu lembaga, dan situs punya paling sedikit satu \
                 bahasa. Bila belum diketahui siapa yang terlibat, tahan artikelnya dengan `draft: true` dan \
                 sebutkan lembaga yang paling mungkin memimpin. Daftar lain, misalnya `tags`, boleh \
                 ditinggalkan sama sekali.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: []
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
    Explanation {
        code: "R027",
        title: Bilingual { en: "A web address that is not complete", id: "Alamat web yang tidak lengkap" },
        text: Bilingual {
            en: "An address in front matter, settings or registries has to be complete, from `https://` on \
                 and without spaces, or readers who click on it find nothing. Browsers hide the beginning, \
                 so it is easily lost while copying; copy the whole address from the address bar. The \
                 `website` of a body is the other way round: a host name alone, like `kemenperin.go.id`.",
            id: "Alamat dalam front matter, pengaturan, atau daftar harus lengkap, mulai dari `https://` dan \
                 tanpa spasi; kalau tidak, pembaca yang mengekliknya tidak menemukan apa-apa. Peramban \
                 menyembunyikan bagian awalnya sehingga mudah hilang ketika disalin; salin seluruh alamat \
                 dari bilah alamat. Sebaliknya, `website` sebuah lembaga hanya berisi nama host, seperti \
                 `kemenperin.go.id`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
sources: [{ title: Siaran pers, url: www.kemenperin.go.id/artikel/1 }]
---

Pusat itu dibuka bulan April.
",
            r#"---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
sources: [{ title: Siaran pers, url: "https://www.kemenperin.go.id/artikel/1" }]
---

Pusat itu dibuka bulan April.
"#,
        ),
    },
    Explanation {
        code: "R028",
        title: Bilingual { en: "A time zone that does not exist", id: "Zona waktu yang tidak ada" },
        text: Bilingual {
            en: "`timezone` decides when a new day begins for the site, and so when an article that waits \
                 for its day appears. It is written as region and city, as computers all over the world name \
                 zones: `Asia/Jakarta` for WIB, `Asia/Makassar` for WITA, `Asia/Jayapura` for WIT. \
                 Abbreviations and offsets like `+07:00` are not names of zones. Left out, it is \
                 `Asia/Jakarta`.",
            id: "`timezone` menentukan kapan hari baru dimulai bagi situs, dan dengan begitu kapan artikel \
                 yang menunggu harinya terbit. Zona ditulis sebagai kawasan dan kota, sebagaimana komputer \
                 di seluruh dunia menamainya: `Asia/Jakarta` untuk WIB, `Asia/Makassar` untuk WITA, \
                 `Asia/Jayapura` untuk WIT. Singkatan dan selisih seperti `+07:00` bukan nama zona. Bila \
                 ditinggalkan, yang berlaku `Asia/Jakarta`.",
        },
        example: Example::edit(
            "content/site.yaml",
            "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
timezone: WIB
",
            "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
timezone: Asia/Jakarta
",
        ),
    },
];
