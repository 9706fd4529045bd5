use super::{DataFrame, Reveal};
use crate::attribute::Mixture;
use crate::cluster::Rule;
use crate::corroborate::{People, Roles, Stratum, Timing};
use crate::plan::Region;
use crate::{Clients, Clusters, Corroboration, Countries, Findings, TargetList};
use polars::prelude::df;

const LIST: &str = "phone,client,full name,selected at,memo,id\n\
    +44 7700 900123,T01,A Person,2019-01-02T03:04:05Z,call 07700 900456,7\n\
    +447700900123 / +33639980001,T02,,2020-07,,8\n\
    n/a,T02,,,,9\n";

fn list() -> TargetList {
    TargetList::reader()
        .read("list.csv", LIST.as_bytes())
        .unwrap()
}

fn findings() -> Findings {
    let sheet = "device,number,result,laboratory,person\nD1,+447700900123,infected,07700 900789,P1\nD2,+33639980001,inconclusive,B,P1\n";
    Findings::reader()
        .read("cases.csv", sheet.as_bytes())
        .unwrap()
}

/// The whole frame as text, without the cuts that printing makes.
fn everything(frame: &DataFrame) -> String {
    let names = frame
        .get_column_names()
        .iter()
        .map(|name| name.to_string())
        .collect::<Vec<_>>()
        .join("|");
    let cells = (0..frame.height()).flat_map(|row| {
        frame
            .columns()
            .iter()
            .map(move |column| column.get(row).unwrap().to_string())
    });
    format!("{names}\n{}", cells.collect::<Vec<_>>().join("|"))
}

fn every_frame() -> Vec<DataFrame> {
    let (list, findings) = (list(), findings());
    let clusters = Clusters::by_tag(&list);
    let clients = Clients::by_home_share(&clusters);
    let joined = Corroboration::of_clients(&list, &clients, &findings);
    vec![
        list.frame().unwrap(),
        list.numbers_frame(Reveal::Nothing).unwrap(),
        list.rejects_frame(Reveal::Nothing).unwrap(),
        list.counts().frame().unwrap(),
        clusters.frame().unwrap(),
        clients.frame().unwrap(),
        Countries::of(&list).frame().unwrap(),
        findings.frame().unwrap(),
        findings.examinations_frame().unwrap(),
        joined.frame().unwrap(),
        joined.rates_frame().unwrap(),
        joined.by(Stratum::System).frame().unwrap(),
    ]
}

#[test]
fn no_frame_shows_a_number_or_a_name_unasked() {
    for frame in every_frame() {
        let text = everything(&frame);
        assert!(
            !text.contains("900") && !text.contains("980001") && !text.contains("A Person"),
            "{text}"
        );
        assert!(frame.height() > 0);
    }
}

#[test]
fn an_attribution_is_one_row_for_each_client_and_for_each_entry() {
    let told = crate::simulate::SimulatedList::new(3)
        .entries(1_500)
        .tagged(0.5)
        .write();
    let list = TargetList::reader()
        .read("list.csv", told.list.as_bytes())
        .unwrap();
    let mixture = Mixture::new().sweeps(4);
    let context = "government,regime\nMX,democracy\n".as_bytes();
    let answer = mixture.run(&list).unwrap();
    let answer = answer.with_context("c.csv", context).unwrap();
    let frame = answer.frame().unwrap();
    assert_eq!(frame.height(), answer.clients().len());
    assert!(everything(&frame).contains("democracy"));
    let entries = answer.entries_frame().unwrap();
    assert_eq!(
        (entries.height(), entries.width()),
        (1_500, 4 + answer.governments().len())
    );
    assert!(entries.column("nobody").is_ok() && entries.column("MX").is_ok());
    assert!(entries.column("set_apart").is_err());
    let apart = mixture.set_apart(&[Rule::VendorCountry], &[Region::named("MX").unwrap()]);
    let apart = apart.run(&list).unwrap().entries_frame().unwrap();
    assert_eq!(apart.height(), 1_500);
    assert!(everything(&apart).contains("of the vendor's own country"));
    let operators = answer.operators();
    let rows: usize = operators.iter().map(|under| under.operators.len()).sum();
    let frame = operators.frame().unwrap();
    assert_eq!((frame.height(), frame.width()), (rows, 15));
    assert!(everything(&frame).contains("C04"));
}

#[test]
fn people_and_lags_are_frames() {
    let list = "phone,person,role,source,date\n+447700900123,GBJRN1,reporter,caller id,2019-06-29T08:00:00Z\n";
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    let cases =
        "person,number,result,first trace\nGBJRN1,+447700900123,infected,2019-06-29T08:05:00Z\n";
    let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
    let people = People::of(&list, &findings, &Roles::default())
        .frame()
        .unwrap();
    assert!(everything(&people).contains("GBJRN1") && everything(&people).contains("confirmed"));
    let lags = Corroboration::new(&list, &findings).lags(Timing::default());
    assert_eq!(
        lags.frame()
            .unwrap()
            .column("seconds")
            .unwrap()
            .get(0)
            .unwrap()
            .try_extract::<f64>()
            .unwrap(),
        300.0
    );
}

#[test]
fn what_is_asked_for_by_name_is_shown() {
    let list = list();
    let numbers = everything(&list.frame_revealing(Reveal::Numbers).unwrap());
    assert!(
        numbers.contains("+447700900123")
            && numbers.contains("call 07700 900456")
            && !numbers.contains("A Person"),
        "{numbers}"
    );
    assert!(
        everything(&list.frame_revealing(Reveal::NumbersAndNames).unwrap()).contains("A Person")
    );
    assert!(everything(&list.rejects_frame(Reveal::Numbers).unwrap()).contains("n/a"));
}

#[test]
fn a_list_is_one_row_for_each_entry_and_number() {
    let frame = list().frame().unwrap();
    assert_eq!(frame.height(), 3);
    let ids: Vec<u64> = frame
        .column("id")
        .unwrap()
        .u64()
        .unwrap()
        .into_no_null_iter()
        .collect();
    assert_eq!(ids, [1, 1, 2]);
    // The caller's own column of that name stands beside ours.
    assert_eq!(
        frame.column("id_2").unwrap().get(0).unwrap().get_str(),
        Some("7")
    );
    assert_eq!(
        frame
            .column("selected_utc")
            .unwrap()
            .get(0)
            .unwrap()
            .to_string(),
        "2019-01-02 03:04:05"
    );
    assert_eq!(
        frame.column("precision").unwrap().get(1).unwrap().get_str(),
        Some("month")
    );
}

#[test]
fn rates_keep_their_denominator() {
    let joined = Corroboration::new(&list(), &findings());
    let frame = joined.rates_frame().unwrap();
    let figure = |name: &str| frame.column(name).unwrap().get(0).unwrap().to_string();
    assert_eq!(
        (figure("unit"), figure("hits"), figure("hits_of")),
        ("\"phones\"".into(), "1".into(), "2".into())
    );
    assert_eq!(
        (figure("lowest"), figure("highest")),
        ("0.5".into(), "1.0".into())
    );
}

#[test]
fn a_frame_is_read_like_a_file() {
    let frame = df!(
        "msisdn" => [Some(447700900123.0_f64), Some(4.4770090045612e13), None],
        "operator" => ["T1", "T2", ""],
    )
    .unwrap();
    let list = TargetList::from_frame(&frame, TargetList::reader()).unwrap();
    let counts = list.counts();
    assert_eq!(
        (counts.rows, counts.entries, counts.rejected(), counts.blank),
        (3, 1, 1, 1)
    );
    let again = TargetList::from_frame(
        &list.frame_revealing(Reveal::Numbers).unwrap(),
        TargetList::reader().column(crate::list::ListField::Phone, "number"),
    );
    assert_eq!(again.unwrap().distinct(), 1);
}

#[test]
fn times_of_a_frame_keep_their_instant() {
    let list = list();
    let frame = list.frame_revealing(Reveal::Numbers).unwrap();
    let reader = TargetList::reader()
        .column(crate::list::ListField::Phone, "number")
        .column(crate::list::ListField::Time, "selected_utc");
    let again = TargetList::from_frame(&frame, reader).unwrap();
    assert_eq!(
        again
            .entries()
            .next()
            .unwrap()
            .selected
            .unwrap()
            .to_string(),
        "2019-01-02T03:04:05Z"
    );
}

#[test]
fn both_columns_of_numbers_in_a_frame_are_read() {
    let frame = df!("phone" => [447700900123_i64], "mobile" => [447700900456_i64]).unwrap();
    let list = TargetList::from_frame(&frame, TargetList::reader()).unwrap();
    assert_eq!((list.counts().entries, list.distinct()), (1, 2));
}

#[test]
fn bad_frames_are_errors() {
    let read = |frame: &DataFrame, reader: crate::list::ListReader| {
        TargetList::from_frame(frame, reader).unwrap_err()
    };
    let empty: Vec<i64> = Vec::new();
    assert!(
        read(&df!("phone" => empty).unwrap(), TargetList::reader())
            .to_string()
            .contains("no rows")
    );
    assert!(read(&df!("age" => [1, 2]).unwrap(), TargetList::reader()).is_column());
    // Both columns of numbers are read, so what is wrong here is that neither holds one.
    let neither = df!("phone" => [1], "mobile" => [2]).unwrap();
    assert!(
        read(&neither, TargetList::reader())
            .to_string()
            .contains("no row holds a phone number")
    );
    let layout = crate::sheet::Layout {
        delimiter: Some(';'),
        ..Default::default()
    };
    assert!(
        read(
            &df!("phone" => [1]).unwrap(),
            TargetList::reader().layout(layout)
        )
        .is_settings()
    );
}
