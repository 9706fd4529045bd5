//! Bare digits that fit two plans are read as their whole column is written.

use crate::TargetList;

/// Mobile numbers that the German regulator keeps for films; without their plus sign they fit the
/// national plan as well.
fn film(at: u32) -> String {
    format!("49{}", 1_713_920_000 + u64::from(at))
}

fn numbers(cells: &[String], home: &str) -> (Vec<String>, TargetList) {
    let text = format!("phone\n{}\n", cells.join("\n"));
    let reader = TargetList::reader().home(home).unwrap();
    let list = reader.read("list.csv", text.as_bytes()).unwrap();
    let numbers = list.entries().map(|entry| entry.numbers[0].e164());
    (numbers.collect(), list)
}

#[test]
fn a_column_of_digits_with_the_homes_own_code_lost_its_plus_signs() {
    let cells: Vec<String> = (0..12).map(film).collect();
    let (read, list) = numbers(&cells, "DE");
    let meant: Vec<String> = cells.iter().map(|cell| format!("+{cell}")).collect();
    assert_eq!(read, meant);
    // That they fit the national plan as well is still said.
    assert_eq!(list.counts().ambiguous, 12);
    assert!(list.choices().to_string().contains("national plan (DE)"));
}

/// The digits behind the calling code are what is dialed at home: a column of them says that the
/// others are dialed there as well.
#[test]
fn a_column_of_national_digits_did_not() {
    let dialed = (0..12).map(|at| film(at)[2..].to_owned());
    let cells: Vec<String> = dialed.chain([film(12)]).collect();
    let (read, list) = numbers(&cells, "DE");
    assert_eq!(read.last(), Some(&format!("+49{}", film(12))));
    assert!(!list.choices().to_string().contains("national plan"));
}

/// Where numbers are written with a trunk prefix, those without one are not dialed at home.
#[test]
fn trunk_prefixes_say_so_as_well() {
    let dialed = (0..12).map(|at| format!("0{}", &film(at)[2..]));
    let cells: Vec<String> = dialed.chain([film(12)]).collect();
    let (read, _) = numbers(&cells, "DE");
    assert_eq!(read.last(), Some(&format!("+{}", film(12))));
}

/// The home's own calling code before one of its mobiles is hardly anything else.
#[test]
fn one_cell_tells_by_the_homes_own_code() {
    let (read, list) = numbers(&[film(0)], "DE");
    assert_eq!(read[0], format!("+{}", film(0)));
    assert_eq!(list.counts().ambiguous, 1);
}

#[test]
fn a_further_part_is_read_as_the_first() {
    let cells: Vec<String> = (0..12).map(film).collect();
    let (_, first) = numbers(&cells, "DE");
    let reader = TargetList::reader().home("DE").unwrap();
    let part = format!("phone\n{}\n", film(20));
    let part = reader
        .further_part_of(&first)
        .read("list.csv", part.as_bytes())
        .unwrap();
    assert_eq!(
        part.numbers().next().unwrap().number.e164(),
        format!("+{}", film(20))
    );
}

#[test]
fn a_column_of_homes_decides_for_each_of_them() {
    let rows: String = (0..12)
        .map(|at| format!("{},Germany\n07700 900{at:03},United Kingdom\n", film(at)))
        .collect();
    let text = format!("phone,country\n{rows}");
    let list = TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap();
    let german = list
        .entries()
        .filter(|entry| entry.numbers[0].parts().0 == 49);
    let read: Vec<String> = german.map(|entry| entry.numbers[0].e164()).collect();
    let meant: Vec<String> = (0..12).map(|at| format!("+{}", film(at))).collect();
    assert_eq!(read, meant);
}
