//! Known victims and notified people on a list.

use crate::error::Error;
use crate::forensic::Findings;
use crate::list::{ListedNumber, TargetList};
use crate::number::Number;
use crate::stats::{Overlap, percent};
use crate::table::{Cell, Document, Table, counted, noun, thousands};

/// Known victims or notified people on a list: a first test of whether the list means anything.
#[derive(Clone)]
pub struct Known {
    known: u64,
    without: u64,
    found: Vec<ListedNumber>,
    listed: u64,
    overlap: Option<Overlap>,
}

impl Known {
    /// How many of the numbers of these findings are on the list, whatever their outcome.
    ///
    /// If a `population` is given (how many numbers both could have been drawn from, for example
    /// all mobile numbers of the countries concerned), the overlap is tested. No population is
    /// guessed.
    ///
    /// # Errors
    /// A population smaller than the list or the known numbers.
    ///
    /// ```
    /// use targetlist::corroborate::Known;
    /// use targetlist::forensic::Outcome;
    /// use targetlist::{Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone\n+447700900123\n+447700900124\n".as_bytes())?;
    /// let notices = "number,vendor,notified on\n+447700900123,WhatsApp,2019-10-29\n+447700900199,WhatsApp,2019-10-29\n";
    /// let notices = Findings::reader().default_outcome(Outcome::NotifiedOnly).read("n", notices.as_bytes())?;
    /// let known = Known::on(&list, &notices, Some(1_000))?;
    /// assert_eq!((known.found().len(), known.known()), (1, 2));
    /// assert!(known.p_by_chance().unwrap() < 0.005);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn on(
        list: &TargetList,
        findings: &Findings,
        population: Option<u64>,
    ) -> Result<Known, Error> {
        let devices = findings.devices();
        let without = devices.iter().filter(|device| device.numbers.is_empty());
        let without = without.count() as u64;
        let mut numbers: Vec<Number> = devices
            .iter()
            .flat_map(|device| device.numbers.iter().copied())
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let found: Vec<ListedNumber> = numbers
            .iter()
            .filter_map(|number| list.find(*number))
            .collect();
        let (known, listed) = (numbers.len() as u64, list.distinct());
        let overlap = population
            .map(|population| Overlap::new(population, listed, known, found.len() as u64))
            .transpose()?;
        Ok(Known {
            known,
            without,
            found,
            listed,
            overlap,
        })
    }

    /// Distinct numbers of the findings.
    pub fn known(&self) -> u64 {
        self.known
    }

    /// Known people or devices without a number: they cannot be joined to a list.
    pub fn without_number(&self) -> u64 {
        self.without
    }

    /// The known numbers that are on the list.
    pub fn found(&self) -> &[ListedNumber] {
        &self.found
    }

    /// The p-value: the probability that two lists drawn independently at random from the
    /// population share as many numbers or more (hypergeometric distribution; Fisher 1935). `None`
    /// if no population was given.
    pub fn p_by_chance(&self) -> Option<f64> {
        self.overlap.map(|overlap| overlap.p())
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            "Known victims and notified people on the list",
            &["", "numbers"],
        );
        let found = self.found.len() as u64;
        table.row(vec![Cell::said("known"), Cell::count(self.known)]);
        table.part(1, vec![Cell::said("on the list"), Cell::count(found)]);
        if self.without > 0 {
            table.row(vec![
                Cell::said("known without a number, not joined"),
                Cell::count(self.without),
            ]);
        }
        table.row(vec![
            Cell::said("on the list in all"),
            Cell::count(self.listed),
        ]);
        let share = match self.known {
            0 => "No number is known".to_owned(),
            known => format!(
                "{} of {} {} on the list ({})",
                thousands(found),
                counted(known, "known number", "known numbers"),
                if found == 1 || known == 1 {
                    "is"
                } else {
                    "are"
                },
                percent(found as f64 / known as f64)
            ),
        };
        table.note(match self.overlap {
            Some(overlap) => format!(
                "{share}: {overlap}. This assumes that both lists were drawn independently from a \
                 population of {}, each \
                 equally likely. People are targeted for a reason, so a small p shows only that \
                 the lists overlap more than chance would explain.",
                counted(overlap.population(), "number", "numbers")
            ),
            None => format!("{share}. Not tested: a test needs a population, and none was given."),
        });
        table.into()
    }
}

noun!(Known);
