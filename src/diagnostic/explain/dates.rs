//! Days and moments.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R020",
        title: Bilingual { en: "A date that is not one", id: "Tanggal yang bukan tanggal" },
        text: Bilingual {
            en: "Dates are written as year, month and day, with hyphens and two digits for month and day: \
                 `2025-09-26`. Written so, `03-10` is certainly the tenth of March. On the page the date \
                 appears in the words of each language. The message comes for other orders, slashes, names \
                 of months, and days that the calendar does not have, such as 30 February. In a registry the \
                 year alone is enough where nobody knows the day.",
            id: "Tanggal ditulis sebagai tahun, bulan, dan hari, dengan tanda hubung serta dua angka untuk \
                 bulan dan hari: `2025-09-26`. Dengan begitu, `03-10` pasti berarti 10 Maret. Di halaman, \
                 tanggal tampil dengan kata-kata tiap bahasa. Pesan ini muncul untuk urutan lain, garis \
                 miring, nama bulan, dan hari yang tidak ada dalam kalender, misalnya 30 Februari. Dalam \
                 daftar lembaga, tahun saja cukup bila harinya tidak diketahui.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 26 September 2025
ministries: [kemenperin]
sector: industri
---

Pusat itu dibuka bulan Oktober.
",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-09-26
ministries: [kemenperin]
sector: industri
---

Pusat itu dibuka bulan Oktober.
",
        ),
    },
    Explanation {
        code: "R021",
        title: Bilingual { en: "A time where a day is wanted", id: "Jam pada kunci yang berisi hari" },
        text: Bilingual {
            en: "An act falls on a day, and a text is changed on a day: `date`, `updated` and the days of \
                 registries have no time. If the time were cut off silently, a moment late in the evening \
                 could end up on the wrong day, so you decide. It often comes from another system that \
                 exports dates with a time. Delete everything behind the day; only `published` takes a time.",
            id: "Sebuah tindakan jatuh pada suatu hari, dan sebuah teks diubah pada suatu hari: `date`, \
                 `updated`, dan tanggal dalam daftar tidak memuat jam. Seandainya jam dipotong diam-diam, \
                 saat menjelang tengah malam dapat masuk ke hari yang salah; karena itu Anda yang \
                 memutuskan. Biasanya jam berasal dari sistem lain yang mengekspor tanggal beserta waktunya. \
                 Hapus semua di belakang harinya; hanya `published` yang menerima jam.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
updated: 2025-04-01 14:00
---

The centre opens in April.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
updated: 2025-04-01
---

The centre opens in April.
",
        ),
    },
    Explanation {
        code: "R022",
        title: Bilingual { en: "A moment that is not complete", id: "Waktu yang tidak lengkap" },
        text: Bilingual {
            en: "`published` is either a day, or a moment with everything that belongs to it: the day, a \
                 `T`, hours, minutes, seconds, and the offset from world time. Jakarta (WIB) is `+07:00`, \
                 Makassar (WITA) `+08:00`, Jayapura (WIT) `+09:00`. Without the offset nobody knows when an \
                 article that waits for its time is to appear. If the hour does not matter, write the day \
                 alone.",
            id: "`published` berisi hari, atau waktu selengkapnya: hari, huruf `T`, jam, menit, detik, dan \
                 selisih dari waktu dunia. Jakarta (WIB) ialah `+07:00`, Makassar (WITA) `+08:00`, Jayapura \
                 (WIT) `+09:00`. Tanpa selisih itu, tidak dapat diketahui kapan artikel yang menunggu \
                 waktunya harus terbit. Bila jamnya tidak penting, tulis harinya saja.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
published: 2025-03-11 08:00
ministries: [kemenperin]
sector: industri
---

Pusat itu dibuka bulan April.
",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
published: 2025-03-11T08:00:00+07:00
ministries: [kemenperin]
sector: industri
---

Pusat itu dibuka bulan April.
",
        ),
    },
];
