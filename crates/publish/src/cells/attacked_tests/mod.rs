//! Small publications from random lists, and an attack on everything that they print.
//!
//! The attacker knows nothing of this crate's sums: the unknowns are how many numbers, or phones,
//! have each combination of categories, and every printed figure is an equation over these.

use super::program::{Answer, End, Program};
use crate::{DataTable, Preview, Value};
use drawn::{drawn, prepared};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeSet;

mod drawn;

const PUBLICATIONS: u64 = 500;

/// A figure as the attacker reads it: what it counts, by dimension and category, and how many.
#[derive(Clone, Debug)]
struct Figure {
    of: Vec<(String, String)>,
    count: Option<u64>,
}

/// Dimensions that are parts of another: a target is a country, a year holds quarters, what was
/// found is an outcome.
fn finer(dimension: &str) -> &str {
    match dimension {
        "target" => "country of number",
        "country" => "country of number",
        "year" => "quarter",
        "found" => "outcome",
        other => other,
    }
}

fn holds((dimension, category): &(String, String), one: &str) -> bool {
    match dimension.as_str() {
        "year" => one == category || one.starts_with(category.as_str()),
        "found" => (category == "with_traces") == ["infected", "attempted"].contains(&one),
        _ => one == category,
    }
}

/// The figures of a table; `found` stands for the column of phones with traces.
fn figures(table: &DataTable, dimensions: &[&str], column: &str) -> Vec<Figure> {
    let place = |name: &str| {
        table
            .columns()
            .iter()
            .position(|column| column.name == name)
    };
    let Some(counts) = place(column) else {
        return Vec::new();
    };
    // Phones are told apart by year, and by no quarter that it would be part of.
    let of_phones = table.name().starts_with("phones");
    let called = |name| match name {
        "year" if of_phones => "first year",
        name => name,
    };
    let rows = table.rows().map(|row| {
        let named = dimensions
            .iter()
            .filter_map(|name| Some((*name, place(name)?)));
        let mut of: Vec<(String, String)> = named
            .map(|(name, at)| (called(name).to_owned(), row[at].to_string()))
            .filter(|(_, category)| category != "all")
            .collect();
        if column == "with_traces" {
            of.push(("found".to_owned(), "with_traces".to_owned()));
        }
        let count = match row[counts] {
            Value::Count(count) => Some(count),
            _ => None,
        };
        Figure { of, count }
    });
    rows.collect()
}

/// Everything that the tables print of numbers, or of phones.
fn printed(prepared: &Preview, of: &str) -> Vec<Figure> {
    let dimensions = [
        "country", "target", "line", "client", "year", "quarter", "outcome", "system",
    ];
    let mut all = Vec::new();
    for table in prepared
        .tables()
        .iter()
        .filter(|table| table.name().starts_with(of))
    {
        for column in ["count", "examined", "with_traces"] {
            all.extend(figures(table, &dimensions, column));
        }
    }
    all
}

/// Every combination of categories that can be.
fn combinations(figures: &[Figure]) -> Vec<Vec<(String, String)>> {
    let mut dimensions: Vec<(String, BTreeSet<String>)> = Vec::new();
    let of = figures.iter().flat_map(|figure| &figure.of);
    for (dimension, category) in
        of.filter(|(dimension, _)| dimension != "year" && dimension != "found")
    {
        let name = finer(dimension).to_owned();
        match dimensions.iter_mut().find(|(known, _)| *known == name) {
            Some((_, categories)) => _ = categories.insert(category.clone()),
            None => dimensions.push((name, BTreeSet::from([category.clone()]))),
        }
    }
    let mut all = vec![Vec::new()];
    for (name, categories) in dimensions {
        let next = all.iter().flat_map(|one: &Vec<(String, String)>| {
            let with = categories.iter();
            with.map(|category| [one.clone(), vec![(name.clone(), category.clone())]].concat())
        });
        all = next.collect();
    }
    all
}

/// The combinations that a figure counts.
fn counted(figure: &Figure, all: &[Vec<(String, String)>]) -> Vec<usize> {
    let is = |one: &Vec<(String, String)>| {
        figure.of.iter().all(|pair| {
            let mut own = one.iter();
            own.any(|(name, category)| name == finer(&pair.0) && holds(pair, category))
        })
    };
    let places = all.iter().enumerate();
    places
        .filter(|(_, one)| is(one))
        .map(|(at, _)| at)
        .collect()
}

/// What a withheld figure is at least: a system that is named has enough phones, the others have one.
fn known(figure: &Figure, least: i64) -> i64 {
    match figure.of.as_slice() {
        [(dimension, others)] if dimension == "system" && others == "any other system" => 1,
        [(dimension, _)] if dimension == "system" => 5,
        _ => least,
    }
}

/// Values of the withheld figures that agree with all that is printed, one of them at an end.
fn end(
    figures: &[(Vec<usize>, Option<u64>, i64)],
    unknowns: usize,
    (wanted, end): (usize, End),
) -> Option<Vec<i64>> {
    for whole in [false, true] {
        let mut program = Program::new(end, whole);
        for at in 0..unknowns {
            let cost = f64::from(u8::from(figures[wanted].0.contains(&at)));
            program.unknown(cost, 0, 500);
        }
        for (terms, count, least) in figures {
            let terms = terms.iter().map(|at| (*at, 1));
            match count {
                Some(count) => program.sum(terms, true, *count as i64),
                None => program.sum(terms, false, *least),
            }
        }
        if let Answer::Point(values) = program.solve() {
            let values: Vec<i64> = values.iter().map(|value| value.round() as i64).collect();
            let sums = figures
                .iter()
                .map(|(terms, ..)| terms.iter().map(|at| values[*at]).sum());
            let sums: Vec<i64> = sums.collect();
            let holds = |(sum, (_, count, least)): (&i64, &(_, Option<u64>, i64))| {
                count.map_or(*sum >= *least, |count| *sum == count as i64)
            };
            if sums.iter().zip(figures).all(holds) {
                return Some(sums);
            }
        }
    }
    None
}

/// How many figures are withheld, how many of them are known to be small, and those that are known
/// exactly.
fn attack(figures: &[Figure], least: i64) -> (u64, u64, Vec<String>) {
    let all = combinations(figures);
    let mut terms: Vec<(Vec<usize>, Option<u64>, i64)> = figures
        .iter()
        .map(|figure| (counted(figure, &all), figure.count, known(figure, least)))
        .collect();
    terms.sort();
    terms.dedup();
    let mut seen: Vec<Vec<i64>> = Vec::new();
    let (mut withheld, mut small, mut exact) = (0, 0, Vec::new());
    for wanted in (0..terms.len()).filter(|at| terms[*at].1.is_none()) {
        let ends = |seen: &[Vec<i64>]| {
            let values = || seen.iter().map(|sums| sums[wanted]);
            (values().min().unwrap_or(0), values().max().unwrap_or(-1))
        };
        for way in [End::Most, End::Least] {
            let (low, high) = ends(&seen);
            if high - low < 1 || (way == End::Most && high < 5) {
                seen.extend(end(&terms, all.len(), (wanted, way)));
            }
        }
        let (low, high) = ends(&seen);
        if low >= high {
            let mut known = figures.iter().filter(|figure| figure.count.is_none());
            let known = known.find(|figure| counted(figure, &all) == terms[wanted].0);
            exact.push(format!("{known:?} is {low}"));
        }
        withheld += 1;
        small += u64::from(high < 5);
    }
    (withheld, small, exact)
}

/// Counts in sentences are counts of tables.
fn sentences(prepared: &Preview) {
    const NOUNS: [&str; 8] = [
        "phone", "phones", "number", "numbers", "entry", "entries", "row", "rows",
    ];
    let cells = prepared.tables().iter().flat_map(DataTable::rows).flatten();
    let told: BTreeSet<String> = cells.map(|value| value.to_string()).collect();
    let markdown = prepared.report().markdown();
    for line in markdown
        .lines()
        .filter(|line| !line.starts_with('|') && !line.contains("fewer than 5"))
        // A sum of counts that are printed.
        .filter(|line| !line.contains("no government is named"))
    {
        let words: Vec<&str> = line
            .split([' ', '*', '.', ',', ':', ';', '('])
            .filter(|w| !w.is_empty())
            .collect();
        for pair in words.windows(3) {
            let noun = pair[1..].iter().any(|word| NOUNS.contains(word));
            let count = pair[0].parse::<u64>().is_ok() && noun;
            assert!(!count || told.contains(pair[0]), "{line}");
        }
    }
}

#[test]
fn nothing_exact_follows_from_all_that_is_printed() {
    let mut random = ChaCha8Rng::seed_from_u64(16);
    let mut sums = (0, 0);
    for at in 0..PUBLICATIONS {
        let prepared = prepared(&drawn(&mut random));
        sentences(&prepared);
        // Zeros of numbers are printed, those of phones are not.
        for (of, least) in [("numbers", 1), ("phones", 0)] {
            let figures = printed(&prepared, of);
            let found = attack(&figures, least);
            assert!(found.2.is_empty(), "{at}, {of}: {:?}", found.2);
            sums = (sums.0 + found.0, sums.1 + found.1);
        }
    }
    println!(
        "{} figures withheld, {} of them known to be below 5",
        sums.0, sums.1
    );
    assert!(sums.0 > 500, "{sums:?}");
}

#[test]
fn the_attack_finds_what_follows() {
    let figure = |country: &str, count| Figure {
        of: Vec::from_iter((!country.is_empty()).then(|| ("country".into(), country.into()))),
        count,
    };
    let exact = |all| {
        let parts = [figure("A", None), figure("B", Some(20)), figure("C", None)];
        attack(&[Vec::from(parts), vec![figure("", all)]].concat(), 1).2
    };
    assert!(exact(Some(30)).is_empty());
    // Two that are not zero make two: each is one.
    assert_eq!(exact(Some(22)).len(), 2);
}
