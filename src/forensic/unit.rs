//! The units of findings: devices and persons.

use crate::stats::Unit;

/// Handsets that were examined, each once.
#[derive(Clone, Copy, Debug)]
pub struct Devices;

/// Persons, known by a code only.
#[derive(Clone, Copy, Debug)]
pub struct Persons;

impl Unit for Devices {
    const ONE: &'static str = "phone";
    const MANY: &'static str = "phones";
}

impl Unit for Persons {
    const ONE: &'static str = "person";
    const MANY: &'static str = "persons";
}
