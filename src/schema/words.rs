//! What keys mean, in the words that an editor's program shows beside them. Each is said in both languages of the program at
//! once: a schema does not know who reads it.

use crate::locale::{Locale, phrases};

phrases! {
    /// What a key is for, or a group of them.
    pub enum Meaning {
        /// The front matter of an article.
        Article => en: "Front matter of an article: keys of this text, and keys that hold for both texts and are written in one of them",
            id: "Front matter artikel: kunci milik teks ini, dan kunci yang berlaku bagi kedua teks dan ditulis di salah satunya";
        /// The front matter of a standing page.
        Page => en: "Front matter of a standing page", id: "Front matter halaman tetap";
        /// See [`crate::parse::front_matter::TextKeys::title`].
        Title => en: "Title of this text", id: "Judul teks ini";
        /// See [`crate::parse::front_matter::TextKeys::summary`].
        Summary => en: "One sentence, for lists, feeds and search engines", id: "Satu kalimat untuk daftar, umpan, dan mesin pencari";
        /// See [`crate::parse::front_matter::TextKeys::slug`].
        Slug => en: "Last part of the address, in small letters, digits and hyphens; the file name, if left out",
            id: "Bagian akhir alamat, dari huruf kecil, angka, dan tanda hubung; nama berkas bila tidak ditulis";
        /// See [`crate::parse::front_matter::TextKeys::updated`].
        Updated => en: "Day on which this text last changed in substance, like 2025-09-26",
            id: "Hari terakhir isi teks ini berubah, seperti 2025-09-26";
        /// See [`crate::parse::front_matter::TextKeys::draft`].
        Draft => en: "true keeps this text back until the site is built with --drafts",
            id: "true menahan teks ini sampai situs dibangun dengan --drafts";
        /// See [`crate::parse::front_matter::TextKeys::aliases`].
        OldAddresses => en: "Old addresses of this text, like /2024/old-name/; each leads to the new one",
            id: "Alamat lama teks ini, seperti /2024/nama-lama/; masing-masing mengarah ke alamat baru";
        /// See [`crate::parse::front_matter::PairKeys::date`].
        Date => en: "Day of the event or act, like 2025-09-26; required, once, in either file",
            id: "Hari peristiwa atau kebijakan, seperti 2025-09-26; wajib ada, cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::PairKeys::published`].
        Published => en: "When the digest publishes it: a day, or a time like 2025-09-26T10:00:00+07:00; held back until then; once, in either file",
            id: "Kapan terbit: hari, atau waktu seperti 2025-09-26T10:00:00+07:00; ditahan sampai saat itu; cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::PairKeys::ministries`].
        Bodies => en: "Ministries by id, name or alias as valid on the day, the leading one first; required, once, in either file",
            id: "Kementerian menurut id, nama, atau alias yang berlaku pada harinya, yang memimpin lebih dahulu; wajib ada, cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::PairKeys::sector`].
        Sector => en: "Sector by its id; required, once, in either file",
            id: "Sektor menurut idnya; wajib ada, cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::PairKeys::tags`].
        Tags => en: "Tags: ids from tags.yaml or new ones; once, in either file",
            id: "Tag: id dari tags.yaml atau yang baru; cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::PairKeys::instrument`].
        Instrument => en: "What the act is; once, in either file", id: "Kebijakan apa ini; cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::Instrument::kind`].
        InstrumentKind => en: "Kind of act", id: "Jenis kebijakan";
        /// See [`crate::parse::front_matter::Instrument::number`].
        InstrumentNumber => en: "Its number, like PP 20/2024", id: "Nomornya, seperti PP 20/2024";
        /// See [`crate::parse::front_matter::Instrument::url`].
        InstrumentAddress => en: "Where the act can be read", id: "Alamat naskahnya di web";
        /// See [`crate::parse::front_matter::Instrument::ends`].
        Ends => en: "Last day on which it is in force, like 2027-12-31", id: "Hari terakhir berlakunya, seperti 2027-12-31";
        /// See [`crate::parse::front_matter::PairKeys::relations`].
        Relations => en: "How it stands to earlier acts, by their keys (2024/name); once, in either file",
            id: "Hubungannya dengan kebijakan terdahulu, menurut kuncinya (2024/nama); cukup sekali di salah satu berkas";
        /// See [`crate::parse::relation::Relation::Implements`].
        Implements => en: "Acts that it implements", id: "Kebijakan yang dilaksanakannya";
        /// See [`crate::parse::relation::Relation::Amends`].
        Amends => en: "Acts that it amends", id: "Kebijakan yang diubahnya";
        /// See [`crate::parse::relation::Relation::Replaces`].
        Replaces => en: "Acts that it replaces", id: "Kebijakan yang digantikannya";
        /// See [`crate::parse::relation::Relation::Revokes`].
        Revokes => en: "Acts that it revokes", id: "Kebijakan yang dicabutnya";
        /// See [`crate::parse::front_matter::PairKeys::partners`].
        Partners => en: "Parties that are not ministries; once, in either file",
            id: "Pihak yang bukan kementerian; cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::PairKeys::sources`].
        Sources => en: "Sources: ids of records in seeds/, or written out here; once, in either file",
            id: "Sumber: id catatan di seeds/, atau ditulis lengkap di sini; cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::Citation`].
        Citation => en: "A source, written out", id: "Sumber yang ditulis lengkap";
        /// See [`crate::parse::front_matter::Citation::title`].
        SourceTitle => en: "Title of the document", id: "Judul dokumen";
        /// See [`crate::parse::front_matter::Citation::publisher`].
        Publisher => en: "Who published it", id: "Penerbitnya";
        /// See [`crate::parse::front_matter::Citation::url`].
        SourceAddress => en: "Where it is on the web", id: "Alamatnya di web";
        /// See [`crate::parse::front_matter::Citation::date`].
        SourceDate => en: "When it was published: a day, a month or a year", id: "Kapan diterbitkan: hari, bulan, atau tahun";
        /// See [`crate::parse::front_matter::Citation::accessed`].
        Accessed => en: "Day on which it was read, like 2025-09-26", id: "Hari dibaca, seperti 2025-09-26";
        /// See [`crate::parse::front_matter::PairKeys::original`].
        Original => en: "Language in which it was first written; once, in either file",
            id: "Bahasa asli tulisannya; cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::PairKeys::corrections`].
        Corrections => en: "What was corrected, and when; once, in either file",
            id: "Apa yang dikoreksi, dan kapan; cukup sekali di salah satu berkas";
        /// See [`crate::parse::front_matter::Correction`].
        Correction => en: "A correction", id: "Satu koreksi";
        /// See [`crate::parse::front_matter::Correction::date`].
        CorrectionDate => en: "Day of the correction, like 2025-09-26", id: "Hari koreksi, seperti 2025-09-26";
        /// See [`crate::parse::front_matter::Correction::note`].
        CorrectionNote => en: "What was wrong, in each language", id: "Apa yang keliru, dalam setiap bahasa";

        /// `site.yaml`.
        Site => en: "Settings of the site", id: "Pengaturan situs";
        /// See [`crate::parse::settings::Settings::title`].
        SiteTitle => en: "Name of the site, in each language", id: "Nama situs, dalam setiap bahasa";
        /// See [`crate::parse::settings::Settings::description`].
        SiteDescription => en: "A sentence on the site, in each language", id: "Satu kalimat tentang situs, dalam setiap bahasa";
        /// See [`crate::parse::settings::Settings::license`].
        License => en: "Terms of use: a name, or a name and an address", id: "Lisensi: nama, atau nama dan alamat";
        /// See [`crate::parse::settings::License::name`].
        LicenseName => en: "What the terms are called, like CC BY 4.0", id: "Nama lisensinya, seperti CC BY 4.0";
        /// See [`crate::parse::settings::License::url`].
        LicenseAddress => en: "Where the terms can be read", id: "Alamat tempat lisensinya dapat dibaca";
        /// See [`crate::parse::settings::Settings::base_url`].
        BaseUrl => en: "Address below which the site stands, like https://example.org/digest/",
            id: "Alamat tempat situs berada, seperti https://example.org/digest/";
        /// See [`crate::parse::settings::Settings::languages`].
        Languages => en: "Languages of the site; the first one is the default", id: "Bahasa-bahasa situs; yang pertama menjadi bahasa utama";
        /// See [`crate::parse::settings::Settings::timezone`].
        TimeZone => en: "IANA name of the time zone of dates, like Asia/Jakarta", id: "Nama IANA zona waktu bagi tanggal, seperti Asia/Jakarta";
        /// See [`crate::parse::settings::Settings::theme`].
        Theme => en: "Folder of the theme below themes/", id: "Folder tema di bawah themes/";
        /// See [`crate::parse::settings::Settings::per_page`].
        PerPage => en: "Entries on a page of the front list", id: "Jumlah entri per halaman beranda";
        /// See [`crate::parse::settings::Settings::timeline_per_page`].
        TimelinePerPage => en: "Entries above which a timeline is divided by year; 0 keeps it whole",
            id: "Batas entri sebelum lini masa dibagi per tahun; 0 tidak pernah membaginya";
        /// See [`crate::parse::settings::Settings::feed_items`].
        FeedItems => en: "Articles in a feed", id: "Jumlah artikel dalam umpan";
        /// See [`crate::parse::settings::Features`].
        Features => en: "What is made besides pages and feeds", id: "Yang dibuat selain halaman dan umpan";
        /// See [`crate::parse::settings::Features::search`].
        Search => en: "Search", id: "Pencarian";
        /// See [`crate::parse::settings::Features::side_by_side`].
        SideBySide => en: "Both languages of an article side by side", id: "Kedua bahasa artikel berdampingan";
        /// See [`crate::parse::settings::Features::network`].
        Network => en: "Who works with whom", id: "Siapa bekerja dengan siapa";
        /// See [`crate::parse::settings::Features::data`].
        Data => en: "Open data and the page that explains it", id: "Data terbuka dan halaman penjelasannya";
        /// See [`crate::parse::settings::Features::share_images`].
        ShareImages => en: "Pictures for links that are shared", id: "Gambar untuk tautan yang dibagikan";

        /// A registry.
        AsOf => en: "Day of which this file tells", id: "Hari yang keadaannya dicatat berkas ini";
        /// `ministries.yaml`.
        Ministries => en: "Registry of ministries, coordinating ministries and agencies, today's and earlier ones",
            id: "Daftar kementerian, kementerian koordinator, dan badan, yang sekarang maupun terdahulu";
        /// `sectors.yaml`.
        Sectors => en: "Registry of sectors, in the order in which they are shown", id: "Daftar sektor, menurut urutan tampilnya";
        /// `tags.yaml`.
        TagList => en: "Registry of tags", id: "Daftar tag";
        /// An entry of a registry.
        Entry => en: "An entry", id: "Satu entri";
        /// The id of an entry.
        Id => en: "Stable id, in small letters, digits and hyphens; final once an article uses it",
            id: "Id tetap, dari huruf kecil, angka, dan tanda hubung; tidak diubah lagi setelah dipakai artikel";
        /// The name of an entry.
        Name => en: "Name, in each language", id: "Nama, dalam setiap bahasa";
        /// The slug of an entry.
        EntrySlug => en: "Last part of the address, in each language; the id, if left out",
            id: "Bagian akhir alamat, dalam setiap bahasa; id bila tidak ditulis";
        /// See [`crate::parse::registry::SectorEntry::description`].
        SectorDescription => en: "What belongs to the sector, in each language", id: "Cakupan sektor, dalam setiap bahasa";
        /// See [`crate::parse::registry::TagEntry::aliases`].
        Spellings => en: "Other spellings", id: "Ejaan lain";
        /// See [`crate::parse::registry::MinistryEntry::abbreviation`].
        Abbreviation => en: "Short name", id: "Nama singkat";
        /// See [`crate::parse::registry::SectorEntry::words`].
        Words => en: "Words of news stories that speak of it, for drafts from clippings",
            id: "Kata dalam berita yang membicarakannya, untuk draf dari kliping";
        /// See [`crate::parse::registry::MinistryEntry::aliases`].
        OtherNames => en: "Other names that articles may use", id: "Nama lain yang boleh dipakai artikel";
        /// See [`crate::parse::registry::MinistryEntry::kind`].
        BodyKind => en: "ministry, coordinating or agency", id: "ministry (kementerian), coordinating (koordinator), atau agency (badan)";
        /// See [`crate::parse::registry::MinistryEntry::since`].
        Since => en: "First day: a day, a month or a year", id: "Hari pertama: hari, bulan, atau tahun";
        /// See [`crate::parse::registry::MinistryEntry::until`].
        Until => en: "First day on which it was no more: a day, a month or a year", id: "Hari pertama saat lembaga itu sudah tidak ada: hari, bulan, atau tahun";
        /// See [`crate::parse::registry::MinistryEntry::succeeded_by`].
        SucceededBy => en: "Ids of the bodies that took over", id: "Id lembaga-lembaga penerusnya";
        /// See [`crate::parse::registry::MinistryEntry::how`].
        How => en: "What became of it", id: "Apa yang terjadi dengannya";
        /// See [`crate::parse::registry::How::Renamed`].
        Renamed => en: "One body took over under another name", id: "Satu lembaga meneruskan dengan nama lain";
        /// See [`crate::parse::registry::How::Split`].
        Split => en: "Two or more bodies took over", id: "Dua lembaga atau lebih meneruskan";
        /// See [`crate::parse::registry::How::Merged`].
        Merged => en: "It went into one body with others", id: "Digabung dengan yang lain menjadi satu lembaga";
        /// See [`crate::parse::registry::How::Closed`].
        Closed => en: "Nobody took over", id: "Tidak ada penerus";
        /// See [`crate::parse::registry::MinistryEntry::carved_from`].
        CarvedFrom => en: "Id of the body that gave up a part for it and carried on", id: "Id lembaga yang melepas sebagian untuknya dan tetap berjalan";
        /// See [`crate::parse::registry::MinistryEntry::website`].
        Website => en: "Host name of its site, like kemenperin.go.id", id: "Nama host situsnya, seperti kemenperin.go.id";
        /// See [`crate::parse::registry::MinistryEntry::legal_basis`].
        LegalBasis => en: "Laws and decrees it rests on", id: "Peraturan yang mendasarinya";
        /// See [`crate::parse::registry::KEPT`].
        ShortForms => en: "What is left of the name after the word Kementerian, as in lists of several; not shown",
            id: "Sisa nama sesudah kata Kementerian, seperti dalam deretan beberapa kementerian; tidak ditampilkan";
        /// See [`crate::parse::registry::KEPT`].
        MinisterForms => en: "Short titles of the minister; not shown", id: "Sebutan singkat menterinya; tidak ditampilkan";
        /// See [`crate::parse::registry::KEPT`].
        Coordinator => en: "The coordinating ministry above it; not shown", id: "Kementerian koordinator di atasnya; tidak ditampilkan";
        /// See [`crate::parse::registry::KEPT`].
        Fields => en: "Sectors in which it works; not shown", id: "Sektor-sektor yang digarapnya; tidak ditampilkan";
        /// See [`crate::parse::registry::KEPT`].
        Unsure => en: "What is not certain about the entry; not shown", id: "Yang belum pasti pada entri ini; tidak ditampilkan";
        /// See [`crate::parse::registry::KEPT`].
        Note => en: "A note on the entry; not shown", id: "Catatan tentang entri ini; tidak ditampilkan";
        /// See [`crate::parse::registry::KEPT`].
        Confidence => en: "How certain the entry is; not shown", id: "Tingkat keyakinan atas entri ini; tidak ditampilkan";

        /// A source record.
        Seed => en: "Record of one source document; it may hold more keys than these", id: "Catatan satu dokumen sumber; boleh memuat kunci selain ini";
        /// See [`crate::parse::seed::Seed::id`].
        SeedId => en: "Id, which is the name of the file", id: "Id, yaitu nama berkasnya";
        /// See [`crate::parse::seed::Seed::title`].
        SeedTitle => en: "What the document is about", id: "Tentang apa dokumennya";
        /// The name of a document, which stands for its title.
        SeedFile => en: "File of the document, shown where it has no title", id: "Berkas dokumen, ditampilkan bila tidak berjudul";
        /// See [`crate::parse::seed::Seed::author`].
        Author => en: "Who wrote it", id: "Penulisnya";
        /// See [`crate::parse::seed::Seed::language`].
        SeedLanguage => en: "Tag of its language, like id", id: "Tag bahasanya, seperti id";
        /// See [`crate::parse::seed::Seed::inconsistencies`].
        Inconsistencies => en: "What in it does not hold up", id: "Yang tidak cocok di dalamnya";
    }
}

impl Meaning {
    /// How it is said in both languages: an editor's program shows one description, whoever reads it.
    pub fn both(&self) -> String {
        format!("{} / {}", self.name(Locale::Id), self.name(Locale::En))
    }
}
