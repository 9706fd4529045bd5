//! The rows of a case sheet: examinations, rejects, and who withdrew consent.

use super::consent::{self, Consent};
use super::dates::Dates;
use super::fields::{Field, locate};
use super::marks::{Marks, may_be_marked};
use super::revision;
use super::row::Cells;
use super::{Counts, Families, Findings, OutcomeText, Reject, Synonyms, Why};
use crate::error::{Error, Kind};
use crate::number;
use crate::sheet::{Columns, Sheet};
use crate::time::{DateOrder, Stamp, Zone};

/// How the cells of a case sheet are read.
#[derive(Default)]
pub(super) struct Rules {
    pub(super) columns: Columns<Field>,
    pub(super) synonyms: Synonyms,
    pub(super) families: Families,
    pub(super) numbers: number::Settings,
    pub(super) every: Option<super::Outcome>,
    pub(super) zone: Option<Zone>,
    pub(super) order: Option<DateOrder>,
}

/// What is gathered row by row.
#[derive(Default)]
struct Gathered {
    counts: Counts,
    rejects: Vec<Reject>,
    drafts: Vec<revision::Draft>,
    withdrawn: Vec<(u64, Option<Stamp>)>,
}

/// The findings of a sheet.
pub(super) fn read(rules: Rules, sheet: &Sheet) -> Result<Findings, Error> {
    let place = |error: Error| error.in_file(sheet.origin.name());
    let no_column = rules.every.is_none() && !rules.columns.is_named(Field::Outcome);
    let marks = match no_column && may_be_marked(sheet) {
        true => Marks::of(sheet, &rules.synonyms),
        false => None,
    };
    let outcome_is_set = rules.every.is_some() || marks.is_some();
    let at = locate(&rules.columns, sheet, outcome_is_set)?;
    let dates = Dates::of(sheet, &at, rules.zone.as_ref(), rules.order)?;
    let mut gathered = Gathered::default();
    for row in sheet.rows() {
        gathered.counts.rows += 1;
        if row.is_blank() {
            gathered.counts.blank += 1;
            continue;
        }
        let cells = Cells {
            row: &row,
            at: &at,
            dates: &dates,
            rules: &rules,
            marks: marks.as_ref(),
        };
        gathered.add(&cells, sheet);
    }
    let mut counts = gathered.counts;
    if counts.rows == 0 {
        return Err(place(Kind::Empty.into()));
    }
    let (examinations, not_followed) = revision::apply(gathered.drafts);
    counts.examinations = examinations.len() as u64;
    for unfollowed in &not_followed {
        *counts.not_followed.entry(unfollowed.why).or_default() += 1;
    }
    for reject in &gathered.rejects {
        *counts.rejects.entry(reject.why.clone()).or_default() += 1;
    }
    counts.check().map_err(place)?;
    let marked = consent::mark(examinations, &gathered.withdrawn);
    let findings = Findings::new(sheet.origin.clone(), counts, gathered.rejects, marked);
    Ok(Findings {
        not_followed,
        times_read: dates.says(),
        ..findings
    })
}

impl Gathered {
    fn add(&mut self, cells: &Cells<'_>, sheet: &Sheet) {
        let row = cells.row;
        let draft = match cells.examination(&mut self.counts, &sheet.origin) {
            Ok(draft) => draft,
            Err((field, why)) => {
                if matches!(why, Why::UnknownOutcome | Why::DoubtfulOutcome) {
                    let text = OutcomeText::of(&cells.outcome_text(), &cells.names());
                    *self.counts.not_understood.entry(text).or_default() += 1;
                }
                let heading = cells.at.heading(sheet, field);
                let reject = Reject::new(row.number(), heading, why, &row.raw());
                return self.rejects.push(reject);
            }
        };
        let heading = cells.at.heading(sheet, Field::Consent);
        match consent::of(cells.raw(Field::Consent), heading, cells.dates) {
            Consent::Withdrawn(from) => self.withdrawn.push((row.number(), from)),
            Consent::Unclear => self.counts.consent_unclear += 1,
            Consent::Stands => {}
        }
        self.drafts.push(draft);
    }
}
