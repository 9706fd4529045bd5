//! Bare international numbers in lists of every home: a valid number abroad is never read in silence
//! as a number that is only possible at home.

use targetlist::number::{ParseOptions, parse};
use targetlist::plan::{Region, Validity};
use targetlist_reference::corpus::Corpus;

/// Mobiles of each region.
const MOBILES: u64 = 6;

#[test]
fn a_number_that_is_valid_abroad_is_not_one_that_is_possible_at_home() {
    let corpus = Corpus::new();
    let homes: Vec<Region> = Region::all().filter(|home| home.code() != "001").collect();
    assert_eq!(homes.len(), 245);
    let (mut right, mut ambiguous, mut valid_at_home, mut other) = (0, 0, 0, Vec::new());
    for country in &homes {
        let mobiles = corpus.mobiles(*country, MOBILES);
        for home in &homes {
            for e164 in &mobiles {
                let reading = parse(&e164[1..], &ParseOptions::at_home(*home));
                match reading {
                    Ok(reading) if reading.number.e164() == *e164 => right += 1,
                    Ok(reading) if reading.candidates.iter().any(|n| n.e164() == *e164) => {
                        ambiguous += 1;
                    }
                    Ok(reading) if reading.validity == Validity::Valid => valid_at_home += 1,
                    reading => other.push((e164.clone(), *home, reading)),
                }
            }
        }
    }
    let all = right + ambiguous + valid_at_home + other.len();
    println!(
        "{right} right, {ambiguous} ambiguous, {valid_at_home} valid at home alone, {} others of {all}",
        other.len()
    );
    assert!(other.is_empty(), "{:?}", &other[..other.len().min(5)]);
    assert!((right + ambiguous) * 1000 >= all * 995);
}
