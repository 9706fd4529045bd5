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
    let without = Folder::open(sample("mvt/HW-L5.zip"), &Indicators::default())
        .unwrap()
        .remove(0);
    assert!(
        without
            .evidence()
            .iter()
            .all(|found| !found.has_indicator())
    );
}

/// Two files name one domain, each for a family of its own.
#[test]
fn an_indicator_of_two_families_names_both() {
    let stix = |family: &str| {
        format!(
            "{{\"type\":\"bundle\",\"objects\":[{{\"type\":\"malware\",\"id\":\"m\",\"name\":\"{family}\"}},\
             {{\"type\":\"indicator\",\"id\":\"i\",\"pattern\":\"[domain-name:value='Both.example']\"}}]}}"
        )
    };
    let mut indicators = Indicators::default();
    for family in ["Pegasus", "Predator", "NSO Pegasus"] {
        let name = format!("{family}.stix2");
        indicators.read(&name, stix(family).as_bytes()).unwrap();
    }
    assert!(
        indicators
            .to_string()
            .contains("1 domain is listed under several families")
    );
    let matched = "[{\"body\":\"x\",\"matched_indicator\":{\"value\":\"both.example\",\"type\":\"domains\",\"name\":\"Predator\"}}]";
    let link = "[{\"links\":[\"https://a.both.example/x\"]}]";
    for (sms, families) in [
        (matched, ["Predator", "Pegasus"]),
        (link, ["Pegasus", "Predator"]),
    ] {
        let files = [
            ("HW-1/info.json", "{\"mvt_version\":\"2.5.4\"}"),
            ("HW-1/sms_detected.json", sms),
        ];
        let (root, _) = written(&files);
        let read = Folder::open(root.path(), &indicators);
        let folder = read.unwrap().remove(0);
        let named: Vec<&str> = folder.evidence()[0]
            .families()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(named, families, "{sms}");
        let printed = folder.to_string();
        assert!(
            families.iter().all(|family| printed.contains(family)),
            "{printed}"
        );
        let says = folder.evidence()[0].to_string();
        assert!(says.contains(&families.join(" or ")), "{says}");
    }
}
