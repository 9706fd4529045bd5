//! The labels of strata: the values that a matched phone has of an attribute.

use super::matched::TaggedClient;
use super::strata::Stratum;
use crate::forensic::System;
use crate::mask::redact;
use crate::plan::Region;
use std::fmt;

/// One value of an attribute.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StratumValue {
    /// An operating system.
    System(System),
    /// A country of numbers.
    Country(Region),
    /// A tag, with the government that the home-share rule gives it.
    Client(TaggedClient),
    /// A likely government.
    Government(Region),
    /// A role.
    Role(String),
    /// A laboratory.
    Laboratory(String),
    /// A calendar year.
    Year(i16),
}

/// What a phone has of an attribute: each phone has exactly one label.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// One value.
    One(StratumValue),
    /// Several values, each once, sorted: a stratum of its own.
    Several(Vec<StratumValue>),
    /// An attribution was given, and no government is likely enough.
    NotAttributed,
    /// Every selection of the phone is set apart as a test.
    SetApart,
    /// Nothing is known of this attribute.
    Missing(Stratum),
}

impl Label {
    /// The label of these values.
    pub(super) fn of(attribute: Stratum, values: impl IntoIterator<Item = StratumValue>) -> Label {
        let mut values: Vec<StratumValue> = values.into_iter().collect();
        match (values.pop(), values.is_empty()) {
            (None, _) => Label::Missing(attribute),
            (Some(only), true) => Label::One(only),
            (Some(last), false) => {
                values.push(last);
                Label::Several(values)
            }
        }
    }

    /// Whether nothing is known.
    pub(crate) fn is_missing(&self) -> bool {
        matches!(self, Label::Missing(_))
    }
}

impl From<System> for Label {
    fn from(system: System) -> Label {
        Label::One(StratumValue::System(system))
    }
}

impl fmt::Display for StratumValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StratumValue::System(system) => fmt::Display::fmt(system, f),
            StratumValue::Country(region) => fmt::Display::fmt(region, f),
            StratumValue::Client(client) => fmt::Display::fmt(client, f),
            StratumValue::Government(region) => f.pad(region.name()),
            StratumValue::Role(text) | StratumValue::Laboratory(text) => f.pad(text),
            StratumValue::Year(year) => write!(f, "{year}"),
        }
    }
}

/// Several values are joined with a plus sign.
impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Label::One(value) => fmt::Display::fmt(value, f),
            Label::Several(values) => {
                let texts: Vec<String> = values.iter().map(StratumValue::to_string).collect();
                f.pad(&texts.join(" + "))
            }
            Label::NotAttributed => f.pad("not attributed"),
            Label::SetApart => f.pad("set apart as tests"),
            Label::Missing(attribute) => f.pad(match attribute {
                Stratum::Client => "no tag",
                Stratum::Country => "no country",
                Stratum::Government => "no attribution",
                Stratum::Year => "no time",
                Stratum::System | Stratum::Role | Stratum::Laboratory => "not stated",
            }),
        }
    }
}

/// As it prints, with what could be a number blotted out.
impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&redact(&self.to_string()))
    }
}
