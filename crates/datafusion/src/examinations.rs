//! What examinations found, as a table that can be joined with a list.

use datafusion::arrow::array::{ArrayRef, BooleanArray, RecordBatch, StringArray, UInt64Array};
use datafusion::error::Result;
use std::sync::Arc;
use targetlist::Findings;
use targetlist::corroborate::CaseDefinition;

/// A row for each device and each number it was used with: `device`, `number` (E.164 form; null for a
/// device without one), `outcome`, `examined`, `corroborated` (infected or attempted). Examinations
/// that were superseded or withdrawn are not in it, as in [`Findings::devices`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use targetlist::Findings;
/// use targetlist_datafusion::{Limits, examinations, session};
/// let cases = "device,number,result\nD1,+447700900123,infected\nD2,+447700900124,inconclusive\n";
/// let findings = Findings::reader().read("cases.csv", cases.as_bytes())?;
/// let session = session(&Limits::default())?;
/// session.register_batch("examinations", examinations(&findings)?)?;
/// let hits = session.sql("SELECT count(DISTINCT device) FROM examinations WHERE corroborated").await?;
/// assert_eq!(hits.count().await?, 1);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// Errors of DataFusion.
pub fn examinations(findings: &Findings) -> Result<RecordBatch> {
    let cases = CaseDefinition::InfectedOrAttempted;
    let rows = findings.devices().iter().flat_map(|device| {
        let numbers = device.numbers.iter().map(|number| Some(number.e164()));
        let none = device.numbers.is_empty().then_some(None);
        numbers.chain(none).map(move |number| (device, number))
    });
    let (devices, numbers): (Vec<_>, Vec<_>) = rows.unzip();
    let column = |of: StringArray| Arc::new(of) as ArrayRef;
    let flags = |of: Vec<bool>| Arc::new(BooleanArray::from(of)) as ArrayRef;
    let ids: UInt64Array = devices.iter().map(|device| Some(device.id)).collect();
    let outcomes = devices
        .iter()
        .map(|device| Some(device.outcome.to_string()));
    Ok(RecordBatch::try_from_iter_with_nullable([
        ("device", Arc::new(ids) as ArrayRef, false),
        ("number", column(numbers.into_iter().collect()), true),
        ("outcome", column(outcomes.collect()), false),
        (
            "examined",
            flags(devices.iter().map(|device| device.is_examined()).collect()),
            false,
        ),
        (
            "corroborated",
            flags(
                devices
                    .iter()
                    .map(|device| cases.contains(device.outcome))
                    .collect(),
            ),
            false,
        ),
    ])?)
}
