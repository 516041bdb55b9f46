//! Whether every name in a template means something, also where no page takes the branch that it stands in.
//!
//! Goes by the descriptions of the views. A template may be for several kinds of pages, and a name may be given to
//! several things; what one of them has is taken to be there. So nothing is reported that could be right, and what only a
//! page can show is left to rendering.

mod scan;

use std::collections::BTreeMap;

use self::scan::{Binding, Bound, Path, Scan, scan};
use super::mistake::Mistake;
use super::templates::Closure;
use super::{ByKind, ENTRY, HEADERS, SHARE};
use crate::diagnostic::{At, Diagnostic, Place, Problem};
use crate::plan::part::{ToContext, ToValue};
use crate::plan::shape::{Description, Field, Shape};
use crate::plan::share::Share;
use crate::plan::view::{Card, PageHead, Site};
use crate::source::{SourceFile, Span};

/// Names are given to names that are given to names: no template needs as many steps.
const MOST_STEPS: usize = 8;

/// What a theme's templates may name.
pub(super) struct Names<'a> {
    pub sources: &'a BTreeMap<String, SourceFile>,
    pub closures: &'a BTreeMap<String, Closure>,
    pub by_kind: &'a ByKind,
    pub words: Vec<String>,
}

/// What a name may stand for; none if nothing is known of it.
type Meaning = Option<Vec<Shape>>;

/// The names of each template and the arguments of each component, with what they may stand for.
#[derive(Default)]
struct Given {
    by_template: BTreeMap<String, BTreeMap<String, Meaning>>,
    by_component: BTreeMap<(String, String), Meaning>,
}

/// The names that mean nothing, each at its place.
pub(super) fn check(names: &Names<'_>) -> Vec<Diagnostic> {
    let scans: BTreeMap<&String, Scan> =
        names.sources.iter().map(|(name, file)| (name, scan(&file.shown_text()))).collect();
    let roots: BTreeMap<&String, BTreeMap<String, Meaning>> =
        names.sources.keys().map(|name| (name, names.roots(name))).collect();
    let mut given = Given::default();
    for _ in 0..MOST_STEPS {
        let mut next = Given::default();
        for (template, scan) in &scans {
            let scope = names.scope(template, &roots, &given);
            scan.bindings.iter().for_each(|binding| next.add(template, binding, &scope, &given));
        }
        given = next;
    }
    let mut found = Vec::new();
    for (template, scan) in &scans {
        // A template that no page reaches can say what it likes.
        if roots[template].is_empty() {
            continue;
        }
        let scope = names.scope(template, &roots, &given);
        for path in scan.uses.iter().filter(|path| !path.is_asked_for) {
            if let Err((mistake, span)) = follow(path, &scope, &names.words) {
                let place = Place { file: names.sources[*template].path.clone(), at: At::Span(span) };
                found.push(Diagnostic::new(Problem::Template { mistake, page: None }, place));
            }
        }
    }
    found
}

impl Names<'_> {
    /// What a template sees on the pages that it is a part of.
    fn roots(&self, template: &str) -> BTreeMap<String, Meaning> {
        let reaches = |top: &str| {
            self.closures
                .get(top)
                .is_some_and(|closure| closure.templates.iter().any(|name| name == template))
        };
        let mut roots = BTreeMap::new();
        let mut add = |name: &str, shape: Shape| put(&mut roots, name, Some(vec![shape]));
        let mut is_on_page = false;
        for (kind, _) in self.by_kind.iter().filter(|(_, top)| reaches(top)) {
            is_on_page = true;
            kind.view().fields.into_iter().for_each(|field| add(field.name, field.shape));
        }
        if is_on_page {
            add("site", Shape::Fields(Site::description));
            add("page", Shape::Fields(PageHead::description));
            add("linked_data", Shape::Html);
        }
        if reaches(ENTRY) {
            add("card", Card::shape());
        }
        if reaches(SHARE) {
            Share::description().fields.into_iter().for_each(|field| add(field.name, field.shape));
        }
        if reaches(HEADERS) {
            add("site", Shape::Fields(Site::description));
        }
        if is_on_page || reaches(ENTRY) {
            add("words", Shape::ByName(Box::new(Shape::Text)));
        }
        roots
    }

    /// All that a name may mean in a template: what is on its pages, and what it or a template that includes it gives.
    fn scope(
        &self,
        template: &str,
        roots: &BTreeMap<&String, BTreeMap<String, Meaning>>,
        given: &Given,
    ) -> BTreeMap<String, Meaning> {
        let mut scope = roots
            .iter()
            .find(|(name, _)| **name == template)
            .map_or_else(BTreeMap::new, |(_, own)| own.clone());
        for (other, names) in &given.by_template {
            let includes = self
                .closures
                .get(other)
                .is_some_and(|closure| closure.templates.iter().any(|name| name == template));
            if includes {
                names.iter().for_each(|(name, meaning)| put(&mut scope, name, meaning.clone()));
            }
        }
        scope
    }
}

impl Given {
    /// Adds what a binding gives, as far as is known from the step before.
    fn add(&mut self, template: &str, binding: &Binding, scope: &BTreeMap<String, Meaning>, before: &Self) {
        let meaning = match &binding.value {
            Bound::Value(path) => meaning(path, scope),
            Bound::Item(path) => meaning(path, scope).and_then(|shapes| shapes.iter().map(item).collect()),
            Bound::Argument { component } => {
                let called = before.by_component.get(&(component.clone(), binding.name.clone()));
                called.map_or_else(|| Some(Vec::new()), Clone::clone)
            }
            Bound::Unknown => None,
        };
        match &binding.component {
            Some(component) => {
                put(&mut self.by_component, (component.clone(), binding.name.clone()), meaning)
            }
            None => {
                put(self.by_template.entry(template.to_owned()).or_default(), binding.name.clone(), meaning)
            }
        }
    }
}

/// Adds a meaning to those that a name has. Views are told apart by name.
fn put<K: Ord>(names: &mut BTreeMap<K, Meaning>, name: impl Into<K>, meaning: Meaning) {
    let known = names.entry(name.into()).or_insert_with(|| Some(Vec::new()));
    match (known.as_mut(), meaning) {
        (Some(shapes), Some(more)) => {
            for shape in more {
                if !shapes.iter().any(|other| is_same(other, &shape)) {
                    shapes.push(shape);
                }
            }
        }
        _ => *known = None,
    }
}

fn is_same(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        (Shape::Optional(one), other) => is_same(one, other),
        (one, Shape::Optional(other)) => is_same(one, other),
        (Shape::List(one), Shape::List(other)) | (Shape::ByName(one), Shape::ByName(other)) => {
            is_same(one, other)
        }
        (Shape::Fields(one), Shape::Fields(other)) => one().name == other().name,
        (Shape::Text, Shape::Text) | (Shape::Html, Shape::Html) => true,
        (Shape::Number, Shape::Number) | (Shape::Bool, Shape::Bool) => true,
        _ => false,
    }
}

/// The items of a list.
fn item(shape: &Shape) -> Option<Shape> {
    match shape {
        Shape::Optional(inner) => item(inner),
        Shape::List(inner) => Some(inner.as_ref().clone()),
        _ => None,
    }
}

/// What a path stands for.
fn meaning(path: &Path, scope: &BTreeMap<String, Meaning>) -> Meaning {
    follow(path, scope, &[]).unwrap_or_default()
}

/// Follows a path; where a name means nothing, says so.
fn follow(
    path: &Path,
    scope: &BTreeMap<String, Meaning>,
    words: &[String],
) -> Result<Meaning, (Mistake, Span)> {
    let Some(((first, span), rest)) = path.names.split_first() else { return Ok(None) };
    let Some(meaning) = scope.get(first) else {
        let known = scope.keys().cloned().collect();
        return Err((Mistake::NoVariable { name: first.clone(), known }, span.clone()));
    };
    let (mut shapes, mut of) = (meaning.clone(), first.clone());
    for (name, span) in rest {
        let Some(known) = &shapes else { return Ok(None) };
        if first == "words" && of == "words" && !words.is_empty() && !words.contains(name) {
            return Err((Mistake::NoWord { name: name.clone(), known: words.to_vec() }, span.clone()));
        }
        shapes = match fields(known) {
            Some(parts) => Some(field(name, &of, &parts).map_err(|mistake| (mistake, span.clone()))?),
            None => None,
        };
        of = format!("{of}.{name}");
    }
    Ok(shapes)
}

/// What is in each of some values; none if one has no fields that are known.
fn fields(shapes: &[Shape]) -> Option<Vec<Description>> {
    let parts = |shape: &Shape| match shape {
        Shape::Optional(inner) => inner.fields(),
        Shape::Fields(describe) => Some(describe()),
        _ => None,
    };
    shapes.iter().map(parts).collect()
}

/// What a field may be, of which one of some values has to have one. Nothing is missed where there is no value yet.
fn field(name: &str, of: &str, parts: &[Description]) -> Result<Vec<Shape>, Mistake> {
    let found: Vec<Shape> =
        parts.iter().filter_map(|part| part.field(name)).map(|Field { shape, .. }| shape.clone()).collect();
    if !found.is_empty() || parts.is_empty() {
        return Ok(found);
    }
    let mut known: Vec<String> =
        parts.iter().flat_map(|part| &part.fields).map(|field| field.name.to_owned()).collect();
    known.dedup();
    Err(Mistake::NoField { name: name.to_owned(), of: of.to_owned(), known })
}
