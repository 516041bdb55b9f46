//! Links and pictures in a text: where they lead, and where that is not.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R050",
        title: Bilingual {
            en: "A link or picture that leads nowhere",
            id: "Tautan atau gambar yang tidak berujung",
        },
        text: Bilingual {
            en: "A link without `https://` leads to a part of this site, and there is no such part. Link to \
                 an article by its key, `2023/lama`, or by its file as seen from the text, \
                 `../2023/lama.id.md`; both lead to the reader's language. A picture has to lie in the \
                 folder with the article's name and is written `satu/foto.jpg`; capitals count. For another \
                 site copy the whole address with `https://`, for mail write `mailto:` before it.",
            id: "Tautan tanpa `https://` menuju bagian situs ini, dan bagian itu tidak ada. Tautkan artikel \
                 dengan kuncinya, `2023/lama`, atau dengan berkasnya dilihat dari teks, \
                 `../2023/lama.id.md`; keduanya mengantar ke bahasa pembaca. Gambar harus berada di folder \
                 bernama artikelnya dan ditulis `satu/foto.jpg`; huruf besar dan kecil dibedakan. Untuk \
                 situs lain, salin seluruh alamat beserta `https://`; untuk surel, tulis `mailto:` di \
                 depannya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](../2023/lama).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](2023/lama).
",
        ),
    },
    Explanation {
        code: "R051",
        title: Bilingual {
            en: "A link to a heading that is not there",
            id: "Tautan ke judul bagian yang tidak ada",
        },
        text: Bilingual {
            en: "What stands behind `#` in a link names a heading on the page. The name follows from the \
                 words: small letters, with hyphens in place of spaces, so `## The results` is \
                 `#the-results`. Here no heading has that name; mostly it was reworded, or the link has the \
                 words of the other language. To be independent of the words, and of the language, give the \
                 heading an anchor of its own in each: `## The results {#results}`.",
            id: "Bagian di belakang `#` dalam tautan menyebut sebuah judul bagian di halaman. Namanya \
                 mengikuti kata-katanya: huruf kecil, dengan tanda hubung pengganti spasi, maka `## Hasil \
                 uji` ialah `#hasil-uji`. Di sini tidak ada judul bernama demikian; umumnya judulnya sudah \
                 diubah, atau tautannya memakai kata-kata bahasa yang satunya. Supaya tidak bergantung pada \
                 kata dan bahasa, beri judul itu jangkar sendiri dalam tiap bahasa: `## Hasil uji {#hasil}`.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

More in [the results](#results).

## The results

Ninety firms took part.
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

More in [the results](#the-results).

## The results

Ninety firms took part.
",
        ),
    },
    Explanation {
        code: "R053",
        title: Bilingual {
            en: "A link of a kind that is not allowed",
            id: "Tautan dari jenis yang tidak diizinkan",
        },
        text: Bilingual {
            en: "Links may begin with `https:`, `http:`, `mailto:` or `tel:`. Everything else is left out of \
                 the page: `javascript:` because it would run a program on the reader's computer, `file:` \
                 and `C:` because the file is on your computer only, `whatsapp:` because not everybody has \
                 that program. A misspelt `htps:` counts too. Write the web address of the thing; a document \
                 goes into the folder of the article.",
            id: "Tautan boleh diawali `https:`, `http:`, `mailto:`, atau `tel:`. Yang lain tidak dimuat di \
                 halaman: `javascript:` karena akan menjalankan program di komputer pembaca, `file:` dan \
                 `C:` karena berkasnya hanya ada di komputer Anda, `whatsapp:` karena tidak semua orang \
                 punya program itu. Salah ketik seperti `htps:` juga termasuk. Tulis alamat webnya; dokumen \
                 diletakkan di folder artikel.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

See [the ministry](htps://kemenperin.go.id/).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

See [the ministry](https://kemenperin.go.id/).
",
        ),
    },
    Explanation {
        code: "R143",
        title: Bilingual {
            en: "A link or picture without an address",
            id: "Tautan atau gambar tanpa alamat",
        },
        text: Bilingual {
            en: "Between the round brackets stands nothing, and a link that leads nowhere takes readers to the page that they are on. Mostly the \
                 address was to be looked up later. Write it, or take the brackets away and leave the words.",
            id: "Di antara kurung tidak ada apa-apa, dan tautan tanpa tujuan membawa pembaca ke halaman yang sedang dibuka. Biasanya alamatnya \
                 hendak dicari belakangan. Tulis alamatnya, atau hapus kurung-kurungnya dan biarkan kata-katanya.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme]().
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](2023/lama).
",
        ),
    },
    Explanation {
        code: "R144",
        title: Bilingual {
            en: "A link to a machine that readers do not reach",
            id: "Tautan ke mesin yang tidak terjangkau pembaca",
        },
        text: Bilingual {
            en: "`localhost` and `127.0.0.1` are the machine of whoever opens the page, and numbers like `192.168.1.5` or names that end in \
                 `.local` belong to the network of an office. The address was probably copied from the preview. Link to a text of this site by its key, `2023/lama`: that leads to the right place in the preview and on the published site.",
            id: "`localhost` dan `127.0.0.1` ialah mesin orang yang membuka halaman itu, sedangkan angka seperti `192.168.1.5` atau nama berakhiran \
                 `.local` milik jaringan sebuah kantor. Alamatnya mungkin disalin dari pratinjau. Tautkan teks di situs ini dengan kuncinya, `2023/lama`: tautan itu benar baik di pratinjau maupun di situs yang terbit.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](http://127.0.0.1:1945/en/2023/lama/).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

It follows [an earlier programme](2023/lama).
",
        ),
    },
    Explanation {
        code: "R058",
        title: Bilingual {
            en: "A link to an address that this site does not make",
            id: "Tautan ke alamat yang tidak dibuat situs ini",
        },
        text: Bilingual {
            en: "A link that begins with `/` is an address on this site as a browser shows it, and no page \
                 is made there. Perhaps the language is missing, as in `/about/` for `/en/about/`; perhaps \
                 it is the path of a source file. For an article it is better to write its key, `2023/lama`: \
                 that link stays right if the address changes. The warning is of no account if you put such \
                 a file onto the web server yourself.",
            id: "Tautan yang diawali `/` ialah alamat di situs ini sebagaimana tampil di peramban, dan di \
                 sana tidak dibuat halaman. Mungkin bahasanya kurang, seperti `/about/` untuk `/en/about/`; \
                 mungkin pula itu letak berkas sumber. Untuk artikel lebih baik tulis kuncinya, `2023/lama`: \
                 tautan itu tetap benar sekalipun alamatnya berubah. Peringatan ini dapat diabaikan bila \
                 berkas itu Anda taruh sendiri di peladen web.",
        },
        example: Example::edit(
            "content/articles/2025/satu.en.md",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

Read more [about this site](/about/).
",
            "---
title: Training centre opens
summary: Small firms learn to export.
---

Read more [about this site](/en/about/).
",
        ),
    },
];
