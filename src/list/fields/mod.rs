//! The columns of a list: what they hold, their usual headings, and where they stand in a sheet.

mod content;
mod countries_or_areas;
mod locate;
mod names;
mod weak_names;
mod whose;

pub(super) use content::fitting;
pub(crate) use content::{numbers_beside, numbers_by_content, own_numbers};
pub(crate) use countries_or_areas::countries_or_areas;
pub(super) use locate::locate;
pub(crate) use weak_names::settle_a_weak_name;
pub(crate) use whose::is_of_others;

use super::list_error::ListError;
use crate::error::Error;
use crate::sheet::{Choices, ChosenBy, Fields, Names};

/// What a column of a list holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum ListField {
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
    /// A person's name. Kept, and shown only with
    /// [`Reveal::NumbersAndNames`](crate::mask::Reveal::NumbersAndNames).
    Name,
    /// A code for a person.
    Person,
    /// Where the entry came from.
    Source,
    /// The region whose national form the number may be written in (ISO 3166-1 code, calling code, or
    /// a name).
    Home,
    /// The code of the area, where the column of numbers leaves it out.
    Area,
    /// The zone of the row's time, where the time does not state it.
    Zone,
    /// Which half of the day a clock of twelve hours is in: AM or PM.
    Half,
}

impl ListField {
    /// The field of this name: `phone`, `time`, `clock`, `tag`, `role`, `name`, `person`, `source`,
    /// `home`, `area`, `zone` or `half`.
    ///
    /// ```
    /// use targetlist::list::ListField;
    /// assert_eq!(ListField::named("role")?, ListField::Role);
    /// assert!(ListField::named("rank").is_err());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// `settings` for a name that no field has.
    pub fn named(name: &str) -> Result<ListField, Error> {
        let mut fields = ListField::ALL.iter().copied();
        let name = name.trim().to_lowercase();
        fields.find(|field| field.name() == name).ok_or_else(|| {
            let fields = ListField::ALL.iter().map(|field| field.name()).collect();
            ListError::UnknownField { name, fields }.into()
        })
    }

    fn name(self) -> &'static str {
        match self {
            ListField::Phone => "phone",
            ListField::Time => "time",
            ListField::Clock => "clock",
            ListField::Tag => "tag",
            ListField::Role => "role",
            ListField::Name => "name",
            ListField::Person => "person",
            ListField::Source => "source",
            ListField::Home => "home",
            ListField::Area => "area",
            ListField::Zone => "zone",
            ListField::Half => "half",
        }
    }
}

/// The heading of a column of times that was chosen only by its content.
pub(super) fn time_by_content(choices: &Choices) -> Option<&str> {
    let mut columns = choices.read().flat_map(|sheet| &sheet.columns);
    let is_time = |field: usize| ListField::ALL.get(field) == Some(&ListField::Time);
    let time = columns.find(|column| is_time(column.field) && column.by == ChosenBy::Content);
    time.and_then(|column| column.heading.as_deref())
}

impl Fields for ListField {
    const ALL: &'static [ListField] = &[
        ListField::Phone,
        ListField::Time,
        ListField::Clock,
        ListField::Tag,
        ListField::Role,
        ListField::Name,
        ListField::Person,
        ListField::Source,
        ListField::Home,
        ListField::Area,
        ListField::Zone,
        ListField::Half,
    ];

    fn says(self) -> &'static str {
        match self {
            ListField::Phone => "the phone number",
            ListField::Time => "the time of selection",
            ListField::Clock => "the time of day",
            ListField::Tag => "the client's tag",
            ListField::Role => "the role",
            ListField::Name => "the name",
            ListField::Person => "the person's code",
            ListField::Source => "the source",
            ListField::Home => "the home region",
            ListField::Area => "the area code",
            ListField::Zone => "the time zone",
            ListField::Half => "AM or PM",
        }
    }

    fn option(self) -> String {
        match self {
            ListField::Phone => "--phone-column HEADING".to_owned(),
            ListField::Time => "--time-column HEADING".to_owned(),
            ListField::Tag => "--client-column HEADING".to_owned(),
            ListField::Home => "--home-column HEADING".to_owned(),
            field => format!("--list-column \"{}=HEADING\"", field.name()),
        }
    }

    fn may_be_several(self) -> bool {
        self == ListField::Phone
    }

    fn names(self) -> Names {
        match self {
            ListField::Phone => names::PHONE,
            ListField::Time => names::TIME,
            ListField::Clock => names::CLOCK,
            ListField::Tag => names::TAG,
            ListField::Role => names::ROLE,
            ListField::Name => names::NAME,
            ListField::Person => names::PERSON,
            ListField::Source => names::SOURCE,
            ListField::Home => names::HOME,
            ListField::Area => names::AREA,
            ListField::Zone => names::ZONE,
            ListField::Half => names::HALF,
        }
    }
}
