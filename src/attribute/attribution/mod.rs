//! The attribution of a list: which government likely made each entry, and what could not be
//! decided.

mod apart;
mod clocks;
mod limitation;
mod limitations;
mod shown;
mod with_context;

pub use limitation::Limitation;

use super::abstain::{FEWEST, Kept, Visible};
use super::gaps::GapDistribution;
use super::governments::{Context, Government, Governments};
use super::likely::{ClientSummary, clients};
use super::mixture::Mixture;
use super::shares::{Shares, likeliest, nobody, ranked};
use super::telling::Tags;
use crate::cluster::TestEntries;
use crate::error::Error;
use crate::list::TargetList;
use crate::number::Number;
use crate::plan::Region;

/// Which government likely made each entry of a list, with probabilities.
///
/// Made by [`Attribution::of`], [`Attribution::by_tags`] or [`Mixture`]. “Nobody” is a normal
/// answer, for one entry or for the whole list.
#[derive(Clone)]
pub struct Attribution {
    list: TargetList,
    /// The list without what is set apart.
    judged: TargetList,
    tests: Option<TestEntries>,
    governments: Vec<Government>,
    shares: Shares,
    agreement: f64,
    basis: Basis,
    likely: Vec<ClientSummary>,
    context: Context,
}

/// What the answer rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basis {
    pub(super) dated: u64,
    pub(super) undated: u64,
    pub(super) repeated: u64,
    pub(super) slips: u64,
    pub(super) tagged: u64,
    pub(super) has_hours: bool,
    pub(super) tags: Tags,
    /// Entries without a tag and without a tagged entry nearby, if the attribution is by tags.
    pub(super) alone: u64,
    /// How many governments are known customers.
    pub(super) customers: u64,
    pub(super) unit: f64,
    pub(super) gaps: GapDistribution,
    pub(super) method: AttributionMethod,
}

/// How an attribution was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AttributionMethod {
    /// Evidence on tagged clusters: an entry belongs to its tag, and the tag's countries, hours,
    /// days off and months point to its government.
    Tags,
    /// The session mixture.
    Sessions {
        /// How many chains ran.
        chains: u64,
        /// How many sweeps each of them made.
        sweeps: u64,
        /// How many chains do not count: they explain the list far worse than the likeliest, or
        /// disagree with all others.
        left_out: u64,
    },
}

/// The answer for one entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EntryAttribution {
    /// The likeliest government; `None` where nobody has a probability of one half or more, or no
    /// government is named at all.
    pub government: Option<Region>,
    /// The probability of the likeliest government, even where `government` is `None`, from 0 to 1.
    pub probability: f64,
    /// The probability, from 0 to 1, that no named government made the entry: it may be a test, a
    /// slip, or the entry of a client that was not considered.
    pub nobody: f64,
}

impl Attribution {
    /// Attributes a list by the evidence it has: by its tags where most entries have one and the
    /// tags say more than the countries of the numbers, otherwise by sessions. [`Mixture`] has the
    /// settings.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// use targetlist::attribute::{Attribution, AttributionMethod};
    /// use targetlist::simulate::SimulatedLeak;
    /// let leak = SimulatedLeak::new(3).entries(2_000).tidy().write();
    /// let list = TargetList::reader().read("list.csv", leak.list.as_bytes())?;
    /// let attribution = Attribution::of(&list)?;
    /// assert_eq!(attribution.method(), AttributionMethod::Tags);
    /// assert!(attribution.governments_at(0.8).iter().any(|government| government.code() == "MX"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// A list without entries or with more than four billion.
    pub fn of(list: &TargetList) -> Result<Attribution, Error> {
        Mixture::new().attribute(list)
    }

    /// Attributes each tag of a list as one client, and each entry as its tag's; an entry without
    /// a tag as that of the tags beside it in time, or as nobody's.
    ///
    /// # Errors
    /// As [`Attribution::of`].
    pub fn by_tags(list: &TargetList) -> Result<Attribution, Error> {
        Mixture::new().by_tags(list)
    }

    /// How it was made.
    pub fn method(&self) -> AttributionMethod {
        self.basis.method
    }

    /// How useful the tags of the list are, by which [`Attribution::of`] chose the method.
    pub fn tags(&self) -> Tags {
        self.basis.tags
    }

    pub(super) fn new(
        list: &TargetList,
        governments: Vec<Government>,
        shares: Vec<f32>,
        agreement: f64,
        basis: Basis,
        table: &Governments,
    ) -> Attribution {
        let shares = Shares::new(governments.len(), shares);
        let mut kept = Kept::enough(list, governments, shares);
        kept.keep_unsure_below(
            list,
            Visible {
                hours: basis.has_hours,
                sessions: basis.dated > 0 || basis.method == AttributionMethod::Tags,
            },
            table,
        );
        let Kept {
            governments,
            shares,
            ..
        } = kept;
        Attribution {
            list: list.clone(),
            judged: list.clone(),
            tests: None,
            likely: clients(list, &governments, &shares, basis.has_hours),
            governments,
            shares,
            agreement,
            basis,
            context: Context::default(),
        }
    }

    pub(crate) fn list(&self) -> &TargetList {
        &self.list
    }

    /// The shares of a row with their governments, likeliest first.
    pub(crate) fn ranked(&self, shares: impl Iterator<Item = f64>) -> Vec<(Option<Region>, f64)> {
        ranked(&self.governments, shares)
    }

    pub(crate) fn governments(&self) -> &[Government] {
        &self.governments
    }

    pub(super) fn basis(&self) -> &Basis {
        &self.basis
    }

    /// The shares of each entry over the governments, nobody last.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.shares.rows()
    }

    /// The shares of one entry (0 for the first), if the list has it.
    pub(crate) fn row(&self, entry: usize) -> Option<&[f32]> {
        self.shares.row(entry)
    }

    /// The answer for every entry, in row order: as many as [`TargetList::entries`] gives, and in the
    /// same order, so the two can be zipped.
    pub fn entries(&self) -> impl Iterator<Item = EntryAttribution> {
        self.rows().map(|row| self.attributed(row))
    }

    fn attributed(&self, row: &[f32]) -> EntryAttribution {
        let claimed = row.iter().zip(&self.governments);
        let most = claimed.map(|(share, _)| *share).fold(0.0, f32::max);
        let government = self.governments.get(likeliest(row));
        EntryAttribution {
            government: government.map(|one| one.region),
            probability: f64::from(most).clamp(0.0, 1.0),
            nobody: f64::from(nobody(row)).clamp(0.0, 1.0),
        }
    }

    /// The probabilities of one entry (0 for the first), likeliest first; `None` means nobody.
    /// Empty if the list has no such entry.
    pub fn mix(&self, entry: usize) -> Vec<(Option<Region>, f64)> {
        self.shares.row(entry).map_or_else(Vec::new, |row| {
            ranked(&self.governments, row.iter().map(|share| f64::from(*share)))
        })
    }

    /// The probabilities of one number, likeliest first: the mean over its entries. Entries that
    /// are set apart do not count. Empty if the list has no other entry of the number.
    pub fn of_number(&self, number: Number) -> Vec<(Option<Region>, f64)> {
        let Some(wanted) = self.list.position(number) else {
            return Vec::new();
        };
        let mut sums = vec![0.0; self.governments.len() + 1];
        let mut entries = 0.0;
        for (entry, (row, (_, _, at))) in self.rows().zip(self.list.selections()).enumerate() {
            if at == wanted && !self.is_test(entry) {
                sums.iter_mut()
                    .zip(row)
                    .for_each(|(sum, share)| *sum += f64::from(*share));
                entries += 1.0;
            }
        }
        if entries == 0.0 {
            Vec::new()
        } else {
            ranked(&self.governments, sums.into_iter().map(|sum| sum / entries))
        }
    }

    /// The likely clients, most entries first, with their evidence.
    pub fn clients(&self) -> &[ClientSummary] {
        &self.likely
    }

    /// The governments named at a threshold (a probability from 0 to 1): those with twenty entries
    /// or more that reach it, most entries first. How many governments are named depends on the
    /// threshold.
    pub fn governments_at(&self, probability: f64) -> Vec<Region> {
        self.counts_at(probability)
            .into_iter()
            .map(|(government, _)| government)
            .collect()
    }

    /// The governments named at a threshold with the entries that reach it, most entries first.
    pub(crate) fn counts_at(&self, probability: f64) -> Vec<(Region, u64)> {
        let mut counts = vec![0_u64; self.governments.len()];
        for row in self.rows() {
            for (count, share) in counts.iter_mut().zip(row) {
                *count += u64::from(f64::from(*share) >= probability);
            }
        }
        let named = self
            .governments
            .iter()
            .zip(counts)
            .filter(|(_, count)| *count >= FEWEST);
        let mut named: Vec<(Region, u64)> = named
            .map(|(government, count)| (government.region, count))
            .collect();
        named.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        named
    }

    /// How many entries are expected to belong to no client; those set apart are not among them.
    pub fn expected_unattributed(&self) -> f64 {
        self.judged_rows().map(|row| f64::from(nobody(row))).sum()
    }

    /// The share of entries, from 0 to 1, for which all chains that count name the same client.
    /// Each chain starts from a different point: below 0.9 they have not converged, or the list
    /// does not decide.
    pub fn agreement(&self) -> f64 {
        self.agreement
    }
}
