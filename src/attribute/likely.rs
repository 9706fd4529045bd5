//! Takes the weights of every entry and gives the likely clients, each with its evidence as values
//! and as sentences.

use super::governments::Government;
use crate::list::TargetList;
use crate::plan::Region;
use crate::show::counted;
use crate::stats::percent;
use crate::time::Precision;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A government that likely entered part of the list.
#[derive(Clone, Debug)]
pub struct Likely {
    /// The government.
    pub government: Region,
    /// Entries for which it is the likeliest.
    pub entries: u64,
    /// Distinct numbers of those entries.
    pub numbers: u64,
    /// Those entries whose probability is 80 % or more.
    pub sure: u64,
    /// Entries expected to be its own: the sum of probabilities over the whole list.
    pub expected: f64,
    /// Its mean probability over the entries for which it is the likeliest.
    pub probability: f64,
    /// That probability in words.
    pub strength: Strength,
    /// Every government's mean probability over the same entries, likeliest first; `None` stands
    /// for nobody.
    pub ranked: Vec<(Option<Region>, f64)>,
    /// What speaks for it and against it.
    pub evidence: Vec<Evidence>,
}

/// A probability in words, by stated cut-offs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Below 60 %.
    Open,
    /// From 60 %.
    Rather,
    /// From 80 %.
    Likely,
    /// From 95 %.
    VeryLikely,
}

impl Strength {
    /// The cut-offs, as they stand under the table of clients.
    pub const CUT_OFFS: &str = "Strength by mean probability: very likely from 95 %, likely from 80 %, rather than not from 60 %, open below.";

    fn of(probability: f64) -> Strength {
        match probability {
            p if p >= 0.95 => Strength::VeryLikely,
            p if p >= 0.8 => Strength::Likely,
            p if p >= 0.6 => Strength::Rather,
            _ => Strength::Open,
        }
    }
}

impl fmt::Display for Strength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Strength::Open => "open",
            Strength::Rather => "rather than not",
            Strength::Likely => "likely",
            Strength::VeryLikely => "very likely",
        })
    }
}

/// One kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The share of numbers registered in the government's own country.
    AtHome,
    /// The probability that two numbers drawn at random are of one country.
    Concentration,
    /// The foreign countries with most numbers.
    Abroad,
    /// The share of entries between 8 and 18 o'clock in the government's zone.
    OfficeHours,
    /// The share of entries on days off; two of seven days would be 29 %.
    DaysOff,
    /// From when to when, and in how many months, entries were made.
    Months,
    /// The tag with most of the entries.
    Tags,
    /// Of entries whose number occurs again, the share where most of the others are the same
    /// client's.
    Reuse,
    /// Whether the government was known as a customer.
    Customer,
}

/// A piece of evidence: what was measured, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What was looked at.
    pub kind: Kind,
    /// The value: a share from 0 to 1, or a count of months.
    pub value: f64,
    /// The value as a sentence.
    pub sentence: String,
}

/// What is gathered of a client's entries.
#[derive(Default)]
struct Gathered {
    entries: u64,
    sure: u64,
    sums: Vec<f64>,
    numbers: BTreeSet<usize>,
    countries: BTreeMap<Option<Region>, u64>,
    timed: [u64; 2],
    office: u64,
    off: u64,
    months: BTreeSet<(i16, i8)>,
    tags: BTreeMap<String, u64>,
    again: [u64; 2],
}

pub(super) fn clients(
    list: &TargetList,
    governments: &[Government],
    shares: &[f32],
) -> Vec<Likely> {
    let width = governments.len() + 1;
    let mut gathered: Vec<Gathered> = governments
        .iter()
        .map(|_| Gathered {
            sums: vec![0.0; width],
            ..Gathered::default()
        })
        .collect();
    let mut expected = vec![0.0; width];
    // For each number, how many entries each client holds: a client whose number another holds as
    // well shares it.
    let mut holders: BTreeMap<usize, BTreeMap<usize, u64>> = BTreeMap::new();
    let best = |row: &[f32]| {
        row.iter()
            .zip(0..)
            .max_by(|a, b| a.0.total_cmp(b.0))
            .map_or(width, |(_, at)| at)
    };
    for (row, (selected, tag, number)) in shares.chunks(width).zip(list.selections()) {
        expected
            .iter_mut()
            .zip(row)
            .for_each(|(sum, share)| *sum += f64::from(*share));
        let at = best(row);
        *holders.entry(number).or_default().entry(at).or_default() += 1;
        let (Some(one), Some(government)) = (gathered.get_mut(at), governments.get(at)) else {
            continue;
        };
        one.entries += 1;
        one.sure += u64::from(row.get(at).is_some_and(|share| *share >= 0.8));
        one.sums
            .iter_mut()
            .zip(row)
            .for_each(|(sum, share)| *sum += f64::from(*share));
        if one.numbers.insert(number) {
            *one.countries
                .entry(list.at(number).and_then(|(_, region)| region))
                .or_default() += 1;
        }
        if let Some(tag) = tag {
            *one.tags.entry(crate::cluster::folded(&tag)).or_default() += 1;
        }
        if let Some(stamp) = selected.filter(|stamp| stamp.precision() >= Precision::Day)
            && let Ok(at) = Timestamp::from_second(stamp.unix_seconds())
        {
            let local = government.zone.rules().to_offset(at).to_datetime(at);
            one.timed[0] += 1;
            one.off += u64::from(government.weekend.is_off(local.date()));
            one.months.insert((local.year(), local.month()));
            if stamp.precision() > Precision::Day {
                one.timed[1] += 1;
                one.office += u64::from((8..18).contains(&local.hour()));
            }
        }
    }
    for of_number in holders.values() {
        let total: u64 = of_number.values().sum();
        for (at, times) in of_number.iter().filter(|_| total > 1) {
            if let Some(one) = gathered.get_mut(*at) {
                one.again[0] += times;
                one.again[1] += if times * 2 > total { *times } else { 0 };
            }
        }
    }
    let mut likely: Vec<Likely> = gathered
        .into_iter()
        .zip(governments)
        .zip(expected)
        .filter(|((one, _), _)| one.entries > 0)
        .map(|((one, government), expected)| one.likely(government, governments, expected))
        .collect();
    likely.sort_by(|a, b| {
        b.entries
            .cmp(&a.entries)
            .then(a.government.cmp(&b.government))
    });
    likely
}

impl Gathered {
    fn likely(self, government: &Government, governments: &[Government], expected: f64) -> Likely {
        let names = governments
            .iter()
            .map(|one| Some(one.region))
            .chain(std::iter::once(None));
        let mut ranked: Vec<(Option<Region>, f64)> = names
            .zip(self.sums.iter().map(|sum| sum / self.entries as f64))
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        let probability = ranked
            .iter()
            .find(|(region, _)| *region == Some(government.region))
            .map_or(0.0, |(_, share)| *share);
        Likely {
            government: government.region,
            entries: self.entries,
            numbers: self.numbers.len() as u64,
            sure: self.sure,
            expected,
            probability,
            strength: Strength::of(probability),
            evidence: self.evidence(government),
            ranked,
        }
    }

    fn evidence(&self, government: &Government) -> Vec<Evidence> {
        let mut evidence = Vec::new();
        let mut say = |kind: Kind, value: f64, sentence: String| {
            evidence.push(Evidence {
                kind,
                value,
                sentence,
            })
        };
        let numbers = self.numbers.len() as f64;
        let home = self
            .countries
            .get(&Some(government.region))
            .copied()
            .unwrap_or(0) as f64
            / numbers;
        say(
            Kind::AtHome,
            home,
            format!(
                "{} of its distinct numbers are registered at home.",
                percent(home)
            ),
        );
        let together: f64 = self
            .countries
            .values()
            .map(|count| (*count as f64 / numbers).powi(2))
            .sum();
        say(
            Kind::Concentration,
            together,
            format!(
                "Two of its numbers are of one country with a probability of {}.",
                percent(together)
            ),
        );
        let mut abroad: Vec<(Region, u64)> = self
            .countries
            .iter()
            .filter_map(|(region, count)| Some(((*region)?, *count)))
            .filter(|(region, _)| *region != government.region)
            .collect();
        abroad.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        if let Some((_, most)) = abroad.first() {
            let names: Vec<String> = abroad
                .iter()
                .take(3)
                .map(|(region, count)| format!("{region} ({count})"))
                .collect();
            say(
                Kind::Abroad,
                *most as f64 / numbers,
                format!("Abroad, most are of {}.", names.join(", ")),
            );
        }
        let [timed, hours] = self.timed;
        if hours > 0 {
            let office = self.office as f64 / hours as f64;
            say(
                Kind::OfficeHours,
                office,
                format!(
                    "{} of its entries were made between 8 and 18 o'clock in {}.",
                    percent(office),
                    government.zone
                ),
            );
        }
        if timed > 0 {
            let off = self.off as f64 / timed as f64;
            say(
                Kind::DaysOff,
                off,
                format!(
                    "{} fall on its days off; an even week would have 29 %.",
                    percent(off)
                ),
            );
            let span = self.months.first().zip(self.months.last());
            let span = span.map_or_else(String::new, |((y, m), (z, n))| {
                format!("{y}-{m:02} to {z}-{n:02}")
            });
            say(
                Kind::Months,
                self.months.len() as f64,
                format!(
                    "Active in {} from {span}.",
                    counted(self.months.len() as u64, "month", "months")
                ),
            );
        }
        let tagged: u64 = self.tags.values().sum();
        // The earliest in the alphabet of equally frequent tags.
        if let Some((tag, times)) = self.tags.iter().rev().max_by_key(|(_, times)| **times) {
            let share = *times as f64 / tagged as f64;
            say(
                Kind::Tags,
                share,
                format!(
                    "{} of its tagged entries have the tag {}.",
                    percent(share),
                    crate::mask::redact(tag)
                ),
            );
        }
        let [again, own] = self.again;
        if again > 0 {
            let share = own as f64 / again as f64;
            say(
                Kind::Reuse,
                share,
                format!(
                    "Of its entries whose number occurs again, {} share it mostly with its own.",
                    percent(share)
                ),
            );
        }
        let (known, sentence) = match &government.customer {
            Some(customer) if customer.source.is_empty() => {
                (1.0, "Named as a customer in the table given.".to_owned())
            }
            Some(customer) => (
                1.0,
                format!(
                    "Named as a customer of {} ({}).",
                    customer.vendor, customer.source
                ),
            ),
            None => (
                0.0,
                "Not known as a customer: it was chosen for what it explains.".to_owned(),
            ),
        };
        say(Kind::Customer, known, sentence);
        evidence
    }
}
