//! Takes eight to sixteen digits and gives their value, had eight digits at a time.
//!
//! The digits are checked and valued as the bytes of a machine word (Lemire, "Quickly parsing eight
//! digits", 2018).

/// The value of eight to sixteen ASCII digits; `None` for other lengths and where a byte is no
/// digit.
#[inline]
pub(super) fn value(digits: &[u8]) -> Option<u64> {
    let (first, last) = (
        u64::from_le_bytes(*digits.first_chunk::<8>()?),
        u64::from_le_bytes(*digits.last_chunk::<8>()?),
    );
    // Those of the last eight that the first eight do not hold.
    let more = digits.len() - 8;
    let power = *TENS.get(more)?;
    if !(all_digits(first) && all_digits(last)) {
        return None;
    }
    let shift = 64 - 8 * u32::try_from(more).ok()?;
    let rest = (last ^ ZEROS)
        .checked_shr(shift)
        .unwrap_or(0)
        .checked_shl(shift)
        .unwrap_or(0);
    Some(of_eight(first ^ ZEROS) * power + of_eight(rest))
}

/// The powers of ten by which up to eight more digits move the first eight.
const TENS: [u64; 9] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
];

/// Eight times the digit 0.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// Whether eight bytes are all digits: their high halves are those of `0`, and stay so when six is
/// added.
#[inline]
fn all_digits(eight: u64) -> bool {
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    (eight & HIGH) == ZEROS && (eight.wrapping_add(0x0606_0606_0606_0606) & HIGH) == ZEROS
}

/// The value of eight figures: of pairs, of fours, of all.
#[inline]
fn of_eight(figures: u64) -> u64 {
    let pairs = figures.wrapping_mul(1 + (10 << 8)) >> 8;
    let low = (pairs & 0x0000_00FF_0000_00FF).wrapping_mul(100 + (1_000_000 << 32));
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF).wrapping_mul(1 + (10_000 << 32));
    low.wrapping_add(high) >> 32
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn every_length_has_its_value() {
        let digits = "9876543210123456";
        for length in 8..=16 {
            assert_eq!(
                value(&digits.as_bytes()[..length]),
                digits[..length].parse().ok()
            );
        }
        assert_eq!(
            (
                value(b"1234567"),
                value(b"12345678901234567"),
                value(b"0000000000000000")
            ),
            (None, None, Some(0))
        );
    }

    #[test]
    fn a_byte_that_is_no_digit_is_seen_wherever_it_stands() {
        for length in 8..=16 {
            for at in 0..length {
                for byte in (0..=255_u8).filter(|byte| !byte.is_ascii_digit()) {
                    let mut digits = vec![b'7'; length];
                    digits[at] = byte;
                    assert_eq!(value(&digits), None, "{byte} at {at} of {length}");
                }
            }
        }
    }
}
