//! Takes a Markdown file apart into its front matter and its text, and reads the front matter of an article or page.
//!
//! Knows one file only: whether the two texts of a pair agree, or a ministry exists, is the model's to say.

mod keys;

pub use self::keys::{ArticleKeys, Citation, Correction, Given, Instrument, PairKeys, Source, TextKeys};
use super::relation::relations;
use crate::date::Moment;
use crate::diagnostic::{At, Problem, Wanted, nearest};
use crate::lang::{Lang, Languages, Localized};
use crate::parse::{markdown, url};
use crate::route;
use crate::source::Span;
use crate::yaml::{self, Items, Map, Node, Sink, Step};

/// Front matter longer than this is refused at once, in bytes.
const LONGEST: usize = 64 * 1024;

/// Where the YAML and the text of a Markdown file stand: between two lines `---`, and behind the second one.
pub fn split(text: &str) -> Result<(Span, Span), (Problem, At)> {
    let start = bom(text);
    let first = line_end(text, start);
    if text[start..first].trim_end() != "---" {
        return Err((Problem::NoFrontMatter, At::Span(start..first)));
    }
    let yaml_start = next_line(text, first);
    let mut line = yaml_start;
    while line < text.len() {
        let end = line_end(text, line);
        if text[line..end].trim_end() == "---" {
            if line - yaml_start > LONGEST {
                return Err((
                    Problem::FrontMatterTooLong { bytes: line - yaml_start },
                    At::Span(start..first),
                ));
            }
            return Ok((yaml_start..line, next_line(text, end)..text.len()));
        }
        line = next_line(text, end);
    }
    if text.len() - yaml_start > LONGEST {
        return Err((Problem::FrontMatterTooLong { bytes: text.len() - yaml_start }, At::Span(start..first)));
    }
    Err((Problem::FrontMatterNotClosed, At::Span(start..first)))
}

/// The part of a source file that is YAML: the front matter of Markdown, all of another file.
pub fn yaml_range(path: &str, text: &str) -> Span {
    let whole = bom(text)..text.len();
    if path.ends_with(".md") { split(text).map_or(whole, |(yaml, _)| yaml) } else { whole }
}

fn bom(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

fn line_end(text: &str, start: usize) -> usize {
    text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at)
}

fn next_line(text: &str, end: usize) -> usize {
    match text.as_bytes().get(end..) {
        Some([b'\r', b'\n', ..]) => end + 2,
        Some([_, ..]) => end + 1,
        _ => end,
    }
}

/// Reads the front matter of an article.
pub fn article(yaml: &str, offset: usize, languages: &Languages, sink: &Sink) -> Option<ArticleKeys> {
    let value = read(yaml, offset, sink)?;
    let mut map = Node::root(&value, sink).map()?;
    let text = text_keys(&mut map, true);
    let mut pair = PairKeys {
        date: Given::read(&mut map, "date", Node::day),
        published: Given::read(&mut map, "published", moment),
        ministries: Given::read(&mut map, "ministries", filled_texts),
        sector: Given::read(&mut map, "sector", Node::text),
        tags: Given::read(&mut map, "tags", Node::texts),
        instrument: Given::read(&mut map, "instrument", instrument),
        relations: Given::read(&mut map, "relations", relations),
        partners: Given::read(&mut map, "partners", |node| partners(node, languages, sink)),
        sources: Given::read(&mut map, "sources", |node| node.list(source)),
        original: Given::read(&mut map, "original", |node| language(node, languages)),
        corrections: Given::read(&mut map, "corrections", |node| {
            node.list(|item| correction(item, languages))
        }),
    };
    let misspelt = map.finish();
    let is_misspelt = |key: &str| misspelt.iter().any(|name| name == key);
    pair.date.blame(is_misspelt("date"));
    pair.ministries.blame(is_misspelt("ministries"));
    pair.sector.blame(is_misspelt("sector"));
    warn_of_lost_text(yaml, offset, &text, sink);
    Some(ArticleKeys { text, pair })
}

/// Reads the front matter of a standing page.
pub fn page(yaml: &str, offset: usize, sink: &Sink) -> Option<TextKeys> {
    let value = read(yaml, offset, sink)?;
    let mut map = Node::root(&value, sink).map()?;
    let text = text_keys(&mut map, false);
    map.finish();
    warn_of_lost_text(yaml, offset, &text, sink);
    Some(text)
}

/// The parties that are no ministries. The form of a company is no party: a comma divided its name.
fn partners(node: &Node<'_>, languages: &Languages, sink: &Sink) -> Option<Items<Localized<String>>> {
    const FORMS: [&str; 9] = ["tbk", "persero", "inc", "ltd", "llc", "plc", "co", "corp", "jr"];
    let partners = node.list(|item| item.localized(languages, true))?;
    for at in 1..partners.len() {
        let (before, name) = (&partners[at - 1][Lang::DEFAULT], &partners[at][Lang::DEFAULT]);
        let bare = name.trim_matches(['(', ')', '.']).to_lowercase();
        if FORMS.contains(&bare.as_str()) {
            let path = vec![Step::Key("partners".to_owned()), Step::Item(partners.position(at))];
            sink.report(Problem::NameDivided { name: format!("{before}, {name}") }, At::Yaml(path));
        }
    }
    Some(partners)
}

fn read(yaml: &str, offset: usize, sink: &Sink) -> Option<serde_yaml::Value> {
    sink.read_from(yaml);
    match yaml::read(yaml) {
        Ok(serde_yaml::Value::Null) => Some(serde_yaml::Value::Mapping(serde_yaml::Mapping::new())),
        Ok(value) => Some(value),
        Err((problem, span)) => {
            sink.report_unreadable(problem, span, offset);
            None
        }
    }
}

/// Reports titles and summaries of which YAML keeps only a part: ` #` begins a comment, `&` and `!` at the beginning name
/// something.
fn warn_of_lost_text(yaml: &str, offset: usize, keys: &TextKeys, sink: &Sink) {
    if !yaml.contains(['#', '&', '!']) {
        return;
    }
    for (key, text) in [("title", &keys.title), ("summary", &keys.summary)] {
        let Some(span) = yaml::locate(yaml, &[yaml::Step::Key(key.to_owned())]).filter(|_| !text.is_empty())
        else {
            continue;
        };
        let line_start = yaml[..span.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let line_end = yaml[span.end..].find(['\n', '\r']).map_or(yaml.len(), |at| span.end + at);
        // A text that stands in lines of its own, below its key, begins with what it says.
        let marks = |c: char| c.is_whitespace() || matches!(c, '"' | '\'');
        let line = yaml[line_start..span.end].trim_start_matches(marks);
        let behind_key =
            line.strip_prefix(key).and_then(|rest| rest.trim_start_matches(marks).strip_prefix(':'));
        let value = behind_key.unwrap_or_default().trim_start();
        let value_start = span.end - value.len();
        let behind = yaml[span.end..line_end].trim_start();
        if behind.starts_with('#') {
            let lost = line_end - behind.len() + offset..line_end + offset;
            sink.report(Problem::TextLost { character: '#' }, At::Span(lost));
        } else if let Some(character) = value.chars().next().filter(|first| matches!(first, '&' | '!')) {
            let word = value.find(' ').unwrap_or(value.len());
            let lost = value_start + offset..value_start + word + offset;
            sink.report(Problem::TextLost { character }, At::Span(lost));
        }
    }
}

fn text_keys(map: &mut Map<'_>, needs_summary: bool) -> TextKeys {
    let title = map.require("title").and_then(|node| plain_text(&node));
    let summary = if needs_summary { map.require("summary") } else { map.get("summary") };
    TextKeys {
        title: title.unwrap_or_default().into(),
        summary: summary.and_then(|node| plain_text(&node)).unwrap_or_default().into(),
        slug: map.read("slug", slug),
        updated: map.read("updated", Node::day),
        draft: map.read("draft", Node::bool).unwrap_or(false),
        aliases: map.read("aliases", |node| node.list(alias)).unwrap_or_default(),
    }
}

/// A text that is shown as it is written: what was meant as Markdown is told.
fn plain_text(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    if let Some(marks) = markdown::first_marks(&text) {
        node.report(Problem::MarkdownShown { key: node.key(), marks: yaml::shorten(marks) });
    }
    Some(text)
}

fn slug(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    if route::is_slug(&text) {
        return Some(text);
    }
    let suggestion = route::slugify(&text);
    node.report(Problem::InvalidSlug { key: "slug".to_owned(), text, suggestion });
    None
}

fn alias(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    // The path of a source file was never an address.
    let path = route::alias_path(&text).filter(|_| !text.ends_with(".md"));
    if path.is_none() {
        node.report(Problem::InvalidAlias { text, suggestion: None });
    }
    path
}

fn moment(node: &Node<'_>) -> Option<Moment> {
    let text = node.date_text(Wanted::Moment)?;
    Moment::parse(text).map_err(|problem| node.report(problem)).ok()
}

fn filled_texts(node: &Node<'_>) -> Option<Items<String>> {
    let texts = node.texts()?;
    if texts.is_empty() {
        node.report(Problem::EmptyList { key: "ministries".to_owned() });
        return None;
    }
    Some(texts)
}

/// One of a few words.
pub(super) fn one_of(node: &Node<'_>, key: &str, known: &[&str]) -> Option<String> {
    let found = node.text()?;
    if known.contains(&found.as_str()) {
        return Some(found);
    }
    let suggestion = nearest(&found, known.iter().copied());
    let known = known.iter().map(|&word| word.to_owned()).collect();
    node.report(Problem::NotOneOf { key: key.to_owned(), found, suggestion, known });
    None
}

fn language(node: &Node<'_>, languages: &Languages) -> Option<Lang> {
    let known: Vec<&str> = languages.tags().iter().map(String::as_str).collect();
    one_of(node, "original", &known).and_then(|tag| languages.find(&tag))
}

fn instrument(node: &Node<'_>) -> Option<Instrument> {
    let mut map = node.map()?;
    let kind = map.require("kind").and_then(|node| one_of(&node, "kind", &Instrument::KINDS));
    let instrument = Instrument {
        kind: kind.clone().unwrap_or_default(),
        number: map.read("number", Node::text),
        url: map.read("url", url::web),
        ends: map.read("ends", Node::day),
    };
    map.finish();
    kind.map(|_| instrument)
}

fn source(node: &Node<'_>) -> Option<Source> {
    if !node.is_map() {
        return node.text().map(Source::Seed);
    }
    let mut map = node.map()?;
    let title = map.require("title").and_then(|node| node.text());
    let citation = Citation {
        title: title.clone().unwrap_or_default(),
        publisher: map.read("publisher", Node::text),
        url: map.read("url", url::web),
        date: map.read("date", Node::partial_date),
        accessed: map.read("accessed", Node::day),
    };
    map.finish();
    title.map(|_| Source::Inline(citation))
}

fn correction(node: &Node<'_>, languages: &Languages) -> Option<Correction> {
    let mut map = node.map()?;
    let date = map.require("date").and_then(|node| node.day());
    let note = map.require("note").and_then(|node| node.localized(languages, false));
    map.finish();
    Some(Correction { date: date?, note: note? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_apart_whatever_its_line_ends() {
        for (text, yaml, body) in [
            ("---\na: 1\n---\ntext\n", "a: 1\n", "text\n"),
            ("\u{feff}---\r\na: 1\r\n--- \r\ntext", "a: 1\r\n", "text"),
            ("---\ra: 1\r---\rtext", "a: 1\r", "text"),
            ("---\n---", "", ""),
        ] {
            let (found_yaml, found_body) = split(text).unwrap();
            assert_eq!((&text[found_yaml], &text[found_body]), (yaml, body));
        }
        assert!(matches!(split("text"), Err((Problem::NoFrontMatter, _))));
        assert!(matches!(split("---\na: 1\n"), Err((Problem::FrontMatterNotClosed, _))));
        let long = format!("---\na: {}\n---\n", "x".repeat(70_000));
        assert!(matches!(split(&long), Err((Problem::FrontMatterTooLong { .. }, _))));
    }
}
