//! The value of eight to sixteen digits, read eight at a time.
//!
//! The digits are checked and valued as the bytes of a machine word (Lemire, "Quickly parsing eight
//! digits", 2018).

/// The value of eight to sixteen ASCII digits; `None` for other lengths and where a byte is not
/// a digit.
#[inline]
pub(super) fn value(digits: &[u8]) -> Option<u64> {
    let (first, last) = (
        u64::from_le_bytes(*digits.first_chunk::<8>()?) ^ ZEROS,
        u64::from_le_bytes(*digits.last_chunk::<8>()?) ^ ZEROS,
    );
    let (power, beyond) = *BEYOND.get(digits.len() - 8)?;
    if (beyond_nine(first) | beyond_nine(last)) != 0 {
        return None;
    }
    // The last eight, without those that the first eight hold.
    Some(of_eight(first) * power + of_eight(last & beyond))
}

/// By how many digits there are beyond eight: the power of ten that moves the first eight, and the
/// bytes of the last eight that lie beyond them.
const BEYOND: [(u64, u64); 9] = [
    (1, 0),
    (10, 0xFF << 56),
    (100, 0xFFFF << 48),
    (1_000, 0xFF_FFFF << 40),
    (10_000, 0xFFFF_FFFF << 32),
    (100_000, 0xFF_FFFF_FFFF << 24),
    (1_000_000, 0xFFFF_FFFF_FFFF << 16),
    (10_000_000, 0xFF_FFFF_FFFF_FFFF << 8),
    (100_000_000, u64::MAX),
];

/// Eight times the digit 0.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// Zero where eight bytes are all figures from 0 to 9: their high halves are empty, and stay so when
/// six is added. A byte that carries into the next one has a high half itself.
#[inline]
fn beyond_nine(eight: u64) -> u64 {
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    (eight | eight.wrapping_add(0x0606_0606_0606_0606)) & HIGH
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
