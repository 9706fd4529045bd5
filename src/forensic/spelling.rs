//! One spelling of each code and each laboratory, however sheets write it.

use super::build::Read;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A code as it is compared: blanks at its ends and capitals tell nothing apart.
pub(super) fn fold(code: &str) -> String {
    code.trim().to_lowercase()
}

/// The digits of an IMEI, with or without its check digit, and those of a software version.
const IMEI_DIGITS: std::ops::RangeInclusive<usize> = 14..=17;

/// The code of a device as it is compared: signs between the digits of an IMEI tell nothing apart
/// either.
pub(super) fn fold_code(code: &str) -> String {
    let folded = fold(code);
    let between = |sign: char| matches!(sign, ' ' | '-' | '/' | '.');
    let digits: String = folded.chars().filter(|sign| !between(*sign)).collect();
    let is_imei = digits.bytes().all(|sign| sign.is_ascii_digit());
    match is_imei && IMEI_DIGITS.contains(&digits.len()) {
        true => digits,
        false => folded,
    }
}

/// Writes each laboratory as it is written first, so that `Lab A` and `lab a` are one.
pub(super) fn of_laboratories(read: &mut Arc<Read>) {
    let all = read.examinations.iter();
    let written = all.flat_map(|one| &one.laboratories);
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let mut differ = false;
    for laboratory in written {
        let known = first
            .entry(fold(laboratory))
            .or_insert_with(|| laboratory.trim().to_owned());
        differ |= known != laboratory;
    }
    if differ {
        for examination in &mut Arc::make_mut(read).examinations {
            let mut seen = BTreeSet::new();
            examination.laboratories.retain_mut(|laboratory| {
                if let Some(written) = first.get(&fold(laboratory)) {
                    laboratory.clone_from(written);
                }
                seen.insert(laboratory.clone())
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Findings;

    #[test]
    fn a_laboratory_is_one_however_it_is_written() {
        let sheet = "device,number,outcome,laboratory\n\
            D1,+33639980001,infected,Lab A\nD1,+33639980001,inconclusive,lab a \n\
            D1,+33639980001,infected,Lab B; LAB A\n";
        let findings = Findings::reader().read("cases.csv", sheet.as_bytes());
        let findings = findings.unwrap();
        assert_eq!(findings.devices()[0].laboratories, ["Lab A", "Lab B"]);
        assert!(findings.laboratories().is_empty());
    }
}
