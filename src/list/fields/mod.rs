//! The columns of a list: what they hold, their usual headings, and where they stand in a sheet.

mod content;
mod locate;
mod names;

pub(super) use content::fitting;
pub(crate) use content::{numbers_beside, numbers_by_content};
pub(super) use locate::locate;

use crate::error::{Error, ErrorKind};
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

impl Field {
    /// The field of this name: `phone`, `time`, `clock`, `tag`, `role`, `name`, `person`, `source` or
    /// `home`.
    ///
    /// ```
    /// use targetlist::list::Field;
    /// assert_eq!(Field::named("role")?, Field::Role);
    /// assert!(Field::named("rank").is_err());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// A name that is not a field's.
    pub fn named(name: &str) -> Result<Field, Error> {
        let mut fields = Field::ALL.iter().copied();
        let name = name.trim().to_lowercase();
        fields.find(|field| field.name() == name).ok_or_else(|| {
            let all: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
            let why = format!("a list has no field “{name}”; it has {}", all.join(", "));
            ErrorKind::Settings(why).into()
        })
    }

    fn name(self) -> &'static str {
        match self {
            Field::Phone => "phone",
            Field::Time => "time",
            Field::Clock => "clock",
            Field::Tag => "tag",
            Field::Role => "role",
            Field::Name => "name",
            Field::Person => "person",
            Field::Source => "source",
            Field::Home => "home",
        }
    }
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

    fn option(self) -> String {
        match self {
            Field::Phone => "--phone-column HEADING".to_owned(),
            Field::Time => "--time-column HEADING".to_owned(),
            Field::Tag => "--client-column HEADING".to_owned(),
            Field::Home => "--home-column HEADING".to_owned(),
            field => format!("--list-column \"{}=HEADING\"", field.name()),
        }
    }

    fn may_be_several(self) -> bool {
        self == Field::Phone
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
