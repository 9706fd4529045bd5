//! Takes the weights of every entry and gives an [`Attribution`]: whose each entry likely is, which
//! governments are named, and what could not be asked.

use super::doubt::{FEWEST, of_one_country, unsure, withheld};
use super::gaps::GapLaw;
use super::governments::{Context, Government};
use super::likely::{self, Likely, Strength};
use crate::list::TargetList;
use crate::number::Number;
use crate::plan::Region;
use crate::show::{Cell, Screen, Table, counted, noun};
use crate::stats::percent;

/// Whose entries a list's are, with probabilities.
///
/// Made by [`Mixture::run`](super::Mixture::run). Nobody is a normal answer: of an entry, and of a
/// whole list.
#[derive(Clone)]
pub struct Attribution {
    list: TargetList,
    governments: Vec<Government>,
    /// `[entry * (governments + 1) + government]`, nobody last.
    shares: Vec<f32>,
    agreement: f64,
    basis: Basis,
    likely: Vec<Likely>,
    context: Context,
}

/// What the answer rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basis {
    pub(super) dated: u64,
    pub(super) undated: u64,
    pub(super) slips: u64,
    pub(super) tagged: u64,
    pub(super) has_hours: bool,
    pub(super) unit: f64,
    pub(super) gaps: GapLaw,
    pub(super) chains: u64,
    pub(super) sweeps: u64,
}

/// The answer for one entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attributed {
    /// The likeliest government; `None` where nobody is likelier than all governments together, or
    /// there is no government at all.
    pub government: Option<Region>,
    /// The probability of the likeliest government, claimed or not, from 0 to 1.
    pub probability: f64,
    /// The probability that no client made the entry: a test, a slip, a client that nobody thought
    /// of.
    pub nobody: f64,
}

impl Attribution {
    pub(super) fn new(
        list: &TargetList,
        governments: Vec<Government>,
        shares: Vec<f32>,
        agreement: f64,
        basis: Basis,
    ) -> Attribution {
        let (governments, mut shares) = withheld(list, governments, shares);
        unsure(list, &governments, &mut shares);
        let empty = Attribution {
            list: list.clone(),
            governments,
            shares,
            agreement,
            basis,
            likely: Vec::new(),
            context: Context::default(),
        };
        let likely = likely::clients(&empty.list, &empty.governments, &empty.shares);
        Attribution { likely, ..empty }
    }

    /// Lets columns about governments travel along into the table of clients. They are printed, and
    /// never weighed.
    #[must_use]
    pub fn with_context(mut self, context: Context) -> Attribution {
        self.context = context;
        self
    }

    pub(crate) fn list(&self) -> &TargetList {
        &self.list
    }

    pub(crate) fn governments(&self) -> &[Government] {
        &self.governments
    }

    pub(super) fn basis(&self) -> &Basis {
        &self.basis
    }

    /// The shares of each entry over the governments, nobody last.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.shares.chunks(self.governments.len() + 1)
    }

    /// The columns about governments that travel along; empty where none were given.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The answer for every entry, in row order.
    pub fn entries(&self) -> impl Iterator<Item = Attributed> {
        self.rows().map(|row| self.attributed(row))
    }

    fn attributed(&self, row: &[f32]) -> Attributed {
        let nobody = f64::from(row.last().copied().unwrap_or(1.0)).clamp(0.0, 1.0);
        let best = row
            .iter()
            .zip(&self.governments)
            .max_by(|a, b| a.0.total_cmp(b.0));
        let probability = best
            .map_or(0.0, |(share, _)| f64::from(*share))
            .clamp(0.0, 1.0);
        let government = best
            .filter(|_| nobody < 0.5)
            .map(|(_, government)| government.region);
        Attributed {
            government,
            probability,
            nobody,
        }
    }

    /// The probabilities of one entry (0 for the first), likeliest first; `None` stands for nobody.
    pub fn mix(&self, entry: usize) -> Vec<(Option<Region>, f64)> {
        let width = self.governments.len() + 1;
        ranked(
            &self.governments,
            self.shares
                .get(entry * width..(entry + 1) * width)
                .unwrap_or(&[])
                .iter()
                .map(|share| f64::from(*share)),
        )
    }

    /// The mix over clients of a number: the mean of its entries' probabilities, likeliest first.
    /// Empty if the list does not hold it.
    pub fn of_number(&self, number: Number) -> Vec<(Option<Region>, f64)> {
        let Some(wanted) = self.list.position(number) else {
            return Vec::new();
        };
        let width = self.governments.len() + 1;
        let mut sums = vec![0.0; width];
        let mut entries = 0.0;
        for (row, (_, _, at)) in self.shares.chunks(width).zip(self.list.selections()) {
            if at == wanted {
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
    pub fn clients(&self) -> &[Likely] {
        &self.likely
    }

    /// The governments named at a threshold: those that hold twenty entries or more, each with at
    /// least this probability. How many governments are named is a threshold, not a fact.
    pub fn governments_at(&self, probability: f64) -> Vec<Region> {
        self.counts_at(probability)
            .into_iter()
            .map(|(government, _)| government)
            .collect()
    }

    /// The governments named at a threshold with the entries that reach it, most entries first.
    pub fn counts_at(&self, probability: f64) -> Vec<(Region, u64)> {
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

    /// How many entries are expected to belong to no client.
    pub fn nobodys(&self) -> f64 {
        let width = self.governments.len() + 1;
        self.shares
            .iter()
            .skip(width - 1)
            .step_by(width)
            .map(|share| f64::from(*share))
            .sum()
    }

    /// The share of entries for which every chain, each from another beginning, names the same
    /// client: below nine tenths the chains have not converged, or the list does not decide.
    pub fn agreement(&self) -> f64 {
        self.agreement
    }

    /// What could not be asked of this list, as sentences; empty if everything could.
    pub fn not_possible(&self) -> Vec<String> {
        let mut says = Vec::new();
        let basis = &self.basis;
        if basis.dated == 0 {
            says.push("No entry has a usable time: sessions, hours, weekends and months say nothing here.".to_owned());
        } else if basis.undated > 0 {
            let undated = counted(basis.undated, "entry has", "entries have");
            says.push(format!("{undated} neither a time nor a place in a list in time order: their country, number and tag alone speak."));
        }
        if basis.slips > 0 {
            let slips = counted(basis.slips, "time lies", "times lie");
            says.push(format!(
                "{slips} outside the twenty years that hold most, and counted as no time."
            ));
        }
        if basis.dated > 0 && !basis.has_hours {
            says.push("Times are days: hours say nothing, weekends and months do.".to_owned());
        }
        if basis.tagged == 0 {
            says.push("No tags were looked at.".to_owned());
        }
        if self.list.distinct() > 0 && of_one_country(&self.list) {
            let says_nothing = "Nearly all numbers are of one country: whether its own government or another looks at it, countries cannot tell.";
            says.push(says_nothing.to_owned());
        }
        if self.governments.is_empty() {
            says.push("No government explains enough of the list to be named: nobody.".to_owned());
        }
        if self.agreement < 0.9 {
            let share = percent(self.agreement);
            says.push(format!("The chains agree on {share} of the entries only: more sweeps may help, or the list does not decide."));
        }
        says
    }

    fn screen(&self) -> Screen {
        let mut screen = Screen::new();
        screen.heading("Likely clients, by the session mixture");
        let mut headings = vec![
            "government",
            "entries",
            "at 80 % or more",
            "mean probability",
            "strength",
            "next likeliest",
        ];
        headings.extend(self.context.headings().iter().map(String::as_str));
        let mut table = Table::new("", &headings);
        for client in &self.likely {
            let next = client
                .ranked
                .iter()
                .find(|(government, _)| *government != Some(client.government));
            let next = next.map_or_else(String::new, |(government, share)| {
                format!(
                    "{} {}",
                    government.map_or("nobody", Region::name),
                    percent(*share)
                )
            });
            let mut cells = vec![
                Cell::said(client.government),
                Cell::count(client.entries),
                Cell::count(client.sure),
                Cell::figure(percent(client.probability)),
                Cell::said(client.strength),
                Cell::said(next),
            ];
            cells.extend(
                self.context
                    .of(client.government)
                    .into_iter()
                    .map(Cell::label),
            );
            table.row(cells);
        }
        let basis = &self.basis;
        table.note(format!(
            "{} to nobody. {} of {}, the first half not counted; the chains name the same client for {} of the entries. \
             Within a session the median gap is {}. {} A probability speaks under the model in METHOD.md.",
            counted(self.nobodys().round() as u64, "entry is expected to belong", "entries are expected to belong"),
            counted(basis.chains, "chain", "chains"),
            counted(basis.sweeps, "sweep", "sweeps"),
            percent(self.agreement),
            counted(basis.gaps.median.max(basis.unit / 2.0).round_ties_even() as u64, "second", "seconds"),
            Strength::CUT_OFFS,
        ));
        screen.table(table);
        if !self.likely.is_empty() {
            screen.screen(self.baseline().screen());
        }
        let mut lines = Vec::new();
        for client in &self.likely {
            let said: Vec<&str> = client
                .evidence
                .iter()
                .map(|evidence| evidence.sentence.as_str())
                .collect();
            lines.push(format!("- {}: {}", client.government, said.join(" ")));
        }
        lines.extend(self.not_possible());
        screen.paragraph(lines.join("\n"));
        screen
    }
}

noun!(Attribution);

fn ranked(
    governments: &[Government],
    shares: impl Iterator<Item = f64>,
) -> Vec<(Option<Region>, f64)> {
    let names = governments
        .iter()
        .map(|government| Some(government.region))
        .chain(std::iter::once(None));
    let mut ranked: Vec<(Option<Region>, f64)> = names.zip(shares).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}
