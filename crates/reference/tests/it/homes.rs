//! Bare international numbers in lists of every home: a valid number abroad is never read in silence
//! as a number that is only possible at home.

use targetlist::TargetList;
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

/// Of the cells of a column, how many are read as the number that was meant: each alone, and as a
/// list.
fn right(meant: &[String], cells: &[String], home: Region) -> [usize; 2] {
    let alone = meant.iter().zip(cells).filter(|(meant, cell)| {
        let reading = parse(cell, &ParseOptions::at_home(home));
        reading.is_ok_and(|reading| reading.number.e164() == **meant)
    });
    let text = format!("phone\n{}\n", cells.join("\n"));
    let reader = TargetList::reader().home_region(home);
    let list = reader.read("list.csv", text.as_bytes()).unwrap();
    let together = list.entries().filter(|entry| {
        let meant = &meant[usize::try_from(entry.row).unwrap() - 2];
        entry.numbers.iter().all(|number| number.e164() == *meant)
    });
    [alone.count(), together.count()]
}

/// A column tells whether its bare digits lost their plus sign or were dialed at home: with its own
/// mobiles without a plus sign, the same as dialed without a trunk prefix, and one mobile of every
/// region.
#[test]
fn a_column_of_bare_digits_is_read_as_it_was_written() {
    let corpus = Corpus::new();
    let homes: Vec<Region> = Region::all().filter(|home| home.code() != "001").collect();
    let mobiles = |home: &Region| corpus.mobiles(*home, 1);
    let abroad: Vec<String> = homes.iter().flat_map(mobiles).collect();
    let (mut sums, mut all) = ([[0; 2]; 3], [0; 3]);
    for home in &homes {
        let own = corpus.mobiles(*home, 40);
        let Some(first) = own.first() else {
            continue;
        };
        let code = parse(first, &ParseOptions::default()).unwrap().number;
        let code = code.parts().0.to_string().len();
        for (at, (meant, behind)) in [(&own, 1), (&own, 1 + code), (&abroad, 1)]
            .into_iter()
            .enumerate()
        {
            let cells: Vec<String> = meant.iter().map(|e164| e164[behind..].to_owned()).collect();
            let [alone, together] = right(meant, &cells, *home);
            sums[at] = [sums[at][0] + alone, sums[at][1] + together];
            all[at] += meant.len();
        }
    }
    println!("{sums:?} of {all:?} read right, cell by cell and as a list");
    for ([alone, together], all) in sums.into_iter().zip(all) {
        assert!(
            together >= alone && together * 1000 >= all * 999,
            "{together} of {all}"
        );
    }
}
