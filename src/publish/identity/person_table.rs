//! Takes the codes of people and gives the text of their table, and back.

use super::person_codes::Given;
use super::{KeyCheck, PersonCode, Pseudonym, unusable};
use crate::error::Error;
use std::collections::{BTreeMap, BTreeSet};

const HEADINGS: [&str; 3] = ["person", "code", "state"];

/// What stands where a person would, in the row that tells the key.
const KEY: &str = "key check";
/// What the last row begins with, which tells how many there are: a copy that breaks off lacks it.
const ALL: &str = "all";
const GIVEN: &str = "given";
const WITHDRAWN: &str = "withdrawn";

/// The table, by code. No cell holds anything that CSV would have to quote, or that a spreadsheet
/// takes for a formula.
pub(super) fn text(given: &BTreeMap<Pseudonym, Given>, check: KeyCheck) -> String {
    let mut rows: Vec<(PersonCode, &Pseudonym, bool)> = given
        .iter()
        .map(|(person, given)| (given.code, person, given.withdrawn))
        .collect();
    rows.sort_unstable();
    let mut text = format!("{}\n{KEY},{check},\n", HEADINGS.join(","));
    for (code, person, withdrawn) in rows {
        text.push_str(&format!(
            "{person},{code},{}\n",
            if withdrawn { WITHDRAWN } else { GIVEN }
        ));
    }
    text.push_str(&format!("{ALL},{},\n", given.len()));
    text
}

/// The rows of a table. It is exactly what was written, or an error with the row: a code that went
/// lost would be given anew.
pub(super) fn read(bytes: &[u8], check: KeyCheck) -> Result<BTreeMap<Pseudonym, Given>, Error> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let mut given = BTreeMap::new();
    let mut codes = BTreeSet::new();
    let mut whole = false;
    for (at, record) in reader.records().enumerate() {
        let row = at as u64 + 1;
        whole = false;
        let wrong = |why: &str| unusable(why).at_row(row);
        let record = record.map_err(|_| wrong("is no text in UTF-8"))?;
        let cells: Vec<&str> = record.iter().collect();
        match (at, cells.as_slice()) {
            (0, cells) if cells == HEADINGS => {}
            (1, [KEY, value, ""]) => {
                if value
                    .parse::<KeyCheck>()
                    .map_err(|error| error.at_row(row))?
                    != check
                {
                    return Err(wrong(
                        "another key, or another project, made this table; take the same ones, or begin a new table",
                    ));
                }
            }
            (2.., [ALL, count, ""]) if *count == given.len().to_string() => {
                whole = true;
                continue;
            }
            (2.., [person, code, state @ (GIVEN | WITHDRAWN)]) => {
                let person: Pseudonym = person
                    .parse()
                    .map_err(|error: Error| error.at_row(row).at_column("person"))?;
                let code: PersonCode = code
                    .parse()
                    .map_err(|error: Error| error.at_row(row).at_column("code"))?;
                let new = Given {
                    code,
                    withdrawn: *state == WITHDRAWN,
                };
                if !codes.insert(code) || given.insert(person, new).is_some() {
                    return Err(wrong("repeats a person or a code; take an unchanged copy"));
                }
            }
            _ => {
                return Err(wrong(
                    "does not belong in a table of people's codes; take an unchanged copy",
                ));
            }
        }
    }
    if whole {
        Ok(given)
    } else {
        Err(unusable(
            "breaks off before its last row; take a whole copy",
        ))
    }
}
