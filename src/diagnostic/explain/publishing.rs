//! What `risalah diff` sees: the published site beside the one that would take its place.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[Explanation {
    code: "R105",
    title: Bilingual { en: "An address that vanishes", id: "Alamat yang hilang" },
    text: Bilingual {
        en: "Others have linked to this address, cited it, or keep it in a bookmark, and after publishing nothing would \
             answer there. It happens when a `slug`, a file name or a date changes, or when a text is taken away. Write the \
             old address under `aliases` in the front matter of the text that readers should find instead: Risalah puts \
             a page there that leads on. A page of a list that has no entries any more may be let go.",
        id: "Orang lain telah menautkan alamat ini, mengutipnya, atau menyimpannya sebagai markah, dan setelah \
             penerbitan tidak ada yang menjawab di sana. Ini terjadi bila `slug`, nama berkas, atau tanggal berubah, atau \
             bila teks dihapus. Tulis alamat lama di bawah `aliases` pada front matter teks yang semestinya ditemukan \
             pembaca: Risalah menaruh halaman pengalih di sana. Halaman daftar yang tidak lagi berisi boleh hilang.",
    },
    // It takes two sites to show it.
    example: Example::Told {
        wrong: Bilingual { en: "slug: new-name", id: "slug: nama-baru" },
        right: Bilingual {
            en: "slug: new-name\naliases: [/en/2025/old-name/]",
            id: "slug: nama-baru\naliases: [/2025/nama-lama/]",
        },
    },
}];
