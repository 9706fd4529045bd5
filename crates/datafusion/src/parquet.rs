//! A list as a folder of Parquet files.

use crate::functions::external;
use crate::list::{ListOptions, ListTable};
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::SessionContext;
use std::path::{Path, PathBuf};

/// Writes the rows of a list, or of all lists in a folder, as a folder of Parquet files, and
/// returns how many rows. The folder appears only when it is complete: a run that fails or is
/// dropped leaves nothing.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use targetlist_datafusion::{Limits, ListOptions, list_to_parquet, session};
/// let folder = tempfile::tempdir()?;
/// std::fs::write(folder.path().join("list.csv"), "phone\n+44 7700 900123\nn/a\n")?;
/// let session = session(&Limits::default())?;
/// let target = folder.path().join("list");
/// let rows = list_to_parquet(&session, folder.path().join("list.csv"), ListOptions::new(), &target).await?;
/// assert_eq!(rows, 2);
/// assert!(target.read_dir()?.next().is_some());
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// A list that cannot be read, a target that exists, a disk that is full.
pub async fn list_to_parquet(
    session: &SessionContext,
    list: impl AsRef<Path>,
    options: ListOptions,
    target: &Path,
) -> Result<u64> {
    if target.exists() {
        let why = format!("{} exists already; choose another folder", target.display());
        return Err(DataFusionError::Execution(why));
    }
    let table = ListTable::open(list, options).map_err(external)?;
    let cores = session.copied_config().target_partitions();
    let rows = session.read_table(table.provider(cores)?)?;
    let unfinished = Unfinished::beside(target);
    let written = rows
        .write_parquet(
            &unfinished.0.display().to_string(),
            DataFrameWriteOptions::new(),
            None,
        )
        .await?;
    std::fs::rename(&unfinished.0, target)?;
    let counts = written.iter().flat_map(|batch| batch.columns());
    let counts = counts.filter_map(|column| {
        let counts = column
            .as_any()
            .downcast_ref::<datafusion::arrow::array::UInt64Array>()?;
        Some(counts.iter().flatten().sum::<u64>())
    });
    Ok(counts.sum())
}

/// A folder that is removed unless it was renamed.
struct Unfinished(PathBuf);

impl Unfinished {
    fn beside(target: &Path) -> Unfinished {
        let mut name = std::ffi::OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        name.push(format!(".unfinished-{}/", std::process::id()));
        Unfinished(target.with_file_name(name))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // What is not there needs no removal, and a failure leaves a hidden folder alone.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
