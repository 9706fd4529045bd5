//! The columns of a sheet, each with the field it holds: named by the caller, or recognized.

use super::choices::{ChosenBy, ColumnChoice};
use super::column_error::ColumnError;
use super::headings::{Names, is_strong, normalized};
use super::{Layout, Sheet};
use crate::error::Error;

/// The fields of one kind of sheet (a list, a case sheet), in the order their columns are looked
/// for.
pub(crate) trait Fields: Copy + Eq + Sized + 'static {
    const ALL: &'static [Self];
    /// What the column holds, in words.
    fn says(self) -> &'static str;
    /// The usual headings, normalized.
    fn names(self) -> Names;
    /// The option of the command that names the column.
    fn option(self) -> String;
    /// Whether a row may hold several, each in a column of its own.
    fn may_be_several(self) -> bool {
        false
    }
    /// Whether the first of several columns is enough: nothing is counted or printed from it.
    fn takes_the_first(self) -> bool {
        false
    }
}

/// What is asked for where a column is missing, or several could be it.
pub(crate) struct Asked {
    /// What it holds, in words.
    pub(crate) says: &'static str,
    /// The option of the command that names it; none where the heading must be this one.
    pub(crate) option: Option<String>,
}

impl<F: Fields> From<F> for Asked {
    fn from(field: F) -> Asked {
        Asked {
            says: field.says(),
            option: Some(field.option()),
        }
    }
}

/// The columns a caller names; all others are recognized.
#[derive(Clone, Debug)]
pub(crate) struct Columns<F> {
    named: Vec<(F, String)>,
    /// Whether all other columns are ignored, because another part of the file decided.
    closed: bool,
}

impl<F> Default for Columns<F> {
    fn default() -> Columns<F> {
        Columns {
            named: Vec::new(),
            closed: false,
        }
    }
}

impl<F: Fields> Columns<F> {
    pub(crate) fn name(&mut self, field: F, heading: String) {
        self.named.retain(|(known, _)| *known != field);
        self.named.push((field, heading));
    }

    /// Names a further column of a field that may have several.
    pub(crate) fn name_further(&mut self, field: F, heading: String) {
        self.named.push((field, heading));
    }

    /// Forgets all names; from now on only columns that are named hold a field.
    pub(crate) fn close(&mut self) {
        self.named.clear();
        self.closed = true;
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed
    }

    /// Whether the caller named the column of this field.
    pub(crate) fn is_named(&self, field: F) -> bool {
        self.named.iter().any(|(known, _)| *known == field)
    }

    /// Whether a heading is one the caller named, or a usual name of any field: such a heading
    /// makes its row a heading row.
    pub(crate) fn knows(&self, heading: &str) -> bool {
        self.named
            .iter()
            .any(|(_, named)| normalized(named) == normalized(heading))
            || is_usual::<F>(heading)
    }

    /// The layout, with headings where the caller names columns by their headings.
    pub(crate) fn layout(&self, layout: &Layout) -> Layout {
        let by_heading = |named: &String| {
            named
                .strip_prefix("column ")
                .is_none_or(|ordinal| ordinal.parse::<usize>().is_err())
        };
        let named = self.named.iter().any(|(_, named)| by_heading(named));
        Layout {
            header: layout.header.or(named.then_some(true)),
            ..layout.clone()
        }
    }

    /// Finds the column of every field.
    ///
    /// # Errors
    /// A column that the caller named and that is missing, one named for two fields, or several
    /// that could be meant.
    pub(crate) fn locate(&self, sheet: &Sheet) -> Result<Located<F>, Error> {
        let mut located: Located<F> = Located { at: Vec::new() };
        for (field, heading) in &self.named {
            let column = sheet.column(heading, *field)?;
            if let Some(other) = located.field_of(column) {
                let (one, other) = (other.says(), field.says());
                return Err(Error::new(ColumnError::NamedTwice { one, other })
                    .in_file(sheet.origin.place())
                    .at_column(heading));
            }
            located.add(*field, column, ChosenBy::Caller);
        }
        for field in F::ALL {
            if self.closed || located.column(*field).is_some() {
                continue;
            }
            let mut found = sheet.recognized(*field);
            if field.takes_the_first() {
                found.truncate(1);
            }
            match found.as_slice() {
                [] => {}
                [_, _, ..] if !field.may_be_several() => {
                    return Err(sheet.several(*field, &found));
                }
                found => {
                    for column in found {
                        if located.field_of(*column).is_none() {
                            located.add(*field, *column, ChosenBy::Heading);
                        }
                    }
                }
            }
        }
        Ok(located)
    }
}

/// Where each field stands in a sheet.
#[derive(Clone, Debug)]
pub(crate) struct Located<F> {
    at: Vec<(F, usize, ChosenBy)>,
}

impl<F: Fields> Located<F> {
    /// The first column of a field.
    pub(crate) fn column(&self, field: F) -> Option<usize> {
        self.columns(field).next()
    }

    /// All columns of a field.
    pub(crate) fn columns(&self, field: F) -> impl Iterator<Item = usize> {
        let of = self.at.iter().filter(move |(known, ..)| *known == field);
        of.map(|(_, column, _)| *column)
    }

    pub(crate) fn field_of(&self, column: usize) -> Option<F> {
        self.at
            .iter()
            .find(|(_, known, _)| *known == column)
            .map(|(field, ..)| *field)
    }

    /// Who chose the column of a field.
    pub(crate) fn by(&self, field: F) -> Option<ChosenBy> {
        let mut at = self.at.iter();
        at.find(|(known, ..)| *known == field).map(|(.., by)| *by)
    }

    pub(crate) fn add(&mut self, field: F, column: usize, by: ChosenBy) {
        self.at.push((field, column, by));
    }

    pub(crate) fn unset(&mut self, field: F) {
        self.at.retain(|(known, ..)| *known != field);
    }

    /// Removes these columns: they hold no field.
    pub(crate) fn forget(&mut self, columns: &[usize]) {
        self.at.retain(|(_, column, _)| !columns.contains(column));
    }

    /// The first column's heading, for reports and errors.
    pub(crate) fn heading<'s>(&self, sheet: &'s Sheet, field: F) -> &'s str {
        self.column(field)
            .and_then(|column| sheet.headings.get(column))
            .map_or("", String::as_str)
    }

    /// The columns taken, in the order of the sheet, and those of `expected` that were not found.
    pub(crate) fn choices(&self, sheet: &Sheet, expected: &[F]) -> Vec<ColumnChoice> {
        let mut at = self.at.clone();
        at.sort_by_key(|(_, column, _)| *column);
        let choice = |field: F, heading, by| ColumnChoice {
            content: field.says(),
            field: F::ALL.iter().take_while(|one| **one != field).count(),
            heading,
            by,
        };
        let taken = at.iter().map(|(field, column, by)| {
            let heading = sheet.headings.get(*column).cloned();
            choice(*field, heading, *by)
        });
        let missing = expected
            .iter()
            .filter(|field| self.column(**field).is_none());
        let missing = missing.map(|field| choice(*field, None, ChosenBy::Nobody));
        taken.chain(missing).collect()
    }

    /// The headings of the columns that hold no field.
    pub(crate) fn unused(&self, sheet: &Sheet) -> Vec<String> {
        let headings = sheet.headings.iter().enumerate();
        let unused = headings.filter(|(at, heading)| {
            sheet.has_headings() && self.field_of(*at).is_none() && !heading.trim().is_empty()
        });
        unused.map(|(_, heading)| heading.clone()).collect()
    }
}

/// Whether a heading is a usual name of any field.
fn is_usual<F: Fields>(heading: &str) -> bool {
    let name = normalized(heading);
    F::ALL.iter().any(|field| {
        let names = field.names();
        names.strong.contains(&name.as_str())
            || names.weak.contains(&name.as_str())
            || field.may_be_several() && is_strong(heading, &names)
    })
}
