//! What became of a text whose truth is known.

use super::Damaged;
use super::maker::digits;
use crate::corpus::Text;
use crate::oracle::{self, Said};
use targetlist::number::{ParseError, ParseOptions, ParsedNumber, Repairs, parse_cell};
use targetlist::plan::Validity;

/// What became of a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    /// Every number it was made from, and no other.
    Right,
    /// A valid number that it was not made from, or one of two as if it were all.
    WrongValid,
    /// A number of a usable length that it was not made from.
    WrongPossible,
    /// A number that is said to be one of several.
    Ambiguous,
    /// No number, or one of a length that its country does not use.
    Refused,
}

impl Outcome {
    /// Every outcome, in the order of the columns.
    pub const ALL: [Outcome; 5] = [
        Outcome::Right,
        Outcome::WrongValid,
        Outcome::WrongPossible,
        Outcome::Ambiguous,
        Outcome::Refused,
    ];
}

/// What this library and the oracle make of a text.
#[derive(Clone, Copy, Debug)]
pub struct Readers {
    /// This library.
    pub ours: Outcome,
    /// The oracle.
    pub theirs: Outcome,
    /// The repairs that this library took, over all numbers of the text.
    pub repairs: Repairs,
    /// Whether it applied a dated change.
    pub changed: bool,
}

impl Readers {
    /// Reads a text both ways.
    pub fn of(damaged: &Damaged) -> Readers {
        Readers::with(damaged, ParseOptions::default())
    }

    /// The same with these settings, but the home of the text.
    pub fn with(damaged: &Damaged, settings: ParseOptions) -> Readers {
        let settings = ParseOptions {
            home: damaged.text.home,
            ..settings
        };
        let cell = parse_cell(&damaged.text.text, &settings);
        let found = || cell.iter().flatten();
        Readers {
            ours: ours(&cell, &damaged.truth),
            theirs: theirs(damaged),
            repairs: found().fold(Repairs::NONE, |sum, reading| sum.union(reading.repairs)),
            changed: found().any(|reading| reading.change.is_some()),
        }
    }

    /// Whether this library gives a wrong valid number where the oracle does not.
    pub fn beyond(&self) -> bool {
        self.ours == Outcome::WrongValid && self.theirs != Outcome::WrongValid
    }
}

fn ours(cell: &[Result<ParsedNumber, ParseError>], truth: &[String]) -> Outcome {
    let given = || {
        let read = cell.iter().flatten();
        read.filter(|reading| {
            reading.validity != Validity::Invalid || !reading.candidates.is_empty()
        })
    };
    let known = |reading: &ParsedNumber| truth.contains(&reading.number.e164());
    let wrong = |validity| {
        given().any(|reading| {
            reading.validity == validity && !known(reading) && reading.candidates.is_empty()
        })
    };
    if wrong(Validity::Valid) {
        return Outcome::WrongValid;
    }
    if wrong(Validity::Possible) {
        return Outcome::WrongPossible;
    }
    if given().any(|reading| !known(reading)) {
        return Outcome::Ambiguous;
    }
    let all = |wanted: &String| given().any(|reading| reading.number.e164() == *wanted);
    match (given().next(), truth.iter().all(all)) {
        (None, _) => Outcome::Refused,
        (Some(_), true) => Outcome::Right,
        // What is missing is said where a piece of the cell was refused.
        (Some(_), false) if cell.iter().any(Result::is_err) => Outcome::Refused,
        (Some(_), false) => Outcome::WrongValid,
    }
}

/// A calling code without a plus sign says nothing to the oracle: it is asked with one.
fn theirs(damaged: &Damaged) -> Outcome {
    let outcome = said(&damaged.text, &damaged.truth);
    if matches!(outcome, Outcome::Right | Outcome::WrongValid) || !damaged.has_calling_code() {
        return outcome;
    }
    let digits = digits(&damaged.text.text);
    let text = Text {
        text: format!("+{}", digits.trim_start_matches('0')),
        home: damaged.text.home,
    };
    said(&text, &damaged.truth)
}

fn said(text: &Text, truth: &[String]) -> Outcome {
    let Ok(Some(Said { e164, validity, .. })) = oracle::read(text) else {
        return Outcome::Refused;
    };
    match validity {
        Validity::Invalid => Outcome::Refused,
        _ if truth.contains(&e164) => Outcome::Right,
        Validity::Valid => Outcome::WrongValid,
        Validity::Possible => Outcome::WrongPossible,
    }
}
