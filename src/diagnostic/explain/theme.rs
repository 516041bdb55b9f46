//! The theme: its name, its words, its templates.

use super::example::File;
use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R070",
        title: Bilingual { en: "A theme that is not there", id: "Tema yang tidak ada" },
        text: Bilingual {
            en: "`theme` in `content/site.yaml` names the look of the site. It is either a built-in theme, \
                 `lembaran` or `polos`, or a folder of that name in `themes/`, and this is neither. The same \
                 holds for `extends` in a `theme.yaml`. Check the spelling; for a theme of your own make the \
                 folder. Only the files that differ have to be in it, for the rest comes from the theme that \
                 it extends, `lembaran` if it names none.",
            id: "`theme` di `content/site.yaml` menyebut tampilan situs: salah satu tema bawaan, `lembaran` \
                 atau `polos`, atau folder dengan nama itu di `themes/`, dan yang ini bukan keduanya. Begitu \
                 pula `extends` di `theme.yaml`. Periksa ejaannya; untuk tema sendiri, buat foldernya. \
                 Isinya cukup berkas-berkas yang berbeda saja, sebab selebihnya diambil dari tema yang \
                 menjadi dasarnya, yaitu `lembaran` bila tidak disebut.",
        },
        example: Example::edit(
            "content/site.yaml",
            "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
theme: lembaran-baru
",
            "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
theme: lembaran
",
        ),
    },
    Explanation {
        code: "R071",
        title: Bilingual {
            en: "A language for which the theme has no words",
            id: "Bahasa yang belum punya kata-kata dalam tema",
        },
        text: Bilingual {
            en: "Menus, dates and buttons are words of the theme, in one file for each language: \
                 `i18n/id.yaml`, `i18n/en.yaml`. The site lists a language for which there is none, so half \
                 of each page would be in another language. Copy the file of a language that you know into \
                 `themes/<theme>/i18n/`, name it after the new one and translate each line; or take the \
                 language out of `languages`.",
            id: "Menu, tanggal, dan tombol adalah kata-kata tema, satu berkas untuk setiap bahasa: \
                 `i18n/id.yaml`, `i18n/en.yaml`. Situs menyebut bahasa yang belum punya berkas itu, sehingga \
                 separuh halaman akan tampil dalam bahasa lain. Salin berkas bahasa yang Anda kuasai ke \
                 `themes/<tema>/i18n/`, namai menurut bahasa baru, dan terjemahkan tiap barisnya; atau hapus \
                 bahasa itu dari `languages`.",
        },
        example: Example::edit(
            "content/site.yaml",
            "title: { id: Risalah Uji, en: Test Digest, fr: Recueil d’essai }
base_url: https://example.org/uji/
languages: [id, en, fr]
",
            "title: { id: Risalah Uji, en: Test Digest }
base_url: https://example.org/uji/
languages: [id, en]
",
        ),
    },
    Explanation {
        code: "R072",
        title: Bilingual { en: "A word of the theme that is missing", id: "Kata tema yang tidak ada" },
        text: Bilingual {
            en: "Each word that a page shows has to be there in every language of the site, or readers of \
                 one language would see a gap. Words that the built-in theme knows are always there; a word \
                 of your own, which your templates show, has to be written in the `i18n` file of each \
                 language, and here one of them lacks it. Add the line. In a table for a language that the \
                 built-in theme does not know, every word has to be there: copy one of its tables and \
                 translate each line.",
            id: "Setiap kata yang tampil di halaman harus ada dalam semua bahasa situs; kalau tidak, pembaca \
                 salah satu bahasa akan melihat tempat kosong. Kata yang dikenal tema bawaan selalu ada; \
                 kata Anda sendiri, yang ditampilkan templat Anda, harus ditulis dalam berkas `i18n` setiap \
                 bahasa, dan di sini salah satunya belum memuatnya. Tambahkan barisnya. Untuk bahasa yang \
                 tidak dikenal tema bawaan, semua kata harus ada: salin salah satu tabelnya dan terjemahkan \
                 tiap barisnya.",
        },
        example: Example::Edit {
            beside: &[
                File {
                    path: "themes/lembaran/templates/partials/footer.html",
                    text: "<footer>{{ words.motto }}</footer>\n",
                },
                File {
                    path: "themes/lembaran/i18n/id.yaml",
                    text: "words:\n  motto: Tercatat untuk semua\n",
                },
            ],
            path: "themes/lembaran/i18n/en.yaml",
            wrong: "words:\n  menu: Contents\n",
            right: "words:\n  menu: Contents\n  motto: On record for everybody\n",
        },
    },
    Explanation {
        code: "R073",
        title: Bilingual { en: "A template that cannot be used", id: "Templat yang tidak dapat dipakai" },
        text: Bilingual {
            en: "A template says where on a page each thing stands, and this one cannot be followed: a tag \
                 is not closed, a name is misspelt, or a file is used that the theme does not have. The \
                 message names what there is instead, or passes on what the template engine says; the line \
                 is the template's. What each template may use is listed in README under “Write a theme”. If \
                 you did not change the theme, tell the person who did; an older template may need a name \
                 that has since changed.",
            id: "Templat menentukan letak segala sesuatu di halaman, dan templat ini tidak dapat diikuti: \
                 ada tag yang tidak ditutup, nama yang salah eja, atau berkas yang tidak dimiliki tema. \
                 Pesannya menyebut apa yang tersedia, atau meneruskan kata mesin templat; barisnya ialah \
                 baris templat. Yang boleh dipakai tiap templat tercantum di README pada bagian “Write a \
                 theme”. Bila bukan Anda yang mengubah tema, beri tahu orang yang mengubahnya; templat lama \
                 mungkin memakai nama yang sejak itu berubah.",
        },
        example: Example::Lines {
            path: "themes/lembaran/templates/page.html",
            wrong: "<h1>{{ titel }}</h1>",
            right: "<h1>{{ title }}</h1>",
        },
    },
    Explanation {
        code: "R074",
        title: Bilingual {
            en: "A word for addresses that is not fit for one",
            id: "Kata alamat yang tidak cocok untuk alamat",
        },
        text: Bilingual {
            en: "The words under `paths` in the theme's `i18n` files become parts of addresses, such as \
                 `archive` in `/en/archive/2025/`. They are made of small letters, digits and hyphens only. \
                 Here a word has spaces, capitals or accents, as if readers saw it as a heading; the words \
                 for headings stand under `words`. Write it in small letters, with hyphens for spaces. If \
                 the site is published already, its old addresses will no longer work.",
            id: "Kata-kata di bawah `paths` dalam berkas `i18n` tema menjadi bagian alamat, misalnya `arsip` \
                 dalam `/arsip/2025/`. Kata itu hanya boleh terdiri atas huruf kecil, angka, dan tanda \
                 hubung. Di sini ada spasi, huruf kapital, atau huruf beraksen, seolah-olah tampil sebagai \
                 judul; kata untuk judul ada di bawah `words`. Tulis dengan huruf kecil, dan tanda hubung \
                 sebagai pengganti spasi. Bila situs sudah terbit, alamat-alamat lamanya tidak berlaku lagi.",
        },
        example: Example::Lines {
            path: "themes/lembaran/i18n/en.yaml",
            wrong: "  archive: Old articles",
            right: "  archive: archive",
        },
    },
    Explanation {
        code: "R075",
        title: Bilingual {
            en: "A pattern for dates or counts that cannot be filled",
            id: "Pola tanggal atau hitungan yang tidak dapat diisi",
        },
        text: Bilingual {
            en: "Dates and counts are written by a pattern in the theme's `i18n` files: names in braces are \
                 replaced, everything else stays. Patterns of dates know `{weekday}`, `{day}`, `{month}` and \
                 `{year}`, those of counts `{n}`. Here another name stands in braces, it was translated \
                 along with the rest, or a brace is not closed. The names stay English in each language; \
                 only the order and the words between them change.",
            id: "Tanggal dan hitungan ditulis menurut pola dalam berkas `i18n` tema: nama dalam kurung \
                 kurawal diganti, selebihnya tetap. Pola tanggal mengenal `{weekday}`, `{day}`, `{month}`, \
                 dan `{year}`; pola hitungan mengenal `{n}`. Di sini ada nama lain dalam kurung, namanya \
                 ikut diterjemahkan, atau kurungnya tidak ditutup. Nama-nama itu tetap berbahasa Inggris \
                 dalam setiap bahasa; yang berubah hanya urutan dan kata-kata di antaranya.",
        },
        example: Example::Lines {
            path: "themes/lembaran/i18n/en.yaml",
            wrong: r#"  long: "{date} {month} {year}""#,
            right: r#"  long: "{day} {month} {year}""#,
        },
    },
];
