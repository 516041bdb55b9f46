//! `risalah why`: what a page is made of, and what is made of a file.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::help::{Help, help};
use super::report::Reporter;
use super::words::Said;
use super::{SiteOptions, print_json};
use crate::diagnostic::{LocatedPlace, Places, nearest};
use crate::locale::Locale;
use crate::pipeline::Outline;
use crate::plan::why::{is_made_of, made_of};
use crate::plan::{Content, Planned};
use crate::route::Route;
use crate::source::Snapshot;
use crate::theme;

/// The options of `risalah why`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(help = help(Help::What), value_name = "URL|PATH")]
    what: String,
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::WhyJson), long)]
    json: bool,
}

/// The answer for an address.
#[derive(Serialize)]
struct Page<'a> {
    route: &'a str,
    kind: &'static str,
    template: Option<&'static str>,
    made_of: Vec<LocatedPlace>,
}

/// The answer for a file.
#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    builds: Vec<&'a str>,
}

/// Answers.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    let Some((snapshot, outline)) = options.site.outline(reporter) else { return ExitCode::FAILURE };
    let what = options.what.as_str();
    if let Some(planned) = find_page(what, &outline, &options.site) {
        page(planned, &outline, &snapshot, options.json, reporter.locale);
    } else if let Some(path) = find_file(what, &outline, &snapshot, &options.site.root) {
        file(&path, &outline, options.json, reporter.locale);
    } else {
        let routes = planned(&outline).map(|planned| planned.page.route.as_str());
        let paths: Vec<&str> = snapshot.below("").map(|file| &*file.path).collect();
        let near = nearest(what, routes.chain(paths));
        let help = near.map_or(Said::NameAddressOrFile, |near| Said::DidYouMean { near });
        reporter.fail(&Said::NeitherPageNorFile { what: what.to_owned() }, help);
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// All outputs.
fn planned(outline: &Outline) -> impl Iterator<Item = &Planned> {
    outline.plan.branches.iter().flat_map(|branch| &branch.outputs).map(AsRef::as_ref)
}

/// The output that is meant by an address: with or without the host and the path of the site, or as a file of the output.
fn find_page<'o>(what: &str, outline: &'o Outline, site: &SiteOptions) -> Option<&'o Planned> {
    let base = &outline.digest.settings.base_url;
    let output = site.output();
    let in_output = Path::new(what).strip_prefix(&output).ok().map(|path| format!("/{}", path.display()));
    let path = in_output.unwrap_or_else(|| {
        let after_host = |rest: &str| rest.find('/').map_or("/".to_owned(), |at| rest[at..].to_owned());
        what.split_once("://").map_or_else(|| what.to_owned(), |(_, rest)| after_host(rest))
    });
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let of_file = path.strip_prefix('/').and_then(Route::of_output);
    let path = of_file.as_ref().map_or(path, Route::as_str);
    let below = path.strip_prefix(base.path()).filter(|below| below.starts_with('/'));
    [below.unwrap_or(path), path].into_iter().find_map(|path| {
        let routes = [Route::new(path), Route::new(&format!("{path}/"))];
        routes.into_iter().flatten().find_map(|route| outline.plan.find(&route))
    })
}

/// The file that is meant by a path: from the folder of the site or from where the program is run; also a file of the
/// theme that is inside the program.
fn find_file(what: &str, outline: &Outline, snapshot: &Snapshot, root: &Path) -> Option<String> {
    let absolute = |path: &Path| std::path::absolute(path).ok();
    let below = absolute(Path::new(what))
        .zip(absolute(root))
        .and_then(|(path, root)| Some(path.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/")));
    let is_known =
        |path: &String| snapshot.get(path).is_some() || outline.theme.files().any(|file| **file == **path);
    [Some(what.to_owned()), below].into_iter().flatten().find(is_known)
}

/// What a page is made of.
fn page(planned: &Planned, outline: &Outline, snapshot: &Snapshot, json: bool, locale: Locale) {
    let ingredients = made_of(planned, &outline.digest, &outline.theme);
    let mut places = Places::new(snapshot);
    let made_of = ingredients.iter().map(|(place, share)| places.find(place, &share.name(locale)));
    let (kind, template) = match &planned.page.content {
        Content::Html(html) => (html.head.kind, Some(outline.theme.template(html.kind))),
        Content::Feed(_) => ("feed", None),
        Content::Sitemap(_) | Content::SitemapIndex(_) => ("sitemap", None),
        Content::Data(_) => ("data", None),
        Content::Search(_) => ("search file", None),
        Content::Robots(_) => ("robots", None),
        Content::Headers(_) => ("headers", Some(theme::HEADERS)),
        Content::Copy(_) => ("file", None),
        Content::Smaller(_) => ("smaller copy", None),
        Content::Share(_) => ("share image", Some(theme::SHARE)),
    };
    let answer = Page { route: planned.page.route.as_str(), kind, template, made_of: made_of.collect() };
    if json {
        return print_json(&answer);
    }
    let template = answer.template.map_or(String::new(), |template| format!(", {template}"));
    let page = format!("{} ({kind}{template})", answer.route);
    let mut lines = vec![Said::IsMadeOf { page }.name(locale)];
    let at = |place: &LocatedPlace| match (place.line, place.column) {
        (Some(line), Some(column)) => format!("{}:{line}:{column}", place.file),
        _ => place.file.clone(),
    };
    let width = answer.made_of.iter().map(|place| at(place).chars().count()).max().unwrap_or(0).min(72);
    lines.extend(answer.made_of.iter().map(|place| format!("  {:width$}  {}", at(place), place.label)));
    print_lines(&lines);
}

/// What is built again if a file changes.
fn file(path: &str, outline: &Outline, json: bool, locale: Locale) {
    let (digest, theme) = (&outline.digest, &outline.theme);
    let is_built = |planned: &&Planned| is_made_of(&made_of(planned, digest, theme), path);
    let builds: Vec<&str> =
        planned(outline).filter(is_built).map(|planned| planned.page.route.as_str()).collect();
    if json {
        return print_json(&File { file: path, builds });
    }
    let path = path.to_owned();
    let head = match builds.len() {
        0 => Said::BuildsNothing { path },
        count => Said::Builds { path, count },
    };
    let mut lines = vec![head.name(locale)];
    lines.extend(builds.iter().map(|route| format!("  {route}")));
    print_lines(&lines);
}

fn print_lines(lines: &[String]) {
    // Whoever reads only the first lines (`head`) is not told of an error.
    let _ = writeln!(std::io::stdout().lock(), "{}", lines.join("\n"));
}
