//! Where the columns of a list stand in a sheet: by name, and by what their cells look like.

use super::ListField;
use super::content;
use super::countries_or_areas::countries_or_areas;
use super::names::{HOME, TIME};
use super::weak_names::settle_a_weak_name;
use crate::error::Error;
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
    if by_heading && !named {
        let phones: Vec<usize> = located.columns(ListField::Phone).collect();
        countries_or_areas(
            sheet,
            &mut located,
            [ListField::Home, ListField::Area],
            &phones,
        );
    }
    match located.column(ListField::Phone) {
        None => {
            let column = content::numbers_by_content(sheet, &located, ListField::Phone)?;
            located.add(ListField::Phone, column, ChosenBy::Content);
        }
        Some(column) => {
            if !columns.is_named(ListField::Phone) && !columns.is_closed() {
                settle_a_weak_name(column, &mut located, ListField::Phone, sheet)?;
                for further in content::more_numbers(sheet, &located) {
                    located.add(ListField::Phone, further, ChosenBy::Content);
                }
            }
        }
    }
    days_under_tag(sheet, &mut located);
    times(columns, sheet, &mut located)?;
    refuse_tables_side_by_side(columns, sheet, &located)?;
    Ok(located)
}

/// Refuses two tables side by side, whose second has a time or a client of its own:
/// `phone, date, phone.1, date.1`. The caller must say which of them is meant.
fn refuse_tables_side_by_side(
    columns: &Columns<ListField>,
    sheet: &Sheet,
    located: &Located<ListField>,
) -> Result<(), Error> {
    if located.columns(ListField::Phone).count() < 2 || columns.is_closed() {
        return Ok(());
    }
    for field in [ListField::Time, ListField::Tag] {
        let named = columns.is_named(field);
        let Some(taken) = located.column(field).filter(|_| !named) else {
            continue;
        };
        let first = normalized(located.heading(sheet, field));
        let again = |at: &usize| {
            let heading = sheet.headings.get(*at).map(|one| normalized(one));
            let number = heading
                .as_deref()
                .and_then(|one| one.strip_prefix(first.as_str()));
            number.is_some_and(|number| number.trim().parse::<u8>().is_ok())
        };
        let free = (0..sheet.headings.len()).filter(|at| located.field_of(*at).is_none());
        if let Some(other) = free.clone().find(again) {
            return Err(sheet.several(field, &[taken, other]));
        }
    }
    Ok(())
}

/// The German words of days, and of what stands beside them.
const WEEKDAYS: [&str; 14] = [
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
];
const BESIDE_DAYS: [&str; 5] = ["datum", "monat", "jahr", "uhrzeit", "zeit"];

/// Whether a column `Tag` holds days of the week, or of the month beside months and years.
fn is_of_days(sheet: &Sheet, column: usize) -> bool {
    let weekday = |cell: &str| WEEKDAYS.contains(&normalized(cell).as_str());
    let day = |cell: &str| cell.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let beside = sheet.headings.iter().map(|heading| normalized(heading));
    let beside = beside
        .filter(|heading| BESIDE_DAYS.contains(&heading.as_str()))
        .count();
    let holds = |fits: &dyn Fn(&str) -> bool| content::fitting(sheet, fits).contains(&column);
    holds(&weekday) || beside > 0 && holds(&day)
}

/// `Tag` is German for day: a column of that name with times is the column of times, and one with
/// only days is ignored.
fn days_under_tag(sheet: &Sheet, located: &mut Located<ListField>) {
    let heading = normalized(located.heading(sheet, ListField::Tag));
    if located.by(ListField::Tag) != Some(ChosenBy::Heading) || heading != "tag" {
        return;
    }
    let days = located.column(ListField::Tag);
    if days.is_some_and(|column| is_of_days(sheet, column)) {
        located.unset(ListField::Tag);
        return;
    }
    if located.column(ListField::Time).is_some() {
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
