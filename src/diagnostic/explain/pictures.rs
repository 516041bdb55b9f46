//! Pictures beside texts.

use super::example::File;
use super::{Bilingual, Example, Explanation};

/// A text that shows a drawing.
const SHOWN: &[File] = &[File {
    path: "content/articles/2025/satu.en.md",
    text: "---
title: Training centre opens
summary: Small firms learn to export.
---

![Where the centre stands](satu/map.svg)
",
}];

/// A drawing that is well.
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">
<circle cx=\"20\" cy=\"15\" r=\"9\"/>
</svg>
";

/// The same drawing in its place.
const MAP: &[File] = &[File { path: "content/articles/2025/satu/map.svg", text: DRAWING }];

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R125",
        title: Bilingual {
            en: "A file that is shown as a picture and is none",
            id: "Berkas yang ditampilkan sebagai gambar, padahal bukan",
        },
        text: Bilingual {
            en: "The name of the file says that it is a picture, but what is in it is not. Mostly a page was \
                 saved instead of the picture on it, or a photograph of a phone (HEIC) or a scan (TIFF, PDF) \
                 was only given another ending. Browsers look at the content and show nothing. Open the file \
                 in a program for pictures and export it as JPEG, PNG, WebP, AVIF, GIF or SVG.",
            id: "Nama berkas menyatakan gambar, tetapi isinya bukan. Umumnya yang tersimpan ialah halaman \
                 tempat gambar itu tampil, atau foto ponsel (HEIC) maupun hasil pindai (TIFF, PDF) yang hanya \
                 diganti akhirannya. Peramban melihat isinya dan tidak menampilkan apa-apa. Buka berkasnya \
                 dengan program gambar, lalu ekspor sebagai JPEG, PNG, WebP, AVIF, GIF, atau SVG.",
        },
        example: Example::Edit {
            beside: SHOWN,
            path: "content/articles/2025/satu/map.svg",
            wrong: "<!DOCTYPE html>
<title>Map of the centre</title>
",
            right: DRAWING,
        },
    },
    Explanation {
        code: "R126",
        title: Bilingual {
            en: "A picture of which a part is missing",
            id: "Gambar yang sebagian isinya hilang",
        },
        text: Bilingual {
            en: "The file begins as a picture does, but it cannot be read to its end. A download or a copy \
                 from a card was interrupted, or version control took the file for text and changed its line \
                 ends. Readers would see half of it, or nothing. Copy it again, and look at it in a browser.",
            id: "Awal berkas ini memang gambar, tetapi tidak dapat dibaca sampai akhir. Pengunduhan atau \
                 penyalinan dari kartu terputus, atau kendali versi mengiranya teks dan mengubah akhir \
                 barisnya. Pembaca hanya akan melihat separuhnya, atau tidak melihat apa-apa. Salin lagi, \
                 lalu periksa di peramban.",
        },
        example: Example::Edit {
            beside: SHOWN,
            path: "content/articles/2025/satu/map.svg",
            wrong: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">
<circle cx=\"20\" cy=\"15\" r=\"9\"/>
",
            right: DRAWING,
        },
    },
    Explanation {
        code: "R127",
        title: Bilingual {
            en: "A picture that is too large for a page",
            id: "Gambar yang terlalu besar untuk halaman",
        },
        text: Bilingual {
            en: "Every point of a picture takes four bytes of memory, whatever the size of its file. One of \
                 this size stops a phone, and the program that makes smaller copies of it. Large scans and \
                 panoramas need fewer points: a page shows no more than about 1600 in width, and 3000 leave \
                 room to look closer.",
            id: "Setiap titik gambar memakan empat bita memori, berapa pun ukuran berkasnya. Gambar sebesar \
                 ini membuat ponsel macet, begitu pula program yang membuat salinan kecilnya. Hasil pindai \
                 dan panorama yang besar cukup dengan titik yang lebih sedikit: halaman menampilkan lebar \
                 sekitar 1600, dan 3000 sudah memberi ruang untuk melihat lebih dekat.",
        },
        example: Example::Told {
            wrong: Bilingual {
                en: "a scan of 40000 × 30000 points", id: "hasil pindai 40000 × 30000 titik"
            },
            right: Bilingual {
                en: "the same scan, saved with 3000 × 2250 points",
                id: "hasil pindai yang sama, disimpan dengan 3000 × 2250 titik",
            },
        },
    },
    Explanation {
        code: "R131",
        title: Bilingual { en: "A picture on another host", id: "Gambar di host lain" },
        text: Bilingual {
            en: "A page that shows a picture of another host has every reader's browser ask that host: it \
                 learns who reads what, and it can put another picture there, or none. The policy that the \
                 site is sent with forbids it besides. So the page shows the words for the picture, with a \
                 link to it. If you may publish the picture, save it into the folder with the name of the \
                 article, and name it there.",
            id: "Halaman yang memuat gambar dari host lain membuat peramban setiap pembaca menghubungi host \
                 itu: host itu jadi tahu siapa membaca apa, dan dapat mengganti atau menghapus gambarnya. \
                 Kebijakan keamanan situs pun melarangnya. Karena itu, halaman hanya memuat teks alternatif \
                 gambar beserta tautannya. Bila Anda boleh menerbitkan gambarnya, simpan di folder bernama \
                 artikelnya, lalu sebutkan namanya.",
        },
        example: Example::Edit {
            beside: MAP,
            path: "content/articles/2025/satu.en.md",
            wrong: "---
title: Training centre opens
summary: Small firms learn to export.
---

![A map of the centre](https://example.org/map.svg)
",
            right: "---
title: Training centre opens
summary: Small firms learn to export.
---

![A map of the centre](satu/map.svg)
",
        },
    },
    Explanation {
        code: "R130",
        title: Bilingual {
            en: "A file that would run in readers' browsers",
            id: "Berkas yang akan berjalan di peramban pembaca",
        },
        text: Bilingual {
            en: "What stands beside a text is published as it is, under the address of the site. A script, a \
                 web page or a drawing with a script in it would then act in the site's name: it could \
                 change what readers see. Such files are not published, whoever made them. A page is known by \
                 what it begins with, so another name does not help; and `.php` and its like run at some \
                 hosts. A saved page is better kept as PDF, which also shows it as it was.",
            id: "Apa yang ada di samping teks diterbitkan apa adanya, di alamat situs ini. Skrip, halaman web, \
                 atau gambar vektor yang memuat skrip akan bertindak atas nama situs: ia dapat mengubah apa \
                 yang dilihat pembaca. Berkas seperti itu tidak diterbitkan, siapa pun pembuatnya. Halaman \
                 dikenali dari awal isinya, jadi nama lain tidak membantu; dan `.php` serta sejenisnya \
                 dijalankan sebagian peladen. Halaman web lebih baik disimpan sebagai PDF, yang juga \
                 menunjukkannya seperti semula.",
        },
        example: Example::Edit {
            beside: SHOWN,
            path: "content/articles/2025/satu/map.svg",
            wrong: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">
<script>alert(1)</script>
<circle cx=\"20\" cy=\"15\" r=\"9\"/>
</svg>
",
            right: DRAWING,
        },
    },
];
