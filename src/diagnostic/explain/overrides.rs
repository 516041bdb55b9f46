//! The theme's own files: what they build on, custom properties, words that nobody shows.

use super::example::File;
use super::{Bilingual, Example, Explanation};

/// Settings that name a theme of the site's own.
const WITH_OWN_THEME: &str =
    "title: { id: Risalah Uji, en: Test Digest }\nbase_url: https://example.org/uji/\ntheme: kami\n";

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R120",
        title: Bilingual {
            en: "A value that cannot stand in a stylesheet",
            id: "Nilai yang tidak dapat dipakai dalam lembar gaya",
        },
        text: Bilingual {
            en: "Under `properties` in `theme.yaml` you set custom properties of the theme's stylesheet: \
                 colours, sizes, names of fonts. The value is copied as it is, so it must end where its \
                 declaration ends: no `;`, no braces, no `!important`, quotes and brackets closed. `url(…)` \
                 is refused too, because pages load nothing but the theme's own files. For more than values, \
                 put a stylesheet of your own into `static/`.",
            id: "Di bawah `properties` dalam `theme.yaml`, Anda menetapkan properti kustom lembar gaya tema: \
                 warna, ukuran, nama fon. Nilainya disalin apa adanya, jadi harus berakhir bersama \
                 deklarasinya: tanpa `;`, kurung kurawal, dan `!important`, dengan tanda kutip dan kurung \
                 yang tertutup. `url(…)` juga ditolak, sebab halaman hanya memuat berkas tema sendiri. Bila \
                 perlu lebih dari sekadar nilai, simpan lembar gaya sendiri di `static/`.",
        },
        example: Example::edit(
            "themes/lembaran/theme.yaml",
            "properties:\n  accent: \"#00558c;\"\n",
            "properties:\n  accent: \"#00558c\"\n",
        ),
    },
    Explanation {
        code: "R121",
        title: Bilingual { en: "A colour that is hard to read", id: "Warna yang sukar dibaca" },
        text: Bilingual {
            en: "The colours `ink`, `quiet` and `link` of a theme are those of texts, and `paper` is what \
                 stands behind them. You set one of the two, and the difference in lightness is now less \
                 than people with weak eyes, or a phone in the sun, need: WCAG 2.2 asks for 4.5:1. The \
                 number in the message is what you have. Light and dark are looked at one by one; a value \
                 that is good by day is seldom good by night, so write `{ light: …, dark: … }`.",
            id: "Warna `ink`, `quiet`, dan `link` pada tema dipakai untuk teks, sedangkan `paper` ialah latar \
                 belakangnya. Anda menetapkan salah satunya, dan kini beda terangnya kurang dari yang \
                 dibutuhkan orang berpenglihatan lemah atau pengguna ponsel di bawah terik matahari: WCAG \
                 2.2 meminta 4,5:1. Angka dalam pesan ialah kontras Anda sekarang. Skema terang dan gelap \
                 diperiksa sendiri-sendiri; nilai yang baik pada siang hari jarang baik pada malam hari, \
                 jadi tulis `{ light: …, dark: … }`.",
        },
        example: Example::edit(
            "themes/lembaran/theme.yaml",
            "properties:\n  link: { light: \"#d08a8a\" }\n",
            "properties:\n  link: { light: \"#00558c\" }\n",
        ),
    },
    Explanation {
        code: "R122",
        title: Bilingual {
            en: "A kind of page for which the theme has no template",
            id: "Jenis halaman yang tidak punya templat",
        },
        text: Bilingual {
            en: "A theme with `extends: none` brings its own templates. It needs three at least, \
                 `article.html`, `list.html` and `page.html`, and `partials/entry.html` for an article in a \
                 list: where the template of a kind of page is missing, `list.html` or `page.html` stands \
                 in. Here neither is there. Write one of the files that the message names, or take out \
                 `extends: none`, and what is missing comes from `lembaran`.",
            id: "Tema dengan `extends: none` membawa templatnya sendiri. Sedikitnya diperlukan tiga, yaitu \
                 `article.html`, `list.html`, dan `page.html`, serta `partials/entry.html` untuk artikel \
                 dalam daftar: bila templat suatu jenis halaman tidak ada, `list.html` atau `page.html` \
                 menggantikannya. Di sini tidak ada satu pun. Tulis salah satu berkas yang disebut dalam \
                 pesan, atau hapus `extends: none` agar yang kurang diambil dari `lembaran`.",
        },
        example: Example::Edit {
            beside: &[File { path: "content/site.yaml", text: WITH_OWN_THEME }],
            path: "themes/kami/theme.yaml",
            wrong: "name: Kami\nextends: none\ncolors: { light: white, dark: black }\n",
            right: "name: Kami\nextends: polos\ncolors: { light: white, dark: black }\n",
        },
    },
    Explanation {
        code: "R123",
        title: Bilingual { en: "Themes that extend each other", id: "Tema yang saling menjadi dasar" },
        text: Bilingual {
            en: "`extends` in `theme.yaml` names the theme from which missing files come. Followed from \
                 theme to theme, it has to end at a built-in one or at `none`; here it comes back to a theme \
                 that it has passed. Most often a copied `theme.yaml` still names the theme that it was \
                 copied for. Correct the line, or take it out: then `lembaran` is the theme below.",
            id: "`extends` dalam `theme.yaml` menyebut tema asal berkas yang tidak ada. Bila diikuti dari \
                 tema ke tema, rangkaiannya harus berakhir pada tema bawaan atau `none`; di sini rangkaian \
                 itu kembali ke tema yang sudah dilewati. Biasanya `theme.yaml` yang disalin masih menyebut \
                 tema lamanya. Betulkan barisnya, atau hapus agar `lembaran` menjadi dasarnya.",
        },
        example: Example::Edit {
            beside: &[File { path: "content/site.yaml", text: WITH_OWN_THEME }],
            path: "themes/kami/theme.yaml",
            wrong: "extends: kami\n",
            right: "extends: polos\n",
        },
    },
    Explanation {
        code: "R124",
        title: Bilingual {
            en: "A word that no page shows",
            id: "Kata yang tidak tampil di halaman mana pun",
        },
        text: Bilingual {
            en: "A table of words in your theme takes the place of the built-in one word by word. This word \
                 is none of those that the built-in theme knows, and none of your templates shows it: it \
                 does nothing. Most likely it is a slip in the name of another, and that other still says \
                 what it said. Correct the name; words of your own templates may be called as you like.",
            id: "Tabel kata dalam tema Anda menggantikan tabel bawaan kata demi kata. Kata ini tidak dikenal \
                 tema bawaan, dan tidak satu pun templat Anda menampilkannya, jadi tidak ada gunanya. \
                 Kemungkinan besar namanya salah eja, sehingga kata yang dimaksud masih berbunyi seperti \
                 semula. Betulkan namanya; kata untuk templat sendiri boleh dinamai sesuka Anda.",
        },
        example: Example::edit(
            "themes/lembaran/i18n/en.yaml",
            "words:\n  menus: Contents\n",
            "words:\n  menu: Contents\n",
        ),
    },
    Explanation {
        code: "R128",
        title: Bilingual {
            en: "A file of the theme that nothing uses",
            id: "Berkas tema yang tidak dipakai",
        },
        text: Bilingual {
            en: "A file in your theme's folder takes the place of the built-in one of the same name, or it is \
                 a template that another one includes. This one is neither: its name is like no other, so \
                 the page still shows what it showed. Most often the name has a slip, or the file stands in \
                 the wrong folder; tables of words are named after the tags of the site's languages, such \
                 as `id.yaml` and `en.yaml`, and the folder after the theme in `content/site.yaml`. The \
                 command `risalah theme` lists the files there are.",
            id: "Berkas dalam folder tema Anda menggantikan berkas bawaan yang bernama sama, atau menjadi \
                 templat yang disertakan templat lain. Berkas ini bukan keduanya, sehingga halaman tetap \
                 tampil seperti semula. Biasanya namanya salah eja atau foldernya keliru; tabel kata \
                 dinamai menurut tag bahasa situs, misalnya `id.yaml` dan `en.yaml`, sedangkan folder tema \
                 dinamai seperti tema dalam `content/site.yaml`. Perintah `risalah theme` menampilkan \
                 berkas yang ada.",
        },
        example: Example::Name {
            wrong: "themes/lembaran/i18n/eng.yaml",
            right: "themes/lembaran/i18n/en.yaml",
            text: "words:\n  menu: Contents\n",
        },
    },
];
