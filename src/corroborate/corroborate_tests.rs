use super::{Corroborated, Corroboration, How, Stratum};
use crate::attribute::Clients;
use crate::cluster::Clusters;
use crate::forensic::{Findings, Outcome};
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
    let list = TargetList::reader().read("list.csv", LIST.as_bytes()).unwrap();
    let findings = Findings::reader().read("cases.csv", CASES.as_bytes()).unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    Corroboration::of_clients(&list, &clients, &findings)
}

#[test]
fn units_are_counted_apart() {
    let joined = joined();
    let devices = joined.devices();
    assert_eq!((devices.examined(), devices.corroborated().hits(), devices.undecided()), (4, 2, 1));
    let numbers = joined.numbers();
    assert_eq!((numbers.examined(), numbers.corroborated().hits(), numbers.count(Outcome::NoTracesFound)), (5, 2, 2));
    let persons = joined.persons();
    assert_eq!((persons.examined(), persons.corroborated().hits(), joined.devices_without_person()), (2, 2, 1));
    assert_eq!((joined.listed(), joined.listed_not_examined(), joined.examined_not_listed().len()), (6, 1, 1));
    assert_eq!(devices.infected().hits() + devices.attempted().hits() + devices.inconclusive().hits() + 1, devices.examined());
}

#[test]
fn every_match_says_how_it_was_found() {
    let hows: Vec<How> = joined().matches().iter().map(|matched| matched.how).collect();
    assert_eq!(hows, [How::Exact, How::DatedChange, How::Repaired, How::Exact]);
}

#[test]
fn strata_add_up() {
    let joined = joined();
    for stratum in Stratum::ALL {
        let strata = joined.by(stratum);
        assert_eq!(strata.iter().map(|(_, tally)| tally.examined()).sum::<u64>(), 4, "{stratum}");
        assert_eq!(strata.iter().map(|(_, tally)| tally.corroborated().hits()).sum::<u64>(), 2, "{stratum}");
    }
    assert_eq!(
        joined.by(Stratum::System).get("Android").unwrap().corroborated().to_string().split(" (").next(),
        Some("1 of 1 phone examined from the list")
    );
    assert_eq!(joined.by(Stratum::Laboratory).get("A + B").unwrap().examined(), 1);
    assert_eq!(joined.by(Stratum::Country).get("Mexico").unwrap().examined(), 1);
    assert_eq!(joined.by(Stratum::Role).get("lawyer").unwrap().examined(), 1);
    assert_eq!(joined.by(Stratum::Client).get("T2 (nobody)").unwrap().examined(), 1);
}

#[test]
fn bounds_take_the_undecided_both_ways() {
    let joined = joined();
    assert_eq!(joined.devices().bounds().unwrap().to_string(), "between 50.0 % and 75.0 %");
    let infected = joined.clone().counting(Corroborated::Infected);
    assert_eq!(infected.devices().corroborated().hits(), 1);
    assert!(infected.sentence().contains("with traces of infection ("), "{}", infected.sentence());
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
    assert!(caveats.contains("not drawn by lot: nothing follows for the 1 number on the list that was not examined"), "{caveats}");
    assert!(!caveats.contains("There are no negatives"));
    let printed = format!("{joined}{}", joined.html());
    assert!(!printed.contains("90000") && !printed.to_lowercase().contains("clean"), "{printed}");
}

#[test]
fn nobody_examined_is_said() {
    let list = TargetList::reader().read("list.csv", LIST.as_bytes()).unwrap();
    let findings = Findings::reader().read("c", "device,number,result\nD1,+447700900999,infected\n".as_bytes()).unwrap();
    let joined = Corroboration::of(&list, &findings);
    assert!(joined.sentence().starts_with("No phone was examined"), "{}", joined.sentence());
    assert!(joined.devices().bounds().is_none());
    assert!(joined.to_string().contains("0 of 0") && !joined.to_string().contains("NaN"));
}

#[test]
fn a_device_of_several_strata_counts_once() {
    let list = TargetList::reader().read("l", "phone,tag\n+447700900001,A\n+33639980001,B\n".as_bytes()).unwrap();
    let findings = Findings::reader().read("c", "device,number,result\nD1,+447700900001; +33639980001,infected\n".as_bytes()).unwrap();
    let joined = Corroboration::of_clients(&list, &Clients::by_home_share(&Clusters::by_tag(&list)), &findings);
    assert_eq!(joined.devices().examined(), 1);
    assert_eq!(joined.by(Stratum::Country).iter().map(|(label, _)| label.to_owned()).collect::<Vec<_>>(), ["France + United Kingdom"]);
    assert_eq!(joined.by(Stratum::Client).iter().map(|(label, _)| label.to_owned()).collect::<Vec<_>>(), ["A (nobody) + B (nobody)"]);
}

/// An ambiguous number joins nothing: the device has a row of its own.
#[test]
fn an_ambiguous_number_is_set_apart() {
    // At home in Uruguay these eleven digits may be a national number; with a plus sign before them they are one kept for fiction in
    // the United States.
    let cases = "device,number,result\nD1,12025550100,infected\n";
    let findings = Findings::reader().home("UY").unwrap().read("c", cases.as_bytes()).unwrap();
    let joined = |listed: &str| {
        let list = TargetList::reader().read("l", format!("phone\n{listed}\n").as_bytes()).unwrap();
        Corroboration::of(&list, &findings)
    };
    let other = joined("+12025550100");
    assert_eq!((other.ambiguous().len(), other.matches().len(), other.examined_not_listed().len()), (1, 0, 0));
    assert!(other.to_string().contains("only if an ambiguous number is read the other way"), "{other}");
    let neither = joined("+12025550101");
    assert_eq!((neither.ambiguous().len(), neither.examined_not_listed().len()), (0, 1));
}

fn of(cases: &str) -> Corroboration {
    let list = TargetList::reader().read("l", LIST.as_bytes()).unwrap();
    Corroboration::of(
        &list,
        &Findings::reader()
            .read("c", format!("case,device,number,result,corrects,corrected on,correction reason\n{cases}").as_bytes())
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
        without.to_string().replace("\n  ", " ").contains("the corroborated share lies between 50.0 % and 100 % of 2 phones"),
        "{without}"
    );
}

#[test]
fn what_leaving_out_would_do_is_said_only_where_it_is_true() {
    let joined = of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n3,D3,+447700900003,attempted,,,\n");
    assert!(joined.caveats().join(" ").contains("would make the corroborated rate 2 of 2"));
    let infected = joined.counting(Corroborated::Infected).caveats().join(" ");
    assert!(infected.contains("There are no negatives") && !infected.contains("Leaving out"), "{infected}");
}

#[test]
fn single_phones_agree_with_their_verbs() {
    let one = of("1,D1,+447700900001,inconclusive,,,\n").sentence();
    assert!(one.contains("0 of 1 phone examined from the list was found"), "{one}");
    assert!(one.contains("1 of them is undecided and counts among those examined: whatever it holds"), "{one}");
}

#[test]
fn a_superseded_phone_is_no_unexamined_one() {
    let printed = of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,1,2021-01-01,the wrong handset\n").to_string();
    assert!(
        printed.contains("examined, superseded by another phone's correction") && !printed.contains("in the case sheet, not examined"),
        "{printed}"
    );
}
