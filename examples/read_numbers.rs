//! What number is in each text? A few made-up texts, with and without a home region.
//!
//! `cargo run --example read_numbers`; a file of your own: `targetlist numbers`. Replaces
//! `phonenumbers.parse`, `is_valid_number` and `number_type`, and says what was mended.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::Error;
use targetlist::number::{ParseOptions, parse};
use targetlist::plan::Region;

const TEXTS: [(&str, Option<&str>); 6] = [
    ("+44 7700 900123", None),
    ("07700 900123", Some("GB")),
    ("07700 900123", None),
    ("00 52 1 10 1000 0000", None),
    ("٠٠٤٤٧٧٠٠٩٠٠١٢٣", None),
    ("2.12661E+11", None),
];

fn main() -> Result<(), Error> {
    println!("accepted,number,regions,line_type,validity,repairs,why_not");
    for (text, home) in TEXTS {
        let settings = ParseOptions {
            home: home.map(Region::named).transpose()?,
            ..ParseOptions::default()
        };
        match parse(text, &settings) {
            Err(why) => println!("false,,,,,,{}", why.code()),
            Ok(reading) => {
                let codes: Vec<&str> = reading.regions.iter().map(Region::code).collect();
                let (regions, line) = (codes.join(";"), reading.line_type.code());
                let (validity, repairs) = (reading.validity.code(), reading.applied());
                // Masked; a whole number takes `reading.number.e164()`.
                let number = reading.number;
                println!("true,{number},{regions},{line},{validity},{repairs},");
            }
        }
    }
    Ok(())
}
