//! References to cells and ranges in a workbook (`B7`, `A1:C9`; ECMA-376 part 1, 18.3.1.4), checked
//! before `calamine` computes with them.

/// The most letters and digits of a reference: the last cell of a sheet is `XFD1048576`.
const MOST_LETTERS: usize = 3;
const MOST_DIGITS: usize = 7;

/// Whether a reference names cells that no sheet has: one has too many letters or digits, or a
/// range ends before it begins.
pub(super) fn is_out_of_range(reference: &[u8]) -> bool {
    let mut cells = Vec::new();
    for cell in reference.split(|byte| *byte == b':') {
        match place(cell) {
            Some(place) => cells.push(place),
            None => return true,
        }
    }
    match cells.as_slice() {
        [start, end] => end.0 < start.0 || end.1 < start.1,
        _ => false,
    }
}

/// The row and the column of a cell, from 0.
pub(super) fn position(cell: &str) -> Option<(u32, u32)> {
    let (row, column) = place(cell.as_bytes())?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// Row and column, each 0 where none is named; `None` where they are too long for any.
fn place(cell: &[u8]) -> Option<(u32, u32)> {
    let letters = cell.iter().take_while(|byte| byte.is_ascii_alphabetic());
    let letters = letters.count();
    let (column, rest) = cell.split_at(letters);
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (row, _) = rest.split_at(digits);
    if letters > MOST_LETTERS || digits > MOST_DIGITS {
        return None;
    }
    let value = |base: u32, of: fn(u8) -> u32, bytes: &[u8]| {
        bytes.iter().fold(0, |sum, byte| sum * base + of(*byte))
    };
    let letter = |byte: u8| u32::from(byte.to_ascii_uppercase() - b'A') + 1;
    let digit = |byte: u8| u32::from(byte - b'0');
    Some((value(10, digit, row), value(26, letter, column)))
}

#[cfg(test)]
mod tests {
    use super::is_out_of_range;

    #[test]
    fn what_no_sheet_has_is_out_of_range() {
        for reference in ["A1", "XFD1048576", "7", "a1:C9", "A1:A1", "", "A", "Ä1"] {
            assert!(!is_out_of_range(reference.as_bytes()), "{reference}");
        }
        for reference in ["AAAAAAAA1", "A99999999999", "C9:A1", "A1:B0", "12345678"] {
            assert!(is_out_of_range(reference.as_bytes()), "{reference}");
        }
    }
}
