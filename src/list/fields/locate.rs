//! Where the columns of a list stand in a sheet: by name, and by what their cells look like.

use super::super::homes::Homes;
use super::ListField;
use super::content;
use super::names::{HOME, PHONE, TIME};
use crate::error::Error;
use crate::number;
use crate::sheet::column_error::ColumnError;
use crate::sheet::{ChosenBy, Columns, Fields, Located, Sheet, is_outcome, normalized};

/// Finds the columns of a list in a sheet. Without one of numbers there is no list.
///
/// # Errors
/// No column of numbers, or two that could be it; a column that is named and not there.
pub(in crate::list) fn locate(
    columns: &Columns<ListField>,
    further: &[String],
    sheet: &Sheet,
) -> Result<Located<ListField>, Error> {
    let mut located = columns.locate(sheet)?;
    for heading in further {
        let column = sheet.column(heading, ListField::Phone)?;
        if let Some(other) = located.field_of(column) {
            let (one, other) = (other.says(), ListField::Phone.says());
            return Err(Error::new(ColumnError::NamedTwice { one, other })
                .in_file(sheet.origin.place())
                .at_column(heading));
        }
        located.add(ListField::Phone, column, ChosenBy::Caller);
    }
    let named = HOME
        .strong
        .contains(&normalized(located.heading(sheet, ListField::Home)).as_str());
    let by_heading = located.by(ListField::Home) == Some(ChosenBy::Heading);
    if by_heading && !named && !names_regions(sheet, &located) {
        located.unset(ListField::Home);
    }
    match located.column(ListField::Phone) {
        None => {
            let column = content::numbers_by_content(sheet, &located, ListField::Phone)?;
            located.add(ListField::Phone, column, ChosenBy::Content);
        }
        Some(column) => {
            if !columns.is_named(ListField::Phone) && !columns.is_closed() {
                doubt_a_weak_name(column, &located, sheet)?;
                for further in content::more_numbers(sheet, &located) {
                    located.add(ListField::Phone, further, ChosenBy::Content);
                }
            }
        }
    }
    days_under_tag(sheet, &mut located);
    times(columns, sheet, &mut located)?;
    Ok(located)
}

/// `Tag` is German for day: a column so called that holds times is that of times.
fn days_under_tag(sheet: &Sheet, located: &mut Located<ListField>) {
    if located.by(ListField::Tag) != Some(ChosenBy::Heading)
        || located.column(ListField::Time).is_some()
    {
        return;
    }
    let days = located.column(ListField::Tag);
    if let Some(column) = days.filter(|column| content::is_of_times(sheet, *column)) {
        located.unset(ListField::Tag);
        located.add(ListField::Time, column, ChosenBy::Content);
    }
}

/// Settles which column is that of times, and which that of the clock beside it.
fn times(
    columns: &Columns<ListField>,
    sheet: &Sheet,
    located: &mut Located<ListField>,
) -> Result<(), Error> {
    match (
        located.column(ListField::Time),
        located.column(ListField::Clock),
    ) {
        // A lone column of times is the time of selection, not the clock beside it.
        (None, Some(clock)) => {
            let by = located.by(ListField::Clock).unwrap_or(ChosenBy::Heading);
            located.unset(ListField::Clock);
            located.add(ListField::Time, clock, by);
        }
        // A clock belongs beside a column of dates; beside `created at` it is of something else.
        (Some(_), Some(_))
            if !columns.is_named(ListField::Clock)
                && !is_of_dates(located.heading(sheet, ListField::Time)) =>
        {
            located.unset(ListField::Clock);
        }
        // The days of a case sheet are those of examinations and traces.
        (None, None)
            if !columns.is_closed() && !sheet.headings.iter().any(|one| is_outcome(one)) =>
        {
            if let Some(column) = content::time(sheet, located)? {
                located.add(ListField::Time, column, ChosenBy::Content);
            }
        }
        _ => {}
    }
    Ok(())
}

/// Whether a heading speaks of dates: it holds one of the words that mean a date.
fn is_of_dates(heading: &str) -> bool {
    let name = normalized(heading);
    let mut words = TIME.weak.iter().chain(&["tag"]);
    words.any(|word| name == *word || name.split(' ').any(|part| part == *word))
}

/// Whether the cells of the column of homes name regions or calling codes: one called `country` or
/// `prefix` may hold anything.
fn names_regions(sheet: &Sheet, located: &Located<ListField>) -> bool {
    let Some(column) = located.column(ListField::Home) else {
        return false;
    };
    let homes = Homes::new();
    content::fitting(sheet, &|cell| homes.region(cell).is_some()).contains(&column)
}

/// A heading such as `no` or `target` may mean something else: if few of its cells look like
/// numbers and another column's do, which is meant must be said.
fn doubt_a_weak_name(
    column: usize,
    located: &Located<ListField>,
    sheet: &Sheet,
) -> Result<(), Error> {
    let heading = located.heading(sheet, ListField::Phone);
    if PHONE.strong.contains(&normalized(heading).as_str()) {
        return Ok(());
    }
    let anywhere = number::ParseOptions::default();
    let like = content::fitting(sheet, &|cell| number::looks_like_one(cell, &anywhere));
    let free = like.iter().filter(|at| located.field_of(**at).is_none());
    let others: Vec<usize> = free.copied().collect();
    if others.is_empty() || like.contains(&column) {
        return Ok(());
    }
    Err(sheet.several(ListField::Phone, &[&[column], others.as_slice()].concat()))
}
