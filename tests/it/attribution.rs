//! The session mixture against made-up lists whose truth is known, and against lists it cannot say much of.

use std::ops::ControlFlow;
use targetlist::TargetList;
use targetlist::attribute::{Attribution, Context, Governments, Kind, Mixture, Strength};
use targetlist::cluster::{By, Parts};
use targetlist::simulate::{Drill, Told};

fn read(text: &str) -> TargetList {
    TargetList::reader().read("list.csv", text.as_bytes()).unwrap()
}

fn mixture() -> Mixture {
    Mixture::new().sweeps(10)
}

/// The share of entries that have a client and are given to it; and the governments named that are none.
fn score(answer: &Attribution, told: &Told) -> (f64, Vec<&'static str>) {
    let truth: Vec<&str> = told.truth.lines().skip(1).map(|line| line.split(',').nth(1).unwrap()).collect();
    let (mut right, mut of) = (0.0, 0.0);
    for (answer, truth) in answer.entries().zip(&truth).filter(|(_, truth)| !truth.is_empty()) {
        of += 1.0;
        right += f64::from(u8::from(answer.government.is_some_and(|government| government.code() == *truth)));
    }
    let falsely = answer.governments_at(0.8).into_iter().map(|government| government.code()).filter(|code| !truth.contains(code));
    (right / of, falsely.collect())
}

/// Every probability is one, and every row adds up.
fn sound(answer: &Attribution) {
    for (at, entry) in answer.entries().enumerate() {
        assert!((0.0..=1.0).contains(&entry.probability) && (0.0..=1.0).contains(&entry.nobody), "{entry:?}");
        let sum: f64 = answer.mix(at).iter().map(|(_, share)| share).sum();
        assert!((sum - 1.0).abs() < 1e-4, "{sum}");
    }
    assert!(!answer.to_string().contains("NaN"), "{answer}");
}

#[test]
fn clients_are_found_with_and_without_tags_times_and_order() {
    let drill = Drill::new(11).entries(4_000);
    for (drill, least) in [
        (drill, 0.88),
        (drill.tagged(0.5).wrong_tags(0.03), 0.88),
        (drill.undated(0.25), 0.80),
        (drill.undated(0.25).shuffled(), 0.70),
        (drill.noise(0.3), 0.60),
    ] {
        let told = drill.write();
        let answer = mixture().run(&read(&told.list)).unwrap();
        sound(&answer);
        let (right, falsely) = score(&answer, &told);
        assert!(right >= least && falsely.is_empty(), "{drill:?}: {right} {falsely:?}");
    }
}

#[test]
fn the_seed_decides_and_threads_do_not() {
    let list = read(&Drill::new(12).entries(1_500).write().list);
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| mixture().run(&list).unwrap().entries().map(|entry| entry.probability.to_bits()).collect::<Vec<_>>())
    };
    assert!(run(1) == run(3));
    let other = mixture().seed(2).run(&list).unwrap().entries().map(|entry| entry.probability.to_bits()).collect::<Vec<_>>();
    assert!(run(1) != other);
}

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
    assert!(answer.not_possible().iter().any(|says| says.contains("No entry has a usable time")), "{answer}");
    let small = Drill::new(14).entries(500).write();
    sound(&mixture().run(&read(&small.list)).unwrap());
    let one_country: String =
        (0..600).map(|n| format!("+52105{:07},2019-0{}-1{}T1{}:{:02}:00Z\n", n * 7919, n % 9 + 1, n % 9, n % 7, n % 60)).collect();
    sound(&mixture().run(&read(&format!("phone,timestamp\n{one_country}"))).unwrap());
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
    let named: Vec<&str> = answer.governments_at(0.8).iter().map(|government| government.code()).collect();
    assert_eq!(named, ["KZ"], "{answer}");
}

#[test]
fn bad_input_is_answered() {
    sound(&mixture().run(&read("phone\n+447700900123\n")).unwrap());
    let one_number = "+447700900123,2020-01-01T10:00:00Z\n".repeat(20_000);
    sound(&mixture().sweeps(2).run(&read(&format!("phone,timestamp\n{one_number}"))).unwrap());
    let rejects = read("phone\nn/a\nunknown\n");
    assert!(mixture().run(&rejects).unwrap_err().to_string().contains("no entries"));
    let times = ["1970-01-01T00:00:00Z", "1971-02-03T00:00:00Z", "2099-12-31T23:59:59Z", "2019-05-05T10:00:00Z", "", "2020-05"];
    let rows: String = (0..300).map(|n| format!("+4477009001{:02},{}\n", n % 100, times[n % 6])).collect();
    let answer = mixture().run(&read(&format!("phone,timestamp\n{rows}"))).unwrap();
    sound(&answer);
    assert!(answer.not_possible().iter().any(|says| says.contains("outside the twenty years")), "{answer}");
    let days: String = (0..400).map(|n| format!("+5210500{:05},2019-0{}-1{}\n", n * 37, n % 9 + 1, n % 9)).collect();
    sound(&mixture().run(&read(&format!("phone,date\n{days}"))).unwrap());
    assert!(Governments::read("own.csv", "government\nXX\n".as_bytes()).is_err());
    assert!(Context::read("own.csv", "country\nGB\n".as_bytes()).unwrap_err().is_column());
    let empty = Governments::read("own.csv", "government,zone,weekend,latitude,longitude,neighbors,languages\n".as_bytes()).unwrap();
    assert!(mixture().governments(empty).run(&read("phone\n+447700900123\n")).unwrap_err().is_settings());
}

#[test]
fn a_list_of_one_number_is_answered_in_time() {
    let began = std::time::Instant::now();
    let rows: String = (0..50_000).map(|n| format!("+447700900123,2020-01-{:02}T{:02}:{:02}:00Z\n", n % 28 + 1, n % 24, n % 60)).collect();
    let answer = mixture().sweeps(2).run(&read(&format!("phone,timestamp\n{rows}"))).unwrap();
    sound(&answer);
    assert!(answer.clients().is_empty(), "one number is too few to name anybody: {answer}");
    // Seconds where growth is linear; hours where every entry asks every other one of its number.
    assert!(began.elapsed().as_secs() < 120, "{:?}", began.elapsed());
}

#[test]
fn times_that_cannot_be_are_no_times() {
    let rows = |time: &str| -> String { (0..100).map(|n| format!("+4477009001{n:02},{time}\n")).collect() };
    for time in ["1970-01-01T00:00:00Z", "1904-01-01", "2099-12-31T23:59:59Z", "9999-01-01", "yesterday", "0"] {
        let answer = mixture().run(&read(&format!("phone,timestamp\n{}", rows(time)))).unwrap();
        sound(&answer);
        assert!(!answer.baseline().to_string().contains("NaN"));
    }
    // Most in 2019, some in a far future: those count as no time, and the answer says so.
    let mixed = Drill::new(24).entries(2_000).write().list.lines().enumerate().fold(String::new(), |text, (row, line)| {
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        if row > 0 && row % 50 == 0 {
            cells[2] = "2098-01-01T00:00:00Z".to_owned();
        }
        text + &cells.join(",") + "\n"
    });
    let answer = mixture().run(&read(&mixed)).unwrap();
    sound(&answer);
    assert!(answer.not_possible().iter().any(|says| says.starts_with("40 times lie outside the twenty years")), "{answer}");
}

#[test]
fn lists_without_tags_or_with_one_entry_say_what_was_not_possible() {
    let answer = mixture().run(&read(&Drill::new(25).entries(1_000).write().list)).unwrap();
    assert!(answer.not_possible().iter().any(|says| says == "No tags were looked at."), "{answer}");
    let tagged = read(&Drill::new(25).entries(1_000).tagged(1.0).write().list);
    assert!(mixture().without_tags().run(&tagged).unwrap().not_possible().iter().any(|says| says == "No tags were looked at."));
    let one = mixture().run(&read("phone,timestamp,tag\n+447700900123,2020-01-01T10:00:00Z,T1\n")).unwrap();
    assert!(one.clients().is_empty() && one.not_possible().iter().any(|says| says.contains("nobody")), "{one}");
    assert_eq!((one.entries().count(), one.entries().next().unwrap().government), (1, None));
}

#[test]
fn a_wrong_cell_in_the_callers_table_is_an_error_with_its_place() {
    let head = "government,zone,weekend,latitude,longitude,neighbors,languages\n";
    for (row, place) in [("Utopia,UTC,SAT+SUN,0,0,,", "government"), ("GB,Mars/Base,SAT+SUN,0,0,,", "zone")] {
        let error = Governments::read("own.csv", format!("{head}{row}\n").as_bytes()).unwrap_err().to_string();
        assert!(error.contains("own.csv") && error.contains("row 2") && error.contains(place), "{error}");
    }
    for customers in ["government\nUtopia\n", "country\nMX\n", ""] {
        assert!(Governments::known().with_customers("customers.csv", customers.as_bytes()).is_err());
    }
    // A weekend that nobody knows is no day off, and no error.
    let own = Governments::read("own.csv", format!("{head}MX,America/Mexico_City,,19.4,-99.1,,es\n").as_bytes()).unwrap();
    assert!(!own.get("MX").unwrap().weekend.is_off(jiff::civil::date(2020, 1, 5)));
    sound(&mixture().governments(own).run(&read(&Drill::new(26).entries(800).write().list)).unwrap());
}

#[test]
fn every_kind_of_evidence_is_a_value_and_a_sentence() {
    let list = read(&Drill::new(18).entries(4_000).tagged(0.5).write().list);
    let answer = mixture().run(&list).unwrap();
    let text = answer.to_string();
    let all = [
        Kind::AtHome,
        Kind::Concentration,
        Kind::Abroad,
        Kind::OfficeHours,
        Kind::DaysOff,
        Kind::Months,
        Kind::Tags,
        Kind::Reuse,
        Kind::Customer,
    ];
    for client in answer.clients() {
        assert!(all.iter().all(|kind| client.evidence.iter().any(|evidence| evidence.kind == *kind)), "{client:?}");
        for evidence in &client.evidence {
            assert!(evidence.value >= 0.0 && (evidence.kind == Kind::Months || evidence.value <= 1.0), "{evidence:?}");
            assert!(evidence.sentence.ends_with('.') && evidence.sentence.starts_with(char::is_alphanumeric), "{evidence:?}");
        }
        let least = match client.strength {
            Strength::VeryLikely => 0.95,
            Strength::Likely => 0.8,
            Strength::Rather => 0.6,
            Strength::Open => 0.0,
        };
        assert!(client.probability >= least && text.contains(&client.strength.to_string()));
    }
}

#[test]
fn tags_that_differ_by_case_and_blanks_are_one() {
    let told = Drill::new(16).entries(2_000).tagged(1.0).write();
    let odd: String = told
        .list
        .lines()
        .enumerate()
        .map(|(row, line)| format!("{}\n", if row % 2 == 0 { line.to_lowercase() } else { format!("{line} ") }))
        .collect();
    let odd = odd.replace("z,c", "Z,c");
    let probabilities = |text: &str| mixture().run(&read(text)).unwrap().entries().map(|entry| entry.probability).collect::<Vec<_>>();
    assert!(probabilities(&told.list) == probabilities(&odd));
}

#[test]
fn work_can_be_watched_and_stopped() {
    let list = read(&Drill::new(17).entries(1_000).write().list);
    let stopped = mixture().progress(|sweeps| if sweeps.done > 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }).run(&list);
    assert!(stopped.unwrap_err().to_string().contains("stopped"));
    assert!(
        mixture()
            .progress(|sweeps| if sweeps.done <= sweeps.of { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
            .run(&list)
            .is_ok()
    );
}

#[test]
fn numbers_clients_and_evidence_say_the_same() {
    let told = Drill::new(18).entries(3_000).tagged(0.5).write();
    let list = read(&told.list);
    let context = Context::read("c.csv", "government,regime\nMX,democracy\n".as_bytes()).unwrap();
    let answer = mixture().run(&list).unwrap().with_context(context);
    let mexico = answer.clients().iter().find(|client| client.government.code() == "MX").unwrap();
    assert!(mexico.evidence.len() >= 7 && mexico.sure <= mexico.entries && mexico.numbers <= mexico.entries, "{mexico:?}");
    assert!(answer.to_string().contains("democracy"));
    let first = list.numbers().next().unwrap().number;
    assert!((answer.of_number(first).iter().map(|(_, share)| share).sum::<f64>() - 1.0).abs() < 1e-4);
    assert!((0.0..=1.0).contains(&answer.agreement()));
}

#[test]
fn what_moves_the_answer_is_told() {
    let list = read(&Drill::new(19).entries(2_500).write().list);
    let sensitivity = Mixture::new().sweeps(4).sensitivity(&list, 2).unwrap();
    assert!(sensitivity.at.windows(2).all(|pair| pair[0].named.len() >= pair[1].named.len()));
    assert_eq!((sensitivity.without.len(), sensitivity.resampled.is_empty()), (6, false));
    // A list without tags is the same without them.
    assert!(sensitivity.without.iter().any(|variant| variant.without == "tags" && variant.same == 1.0 && variant.lost.is_empty()));
    assert!(sensitivity.without.iter().any(|variant| variant.without == "times" && variant.same < 1.0));
    for row in &sensitivity.resampled {
        assert!(row.share > 0.0 && row.share <= 1.0 && row.entries.0 <= row.entries.1, "{row:?}");
    }
    assert!(!sensitivity.to_string().contains("NaN"));
}

#[test]
fn the_plain_rules_stand_beside_the_answer() {
    let list = read(&Drill::new(21).entries(3_000).tagged(1.0).write().list);
    let answer = mixture().run(&list).unwrap();
    let baseline = answer.baseline();
    let clients: Vec<_> = answer.clients().iter().map(|client| (client.government, client.entries)).collect();
    assert_eq!(baseline.iter().map(|row| (row.government, row.entries)).collect::<Vec<_>>(), clients);
    for row in baseline.iter() {
        assert!(row.both <= row.entries.min(row.entries_there) && row.both_tagged <= row.tagged.min(row.entries), "{row:?}");
    }
    // Morocco's client looks abroad: country code sees a fifth of it, home share nobody.
    let morocco = baseline.iter().find(|row| row.government.code() == "MA").unwrap();
    assert!(morocco.both * 2 < morocco.entries && morocco.tags.is_empty(), "{morocco:?}");
    let mexico = baseline.iter().find(|row| row.government.code() == "MX").unwrap();
    assert!(mexico.both * 10 > mexico.entries * 9 && mexico.tags == ["c04"], "{mexico:?}");
    assert_eq!(baseline.by_country().hits(), baseline.iter().map(|row| row.both).sum::<u64>());
    assert!(baseline.by_tag().unwrap().share().unwrap() > 0.3 && baseline.would_name() > clients.len() as u64);
    let text = answer.to_string();
    assert!(text.contains("Country code agrees with the mixture on") && text.contains("tags by home share"), "{text}");
    assert!(text.contains("very likely from 95 %, likely from 80 %, rather than not from 60 %, open below"), "{text}");
    let untagged = mixture().without_tags().run(&read(&Drill::new(21).entries(1_500).write().list)).unwrap();
    assert!(untagged.baseline().by_tag().is_none());
}

#[test]
fn a_rehearsal_is_like_the_list() {
    let list = read(&Drill::new(22).entries(3_000).tagged(0.4).undated(0.2).write().list);
    let answer = mixture().run(&list).unwrap();
    let likeness = answer.likeness();
    assert_eq!((likeness.entries(), likeness.clients()), (3_000, answer.clients().len()));
    let told = likeness.write(7);
    assert!(told == likeness.write(7) && told != likeness.write(8));
    let made_up = read(&told.list);
    let (asked, got) = (list.counts(), made_up.counts());
    assert_eq!((got.entries, got.rejected()), (asked.entries, 0));
    assert!(asked.timed.abs_diff(got.timed) < 150, "{} {}", asked.timed, got.timed);
    assert!(list.distinct().abs_diff(made_up.distinct()) < 300, "{} {}", list.distinct(), made_up.distinct());
    let tagged = |list: &TargetList| list.entries().filter(|entry| entry.tag.is_some()).count();
    assert!(tagged(&list).abs_diff(tagged(&made_up)) < 200, "{} {}", tagged(&list), tagged(&made_up));
    assert!(made_up.numbers().all(|listed| targetlist::simulate::cannot_ring(listed.number)));
    let ((from, until), (first, last)) = (list.period().unwrap(), made_up.period().unwrap());
    let week = 8 * 86_400;
    assert!(
        (from.unix_seconds() - first.unix_seconds()).abs() < 40 * week && (until.unix_seconds() - last.unix_seconds()).abs() < 40 * week
    );

    // On so small a list names are unsteady, and the rehearsal shows it; on a larger one it finds what it made up.
    let list = read(&Drill::new(23).entries(8_000).write().list);
    let rehearsal = mixture().rehearse(&mixture().run(&list).unwrap(), 2).unwrap();
    assert_eq!(rehearsal.trials().iter().map(|trial| trial.seed).collect::<Vec<_>>(), [1, 2]);
    for trial in rehearsal.trials() {
        assert!(trial.accuracy().unwrap() > 0.8 && trial.falsely_named.is_empty(), "{rehearsal}");
        assert!(trial.claimed_right <= trial.claimed && trial.right <= trial.with_client && trial.with_client <= trial.entries);
        assert!((0.0..=1.0).contains(&trial.calibration_error) && (0.0..=1.0).contains(&trial.coverage));
    }
    let text = rehearsal.to_string();
    assert!(text.contains("under the model's own assumptions") && !text.contains("NaN"), "{text}");
}

#[test]
fn a_rehearsal_of_a_list_that_says_nothing_says_so() {
    for text in ["phone\n+447700900123\n".to_owned(), Drill::new(5).entries(800).noise(1.0).undated(1.0).write().list] {
        let answer = mixture().run(&read(&text)).unwrap();
        let rehearsal = mixture().rehearse(&answer, 1).unwrap();
        assert!(!rehearsal.to_string().contains("NaN"), "{rehearsal}");
        assert!(!answer.clients().is_empty() || rehearsal.sentences()[0].contains("no entry has a client"), "{rehearsal}");
    }
    // Days and rounded minutes stay what they are.
    let days: String = (0..800).map(|n| format!("+5210500{:05},2019-0{}-{:02}\n", n * 37, n % 9 + 1, n % 28 + 1)).collect();
    let answer = mixture().run(&read(&format!("phone,date\n{days}"))).unwrap();
    let told = answer.likeness().write(1);
    assert!(told.list.lines().skip(1).all(|line| line.split(',').nth(2).unwrap().len() <= 10), "{}", told.list);
}

#[test]
fn every_entry_is_in_one_cluster_or_in_none() {
    let list = read(&Drill::new(20).entries(1_000).tagged(0.6).undated(0.1).write().list);
    for by in [By::Tag, By::Sessions, By::Both] {
        let parts = Parts::of(&list, by);
        assert_eq!(parts.places().len(), 1_000);
        let fine = |place: &targetlist::cluster::Place| place.cluster < parts.labels().len() && (0.0..=1.0).contains(&place.probability);
        assert!(parts.places().iter().flatten().all(fine), "{by:?}");
    }
    assert!(Parts::of(&list, By::Both).in_none() < Parts::of(&list, By::Tag).in_none());
}

/// A list of one country whose government is no candidate must not be given to another that keeps the same hours.
#[test]
fn no_government_is_named_that_has_no_number_of_its_own() {
    let rows: String = (0..600)
        .map(|n| format!("+3363998{:04},2019-03-{:02}T{:02}:{:02}:{:02}Z\n", n * 7 % 10_000, 1 + n / 30, 9 + n / 4 % 8, n % 60, n % 59))
        .collect();
    for text in [format!("phone,selected at\n{rows}"), "phone\n".to_owned() + &"+447700900123\n".repeat(6)] {
        let list = read(&text);
        let answer = mixture().run(&list).unwrap();
        let own = if text.contains("+33") { "FR" } else { "GB" };
        sound(&answer);
        assert!(answer.clients().iter().all(|client| client.government.code() == own), "{answer}");
        assert!(answer.governments_at(0.8).iter().all(|government| government.code() == own), "{answer}");
    }
}

/// Every entry of the sample has a tag. Chains exchanged two neighbors with the same office days, and the mean was of neither.
#[test]
fn chains_that_exchange_clients_are_matched() {
    let list = TargetList::open(crate::tree::root().join("data-samples/pegasus_project/list.csv")).unwrap();
    let answer = Mixture::new().seed(1).run(&list).unwrap();
    assert!(answer.agreement() > 0.95, "{}", answer.agreement());
    for client in answer.clients() {
        assert!(client.probability > 0.9, "{client:?}");
    }
}

/// Numbers of one country alone may be its government's or another's that looks at it: nothing is sure.
#[test]
fn of_one_country_alone_nothing_is_sure() {
    let rows: String =
        (0..600).map(|at| format!("+4477009{:05},2018-01-{:02}T{:02}:{:02}:00Z\n", at, 1 + at / 40 % 28, 8 + at / 60, at % 60)).collect();
    let answer = mixture().run(&read(&format!("phone,selected at\n{rows}"))).unwrap();
    assert!(answer.entries().all(|entry| entry.probability < 0.8));
    assert!(answer.governments_at(0.8).is_empty());
    assert!(answer.not_possible().iter().any(|says| says.starts_with("Nearly all numbers are of one country")));
}
