//! What an article names in the registries: its bodies, sector, tags and sources. What is not there is reported.

use jiff::civil::Date;

use super::super::{Cited, Ministries, tag_id};
use super::{Context, at_key};
use crate::diagnostic::{Diagnostic, Guesses, Place, Problem};
use crate::parse;
use crate::parse::front_matter::Source;
use crate::route;
use crate::source::SourcePath;
use crate::yaml::{Items, Step};

/// Looks up what one article names.
pub(super) struct Named<'a> {
    context: &'a Context<'a>,
    guesses: Guesses,
    found: &'a mut Vec<Diagnostic>,
}

impl<'a> Named<'a> {
    pub fn new(context: &'a Context<'a>, found: &'a mut Vec<Diagnostic>) -> Self {
        Self { context, guesses: Guesses::default(), found }
    }

    /// The bodies that are meant on a day, each once, by their places in the registry.
    pub fn bodies(&mut self, names: &Items<String>, day: Date, path: &SourcePath) -> Vec<usize> {
        let ministries = self.context.ministries;
        let mut bodies = Vec::new();
        let mut divided = 0..0;
        for (index, name) in names.iter().enumerate() {
            if divided.contains(&index) {
                continue;
            }
            let place = item(path, "ministries", names.position(index));
            if let Some(pieces) = divided_name(&names[index..], ministries) {
                divided = index..index + pieces;
                let problem = Problem::NameDivided { name: names[divided.clone()].join(", ") };
                self.found.push(Diagnostic::new(problem, place));
                continue;
            }
            match ministries.resolve(name, day, place, &mut self.guesses) {
                Ok((body, warning)) => {
                    self.found.extend(warning);
                    if !bodies.contains(&body) {
                        bodies.push(body);
                    }
                }
                Err(error) if !self.context.broken.contains(parse::MINISTRIES) => self.found.push(error),
                Err(_) => {}
            }
        }
        bodies
    }

    /// The sector, by its place in the registry.
    pub fn sector(&mut self, id: &str, path: &SourcePath) -> Option<usize> {
        let sector = self.context.sectors.get(id).copied();
        if sector.is_none() && !self.context.broken.contains(parse::SECTORS) {
            let known: Vec<String> =
                self.context.registries.sectors.iter().map(|sector| sector.id.clone()).collect();
            let suggestion = self.guesses.nearest(id, known.iter().map(String::as_str));
            let problem = Problem::UnknownSector { id: id.to_owned(), suggestion, known };
            self.found.push(Diagnostic::new(problem, at_key(path, "sector")));
        }
        sector
    }

    /// The tags, each once: by id where the registry has them, else as they are written first.
    pub fn tags(&mut self, written: &Items<String>, path: &SourcePath) -> Vec<String> {
        let known = &self.context.tags;
        let mut tags = Vec::new();
        for (position, tag) in written.placed() {
            let id = known.get(&tag.to_lowercase()).or_else(|| known.get(&route::slugify(tag)));
            let tag = id.map_or_else(|| self.own_tag(tag, item(path, "tags", position)), |&id| id.to_owned());
            if !tags.iter().any(|known: &String| tag_id(known) == tag_id(&tag)) {
                tags.push(tag);
            }
        }
        tags
    }

    /// A tag that the registry does not have; it may be a slip.
    fn own_tag(&mut self, tag: &str, place: Place) -> String {
        let known = self.context.registries.tags.iter().map(|entry| entry.id.as_str());
        if let Some(suggestion) = self.guesses.nearest(tag, known) {
            self.found.push(Diagnostic::new(Problem::UnknownTag { id: tag.to_owned(), suggestion }, place));
        }
        tag.to_owned()
    }

    /// The sources, with the records that are named by id.
    pub fn sources(&mut self, sources: &Items<Source>, path: &SourcePath) -> Vec<Cited> {
        let cite = |(position, source): (usize, &Source)| match source {
            Source::Inline(citation) => Some(Cited::Inline(citation.clone())),
            Source::Seed(id) => self.seed(id, item(path, "sources", position)),
        };
        sources.placed().filter_map(cite).collect()
    }

    fn seed(&mut self, id: &str, place: Place) -> Option<Cited> {
        let seeds = &self.context.registries.seeds;
        if let Some(seed) = seeds.get(id) {
            return Some(Cited::Seed(seed.clone()));
        }
        if !self.context.broken.contains(format!("seeds/{id}.yaml").as_str()) {
            let suggestion = self.guesses.nearest(id, seeds.keys().map(String::as_str));
            self.found.push(Diagnostic::new(Problem::UnknownSeed { id: id.to_owned(), suggestion }, place));
        }
        None
    }
}

/// The place of an item of a list in the front matter of a file.
fn item(path: &SourcePath, key: &str, index: usize) -> Place {
    Place::yaml(path, vec![Step::Key(key.to_owned()), Step::Item(index)])
}

/// How many of these names are one, which its commas divided: `[Kementerian Usaha Mikro, Kecil, dan Menengah]`.
fn divided_name(names: &[String], ministries: &Ministries) -> Option<usize> {
    /// No name has more commas.
    const MOST: usize = 8;
    names.first().filter(|name| !ministries.knows(name))?;
    (2..=names.len().min(MOST)).find(|count| ministries.knows(&names[..*count].join(", ")))
}
