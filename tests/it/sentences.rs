//! What is printed of small lists, whole: every sentence stands in a file that somebody can read,
//! for none, one and many.
//!
//! `INSTA_UPDATE=always cargo test --test it sentences` writes the files anew. Read them.

use targetlist::corroborate::{People, Roles, Stratum, Timing};
use targetlist::{Attribution, Clients, Clusters, Corroboration, Countries, Findings, TargetList};

/// Everything about a list and a case sheet that prints.
fn printed(list: &str, cases: &str) -> String {
    let list = TargetList::reader()
        .read("list.csv", list.as_bytes())
        .unwrap();
    let findings = Findings::reader()
        .read("cases.csv", cases.as_bytes())
        .unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let attribution = Attribution::of(&list).unwrap();
    let result = Corroboration::of_clients(&list, &clients, &findings)
        .with_attribution(&attribution)
        .unwrap();
    let mut parts = vec![
        list.to_string(),
        Countries::of(&list).to_string(),
        clients.to_string(),
        attribution.to_string(),
        attribution.operators().to_string(),
        findings.to_string(),
        result.to_string(),
        result.lags(Timing::default()).to_string(),
        People::of(&list, &findings, &Roles::default()).to_string(),
    ];
    for stratum in Stratum::ALL {
        parts.extend(result.by(stratum).compared().map(|one| one.to_string()));
    }
    parts.join("\n")
}

fn shown(name: &str, list: &str, cases: &str) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, printed(list, cases));
    });
}

#[test]
fn one_of_each() {
    shown(
        "one_of_each",
        "phone,client,time,role\n+447700900123,T01,2019-06-29T08:00:00Z,journalist\n",
        "device,number,result,system,first trace\nD1,+447700900123,infected,iOS,2019-06-29T08:05:00Z\n",
    );
}

#[test]
fn nobody_examined_is_listed() {
    shown(
        "nobody_examined_is_listed",
        "phone\n+447700900123\n",
        "number,result\n+447700900999,infected\n",
    );
}

#[test]
fn nothing_was_found() {
    shown(
        "nothing_was_found",
        "phone\n+447700900123\n+447700900124\n",
        "number,result,system\n+447700900123,inconclusive,Android\n+447700900124,no traces found,iOS\n",
    );
}

#[test]
fn nobody_was_examined() {
    shown(
        "nobody_was_examined",
        "phone\n+447700900123\n",
        "number,result\n+447700900123,not examined\n",
    );
}

/// Rows of every kind: damaged, repeated, blank, set aside, in national form.
#[test]
fn a_damaged_list() {
    shown(
        "a_damaged_list",
        "phone,client,time\n+447700900123,T01,2019-06-29\n+447700900123,T01,2019-06-29\n0044 7700 900124,T01,29 June 2019\n\
         07700 900125,T02,yesterday\n+447700900126; +447700900127,T02,2019-06-30\nn/a,T02,2019-06-30\n,,\n+44 7700 9001,T02,\n\
         Total,3,\n4.47700900128E11,T01,2019-07-01\n",
        "number,result\n+447700900123,infected\n07700 900124,attempted\n+447700900126,we think so\n",
    );
}

/// Laboratories that disagree, a correction, a withdrawal, a device of two numbers, other families.
#[test]
fn many_cases() {
    let list: String = (0..40)
        .map(|at| {
            let (client, role) = (1 + at % 3, ["journalist", "lawyer; activist", ""][at % 3]);
            format!(
                "+4477009001{at:02},T0{client},2019-0{}-1{}T0{}:15:00+00:00,{role}\n",
                1 + at % 9,
                at % 9,
                at % 10
            )
        })
        .collect();
    shown(
        "many_cases",
        &format!("phone,client,time,role\n{list}"),
        "case,device,hardware,number,result,system,laboratory,family,reason,first trace,corrects,corrected on,correction reason,consent,person\n\
         C1,D1,H1,+447700900100,infected,iOS,A,Pegasus,,2019-01-10T00:20:00Z,,,,yes,P1\n\
         C2,D1,H1,+447700900100,inconclusive,iOS,B,,reset,,,,,yes,P1\n\
         C3,D2,H2,+447700900101; +447700900102,attempted,Android,A,Pegasus,,,,,,yes,P2\n\
         C4,D3,H3,+447700900103,infected,iOS,A,Predator,,2019-04-13T09:00:00Z,,,,yes,P3\n\
         C5,D3,,,no traces found,,A,,,,C4,2022-12-22,a false positive,,\n\
         C6,D4,H4,+447700900104,infected,iOS,B,,,,,,,withdrawn,P4\n\
         C7,D5,H5,+447700900105,inconclusive,Android,B,,no logs,,,,,yes,P5\n\
         C8,D6,H6,+447700900106,infected,iOS,B,UFED,,,,,,yes,P6\n\
         C9,D7,H7,+447700900199,infected,iOS,B,Pegasus,,,,,,yes,P7\n\
         C10,D8,H8,,infected,iOS,A,Pegasus,,,C99,2022-01-01,,yes,P8\n\
         C11,D9,H9,+447700900107,examination failed,,A,,,,,,,maybe,P9\n",
    );
}
