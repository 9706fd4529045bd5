//! Detection of national forms where no home is given: kinds of bare figures of which many are not
//! international numbers, while nearly all are valid in one country, half of them as mobiles.

use crate::number::{self, NationalForms, Number, ParseError, ParseOptions, ParsedNumber, Repair};
use crate::plan::{LineType, Region, Validity};
use crate::table::{counted, thousands};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Kinds with fewer cells are not judged.
const FEWEST_CELLS: u64 = 10;

/// Cells of a kind that are kept to be read at every home.
const SAMPLE: usize = 200;

/// Cells of the sample that are read first.
const FEW: usize = 5;

/// Cells of a list that look like national forms.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct LooksNational {
    /// How many cells.
    pub(crate) cells: u64,
    /// How many of them would be numbers of some country, if a plus sign were put before them.
    pub(crate) abroad: u64,
    /// Of how many countries.
    pub(crate) countries: u64,
    /// Homes in which the cells are mobile numbers, by code.
    pub(crate) homes: Vec<Region>,
}

/// Cells by the kind of their figures, while a list without a home is read.
#[derive(Default)]
pub(super) struct BareCells {
    kinds: BTreeMap<(usize, u8), Kind>,
}

/// Cells of bare figures with one length and first digit.
#[derive(Default)]
struct Kind {
    cells: u64,
    /// Read as valid international numbers, and as possible ones.
    valid: u64,
    possible: u64,
    countries: BTreeSet<Region>,
    /// A sample of the cells, spread over all of them: one in every `every`.
    sample: Vec<String>,
    every: u64,
}

/// How a number was read: its validity and its region.
type ReadAs = (Validity, Option<Region>);

/// What is gathered of the bare cells of a part of the list, in their order.
#[derive(Default)]
pub(super) struct BarePart {
    digits: String,
    /// Where the digits of each end, and its validity and main region, where it was read as an
    /// international number.
    cells: Vec<(usize, Option<ReadAs>)>,
}

impl BarePart {
    /// Looks at a cell and what it was read as without a home.
    pub(super) fn see(&mut self, cell: &str, read: &Result<ParsedNumber, ParseError>) {
        let abroad = match read {
            Ok(reading) if reading.repairs.contains(Repair::MissingPlus) => {
                Some((reading.validity, reading.regions.main()))
            }
            Err(ParseError::NationalForm) => None,
            _ => return,
        };
        let start = self.digits.len();
        let plain = cell.chars().filter_map(Number::plain_form);
        self.digits.extend(plain.filter(char::is_ascii_digit));
        if self.digits.len() > start {
            self.cells.push((self.digits.len(), abroad));
        }
    }
}

impl BareCells {
    /// Takes in the cells of the next part of the list.
    pub(super) fn join(&mut self, part: &BarePart) {
        let mut start = 0;
        for (end, abroad) in &part.cells {
            let digits = part.digits.get(start..*end).unwrap_or_default();
            start = *end;
            let Some(first) = digits.bytes().next() else {
                continue;
            };
            let kind = self.kinds.entry((digits.len(), first)).or_default();
            if let Some((validity, region)) = abroad {
                kind.valid += u64::from(*validity == Validity::Valid);
                kind.possible += u64::from(*validity == Validity::Possible);
                kind.countries.extend(region);
            }
            kind.keep(digits);
        }
    }

    /// The kinds that are national forms, and what is reported of them; `None` where none is.
    pub(super) fn decide(&self, settings: &ParseOptions) -> Option<(NationalForms, LooksNational)> {
        let mut national = NationalForms::default();
        let mut told = LooksNational {
            cells: 0,
            abroad: 0,
            countries: 0,
            homes: Vec::new(),
        };
        let mut countries = BTreeSet::new();
        let mut take = |kind: &Kind| {
            if let Some(cell) = kind.sample.first() {
                national.insert(cell.as_bytes());
            }
            told.cells += kind.cells;
            told.abroad += kind.valid + kind.possible;
            countries.extend(kind.countries.iter().copied());
        };
        let (doubted, others): (Vec<&Kind>, Vec<&Kind>) = self
            .kinds
            .values()
            .partition(|kind| kind.cells >= FEWEST_CELLS && kind.is_in_doubt());
        let mut homes = BTreeSet::new();
        let mut cells = 0;
        for kind in doubted {
            let fitting = kind.homes(settings);
            if !fitting.is_empty() {
                take(kind);
                cells += kind.cells;
                homes.extend(fitting);
            }
        }
        // Smaller kinds that fit the same homes are national forms too.
        for kind in others.into_iter().filter(|kind| kind.cells < cells) {
            if homes.iter().any(|home| kind.fits(*home, settings)) {
                take(kind);
            }
        }
        told.countries = countries.len() as u64;
        told.homes = homes.into_iter().collect();
        (told.cells > 0).then_some((national, told))
    }
}

impl Kind {
    fn keep(&mut self, digits: &str) {
        if self.cells.is_multiple_of(self.every.max(1)) {
            if self.sample.len() == SAMPLE {
                let mut at = 0;
                self.sample.retain(|_| {
                    at += 1;
                    at % 2 == 1
                });
                self.every = 2 * self.every.max(1);
            }
            if self.cells.is_multiple_of(self.every.max(1)) {
                self.sample.push(digits.to_owned());
            }
        }
        self.cells += 1;
    }

    /// Whether too few of the cells are international numbers for all of them to be.
    fn is_in_doubt(&self) -> bool {
        self.valid * 4 < self.cells * 3
    }

    /// The homes in which at least nine in ten of the cells are valid, and half are mobile numbers.
    fn homes(&self, settings: &ParseOptions) -> Vec<Region> {
        let homes = Region::all().filter(|home| home.code() != "001");
        let homes: Vec<Region> = homes.collect();
        let homes = homes.into_par_iter();
        homes.filter(|home| self.fits(*home, settings)).collect()
    }

    fn fits(&self, home: Region, settings: &ParseOptions) -> bool {
        let at_home = ParseOptions {
            home: Some(home),
            ..settings.clone()
        };
        // Most homes fit none of the cells: a few of them tell.
        let mut few = self.sample.iter().step_by(self.sample.len().div_ceil(FEW));
        if few.all(|cell| line_at(cell, &at_home).is_none()) {
            return false;
        }
        let (mut mobile, mut missed) = (0, 0);
        for cell in &self.sample {
            match line_at(cell, &at_home) {
                Some(LineType::Mobile | LineType::FixedLineOrMobile) => mobile += 1,
                Some(_) => {}
                None => missed += 1,
            }
            if missed * 10 > self.sample.len() {
                return false;
            }
        }
        mobile * 2 >= self.sample.len()
    }
}

/// The kind of line of a cell that is a valid national form at home.
fn line_at(cell: &str, at_home: &ParseOptions) -> Option<LineType> {
    let reading = number::parse(cell, at_home).ok()?;
    let is_national = !reading.repairs.contains(Repair::MissingPlus);
    (is_national && reading.validity == Validity::Valid).then_some(reading.line_type)
}

/// The homes that are named in a sentence.
const NAMED: usize = 3;

/// What is reported of them, as sentences.
impl fmt::Display for LooksNational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cells = counted(self.cells, "cell of bare digits", "cells of bare digits");
        let look = if self.cells == 1 {
            "looks like a national number"
        } else {
            "look like national numbers"
        };
        write!(f, "{cells} {look}; give a home region (--home).")?;
        let homes: Vec<&str> = self
            .homes
            .iter()
            .take(NAMED)
            .map(|home| home.name())
            .collect();
        if let Some((last, first)) = homes.split_last() {
            let more = if self.homes.len() > NAMED {
                ", among others"
            } else {
                ""
            };
            let names = match first {
                [] => (*last).to_owned(),
                first => format!("{} or {last}", first.join(", ")),
            };
            write!(f, " The digits fit the numbering plan of {names}{more}.")?;
        }
        if self.abroad > 0 {
            let abroad = thousands(self.abroad);
            let countries = counted(self.countries, "country", "countries");
            write!(
                f,
                " With a plus sign in front, {abroad} would belong to {countries}; none is counted that way."
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "national_forms_tests.rs"]
mod tests;
