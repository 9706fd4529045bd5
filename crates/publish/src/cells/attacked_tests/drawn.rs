//! Random lists with their phones, and what is published of them.

use crate::{Policy, Preview, Publication};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};

const RANGES: [&str; 3] = ["+4477009001", "+336399800", "+467017406"];

fn draw<'a, T>(random: &mut ChaCha8Rng, from: &'a [T]) -> &'a T {
    &from[random.random_range(0..from.len())]
}

/// A list of up to sixty numbers, some entries of which are repeated, cannot be read, or hold two
/// numbers, and a sheet of phones with some of them.
pub(super) fn drawn(random: &mut ChaCha8Rng) -> (TargetList, Findings) {
    let numbers = random.random_range(1..60);
    let skew = random.random_range(1..4);
    let mut known = Vec::new();
    let mut rows = String::from("phone,client,selected at\n");
    for at in 0..numbers {
        let range = RANGES[random
            .random_range(0..3)
            .min(random.random_range(0..=skew))
            .min(2)];
        let number = format!("{range}{:02}", 10 + at);
        let tag = draw(random, &["T01", "T01", "T01", "T02", ""]);
        let time = match random.random_range(0..6) {
            0 => String::new(),
            quarter => format!(
                "201{}-0{}-10T09:00:00Z",
                7 + quarter / 4,
                1 + quarter % 4 * 2
            ),
        };
        for _ in 0..1 + random.random_range(0..9) / 8 {
            rows.push_str(&format!("{number},{tag},{time}\n"));
        }
        known.push(number);
    }
    for _ in 0..random.random_range(0..4) {
        rows.push_str("no number,T01,\n");
    }
    for pair in 0..random.random_range(0..4) {
        let [one, other] = [60 + 2 * pair, 61 + 2 * pair].map(|at| format!("{}{at}", RANGES[0]));
        rows.push_str(&format!("{one} / {other},T01,\n"));
    }
    let mut cases = String::from("device,number,result,system\nX,+447700900001,infected,iOS\n");
    for (at, number) in known.iter().take(random.random_range(0..40)).enumerate() {
        let outcome = draw(
            random,
            &["infected", "infected", "attempted", "inconclusive"],
        );
        let system = draw(random, &["iOS", "iOS", "iOS", "Android"]);
        cases.push_str(&format!("D{at},{number},{outcome},{system}\n"));
    }
    (
        TargetList::reader()
            .read("list.csv", rows.as_bytes())
            .unwrap(),
        Findings::reader()
            .read("cases.csv", cases.as_bytes())
            .unwrap(),
    )
}

pub(super) fn prepared((list, findings): &(TargetList, Findings)) -> Preview {
    let clients = Clients::by_home_share(&Clusters::by_tag(list));
    let result = Corroboration::of_clients(list, &clients, findings);
    let made = Times::utc().read("2021-07-18").unwrap();
    Publication::new("A list", made, list)
        .clients(&clients)
        .corroboration(&result, findings)
        .prepare(&Policy::default())
        .unwrap()
}
