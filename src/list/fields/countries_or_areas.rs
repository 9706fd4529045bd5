//! What a column headed `country` or `prefix` holds: countries, area codes, or something else.

use super::super::homes::Homes;
use super::content;
use super::names::{MAYBE_COUNTRIES, PREFIXES};
use crate::sheet::{ChosenBy, Fields, Located, Sheet, normalized};
use std::collections::BTreeSet;

/// Settles what the column of homes holds. One headed `prefix` may hold anything: it is that of homes
/// where its cells name regions or calling codes; codes that begin with one zero, and prefixes that no
/// country has, are area codes. One headed `country` stays the column of homes even if its cells are
/// not understood: no other home may be taken for its rows.
pub(crate) fn countries_or_areas<F: Fields>(
    sheet: &Sheet,
    located: &mut Located<F>,
    [home, area]: [F; 2],
    phones: &[usize],
) {
    let Some(column) = located.column(home) else {
        return;
    };
    let heading = normalized(located.heading(sheet, home));
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
    let homes = Homes::of(sheet, column, phones);
    if !areas && holds(&|cell| homes.region(cell).is_some()) {
        return;
    }
    let of_countries = !is_prefix && !MAYBE_COUNTRIES.contains(&heading.as_str());
    if of_countries {
        return;
    }
    located.unset(home);
    let free = located.column(area).is_none();
    if is_prefix && free && holds(&is_short) {
        located.add(area, column, ChosenBy::Heading);
    }
}
