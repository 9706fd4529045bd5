//! Headings such as `no` or `number`, which may be of the numbers or of something else.

use super::content;
use super::names::PHONE;
use super::whose::is_of_others;
use crate::error::Error;
use crate::number;
use crate::sheet::{ChosenBy, Fields, Located, Sheet, normalized};

/// Fewer figures without a sign may be a running number or the number of a file.
const FEWEST: usize = 10;

/// Settles which column holds the numbers where the known heading is a weak one and the cells of
/// another column look like numbers. Where few cells under the heading do, the other column is taken;
/// where they are short bare figures, either may be it.
///
/// # Errors
/// Several columns that could be it: the caller must name one.
pub(crate) fn settle_a_weak_name<F: Fields>(
    column: usize,
    located: &mut Located<F>,
    field: F,
    sheet: &Sheet,
) -> Result<(), Error> {
    let heading = normalized(located.heading(sheet, field));
    if PHONE.strong.contains(&heading.as_str()) {
        return Ok(());
    }
    let anywhere = number::ParseOptions::default();
    let like = content::fitting(sheet, &|cell| number::looks_like_one(cell, &anywhere));
    let free = like.iter().filter(|at| located.field_of(**at).is_none());
    let others: Vec<usize> = free.copied().collect();
    if others.is_empty() {
        return Ok(());
    }
    let short = |cell: &str| {
        cell.len() < FEWEST
            && !cell.starts_with('0')
            && cell.bytes().all(|byte| byte.is_ascii_digit())
    };
    let are_short = content::fitting(sheet, &short);
    let is_short = |at: &usize| are_short.contains(at);
    let of_others = |at: usize| sheet.headings.get(at).is_some_and(|one| is_of_others(one));
    match (like.contains(&column), others.as_slice()) {
        (true, _) if !is_short(&column) || others.iter().all(is_short) => Ok(()),
        (false, [only]) if is_short(&column) && !of_others(*only) => {
            located.unset(field);
            located.add(field, *only, ChosenBy::Content);
            Ok(())
        }
        _ => Err(sheet.several(field, &[&[column], others.as_slice()].concat())),
    }
}
