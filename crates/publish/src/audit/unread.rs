//! What of the list and the case sheets was not read as numbers: searched for only as it stands, or
//! not at all.

use super::cases::Cases;
use super::secrets::Secrets;
use targetlist::list::{RejectReason, TargetList};
use targetlist::mask::Reveal;
use targetlist::number::ParseError;
use targetlist::table::counted;

/// What an audit cannot search for as it searches for numbers. It is said with every result, as it
/// may stand in the folder all the same.
#[derive(Clone, Copy, Default)]
pub(super) struct Unread {
    /// Rows of the list that are not entries.
    pub(super) rows: u64,
    /// Those of them that a home region would let read.
    national: u64,
    /// Those of them whose digits are searched for as they are written.
    as_written: u64,
    /// Parts of cells of the list that hold several numbers.
    parts: u64,
    /// Numbers of case sheets.
    pub(super) of_cases: u64,
    /// Devices of case sheets that were removed with their numbers.
    pub(super) withdrawn: u64,
}

impl Unread {
    /// What was not read of a list and of case sheets. The digits of rows that were not used are
    /// added to what is searched for.
    pub(super) fn of(list: &TargetList, cases: &Cases, secrets: &mut Secrets) -> Unread {
        cases.cells.iter().for_each(|cell| {
            secrets.unread(cell);
        });
        let national = RejectReason::Number(ParseError::NationalForm);
        let counts = list.counts();
        let cells = list.rejects().iter().filter(|row| match row.why {
            RejectReason::Number(why) => may_be_a_number(why),
            _ => false,
        });
        let cells = cells.filter_map(|row| row.written(Reveal::Numbers));
        Unread {
            rows: counts.rejected(),
            national: counts.rejects.get(&national).copied().unwrap_or(0),
            as_written: cells.map(|cell| u64::from(secrets.unread(cell))).sum(),
            parts: counts.pieces_unread,
            of_cases: cases.unread,
            withdrawn: cases.withdrawn,
        }
    }

    /// A sentence for each thing that was not read.
    pub(super) fn sentences(&self) -> Vec<String> {
        let mut says = Vec::new();
        if self.rows > 0 {
            let rows = counted(self.rows, "row of the list was", "rows of the list were");
            says.push(format!("{rows} not read."));
            says.extend(self.of_rows(self.national, "needs", "need", "a home region (--home)"));
            says.extend(self.of_digits());
            let nothing = self.rows - self.as_written.min(self.rows);
            says.extend(self.of_rows(nothing, "was", "were", "not searched for"));
        }
        let counts = [
            (
                self.parts,
                "part of a cell with several numbers was",
                "parts of cells with several numbers were",
                "not read; only the digits were searched for, as they are written.",
            ),
            (
                self.of_cases,
                "number of the case sheets was",
                "numbers of the case sheets were",
                "not read and not searched for; national numbers need a home region (--home).",
            ),
            (
                self.withdrawn,
                "device of the case sheets was",
                "devices of the case sheets were",
                "removed because consent was withdrawn, so the numbers were not searched for.",
            ),
        ];
        let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
        says.extend(counts.map(|(count, one, many, rest)| {
            let what = counted(count, one, many);
            format!("{what} {rest}")
        }));
        says
    }

    /// What is said of the rows whose digits are searched for. Their names are not.
    fn of_digits(&self) -> Option<String> {
        let whose = match (self.as_written, self.rows) {
            (0, _) => return None,
            (_, 1) => "Only its digits".to_owned(),
            (some, all) if some == all => "Only their digits".to_owned(),
            (some, _) => format!(
                "Of {}, only the digits",
                counted(some, "of them", "of them")
            ),
        };
        Some(format!("{whose} were searched for, as they are written."))
    }

    /// What is said of some of the rows: `2 of them need …`.
    fn of_rows(&self, count: u64, one: &str, many: &str, rest: &str) -> Option<String> {
        match (count, self.rows) {
            (0, _) => None,
            (_, 1) => Some(format!("It {one} {rest}.")),
            (count, all) if count == all => Some(format!("All of them {many} {rest}.")),
            (count, _) => {
                let who = counted(count, "of them", "of them");
                let verb = if count == 1 { one } else { many };
                Some(format!("{who} {verb} {rest}."))
            }
        }
    }
}

/// Whether a cell that was not read may hold a number all the same. Days and sums stand in outputs
/// without being anybody's number.
pub(super) fn may_be_a_number(why: ParseError) -> bool {
    !matches!(
        why,
        ParseError::Empty
            | ParseError::NoDigits
            | ParseError::SpreadsheetError
            | ParseError::Date
            | ParseError::Amount
    )
}
