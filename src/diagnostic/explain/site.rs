//! The site as a whole: addresses that exclude each other.

use super::{Bilingual, Example, Explanation, File};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R060",
        title: Bilingual { en: "Two things with one address", id: "Dua hal dengan satu alamat" },
        text: Bilingual {
            en: "Every page has an address of its own; of two at one address, readers would only ever see \
                 one. The address of an article is the year of its date and its `slug`, that of a standing \
                 page its `slug` alone, which must not be a word that the site uses itself, like \
                 `kementerian`. An old address under `aliases` must not be one that still exists, and no two \
                 words under `paths` in a theme's `i18n/` may be equal. Give the newer of the two another \
                 `slug`, or take the alias out.",
            id: "Setiap halaman punya alamat sendiri; bila dua halaman beralamat sama, pembaca hanya akan \
                 melihat salah satunya. Alamat artikel terdiri atas tahun tanggalnya dan `slug`-nya, alamat \
                 halaman tetap hanya `slug`-nya, yang tidak boleh sama dengan kata yang dipakai situs \
                 sendiri, misalnya `kementerian`. Alamat lama di `aliases` tidak boleh berupa alamat yang \
                 masih ada, dan kata-kata di bawah `paths` dalam `i18n/` tema harus berbeda satu sama lain. \
                 Beri yang lebih baru `slug` lain, atau hapus aliasnya.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/articles/2025/pelatihan-jawa.id.md",
                text: "---
title: Pelatihan di Jawa
summary: Sembilan puluh usaha ikut serta.
slug: pelatihan
date: 2025-03-10
ministries: [kemenperin]
sector: industri
---

Pelatihan dimulai di Jawa.
",
            }],
            path: "content/articles/2025/pelatihan-sumatra.id.md",
            wrong: "---
title: Pelatihan di Sumatra
summary: Empat puluh usaha ikut serta.
slug: pelatihan
date: 2025-04-10
ministries: [kemenperin]
sector: industri
---

Pelatihan dilanjutkan di Sumatra.
",
            right: "---
title: Pelatihan di Sumatra
summary: Empat puluh usaha ikut serta.
slug: pelatihan-sumatra
date: 2025-04-10
ministries: [kemenperin]
sector: industri
---

Pelatihan dilanjutkan di Sumatra.
",
        },
    },
    Explanation {
        code: "R061",
        title: Bilingual { en: "An address below a file", id: "Alamat di bawah sebuah berkas" },
        text: Bilingual {
            en: "Addresses are folders and files, and below a file there can be nothing more. Here one thing \
                 has an address that is a file, such as `/rss.xml` or `/arsip.html`, and another would stand \
                 below it. It takes an alias or a `slug` with an ending to bring that about, often one of an \
                 older website. Change one of the two; a `slug` needs no ending.",
            id: "Alamat terdiri atas folder dan berkas, dan di bawah sebuah berkas tidak mungkin ada apa-apa \
                 lagi. Di sini satu hal beralamat sebagai berkas, misalnya `/rss.xml` atau `/arsip.html`, \
                 sedangkan yang lain akan berada di bawahnya. Penyebabnya ialah alias atau `slug` yang \
                 berakhiran, sering kali bawaan situs lama. Ubah salah satunya; `slug` tidak memerlukan \
                 akhiran.",
        },
        example: Example::edit(
            "content/pages/langganan.id.md",
            "---
title: Berlangganan
slug: rss.xml
---

Pembaca umpan menampilkan artikel baru.
",
            "---
title: Berlangganan
slug: langganan
---

Pembaca umpan menampilkan artikel baru.
",
        ),
    },
    Explanation {
        code: "R132",
        title: Bilingual {
            en: "Two addresses that differ in capitals only",
            id: "Dua alamat yang hanya berbeda huruf kapital",
        },
        text: Bilingual {
            en: "An address becomes a file below `public/`, and the disks of Windows and macOS do not tell \
                 capitals from small letters: two files whose names differ in nothing else are one file \
                 there, and the later one takes the place of the other without a word. So such a site is \
                 built nowhere. It happens with old addresses under `aliases` and with the names of pictures \
                 and documents, since slugs have no capitals. Rename one of the two, or take the alias out.",
            id: "Setiap alamat menjadi berkas di bawah `public/`, padahal diska Windows dan macOS tidak \
                 membedakan huruf kapital: dua berkas yang namanya hanya berbeda kapital dianggap satu, dan \
                 yang belakangan menimpa yang lain tanpa pemberitahuan. Karena itu, situs seperti ini tidak \
                 dibangun di mana pun. Ini terjadi pada alamat lama di `aliases` serta nama gambar dan \
                 dokumen, sebab slug tidak memuat kapital. Ganti nama salah satunya, atau hapus aliasnya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
aliases: [/en/2025/Centre/, /en/2025/centre/]
---

The centre opens in April.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
aliases: [/en/2025/centre/]
---

The centre opens in April.
",
        ),
    },
];
