//! The registry of bodies: names, periods, what became of whom.

use super::{Bilingual, Example, Explanation};

pub(super) const ENTRIES: &[Explanation] = &[
    Explanation {
        code: "R042",
        title: Bilingual {
            en: "An alias that is also a name of another body",
            id: "Alias yang juga nama lembaga lain",
        },
        text: Bilingual {
            en: "Articles may call a body by one of its `aliases`. On one day an alias can mean one body \
                 only, or an article would come onto the wrong timeline. Here another body that existed at \
                 the same time has the same name or alias; capitals make no difference. Take it from the \
                 body for which it is less usual. An earlier and a later body may share an alias if the \
                 first has an `until` and the second a `since` that is not before it.",
            id: "Artikel boleh menyebut lembaga dengan salah satu `aliases`-nya. Pada suatu hari sebuah \
                 alias hanya boleh berarti satu lembaga; kalau tidak, artikel masuk ke garis waktu yang \
                 salah. Di sini ada lembaga lain pada masa yang sama dengan nama atau alias itu juga; huruf \
                 besar dan kecil tidak dibedakan. Hapus alias itu dari lembaga yang lebih jarang disebut \
                 demikian. Lembaga terdahulu dan lembaga kemudian boleh berbagi alias bila yang pertama \
                 punya `until` dan yang kedua punya `since` yang tidak mendahuluinya.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    aliases: [Kementerian Usaha]
  - id: kemenumkm
    name: { id: Kementerian UMKM, en: Ministry of MSMEs }
    aliases: [Kementerian Usaha]
",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
  - id: kemenumkm
    name: { id: Kementerian UMKM, en: Ministry of MSMEs }
    aliases: [Kementerian Usaha]
",
        ),
    },
    Explanation {
        code: "R043",
        title: Bilingual {
            en: "An end that does not fit its successors",
            id: "Cara berakhir yang tidak cocok dengan penerusnya",
        },
        text: Bilingual {
            en: "`how` says what became of a body, and `succeeded_by` who took over; the two have to fit. A \
                 body that was `renamed` or `merged` has exactly one successor, one that was `split` at \
                 least two, one that was `closed` none. Here the number is another. Either a successor is \
                 missing or too many, or another word is meant: a ministry that becomes two is `split`, even \
                 if one of them keeps most of the name.",
            id: "`how` menyatakan apa yang terjadi dengan sebuah lembaga, dan `succeeded_by` siapa \
                 penerusnya; keduanya harus cocok. Lembaga yang `renamed` atau `merged` punya tepat satu \
                 penerus, yang `split` paling sedikit dua, yang `closed` tidak punya. Di sini jumlahnya \
                 lain. Mungkin penerusnya kurang atau lebih, atau yang dimaksud kata lain: kementerian yang \
                 menjadi dua ialah `split`, sekalipun salah satunya masih memakai sebagian besar nama \
                 lamanya.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: kemenkopukm
    name: { id: Kementerian Koperasi dan UKM, en: Ministry of Cooperatives and SMEs }
    until: 2024-10-21
    succeeded_by: [kemenkop, kemenumkm]
    how: renamed
  - id: kemenkop
    name: { id: Kementerian Koperasi, en: Ministry of Cooperatives }
    since: 2024-10-21
  - id: kemenumkm
    name: { id: Kementerian UMKM, en: Ministry of MSMEs }
    since: 2024-10-21
",
            "ministries:
  - id: kemenkopukm
    name: { id: Kementerian Koperasi dan UKM, en: Ministry of Cooperatives and SMEs }
    until: 2024-10-21
    succeeded_by: [kemenkop, kemenumkm]
    how: split
  - id: kemenkop
    name: { id: Kementerian Koperasi, en: Ministry of Cooperatives }
    since: 2024-10-21
  - id: kemenumkm
    name: { id: Kementerian UMKM, en: Ministry of MSMEs }
    since: 2024-10-21
",
        ),
    },
    Explanation {
        code: "R076",
        title: Bilingual {
            en: "A successor that is older than the end",
            id: "Penerus yang sudah ada sebelum pendahulunya berakhir",
        },
        text: Bilingual {
            en: "A body that is renamed goes on in a new one, and of the bodies that come out of a split at \
                 least one is new. Here the successors were there already when the body ended. If it was \
                 joined to a body that existed before, `how` is `merged`. If the successor was new, its \
                 `since` is too early: it should be the day on which the earlier body ended.",
            id: "Lembaga yang berganti nama berlanjut dalam lembaga baru, dan dari lembaga-lembaga hasil \
                 pemecahan paling sedikit satu baru. Di sini penerusnya sudah ada ketika lembaga itu \
                 berakhir. Bila lembaga itu digabungkan ke lembaga yang sudah ada, `how`-nya ialah `merged`. \
                 Bila penerusnya memang baru, `since`-nya terlalu awal: seharusnya hari berakhirnya lembaga \
                 yang terdahulu.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: kemenristek
    name: { id: Kementerian Riset, en: Ministry of Research }
    until: 2021-04-28
    succeeded_by: [kemendikbud]
    how: renamed
  - id: kemendikbud
    name: { id: Kementerian Pendidikan, en: Ministry of Education }
    since: 2011-10-19
",
            "ministries:
  - id: kemenristek
    name: { id: Kementerian Riset, en: Ministry of Research }
    until: 2021-04-28
    succeeded_by: [kemendikbud]
    how: merged
  - id: kemendikbud
    name: { id: Kementerian Pendidikan, en: Ministry of Education }
    since: 2011-10-19
",
        ),
    },
    Explanation {
        code: "R077",
        title: Bilingual {
            en: "A gap between a body and its successor",
            id: "Jeda antara lembaga dan penerusnya",
        },
        text: Bilingual {
            en: "Between the last day of this body and the first day of its successor there are days on \
                 which nobody did its work. That can be true, but mostly a date is wrong. `until` is the \
                 first day on which a body was no more, and its successor's `since` is usually that very \
                 day. Correct the days. If the later body does not continue the earlier one, take it out of \
                 `succeeded_by`.",
            id: "Di antara hari terakhir lembaga ini dan hari pertama penerusnya ada hari-hari ketika tidak \
                 ada yang menjalankan tugasnya. Itu mungkin saja, tetapi umumnya ada tanggal yang keliru. \
                 `until` ialah hari pertama ketika lembaga sudah tidak ada, dan biasanya `since` penerusnya \
                 ialah hari itu juga. Betulkan tanggalnya. Bila lembaga yang kemudian tidak meneruskan yang \
                 terdahulu, hapus dari `succeeded_by`.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: depperin
    name: { id: Departemen Perindustrian, en: Department of Industry }
    until: 2010-01-28
    succeeded_by: [kemenperin]
    how: renamed
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    since: 2012-01-28
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
    Explanation {
        code: "R049",
        title: Bilingual {
            en: "A body that is its own successor",
            id: "Lembaga yang menjadi penerusnya sendiri",
        },
        text: Bilingual {
            en: "`succeeded_by` names the bodies that took over when this one ended, and this entry names \
                 itself. Often one body is meant to end and to go on under a slightly different name. That \
                 needs two entries: the old one, closed with `until`, and a new one with an id of its own. \
                 Articles from before then keep the old name. If the body still exists, delete `until`, \
                 `succeeded_by` and `how`.",
            id: "`succeeded_by` menyebut lembaga yang mengambil alih ketika lembaga ini berakhir, padahal \
                 entri ini menyebut dirinya sendiri. Sering kali maksudnya: lembaga berakhir dan berlanjut \
                 dengan nama yang sedikit berbeda. Untuk itu perlu dua entri: yang lama, ditutup dengan \
                 `until`, dan yang baru dengan id sendiri. Artikel-artikel lama lalu tetap memakai nama \
                 lama. Bila lembaganya masih ada, hapus `until`, `succeeded_by`, dan `how`.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    until: 2010-01-28
    succeeded_by: [kemenperin]
    how: renamed
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
    Explanation {
        code: "R044",
        title: Bilingual {
            en: "A period that ends before it begins",
            id: "Masa yang berakhir sebelum dimulai",
        },
        text: Bilingual {
            en: "`since` is the first day of a body, `until` the first day on which it was no more, and here \
                 the second lies before the first. No article could then belong to the body. Usually the two \
                 were exchanged, or the year of one is mistyped. Correct them; if a day is not known, the \
                 year is enough, and `since` may be left out.",
            id: "`since` ialah hari pertama sebuah lembaga, `until` hari pertama ketika lembaga itu sudah \
                 tidak ada, dan di sini yang kedua mendahului yang pertama. Tidak satu pun artikel dapat \
                 termasuk lembaga semacam itu. Umumnya keduanya tertukar, atau tahun salah satunya salah \
                 ketik. Betulkan; bila harinya tidak diketahui, cukup tahunnya, dan `since` boleh \
                 ditinggalkan.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: depperin
    name: { id: Departemen Perindustrian, en: Department of Industry }
    since: 2010-01-28
    until: 2005-12-05
    how: closed
",
            "ministries:
  - id: depperin
    name: { id: Departemen Perindustrian, en: Department of Industry }
    since: 2005-12-05
    until: 2010-01-28
    how: closed
",
        ),
    },
    Explanation {
        code: "R149",
        title: Bilingual {
            en: "A kind of body that is nearly a known one",
            id: "Jenis lembaga yang hampir sama dengan jenis yang dikenal",
        },
        text: Bilingual {
            en: "The list of bodies has parts for coordinating ministries, ministries and agencies, and goes by the words \
                 `coordinating`, `ministry` and `agency`, in English and small letters in every language. A body of another \
                 kind stands below them among the others, and its page does not say what it is. Here the word is nearly one \
                 of the three, or means one of them in Indonesian. Write the word of the registry; names that readers see \
                 are in `name`.",
            id: "Daftar lembaga memiliki bagian untuk kementerian koordinator, kementerian, dan badan, berdasarkan kata \
                 `coordinating`, `ministry`, dan `agency`, yang ditulis dalam bahasa Inggris dengan huruf kecil apa pun bahasa \
                 situsnya. Lembaga berjenis lain ditempatkan di bawahnya, di bagian lainnya, dan halamannya tidak menyebut \
                 lembaga apa itu. Di sini katanya hampir sama dengan salah satu dari ketiganya, atau padanannya dalam bahasa \
                 Indonesia. Tulis kata yang dikenal registri; nama yang dibaca pembaca ada di `name`.",
        },
        example: Example::edit(
            "content/ministries.yaml",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    kind: kementerian
",
            "ministries:
  - id: kemenperin
    name: { id: Kementerian Perindustrian, en: Ministry of Industry }
    kind: ministry
",
        ),
    },
];
