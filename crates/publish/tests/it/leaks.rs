//! Two lists that differ only in what is withheld give publications that read the same, to the last
//! letter of the last file.

mod alike;

use alike::{alike, texts};
use std::collections::BTreeMap;
use targetlist::attribute::Mixture;
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist_publish::Publication;

/// Rows of a list: number, tag, time.
struct Rows(Vec<(String, &'static str, String)>);

impl Rows {
    fn new() -> Rows {
        Rows(Vec::new())
    }

    /// So many more numbers of a range of fiction, in one quarter (1 to 4) of 2018, or without a
    /// time.
    fn with(mut self, prefix: &str, numbers: usize, tag: &'static str, quarter: usize) -> Rows {
        let begun = self
            .0
            .iter()
            .filter(|(number, ..)| number.starts_with(prefix))
            .count();
        // Ranges of fiction begin at five in Sweden.
        for at in begun + 10..begun + 10 + numbers {
            let time = if quarter == 0 {
                String::new()
            } else {
                format!("2018-{:02}-10T09:00:00Z", quarter * 3 - 1)
            };
            self.0.push((format!("{prefix}{at:02}"), tag, time));
        }
        self
    }

    fn list(&self) -> TargetList {
        let rows: String = self
            .0
            .iter()
            .map(|(number, tag, time)| format!("{number},{tag},{time}\n"))
            .collect();
        TargetList::reader()
            .read(
                "/home/informant/list.csv",
                format!("phone,client,selected at\n{rows}").as_bytes(),
            )
            .unwrap()
    }
}

const BRITISH: &str = "+4477009001";
const FRENCH: &str = "+336399800";
const SWEDISH: &str = "+467017406";

/// Examined phones with British numbers of the list: how many of each outcome.
fn cases(outcomes: &[(&str, usize)]) -> Findings {
    let outcomes = outcomes
        .iter()
        .flat_map(|(outcome, phones)| std::iter::repeat_n(*outcome, *phones));
    let rows: String = outcomes
        .enumerate()
        .map(|(at, outcome)| format!("D{at},{BRITISH}{},{outcome}\n", at + 10))
        .collect();
    Findings::reader()
        .read(
            "cases.csv",
            format!("device,number,result\n{rows}").as_bytes(),
        )
        .unwrap()
}

/// Everything that is written under the default policy, as text, without the sizes and hashes of
/// files.
fn written(list: &TargetList, findings: Option<&Findings>) -> BTreeMap<String, String> {
    let clients = Clients::by_home_share(&Clusters::by_tag(list));
    let made = Times::utc().read("2021-07-18T16:00:00Z").unwrap();
    let mut publication = Publication::new("A list", made, list).clients(&clients);
    if let Some(findings) = findings {
        publication = publication.corroboration(
            &Corroboration::of_clients(list, &clients, findings),
            findings,
        );
    }
    texts(&publication)
}

#[test]
fn a_number_may_change_its_country_within_what_is_withheld() {
    let list = |french, swedish| {
        Rows::new()
            .with(BRITISH, 30, "T01", 1)
            .with(FRENCH, french, "T01", 1)
            .with(SWEDISH, swedish, "T01", 1)
            .list()
    };
    alike(
        "two small countries",
        &written(&list(2, 3), None),
        &written(&list(3, 2), None),
    );
    // One is small and the other is not, or both are: how many are small would tell.
    alike(
        "six in two countries",
        &written(&list(1, 5), None),
        &written(&list(2, 4), None),
    );
}

#[test]
fn a_number_may_lose_its_time_or_change_its_tag_within_what_is_withheld() {
    let list = |second, none| {
        Rows::new()
            .with(BRITISH, 30, "T01", 1)
            .with(BRITISH, second, "T01", 2)
            .with(BRITISH, none, "T01", 0)
            .list()
    };
    alike(
        "a quarter and no time",
        &written(&list(2, 3), None),
        &written(&list(3, 2), None),
    );
    let list = |one, other| {
        Rows::new()
            .with(BRITISH, 30, "T01", 1)
            .with(BRITISH, one, "T02", 1)
            .with(BRITISH, other, "T03", 1)
            .list()
    };
    alike(
        "two small tags",
        &written(&list(2, 3), None),
        &written(&list(3, 2), None),
    );
}

#[test]
fn a_phone_may_change_its_outcome_or_be_examined_within_what_is_withheld() {
    let list = Rows::new().with(BRITISH, 40, "T01", 1).list();
    let told = |outcomes: &[(&str, usize)]| written(&list, Some(&cases(outcomes)));
    let three = |infected, attempted| {
        told(&[
            ("infected", infected),
            ("attempted", attempted),
            ("inconclusive", 20),
        ])
    };
    alike("infected and attempted", &three(2, 3), &three(3, 2));
    alike(
        "one phone or three",
        &told(&[("infected", 1)]),
        &told(&[("infected", 3)]),
    );
}

#[test]
fn a_list_may_have_three_numbers_or_four() {
    let list = |numbers| Rows::new().with(BRITISH, numbers, "T01", 1).list();
    alike(
        "three or four",
        &written(&list(3), None),
        &written(&list(4), None),
    );
}

#[test]
fn single_days_paths_and_repairs_are_not_told() {
    let mut rows = Rows::new().with(BRITISH, 30, "T01", 1);
    rows.0[7].2 = "2018-03-27T09:00:00Z".into();
    let told = |rows: &Rows| written(&rows.list(), None);
    let one = told(&rows);
    rows.0[7].2 = "2018-03-28T09:00:00Z".into();
    alike("the last day", &one, &told(&rows));
    let folder = |text: &String| text.contains("informant");
    assert!(
        !one.values().any(folder),
        "the folder of the input is printed"
    );
    rows.0[7].0 = rows.0[7].0.replace('+', "00");
    let once = told(&rows);
    rows.0[8].0 = rows.0[8].0.replace('+', "00");
    alike("one repair or two", &once, &told(&rows));
}

#[test]
fn phones_of_single_clients_do_not_follow_from_the_test_of_lags() {
    // Ten phones with a trace within minutes, three more without: how many share a client is
    // withheld.
    let rows = Rows::new().with(BRITISH, 40, "T01", 1);
    let told = |second: usize| {
        let mut rows = Rows(rows.0.clone());
        (0..13).for_each(|at| rows.0[at].2 = format!("2018-02-{:02}T09:00:00Z", at + 1));
        (0..second).for_each(|at| rows.0[at].1 = "T02");
        (0..5 - second).for_each(|at| rows.0[20 + at].1 = "T02");
        let cases = (0..13).map(|at| {
            format!(
                "D{at},{BRITISH}{},infected,2018-02-{:02}T{}:05:00Z\n",
                at + 10,
                at + 1,
                if at < 8 { 9 } else { 11 }
            )
        });
        let cases = format!(
            "device,number,result,first trace\n{}",
            cases.collect::<String>()
        );
        written(
            &rows.list(),
            Some(
                &Findings::reader()
                    .read("cases.csv", cases.as_bytes())
                    .unwrap(),
            ),
        )
    };
    alike("two or three timed phones of a client", &told(2), &told(3));
}

#[test]
fn a_client_whose_numbers_are_withheld_has_no_probability_and_no_shares() {
    let rows = (0..300).map(|at| {
        let (number, tag) = if at < 290 {
            (format!("+44770090{:04}", 100 + at % 60), "T01")
        } else {
            (format!("+3363998{:04}", at % 3), "T02")
        };
        format!(
            "{number},{tag},2018-{:02}-{:02}T{:02}:00:00Z\n",
            1 + at % 12,
            1 + at % 28,
            8 + at % 9
        )
    });
    let rows: String = rows.collect();
    let list = TargetList::reader()
        .read(
            "list.csv",
            format!("phone,client,selected at\n{rows}").as_bytes(),
        )
        .unwrap();
    let attribution = Mixture::new().seed(1).run(&list).unwrap();
    let made = Times::utc().read("2021-07-18T16:00:00Z").unwrap();
    let told = texts(&Publication::new("A list", made, &list).attribution(attribution));
    for row in told["tables/clients.csv"]
        .lines()
        .filter(|row| row.contains(",withheld"))
    {
        // Behind the name and the code there is not a single figure.
        let mut values = row.split(',').skip(2);
        assert!(
            values.all(|value| ["withheld", ""].contains(&value)),
            "{row}"
        );
        let client = row.split(',').next().unwrap();
        let mut printed = told["report.md"].lines();
        let printed = printed.find(|line| line.starts_with(&format!("| {client} |")));
        assert!(!printed.unwrap_or_default().contains('%'), "{printed:?}");
    }
}
