//! The laws and regulations that a story names, in their long form: "PP 20/2024" is "Peraturan Pemerintah Nomor 20 Tahun 2024".
//!
//! Knows the names of kinds of regulation and the ministers of the registry; not what any of them says.

use super::bodies::Names;
use super::dates;
use super::lexicon::Lexicon;
use super::text::Paragraph;
use super::token::{Kind, Token, tokens};
use super::{Certainty, Found, MOST};

/// Kinds of regulation by the names that stories give them.
const KINDS: [(&str, &str); 18] = [
    ("undang-undang dasar", ""),
    ("undang-undang, uu, law, act", "Undang-Undang"),
    (
        "peraturan pemerintah pengganti undang-undang, perppu, perpu, government regulation in lieu of law",
        "Peraturan Pemerintah Pengganti Undang-Undang",
    ),
    ("peraturan pemerintah, pp, government regulation", "Peraturan Pemerintah"),
    ("peraturan presiden, perpres, presidential regulation", "Peraturan Presiden"),
    ("keputusan presiden, keppres, presidential decree", "Keputusan Presiden"),
    ("instruksi presiden, inpres, presidential instruction", "Instruksi Presiden"),
    ("peraturan menteri, permen, ministerial regulation", "Peraturan Menteri"),
    ("keputusan menteri, kepmen, ministerial decree", "Keputusan Menteri"),
    ("pmk", "Peraturan Menteri Keuangan"),
    ("kmk", "Keputusan Menteri Keuangan"),
    ("surat edaran, circular", "Surat Edaran"),
    ("peraturan daerah, perda", "Peraturan Daerah"),
    ("peraturan gubernur, pergub", "Peraturan Gubernur"),
    ("peraturan bupati, perbup", "Peraturan Bupati"),
    ("peraturan wali kota, perwali, perwal", "Peraturan Wali Kota"),
    ("peraturan bank indonesia, pbi", "Peraturan Bank Indonesia"),
    ("peraturan otoritas jasa keuangan, pojk", "Peraturan Otoritas Jasa Keuangan"),
];

/// How many words of a title may stand between the kind and the number.
const TITLE: usize = 14;

/// The regulations that paragraphs name, each once, in order.
pub(super) fn regulations(names: &Names<'_>, body: &[&Paragraph]) -> Vec<Found<String>> {
    let kinds = Lexicon::of(&KINDS);
    let mut found: Vec<Found<String>> = Vec::new();
    for paragraph in body {
        let mut at = 0;
        while at < paragraph.tokens.len() {
            let Some((end, name)) = regulation(names, &kinds, paragraph, at) else {
                at += 1;
                continue;
            };
            if found.len() < MOST && found.iter().all(|known| known.value != name) {
                found.push(Found { value: name, line: paragraph.line(at), certainty: Certainty::Stated });
            }
            at = end;
        }
    }
    found
}

/// The regulation that begins at a token.
fn regulation(
    names: &Names<'_>,
    kinds: &Lexicon<&'static str>,
    paragraph: &Paragraph,
    start: usize,
) -> Option<(usize, String)> {
    let tokens = &paragraph.tokens;
    let (after_kind, kind) = of_minister(names, paragraph, start)
        .or_else(|| of_minister_in_short(names, paragraph, start))
        .or_else(|| kinds.longest(tokens, start).map(|(end, kind)| (end, (*kind).to_owned())))
        .or_else(|| of_minister_abbreviated(names, &tokens[start]).map(|kind| (start + 1, kind)))?;
    // "pp" and "uu" in small letters are no regulations.
    if kind.is_empty() || after_kind == start + 1 && !tokens[start].is_capital {
        return None;
    }
    let (end, number, year) = number_and_year(tokens, after_kind)?;
    Some((end, format!("{kind} Nomor {number} Tahun {year}")))
}

/// "Peraturan Menteri Perindustrian", "Minister of Industry Regulation", "Regulation of the Minister of Industry".
fn of_minister(names: &Names<'_>, paragraph: &Paragraph, start: usize) -> Option<(usize, String)> {
    let tokens = &paragraph.tokens;
    let first = &tokens[start];
    if first.is_one_of(&["peraturan", "keputusan"]) {
        let office = names.at(tokens, start + 1).filter(|mention| mention.named.is_office)?;
        let head = if first.is("peraturan") { "Peraturan" } else { "Keputusan" };
        return Some((office.end, format!("{head} {}", title(names, &office))));
    }
    let is_head = |token: &Token| token.is_one_of(&["regulation", "decree"]);
    if is_head(first) {
        let of = start + 1 + usize::from(tokens.get(start + 2)?.is("the"));
        let office = names
            .at(tokens, of + 1)
            .filter(|mention| mention.named.is_office && tokens[start + 1].is("of"))?;
        return Some((office.end, format!("{} {}", head(first), title(names, &office))));
    }
    let office = names.at(tokens, start).filter(|mention| mention.named.is_office)?;
    let behind = office.end + usize::from(tokens.get(office.end)?.is("'"));
    let regulation = tokens.get(behind).filter(|token| is_head(token))?;
    Some((behind + 1, format!("{} {}", head(regulation), title(names, &office))))
}

fn head(token: &Token) -> &'static str {
    if token.is("decree") { "Keputusan" } else { "Peraturan" }
}

/// "Permen ESDM": what stands behind "Permen" is what would stand behind "Menteri".
fn of_minister_in_short(names: &Names<'_>, paragraph: &Paragraph, start: usize) -> Option<(usize, String)> {
    let head = match paragraph.tokens[start].folded.as_str() {
        "permen" => "Peraturan",
        "kepmen" => "Keputusan",
        _ => return None,
    };
    let whose = paragraph.tokens.get(start + 1).filter(|whose| whose.is_capital)?;
    let office = tokens(&format!("Menteri {}", paragraph.written(start + 1, start + 2)));
    let office =
        names.at(&office, 0).filter(|mention| mention.named.is_office && mention.end == office.len())?;
    whose.is_word().then(|| (start + 2, format!("{head} {}", title(names, &office))))
}

/// "Permenperin": "Per" and a short title of a minister.
fn of_minister_abbreviated(names: &Names<'_>, token: &Token) -> Option<String> {
    let (head, title) = [("per", "Peraturan"), ("kep", "Keputusan")]
        .iter()
        .find_map(|(start, head)| Some((*head, token.folded.strip_prefix(start)?)))?;
    let is_title = |form: &String| form.to_lowercase() == title;
    let ministry =
        names.ministries.iter().find(|ministry| ministry.entry.minister_forms.iter().any(is_title))?;
    let (_, name) = ministry.entry.name.iter().next()?;
    Some(format!("{head} {}", minister_of(name)))
}

/// The long title of a minister in Indonesian.
fn title(names: &Names<'_>, office: &super::bodies::Mention<'_>) -> String {
    let name = office
        .named
        .bodies
        .iter()
        .next()
        .and_then(|&body| names.ministries.get(body).entry.name.iter().next());
    name.map_or_else(|| "Menteri".to_owned(), |(_, name)| minister_of(name))
}

fn minister_of(name: &str) -> String {
    let name = name.split('/').next().unwrap_or(name);
    name.strip_prefix("Kementerian ").map_or_else(|| name.to_owned(), |rest| format!("Menteri {rest}"))
}

/// "Nomor 20 Tahun 2024", "No. 5/2023", "20/2024", "Number 20 of 2024".
fn number_and_year(tokens: &[Token], from: usize) -> Option<(usize, String, i16)> {
    let mut at = from;
    // "(PP)" and "Republik Indonesia" may stand between the kind and the number.
    while at < from + TITLE && tokens.get(at)?.kind != Kind::Number && !is_number_word(&tokens[at]) {
        let goes_on = tokens[at].is_one_of(&["(", ")", "republik", "indonesia", "ri"])
            || at > from && tokens[at - 1].is("(") && tokens[at].is_acronym;
        if !goes_on {
            return None;
        }
        at += 1;
    }
    while tokens.get(at).is_some_and(|token| is_number_word(token) || token.is_one_of(&[".", ":", "#"])) {
        at += 1;
    }
    let number =
        tokens.get(at).filter(|token| token.kind == Kind::Number && !token.folded.contains(['.', ',']))?;
    let joins = |token: &&Token| token.is_one_of(&["tahun", "/", "of", "year", "th", ",", "."]);
    let behind = at + 1 + tokens[at + 1..].iter().take(2).take_while(joins).count();
    let year = dates::year(tokens.get(behind).filter(|_| behind > at + 1)?)?;
    let number = number.folded.trim_start_matches('0');
    (!number.is_empty()).then(|| (behind + 1, number.to_owned(), year))
}

fn is_number_word(token: &Token) -> bool {
    token.is_one_of(&["nomor", "no", "number", "nr"])
}
