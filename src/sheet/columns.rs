//! The columns of a sheet that hold the fields a module wants: named by the caller, or recognized.

use super::headings::{Names, find, normalized};
use super::{Layout, Sheet};
use crate::error::{Error, Kind};

/// The fields of one kind of sheet (a list, a case sheet), in the order their columns are looked
/// for.
pub(crate) trait Fields: Copy + Eq + Sized + 'static {
    const ALL: &'static [Self];
    /// What the column holds, in words.
    fn says(self) -> &'static str;
    /// The usual headings, normalized.
    fn names(self) -> Names;
    /// Whether the first column will do where several could be it: nothing is counted or printed
    /// from it.
    fn takes_the_first(self) -> bool {
        false
    }
}

/// The columns a caller names; all others are recognized.
#[derive(Clone, Debug)]
pub(crate) struct Columns<F> {
    named: Vec<(F, String)>,
}

impl<F> Default for Columns<F> {
    fn default() -> Columns<F> {
        Columns { named: Vec::new() }
    }
}

impl<F: Fields> Columns<F> {
    pub(crate) fn name(&mut self, field: F, heading: String) {
        self.named.retain(|(known, _)| *known != field);
        self.named.push((field, heading));
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

    /// The layout with what the names say of it: where columns are named by headings, the first row
    /// holds headings.
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

    /// Finds every field's column: an error where a named one is missing or two could be meant.
    pub(crate) fn locate(&self, sheet: &Sheet) -> Result<Located<F>, Error> {
        let mut located: Located<F> = Located { at: Vec::new() };
        for (field, heading) in &self.named {
            let column = sheet.column(heading, field.says())?;
            if let Some(other) = located.field_of(column) {
                let why = format!(
                    "one column is named for {} and for {}",
                    other.says(),
                    field.says()
                );
                return Err(Error::new(Kind::Settings(why))
                    .in_file(sheet.origin.name())
                    .at_column(heading));
            }
            located.set(*field, column);
        }
        for field in F::ALL {
            let recognized = || match find(&sheet.headings, &field.names()).first() {
                Some(first) if field.takes_the_first() => Ok(Some(*first)),
                _ => sheet.recognized(&field.names(), field.says()),
            };
            if located.column(*field).is_none()
                && let Some(column) = recognized()?
                && located.field_of(column).is_none()
            {
                located.set(*field, column);
            }
        }
        Ok(located)
    }
}

/// Where each field stands in a sheet.
#[derive(Clone, Debug)]
pub(crate) struct Located<F> {
    at: Vec<(F, usize)>,
}

impl<F: Fields> Located<F> {
    pub(crate) fn column(&self, field: F) -> Option<usize> {
        self.at
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, column)| *column)
    }

    pub(crate) fn field_of(&self, column: usize) -> Option<F> {
        self.at
            .iter()
            .find(|(_, known)| *known == column)
            .map(|(field, _)| *field)
    }

    pub(crate) fn set(&mut self, field: F, column: usize) {
        self.unset(field);
        self.at.push((field, column));
    }

    pub(crate) fn unset(&mut self, field: F) {
        self.at.retain(|(known, _)| *known != field);
    }

    /// The column's heading, for reports and errors.
    pub(crate) fn heading<'s>(&self, sheet: &'s Sheet, field: F) -> &'s str {
        self.column(field)
            .and_then(|column| sheet.headings.get(column))
            .map_or("", String::as_str)
    }
}

/// Whether a heading is a usual name of any field.
fn is_usual<F: Fields>(heading: &str) -> bool {
    let name = normalized(heading);
    F::ALL
        .iter()
        .map(|field| field.names())
        .any(|names| names.strong.contains(&name.as_str()) || names.weak.contains(&name.as_str()))
}
