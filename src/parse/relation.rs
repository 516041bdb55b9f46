//! How an act stands to another one: `relations: { replaces: [2017/desa-migran-produktif] }`.

use crate::diagnostic::At;
use crate::yaml::{Node, YamlPath};

/// How an act stands to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the words of the front matter")]
pub enum Relation {
    Implements,
    Amends,
    Replaces,
    Revokes,
}

impl Relation {
    /// All of them, each with its word in the front matter.
    pub const ALL: [(&str, Self); 4] = [
        ("implements", Self::Implements),
        ("amends", Self::Amends),
        ("replaces", Self::Replaces),
        ("revokes", Self::Revokes),
    ];

    /// The word in the front matter.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, relation)| *relation == self).map_or("", |(word, _)| word)
    }

    /// Whether the earlier act is no longer in force.
    pub fn is_end(self) -> bool {
        matches!(self, Self::Replaces | Self::Revokes)
    }
}

/// A relation as an article writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Related {
    /// How.
    pub relation: Relation,
    /// The key of the other article, as written.
    pub key: String,
    /// Where it is written.
    pub at: YamlPath,
}

/// Reads the relations of an article. One key may stand without a list around it.
pub fn relations(node: &Node<'_>) -> Option<Vec<Related>> {
    let mut map = node.map()?;
    let mut found = Vec::new();
    for (word, relation) in Relation::ALL {
        let related = |node: &Node<'_>| {
            let At::Yaml(at) = node.at() else { return None };
            node.text().map(|key| Related { relation, key, at })
        };
        let read = |node: &Node<'_>| {
            if node.is_list() {
                node.list(related).map(Vec::from)
            } else {
                related(node).map(|one| vec![one])
            }
        };
        found.extend(map.read(word, read).unwrap_or_default());
    }
    map.finish();
    Some(found)
}
