//! Lists that say little, nothing or what cannot be: the session mixture says so, and names nobody.

use crate::attribution::{mixture, read, sound};
use targetlist::attribute::{Context, Governments};
use targetlist::simulate::Drill;

#[test]
fn on_noise_nobody_is_named() {
    for seed in [1, 2] {
        let told = Drill::new(seed).entries(3_000).noise(1.0).write();
        let answer = mixture().run(&read(&told.list)).unwrap();
        sound(&answer);
        assert!(answer.governments_at(0.8).is_empty(), "{answer}");
    }
}

#[test]
fn lists_that_say_little_get_an_honest_answer() {
    let told = Drill::new(13).entries(3_000).undated(1.0).write();
    let answer = mixture().run(&read(&told.list)).unwrap();
    sound(&answer);
    assert!(
        answer
            .not_possible()
            .iter()
            .any(|says| says.contains("No entry has a usable time")),
        "{answer}"
    );
    let small = Drill::new(14).entries(500).write();
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
    let one_client: String = Drill::new(15)
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
fn bad_input_is_answered() {
    sound(&mixture().run(&read("phone\n+447700900123\n")).unwrap());
    let one_number = "+447700900123,2020-01-01T10:00:00Z\n".repeat(20_000);
    sound(
        &mixture()
            .sweeps(2)
            .run(&read(&format!("phone,timestamp\n{one_number}")))
            .unwrap(),
    );
    let rejects = read("phone\nn/a\nunknown\n");
    assert!(
        mixture()
            .run(&rejects)
            .unwrap_err()
            .to_string()
            .contains("no entries")
    );
    let times = [
        "1970-01-01T00:00:00Z",
        "1971-02-03T00:00:00Z",
        "2099-12-31T23:59:59Z",
        "2019-05-05T10:00:00Z",
        "",
        "2020-05",
    ];
    let rows: String = (0..300)
        .map(|n| format!("+4477009001{:02},{}\n", n % 100, times[n % 6]))
        .collect();
    let answer = mixture()
        .run(&read(&format!("phone,timestamp\n{rows}")))
        .unwrap();
    sound(&answer);
    assert!(
        answer
            .not_possible()
            .iter()
            .any(|says| says.contains("outside the twenty years")),
        "{answer}"
    );
    let days: String = (0..400)
        .map(|n| format!("+5210500{:05},2019-0{}-1{}\n", n * 37, n % 9 + 1, n % 9))
        .collect();
    sound(
        &mixture()
            .run(&read(&format!("phone,date\n{days}")))
            .unwrap(),
    );
    assert!(Governments::read("own.csv", "government\nXX\n".as_bytes()).is_err());
    assert!(
        Context::read("own.csv", "country\nGB\n".as_bytes())
            .unwrap_err()
            .is_column()
    );
    let empty = Governments::read(
        "own.csv",
        "government,zone,weekend,latitude,longitude,neighbors,languages\n".as_bytes(),
    )
    .unwrap();
    assert!(
        mixture()
            .governments(empty)
            .run(&read("phone\n+447700900123\n"))
            .unwrap_err()
            .is_settings()
    );
}

#[test]
fn a_list_of_one_number_is_answered_in_time() {
    let began = std::time::Instant::now();
    let rows: String = (0..50_000)
        .map(|n| {
            format!(
                "+447700900123,2020-01-{:02}T{:02}:{:02}:00Z\n",
                n % 28 + 1,
                n % 24,
                n % 60
            )
        })
        .collect();
    let answer = mixture()
        .sweeps(2)
        .run(&read(&format!("phone,timestamp\n{rows}")))
        .unwrap();
    sound(&answer);
    assert!(
        answer.clients().is_empty(),
        "one number is too few to name anybody: {answer}"
    );
    // Seconds where growth is linear; hours where every entry asks every other one of its number.
    assert!(began.elapsed().as_secs() < 120, "{:?}", began.elapsed());
}

#[test]
fn times_that_cannot_be_are_no_times() {
    let rows = |time: &str| -> String {
        (0..100)
            .map(|n| format!("+4477009001{n:02},{time}\n"))
            .collect()
    };
    for time in [
        "1970-01-01T00:00:00Z",
        "1904-01-01",
        "2099-12-31T23:59:59Z",
        "9999-01-01",
        "yesterday",
        "0",
    ] {
        let answer = mixture()
            .run(&read(&format!("phone,timestamp\n{}", rows(time))))
            .unwrap();
        sound(&answer);
        assert!(!answer.baseline().to_string().contains("NaN"));
    }
    // Most in 2019, some in a far future: those count as no time, and the answer says so.
    let mixed = Drill::new(24)
        .entries(2_000)
        .write()
        .list
        .lines()
        .enumerate()
        .fold(String::new(), |text, (row, line)| {
            let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
            if row > 0 && row % 50 == 0 {
                cells[2] = "2098-01-01T00:00:00Z".to_owned();
            }
            text + &cells.join(",") + "\n"
        });
    let answer = mixture().run(&read(&mixed)).unwrap();
    sound(&answer);
    assert!(
        answer
            .not_possible()
            .iter()
            .any(|says| says.starts_with("40 times lie outside the twenty years")),
        "{answer}"
    );
}

#[test]
fn lists_without_tags_or_with_one_entry_say_what_was_not_possible() {
    let answer = mixture()
        .run(&read(&Drill::new(25).entries(1_000).write().list))
        .unwrap();
    assert!(
        answer
            .not_possible()
            .iter()
            .any(|says| says == "No tags were looked at."),
        "{answer}"
    );
    let tagged = read(&Drill::new(25).entries(1_000).tagged(1.0).write().list);
    assert!(
        mixture()
            .without_tags()
            .run(&tagged)
            .unwrap()
            .not_possible()
            .iter()
            .any(|says| says == "No tags were looked at.")
    );
    let one = mixture()
        .run(&read(
            "phone,timestamp,tag\n+447700900123,2020-01-01T10:00:00Z,T1\n",
        ))
        .unwrap();
    assert!(
        one.clients().is_empty()
            && one
                .not_possible()
                .iter()
                .any(|says| says.contains("nobody")),
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

#[test]
fn a_wrong_cell_in_the_callers_table_is_an_error_with_its_place() {
    let head = "government,zone,weekend,latitude,longitude,neighbors,languages\n";
    for (row, place) in [
        ("Utopia,UTC,SAT+SUN,0,0,,", "government"),
        ("GB,Mars/Base,SAT+SUN,0,0,,", "zone"),
    ] {
        let error = Governments::read("own.csv", format!("{head}{row}\n").as_bytes())
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("own.csv") && error.contains("row 2") && error.contains(place),
            "{error}"
        );
    }
    for customers in ["government\nUtopia\n", "country\nMX\n", ""] {
        assert!(
            Governments::known()
                .with_customers("customers.csv", customers.as_bytes())
                .is_err()
        );
    }
    // A weekend that nobody knows is no day off, and no error.
    let own = Governments::read(
        "own.csv",
        format!("{head}MX,America/Mexico_City,,19.4,-99.1,,es\n").as_bytes(),
    )
    .unwrap();
    assert!(
        !own.get("MX")
            .unwrap()
            .weekend
            .is_off(jiff::civil::date(2020, 1, 5))
    );
    sound(
        &mixture()
            .governments(own)
            .run(&read(&Drill::new(26).entries(800).write().list))
            .unwrap(),
    );
}

#[test]
fn a_rehearsal_of_a_list_that_says_nothing_says_so() {
    for text in [
        "phone\n+447700900123\n".to_owned(),
        Drill::new(5)
            .entries(800)
            .noise(1.0)
            .undated(1.0)
            .write()
            .list,
    ] {
        let answer = mixture().run(&read(&text)).unwrap();
        let rehearsal = mixture().rehearse(&answer, 1).unwrap();
        assert!(!rehearsal.to_string().contains("NaN"), "{rehearsal}");
        assert!(
            !answer.clients().is_empty()
                || rehearsal.sentences()[0].contains("no entry has a client"),
            "{rehearsal}"
        );
    }
    // Days and rounded minutes stay what they are.
    let days: String = (0..800)
        .map(|n| {
            format!(
                "+5210500{:05},2019-0{}-{:02}\n",
                n * 37,
                n % 9 + 1,
                n % 28 + 1
            )
        })
        .collect();
    let answer = mixture()
        .run(&read(&format!("phone,date\n{days}")))
        .unwrap();
    let told = answer.likeness().write(1);
    assert!(
        told.list
            .lines()
            .skip(1)
            .all(|line| line.split(',').nth(2).unwrap().len() <= 10),
        "{}",
        told.list
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
    assert!(
        answer
            .not_possible()
            .iter()
            .any(|says| says.starts_with("Nearly all numbers are of one country"))
    );
}
