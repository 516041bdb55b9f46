//! What is not an article or a page: bodies, sectors, tags, source records.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::registry::{self, MinistryEntry, SectorEntry, TagEntry};
use super::seed::{self, Seed};
use super::{MINISTRIES, SECTORS, SEEDS, TAGS, right_ending};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::fingerprint::Fingerprint;
use crate::lang::Languages;
use crate::memory::Memory;
use crate::source::{Snapshot, SourceFile, SourcePath};
use crate::yaml::Sink;

/// The registries and the source records of a site.
#[derive(Debug, Default)]
pub struct Registries {
    /// `ministries.yaml`, in its order.
    pub ministries: Vec<MinistryEntry>,
    /// `sectors.yaml`, in its order.
    pub sectors: Vec<SectorEntry>,
    /// `tags.yaml`, in its order.
    pub tags: Vec<TagEntry>,
    /// The source records, by id.
    pub seeds: BTreeMap<String, Arc<Seed>>,
    /// The name of what they were read from.
    pub name: Fingerprint,
    pub(super) found: Vec<Diagnostic>,
}

/// Reads the registries, if they are not remembered: they are long, and change far less often than texts.
pub(super) fn registries(snapshot: &Snapshot, languages: &Languages, memory: &mut Memory) -> Arc<Registries> {
    let files: Vec<&SourceFile> = [MINISTRIES, SECTORS, TAGS]
        .iter()
        .filter_map(|path| snapshot.get(path))
        .chain(snapshot.below(SEEDS))
        .collect();
    let contents: Vec<(&SourcePath, Fingerprint)> =
        files.iter().map(|file| (&file.path, file.fingerprint)).collect();
    let made_from = Fingerprint::of(&(contents, languages));
    if let Some(registries) = memory.registries.get(&(), made_from) {
        return registries;
    }
    let mut all = Registries { name: made_from, ..Registries::default() };
    for file in files {
        let sink = Sink::new(&file.path);
        match file.path.as_ref() {
            MINISTRIES => all.ministries = registry::ministries(file, languages, &sink),
            SECTORS => all.sectors = registry::sectors(file, languages, &sink),
            TAGS => all.tags = registry::tags(file, languages, &sink),
            path => {
                if let Some(wanted) = right_ending(path) {
                    sink.report(Problem::WrongEnding { wanted }, At::File);
                } else if path.ends_with(".yaml")
                    && let Some(seed) = seed::seed(file, languages, &sink)
                {
                    all.seeds.insert(seed.id.clone(), Arc::new(seed));
                }
            }
        }
        all.found.extend(sink.into_found());
    }
    let all = Arc::new(all);
    memory.registries.replace([((), made_from, all.clone())]);
    all
}
