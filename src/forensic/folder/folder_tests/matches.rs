//! Matches of a tool: family, time, place.

use super::*;

#[test]
fn every_match_has_its_family_its_time_and_its_place() {
    let seven = folder("mvt/HW-L7");
    let [first, second, third] = seven.evidence() else {
        panic!("{:?}", seven.evidence())
    };
    assert_eq!(
        first
            .at
            .as_ref()
            .map(|(at, field)| (at.to_string(), field.as_str())),
        Some(("2019-04-13T07:30:41.000Z".into(), "event_time"))
    );
    assert_eq!(second.at.as_ref().unwrap().1, "isodate"); // the alert had no time of its own
    assert_eq!(
        (
            third.family.as_ref(),
            third.level.as_deref(),
            third.place.as_pointer()
        ),
        (None, Some("LOW"), Some("/2"))
    );
    assert_eq!(
        first.family.as_ref().unwrap().class,
        Class::MercenarySpyware
    );
    assert_eq!(first.place.sha256().len(), 64);
}

#[test]
fn an_extraction_tool_is_not_the_spyware() {
    let one = folder("mvt/HW-L1");
    assert!(
        one.evidence()
            .iter()
            .any(|found| found.place.as_pointer() == Some("/records/0")),
        "a dict of lists"
    );
    // 2001-01-01 is a counter that was never set; an extraction tool is none of the spyware.
    let two = folder("mvt/HW-L2");
    let tool = two
        .evidence()
        .iter()
        .find(|found| found.module == "os_analytics_ad_daily")
        .unwrap();
    assert_eq!(
        (tool.at.as_ref(), tool.family.as_ref().unwrap().class),
        (None, Class::ExtractionTool)
    );
    assert_eq!(
        (two.doubled(), two.indicator_files()),
        (
            1,
            ["pegasus.stix2".to_owned(), "extraction.stix2".to_owned()].as_slice()
        )
    );
}

#[test]
fn links_without_an_indicator_are_matched_again() {
    let five = folder("mvt/HW-L5.zip");
    let sms = five
        .evidence()
        .iter()
        .find(|found| found.module == "sms")
        .unwrap();
    assert!(
        sms.local
            && folder("mvt/HW-L1")
                .evidence()
                .iter()
                .all(|found| !found.local)
    );
    assert!(sms.rematched && sms.family.as_ref().unwrap().name == "Pegasus");
    assert_eq!(sms.indicator_file.as_deref(), Some("pegasus.stix2"));
    let without = Folder::open(
        sample("mvt/HW-L5.zip"),
        &Indicators::default(),
        &Families::default(),
    )
    .unwrap()
    .remove(0);
    assert!(
        without
            .evidence()
            .iter()
            .all(|found| !found.has_indicator())
    );
}
