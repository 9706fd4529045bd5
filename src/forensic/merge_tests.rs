use crate::Findings;
use crate::forensic::{Contradiction, Outcome};
use crate::time::{Stamp, Times};

fn read(name: &str, text: &str) -> Findings {
    Findings::reader().read(name, text.as_bytes()).unwrap()
}

fn day(text: &str) -> Stamp {
    Times::utc().read(text).unwrap()
}

fn outcomes(findings: &Findings) -> Vec<Outcome> {
    findings
        .devices()
        .iter()
        .map(|device| device.outcome)
        .collect()
}

#[test]
fn sheets_of_several_laboratories_are_one_set_of_devices() {
    let one = read(
        "a.csv",
        "hardware,device,number,result,lab\nHW1,D1,+447700900123,infected,A\nHW2,D2,+447700900124,inconclusive,A\n",
    );
    let two = read(
        "b.csv",
        "hardware,number,result,lab\nhw1,+447700900456,attempted,B\nHW3,+447700900125,no traces,B\nHW2,,gibberish,B\n",
    );
    let both = Findings::merge([one, two]);
    assert_eq!(
        outcomes(&both),
        [
            Outcome::Infected,
            Outcome::Inconclusive,
            Outcome::NoTracesFound
        ]
    );
    assert_eq!(
        (
            both.origins().len(),
            both.counts().rows,
            both.counts().rejected()
        ),
        (2, 5, 1)
    );
    assert_eq!(both.devices()[0].numbers.len(), 2);
    // Rows of one number in two files are two examinations, each with its file.
    let places: Vec<(&str, u32)> = both.devices()[0]
        .examinations
        .iter()
        .map(|one| (one.place.name(), one.place.file()))
        .collect();
    assert_eq!(places, [("a.csv", 0), ("b.csv", 1)]);
    let pair = both.laboratories();
    let pair = pair.iter().next().unwrap();
    assert_eq!(
        (
            pair.agreement.same(),
            pair.agreement.cases(),
            pair.apart.len()
        ),
        (0, 1, 1)
    );
}

#[test]
fn rows_that_stand_for_themselves_do_not_meet_across_files() {
    let alone = read("c.csv", "number,result\nx,infected\n");
    assert_eq!(Findings::merge([alone.clone(), alone]).devices().len(), 2);
}

#[test]
fn a_day_takes_back_what_came_later() {
    let sheet = "case,device,number,result,examined on,corrects,corrected on,correction reason\n\
        C1,D1,+447700900123,infected,2021-03-01,,,\n\
        C2,D1,,inconclusive,2021-03-01,C1,2021-12-22,a process of the system\n\
        C3,D1,,attempted,2021-03-01,C2,2022-05-01,read again\n\
        C4,D2,+447700900124,inconclusive,2021-04-01,,,\n\
        C5,D2,+447700900124,infected,2021-06-01,,,\n\
        C6,D3,+447700900125,attempted,,,,\n";
    let findings = read("cases.csv", sheet);
    use Outcome::{Attempted, Inconclusive, Infected};
    for (at, wanted, not_yet) in [
        ("2021-02", vec![Attempted], 5),
        ("2021-05", vec![Infected, Inconclusive, Attempted], 3),
        ("2021-12-22", vec![Inconclusive, Infected, Attempted], 1),
        ("2022", vec![Attempted, Infected, Attempted], 0),
    ] {
        let then = findings.as_of(day(at));
        assert_eq!((outcomes(&then), then.not_yet()), (wanted, not_yet), "{at}");
        assert!(then.to_string().contains("As of"));
    }
    assert_eq!(outcomes(&findings), [Attempted, Infected, Attempted]);
}

#[test]
fn withdrawn_consent_takes_everything_of_the_device_out_of_every_file() {
    let one = read(
        "a.csv",
        "hardware,number,result,consent\nHW1,+447700900123,infected,yes\nHW2,+447700900124,infected,withdrawn 2021-09-01\n",
    );
    assert_eq!((one.devices().len(), one.withdrawn()), (1, 1));
    let two = read(
        "b.csv",
        "hardware,number,result\nHW2,+447700900124,attempted\n,+447700900124,attempted\nHW9,+447700900124,attempted\n",
    );
    let both = Findings::merge([one, two]);
    // The second sheet's row of the handset goes, and so does one known by the number alone;
    // another handset of that number stays.
    assert_eq!(
        both.devices()
            .iter()
            .map(|device| device.examinations[0].hardware.clone().unwrap())
            .collect::<Vec<_>>(),
        ["HW1", "HW9"]
    );
    // One handset that both sheets have, and a row of its number alone.
    assert_eq!(both.withdrawn(), 2);
    assert_eq!(
        both.devices()
            .iter()
            .map(|device| device.id)
            .collect::<Vec<_>>(),
        [1, 2]
    );
    let printed = format!("{both}");
    assert!(printed.contains("2 devices and all data about them were removed"));
    assert!(!printed.contains("HW2"));
    // Nobody is brought back by asking for an earlier day.
    assert_eq!(both.as_of(day("2020")).withdrawn(), 2);
    for word in [
        "withdrawn",
        "revoked",
        "no",
        "2021-09-01",
        "withdrawn on 2021-09-01",
    ] {
        let sheet = format!("hardware,number,result,consent\nHW1,+447700900123,infected,{word}\n");
        assert_eq!(read("c", &sheet).withdrawn(), 1, "{word}");
    }
    for word in ["yes", "given", "", "to be asked"] {
        let sheet = format!("hardware,number,result,consent\nHW1,+447700900123,infected,{word}\n");
        assert_eq!(read("c", &sheet).withdrawn(), 0, "{word}");
    }
}

#[test]
fn families_decide_what_counts() {
    let sheet = "device,number,result,family,first trace\n\
        D1,+447700900123,infected,Pegasus,2021-01-01T10:00:00Z\n\
        D2,+447700900124,infected,Cellebrite UFED,2021-01-01T10:00:00Z\n\
        D3,+447700900125,attempted,Predator; UFED,\n\
        D4,+447700900126,infected,,\n\
        D5,+447700900127,no traces found,,\n";
    let findings = read("cases.csv", sheet);
    use Outcome::{Attempted, Inconclusive, Infected, NoTracesFound};
    assert_eq!(
        outcomes(&findings),
        [Infected, Inconclusive, Attempted, Infected, NoTracesFound]
    );
    assert!(findings.devices()[1].other_family && findings.devices()[1].traces.is_empty());
}

#[test]
fn dates_may_be_ranges_and_approximate() {
    let sheet = "device,number,result,first activity,last activity\n\
        D1,+447700900123,infected,2020-07-05 – 2020-08-10,2020-09 to 2020-11\n\
        D2,+447700900124,infected,on or around 2020-07-05; 2020-08-01T10:00:00Z,2021\n\
        D3,+447700900125,infected,between 2020-07-05 to 2020-08-10,\n";
    let findings = read("cases.csv", sheet);
    let shown = |stamp: Option<Stamp>| stamp.map_or_else(String::new, |stamp| stamp.to_string());
    let ends: Vec<(String, String)> = findings
        .devices()
        .iter()
        .map(|one| (shown(one.first_trace), shown(one.last_trace)))
        .collect();
    assert_eq!(ends[0], ("2020-07-05".into(), "2020-11".into()));
    assert_eq!(ends[1], ("2020-07-05".into(), "2021".into()));
    assert_eq!(ends[2].0, "2020-07-05");
    // Only what names a moment of its own is a trace that a lag can be made of.
    let traces: Vec<usize> = findings
        .devices()
        .iter()
        .map(|one| one.traces.len())
        .collect();
    assert_eq!(traces, [0, 2, 0]);
    assert!(findings.counts().dates_unread.is_empty());
}

#[test]
fn contradictions_are_said() {
    let sheet = "case,device,number,result,system,first trace,last trace\n\
        C1,D1,+447700900123,infected,iOS,2021-05-01,2020\n\
        C1,D1,+447700900123,no traces,Android,,\n";
    let found = read("cases.csv", sheet).contradictions();
    assert!(matches!(
        found.as_slice(),
        [
            Contradiction::Traces { row: 2, .. },
            Contradiction::Outcomes { .. },
            Contradiction::Systems { .. }
        ]
    ));
    assert!(
        read("cases.csv", sheet)
            .to_string()
            .contains("the strongest stands")
    );
}

#[test]
fn every_fact_has_its_place() {
    let sheet = "device,number,result,confidence,analyst,tool,source\nD1,+447700900123,infected,high confidence,A-1,MVT 2.5.4,report 7\n";
    let findings = read("cases.csv", sheet);
    let one = &findings.devices()[0].examinations[0];
    assert_eq!(
        (
            one.place.as_row(),
            one.place.as_pointer(),
            one.place.sha256().len()
        ),
        (Some(2), None, 64)
    );
    assert_eq!(one.place.sha256(), findings.origins()[0].sha256());
    assert_eq!(
        (
            one.certainty.as_deref(),
            one.analyst.as_deref(),
            one.tool.as_deref()
        ),
        (Some("high confidence"), Some("A-1"), Some("MVT 2.5.4"))
    );
    assert_eq!(one.sources, ["report 7"]);
    assert!(one.to_string().contains("cases.csv, row 2"));
}

/// Columns that are often beside each other do not contend for one field.
#[test]
fn near_columns_do_not_contend() {
    let sheet = "number,vendor,laboratory,examined on,notified on,source,references,analyst,reviewer,tool,software\n\
        +447700900123,NSO Group,Lab A,2021-03-01,2021-11-24,report,annex,A-1,A-2,MVT,other\n";
    let findings = Findings::reader()
        .default_outcome(Outcome::Infected)
        .read("c", sheet.as_bytes())
        .unwrap();
    let one = &findings.devices()[0].examinations[0];
    assert_eq!(
        (one.laboratories.as_slice(), one.sources.as_slice()),
        (
            ["Lab A".to_owned()].as_slice(),
            ["report".to_owned()].as_slice()
        )
    );
    assert_eq!(
        (one.examined_on, one.analyst.as_deref(), one.tool.as_deref()),
        (Some(day("2021-03-01")), Some("A-1"), Some("MVT"))
    );
    let of = |findings: &Findings| findings.devices()[0].laboratories.clone();
    // A vendor notifies where nobody examined; beside outcomes it is whoever made the spyware.
    let notices = Findings::reader()
        .default_outcome(Outcome::NotifiedOnly)
        .read("n", "number,vendor\n+447700900123,Apple\n".as_bytes())
        .unwrap();
    assert_eq!(of(&notices), ["Apple"]);
    assert!(
        of(&read(
            "c",
            "number,result,vendor\n+447700900123,infected,NSO Group\n"
        ))
        .is_empty()
    );
}
