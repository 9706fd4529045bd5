//! Whether what was read is a list.

use super::RejectReason;
use super::fields::ListField;
use super::list_error::ListError;
use super::store::Store;
use crate::error::{Error, FileError};
use crate::number::ParseError;
use crate::sheet::{ChosenBy, Fields, Located, Sheet};

/// Whether every sheet has a single column, under a heading that is not known.
pub(super) fn is_one_column(sheets: &[(Sheet, Located<ListField>)]) -> bool {
    sheets.iter().all(|(sheet, at)| {
        sheet.headings.len() == 1 && at.by(ListField::Phone) != Some(ChosenBy::Heading)
    })
}

/// Whether one row at least holds a number.
pub(super) fn is_a_list(store: &Store, one_column: bool) -> Result<(), Error> {
    let rows = store.counts.rows;
    if rows == store.counts.blank {
        return Err(FileError::Empty.into());
    }
    if store.counts.entries == 0 {
        let most = store.counts.rejects.iter().max_by_key(|(_, rows)| **rows);
        // Digits known to be something else are not a problem of columns.
        let told = matches!(
            most,
            Some((RejectReason::Number(ParseError::Imsi | ParseError::Imei), _))
        );
        return Err(ListError::NoNumber {
            rows,
            most: most.map(|(why, _)| *why),
            one_column: one_column && !told,
            option: ListField::Phone.option(),
        }
        .into());
    }
    Ok(())
}
