//! What is doubtful in a clipping, and what speaks for what is proposed.

use jiff::civil;

use crate::locale::{Locale, phrases};

phrases! {
    /// What is doubtful.
    pub enum Doubt {
        /// The weekday is that of another day.
        Weekday { day: String, written: Weekday, real: Weekday } =>
            en: format!("the story says {}, but {day} was a {}", written.name(Locale::En), real.name(Locale::En)),
            id: format!("berita menyebut hari {}, padahal {day} jatuh pada hari {}", written.name(Locale::Id), real.name(Locale::Id));
        /// No year is written.
        Year { day: String, reasons: Vec<Reason> } =>
            en: format!("no year is written; {day} was chosen because {}", listed(reasons, Locale::En)),
            id: format!("tahunnya tidak tertulis; {day} dipilih karena {}", listed(reasons, Locale::Id));
        /// No headline.
        NoHeadline => en: "the file has no headline", id: "berkas ini tidak memuat judul berita";
        /// Two headlines.
        TwoHeadlines { line: usize } => en: format!("line {line} has another headline"), id: format!("baris {line} memuat judul yang lain");
        /// A name with a slip of the pen.
        NameMisspelt { written: String, id: String } =>
            en: format!("`{written}` is misspelt; taken for `{id}`"),
            id: format!("`{written}` salah eja; dianggap `{id}`");
        /// A name of another time.
        NameOutsidePeriod { written: String, day: String, id: String } =>
            en: format!("no body was called `{written}` on {day}; taken for `{id}`"),
            id: format!("pada {day} tidak ada lembaga bernama `{written}`; dianggap `{id}`");
        /// No day.
        NoDate => en: "the text names no day", id: "teks ini tidak menyebut tanggal";
    }

    /// What a year was worked out from.
    pub enum Reason {
        /// The day of publication.
        Published { day: String } => en: format!("it was published on {day}"), id: format!("berita terbit pada {day}");
        /// The weekday.
        Weekday { weekday: Weekday } =>
            en: format!("it was a {}", weekday.name(Locale::En)),
            id: format!("harinya {}", weekday.name(Locale::Id));
        /// When a body that is named began.
        Period { id: String, since: String } =>
            en: format!("`{id}` has existed since {since}"), id: format!("`{id}` ada sejak {since}");
        /// The years of other days.
        OtherDates { year: i16 } => en: format!("other days in the text are of {year}"), id: format!("tanggal lain dalam teks bertahun {year}");
        /// Nothing else speaks against it.
        Latest => en: "it is the latest year that fits", id: "itulah tahun terakhir yang cocok";
    }

    /// What speaks for a proposal.
    pub enum Evidence {
        /// A word of the story.
        Word { word: String } => en: format!("`{word}`"), id: format!("`{word}`");
        /// A body that acts.
        Body { id: String } => en: format!("the field of `{id}`"), id: format!("bidang kerja `{id}`");
        /// Several bodies act.
        Bodies { count: usize } => en: format!("{count} bodies act together"), id: format!("{count} lembaga bertindak bersama");
    }

    /// A day of the week.
    #[derive(Copy)]
    pub enum Weekday {
        /// Monday.
        Monday => en: "Monday", id: "Senin";
        /// Tuesday.
        Tuesday => en: "Tuesday", id: "Selasa";
        /// Wednesday.
        Wednesday => en: "Wednesday", id: "Rabu";
        /// Thursday.
        Thursday => en: "Thursday", id: "Kamis";
        /// Friday.
        Friday => en: "Friday", id: "Jumat";
        /// Saturday.
        Saturday => en: "Saturday", id: "Sabtu";
        /// Sunday.
        Sunday => en: "Sunday", id: "Minggu";
    }
}

impl Doubt {
    /// What kind of doubt it is, in a word for programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Weekday { .. } => "weekday",
            Self::Year { .. } => "year",
            Self::NoHeadline | Self::TwoHeadlines { .. } => "title",
            Self::NameMisspelt { .. } | Self::NameOutsidePeriod { .. } => "name",
            Self::NoDate => "date",
        }
    }
}

impl From<civil::Weekday> for Weekday {
    fn from(weekday: civil::Weekday) -> Self {
        match weekday {
            civil::Weekday::Monday => Self::Monday,
            civil::Weekday::Tuesday => Self::Tuesday,
            civil::Weekday::Wednesday => Self::Wednesday,
            civil::Weekday::Thursday => Self::Thursday,
            civil::Weekday::Friday => Self::Friday,
            civil::Weekday::Saturday => Self::Saturday,
            civil::Weekday::Sunday => Self::Sunday,
        }
    }
}

fn listed(reasons: &[Reason], locale: Locale) -> String {
    reasons.iter().map(|reason| reason.name(locale)).collect::<Vec<_>>().join(", ")
}
