//! Takes a case sheet and gives its examinations, one a row; a row that cannot be used is a reject
//! with its reason.

use super::certainty::Certainty;
use super::codes::Code;
use super::consent::{self, Consent};
use super::dates::Dates;
use super::examination::{Examination, System};
use super::fields::{Field, locate};
use super::ownership::Owned;
use super::place::Place;
use super::revision::{self, Claim};
use super::{Counts, Findings, Reject, Synonyms, Why};
use crate::error::{Error, Kind};
use crate::number::{self, Number, Reading, Repair};
use crate::plan::{Changes, Region, Validity};
use crate::sheet::{Columns, Layout, Located, Row, Sheet};
use crate::time::{DateOrder, Zone};
use std::io;
use std::path::Path;

/// Reads case sheets. Every setting has a stated default; those not set are found out from the
/// file.
///
/// ```
/// use targetlist::Findings;
/// use targetlist::forensic::Outcome;
/// let sheet = "device;phone number;verdict\nD1;+44 7700 900123;Stufe 3\n";
/// let findings = Findings::reader().synonym("Stufe 3", Outcome::Infected).read("cases.csv", sheet.as_bytes())?;
/// assert_eq!(findings.devices()[0].outcome, Outcome::Infected);
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Default)]
pub struct Reader {
    layout: Layout,
    columns: Columns<Field>,
    synonyms: Synonyms,
    numbers: number::Settings,
    every: Option<super::Outcome>,
    pub(super) zone: Option<Zone>,
    pub(super) order: Option<DateOrder>,
}

impl Reader {
    /// A reader that finds everything out.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// Delimiter, quoting, heading row and encoding.
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> Reader {
        self.layout = layout;
        self
    }

    /// Names the column that holds a field.
    #[must_use]
    pub fn column(mut self, field: Field, heading: impl Into<String>) -> Reader {
        self.columns.name(field, heading.into());
        self
    }

    /// Adds a word that stands for an outcome in this sheet.
    #[must_use]
    pub fn synonym(mut self, word: &str, outcome: super::Outcome) -> Reader {
        self.synonyms.add(word, outcome);
        self
    }

    /// The words that stand for outcomes in this sheet. Default: [`Synonyms::default`].
    #[must_use]
    pub fn synonyms(mut self, synonyms: Synonyms) -> Reader {
        self.synonyms = synonyms;
        self
    }

    /// The outcome of every row of a sheet that has no column of outcomes:
    /// [`Outcome::NotifiedOnly`](super::Outcome::NotifiedOnly) for a vendor's list of notices,
    /// [`Outcome::Targeted`](super::Outcome::Targeted) for a table of earlier victims. Default:
    /// such a sheet is an error.
    ///
    /// ```
    /// use targetlist::Findings;
    /// use targetlist::forensic::Outcome;
    /// let notices = "number,vendor,notified on\n+447700900123,Apple,2021-11-24\n";
    /// let findings = Findings::reader().every(Outcome::NotifiedOnly).read("notices.csv", notices.as_bytes())?;
    /// assert!(!findings.devices()[0].is_examined());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn every(mut self, outcome: super::Outcome) -> Reader {
        self.every = Some(outcome);
        self
    }

    /// The region whose national form numbers may be written in, by ISO code. Default: none.
    ///
    /// # Errors
    /// A code that is no region's.
    pub fn home(mut self, code: &str) -> Result<Reader, Error> {
        self.numbers.home = Some(Region::named(code)?);
        Ok(self)
    }

    /// The dated changes of numbering plans to go by: the same as for the list. Default: every
    /// verified rule that ships.
    #[must_use]
    pub fn changes(mut self, changes: Changes) -> Reader {
        self.numbers.changes = changes;
        self
    }

    /// The zone of times that state none. Default: UTC.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> Reader {
        self.zone = Some(zone);
        self
    }

    /// Whether the day or the month comes first in dates such as 03/04/2019. Default: found out for
    /// each whole column.
    #[must_use]
    pub fn date_order(mut self, order: DateOrder) -> Reader {
        self.order = Some(order);
        self
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A missing or undecodable file, no column of outcomes or numbers or two that could be it,
    /// dates of unclear order.
    pub fn open(self, path: impl AsRef<Path>) -> Result<Findings, Error> {
        let sheet = Sheet::open(
            path.as_ref(),
            &self.columns.layout(&self.layout),
            &|heading| self.columns.knows(heading),
        )?;
        self.rows(&sheet)
    }

    /// Reads whatever a reader gives until its end; `name` stands for the file in reports and
    /// errors.
    ///
    /// # Errors
    /// As for [`Reader::open`].
    pub fn read(self, name: &str, from: impl io::Read) -> Result<Findings, Error> {
        let sheet = Sheet::read(name, from, &self.columns.layout(&self.layout), &|heading| {
            self.columns.knows(heading)
        })?;
        self.rows(&sheet)
    }

    fn rows(self, sheet: &Sheet) -> Result<Findings, Error> {
        let at = locate(&self.columns, sheet, self.every.is_some())?;
        let dates = Dates::of(sheet, &at, &self)?;
        let mut counts = Counts::default();
        let mut rejects = Vec::new();
        let mut drafts = Vec::new();
        let mut withdrawn = Vec::new();
        for row in sheet.rows() {
            counts.rows += 1;
            if row.is_blank() {
                counts.blank += 1;
                continue;
            }
            match self.examination(&row, &at, &dates, &mut counts, &sheet.origin) {
                Ok(draft) => {
                    let cell = at
                        .column(Field::Consent)
                        .map_or("", |column| row.cell(column));
                    match consent::of(cell, at.heading(sheet, Field::Consent), &dates) {
                        Consent::Withdrawn(from) => withdrawn.push((row.number(), from)),
                        Consent::Unclear => counts.consent_unclear += 1,
                        Consent::Stands => {}
                    }
                    drafts.push(draft);
                }
                Err((field, why)) => rejects.push(Reject::new(
                    row.number(),
                    at.heading(sheet, field),
                    why,
                    &row.raw(),
                )),
            }
        }
        if counts.rows == 0 {
            return Err(Error::new(Kind::Empty).in_file(sheet.origin.name()));
        }
        let (examinations, not_followed) = revision::apply(drafts);
        counts.examinations = examinations.len() as u64;
        for unfollowed in &not_followed {
            *counts.not_followed.entry(unfollowed.why).or_default() += 1;
        }
        for reject in &rejects {
            *counts.rejects.entry(reject.why.clone()).or_default() += 1;
        }
        counts
            .check()
            .map_err(|error| error.in_file(sheet.origin.name()))?;
        let findings = Findings::new(
            sheet.origin.clone(),
            counts,
            rejects,
            consent::mark(examinations, &withdrawn),
        );
        Ok(Findings {
            not_followed,
            times_read: dates.says(),
            ..findings
        })
    }

    fn examination(
        &self,
        row: &Row<'_>,
        at: &Located<Field>,
        dates: &Dates,
        counts: &mut Counts,
        origin: &crate::sheet::Origin,
    ) -> Result<(Examination, Option<Claim>), (Field, Why)> {
        let cell = |field: Field| {
            at.column(field)
                .map_or("", |column| row.cell(column))
                .trim()
        };
        let text = |field: Field| {
            Some(cell(field))
                .filter(|cell| !cell.is_empty())
                .map(str::to_owned)
        };
        let several = |field: Field| -> Vec<String> {
            cell(field)
                .split([';', '\n'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let mut codes = |cells: &mut dyn Iterator<Item = String>| -> Vec<String> {
            let mut stated = Vec::new();
            for cell in cells {
                match Code::of(&cell) {
                    Code::Stated(code) => stated.push(code),
                    Code::Placeholder => counts.placeholders += 1,
                    Code::Lost => counts.codes_lost += 1,
                    Code::Blank => {}
                }
            }
            stated
        };
        let outcome = match (self.every, at.column(Field::Outcome)) {
            (Some(every), None) => every,
            _ if cell(Field::Outcome).is_empty() => return Err((Field::Outcome, Why::NoOutcome)),
            _ => self
                .synonyms
                .strongest(cell(Field::Outcome))
                .map_err(|why| (Field::Outcome, why))?,
        };
        let mut code = |field: Field| codes(&mut text(field).into_iter()).pop();
        let (case, device, hardware) = (
            code(Field::Case),
            code(Field::Device),
            code(Field::Hardware),
        );
        let corrects = code(Field::Corrects);
        let persons = codes(&mut several(Field::Person).into_iter());
        let Read {
            numbers,
            repaired,
            changed,
            candidates,
        } = self.numbers_of(cell(Field::Number), counts);
        let mut date =
            |field: Field, latest: bool| dates.read(field, &several(field), latest, counts);
        let examined_on = date(Field::ExaminedOn, true);
        let (first_trace, last_trace) =
            (date(Field::FirstTrace, false), date(Field::LastTrace, true));
        let (earliest, latest) = (date(Field::Trace, false), date(Field::Trace, true));
        let stated = Owned {
            from: date(Field::UsedFrom, false),
            until: date(Field::UsedUntil, true),
        };
        let corrected_on = date(Field::CorrectedOn, true);
        counts.periods_reversed += u64::from(stated.is_reversed());
        let mut traces: Vec<_> = [Field::FirstTrace, Field::LastTrace, Field::Trace]
            .iter()
            .flat_map(|field| dates.exact(*field, &several(*field)))
            .collect();
        traces.sort_unstable();
        traces.dedup();
        let claim = corrects.map(|corrects| Claim {
            corrects,
            on: corrected_on,
            why: text(Field::CorrectedBecause),
        });
        let examination = Examination {
            row: row.number(),
            place: Place::row(origin, row.number()),
            case,
            device,
            hardware,
            numbers,
            repaired,
            changed,
            used: if stated.is_reversed() {
                Owned::ALWAYS
            } else {
                stated
            },
            candidates,
            persons,
            names: several(Field::Name),
            device_type: text(Field::DeviceType),
            system: System::of(cell(Field::System), cell(Field::DeviceType)),
            outcome,
            reason: text(Field::Reason).or_else(|| {
                self.synonyms
                    .with_reason(cell(Field::Outcome))
                    .map(|(_, reason)| reason.to_owned())
            }),
            families: several(Field::Family),
            laboratories: if at.column(Field::Outcome).is_none()
                && cell(Field::Laboratory).is_empty()
            {
                several(Field::Notifier)
            } else {
                several(Field::Laboratory)
            },
            role: text(Field::Role),
            examined_on,
            first_trace: first_trace.or(earliest),
            last_trace: last_trace.or(latest),
            traces,
            certainty: text(Field::Certainty).map(Certainty::new),
            analyst: text(Field::Analyst),
            tool: text(Field::Tool),
            sources: several(Field::Source),
            consent_withdrawn: None,
            revision: None,
            superseded_by: None,
            notes: cell(Field::Notes).to_owned(),
        };
        Ok((examination, claim))
    }

    /// The numbers of a cell. One that cannot be read is counted; its examination stays.
    fn numbers_of(&self, cell: &str, counts: &mut Counts) -> Read {
        let mut read = Read::default();
        if cell.is_empty() {
            counts.without_number += 1;
            return read;
        }
        for piece in number::read_cell(cell, &self.numbers) {
            match piece {
                Ok(Reading {
                    validity: Validity::Neither,
                    undecided: None,
                    ..
                }) => {
                    *counts
                        .numbers_unread
                        .entry(number::Unreadable::WrongLength)
                        .or_default() += 1
                }
                Ok(reading) => {
                    // That a cell held several numbers mended none of them.
                    let mended = reading
                        .repairs
                        .iter()
                        .any(|repair| repair != Repair::SeveralNumbers);
                    read.numbers.push(reading.number);
                    read.repaired.extend(mended.then_some(reading.number));
                    read.changed.extend(reading.change.map(|_| reading.number));
                    read.candidates.extend(reading.candidates);
                }
                Err(why) => *counts.numbers_unread.entry(why).or_default() += 1,
            }
        }
        read.numbers.sort_unstable();
        read.numbers.dedup();
        read
    }
}

/// The numbers of a cell, and how they were read.
#[derive(Default)]
struct Read {
    numbers: Vec<Number>,
    repaired: Vec<Number>,
    changed: Vec<Number>,
    candidates: Vec<Number>,
}
