//! An article in a list: rendered once, and shown by every list that has it.

use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use tera::{Context, Value};

use super::part::{Named, Shared, ToValue};
use super::shape::Shape;
use super::text::WordTable;
use super::view::Card;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::parse::Key;
use crate::route::Route;
use crate::theme::{self, Theme};

/// An article in a list: its card, and the HTML that every list shows of it, which is made once.
#[derive(Debug)]
pub struct Entry {
    /// What the HTML is made of.
    pub card: Named<Card>,
    words: Shared<WordTable>,
    /// The name of the template, [`theme::ENTRY`].
    template: Fingerprint,
    html: OnceLock<Box<str>>,
}

impl Entry {
    /// An entry that is not rendered yet; `template` is the name of the template.
    pub fn new(card: Named<Card>, words: Shared<WordTable>, template: Fingerprint) -> Self {
        Self { card, words, template, html: OnceLock::new() }
    }

    /// Renders the entry, if that has not been done; the template sees `card` and `words`. Fails if the template has a mistake.
    pub fn render(&self, theme: &Theme) -> Result<(), Box<Diagnostic>> {
        if self.html.get().is_none() {
            let mut context = Context::new();
            context.insert_value("card", self.card.to_value());
            context.insert_value("words", self.words.to_value());
            let html = theme.render(theme::ENTRY, &context, &Route::root())?;
            self.html.get_or_init(|| html.into());
        }
        Ok(())
    }
}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { card, words, template, html: _ } = self;
        (card, words, template).hash(state);
    }
}

/// Articles in a list. A template sees the HTML of all entries, one after the other; nothing if there is none.
#[derive(Clone, Debug, Default, Hash)]
pub struct Entries(pub Vec<Named<Entry>>);

impl ToValue for Entries {
    fn to_value(&self) -> Value {
        let html: Vec<&str> = self.0.iter().filter_map(|entry| entry.html.get().map(AsRef::as_ref)).collect();
        Value::safe_string(&html.concat())
    }

    fn shape() -> Shape {
        Shape::Html
    }

    fn articles(&self, found: &mut Vec<Key>) {
        self.0.iter().for_each(|entry| entry.card.articles(found));
    }
}
