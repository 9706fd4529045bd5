//! Takes a sheet of consents to be named and says who may appear under a name. Without one: nobody.

use super::naming_fields::{Field, Says, says};
use crate::error::{Error, Kind};
use crate::sheet::{Columns, Fields, Layout, Located, Reject, Row, Sheet};
use crate::show::{Cell, Screen, Table, noun};
use crate::time::{DateOrder, Stamp, Times};
use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;
use std::path::Path;

/// Whether somebody may appear under a name, and why not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MayBeNamed {
    /// A dated consent stands.
    Yes,
    /// Nobody asked them, or no answer is on file that can be used.
    NotAsked,
    /// They consented, and later than the day in question.
    NotYet,
    /// They said no, or withdrew, or what is on file is not understood.
    No,
}

impl fmt::Display for MayBeNamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            MayBeNamed::Yes => "may be named",
            MayBeNamed::NotAsked => "no consent on file",
            MayBeNamed::NotYet => "consent of a later day",
            MayBeNamed::No => "refused, withdrawn or not understood",
        })
    }
}

/// Why a row names nobody though somebody should look at it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NotUsed {
    /// It does not say whom it is about.
    NoPerson,
    /// A consent without a date, or with one that cannot be read.
    Undated,
    /// Words that are not understood. Its person is not named, whatever other rows say.
    Unclear,
}

impl fmt::Display for NotUsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            NotUsed::NoPerson => "no person",
            NotUsed::Undated => "a consent without a date",
            NotUsed::Unclear => "not understood; the person is not named",
        })
    }
}

/// Consents to be named, by person. Consent to be examined is another thing, with a date of its
/// own, and gives none of these.
#[derive(Clone, Default)]
pub struct Naming {
    persons: BTreeMap<String, Consents>,
    rejects: Vec<Reject<NotUsed>>,
    rows: u64,
    blank: u64,
}

/// What is on file about one person.
#[derive(Clone, Default)]
struct Consents {
    given: Vec<Stamp>,
    /// Withdrawals and refusals; without a day they hold for all time.
    withdrawn: Vec<Option<Stamp>>,
}

impl Naming {
    /// Nobody may be named: the default.
    pub fn nobody() -> Naming {
        Naming::default()
    }

    /// Reads a sheet (CSV, TSV, XLSX, ODS) with columns for the person's code, the consent to be
    /// named (yes, no, or its date), its date, and its withdrawal (a date, or yes). A column headed
    /// `consent` alone is the consent to be examined, and is not read.
    ///
    /// # Errors
    /// A file that cannot be read, without the columns for person and consent, or with dates that
    /// leave open whether the day or the month comes first where `order` does not say so.
    pub fn open(path: impl AsRef<Path>, order: Option<DateOrder>) -> Result<Naming, Error> {
        Naming::of(
            &Sheet::open(path.as_ref(), &Layout::default(), &is_known)?,
            order,
        )
    }

    /// Reads a sheet from a reader; `name` stands for it in errors.
    ///
    /// # Errors
    /// As [`Naming::open`].
    ///
    /// ```
    /// use targetlist::publish::identity::{MayBeNamed, Naming};
    /// use targetlist::time::Times;
    /// let sheet = "person,consent_to_be_named,date,withdrawn\nFRJRN1,yes,2021-07-01,\nFRJRN2,yes,2021-07-01,2021-09-01\nFRLWY1,yes,,\n";
    /// let naming = Naming::read("naming.csv", sheet.as_bytes(), None)?;
    /// let day = Times::utc().read("2021-08-01").unwrap();
    /// assert_eq!(naming.of_person("FRJRN1", day), MayBeNamed::Yes);
    /// assert_eq!(naming.of_person("FRJRN2", day), MayBeNamed::No); // known to have withdrawn since
    /// assert_eq!(naming.of_person("FRLWY1", day), MayBeNamed::NotAsked); // without a date it is no consent
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn read(name: &str, from: impl Read, order: Option<DateOrder>) -> Result<Naming, Error> {
        Naming::of(
            &Sheet::read(name, from, &Layout::default(), &is_known)?,
            order,
        )
    }

    fn of(sheet: &Sheet, order: Option<DateOrder>) -> Result<Naming, Error> {
        let at = Columns::<Field>::default().locate(sheet)?;
        for field in [Field::Person, Field::ToBeNamed] {
            if at.column(field).is_none() {
                let missing = Kind::NoColumn {
                    wanted: field.says(),
                    headings: sheet.headings.clone(),
                };
                return Err(Error::new(missing).in_file(sheet.origin.name()));
            }
        }
        let times = |field| times(sheet, &at, field, order);
        let columns = (
            times(Field::ToBeNamed)?,
            times(Field::GivenOn)?,
            times(Field::Withdrawn)?,
        );
        let mut naming = Naming::default();
        for row in sheet.rows() {
            naming.rows += 1;
            if row.is_blank() {
                naming.blank += 1;
            } else if let Err((field, why)) = naming.add(&row, &at, &columns) {
                naming.rejects.push(Reject::new(
                    row.number(),
                    at.heading(sheet, field),
                    why,
                    row.raw(),
                ));
            }
        }
        Ok(naming)
    }

    /// Takes in a row, or says why it names nobody.
    fn add(
        &mut self,
        row: &Row<'_>,
        at: &Located<Field>,
        times: &(Times, Times, Times),
    ) -> Result<(), (Field, NotUsed)> {
        let cell = |field| at.column(field).map_or("", |column| row.cell(column));
        let person = cell(Field::Person).trim();
        if person.is_empty() {
            return Err((Field::Person, NotUsed::NoPerson));
        }
        let consents = self.persons.entry(person.to_lowercase()).or_default();
        let given_on = times.1.read(cell(Field::GivenOn)).ok();
        let withdrawn = match says(cell(Field::Withdrawn), &times.2) {
            Says::Nothing | Says::No => Ok(()),
            Says::On(day) => {
                consents.withdrawn.push(Some(day));
                Ok(())
            }
            Says::Yes => {
                consents.withdrawn.push(None);
                Ok(())
            }
            Says::Unclear => {
                consents.withdrawn.push(None);
                Err((Field::Withdrawn, NotUsed::Unclear))
            }
        };
        let given = match (says(cell(Field::ToBeNamed), &times.0), given_on) {
            (Says::Nothing, _) => Ok(()),
            (Says::On(day), None) | (Says::Yes, Some(day)) => {
                consents.given.push(day);
                Ok(())
            }
            // Of two dates the later one counts.
            (Says::On(one), Some(other)) => {
                consents.given.push(one.max(other));
                Ok(())
            }
            (Says::Yes, None) => Err((Field::GivenOn, NotUsed::Undated)),
            (Says::No, day) => {
                consents.withdrawn.push(day);
                Ok(())
            }
            (Says::Unclear, _) => {
                consents.withdrawn.push(None);
                Err((Field::ToBeNamed, NotUsed::Unclear))
            }
        };
        withdrawn.and(given)
    }

    /// Whether a person may be named in what is published on a day.
    ///
    /// A consent counts from the end of the day, month or year it is dated with. A withdrawal that
    /// is on file holds whatever day is asked for, until a consent of a later date; one of the same
    /// date does not undo it.
    pub fn of_person(&self, person: &str, on: Stamp) -> MayBeNamed {
        let Some(consents) = self.persons.get(&person.trim().to_lowercase()) else {
            return MayBeNamed::NotAsked;
        };
        let undone = |given: &Stamp| {
            let mut withdrawn = consents.withdrawn.iter();
            withdrawn.any(|day| {
                day.is_none_or(|day| day.end_unix_milliseconds() > given.unix_milliseconds())
            })
        };
        let mut standing = consents
            .given
            .iter()
            .filter(|given| !undone(given))
            .peekable();
        match (
            standing.peek().is_some(),
            consents.withdrawn.is_empty() && consents.given.is_empty(),
        ) {
            (true, _)
                if standing
                    .any(|given| given.end_unix_milliseconds() <= on.end_unix_milliseconds()) =>
            {
                MayBeNamed::Yes
            }
            (true, _) => MayBeNamed::NotYet,
            (false, true) => MayBeNamed::NotAsked,
            (false, false) => MayBeNamed::No,
        }
    }

    /// The name of somebody who may be named on a day, else nothing.
    pub fn name<'n>(&self, person: &str, name: &'n str, on: Stamp) -> Option<&'n str> {
        (self.of_person(person, on) == MayBeNamed::Yes).then_some(name)
    }

    /// Rows that somebody should look at; they name nobody.
    pub fn rejects(&self) -> &[Reject<NotUsed>] {
        &self.rejects
    }

    /// How many persons there is something on file about.
    pub fn len(&self) -> usize {
        self.persons.len()
    }

    /// Whether there is nothing on file.
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty()
    }

    fn screen(&self) -> Screen {
        let mut table = Table::new("Consents to be named", &["", "rows"]);
        let rejected = self.rejects.len() as u64;
        table.row(vec![Cell::said("rows"), Cell::count(self.rows)]);
        table.row(vec![Cell::said("  blank"), Cell::count(self.blank)]);
        table.row(vec![
            Cell::said("  understood"),
            Cell::count(self.rows - self.blank - rejected),
        ]);
        for why in [NotUsed::NoPerson, NotUsed::Undated, NotUsed::Unclear] {
            let count = self
                .rejects
                .iter()
                .filter(|reject| reject.why == why)
                .count() as u64;
            table.row(vec![Cell::said(format!("  {why}")), Cell::count(count)]);
        }
        let persons = crate::show::counted(self.persons.len() as u64, "person", "persons");
        table.note(format!(
            "{persons} on file. Whoever is not on file is not named."
        ));
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Naming);

fn is_known(heading: &str) -> bool {
    Columns::<Field>::default().knows(heading)
}

/// How the dates of a column are read: all in one order.
fn times(
    sheet: &Sheet,
    at: &Located<Field>,
    field: Field,
    order: Option<DateOrder>,
) -> Result<Times, Error> {
    let mut times = Times::utc();
    if let Some(column) = at.column(field) {
        sheet.rows().for_each(|row| times.see(row.cell(column)));
        times.decide(order).map_err(|error| {
            error
                .in_file(sheet.origin.name())
                .at_column(at.heading(sheet, field))
        })?;
    }
    Ok(times)
}

#[cfg(test)]
#[path = "naming_tests.rs"]
mod naming_tests;
