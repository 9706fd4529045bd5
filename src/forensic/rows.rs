//! The rows of a case sheet: examinations, rejects, and who withdrew consent.

use super::availability;
use super::build::Read;
use super::consent::{self, Consent};
use super::consent_columns;
use super::dates::Dates;
use super::dialing::Dialing;
use super::fields::CaseField;
use super::locating::{Outcomes, free, locate, tells_apart};
use super::marks::Marks;
use super::revision;
use super::row::Cells;
use super::tentative::is_french;
use super::{CaseRejectReason, Findings, Outcome, OutcomeText, SheetCounts, Synonyms};
use crate::error::{Error, FileError};
use crate::list::RejectReason;
use crate::list::list_error::ListError;
use crate::number;
use crate::plan::Region;
use crate::sheet::{Book, Columns, Fields, Located, Origin, RejectedRow, Sheet, Wanted};
use crate::time::{DateOrder, Stamp, Zone};
use std::collections::BTreeSet;

/// How the cells of a case sheet are read.
#[derive(Default)]
pub(super) struct Rules {
    pub(super) columns: Columns<CaseField>,
    pub(super) synonyms: Synonyms,
    pub(super) numbers: number::ParseOptions,
    pub(super) default_outcome: Option<Outcome>,
    /// Whether that outcome is only assumed: a column that says what was found is an error then.
    pub(super) is_assumed: bool,
    pub(super) zone: Option<Zone>,
    pub(super) order: Option<DateOrder>,
}

/// What is gathered row by row.
#[derive(Default)]
struct GatheredRows {
    counts: SheetCounts,
    rejects: Vec<RejectedRow<CaseRejectReason>>,
    drafts: Vec<revision::Draft>,
    withdrawn: Vec<(u64, Option<Stamp>)>,
    /// Whether a row above names a number.
    is_numbered: bool,
}

impl Wanted for Rules {
    type At = Located<CaseField>;

    fn locate(&self, sheet: &Sheet) -> Result<Located<CaseField>, Error> {
        locate(
            &self.columns,
            sheet,
            match (self.default_outcome, self.is_assumed) {
                (None, _) => Outcomes::Wanted,
                (Some(_), false) => Outcomes::Given,
                (Some(_), true) => Outcomes::Assumed,
            },
            &self.synonyms,
        )
    }

    /// A summary has columns `result` and `phones` as well: it counts them. A laboratory that gives no
    /// number leaves the column blank, or has none: then it is read if no other sheet has numbers.
    fn holds(&self, sheet: &Sheet, at: &Located<CaseField>) -> bool {
        let digits = |cell: &str| cell.chars().filter(|letter| letter.is_numeric()).count();
        let mut blank = at.column(CaseField::Number).is_some();
        let numbers: Vec<usize> = at.columns(CaseField::Number).collect();
        for row in sheet.rows() {
            if sheet.aside(&row, &numbers).is_some() {
                continue;
            }
            for column in at.columns(CaseField::Number) {
                let cell = row.cell(column);
                if digits(cell) >= FEWEST_DIGITS {
                    return true;
                }
                blank &= digits(cell) == 0;
            }
        }
        blank
    }
}

/// The digits of the shortest number.
const FEWEST_DIGITS: usize = 6;

/// The findings of a file: of each sheet that holds cases.
pub(super) fn read(rules: &Rules, book: Book) -> Result<Findings, Error> {
    let mut taken = book.taken(rules)?;
    let mut read = Read::default();
    for (sheet, at) in &mut taken.sheets {
        refuse_a_summary(rules, sheet, at)?;
        let dates = Dates::of(sheet, at, rules.zone.as_ref(), rules.order)?;
        let expected = [CaseField::Outcome, CaseField::Number, CaseField::Device];
        sheet.choices.columns = at.choices(sheet, &expected);
        sheet.choices.unused = at.unused(sheet);
        sheet.choices.zone = dates.zone();
        sheet.choices.date_order = dates.order();
        let dialing = Dialing::of(&rules.numbers, sheet, at);
        let lost_plus = dialing.numbers.lost_plus.iter();
        sheet.choices.lost_plus = lost_plus.map(|home| home.code()).collect();
        sheet.choices.home = rules.numbers.home.map(Region::code);
        read.add(&read_sheet(rules, sheet, at, (&dates, &dialing))?);
    }
    read.choices = vec![taken.choices()];
    Ok(Findings::build(read, None))
}

/// Refuses a table that counts phones by outcome, and tells none of them.
fn refuse_a_summary(rules: &Rules, sheet: &Sheet, at: &Located<CaseField>) -> Result<(), Error> {
    if rules.holds(sheet, at) || tells_apart(at, rules.default_outcome.is_some()) {
        return Ok(());
    }
    let kind = ListError::NoNumber {
        rows: sheet.rows().count() as u64,
        most: Some(RejectReason::Number(number::ParseError::TooShort)),
        one_column: false,
        option: CaseField::Number.option(),
    };
    Err(Error::new(kind).in_file(sheet.origin.place()))
}

/// Whether attacks are spoken of where the outcomes of a sheet stand, by the heading or any cell.
fn speaks_of_attacks(rules: &Rules, sheet: &Sheet, at: &Located<CaseField>) -> bool {
    let heading = at.heading(sheet, CaseField::Outcome);
    if rules.synonyms.speaks_of_attacks(heading) {
        return true;
    }
    let Some(column) = at.column(CaseField::Outcome) else {
        return false;
    };
    // A sheet of a hundred thousand rows has a handful of outcomes.
    let cells = sheet.rows().map(|row| row.cell(column).to_owned());
    let cells: BTreeSet<String> = cells.collect();
    cells.iter().any(|cell| {
        let heard = rules.synonyms.hear(cell);
        heard.is_ok_and(|heard| !heard.is_alone && heard.outcome >= Outcome::Targeted)
    })
}

/// What one sheet holds.
fn read_sheet(
    rules: &Rules,
    sheet: &Sheet,
    at: &Located<CaseField>,
    (dates, dialing): (&Dates, &Dialing),
) -> Result<Read, Error> {
    let (outcomes, free) = (at.columns(CaseField::Outcome), free(sheet, at).into_iter());
    let marks = Marks::in_columns(sheet, outcomes, free, &rules.synonyms);
    let (consents, available) = (
        consent_columns::columns(sheet, at),
        availability::columns(sheet, at),
    );
    let (of_attacks, is_french) = (speaks_of_attacks(rules, sheet, at), is_french(sheet, at));
    let mut gathered = GatheredRows::default();
    for row in sheet.rows() {
        gathered.counts.rows += 1;
        if row.is_blank() {
            gathered.counts.blank += 1;
            continue;
        }
        let cells = Cells {
            row: &row,
            at,
            dates,
            rules,
            marks: marks.as_ref(),
            available: &available,
            consents: &consents,
            of_attacks,
            is_french,
            dialing,
            part: None,
        };
        gathered.add(&cells, sheet);
    }
    gathered.read(sheet, at, dates)
}

impl GatheredRows {
    /// What was read, once every row is gathered.
    fn read(self, sheet: &Sheet, at: &Located<CaseField>, dates: &Dates) -> Result<Read, Error> {
        let place = |error: Error| error.in_file(sheet.origin.place());
        let mut counts = self.counts;
        if counts.rows == 0 {
            return Err(place(FileError::Empty.into()));
        }
        let (examinations, not_followed) =
            revision::apply(self.drafts, at.heading(sheet, CaseField::Corrects));
        counts.examinations = examinations.len() as u64;
        counts.corrections_not_followed(&not_followed);
        counts.rejects_read(&self.rejects);
        counts.check().map_err(place)?;
        Ok(Read {
            origins: vec![sheet.origin.clone()],
            counts,
            rejects: self.rejects,
            examinations: consent::mark(examinations, &self.withdrawn),
            not_followed,
            times_read: dates.says(),
            ..Read::default()
        })
    }

    fn add(&mut self, cells: &Cells<'_>, sheet: &Sheet) {
        let row = cells.row;
        let numbers: Vec<usize> = cells.at.columns(CaseField::Number).collect();
        if let Some(aside) = sheet.aside(row, &numbers) {
            return self.reject(cells, sheet, ("", aside.into()));
        }
        let consent = cells.consent();
        // Below a row with a number, one that names nothing may go on with it, or be another device.
        let refused = if self.is_numbered && cells.names_nothing() {
            Some((CaseField::Number, CaseRejectReason::NoDevice))
        } else if cells.is_void(sheet) && !matches!(consent, Consent::Withdrawn(_)) {
            Some((CaseField::Void, CaseRejectReason::TakenBack))
        } else {
            None
        };
        if let Some((field, why)) = refused {
            let heading = cells.at.heading(sheet, field);
            return self.reject(cells, sheet, (heading, why));
        }
        self.is_numbered |= !cells.number_cells().is_empty();
        let drafts = match self.drafts(cells, &sheet.origin) {
            Ok(drafts) => drafts,
            Err((field, why)) => {
                if matches!(
                    why,
                    CaseRejectReason::UnknownOutcome | CaseRejectReason::DoubtfulOutcome
                ) {
                    let text = OutcomeText::of(&cells.outcome_text(), &cells.names());
                    *self.counts.not_understood.entry(text).or_default() += 1;
                }
                let heading = cells.at.heading(sheet, field);
                return self.reject(cells, sheet, (heading, why));
            }
        };
        match consent {
            Consent::Withdrawn(from) => self.withdrawn.push((row.number(), from)),
            Consent::Unclear => self.counts.consent_unclear += 1,
            Consent::Stands => {}
        }
        self.counts.further += drafts.len() as u64 - 1;
        self.drafts.extend(drafts);
    }

    /// Keeps a row that is not used, with the column that says why.
    fn reject(
        &mut self,
        cells: &Cells<'_>,
        sheet: &Sheet,
        (heading, why): (&str, CaseRejectReason),
    ) {
        let row = cells.row;
        let reject = RejectedRow::new(row.number(), heading, why, &row.raw())
            .with_numbers(&cells.number_cells().join("; "));
        self.rejects.push(reject.on(&sheet.origin));
    }

    /// The examinations of a row: one, or one for each device that stands in it.
    fn drafts(
        &mut self,
        cells: &Cells<'_>,
        origin: &Origin,
    ) -> Result<Vec<revision::Draft>, (CaseField, CaseRejectReason)> {
        let parts = cells.parts()?.into_iter();
        let drafts = parts.map(|part| {
            let cells = Cells { part, ..*cells };
            cells.examination(&mut self.counts, origin)
        });
        drafts.collect()
    }
}
