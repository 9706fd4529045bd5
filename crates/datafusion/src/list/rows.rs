//! The rows of a list as columns: one row for each number of an entry, and one for each row that is
//! not an entry.

use super::piece::Part;
use datafusion::arrow::array::{
    ArrayRef, RecordBatch, StringBuilder, TimestampMillisecondBuilder, UInt64Builder,
};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef, TimeUnit};
use datafusion::arrow::error::ArrowError;
use std::sync::{Arc, LazyLock};
use targetlist::list::{ListedNumber, RejectReason};
use targetlist::time::{Precision, Stamp};

/// What a row is.
const ENTRY: &str = "entry";
const FURTHER: &str = "further number";
const REJECT: &str = "reject";
const BLANK: &str = "blank";
const FILE: &str = "file not read";
const PIECE: &str = "piece not read";

/// The columns of a list.
pub(super) fn schema() -> SchemaRef {
    static SCHEMA: LazyLock<SchemaRef> = LazyLock::new(|| {
        let text = |name: &str, null| Field::new(name, DataType::Utf8, null);
        let utc = DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into()));
        Arc::new(Schema::new(vec![
            text("file", false),
            Field::new("piece", DataType::UInt64, false),
            Field::new("row", DataType::UInt64, true),
            text("kind", false),
            text("number", true),
            text("region", true),
            text("line_type", true),
            text("validity", true),
            Field::new("selected", utc, true),
            text("precision", true),
            text("tag", true),
            text("role", true),
            text("person", true),
            text("source", true),
            text("repairs", true),
            text("change", true),
            text("reason", true),
        ]))
    });
    Arc::clone(&SCHEMA)
}

/// Columns while they are filled.
struct Columns {
    file: String,
    piece: u64,
    names: [StringBuilder; 2],
    numbers: [UInt64Builder; 2],
    texts: [StringBuilder; 12],
    selected: TimestampMillisecondBuilder,
}

/// The texts of a row, in the order of the schema.
type Texts<'t> = [Option<&'t str>; 12];

impl Columns {
    fn new(file: &str, piece: u64) -> Columns {
        Columns {
            file: file.to_owned(),
            piece,
            names: Default::default(),
            numbers: Default::default(),
            texts: Default::default(),
            selected: TimestampMillisecondBuilder::new().with_timezone("UTC"),
        }
    }

    fn row(&mut self, kind: &str, row: Option<u64>, selected: Option<Stamp>, texts: Texts<'_>) {
        let [file, kinds] = &mut self.names;
        file.append_value(&self.file);
        kinds.append_value(kind);
        let [piece, rows] = &mut self.numbers;
        piece.append_value(self.piece);
        rows.append_option(row);
        self.selected
            .append_option(selected.map(Stamp::unix_milliseconds));
        for (column, text) in self.texts.iter_mut().zip(texts) {
            column.append_option(text);
        }
    }

    fn finish(mut self) -> Result<RecordBatch, ArrowError> {
        fn text(mut column: StringBuilder) -> ArrayRef {
            Arc::new(column.finish())
        }
        let [file, kind] = self.names.map(text);
        let [piece, row] = self
            .numbers
            .map(|mut column| Arc::new(column.finish()) as ArrayRef);
        let selected: ArrayRef = Arc::new(self.selected.finish());
        let mut texts = self.texts.map(text).into_iter();
        let mut columns = vec![file, piece, row, kind];
        columns.extend(texts.by_ref().take(4));
        columns.push(selected);
        columns.extend(texts);
        RecordBatch::try_new(schema(), columns)
    }
}

fn precision(stamp: Stamp) -> &'static str {
    match stamp.precision() {
        Precision::Year => "year",
        Precision::Month => "month",
        Precision::Day => "day",
        Precision::Hour => "hour",
        Precision::Minute => "minute",
        Precision::Second => "second",
        Precision::Millisecond => "millisecond",
    }
}

fn reason(why: RejectReason) -> String {
    match why {
        RejectReason::Number(why) => why.code().to_owned(),
        other => other.to_string(),
    }
}

/// The rows of a piece.
pub(super) fn rows(file: &str, piece: u64, part: &Part) -> Result<RecordBatch, ArrowError> {
    let Part { list, above } = part;
    let mut columns = Columns::new(file, piece);
    let numbers: Vec<(String, ListedNumber)> = list
        .numbers()
        .map(|listed| (listed.number.e164(), listed))
        .collect();
    let positions = list.tagged().map(|(_, positions)| positions);
    for (entry, positions) in list.entries().zip(positions) {
        let repairs: Vec<&str> = entry.repairs.iter().map(|repair| repair.name()).collect();
        let repairs = (!repairs.is_empty()).then(|| repairs.join(" "));
        let change = entry.change.as_ref().map(ToString::to_string);
        let mut kind = ENTRY;
        for (e164, listed) in positions.iter().filter_map(|at| numbers.get(*at)) {
            let is_first = kind == ENTRY;
            let texts = [
                Some(e164.as_str()),
                listed.regions.main().map(|region| region.code()),
                Some(listed.line_type.code()),
                Some(listed.validity.code()),
                entry.selected.map(precision),
                entry.tag.as_deref(),
                entry.role.as_deref(),
                entry.person.as_deref(),
                entry.source.as_deref(),
                repairs.as_deref().filter(|_| is_first),
                change.as_deref().filter(|_| is_first),
                None,
            ];
            columns.row(kind, Some(entry.row + above), entry.selected, texts);
            kind = FURTHER;
        }
    }
    for reject in list.rejects() {
        let why = reason(reject.why);
        let mut texts: Texts<'_> = [None; 12];
        texts[11] = Some(why.as_str());
        columns.row(REJECT, Some(reject.row + above), None, texts);
    }
    (0..list.counts().blank).for_each(|_| columns.row(BLANK, None, None, [None; 12]));
    columns.finish()
}

/// The row that stands for a file that could not be read.
pub(super) fn file_not_read(file: &str, code: &str) -> Result<RecordBatch, ArrowError> {
    not_read(FILE, file, 0, code)
}

/// The row that stands for a piece that could be read when its file was cut, and no longer.
pub(super) fn piece_not_read(
    file: &str,
    piece: u64,
    code: &str,
) -> Result<RecordBatch, ArrowError> {
    not_read(PIECE, file, piece, code)
}

fn not_read(kind: &str, file: &str, piece: u64, code: &str) -> Result<RecordBatch, ArrowError> {
    let mut columns = Columns::new(file, piece);
    let mut texts: Texts<'_> = [None; 12];
    texts[11] = Some(code);
    columns.row(kind, None, None, texts);
    columns.finish()
}
