//! Reading a clean number asks the allocator for nothing, and a list takes no more memory than it says.

use allocation_counter::{AllocationInfo, measure};
use rayon::ThreadPoolBuilder;
use std::collections::BTreeSet;
use std::fmt::Write;
use targetlist::TargetList;
use targetlist::number::{ParseOptions, parse};
use targetlist::plan::Region;
use targetlist::simulate::Ranges;

#[test]
fn clean_numbers_cost_no_allocation() {
    let (anywhere, britain) = (
        ParseOptions::default(),
        ParseOptions::at_home(Region::named("GB").unwrap()),
    );
    // The first call reads the numbering plans.
    parse("+447700900123", &anywhere).unwrap();
    let texts = [
        "+447700900123",
        "+33639980001",
        "+44 7700 900123",
        "+44 (0)7700-900123",
        "+1 (202) 555-0100",
        "00447700900123",
        "447700900123",
        "+４４７７００９００１２３",
        "+٤٤٧٧٠٠٩٠٠١٢٣",
        "\u{202a}+44\u{a0}7700\u{a0}900123\u{202c}",
        "+44 7700 900123 WhatsApp",
        "+44 7700 900123 ext. 12",
        "447700900123@s.whatsapp.net",
        "=\"+447700900123\"",
        "07700 900123",
        "no number at all",
    ];
    let mut accepted = 0;
    let asked = measure(|| {
        accepted = texts
            .iter()
            .filter(|text| parse(text, &britain).is_ok())
            .count()
    });
    assert_eq!((asked.count_total, accepted), (0, texts.len() - 1));
}

/// Rows of the shorter list of a comparison; the longer one has twice as many.
const ROWS: usize = 1 << 15;

/// So many numbers that cannot ring.
fn numbers(count: usize) -> Vec<String> {
    let (mut ranges, germany) = (Ranges::default(), Region::named("DE").unwrap());
    let mut different = BTreeSet::new();
    for seed in 0.. {
        if different.len() == count {
            break;
        }
        different.insert(ranges.number(germany, seed).unwrap());
    }
    different.into_iter().collect()
}

/// A clean list of so many rows, which select these numbers in turn.
fn clean_list(rows: usize, numbers: &[String]) -> String {
    let mut text = String::from("phone,time,tag\n");
    for (row, number) in numbers.iter().cycle().take(rows).enumerate() {
        let (day, hour) = (1 + row % 28, row % 24);
        writeln!(text, "{number},2017-03-{day:02} {hour:02}:00:00,A").unwrap();
    }
    text
}

/// What reading a list asks the allocator for; what it holds in the end is the list. One thread reads, as
/// others are not counted.
fn reading(text: &str) -> AllocationInfo {
    let mut list = None;
    let asked = measure(|| list = TargetList::reader().read("list.csv", text.as_bytes()).ok());
    assert!(list.is_some());
    asked
}

/// What the second half of a list asks for: `more` rows with `more` numbers, or with those of the first half.
fn second_half(numbers: &[String], more: &[String]) -> AllocationInfo {
    let (short, long) = (clean_list(ROWS, numbers), clean_list(2 * ROWS, more));
    let (short, long) = (reading(&short), reading(&long));
    AllocationInfo {
        count_total: long.count_total - short.count_total,
        bytes_current: long.bytes_current - short.bytes_current,
        ..AllocationInfo::default()
    }
}

#[test]
fn rows_of_a_clean_list_cost_no_allocation_and_few_bytes() {
    let threads = ThreadPoolBuilder::new().num_threads(1);
    let _here = threads.use_current_thread().build().unwrap();
    let all = numbers(2 * ROWS);
    // The first list reads the numbering plans and the names of columns.
    reading(&clean_list(10, &all));
    let known = second_half(&all[..ROWS], &all[..ROWS]);
    let new = second_half(&all[..ROWS], &all);
    // Columns that grow and pieces that are read; nothing by row.
    let counts = (known.count_total, new.count_total);
    assert!(counts.0 < 200 && counts.1 < 200, "{counts:?}");
    let entry = known.bytes_current / ROWS as i64;
    let number = (new.bytes_current - known.bytes_current) / ROWS as i64;
    assert!((1..=64).contains(&entry), "bytes of an entry: {entry}");
    assert!((1..=22).contains(&number), "bytes of a number: {number}");
}
