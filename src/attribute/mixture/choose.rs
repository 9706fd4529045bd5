//! Takes sessions that were found without asking whose they are and gives the governments that explain them: known customers first, others
//! only where they explain enough sessions that nobody explains.

#![allow(clippy::indexing_slicing, reason = "tables by session, candidate and country, indexed by positions made from their lengths")]

use super::calendar::{Calendar, KINDS};
use super::chain::Chain;
use super::evidence::Evidence;
use super::interest;
use super::office;
use crate::attribute::governments::Governments;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What a government must explain beyond all others, in nats, before it is taken in: a customer that is known, and any other.
const PRICE_KNOWN: f64 = 18.0;
const PRICE_OTHER: f64 = 12.0;
/// How many nats a known customer is ahead of another government when both explain the same sessions.
const KNOWN_AHEAD: f64 = 15.0;
/// More governments than this are never named for one list.
const MOST: usize = 40;
/// Sessions looked at; more add nothing to the choice.
const SESSIONS: usize = 12_000;
/// The weight of the expected interest in sessions' worth of countries.
const EXPECTED: f64 = 60.0;
/// The same where a member is given its name: what a government looks at is not expected to be far from home.
const NAMING: f64 = 60.0;
const GO_ON: f64 = 0.8;
const NOBODY_GOES_ON: f64 = 0.05;

/// A session, as the choice sees it.
struct Told {
    countries: Vec<(u16, u32)>,
    length: f64,
    hour: usize,
}

/// A government that may be chosen.
struct Candidate {
    at: usize,
    known: bool,
    expected: Vec<f32>,
    calendar: Calendar,
    /// For each session, the logarithm of how likely it begins then.
    hours: Vec<f32>,
    /// For each session, the logarithm of its likelihood with the expected interest, and with one that hardly leaves home.
    fits: [Vec<f32>; 2],
}

impl Candidate {
    /// What it explains beyond a mixture, with the interest that suits it better; and that interest's place in `fits`.
    fn gain(&self, mixture: &[f64]) -> (f64, usize) {
        let [broad, homely] = [gain(&self.fits[0], mixture), gain(&self.fits[1], mixture)];
        if homely > broad { (homely, 1) } else { (broad, 0) }
    }
}

/// A government that is in the mixture.
struct Member {
    candidate: usize,
    interest: Vec<f32>,
    share: f64,
    /// For each session, the logarithm of its likelihood, and the share of it this member explains.
    fit: Vec<f32>,
    explains: Vec<f32>,
}

/// A government that was chosen, and what it looked like in the choice: where the chains begin.
pub(super) struct Chosen {
    /// Its position in the table of governments.
    pub(super) at: usize,
    /// The share of sessions it explains.
    pub(super) share: f32,
    pub(super) interest: Vec<f32>,
}

/// Chooses the governments that explain the sessions of a chain.
/// `resample` draws the sessions anew with replacement (Efron's bootstrap), to see whether the choice hangs on a few of them.
pub(super) fn choose(chain: &Chain, evidence: &Evidence, governments: &Governments, resample: Option<u64>) -> Vec<Chosen> {
    let told = told(chain, evidence, resample);
    if told.is_empty() {
        return Vec::new();
    }
    let breadth = f64::from(chain.law.breadth);
    let mut choice = Choice { candidates: candidates(&told, evidence, governments, breadth), nobody: nobody(&told, evidence), members: Vec::new(), told, breadth, has_hours: evidence.has_hours };
    let known: Vec<usize> = (0..choice.candidates.len()).filter(|at| choice.candidates[*at].known).collect();
    for candidate in known {
        choice.admit(candidate, 0);
    }
    choice.settle(16);
    choice.grow();
    for _ in 0..3 {
        let moved = choice.rename();
        choice.settle(4);
        let dropped = choice.prune();
        let grown = choice.grow();
        if !moved && !dropped && !grown {
            break;
        }
    }
    choice.prune();
    let mut chosen: Vec<Chosen> = choice
        .members
        .into_iter()
        .map(|member| Chosen { at: choice.candidates[member.candidate].at, share: member.share as f32, interest: member.interest })
        .collect();
    chosen.sort_by_key(|chosen| chosen.at);
    chosen
}

struct Choice {
    told: Vec<Told>,
    candidates: Vec<Candidate>,
    members: Vec<Member>,
    nobody: Vec<f32>,
    breadth: f64,
    has_hours: bool,
}

impl Choice {
    fn admit(&mut self, candidate: usize, kind: usize) {
        let interest = self.candidates[candidate].expected.clone();
        let fit = self.candidates[candidate].fits[kind].clone();
        let share = 1.0 / (self.members.len() + 2) as f64;
        self.members.push(Member { candidate, interest, share, fit, explains: vec![0.0; self.told.len()] });
    }

    /// The logarithm of the likelihood of each session under the whole mixture.
    fn mixture(&self) -> Vec<f64> {
        let rest = (1.0 - self.members.iter().map(|member| member.share).sum::<f64>()).max(0.01);
        (0..self.told.len())
            .map(|session| {
                let nobody = f64::from(self.nobody[session]) + rest.ln();
                let terms = self.members.iter().map(|member| f64::from(member.fit[session]) + member.share.max(1e-12).ln());
                let highest = terms.clone().fold(nobody, f64::max);
                highest + (terms.map(|term| (term - highest).exp()).sum::<f64>() + (nobody - highest).exp()).ln()
            })
            .collect()
    }

    /// Expectation maximization: who explains which session, what each then looks at, and how much it explains.
    fn settle(&mut self, rounds: usize) {
        for _ in 0..rounds {
            let mixture = self.mixture();
            let total = self.told.len() as f64;
            for member in &mut self.members {
                let log_share = member.share.max(1e-12).ln();
                let mut sum = 0.0;
                for ((explains, fit), all) in member.explains.iter_mut().zip(&member.fit).zip(&mixture) {
                    let part = (f64::from(*fit) + log_share - all).exp();
                    *explains = part as f32;
                    sum += part;
                }
                member.share = ((sum + 0.1) / (total + 1.0)).min(0.98);
                let asked = asked(&self.told, &member.explains, &member.interest, self.breadth);
                let all: f64 = asked.iter().sum();
                let expected = &self.candidates[member.candidate].expected;
                for (slot, (asked, expected)) in member.interest.iter_mut().zip(asked.iter().zip(expected)) {
                    *slot = ((asked + EXPECTED * f64::from(*expected)) / (all + EXPECTED)) as f32;
                }
                let hours = &self.candidates[member.candidate].hours;
                for ((fit, session), hour) in member.fit.iter_mut().zip(&self.told).zip(hours) {
                    *fit = (content(session, &member.interest, self.breadth) + f64::from(*hour)) as f32;
                }
            }
        }
    }

    /// Takes in the government that explains most beyond the mixture, again and again, while it is worth its price.
    fn grow(&mut self) -> bool {
        let mut grown = false;
        while self.members.len() < MOST {
            let mixture = self.mixture();
            let best = (0..self.candidates.len())
                .filter(|at| self.members.iter().all(|member| member.candidate != *at))
                .map(|at| {
                    let (gain, kind) = self.candidates[at].gain(&mixture);
                    (gain - price(&self.candidates[at]), at, kind)
                })
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((_, candidate, kind)) = best.filter(|(worth, _, _)| *worth > 0.0) else { break };
            self.admit(candidate, kind);
            self.settle(3);
            grown = true;
        }
        grown
    }

    /// Drops members without whom the mixture explains almost as much.
    fn prune(&mut self) -> bool {
        let mut dropped = false;
        loop {
            let mixture = self.mixture();
            let loss = |member: &Member| -> f64 {
                member
                    .fit
                    .iter()
                    .zip(&mixture)
                    .map(|(fit, all)| -(1.0 - (f64::from(*fit) + member.share.max(1e-12).ln() - all).exp()).max(1e-12).ln())
                    .sum::<f64>()
            };
            let worst = (0..self.members.len())
                .map(|at| (loss(&self.members[at]) - price(&self.candidates[self.members[at].candidate]), at))
                .min_by(|a, b| a.0.total_cmp(&b.0));
            match worst {
                Some((worth, at)) if worth < 0.0 => {
                    self.members.remove(at);
                    self.settle(2);
                    dropped = true;
                }
                _ => return dropped,
            }
        }
    }

    /// Gives each member the name that fits its sessions best: the hours and weekends it keeps, and what it looks at. Where that name is
    /// taken, the two are one.
    fn rename(&mut self) -> bool {
        let mut moved = false;
        for _ in 0..MOST {
            let best = (0..self.members.len())
                .filter_map(|at| {
                    let member = &self.members[at];
                    let asked = asked(&self.told, &member.explains, &member.interest, self.breadth);
                    let score = |candidate: usize| self.name_fits(member, &asked, candidate);
                    let own = score(member.candidate);
                    let (better, other) = (0..self.candidates.len()).map(|other| (score(other), other)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
                    (other != member.candidate).then_some((better - own, at, other))
                })
                .filter(|(margin, _, _)| *margin > 6.0)
                .max_by(|a, b| a.0.total_cmp(&b.0));
            let Some((_, at, other)) = best else { break };
            let taken = self.members.iter().any(|member| member.candidate == other);
            self.members.remove(at);
            if !taken {
                self.admit(other, 0);
            }
            self.settle(6);
            moved = true;
        }
        moved
    }

    fn name_fits(&self, member: &Member, asked: &[f64], candidate: usize) -> f64 {
        let candidate = &self.candidates[candidate];
        let (mut begun, mut exposure) = ([0.0; KINDS], [0.0; KINDS]);
        for (session, explains) in self.told.iter().zip(&member.explains) {
            begun[candidate.calendar.kind(session.hour)] += f64::from(*explains);
        }
        candidate.calendar.exposure(&mut exposure);
        let office = office::evidence(&begun, &exposure, self.has_hours, 300.0);
        let all: f64 = asked.iter().sum();
        let interest = asked
            .iter()
            .zip(&candidate.expected)
            .filter(|(asked, _)| **asked > 0.0)
            .map(|(asked, expected)| log_gamma(NAMING * f64::from(*expected) + asked) - log_gamma(NAMING * f64::from(*expected)))
            .sum::<f64>();
        office + interest - log_gamma(NAMING + all) + if candidate.known { KNOWN_AHEAD } else { 0.0 }
    }
}

fn price(candidate: &Candidate) -> f64 {
    if candidate.known { PRICE_KNOWN } else { PRICE_OTHER }
}

/// How many nats a government adds to the mixture at the share that suits it best.
fn gain(fit: &[f32], mixture: &[f64]) -> f64 {
    let ratios: Vec<f64> = fit.iter().zip(mixture).map(|(fit, all)| (f64::from(*fit) - all).exp()).collect();
    let mut share = 0.01;
    for _ in 0..6 {
        share = ratios.iter().map(|ratio| share * ratio / (1.0 - share + share * ratio)).sum::<f64>() / ratios.len().max(1) as f64;
    }
    ratios.iter().map(|ratio| (1.0 - share + share * ratio).ln()).sum()
}

fn told(chain: &Chain, evidence: &Evidence, resample: Option<u64>) -> Vec<Told> {
    let mut live: Vec<u32> = chain.sessions.live().collect();
    if let Some(seed) = resample {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        live = (0..live.len()).map(|_| live[usize::try_from(chance.random_range(0..live.len() as u64)).unwrap_or(0)]).collect();
    }
    let step = live.len().div_ceil(SESSIONS).max(1);
    live.into_iter()
        .step_by(step)
        .map(|session| Told {
            countries: chain.sessions.countries(session).to_vec(),
            length: f64::from(chain.sessions.length[session as usize]),
            hour: (evidence.at[chain.sessions.first[session as usize] as usize] / 3600.0) as usize,
        })
        .collect()
}

/// The governments whose country has numbers on the list, and the known customers.
fn candidates(told: &[Told], evidence: &Evidence, governments: &Governments, breadth: f64) -> Vec<Candidate> {
    let numbers = |region| evidence.regions.iter().position(|known| *known == Some(region)).map_or(0.0, |at| evidence.distinct[at]);
    governments
        .iter()
        .enumerate()
        .filter(|(_, one)| one.customer.is_some() || numbers(one.region) >= 10.0)
        .map(|(at, one)| {
            let calendar = Calendar::of(one, evidence);
            let rates = calendar.rates(&[], evidence.has_hours, false);
            let hours: Vec<f32> = told.iter().map(|session| rates[session.hour.min(rates.len() - 1)].max(1e-12).ln()).collect();
            let expected = interest::expected(one, governments, evidence);
            let home = evidence.regions.iter().position(|region| *region == Some(one.region));
            let homely: Vec<f32> =
                expected.iter().enumerate().map(|(at, share)| 0.2 * share + if Some(at) == home { 0.8 } else { 0.0 }).collect();
            let fit = |interest: &[f32]| told.iter().zip(&hours).map(|(session, hour)| content(session, interest, breadth) as f32 + hour).collect();
            let fits = [fit(&expected), fit(&homely)];
            Candidate { at, known: one.customer.is_some(), expected, calendar, hours, fits }
        })
        .collect()
}

/// The logarithm of a session's likelihood where nobody made it: single entries from anywhere at any hour.
fn nobody(told: &[Told], evidence: &Evidence) -> Vec<f32> {
    let shares = interest::of_nobody(evidence);
    let hour = -(evidence.hours as f64).ln();
    told.iter()
        .map(|session| {
            let countries: f64 = session.countries.iter().map(|(at, times)| f64::from(*times) * f64::from(shares[usize::from(*at)]).ln()).sum();
            (countries + hour + (session.length - 1.0) * NOBODY_GOES_ON.ln() + (1.0 - NOBODY_GOES_ON).ln()) as f32
        })
        .collect()
}

/// The logarithm of the probability of a session's countries (Dirichlet-multinomial) and of its length.
fn content(session: &Told, interest: &[f32], breadth: f64) -> f64 {
    let mut sum = (session.length - 1.0) * GO_ON.ln() + (1.0 - GO_ON).ln();
    for (country, times) in &session.countries {
        let weight = breadth * f64::from(interest[usize::from(*country)]).max(1e-9);
        sum += if *times < 8 { (0..*times).map(|before| (weight + f64::from(before)).ln()).sum() } else { log_gamma(weight + f64::from(*times)) - log_gamma(weight) };
    }
    sum - if session.length < 8.0 { (0..session.length as u32).map(|before| (breadth + f64::from(before)).ln()).sum() } else { log_gamma(breadth + session.length) - log_gamma(breadth) }
}

/// How often a member's interest was asked for each country: expected tables of a Chinese restaurant process (Antoniak 1974).
fn asked(told: &[Told], explains: &[f32], interest: &[f32], breadth: f64) -> Vec<f64> {
    let mut asked = vec![0.0; interest.len()];
    for (session, part) in told.iter().zip(explains).filter(|(_, part)| **part > 1e-3) {
        for (country, times) in &session.countries {
            let weight = breadth * f64::from(interest[usize::from(*country)]).max(1e-9);
            let tables: f64 = (0..(*times).min(100)).map(|before| weight / (weight + f64::from(before))).sum();
            asked[usize::from(*country)] += f64::from(*part) * tables;
        }
    }
    asked
}

/// The logarithm of the gamma function (Lanczos, as in Numerical Recipes 6.1), for positive arguments.
fn log_gamma(x: f64) -> f64 {
    let terms = [76.180_091_729_471_46, -86.505_320_329_416_77, 24.014_098_240_830_91, -1.231_739_572_450_155, 0.001_208_650_973_866_179, -0.000_005_395_239_384_953];
    let tmp = x + 5.5;
    let mut y = x;
    let series = terms.iter().fold(1.000_000_000_190_015, |sum, term| {
        y += 1.0;
        sum + term / y
    });
    (x + 0.5) * tmp.ln() - tmp + (2.506_628_274_631_000_5 * series / x).ln()
}
