//! Lists that say little or nothing: the session mixture says so, and names nobody.

use super::{mixture, read, score, sound};
use targetlist::attribute::{Attribution, Governments, Limitation};
use targetlist::simulate::SimulatedList;

#[test]
fn on_noise_nobody_is_named() {
    for seed in [1, 2] {
        let told = SimulatedList::new(seed).entries(3_000).noise(1.0).write();
        let answer = mixture().run(&read(&told.list)).unwrap();
        sound(&answer);
        assert!(answer.governments_at(0.8).is_empty(), "{answer}");
    }
}

#[test]
fn lists_that_say_little_get_an_honest_answer() {
    let told = SimulatedList::new(13).entries(3_000).undated(1.0).write();
    let answer = mixture().run(&read(&told.list)).unwrap();
    sound(&answer);
    assert!(
        answer.limitations().contains(&Limitation::NoTime),
        "{answer}"
    );
    let small = SimulatedList::new(14).entries(500).write();
    sound(&mixture().run(&read(&small.list)).unwrap());
    let one_country: String = (0..600)
        .map(|n| {
            format!(
                "+52105{:07},2019-0{}-1{}T1{}:{:02}:00Z\n",
                n * 7919,
                n % 9 + 1,
                n % 9,
                n % 7,
                n % 60
            )
        })
        .collect();
    sound(
        &mixture()
            .run(&read(&format!("phone,timestamp\n{one_country}")))
            .unwrap(),
    );
    let one_client: String = SimulatedList::new(15)
        .entries(6_000)
        .tagged(1.0)
        .write()
        .list
        .lines()
        .enumerate()
        .filter(|(row, line)| *row == 0 || line.ends_with(",C08"))
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    let answer = mixture().without_tags().run(&read(&one_client)).unwrap();
    let named: Vec<&str> = answer
        .governments_at(0.8)
        .iter()
        .map(|government| government.code())
        .collect();
    assert_eq!(named, ["KZ"], "{answer}");
}

#[test]
fn lists_without_tags_or_with_one_entry_say_what_was_not_possible() {
    let answer = mixture()
        .run(&read(&SimulatedList::new(25).entries(1_000).write().list))
        .unwrap();
    assert!(
        answer.limitations().contains(&Limitation::NoTag),
        "{answer}"
    );
    let tagged = read(
        &SimulatedList::new(25)
            .entries(1_000)
            .tagged(1.0)
            .write()
            .list,
    );
    assert!(
        mixture()
            .without_tags()
            .run(&tagged)
            .unwrap()
            .limitations()
            .contains(&Limitation::TagsLeftOut)
    );
    let one = mixture()
        .run(&read(
            "phone,timestamp,tag\n+447700900123,2020-01-01T10:00:00Z,T1\n",
        ))
        .unwrap();
    assert!(
        one.clients().is_empty() && one.limitations().contains(&Limitation::Nobody),
        "{one}"
    );
    assert_eq!(
        (
            one.entries().count(),
            one.entries().next().unwrap().government
        ),
        (1, None)
    );
}

/// A list of one country whose government is no candidate must not be given to another that keeps
/// the same hours.
#[test]
fn no_government_is_named_that_has_no_number_of_its_own() {
    let rows: String = (0..600)
        .map(|n| {
            format!(
                "+3363998{:04},2019-03-{:02}T{:02}:{:02}:{:02}Z\n",
                n * 7 % 10_000,
                1 + n / 30,
                9 + n / 4 % 8,
                n % 60,
                n % 59
            )
        })
        .collect();
    for text in [
        format!("phone,selected at\n{rows}"),
        "phone\n".to_owned() + &"+447700900123\n".repeat(6),
    ] {
        let list = read(&text);
        let answer = mixture().run(&list).unwrap();
        let own = if text.contains("+33") { "FR" } else { "GB" };
        sound(&answer);
        assert!(
            answer
                .clients()
                .iter()
                .all(|client| client.government.code() == own),
            "{answer}"
        );
        assert!(
            answer
                .governments_at(0.8)
                .iter()
                .all(|government| government.code() == own),
            "{answer}"
        );
    }
}

/// Numbers of one country alone may be its government's or another's that looks at it: nothing is
/// sure.
#[test]
fn of_one_country_alone_nothing_is_sure() {
    let rows: String = (0..600)
        .map(|at| {
            format!(
                "+4477009{:05},2018-01-{:02}T{:02}:{:02}:00Z\n",
                at,
                1 + at / 40 % 28,
                8 + at / 60,
                at % 60
            )
        })
        .collect();
    let answer = mixture()
        .run(&read(&format!("phone,selected at\n{rows}")))
        .unwrap();
    assert!(answer.entries().all(|entry| entry.probability < 0.8));
    assert!(answer.governments_at(0.8).is_empty());
    assert!(answer.limitations().contains(&Limitation::OneCountry));
}

/// A table that names main targets and not the clients.
#[test]
fn a_table_of_main_targets_names_none_of_them() {
    let told = SimulatedList::new(11).entries(4_000).write();
    let table = "government\nQA\nDZ\nUG\nPK\nYE\n";
    let governments = Governments::known()
        .with_customers("customers.csv", table.as_bytes())
        .unwrap();
    let answer = mixture().governments(governments).run(&read(&told.list));
    let answer = answer.unwrap();
    sound(&answer);
    let (_, falsely) = score(&answer, &told);
    assert!(falsely.is_empty(), "{falsely:?} {answer}");
}

#[test]
fn neighbors_that_no_table_knows_are_told_apart() {
    let told = SimulatedList::new(32).entries(6_000).write();
    let nobody = Governments::known().with_customers("none.csv", "government\n".as_bytes());
    let mixture = mixture().governments(nobody.unwrap());
    let list = read(&told.list);
    let governments = |answer: &Attribution| -> Vec<&str> {
        let named = answer.clients().iter();
        named.map(|client| client.government.code()).collect()
    };
    // Bahrain keeps the hours of its neighbors and asks for their numbers: one client explains it
    // and them nearly as well.
    let one = mixture.clone().without("Divide").run(&list).unwrap();
    assert!(!governments(&one).contains(&"BH"), "{one}");
    let two = mixture.run(&list).unwrap();
    assert!(governments(&two).contains(&"BH"), "{two}");
    assert!(score(&two, &told).0 > score(&one, &told).0 + 0.2, "{two}");
}
