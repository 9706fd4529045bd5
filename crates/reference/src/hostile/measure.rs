//! What attribution makes of a list whose truth is known.

use super::Hostile;
use std::collections::BTreeMap;
use targetlist::attribute::{Attribution, ClientSummary, Governments, Mixture};
use targetlist::{Error, TargetList};

/// How a list is attributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// By evidence on its tags.
    Tags,
    /// By sessions, tags not looked at.
    Sessions,
    /// By sessions and tags.
    Both,
}

/// What came out.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Entries of the list.
    pub entries: usize,
    /// Those of them that have a client.
    pub with_client: usize,
    /// Entries given to their client, whatever the probability.
    pub right: usize,
    /// Entries answered with 80% or more.
    pub answered: usize,
    /// Those of them that are right.
    pub answered_right: usize,
    /// Governments that an entry is given to with 80% or more, and how many entries.
    pub named: BTreeMap<&'static str, usize>,
    /// Those of them that are not clients.
    pub falsely: BTreeMap<&'static str, usize>,
    /// Each of them with its evidence, as a line.
    pub evidence: Vec<String>,
    /// Clients of the list.
    pub clients: usize,
    /// The calibration error in fifteen groups of one size (Guo et al. 2017).
    pub calibration: f64,
    /// The largest share of entries, the surest first, with one wrong in a hundred at most.
    pub coverage: f64,
}

const NAMED: f64 = 0.8;

impl Method {
    /// All of them.
    pub const ALL: [Method; 3] = [Method::Tags, Method::Sessions, Method::Both];

    /// What this method makes of a list. `sweeps` as in [`Mixture::sweeps`].
    ///
    /// # Errors
    /// A list or a table that cannot be read.
    pub fn attribute(self, hostile: &Hostile, sweeps: Option<u64>) -> Result<Answer, Error> {
        let list = TargetList::reader().read("list.csv", hostile.list.as_bytes())?;
        let mut mixture = Mixture::new();
        if let Some(customers) = &hostile.customers {
            let known = Governments::known();
            let known = known.with_customers("customers.csv", customers.as_bytes())?;
            mixture = mixture.governments(known);
        }
        if let Some(sweeps) = sweeps {
            mixture = mixture.sweeps(sweeps);
        }
        let attribution = match self {
            Method::Tags => mixture.by_tags(&list)?,
            Method::Sessions => mixture.without_tags().run(&list)?,
            Method::Both => mixture.run(&list)?,
        };
        Ok(Answer::of(&attribution, &hostile.truth))
    }
}

impl Answer {
    fn of(attribution: &Attribution, truth: &[&'static str]) -> Answer {
        let mut answer = Answer {
            entries: truth.len(),
            with_client: truth.iter().filter(|code| !code.is_empty()).count(),
            ..Answer::default()
        };
        let mut told: Vec<(f64, bool)> = Vec::with_capacity(truth.len());
        let mut clients: Vec<&str> = truth
            .iter()
            .copied()
            .filter(|one| !one.is_empty())
            .collect();
        clients.sort_unstable();
        clients.dedup();
        for (entry, truth) in attribution.entries().zip(truth) {
            let said = entry.government.map_or("", |government| government.code());
            let right = !said.is_empty() && said == *truth;
            answer.right += usize::from(right);
            told.push((entry.probability, right));
            if !said.is_empty() && entry.probability >= NAMED {
                answer.answered += 1;
                answer.answered_right += usize::from(right);
                *answer.named.entry(said).or_default() += 1;
                if !clients.contains(&said) {
                    *answer.falsely.entry(said).or_default() += 1;
                }
            }
        }
        assert_eq!(told.len(), truth.len(), "every row is an entry");
        let named = attribution.clients().iter();
        let named = named.filter(|client| answer.named.contains_key(client.government.code()));
        answer.evidence = named.map(|client| evidence(client, truth)).collect();
        answer.clients = clients.len();
        told.sort_by(|a, b| b.0.total_cmp(&a.0));
        answer.coverage = coverage(&told);
        answer.calibration = calibration(&told);
        answer
    }
}

/// A government with the values of its evidence, and whether it is a client.
fn evidence(client: &ClientSummary, truth: &[&str]) -> String {
    let code = client.government.code();
    let is_client = truth.contains(&code);
    let mut line = format!(
        "{code} {} entries {} sure {} mean {:.3}",
        if is_client { "true" } else { "FALSE" },
        client.entries,
        client.sure,
        client.probability
    );
    for (next, share) in client.ranked.iter().skip(1).take(1) {
        let next = next.map_or("nobody", |next| next.code());
        line.push_str(&format!(" next {next} {share:.3}"));
    }
    for one in &client.evidence {
        line.push_str(&format!(" {:?} {:.3}", one.kind, one.value));
    }
    line
}

fn coverage(told: &[(f64, bool)]) -> f64 {
    let (mut wrong, mut most) = (0, 0);
    for (at, (_, right)) in told.iter().enumerate() {
        wrong += usize::from(!right);
        if wrong * 100 <= at + 1 {
            most = at + 1;
        }
    }
    most as f64 / told.len().max(1) as f64
}

fn calibration(told: &[(f64, bool)]) -> f64 {
    let groups = told.chunks(told.len().div_ceil(15).max(1));
    let errors = groups.map(|group| {
        let said: f64 = group.iter().map(|(probability, _)| probability).sum();
        let right = group.iter().filter(|(_, right)| *right).count();
        (said - right as f64).abs()
    });
    errors.sum::<f64>() / told.len().max(1) as f64
}
