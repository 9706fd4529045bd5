//! The home-share rule: a cluster belongs to the government in whose country most of its numbers
//! lie, if their share is large enough.
//!
//! This is the rule that newspapers used in 2021, stated with its thresholds. It works for clients
//! that watch mostly their own country. For clients that select mostly numbers abroad it names
//! nobody, which is also a result.

use super::home_share_reason::HomeShareReason;
use crate::cluster::{Cluster, Clusters};
use crate::list::Numbers;
use crate::mask::redact;
use crate::plan::Region;
use crate::stats::{Rate, percent, threshold};
use crate::table::{Cell, Document, Table, counted, noun, thousands};

/// The rule and its thresholds.
///
/// The default is two thirds and not one half: about 60% of the numbers of one client of the
/// best-known leak were of a neighboring country, whose government it was not. See
/// `docs/METHOD.md`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HomeShare {
    /// The least share of a cluster's distinct numbers that must lie in one country, from 0 to 1.
    /// Default: two thirds.
    pub least_share: f64,
    /// The fewest distinct numbers for which the rule names a government. Default: 20.
    pub fewest_numbers: u64,
}

impl Default for HomeShare {
    fn default() -> HomeShare {
        HomeShare {
            least_share: 2.0 / 3.0,
            fewest_numbers: 20,
        }
    }
}

/// A client: a cluster and the government it is attributed to, or nobody.
#[derive(Clone)]
pub struct Client {
    /// The cluster's tag.
    pub label: String,
    /// Entries of the cluster.
    pub entries: u64,
    /// Distinct numbers of the cluster.
    pub numbers: u64,
    /// The country whose government likely entered the cluster; `None` is nobody.
    pub government: Option<Region>,
    /// The country with most of the cluster's numbers, named or not.
    pub leading: Option<Region>,
    /// The share of the cluster's numbers in the leading country.
    pub at_home: Rate<Numbers>,
    /// The other countries with their counts of numbers, most first.
    pub following: Vec<(Region, u64)>,
    /// Why this government, or why nobody.
    pub(super) reason: HomeShareReason,
}

/// The clients of a list: one for each cluster, largest first.
///
/// ```
/// use targetlist::{Clients, Clusters, TargetList};
/// let text: String = (0..30).map(|n| format!("+4477009001{n:02},T01\n")).collect();
/// let list = TargetList::reader().read("list.csv", format!("phone,client\n{text}").as_bytes())?;
/// let clients = Clients::by_home_share(&Clusters::by_tag(&list));
/// assert_eq!(clients.iter().next().unwrap().government.unwrap().code(), "GB");
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Clients {
    clients: Vec<Client>,
    rule: HomeShare,
    untagged: u64,
    clusters: Clusters,
}

impl Clients {
    /// Attributes clusters by the home-share rule with its default thresholds.
    pub fn by_home_share(clusters: &Clusters) -> Clients {
        Clients::by_rule(clusters, HomeShare::default())
    }

    /// Attributes clusters by the home-share rule with other thresholds. A share outside 0 to 1 is
    /// clamped; NaN counts as 1.
    pub fn by_rule(clusters: &Clusters, rule: HomeShare) -> Clients {
        let least_share = if rule.least_share.is_nan() {
            1.0
        } else {
            rule.least_share.clamp(0.0, 1.0)
        };
        let rule = HomeShare {
            least_share,
            ..rule
        };
        Clients {
            clients: clusters
                .iter()
                .map(|cluster| client(cluster, rule))
                .collect(),
            rule,
            untagged: clusters.untagged(),
            clusters: clusters.clone(),
        }
    }

    /// The clients, largest first.
    pub fn iter(&self) -> impl Iterator<Item = &Client> {
        self.clients.iter()
    }

    /// The rule that attributed them, with its thresholds.
    pub fn rule(&self) -> HomeShare {
        self.rule
    }

    /// The governments that are named, each once; several clients may be one government's.
    pub fn governments(&self) -> Vec<Region> {
        let mut named: Vec<Region> = self
            .clients
            .iter()
            .filter_map(|client| client.government)
            .collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// The clients that select the number at this position of the list (0 for the first).
    pub fn selecting(&self, number: usize) -> impl Iterator<Item = &Client> {
        self.clusters
            .selecting(number)
            .filter_map(|at| self.clients.get(at))
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading("Likely clients");
        if self.clients.is_empty() {
            screen.paragraph(
                "The list has no tags, so this rule cannot tell clients apart. A country is not a \
                 client.",
            );
            return screen;
        }
        let headings = [
            "client",
            "entries",
            "numbers",
            "likely government",
            "leading country",
            "share",
            "next countries",
        ];
        let mut table = Table::new("", &headings);
        for client in &self.clients {
            table.row(client.row());
        }
        table.note(self.note());
        screen.table(table);
        let lines = self
            .clients
            .iter()
            .map(|client| format!("{}: {}", redact(&client.label), client.because()));
        screen.points(lines);
        screen
    }

    fn note(&self) -> String {
        format!(
            "Rule: a client is attributed to the government of the country that has at least {} of \
             its distinct numbers, if the client has at least {}. {} “Nobody” is a result, not an \
             error. The rule misses a client that selects mostly foreign numbers, or attributes it \
             to the government of the country that most of its numbers belong to. {}",
            threshold(self.rule.least_share),
            counted(self.rule.fewest_numbers, "number", "numbers"),
            self.extent(),
            match self.untagged {
                0 => "Every entry has a tag.".to_owned(),
                some => format!(
                    "{} to no client here.",
                    counted(
                        some,
                        "entry without a tag belongs",
                        "entries without a tag belong"
                    )
                ),
            },
        )
    }

    /// How many clients are attributed, and to how many governments.
    fn extent(&self) -> String {
        let attributed = self.clients.iter();
        let attributed = attributed.filter(|client| client.government.is_some());
        match (attributed.count(), self.clients.len() as u64) {
            (0, 1) => "The only client is attributed to nobody.".to_owned(),
            (1, 1) => "The only client is attributed to a government.".to_owned(),
            (0, all) => format!(
                "Each of the {} is attributed to nobody.",
                counted(all, "client", "clients")
            ),
            (some, all) => format!(
                "{} of {} {} attributed, to {}.",
                thousands(some as u64),
                counted(all, "client", "clients"),
                if some == 1 { "is" } else { "are" },
                counted(self.governments().len() as u64, "government", "governments"),
            ),
        }
    }
}

noun!(Clients, Client);

impl Client {
    fn row(&self) -> Vec<Cell> {
        let then: Vec<String> = self
            .following
            .iter()
            .take(3)
            .map(|(region, numbers)| format!("{} {}", region.code(), thousands(*numbers)))
            .collect();
        vec![
            Cell::label(&self.label),
            Cell::count(self.entries),
            Cell::count(self.numbers),
            Cell::said(self.government.map_or("nobody", Region::name)),
            Cell::said(self.leading.map_or("", Region::name)),
            Cell::figure(self.at_home.share().map_or_else(String::new, percent)),
            Cell::said(then.join(", ")),
        ]
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.paragraph(format!(
            "Client {}: {}",
            redact(&self.label),
            self.because()
        ));
        screen
    }
}

fn client(cluster: &Cluster, rule: HomeShare) -> Client {
    let mut known = cluster
        .regions
        .iter()
        .filter_map(|(region, numbers)| region.map(|region| (region, *numbers)));
    let leading = known.next();
    let following: Vec<(Region, u64)> = known.collect();
    let home = leading.map_or(0, |(_, numbers)| numbers);
    let at_home: Rate<Numbers> = Rate::parted(
        home,
        cluster.numbers - home,
        "of the leading country's plan",
        "of the cluster",
    );
    let tied = following
        .first()
        .is_some_and(|(_, numbers)| *numbers == home);
    let enough = at_home
        .share()
        .is_some_and(|share| share >= rule.least_share)
        && cluster.numbers >= rule.fewest_numbers
        && !tied;
    let leading = leading.map(|(region, _)| region);
    let government = leading.filter(|_| enough);
    Client {
        label: cluster.label.clone(),
        entries: cluster.entries,
        numbers: cluster.numbers,
        government,
        leading,
        reason: reason(leading, government, tied, &at_home, rule),
        at_home,
        following,
    }
}

fn reason(
    leading: Option<Region>,
    government: Option<Region>,
    tied: bool,
    at_home: &Rate<Numbers>,
    rule: HomeShare,
) -> HomeShareReason {
    match (leading, government) {
        (None, _) => HomeShareReason::NoCountry,
        (_, Some(_)) => HomeShareReason::MostAtHome,
        _ if at_home.of() < rule.fewest_numbers => HomeShareReason::TooFew(rule.fewest_numbers),
        _ if tied => HomeShareReason::Tied,
        _ => HomeShareReason::TooSmallShare(rule.least_share),
    }
}
