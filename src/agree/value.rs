//! What a text says in figures, freed from the way in which its language writes it.
//!
//! Knows when two values say the same, and no text.

use jiff::civil::{Date, Weekday};

/// A number as it was written, without trailing zeros: `digits` times ten to the power of `exponent`. Exact, because
/// what is compared was written and not measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: u128,
    exponent: i32,
}

impl Decimal {
    /// The number `digits` times ten to the power of `exponent`.
    pub fn new(mut digits: u128, mut exponent: i32) -> Self {
        if digits == 0 {
            return Self { digits, exponent: 0 };
        }
        while digits.is_multiple_of(10) {
            digits /= 10;
            exponent = exponent.saturating_add(1);
        }
        Self { digits, exponent }
    }

    /// A whole number.
    pub fn whole(number: u128) -> Self {
        Self::new(number, 0)
    }

    /// The number times ten to the power of `by`.
    pub fn scaled(self, by: i32) -> Self {
        Self::new(self.digits, self.exponent.saturating_add(by))
    }
}

/// What a date says; what it leaves open, the other text may say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// The weekday, as written.
    pub weekday: Option<Weekday>,
    /// The day of the month.
    pub day: Option<i8>,
    /// The month.
    pub month: Option<i8>,
    /// The year.
    pub year: Option<i16>,
    /// Whether day and month may also be meant the other way round: `3/4/2025` in English.
    pub is_either_way: bool,
}

impl DateParts {
    /// A year of which nothing else is said.
    pub fn of_year(year: i16) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// The year, if nothing else is said.
    pub fn only_year(&self) -> Option<i16> {
        self.year.filter(|_| self.weekday.is_none() && self.month.is_none())
    }

    /// Whether it says nothing but a weekday.
    pub fn is_weekday(&self) -> bool {
        *self == Self { weekday: self.weekday, ..Self::default() }
    }

    /// Whether two dates can be one: what both say is the same, and there is something that both say. A whole date says
    /// its weekday even where that is not written.
    fn agrees(&self, other: &Self) -> bool {
        let swapped = Self { day: self.month, month: self.day, is_either_way: false, ..*self };
        if self.is_either_way && swapped.agrees(other) {
            return true;
        }
        if other.is_either_way && !self.is_either_way {
            return other.agrees(self);
        }
        let (year, month, day) =
            (same(self.year, other.year), same(self.month, other.month), same(self.day, other.day));
        let weekday = same(self.weekday(), other.weekday());
        let says = [year, month, day, weekday];
        !says.contains(&Some(false)) && says.contains(&Some(true))
    }

    /// The weekday as written, or else that of the calendar.
    fn weekday(&self) -> Option<Weekday> {
        let of_calendar = || Some(Date::new(self.year?, self.month?, self.day?).ok()?.weekday());
        self.weekday.or_else(of_calendar)
    }
}

/// Whether two texts say the same; none where one of them says nothing.
fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> Option<bool> {
    Some(one? == other?)
}

/// The number of a law or decree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is, where the text says so: a short name, the same in every language.
    pub kind: Option<&'static str>,
    /// Its number in the year.
    pub number: u32,
    /// The year.
    pub year: i16,
}

/// Something that both texts of a pair have to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(Decimal),
    /// A number of hundredths.
    Percent(Decimal),
    /// A sum with the code of its currency (ISO 4217).
    Money(Decimal, &'static str),
    /// A time of day, in minutes since midnight.
    Clock(u32),
    /// A date, or what is said of one.
    Date(DateParts),
    /// The number of a law or decree.
    Document(Document),
    /// Where a link leads.
    Link(String),
    /// A body, by position.
    Body(usize),
}

/// What a value is, for telling it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Kind {
    Number,
    Percent,
    Money,
    Date,
    Document,
    Link,
    Body,
}

/// Values of which one can have been put in the place of another by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Family {
    Figure,
    Day,
    Document,
    Link,
    Body,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Figure, Self::Day, Self::Document, Self::Link, Self::Body];
}

impl Value {
    /// What it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Number(_) | Self::Clock(_) => Kind::Number,
            Self::Percent(_) => Kind::Percent,
            Self::Money(..) => Kind::Money,
            Self::Date(_) => Kind::Date,
            Self::Document(_) => Kind::Document,
            Self::Link(_) => Kind::Link,
            Self::Body(_) => Kind::Body,
        }
    }

    /// Whether two texts that say this and that contradict each other in nothing. A text may leave out what its reader
    /// knows: the currency of a second sum, the year of a day.
    pub fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Date(one), Self::Date(other)) => one.agrees(other),
            (Self::Document(one), Self::Document(other)) => {
                (one.number, one.year) == (other.number, other.year)
                    && same(one.kind, other.kind) != Some(false)
            }
            (Self::Number(amount), other) | (other, Self::Number(amount)) => {
                !matches!(other, Self::Percent(_)) && other.amount() == Some(*amount)
            }
            _ => self == other,
        }
    }

    /// The bare number, by which figures agree with words.
    pub fn amount(&self) -> Option<Decimal> {
        match self {
            Self::Number(amount) | Self::Percent(amount) | Self::Money(amount, _) => Some(*amount),
            Self::Clock(minutes) if minutes % 60 == 0 => Some(Decimal::whole(u128::from(minutes / 60))),
            Self::Date(date) => date.only_year().map(|year| Decimal::whole(year.unsigned_abs().into())),
            Self::Clock(_) | Self::Document(_) | Self::Link(_) | Self::Body(_) => None,
        }
    }

    /// What it may be mistaken for.
    pub fn family(&self) -> Family {
        match self {
            Self::Date(date) if date.only_year().is_none() => Family::Day,
            Self::Date(_) | Self::Number(_) | Self::Clock(_) | Self::Percent(_) | Self::Money(..) => {
                Family::Figure
            }
            Self::Document(_) => Family::Document,
            Self::Link(_) => Family::Link,
            Self::Body(_) => Family::Body,
        }
    }

    /// Whether it says no less than another one that agrees with it: a year alone is less than a day.
    pub fn is_as_exact_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Date(date), Self::Date(other)) => {
                date.month.is_some() >= other.month.is_some() && date.day.is_some() >= other.day.is_some()
            }
            _ => true,
        }
    }
}
