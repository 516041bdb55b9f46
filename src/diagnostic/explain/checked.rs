//! What only `risalah check` sees: the pages as readers get them, and the sites that they lead to.

use super::{Bilingual, Example, Explanation, File};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R085",
        title: Bilingual {
            en: "A link on a page that leads nowhere",
            id: "Tautan di halaman yang tidak menuju ke mana pun",
        },
        text: Bilingual {
            en: "A page links to an address of this site at which nothing stands. Links in texts are looked at in every \
                 build, so this one nearly always comes from a template of your theme, where an address is written by \
                 hand. Readers who follow it see the page for what does not exist. Let the template take the address \
                 from what it is given (`site.home`, `page.url`, `entry.href`), or correct it.",
            id: "Sebuah halaman menaut ke alamat di situs ini yang tidak ada isinya. Tautan dalam teks diperiksa pada \
                 setiap pembangunan, jadi yang ini hampir selalu berasal dari templat tema, yang alamatnya ditulis \
                 langsung. Pembaca yang mengikutinya sampai di halaman tidak ditemukan. Ambil alamat dari data yang \
                 diterima templat (`site.home`, `page.url`, `entry.href`), atau betulkan.",
        },
        example: Example::Lines {
            path: "themes/lembaran/templates/partials/footer.html",
            wrong: r#"<li><a href="{{ site.root }}feeds/">{{ words.site_feed }}</a></li>"#,
            right: r#"<li><a href="{{ site.feed.href }}">{{ words.site_feed }}</a></li>"#,
        },
    },
    Explanation {
        code: "R086",
        title: Bilingual {
            en: "A link to an anchor that is not there",
            id: "Tautan ke jangkar yang tidak ada",
        },
        text: Bilingual {
            en: "What stands behind `#` in an address is an anchor: a place on the page, most often a heading. The page \
                 is there and the anchor is not, so the browser shows the top of the page and readers look for what \
                 they were promised. It happens when a heading is worded anew, because its anchor follows its words. Write \
                 the anchor of the heading as it is now, or give the heading a fixed one: `## Heading {#anchor}`.",
            id: "Bagian di belakang `#` dalam sebuah alamat adalah jangkar: tempat di halaman, biasanya sebuah judul. \
                 Halamannya ada tetapi jangkarnya tidak, sehingga peramban menampilkan bagian atas halaman dan pembaca \
                 mencari yang dijanjikan. Ini terjadi ketika judul diubah, sebab jangkar mengikuti kata-katanya. Tulis \
                 jangkar yang sekarang, atau beri judul itu jangkar tetap: `## Judul {#jangkar}`.",
        },
        example: Example::edit(
            "content/pages/tentang.id.md",
            "---\ntitle: Tentang\n---\n\nDaftar [kementerian](/kementerian/#daftar) ada di situs ini.\n",
            "---\ntitle: Tentang\n---\n\nDaftar [kementerian](/kementerian/) ada di situs ini.\n",
        ),
    },
    Explanation {
        code: "R087",
        title: Bilingual { en: "A picture without alternative text", id: "Gambar tanpa teks alternatif" },
        text: Bilingual {
            en: "People who do not see a picture hear its alternative text instead; it is also shown where the picture \
                 does not load. Without one they learn at most the name of the file (WCAG 2.2, 1.1.1). Say between the \
                 square brackets what the picture tells at this place, in a few words and without beginning with the word \
                 picture.",
            id: "Orang yang tidak melihat gambar mendengar teks alternatifnya; teks itu juga tampil bila gambar tidak \
                 termuat. Tanpanya, paling-paling nama berkas yang terbaca (WCAG 2.2, 1.1.1). Tulis di antara kurung \
                 siku apa yang disampaikan gambar di tempat itu, dengan beberapa kata dan tanpa diawali kata gambar.",
        },
        example: Example::Edit {
            beside: &[File {
                path: "content/pages/tentang/peta.svg",
                text: "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>\n",
            }],
            path: "content/pages/tentang.id.md",
            wrong: "---\ntitle: Tentang\n---\n\n![](tentang/peta.svg)\n",
            right: "---\ntitle: Tentang\n---\n\n![Letak pusat pelatihan](tentang/peta.svg)\n",
        },
    },
    Explanation {
        code: "R088",
        title: Bilingual { en: "A heading that leaves out a level", id: "Judul yang melompati tingkat" },
        text: Bilingual {
            en: "Screen readers let their users go from heading to heading, and the levels are the table of contents. \
                 A heading two levels below the one before it sounds as if something were missing. It happens when the \
                 number of `#` is chosen for its size. The title of the article is level 1; its parts begin with `##`, parts of these \
                 with `###`.",
            id: "Pembaca layar berpindah dari judul ke judul, dan tingkatnya menjadi daftar isi. Judul yang dua tingkat \
                 di bawah judul sebelumnya terdengar seperti ada yang hilang. Ini terjadi bila jumlah `#` dipilih \
                 karena ukurannya. Judul artikel adalah tingkat 1; bagian-bagiannya diawali `##`, dan anak bagiannya \
                 `###`.",
        },
        example: Example::edit(
            "content/pages/tentang.id.md",
            "---\ntitle: Tentang\n---\n\nSebuah risalah.\n\n#### Cara kerja\n\nDari sumber resmi.\n",
            "---\ntitle: Tentang\n---\n\nSebuah risalah.\n\n## Cara kerja\n\nDari sumber resmi.\n",
        ),
    },
    Explanation {
        code: "R089",
        title: Bilingual {
            en: "A page that does not say its language",
            id: "Halaman yang tidak menyebutkan bahasanya",
        },
        text: Bilingual {
            en: "Screen readers choose their voice, and browsers hyphenate and offer to translate, by the language that \
                 the element `html` names (WCAG 2.2, 3.1.1). A template of your theme writes it without one. Templates know the \
                 language of each page as `site.lang`.",
            id: "Pembaca layar memilih suaranya, dan peramban memenggal kata serta menawarkan terjemahan, menurut bahasa \
                 pada elemen `html` (WCAG 2.2, 3.1.1). Sebuah templat tema menulisnya tanpa bahasa. Templat mengenal \
                 bahasa tiap halaman sebagai `site.lang`.",
        },
        example: Example::Lines {
            path: "themes/lembaran/templates/base.html",
            wrong: "<html>",
            right: r#"<html lang="{{ site.lang }}">"#,
        },
    },
    Explanation {
        code: "R090",
        title: Bilingual { en: "Two pages with one title", id: "Dua halaman dengan satu judul" },
        text: Bilingual {
            en: "The title of a page stands in its tab, in bookmarks and in search results, where readers have nothing \
                 else to go by. Two pages of one language have the same. It happens when an article is begun from a copy of \
                 another, or when a ceremony is repeated each year. Add to each title what tells it from the other: the bodies, \
                 the place, the year.",
            id: "Judul halaman tampil di tab, markah, dan hasil pencarian, tempat pembaca tidak punya petunjuk lain. Dua \
                 halaman dalam satu bahasa berjudul sama. Ini terjadi bila artikel dimulai dari salinan artikel lain, \
                 atau bila suatu acara berulang tiap tahun. Tambahkan pada tiap judul pembedanya: lembaga, tempat, \
                 tahun.",
        },
        example: Example::edit(
            "content/pages/tentang.id.md",
            "---\ntitle: Artikel satu\n---\n\nTentang situs ini.\n",
            "---\ntitle: Tentang\n---\n\nTentang situs ini.\n",
        ),
    },
    Explanation {
        code: "R100",
        title: Bilingual {
            en: "A summary too long for a card",
            id: "Ringkasan yang terlalu panjang untuk kartu",
        },
        text: Bilingual {
            en: "The summary stands below the title in every list, in feeds and in search results, which cut it after \
                 about 160 characters. This one is so long that it pushes the next article off a phone's screen. One \
                 sentence on what happened and who took part is enough; what follows from it belongs in the text.",
            id: "Ringkasan tampil di bawah judul di setiap daftar, di umpan, dan di hasil pencarian, yang memotongnya \
                 setelah kira-kira 160 karakter. Yang ini begitu panjang sampai artikel berikutnya terdorong keluar dari \
                 layar ponsel. Satu kalimat tentang apa yang terjadi dan siapa yang terlibat sudah cukup; selebihnya \
                 ditulis dalam teks.",
        },
        // More than three hundred characters would be no example that can be read.
        example: Example::Told {
            wrong: Bilingual {
                en: "summary: the first three paragraphs of the article",
                id: "summary: tiga paragraf pertama artikel",
            },
            right: Bilingual {
                en: "summary: Two ministries agree on land for small industry.",
                id: "summary: Dua kementerian menyepakati lahan untuk industri kecil.",
            },
        },
    },
    Explanation {
        code: "R106",
        title: Bilingual { en: "A draft that was never written", id: "Draf yang belum ditulis" },
        text: Bilingual {
            en: "`risalah new` puts a sentence where the summary and the text are to be written. This text is published, or would be, \
                 and still has one of them. Most often `draft: true` was deleted too early. Write what belongs there; if it has to \
                 wait, put `draft: true` back.",
            id: "`risalah new` menaruh kalimat di tempat ringkasan dan naskah yang akan ditulis. Teks ini sudah atau akan terbit, \
                 tetapi masih memuat kalimat itu. Biasanya `draft: true` dihapus terlalu dini. Tulis isinya; bila harus menunggu, \
                 kembalikan `draft: true`.",
        },
        example: Example::edit(
            "content/articles/2023/lama.id.md",
            "---\ntitle: Artikel lama\nsummary: Satu kalimat tentang apa yang terjadi dan siapa yang terlibat\ndate: 2023-06-01\n\
             ministries: [kemenperin]\nsector: industri\n---\n\nPusat itu dibuka bulan April.\n",
            "---\ntitle: Artikel lama\nsummary: Usaha kecil belajar mengekspor.\ndate: 2023-06-01\n\
             ministries: [kemenperin]\nsector: industri\n---\n\nPusat itu dibuka bulan April.\n",
        ),
    },
    Explanation {
        code: "R107",
        title: Bilingual {
            en: "A text in another language than its file says",
            id: "Teks yang bahasanya lain dari nama berkasnya",
        },
        text: Bilingual {
            en: "The ending of a file, `.id.md` or `.en.md`, says in which language its text is. This one reads like the other language: \
                 the original was copied and not translated yet, or the two files were swapped. Readers of that language would get a \
                 text that they cannot read, and search engines a page in the wrong language. Translate it, or rename the file.",
            id: "Akhiran berkas, `.id.md` atau `.en.md`, menyebutkan bahasa teksnya. Teks ini terbaca seperti bahasa yang lain: teks asli \
                 disalin dan belum diterjemahkan, atau kedua berkas tertukar. Pembaca bahasa itu menerima teks yang tidak dapat mereka baca, \
                 dan mesin pencari menerima halaman dengan bahasa yang salah. Terjemahkan, atau ganti nama berkasnya.",
        },
        // A text that is long enough to be told by its words does not fit a screen.
        example: Example::Told {
            wrong: Bilingual {
                en: "nama-artikel.en.md, with the Indonesian text in it",
                id: "nama-artikel.en.md, yang memuat teks bahasa Indonesia",
            },
            right: Bilingual {
                en: "nama-artikel.en.md, with the English text in it",
                id: "nama-artikel.en.md, yang memuat teks bahasa Inggris",
            },
        },
    },
    Explanation {
        code: "R101",
        title: Bilingual { en: "A document elsewhere that is gone", id: "Dokumen di situs lain yang hilang" },
        text: Bilingual {
            en: "`risalah check --external` asks the sites that your pages link to. This one does not answer, or answers \
                 that there is no such document. Ministries move their sites at every reshuffle, so it happens often. Look for the \
                 document under its new address; where it is gone, link to a copy in a web archive. A site may also be \
                 out of order for a day, or refuse questions by programs: open the link yourself before you take it out.",
            id: "`risalah check --external` bertanya kepada situs yang ditautkan halaman Anda. Situs ini tidak menjawab, \
                 atau menjawab bahwa dokumennya tidak ada. Kementerian memindahkan situsnya setiap perombakan kabinet, jadi ini \
                 sering terjadi. Cari dokumen itu di alamat barunya; bila hilang, tautkan ke salinan di arsip web. Situs \
                 juga bisa sedang terganggu, atau menolak pertanyaan dari program: buka sendiri tautannya sebelum dihapus.",
        },
        // What another site answers is not in any file.
        example: Example::Told {
            wrong: Bilingual {
                en: "[the decree](https://old-ministry.example/doc/12)",
                id: "[keputusan](https://kementerian-lama.example/doc/12)",
            },
            right: Bilingual {
                en: "[the decree](https://new-ministry.example/library/12)",
                id: "[keputusan](https://kementerian-baru.example/pustaka/12)",
            },
        },
    },
];
