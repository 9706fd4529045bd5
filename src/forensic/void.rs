//! Rows that the sheet itself marks as withdrawn, superseded, deleted or not valid.

use super::codes::CodeCell;
use super::fields::CaseField;
use super::mark::{Mark, says_yes_and_no};
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

/// Headings of columns in which `no` takes a row back.
const VALID: [&str; 6] = ["valid", "is valid", "gultig", "valide", "valido", "valida"];

/// Beginnings of words by which a row is taken back.
#[rustfmt::skip]
const TAKEN_BACK: [&str; 33] = [
    "withdr", "supersed", "delet", "retract", "invalid", "void", "cancel", "annul", "obsolete", "rescind", "revok", "struck out",
    "zuruckgezogen", "ungultig", "geloscht", "storniert", "retire", "supprim", "annule", "retirad", "anulad", "eliminad", "borrad",
    "ritirat", "annullat", "eliminat", "отозван", "удален", "недейств", "отменен", "ملغ", "محذوف", "سحب",
];

/// Takes the columns of a status that holds such words. Other words in it say how the work stands.
pub(super) fn locate(sheet: &Sheet, located: &mut Located<CaseField>) {
    let named = |at: &usize| {
        let heading = sheet.headings.get(*at).map(|one| normalized(one));
        heading.is_some_and(|heading| STATUS.contains(&heading.as_str()))
    };
    let says = |at: usize| sheet.rows().any(|row| is_taken_back(row.cell(at)));
    let free = (0..sheet.headings.len()).filter(|at| located.field_of(*at).is_none());
    let found: Vec<usize> = free.filter(named).filter(|at| says(*at)).collect();
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
        heading.is_some_and(|one| VALID.contains(&one.as_str()))
            && !(says_yes_and_no(sheet, *at) || denies())
    };
    let days: Vec<usize> = located.columns(CaseField::Void).filter(of_days).collect();
    located.forget(&days);
}

/// Whether a cell marks its row as void. If in doubt it does: the row is then counted as a reject,
/// where a person will see it.
pub(super) fn takes_back(heading: &str, cell: &str) -> bool {
    let heading = normalized(heading);
    if STATUS.contains(&heading.as_str()) {
        return is_taken_back(cell);
    }
    if VALID.contains(&heading.as_str()) {
        return Mark::of(cell) == Mark::No || is_taken_back(cell);
    }
    match Mark::of(cell) {
        Mark::Yes | Mark::Doubt => true,
        Mark::No | Mark::Circle | Mark::Blank => false,
        Mark::Other => {
            !matches!(CodeCell::of(cell), CodeCell::Placeholder) && denial(cell) != Denial::Denied
        }
    }
}

/// Whether the first word of a cell says so: `withdrawn 2021-09-01`, and not `not withdrawn`.
fn is_taken_back(cell: &str) -> bool {
    let plain = normalized(cell);
    TAKEN_BACK.iter().any(|word| plain.starts_with(word))
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
        ] {
            assert!(!takes_back(heading, cell), "{heading} {cell}");
        }
    }
}
