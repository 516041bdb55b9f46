//! What an article is checked against: the settings, the registries, and what is known to be broken.

use std::collections::{BTreeSet, HashMap};

use jiff::tz::TimeZone;

use super::super::{Ministries, Showing};
use crate::fingerprint::Fingerprint;
use crate::parse::registry::TagEntry;
use crate::parse::settings::Settings;
use crate::parse::{ParsedFolder, Registries};
use crate::source::SourcePath;

/// What an article is checked against.
pub(in crate::model) struct Context<'a> {
    pub settings: &'a Settings,
    pub ministries: &'a Ministries,
    pub registries: &'a Registries,
    /// The sectors by id, and the tags by whatever they are called.
    pub(super) sectors: HashMap<&'a str, usize>,
    pub(super) tags: HashMap<String, &'a str>,
    /// Files with errors, of which nothing can be said for sure.
    pub broken: &'a BTreeSet<SourcePath>,
    pub showing: Showing,
    /// The time zone of the site.
    pub(super) zone: TimeZone,
    /// The name of all of the above that an article is made of.
    pub name: Fingerprint,
}

impl<'a> Context<'a> {
    pub fn new(
        settings: &'a Settings,
        ministries: &'a Ministries,
        registries: &'a Registries,
        broken: &'a BTreeSet<SourcePath>,
        showing: Showing,
    ) -> Self {
        let sectors = registries.sectors.iter().enumerate();
        // A tag is written as readers see it too, in any language. An alias is what somebody says it is, and an id is always one.
        let mut tags = HashMap::new();
        let mut note = |spelling: &str, tag: &'a TagEntry| {
            tags.insert(spelling.to_lowercase(), tag.id.as_str());
        };
        let all = || registries.tags.iter();
        all().for_each(|tag| tag.name.iter().chain(tag.slug.iter()).for_each(|(_, shown)| note(shown, tag)));
        all().for_each(|tag| tag.aliases.iter().for_each(|alias| note(alias, tag)));
        all().for_each(|tag| note(&tag.id, tag));
        Self {
            settings,
            ministries,
            registries,
            sectors: sectors.map(|(index, sector)| (sector.id.as_str(), index)).collect(),
            tags,
            broken,
            showing,
            zone: settings.zone(),
            name: Fingerprint::of(settings).and(registries.name),
        }
    }

    /// The name of what the articles of a folder come out as.
    pub fn name_of(&self, folder: &ParsedFolder) -> Fingerprint {
        folder.name.and(self.name).and(Fingerprint::of(&(self.broken, self.showing)))
    }
}
