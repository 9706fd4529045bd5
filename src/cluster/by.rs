//! Takes a list and a way to cluster and gives [`Parts`]: for every entry the cluster it is in,
//! with a probability, or none.

use super::folded;
use super::gaps::GapLaw;
use crate::list::TargetList;
use crate::show::{Cell, Screen, Table, counted, noun};
use crate::time::Precision;
use std::collections::BTreeMap;

/// By what entries are put together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// By the tag they carry.
    Tag,
    /// By sessions inferred from time: an operator types several numbers one after another.
    Sessions,
    /// By both: a tag speaks for the untagged entries of its session, and a session speaks against
    /// a tag that stands alone in it; a tag that stands twice in a session is another client at
    /// work at the same time.
    Both,
}

/// Where an entry belongs.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Place {
    /// The cluster, by its ordinal in [`Parts::labels`].
    pub cluster: usize,
    /// How likely the entry belongs there, from 0 to 1.
    pub probability: f64,
}

/// Every entry of a list in exactly one cluster, or in none.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::cluster::{By, Parts};
/// let rows: String = (0..30).map(|n| format!("+4477009001{n:02},2020-01-0{}T10:00:{:02}Z,{}\n", n / 10 + 1, n % 10, if n % 3 == 0 { "T1" } else { "" })).collect();
/// let list = TargetList::reader().read("list.csv", format!("phone,timestamp,client\n{rows}").as_bytes())?;
/// assert_eq!(Parts::of(&list, By::Sessions).labels().len(), 3);
/// assert_eq!(Parts::of(&list, By::Tag).in_none(), 20);
/// assert_eq!(Parts::of(&list, By::Both).in_none(), 0); // the session says whose the others are
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Parts {
    by: By,
    labels: Vec<String>,
    places: Vec<Option<Place>>,
    untimed: u64,
}

/// A tag is taken for wrong this often where nothing is known of it.
const WRONG_TAG: f64 = 0.03;

impl Parts {
    /// Puts the entries of a list together. Entries that [`SetApart`](super::SetApart) names are
    /// treated like all others.
    pub fn of(list: &TargetList, by: By) -> Parts {
        let tags: Vec<Option<String>> = list
            .selections()
            .map(|(_, tag, _)| tag.map(|tag| folded(&tag)))
            .collect();
        let (sessions, untimed) = if by == By::Tag {
            (vec![None; tags.len()], 0)
        } else {
            sessions(list)
        };
        let mut labels: Vec<String> = Vec::new();
        let mut ordinals: BTreeMap<String, usize> = BTreeMap::new();
        let mut ordinal = |label: &str| {
            *ordinals.entry(label.to_owned()).or_insert_with(|| {
                labels.push(label.to_owned());
                labels.len() - 1
            })
        };
        let mut of_session: BTreeMap<usize, BTreeMap<&str, f64>> = BTreeMap::new();
        for (session, tag) in sessions.iter().zip(&tags) {
            if let (Some((session, _)), Some(tag)) = (session, tag) {
                *of_session
                    .entry(*session)
                    .or_default()
                    .entry(tag)
                    .or_default() += 1.0;
            }
        }
        let places = sessions
            .iter()
            .zip(&tags)
            .map(|(session, tag)| match (by, session, tag) {
                (By::Tag, _, tag) => tag.as_ref().map(|tag| Place {
                    cluster: ordinal(tag),
                    probability: 1.0,
                }),
                (By::Sessions, session, _) => session.map(|(session, probability)| Place {
                    cluster: ordinal(&format!("session {}", session + 1)),
                    probability,
                }),
                (By::Both, None, tag) => tag.as_ref().map(|tag| Place {
                    cluster: ordinal(tag),
                    probability: 1.0 - WRONG_TAG,
                }),
                (By::Both, Some((session, joined)), tag) => {
                    let of_session = of_session.get(session)?;
                    let (leading, share) = likeliest(of_session)?;
                    let own = tag
                        .as_deref()
                        .filter(|own| of_session.get(own).is_some_and(|times| *times > 1.0));
                    let (label, probability) = match own {
                        // The tag and the session agree: either would have to be wrong.
                        Some(own) if own == leading => (own, agreed(share)),
                        // Two entries with one wrong tag in one session are rarer than two clients
                        // at work at once.
                        Some(own) => (own, 1.0 - WRONG_TAG),
                        None if tag.as_deref() == Some(leading) => (leading, agreed(share)),
                        None => (leading, share * joined),
                    };
                    Some(Place {
                        cluster: ordinal(label),
                        probability,
                    })
                }
            })
            .collect();
        Parts {
            by,
            labels,
            places,
            untimed,
        }
    }

    /// The clusters' labels: tags as they are compared, or `session 1`, `session 2` … in time order
    /// of the rows that name them first.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// For every entry in row order: its cluster, or none.
    pub fn places(&self) -> &[Option<Place>] {
        &self.places
    }

    /// How many entries are in none.
    pub fn in_none(&self) -> u64 {
        self.places.iter().filter(|place| place.is_none()).count() as u64
    }

    fn screen(&self) -> Screen {
        let by = match self.by {
            By::Tag => "by tag",
            By::Sessions => "by sessions inferred from time",
            By::Both => "by tags and sessions",
        };
        let mut counts = vec![0_u64; self.labels.len()];
        for place in self.places.iter().flatten() {
            counts
                .iter_mut()
                .skip(place.cluster)
                .take(1)
                .for_each(|count| *count += 1);
        }
        let mut order: Vec<(u64, &String)> = counts.into_iter().zip(&self.labels).collect();
        order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        let mut table = Table::new(
            format!(
                "Entries {by}: {}",
                counted(self.labels.len() as u64, "cluster", "clusters")
            ),
            &["cluster", "entries"],
        );
        for (count, label) in order.into_iter().take(20) {
            table.row(vec![Cell::label(label), Cell::count(count)]);
        }
        table.note(format!(
            "The twenty largest. {} in none, {} without a time of day.",
            counted(self.in_none(), "entry", "entries"),
            counted(self.untimed, "entry", "entries")
        ));
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Parts);

/// How likely an entry belongs to the tag that it carries and that leads its session with this
/// share.
fn agreed(share: f64) -> f64 {
    let (right, wrong) = ((1.0 - WRONG_TAG) * share, WRONG_TAG * (1.0 - share));
    right / (right + wrong).max(1e-9)
}

/// The tag most of a session's tagged entries carry, and how likely it is the session's.
fn likeliest<'t>(tags: &BTreeMap<&'t str, f64>) -> Option<(&'t str, f64)> {
    let total: f64 = tags.values().sum();
    let (label, times) = tags.iter().rev().max_by(|a, b| a.1.total_cmp(b.1))?;
    Some((
        label,
        (times - WRONG_TAG * times) / (total - WRONG_TAG * times).max(1e-9),
    ))
}

/// For every entry its session and how likely it belongs there: in time order, a gap longer than
/// sessions have begins a new one (the two-state bursts of Kleinberg 2003, with gaps of a fitted
/// law). Sessions of several operators at once are one here: telling them apart takes countries,
/// see [`attribute::Mixture`](crate::attribute).
fn sessions(list: &TargetList) -> (Vec<Option<(usize, f64)>>, u64) {
    let mut timed: Vec<(f64, usize)> = list
        .selections()
        .enumerate()
        .filter_map(|(at, (stamp, _, _))| {
            Some((
                stamp
                    .filter(|stamp| stamp.precision() > Precision::Day)?
                    .unix_seconds() as f64,
                at,
            ))
        })
        .collect();
    timed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let entries = usize::try_from(list.counts().entries).unwrap_or(0);
    let mut sessions = vec![None; entries];
    let gaps: Vec<f64> = timed
        .iter()
        .zip(timed.iter().skip(1))
        .map(|(a, b)| b.0 - a.0)
        .collect();
    let minutes = timed.len() > 20
        && timed
            .iter()
            .filter(|(at, _)| at.rem_euclid(60.0) == 0.0)
            .count() as f64
            > 0.98 * timed.len() as f64;
    let unit = if minutes { 60.0 } else { 1.0 };
    let law = GapLaw::fit(&gaps, unit);
    let longest = law.quantile(2.6);
    let mean = gaps.iter().sum::<f64>() / gaps.len().max(1) as f64;
    let (mut session, mut before) = (0, None);
    for (at, entry) in &timed {
        let mut probability = 1.0;
        if let Some(before) = before {
            let gap: f64 = at - before;
            let (within, between) = (
                0.8 * law.density(gap, unit),
                0.2 * (-gap / mean.max(1.0)).exp() / mean.max(1.0),
            );
            if gap > longest {
                session += 1;
            } else {
                probability = within / (within + between).max(1e-300);
            }
        }
        if let Some(slot) = sessions.get_mut(*entry) {
            *slot = Some((session, probability.clamp(0.0, 1.0)));
        }
        before = Some(*at);
    }
    (sessions, (entries - timed.len()) as u64)
}
