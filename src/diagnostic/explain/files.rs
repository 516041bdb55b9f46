//! Files: how they are saved, where they stand, what they are called.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R001",
        title: Bilingual {
            en: "A text that is not saved as UTF-8",
            id: "Teks yang tidak disimpan sebagai UTF-8",
        },
        text: Bilingual {
            en: "UTF-8 is the way of storing letters that every browser understands. This file was saved in \
                 another way, which happens when a Windows program offers `Unicode` or `ANSI` and one of \
                 them is taken. Dashes, curly quotation marks and letters with accents would turn into \
                 nonsense on the page. Open the file, choose `Save as`, take the encoding UTF-8, and look at \
                 the characters that were not plain letters: some may have to be typed again.",
            id: "UTF-8 ialah cara menyimpan huruf yang dipahami semua peramban. Berkas ini disimpan dengan \
                 cara lain, biasanya karena pilihan `Unicode` atau `ANSI` dipakai di sebuah program Windows. \
                 Tanda pisah, tanda kutip melengkung, dan huruf beraksen akan rusak di halaman. Buka \
                 berkasnya, pilih `Simpan sebagai`, ambil pengodean UTF-8, lalu periksa karakter yang bukan \
                 huruf biasa: beberapa mungkin perlu diketik ulang.",
        },
        // A text in this program is UTF-8 already.
        example: Example::Told {
            wrong: Bilingual {
                en: "Save as … / Encoding: ANSI", id: "Simpan sebagai … / Pengodean: ANSI"
            },
            right: Bilingual {
                en: "Save as … / Encoding: UTF-8", id: "Simpan sebagai … / Pengodean: UTF-8"
            },
        },
    },
    Explanation {
        code: "R002",
        title: Bilingual { en: "An invisible control character", id: "Karakter kendali yang tidak terlihat" },
        text: Bilingual {
            en: "Some characters are orders to old printers and terminals, such as a bell or a new sheet. \
                 They cannot be seen, but they break feeds and data files. They usually come along when text \
                 is copied out of a PDF or a word processor. Put the cursor behind the place that is named \
                 and press backspace until the character is gone, or type the line again. In the example it \
                 is written as `\\u0007` so that you can see it.",
            id: "Beberapa karakter adalah perintah untuk pencetak dan terminal kuno, misalnya bel atau ganti \
                 lembar. Karakter ini tidak terlihat, tetapi merusak umpan dan berkas data. Biasanya ikut \
                 tersalin dari PDF atau pengolah kata. Letakkan kursor di belakang tempat yang disebut dan \
                 tekan tombol hapus mundur sampai karakternya hilang, atau ketik ulang barisnya. Dalam \
                 contoh, karakter itu ditulis `\\u0007` supaya terlihat.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            r#"---
title: "Training centre\u0007 opens"
summary: Small firms learn to export.
---

The centre opens in April.
"#,
            r#"---
title: "Training centre opens"
summary: Small firms learn to export.
---

The centre opens in April.
"#,
        ),
    },
    Explanation {
        code: "R003",
        title: Bilingual { en: "A file that cannot be read", id: "Berkas yang tidak dapat dibaca" },
        text: Bilingual {
            en: "The system did not let Risalah read this file; the message says why, in the words of the \
                 system. Usually the file belongs to somebody else and only its owner may read it, a link \
                 leads to something that was deleted, or a network drive is gone. A site with a part missing \
                 is not published. Give yourself the right to read the file, put back what is missing, or \
                 delete the file if nobody needs it.",
            id: "Sistem tidak mengizinkan Risalah membaca berkas ini; alasannya disebut dalam pesan, dengan \
                 kata-kata sistem. Umumnya berkas itu milik orang lain dan hanya boleh dibaca pemiliknya, \
                 sebuah tautan menuju sesuatu yang sudah dihapus, atau diska jaringan terputus. Situs yang \
                 kurang sebagian tidak diterbitkan. Beri diri Anda hak baca, kembalikan yang hilang, atau \
                 hapus berkasnya bila tidak diperlukan.",
        },
        // Permissions belong to the file system.
        example: Example::Told {
            wrong: Bilingual {
                en: "-rw-------  content/sectors.yaml",
                id: "-rw-------  content/sectors.yaml",
            },
            right: Bilingual {
                en: "-rw-r--r--  content/sectors.yaml",
                id: "-rw-r--r--  content/sectors.yaml",
            },
        },
    },
    Explanation {
        code: "R004",
        title: Bilingual {
            en: "A link to something that is no part of the site",
            id: "Tautan ke sesuatu yang bukan bagian dari situs",
        },
        text: Bilingual {
            en: "This is not a file but a link of the file system to one elsewhere on this computer. On \
                 another computer there would be nothing behind it, and by mistake, or because somebody meant \
                 it, something private could be published through it: a file of your own, or what stands \
                 hidden beside the site, such as the folder `.git`. So a link may only lead to what is in \
                 `content/`, `seeds/` and `themes/` and not hidden. Delete the link and copy the file itself \
                 to its place.",
            id: "Ini bukan berkas, melainkan tautan sistem berkas ke berkas di tempat lain pada komputer \
                 ini. Di komputer lain tautan itu tidak berujung, dan lewat tautan semacam itu sesuatu yang \
                 pribadi dapat terbit, tanpa sengaja atau karena ada yang menghendakinya: berkas Anda \
                 sendiri, atau yang tersembunyi di samping situs, misalnya folder `.git`. Karena itu tautan \
                 hanya boleh menuju isi `content/`, `seeds/`, dan `themes/` yang tidak tersembunyi. Hapus \
                 tautannya dan salin berkas aslinya ke tempat itu.",
        },
        // A link is no text.
        example: Example::Told {
            wrong: Bilingual {
                en: "content/articles/2025/satu/report.pdf -> ../../../../../Downloads/report.pdf",
                id: "content/articles/2025/satu/laporan.pdf -> ../../../../../Unduhan/laporan.pdf",
            },
            right: Bilingual {
                en: "content/articles/2025/satu/report.pdf",
                id: "content/articles/2025/satu/laporan.pdf",
            },
        },
    },
    Explanation {
        code: "R005",
        title: Bilingual { en: "A folder that is not a site", id: "Folder yang bukan situs" },
        text: Bilingual {
            en: "Risalah knows a site by its settings, the file `content/site.yaml`, and there is none in \
                 this folder. Either the command was given in another folder than that of the site (often in \
                 `content` itself, or one level too high), or the file has a slightly different name. Go to \
                 the folder that holds `content`, or name it with `--root`. For a new site, `risalah init \
                 DIR` makes the file for you.",
            id: "Risalah mengenali situs dari pengaturannya, yaitu berkas `content/site.yaml`, dan di folder \
                 ini berkas itu tidak ada. Mungkin perintah dijalankan bukan di folder situs (sering kali di \
                 dalam `content`, atau satu tingkat terlalu tinggi), atau nama berkasnya sedikit berbeda. \
                 Masuklah ke folder yang memuat `content`, atau sebutkan foldernya dengan `--root`. Untuk \
                 situs baru, `risalah init DIR` membuatkan berkas itu.",
        },
        example: Example::Name {
            wrong: "content/site.yml",
            right: "content/site.yaml",
            text: "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
",
        },
    },
    Explanation {
        code: "R006",
        title: Bilingual {
            en: "A text in a place where none can be",
            id: "Teks di tempat yang bukan untuk teks",
        },
        text: Bilingual {
            en: "Where a text stands says what it is: articles in `content/articles/` in the folder of their \
                 year, standing pages in `content/pages/`. This one is somewhere else, often in a folder for \
                 the month, directly in `articles`, or in a folder whose name was translated. It would be on \
                 no page, so you are told instead. Move the file; its folder of pictures goes with it.",
            id: "Tempat sebuah teks menunjukkan jenisnya: artikel ada di `content/articles/` dalam folder \
                 tahunnya, halaman tetap di `content/pages/`. Teks ini berada di tempat lain, sering kali di \
                 folder bulan, langsung di `articles`, atau di folder yang namanya diterjemahkan. Karena \
                 teks itu tidak akan muncul di halaman mana pun, Anda diberi tahu. Pindahkan berkasnya \
                 beserta gambar yang menyertainya.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/03/pelatihan.id.md",
            right: "content/articles/2025/pelatihan.id.md",
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
        code: "R007",
        title: Bilingual {
            en: "A file name with a language that the site does not have",
            id: "Nama berkas dengan bahasa yang tidak dimiliki situs",
        },
        text: Bilingual {
            en: "The letters before `.md` say in which language a text is: `satu.id.md`, `satu.en.md`. They \
                 have to be one of the `languages` in `content/site.yaml`, in small letters. Common slips \
                 are `.eng.md`, `.ind.md` or `.EN.md`. Rename the file. If the site really is to have one \
                 more language, add it to `languages`; the registries and the theme then need their words in \
                 it too.",
            id: "Huruf-huruf sebelum `.md` menyatakan bahasa teks: `satu.id.md`, `satu.en.md`. Bahasanya \
                 harus salah satu dari `languages` di `content/site.yaml`, dengan huruf kecil. Kekeliruan \
                 yang lazim ialah `.eng.md`, `.ind.md`, atau `.EN.md`. Ganti nama berkasnya. Bila situs \
                 memang akan bertambah satu bahasa, tambahkan bahasa itu di `languages`; daftar-daftar dan \
                 tema pun perlu dilengkapi dalam bahasa itu.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/satu.eng.md",
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
        code: "R008",
        title: Bilingual { en: "Two files for one text", id: "Dua berkas untuk satu teks" },
        text: Bilingual {
            en: "An article has one file for each language. A name without a language, like `satu.md`, means \
                 the default language, the first in `content/site.yaml`. If that is Indonesian, `satu.md` \
                 and `satu.id.md` are the same text, and Risalah cannot know which of them you want. Delete \
                 the one that is older, or, if it is really the translation, write the language into its \
                 name.",
            id: "Sebuah artikel punya satu berkas untuk setiap bahasa. Nama tanpa bahasa, seperti `satu.md`, \
                 berarti bahasa utama, yakni yang pertama di `content/site.yaml`. Bila itu bahasa Indonesia, \
                 `satu.md` dan `satu.id.md` adalah teks yang sama, dan Risalah tidak dapat mengetahui mana \
                 yang Anda kehendaki. Hapus yang lebih lama, atau, bila isinya terjemahan, tulis bahasanya \
                 di nama berkas.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/satu.md",
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
        code: "R009",
        title: Bilingual {
            en: "A picture or document that belongs to nothing",
            id: "Gambar atau dokumen yang tidak menyertai apa pun",
        },
        text: Bilingual {
            en: "Only files that belong to a text are published with it. A picture or document of an article \
                 has to lie in a folder with the name of the article, in the same letters and without the \
                 language. This one lies beside the article or in a folder that no article is called after, \
                 so it is left out. Move it; in the text it is then called `satu/foto.jpg`.",
            id: "Hanya berkas yang menyertai sebuah teks yang ikut terbit. Gambar atau dokumen sebuah \
                 artikel harus berada di folder bernama artikel itu, dengan huruf yang sama dan tanpa \
                 bahasa. Berkas ini ada di samping artikelnya atau di folder yang bukan nama artikel, \
                 sehingga tidak diterbitkan. Pindahkan; dalam teks, berkas itu lalu disebut `satu/foto.jpg`.",
        },
        example: Example::Name {
            wrong: "content/articles/2025/foto.jpg",
            right: "content/articles/2025/satu/foto.jpg",
            text: "",
        },
    },
    Explanation {
        code: "R133",
        title: Bilingual { en: "A file that is too long", id: "Berkas yang terlalu panjang" },
        text: Bilingual {
            en: "A text, a registry or a source record of more than 16 million characters is longer than all articles \
                 of a large digest together. Mostly a picture, a table or a backup was saved under its name, or a \
                 program wrote the same lines again and again. Such a file is not read, because reading it would fill \
                 the memory of the machine. Take the earlier form of the file from version control; a document goes \
                 into the folder with the name of its article, where it may be of any length.",
            id: "Teks, daftar, atau catatan sumber yang lebih dari 16 juta karakter lebih panjang daripada semua artikel \
                 sebuah risalah besar. Biasanya gambar, tabel, atau cadangan tersimpan dengan namanya, atau sebuah \
                 program menulis baris yang sama berulang-ulang. Berkas seperti itu tidak dibaca karena akan memenuhi \
                 memori mesin. Ambil bentuk sebelumnya dari kendali versi; dokumen diletakkan di folder bernama \
                 artikelnya, yang boleh memuat berkas sepanjang apa pun.",
        },
        // An example of it would be longer than this program.
        example: Example::Told {
            wrong: Bilingual { en: "content/ministries.yaml, 100 MB", id: "content/ministries.yaml, 100 MB" },
            right: Bilingual { en: "content/ministries.yaml, 80 kB", id: "content/ministries.yaml, 80 kB" },
        },
    },
    Explanation {
        code: "R134",
        title: Bilingual { en: "Two versions in one file", id: "Dua versi dalam satu berkas" },
        text: Bilingual {
            en: "Two people changed the same lines, and version control could not tell whose are right. It left both: \
                 yours below `<<<<<<<`, the other below `=======`, up to `>>>>>>>`. Readers would see all of it. \
                 Read both, keep what is right, and delete the three lines with the marks. A program for version \
                 control can do it with a click, where it shows conflicts; the file has to be recorded again afterwards.",
            id: "Dua orang mengubah baris yang sama, dan kendali versi tidak dapat menentukan mana yang benar. Keduanya \
                 dibiarkan ada: versi Anda di bawah `<<<<<<<`, versi lain di bawah `=======`, sampai `>>>>>>>`. Pembaca \
                 akan melihat semuanya. Baca keduanya, pertahankan yang benar, lalu hapus ketiga baris penanda itu. \
                 Program kendali versi biasanya dapat melakukannya dengan satu klik di tampilan konflik; sesudah itu \
                 berkasnya perlu direkam lagi.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

<<<<<<< HEAD
The centre opens in April.
=======
The centre opens on 7 April.
>>>>>>> second-reading
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

The centre opens on 7 April.
",
        ),
    },
];
