//! Lists, their entries, numbers and rejects.

use super::codes::{counts, number, numbers};
use super::{Shape, label, serialize};
use crate::list::{Entry, ListedNumber, RejectReason, RowCounts, TargetList};
use crate::mask::Reveal;
use crate::number::ParsedNumber;
use crate::plan::{LineType, Region, Regions, Validity};
use crate::sheet::{Origin, RejectedRow};
use crate::time::Stamp;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

serialize!(
    TargetList,
    RowCounts,
    Entry,
    ListedNumber,
    ParsedNumber,
    RejectedRow<RejectReason>,
    Origin
);

#[derive(Serialize)]
struct OriginShape {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    bytes: u64,
    sha256: String,
    encoding: &'static str,
    delimiter: Option<char>,
    headings: bool,
}

impl Shape for Origin {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        OriginShape {
            file: reveal.label(self.name()).into_owned(),
            sheet: self.sheet().map(|sheet| reveal.label(sheet).into_owned()),
            bytes: self.bytes(),
            sha256: self.sha256().to_owned(),
            encoding: self.encoding(),
            delimiter: self.delimiter(),
            headings: self.has_header(),
        }
    }
}

/// What became of every row. `rows` = `entries` + `rejected` + `blank`.
#[derive(Serialize)]
struct CountsShape {
    rows: u64,
    entries: u64,
    rejected: u64,
    blank: u64,
    rejects: BTreeMap<&'static str, u64>,
    repairs: BTreeMap<&'static str, u64>,
    dated_changes: BTreeMap<String, u64>,
    dated_changes_not_decided: BTreeMap<String, u64>,
    validity: BTreeMap<&'static str, u64>,
    ambiguous: u64,
    several_numbers: u64,
    pieces_not_read: u64,
    with_time: u64,
    times_not_read: BTreeMap<&'static str, u64>,
    times_clocks_skipped: u64,
    times_clocks_showed_twice: u64,
    rows_on_several_lines: u64,
    rows_with_surplus_cells: u64,
    homes_not_known: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    looks_national: Option<NationalShape>,
}

/// Cells that look like national forms of a home that was not given.
#[derive(Serialize)]
struct NationalShape {
    cells: u64,
    numbers_abroad: u64,
    countries_abroad: u64,
    homes: Vec<Region>,
}

impl Shape for RowCounts {
    fn shape(&self, _: Reveal) -> impl Serialize {
        let coded = |(what, count): (&_, &u64)| (ToString::to_string(what), *count);
        CountsShape {
            rows: self.rows,
            entries: self.entries,
            rejected: self.rejected(),
            blank: self.blank,
            rejects: counts(&self.rejects),
            repairs: counts(&self.repairs),
            dated_changes: self.changes.iter().map(coded).collect(),
            dated_changes_not_decided: self.undecided.iter().map(coded).collect(),
            validity: counts(&self.validity),
            ambiguous: self.ambiguous,
            several_numbers: self.several,
            pieces_not_read: self.pieces_unread,
            with_time: self.timed,
            times_not_read: counts(&self.times_unread),
            times_clocks_skipped: self.times_skipped,
            times_clocks_showed_twice: self.times_twice,
            rows_on_several_lines: self.on_several_lines,
            rows_with_surplus_cells: self.ragged,
            homes_not_known: self.homes_unknown,
            looks_national: self.looks_national.as_ref().map(|told| NationalShape {
                cells: told.cells,
                numbers_abroad: told.abroad,
                countries_abroad: told.countries,
                homes: told.homes.clone(),
            }),
        }
    }
}

/// What was read, without single rows: [`Entry`] and [`ListedNumber`] serialize by themselves.
#[derive(Serialize)]
struct ListShape<C, O, H> {
    #[serde(flatten)]
    counts: C,
    distinct: u64,
    first_selection: Option<Stamp>,
    last_selection: Option<Stamp>,
    origin: Option<O>,
    choices: H,
}

impl Shape for TargetList {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let period = self.period();
        ListShape {
            counts: self.counts().shape(reveal),
            distinct: self.distinct(),
            first_selection: period.map(|(first, _)| first),
            last_selection: period.map(|(_, last)| last),
            origin: self.origin().map(|origin| origin.shape(reveal)),
            choices: self.choices().shape(reveal),
        }
    }
}

#[derive(Serialize)]
struct EntryShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    row: u64,
    numbers: Vec<String>,
    selected: Option<Stamp>,
    tag: Option<String>,
    role: Option<String>,
    person: Option<String>,
    source: Option<String>,
    repairs: Vec<&'static str>,
    dated_change: Option<String>,
}

impl Shape for Entry {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        EntryShape {
            sheet: label(self.sheet.as_deref(), reveal),
            row: self.row,
            numbers: numbers(&self.numbers, reveal),
            selected: self.selected,
            tag: label(self.tag.as_deref(), reveal),
            role: label(self.role.as_deref(), reveal),
            person: label(self.person.as_deref(), reveal),
            source: label(self.source.as_deref(), reveal),
            repairs: self.repairs.iter().map(|repair| repair.name()).collect(),
            dated_change: self.change.as_ref().map(|change| change.to_string()),
        }
    }
}

impl Serialize for Regions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[derive(Serialize)]
struct ListedShape {
    id: u64,
    number: String,
    region: Option<Region>,
    regions: Regions,
    line_type: LineType,
    validity: Validity,
    first_selection: Option<Stamp>,
    last_selection: Option<Stamp>,
    times: u64,
    spellings: u64,
}

impl Shape for ListedNumber {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        ListedShape {
            id: self.id,
            number: number(self.number, reveal),
            region: self.regions.main(),
            regions: self.regions,
            line_type: self.line_type,
            validity: self.validity,
            first_selection: self.first,
            last_selection: self.last,
            times: self.times,
            spellings: self.spellings,
        }
    }
}

#[derive(Serialize)]
struct ReadingShape {
    number: String,
    regions: Regions,
    line_type: LineType,
    validity: Validity,
    repairs: Vec<&'static str>,
    dated_change: Option<String>,
    candidates: Vec<String>,
}

impl Shape for ParsedNumber {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        ReadingShape {
            number: number(self.number, reveal),
            regions: self.regions,
            line_type: self.line_type,
            validity: self.validity,
            repairs: self.repairs.iter().map(|repair| repair.name()).collect(),
            dated_change: self.change.as_ref().map(|change| change.to_string()),
            candidates: numbers(&self.candidates, reveal),
        }
    }
}

#[derive(Serialize)]
struct RejectShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    row: u64,
    column: String,
    why: RejectReason,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
}

impl Shape for RejectedRow<RejectReason> {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        RejectShape {
            sheet: self
                .sheet
                .as_deref()
                .map(|sheet| reveal.label(sheet).into_owned()),
            row: self.row,
            column: reveal.label(&self.column).into_owned(),
            why: self.why,
            written: self.raw(reveal).map(str::to_owned),
        }
    }
}
