//! How often a mixture is wrong on simulated lists like a given one.

use super::abstain::FEWEST;
use super::attribution::Attribution;
use super::likely::Strength;
use super::mixture::Mixture;
use crate::error::Error;
use crate::list::TargetList;
use crate::plan::Region;
use crate::stats::{percent, threshold};
use crate::table::{Cell, Document, Table, counted, none_or, noun, thousands};

/// How the method performed on simulated lists like the caller's: a parametric bootstrap from a
/// fitted answer (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 6).
#[derive(Clone)]
pub struct Bootstrap {
    clients: u64,
    trials: Vec<Trial>,
}

/// One made-up list, and how the method did on it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Trial {
    /// The seed the list was made with.
    pub(crate) seed: u64,
    /// Entries of the list.
    pub(crate) entries: u64,
    /// Those that have a client.
    pub(crate) with_client: u64,
    /// Those of them that were given to it.
    pub(crate) right: u64,
    /// Entries answered with 80% or more.
    pub(crate) claimed: u64,
    /// Those of them that were right.
    pub(crate) claimed_right: u64,
    /// How far probabilities are from the share that is right, on average: over fifteen groups of
    /// equal size, by probability (Guo et al. 2017).
    pub(crate) calibration_error: f64,
    /// The largest share of entries, the surest first, of which at most one answer in a hundred is
    /// wrong.
    pub(crate) coverage: f64,
    /// Clients with twenty entries or more on the list that are not named at 80%.
    pub(crate) missed: Vec<Region>,
    /// Governments named at 80% that are not clients of the list.
    pub(crate) falsely_named: Vec<Region>,
}

const GROUPS: usize = 15;
const RISK: f64 = 0.01;

impl Mixture {
    /// Measures how often this mixture would be wrong on a list like the caller's. Each of the
    /// `rounds` simulates a list with the properties of the answer (its size and period, its
    /// governments with their countries, sessions, reuse of numbers, tags and missing times) and a
    /// known truth, and attributes it. A round takes about a fifth longer than [`Mixture::run`],
    /// for making and reading the list.
    ///
    /// It is a test under the model's own assumptions: see [`Bootstrap::caveats`].
    ///
    /// ```
    /// use targetlist::TargetList;
    /// use targetlist::attribute::Mixture;
    /// use targetlist::simulate::SimulatedList;
    /// let list = TargetList::reader().read("list.csv", SimulatedList::new(3).entries(1_000).write().list.as_bytes())?;
    /// let mixture = Mixture::new().sweeps(6);
    /// let rehearsal = mixture.bootstrap(&mixture.run(&list)?, 2)?;
    /// assert!(rehearsal.to_string().contains("under the model's own assumptions"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// As for [`Mixture::run`].
    pub fn bootstrap(&self, answer: &Attribution, rounds: u64) -> Result<Bootstrap, Error> {
        let likeness = answer.likeness();
        // Made-up lists hold no tests, and their numbers lie close together.
        let mixture = self.without_setting_apart();
        let mut trials = Vec::new();
        for seed in 1..=rounds {
            let told = likeness.write(seed);
            let list = TargetList::reader().read("rehearsal", told.list.as_bytes())?;
            let truth: Vec<&str> = told.governments().collect();
            trials.push(trial(seed, &mixture.run(&list)?, &truth));
        }
        Ok(Bootstrap {
            clients: likeness.clients() as u64,
            trials,
        })
    }
}

fn trial(seed: u64, answer: &Attribution, truth: &[&str]) -> Trial {
    // As everywhere in METHOD.md, “nobody” never counts as a right answer here, so it costs
    // coverage.
    let mut judged: Vec<(f64, bool)> = Vec::new();
    let (mut right, mut claimed, mut claimed_right) = (0, 0, 0);
    for (answer, truth) in answer.entries().zip(truth) {
        let hit = answer
            .government
            .is_some_and(|government| government.code() == *truth);
        right += u64::from(hit);
        if answer.government.is_some() && answer.probability >= Strength::LIKELY_FROM {
            claimed += 1;
            claimed_right += u64::from(hit);
        }
        judged.push((answer.probability, hit));
    }
    let named = answer.governments_at(Strength::LIKELY_FROM);
    let mut clients: Vec<Region> = truth.iter().filter_map(|code| Region::find(code)).collect();
    clients.sort_unstable();
    let could_be_named = clients
        .chunk_by(|a, b| a == b)
        .filter(|entries| entries.len() as u64 >= FEWEST)
        .filter_map(|entries| entries.first());
    Trial {
        seed,
        entries: truth.len() as u64,
        with_client: clients.len() as u64,
        right,
        claimed,
        claimed_right,
        calibration_error: calibration_error(&mut judged),
        coverage: coverage(&judged),
        missed: could_be_named
            .filter(|client| !named.contains(client))
            .copied()
            .collect(),
        falsely_named: named
            .iter()
            .filter(|government| clients.binary_search(government).is_err())
            .copied()
            .collect(),
    }
}

/// The expected calibration error: the mean difference between the probability and the share of
/// correct answers in groups of equal size. Sorts the answers, least sure first.
fn calibration_error(judged: &mut [(f64, bool)]) -> f64 {
    judged.sort_by(|a, b| a.0.total_cmp(&b.0));
    let groups = judged.chunks(judged.len().div_ceil(GROUPS).max(1));
    let apart = groups.map(|group| {
        let sum: f64 = group
            .iter()
            .map(|(probability, hit)| probability - f64::from(u8::from(*hit)))
            .sum();
        sum.abs()
    });
    apart.sum::<f64>() / judged.len().max(1) as f64
}

fn coverage(judged: &[(f64, bool)]) -> f64 {
    let (mut wrong, mut longest) = (0.0, 0);
    for ((_, hit), answered) in judged.iter().rev().zip(1_usize..) {
        wrong += f64::from(u8::from(!hit));
        if wrong <= RISK * answered as f64 {
            longest = answered;
        }
    }
    longest as f64 / judged.len().max(1) as f64
}

impl Trial {
    /// The share of entries with a client that were given to it; `None` where there are none.
    pub(crate) fn accuracy(&self) -> Option<f64> {
        (self.with_client > 0).then(|| self.right as f64 / self.with_client as f64)
    }
}

impl Bootstrap {
    /// The made-up lists, in the order of their seeds.
    #[cfg(any(test, feature = "serde"))]
    pub(crate) fn trials(&self) -> &[Trial] {
        &self.trials
    }

    fn sum(&self, count: fn(&Trial) -> u64) -> u64 {
        self.trials.iter().map(count).sum()
    }

    /// How often the method was wrong, as sentences.
    pub fn sentences(&self) -> Vec<String> {
        if self.trials.is_empty() {
            return vec!["No made-up list was asked for.".to_owned()];
        }
        let mut says = vec![self.accuracy_said()];
        let claimed = self.sum(|trial| trial.claimed);
        if claimed > 0 {
            let wrong = claimed - self.sum(|trial| trial.claimed_right);
            let are = if wrong == 1 { "is" } else { "are" };
            says.push(format!(
                "Of its {} with a probability of {} or more, {} ({}) {are} wrong.",
                counted(claimed, "answer", "answers"),
                threshold(Strength::LIKELY_FROM),
                thousands(wrong),
                percent(wrong as f64 / claimed as f64),
            ));
        }
        let falsely = none_or(
            self.sum(|trial| trial.falsely_named.len() as u64),
            "government that is not a client",
            "governments that are not clients",
        );
        let missed = none_or(
            self.sum(|trial| trial.missed.len() as u64),
            "client with 20 entries or more",
            "clients with 20 entries or more",
        );
        says.push(format!("In all, it names {falsely} and misses {missed}."));
        says
    }

    fn accuracy_said(&self) -> String {
        let lists = counted(self.trials.len() as u64, "made-up list", "made-up lists");
        let (right, with_client) = (
            self.sum(|trial| trial.right),
            self.sum(|trial| trial.with_client),
        );
        if with_client == 0 {
            return format!(
                "On {lists} like this one, no entry has a client, because the answer names no government."
            );
        }
        let each = self.trials.iter().filter_map(Trial::accuracy);
        let lowest = match self.trials.len() {
            1 => String::new(),
            _ => format!("; {} on the worst list", percent(each.fold(1.0, f64::min))),
        };
        format!(
            "On {lists} like this one, the method attributes {} of the {} that have a client to \
             the right one ({}{lowest}).",
            thousands(right),
            counted(with_client, "entry", "entries"),
            percent(right as f64 / with_client as f64)
        )
    }

    /// What these figures do not show, as sentences to print beside them.
    pub fn caveats(&self) -> [&'static str; 3] {
        [
            "This is a test under the model's own assumptions: the lists are made from the \
             answer, with its sessions, hours and interests. If an assumption or the answer is \
             wrong, the error on the real list differs, and nothing here shows it.",
            "Clients that the answer missed are not on the made-up lists, and clients that it took for another government's are there under that government.",
            "The figures show how far this method can be trusted on lists of this size and kind; they do not prove that its answer is right.",
        ]
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading("Test on made-up lists like this one");
        let headings = [
            "seed",
            "entries",
            "accuracy",
            "wrong at 80% or more",
            "calibration error",
            "coverage at 1% risk",
            "missed",
            "falsely named",
        ];
        let mut table = Table::new("", &headings);
        let codes = |regions: &[Region]| {
            regions
                .iter()
                .map(|region| region.code())
                .collect::<Vec<_>>()
                .join(" ")
        };
        for trial in &self.trials {
            let wrong = if trial.claimed == 0 {
                None
            } else {
                Some((trial.claimed - trial.claimed_right) as f64 / trial.claimed as f64)
            };
            table.row(vec![
                Cell::count(trial.seed),
                Cell::count(trial.entries),
                Cell::figure(trial.accuracy().map_or_else(String::new, percent)),
                Cell::figure(wrong.map_or_else(String::new, percent)),
                Cell::figure(format!("{:.3}", trial.calibration_error)),
                Cell::figure(percent(trial.coverage)),
                Cell::said(codes(&trial.missed)),
                Cell::said(codes(&trial.falsely_named)),
            ]);
        }
        table.note(format!(
            "Like the answer, each made-up list has {}. Accuracy is the share of the entries with a client that are given to it. Coverage is the largest share of entries, taken surest first, of which at most 1% are wrong.",
            none_or(self.clients, "client", "clients"),
        ));
        screen.table(table);
        screen.paragraph(self.sentences().join(" "));
        screen.paragraph(self.caveats().join(" "));
        screen
    }
}

noun!(Bootstrap);

#[cfg(test)]
#[path = "bootstrap_tests.rs"]
mod tests;
