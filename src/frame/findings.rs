//! Findings as frames: their devices and their examinations.

use super::{Columns, DataFrame};
use crate::error::Error;
use crate::forensic::{Device, Examination, Findings};
use crate::number::Number;

/// Several texts of a device.
type Texts = fn(&Device) -> &[String];

fn joined(texts: &[String]) -> Option<String> {
    Some(texts.join("; "))
}

fn masked(numbers: &[Number]) -> String {
    let texts = numbers.iter().map(ToString::to_string);
    texts.collect::<Vec<_>>().join("; ")
}

impl Findings {
    /// One row for each device: `device`, `outcome`, `system`, `numbers` (masked), `persons`,
    /// `roles`, `laboratories`, `families`, `reasons`, `first_trace_utc`, `last_trace_utc`,
    /// `examinations`, `doubt`. Several values in a cell are separated by `; `.
    ///
    /// # Errors
    /// Errors of polars, which are not expected.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        of_devices(self.devices())
    }

    /// One row for each examination, superseded ones too: `row`, `device`, `case`, `outcome`,
    /// `reason`, `laboratories`, `examined_utc`, `first_trace_utc`, `last_trace_utc`,
    /// `superseded_by`. An unfinished output folder has no row.
    ///
    /// # Errors
    /// As for [`Findings::frame`].
    pub fn examinations_frame(&self) -> Result<DataFrame, Error> {
        let pairs: Vec<(u64, &Examination)> = self
            .devices()
            .iter()
            .flat_map(|device| {
                device
                    .examinations
                    .iter()
                    .map(|examination| (device.id, examination))
            })
            .collect();
        let all = || pairs.iter().map(|(_, examination)| *examination);
        Columns::new(pairs.len())
            .maybe_counts("row", all().map(Examination::row))
            .counts("device", pairs.iter().map(|(device, _)| *device))
            .labels("case", all().map(|examination| examination.case.as_ref()))
            .said(
                "outcome",
                all().map(|examination| examination.outcome.to_string()),
            )
            .labels(
                "reason",
                all().map(|examination| examination.reason.as_ref()),
            )
            .labels(
                "laboratories",
                all().map(|examination| joined(&examination.laboratories)),
            )
            .times(
                "examined_utc",
                all().map(|examination| examination.examined_on),
            )
            .times(
                "first_trace_utc",
                all().map(|examination| examination.first_trace),
            )
            .times(
                "last_trace_utc",
                all().map(|examination| examination.last_trace),
            )
            .maybe_counts(
                "superseded_by",
                all().map(|examination| examination.superseded_by),
            )
            .finish()
    }
}

/// One row for each device.
fn of_devices(devices: &[Device]) -> Result<DataFrame, Error> {
    let all = || devices.iter();
    let mut columns = Columns::new(devices.len());
    columns
        .counts("device", all().map(|device| device.id))
        .said("outcome", all().map(|device| device.outcome.to_string()))
        .labels(
            "system",
            all().map(|device| Some(device.system.to_string())),
        )
        .said("numbers", all().map(|device| masked(&device.numbers)));
    let lists: [(&str, Texts); 5] = [
        ("persons", |device| &device.persons),
        ("roles", |device| &device.roles),
        ("laboratories", |device| &device.laboratories),
        ("families", |device| &device.families),
        ("reasons", |device| &device.reasons),
    ];
    for (name, list) in lists {
        columns.labels(name, all().map(|device| joined(list(device))));
    }
    columns
        .times("first_trace_utc", all().map(|device| device.first_trace))
        .times("last_trace_utc", all().map(|device| device.last_trace))
        .counts(
            "examinations",
            all().map(|device| device.examinations.len() as u64),
        )
        .said("doubt", all().map(doubt))
        .finish()
}

/// What is doubtful about which device it is.
fn doubt(device: &Device) -> &'static str {
    match (device.uncertain, device.unlinked) {
        (true, _) => "may be one of several others",
        (false, true) => "rows share no number and no person",
        (false, false) => "",
    }
}
