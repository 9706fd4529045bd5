//! Charts of results, for a notebook.
//!
//! They show unprotected figures, and are marked as not for publication. What may be printed comes
//! from [`Publication::prepare`](crate::Publication::prepare).
//!
//! ```
//! use targetlist::prelude::*;
//! use targetlist_publish::notebook::Charted;
//!
//! let list = "phone,tag\n+447700900123,T01\n+447700900124,T01\n";
//! let cases = "number,result,system\n+447700900123,infected,iOS\n+447700900124,inconclusive,Android\n";
//! let list = TargetList::reader().read("list.csv", list.as_bytes())?;
//! let findings = Findings::reader().read("cases.csv", cases.as_bytes())?;
//! let result = Corroboration::new(&list, &findings);
//! let chart = result.by(Stratum::System).chart();
//! assert!(chart.svg().contains("1 of 1") && chart.html().contains("Not for publication"));
//! # Ok::<(), Error>(())
//! ```

pub use crate::chart::Sketch;

use crate::chart::{self, Amount, Bars, Dot, Dots, LagRow, Split};
use crate::tables::phones::lag_counts;
use targetlist::attribute::{Attribution, Countries};
use targetlist::corroborate::{Lags, Strata, Tally};
use targetlist::forensic::Outcome;
use targetlist::stats::Unit;

/// A result that can be drawn as a chart.
pub trait Charted {
    /// The result as a chart that is not for publication.
    fn chart(&self) -> Sketch;
}

/// The whole in its outcomes.
impl<U: Unit> Charted for Tally<U> {
    fn chart(&self) -> Sketch {
        let outcomes = Outcome::ALL.map(|outcome| (outcome.to_string(), self.count(outcome)));
        let parts = outcomes.into_iter().filter(|(_, count)| *count > 0);
        let split = Split::new("examined from the list", parts);
        let title = self.corroborated().to_string();
        Sketch::new("outcomes", &title, "", split)
    }
}

/// The share of each stratum with its interval.
impl Charted for Strata {
    fn chart(&self) -> Sketch {
        let rows = self.iter();
        let dots = rows.map(|(label, tally)| Dot::of(label.to_string(), &tally.corroborated()));
        let of = self.stratum().to_string();
        let drawing = Dots::new(
            "group",
            "phones with traces as a share of those examined",
            "95% interval, Wilson",
            [(of.as_str(), dots.collect())],
        );
        let title = format!("phones with traces, by {of}");
        Sketch::new(
            "phones_by_group",
            &title,
            "Rows with few phones may differ by chance alone.",
            drawing,
        )
    }
}

/// How many phones had a trace within each time span after a selection.
impl Charted for Lags {
    fn chart(&self) -> Sketch {
        let counts = lag_counts(self).map(Amount::Count);
        let row = LagRow::binned(
            "all phones with times of selection and trace",
            counts,
            self.before(),
        );
        let drawing = chart::Lags::new("phones", [row]);
        let title = "from a selection to the first trace after it";
        Sketch::new("phones_by_lag", title, "", drawing)
    }
}

/// The entries for which each government is the likeliest.
impl Charted for Attribution {
    fn chart(&self) -> Sketch {
        let clients = self.clients().iter();
        let rows = clients.map(|client| (client.government.name(), client.entries));
        let bars = Bars::new("government", "entries", rows);
        let says = "Entries for which the government is the likeliest. The strength of the evidence differs from one government to the next.";
        Sketch::new("likely_governments", "likely governments", says, bars)
    }
}

/// So many countries are drawn.
const COUNTRIES: usize = 20;

/// The countries with the most numbers.
impl Charted for Countries {
    fn chart(&self) -> Sketch {
        let named = self
            .iter()
            .filter_map(|row| Some((row.region?, row.numbers)));
        let rows = named.take(COUNTRIES);
        let bars = Bars::new(
            "country",
            "numbers",
            rows.map(|(region, n)| (region.name(), n)),
        );
        let title = format!("the countries with the most numbers, up to {COUNTRIES}");
        Sketch::new("countries", &title, "", bars)
    }
}

#[cfg(test)]
#[path = "notebook_tests.rs"]
mod notebook_tests;
