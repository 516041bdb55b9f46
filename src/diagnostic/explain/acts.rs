//! Acts: their relations and their days; bodies that were taken out of others.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R078",
        title: Bilingual {
            en: "A relation to an article that does not exist",
            id: "Hubungan dengan artikel yang tidak ada",
        },
        text: Bilingual {
            en: "`relations` says which earlier acts this one implements, amends, replaces or revokes, and \
                 names them by their keys: the path below `content/articles/` without language and ending. \
                 No article has this key. It may be misspelt, be a slug in place of the name of the file, or \
                 the other article was moved to another year. An act on which this digest has no article \
                 belongs into the text, with a link to its source.",
            id: "`relations` menyatakan tindakan terdahulu mana yang dilaksanakan, diubah, diganti, atau \
                 dicabut oleh tindakan ini, dan menyebutnya dengan kunci: letaknya di bawah \
                 `content/articles/` tanpa bahasa dan akhiran. Tidak ada artikel dengan kunci ini. Mungkin \
                 salah eja, yang ditulis slug dan bukan nama berkas, atau artikelnya dipindahkan ke tahun \
                 lain. Tindakan yang tidak punya artikel di sini disebut dalam teks saja, dengan tautan ke \
                 sumbernya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Program pelatihan diperluas
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
relations: { amends: [2023/lama.id.md] }
---

Program itu kini berlaku di semua provinsi.
",
            "---
title: Program pelatihan diperluas
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
relations: { amends: [2023/lama] }
---

Program itu kini berlaku di semua provinsi.
",
        ),
    },
    Explanation {
        code: "R079",
        title: Bilingual {
            en: "Acts whose relations lead in a circle",
            id: "Tindakan yang hubungannya membentuk lingkaran",
        },
        text: Bilingual {
            en: "A later act names the earlier ones that it changes, so the way along `relations` always \
                 leads back in time and comes to an end. Here it comes back to where it began: an act names \
                 itself, or two name each other. Often the relation was entered in both articles, to be \
                 sure. Once is enough, in the later one; the earlier shows it by itself. Delete the line \
                 that leads from the earlier to the later.",
            id: "Tindakan yang kemudian menyebut tindakan terdahulu yang diubahnya, maka jalan sepanjang \
                 `relations` selalu mundur dalam waktu dan berakhir. Di sini jalannya kembali ke awal: \
                 sebuah tindakan menyebut dirinya sendiri, atau dua tindakan saling menyebut. Sering kali \
                 hubungan itu dicatat di kedua artikel supaya pasti. Cukup sekali, di artikel yang kemudian; \
                 artikel terdahulu menampilkannya dengan sendirinya. Hapus baris yang menunjuk dari yang \
                 terdahulu ke yang kemudian.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Program pelatihan diperluas
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
relations: { amends: [2025/satu] }
---

Program itu kini berlaku di semua provinsi.
",
            "---
title: Program pelatihan diperluas
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
relations: { amends: [2023/lama] }
---

Program itu kini berlaku di semua provinsi.
",
        ),
    },
    Explanation {
        code: "R080",
        title: Bilingual { en: "A relation to a later act", id: "Hubungan dengan tindakan yang kemudian" },
        text: Bilingual {
            en: "An act can only implement, amend, replace or revoke what was there before it, and the act \
                 that is named here has a later `date`. Probably the relation stands in the wrong one of the \
                 two articles: move it into the later one, and name the earlier there. This article then \
                 says by itself what replaced it. If this is really the later act, one of the dates is \
                 wrong.",
            id: "Sebuah tindakan hanya dapat melaksanakan, mengubah, mengganti, atau mencabut yang sudah ada \
                 sebelumnya, sedangkan tindakan yang disebut di sini punya `date` yang lebih kemudian. \
                 Mungkin hubungan itu dicatat di artikel yang keliru: pindahkan ke artikel yang kemudian, \
                 dan sebutkan yang terdahulu di sana. Artikel ini lalu menampilkan penggantinya dengan \
                 sendirinya. Bila yang kemudian memang artikel ini, salah satu tanggalnya keliru.",
        },
        example: Example::edit(
            "content/articles/2023/lama.id.md",
            "---
title: Program pelatihan
summary: Usaha kecil belajar mengekspor.
date: 2023-06-01
ministries: [kemenperin]
sector: industri
relations: { replaces: [2025/satu] }
---

Program itu dimulai di Jawa.
",
            "---
title: Program pelatihan
summary: Usaha kecil belajar mengekspor.
date: 2023-06-01
ministries: [kemenperin]
sector: industri
# 2025/satu.id.md: relations: { replaces: [2023/lama] }
---

Program itu dimulai di Jawa.
",
        ),
    },
    Explanation {
        code: "R081",
        title: Bilingual {
            en: "An act that ends before its date",
            id: "Tindakan yang berakhir sebelum tanggalnya",
        },
        text: Bilingual {
            en: "`ends` in `instrument` is the last day on which the act is in force, and it lies before the \
                 day of the act itself. The page would say that the act was never in force. Usually the year \
                 is that of another act, from which the lines were copied, or a digit is mistyped. Correct \
                 it. If the act runs without a fixed end, leave `ends` out; if a later act ended it, let \
                 that one say so under `relations`.",
            id: "`ends` dalam `instrument` ialah hari terakhir berlakunya tindakan, dan hari itu mendahului \
                 tanggal tindakannya sendiri. Halaman akan menyatakan bahwa tindakan itu tidak pernah \
                 berlaku. Umumnya tahunnya berasal dari tindakan lain yang baris-barisnya disalin, atau \
                 angkanya salah ketik. Betulkan. Bila tindakan berlaku tanpa batas waktu, tinggalkan `ends`; \
                 bila diakhiri oleh tindakan lain, biarlah tindakan itu yang menyatakannya di `relations`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Dua kementerian bekerja sama
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin, kemenumkm]
sector: industri
instrument: { kind: cooperation-agreement, ends: 2024-12-31 }
---

Kerja sama itu berlaku tiga tahun.
",
            "---
title: Dua kementerian bekerja sama
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin, kemenumkm]
sector: industri
instrument: { kind: cooperation-agreement, ends: 2027-12-31 }
---

Kerja sama itu berlaku tiga tahun.
",
        ),
    },
    Explanation {
        code: "R150",
        title: Bilingual {
            en: "A change before there was anything to change",
            id: "Perubahan sebelum ada yang dapat diubah",
        },
        text: Bilingual {
            en: "`updated` is the day on which a text last changed in substance, and each of `corrections` has the day on which \
                 readers were told. Both are shown on the page and told to search engines. Here such a day lies before the day of \
                 the act and before the article was published. In January that is usually last year's number, out of habit. Correct \
                 the day; what was changed before anybody could read it needs neither.",
            id: "`updated` ialah hari terakhir isi teks berubah, dan setiap `corrections` memuat hari ketika pembaca diberi tahu. \
                 Keduanya tampil di halaman dan disampaikan kepada mesin pencari. Di sini hari itu mendahului tanggal tindakan \
                 dan mendahului terbitnya artikel. Pada bulan Januari sebabnya lazim angka tahun lalu yang masih terbawa. Betulkan \
                 harinya; yang diubah sebelum ada yang membacanya tidak memerlukan keduanya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Dua kementerian bekerja sama
summary: Usaha kecil belajar mengekspor.
date: 2025-01-08
updated: 2024-01-15
ministries: [kemenperin, kemenumkm]
sector: industri
---

Kerja sama itu berlaku tiga tahun.
",
            "---
title: Dua kementerian bekerja sama
summary: Usaha kecil belajar mengekspor.
date: 2025-01-08
updated: 2025-01-15
ministries: [kemenperin, kemenumkm]
sector: industri
---

Kerja sama itu berlaku tiga tahun.
",
        ),
    },
    Explanation {
        code: "R082",
        title: Bilingual {
            en: "A body that was carved from itself",
            id: "Lembaga yang diambil dari dirinya sendiri",
        },
        text: Bilingual {
            en: "`carved_from` is written in the entry of a new body and names the older one that gave up a \
                 part of itself for it and carried on. Here it names the body that the entry is about. \
                 Usually the key was entered with the older body, or the id was not changed after copying. \
                 Write it with the new body, and name the older. If the older body ended, it says so itself, \
                 with `succeeded_by`.",
            id: "`carved_from` ditulis dalam entri lembaga baru dan menyebut lembaga lama yang melepas \
                 sebagian dirinya untuk lembaga itu dan tetap ada. Di sini yang disebut ialah lembaga entri \
                 itu sendiri. Umumnya kunci itu dicatat pada lembaga lama, atau id-nya belum diubah sesudah \
                 disalin. Tulis pada lembaga baru, dan sebutkan yang lama. Bila lembaga lama berakhir, \
                 lembaga itu sendiri menyatakannya dengan `succeeded_by`.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
  - id: badan-ekspor
    name: { id: Badan Ekspor, en: Export Agency }
    since: 2025-01-01
    carved_from: badan-ekspor
",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
  - id: badan-ekspor
    name: { id: Badan Ekspor, en: Export Agency }
    since: 2025-01-01
    carved_from: kemenperin
",
        ),
    },
    Explanation {
        code: "R083",
        title: Bilingual {
            en: "A body that was carved from one that did not exist then",
            id: "Lembaga yang diambil dari lembaga yang waktu itu tidak ada",
        },
        text: Bilingual {
            en: "A body can only give up a part of itself while it exists. On the first day of the new body, \
                 the one named in `carved_from` was not there yet, or was gone. If it ended on that day and \
                 the new body is one of those that took over, it was a split: write `succeeded_by` and `how: \
                 split` with the old body and take `carved_from` out. Otherwise correct the days, or name \
                 the body that really gave up the part.",
            id: "Sebuah lembaga hanya dapat melepas sebagian dirinya selama lembaga itu ada. Pada hari \
                 pertama lembaga baru, lembaga yang disebut di `carved_from` belum ada atau sudah tidak ada. \
                 Bila lembaga itu berakhir pada hari tersebut dan lembaga baru termasuk yang mengambil alih, \
                 itu pemecahan: tulis `succeeded_by` dan `how: split` pada lembaga lama lalu hapus \
                 `carved_from`. Kalau bukan demikian, betulkan tanggalnya, atau sebutkan lembaga yang memang \
                 melepas bagiannya.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    since: 2010-01-28
  - id: badan-ekspor
    name: { id: Badan Ekspor, en: Export Agency }
    since: 2005-01-01
    carved_from: kemenperin
",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    since: 2010-01-28
  - id: badan-ekspor
    name: { id: Badan Ekspor, en: Export Agency }
    since: 2015-01-01
    carved_from: kemenperin
",
        ),
    },
];
