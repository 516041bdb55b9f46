//! Every problem that Risalah knows, with its code, its severity, what it says and what to do about it, in both languages
//! of the program: a problem that lacks one does not compile.
//!
//! Codes are stable: a code is never given to another problem, and a problem keeps its code when its words change.
//! Messages are lower case without a full stop, with names in backticks; the remedy is a sentence of its own.

pub(super) mod words;

use serde::Serialize;

use super::phrase::{Answer, Dropped, Existence, Found, Linked, Origin, Unused, Wanted};
use super::{slip, template};
use crate::locale::Locale::{self, En, Id};
use crate::source::Refusal;
use crate::theme::Mistake;
use crate::yaml::{MAX_DEPTH, Slip};
use words::{
    did_you_mean, drifted, empty_value_help, is_of_a_disk, key_name, linked_remedy, list,
    looked_for_templates, missing_key_help, no_template, on_page, successors, unmatched, unused_remedy,
    wrong_type_help,
};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published while there is one.
    Error,
    /// The site is published; somebody should look.
    Warning,
}

macro_rules! problems {
    ($($(#[doc = $doc:literal])+ $code:literal $severity:ident $name:ident $({ $($field:ident: $type:ty),* $(,)? })? =>
        en: $en_message:expr, $en_help:expr;
        id: $id_message:expr, $id_help:expr;
    )+) => {
        /// What can be wrong with a site.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "a field is what its message says it is")]
        pub enum Problem { $($(#[doc = $doc])+ $name $({ $($field: $type),* })?,)+ }

        impl Problem {
            /// Every code, in order.
            pub const CODES: &[&str] = &[$($code),+];

            /// The stable code: `R012`.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)+ }
            }

            /// How bad it is.
            pub fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity,)+ }
            }

            /// What is wrong.
            #[allow(unused_variables, reason = "not every message uses every field")]
            pub fn message(&self, locale: Locale) -> String {
                match (self, locale) {$(
                    (Self::$name $({ $($field),* })?, En) => $en_message.to_string(),
                    (Self::$name $({ $($field),* })?, Id) => $id_message.to_string(),
                )+}
            }

            /// What to do.
            #[allow(unused_variables, reason = "not every remedy uses every field")]
            pub fn help(&self, locale: Locale) -> String {
                match (self, locale) {$(
                    (Self::$name $({ $($field),* })?, En) => $en_help.to_string(),
                    (Self::$name $({ $($field),* })?, Id) => $id_help.to_string(),
                )+}
            }
        }
    };
}

problems! {
    // Files
    /// A source file that is not UTF-8.
    "R001" Error NotUtf8 { is_utf16: bool } =>
        en: if *is_utf16 { "this file is saved as UTF-16, which some programs call Unicode" } else { "this file is not UTF-8 text" },
        if *is_utf16 { "save it with the encoding UTF-8" }
        else { "save it with the encoding UTF-8; here is the first character that does not fit" };
        id: if *is_utf16 { "berkas ini disimpan sebagai UTF-16, yang oleh beberapa program disebut Unicode" } else { "berkas ini bukan teks UTF-8" },
        if *is_utf16 { "simpan dengan pengodean UTF-8" }
        else { "simpan dengan pengodean UTF-8; di sini huruf pertama yang tidak cocok" };
    /// A control character in a source file or a value.
    "R002" Error ControlCharacter { code: u32 } =>
        en: format!("there is an invisible control character here (U+{code:04X})"),
        "delete it; it usually comes along when text is pasted from a PDF or a word processor";
        id: format!("di sini ada karakter kendali yang tidak terlihat (U+{code:04X})"),
        "hapus; karakter ini biasanya ikut tersalin dari PDF atau pengolah kata";
    /// A file that could not be read.
    "R003" Error Unreadable { reason: Refusal } =>
        en: format!("this file cannot be read: {}", reason.name(En)),
        "check that it exists and that you may read it";
        id: format!("berkas ini tidak dapat dibaca: {}", reason.name(Id)),
        "periksa apakah berkasnya ada dan boleh Anda baca";
    /// A symbolic link that leaves the site.
    "R004" Error LinkLeavesSite =>
        en: "this link leads to something that is no part of the site",
        "copy the file to where the link stands; a link may lead to what is in `content/`, `seeds/` and `themes/`, and is not hidden";
        id: "tautan ini menuju sesuatu yang bukan bagian dari situs",
        "salin berkasnya ke tempat tautan itu; tautan hanya boleh menuju isi `content/`, `seeds/`, dan `themes/` yang tidak tersembunyi";
    /// `site.yaml` is not there.
    "R005" Error NoSite =>
        en: "there is no `content/site.yaml` here",
        "run the command in the folder of a site, name it with `--root`, or plant a new site with `risalah init DIR`";
        id: "di sini tidak ada `content/site.yaml`",
        "jalankan perintah di folder sebuah situs, sebutkan foldernya dengan `--root`, atau buat situs baru dengan `risalah init DIR`";
    /// A file that has no place in a site.
    "R006" Error Misplaced =>
        en: "this file is in no place where a text can be",
        "articles are `content/articles/<year>/<name>.<language>.md`, standing pages `content/pages/<name>.<language>.md`";
        id: "berkas ini tidak berada di tempat untuk teks",
        "artikel ada di `content/articles/<tahun>/<nama>.<bahasa>.md`, halaman tetap di `content/pages/<nama>.<bahasa>.md`";
    /// A language suffix that the site does not list.
    "R007" Error UnknownLanguage { suffix: String, known: Vec<String>, suggestion: Option<String> } =>
        en: format!("the file name ends in `.{suffix}.md`, and `{suffix}` is not a language of this site"),
        format!("{} The languages are listed in `content/site.yaml`",
            did_you_mean(En, suggestion).unwrap_or_else(|| format!("use one of {}.", list(known))));
        id: format!("nama berkas berakhir dengan `.{suffix}.md`, sedangkan `{suffix}` bukan bahasa situs ini"),
        format!("{} Bahasa-bahasanya tercantum di `content/site.yaml`",
            did_you_mean(Id, suggestion).unwrap_or_else(|| format!("pakai salah satu dari {}.", list(known))));
    /// Two files for one text.
    "R008" Error TwoFilesOneText { language: String } =>
        en: format!("there are two files for the `{language}` text of this article"),
        "keep one of them; a name without a language means the default language";
        id: format!("ada dua berkas untuk teks `{language}` artikel ini"),
        "pertahankan salah satu; nama tanpa bahasa berarti bahasa utama";
    /// A file beside the articles that belongs to none.
    "R009" Warning BelongsToNothing =>
        en: "this file is no part of the site and is not published",
        "a picture or document belongs into the folder with its article's name: `content/articles/<year>/<name>/`";
        id: "berkas ini bukan bagian dari situs dan tidak diterbitkan",
        "gambar atau dokumen diletakkan di folder bernama artikelnya: `content/articles/<tahun>/<nama>/`";
    /// A text or registry that is too long to be one.
    "R133" Error FileTooLong { bytes: usize, repeats: bool } =>
        en: format!("{} is {} MB long; {} are the most", if *repeats { "with what is repeated here this file" } else { "this file" },
            bytes / 1_000_000, crate::parse::LONGEST / 1_000_000),
        "no text and no registry is that long: look whether another file was saved under this name, and divide it if not";
        id: format!("{} sepanjang {} MB; paling banyak {}", if *repeats { "dengan yang diulang di sini, berkas ini" } else { "berkas ini" },
            bytes / 1_000_000, crate::parse::LONGEST / 1_000_000),
        "tidak ada teks atau daftar sepanjang itu: periksa apakah berkas lain tersimpan dengan nama ini, dan bila tidak, bagilah";
    /// Two versions of a text, as version control leaves them.
    "R134" Error BothVersions =>
        en: "version control left this line: two people changed the same place, and both versions stand here",
        "keep the right one, or what is right of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`";
        id: "baris ini ditinggalkan kendali versi: dua orang mengubah tempat yang sama, dan kedua versinya ada di sini",
        "pertahankan yang benar, atau gabungkan yang benar dari keduanya, lalu hapus baris yang diawali `<<<<<<<`, `=======`, dan `>>>>>>>`";

    // YAML
    /// A text that is not YAML.
    "R010" Error YamlSyntax { slip: Slip } =>
        en: slip::message(slip, En),
        slip::help(slip, En);
        id: slip::message(slip, Id),
        slip::help(slip, Id);
    /// A front matter without its first line.
    "R011" Error NoFrontMatter =>
        en: "the front matter is missing",
        "begin the file with a line `---`, then the keys (`title`, `summary`, `date` …), then another line `---`";
        id: "front matter tidak ada",
        "awali berkas dengan baris `---`, lalu kunci-kuncinya (`title`, `summary`, `date` …), lalu baris `---` lagi";
    /// A front matter without its last line.
    "R012" Error FrontMatterNotClosed =>
        en: "the front matter is not closed",
        "put a line `---` between the last key and the text";
        id: "front matter tidak ditutup",
        "tulis baris `---` di antara kunci terakhir dan teks";
    /// A front matter that is too long.
    "R013" Error FrontMatterTooLong { bytes: usize } =>
        en: format!("the front matter is {bytes} bytes long; {} are the most", 64 * 1024),
        "is a line `---` missing after the last key? The text belongs below it";
        id: format!("front matter sepanjang {bytes} bita; paling banyak {}", 64 * 1024),
        "apakah baris `---` sesudah kunci terakhir terlewat? Teks ditulis di bawahnya";
    /// Nesting that nobody needs.
    "R014" Error TooDeep =>
        en: format!("this is nested more than {MAX_DEPTH} levels deep"),
        "check the brackets and the indentation";
        id: format!("ini bersarang lebih dari {MAX_DEPTH} tingkat"),
        "periksa kurung dan indentasinya";
    /// A key that stands twice.
    "R015" Error DuplicateKey { key: String, first: std::ops::Range<usize> } =>
        en: format!("the key `{key}` stands here a second time"),
        "keep one of the two lines";
        id: format!("kunci `{key}` muncul di sini untuk kedua kalinya"),
        "pertahankan salah satu dari kedua baris";
    /// A key that means nothing.
    "R016" Error UnknownKey { key: String, suggestion: Option<String>, known: Vec<String> } =>
        en: format!("there is no key `{key}` here"),
        did_you_mean(En, suggestion).unwrap_or_else(|| format!("the keys are {}", list(known)));
        id: format!("tidak ada kunci `{key}` di sini"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| format!("kunci yang ada: {}", list(known)));
    /// A key that must be there.
    "R017" Error MissingKey { key: String } =>
        en: format!("the key `{key}` is missing"),
        missing_key_help(En, key);
        id: format!("kunci `{key}` tidak ada"),
        missing_key_help(Id, key);
    /// A translation without what it translates, as far as can be seen.
    "R138" Error NoOriginal =>
        en: "this text names no date, no ministries and no sector, and no other text has its name",
        "if it is a translation, look where its original is: both have one name and stand in one folder; else add `date`, `ministries` and `sector`";
        id: "teks ini tidak menyebut tanggal, kementerian, dan sektor, dan tidak ada teks lain dengan namanya",
        "jika ini terjemahan, cari teks aslinya: keduanya bernama sama dan ada di satu folder; jika bukan, tambahkan `date`, `ministries`, dan `sector`";
    /// A key without a value.
    "R018" Error EmptyValue { key: String, wanted: Wanted, is_comment: bool } =>
        en: if *is_comment { format!("{} has no value: `#` begins a comment here", key_name(En, key)) }
        else { format!("{} has no value", key_name(En, key)) },
        if *is_comment { "put the value in quotation marks".to_owned() } else { empty_value_help(En, key, wanted) };
        id: if *is_comment { format!("{} tidak berisi nilai: `#` di sini mengawali komentar", key_name(Id, key)) }
        else { format!("{} tidak berisi nilai", key_name(Id, key)) },
        if *is_comment { "apit nilainya dengan tanda kutip".to_owned() } else { empty_value_help(Id, key, wanted) };
    /// A value of the wrong kind.
    "R019" Error WrongType { key: String, wanted: Wanted, found: Found } =>
        en: format!("{} must be {}, and this is {}", key_name(En, key), wanted.name(En), found.name(En)),
        wrong_type_help(En, key, wanted, found);
        id: format!("{} harus berupa {}, sedangkan ini {}", key_name(Id, key), wanted.name(Id), found.name(Id)),
        wrong_type_help(Id, key, wanted, found);
    /// A date that does not exist or is written differently.
    "R020" Error InvalidDate { text: String, suggestion: Option<String> } =>
        en: format!("`{text}` is not a date"),
        did_you_mean(En, suggestion).unwrap_or_else(|| "write year, month and day like `2025-09-26`, a day that exists".to_owned());
        id: format!("`{text}` bukan tanggal"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| "tulis tahun, bulan, dan hari seperti `2025-09-26`, hari yang memang ada".to_owned());
    /// A time where a day is wanted.
    "R021" Error DateWithTime { text: String } =>
        en: format!("`{text}` has a time of day, and this key is a day"),
        format!("write `{}`; only `published` takes a time", text.get(..10).unwrap_or(text));
        id: format!("`{text}` memuat jam, padahal kunci ini berisi hari"),
        format!("tulis `{}`; hanya `published` yang menerima jam", text.get(..10).unwrap_or(text));
    /// A moment that is neither a day nor an RFC 3339 time.
    "R022" Error InvalidMoment { text: String } =>
        en: format!("`{text}` is neither a day nor a complete time"),
        "write a day like `2025-09-26`, or a time with its offset like `2025-09-26T10:00:00+07:00`";
        id: format!("`{text}` bukan hari dan bukan pula waktu yang lengkap"),
        "tulis hari seperti `2025-09-26`, atau waktu beserta selisihnya seperti `2025-09-26T10:00:00+07:00`";
    /// A number out of range.
    "R023" Error OutOfRange { key: String, from: u64, to: u64, found: u64 } =>
        en: format!("{} is {found}", key_name(En, key)),
        format!("write a number from {from} to {to}");
        id: format!("{} bernilai {found}", key_name(Id, key)),
        format!("tulis angka dari {from} sampai {to}");
    /// A text that is not there in every language.
    "R024" Error MissingLanguage { key: String, language: String } =>
        en: format!("{} is missing in `{language}`", key_name(En, key)),
        format!("add `{language}: …` to it");
        id: format!("{} tidak ada dalam `{language}`", key_name(Id, key)),
        format!("tambahkan `{language}: …` di dalamnya");
    /// A word that is not one of the few that are possible.
    "R025" Error NotOneOf { key: String, found: String, suggestion: Option<String>, known: Vec<String> } =>
        en: format!("`{found}` is not possible for {}", key_name(En, key)),
        did_you_mean(En, suggestion).unwrap_or_else(|| format!("use one of {}", list(known)));
        id: format!("`{found}` tidak mungkin untuk {}", key_name(Id, key)),
        did_you_mean(Id, suggestion).unwrap_or_else(|| format!("pakai salah satu dari {}", list(known)));
    /// A list of another length than it has to be.
    "R063" Error WrongCount { key: String, wanted: usize, found: usize } =>
        en: format!("`{key}` has {found} entries"),
        format!("it needs {wanted}");
        id: format!("`{key}` berisi {found} entri"),
        format!("seharusnya {wanted}");
    /// Bodies that succeed each other in a circle.
    "R064" Error SuccessionCycle { ids: Vec<String> } =>
        en: format!("these bodies succeed each other in a circle: {}", list(ids)),
        "one of them has another successor; check `succeeded_by`";
        id: format!("lembaga-lembaga ini saling menggantikan dalam lingkaran: {}", list(ids)),
        "salah satunya punya penerus lain; periksa `succeeded_by`";
    /// A list without items.
    "R026" Error EmptyList { key: String } =>
        en: format!("{} is empty", key_name(En, key)),
        "name at least one";
        id: format!("{} kosong", key_name(Id, key)),
        "sebutkan paling sedikit satu";
    /// An address that is not one.
    "R027" Error InvalidUrl { text: String, wanted: Wanted } =>
        en: format!("`{text}` is not {}", wanted.name(En)),
        if *wanted == Wanted::HostName { "write the name alone, without `https://` and without what follows it" }
        else { "write a complete address like `https://example.org/digest/`" };
        id: format!("`{text}` bukan {}", wanted.name(Id)),
        if *wanted == Wanted::HostName { "tulis namanya saja, tanpa `https://` dan tanpa yang mengikutinya" }
        else { "tulis alamat lengkap seperti `https://example.org/digest/`" };
    /// A time zone nobody knows.
    "R028" Error UnknownTimeZone { name: String } =>
        en: format!("there is no time zone `{name}`"),
        "use an IANA name like `Asia/Jakarta`";
        id: format!("tidak ada zona waktu `{name}`"),
        "pakai nama IANA seperti `Asia/Jakarta`";
    /// A part of a URL that is not fit for one.
    "R029" Error InvalidSlug { key: String, text: String, suggestion: String } =>
        en: format!("`{text}` cannot stand in an address"),
        format!("small letters, digits and hyphens can: write `{key}: {suggestion}`");
        id: format!("`{text}` tidak dapat menjadi bagian alamat"),
        format!("yang boleh: huruf kecil, angka, dan tanda hubung; tulis `{key}: {suggestion}`");
    /// An old address that is not a path.
    "R030" Error InvalidAlias { text: String, suggestion: Option<String> } =>
        en: format!("`{text}` is not a path on this site"),
        suggestion.as_ref().map_or_else(
            || "write the old address from the root of the site, without the host: `/2024/old-name/`".to_owned(),
            |path| format!("an old address begins behind the base address of the site: write `{path}`"));
        id: format!("`{text}` bukan alamat di situs ini"),
        suggestion.as_ref().map_or_else(
            || "tulis alamat lama dari akar situs, tanpa nama host: `/2024/nama-lama/`".to_owned(),
            |path| format!("alamat lama dimulai sesudah alamat dasar situs: tulis `{path}`"));

    /// The name of a picture or document that is not fit for an address.
    "R045" Error InvalidFileName { name: String, suggestion: String } =>
        en: format!("the name `{name}` cannot stand in an address"),
        format!("use letters, digits, hyphens and dots only: `{suggestion}`");
        id: format!("nama `{name}` tidak dapat menjadi bagian alamat"),
        format!("pakai hanya huruf, angka, tanda hubung, dan titik: `{suggestion}`");

    /// The name of a text that is not fit for an address.
    "R046" Error InvalidName { name: String, suggestion: String } =>
        en: format!("the file name `{name}` cannot stand in an address"),
        format!("small letters, digits and hyphens can: rename the files of both languages to `{suggestion}`, or add `slug: {suggestion}`");
        id: format!("nama berkas `{name}` tidak dapat menjadi bagian alamat"),
        format!("yang boleh: huruf kecil, angka, dan tanda hubung; ganti nama berkas kedua bahasa menjadi `{suggestion}`, atau tambahkan `slug: {suggestion}`");
    /// A file with an ending that hides what it is.
    "R047" Error WrongEnding { wanted: String } =>
        en: "the name of this file has the wrong ending, and it would be left out",
        format!("rename it to `{wanted}`");
        id: "akhiran nama berkas ini keliru, sehingga berkasnya akan terlewat",
        format!("ganti namanya menjadi `{wanted}`");
    /// A text of which YAML keeps a part only.
    "R048" Warning TextLost { character: char } =>
        en: format!("this is not part of the text: `{character}` means something else to YAML here"),
        "put the whole text in quotation marks if it belongs to it";
        id: format!("ini tidak ikut terbaca sebagai teks: `{character}` di sini punya arti lain bagi YAML"),
        "apit seluruh teks dengan tanda kutip bila ini bagian darinya";

    // The pair, the registries
    /// Two files that contradict each other.
    "R031" Error PairConflict { key: String } =>
        en: format!("`{key}` has one value here and another in the other language"),
        format!("`{key}` holds for both texts: write it once, in either file");
        id: format!("`{key}` di sini bernilai lain daripada di bahasa yang satunya"),
        format!("`{key}` berlaku untuk kedua teks: tulis sekali saja, di salah satu berkas");
    /// Two registry entries with one id.
    "R032" Error DuplicateId { id: String } =>
        en: format!("`{id}` stands here a second time"),
        "every entry needs an id of its own";
        id: format!("`{id}` muncul di sini untuk kedua kalinya"),
        "setiap entri memerlukan id sendiri";
    /// A ministry nobody knows.
    "R033" Error UnknownMinistry { name: String, suggestion: Option<String> } =>
        en: format!("there is no ministry `{name}`"),
        did_you_mean(En, suggestion).unwrap_or_else(||
            "use an id, a name or an alias from `content/ministries.yaml`, or add the body there".to_owned());
        id: format!("tidak ada kementerian `{name}`"),
        did_you_mean(Id, suggestion).unwrap_or_else(||
            "pakai id, nama, atau alias dari `content/ministries.yaml`, atau tambahkan lembaganya di sana".to_owned());
    /// A name with commas, which divide a list.
    "R142" Error NameDivided { name: String } =>
        en: format!("the commas divide the name `{name}`"),
        format!("put a name with commas in quotation marks: `\"{name}\"`");
        id: format!("koma memecah nama `{name}`"),
        format!("apit nama yang berisi koma dengan tanda kutip: `\"{name}\"`");
    /// A registry without entries that texts name.
    "R139" Error EmptyRegistry { file: String } =>
        en: format!("`{file}` is not there or lists nothing, and the articles name what should stand in it"),
        "bring the file back, or write its entries; `risalah init NEW-FOLDER` plants one to look at";
        id: format!("`{file}` tidak ada atau kosong, padahal artikel menyebut apa yang seharusnya ada di dalamnya"),
        "kembalikan berkasnya, atau tulis isinya; `risalah init FOLDER-BARU` membuat contohnya";
    /// A ministry that did not exist on the day.
    "R034" Warning MinistryOutsidePeriod { name: String, date: String, period: Existence, instead: Vec<String> } =>
        en: format!("`{name}` did not exist on {date} ({})", period.name(En)),
        if instead.is_empty() { "check the date and the body".to_owned() }
        else { format!("on that day it was {}", list(instead)) };
        id: format!("`{name}` tidak ada pada {date} ({})", period.name(Id)),
        if instead.is_empty() { "periksa tanggal dan lembaganya".to_owned() }
        else { format!("pada hari itu lembaganya {}", list(instead)) };
    /// An alias of several bodies, none or more than one of which existed on the day.
    "R035" Error AmbiguousMinistry { name: String, date: String, candidates: Vec<String> } =>
        en: format!("`{name}` can be more than one body, and {date} does not tell which"),
        format!("write the id of the one that is meant: {}", list(candidates));
        id: format!("`{name}` dapat berarti lebih dari satu lembaga, dan {date} tidak menentukan yang mana"),
        format!("tulis id lembaga yang dimaksud: {}", list(candidates));
    /// A sector nobody knows.
    "R036" Error UnknownSector { id: String, suggestion: Option<String>, known: Vec<String> } =>
        en: format!("there is no sector `{id}`"),
        did_you_mean(En, suggestion).unwrap_or_else(|| format!("the sectors are {}", list(known)));
        id: format!("tidak ada sektor `{id}`"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| format!("sektor yang ada: {}", list(known)));
    /// A tag that looks like a slip for another.
    "R037" Warning UnknownTag { id: String, suggestion: String } =>
        en: format!("there is no tag `{id}` in the registry"),
        format!("did you mean `{suggestion}`? A tag without an entry is possible and is shown as written");
        id: format!("tidak ada tag `{id}` dalam daftar"),
        format!("apakah maksud Anda `{suggestion}`? Tag tanpa entri boleh saja dan tampil sebagaimana ditulis");
    /// A source record nobody knows.
    "R038" Error UnknownSeed { id: String, suggestion: Option<String> } =>
        en: format!("there is no source record `{id}`"),
        did_you_mean(En, suggestion).unwrap_or_else(|| match id.contains("://") {
            true => format!("write an address with its title: `{{ title: …, url: \"{id}\" }}`"),
            false => format!("add `seeds/{id}.yaml`, with `id: {id}` in it"),
        });
        id: format!("tidak ada catatan sumber `{id}`"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| match id.contains("://") {
            true => format!("tulis alamat bersama judulnya: `{{ title: …, url: \"{id}\" }}`"),
            false => format!("tambahkan `seeds/{id}.yaml`, dengan `id: {id}` di dalamnya"),
        });
    /// A key of a source record that is not read and is nearly one that is.
    "R148" Warning KeyNotRead { key: String, suggestion: String } =>
        en: format!("the key `{key}` is kept and never shown"),
        format!("did you mean `{suggestion}`? A record may have keys of its own");
        id: format!("kunci `{key}` disimpan dan tidak pernah ditampilkan"),
        format!("apakah maksud Anda `{suggestion}`? Catatan boleh memiliki kunci sendiri");
    /// A source record under another name.
    "R039" Error SeedNameDiffers { id: String } =>
        en: format!("the id `{id}` is not the name of this file"),
        format!("call the file `seeds/{id}.yaml`, or change the id");
        id: format!("id `{id}` bukan nama berkas ini"),
        format!("namai berkasnya `seeds/{id}.yaml`, atau ubah id-nya");
    /// An article in the folder of another year.
    "R040" Warning YearDiffers { folder: String, year: i16 } =>
        en: format!("the article stands in the folder `{folder}`, and its date is in {year}"),
        format!("its address begins with the year of its date; move both files to `content/articles/{year}/`");
        id: format!("artikel ini berada di folder `{folder}`, sedangkan tanggalnya pada {year}"),
        format!("alamatnya diawali tahun dari tanggalnya; pindahkan kedua berkas ke `content/articles/{year}/`");
    /// A registry entry that refers to one that is not there.
    "R041" Error UnknownReference { key: String, id: String, suggestion: Option<String> } =>
        en: format!("{} names `{id}`, which is not in the registry", key_name(En, key)),
        did_you_mean(En, suggestion).unwrap_or_else(|| "add the entry, or correct the id".to_owned());
        id: format!("{} menyebut `{id}`, yang tidak ada dalam daftar", key_name(Id, key)),
        did_you_mean(Id, suggestion).unwrap_or_else(|| "tambahkan entrinya, atau betulkan id-nya".to_owned());
    /// One name for two bodies at the same time.
    "R042" Error SharedAlias { alias: String, other: String } =>
        en: format!("`{alias}` is a name of `{other}` too, at the same time"),
        "take it from one of the two; the same name is possible only in periods that do not overlap";
        id: format!("`{alias}` juga nama bagi `{other}`, pada masa yang sama"),
        "hapus dari salah satunya; nama yang sama hanya mungkin pada masa yang tidak bertumpukan";
    /// A succession that contradicts itself.
    "R043" Error Succession { how: String, found: usize } =>
        en: format!("a body that was `{how}` has {}, and `succeeded_by` names {found}", successors(En, how)),
        "correct `how` or `succeeded_by`";
        id: format!("lembaga yang `{how}` punya {}, sedangkan `succeeded_by` menyebut {found}", successors(Id, how)),
        "betulkan `how` atau `succeeded_by`";
    /// A body that is continued by one that was there before it ended.
    "R076" Error SuccessorTooEarly { how: String, id: String, since: String, until: String } =>
        en: match how.as_str() {
            "split" => format!("a body that was `split` goes on in at least one new body, but all of these are there since before {until}"),
            _ => format!("a body that was `{how}` goes on in a new body, but `{id}` is there since {since}"),
        },
        "correct the days; a body that was joined to an older one was `merged` into it";
        id: match how.as_str() {
            "split" => format!("lembaga yang `split` berlanjut paling sedikit dalam satu lembaga baru, tetapi semua ini sudah ada sebelum {until}"),
            _ => format!("lembaga yang `{how}` berlanjut dalam lembaga baru, tetapi `{id}` sudah ada sejak {since}"),
        },
        "betulkan tanggalnya; lembaga yang dilebur ke lembaga yang lebih tua ialah `merged`";
    /// A body whose successor begins long after its end.
    "R077" Warning SuccessionGap { id: String, since: String, until: String } =>
        en: format!("this body ends {until} and `{id}` begins {since}: nobody continues it between"),
        "correct the days, or take the successor out if it does not continue this body";
        id: format!("lembaga ini berakhir {until} dan `{id}` mulai {since}: di antaranya tidak ada yang meneruskan"),
        "betulkan tanggalnya, atau hapus penerusnya bila memang tidak meneruskan lembaga ini";
    /// A body that is its own successor.
    "R049" Error SucceedsItself { id: String } =>
        en: format!("`{id}` cannot succeed itself"),
        "name the body that took over";
        id: format!("`{id}` tidak dapat menggantikan dirinya sendiri"),
        "sebutkan lembaga yang mengambil alih";
    /// A period that ends before it begins.
    "R044" Error PeriodReversed { since: String, until: String } =>
        en: format!("the period ends ({until}) before it begins ({since})"),
        "correct `since` or `until`";
        id: format!("masanya berakhir ({until}) sebelum dimulai ({since})"),
        "betulkan `since` atau `until`";
    /// A kind of body that is nearly one of those that the list of bodies knows.
    "R149" Warning KindNotListed { kind: String, suggestion: String } =>
        en: format!("the list of bodies has no part for the kind `{kind}`"),
        format!("did you mean `{suggestion}`? With any other word the body stands among the others");
        id: format!("daftar lembaga tidak memiliki bagian untuk jenis `{kind}`"),
        format!("apakah maksud Anda `{suggestion}`? Dengan kata lain apa pun, lembaga itu masuk ke bagian lainnya");

    // Links in a text
    /// A link that leads nowhere.
    "R050" Error BrokenLink { to: Linked, suggestion: Option<String> } =>
        en: to.name(En),
        did_you_mean(En, suggestion).unwrap_or_else(|| linked_remedy(En, to).to_owned());
        id: to.name(Id),
        did_you_mean(Id, suggestion).unwrap_or_else(|| linked_remedy(Id, to).to_owned());
    /// A fragment that is not on the page.
    "R051" Error BrokenFragment { fragment: String, suggestion: Option<String> } =>
        en: format!("there is no heading `#{fragment}` on that page"),
        did_you_mean(En, suggestion).unwrap_or_else(|| "check the heading; its anchor follows its words".to_owned());
        id: format!("tidak ada judul bagian `#{fragment}` di halaman itu"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| "periksa judul bagiannya; jangkarnya mengikuti kata-katanya".to_owned());
    /// A link with a dangerous or unknown scheme.
    "R053" Warning SchemeDropped { scheme: String } =>
        en: if is_of_a_disk(scheme) { "this leads to a file on your own computer, which readers do not have; the address was left out".to_owned() }
        else { format!("a link with `{scheme}:` is not allowed; its address was left out") },
        if is_of_a_disk(scheme) { "put the file into the folder with the name of its article, and link to it there: `name/report.pdf`" }
        else { "use `https:`, `mailto:` or `tel:`" };
        id: if is_of_a_disk(scheme) { "ini menuju berkas di komputer Anda sendiri, yang tidak dimiliki pembaca; alamatnya dibuang".to_owned() }
        else { format!("tautan dengan `{scheme}:` tidak diizinkan; alamatnya dibuang") },
        if is_of_a_disk(scheme) { "taruh berkasnya di folder bernama artikelnya, lalu tautkan dari sana: `nama/laporan.pdf`" }
        else { "pakai `https:`, `mailto:`, atau `tel:`" };
    /// A link or picture without an address.
    "R143" Warning NoAddress { is_picture: bool } =>
        en: if *is_picture { "this picture has no address, and only its words are shown" } else { "this link has no address" },
        "write one between the round brackets, `[words](address)`, or take the brackets away";
        id: if *is_picture { "gambar ini tidak beralamat, dan hanya kata-katanya yang tampil" } else { "tautan ini tidak beralamat" },
        "tulis alamatnya di antara kurung, `[kata](alamat)`, atau hapus kurung-kurungnya";
    /// A link to a machine that readers do not reach.
    "R144" Warning PrivateHost { host: String } =>
        en: format!("`{host}` is a machine that readers do not reach"),
        "to a text of this site write its key, like `2023/lama`; to anything else the address that everybody has";
        id: format!("`{host}` ialah mesin yang tidak terjangkau pembaca"),
        "untuk teks di situs ini tulis kuncinya, seperti `2023/lama`; untuk yang lain, alamat yang berlaku bagi semua orang";
    /// A link to a path of the site that the site does not make.
    "R058" Warning UnknownPath { path: String, suggestion: Option<String> } =>
        en: format!("this site makes no page `{path}`"),
        did_you_mean(En, suggestion).unwrap_or_else(|| "right only if you publish such a file yourself".to_owned());
        id: format!("situs ini tidak membuat halaman `{path}`"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| "benar hanya bila berkas itu Anda terbitkan sendiri".to_owned());

    // Markdown
    /// Raw HTML that is not allowed.
    "R052" Warning HtmlDropped { what: Dropped } =>
        en: format!("{} is not allowed in a text and was left out", what.name(En)),
        "use Markdown; only simple HTML without scripts and styles is kept";
        id: format!("{} tidak diizinkan dalam teks dan dibuang", what.name(Id)),
        "pakai Markdown; hanya HTML sederhana tanpa skrip dan gaya yang dipertahankan";
    /// A heading of the first level.
    "R054" Warning TopHeading =>
        en: "the title of the page comes from the front matter; this heading was made one of the second level",
        "begin headings in the text with `##`";
        id: "judul halaman berasal dari front matter; judul ini dijadikan judul tingkat kedua",
        "awali judul bagian dalam teks dengan `##`";
    /// A footnote without a text.
    "R055" Warning UndefinedFootnote { label: String } =>
        en: format!("the footnote `[^{label}]` has no text"),
        format!("add a line `[^{label}]: …`");
        id: format!("catatan kaki `[^{label}]` tidak punya teks"),
        format!("tambahkan baris `[^{label}]: …`");
    /// A footnote that nobody refers to.
    "R056" Warning UnusedFootnote { label: String } =>
        en: format!("nothing refers to the footnote `[^{label}]`, and it is left out"),
        format!("put `[^{label}]` where it belongs, or delete it");
        id: format!("tidak ada yang merujuk ke catatan kaki `[^{label}]`, sehingga catatan itu dibuang"),
        format!("tulis `[^{label}]` di tempatnya, atau hapus catatannya");
    /// A second footnote with the label of another one.
    "R065" Warning DuplicateFootnote { label: String } =>
        en: format!("there is a footnote `[^{label}]` before this one, and this one is left out"),
        "give it a label of its own, and write that where the note belongs";
        id: format!("sudah ada catatan kaki `[^{label}]` sebelum ini, sehingga yang ini dibuang"),
        "beri label tersendiri, lalu tulis label itu di tempatnya";
    /// An anchor that stands twice.
    "R057" Warning DuplicateAnchor { id: String } =>
        en: format!("the anchor `#{id}` stands here a second time"),
        "give one of the two headings another anchor";
        id: format!("jangkar `#{id}` muncul di sini untuk kedua kalinya"),
        "beri salah satu dari kedua judul jangkar yang lain";

    // Slips in Markdown
    /// A block of code without an end.
    "R135" Warning CodeNotClosed { fence: String } =>
        en: "the code that begins here has no end, so all that follows is code",
        format!("write a line {fence} where the code ends, or delete this line if there is none");
        id: "kode yang dimulai di sini tidak berakhir, sehingga semua yang menyusul menjadi kode",
        format!("tulis baris {fence} di akhir kode, atau hapus baris ini jika memang tidak ada kode");
    /// What looks like a link.
    "R136" Warning NoLink =>
        en: "this looks like a link and is none; readers see the brackets",
        "write `[words](address)`: no space between the brackets, both of them closed, and an address with spaces as `[words](<address>)`";
        id: "ini tampak seperti tautan tetapi bukan; pembaca melihat kurungnya",
        "tulis `[kata](alamat)`: tanpa spasi di antara kedua kurung, keduanya ditutup, dan alamat yang berisi spasi ditulis `[kata](<alamat>)`";
    /// What looks like a heading.
    "R137" Warning NoHeading { marks: String } =>
        en: format!("this looks like a heading and is none; readers see the `{marks}`"),
        format!("put an ordinary space behind `{marks}`");
        id: format!("ini tampak seperti judul bagian tetapi bukan; pembaca melihat `{marks}`"),
        format!("beri spasi biasa sesudah `{marks}`");
    /// Cells that no column is there for (GFM 4.10).
    "R140" Warning CellsDropped { cells: usize, columns: usize } =>
        en: format!("this row has {cells} cells, and the head of its table {columns}: readers do not see the rest"),
        "give the head as many cells, or take the surplus `|` out; a `|` that is meant as it stands is written `\\|`";
        id: format!("baris ini berisi {cells} sel, sedangkan kepala tabelnya {columns}: sisanya tidak terlihat pembaca"),
        "samakan jumlah sel di kepala tabel, atau hapus `|` yang lebih; `|` sebagai tanda biasa ditulis `\\|`";
    /// What looks like a table.
    "R141" Warning NoTable =>
        en: "this looks like a table and is none; readers see every `|`",
        "write a line of hyphens under the head, with as many cells as that has: `|---|---|`";
        id: "ini tampak seperti tabel tetapi bukan; pembaca melihat setiap `|`",
        "tulis baris tanda hubung di bawah kepala tabel, sebanyak selnya: `|---|---|`";
    /// What looks like a list.
    "R145" Warning NoList { mark: String } =>
        en: format!("this looks like a list and is none; readers see each `{mark}` in running text"),
        "begin each item with a hyphen and a space, `- `, or with a number, a full stop and a space, `1. `";
        id: format!("ini tampak seperti daftar tetapi bukan; pembaca melihat setiap `{mark}` di tengah teks"),
        "awali setiap butir dengan tanda hubung dan spasi, `- `, atau dengan angka, titik, dan spasi, `1. `";
    /// What looks like emphasis.
    "R147" Warning NoEmphasis =>
        en: "readers see these asterisks: they emphasise nothing",
        "write `**words**`: no space between the asterisks and the words, and two of them at the end too";
        id: "pembaca melihat tanda bintang ini: tidak ada yang ditebalkan",
        "tulis `**kata**`: tanpa spasi antara tanda bintang dan kata, dan dua lagi di akhirnya";
    /// A mark that is none of Markdown where it stands, and is taken for one.
    "R151" Warning MarkInWord =>
        en: "this mark stands inside a word: Markdown takes it for its own, and readers do not see it",
        "write an apostrophe as `'` and a product as `5 × 3`; a mark that is meant as it stands has a backslash before it";
        id: "tanda ini berada di dalam kata: Markdown mengambilnya, dan pembaca tidak melihatnya",
        "tulis apostrof sebagai `'` dan perkalian sebagai `5 × 3`; tanda yang memang dimaksud diberi garis miring terbalik di depannya";
    /// Markdown in a title or summary.
    "R146" Warning MarkdownShown { key: String, marks: String } =>
        en: format!("`{key}` is plain text, and readers see the marks of `{marks}`"),
        "write the words alone; neither titles nor summaries show links or emphasis";
        id: format!("`{key}` ialah teks polos, sehingga pembaca melihat tanda-tanda pada `{marks}`"),
        "tulis kata-katanya saja; judul dan ringkasan tidak menampilkan tautan atau penekanan";

    // Pictures
    /// A file that is shown as a picture and is none.
    "R125" Error NoPicture { name: String } =>
        en: format!("`{name}` is no picture that browsers show"),
        "save it as JPEG, PNG, WebP, AVIF, GIF or SVG (another ending alone does not change what is in it); to a document write a link, without `!`";
        id: format!("`{name}` bukan gambar yang dapat ditampilkan peramban"),
        "simpan sebagai JPEG, PNG, WebP, AVIF, GIF, atau SVG (mengganti akhirannya saja tidak mengubah isinya); untuk dokumen tulis tautan, tanpa `!`";
    /// A picture of which a part is missing.
    "R126" Error PictureDamaged { name: String } =>
        en: format!("the picture `{name}` is damaged, or a part of it is missing"),
        "copy it again from where it came; often the copying was interrupted";
        id: format!("gambar `{name}` rusak, atau sebagian isinya hilang"),
        "salin lagi dari sumbernya; sering kali penyalinannya terputus";
    /// A picture that is too large for a page.
    "R127" Error PictureTooLarge { name: String, width: u32, height: u32 } =>
        en: format!("the picture `{name}` is {width} × {height} points large; {} million are the most", crate::picture::MOST_POINTS / 1_000_000),
        "save it smaller; 3000 points in width are more than any page shows";
        id: format!("gambar `{name}` berukuran {width} × {height} titik; paling banyak {} juta", crate::picture::MOST_POINTS / 1_000_000),
        "simpan lebih kecil; lebar 3000 titik sudah melebihi yang dapat ditampilkan halaman mana pun";
    /// A picture that readers' browsers would fetch from somebody else.
    "R131" Warning ForeignPicture { address: String } =>
        en: format!("the picture `{address}` lies on another host and is not shown here"),
        "put the file into the folder with the name of its article; only the words for it, with a link, are kept now";
        id: format!("gambar `{address}` berada di host lain dan tidak ditampilkan di sini"),
        "taruh berkasnya di folder bernama artikelnya; sekarang yang dimuat hanya teks alternatifnya, dengan tautan";

    /// A file beside a text that a browser would run as a part of the site, or the host.
    "R130" Error RunsInBrowsers { name: String } =>
        en: format!("`{name}` can hold a program that would run as a part of the site, in readers' browsers or at the host"),
        "attach a PDF or a picture; save a web page as PDF, and a drawing without scripts";
        id: format!("`{name}` dapat memuat program yang akan berjalan sebagai bagian dari situs, di peramban pembaca atau di peladen"),
        "lampirkan PDF atau gambar; simpan halaman web sebagai PDF, dan gambar vektor tanpa skrip";

    // Acts
    /// A relation to an act nobody knows.
    "R078" Error UnknownAct { key: String, suggestion: Option<String> } =>
        en: format!("there is no article `{key}`"),
        did_you_mean(En, suggestion).unwrap_or_else(|| "write the path below `content/articles/` without language and ending, like `2025/kementrans-kemenperin`".to_owned());
        id: format!("tidak ada artikel `{key}`"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| "tulis letaknya di bawah `content/articles/` tanpa bahasa dan akhiran, seperti `2025/kementrans-kemenperin`".to_owned());
    /// Acts that lead back to themselves.
    "R079" Error ActsInCircle { keys: Vec<String> } =>
        en: match keys.as_slice() {
            [one] => format!("`{one}` cannot stand in a relation to itself"),
            keys => format!("the relations of {} lead in a circle", list(keys)),
        },
        "an act names earlier ones; take out the line that leads back";
        id: match keys.as_slice() {
            [one] => format!("`{one}` tidak dapat berhubungan dengan dirinya sendiri"),
            keys => format!("hubungan antara {} membentuk lingkaran", list(keys)),
        },
        "sebuah tindakan menyebut yang lebih dahulu; hapus baris yang menunjuk balik";
    /// A relation to an act that came later.
    "R080" Error LaterAct { key: String, date: String } =>
        en: format!("`{key}` is of {date}, later than this act"),
        "an act names earlier ones; the other one shows the relation by itself";
        id: format!("`{key}` bertanggal {date}, lebih kemudian daripada ini"),
        "yang disebut ialah yang lebih dahulu; artikel yang lain menampilkan hubungannya dengan sendirinya";
    /// An act that ends before it begins.
    "R081" Error EndsBeforeDate { ends: String, date: String } =>
        en: format!("the act ends ({ends}) before its date ({date})"),
        "correct `ends` or `date`; `ends` is the last day of the act";
        id: format!("masa berlakunya berakhir ({ends}) sebelum tanggalnya ({date})"),
        "betulkan `ends` atau `date`; `ends` ialah hari terakhir masa berlakunya";
    /// A change of a text before there was one.
    "R150" Warning ChangedTooEarly { day: String, first: String } =>
        en: format!("a change on {day} is earlier than the article ({first})"),
        "is the year right? A text changes after the day of the act, or after its publication where that came first";
        id: format!("perubahan pada {day} lebih dahulu daripada artikelnya ({first})"),
        "benarkah tahunnya? Teks berubah setelah tanggal tindakannya, atau setelah terbit bila itu lebih dahulu";
    /// A body that was taken out of itself.
    "R082" Error CarvedFromItself { id: String } =>
        en: format!("`{id}` cannot be carved from itself"), "name the body that gave up a part for it";
        id: format!("`{id}` tidak dapat diambil dari dirinya sendiri"), "sebutkan lembaga yang melepas sebagian dirinya";
    /// A body that was taken out of one that was not there.
    "R083" Warning CarvedOutsidePeriod { id: String, since: String, period: Existence } =>
        en: format!("this body begins {since}, and `{id}` did not exist then ({})", period.name(En)),
        "correct the days, or name the body that gave up the part; one that ended names its successors itself";
        id: format!("lembaga ini mulai {since}, sedangkan `{id}` waktu itu tidak ada ({})", period.name(Id)),
        "betulkan tanggalnya, atau sebutkan lembaga yang melepas sebagian dirinya; yang sudah berakhir menyebut penerusnya sendiri";
    /// A relation to an act that is not published yet.
    "R084" Warning RelatedHeldBack { key: String } =>
        en: format!("`{key}` is held back, so this relation is not shown yet"),
        "it appears together with that article";
        id: format!("`{key}` masih ditahan, sehingga hubungan ini belum ditampilkan"),
        "hubungannya muncul bersama artikel itu";
    /// A link to a text that is not published yet.
    "R062" Warning LinkHeldBack { target: String } =>
        en: format!("the link leads to `{target}`, which is held back"),
        "its words stand without a link until that text is published";
        id: format!("tautan menuju `{target}`, yang masih ditahan"),
        "kata-katanya tampil tanpa tautan sampai teks itu terbit";
    /// An article without a text.
    "R059" Warning EmptyBody =>
        en: "there is no text below the front matter",
        "write it, or set `draft: true`";
        id: "tidak ada teks di bawah front matter",
        "tulislah, atau pasang `draft: true`";

    // A pair that does not agree
    /// A number that the other text does not have.
    "R091" Warning NumberDiffers { value: String, other: Option<String>, language: String } =>
        en: unmatched(En, value, other, language),
        "correct the number where it is wrong: `1.234,5` in Indonesian is `1,234.5` in English; words may stand for figures";
        id: unmatched(Id, value, other, language),
        "betulkan bilangan yang keliru: `1.234,5` dalam bahasa Indonesia sama dengan `1,234.5` dalam bahasa Inggris; angka boleh ditulis dengan kata";
    /// A sum of money that the other text does not have.
    "R092" Warning MoneyDiffers { value: String, other: Option<String>, language: String } =>
        en: unmatched(En, value, other, language),
        "check currency, magnitude and decimal mark: `Rp 1,2 triliun` is `IDR 1.2 trillion`";
        id: unmatched(Id, value, other, language),
        "periksa mata uang, besaran, dan tanda desimalnya: `Rp 1,2 triliun` sama dengan `IDR 1.2 trillion`";
    /// A percentage that the other text does not have.
    "R093" Warning PercentDiffers { value: String, other: Option<String>, language: String } =>
        en: unmatched(En, value, other, language),
        "check the digits and the decimal mark: `12,5 persen` is `12.5 per cent`";
        id: unmatched(Id, value, other, language),
        "periksa angka dan tanda desimalnya: `12,5 persen` sama dengan `12.5 per cent`";
    /// A date that the other text does not have.
    "R094" Warning DateDiffers { value: String, other: Option<String>, language: String } =>
        en: unmatched(En, value, other, language),
        "check weekday, day, month and year; a text may leave a part of them out";
        id: unmatched(Id, value, other, language),
        "periksa hari, tanggal, bulan, dan tahunnya; sebagian boleh tidak disebut";
    /// The number of a law or decree that the other text does not have.
    "R095" Warning DocumentDiffers { value: String, other: Option<String>, language: String } =>
        en: unmatched(En, value, other, language),
        "check the number, the year and what kind of law or decree it is";
        id: unmatched(Id, value, other, language),
        "periksa nomor, tahun, dan jenis peraturannya";
    /// A link that the other text does not have.
    "R096" Warning LinkDiffers { value: String, other: Option<String>, language: String } =>
        en: unmatched(En, value, other, language),
        "let both texts lead to the same places";
        id: unmatched(Id, value, other, language),
        "buatlah kedua teks menuju tempat yang sama";
    /// A heading that the other text does not have, or has on another level.
    "R097" Warning HeadingDiffers { level: u8, other: Option<u8>, language: String } =>
        en: match other {
            Some(other) => format!("this heading is of level {level}, and of level {other} in the `{language}` text"),
            None => format!("the `{language}` text lacks this heading"),
        },
        "divide both texts in the same way, so that they can be read side by side";
        id: match other {
            Some(other) => format!("judul bagian ini bertingkat {level}, sedangkan dalam teks `{language}` bertingkat {other}"),
            None => format!("judul bagian ini tidak ada dalam teks `{language}`"),
        },
        "bagilah kedua teks dengan cara yang sama supaya dapat dibaca berdampingan";
    /// A body in the place of another.
    "R098" Warning MinistryDiffers { value: String, other: Option<String>, language: String } =>
        en: unmatched(En, value, other, language),
        "name the same body in both texts";
        id: unmatched(Id, value, other, language),
        "sebutkan lembaga yang sama dalam kedua teks";
    /// A body that takes part by the texts and not by the front matter.
    "R099" Warning MinistryNotGiven { name: String, id: String } =>
        en: format!("`{name}` has a leading part in the text and is not among the `ministries`"),
        format!("add `{id}` to `ministries` if it took part; its timeline then shows this article");
        id: format!("`{name}` berperan utama dalam teks, tetapi tidak tercantum pada `ministries`"),
        format!("tambahkan `{id}` pada `ministries` bila memang terlibat; lini masanya lalu memuat artikel ini");

    // The site as a whole
    /// Two sources for one address.
    "R060" Error RouteTaken { route: String, by: Origin, other: Origin } =>
        en: format!("two things have the address `{route}`: {} and {}", by.name(En), other.name(En)),
        if matches!(by, Origin::List { .. }) { "change the word under `paths` in the theme's `i18n/`" }
        else { "change the `slug` of one of them, or take an alias out" };
        id: format!("dua hal beralamat `{route}`: {} dan {}", by.name(Id), other.name(Id)),
        if matches!(by, Origin::List { .. }) { "ubah katanya di bawah `paths` dalam `i18n/` tema" }
        else { "ubah `slug` salah satunya, atau hapus aliasnya" };
    /// An address below a file.
    "R061" Error RouteBelowFile { route: String, file: String } =>
        en: format!("the address `{route}` stands below the file `{file}`"),
        "change one of the two";
        id: format!("alamat `{route}` berada di bawah berkas `{file}`"),
        "ubah salah satunya";
    /// Two addresses that are one file on many disks.
    "R132" Error RoutesAlike { route: String, by: Origin, alike: String, other: Origin } =>
        en: format!("`{route}` and `{alike}` differ in capitals only: {} and {}", by.name(En), other.name(En)),
        "the disks of Windows and macOS take them for one file, and one would be lost there; rename one of the two";
        id: format!("`{route}` dan `{alike}` hanya berbeda huruf kapitalnya: {} dan {}", by.name(Id), other.name(Id)),
        "diska Windows dan macOS menganggapnya satu berkas, sehingga salah satunya hilang di sana; ganti nama salah satu";

    // The theme
    /// A theme that is not there.
    "R070" Error UnknownTheme { name: String, known: Vec<String> } =>
        en: format!("there is no theme `{name}`"),
        format!("use one of {}, or make a folder `themes/{name}/`", list(known));
        id: format!("tidak ada tema `{name}`"),
        format!("pakai salah satu dari {}, atau buat folder `themes/{name}/`", list(known));
    /// A language without a table of words.
    "R071" Error NoWords { language: String, file: String } =>
        en: format!("the theme has no words for the language `{language}`"),
        format!("write `{file}`");
        id: format!("tema tidak punya kata-kata untuk bahasa `{language}`"),
        format!("tulis `{file}`");
    /// A word that is missing.
    "R072" Error MissingWord { word: String, file: String } =>
        en: format!("the word `{word}` is missing in `{file}`"),
        format!("add `{word}: …` to it");
        id: format!("kata `{word}` tidak ada dalam `{file}`"),
        format!("tambahkan `{word}: …` di dalamnya");
    /// A template that cannot be used.
    "R073" Error Template { mistake: Mistake, page: Option<String> } =>
        en: on_page(En, template::message(mistake, En), page),
        template::help(mistake, En);
        id: on_page(Id, template::message(mistake, Id), page),
        template::help(mistake, Id);
    /// A path word that is not fit for a URL.
    "R074" Error InvalidPathWord { word: String, text: String } =>
        en: format!("the path word `{word}` is `{text}`, which cannot stand in an address"),
        "use small letters, digits and hyphens";
        id: format!("kata alamat `{word}` ialah `{text}`, yang tidak dapat menjadi bagian alamat"),
        "pakai huruf kecil, angka, dan tanda hubung";
    /// A pattern for dates with an unknown name in it.
    "R075" Error InvalidPattern { text: String } =>
        en: format!("`{text}` is not a pattern"),
        "dates take `{weekday}`, `{day}`, `{month}` and `{year}`; counts take `{n}`";
        id: format!("`{text}` bukan pola"),
        "tanggal memakai `{weekday}`, `{day}`, `{month}`, dan `{year}`; hitungan memakai `{n}`";
    /// A value of CSS that would not stay in its declaration.
    "R120" Error InvalidCss { text: String } =>
        en: format!("`{text}` cannot be the value of a custom property here"),
        "write a colour, a length or names of fonts, without `;`, braces, `url(…)` and `!important`; close quotes and brackets";
        id: format!("`{text}` tidak dapat menjadi nilai properti kustom di sini"),
        "tulis warna, ukuran, atau nama fon, tanpa `;`, kurung kurawal, `url(…)`, dan `!important`; tutup semua tanda kutip dan kurung";
    /// A text that stands out too little from its paper.
    "R121" Warning LowContrast { name: String, ratio_in_tenths: u32, scheme: &'static str } =>
        en: format!("in the {scheme} scheme `{name}` stands out from `paper` by {}.{}:1 only", ratio_in_tenths / 10, ratio_in_tenths % 10),
        "text needs 4.5:1 (WCAG 2.2, 1.4.3); make one of the two darker or lighter";
        id: format!("kontras `{name}` terhadap `paper` hanya {},{}:1 dalam skema `{scheme}`", ratio_in_tenths / 10, ratio_in_tenths % 10),
        "teks memerlukan 4,5:1 (WCAG 2.2, 1.4.3); gelapkan atau terangkan salah satunya";
    /// A kind of page that no template of the theme can show.
    "R122" Error NoTemplateFor { kinds: Vec<String>, looked_for: Vec<String> } =>
        en: no_template(En, kinds),
        looked_for_templates(En, looked_for);
        id: no_template(Id, kinds),
        looked_for_templates(Id, looked_for);
    /// A theme that stands on itself.
    "R123" Error ThemeCircle { name: String } =>
        en: format!("the theme `{name}` extends itself, at once or by way of others"),
        "`extends` names the theme below: `lembaran`, `polos`, another of yours, or `none`";
        id: format!("tema `{name}` berdasar pada dirinya sendiri, langsung atau melalui tema lain"),
        "`extends` menyebut tema yang menjadi dasar: `lembaran`, `polos`, tema Anda yang lain, atau `none`";
    /// A word that nothing shows.
    "R124" Warning UnusedWord { word: String, suggestion: Option<String> } =>
        en: format!("no template and nothing in the program shows a word `{word}`"),
        did_you_mean(En, suggestion).unwrap_or_else(|| format!("delete the line, or write `{{{{ words.{word} }}}}` in a template"));
        id: format!("tidak ada templat atau bagian program yang menampilkan kata `{word}`"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| format!("hapus barisnya, atau tulis `{{{{ words.{word} }}}}` dalam templat"));
    /// A file of a theme that nothing uses.
    "R128" Warning UnusedThemeFile { what: Unused, suggestion: Option<String> } =>
        en: what.name(En),
        did_you_mean(En, suggestion).unwrap_or_else(|| unused_remedy(En, what).to_owned());
        id: what.name(Id),
        did_you_mean(Id, suggestion).unwrap_or_else(|| unused_remedy(Id, what).to_owned());

    // What only a check of the built site shows
    /// A link on a page to an address of the site that nothing has.
    "R085" Error PageLinkBroken { target: String, page: String } =>
        en: format!("the page `{page}` links to `{target}`, and nothing stands there"),
        "correct the address, or take the link out; if only the theme writes it, mend the template";
        id: format!("halaman `{page}` menaut ke `{target}`, dan di sana tidak ada apa-apa"),
        "betulkan alamatnya, atau hapus tautannya; bila tautan itu ditulis oleh tema, betulkan templatnya";
    /// A link on a page to an anchor that the other page does not have.
    "R086" Warning PageAnchorMissing { anchor: String, target: String, page: String, suggestion: Option<String> } =>
        en: format!("the page `{page}` links to `#{anchor}`, and `{target}` has no such anchor"),
        did_you_mean(En, suggestion).unwrap_or_else(|| "a heading has the anchor that is made of its words, or the one written behind it as `{#anchor}`".to_owned());
        id: format!("halaman `{page}` menaut ke `#{anchor}`, sedangkan `{target}` tidak punya jangkar itu"),
        did_you_mean(Id, suggestion).unwrap_or_else(|| "jangkar sebuah judul dibentuk dari kata-katanya, atau ditulis di belakangnya sebagai `{#jangkar}`".to_owned());
    /// A picture that says nothing to those who do not see it.
    "R087" Warning NoAlternativeText { address: String } =>
        en: format!("the picture `{address}` has no alternative text"),
        format!("say in a few words what it shows: `![…]({address})`; screen readers read them out");
        id: format!("gambar `{address}` tidak punya teks alternatif"),
        format!("tulis dengan singkat apa yang terlihat: `![…]({address})`; pembaca layar membacakannya");
    /// A heading that leaves out a level.
    "R088" Warning HeadingSkipped { heading: String, level: u8, before: u8 } =>
        en: format!("`{heading}` is a heading of level {level} behind one of level {before}"),
        format!("write it with {} `#`; a level that is left out makes readers look for what is missing", before + 1);
        id: format!("`{heading}` adalah judul tingkat {level} sesudah judul tingkat {before}"),
        format!("tulis dengan {} `#`; tingkat yang terlewat membuat pembaca mencari yang hilang", before + 1);
    /// A page that does not say in which language it is.
    "R089" Warning NoPageLanguage =>
        en: "the pages of this template do not say in which language they are",
        "write `<html lang=\"{{ site.lang }}\">`; screen readers choose their voice by it";
        id: "halaman dari templat ini tidak menyebutkan bahasanya",
        "tulis `<html lang=\"{{ site.lang }}\">`; pembaca layar memilih suaranya dari situ";
    /// Pages with one title.
    "R090" Warning TitlesAlike { title: String, first: String, second: String, pages: usize } =>
        en: if *pages > 2 { format!("{pages} pages have the title `{title}`, among them `{first}` and `{second}`") }
        else { format!("the pages `{first}` and `{second}` have the same title, `{title}`") },
        "say in each title what tells it from the other: readers see it in tabs, lists and search results";
        id: if *pages > 2 { format!("{pages} halaman berjudul `{title}`, di antaranya `{first}` dan `{second}`") }
        else { format!("halaman `{first}` dan `{second}` berjudul sama, `{title}`") },
        "sebutkan dalam tiap judul apa yang membedakannya: pembaca melihatnya di tab, daftar, dan hasil pencarian";
    /// A summary that makes a paragraph of a card.
    "R100" Warning SummaryTooLong { characters: usize } =>
        en: format!("the summary is {characters} characters long; a card has room for {}", crate::check::LONGEST_SUMMARY),
        "one sentence is enough: lists, feeds and search engines show it beside others";
        id: format!("ringkasan sepanjang {characters} karakter; kartu hanya memuat {}", crate::check::LONGEST_SUMMARY),
        "satu kalimat cukup: daftar, umpan, dan mesin pencari menampilkannya di antara yang lain";
    /// What a draft left in a text that is published.
    "R106" Warning Unwritten =>
        en: "this stood in the draft, and the text is no draft any more",
        "write what belongs here, or hold the text back with `draft: true`";
        id: "ini bawaan draf, padahal teksnya bukan draf lagi",
        "tulis isinya di sini, atau tahan teksnya dengan `draft: true`";
    /// A text that is not in the language of its file.
    "R107" Warning OtherLanguage { said: &'static str, reads: &'static str } =>
        en: format!("this text reads as `{reads}`, and the name of its file says `{said}`"),
        "translate it, or give the file the ending of its language";
        id: format!("teks ini terbaca sebagai `{reads}`, sedangkan nama berkasnya menyebut `{said}`"),
        "terjemahkan, atau beri berkasnya akhiran bahasa yang benar";
    /// An address of another site that does not answer as it should.
    "R101" Warning OutsideLinkBroken { url: String, answer: Answer } =>
        en: format!("`{url}` {}", answer.name(En)),
        "correct the address, or name where the document stands now; a copy in an archive lasts longer";
        id: format!("`{url}` {}", answer.name(Id)),
        "betulkan alamatnya, atau sebutkan tempat dokumennya sekarang; salinan di arsip lebih tahan lama";

    // Translations
    /// A lock of translations of another version.
    "R102" Error LockVersion { head: &'static str } =>
        en: "this list of confirmed translations is of another version, or its first line is gone",
        format!("its first line must be `{head}`; take it back from version control, or use the version of Risalah that wrote it");
        id: "daftar terjemahan terkonfirmasi ini dari versi lain, atau baris pertamanya hilang",
        format!("baris pertamanya harus `{head}`; ambil kembali dari kendali versi, atau pakai versi Risalah yang menulisnya");
    /// A line of the lock that says nothing.
    "R103" Warning LockLine { is_conflict: bool } =>
        en: if *is_conflict { "version control left this line where two people confirmed translations at once" }
        else { "this line does not name a translation and the paragraphs it was confirmed from" },
        if *is_conflict { "keep the lines of both sides and delete this one" }
        else { "delete it, and confirm the translation again with `risalah translated KEY`" };
        id: if *is_conflict { "baris ini ditinggalkan kendali versi ketika dua orang mengonfirmasi terjemahan bersamaan" }
        else { "baris ini tidak menyebut terjemahan dan paragraf yang menjadi dasarnya" },
        if *is_conflict { "pertahankan baris dari kedua pihak dan hapus baris ini" }
        else { "hapus, lalu konfirmasi lagi terjemahannya dengan `risalah translated KEY`" };
    /// A translation whose original has changed since.
    "R104" Warning TranslationBehind { key: String, language: String, changed: usize, gone: usize } =>
        en: format!("the `{language}` text is behind: since it was confirmed, {}", drifted(En, *changed, *gone)),
        format!("bring the translation up to date, then confirm it with `risalah translated {key}`");
        id: format!("teks `{language}` tertinggal: sejak dikonfirmasi, {}", drifted(Id, *changed, *gone)),
        format!("perbarui terjemahannya, lalu konfirmasi dengan `risalah translated {key}`");

    // Before publishing
    /// An address of the published site that nothing answers any more.
    "R105" Warning AddressVanishes { route: String, is_moved: bool } =>
        en: if *is_moved { format!("this text stood at `{route}`, which would lead nowhere") }
        else { format!("`{route}` is published and would lead nowhere") },
        if *is_moved { format!("add `aliases: [{route}]` to it, and old links lead to its new address") }
        else { format!("add `aliases: [{route}]` to the text that takes its place, and old links lead there") };
        id: if *is_moved { format!("teks ini sebelumnya ada di `{route}`, yang tidak akan menuju ke mana pun") }
        else { format!("`{route}` sudah terbit dan tidak akan menuju ke mana pun") },
        if *is_moved { format!("tambahkan `aliases: [{route}]`, agar tautan lama sampai di alamat barunya") }
        else { format!("tambahkan `aliases: [{route}]` pada teks penggantinya, agar tautan lama sampai di sana") };
}
