//! The parts that views are made of.
//!
//! A [`Named`] part is hashed once, when it is made; a [`Shared`] part is also turned into a template value once, when it is
//! first shown. A thousand pages that show it share both. A view derives its [`Hash`] from its fields, so the fingerprint of a page
//! covers all that its template can see, and a field that is added later is covered without anybody's doing.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use tera::{Context, Value};

use super::shape::{Description, Shape};
use crate::fingerprint::Fingerprint;
use crate::parse::Key;

/// A value with its name, taken once.
pub struct Named<T>(Arc<(T, Fingerprint)>);

impl<T: Hash> Named<T> {
    /// Names a value.
    pub fn new(value: T) -> Self {
        let name = Fingerprint::of(&value);
        Self(Arc::new((value, name)))
    }
}

impl<T> Named<T> {
    /// The name of the value.
    pub fn name(&self) -> Fingerprint {
        self.0.1
    }

    /// Whether it is the same value in memory.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Clone for Named<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Deref for Named<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.0
    }
}

impl<T> Hash for Named<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for Named<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.0.fmt(f)
    }
}

/// A value with its name that many views show: what templates see of it is made once, too.
pub struct Shared<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: T,
    fingerprint: Fingerprint,
    shown: OnceLock<Value>,
}

impl<T: Hash> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        let fingerprint = Fingerprint::of(&value);
        Self(Arc::new(Inner { value, fingerprint, shown: OnceLock::new() }))
    }
}

impl<T> Shared<T> {
    /// The name of the value.
    pub fn name(&self) -> Fingerprint {
        self.0.fingerprint
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.value
    }
}

impl<T> Hash for Shared<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.fingerprint.hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.value.fmt(f)
    }
}

/// What a template can be shown.
pub trait ToValue {
    /// The value as the template sees it.
    fn to_value(&self) -> Value;

    /// What kind of value that is.
    fn shape() -> Shape;

    /// The articles of which it shows something.
    fn articles(&self, _found: &mut Vec<Key>) {}
}

impl<T: ToValue> ToValue for Named<T> {
    fn to_value(&self) -> Value {
        self.0.0.to_value()
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn articles(&self, found: &mut Vec<Key>) {
        self.0.0.articles(found);
    }
}

impl<T: ToValue> ToValue for Shared<T> {
    fn to_value(&self) -> Value {
        self.0.shown.get_or_init(|| self.0.value.to_value()).clone()
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn articles(&self, found: &mut Vec<Key>) {
        self.0.value.articles(found);
    }
}

/// HTML that needs no escaping: rendered Markdown, from which everything unsafe was taken.
#[derive(Clone, Debug, Hash)]
pub struct Html(pub String);

impl ToValue for Html {
    fn to_value(&self) -> Value {
        Value::safe_string(&self.0)
    }

    fn shape() -> Shape {
        Shape::Html
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        Value::normal_string(self)
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

impl ToValue for Arc<str> {
    fn to_value(&self) -> Value {
        Value::normal_string(self)
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

impl ToValue for &'static str {
    fn to_value(&self) -> Value {
        Value::normal_string(self)
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

impl ToValue for Key {
    fn to_value(&self) -> Value {
        Value::normal_string(self.as_str())
    }

    fn shape() -> Shape {
        Shape::Text
    }

    fn articles(&self, found: &mut Vec<Key>) {
        found.push(self.clone());
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Value {
        Value::from(*self)
    }

    fn shape() -> Shape {
        Shape::Bool
    }
}

impl ToValue for usize {
    fn to_value(&self) -> Value {
        Value::from(*self)
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl ToValue for i16 {
    fn to_value(&self) -> Value {
        Value::from(*self)
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl ToValue for u8 {
    fn to_value(&self) -> Value {
        Value::from(*self)
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or_else(Value::none, ToValue::to_value)
    }

    fn shape() -> Shape {
        Shape::Optional(Box::new(T::shape()))
    }

    fn articles(&self, found: &mut Vec<Key>) {
        self.iter().for_each(|value| value.articles(found));
    }
}

impl<T: ToValue> ToValue for Vec<T> {
    fn to_value(&self) -> Value {
        Value::from(self.iter().map(ToValue::to_value).collect::<Vec<_>>())
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn articles(&self, found: &mut Vec<Key>) {
        self.iter().for_each(|value| value.articles(found));
    }
}

impl<T: ToValue> ToValue for std::collections::BTreeMap<String, T> {
    fn to_value(&self) -> Value {
        Value::from(
            self.iter()
                .map(|(key, value)| (key.clone(), value.to_value()))
                .collect::<std::collections::BTreeMap<_, _>>(),
        )
    }

    fn shape() -> Shape {
        Shape::ByName(Box::new(T::shape()))
    }
}

/// A view as the variables of a template.
pub trait ToContext {
    /// Adds each field under its name.
    fn add_to(&self, context: &mut Context);

    /// What its fields are.
    fn description() -> Description;
}

/// Defines what a template sees: a struct that is hashed, shown and described field by field.
macro_rules! view {
    ($($(#[doc = $doc:literal])+ pub struct $name:ident { $($(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty,)* })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, Hash)]
        pub struct $name { $($(#[doc = $field_doc])+ pub $field: $type,)* }

        impl crate::plan::part::ToValue for $name {
            fn to_value(&self) -> tera::Value {
                // Tera makes a map of its own out of any other, and this is the one that costs least to make.
                tera::Value::from(std::collections::BTreeMap::<&'static str, tera::Value>::from([
                    $((stringify!($field), crate::plan::part::ToValue::to_value(&self.$field))),*
                ]))
            }

            fn shape() -> crate::plan::shape::Shape {
                crate::plan::shape::Shape::Fields(<Self as crate::plan::part::ToContext>::description)
            }

            fn articles(&self, found: &mut Vec<crate::parse::Key>) {
                $(crate::plan::part::ToValue::articles(&self.$field, found);)*
            }
        }

        impl crate::plan::part::ToContext for $name {
            fn add_to(&self, context: &mut tera::Context) {
                $(context.insert_value(stringify!($field), crate::plan::part::ToValue::to_value(&self.$field));)*
            }

            fn description() -> crate::plan::shape::Description {
                crate::plan::shape::Description {
                    name: stringify!($name),
                    doc: concat!($($doc),+).trim_ascii(),
                    fields: vec![$(crate::plan::shape::Field {
                        name: stringify!($field),
                        doc: concat!($($field_doc),+).trim_ascii(),
                        shape: <$type as crate::plan::part::ToValue>::shape(),
                    }),*],
                }
            }
        }
    )+};
}
pub(crate) use view;
