//! Keys in Indonesian: those who write in it translate them too, or spell them half so.

/// What the keys of front matter and registries are called in Indonesian, and what a slip of the eye makes of them.
const KEYS: [(&str, &str); 33] = [
    ("judul", "title"),
    ("ringkasan", "summary"),
    ("rangkuman", "summary"),
    ("abstrak", "summary"),
    ("tanggal", "date"),
    ("tgl", "date"),
    ("kementerian", "ministries"),
    ("kementrian", "ministries"),
    ("ministry", "ministries"),
    ("lembaga", "ministries"),
    ("sektor", "sector"),
    ("bidang", "sector"),
    ("tagar", "tags"),
    ("label", "tags"),
    ("kata_kunci", "tags"),
    ("keywords", "tags"),
    ("sumber", "sources"),
    ("mitra", "partners"),
    ("ralat", "corrections"),
    ("koreksi", "corrections"),
    ("draf", "draft"),
    ("diperbarui", "updated"),
    ("terbit", "published"),
    ("diterbitkan", "published"),
    ("nomor", "number"),
    ("no", "number"),
    ("nama", "name"),
    ("singkatan", "abbreviation"),
    ("jenis", "kind"),
    ("sejak", "since"),
    ("mulai", "since"),
    ("sampai", "until"),
    ("hingga", "until"),
];

/// The key that a word in Indonesian stands for, if it is one of those.
pub fn translated_key(written: &str) -> Option<&'static str> {
    let written = written.to_lowercase().replace([' ', '-'], "_");
    KEYS.iter().find(|(word, _)| *word == written).map(|(_, key)| *key)
}
