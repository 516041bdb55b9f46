//! What templates see, described: which fields there are, what kind of value each holds, what it is.
//!
//! Knows types, no values. The description of a view is made where the view is defined (`view!` in [`super::part`]), so a
//! field cannot be without one. README documents the themes from it, and templates are checked against it.

/// What kind of value a template finds.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Text, escaped when it is shown.
    Text,
    /// HTML, shown as it is.
    Html,
    /// A number.
    Number,
    /// True or false.
    Bool,
    /// A value that may be missing.
    Optional(Box<Shape>),
    /// Values in order.
    List(Box<Shape>),
    /// Values by names that the theme chooses.
    ByName(Box<Shape>),
    /// Fields; described when somebody asks, because views hold views.
    Fields(fn() -> Description),
}

/// A view, or a part of one.
#[derive(Clone, Debug)]
pub struct Description {
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// What is in it, in order.
    pub fields: Vec<Field>,
}

/// A field of a view.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// What kind of value it holds.
    pub shape: Shape,
}

impl Shape {
    /// The parts that it is made of, lists and missing values aside; none for plain values.
    pub fn fields(&self) -> Option<Description> {
        match self {
            Self::Optional(inner) | Self::List(inner) => inner.fields(),
            Self::Fields(describe) => Some(describe()),
            Self::Text | Self::Html | Self::Number | Self::Bool | Self::ByName(_) => None,
        }
    }
}

impl Description {
    /// The field with a name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}
