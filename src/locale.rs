//! The languages in which the program itself speaks to those who use it. Those of a site are another matter: see
//! [`crate::lang`].

/// A language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Indonesian.
    Id,
}

impl Locale {
    /// The language that is meant by a tag or by a locale of the system: `id`, `id_ID.UTF-8`, `en-GB`.
    pub fn find(text: &str) -> Option<Self> {
        let language = text.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "id" | "ind" | "in" => Some(Self::Id),
            "en" | "eng" => Some(Self::En),
            _ => None,
        }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Id => "id",
        }
    }
}

/// Things that are said in both languages: `.name(locale)`. One that lacks a language does not compile.
macro_rules! phrases {
    ($($(#[$meta:meta])* $visible:vis enum $enum:ident { $(
        $(#[doc = $doc:literal])* $name:ident $({ $($field:ident: $type:ty),* $(,)? })? => en: $en:expr, id: $id:expr;
    )+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "a field is what its phrase says it is")]
        $visible enum $enum { $($(#[doc = $doc])* $name $({ $($field: $type),* })?,)+ }

        impl $enum {
            /// How it is said.
            $visible fn name(&self, locale: crate::locale::Locale) -> String {
                match (self, locale) {$(
                    (Self::$name $({ $($field),* })?, crate::locale::Locale::En) => $en.to_string(),
                    (Self::$name $({ $($field),* })?, crate::locale::Locale::Id) => $id.to_string(),
                )+}
            }
        }
    )+};
}
pub(crate) use phrases;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_of_systems_are_known_by_their_language() {
        for (text, locale) in [
            ("id", Some(Locale::Id)),
            ("id_ID.UTF-8", Some(Locale::Id)),
            ("en-GB", Some(Locale::En)),
            ("EN", Some(Locale::En)),
            ("C.UTF-8", None),
            ("de_DE", None),
            ("", None),
        ] {
            assert_eq!(Locale::find(text), locale, "{text}");
        }
    }
}
