//! What only the rendered pages of a site show: links, anchors, pictures, headings, titles.

use std::collections::{BTreeMap, HashSet};

use super::Checked;
use super::outside::outside_links;
use super::text::Texts;
use super::visit::{Visit, Visitor};
use crate::diagnostic::{At, Diagnostic, Guesses, Label, Place, Problem};
use crate::memory::Memory;
use crate::pipeline::Outline;
use crate::plan::{Content, Kind, Planned};
use crate::render;
use crate::route::Route;
use crate::source::{SourcePath, Span};
use crate::yaml::Step;

/// Renders all pages and says what is wrong with them.
pub(super) fn look_at_pages(outline: &Outline, texts: &Texts<'_>, checked: &mut Checked) {
    let visitor = Visitor::new(&outline.plan, &outline.digest.settings.base_url);
    let (_, _, found) =
        render::render(&outline.plan, &outline.theme, &mut Memory::default(), &visitor, &|_| {});
    checked.diagnostics.extend(found);
    let visits = visitor.into_visits();
    checked.pages = visits.len();
    let is_difference = |found: &Diagnostic| matches!(found.problem, Problem::LinkDiffers { .. });
    let said = checked.diagnostics.iter().filter(|found| !is_difference(found));
    let known: HashSet<Place> = said.map(|diagnostic| diagnostic.place.clone()).collect();
    let mut pages = Pages { outline, texts, found: BTreeMap::new() };
    for (route, visit) in &visits {
        pages.look_at(route, visit, &visits);
    }
    // What the build said of a link is not said again of the page that shows it.
    let found: Vec<Diagnostic> =
        pages.found.into_values().filter(|diagnostic| !known.contains(&diagnostic.place)).collect();
    // A link that leads nowhere is taken out, and then the texts have the same links again.
    let broken: HashSet<&Place> = found.iter().map(|diagnostic| &diagnostic.place).collect();
    checked.diagnostics.retain(|found| !is_difference(found) || !broken.contains(&found.place));
    checked.diagnostics.extend(found);
    checked.diagnostics.extend(titles_alike(outline, &visits));
    checked.outside = outside_links(&outline.plan, texts.snapshot, &visits);
}

/// What is wrong with pages. The same mistake of a template is said once, however many pages show it.
struct Pages<'a> {
    outline: &'a Outline,
    texts: &'a Texts<'a>,
    found: BTreeMap<String, Diagnostic>,
}

impl Pages<'_> {
    fn look_at(&mut self, route: &Route, visit: &Visit, visits: &BTreeMap<Route, Visit>) {
        let Some(planned) = self.outline.plan.find(route) else { return };
        let page = || route.to_string();
        for link in &visit.broken {
            let problem = Problem::PageLinkBroken { target: link.clone(), page: page() };
            self.report(planned, link, problem, |texts, file| texts.link(file, link));
        }
        let mut guesses = Guesses::default();
        for (link, target, anchor) in &visit.anchors {
            let Some(there) = visits.get(target).filter(|there| !there.ids.contains(anchor)) else {
                continue;
            };
            let suggestion = guesses.nearest(anchor, there.ids.iter().map(String::as_str));
            let problem = Problem::PageAnchorMissing {
                anchor: anchor.clone(),
                target: target.to_string(),
                page: page(),
                suggestion,
            };
            self.report(planned, link, problem, |texts, file| texts.link(file, link));
        }
        for address in &visit.silent_images {
            let problem = Problem::NoAlternativeText { address: address.clone() };
            self.report(planned, address, problem, |_, _| None);
        }
        for (heading, before) in &visit.skipped {
            let words = heading.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let (level, before) = (heading.level, *before);
            let problem = Problem::HeadingSkipped { heading: words.clone(), level, before };
            let id = heading.id.as_deref().unwrap_or_default();
            self.report(planned, &words, problem, |texts, file| texts.heading(file, id));
        }
        if !visit.has_language {
            self.report(planned, "<html", Problem::NoPageLanguage, |_, _| None);
        }
    }

    /// Reports a problem of a page: at the line of the text that it shows if `find` knows it, else at its template.
    fn report(
        &mut self,
        planned: &Planned,
        what: &str,
        problem: Problem,
        find: impl FnOnce(&Texts<'_>, &SourcePath) -> Option<Span>,
    ) {
        let Content::Html(html) = &planned.page.content else { return };
        let is_text = matches!(html.kind, Kind::Article | Kind::Page);
        let file = &planned.place.file;
        let in_text = is_text.then(|| find(self.texts, file)).flatten();
        let (place, key) = match in_text {
            Some(span) => {
                let place = Place { file: file.clone(), at: At::Span(span) };
                let key = format!("{place:?} {}", problem.code());
                (place, key)
            }
            None => {
                // The beginning of an address is often made, and its end written.
                let last = what.trim_end_matches('/').rsplit('/').next().unwrap_or(what);
                let theme = &self.outline.theme;
                let template = theme.file_that_writes(theme.template(html.kind), last);
                (
                    template.map_or_else(|| planned.place.clone(), Place::file),
                    format!("{} {what}", problem.code()),
                )
            }
        };
        self.found.entry(key).or_insert_with(|| Diagnostic::new(problem, place));
    }
}

/// Pages that a reader of tabs, search results or a list of bookmarks cannot tell apart.
fn titles_alike(outline: &Outline, visits: &BTreeMap<Route, Visit>) -> Vec<Diagnostic> {
    let mut by_title: BTreeMap<(&str, &str), Vec<(&Route, &Planned)>> = BTreeMap::new();
    for (route, visit) in visits {
        let Some(planned) = outline.plan.find(route) else { continue };
        let Content::Html(html) = &planned.page.content else { continue };
        if !matches!(html.kind, Kind::Redirect | Kind::NotFound) {
            by_title.entry((&html.site.lang, &visit.title)).or_default().push((route, planned));
        }
    }
    let alike = |((_, title), pages): ((&str, &str), Vec<(&Route, &Planned)>)| {
        let [(first, one), (second, other), ..] = pages[..] else { return None };
        let problem = Problem::TitlesAlike {
            title: title.to_owned(),
            first: first.to_string(),
            second: second.to_string(),
            pages: pages.len(),
        };
        Some(Diagnostic::new(problem, title_of(other)).and(title_of(one), Label::Other))
    };
    by_title.into_iter().filter_map(alike).collect()
}

/// Where the title of a page is written.
fn title_of(planned: &Planned) -> Place {
    if planned.place.file.ends_with(".md") {
        Place::yaml(&planned.place.file, vec![Step::Key("title".to_owned())])
    } else {
        planned.place.clone()
    }
}
