//! Lags as a screen: each device, how many lie within each window, and the test in words.

use super::lags::{Lag, Lags};
use super::refused::Refused;
use super::window::Window;
use crate::stats::{p_value, percent};
use crate::table::{Cell, Document, Table, counted, noun, thousands};

impl Lags {
    fn screen(&self) -> Document {
        let mut screen = Document::new();
        if self.rows.is_empty() {
            screen.paragraph(format!("From selection to trace: {}", Refused::NoTimes));
            return screen;
        }
        screen.table(self.lag_table());
        screen.table(self.window_table());
        screen.paragraph(self.test_in_words(Window::QuarterHour));
        screen
    }

    fn lag_table(&self) -> Table {
        let mut table = Table::new(
            "From selection to trace",
            &["device", "client", "smallest lag"],
        );
        let client = |lag: &Lag| match self.clients_given {
            true => Cell::label(&lag.client().to_string()),
            false => Cell::said("not given"),
        };
        for lag in &self.rows {
            let says = match lag.seconds {
                Some(seconds) => length(seconds),
                None => "every trace is earlier".to_owned(),
            };
            table.row(vec![
                Cell::count(lag.device),
                client(lag),
                Cell::figure(says),
            ]);
        }
        let median = self
            .median()
            .map_or_else(|| "longer than any in the table".to_owned(), length);
        let untimed = match self.untimed {
            0 => String::new(),
            1 => " 1 phone is left out: it lacks a precise enough time for a selection \
                or for a trace."
                .to_owned(),
            some => format!(
                " {} phones are left out: they lack a precise enough time for a \
                 selection or for a trace.",
                thousands(some)
            ),
        };
        let clocks = match self.timing.clock_error {
            0 => "assume that the clocks agree".to_owned(),
            error => format!(
                "allow for clocks that differ by up to {}",
                counted(error.into(), "second", "seconds")
            ),
        };
        table.note(format!(
            "The median lag is {median}; a phone without a later trace counts as having the \
             longest lag.{untimed} The lags {clocks}."
        ));
        table
    }

    fn window_table(&self) -> Table {
        let mut table = Table::new(
            "Phones with a trace soon after a selection",
            &["within", "phones", "share"],
        );
        for window in Window::ALL {
            let rate = self.within(window);
            table.row(vec![
                Cell::said(window),
                Cell::figure(rate.ratio()),
                Cell::figure(rate.share().map_or_else(String::new, percent)),
            ]);
        }
        table
    }

    /// The test in words: what was permuted, the p-value, and the smallest one that could have come
    /// out; or why there is none.
    pub(super) fn test_in_words(&self, window: Window) -> String {
        let counted_are = format!("Phones with a trace within {window} after a selection");
        let test = match self.test(window) {
            Ok(test) => test,
            Err(why) => {
                return format!(
                    "{counted_are}: not tested by permutation within each client. {why}"
                );
            }
        };
        let how = match (test.counted(), test.sampled()) {
            (Some((at_least, all)), _) if all <= 10_000_000 => {
                format!(
                    "{} of {} permutations {} as many or more",
                    thousands(u64::try_from(at_least).unwrap_or(u64::MAX)),
                    thousands(u64::try_from(all).unwrap_or(u64::MAX)),
                    if at_least == 1 { "has" } else { "have" }
                )
            }
            (_, Some(sampling)) => format!(
                "{}, seed {}",
                counted(sampling.draws, "random permutation", "random permutations"),
                sampling.seed
            ),
            _ => "all permutations counted".to_owned(),
        };
        format!(
            "{counted_are}: {} of {}; {:.2} would be expected if traces were shuffled among the phones within each client. {} ({how}; the smallest possible value \
             for these phones is {}).",
            thousands(test.fitting()),
            thousands(test.members()),
            test.expected(),
            p_value(test.p()),
            p_value(test.smallest())
        )
    }
}

noun!(Lags);

/// A length of time in the unit that a reader would use.
fn length(seconds: f64) -> String {
    let (figure, unit) = match seconds {
        s if s < 120.0 => (s, "s"),
        s if s < 7_200.0 => (s / 60.0, "min"),
        s if s < 172_800.0 => (s / 3_600.0, "h"),
        s => (s / 86_400.0, "days"),
    };
    let tenths = (figure * 10.0).round();
    format!("{} {unit}", tenths / 10.0)
}
