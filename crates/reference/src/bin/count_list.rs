//! A list counted the plain way, as a peer of `targetlist list` (`benches/peers.sh`): the crate `csv`,
//! `rlibphonenumber`, and a `HashMap` of numbers. `count_list LIST.csv`
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool that stops where its input is wrong"
)]

use rlibphonenumber::PHONE_NUMBER_UTIL;
use std::collections::HashMap;

fn main() {
    let path = std::env::args().nth(1).expect("count_list LIST.csv");
    let mut rows = csv::Reader::from_path(path).expect("a list");
    let headings = rows.headers().expect("a heading row").clone();
    let column = headings.iter().position(|heading| heading == "number");
    let column = column.expect("a column `number`");
    let (mut row, mut times) = (csv::StringRecord::new(), HashMap::new());
    let (mut read, mut refused) = (0_u64, 0_u64);
    while rows.read_record(&mut row).expect("a row") {
        let cell = row.get(column).unwrap_or_default().trim();
        match PHONE_NUMBER_UTIL.parse(cell, None) {
            Ok(number) => {
                let key = (number.country_code, number.national_number);
                *times.entry(key).or_insert(0_u64) += 1;
                read += 1;
            }
            Err(_) => refused += 1,
        }
    }
    println!("{read} read, {} distinct, {refused} refused", times.len());
}
