//! What problems speak of: what was wanted and found, why another place belongs to it, where an output comes from.

use crate::locale::phrases;
use crate::source::SourcePath;

phrases! {
    /// What a value has to be.
    pub enum Wanted {
        /// A text.
        Text => en: "text", id: "teks";
        /// Yes or no.
        Bool => en: "true or false", id: "true atau false";
        /// A number.
        Number => en: "a whole number", id: "bilangan bulat";
        /// A list.
        List => en: "a list", id: "daftar";
        /// A map.
        Map => en: "a map of keys", id: "peta berkunci";
        /// A text in each language.
        Localized => en: "a text in each language, like `{ id: …, en: … }`", id: "teks dalam setiap bahasa, seperti `{ id: …, en: … }`";
        /// A day.
        Day => en: "a date like 2025-09-26", id: "tanggal seperti 2025-09-26";
        /// A day, or what is known of it.
        PartialDate => en: "a date like 2025-09-26, or a year", id: "tanggal seperti 2025-09-26, atau tahun";
        /// A day or a moment.
        Moment => en: "a day like 2025-09-26, or a time like 2025-09-26T10:00:00+07:00",
            id: "hari seperti 2025-09-26, atau waktu seperti 2025-09-26T10:00:00+07:00";
        /// An address.
        WebAddress => en: "a web address", id: "alamat web";
        /// A host name.
        HostName => en: "a host name like `kemenperin.go.id`", id: "nama host seperti `kemenperin.go.id`";
        /// An address with scheme and host.
        WholeAddress => en: "a complete web address", id: "alamat web yang lengkap";
        /// An address that ends with its path.
        AddressWithoutQuery => en: "an address without `?` and `#`", id: "alamat tanpa `?` dan `#`";
        /// The address of a folder.
        AddressOfFolder => en: "the address of a folder, without the name of a page", id: "alamat folder, tanpa nama halaman";
        /// An address with a host.
        AddressWithHost => en: "an address with a host", id: "alamat dengan nama host";
        /// An address without a user.
        AddressWithoutUser => en: "an address without a user name", id: "alamat tanpa nama pengguna";
        /// An address without steps upwards.
        AddressWithoutDots => en: "an address without `..`", id: "alamat tanpa `..`";
    }

    /// What a value is.
    pub enum Found {
        /// `true`, `false`.
        Bool { value: bool } => en: format!("`{value}`, which is yes or no"), id: format!("`{value}`, yaitu ya atau tidak");
        /// A number.
        Number { value: String } => en: format!("the number `{value}`"), id: format!("bilangan `{value}`");
        /// A text.
        Text { value: String } => en: format!("the text `{value}`"), id: format!("teks `{value}`");
        /// A list.
        List => en: "a list", id: "daftar";
        /// A map.
        Map => en: "a map of keys", id: "peta berkunci";
        /// A value with a tag of YAML.
        Tagged { tag: String } => en: format!("a value with the tag `{tag}`"), id: format!("nilai dengan tag `{tag}`");
    }

    /// HTML that is left out.
    pub enum Dropped {
        /// A tag.
        Tag { name: String } => en: format!("`<{name}>`"), id: format!("`<{name}>`");
        /// A tag for which HTML has no place there.
        Misplaced { name: String } => en: format!("`<{name}>` at this place"), id: format!("`<{name}>` di tempat ini");
        /// A tag that would take too long to read, and what follows it.
        LongTag => en: "a tag that is too long", id: "tag yang terlalu panjang";
        /// A tag without its end.
        UnfinishedTag => en: "a tag that is not finished", id: "tag yang tidak selesai";
        /// A document type.
        Doctype => en: "`<!DOCTYPE>`", id: "`<!DOCTYPE>`";
        /// An attribute.
        Attribute { key: String, tag: String } => en: format!("the attribute `{key}` of `<{tag}>`"), id: format!("atribut `{key}` pada `<{tag}>`");
    }

    /// What another place has to do with a problem.
    pub enum Label {
        /// The same thing a second time.
        Other => en: "the other", id: "yang lain";
        /// Another value.
        OtherValue => en: "the other value", id: "nilai yang lain";
        /// Another body.
        OtherBody => en: "the other body", id: "lembaga yang lain";
        /// The passage of the other text where something is missing.
        Counterpart => en: "the corresponding passage", id: "bagian yang sepadan";
        /// The bodies of the front matter.
        Given => en: "the bodies that are given", id: "lembaga yang dicantumkan";
        /// Where a thing stands that is named here.
        Entry => en: "its entry", id: "entrinya";
        /// Where something begins.
        Begins => en: "it begins here", id: "mulai di sini";
        /// Where something stood before.
        First => en: "first here", id: "pertama di sini";
        /// Who took over.
        Successors => en: "the successors", id: "para penerus";
        /// The text in the other language.
        Translation => en: "the translation", id: "terjemahannya";
        /// A step of a circle.
        LeadsBack => en: "this leads back to it", id: "ini menunjuk balik";
    }

    /// Where an output comes from.
    pub enum Origin {
        /// A text.
        Text { path: SourcePath } => en: format!("`{path}`"), id: format!("`{path}`");
        /// An old address of a text.
        Alias { path: SourcePath } => en: format!("an alias of `{path}`"), id: format!("alias dari `{path}`");
        /// A body.
        Ministry { id: String } => en: format!("the ministry `{id}`"), id: format!("kementerian `{id}`");
        /// Two bodies.
        Pair { first: String, second: String } =>
            en: format!("what `{first}` and `{second}` did together"), id: format!("yang dikerjakan `{first}` dan `{second}` bersama");
        /// A sector.
        Sector { id: String } => en: format!("the sector `{id}`"), id: format!("sektor `{id}`");
        /// A tag.
        Tag { id: String } => en: format!("the tag `{id}`"), id: format!("tag `{id}`");
        /// The front page.
        Home => en: "the home page", id: "beranda";
        /// A year.
        Year { year: i16 } => en: format!("the year {year}"), id: format!("tahun {year}");
        /// A list of the menu.
        List { name: &'static str } => en: format!("the list `{name}`"), id: format!("daftar `{name}`");
        /// The page for what does not exist.
        NotFound => en: "the page for what does not exist", id: "halaman untuk yang tidak ada";
        /// A feed.
        Feed { of: String } => en: format!("the feed of `{of}`"), id: format!("umpan dari `{of}`");
        /// A picture or document.
        File { path: SourcePath } => en: format!("the file `{path}`"), id: format!("berkas `{path}`");
        /// What stands for a text where somebody shares it.
        ShareImage { path: SourcePath } => en: format!("the share image of `{path}`"), id: format!("gambar bagikan `{path}`");
        /// A static file.
        ThemeFile { name: String } => en: format!("the theme's file `{name}`"), id: format!("berkas tema `{name}`");
        /// A file of open data.
        Data { name: &'static str } => en: format!("the data file `{name}`"), id: format!("berkas data `{name}`");
        /// A file that the search page reads.
        Search { name: String } => en: format!("the search file `{name}`"), id: format!("berkas pencarian `{name}`");
        /// The sitemap.
        Sitemap => en: "the sitemap", id: "peta situs";
        /// `robots.txt`.
        Robots => en: "`robots.txt`", id: "`robots.txt`";
        /// `_headers`.
        Headers => en: "`_headers`", id: "`_headers`";
    }

    /// What a link of a text should lead to, and does not.
    pub enum Linked {
        /// A text, or nothing that can be told.
        Text { target: String } => en: format!("the link leads to `{target}`, which is not on this site"),
            id: format!("tautan menuju `{target}`, yang tidak ada di situs ini");
        /// A picture that is shown.
        Picture { target: String } => en: format!("there is no picture `{target}`"), id: format!("tidak ada gambar `{target}`");
        /// A file beside the text.
        File { target: String } => en: format!("the link leads to the file `{target}`, which is not there"),
            id: format!("tautan menuju berkas `{target}`, yang tidak ada");
    }

    /// A part of a theme that nothing uses.
    pub enum Unused {
        /// The words of a language.
        Table { language: String } => en: format!("no language of the site has the tag `{language}`, so nothing uses these words"),
            id: format!("tidak ada bahasa situs dengan tag `{language}`, jadi kata-kata ini tidak terpakai");
        /// A template.
        Template { name: String } => en: format!("no page and no other template uses the template `{name}`"),
            id: format!("tidak ada halaman atau templat lain yang memakai templat `{name}`");
        /// A folder or file of the theme's.
        Part { name: String } => en: format!("a theme has no `{name}`, so nothing uses it"),
            id: format!("tema tidak mengenal `{name}`, jadi tidak ada yang memakainya");
        /// A theme.
        Theme { name: String } => en: format!("the site does not use the theme `{name}`"), id: format!("situs tidak memakai tema `{name}`");
    }

    /// When a body existed.
    pub enum Existence {
        /// Both days are known.
        FromTo { first: String, last: String } =>
            en: format!("it existed from {first} to {last}"), id: format!("ada dari {first} sampai {last}");
        /// It is still there.
        Since { first: String } => en: format!("it has existed since {first}"), id: format!("ada sejak {first}");
        /// Nobody knows when it began.
        To { last: String } => en: format!("its last day was {last}"), id: format!("hari terakhirnya {last}");
        /// No day is known.
        Always => en: "it always existed", id: "selalu ada";
    }

    /// How another site answered.
    pub enum Answer {
        /// With a status of HTTP that is no success.
        Status { status: u16 } => en: format!("answers with {status}"), id: format!("menjawab dengan {status}");
        /// By sending on too often.
        TooManyRedirects => en: "sends on from one address to the next without end", id: "terus mengalihkan dari satu alamat ke alamat lain";
        /// Not in time.
        TimedOut => en: "did not answer in time", id: "tidak menjawab tepat waktu";
        /// Under a name that nobody has.
        UnknownHost => en: "has a host that is not known", id: "punya nama host yang tidak dikenal";
        /// Without a connection that can be trusted.
        NoConnection { reason: String } => en: format!("cannot be reached: {reason}"), id: format!("tidak dapat dijangkau: {reason}");
    }
}
