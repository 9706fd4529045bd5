//! The corroborated rate over each denominator.

use super::corroboration::Corroboration;
use super::joining_error::JoiningError;
use super::matched::Match;
use crate::error::Error;
use crate::forensic::{Devices, Outcome};
use crate::plan::{LineType, Region};
use crate::stats::{Rate, percent, percent_range};
use crate::table::{Cell, Document, Table, counted, noun, thousands};
use std::fmt;

/// How many numbers of the list belong to a phone with traces: a count and not a rate, because the
/// other numbers were not examined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct ListedCount {
    /// Numbers that belong to a phone that counts as corroborated.
    pub(crate) found: u64,
    /// Numbers that belong to an examined phone.
    pub(crate) examined: u64,
    /// Distinct numbers of the list.
    pub(crate) listed: u64,
}

impl fmt::Display for ListedCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (others, not_examined) = (
            self.listed.saturating_sub(self.found),
            self.listed.saturating_sub(self.examined),
        );
        let none = self.found == 0;
        let rest = if none { "them" } else { "the others" };
        let unexamined = match not_examined {
            0 => String::new(),
            1 if others == 1 && none => "it was never examined, so ".to_owned(),
            1 if others == 1 => "the other one was never examined, so ".to_owned(),
            some if some == others && none => "none of them was ever examined, so ".to_owned(),
            some if some == others => "the others were never examined, so ".to_owned(),
            some if some > others / 2 => format!("most of {rest} were never examined, so "),
            1 => format!("1 of {rest} was never examined, so "),
            some => format!("{} of {rest} were never examined, so ", thousands(some)),
        };
        write!(
            f,
            "{} of {} {} to a corroborated phone; {unexamined}this is a count, not a rate",
            thousands(self.found),
            counted(self.listed, "listed number", "listed numbers"),
            if self.found == 1 || self.listed == 1 {
                "belongs"
            } else {
                "belong"
            }
        )
    }
}

/// The same as `Display`.
impl fmt::Debug for ListedCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The corroborated rate over each denominator. A newspaper that prints one of them names the
/// denominator.
#[derive(Clone)]
pub struct Denominators {
    examined: Rate<Devices>,
    conclusive: Option<Rate<Devices>>,
    testable: Rate<Devices>,
    /// How many numbers of the list belong to phones with traces: a count.
    pub(crate) listed: ListedCount,
    against: u64,
    unit: String,
}

impl Corroboration {
    /// The corroborated rate over every denominator; `excluded` are regions that the vendor says its
    /// product does not reach.
    ///
    /// A phone is testable if it could have been infected and examined at all: unless all its
    /// listed numbers are landlines or lie in an excluded region. Both are known before the outcome
    /// and hold for every phone. Numbers of plans that do not distinguish landlines from mobiles
    /// count as testable. A phone that was replaced or lost its logs is testable: sheets mention
    /// this mostly where nothing was found, so that leaving such phones out would drop misses and
    /// keep hits.
    ///
    /// ```
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone\n+447700900123\n+447700900124\n+447700900125\n".as_bytes())?;
    /// let sheet = "device,number,result,reason\nD1,+447700900123,infected,\nD2,+447700900124,inconclusive,handset replaced\n";
    /// let joined = Corroboration::new(&list, &Findings::reader().read("c", sheet.as_bytes())?);
    /// let side_by_side = joined.denominators(&[]);
    /// assert_eq!((side_by_side.examined().of(), side_by_side.testable().of()), (2, 2));
    /// // If British numbers were said to be excluded, an infected British phone speaks against it.
    /// let excluded = [targetlist::plan::Region::named("GB")?];
    /// assert_eq!((joined.denominators(&excluded).testable().of(), joined.denominators(&excluded).against()), (0, 1));
    /// assert!(side_by_side.conclusive().is_err()); // nobody reported a negative
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn denominators(&self, excluded: &[Region]) -> Denominators {
        let counts = |matched: &&Match| self.corroborated.contains(matched.device.outcome);
        let rate = |among: &'static str, holds: &dyn Fn(&Match) -> bool| {
            let all: Vec<&Match> = self
                .matches
                .iter()
                .filter(|matched| holds(matched))
                .collect();
            let hits = all.iter().filter(|matched| counts(matched)).count() as u64;
            Rate::parted(
                hits,
                all.len() as u64 - hits,
                self.corroborated.found(),
                among,
            )
        };
        let negative = |matched: &Match| matched.device.outcome == Outcome::NoTracesFound;
        let decided = |matched: &Match| {
            self.corroborated.contains(matched.device.outcome)
                || negative(matched)
                || is_other(matched)
        };
        let conclusive = self
            .matches
            .iter()
            .any(negative)
            .then(|| rate("from the list with a conclusive examination", &decided));
        Denominators {
            examined: rate(Corroboration::AMONG, &|_| true),
            conclusive,
            testable: rate("examined from the list and testable", &|matched| {
                is_testable(matched, excluded)
            }),
            listed: ListedCount {
                found: self.numbers().corroborated().hits(),
                examined: self.numbers().examined(),
                listed: self.listed,
            },
            against: self
                .matches
                .iter()
                .filter(counts)
                .filter(|matched| !is_testable(matched, excluded))
                .count() as u64,
            unit: self.corroborated.to_string(),
        }
    }
}

/// Whether traces were found, whatever the case definition: if only infections count, an attempt is
/// still a conclusive examination.
fn is_other(matched: &Match) -> bool {
    matches!(
        matched.device.outcome,
        Outcome::Infected | Outcome::Attempted
    )
}

fn is_testable(matched: &Match, excluded: &[Region]) -> bool {
    matched.numbers.iter().any(|listed| {
        let main = listed.regions.main();
        let is_excluded = main.is_some_and(|region| excluded.contains(&region));
        listed.line_type != LineType::FixedLine && !is_excluded
    })
}

impl Denominators {
    /// Among all phones examined from the list.
    pub fn examined(&self) -> &Rate<Devices> {
        &self.examined
    }

    /// Among those whose examination was conclusive.
    ///
    /// # Errors
    /// `contradicting_figures` if no phone has the outcome “no traces found”: without negatives the
    /// rate means nothing.
    pub fn conclusive(&self) -> Result<&Rate<Devices>, Error> {
        self.conclusive
            .as_ref()
            .ok_or_else(|| JoiningError::NoNegatives.into())
    }

    /// Among those examined that could be tested at all.
    pub fn testable(&self) -> &Rate<Devices> {
        &self.testable
    }

    /// Phones that count as corroborated but not as testable: each contradicts the vendor's
    /// exclusion of its region, or the line type of its numbers.
    pub fn against(&self) -> u64 {
        self.against
    }

    pub(super) fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("The same phones over every denominator: {}", self.unit),
            &["denominator", "phones", "share", "Wilson 95%"],
        );
        let mut row = |name: &str, rate: Option<&Rate<Devices>>| {
            let interval = rate
                .and_then(Rate::wilson)
                .map(|ends| percent_range(ends.low(), ends.high()));
            table.row(vec![
                Cell::said(name),
                Cell::figure(rate.map_or_else(|| "not given".to_owned(), Rate::ratio)),
                Cell::figure(rate.and_then(Rate::share).map_or_else(String::new, percent)),
                Cell::figure(interval.unwrap_or_default()),
            ]);
        };
        row("examined", Some(&self.examined));
        row("testable", Some(&self.testable));
        row("conclusive", self.conclusive.as_ref());
        let refused = self
            .conclusive()
            .err()
            .map_or_else(String::new, |why| format!("Not given: {why}.\n"));
        let against = match self.against {
            0 => String::new(),
            phones => {
                let phones = counted(
                    phones,
                    "phone that counts as untestable has",
                    "phones that count as untestable have",
                );
                format!("{phones} traces, so it is doubtful whether such phones are untestable.\n")
            }
        };
        table.note(format!(
            "{refused}{against}A phone counts as testable even if it was replaced: leaving such \
             phones out could raise the share.\nListed: {}.",
            self.listed
        ));
        table.into()
    }
}

noun!(Denominators);
