//! What articles and registries name: sectors, tags, source records, folders, other entries.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R036",
        title: Bilingual {
            en: "A sector that is not in the registry",
            id: "Sektor yang tidak ada dalam daftar",
        },
        text: Bilingual {
            en: "Every article belongs to one sector out of `content/sectors.yaml`, named by its id; the \
                 page of that sector lists it. There is no such id. It may be misspelt, or the name was \
                 written that readers see (`Industri`, `Industry`) in place of the id (`industri`). The \
                 message shows what there is. A new sector is an entry in the registry, not a new word in an \
                 article.",
            id: "Setiap artikel termasuk dalam satu sektor dari `content/sectors.yaml`, disebut dengan \
                 id-nya; halaman sektor itu memuat artikelnya. Id ini tidak ada. Mungkin salah eja, atau \
                 yang ditulis ialah nama yang dilihat pembaca (`Industri`, `Industry`), bukan id-nya \
                 (`industri`). Pesannya menampilkan yang ada. Sektor baru ditambahkan sebagai entri dalam \
                 daftar, bukan sebagai kata baru dalam artikel.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industry
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
        code: "R037",
        title: Bilingual {
            en: "A tag that is nearly one of the registry",
            id: "Tag yang mirip dengan tag dalam daftar",
        },
        text: Bilingual {
            en: "A tag may be used without an entry in `content/tags.yaml`; it then appears as you wrote it. \
                 But this one is so close to a tag of the registry that it is probably meant to be that one. \
                 Two spellings mean two pages, each with half of the articles, and the one without an entry \
                 has no name in the other language. Use the tag that is proposed; if yours is really \
                 another, add it to the registry.",
            id: "Tag boleh dipakai tanpa entri di `content/tags.yaml`; tag itu lalu tampil sebagaimana Anda \
                 menulisnya. Namun, tag ini begitu mirip dengan tag dalam daftar sehingga mungkin itulah \
                 yang dimaksud. Dua ejaan berarti dua halaman yang masing-masing memuat sebagian artikel, \
                 dan yang tanpa entri tidak punya nama dalam bahasa yang satunya. Pakai tag yang diusulkan; \
                 bila tag Anda memang lain, tambahkan ke daftar.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
tags: [rantai-pasokan]
---

Pusat itu dibuka bulan April.
",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
tags: [rantai-pasok]
---

Pusat itu dibuka bulan April.
",
        ),
    },
    Explanation {
        code: "R038",
        title: Bilingual { en: "A source record that does not exist", id: "Catatan sumber yang tidak ada" },
        text: Bilingual {
            en: "A text under `sources` is the id of a source record, a file in `seeds/`: `siaran-pers` \
                 means `seeds/siaran-pers.yaml`. There is none of that name. Perhaps the ending `.yaml` was \
                 written along, the record has not been made yet, or an address of the web stands in place \
                 of an id. A source without a record is written out: `{ title: …, url: … }`. Readers can \
                 then check what the article says.",
            id: "Teks di bawah `sources` ialah id catatan sumber, yaitu berkas di `seeds/`: `siaran-pers` \
                 berarti `seeds/siaran-pers.yaml`. Catatan dengan nama itu tidak ada. Mungkin akhiran \
                 `.yaml` ikut tertulis, catatannya belum dibuat, atau yang tertulis alamat web, bukan id. \
                 Sumber tanpa catatan ditulis lengkap: `{ title: …, url: … }`. Dengan begitu pembaca dapat \
                 memeriksa isi artikel.",
        },
        example: Example::edit(
            "content/articles/2025/satu.id.md",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
sources: [siaran-pers.yaml]
---

Pusat itu dibuka bulan April.
",
            "---
title: Pusat pelatihan dibuka
summary: Usaha kecil belajar mengekspor.
date: 2025-03-10
ministries: [kemenperin]
sector: industri
sources: [siaran-pers]
---

Pusat itu dibuka bulan April.
",
        ),
    },
    Explanation {
        code: "R148",
        title: Bilingual {
            en: "A slip in a key of a source record",
            id: "Salah ketik pada kunci catatan sumber",
        },
        text: Bilingual {
            en: "A source record may hold whatever its editors note, so an unknown key is no mistake. This one is nearly a key that is \
                 shown to readers and that the record lacks, and then the title or publisher is missing wherever the source is cited. Correct \
                 the key, or leave it if it is meant as it stands.",
            id: "Catatan sumber boleh berisi apa pun yang dicatat redaksi, jadi kunci yang tidak dikenal bukan kesalahan. Kunci ini hampir \
                 sama dengan kunci yang ditampilkan kepada pembaca dan tidak ada dalam catatan itu, sehingga judul atau penerbit hilang di \
                 setiap kutipannya. Betulkan kuncinya, atau biarkan bila memang demikian maksudnya.",
        },
        example: Example::edit(
            "seeds/rilis-april.yaml",
            "id: rilis-april
titel: { id: Rilis April, en: April release }
publisher: Kementerian Perindustrian
",
            "id: rilis-april
title: { id: Rilis April, en: April release }
publisher: Kementerian Perindustrian
",
        ),
    },
    Explanation {
        code: "R039",
        title: Bilingual {
            en: "A source record under another name than its id",
            id: "Catatan sumber yang namanya lain dari id-nya",
        },
        text: Bilingual {
            en: "The id in a source record and the name of its file are the same, so that whoever reads \
                 `siaran-pers` in an article finds the file at once. Here they differ: the file was renamed, \
                 or it was copied from another record and kept that one's id. Decide which is right and \
                 change the other. If articles use the old id, change it there too.",
            id: "Id dalam catatan sumber sama dengan nama berkasnya, supaya siapa pun yang membaca \
                 `siaran-pers` dalam artikel langsung menemukan berkasnya. Di sini keduanya berbeda: \
                 berkasnya berganti nama, atau disalin dari catatan lain dan masih membawa id catatan itu. \
                 Tentukan mana yang benar lalu ubah yang lain. Bila ada artikel yang memakai id lama, ubah \
                 juga di sana.",
        },
        example: Example::Name {
            wrong: "seeds/rilis-2.yaml",
            right: "seeds/rilis-april.yaml",
            text: "id: rilis-april
title: { id: Rilis April, en: April release }
publisher: Kementerian Perindustrian
date: 2025-04-02
",
        },
    },
    Explanation {
        code: "R040",
        title: Bilingual {
            en: "An article in the folder of another year",
            id: "Artikel di folder tahun yang lain",
        },
        text: Bilingual {
            en: "Articles are kept in folders by the year of the act, and their address begins with the year \
                 of `date`. Here the two differ, so the file cannot be found where its address says. It \
                 happens around the turn of the year, when an act of December is written up in January, or \
                 if the year in `date` is mistyped. Check the date first; if it is right, move both \
                 languages and the folder of pictures. The key of the article changes with that, so correct \
                 relations that name it.",
            id: "Artikel disimpan dalam folder menurut tahun tindakannya, dan alamatnya diawali tahun pada \
                 `date`. Di sini keduanya berbeda, sehingga berkasnya tidak ada di tempat yang disebut \
                 alamatnya. Ini terjadi di sekitar pergantian tahun, ketika tindakan bulan Desember ditulis \
                 pada bulan Januari, atau bila tahun pada `date` salah ketik. Periksa dahulu tanggalnya; \
                 bila benar, pindahkan kedua bahasa beserta folder gambarnya. Kunci artikel ikut berubah, \
                 maka betulkan juga hubungan yang menyebutnya.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/pameran.id.md",
            right: "content/articles/2024/pameran.id.md",
            text: "---
title: Pameran akhir tahun
summary: Usaha kecil memamerkan produknya.
date: 2024-12-30
ministries: [kemenperin]
sector: industri
---

Pameran itu dikunjungi ribuan orang.
",
        },
    },
    Explanation {
        code: "R041",
        title: Bilingual {
            en: "An entry that names one that is not there",
            id: "Entri yang menyebut entri yang tidak ada",
        },
        text: Bilingual {
            en: "In `content/ministries.yaml` a body names others by their ids: its successors in \
                 `succeeded_by`, the body that gave up a part for it in `carved_from`. This id has no entry, \
                 so the story would break off here. It may be misspelt, or the successor has not been added \
                 yet. Only ids count, not names or aliases. Correct the id, or add the entry.",
            id: "Di `content/ministries.yaml` sebuah lembaga menyebut lembaga lain dengan id-nya: para \
                 penerusnya di `succeeded_by`, lembaga yang melepas sebagian dirinya di `carved_from`. Id \
                 ini tidak punya entri, sehingga riwayatnya akan terputus di sini. Mungkin salah eja, atau \
                 penerusnya belum ditambahkan. Yang berlaku hanya id, bukan nama atau alias. Betulkan \
                 id-nya, atau tambahkan entrinya.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: depperin
    name: { id: Departemen Perindustrian, en: Department of Industry }
    until: 2010-01-28
    succeeded_by: [kemenprin]
    how: renamed
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    since: 2010-01-28
",
            "ministries:
  - id: depperin
    name: { id: Departemen Perindustrian, en: Department of Industry }
    until: 2010-01-28
    succeeded_by: [kemenperin]
    how: renamed
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    since: 2010-01-28
",
        ),
    },
];
