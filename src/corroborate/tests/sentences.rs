//! What is printed: sentences, headline, caveats.

use super::{LIST, joined, of};
use crate::corroborate::{CaseDefinition, Corroboration, People, Roles, Stratum};
use crate::forensic::{Findings, Outcome, System};
use crate::list::TargetList;

#[test]
fn the_sentence_is_whole() {
    let joined = joined();
    let says = joined.sentence();
    for part in [
        "2 of 4 phones examined from the list",
        "50.0%",
        "Wilson",
        "1 infected, 1 attempted, 1 inconclusive, 1 no traces found",
        "between 50.0% and 75.0%",
    ] {
        assert!(says.contains(part), "{part}: {says}");
    }
    let caveats = joined.caveats().join(" ");
    assert!(
        caveats.contains(
            "so the result says nothing about the 1 number on the list that was not examined"
        ),
        "{caveats}"
    );
    assert!(!caveats.contains("No phone has the outcome “no traces found”"));
    let printed = format!("{joined}{}", joined.html());
    assert!(
        !printed.contains("90000") && !printed.to_lowercase().contains("clean"),
        "{printed}"
    );
}

#[test]
fn negatives_that_are_taken_for_sure_are_named() {
    let with = of(
        "1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n3,D3,+447700900003,no traces,,,\n4,D4,+447700900004,attempted,,,\n",
    );
    let says = with.sentence();
    assert!(
        says.contains("These bounds count 1 phone with the outcome “no traces found” as free of traces of infection or of an attempt, which"),
        "{says}"
    );
    let infected = with
        .with_case_definition(CaseDefinition::Infected)
        .sentence();
    assert!(infected.contains("1 phone with the outcome “no traces found” and 1 phone with traces of an attempt alone as free of traces of infection,"), "{infected}");
    let without = of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n");
    assert!(!without.sentence().contains("These bounds count"));
    assert!(
        without
            .to_string()
            .replace("\n  ", " ")
            .contains("the corroborated share lies between 50.0% and 100% of 2 phones"),
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
            .contains("Without the undecided phone the rate would be 2 of 2")
    );
    let infected = joined
        .with_case_definition(CaseDefinition::Infected)
        .caveats()
        .join(" ");
    assert!(
        infected.contains("No phone has the outcome “no traces found”")
            && !infected.contains("Without the undecided"),
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
        one.contains("The one undecided phone counts among those examined; depending on it,"),
        "{one}"
    );
}

#[test]
fn a_headline_names_what_its_bounds_assume() {
    let with = of(
        "1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n3,D3,+447700900003,no traces,,,\n",
    );
    assert!(
        with.headline().contains(
            "1 undecided, so between 33.3% and 66.7%, counting 1 phone with the outcome “no traces found” as free of traces of infection or of an \
             attempt; phones were chosen"
        ),
        "{}",
        with.headline()
    );
    let without =
        of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n").headline();
    assert!(!without.contains("as free of"), "{without}");
}

/// What was found on these phones was in their logs: that logs are few is not a reason.
#[test]
fn another_family_is_no_lack_of_logs() {
    let android = |family: &str| {
        let cases = format!(
            "device,number,system,result,family\nD1,+447700900001,Android,infected,{family}\nD2,+447700900002,Android,infected,{family}\n\
             D3,+447700900003,Android,inconclusive,\n"
        );
        let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
        let list = TargetList::reader().read("l", LIST.as_bytes()).unwrap();
        Corroboration::new(&list, &findings)
    };
    let other = android("Cellebrite");
    assert_eq!(
        other
            .by(Stratum::System)
            .get(&System::Android.into())
            .unwrap()
            .count(Outcome::Inconclusive),
        3
    );
    assert!(
        !other.caveats().join(" ").contains("Android keeps few"),
        "{:?}",
        other.caveats()
    );
    let cases = "device,number,system,result,family\nD1,+447700900001,Android,infected,Cellebrite\nD2,+447700900002,Android,inconclusive,\n\
                 D3,+447700900003,Android,inconclusive,\n";
    let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
    let few = Corroboration::new(
        &TargetList::reader().read("l", LIST.as_bytes()).unwrap(),
        &findings,
    )
    .caveats()
    .join(" ");
    assert!(
        few.contains("2 of the 3 Android phones were inconclusive (in addition, 1 phone with findings of other families only)"),
        "{few}"
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
    let people = People::of(&list, &findings, &Roles::default());
    let screens = format!(
        "{}\n{people}{}",
        Corroboration::new(&list, &findings),
        people.sentence("lawyer")
    );
    let words = screens.split_whitespace().collect::<Vec<_>>();
    let wrong = words.windows(2).find(|pair| {
        pair[0] == "1"
            && ["phones", "numbers", "persons", "entries"].contains(&pair[1].trim_end_matches('.'))
    });
    assert!(wrong.is_none(), "{wrong:?} in {screens}");
}

/// A hit by another family than one sold to governments is said where the rate stands.
#[test]
fn the_headline_names_the_families_it_counts() {
    let headline = |rows: &str| {
        let list = TargetList::reader().read("l", LIST.as_bytes()).unwrap();
        let sheet = format!("number,result,spyware\n{rows}");
        let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
        Corroboration::new(&list, &findings).headline()
    };
    let pegasus = "+447700900001,infected,Pegasus\n";
    assert!(!headline(pegasus).contains("by family"));
    assert!(!headline("+447700900001,infected,\n").contains("by family"));
    let stalked = headline("+447700900001,infected,FlexiSPY\n");
    assert!(
        stalked.contains("by family: 1 FlexiSPY (stalkerware)"),
        "{stalked}"
    );
    let both = headline(&format!(
        "{pegasus}+447700900002,infected,FlexiSPY\n+447700900003,infected,\n"
    ));
    let says = "by family: 1 FlexiSPY (stalkerware), 1 Pegasus (mercenary spyware), 1 with no family named";
    assert!(both.contains(says), "{both}");
    // The name of a kind in front does not hide the family.
    let named = headline("+447700900001,infected,stalkerware (FlexiSPY)\n");
    assert!(named.contains("1 FlexiSPY (stalkerware)"), "{named}");
    // What does not count is not a family of the rate.
    let copied = headline(&format!("{pegasus}+447700900002,infected,UFED\n"));
    assert!(
        copied.contains("by family: 1 Pegasus (mercenary spyware);"),
        "{copied}"
    );
}
