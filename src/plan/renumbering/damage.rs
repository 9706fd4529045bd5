//! Detection of damaged numbers of today's plan: digits that look like one are read as an old form
//! only near its time.

use super::super::automaton::{Record, automaton};
use super::super::digits::Digits;
use super::super::line_type::Validity;

/// Whether the national number is a valid number of today's plan with any one digit lost, with one
/// too many, or with two neighbors exchanged. The number that the rule itself makes of it does not
/// count: an old form with a digit more than today's is not damage to its own new form.
pub(super) fn damaged(code: u16, national: &[u8], new: &[u8]) -> bool {
    let swapped = (1..national.len()).any(|at| {
        let mut digits = Digits::NONE;
        let (before, after) = national.split_at(at);
        let (Some((last, before)), Some((first, after))) =
            (before.split_last(), after.split_first())
        else {
            return false;
        };
        let written = digits
            .extend(before)
            .and_then(|()| digits.extend(&[*first, *last]))
            .and_then(|()| digits.extend(after));
        first != last && written.is_some() && is_valid(code, digits.bytes())
    });
    lost_a_digit(code, national)
        || swapped
        || (0..national.len())
            .filter_map(|at| Some((national.get(..at)?, national.get(at + 1..)?)))
            .filter_map(|(before, after)| joined(&[before, after]))
            .any(|whole| whole.bytes() != new && is_valid(code, whole.bytes()))
}

/// Whether one more digit, anywhere, makes the national number a valid one of today's plan.
pub(super) fn lost_a_digit(code: u16, national: &[u8]) -> bool {
    automaton().has_with_one_more(code, national, is_a_valid_one)
}

fn is_valid(code: u16, digits: &[u8]) -> bool {
    automaton()
        .lookup(code, digits)
        .as_ref()
        .is_some_and(is_a_valid_one)
}

fn is_a_valid_one(record: &Record) -> bool {
    record.verdict.validity == Validity::Valid
}

fn joined(parts: &[&[u8]]) -> Option<Digits> {
    let mut whole = Digits::NONE;
    parts.iter().try_for_each(|part| whole.extend(part))?;
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::{damaged, is_valid, joined, lost_a_digit};

    #[test]
    fn a_digit_may_be_lost_be_too_many_or_change_its_place() {
        // Of +33 6 39 98 00 01, which is reserved for fiction and valid by its length.
        let whole = "639980001";
        for at in 0..whole.len() {
            let mut cut = whole.to_owned();
            cut.remove(at);
            assert!(damaged(33, cut.as_bytes(), b""), "{cut}");
            let mut long = whole.to_owned();
            long.insert(at, '7');
            assert!(damaged(33, long.as_bytes(), b""), "{long}");
        }
        assert!(damaged(33, b"369980001", b""), "two changed places");
        assert!(!damaged(33, b"6399800", b""));
        assert!(!damaged(33, b"", b""));
        // Mexico's ten digits behind a 1 are not damage to the ten digits.
        assert!(!damaged(52, b"12025550100", b"2025550100"));
    }

    /// The walk through the automaton finds what trying every digit at every place finds.
    #[test]
    fn a_lost_digit_is_found_as_by_trying() {
        let tried = |code: u16, national: &[u8]| {
            (0..=national.len()).any(|at| {
                let (before, after) = national.split_at(at);
                (b'0'..=b'9').any(|digit| {
                    let whole = joined(&[before, &[digit], after]);
                    whole.is_some_and(|whole| is_valid(code, whole.bytes()))
                })
            })
        };
        let mut seen = [0, 0];
        for code in [1, 7, 33, 44, 49, 52, 225, 880, 999] {
            for nth in 0..400_u64 {
                let national = (nth * 7_919 % 1_000_003)
                    .pow(1 + (nth % 2) as u32)
                    .to_string();
                let found = lost_a_digit(code, national.as_bytes());
                assert_eq!(found, tried(code, national.as_bytes()), "{code} {national}");
                seen[usize::from(found)] += 1;
            }
        }
        assert!(seen.iter().all(|count| *count > 50), "{seen:?}");
    }
}
