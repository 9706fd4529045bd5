//! Lists and tables that cannot be: an answer or an error that names its place, in time.

use super::{mixture, read, sound};
use targetlist::TargetList;
use targetlist::attribute::{Attribution, EvidenceKind, Governments};
use targetlist::simulate::SimulatedList;

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
    // A list without a number is no list, so that nothing is attributed on one.
    let rejects = TargetList::reader().read("list.csv", "phone\nn/a\nunknown\n".as_bytes());
    assert!(
        rejects
            .unwrap_err()
            .to_string()
            .contains("no row holds a phone number")
    );
}

#[test]
fn times_that_slip_and_times_that_are_days_are_answered() {
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
        answer.to_string().contains("outside the twenty years"),
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
}

/// A time of day that all rows share is the export's, and no evidence of anybody's office.
#[test]
fn one_time_of_day_for_all_is_no_office_hours() {
    let rows: String = (0..400)
        .map(|n| {
            let (month, day) = (n % 9 + 1, n % 28 + 1);
            format!("+5210500{:05},2019-0{month}-{day:02}T15:00:00Z\n", n * 37)
        })
        .collect();
    let answer = mixture()
        .run(&read(&format!("phone,timestamp\n{rows}")))
        .unwrap();
    sound(&answer);
    let mut evidence = answer.clients().iter().flat_map(|client| &client.evidence);
    assert!(evidence.clone().count() > 0);
    assert!(evidence.all(|piece| piece.kind != EvidenceKind::OfficeHours));
}

/// A database that was exported twice saw nothing twice.
#[test]
fn equal_rows_are_one_observation() {
    let once = SimulatedList::new(19)
        .entries(1_500)
        .tagged(0.3)
        .write()
        .list;
    let (heading, rows) = once.split_once('\n').unwrap();
    let twice: String = rows.lines().map(|row| format!("{row}\n{row}\n")).collect();
    let once = mixture().run(&read(&once)).unwrap();
    let twice = mixture()
        .run(&read(&format!("{heading}\n{twice}")))
        .unwrap();
    sound(&twice);
    let says = twice
        .limitations()
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>();
    assert!(
        says.contains(&"1,500 entries repeat the number, time and tag of an earlier one; entries that agree in all three count once.".to_owned()),
        "{says:?}"
    );
    assert!(!once.to_string().contains("in all three count once"));
    let governments = |answer: &Attribution| -> Vec<_> {
        answer.entries().map(|entry| entry.government).collect()
    };
    let each: Vec<_> = governments(&once)
        .into_iter()
        .flat_map(|one| [one, one])
        .collect();
    assert!(governments(&twice) == each);
}

#[test]
fn tables_about_governments_that_cannot_be_used_are_refused() {
    assert!(Governments::read("own.csv", "government\nXX\n".as_bytes()).is_err());
    let answer = mixture().run(&read("phone\n+447700900123\n")).unwrap();
    let context = answer.with_context("own.csv", "country\nGB\n".as_bytes());
    assert!(context.unwrap_err().is_column());
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
    let mixed = SimulatedList::new(24)
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
            .to_string()
            .contains("40 entries have a time outside the twenty years"),
        "{answer}"
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
    let customers = Governments::known().with_customers(
        "customers.csv",
        "government,zone\nMX,Mars/Base\n".as_bytes(),
    );
    let error = customers.unwrap_err().to_string();
    assert!(error.contains("row 2") && error.contains("zone"), "{error}");
    let nobody = Governments::known().with_customers("customers.csv", "government\n".as_bytes());
    let answer = mixture()
        .governments(nobody.unwrap())
        .run(&read(&SimulatedList::new(26).entries(800).write().list));
    let says = answer.unwrap().to_string();
    assert!(
        says.contains("No government is known to be a customer"),
        "{says}"
    );
    // A weekend that nobody knows is no day off, and no error.
    let own = Governments::read(
        "own.csv",
        format!("{head}MX,America/Mexico_City,,19.4,-99.1,,es\n").as_bytes(),
    )
    .unwrap();
    sound(
        &mixture()
            .governments(own)
            .run(&read(&SimulatedList::new(26).entries(800).write().list))
            .unwrap(),
    );
}
