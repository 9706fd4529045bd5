//! Help says what each step does and names its options.

use crate::run::{printed, refused, run, sample};

pub const STEPS: [&str; 7] = [
    "list",
    "numbers",
    "attribute",
    "corroborate",
    "publish",
    "audit",
    "simulate",
];

#[test]
fn every_step_has_help() {
    let all = printed(&["--help"]);
    for step in STEPS {
        assert!(all.contains(step), "{step}");
        let help = printed(&[step, "--help"]);
        assert!(help.contains("Usage: targetlist"), "{help}");
    }
    assert!(printed(&["--version"]).starts_with("targetlist "));
}

#[test]
fn every_step_that_reads_has_the_same_options() {
    for step in ["list", "attribute", "corroborate", "publish", "audit"] {
        let help = printed(&[step, "--help"]);
        for option in [
            "--phone-column",
            "--time-column",
            "--client-column",
            "--home",
            "--home-column",
            "--delimiter",
            "--encoding",
            "--sheet",
            "--zone",
            "--date-order",
        ] {
            assert!(
                help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n")),
                "{step} {option}"
            );
        }
    }
}

/// A step has no option that it would ignore.
#[test]
fn steps_have_the_options_they_use() {
    let of_cases = ["corroborate", "publish", "audit"];
    let of_numbers = ["list", "attribute", "corroborate"];
    for step in ["list", "attribute", "corroborate", "publish", "audit"] {
        let help = printed(&[step, "--help"]);
        for option in ["--case-column", "--outcome-words"] {
            assert_eq!(
                help.contains(option),
                of_cases.contains(&step),
                "{step} {option}"
            );
        }
        assert_eq!(
            help.contains("--reveal"),
            of_numbers.contains(&step),
            "{step}"
        );
    }
}

/// The error for an unknown field lists them all; nobody should need it.
#[test]
fn help_names_every_field() {
    let list = sample("pegasus_project/list.csv");
    let cases = sample("pegasus_project/cases.csv");
    let help = printed(&["corroborate", "--help"]);
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for option in ["--list-column", "--case-column"] {
        let (says, _) = refused(&["corroborate", &list, &cases, option, "weather=x"]);
        let fields = says.split("it has ").nth(1).unwrap();
        let (most, last) = fields.trim().rsplit_once(", ").unwrap();
        let wanted = format!("FIELD is one of {most} or {last}");
        assert!(help.contains(&wanted), "{option}: {wanted}");
    }
}

#[test]
fn completions_are_written_for_shells() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(
            printed(&["completions", shell]).contains("corroborate"),
            "{shell}"
        );
    }
}

#[test]
fn no_color_where_it_is_not_wanted() {
    let output = run(&["list"]);
    assert!(!output.stderr.contains(&0x1B));
}
