//! Rows that the sheet itself marks as withdrawn, superseded, deleted or not valid.

use super::codes::CodeCell;
use super::fields::CaseField;
use super::mark::{Mark, holds_marks_alone, says_yes_and_no};
use super::void_headings::{VoidHeading, heading_says, is_taken_back};
use super::words::{Denial, denial};
use crate::sheet::{ChosenBy, Located, Sheet, normalized};

/// Headings of columns that say how a row stands, among other words.
const STATUS: [&str; 10] = [
    "status",
    "state",
    "row status",
    "record status",
    "entry status",
    "case status",
    "report status",
    "estado",
    "statut",
    "статус",
];

/// Takes the columns of a status that holds words by which a row is taken back, as other words in it
/// say how the work stands, and those whose heading speaks of it.
pub(super) fn locate(sheet: &Sheet, located: &mut Located<CaseField>) {
    let named = |at: &usize| {
        let heading = sheet.headings.get(*at).map(|one| normalized(one));
        heading.is_some_and(|heading| STATUS.contains(&heading.as_str()))
    };
    let says = |at: usize| {
        sheet
            .rows()
            .any(|row| is_taken_back(&normalized(row.cell(at))))
    };
    let chosen = located.by(CaseField::Void) == Some(ChosenBy::Caller);
    let headed = |at: &usize| match sheet.headings.get(*at).and_then(|one| heading_says(one)) {
        _ if chosen => false,
        Some(VoidHeading::TakenBack) => true,
        Some(VoidHeading::NotOfACase | VoidHeading::Counts) => holds_marks_alone(sheet, *at),
        None => false,
    };
    let free = (0..sheet.headings.len()).filter(|at| located.field_of(*at).is_none());
    let found: Vec<usize> = free
        .filter(|at| named(at) && says(*at) || headed(at))
        .collect();
    for column in found {
        located.add(CaseField::Void, column, ChosenBy::Heading);
    }
    // Where rows name what they correct, that decides.
    if located.column(CaseField::Corrects).is_some() {
        let of_rows = |at: &usize| {
            let heading = sheet.headings.get(*at).map(|one| normalized(one));
            heading.is_some_and(|heading| heading.starts_with("superseded"))
        };
        let of_rows: Vec<usize> = located.columns(CaseField::Void).filter(of_rows).collect();
        located.forget(&of_rows);
    }
    // `valid` may hold days, or what a number is.
    let of_days = |at: &usize| {
        let heading = sheet.headings.get(*at).map(|one| normalized(one));
        let denies = || sheet.rows().any(|row| Mark::of(row.cell(*at)) == Mark::No);
        heading.is_some_and(|one| heading_says(&one) == Some(VoidHeading::Counts))
            && !(says_yes_and_no(sheet, *at) || denies())
    };
    let days: Vec<usize> = located.columns(CaseField::Void).filter(of_days).collect();
    located.forget(&days);
}

/// Whether a cell marks its row as void. If in doubt it does: the row is then counted as a reject,
/// where a person will see it.
pub(super) fn takes_back(heading: &str, cell: &str) -> bool {
    let plain = normalized(cell);
    if STATUS.contains(&normalized(heading).as_str()) {
        return is_taken_back(&plain);
    }
    if heading_says(heading) == Some(VoidHeading::Counts) {
        return matches!(Mark::of(cell), Mark::No | Mark::Doubt) || is_taken_back(&plain);
    }
    match Mark::of(cell) {
        Mark::Yes | Mark::Doubt => true,
        Mark::No | Mark::Circle | Mark::Blank => false,
        Mark::Other if is_taken_back(&plain) => true,
        Mark::Other => {
            !matches!(CodeCell::of(cell), CodeCell::Placeholder) && denial(cell) != Denial::Denied
        }
    }
}

#[cfg(test)]
mod tests {
    use super::takes_back;

    #[test]
    fn a_row_is_taken_back_by_a_column_of_its_own() {
        for (heading, cell) in [
            ("withdrawn", "yes"),
            ("Withdrawn", "2021-09-01"),
            ("status", "withdrawn"),
            ("superseded", "x"),
            ("valid", "no"),
            ("deleted", "1"),
            ("exclude", "yes"),
            ("excluded", "excluded by the owner"),
            ("exclusion reason", "handset of the office"),
            ("included", "no"),
            ("eligible (Y/N)", "n"),
            ("duplicate", "x"),
            ("Testgerät", "ja"),
            ("status", "excluded"),
        ] {
            assert!(takes_back(heading, cell), "{heading} {cell}");
        }
        for (heading, cell) in [
            ("withdrawn", ""),
            ("withdrawn", "no"),
            ("withdrawn", "never withdrawn"),
            ("withdrawn", "n/a"),
            ("status", "closed"),
            ("status", "not withdrawn"),
            ("valid", "yes"),
            ("valid", ""),
            ("deleted", "0"),
            ("exclude", "no"),
            ("excluded", "not excluded"),
            ("included", "yes"),
            ("duplicate", "-"),
            ("test phone", "no"),
            ("exclusion reason", "n/a"),
        ] {
            assert!(!takes_back(heading, cell), "{heading} {cell}");
        }
    }
}
