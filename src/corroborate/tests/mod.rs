//! Tests of a join and of what is counted and said from it: one list and one case sheet for all.

mod bounds;
mod counts;
mod edges;
mod losses;
mod sentences;
mod strata;
#[cfg(feature = "lab-tools")]
mod taken;
mod units;

use super::Corroboration;
use crate::attribute::Clients;
use crate::cluster::Clusters;
use crate::forensic::Findings;
use crate::list::TargetList;

const LIST: &str = "phone,client,role,selected at\n\
    +447700900001,T1,journalist,2019-01-01\n\
    +52 1 10 1000 0000,T2,,2017-01-01\n\
    0044 7700 900002,T1,lawyer,\n\
    +447700900003,T1,,\n\
    +447700900004,,,\n\
    +447700900005,T1,,\n";

const CASES: &str = "device,person,number,system,result,laboratory\n\
    D1,P1,+447700900001,iOS,infected,A\n\
    D1,P1,+447700900001,iOS,inconclusive,B\n\
    D2,P2,+521010000000,Android,attempted,A\n\
    D3,P1,+447700900002,iOS,inconclusive,A\n\
    D4,,+447700900003; +447700900004,iPhone,no traces,\n\
    D5,P5,+447700900099,iOS,infected,A\n\
    D6,P6,+447700900005,iOS,notified,\n";

fn joined() -> Corroboration {
    let list = TargetList::reader()
        .read("list.csv", LIST.as_bytes())
        .unwrap();
    let findings = Findings::reader()
        .read("cases.csv", CASES.as_bytes())
        .unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    Corroboration::of_clients(&list, &clients, &findings)
}

/// The same list with a case sheet of these rows.
fn of(cases: &str) -> Corroboration {
    let list = TargetList::reader().read("l", LIST.as_bytes()).unwrap();
    Corroboration::new(
        &list,
        &Findings::reader()
            .read(
                "c",
                format!(
                    "case,device,number,result,corrects,corrected on,correction reason\n{cases}"
                )
                .as_bytes(),
            )
            .unwrap(),
    )
}
