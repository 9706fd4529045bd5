use super::{Refused, Timing, Window};
use crate::cluster::Clusters;
use crate::{Clients, Corroboration, Findings, TargetList};
use std::fmt::Write;

/// The eight phones of two clients whose permutations were counted by enumeration: seconds since
/// 2019-01-01.
const PHONES: [(&str, &[i64], &[i64]); 8] = [
    ("A", &[0], &[45]),
    ("A", &[86_400], &[87_240]),
    ("A", &[259_200], &[266_400]),
    ("A", &[777_600], &[691_200]),
    ("B", &[8_640_000], &[8_640_005]),
    ("B", &[8_726_400, 11_232_000], &[11_232_300]),
    ("B", &[9_936_000], &[10_022_400]),
    ("B", &[12_096_000], &[12_182_400]),
];

fn joined(phones: &[(&str, &[i64], &[i64])]) -> Corroboration {
    let (list, findings) = read(phones);
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    Corroboration::of_clients(&list, &clients, &findings)
}

fn read(phones: &[(&str, &[i64], &[i64])]) -> (TargetList, Findings) {
    let (mut list, mut cases) = (
        "phone,client,selected at\n".to_owned(),
        "number,result,traces\n".to_owned(),
    );
    let at = |seconds: &i64| (1_546_300_800 + seconds).to_string();
    for (n, (client, selections, traces)) in phones.iter().enumerate() {
        for selection in *selections {
            writeln!(list, "+44770090{n:04},{client},{}", at(selection)).unwrap();
        }
        let traces: Vec<String> = traces.iter().map(at).collect();
        writeln!(cases, "+44770090{n:04},infected,{}", traces.join("; ")).unwrap();
    }
    let list = TargetList::reader()
        .read("list.csv", list.as_bytes())
        .unwrap();
    let findings = Findings::reader()
        .read("cases.csv", cases.as_bytes())
        .unwrap();
    (list, findings)
}

#[test]
fn the_reference_phones_give_the_reference_values() {
    let lags = joined(&PHONES).lags(Timing::default());
    let after: Vec<Option<f64>> = lags.iter().map(|lag| lag.seconds).collect();
    let wanted = [
        Some(45.0),
        Some(840.0),
        Some(7200.0),
        None,
        Some(5.0),
        Some(300.0),
        Some(86_400.0),
        Some(86_400.0),
    ];
    assert_eq!(
        (after.as_slice(), lags.median(), lags.before()),
        (&wanted[..], Some(4_020.0), 1)
    );
    let shares =
        [Window::Minute, Window::QuarterHour, Window::Day].map(|window| lags.within(window).hits());
    assert_eq!(shares, [2, 4, 7]);
    let test = |window| lags.test(window).unwrap();
    assert_eq!(
        (
            test(Window::QuarterHour).counted(),
            test(Window::Minute).counted()
        ),
        (Some((4, 576)), Some((36, 576)))
    );
    let says = lags.test_in_words(Window::QuarterHour);
    assert!(
        says.contains("p = 0.0069 (4 of 576 permutations") && says.contains("p = 0.0017"),
        "{says}"
    );
}

#[test]
fn what_cannot_carry_the_claim_is_refused() {
    let lags = joined(&PHONES).lags(Timing::default());
    for window in [Window::Hour, Window::Day, Window::Week] {
        assert_eq!(lags.test(window), Err(Refused::Window(window)));
    }
    let quarter = |phones: &[_]| {
        let lags = joined(phones).lags(Timing::default());
        lags.test(Window::QuarterHour)
    };
    assert_eq!(
        quarter(&[("A", &[0], &[1]), ("B", &[0], &[1])]),
        Err(Refused::TooFew { smallest: 1.0 })
    );
    assert_eq!(
        quarter(&[("", &[0], &[1]), ("", &[5], &[6])]),
        Err(Refused::NoClients)
    );
    for why in [
        Refused::ClientsNotGiven,
        Refused::NoClients,
        Refused::NoTimes,
        Refused::TooMany,
        Refused::Window(Window::Day),
    ] {
        assert!(why.to_string().len() > 40);
    }
}

/// The list has tags, but the result was not told of its clients.
#[test]
fn a_result_without_clients_says_how_to_give_them() {
    let (list, findings) = read(&PHONES);
    let lags = Corroboration::new(&list, &findings).lags(Timing::default());
    assert_eq!(
        lags.test(Window::QuarterHour),
        Err(Refused::ClientsNotGiven)
    );
    let says = lags.to_string();
    assert!(
        says.contains("`Corroboration::of_clients`")
            && says.contains("not given")
            && !says.contains("no tag"),
        "{says}"
    );
}

#[test]
fn clocks_and_precision_are_settings() {
    let phones: [(&str, &[i64], &[i64]); 1] = [("A", &[100], &[95])];
    let joined = joined(&phones);
    assert_eq!(joined.lags(Timing::default()).rows[0].seconds, None);
    assert_eq!(
        joined
            .lags(Timing {
                clock_error: 5,
                ..Timing::default()
            })
            .rows[0]
            .seconds,
        Some(0.0)
    );
    let coarse = joined.lags(Timing {
        coarsest: crate::time::Precision::Millisecond,
        ..Timing::default()
    });
    assert_eq!(
        (coarse.rows.len(), coarse.untimed(), coarse.median()),
        (0, 1, None)
    );
    assert!(
        coarse
            .to_string()
            .contains("No phone has a precise enough time")
    );
}

#[test]
fn a_selection_of_another_owner_is_none_of_this_phone() {
    let list = TargetList::reader()
        .read(
            "l",
            "phone,date\n+447700900123,2017-05-01\n+447700900124,2017-05-01\n".as_bytes(),
        )
        .unwrap();
    let cases = "device,number,result,used from,used until\nD1,+447700900123,infected,2019,\nD2,+447700900124,infected,2016,2017-05\n";
    let joined = Corroboration::new(
        &list,
        &Findings::reader().read("c", cases.as_bytes()).unwrap(),
    );
    assert_eq!(
        (joined.matches().len(), joined.selected_for_others().len()),
        (1, 1)
    );
    assert_eq!(joined.matches()[0].device.id, 2);
}
