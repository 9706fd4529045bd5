//! Takes a text and finds the sign that stands between its cells.

use super::rows::TextRows;
use super::start::separator;

const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];
const SAMPLE: usize = 300;
/// Headings stand in the first rows.
const HEAD: usize = 10;

/// The sign that a first line `sep=;` names; else the one that cuts a known heading out of the
/// first rows and most rows of the text into the same number of cells, two at least; else the one
/// that does the latter, else the former; `None` for one column.
pub(super) fn found(text: &str, quoting: bool, known: &dyn Fn(&str) -> bool) -> Option<u8> {
    if let Some(sign) = separator(text) {
        return Some(sign);
    }
    let heads = |sign: u8| {
        let mut rows = TextRows::new(text, Some(sign), quoting)
            .filter(|row| !row.is_blank())
            .take(HEAD);
        rows.any(|row| row.len() > 1 && row.cells().any(known))
    };
    let mut best = None;
    for sign in SIGNS {
        let widths: Vec<usize> = TextRows::new(text, Some(sign), quoting)
            .filter(|row| !row.is_blank())
            .take(SAMPLE)
            .map(|row| row.len())
            .collect();
        let Some((width, rows)) = most_frequent(&widths) else {
            continue;
        };
        // Four rows in five: damaged rows must not hide the delimiter, several numbers in some
        // cells must not make one.
        if width >= 2 && rows * 5 >= widths.len() * 4 {
            let fit = (heads(sign), rows, width);
            if best.is_none_or(|(most, _)| fit > most) {
                best = Some((fit, sign));
            }
        }
    }
    best.map(|(_, sign)| sign)
        .or_else(|| SIGNS.into_iter().find(|sign| heads(*sign)))
}

/// The value that occurs most often, and how often; the larger of two equally frequent.
fn most_frequent(values: &[usize]) -> Option<(usize, usize)> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted
        .chunk_by(|a, b| a == b)
        .filter_map(|run| Some((*run.first()?, run.len())))
        .max_by_key(|(value, times)| (*times, *value))
}
