//! The help of the command line, in both languages of the program: what each option is for, and the frame that clap would
//! put around it in English.

use clap::{Arg, ArgAction, Command};

use super::locale;
use crate::locale::{Locale, phrases};

phrases! {
    /// What a command or an option is for; each is that of its name.
    pub(super) enum Help {
        Build =>
            en: "Build the site into `public/`",
            id: "Bangun situs ke dalam `public/`";
        Watch =>
            en: "Build, serve a preview, and build again on every edit; also `serve`",
            id: "Bangun, layani pratinjau, dan bangun lagi pada setiap suntingan; juga `serve`";
        Check =>
            en: "Check the texts, the pages and the links without writing anything",
            id: "Periksa teks, halaman, dan tautan tanpa menulis apa pun";
        Diff =>
            en: "Compare what would be built with what is published",
            id: "Bandingkan hasil pembangunan dengan yang sudah terbit";
        Why =>
            en: "Say what a page is made of, or what is built again if a file changes",
            id: "Sebutkan dari apa sebuah halaman dibuat, atau apa yang dibangun lagi bila sebuah berkas berubah";
        New =>
            en: "Plant the files of a new article, or of a translation",
            id: "Tanam berkas artikel baru, atau terjemahan";
        Explain =>
            en: "Say what a diagnostic means, with an example",
            id: "Jelaskan arti sebuah diagnosis, dengan contoh";
        List =>
            en: "List every text with its key, language, state and address, for scripts",
            id: "Daftar setiap teks dengan kunci, bahasa, keadaan, dan alamatnya, untuk skrip";
        Schema =>
            en: "Print what an editor's program needs to complete and check a kind of file",
            id: "Cetak yang diperlukan program penyunting untuk melengkapi dan memeriksa suatu jenis berkas";
        Status =>
            en: "Show how every article stands: texts, drafts, days, translations",
            id: "Tampilkan keadaan setiap artikel: teks, draf, hari terbit, terjemahan";
        Translated =>
            en: "Confirm that translations say what their originals say now",
            id: "Konfirmasi bahwa terjemahan sesuai dengan teks aslinya sekarang";
        Theme =>
            en: "Print a file of a built-in theme, to change it in your site",
            id: "Cetak berkas tema bawaan, untuk diubah di situs Anda";
        ThemeFile =>
            en: "The file, as `lembaran/templates/partials/footer.html`; without it all are listed",
            id: "Berkasnya, seperti `lembaran/templates/partials/footer.html`; tanpa ini semuanya didaftar";
        Init =>
            en: "Plant a small working site in a new folder",
            id: "Tanam situs kecil yang berfungsi di folder baru";
        Completions =>
            en: "Print what a shell needs to complete the commands",
            id: "Cetak yang diperlukan shell untuk melengkapi perintah";
        Quiet =>
            en: "Say nothing but errors",
            id: "Jangan katakan apa pun selain kesalahan";
        Verbose =>
            en: "Name every file that is written or removed",
            id: "Sebutkan setiap berkas yang ditulis atau dihapus";
        Lang =>
            en: "The language of messages [default: that of the system, else English]",
            id: "Bahasa pesan [bawaan: bahasa sistem, selain itu Inggris]";
        NoColor =>
            en: "No colours; the variable NO_COLOR does the same",
            id: "Tanpa warna; variabel NO_COLOR berlaku sama";
        Changed =>
            en: "Write a list of what was written and removed, with addresses, to a file; `-` prints it",
            id: "Tulis daftar yang ditulis dan dihapus, beserta alamatnya, ke berkas; `-` mencetaknya";
        Timings =>
            en: "Say how long each stage took, and how much memory was held after it",
            id: "Sebutkan lama setiap tahap, dan memori yang dipakai sesudahnya";
        Root =>
            en: "The folder of the site [default: this folder]",
            id: "Folder situs [bawaan: folder ini]";
        OutputDir =>
            en: "Where the site goes [default: `public` in the folder of the site]",
            id: "Tempat hasil situs [bawaan: `public` di folder situs]";
        BaseUrl =>
            en: "The address to build for, in place of the one in `site.yaml`",
            id: "Alamat situs yang dibangun, menggantikan yang ada di `site.yaml`";
        Drafts =>
            en: "Show drafts",
            id: "Tampilkan draf";
        Future =>
            en: "Show what is not due yet",
            id: "Tampilkan yang belum waktunya";
        Today =>
            en: "The day on which the site is built, like 2025-09-26 [default: the day it is where the site is]",
            id: "Hari pembangunan situs, seperti 2025-09-26 [bawaan: hari ini di tempat situs]";
        Force =>
            en: "Use the output folder even if it holds files of somebody else",
            id: "Pakai folder hasil meskipun berisi berkas orang lain";
        BuildJson =>
            en: "Print what was done as JSON",
            id: "Cetak ringkasan sebagai JSON";
        Verify =>
            en: "Write nothing; compare the output folder with what this build gives, and fail if it differs",
            id: "Jangan tulis apa pun; bandingkan folder hasil dengan hasil pembangunan ini, dan gagal bila berbeda";
        Strict =>
            en: "Fail if there are warnings too",
            id: "Gagal juga bila ada peringatan";
        External =>
            en: "Ask the sites that pages link to whether the documents still stand there",
            id: "Tanyakan kepada situs lain apakah dokumen yang ditautkan masih ada";
        Format =>
            en: "How the result is printed: text, json, github or sarif [default: text]",
            id: "Bentuk hasilnya: text, json, github, atau sarif [bawaan: text]";
        CheckJson =>
            en: "The same as `--format json`",
            id: "Sama dengan `--format json`";
        Shell =>
            en: "The shell: bash, elvish, fish, powershell or zsh",
            id: "Shell: bash, elvish, fish, powershell, atau zsh";
        DiffAll =>
            en: "Name every list that changes too",
            id: "Sebutkan juga setiap daftar yang berubah";
        DiffJson =>
            en: "Print the changes as JSON",
            id: "Cetak perubahannya sebagai JSON";
        Code =>
            en: "The code, like R012; without one, all codes are listed",
            id: "Kode, seperti R012; tanpa kode, semuanya didaftar";
        Dir =>
            en: "The folder to plant the site in; it must be new or empty",
            id: "Folder tempat situs ditanam; harus baru atau kosong";
        ListJson =>
            en: "Print the list as JSON",
            id: "Cetak daftarnya sebagai JSON";
        Title =>
            en: "The title",
            id: "Judul";
        TranslatedTitle =>
            en: "The title in the other language",
            id: "Judul dalam bahasa yang lain";
        Ministry =>
            en: "A body, by its id or any name that was valid on the day; the first leads",
            id: "Lembaga, dengan id atau nama apa pun yang berlaku pada hari itu; yang pertama memimpin";
        Sector =>
            en: "The id of the sector",
            id: "Id sektor";
        Date =>
            en: "The day of the event or act, like 2025-09-26",
            id: "Hari peristiwa atau tindakan, seperti 2025-09-26";
        Tag =>
            en: "A tag",
            id: "Tag";
        Instrument =>
            en: "What the act is: memorandum-of-understanding, regulation, programme, cooperation-agreement or statement",
            id: "Jenis tindakan: memorandum-of-understanding, regulation, programme, cooperation-agreement, atau statement";
        Name =>
            en: "The name of the files [default: made of the title]",
            id: "Nama berkas [bawaan: dibentuk dari judul]";
        Translate =>
            en: "Begin the translation of the article with this key",
            id: "Mulai terjemahan artikel dengan kunci ini";
        Seed =>
            en: "Make a draft pair and a source record of a news story saved as text",
            id: "Buat pasangan draf dan catatan sumber dari berita yang disimpan sebagai teks";
        Language =>
            en: "The language of the text that is begun or first written",
            id: "Bahasa teks yang dimulai atau ditulis lebih dulu";
        Kind =>
            en: "The kind of file: article, page, site, ministries, sectors, tags or seed",
            id: "Jenis berkas: article, page, site, ministries, sectors, tags, atau seed";
        Write =>
            en: "Write the schemas of all kinds into `.vscode/`, with the settings by which VS Code finds them",
            id: "Tulis skema semua jenis ke `.vscode/`, dengan pengaturan agar VS Code menemukannya";
        StatusJson =>
            en: "Print the table as JSON",
            id: "Cetak tabelnya sebagai JSON";
        Keys =>
            en: "The keys of the articles, like 2025/name",
            id: "Kunci artikel, seperti 2025/nama";
        TranslatedAll =>
            en: "All articles that have a translation",
            id: "Semua artikel yang punya terjemahan";
        Port =>
            en: "The port of the preview; 0 picks one that is free [default: 1945]",
            id: "Porta pratinjau; 0 memilih yang bebas [bawaan: 1945]";
        Interface =>
            en: "The interface of the preview; anything but this machine's own lets others see it [default: 127.0.0.1]",
            id: "Antarmuka pratinjau; selain milik mesin ini, orang lain dapat melihatnya [bawaan: 127.0.0.1]";
        Open =>
            en: "Open the preview in the browser",
            id: "Buka pratinjau di peramban";
        NoWrite =>
            en: "Serve from memory only and leave the output folder alone",
            id: "Layani dari memori saja dan biarkan folder hasil";
        Poll =>
            en: "Look at the files again and again, for network drives that report no changes",
            id: "Periksa berkas berulang-ulang, untuk drive jaringan yang tidak melaporkan perubahan";
        What =>
            en: "An address of the site (`/en/tags/`, or as it stands in the browser), or a file of the site (`content/articles/2025/name.id.md`)",
            id: "Alamat di situs (`/en/tags/`, atau seperti di peramban), atau berkas situs (`content/articles/2025/nama.id.md`)";
        WhyJson =>
            en: "Print the answer as JSON",
            id: "Cetak jawabannya sebagai JSON";
    }

    /// The frame around it.
    enum Frame {
        /// What the program is.
        About =>
            en: "A static site generator for a bilingual policy digest",
            id: "Pembuat situs statis untuk risalah kebijakan dwibahasa";
        Usage => en: "Usage", id: "Pemakaian";
        Commands => en: "Commands", id: "Perintah";
        Arguments => en: "Arguments", id: "Argumen";
        Options => en: "Options", id: "Opsi";
        CommandName => en: "COMMAND", id: "PERINTAH";
        OptionsName => en: "OPTIONS", id: "OPSI";
        PrintHelp => en: "Say this", id: "Katakan ini";
        PrintVersion => en: "Print the version", id: "Cetak versinya";
    }
}

/// What an option is for, in the language in which the program is asked to speak.
pub(super) fn help(help: Help) -> String {
    help.name(locale())
}

/// A command with the frame of its help, and those below it, in a language.
pub(super) fn framed(command: Command, locale: Locale) -> Command {
    let mut command = command
        .about(Frame::About.name(locale))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(Frame::PrintVersion.name(locale)),
        )
        .disable_version_flag(true)
        .mut_subcommands(|below| with_frame(below, locale));
    command = with_frame(command, locale).subcommand_value_name(Frame::CommandName.name(locale));
    // Usages are known when all names are.
    command.build();
    let in_words = |mut command: Command| {
        let usage = command.render_usage().to_string();
        let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).to_owned();
        command.override_usage(usage.replace("OPTIONS", &Frame::OptionsName.name(locale)))
    };
    in_words(command.mut_subcommands(in_words))
}

fn with_frame(command: Command, locale: Locale) -> Command {
    let print_help =
        Arg::new("help").short('h').long("help").action(ArgAction::Help).help(Frame::PrintHelp.name(locale));
    // Defaults and values are told in the help itself, where they are told in words.
    let command = command.disable_help_flag(true).arg(print_help).mut_args(|arg| {
        let takes_values = arg.get_action().takes_values();
        arg.hide_default_value(takes_values).hide_possible_values(takes_values)
    });
    let has_arguments = command.get_positionals().next().is_some();
    let has_commands = command.get_subcommands().next().is_some();
    let part = |is_there: bool, head: Frame, body: &str| {
        if is_there { format!("\n\n{}:\n{body}", head.name(locale)) } else { String::new() }
    };
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}{}{}{}",
        Frame::Usage.name(locale),
        part(has_commands, Frame::Commands, "{subcommands}"),
        part(has_arguments, Frame::Arguments, "{positionals}"),
        part(true, Frame::Options, "{options}"),
    );
    command.help_template(template)
}
