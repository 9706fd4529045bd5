//! The timeline of a matched device.

use super::corroboration::Corroboration;
use crate::table::{Cell, Document, Table, noun};
use crate::time::Stamp;

/// What happened around one device, earliest first.
#[derive(Clone)]
pub struct Timeline {
    device: u64,
    rows: Vec<(Stamp, String)>,
}

impl Corroboration {
    /// The timeline of a matched device, by its [`Device::id`](crate::forensic::Device::id); `None`
    /// if no such device is matched.
    ///
    /// ```
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone,date\n+447700900123,2019-06-29T08:00:00Z\n".as_bytes())?;
    /// let cases = "number,result,first trace\n+447700900123,infected,2019-06-29T08:05:00Z\n";
    /// let joined = Corroboration::new(&list, &Findings::reader().read("c", cases.as_bytes())?);
    /// let events: Vec<String> = joined.timeline(1).unwrap().iter().map(|(_, what)| what.to_owned()).collect();
    /// assert_eq!(events, ["selected", "trace"]);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn timeline(&self, device: u64) -> Option<Timeline> {
        let matched = self
            .matches
            .iter()
            .find(|matched| matched.device.id == device)?;
        let mut rows: Vec<(Stamp, String)> = matched
            .selections
            .iter()
            .map(|at| (*at, "selected".to_owned()))
            .collect();
        rows.extend(
            matched
                .device
                .traces
                .iter()
                .map(|at| (*at, "trace".to_owned())),
        );
        for examination in &matched.device.examinations {
            let standing = if examination.superseded_by.is_some() {
                ", corrected later"
            } else {
                ""
            };
            rows.extend(
                examination
                    .examined_on
                    .map(|at| (at, format!("examined: {}{standing}", examination.outcome))),
            );
            rows.extend(examination.revision.as_ref().map(|revision| {
                (
                    revision.on,
                    format!("corrected to: {}", examination.outcome),
                )
            }));
        }
        rows.extend(
            matched
                .device
                .evidence
                .iter()
                .filter_map(|found| Some((found.at.as_ref()?.0, format!("evidence: {found}")))),
        );
        rows.sort();
        Some(Timeline { device, rows })
    }
}

impl Timeline {
    /// When and what, earliest first.
    pub fn iter(&self) -> impl Iterator<Item = (Stamp, &str)> {
        self.rows.iter().map(|(at, what)| (*at, what.as_str()))
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Timeline of device {}", self.device),
            &["when", "what"],
        );
        for (at, what) in &self.rows {
            table.row(vec![Cell::said(at), Cell::label(what)]);
        }
        table.into()
    }
}

noun!(Timeline);
