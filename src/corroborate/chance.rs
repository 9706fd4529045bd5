//! The number of matches expected by chance, if the last four digits of each number were random.

use crate::forensic::Findings;
use crate::list::TargetList;
use std::collections::HashMap;

/// Numbers of a block: those that differ in their last four digits only.
const BLOCK: f64 = 10_000.0;

/// The sum, over the numbers of all examined devices, of the listed share of the block around each.
pub(super) fn expected(list: &TargetList, findings: &Findings) -> f64 {
    let numbers = || {
        findings
            .devices()
            .iter()
            .filter(|device| device.is_examined())
            .flat_map(|device| device.numbers.iter())
    };
    // One look at each listed number, whatever the number of devices; sums of whole numbers have no
    // order.
    let mut listed: HashMap<u64, u64> = numbers().map(|number| (number.block(), 0)).collect();
    for (number, _) in (0..).map_while(|at| list.at(at)) {
        if let Some(count) = listed.get_mut(&number.block()) {
            *count += 1;
        }
    }
    let sum: u64 = numbers()
        .filter_map(|number| listed.get(&number.block()))
        .sum();
    sum as f64 / BLOCK
}
