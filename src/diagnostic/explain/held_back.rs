//! What readers cannot see yet: articles that wait, texts that nobody has written.

use super::{Bilingual, Example, Explanation, File};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R084",
        title: Bilingual {
            en: "A relation to an article that is not published yet",
            id: "Hubungan dengan artikel yang belum terbit",
        },
        text: Bilingual {
            en: "The act that this article names is there, but its article is a draft or waits for its day. \
                 Readers cannot open it, so the relation is not shown yet. Nothing is wrong: it appears \
                 together with the other article. But if that one should have been published long ago, look \
                 for a forgotten `draft: true`, or for a `published` in the future.",
            id: "Tindakan yang disebut artikel ini ada, tetapi artikelnya masih draf atau menunggu harinya. \
                 Pembaca tidak dapat membukanya, maka hubungannya belum ditampilkan. Tidak ada yang salah: \
                 hubungan itu muncul bersama artikel tersebut. Namun, bila artikel itu seharusnya sudah lama \
                 terbit, periksa apakah `draft: true` terlupa, atau `published` berisi hari yang akan \
                 datang.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/articles/2025/satu.id.md",
                text: "---
title: Program pelatihan diperluas
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
relations: { amends: [2024/program] }
---

Program itu kini berlaku di semua provinsi.
",
            }],
            path: "content/articles/2024/program.id.md",
            wrong: "---
title: Program pelatihan
summary: Usaha kecil belajar mengekspor.
date: 2024-06-01
ministries: [kemenperin]
sector: industri
draft: true
---

Program itu dimulai di Jawa.
",
            right: "---
title: Program pelatihan
summary: Usaha kecil belajar mengekspor.
date: 2024-06-01
ministries: [kemenperin]
sector: industri
---

Program itu dimulai di Jawa.
",
        },
    },
    Explanation {
        code: "R062",
        title: Bilingual {
            en: "A link to a text that is not published yet",
            id: "Tautan ke teks yang belum terbit",
        },
        text: Bilingual {
            en: "The text behind this link is there, but it is a draft or waits for its day. Until then the \
                 words of the link stand on the page without a link, so that nobody comes to an empty place; \
                 the link appears by itself when that text does. If it should be out by now, look there for \
                 a forgotten `draft: true`, or for a `published` in the future.",
            id: "Teks yang dituju tautan ini ada, tetapi masih draf atau menunggu harinya. Sampai saat itu, \
                 kata-kata tautannya tampil di halaman tanpa tautan, supaya pembaca tidak tiba di tempat \
                 kosong; tautannya muncul dengan sendirinya begitu teks itu terbit. Bila seharusnya sudah \
                 terbit, periksa di sana apakah `draft: true` terlupa, atau `published` berisi hari yang \
                 akan datang.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/articles/2025/satu.id.md",
                text: "---
title: Program pelatihan diperluas
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
---

Ini lanjutan [program lama](2024/program).
",
            }],
            path: "content/articles/2024/program.id.md",
            wrong: "---
title: Program pelatihan
summary: Usaha kecil belajar mengekspor.
date: 2024-06-01
ministries: [kemenperin]
sector: industri
draft: true
---

Program itu dimulai di Jawa.
",
            right: "---
title: Program pelatihan
summary: Usaha kecil belajar mengekspor.
date: 2024-06-01
ministries: [kemenperin]
sector: industri
---

Program itu dimulai di Jawa.
",
        },
    },
    Explanation {
        code: "R059",
        title: Bilingual { en: "An article without a text", id: "Artikel tanpa teks" },
        text: Bilingual {
            en: "Below the front matter there is nothing that a reader would see. Readers who come from a \
                 list or a feed would find a page with a title and no more. Perhaps the file was planned and \
                 not written yet, or all that was in it is HTML that is not allowed. Write at least a \
                 paragraph, or add `draft: true`, which keeps the text back until it is ready.",
            id: "Di bawah front matter tidak ada apa pun yang terlihat pembaca. Pembaca yang datang dari \
                 daftar atau umpan hanya akan menemukan halaman berjudul tanpa isi. Mungkin berkasnya sudah \
                 disiapkan tetapi belum ditulis, atau isinya hanya HTML yang tidak diizinkan. Tulis paling \
                 sedikit satu paragraf, atau tambahkan `draft: true`, yang menahan teks sampai siap.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.
",
        ),
    },
];
