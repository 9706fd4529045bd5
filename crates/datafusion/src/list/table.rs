//! A list, or all lists of a folder, as a table of DataFusion.

use super::head::ListOptions;
use super::piece::{Piece, pieces};
use super::rows::{file_not_read, piece_not_read, rows, schema};
use crate::functions::external;
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::TableProvider;
use datafusion::catalog::streaming::StreamingTable;
use datafusion::error::{DataFusionError, Result};
use datafusion::execution::TaskContext;
use datafusion::physical_plan::SendableRecordBatchStream;
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::streaming::PartitionStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use targetlist::Error;

/// Rows of a batch that is passed on.
const BATCH: usize = 8_192;

/// A list, or all lists of a folder: what each row became, by the rules of [`targetlist::TargetList`].
///
/// A file that is longer than a piece ([`ListOptions::piece_bytes`]) is decided by its head and cut
/// at the ends of rows; each core reads one piece at a time. What depends on the whole list is then
/// decided piece by piece: the period that dates its undated rows, and whether bare digits are
/// national forms of an unknown home. Set the home of such a list.
///
/// | column | what it holds |
/// | --- | --- |
/// | `file`, `piece` | where the row stands; pieces count from 0 over all files, and a file not read has 0 |
/// | `row` | its number as spreadsheets count; null for blank rows |
/// | `kind` | `entry`, `further number` (of a cell of several), `reject`, `blank`, `file not read`, `piece not read` |
/// | `number` | E.164 form |
/// | `region`, `line_type`, `validity` | by today's numbering plan |
/// | `selected`, `precision` | when, in UTC, and how precisely it was written |
/// | `tag`, `role`, `person`, `source` | as they stand in the file |
/// | `repairs`, `change` | what was mended, and the dated change that was applied |
/// | `reason` | why a row is not an entry, or a file or piece not read |
#[derive(Debug)]
pub struct ListTable {
    pieces: Vec<Piece>,
    unread: Vec<Unread>,
    options: ListOptions,
    /// Whether it is a folder: a failure during a scan is then a row, and the other rows stay.
    is_folder: bool,
}

/// A file of a folder that could not be read.
#[derive(Clone, Debug)]
pub struct Unread {
    /// The file.
    pub file: PathBuf,
    /// Why, with what to do.
    pub why: String,
    code: &'static str,
}

impl ListTable {
    /// A file, or all files of a folder by name; hidden ones and folders inside it are passed over.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use targetlist_datafusion::{ListOptions, ListTable};
    /// let folder = tempfile::tempdir()?;
    /// std::fs::write(folder.path().join("a.csv"), "phone\n+44 7700 900123\n")?;
    /// std::fs::write(folder.path().join("b.csv"), "")?;
    /// let table = ListTable::open(folder.path(), ListOptions::new())?;
    /// assert_eq!((table.pieces(), table.unread().len()), (1, 1));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// A file that is not a list, or a folder that cannot be opened. A file of a folder that cannot
    /// be read is not an error: see [`ListTable::unread`]. If a piece can no longer be read during
    /// a scan, a folder has a row of kind `piece not read` for it; with a single file the scan
    /// fails.
    pub fn open(path: impl AsRef<Path>, options: ListOptions) -> Result<ListTable, Error> {
        let path = path.as_ref();
        let mut table = ListTable {
            pieces: Vec::new(),
            unread: Vec::new(),
            options,
            is_folder: path.is_dir(),
        };
        if !table.is_folder {
            table.pieces = pieces(path, &table.options)?;
            return Ok(table);
        }
        for file in files(path)? {
            let read = regular(&file).and_then(|()| pieces(&file, &table.options));
            // A file that is read whole shows only then whether it can be.
            match read.and_then(|pieces| checked(pieces, &table.options)) {
                Ok(pieces) => table.pieces.extend(pieces),
                Err(why) => table.unread.push(Unread {
                    file,
                    why: why.to_string(),
                    code: why.code(),
                }),
            }
        }
        Ok(table)
    }

    /// How many pieces it is read in.
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// The files of the folder that could not be read. Each is a row of kind `file not read`.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// The table for a session with this many cores.
    ///
    /// # Errors
    /// Errors of DataFusion.
    pub fn provider(&self, cores: usize) -> Result<Arc<dyn TableProvider>, DataFusionError> {
        let cores = cores.clamp(1, self.pieces.len().max(1));
        let mut partitions: Vec<ListPartition> = (0..cores).map(|_| self.partition()).collect();
        for (at, piece) in self.pieces.iter().enumerate() {
            if let Some(partition) = partitions.get_mut(at % cores) {
                partition.pieces.push((at as u64, piece.clone()));
            }
        }
        if let Some(first) = partitions.first_mut() {
            first.unread.clone_from(&self.unread);
        }
        let partitions = partitions.into_iter();
        let partitions = partitions.map(|one| Arc::new(one) as Arc<dyn PartitionStream>);
        let table = StreamingTable::try_new(schema(), partitions.collect())?;
        Ok(Arc::new(table))
    }

    fn partition(&self) -> ListPartition {
        ListPartition {
            schema: schema(),
            pieces: Vec::new(),
            unread: Vec::new(),
            options: self.options.clone(),
            is_folder: self.is_folder,
        }
    }
}

/// What is not a file is refused before it is opened: a pipe would be waited for without end, and a
/// link that leads nowhere says so here.
fn regular(path: &Path) -> Result<(), Error> {
    let failed = |why| Error::unreadable(why).in_file(path);
    match std::fs::metadata(path).map_err(failed)?.is_file() {
        true => Ok(()),
        false => Err(failed(std::io::Error::new(
            std::io::ErrorKind::InvalidInput,
            "it is not a file",
        ))),
    }
}

/// What a folder holds besides folders, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |why| Error::unreadable(why).in_file(folder);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if !hidden && !entry.path().is_dir() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// A single piece is read once, to see that it can be.
fn checked(pieces: Vec<Piece>, options: &ListOptions) -> Result<Vec<Piece>, Error> {
    if let [only] = pieces.as_slice() {
        only.read(options)?;
    }
    Ok(pieces)
}

/// The pieces that one core reads, one after the other.
#[derive(Debug)]
struct ListPartition {
    schema: SchemaRef,
    pieces: Vec<(u64, Piece)>,
    unread: Vec<Unread>,
    options: ListOptions,
    is_folder: bool,
}

impl PartitionStream for ListPartition {
    fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn execute(&self, _: Arc<TaskContext>) -> SendableRecordBatchStream {
        let (options, is_folder) = (self.options.clone(), self.is_folder);
        let unread = self.unread.clone().into_iter().map(|one| {
            let name = one.file.display().to_string();
            Ok(file_not_read(&name, one.code)?)
        });
        let read = self.pieces.clone().into_iter().map(move |(at, piece)| {
            let name = piece.file.display().to_string();
            match piece.read(&options) {
                Ok(part) => Ok(rows(&name, at, &part)?),
                Err(why) if is_folder => Ok(piece_not_read(&name, at, why.code())?),
                Err(why) => Err(external(why)),
            }
        });
        let batches = unread.chain(read).flat_map(parted);
        let stream = futures::stream::iter(batches);
        Box::pin(RecordBatchStreamAdapter::new(schema(), stream))
    }
}

/// A piece's rows in batches of the usual size.
fn parted(batch: Result<RecordBatch>) -> Vec<Result<RecordBatch>> {
    match batch {
        Err(why) => vec![Err(why)],
        Ok(batch) => (0..batch.num_rows())
            .step_by(BATCH)
            .map(|from| Ok(batch.slice(from, BATCH.min(batch.num_rows() - from))))
            .collect(),
    }
}
