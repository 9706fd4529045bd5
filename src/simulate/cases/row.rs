//! A row of the intake log, and how it is written.

use crate::simulate::sessions::Selection;
use crate::simulate::spelling::stamp;
use jiff::Timestamp;

pub(super) const HEADINGS: &str = "case,device,hardware,person,role,number,device_type,system,outcome,reason,family,laboratory,examined_on,first_trace,last_trace,corrects,corrected_on,correction_reason,notes\n";

/// What an examination found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Infected,
    Attempted,
    Inconclusive,
}

impl Outcome {
    pub(super) const ALL: [Outcome; 3] =
        [Outcome::Infected, Outcome::Attempted, Outcome::Inconclusive];

    /// The words laboratories use for it.
    pub(super) fn words(self) -> [&'static str; 2] {
        match self {
            Outcome::Infected => ["infected", "Successful"],
            Outcome::Attempted => ["attempted", "Attempted"],
            Outcome::Inconclusive => ["inconclusive", "Not conclusive"],
        }
    }
}

#[derive(Clone)]
pub(super) struct Row {
    pub(super) case: String,
    pub(super) device: String,
    pub(super) hardware: String,
    pub(super) person: String,
    pub(super) role: &'static str,
    pub(super) selection: Selection,
    pub(super) number: String,
    pub(super) android: bool,
    pub(super) outcome: Outcome,
    pub(super) word: &'static str,
    pub(super) reason: &'static str,
    pub(super) laboratory: &'static str,
    pub(super) examined: i64,
    /// Seconds from the selection to the first trace.
    pub(super) lag: i64,
    pub(super) correction: [&'static str; 2],
    pub(super) corrects: String,
    pub(super) notes: &'static str,
}

impl Row {
    pub(super) fn csv(&self) -> String {
        let traced = matches!(
            self.word,
            "infected" | "Successful" | "attempted" | "Attempted"
        );
        let first_trace = self.selection.at + self.lag;
        let (first, family) = if traced {
            (stamp(first_trace), "Pegasus")
        } else {
            (String::new(), "")
        };
        let last = if traced && self.outcome == Outcome::Infected {
            day(first_trace + 5_000_000)
        } else {
            String::new()
        };
        let (device_type, system) = if self.android {
            ("Android handset", "Android")
        } else {
            ("iPhone", "iOS")
        };
        let [corrected_on, why] = self.correction;
        let cells = [
            &self.case,
            &self.device,
            &self.hardware,
            &self.person,
            self.role,
            &self.number,
            device_type,
            system,
            self.word,
            self.reason,
            family,
            self.laboratory,
            &day(self.examined),
            &first,
            &last,
            &self.corrects,
            corrected_on,
            why,
            self.notes,
        ];
        let quoted = cells.map(quoted);
        format!("{}\n", quoted.join(","))
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn day(at: i64) -> String {
    Timestamp::from_second(at).map_or_else(
        |_| String::new(),
        |stamp| stamp.strftime("%Y-%m-%d").to_string(),
    )
}
