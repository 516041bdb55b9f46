//! Every problem that Risalah knows, with its code, its severity, what it says and what to do about it.
//!
//! Codes are stable: a code is never given to another problem, and a problem keeps its code when its words change.
//! Messages are lower case without a full stop, with names in backticks; the remedy is a sentence of its own.

use serde::Serialize;

use crate::yaml::{MAX_DEPTH, Slip};

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
    ($($(#[doc = $doc:literal])+ $code:literal $severity:ident $name:ident $({ $($field:ident: $type:ty),* $(,)? })?
        => $message:expr, $help:expr;)+) => {
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
            pub fn message(&self) -> String {
                match self { $(Self::$name $({ $($field),* })? => $message.to_string(),)+ }
            }

            /// What to do.
            #[allow(unused_variables, reason = "not every remedy uses every field")]
            pub fn help(&self) -> String {
                match self { $(Self::$name $({ $($field),* })? => $help.to_string(),)+ }
            }
        }
    };
}

problems! {
    // Files
    /// A source file that is not UTF-8.
    "R001" Error NotUtf8 { is_utf16: bool } =>
        if *is_utf16 { "this file is saved as UTF-16, which some programs call Unicode" } else { "this file is not UTF-8 text" },
        if *is_utf16 { "save it with the encoding UTF-8" }
        else { "save it with the encoding UTF-8; here is the first character that does not fit" };
    /// A control character in a source file or a value.
    "R002" Error ControlCharacter { code: u32 } =>
        format!("there is an invisible control character here (U+{code:04X})"),
        "delete it; it usually comes along when text is pasted from a PDF or a word processor";
    /// A file that could not be read.
    "R003" Error Unreadable { reason: String } =>
        format!("this file cannot be read: {reason}"), "check that it exists and that you may read it";
    /// A symbolic link that leaves the site.
    "R004" Error LinkLeavesSite =>
        "this link leads out of the site's folder", "copy the file into the site instead of linking to it";
    /// `site.yaml` is not there.
    "R005" Error NoSite =>
        "there is no `content/site.yaml` here",
        "run the command in the folder of a site, name it with `--root`, or plant a new site with `risalah init DIR`";
    /// A file that has no place in a site.
    "R006" Error Misplaced =>
        "this file is in no place where a text can be",
        "articles are `content/articles/<year>/<name>.<language>.md`, standing pages `content/pages/<name>.<language>.md`";
    /// A language suffix that the site does not list.
    "R007" Error UnknownLanguage { suffix: String, known: Vec<String>, suggestion: Option<String> } =>
        format!("the file name ends in `.{suffix}.md`, and `{suffix}` is not a language of this site"),
        format!("{} The languages are listed in `content/site.yaml`",
            did_you_mean(suggestion).unwrap_or_else(|| format!("use one of {}.", list(known))));
    /// Two files for one text.
    "R008" Error TwoFilesOneText { language: String } =>
        format!("there are two files for the `{language}` text of this article"),
        "keep one of them; a name without a language means the default language";
    /// A file beside the articles that belongs to none.
    "R009" Warning BelongsToNothing =>
        "this file is no part of the site and is not published",
        "a picture or document belongs into the folder with its article's name: `content/articles/<year>/<name>/`";

    // YAML
    /// A text that is not YAML.
    "R010" Error YamlSyntax { slip: Slip } => slip_message(slip), slip_help(slip);
    /// A front matter without its first line.
    "R011" Error NoFrontMatter =>
        "the front matter is missing",
        "begin the file with a line `---`, then the keys (`title`, `summary`, `date` …), then another line `---`";
    /// A front matter without its last line.
    "R012" Error FrontMatterNotClosed =>
        "the front matter is not closed", "put a line `---` between the last key and the text";
    /// A front matter that is too long.
    "R013" Error FrontMatterTooLong { bytes: usize } =>
        format!("the front matter is {bytes} bytes long; {} are the most", 64 * 1024),
        "is a line `---` missing after the last key? The text belongs below it";
    /// Nesting that nobody needs.
    "R014" Error TooDeep =>
        format!("this is nested more than {MAX_DEPTH} levels deep"), "check the brackets and the indentation";
    /// A key that stands twice.
    "R015" Error DuplicateKey { key: String, first: std::ops::Range<usize> } =>
        format!("the key `{key}` stands here a second time"), "keep one of the two lines";
    /// A key that means nothing.
    "R016" Error UnknownKey { key: String, suggestion: Option<String>, known: Vec<String> } =>
        format!("there is no key `{key}` here"),
        did_you_mean(suggestion).unwrap_or_else(|| format!("the keys are {}", list(known)));
    /// A key that must be there.
    "R017" Error MissingKey { key: String } =>
        format!("the key `{key}` is missing"), format!("add a line `{key}: …`");
    /// A key without a value.
    "R018" Error EmptyValue { key: String, wanted: &'static str } =>
        format!("{} has no value", key_name(key)), format!("write {wanted} behind the colon, or delete the line");
    /// A value of the wrong kind.
    "R019" Error WrongType { key: String, wanted: &'static str, found: String } =>
        format!("{} must be {wanted}, and this is {found}", key_name(key)), wrong_type_help(wanted, found);
    /// A date that does not exist or is written differently.
    "R020" Error InvalidDate { text: String, suggestion: Option<String> } =>
        format!("`{text}` is not a date"),
        did_you_mean(suggestion).unwrap_or_else(|| "write year, month and day like `2025-09-26`, a day that exists".to_owned());
    /// A time where a day is wanted.
    "R021" Error DateWithTime { text: String } =>
        format!("`{text}` has a time of day, and this key is a day"),
        format!("write `{}`; only `published` takes a time", text.get(..10).unwrap_or(text));
    /// A moment that is neither a day nor an RFC 3339 time.
    "R022" Error InvalidMoment { text: String } =>
        format!("`{text}` is neither a day nor a complete time"),
        "write a day like `2025-09-26`, or a time with its offset like `2025-09-26T10:00:00+07:00`";
    /// A number out of range.
    "R023" Error OutOfRange { key: String, from: u64, to: u64, found: u64 } =>
        format!("{} is {found}", key_name(key)), format!("write a number from {from} to {to}");
    /// A text that is not there in every language.
    "R024" Error MissingLanguage { key: String, language: String } =>
        format!("{} is missing in `{language}`", key_name(key)), format!("add `{language}: …` to it");
    /// A word that is not one of the few that are possible.
    "R025" Error NotOneOf { key: String, found: String, suggestion: Option<String>, known: Vec<String> } =>
        format!("`{found}` is not possible for {}", key_name(key)),
        did_you_mean(suggestion).unwrap_or_else(|| format!("use one of {}", list(known)));
    /// A list of another length than it has to be.
    "R063" Error WrongCount { key: String, wanted: usize, found: usize } =>
        format!("`{key}` has {found} entries"), format!("it needs {wanted}");
    /// Bodies that succeed each other in a circle.
    "R064" Error SuccessionCycle { ids: Vec<String> } =>
        format!("these bodies succeed each other in a circle: {}", list(ids)),
        "one of them has another successor; check `succeeded_by`";
    /// A list without items.
    "R026" Error EmptyList { key: String } => format!("{} is empty", key_name(key)), "name at least one";
    /// An address that is not one.
    "R027" Error InvalidUrl { text: String, wanted: &'static str } =>
        format!("`{text}` is not {wanted}"),
        if wanted.contains("host name") { "write the name alone, without `https://` and without what follows it" }
        else { "write a complete address like `https://example.org/digest/`" };
    /// A time zone nobody knows.
    "R028" Error UnknownTimeZone { name: String } =>
        format!("there is no time zone `{name}`"), "use an IANA name like `Asia/Jakarta`";
    /// A part of a URL that is not fit for one.
    "R029" Error InvalidSlug { key: String, text: String, suggestion: String } =>
        format!("`{text}` cannot stand in an address"),
        format!("small letters, digits and hyphens can: write `{key}: {suggestion}`");
    /// An old address that is not a path.
    "R030" Error InvalidAlias { text: String } =>
        format!("`{text}` is not a path on this site"),
        "write the old address from the root of the site, without the host: `/2024/old-name/`";

    /// The name of a picture or document that is not fit for an address.
    "R045" Error InvalidFileName { name: String, suggestion: String } =>
        format!("the name `{name}` cannot stand in an address"),
        format!("use letters, digits, hyphens and dots only: `{suggestion}`");

    /// The name of a text that is not fit for an address.
    "R046" Error InvalidName { name: String, suggestion: String } =>
        format!("the file name `{name}` cannot stand in an address"),
        format!("small letters, digits and hyphens can: rename the files of both languages to `{suggestion}`, or add `slug: {suggestion}`");
    /// A file with an ending that hides what it is.
    "R047" Error WrongEnding { wanted: String } =>
        "the name of this file has the wrong ending, and it would be left out",
        format!("rename it to `{wanted}`");
    /// A text of which YAML keeps a part only.
    "R048" Warning TextLost { character: char } =>
        format!("this is not part of the text: `{character}` means something else to YAML here"),
        "put the whole text in quotation marks if it belongs to it";

    // The pair, the registries
    /// Two files that contradict each other.
    "R031" Error PairConflict { key: String } =>
        format!("`{key}` has one value here and another in the other language"),
        format!("`{key}` holds for both texts: write it once, in either file");
    /// Two registry entries with one id.
    "R032" Error DuplicateId { id: String } =>
        format!("`{id}` stands here a second time"), "every entry needs an id of its own";
    /// A ministry nobody knows.
    "R033" Error UnknownMinistry { name: String, suggestion: Option<String> } =>
        format!("there is no ministry `{name}`"),
        did_you_mean(suggestion).unwrap_or_else(||
            "use an id, a name or an alias from `content/ministries.yaml`, or add the body there".to_owned());
    /// A ministry that did not exist on the day.
    "R034" Warning MinistryOutsidePeriod { name: String, date: String, period: String, instead: Vec<String> } =>
        format!("`{name}` did not exist on {date} (it existed {period})"),
        if instead.is_empty() { "check the date and the body".to_owned() }
        else { format!("on that day it was {}", list(instead)) };
    /// An alias of several bodies, none or more than one of which existed on the day.
    "R035" Error AmbiguousMinistry { name: String, date: String, candidates: Vec<String> } =>
        format!("`{name}` can be more than one body, and {date} does not tell which"),
        format!("write the id of the one that is meant: {}", list(candidates));
    /// A sector nobody knows.
    "R036" Error UnknownSector { id: String, suggestion: Option<String>, known: Vec<String> } =>
        format!("there is no sector `{id}`"),
        did_you_mean(suggestion).unwrap_or_else(|| format!("the sectors are {}", list(known)));
    /// A tag that looks like a slip for another.
    "R037" Warning UnknownTag { id: String, suggestion: String } =>
        format!("there is no tag `{id}` in the registry"),
        format!("did you mean `{suggestion}`? A tag without an entry is possible and is shown as written");
    /// A source record nobody knows.
    "R038" Error UnknownSeed { id: String, suggestion: Option<String> } =>
        format!("there is no source record `{id}`"),
        did_you_mean(suggestion).unwrap_or_else(|| format!("add `seeds/{id}.yaml`"));
    /// A source record under another name.
    "R039" Error SeedNameDiffers { id: String } =>
        format!("the id `{id}` is not the name of this file"), format!("call the file `seeds/{id}.yaml`, or change the id");
    /// An article in the folder of another year.
    "R040" Warning YearDiffers { folder: String, year: i16 } =>
        format!("the article stands in the folder `{folder}`, and its date is in {year}"),
        format!("its address begins with the year of its date; move both files to `content/articles/{year}/`");
    /// A registry entry that refers to one that is not there.
    "R041" Error UnknownReference { key: String, id: String, suggestion: Option<String> } =>
        format!("{} names `{id}`, which is not in the registry", key_name(key)),
        did_you_mean(suggestion).unwrap_or_else(|| "add the entry, or correct the id".to_owned());
    /// One name for two bodies at the same time.
    "R042" Error SharedAlias { alias: String, other: String } =>
        format!("`{alias}` is a name of `{other}` too, at the same time"),
        "take it from one of the two; the same name is possible only in periods that do not overlap";
    /// A succession that contradicts itself.
    "R043" Error Succession { how: String, wanted: &'static str, found: usize } =>
        format!("a body that was `{how}` has {wanted}, and `succeeded_by` names {found}"),
        "correct `how` or `succeeded_by`";
    /// A body that is continued by one that was there before it ended.
    "R076" Error SuccessorTooEarly { how: String, id: String, since: String, until: String } =>
        match how.as_str() {
            "split" => format!("a body that was `split` goes on in at least one new body, but all of these are there since before {until}"),
            _ => format!("a body that was `{how}` goes on in a new body, but `{id}` is there since {since}"),
        },
        "correct the days; a body that was joined to an older one was `merged` into it";
    /// A body whose successor begins long after its end.
    "R077" Warning SuccessionGap { id: String, since: String, until: String } =>
        format!("this body ends {until} and `{id}` begins {since}: nobody continues it between"),
        "correct the days, or take the successor out if it does not continue this body";
    /// A body that is its own successor.
    "R049" Error SucceedsItself { id: String } =>
        format!("`{id}` cannot succeed itself"), "name the body that took over";
    /// A period that ends before it begins.
    "R044" Error PeriodReversed { since: String, until: String } =>
        format!("the period ends ({until}) before it begins ({since})"), "correct `since` or `until`";

    // Markdown
    /// A link that leads nowhere.
    "R050" Error BrokenLink { target: String, suggestion: Option<String>, is_picture: bool } =>
        if *is_picture { format!("there is no picture `{target}`") }
        else { format!("the link leads to `{target}`, which is not on this site") },
        did_you_mean(suggestion).unwrap_or_else(|| if *is_picture {
            "put it into the folder with the article's name, beside the text, and write `name-of-the-article/picture.jpg`".to_owned()
        } else {
            "link to an article by its file (`../2024/name.id.md`) or its key (`2024/name`), elsewhere with `https://`".to_owned()
        });
    /// A fragment that is not on the page.
    "R051" Error BrokenFragment { fragment: String, suggestion: Option<String> } =>
        format!("there is no heading `#{fragment}` on that page"),
        did_you_mean(suggestion).unwrap_or_else(|| "check the heading; its anchor follows its words".to_owned());
    /// Raw HTML that is not allowed.
    "R052" Warning HtmlDropped { what: String } =>
        format!("{what} is not allowed in a text and was left out"),
        "use Markdown; only simple HTML without scripts and styles is kept";
    /// A link with a dangerous or unknown scheme.
    "R053" Warning SchemeDropped { scheme: String } =>
        format!("a link with `{scheme}:` is not allowed; its address was left out"),
        "use `https:`, `mailto:` or `tel:`";
    /// A heading of the first level.
    "R054" Warning TopHeading =>
        "the title of the page comes from the front matter; this heading was made one of the second level",
        "begin headings in the text with `##`";
    /// A footnote without a text.
    "R055" Warning UndefinedFootnote { label: String } =>
        format!("the footnote `[^{label}]` has no text"), format!("add a line `[^{label}]: …`");
    /// A footnote that nobody refers to.
    "R056" Warning UnusedFootnote { label: String } =>
        format!("nothing refers to the footnote `[^{label}]`, and it is left out"),
        format!("put `[^{label}]` where it belongs, or delete it");
    /// An anchor that stands twice.
    "R057" Warning DuplicateAnchor { id: String } =>
        format!("the anchor `#{id}` stands here a second time"), "give one of the two headings another anchor";
    /// A link to a path of the site that the site does not make.
    "R058" Warning UnknownPath { path: String, suggestion: Option<String> } =>
        format!("this site makes no page `{path}`"),
        did_you_mean(suggestion).unwrap_or_else(|| "right only if you publish such a file yourself".to_owned());
    /// A relation to an act nobody knows.
    "R078" Error UnknownAct { key: String, suggestion: Option<String> } =>
        format!("there is no article `{key}`"),
        did_you_mean(suggestion).unwrap_or_else(|| "write the path below `content/articles/` without language and ending, like `2025/kementrans-kemenperin`".to_owned());
    /// Acts that lead back to themselves.
    "R079" Error ActsInCircle { keys: Vec<String> } =>
        match keys.as_slice() {
            [one] => format!("`{one}` cannot stand in a relation to itself"),
            keys => format!("the relations of {} lead in a circle", list(keys)),
        },
        "an act names earlier ones; take out the line that leads back";
    /// A link to a text that is not published yet.
    "R062" Warning LinkHeldBack { target: String } =>
        format!("the link leads to `{target}`, which is held back"),
        "its words stand without a link until that text is published";
    /// An article without a text.
    "R059" Warning EmptyBody => "there is no text below the front matter", "write it, or set `draft: true`";

    // The site as a whole
    /// Two sources for one address.
    "R060" Error RouteTaken { route: String, by: String, other: String } =>
        format!("two things have the address `{route}`: {by} and {other}"),
        "change the `slug` of one of them, or take an alias out";
    /// An address below a file.
    "R061" Error RouteBelowFile { route: String, file: String } =>
        format!("the address `{route}` stands below the file `{file}`"), "change one of the two";

    // The theme
    /// A theme that is not there.
    "R070" Error UnknownTheme { name: String, known: Vec<String> } =>
        format!("there is no theme `{name}`"),
        format!("use one of {}, or make a folder `themes/{name}/`", list(known));
    /// A language without a table of words.
    "R071" Error NoWords { language: String, file: String } =>
        format!("the theme has no words for the language `{language}`"), format!("write `{file}`");
    /// A word that is missing.
    "R072" Error MissingWord { word: String, file: String } =>
        format!("the word `{word}` is missing in `{file}`"), format!("add `{word}: …` to it");
    /// A template that cannot be used.
    "R073" Error Template { message: String } => message, "correct the template";
    /// A path word that is not fit for a URL.
    "R074" Error InvalidPathWord { word: String, text: String } =>
        format!("the path word `{word}` is `{text}`, which cannot stand in an address"),
        "use small letters, digits and hyphens";
    /// A pattern for dates with an unknown name in it.
    "R075" Error InvalidPattern { text: String } =>
        format!("`{text}` is not a pattern"),
        "dates take `{weekday}`, `{day}`, `{month}` and `{year}`; counts take `{n}`";
}

fn key_name(key: &str) -> String {
    if key.is_empty() { "this".to_owned() } else { format!("`{key}`") }
}

fn did_you_mean(suggestion: &Option<String>) -> Option<String> {
    suggestion.as_ref().map(|suggestion| format!("did you mean `{suggestion}`?"))
}

/// A list of names, of which a reader needs no more than twenty.
fn list(names: &[String]) -> String {
    let shown: Vec<String> = names.iter().take(20).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > 20 { " …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn wrong_type_help(wanted: &str, found: &str) -> String {
    match wanted {
        "text" if found.starts_with("the number") || found.contains("yes or no") => {
            "put it in quotes if it is meant as text".to_owned()
        }
        "a list" => "write `[one, two]`, or each item on a line of its own behind `- `".to_owned(),
        _ => format!("write {wanted}"),
    }
}

fn slip_message(slip: &Slip) -> String {
    match slip {
        Slip::Tab => "there is a tab here, and YAML wants spaces".to_owned(),
        Slip::UnclosedQuote { is_curly: false } => "this quotation mark is not closed".to_owned(),
        Slip::UnclosedQuote { is_curly: true } => {
            "this quotation mark is not closed: a curly one is another character".to_owned()
        }
        Slip::TextAfterQuote => "the quoted text ends before this".to_owned(),
        Slip::ColonInValue => {
            "this text holds a colon and a space, which YAML takes for another key".to_owned()
        }
        Slip::NoColon => "this line is not `key: value`".to_owned(),
        Slip::UnclosedBracket(_) => "this bracket is not closed".to_owned(),
        Slip::StrayBracket => "this bracket or comma has no partner".to_owned(),
        Slip::ReservedStart(character) => format!("a text cannot begin with `{character}` in YAML"),
        Slip::UnknownEscape => "this backslash means nothing in double quotes".to_owned(),
        Slip::Indentation => "this line stands too far left or right".to_owned(),
        Slip::SecondDocument => "a second document begins here".to_owned(),
        Slip::Unreadable => "this cannot be read as YAML".to_owned(),
    }
}

fn slip_help(slip: &Slip) -> &'static str {
    match slip {
        Slip::Tab => "replace it with two spaces",
        Slip::UnclosedQuote { .. } => "put the same quotation mark at the end of the text",
        Slip::TextAfterQuote => {
            "put the whole text in one pair of quotation marks; inside single ones write '' for ', inside double ones \\\" for \""
        }
        Slip::ColonInValue => "put the whole text in quotation marks: `title: \"Trade: a report\"`",
        Slip::NoColon => "write `key: value` with a space behind the colon",
        Slip::UnclosedBracket('{') => "close it: `{ id: …, en: … }`",
        Slip::UnclosedBracket(_) => "close it: `[one, two]`",
        Slip::StrayBracket => "take it out, or open the bracket before it",
        Slip::ReservedStart(_) => "put the whole text in quotation marks",
        Slip::UnknownEscape => "write \\\\ for a backslash, or use single quotation marks",
        Slip::Indentation => "let all keys of one level begin in the same column",
        Slip::SecondDocument => "take the line `---` out; this file is one document",
        Slip::Unreadable => "check quotation marks, brackets, colons and indentation around here",
    }
}
