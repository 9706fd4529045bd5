//! Findings: devices, examinations, what matched, rejects.

use super::codes::{counts, numbers};
use super::{Shape, all, label, labels, serialize};
use crate::forensic::folder::Generation;
use crate::forensic::{
    CaseRejectReason, Device, Evidence, Examination, Findings, Folder, Outcome, SheetCounts, System,
};
use crate::mask::Reveal;
use crate::sheet::RejectedRow;
use crate::time::Stamp;
use serde::Serialize;
use std::collections::BTreeMap;

serialize!(
    Findings,
    SheetCounts,
    Device,
    Examination,
    Evidence,
    Folder,
    RejectedRow<CaseRejectReason>
);

/// What became of every row of the case sheets. `rows` = `used` + `rejected` + `blank`.
#[derive(Serialize)]
struct CountsShape {
    rows: u64,
    used: u64,
    rejected: u64,
    blank: u64,
    rejects: BTreeMap<&'static str, u64>,
    outcomes_not_understood: BTreeMap<String, u64>,
    words_taken: Vec<WordsShape>,
    without_number: u64,
    numbers_not_read: BTreeMap<&'static str, u64>,
    dates_not_read: BTreeMap<&'static str, u64>,
    times_clocks_skipped: u64,
    times_clocks_showed_twice: u64,
    codes_not_read: u64,
    consent_not_understood: u64,
    corrections_not_followed: BTreeMap<&'static str, u64>,
}

/// Words that were taken for an outcome, and how many rows hold them.
#[derive(Serialize)]
struct WordsShape {
    written: String,
    outcome: Outcome,
    rows: u64,
}

impl Shape for SheetCounts {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let words = self.words_read.iter();
        let not_understood = self.not_understood.iter();
        CountsShape {
            rows: self.rows,
            used: self.rows_used(),
            rejected: self.rejected(),
            blank: self.blank,
            rejects: counts(&self.rejects),
            outcomes_not_understood: not_understood
                .map(|(text, count)| (text.to_string(), *count))
                .collect(),
            words_taken: words
                .map(|((outcome, written), rows)| WordsShape {
                    written: reveal.label(written).into_owned(),
                    outcome: *outcome,
                    rows: *rows,
                })
                .collect(),
            without_number: self.without_number,
            numbers_not_read: counts(&self.numbers_unread),
            dates_not_read: counts(&self.dates_unread),
            times_clocks_skipped: self.times_skipped,
            times_clocks_showed_twice: self.times_twice,
            codes_not_read: self.codes_lost,
            consent_not_understood: self.consent_unclear,
            corrections_not_followed: counts(&self.not_followed),
        }
    }
}

#[derive(Serialize)]
struct FindingsShape<C, D, O, F, H> {
    #[serde(flatten)]
    counts: C,
    examinations: u64,
    withdrawn: u64,
    as_of: Option<Stamp>,
    left_out_as_later: u64,
    devices_of_other_families: u64,
    folders_without_outcome: u64,
    devices: D,
    folders: F,
    origins: O,
    choices: H,
}

impl Shape for Findings {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        FindingsShape {
            counts: self.counts().shape(reveal),
            examinations: self.examinations(),
            withdrawn: self.withdrawn(),
            as_of: self.day(),
            left_out_as_later: self.not_yet(),
            devices_of_other_families: self.of_other_families(),
            folders_without_outcome: self.unreviewed().count() as u64,
            devices: all(self.devices(), reveal),
            folders: all(self.folders(), reveal),
            origins: all(self.origins(), reveal),
            choices: all(self.choices(), reveal),
        }
    }
}

#[derive(Serialize)]
struct DeviceShape<X, E> {
    id: u64,
    outcome: Outcome,
    system: System,
    numbers: Vec<String>,
    candidates: Vec<String>,
    persons: Vec<String>,
    roles: Vec<String>,
    laboratories: Vec<String>,
    families: Vec<String>,
    reasons: Vec<String>,
    first_trace: Option<Stamp>,
    last_trace: Option<Stamp>,
    uncertain: bool,
    unlinked: bool,
    examinations: X,
    evidence: E,
}

impl Shape for Device {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        DeviceShape {
            id: self.id,
            outcome: self.outcome,
            system: self.system.clone(),
            numbers: numbers(&self.numbers, reveal),
            candidates: numbers(&self.candidates, reveal),
            persons: labels(&self.persons, reveal),
            roles: labels(&self.roles, reveal),
            laboratories: labels(&self.laboratories, reveal),
            families: labels(&self.families, reveal),
            reasons: labels(&self.reasons, reveal),
            first_trace: self.first_trace,
            last_trace: self.last_trace,
            uncertain: self.uncertain,
            unlinked: self.unlinked,
            examinations: all(&self.examinations, reveal),
            evidence: all(&self.evidence, reveal),
        }
    }
}

#[derive(Serialize)]
struct ExaminationShape {
    file: String,
    row: Option<u64>,
    case: Option<String>,
    outcome: Outcome,
    reason: Option<String>,
    laboratories: Vec<String>,
    examined_on: Option<Stamp>,
    first_trace: Option<Stamp>,
    last_trace: Option<Stamp>,
    used_from: Option<Stamp>,
    used_until: Option<Stamp>,
    superseded_by: Option<u64>,
}

impl Shape for Examination {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        ExaminationShape {
            file: reveal.label(self.file()).into_owned(),
            row: self.row(),
            case: label(self.case.as_deref(), reveal),
            outcome: self.outcome,
            reason: label(self.reason.as_deref(), reveal),
            laboratories: labels(&self.laboratories, reveal),
            examined_on: self.examined_on,
            first_trace: self.first_trace,
            last_trace: self.last_trace,
            used_from: self.used_from(),
            used_until: self.used_until(),
            superseded_by: self.superseded_by,
        }
    }
}

#[derive(Serialize)]
struct EvidenceShape {
    module: String,
    kind: Option<String>,
    family: Option<String>,
    other_families: Vec<String>,
    indicator_file: Option<String>,
    at: Option<Stamp>,
    level: Option<String>,
    with_indicator: bool,
    file: String,
    pointer: Option<String>,
    needs_review: bool,
}

impl Shape for Evidence {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        EvidenceShape {
            module: reveal.label(&self.module).into_owned(),
            kind: label(self.kind.as_deref(), reveal),
            family: label(self.family.as_ref().map(|one| one.name.as_str()), reveal),
            other_families: self
                .other_families
                .iter()
                .map(|one| reveal.label(&one.name).into_owned())
                .collect(),
            indicator_file: label(self.indicator_file.as_deref(), reveal),
            at: self.at.as_ref().map(|(at, _)| *at),
            level: label(self.level.as_deref(), reveal),
            with_indicator: self.has_indicator(),
            file: reveal.label(self.file()).into_owned(),
            pointer: label(self.pointer(), reveal),
            // Always: a person sets outcomes, no tool does.
            needs_review: true,
        }
    }
}

#[derive(Serialize)]
struct FolderShape<E> {
    folder: String,
    generation: Generation,
    tool: Option<String>,
    indicator_files: Vec<String>,
    finished: bool,
    changed: bool,
    files_not_used: u64,
    evidence: E,
}

impl Shape for Folder {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        FolderShape {
            folder: reveal.label(self.code()).into_owned(),
            generation: self.generation(),
            tool: label(self.tool(), reveal),
            indicator_files: labels(self.indicator_files(), reveal),
            finished: self.is_finished(),
            changed: self.is_changed(),
            files_not_used: self.bad_files().len() as u64,
            evidence: all(self.evidence(), reveal),
        }
    }
}

#[derive(Serialize)]
struct RejectShape {
    row: u64,
    column: String,
    why: CaseRejectReason,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
}

impl Shape for RejectedRow<CaseRejectReason> {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        RejectShape {
            row: self.row,
            column: reveal.label(&self.column).into_owned(),
            why: self.why,
            written: self.raw(reveal).map(str::to_owned),
        }
    }
}
