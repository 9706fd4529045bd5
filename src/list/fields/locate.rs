//! Where the columns of a list stand in a sheet: by name, and by what their cells look like.

use super::super::homes::Homes;
use super::ListField;
use super::content;
use super::names::{HOME, PHONE, PREFIXES, TIME};
use crate::error::Error;
use crate::number;
use crate::sheet::column_error::ColumnError;
use crate::sheet::{ChosenBy, Columns, Fields, Located, Sheet, is_outcome, normalized};
use std::collections::BTreeSet;

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
        countries_or_areas(sheet, &mut located);
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
    refuse_tables_side_by_side(columns, sheet, &located)?;
    Ok(located)
}

/// A column called `country` or `prefix` may hold anything: it is that of homes where its cells name
/// regions or calling codes. Codes that begin with one zero, and prefixes that no country has, are area
/// codes.
fn countries_or_areas(sheet: &Sheet, located: &mut Located<ListField>) {
    let Some(column) = located.column(ListField::Home) else {
        return;
    };
    let heading = normalized(located.heading(sheet, ListField::Home));
    let is_prefix = PREFIXES.contains(&heading.as_str());
    let one_zero = |cell: &str| cell.starts_with('0') && !cell.starts_with("00");
    let is_short = |cell: &str| {
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        digits && (2..=6).contains(&cell.len()) && !cell.starts_with("00")
    };
    let holds = |fits: &dyn Fn(&str) -> bool| content::fitting(sheet, fits).contains(&column);
    let codes: BTreeSet<String> = sheet
        .rows()
        .map(|row| row.cell(column).trim().to_owned())
        .collect();
    // `Vorwahl` without a sign of a country is that of a town or a network, unless all rows have one.
    let of_towns = ["vorwahl", "predvolba"].contains(&heading.as_str()) && codes.len() > 1;
    let areas = is_prefix && holds(&|cell| is_short(cell) && (of_towns || one_zero(cell)));
    if !areas && names_regions(sheet, located) {
        return;
    }
    located.unset(ListField::Home);
    let free = located.column(ListField::Area).is_none();
    if is_prefix && free && holds(&is_short) {
        located.add(ListField::Area, column, ChosenBy::Heading);
    }
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
/// numbers and those of another column do, the caller must name the column.
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
