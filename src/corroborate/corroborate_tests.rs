use super::{Corroborated, Corroboration, How, Stratum};
use crate::attribute::Clients;
use crate::cluster::Clusters;
use crate::forensic::{Counted, Families, Findings, Outcome};
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

#[test]
fn units_are_counted_apart() {
    let joined = joined();
    let devices = joined.devices();
    assert_eq!(
        (
            devices.examined(),
            devices.corroborated().hits(),
            devices.undecided()
        ),
        (4, 2, 1)
    );
    let numbers = joined.numbers();
    assert_eq!(
        (
            numbers.examined(),
            numbers.corroborated().hits(),
            numbers.count(Outcome::NoTracesFound)
        ),
        (5, 2, 2)
    );
    let persons = joined.persons();
    assert_eq!(
        (
            persons.examined(),
            persons.corroborated().hits(),
            joined.devices_without_person()
        ),
        (2, 2, 1)
    );
    assert_eq!(
        (
            joined.listed(),
            joined.listed_not_examined(),
            joined.examined_not_listed().len()
        ),
        (6, 1, 1)
    );
    assert_eq!(
        devices.infected().hits() + devices.attempted().hits() + devices.inconclusive().hits() + 1,
        devices.examined()
    );
}

#[test]
fn every_match_says_how_it_was_found() {
    let hows: Vec<How> = joined()
        .matches()
        .iter()
        .map(|matched| matched.how)
        .collect();
    assert_eq!(
        hows,
        [How::Exact, How::DatedChange, How::Repaired, How::Exact]
    );
}

#[test]
fn strata_add_up() {
    let joined = joined();
    for stratum in Stratum::ALL {
        let strata = joined.by(stratum);
        assert_eq!(
            strata
                .iter()
                .map(|(_, tally)| tally.examined())
                .sum::<u64>(),
            4,
            "{stratum}"
        );
        assert_eq!(
            strata
                .iter()
                .map(|(_, tally)| tally.corroborated().hits())
                .sum::<u64>(),
            2,
            "{stratum}"
        );
    }
    assert_eq!(
        joined
            .by(Stratum::System)
            .get("Android")
            .unwrap()
            .corroborated()
            .to_string()
            .split(" (")
            .next(),
        Some("1 of 1 phone examined from the list")
    );
    assert_eq!(
        joined
            .by(Stratum::Laboratory)
            .get("A + B")
            .unwrap()
            .examined(),
        1
    );
    assert_eq!(
        joined
            .by(Stratum::Country)
            .get("Mexico")
            .unwrap()
            .examined(),
        1
    );
    assert_eq!(
        joined.by(Stratum::Role).get("lawyer").unwrap().examined(),
        1
    );
    assert_eq!(
        joined
            .by(Stratum::Client)
            .get("T2 (nobody)")
            .unwrap()
            .examined(),
        1
    );
}

#[test]
fn bounds_take_the_undecided_both_ways() {
    let joined = joined();
    assert_eq!(
        joined.devices().bounds().unwrap().to_string(),
        "between 50.0 % and 75.0 %"
    );
    let infected = joined.clone().counting(Corroborated::Infected);
    assert_eq!(infected.devices().corroborated().hits(), 1);
    assert!(
        infected.sentence().contains("with traces of infection ("),
        "{}",
        infected.sentence()
    );
}

#[test]
fn the_sentence_is_whole() {
    let joined = joined();
    let says = joined.sentence();
    for part in [
        "2 of 4 phones examined from the list",
        "50.0 %",
        "Wilson",
        "1 infected, 1 attempted, 1 inconclusive, 1 no traces found",
        "between 50.0 % and 75.0 %",
    ] {
        assert!(says.contains(part), "{part}: {says}");
    }
    let caveats = joined.caveats().join(" ");
    assert!(
        caveats.contains(
            "not drawn by lot: nothing follows for the 1 number on the list that was not examined"
        ),
        "{caveats}"
    );
    assert!(!caveats.contains("There are no negatives"));
    let printed = format!("{joined}{}", joined.html());
    assert!(
        !printed.contains("90000") && !printed.to_lowercase().contains("clean"),
        "{printed}"
    );
}

#[test]
fn nobody_examined_is_said() {
    let list = TargetList::reader()
        .read("list.csv", LIST.as_bytes())
        .unwrap();
    let findings = Findings::reader()
        .read(
            "c",
            "device,number,result\nD1,+447700900999,infected\n".as_bytes(),
        )
        .unwrap();
    let joined = Corroboration::of(&list, &findings);
    assert!(
        joined.sentence().starts_with("No phone was examined"),
        "{}",
        joined.sentence()
    );
    assert!(joined.devices().bounds().is_none());
    assert!(joined.to_string().contains("0 of 0") && !joined.to_string().contains("NaN"));
}

#[test]
fn a_device_of_several_strata_counts_once() {
    let list = TargetList::reader()
        .read(
            "l",
            "phone,tag\n+447700900001,A\n+33639980001,B\n".as_bytes(),
        )
        .unwrap();
    let findings = Findings::reader()
        .read(
            "c",
            "device,number,result\nD1,+447700900001; +33639980001,infected\n".as_bytes(),
        )
        .unwrap();
    let joined = Corroboration::of_clients(
        &list,
        &Clients::by_home_share(&Clusters::by_tag(&list)),
        &findings,
    );
    assert_eq!(joined.devices().examined(), 1);
    assert_eq!(
        joined
            .by(Stratum::Country)
            .iter()
            .map(|(label, _)| label.to_owned())
            .collect::<Vec<_>>(),
        ["France + United Kingdom"]
    );
    assert_eq!(
        joined
            .by(Stratum::Client)
            .iter()
            .map(|(label, _)| label.to_owned())
            .collect::<Vec<_>>(),
        ["A (nobody) + B (nobody)"]
    );
}

/// An ambiguous number joins nothing: the device has a row of its own.
#[test]
fn an_ambiguous_number_is_set_apart() {
    // At home in Uruguay these eleven digits may be a national number; with a plus sign before them
    // they are one kept for fiction in the United States.
    let cases = "device,number,result\nD1,12025550100,infected\n";
    let findings = Findings::reader()
        .home("UY")
        .unwrap()
        .read("c", cases.as_bytes())
        .unwrap();
    let joined = |listed: &str| {
        let list = TargetList::reader()
            .read("l", format!("phone\n{listed}\n").as_bytes())
            .unwrap();
        Corroboration::of(&list, &findings)
    };
    let other = joined("+12025550100");
    assert_eq!(
        (
            other.ambiguous().len(),
            other.matches().len(),
            other.examined_not_listed().len()
        ),
        (1, 0, 0)
    );
    assert!(
        other
            .to_string()
            .contains("only if an ambiguous number is read the other way"),
        "{other}"
    );
    let neither = joined("+12025550101");
    assert_eq!(
        (
            neither.ambiguous().len(),
            neither.examined_not_listed().len()
        ),
        (0, 1)
    );
}

fn of(cases: &str) -> Corroboration {
    let list = TargetList::reader().read("l", LIST.as_bytes()).unwrap();
    Corroboration::of(
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

#[test]
fn negatives_that_are_taken_for_sure_are_named() {
    let with = of(
        "1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n3,D3,+447700900003,no traces,,,\n4,D4,+447700900004,attempted,,,\n",
    );
    let says = with.sentence();
    assert!(
        says.contains("That takes the 1 phone with no traces found for cases not with traces of infection or of an attempt: an assumption"),
        "{says}"
    );
    let infected = with.counting(Corroborated::Infected).sentence();
    assert!(infected.contains("the 1 phone with no traces found and the 1 phone with traces of an attempt alone for cases"), "{infected}");
    let without = of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n");
    assert!(!without.sentence().contains("That takes"));
    assert!(
        without
            .to_string()
            .replace("\n  ", " ")
            .contains("the corroborated share lies between 50.0 % and 100 % of 2 phones"),
        "{without}"
    );
}

#[test]
fn what_leaving_out_would_do_is_said_only_where_it_is_true() {
    let joined = of(
        "1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n3,D3,+447700900003,attempted,,,\n",
    );
    assert!(
        joined
            .caveats()
            .join(" ")
            .contains("would make the corroborated rate 2 of 2")
    );
    let infected = joined.counting(Corroborated::Infected).caveats().join(" ");
    assert!(
        infected.contains("There are no negatives") && !infected.contains("Leaving out"),
        "{infected}"
    );
}

#[test]
fn single_phones_agree_with_their_verbs() {
    let one = of("1,D1,+447700900001,inconclusive,,,\n").sentence();
    assert!(
        one.contains("0 of 1 phone examined from the list was found"),
        "{one}"
    );
    assert!(
        one.contains("1 of them is undecided and counts among those examined: whatever it holds"),
        "{one}"
    );
}

#[test]
fn a_superseded_phone_is_no_unexamined_one() {
    let printed = of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,1,2021-01-01,the wrong handset\n").to_string();
    assert!(
        printed.contains("examined, superseded by another phone's correction")
            && !printed.contains("in the case sheet, not examined"),
        "{printed}"
    );
}

/// Nobody or everybody: an interval of no width would say that chance plays no part.
#[test]
fn a_share_of_nothing_or_all_has_an_interval() {
    for (cases, says) in [
        (
            "1,D1,+447700900001,infected,,,\n2,D2,+447700900002,infected,,,\n",
            "34.2–100 %",
        ),
        (
            "1,D1,+447700900001,no traces,,,\n2,D2,+447700900002,no traces,,,\n",
            "0–65.8 %",
        ),
    ] {
        let analyses = of(cases).sensitivity(&[]);
        let (assumption, interval) = analyses
            .iter()
            .find(|(assumption, _)| assumption.contains("share itself"))
            .unwrap();
        assert!(
            interval == says && assumption.contains("(Wilson, as Imbens-Manski has no width"),
            "{assumption}: {interval}"
        );
    }
    let analyses =
        of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n").sensitivity(&[]);
    assert!(
        analyses
            .iter()
            .any(|(assumption, _)| assumption.ends_with("(Imbens-Manski)"))
    );
}

#[test]
fn a_headline_names_what_its_bounds_assume() {
    let with = of(
        "1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n3,D3,+447700900003,no traces,,,\n",
    );
    assert!(
        with.headline().contains(
            "1 undecided, so between 33.3 % and 66.7 %, which takes the 1 phone with no traces found for cases not with traces of infection or of \
             an attempt: an assumption; phones were chosen"
        ),
        "{}",
        with.headline()
    );
    let without =
        of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n").headline();
    assert!(!without.contains("assumption"), "{without}");
}

/// What was found on these phones was in their logs: that logs are few is no reason.
#[test]
fn another_family_is_no_lack_of_logs() {
    let android = |family: &str| {
        let cases = format!(
            "device,number,system,result,family\nD1,+447700900001,Android,infected,{family}\nD2,+447700900002,Android,infected,{family}\n\
             D3,+447700900003,Android,inconclusive,\n"
        );
        let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
        let findings =
            findings.counting(Counted::Family("Pegasus".to_owned()), &Families::default());
        let list = TargetList::reader().read("l", LIST.as_bytes()).unwrap();
        Corroboration::of(&list, &findings)
    };
    let other = android("Candiru");
    assert_eq!(
        other
            .by(Stratum::System)
            .get("Android")
            .unwrap()
            .count(Outcome::Inconclusive),
        3
    );
    assert!(
        !other.caveats().join(" ").contains("Android keeps few"),
        "{:?}",
        other.caveats()
    );
    let cases = "device,number,system,result,family\nD1,+447700900001,Android,infected,Candiru\nD2,+447700900002,Android,inconclusive,\n\
                 D3,+447700900003,Android,inconclusive,\n";
    let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
    let findings = findings.counting(Counted::Family("Pegasus".to_owned()), &Families::default());
    let few = Corroboration::of(
        &TargetList::reader().read("l", LIST.as_bytes()).unwrap(),
        &findings,
    )
    .caveats()
    .join(" ");
    assert!(
        few.contains("Of 3 phones with Android 2 are inconclusive (66.7 %, without 1 phone with findings of other families alone)"),
        "{few}"
    );
}

#[test]
fn a_person_of_several_roles_is_in_one_stratum() {
    let list = "phone,role\n+447700900001,journalist; lawyer\n+447700900002,Lawyer; reporter\n+447700900003,attorney\n";
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    let cases = "device,number,result\nD1,+447700900001,infected\nD2,+447700900002,infected\nD3,+447700900003,infected\n";
    let joined = Corroboration::of(
        &list,
        &Findings::reader().read("c", cases.as_bytes()).unwrap(),
    );
    let rows: Vec<(String, u64)> = joined
        .by(Stratum::Role)
        .iter()
        .map(|(label, tally)| (label.to_owned(), tally.examined()))
        .collect();
    assert_eq!(
        rows,
        [
            ("journalist + lawyer".to_owned(), 2),
            ("lawyer".to_owned(), 1)
        ]
    );
}

#[test]
fn what_is_said_of_the_others_is_true_of_them() {
    let listed = |cases: &str| {
        of(cases)
            .denominators(&super::Testable::default())
            .listed()
            .to_string()
    };
    let all = |last: &str| {
        let row = |at: u8| format!("{at},D{at},+44770090000{at},infected,,,\n");
        format!(
            "{}6,D6,+521010000000,{last},,,\n",
            (1..=5).map(row).collect::<String>()
        )
    };
    assert_eq!(
        listed(&all("infected")),
        "6 of 6 numbers listed belong to a phone with such traces; a count, and no rate"
    );
    assert_eq!(
        listed(&all("inconclusive")),
        "5 of 6 numbers listed belong to a phone with such traces; a count, and no rate"
    );
    assert!(
        listed(&all("not examined"))
            .ends_with("; the other one was never examined, so this is no rate")
    );
    let one = listed("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n");
    assert_eq!(
        one,
        "1 of 6 numbers listed belongs to a phone with such traces; most of the others were never examined, so this is no rate"
    );
}

#[test]
fn one_is_no_plural() {
    let list = TargetList::reader()
        .read("l", "phone,person\n+447700900001,P1\n".as_bytes())
        .unwrap();
    let findings = Findings::reader()
        .read(
            "c",
            "device,number,result\nD1,+447700900001,infected\n".as_bytes(),
        )
        .unwrap();
    let people = super::People::of(&list, &findings, &super::Roles::default());
    let screens = format!(
        "{}\n{people}{}",
        Corroboration::of(&list, &findings),
        people.sentence("lawyer")
    );
    let words = screens.split_whitespace().collect::<Vec<_>>();
    let wrong = words.windows(2).find(|pair| {
        pair[0] == "1"
            && ["phones", "numbers", "persons", "entries"].contains(&pair[1].trim_end_matches('.'))
    });
    assert!(wrong.is_none(), "{wrong:?} in {screens}");
}
