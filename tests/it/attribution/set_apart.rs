//! Entries of a vendor's staff are set apart where the caller says so, and nothing else changes.

use super::{mixture, read};
use targetlist::TargetList;
use targetlist::attribute::{Attribution, Governments, Limitation, Mixture};
use targetlist::cluster::Rule;
use targetlist::plan::Region;
use targetlist::simulate::SimulatedList;

/// So many entries of the vendor's staff: sessions of nine, in office hours of Israel, in a range
/// that was given to no operator.
fn staff(entries: usize) -> impl Iterator<Item = String> {
    (0..entries).map(|at| {
        let session = at / 9;
        let (month, day) = (
            1 + session % 12,
            [3, 4, 5, 10, 11, 12, 17][session / 12 % 7],
        );
        let (hour, minute) = (7 + session % 7, at % 9);
        let number = 5_700_000 + at * 7919 % 90_000 * 11;
        format!("+97257{number},2018-{month:02}-{day:02}T{hour:02}:{minute:02}:11Z,\n")
    })
}

/// A list, with entries of the vendor's staff in it or without.
fn list(with_staff: bool) -> TargetList {
    let told = SimulatedList::new(8).entries(6_000).tagged(0.3).write();
    let mut text = "number,timestamp_utc,tag\n".to_owned();
    for line in told.list.lines().skip(1) {
        text.push_str(line.split_once(',').unwrap().1);
        text.push('\n');
    }
    staff(if with_staff { 600 } else { 0 }).for_each(|row| text.push_str(&row));
    read(&text)
}

fn entries(answer: &Attribution, government: &str) -> u64 {
    let named = answer.clients().iter();
    named
        .filter(|client| client.government.code() == government)
        .map(|client| client.sure)
        .sum()
}

#[test]
fn the_vendor_is_no_client_once_it_is_set_apart() {
    let israel = [Region::named("IL").unwrap()];
    let with_staff = list(true);
    let before = mixture().run(&with_staff).unwrap();
    // What looks like a client where the vendor has its seat is said, and is not sure.
    let held = before.clients().iter();
    let held = held.filter(|client| client.government == israel[0] && client.entries > 500);
    assert_eq!((held.count(), entries(&before, "IL")), (1, 0), "{before}");
    let limitations = before.limitations();
    assert!(limitations.contains(&Limitation::VendorsSeat(israel[0])));
    assert!(before.tests().is_none() && !before.to_string().contains("set apart"));

    let asked = mixture().set_apart(&[Rule::VendorCountry], &israel);
    let answer = asked.run(&with_staff).unwrap();
    let tests = answer.tests().unwrap();
    assert_eq!(tests.len(), 600);
    let mut named = answer.clients().iter();
    assert!(
        named.all(|client| client.government != israel[0]),
        "{answer}"
    );
    // A row of its own, and the rule.
    let text = answer.to_string();
    assert!(text.contains("set apart as tests") && text.contains("of the vendor's own country"));
    // What is left is answered as if the staff had never been on the list.
    let without = mixture().run(&list(false)).unwrap();
    let left = answer
        .entries()
        .enumerate()
        .filter(|(at, _)| !tests.contains(*at));
    assert!(left.map(|(_, entry)| entry).eq(without.entries()));
    assert_eq!(
        answer.expected_unattributed(),
        without.expected_unattributed()
    );
    assert_eq!(
        answer.baseline().to_string(),
        without.baseline().to_string()
    );
    let staff = answer.entries().skip(6_000);
    assert!(staff.into_iter().all(|entry| entry.government.is_none()));
}

#[test]
fn a_customer_is_named_though_the_vendor_has_its_seat_there() {
    let customers = |rows: &str| {
        let table = Governments::known();
        let table = table.with_customers("customers.csv", rows.as_bytes());
        let answer = mixture().governments(table.unwrap()).run(&list(true));
        entries(&answer.unwrap(), "IL")
    };
    let clients = "government\nMX\nMA\nAE\nRW\nBH\nSA\nIN\nKZ\nAZ\nTG\nHU\nIL\n";
    assert!(customers(clients) > 500);
    // A table that knows two of the clients alone is of other clients.
    assert_eq!(customers("government\nMX\nIL\n"), 0);
    // Whose customers they are is not said, or is: another vendor has its seat elsewhere.
    assert_eq!(customers("government\nMX\n"), 0);
    // Nor does a list that looks at Israel alone show who looks.
    assert_eq!(customers("government,vendor\nMX,First Wap\n"), 0);
    assert_eq!(customers("government,vendor\nMX,First Wap\nMA,\n"), 0);
    assert_eq!(customers("government,vendor\nMX,NSO GROUP (Israel)\n"), 0);
}

#[test]
fn series_and_shared_numbers_are_set_apart_without_a_vendor() {
    let mut text = SimulatedList::new(9)
        .entries(2_000)
        .tagged(1.0)
        .write()
        .list;
    for at in 0..30 {
        text.push_str(&format!(
            "{at},+4477009003{at:02},2018-03-05T09:{at:02}:00Z,C04\n"
        ));
    }
    let list = read(&text);
    let all = Mixture::new().set_apart(&Rule::ALL, &[]);
    let answer = all.by_tags(&list).unwrap();
    let tests = answer.tests().unwrap();
    assert!(tests.count(Rule::Series) >= 30 && tests.contains(2_010));
    assert_eq!(tests.count(Rule::VendorCountry), 0);
    // By another rule alone they stay.
    let shared = Mixture::new().set_apart(&[Rule::ManyTags], &[]);
    assert!(
        !shared
            .by_tags(&list)
            .unwrap()
            .tests()
            .unwrap()
            .contains(2_010)
    );
}

#[test]
fn a_list_of_nothing_but_tests_is_refused() {
    let list = read("number,tag\n+447700900123,T1\n+447700900124,T1\n");
    let all = Mixture::new().set_apart(&[Rule::VendorCountry], &[Region::named("GB").unwrap()]);
    let why = all.run(&list).unwrap_err().to_string();
    assert!(why.contains("set apart as a test"), "{why}");
}
