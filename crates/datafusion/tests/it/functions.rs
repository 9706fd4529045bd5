//! The functions in SQL.

use crate::{asked, two_cores};
use targetlist_datafusion::register_pseudonyms;
use targetlist_publish::identity::{Key, Project};

#[tokio::test]
async fn a_text_is_read_as_the_library_reads_it() {
    let session = two_cores();
    let sql = "SELECT get_field(p, 'number') n, get_field(p, 'region') r, get_field(p, 'line_type') l, get_field(p, 'validity') v, get_field(p, 'repairs') s, get_field(p, 'reason') w FROM \
               (SELECT phone_number(t, h) p FROM (VALUES ('07700 900123', 'GB'), ('0033 639980001', ''), ('n/a', NULL), (NULL, NULL)) AS x(t, h))";
    let table = asked(&session, sql).await;
    for row in [
        "| +447700900123 | GB | UNKNOWN | possible |",
        "| +33639980001  | FR | UNKNOWN | possible | zero_zero |",
        "no_digits |",
        "empty     |",
    ] {
        assert!(table.contains(row), "{row}\n{table}");
    }
    // Mexican mobile numbers lost a digit in 2019: the time of the text decides.
    let sql =
        "SELECT get_field(phone_number('+52 1 10 1000 0000', 'MX', '2017-01-01'), 'change') AS c";
    assert!(asked(&session, sql).await.contains("MX-2019"));
}

#[tokio::test]
async fn numbers_and_validity() {
    let session = two_cores();
    let sql = "SELECT e164('07700 900123', 'GB') a, e164('nobody') b, is_valid('+1 202 555 0100') c, is_valid('+44 7700') d, is_valid(NULL) e";
    let table = asked(&session, sql).await;
    assert!(
        table.contains("| +447700900123 |   | true | false | false |"),
        "{table}"
    );
    let why = session
        .sql("SELECT e164('07700 900123', 'XX')")
        .await
        .unwrap()
        .collect()
        .await;
    assert!(why.unwrap_err().to_string().contains("XX"));
}

/// The key is in no plan, and a number has the pseudonym that a handover gives it.
#[tokio::test]
async fn pseudonyms_are_keyed_and_tell_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("story.key");
    let key = Key::create(&file).unwrap();
    let session = two_cores();
    register_pseudonyms(&session, &key, &Project::named("partners").unwrap());
    let secret = std::fs::read_to_string(&file).unwrap();
    let sql = "SELECT pseudonym(n) FROM (VALUES ('+447700900123'), ('+447700900124'), ('07700 900123')) AS x(n)";
    let plan = asked(&session, &format!("EXPLAIN VERBOSE {sql}")).await;
    let shown = asked(&session, "SELECT pseudonym('+447700900123') AS p").await;
    for line in secret.lines().filter(|line| line.len() > 8) {
        assert!(!plan.contains(line) && !shown.contains(line));
    }
    let one = shown
        .lines()
        .nth(3)
        .unwrap()
        .trim_matches(['|', ' '])
        .to_owned();
    assert_eq!(one.len(), 16, "{shown}");
    let all = asked(&session, sql).await;
    assert!(all.contains(&one), "{all}");
    assert_eq!(
        all.lines()
            .filter(|line| line.trim_matches(['|', ' ']).len() == 16)
            .count(),
        2
    );
}
