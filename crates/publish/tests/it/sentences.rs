//! What is printed of publications, whole: every sentence stands in a file that somebody can read,
//! for none, one and many.
//!
//! `INSTA_UPDATE=always cargo test -p targetlist-publish --test it sentences` writes the files anew.
//! Read them.

mod words;

use crate::small::{made, publication, small};
use crate::{sample, tree};
use std::path::Path;
use targetlist::attribute::Attribution;
use targetlist::{Clients, Clusters, Corroboration, Error, Findings, TargetList};
use targetlist_publish::audit::{Audit, Options};
use targetlist_publish::cells::{CellKey, SmallCells};
use targetlist_publish::identity::{Codes, Key, Project};
use targetlist_publish::{About, Imprint, Policy, Publication, PublishedFolder};
use tempfile::TempDir;
use words::{masked, written};

fn shown(name: &str, text: &str) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

fn placed(folder: Result<PublishedFolder, Error>) -> String {
    folder.map_or_else(|why| why.to_string(), |folder| folder.to_string())
}

/// Everything that prints when somebody publishes under a policy, and hands on if it names numbers.
fn printed(publication: &Publication, policy: &Policy) -> String {
    let home = TempDir::new().unwrap();
    let mut parts = vec![policy.to_string()];
    let [report, handover] = ["publication", "handover"].map(|name| home.path().join(name));
    parts.push(placed(publication.write(&report, policy)));
    parts.push(placed(publication.hand_over(&handover, policy)));
    for folder in [report, handover].iter().filter(|one| one.exists()) {
        parts.extend(written(folder));
    }
    masked(&parts.join("\n"), home.path())
}

#[test]
fn a_list_without_cases() {
    let (list, _) = small(1, 1, 0);
    let publication = Publication::new("A list", made(), &list);
    shown(
        "a_list_without_cases",
        &printed(&publication, &Policy::default()),
    );
}

#[test]
fn one_number_and_one_phone() {
    let publication = publication(&small(1, 1, 0));
    let policy = Policy::default().codes(Codes::new());
    shown("one_number_and_one_phone", &printed(&publication, &policy));
}

#[test]
fn nothing_is_withheld() {
    let nouns = small(20, 10, 9);
    let mut codes = Codes::new();
    let first = nouns.0.numbers().map(|listed| listed.number).take(19);
    codes.assign(first).unwrap();
    let rule = SmallCells::below(3).unwrap().with_zeros();
    let policy = Policy::default().small_cells(rule).codes(codes);
    let text = printed(&publication(&nouns), &policy);
    shown("nothing_is_withheld", &text);
}

/// Three clients, and phones of every outcome.
fn many() -> (TargetList, Findings) {
    let systems = ["iOS", "Android", ""];
    let rows: String = (0..90)
        .map(|at| {
            let (client, role) = (1 + at % 3, ["journalist", "lawyer; activist", ""][at % 3]);
            let (month, day) = (1 + at % 12, 1 + at % 28);
            let time = format!("201{}-{month:02}-{day:02}T09:15:00Z", 7 + at % 3);
            format!("+4477009001{at:02},T0{client},{time},{role}\n")
        })
        .collect();
    let cases: String = (0..60)
        .map(|at| {
            let result = ["infected", "attempted", "inconclusive", "no traces found"][at % 4];
            let (month, day) = (1 + at % 12, 1 + at % 28);
            let first = match at % 4 {
                0 => format!("201{}-{month:02}-{day:02}T09:25:00Z", 7 + at % 3),
                _ => String::new(),
            };
            let system = systems[at % 3];
            format!("D{at},+4477009001{at:02},{result},{system},{first}\n")
        })
        .collect();
    let rows = format!("phone,client,time,role\n{rows}");
    let cases = format!("device,number,result,system,first trace\n{cases}");
    (
        TargetList::reader()
            .read("list.csv", rows.as_bytes())
            .unwrap(),
        Findings::reader()
            .read("cases.csv", cases.as_bytes())
            .unwrap(),
    )
}

#[test]
fn many_with_the_publishers_words() {
    let (list, findings) = many();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let attribution = Attribution::of(&list).unwrap();
    let result = Corroboration::of_clients(&list, &clients, &findings)
        .with_attribution(&attribution)
        .unwrap();
    let about = About::new()
        .software("Pegasus")
        .chosen("Phones of people who asked for it were examined.")
        .link("How phones are examined", "https://lab.example/method");
    let imprint = Imprint::new()
        .contact("desk@newsroom.example")
        .license("CC BY 4.0", None)
        .correction("An earlier edition gave another total.")
        .changes("Ten more phones were examined.");
    let publication = Publication::new("A list", made(), &list)
        .lead("One sentence of the publisher.")
        .clients(&clients)
        .corroboration(&result, &findings)
        .attribution(attribution)
        .about(about)
        .imprint(imprint);
    let cell = CellKey::of([("outcome", "infected")]);
    let rule = SmallCells::default().except(cell, "agreed by all").unwrap();
    let home = TempDir::new().unwrap();
    let key = Key::create(home.path().join("project.key")).unwrap();
    let policy = Policy::default()
        .phones(rule)
        .pseudonyms(key, &Project::named("a-project").unwrap());
    let text = printed(&publication, &policy);
    // Another key gives another check value.
    let check = text.lines().filter(|line| !line.contains("check value"));
    shown(
        "many_with_the_publishers_words",
        &check.collect::<Vec<_>>().join("\n"),
    );
}

/// The report of the sample. Its figures are held by those of the first edition besides.
#[test]
fn the_report_of_the_sample() {
    let report = std::fs::read_to_string(sample::published().join("report.md")).unwrap();
    shown("the_report_of_the_sample", &masked(&report, tree::root()));
}

#[test]
fn editions_one_after_the_other() {
    let home = TempDir::new().unwrap();
    let before = home.path().join("before");
    publication(&small(100, 20, 20))
        .write(&before, &Policy::default())
        .unwrap();
    let mut parts = Vec::new();
    for (numbers, infected) in [(100, 20), (101, 21), (150, 40)] {
        let publication = publication(&small(numbers, infected, 20));
        let policy = || Policy::default().after(&before).unwrap();
        for policy in [policy(), policy().allow_differencing()] {
            let target = home.path().join(format!("edition {}", parts.len()));
            parts.push(policy.to_string());
            parts.push(placed(publication.write(&target, &policy)));
        }
    }
    shown(
        "editions_one_after_the_other",
        &masked(&parts.join("\n"), home.path()),
    );
}

#[test]
fn audits_of_none_one_and_many() {
    let (list, _) = small(3, 1, 0);
    let home = TempDir::new().unwrap();
    let mut parts = Vec::new();
    let look = |options: &Options| {
        let found = Audit::of(home.path(), &list, options).unwrap();
        let verdict = found.verdict().err().map(|why| why.to_string());
        format!("{found}\n{}", verdict.unwrap_or_default())
    };
    parts.push(look(&Options::default()));
    std::fs::write(home.path().join("clean.txt"), "A sentence.\n").unwrap();
    parts.push(look(&Options::default()));
    parts.push(look(&Options::default().vouch_for(["clean.txt"])));
    std::fs::write(home.path().join("one.txt"), "Call +44 7700 900001.\n").unwrap();
    parts.push(look(&Options::default()));
    std::fs::write(
        home.path().join("many.csv"),
        "phone,note\n+447700900000,\n,07700 900002\n",
    )
    .unwrap();
    parts.push(look(&Options::default()));
    shown(
        "audits_of_none_one_and_many",
        &masked(&parts.join("\n"), home.path()),
    );
}

/// What refuses, each with what to do.
fn refusals(errors: &[Error], home: &Path) -> String {
    let says = errors.iter().map(|why| format!("{}: {why}", why.code()));
    let says: Vec<String> = says.collect();
    assert!(says.len() >= 6, "{says:#?}");
    masked(&says.join("\n"), home)
}

#[test]
fn refused_places() {
    let home = TempDir::new().unwrap();
    let at = |name: &str| home.path().join(name);
    let publication = || publication(&small(60, 10, 10));
    let policy = Policy::default;
    let mut errors: Vec<Error> = Vec::new();
    publication().write(at("taken"), &policy()).unwrap();
    errors.extend(publication().write(at("taken"), &policy()).err());
    for own in ["mine.txt", "mine too.txt"] {
        std::fs::write(at("taken").join(own), "").unwrap();
        errors.extend(publication().replace().write(at("taken"), &policy()).err());
    }
    errors.extend(publication().hand_over(at("none"), &policy()).err());
    errors.extend(policy().after(at("none")).err());
    for (name, bytes) in [("few", vec![7; 32]), ("short", vec![1, 2, 3])] {
        // Made by the key, so that nobody else may read it.
        Key::create(at(name)).unwrap();
        std::fs::write(at(name), bytes).unwrap();
        errors.extend(Key::open(at(name)).err());
        errors.extend(Codes::open(at(name)).err());
    }
    shown("refused_places", &refusals(&errors, home.path()));
}

#[test]
fn refused_settings() {
    let publication = || publication(&small(60, 10, 10));
    let policy = Policy::default;
    let mut errors: Vec<Error> = Vec::new();
    let imprints = [
        Imprint::new().license("CC BY 4.0", Some("a page")),
        Imprint::new().contact("+44 7700 900123"),
    ];
    for imprint in imprints {
        errors.extend(publication().imprint(imprint).prepare(&policy()).err());
    }
    let about = About::new().link("More", "a page");
    errors.extend(publication().about(about).prepare(&policy()).err());
    errors.extend(SmallCells::below(0).err());
    let total = CellKey::total();
    errors.extend(SmallCells::default().except(total, "").err());
    let slip = CellKey::of([("outcome", "infcted")]);
    let rule = SmallCells::default().except(slip, "agreed by all").unwrap();
    errors.extend(publication().prepare(&policy().phones(rule)).err());
    for name in ["", "two  spaces", "+44 7700 900123"] {
        errors.extend(Project::named(name).err());
    }
    shown(
        "refused_settings",
        &refusals(&errors, Path::new("/no home")),
    );
}
