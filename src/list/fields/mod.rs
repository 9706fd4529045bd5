//! The columns of a list: what they hold, their usual headings, and where they stand in a sheet.

mod locate;
mod names;

pub(super) use locate::{further, locate};

use crate::sheet::{Fields, Names};

/// What a column of a list holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum Field {
    /// The telephone number, or several.
    Phone,
    /// When the number was selected.
    Time,
    /// A time of day beside a column of dates.
    Clock,
    /// The tag of the client, operator or cluster that made the entry.
    Tag,
    /// The role of the person (journalist, lawyer …).
    Role,
    /// A person's name. Kept, and never printed.
    Name,
    /// A code that stands for a person.
    Person,
    /// Where the entry came from.
    Source,
    /// The region whose national form the number may be written in (ISO 3166-1 alpha-2 code, or an
    /// English name).
    Home,
}

impl Fields for Field {
    const ALL: &'static [Field] = &[
        Field::Phone,
        Field::Time,
        Field::Clock,
        Field::Tag,
        Field::Role,
        Field::Name,
        Field::Person,
        Field::Source,
        Field::Home,
    ];

    fn says(self) -> &'static str {
        match self {
            Field::Phone => "the phone number",
            Field::Time => "the time of selection",
            Field::Clock => "the time of day",
            Field::Tag => "the client's tag",
            Field::Role => "the role",
            Field::Name => "the name",
            Field::Person => "the person's code",
            Field::Source => "the source",
            Field::Home => "the home region",
        }
    }

    fn names(self) -> Names {
        match self {
            Field::Phone => names::PHONE,
            Field::Time => names::TIME,
            Field::Clock => names::CLOCK,
            Field::Tag => names::TAG,
            Field::Role => names::ROLE,
            Field::Name => names::NAME,
            Field::Person => names::PERSON,
            Field::Source => names::SOURCE,
            Field::Home => names::HOME,
        }
    }
}
