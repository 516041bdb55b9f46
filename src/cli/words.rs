//! What the commands themselves say, in both languages of the program.

use std::io::ErrorKind;

use crate::locale::{Locale, phrases};

phrases! {
    /// A line of a command, or what to do about it.
    pub enum Said {
        /// `build --verify` found the folder as it should be.
        Verified { folder: String, files: usize } =>
            en: format!("`{folder}` is what a clean build gives: {files} files"),
            id: format!("`{folder}` sama dengan hasil pembangunan bersih: {files} berkas");
        /// `build --verify` found the folder otherwise.
        NotVerified { folder: String } =>
            en: format!("`{folder}` is not what a clean build gives"),
            id: format!("`{folder}` tidak sama dengan hasil pembangunan bersih");
        /// What to do about it.
        BuildAgain => en: "build again without `--verify`", id: "bangun lagi tanpa `--verify`";
        /// How far the making of pictures is.
        MakingPictures { done: usize, all: usize } => en: format!("pictures, {done} of {all}"), id: format!("gambar, {done} dari {all}");
        /// A file that is not there.
        Missing => en: "missing", id: "tidak ada";
        /// A file that differs.
        Different => en: "different", id: "berbeda";
        /// A file too many.
        Surplus => en: "surplus", id: "berlebih";
        /// A file that was written.
        Written => en: "written", id: "ditulis";
        /// A file that was removed.
        Removed => en: "removed", id: "dihapus";
        /// `init` was given a folder with something in it.
        NotEmpty { folder: String } => en: format!("`{folder}` is not an empty folder"), id: format!("folder `{folder}` tidak kosong");
        /// What to do about it.
        NameNewFolder => en: "name a folder that does not exist yet", id: "sebutkan folder yang belum ada";
        /// `init` could not write.
        CannotWrite { path: String, reason: String } => en: format!("cannot write `{path}`: {reason}"), id: format!("`{path}` tidak dapat ditulis: {reason}");
        /// `init` is done.
        Planted { folder: String } =>
            en: format!("a site of two articles stands in `{folder}`; build it with `risalah build --root {folder}`"),
            id: format!("situs dengan dua artikel sudah ada di `{folder}`; bangun dengan `risalah build --root {folder}`");
        /// `schema` was asked of a site whose languages are not known.
        SettingsUnknown => en: "the settings cannot be read, so the languages of the site are not known",
            id: "pengaturan tidak dapat dibaca, sehingga bahasa-bahasa situs tidak diketahui";
        /// `schema --write` is done.
        SchemasWritten { folder: String } => en: format!("schemas are in `{folder}`"), id: format!("skema ada di `{folder}`");
        /// The settings of VS Code were written.
        EditorReady { path: String } => en: format!("`{path}` tells VS Code of them"), id: format!("`{path}` memberitahukannya kepada VS Code");
        /// The settings of VS Code are somebody else's.
        AddToSettings { path: String } =>
            en: format!("`{path}` is there already and was left alone; add this to it:"),
            id: format!("`{path}` sudah ada dan tidak diubah; tambahkan ini ke dalamnya:");
        /// Another process works on the output folder.
        InUse { folder: String, by: String } =>
            en: format!("another Risalah is working on `{folder}`{by}"), id: format!("Risalah lain sedang bekerja di `{folder}`{by}");
        /// Which one.
        InUseBy { command: String, process: u32, since: String } =>
            en: format!(": `risalah {command}`, process {process}, since {since}"),
            id: format!(": `risalah {command}`, proses {process}, sejak pukul {since}");
        /// The output folder is one of the folders of sources, or in one.
        OutputAmongSources { folder: String } =>
            en: format!("the output folder `{folder}` is among the sources of the site"),
            id: format!("folder keluaran `{folder}` berada di antara sumber situs");
        /// What to do then.
        OutputElsewhere =>
            en: "name a folder outside `content`, `seeds` and `themes`, like `public`",
            id: "sebutkan folder di luar `content`, `seeds`, dan `themes`, misalnya `public`";
        /// What to do about it.
        WaitOrOther =>
            en: "wait until it is done, or end it with Ctrl+C where it runs (`watch` publishes every edit by itself); `--output-dir` names another folder",
            id: "tunggu sampai selesai, atau hentikan dengan Ctrl+C di tempatnya berjalan (`watch` menerbitkan sendiri setiap suntingan); `--output-dir` menyebut folder lain";
        /// The port is taken.
        CannotServe { address: String, reason: String } =>
            en: format!("cannot serve on {address}: {reason}"), id: format!("tidak dapat melayani di {address}: {reason}");
        /// What to do about it.
        OtherPort => en: "choose another port with `--port`; 0 picks one that is free", id: "pilih porta lain dengan `--port`; 0 mencari yang bebas";
        /// The system does not report changes.
        CannotWatch { folder: String, reason: String } => en: format!("cannot watch `{folder}`: {reason}"), id: format!("`{folder}` tidak dapat diawasi: {reason}");
        /// What to do about it.
        Poll => en: "check the folder, or use `--poll`", id: "periksa foldernya, atau pakai `--poll`";
        /// Where the preview is.
        Preview { url: String } => en: format!("preview  {url}"), id: format!("pratinjau  {url}");
        /// `--open` found no browser.
        NoBrowser => en: "no browser could be opened; open the address above", id: "peramban tidak dapat dibuka; bukalah alamat di atas";
        /// The list of `--changed` could not be written.
        CannotWriteList { file: String, reason: String } =>
            en: format!("the site is published, but the list of what changed could not be written to `{file}`: {reason}"),
            id: format!("situs sudah terbit, tetapi daftar perubahannya tidak dapat ditulis ke `{file}`: {reason}");
        /// What to do about it.
        PublishAll => en: "upload all of the output folder this time", id: "kali ini unggah seluruh folder hasil";
        /// All stages together.
        Total => en: "total", id: "jumlah";
        /// The most memory that was held.
        AtMost => en: "at most", id: "puncak";
        /// The first build of a session.
        Built => en: "built", id: "dibangun";
        /// Several files changed.
        AndMore { first: String, more: usize } => en: format!("{first} and {more} more"), id: format!("{first} dan {more} lainnya");
        /// A round that was not shown.
        NotShown { changed: String, milliseconds: String } =>
            en: format!("{changed}: not shown, see above; {milliseconds} ms"), id: format!("{changed}: tidak ditampilkan, lihat di atas; {milliseconds} ms");
        /// What could not be published, and now is.
        CaughtUp =>
            en: "published: the folder holds now what could not be written before", id: "diterbitkan: isi foldernya kini memuat yang tadi tidak dapat ditulis";
        /// `why` was asked of a site with errors.
        PagesUnknown => en: "the site has errors, so its pages are not known", id: "situs ini punya kesalahan, sehingga halamannya tidak diketahui";
        /// What to do about it.
        MendAndAsk => en: "mend them and ask again", id: "betulkan lalu tanyakan lagi";
        /// `why` was asked of nothing.
        NeitherPageNorFile { what: String } =>
            en: format!("the site has neither a page nor a file `{what}`"), id: format!("situs ini tidak punya halaman maupun berkas `{what}`");
        /// What can be asked.
        NameAddressOrFile =>
            en: "name an address that begins with `/`, or a file below `content/`, `seeds/` or `themes/`",
            id: "sebutkan alamat yang diawali `/`, atau berkas di bawah `content/`, `seeds/`, atau `themes/`";
        /// What was probably meant.
        DidYouMean { near: String } => en: format!("did you mean `{near}`?"), id: format!("apakah maksud Anda `{near}`?");
        /// An option that is no address.
        NotAnAddress { wanted: String } =>
            en: format!("this is not {wanted}; write `https://example.org/digest/`"), id: format!("ini bukan {wanted}; tulis `https://example.org/digest/`");
        /// The closing line of a build that failed.
        NotPublished { problems: String } =>
            en: format!("not published: {problems}; the site stands as it was"), id: format!("tidak diterbitkan: {problems}; situs tetap seperti semula");
        /// Texts that wait.
        HeldBack { count: usize, which: String } => en: format!("{count} held back ({which})"), id: format!("{count} ditahan ({which})");
        /// More texts that wait than a line names.
        AndHeldBack { more: usize } =>
            en: format!("and {more} more, which `risalah list` names"), id: format!("dan {more} lagi, yang disebut `risalah list`");
        /// A text that waits for its day.
        Until { day: String } => en: format!("until {day}"), id: format!("sampai {day}");
        /// A text that is a draft.
        Draft => en: "draft", id: "draf";
        /// What was done to the folder.
        Files { written: usize, unchanged: usize, removed: usize } =>
            en: format!("{written} written, {unchanged} unchanged, {removed} removed"), id: format!("{written} ditulis, {unchanged} tetap, {removed} dihapus");
        /// The column of keys.
        Key => en: "article", id: "artikel";
        /// Texts that are not there.
        TextsMissing => en: "missing", id: "tidak ada";
        /// Texts that are drafts.
        TextsInDraft => en: "in draft", id: "masih draf";
        /// Texts that wait for their day.
        TextsHeldBack => en: "held back until their day", id: "ditahan sampai harinya";
        /// Translations whose originals changed.
        TranslationsBehind => en: "behind the original", id: "tertinggal dari teks asli";
        /// Translations that nobody confirmed.
        TranslationsUnconfirmed => en: "not confirmed", id: "belum dikonfirmasi";
        /// `translated` was asked of an article that there is not.
        NoSuchArticle { key: String } => en: format!("there is no article `{key}`"), id: format!("tidak ada artikel `{key}`");
        /// What a key is.
        KeyIsPath =>
            en: "the key is the path below `content/articles/`, without language and ending: `2025/name`; `risalah list` prints all",
            id: "kuncinya ialah jalur di bawah `content/articles/` tanpa bahasa dan akhiran: `2025/nama`; `risalah list` mencetak semuanya";
        /// An article without a second text.
        NoTranslation { key: String } => en: format!("`{key}` has no translation"), id: format!("`{key}` tidak punya terjemahan");
        /// What to do about it.
        BeginTranslation { key: String } =>
            en: format!("begin one with `risalah new --translate {key}`"), id: format!("mulai dengan `risalah new --translate {key}`");
        /// A translation that is still to be written.
        NotTranslated { path: String, words: String } =>
            en: format!("`{path}` is not translated yet: it still says `{words}`"), id: format!("`{path}` belum diterjemahkan: masih tertulis `{words}`");
        /// What to do about it.
        TranslateFirst => en: "write the translation first, then confirm it", id: "tulis terjemahannya lebih dulu, lalu konfirmasi";
        /// A translation was confirmed.
        Confirmed { key: String, languages: String } => en: format!("confirmed: {key} [{languages}]"), id: format!("dikonfirmasi: {key} [{languages}]");
        /// A file that was named on the command line.
        CannotRead { path: String, reason: String } => en: format!("cannot read `{path}`: {reason}"), id: format!("`{path}` tidak dapat dibaca: {reason}");
        /// What an editor has to look at in a draft.
        Doubtful { file: String, line: usize, what: String } =>
            en: format!("please look at {file}, line {line}: {what}"), id: format!("mohon periksa {file} baris {line}: {what}");
        /// A file that is not there.
        NotThere => en: "there is no such file", id: "berkasnya tidak ada";
        /// A folder where a file is wanted.
        IsAFolder => en: "it is a folder", id: "itu sebuah folder";
        /// What the system does not allow.
        NotAllowed => en: "it is not allowed", id: "tidak diizinkan";
        /// A port that somebody listens on.
        PortTaken => en: "somebody uses that port already", id: "porta itu sudah dipakai";
        /// A port that is none.
        NotAPort => en: "a port is a number from 0 to 65535", id: "porta adalah bilangan dari 0 sampai 65535";
        /// A clipping that is the source of a page.
        IsHtml { path: String } => en: format!("`{path}` is a saved page, not a text"), id: format!("`{path}` adalah halaman tersimpan, bukan teks");
        /// What to do about it.
        CopyTheText =>
            en: "open it in the browser, copy the text, and save that as a text file", id: "buka di peramban, salin teksnya, lalu simpan sebagai berkas teks";
        /// A clipping in which nothing was found.
        NoStory { path: String } =>
            en: format!("there is no news story in `{path}`: neither a headline nor a day nor a body was found"),
            id: format!("tidak ada berita dalam `{path}`: judul, tanggal, maupun lembaga tidak ditemukan");
        /// What to do about it.
        BeginWithNew => en: "begin without it: `risalah new`", id: "mulai tanpa berkas itu: `risalah new`";
        /// Where the preview shows how the articles stand.
        StatusPage { url: String } => en: format!("status   {url}"), id: format!("status     {url}");
        /// `new` would write over a file.
        AlreadyThere { path: String } => en: format!("`{path}` is there already"), id: format!("`{path}` sudah ada");
        /// What to do about it.
        OtherName => en: "nothing was written; choose another name with `--name`", id: "tidak ada yang ditulis; pilih nama lain dengan `--name`";
        /// Options without which nothing can be begun.
        OptionsMissing { options: String } => en: format!("{options} missing"), id: format!("{options} belum ada");
        /// How to begin.
        NewByExample =>
            en: "for example `risalah new --title \"Two ministries agree\" --ministry Kemenperin --sector industri --date 2025-09-26`; on a terminal you are asked",
            id: "misalnya `risalah new --title \"Dua kementerian sepakat\" --ministry Kemenperin --sector industri --date 2025-09-26`; di terminal Anda ditanya";
        /// The files of a new text stand there.
        PlantedArticle =>
            en: "planted as a draft: `risalah watch --drafts` shows it while you write",
            id: "ditanam sebagai draf: `risalah watch --drafts` menampilkannya selama Anda menulis";
        /// A text that is there already.
        TranslatedAlready { key: String } => en: format!("`{key}` has that text already"), id: format!("`{key}` sudah punya teks itu");
        /// What to do about it.
        OpenIt => en: "open the file that is there; `risalah status` shows whether it is behind", id: "buka berkas yang ada; `risalah status` menunjukkan apakah ia tertinggal";
        /// A question.
        AskTitle => en: "Title", id: "Judul";
        /// A question.
        AskDate => en: "Day of the event or act", id: "Hari peristiwa atau tindakan";
        /// A question.
        AskMinistries => en: "Bodies, the leading one first, between commas", id: "Lembaga, yang memimpin lebih dulu, dipisah koma";
        /// A question.
        AskSector => en: "Sector", id: "Sektor";
        /// `explain` was asked of no code.
        NoSuchCode { code: String } => en: format!("there is no code `{code}`"), id: format!("tidak ada kode `{code}`");
        /// What a code is.
        CodesAre { first: &'static str, last: &'static str } =>
            en: format!("codes stand behind `error` and `warning`, like `{first}`; `risalah explain` without one lists all, up to `{last}`"),
            id: format!("kode tampil di belakang `kesalahan` dan `peringatan`, seperti `{first}`; `risalah explain` tanpa kode mendaftar semuanya, sampai `{last}`");
        /// `theme` was asked for a file that no built-in theme has.
        NoSuchThemeFile { file: String } =>
            en: format!("no built-in theme has a file `{file}`"),
            id: format!("tidak ada tema bawaan dengan berkas `{file}`");
        /// What there is.
        ThemeFilesAre { near: Option<String> } =>
            en: match near {
                Some(near) => format!("did you mean `{near}`? `risalah theme` lists all"),
                None => "`risalah theme` lists all".to_owned(),
            },
            id: match near {
                Some(near) => format!("maksud Anda `{near}`? `risalah theme` mendaftar semuanya"),
                None => "`risalah theme` mendaftar semuanya".to_owned(),
            };
        /// The mistake of an example.
        Wrong => en: "wrong", id: "salah";
        /// The same without it.
        Right => en: "right", id: "benar";
        /// A file that an example needs besides.
        Beside => en: "beside it", id: "di sampingnya";
        /// The same warning, in many places of a file.
        MoreLikeIt { times: usize, message: String } =>
            en: format!("{times} more like it: {message}"), id: format!("{times} lagi yang serupa: {message}");
        /// Its places.
        InLines { lines: Vec<usize> } =>
            en: format!("{} {}", if lines.len() == 1 { "line" } else { "lines" }, some(lines, "and", "others")), id: format!("baris {}", some(lines, "dan", "lainnya"));
        /// `diff` found no difference.
        NothingChanges => en: "nothing changes: what is published is what would be built", id: "tidak ada yang berubah: yang terbit sama dengan hasil pembangunan";
        /// Articles and standing pages.
        Texts => en: "texts", id: "teks";
        /// Other pages.
        Lists => en: "lists", id: "daftar";
        /// Entries of feeds.
        FeedEntries => en: "feed entries", id: "entri umpan";
        /// What is neither.
        OtherFiles => en: "other files", id: "berkas lain";
        /// What becomes of things of one sort.
        Moves { appear: usize, change: usize, vanish: usize } =>
            en: format!("{appear} appear, {change} change, {vanish} vanish"), id: format!("{appear} muncul, {change} berubah, {vanish} hilang");
        /// An entry and the feeds in which something happens to it.
        EntryInFeeds { title: String, feeds: usize } =>
            en: format!("\"{title}\" in {feeds} {}", if *feeds == 1 { "feed" } else { "feeds" }), id: format!("\"{title}\" di {feeds} umpan");
        /// A command that there is not.
        NoSuchCommand { command: String } => en: format!("there is no command `{command}`"), id: format!("tidak ada perintah `{command}`");
        /// No command at all.
        CommandMissing => en: "the command is missing", id: "perintahnya belum ada";
        /// An option that there is not.
        NoSuchOption { option: String } => en: format!("there is no option `{option}` here"), id: format!("tidak ada opsi `{option}` di sini");
        /// Something that must be there.
        ArgumentMissing { argument: String } => en: format!("`{argument}` is missing"), id: format!("`{argument}` belum ada");
        /// Two options of which one is enough.
        NotTogether { one: String, other: String } =>
            en: format!("`{one}` and `{other}` cannot be used together"), id: format!("`{one}` dan `{other}` tidak dapat dipakai bersama");
        /// An option without its value.
        ValueMissing { argument: String } => en: format!("`{argument}` needs a value"), id: format!("`{argument}` memerlukan nilai");
        /// A value that is not one of those that are possible.
        NotAValue { argument: String, value: String } =>
            en: format!("`{value}` is no value of `{argument}`"), id: format!("`{value}` bukan nilai untuk `{argument}`");
        /// A value that cannot be read.
        WrongValue { argument: String, value: String, reason: String } =>
            en: format!("`{argument}` cannot be `{value}`: {reason}"), id: format!("`{argument}` tidak dapat berisi `{value}`: {reason}");
        /// More than there is room for.
        TooMuch { argument: String } => en: format!("`{argument}` was given too much"), id: format!("`{argument}` diberi terlalu banyak");
        /// Anything else.
        NotUnderstood => en: "this command line cannot be understood", id: "baris perintah ini tidak dapat dipahami";
        /// The values that are possible.
        PossibleValues { values: String } => en: format!("write one of {values}"), id: format!("tulis salah satu dari {values}");
        /// Where to read on.
        AskForHelp => en: "`risalah --help` lists the commands, and `risalah COMMAND --help` the options of one",
            id: "`risalah --help` mendaftar perintah, dan `risalah PERINTAH --help` opsi salah satunya";
        /// The head of what a page is made of.
        IsMadeOf { page: String } => en: format!("{page} is made of"), id: format!("{page} dibuat dari");
        /// A file of which no page is made.
        BuildsNothing { path: String } =>
            en: format!("{path}: nothing that is shown now is made of it"), id: format!("{path}: tidak ada yang tampil sekarang dibuat darinya");
        /// The pages that are made of a file.
        Builds { path: String, count: usize } =>
            en: format!("{path}: if it changes, at most these {count} are built again"),
            id: format!("{path}: bila berubah, paling banyak {count} ini dibangun lagi");
        /// The name of the program.
        Risalah => en: "Risalah", id: "Risalah";
        /// The end of a check.
        Checked { pages: String, problems: String } => en: format!("checked: {pages}; {problems}"), id: format!("diperiksa: {pages}; {problems}");
        /// The end of a check of a site that cannot be built.
        PagesNotChecked { problems: String } =>
            en: format!("checked: the sources; {problems}; the pages can be checked when the errors are mended"),
            id: format!("diperiksa: sumbernya; {problems}; halamannya dapat diperiksa setelah kesalahan dibetulkan");
        /// Where more is said of a kind of problem.
        AskToExplain { code: &'static str } =>
            en: format!("what a code means, with an example: `risalah explain {code}`"),
            id: format!("arti sebuah kode, dengan contoh: `risalah explain {code}`");
        /// An error, as the title of its report.
        Error => en: "error", id: "kesalahan";
        /// A warning, the same way.
        Warning => en: "warning", id: "peringatan";
        /// What to do, the same way.
        Help => en: "help", id: "bantuan";
    }
}

/// Why the system refused, in words where it is one of the usual reasons.
pub(super) fn reason(error: &std::io::Error, locale: Locale) -> String {
    let said = match error.kind() {
        ErrorKind::NotFound => Said::NotThere,
        ErrorKind::IsADirectory => Said::IsAFolder,
        ErrorKind::PermissionDenied => Said::NotAllowed,
        ErrorKind::AddrInUse => Said::PortTaken,
        _ => return error.to_string(),
    };
    said.name(locale)
}

/// The first of many line numbers, and how many there are besides.
fn some(lines: &[usize], and: &str, others: &str) -> String {
    const NAMED: usize = 10;
    let list = |lines: &[usize], length| {
        lines.iter().take(length).map(usize::to_string).collect::<Vec<_>>().join(", ")
    };
    match lines {
        [_, .., last] if lines.len() <= NAMED + 1 => format!("{} {and} {last}", list(lines, lines.len() - 1)),
        _ if lines.len() <= 1 => list(lines, 1),
        _ => format!("{} {and} {} {others}", list(lines, NAMED), lines.len() - NAMED),
    }
}

/// Something that is counted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Noun {
    Article,
    Page,
    Feed,
    Error,
    Warning,
}

/// "1 article", "2 articles", "2 artikel".
pub(super) fn counted(n: usize, noun: Noun, locale: Locale) -> String {
    let (one, other, id) = match noun {
        Noun::Article => ("article", "articles", "artikel"),
        Noun::Page => ("page", "pages", "halaman"),
        Noun::Feed => ("feed", "feeds", "umpan"),
        Noun::Error => ("error", "errors", "kesalahan"),
        Noun::Warning => ("warning", "warnings", "peringatan"),
    };
    let noun = match locale {
        Locale::En if n == 1 => one,
        Locale::En => other,
        Locale::Id => id,
    };
    format!("{n} {noun}")
}
