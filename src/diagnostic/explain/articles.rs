//! Articles in two languages, and the bodies that they name.

use super::{Bilingual, Example, Explanation, File};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R031",
        title: Bilingual {
            en: "Two languages that contradict each other",
            id: "Dua bahasa yang saling bertentangan",
        },
        text: Bilingual {
            en: "An article is one event told in two languages. Its date, bodies, sector, tags and sources \
                 are the same in both, so they are written once, in either file. Here both files have the \
                 key, with different values, and nothing says which is right. Usually a translation was made \
                 by copying the file, and one of the two was corrected later. Find out which value is true, \
                 keep that line, and delete the other.",
            id: "Sebuah artikel adalah satu peristiwa yang dikisahkan dalam dua bahasa. Tanggal, lembaga, \
                 sektor, tag, dan sumbernya sama, maka cukup ditulis sekali, di salah satu berkas. Di sini \
                 kedua berkas memuat kunci itu dengan nilai yang berlainan, dan tidak ada petunjuk mana yang \
                 benar. Umumnya terjemahan dibuat dengan menyalin berkas, lalu hanya satu yang kemudian \
                 dibetulkan. Pastikan nilai yang benar, pertahankan baris itu, dan hapus yang lain.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/articles/2025/satu.id.md",
                text: "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
---

Pusat itu dibuka bulan April.
",
            }],
            path: "content/articles/2025/satu.en.md",
            wrong: "---
title: Training centre opens
summary: Small firms learn to export.
date: 2025-03-11
---

The centre opens in April.
",
            right: "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens in April.
",
        },
    },
    Explanation {
        code: "R032",
        title: Bilingual {
            en: "An id that stands twice in a registry",
            id: "Id yang muncul dua kali dalam daftar",
        },
        text: Bilingual {
            en: "Articles name an entry of a registry by its id, so each id can mean one entry only. This \
                 one stands there twice, often because an entry was copied to make a new one, or because two \
                 people added the same body. If both mean the same thing, make one entry of them. If not, \
                 give the new one an id of its own; leave the older as it is, since articles may use it.",
            id: "Artikel menyebut entri sebuah daftar dengan id-nya, maka setiap id hanya boleh berarti satu \
                 entri. Id ini muncul dua kali, sering kali karena sebuah entri disalin untuk membuat yang \
                 baru, atau karena dua orang menambahkan lembaga yang sama. Bila keduanya berarti hal yang \
                 sama, jadikan satu entri. Bila tidak, beri yang baru id sendiri; biarkan yang lama, sebab \
                 mungkin sudah dipakai artikel.",
        },
        example: Example::edit(
            "content/sectors.yaml",
            "sectors:
  - id: industri
    name: { id: Industri, en: Industry }
  - id: industri
    name: { id: Perdagangan, en: Trade }
",
            "sectors:
  - id: industri
    name: { id: Industri, en: Industry }
  - id: perdagangan
    name: { id: Perdagangan, en: Trade }
",
        ),
    },
    Explanation {
        code: "R033",
        title: Bilingual {
            en: "A body that is not in the registry",
            id: "Lembaga yang tidak ada dalam daftar",
        },
        text: Bilingual {
            en: "Every body that an article names is in `content/ministries.yaml`: that is how the article \
                 comes onto its timeline. This name is neither an id there, nor a name, nor an alias. It may \
                 be misspelt, stand in curly quotation marks, or be two bodies in one item. Correct it, or \
                 take the spelling up under `aliases` if others will use it too. A body that is new needs an \
                 entry first; a company or a university belongs under `partners`.",
            id: "Setiap lembaga yang disebut artikel tercantum di `content/ministries.yaml`: dari situlah \
                 artikel masuk ke garis waktunya. Nama ini bukan id, bukan nama, dan bukan pula alias di \
                 sana. Mungkin salah eja, diapit tanda kutip melengkung, atau dua lembaga tertulis dalam \
                 satu butir. Betulkan, atau masukkan ejaan itu ke `aliases` bila orang lain juga akan \
                 memakainya. Lembaga baru memerlukan entri lebih dahulu; perusahaan atau universitas ditulis \
                 di `partners`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenprin]
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
        code: "R142",
        title: Bilingual { en: "A name that its commas divide", id: "Nama yang terpecah oleh komanya" },
        text: Bilingual {
            en: "Between `[` and `]` a comma ends one entry and begins the next. A name that holds commas itself has to stand in \
                 quotation marks, or alone on a line behind `- `. An id or an abbreviation of the body does as well.",
            id: "Di antara `[` dan `]`, koma mengakhiri satu entri dan mengawali yang berikutnya. Nama yang berisi koma harus \
                 diapit tanda kutip, atau ditulis sendiri di satu baris sesudah `- `. Id atau singkatan lembaganya juga dapat dipakai.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/ministries.yaml",
                text: "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
  - id: kemenumkm
    name: { id: \"Kementerian Usaha Mikro, Kecil, dan Menengah\", en: Ministry of MSMEs }
",
            }],
            path: "content/articles/2025/satu.id.md",
            wrong: "---
title: Artikel satu
summary: Ringkasan artikel satu.
date: 2025-03-10
ministries: [kemenperin, Kementerian Usaha Mikro, Kecil, dan Menengah]
sector: industri
---

Isi.
",
            right: "---
title: Artikel satu
summary: Ringkasan artikel satu.
date: 2025-03-10
ministries: [kemenperin, \"Kementerian Usaha Mikro, Kecil, dan Menengah\"]
sector: industri
---

Isi.
",
        },
    },
    Explanation {
        code: "R139",
        title: Bilingual { en: "A registry without entries", id: "Registri tanpa isi" },
        text: Bilingual {
            en: "`content/ministries.yaml` says which bodies there are, `content/sectors.yaml` which sectors. One of them is not \
                 there or lists nothing, so no article can name its own. Mostly the file was moved, renamed or emptied by \
                 accident: version control or a copy has it still.",
            id: "`content/ministries.yaml` memuat lembaga-lembaga yang ada, `content/sectors.yaml` sektor-sektornya. Salah satunya \
                 tidak ada atau kosong, sehingga tidak satu artikel pun dapat menyebut miliknya. Biasanya berkas itu \
                 terpindah, berganti nama, atau terhapus isinya: riwayat versi atau salinan masih menyimpannya.",
        },
        example: Example::Told {
            wrong: Bilingual {
                en: "`content/ministries.yaml` holds nothing but `ministries: []`.",
                id: "`content/ministries.yaml` hanya berisi `ministries: []`.",
            },
            right: Bilingual {
                en: "`content/ministries.yaml` lists every body that an article names.",
                id: "`content/ministries.yaml` memuat setiap lembaga yang disebut artikel.",
            },
        },
    },
    Explanation {
        code: "R034",
        title: Bilingual {
            en: "A body that did not exist on the day",
            id: "Lembaga yang tidak ada pada hari itu",
        },
        text: Bilingual {
            en: "Ministries are renamed, split and merged. An article names them as they were called on its \
                 `date`, and later names come by themselves: the article also stands on the timelines of the \
                 successors. This body was founded later, or was gone by then. Write the one that the \
                 message proposes. If the body is right, its period in the registry or the date of the \
                 article may be wrong.",
            id: "Kementerian berganti nama, dipecah, dan dilebur. Artikel menyebut nama yang berlaku pada \
                 `date`-nya, dan nama-nama kemudian menyusul dengan sendirinya: artikel itu tampil juga di \
                 garis waktu para penerusnya. Lembaga ini baru dibentuk sesudahnya, atau waktu itu sudah \
                 tidak ada. Tulis lembaga yang diusulkan pesan. Bila lembaganya sudah benar, mungkin masanya \
                 dalam daftar atau tanggal artikelnya yang keliru.",
        },
        example: Example::edit(
            "content/articles/2023/koperasi.id.md",
            "---
title: Koperasi mendapat pelatihan
summary: Pengurus koperasi belajar mengekspor.
date: 2023-06-01
ministries: [kemenkop]  # sejak 2024-10-21
sector: umkm
---

Pelatihan berlangsung sebulan.
",
            "---
title: Koperasi mendapat pelatihan
summary: Pengurus koperasi belajar mengekspor.
date: 2023-06-01
ministries: [kemenkopukm]  # sampai 2024-10-21
sector: umkm
---

Pelatihan berlangsung sebulan.
",
        ),
    },
    Explanation {
        code: "R035",
        title: Bilingual {
            en: "A name that can mean more than one body",
            id: "Nama yang dapat berarti lebih dari satu lembaga",
        },
        text: Bilingual {
            en: "Two bodies may have the same abbreviation, and an earlier and a later one may share any \
                 name; usually the date of the article tells which is meant. Here it does not: on that day \
                 more than one of them existed, or none. Risalah does not guess, because the article would \
                 come onto the timeline of somebody who had no part in it. Write the id in place of the \
                 name: an id means one body only. If none existed on that day, check the date and their \
                 periods.",
            id: "Dua lembaga boleh bersingkatan sama, dan lembaga terdahulu boleh senama dengan lembaga \
                 kemudian; biasanya tanggal artikel menentukan mana yang dimaksud. Di sini tidak: pada hari \
                 itu ada lebih dari satu, atau tidak ada sama sekali. Risalah tidak menebak, sebab \
                 artikelnya dapat masuk ke garis waktu lembaga yang tidak terlibat. Tulis id sebagai ganti \
                 nama: sebuah id hanya berarti satu lembaga. Bila pada hari itu tidak satu pun ada, periksa \
                 tanggalnya serta masa lembaga-lembaga itu.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/ministries.yaml",
                text: "ministries:
  - id: ketahanan-pangan
    name: { id: Badan Ketahanan Pangan, en: Food Security Agency }
    abbreviation: BKP
  - id: karantina-pertanian
    name: { id: Badan Karantina Pertanian, en: Agricultural Quarantine Agency }
    abbreviation: BKP
",
            }],
            path: "content/articles/2019/karantina.id.md",
            wrong: "---
title: Pemeriksaan benih dipercepat
summary: Benih impor diperiksa dalam dua hari.
date: 2019-03-10
ministries: [BKP]
sector: industri
---

Pemeriksaan dilakukan di pelabuhan.
",
            right: "---
title: Pemeriksaan benih dipercepat
summary: Benih impor diperiksa dalam dua hari.
date: 2019-03-10
ministries: [karantina-pertanian]
sector: industri
---

Pemeriksaan dilakukan di pelabuhan.
",
        },
    },
];
