//! The lock that notes from which paragraphs translations were confirmed.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R102",
        title: Bilingual {
            en: "A lock of translations of another version",
            id: "Daftar terjemahan dari versi lain",
        },
        text: Bilingual {
            en: "`content/translations.lock` notes from which paragraphs each translation was confirmed. Its first line says \
                 in which form it is written, and this one is missing or names a form that this version of Risalah does \
                 not know. Nothing is guessed and nothing is written over. Most often the line was lost when two versions \
                 were merged by hand: put it back. Else use the newer version of the program.",
            id: "`content/translations.lock` mencatat paragraf mana yang menjadi dasar tiap terjemahan. Baris pertamanya \
                 menyebutkan bentuk berkasnya, dan baris itu tidak ada atau menyebut bentuk yang tidak dikenal versi Risalah \
                 ini. Tidak ada yang ditebak dan tidak ada yang ditimpa. Biasanya baris itu hilang ketika dua versi \
                 digabungkan: kembalikan. Selain itu, pakai versi program yang lebih baru.",
        },
        example: Example::edit(
            "content/translations.lock",
            "2025/satu en: 4724ed88 4a0bce88\n",
            "# risalah translations 1\n2025/tiada en: 4724ed88 4a0bce88\n",
        ),
    },
    Explanation {
        code: "R103",
        title: Bilingual {
            en: "A line of the lock that is not understood",
            id: "Baris daftar terjemahan yang tidak dipahami",
        },
        text: Bilingual {
            en: "Each line of `content/translations.lock` names an article, a language, and behind a colon the paragraphs of the \
                 original. This one does not. Version control leaves lines of `<`, `=` and `>` where two people \
                 confirmed translations at once: keep the lines of both sides and delete these. Any other line can be deleted; \
                 `risalah translated KEY` writes it anew once somebody has read both texts.",
            id: "Tiap baris `content/translations.lock` menyebut artikel, bahasa, dan di belakang titik dua paragraf teks \
                 aslinya. Baris ini tidak. Kendali versi meninggalkan baris `<`, `=`, dan `>` bila dua orang \
                 mengonfirmasi terjemahan bersamaan: pertahankan baris kedua pihak dan hapus tanda-tanda itu. Baris lain \
                 boleh dihapus; `risalah translated KEY` menulisnya lagi setelah kedua teks dibaca.",
        },
        example: Example::edit(
            "content/translations.lock",
            "# risalah translations 1\n<<<<<<< HEAD\n2025/tiada en: 4724ed88\n=======\n2025/tiada en: 27193cb1\n>>>>>>> other\n",
            "# risalah translations 1\n2025/tiada en: 4724ed88\n2025/tiada en: 27193cb1\n",
        ),
    },
    Explanation {
        code: "R104",
        title: Bilingual {
            en: "A translation that is behind its original",
            id: "Terjemahan yang tertinggal dari teks asli",
        },
        text: Bilingual {
            en: "Somebody confirmed that the translation says what the original says, and since then paragraphs of the \
                 original changed, came in or went out. Readers of the two languages are told different things. Front matter does not count, \
                 and neither does a new line break. Read the paragraph that is shown, bring the translation up to date, and confirm it \
                 with `risalah translated KEY`; `risalah status` shows all that waits.",
            id: "Seseorang telah mengonfirmasi bahwa terjemahan sesuai dengan teks asli, dan sesudah itu ada paragraf \
                 asli yang berubah, bertambah, atau dihapus. Pembaca kedua bahasa menerima isi yang berbeda. Front matter tidak \
                 dihitung, begitu pula ganti baris. Baca paragraf yang ditunjukkan, perbarui terjemahannya, lalu \
                 konfirmasi dengan `risalah translated KEY`; `risalah status` menampilkan semua yang menunggu.",
        },
        // It takes two texts and a lock to show it.
        example: Example::Told {
            wrong: Bilingual {
                en: "the original says 400 villages since yesterday, the translation still says 300",
                id: "teks asli sejak kemarin menyebut 400 desa, terjemahannya masih 300",
            },
            right: Bilingual {
                en: "both say 400, and then: risalah translated 2025/satu",
                id: "keduanya menyebut 400, lalu: risalah translated 2025/satu",
            },
        },
    },
];
