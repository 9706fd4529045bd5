//! Takes a list and knowledge of governments and gives, for every entry, how likely each government made it: a mixture of sessions.

mod calendar;
mod chain;
mod choose;
mod evidence;
mod interest;
mod law;
mod office;
mod learn;
mod sessions;

use crate::attribute::governments::Governments;
use crate::cluster::GapLaw;
use crate::list::TargetList;
use crate::plan::Region;
use evidence::Evidence;
use learn::Team;
use rayon::prelude::*;

/// Settings.
#[derive(Clone, Debug)]
pub struct Mixture {
    /// seed
    pub seed: u64,
    /// tags
    pub tags: bool,
    /// chains
    pub chains: u64,
    /// sweeps
    pub sweeps: u64,
    /// knowledge
    pub governments: Governments,
}

/// Answer
pub struct Mixed {
    /// governments
    pub names: Vec<Region>,
    /// shares
    pub shares: Vec<f32>,
}

impl Mixture {
    fn choose(&self, evidence: &Evidence, gaps: GapLaw) -> Vec<usize> {
        // Sessions are found first as if one client, who looks at what the list looks at around the clock, had made them all.
        let total: f32 = evidence.distinct.iter().sum::<f32>().max(1.0);
        let anyone: Vec<f32> = evidence.distinct.iter().map(|numbers| (numbers / total).max(1e-5)).collect();
        let team = Team { calendars: vec![calendar::Calendar::even(evidence)], expected: vec![anyone, interest::of_nobody(evidence)], credit: vec![2.0, 2.0] };
        let law = learn::beginning(evidence, &team, gaps);
        let mut pilot = chain::Chain::new(evidence, law, self.seed, u64::MAX);
        for _ in 0..4 {
            pilot.sweep(evidence);
            pilot.draw_clients(evidence, |_, _| ());
            learn::learn(&mut pilot, evidence, &team, false);
        }
        choose::choose(&pilot, evidence, &self.governments)
    }

    /// Runs.
    pub fn run(&self, list: &TargetList) -> Mixed {
        let evidence = Evidence::of(list, self.tags, true);
        let gaps: Vec<f64> = evidence.at.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let gaps = GapLaw::fit(&gaps, evidence.unit);
        let t = std::time::Instant::now();
        let positions = self.choose(&evidence, gaps);
        eprintln!("choice {:?}", t.elapsed());
        let chosen: Vec<_> = positions.iter().filter_map(|at| self.governments.iter().nth(*at)).collect();
        let mut team = Team { calendars: Vec::new(), expected: Vec::new(), credit: Vec::new() };
        for one in &chosen {
            team.calendars.push(calendar::Calendar::of(one, &evidence));
            team.expected.push(interest::expected(one, &self.governments, &evidence));
            team.credit.push(2.0);
        }
        team.expected.push(interest::of_nobody(&evidence));
        team.credit.push(2.0);
        let clients = team.expected.len();
        if std::env::var("CHOICE").is_ok() { eprintln!("{:?}", chosen.iter().map(|c| c.region.code()).collect::<Vec<_>>()); return Mixed { names: vec![], shares: vec![] }; }
        eprintln!("{gaps:?} unit {} undated {} {:?}", evidence.unit, evidence.undated.len(), chosen.iter().map(|c| c.region.code()).collect::<Vec<_>>());
        let sums: Vec<Vec<f32>> = (0..self.chains)
            .into_par_iter()
            .map(|number| {
                let law = learn::beginning(&evidence, &team, gaps);
                let mut chain = chain::Chain::new(&evidence, law, self.seed, number);
                let mut sums = vec![0.0_f32; evidence.country.len() * clients];
                let burn = self.sweeps / 2;
                for sweep in 0..self.sweeps {
                    chain.sweep(&evidence);
                    chain.draw_clients(&evidence, |entry, weights| {
                        if sweep >= burn {
                            let at = entry as usize * clients;
                            sums[at..at + clients].iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
                        }
                    });
                    learn::learn(&mut chain, &evidence, &team, self.tags && !evidence.tags.is_empty() && sweep >= 2);
                    if number == 0 && sweep + 1 == self.sweeps {
                        eprintln!("sweep {sweep} {:?} breadth {} own {} sessions {} go {:?} {:?}", chain.law.gaps, chain.law.breadth, chain.law.own, chain.sessions.live().count(), &chain.law.go_on[0], chain.law.entries.iter().map(|x| *x as u32).collect::<Vec<_>>());
                    }
                }
                sums
            })
            .collect();
        let mut total = vec![0.0_f32; evidence.country.len() * clients];
        for sums in &sums {
            total.iter_mut().zip(sums).for_each(|(total, sum)| *total += sum);
        }
        for row in total.chunks_mut(clients) {
            let sum: f32 = row.iter().sum();
            row.iter_mut().for_each(|x| *x /= sum.max(1e-30));
        }
        Mixed { names: chosen.iter().map(|one| one.region).collect(), shares: total }
    }
}
