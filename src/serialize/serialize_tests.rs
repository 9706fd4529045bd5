//! What other tools read: figures whole, numbers masked unless they are asked for.

use super::Revealing;
use crate::attribute::Mixture;
use crate::cluster::Rule;
use crate::corroborate::Stratum;
use crate::mask::Reveal;
use crate::plan::Region;
use crate::stats::Accuracy;
use crate::{Clients, Clusters, Corroboration, Countries, Findings, TargetList};
use serde_json::{Value, to_string, to_value};

fn list() -> TargetList {
    let rows = "phone,client,timestamp\n+44 7700 900123,T01,2019-01-02\n\
        0044 7700 900456,T01,\n+33 6 39 98 00 01,call +44 7700 900999,\nn/a,T02,\n";
    TargetList::reader()
        .read("list.csv", rows.as_bytes())
        .unwrap()
}

fn findings() -> Findings {
    let rows = "device,number,result,system\nD1,+447700900123,infected,iOS\n\
        D2,+447700900456,inconclusive,Android\nD3,+33639980002,attempted,iOS\n";
    Findings::reader()
        .read("cases.csv", rows.as_bytes())
        .unwrap()
}

#[test]
fn a_list_gives_what_became_of_its_rows() {
    let value = to_value(list()).unwrap();
    let count = |name: &str| value[name].as_u64().unwrap();
    assert_eq!(
        count("rows"),
        count("entries") + count("rejected") + count("blank")
    );
    assert_eq!(
        (count("rows"), count("entries"), count("distinct")),
        (4, 3, 3)
    );
    assert_eq!(value["rejects"]["no_digits"], 1);
    assert_eq!(value["origin"]["file"], "list.csv");
    assert_eq!(value["first_selection"], "2019-01-02");
}

#[test]
fn a_corroboration_gives_rates_with_denominators() {
    let (list, findings) = (list(), findings());
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let value = to_value(Corroboration::of_clients(&list, &clients, &findings)).unwrap();
    assert_eq!(value["examined"], 2);
    let rate = &value["corroborated"];
    assert_eq!(
        (&rate["hits"], &rate["of"], &rate["unit"]),
        (&1.into(), &2.into(), &"phones".into())
    );
    assert!(rate["wilson_95"]["low"].as_f64().unwrap() < 0.5);
    let three = ["infected", "attempted", "inconclusive"].map(|name| value[name].as_u64().unwrap());
    assert_eq!(three, [1, 0, 1]);
    let systems = value["strata"]["system"].as_array().unwrap();
    let of = systems
        .iter()
        .map(|row| row["examined"].as_u64().unwrap())
        .sum::<u64>();
    assert_eq!((of, &systems[0]["corroborated"]["of"]), (2, &1.into()));
    assert_eq!(value["examined_not_listed"], 1);
}

#[test]
fn nothing_shows_a_number_unless_it_is_asked_for() {
    let (list, findings) = (list(), findings());
    let clusters = Clusters::by_tag(&list);
    let clients = Clients::by_home_share(&clusters);
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let entries: Vec<_> = list.entries().collect();
    let texts = [
        to_string(&list).unwrap(),
        to_string(&entries).unwrap(),
        to_string(&list.numbers().collect::<Vec<_>>()).unwrap(),
        to_string(list.rejects()).unwrap(),
        to_string(&clusters).unwrap(),
        to_string(&clients).unwrap(),
        to_string(&Countries::of(&list)).unwrap(),
        to_string(&findings).unwrap(),
        to_string(&result).unwrap(),
    ];
    for text in texts {
        let shown = ["900123", "900456", "900999", "980001", "980002"];
        assert!(!shown.iter().any(|digits| text.contains(digits)), "{text}");
    }
    let whole = to_string(&Revealing::of(&result, Reveal::Numbers)).unwrap();
    assert!(whole.contains("+447700900123"));
    let whole = to_string(&Revealing::of(&entries[2], Reveal::Numbers)).unwrap();
    assert!(whole.contains("900999") && whole.contains("+33639980001"));
}

#[test]
fn analyses_serialize_too() {
    let (list, findings) = (list(), findings());
    let result = Corroboration::new(&list, &findings);
    let compared = result.by(Stratum::System).compared().unwrap();
    let rows = to_value(&compared).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert!(rows[0]["p_holm"].as_f64().unwrap() >= rows[0]["p"].as_f64().unwrap());
    let sensitivity = to_value(result.sensitivity(&[Accuracy::known(0.8, 0.99)])).unwrap();
    assert!(sensitivity[0]["assumption"].is_string());
    let timeline = to_value(result.timeline(1).unwrap()).unwrap();
    assert_eq!(timeline[0]["at"], "2019-01-02");
    assert_eq!(
        to_value(findings.laboratories()).unwrap(),
        Value::Array(Vec::new())
    );
}

#[test]
fn nothing_examined_has_no_share() {
    let nobody = Findings::reader()
        .read("none", "number,result\n,not examined\n".as_bytes())
        .unwrap();
    let value = to_value(Corroboration::new(&list(), &nobody)).unwrap();
    assert_eq!(value["corroborated"]["of"], 0);
    assert_eq!(value["corroborated"]["share"], Value::Null);
}

#[test]
fn an_attribution_serializes_with_operators_and_what_is_set_apart() {
    let told = crate::simulate::SimulatedList::new(3)
        .entries(3_000)
        .tagged(1.0)
        .operators(2)
        .write();
    let list = TargetList::reader().read("list.csv", told.list.as_bytes());
    let rules = [Rule::VendorCountry, Rule::Series];
    let mixture = Mixture::new().set_apart(&rules, &[Region::named("US").unwrap()]);
    let value = to_value(mixture.by_tags(&list.unwrap()).unwrap()).unwrap();
    let tests = &value["set_apart_as_tests"];
    let fitting = &tests["rules"]["vendor_country"];
    assert!(tests["entries"].as_u64().unwrap() > 5 && fitting == &tests["entries"]);
    let mexico = &value["operators"][0];
    assert_eq!(
        (&mexico["government"], &mexico["at_least"]),
        (&"MX".into(), &2.into())
    );
    assert_eq!(mexico["operators"][0]["tags"][0], "C04");
    assert!(value["plain_rules"]["contradictions"].is_array());
}
