//! Takes findings and gives their devices and their examinations as frames.

use super::{Columns, DataFrame, Reveal};
use crate::error::Error;
use crate::forensic::{Counts, Device, Examination, Findings};
use crate::number::Number;

/// Several texts of a device.
type Texts = fn(&Device) -> &[String];

fn joined(texts: &[String]) -> Option<String> {
    Some(texts.join("; "))
}

/// Numbers of a cell, masked or whole.
fn written(numbers: &[Number], reveal: Reveal) -> String {
    let texts = numbers.iter().map(|number| {
        if reveal >= Reveal::Numbers {
            number.e164()
        } else {
            number.to_string()
        }
    });
    texts.collect::<Vec<_>>().join("; ")
}

impl Findings {
    /// One row for each device: `device`, `outcome`, `system`, `numbers` (masked), `persons`,
    /// `roles`, `laboratories`, `families`, `reasons`, `first_trace_utc`, `last_trace_utc`,
    /// `examinations`, `doubt`. Several values of a cell are parted by `; `.
    ///
    /// # Errors
    /// None that findings could cause; polars' own refusal is passed on.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        self.frame_revealing(Reveal::Nothing)
    }

    /// The same, with whole numbers if that is asked for.
    ///
    /// # Errors
    /// As for [`Findings::frame`].
    pub fn frame_revealing(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        of_devices(self.devices(), reveal)
    }

    /// One row for each examination, superseded ones too: `row`, `device`, `case`, `outcome`,
    /// `reason`, `laboratories`, `examined_utc`, `first_trace_utc`, `last_trace_utc`,
    /// `superseded_by` (0: by none).
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
            .counts("row", all().map(|examination| examination.row))
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
            .counts(
                "superseded_by",
                all().map(|examination| examination.superseded_by.unwrap_or(0)),
            )
            .finish()
    }

    /// One row for each row that could not be used: `row`, `column`, `why`; and `raw` if numbers
    /// are revealed.
    ///
    /// # Errors
    /// As for [`Findings::frame`].
    pub fn rejects_frame(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        super::rejects::frame(self.rejects(), reveal)
    }

    /// One row for each correction that was not followed: `row`, `corrects`, `why`.
    ///
    /// # Errors
    /// As for [`Findings::frame`].
    pub fn not_followed_frame(&self) -> Result<DataFrame, Error> {
        let all = || self.not_followed().iter();
        Columns::new(self.not_followed().len())
            .counts("row", all().map(|one| one.row))
            .labels("corrects", all().map(|one| Some(&one.corrects)))
            .said("why", all().map(|one| one.why.to_string()))
            .finish()
    }
}

impl Device {
    /// The one row of this device, as in [`Findings::frame`].
    ///
    /// # Errors
    /// As for [`Findings::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        of_devices(std::slice::from_ref(self), Reveal::Nothing)
    }
}

impl Counts {
    /// What became of the rows of a case sheet: `what`, `which`, `count`. Rows used, rejects and
    /// blank rows add up to rows.
    ///
    /// # Errors
    /// As for [`Findings::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let none = String::new;
        let mut rows: Vec<(&str, String, u64)> = vec![
            ("rows", none(), self.rows),
            ("rows used", none(), self.examinations),
        ];
        rows.extend(
            self.rejects
                .iter()
                .map(|(why, count)| ("rejects", why.to_string(), *count)),
        );
        rows.push(("blank", none(), self.blank));
        rows.push(("without a number", none(), self.without_number));
        rows.extend(
            self.numbers_unread
                .iter()
                .map(|(why, count)| ("numbers not read", why.to_string(), *count)),
        );
        rows.push(("dates not read", none(), self.dates_unread));
        rows.push((
            "periods of use that end before they begin",
            none(),
            self.periods_reversed,
        ));
        rows.push(("words for no code", none(), self.placeholders));
        rows.push(("codes not read", none(), self.codes_lost));
        rows.extend(
            self.not_followed
                .iter()
                .map(|(why, count)| ("corrections not followed", why.to_string(), *count)),
        );
        Columns::new(rows.len())
            .said("what", rows.iter().map(|(what, ..)| *what))
            .labels("which", rows.iter().map(|(_, which, _)| Some(which)))
            .counts("count", rows.iter().map(|(.., count)| *count))
            .finish()
    }
}

/// One row for each device.
pub(super) fn of_devices(devices: &[Device], reveal: Reveal) -> Result<DataFrame, Error> {
    let all = || devices.iter();
    let mut columns = Columns::new(devices.len());
    columns
        .counts("device", all().map(|device| device.id))
        .said("outcome", all().map(|device| device.outcome.to_string()))
        .labels(
            "system",
            all().map(|device| Some(device.system.to_string())),
        )
        .said(
            "numbers",
            all().map(|device| written(&device.numbers, reveal)),
        );
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
