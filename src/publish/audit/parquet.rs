//! Takes a Parquet file and gives whether its columns can be looked into, and whether a number of
//! the list stands in a column of numbers.
//!
//! Texts in plain pages and dictionaries stand in the file as they are. So they do only if no
//! column is compressed, encrypted or packed by differences: what is not known to be so cannot be
//! looked into. (Apache Parquet format 2, `parquet.thrift`.)

use super::What;
use super::file::{PART, SHARED, part};
use super::secrets::Secrets;
use super::thrift::{INTEGER, LIST, STRUCTURE, Thrift};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// What the footer says of one column of one row group.
#[derive(Default)]
struct Column {
    kind: i64,
    codec: i64,
    open: bool,
    bytes: i64,
    pages: i64,
    dictionary: Option<i64>,
}

/// Whole numbers and figures of eight bytes.
const INT64: i64 = 2;
const DOUBLE: i64 = 5;
/// Plain, dictionaries of both kinds, runs of small numbers (levels and positions in dictionaries).
const OPEN_ENCODINGS: [i64; 5] = [0, 2, 3, 4, 8];
/// The length of a footer's length and mark; the longest footer.
const TAIL: u64 = 8;
const LONGEST_FOOTER: u64 = 64 << 20;

/// Looks at how a file's columns are packed, and at its numbers.
pub(super) fn look(
    path: &Path,
    length: u64,
    secrets: &Secrets,
    found: &mut BTreeSet<What>,
) -> io::Result<()> {
    let Some(columns) = footer(path, length)?.and_then(|footer| columns(&footer)) else {
        found.insert(What::Opaque("Parquet whose footer cannot be read"));
        return Ok(());
    };
    for column in &columns {
        if column.codec != 0 {
            found.insert(What::Opaque(
                "columns that cannot be looked into, as they are compressed",
            ));
        } else if !column.open {
            found.insert(What::Opaque("columns that cannot be looked into, as they are encrypted or packed by differences"));
        } else if [INT64, DOUBLE].contains(&column.kind) {
            let from = column
                .dictionary
                .filter(|at| *at > 0)
                .map_or(column.pages, |at| at.min(column.pages))
                .max(0) as u64;
            numbers(
                path,
                from,
                from.saturating_add(column.bytes.max(0) as u64).min(length),
                secrets,
                found,
            )?;
        }
    }
    Ok(())
}

fn footer(path: &Path, length: u64) -> io::Result<Option<Vec<u8>>> {
    let tail = part(path, length.saturating_sub(TAIL), TAIL)?;
    let Some((size, b"PAR1")) = tail.split_first_chunk::<4>() else {
        return Ok(None);
    };
    let size = u64::from(u32::from_le_bytes(*size));
    match length.checked_sub(TAIL + size) {
        Some(from) if size <= LONGEST_FOOTER => part(path, from, size).map(Some),
        _ => Ok(None),
    }
}

/// Every column of every row group.
fn columns(footer: &[u8]) -> Option<Vec<Column>> {
    let mut columns = Vec::new();
    Thrift::new(footer).structure(&mut |thrift, number, kind| {
        if (number, kind) != (4, LIST) {
            return Some(false);
        }
        let (_, groups) = thrift.list()?;
        for _ in 0..groups {
            thrift.structure(&mut |thrift, number, kind| {
                if (number, kind) != (1, LIST) {
                    return Some(false);
                }
                let (_, count) = thrift.list()?;
                for _ in 0..count {
                    columns.push(column(thrift)?);
                }
                Some(true)
            })?;
        }
        Some(true)
    })?;
    Some(columns)
}

fn column(thrift: &mut Thrift<'_>) -> Option<Column> {
    let (mut column, mut encodings, mut elsewhere) = (
        Column {
            codec: -1,
            ..Column::default()
        },
        Vec::new(),
        false,
    );
    thrift.structure(&mut |thrift, number, kind| {
        // Data in another file, and keys of encryption.
        elsewhere |= matches!(number, 1 | 8 | 9);
        if (number, kind) != (3, STRUCTURE) {
            return Some(false);
        }
        thrift.structure(&mut |thrift, number, kind| {
            let place = match number {
                1 => &mut column.kind,
                4 => &mut column.codec,
                7 => &mut column.bytes,
                9 => &mut column.pages,
                11 => column.dictionary.insert(0),
                2 if kind == LIST => {
                    let (_, count) = thrift.list()?;
                    for _ in 0..count {
                        encodings.push(thrift.integer()?);
                    }
                    return Some(true);
                }
                // A Bloom filter tells of every number whether it is in the column.
                14 => {
                    elsewhere = true;
                    return Some(false);
                }
                _ => return Some(false),
            };
            if !INTEGER.contains(&kind) {
                return None;
            }
            *place = thrift.integer()?;
            Some(true)
        })?;
        Some(true)
    })?;
    column.open = !elsewhere
        && !encodings.is_empty()
        && encodings
            .iter()
            .all(|encoding| OPEN_ENCODINGS.contains(encoding));
    Some(column)
}

/// Looks for numbers of the list among the whole numbers and figures of a column.
fn numbers(
    path: &Path,
    from: u64,
    to: u64,
    secrets: &Secrets,
    found: &mut BTreeSet<What>,
) -> io::Result<()> {
    for start in (from..to).step_by(PART as usize) {
        let bytes = part(path, start, (PART + SHARED).min(to - start))?;
        if (0..bytes.len()).any(|at| stands_at(&bytes, at, secrets)) {
            found.insert(What::Number);
            return Ok(());
        }
    }
    Ok(())
}

/// Whether the eight bytes at a place are a number of the list.
fn stands_at(bytes: &[u8], at: usize, secrets: &Secrets) -> bool {
    let Some(number) = value(bytes, at) else {
        return false;
    };
    if !secrets.full.holds_value(number) {
        return false;
    }
    // A small number read one byte early looks like this, and so do all its neighbors; beside a
    // number stand others that do not.
    let whole = |at: Option<usize>| {
        at.and_then(|at| value(bytes, at))
            .is_some_and(|other| other % 256 != 0)
    };
    number % 256 != 0 || whole(at.checked_sub(8)) || whole(Some(at + 8))
}

/// The whole number at a place, written as one or as a figure, if it has the length of a telephone
/// number.
fn value(bytes: &[u8], at: usize) -> Option<u64> {
    const RANGE: std::ops::Range<u64> = 100_000_000..1_000_000_000_000_000;
    let whole = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
    if RANGE.contains(&whole) {
        return Some(whole);
    }
    let figure = f64::from_bits(whole);
    let fits = (RANGE.start as f64..RANGE.end as f64).contains(&figure) && figure.fract() == 0.0;
    fits.then_some(figure as u64)
}
