//! How soon a trace followed a selection, for each matched device that has times of both.

use super::window::Window;
use crate::corroborate::corroboration::Corroboration;
use crate::corroborate::label::{Label, StratumValue};
use crate::corroborate::matched::TaggedClient;
use crate::corroborate::strata::Stratum;
use crate::forensic::Devices;
use crate::stats::Rate;
use crate::time::{Precision, Stamp};
use std::fmt;

/// How times are compared. Time zones are settings of the readers of list and sheet.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Timing {
    /// The coarsest precision that is used; coarser selections and traces are left out. Default: to
    /// the minute.
    pub coarsest: Precision,
    /// By how many seconds the clocks of list and phone may differ: a trace up to this long before
    /// a selection counts as lag 0. Default: 0.
    pub clock_error: u32,
}

impl Default for Timing {
    fn default() -> Timing {
        Timing {
            coarsest: Precision::Minute,
            clock_error: 0,
        }
    }
}

/// One device's lag.
#[derive(Clone, PartialEq)]
pub struct Lag {
    /// The device, by [`Device::id`](crate::forensic::Device::id).
    pub device: u64,
    /// The clients that select it: the group within which it is permuted.
    pub clients: Vec<TaggedClient>,
    /// The fewest seconds from a selection to a trace after it; `None` where every trace is earlier
    /// than every selection.
    pub seconds: Option<f64>,
    pub(super) selections: Vec<f64>,
    pub(super) traces: Vec<f64>,
}

impl Lag {
    /// The clients as the label of a stratum.
    pub fn client(&self) -> Label {
        Label::of(
            Stratum::Client,
            self.clients.iter().cloned().map(StratumValue::Client),
        )
    }
}

/// The lags of all matched devices that have times of both.
#[derive(Clone)]
pub struct Lags {
    pub(super) rows: Vec<Lag>,
    pub(super) timing: Timing,
    pub(super) untimed: u64,
    /// Whether the clients of the list were given, so that a phone without one has no tag.
    pub(super) clients_given: bool,
}

impl Corroboration {
    /// How soon traces followed selections, device by device.
    ///
    /// All selections of a device's numbers are compared with all its traces. Its lag is the
    /// smallest from a selection to a trace that is not earlier. Devices without such times are
    /// counted in [`Lags::untimed`].
    ///
    /// ```
    /// use targetlist::corroborate::{Timing, Window};
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list = "phone,date\n+447700900123,2019-06-29T08:00:00Z\n+447700900124,2019-06-29T08:00:00Z\n";
    /// let cases = "number,result,first trace\n+447700900123,infected,2019-06-29T08:05:00Z\n+447700900124,infected,2019-01-01T00:00:00Z\n";
    /// let list = TargetList::reader().read("l", list.as_bytes())?;
    /// let lags = Corroboration::new(&list, &Findings::reader().read("c", cases.as_bytes())?).lags(Timing::default());
    /// assert_eq!(lags.iter().map(|lag| lag.seconds).collect::<Vec<_>>(), [Some(300.0), None]);
    /// assert_eq!((lags.within(Window::QuarterHour).hits(), lags.within(Window::QuarterHour).of()), (1, 2));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn lags(&self, timing: Timing) -> Lags {
        let seconds = |stamps: &[Stamp]| -> Vec<f64> {
            let fine = stamps
                .iter()
                .filter(|stamp| stamp.precision() >= timing.coarsest);
            fine.map(|stamp| stamp.unix_milliseconds() as f64 / 1000.0)
                .collect()
        };
        let rows = self.matches.iter().filter_map(|matched| {
            let (selections, traces) = (
                seconds(&matched.selections),
                seconds(&matched.device.traces),
            );
            if selections.is_empty() || traces.is_empty() {
                return None;
            }
            Some(Lag {
                device: matched.device.id,
                clients: matched.clients.clone(),
                seconds: lag(&selections, &traces, f64::from(timing.clock_error)),
                selections,
                traces,
            })
        });
        let rows: Vec<Lag> = rows.collect();
        Lags {
            untimed: (self.matches.len() - rows.len()) as u64,
            rows,
            timing,
            clients_given: self.clients_given,
        }
    }
}

/// The smallest lag that is not negative; one within the clock error counts as 0.
fn lag(selections: &[f64], traces: &[f64], clock_error: f64) -> Option<f64> {
    let lags = traces
        .iter()
        .flat_map(|trace| selections.iter().map(move |selection| trace - selection));
    lags.filter(|lag| *lag >= -clock_error)
        .map(|lag| lag.max(0.0))
        .reduce(f64::min)
}

impl Lags {
    /// The devices, in the order of the matches.
    pub fn iter(&self) -> impl Iterator<Item = &Lag> {
        self.rows.iter()
    }

    /// Matched devices without a time of selection or without a time of a trace that is fine
    /// enough.
    pub fn untimed(&self) -> u64 {
        self.untimed
    }

    /// Devices with every trace earlier than every selection.
    pub fn before(&self) -> u64 {
        self.rows.iter().filter(|lag| lag.seconds.is_none()).count() as u64
    }

    /// The median lag in seconds; devices that no trace followed count as longer than any. `None`
    /// without devices, or where the median falls among those.
    ///
    /// It describes these phones and tests nothing: see [`Lags::test`].
    pub fn median(&self) -> Option<f64> {
        let mut lags: Vec<f64> = self
            .rows
            .iter()
            .map(|lag| lag.seconds.unwrap_or(f64::INFINITY))
            .collect();
        lags.sort_by(f64::total_cmp);
        let upper = *lags.get(lags.len() / 2)?;
        let lower = if lags.len().is_multiple_of(2) {
            *lags.get((lags.len() / 2).checked_sub(1)?)?
        } else {
            upper
        };
        Some(f64::midpoint(lower, upper)).filter(|median| median.is_finite())
    }

    /// How many devices have a trace within a window after a selection.
    pub fn within(&self, window: Window) -> Rate<Devices> {
        let is_within = |seconds: f64| seconds <= window.seconds();
        let near = |lag: &&Lag| lag.seconds.is_some_and(is_within);
        let hits = self.rows.iter().filter(near).count() as u64;
        Rate::parted(
            hits,
            self.rows.len() as u64 - hits,
            window.found(),
            "with times of selection and trace",
        )
    }
}

/// Device, client and lag, without times.
impl fmt::Debug for Lag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "device {} ({}): {:?}",
            self.device,
            crate::mask::redact(&self.client().to_string()),
            self.seconds
        )
    }
}
