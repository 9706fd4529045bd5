//! Losses: what was given but is not in the figures, such as outcomes that are not understood,
//! sheets left out, cells that may stand under the wrong heading, and files not read.

use super::joining_error::JoiningError;
use crate::error::Error;
use crate::forensic::{self, Findings, Folder};
use crate::list::TargetList;
use crate::sheet::{Choices, SheetChoices};
use crate::table::{counted, thousands};
use std::fmt;

/// A kind of loss.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum LossKind {
    /// Rows of the list without a number that could be read.
    ListRows,
    /// Rows of case sheets with an outcome that is not understood.
    Outcomes,
    /// Rows of case sheets that state no outcome.
    NoOutcome,
    /// Rows of case sheets without a number that could be read.
    Numbers,
    /// Rows of case sheets that are marked as withdrawn, superseded, deleted or not valid.
    TakenBack,
    /// Rows of sheets that were left out.
    Sheets,
    /// Rows whose cells may stand under the wrong heading: rows with surplus cells, or inside a
    /// quoted cell.
    Cells,
    /// Cells with a formula whose result is not stored.
    Formulas,
    /// Files of folders and archives that were not read.
    Files,
}

impl LossKind {
    /// Every kind.
    pub const ALL: [LossKind; 9] = [
        LossKind::ListRows,
        LossKind::Outcomes,
        LossKind::NoOutcome,
        LossKind::Numbers,
        LossKind::TakenBack,
        LossKind::Sheets,
        LossKind::Cells,
        LossKind::Formulas,
        LossKind::Files,
    ];

    /// The kind's name: `list-rows`, `outcomes`, `no-outcome`, `numbers`, `taken-back`, `sheets`,
    /// `cells`, `formulas` or `files`.
    pub fn name(self) -> &'static str {
        match self {
            LossKind::ListRows => "list-rows",
            LossKind::Outcomes => "outcomes",
            LossKind::NoOutcome => "no-outcome",
            LossKind::Numbers => "numbers",
            LossKind::TakenBack => "taken-back",
            LossKind::Sheets => "sheets",
            LossKind::Cells => "cells",
            LossKind::Formulas => "formulas",
            LossKind::Files => "files",
        }
    }

    /// The kind in words, without a count.
    pub fn description(self) -> &'static str {
        match self {
            LossKind::ListRows => "some list rows have no number that can be read",
            LossKind::Outcomes => "some case-sheet rows have an outcome that is not understood",
            LossKind::NoOutcome => "some case-sheet rows state no outcome",
            LossKind::Numbers => "some case-sheet rows have no number that can be read",
            LossKind::TakenBack => "some case-sheet rows are marked as withdrawn or not valid",
            LossKind::Sheets => "some sheets of workbooks were left out",
            LossKind::Cells => "some rows have cells that may stand under the wrong heading",
            LossKind::Formulas => "some cells hold a formula whose result is not stored",
            LossKind::Files => "some files were not read",
        }
    }

    /// The unit that is counted, in the singular and the plural: `row` and `rows`, `cell` and
    /// `cells`, or `file` and `files`.
    pub fn unit(self) -> (&'static str, &'static str) {
        match self {
            LossKind::Formulas => ("cell", "cells"),
            LossKind::Files => ("file", "files"),
            _ => ("row", "rows"),
        }
    }

    /// The kind of this name.
    ///
    /// # Errors
    /// An unknown name; the error lists the known ones.
    pub fn named(name: &str) -> Result<LossKind, Error> {
        let kind = LossKind::ALL.into_iter().find(|kind| kind.name() == name);
        kind.ok_or_else(|| {
            let kinds = LossKind::ALL.map(LossKind::name).to_vec();
            let name = name.to_owned();
            JoiningError::UnknownLoss { name, kinds }.into()
        })
    }
}

/// A loss: how many rows, cells or files of one kind, out of how many.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loss {
    /// What was lost.
    pub kind: LossKind,
    /// How many rows, cells or files.
    pub lost: u64,
    /// Out of how many, those that were lost included.
    pub of: u64,
    /// The names of the sheets that were left out.
    pub sheets: Vec<String>,
}

impl Loss {
    fn new(kind: LossKind, lost: u64, of: u64) -> Loss {
        Loss {
            kind,
            lost,
            of,
            sheets: Vec::new(),
        }
    }

    /// The losses of a list and its findings, one for each kind that occurs.
    ///
    /// ```
    /// use targetlist::corroborate::{Loss, LossKind};
    /// use targetlist::{Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone\n+447700900123\n".as_bytes())?;
    /// let cases = "number,result\n+447700900123,infected\n+447700900124,hmm\n";
    /// let losses = Loss::each(&list, &Findings::reader().read("c", cases.as_bytes())?);
    /// assert_eq!((losses.len(), losses[0].kind), (1, LossKind::Outcomes));
    /// assert_eq!(losses[0].to_string(), "1 of 2 case-sheet rows has an outcome that is not understood");
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn each(list: &TargetList, findings: &Findings) -> Vec<Loss> {
        let all = || std::iter::once(list.choices()).chain(findings.choices());
        let read = || all().flat_map(Choices::read);
        let sum = |count: &dyn Fn(&SheetChoices) -> u64| read().map(count).sum::<u64>();
        let rows = sum(&|sheet| sheet.rows);
        let left_out: Vec<&SheetChoices> = all().flat_map(Choices::lost).collect();
        let lost_rows: u64 = left_out.iter().map(|sheet| sheet.rows).sum();
        let named = left_out.iter().filter_map(|sheet| sheet.name.clone());
        let of = Loss::new;
        let counts = list.counts();
        let mut found = of_case_rows(findings.counts());
        found.push(of(
            LossKind::ListRows,
            counts.rejected(),
            counts.rows - counts.blank,
        ));
        found.extend([
            of(
                LossKind::Cells,
                sum(&|sheet| sheet.surplus + sheet.quoted_rows),
                rows,
            ),
            of(LossKind::Formulas, sum(&|sheet| sheet.formulas), rows),
        ]);
        let unread = unread_files(findings);
        found.push(of(
            LossKind::Files,
            unread,
            unread + findings.folders().len() as u64,
        ));
        found.retain(|loss| loss.lost > 0);
        if !left_out.is_empty() {
            found.push(Loss {
                sheets: named.collect(),
                ..of(LossKind::Sheets, lost_rows, rows + lost_rows)
            });
        }
        found.sort_by_key(|loss| loss.kind);
        found
    }

    /// The share that was lost, from 0 to 1.
    pub fn share(&self) -> f64 {
        self.lost as f64 / self.of.max(self.lost).max(1) as f64
    }
}

/// `3 of 12 case-sheet rows have an outcome that is not understood`
impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lost = self.lost;
        let rows = |one, many| format!("{} of {}", thousands(lost), counted(self.of, one, many));
        let case_rows = || rows("case-sheet row", "case-sheet rows");
        let verb = |one, many| if lost == 1 { one } else { many };
        let have = verb("has", "have");
        match self.kind {
            LossKind::ListRows => {
                let rows = rows("list row", "list rows");
                write!(f, "{rows} {have} no number that can be read")
            }
            LossKind::Outcomes => {
                write!(
                    f,
                    "{} {have} an outcome that is not understood",
                    case_rows()
                )
            }
            LossKind::NoOutcome => {
                write!(f, "{} {} no outcome", case_rows(), verb("states", "state"))
            }
            LossKind::Numbers => write!(f, "{} {have} no number that can be read", case_rows()),
            LossKind::TakenBack => {
                let are = verb("is", "are");
                write!(f, "{} {are} marked as withdrawn or not valid", case_rows())
            }
            LossKind::Sheets => f.write_str(&self.sheets_in_words()),
            LossKind::Cells => {
                let rows = rows("row", "rows");
                write!(
                    f,
                    "{rows} {have} cells that may stand under the wrong heading"
                )
            }
            LossKind::Formulas => {
                let cells = counted(lost, "cell holds", "cells hold");
                write!(f, "{cells} a formula whose result is not stored")
            }
            LossKind::Files => {
                let files = counted(lost, "file was", "files were");
                write!(f, "{files} not read")
            }
        }
    }
}

impl Loss {
    /// `1 sheet was left out (“Old”; 3 rows)`
    fn sheets_in_words(&self) -> String {
        let left = counted(self.sheets.len() as u64, "sheet was", "sheets were");
        let names: Vec<String> = self
            .sheets
            .iter()
            .map(|name| format!("“{}”", crate::mask::redact(name)))
            .collect();
        let held = counted(self.lost, "row", "rows");
        format!("{left} left out ({}; {held})", names.join(", "))
    }
}

/// The rows of case sheets that are in no figure.
fn of_case_rows(counts: &forensic::SheetCounts) -> Vec<Loss> {
    let rejected = |whys: &[forensic::CaseRejectReason]| -> u64 {
        whys.iter().filter_map(|why| counts.rejects.get(why)).sum()
    };
    let unclear = [
        forensic::CaseRejectReason::UnknownOutcome,
        forensic::CaseRejectReason::DoubtfulOutcome,
        forensic::CaseRejectReason::SeveralOutcomes,
    ];
    let case_rows = counts.rows - counts.blank;
    let of = Loss::new;
    vec![
        of(LossKind::Outcomes, rejected(&unclear), case_rows),
        of(
            LossKind::NoOutcome,
            rejected(&[forensic::CaseRejectReason::NoOutcome]),
            case_rows,
        ),
        of(
            LossKind::Numbers,
            counts.number_lost + rejected(&[forensic::CaseRejectReason::NoDevice]),
            case_rows,
        ),
        of(
            LossKind::TakenBack,
            rejected(&[forensic::CaseRejectReason::TakenBack]),
            case_rows,
        ),
    ]
}

/// Files and links of output folders that were not read.
fn unread_files(findings: &Findings) -> u64 {
    let unread = |folder: &Folder| folder.bad_files().len() as u64 + folder.links();
    findings.folders().iter().map(unread).sum()
}

/// Every loss, with semicolons between.
pub(super) fn in_words(losses: &[Loss]) -> String {
    let says: Vec<String> = losses.iter().map(ToString::to_string).collect();
    says.join("; ")
}
