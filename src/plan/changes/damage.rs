//! Whether digits are a number of today's plan that lost a digit: what an old form must not look
//! like, if it is to be read as one at any date.

use super::super::automaton::automaton;
use super::super::digits::Digits;
use super::super::line_type::Validity;

/// Whether one digit more, whichever and wherever, makes the national number one that today's plan
/// knows.
pub(super) fn lost_a_digit(code: u16, national: &[u8]) -> bool {
    let valid = |digits: &[u8]| {
        let judged = automaton().judge(code, digits);
        judged.is_some_and(|judged| judged.verdict.validity == Validity::Valid)
    };
    (0..=national.len())
        .filter_map(|at| national.split_at_checked(at))
        .any(|(before, after)| {
            (b'0'..=b'9').any(|digit| {
                let mut whole = Digits::NONE;
                let written = whole
                    .extend(before)
                    .and_then(|()| whole.push(digit))
                    .and_then(|()| whole.extend(after));
                written.is_some() && valid(whole.bytes())
            })
        })
}

#[cfg(test)]
mod tests {
    use super::lost_a_digit;

    #[test]
    fn a_digit_may_be_lost_anywhere() {
        // Of +33 6 39 98 00 01, a number of a range reserved for fiction, valid by its length.
        let whole = "639980001";
        for at in 0..whole.len() {
            let mut cut = whole.to_owned();
            cut.remove(at);
            assert!(lost_a_digit(33, cut.as_bytes()), "{cut}");
        }
        assert!(!lost_a_digit(33, whole.as_bytes()));
        assert!(!lost_a_digit(33, b"6399800"));
        assert!(!lost_a_digit(33, b""));
    }
}
