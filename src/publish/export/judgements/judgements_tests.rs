use super::{Judgement, Judgements, Verdict};
use crate::error::Error;
use crate::time::{Stamp, Times};

fn at(day: u8) -> Stamp {
    Times::utc().read(&format!("2021-07-{day:02}")).unwrap()
}

fn lines(judgements: &Judgements) -> String {
    let mut out = Vec::new();
    judgements.write_lines(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn csv(judgements: &Judgements) -> String {
    let mut out = Vec::new();
    judgements.write_csv(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Three decisions on one pair, the last taken back, and one on another pair.
fn judged() -> Result<Judgements, Error> {
    let mut judgements = Judgements::new();
    judgements.add(
        Judgement::new("a", "b", Verdict::NoJudgement, "splink", "2021-07-01")?.scored(0.75),
    )?;
    judgements.judge("a", "b", Verdict::Positive, "desk", at(2))?;
    judgements.judge("b", "a", Verdict::Negative, "desk", at(3))?;
    judgements.judge("c", "NK-x", Verdict::Positive, "desk", at(4))?;
    judgements.undo("a", "b", "second desk", at(5))?;
    Ok(judgements)
}

#[test]
fn a_later_judgement_supersedes_and_undoing_goes_back() {
    let mut judgements = judged().unwrap();
    let verdict = |judgements: &Judgements| judgements.standing("b", "a").map(|one| one.verdict);
    assert_eq!(verdict(&judgements), Some(Verdict::Positive));
    judgements.undo("a", "b", "desk", at(6)).unwrap();
    assert_eq!(verdict(&judgements), Some(Verdict::NoJudgement));
    judgements.undo("a", "b", "desk", at(7)).unwrap();
    assert_eq!(verdict(&judgements), None);
    assert!(
        judgements
            .undo("a", "b", "desk", at(8))
            .unwrap_err()
            .is_settings()
    );
    let history = judgements.history("a", "b");
    assert_eq!(history.len(), 3);
    assert!(history.iter().all(|one| {
        one.closed
            .as_ref()
            .is_some_and(|closed| closed.undone_by.is_some())
    }));
}

#[test]
fn files_hold_the_history_and_come_back_the_same() {
    let judgements = judged().unwrap();
    let told = lines(&judgements);
    let expected = [
        r#"["b", "a", "no_judgement", 0.75, "splink", "2021-07-01", "2021-07-02", null]"#,
        r#"["b", "a", "negative", null, "desk", "2021-07-03", "2021-07-05", "second desk"]"#,
        r#"["b", "a", "positive", null, "desk", "2021-07-02"]"#,
        r#"["NK-x", "c", "positive", null, "desk", "2021-07-04"]"#,
    ];
    assert_eq!(told.lines().collect::<Vec<_>>(), expected);
    let mut again = Judgements::read_lines("resolver.ijson", told.as_bytes()).unwrap();
    assert_eq!(lines(&again), told);
    let from_csv = Judgements::read_csv("resolver.csv", csv(&judgements).as_bytes()).unwrap();
    assert_eq!((lines(&from_csv), csv(&from_csv)), (told, csv(&judgements)));
    // What was read can be undone as if it had never been written.
    again.undo("a", "b", "desk", at(6)).unwrap();
    assert_eq!(
        again.standing("a", "b").map(|one| one.verdict),
        Some(Verdict::NoJudgement)
    );
}

#[test]
fn clusters_have_names_and_contradictions_are_not_merged() {
    let mut judgements = judged().unwrap();
    judgements
        .judge("b", "d", Verdict::Positive, "desk", at(6))
        .unwrap();
    let told = |judgements: &Judgements| {
        judgements
            .clusters()
            .into_iter()
            .map(|one| (one.canonical, one.members.join(" ")))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told(&judgements),
        [
            ("NK-x".to_owned(), "NK-x c".to_owned()),
            ("a".to_owned(), "a b d".to_owned())
        ]
    );
    judgements
        .judge("a", "d", Verdict::Negative, "desk", at(7))
        .unwrap();
    assert_eq!(told(&judgements).len(), 1);
    let wrong = judgements.contradictions();
    assert_eq!(
        (wrong.len(), wrong[0].path.join(" ")),
        (1, "d b a".to_owned())
    );
    judgements.undo("b", "d", "desk", at(8)).unwrap();
    assert!(judgements.contradictions().is_empty());
    assert_eq!(told(&judgements)[1].1, "a b");
}

#[test]
fn what_is_open_is_listed_the_likeliest_first() {
    let mut judgements = Judgements::new();
    for (other, score) in [("b", 0.2), ("c", 0.9)] {
        judgements
            .add(
                Judgement::new("a", other, Verdict::NoJudgement, "splink", "2021")
                    .unwrap()
                    .scored(score),
            )
            .unwrap();
    }
    judgements
        .judge("a", "d", Verdict::Unsure, "desk", at(1))
        .unwrap();
    judgements
        .judge("a", "e", Verdict::Positive, "desk", at(1))
        .unwrap();
    let others: Vec<&str> = judgements
        .to_review()
        .iter()
        .map(|one| one.left.as_str())
        .collect();
    assert_eq!(others, ["c", "b", "d"]);
    judgements
        .judge("a", "c", Verdict::Negative, "desk", at(2))
        .unwrap();
    assert_eq!(judgements.to_review().len(), 2);
}

#[test]
fn names_that_no_file_can_hold_are_refused() {
    let mut judgements = Judgements::new();
    for name in ["", " ", "=1", "+44 7700 900123", "447700900123", "a"] {
        let error = judgements
            .judge("a", name, Verdict::Positive, "desk", at(1))
            .unwrap_err();
        assert!(
            error.is_settings() && !error.to_string().contains("900123"),
            "{name:?}"
        );
    }
    assert!(
        judgements
            .judge("a", "b", Verdict::Positive, "", at(1))
            .is_err()
    );
    assert_eq!(judgements.iter().count(), 0);
}

#[test]
fn a_bad_line_is_named() {
    for bad in [
        "{",
        "[]",
        "[1, 2, 3]",
        r#"["a", "b", "perhaps", null, "desk", "2021"]"#,
        r#"["a", "a", "positive", null, "desk", "2021"]"#,
    ] {
        let text = format!("[\"a\", \"b\", \"positive\", null, \"desk\", \"2021\"]\n{bad}\n");
        let error = Judgements::read_lines("x.ijson", text.as_bytes())
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("x.ijson") && (error.contains("line 2") || error.contains("row 2")),
            "{error}"
        );
    }
    let error = Judgements::read_csv("x.csv", "target,source\na,b\n".as_bytes()).unwrap_err();
    assert!(error.is_column(), "{error}");
}
