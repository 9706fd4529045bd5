//! Reading a list from a frame, by the same rules as from a file.

use super::DataFrame;
use super::frame_error::FrameError;
use crate::error::{Error, FileError};
use crate::list::{ListReader, TargetList};
use crate::sheet::Layout;
use polars::prelude::{AnyValue, TimeUnit};

/// What stands for the file in reports and errors.
const NAME: &str = "data frame";

impl TargetList {
    /// Reads a list from a frame with one row for each selection. Columns are recognized by name,
    /// or named in `reader`, as for a file.
    ///
    /// Numbers may be texts, whole numbers or floats (a float that has lost digits is a reject);
    /// times may be texts, dates or datetimes (without a zone they are read in the reader's). Row 1
    /// is the headings, as in a spreadsheet.
    ///
    /// ```
    /// use polars::prelude::{df, DataFrame};
    /// use targetlist::TargetList;
    /// let frame: DataFrame = df!("msisdn" => [447700900123_i64, 447700900456], "client" => ["T01", "T02"]).unwrap();
    /// let list = TargetList::from_frame(&frame, TargetList::reader())?;
    /// assert_eq!((list.counts().entries, list.distinct()), (2, 2));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// A frame without rows, no column of numbers, no number in any row, dates of unclear order, a
    /// layout set in the reader (a frame has no delimiter and no encoding).
    pub fn from_frame(frame: &DataFrame, reader: ListReader) -> Result<TargetList, Error> {
        if frame.height() == 0 {
            return Err(Error::new(FileError::Empty).in_file(NAME));
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        let refused = || Error::new(FrameError::Row).in_file(NAME);
        writer
            .write_record(frame.get_column_names().iter().map(|name| name.as_str()))
            .map_err(|_| refused())?;
        for row in 0..frame.height() {
            let cells = frame.columns().iter().map(|column| column.get(row));
            let cells = cells.map(|value| value.map(|value| cell(&value)));
            let cells: Vec<String> = cells.collect::<Result<_, _>>().map_err(|_| refused())?;
            writer.write_record(cells).map_err(|_| refused())?;
        }
        let text = writer.into_inner().map_err(|_| refused())?;
        read_table(reader, &text)
    }
}

/// Reads a table that was written here as CSV with headings. Fails if a layout was set: a table has
/// none.
fn read_table(reader: ListReader, text: &[u8]) -> Result<TargetList, Error> {
    if reader.layout != Layout::default() {
        return Err(Error::new(FrameError::Layout).in_file(NAME));
    }
    let layout = Layout {
        delimiter: Some(','),
        header: Some(true),
        ..Layout::default()
    };
    reader.layout(layout).read(NAME, text)
}

/// A value as the text a file would hold.
pub(super) fn cell(value: &AnyValue<'_>) -> String {
    match value {
        AnyValue::Null => String::new(),
        AnyValue::String(text) => (*text).to_owned(),
        AnyValue::StringOwned(text) => text.to_string(),
        // Beyond 2^53 a float has lost its last digits, which scientific notation makes visible.
        AnyValue::Float64(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            format!("{number:.1}")
        }
        AnyValue::Float64(number) => format!("{number:E}"),
        AnyValue::Float32(number) => format!("{number:E}"),
        AnyValue::Datetime(at, unit, zone) => datetime(*at, *unit, zone.is_some()),
        AnyValue::DatetimeOwned(at, unit, zone) => datetime(*at, *unit, zone.is_some()),
        AnyValue::Date(days) => jiff::Timestamp::from_second(i64::from(*days) * 86_400)
            .map_or_else(
                |_| format!("{days} days"),
                |at| at.strftime("%Y-%m-%d").to_string(),
            ),
        other => other.to_string(),
    }
}

/// A time too far off to be a date is written so that the reader counts it as not read. With a zone,
/// polars holds the instant; without one, the time on the wall.
fn datetime(at: i64, unit: TimeUnit, zoned: bool) -> String {
    let milliseconds = match unit {
        TimeUnit::Nanoseconds => at.div_euclid(1_000_000),
        TimeUnit::Microseconds => at.div_euclid(1_000),
        TimeUnit::Milliseconds => at,
    };
    let pattern = if milliseconds % 1000 == 0 {
        "%Y-%m-%dT%H:%M:%S"
    } else {
        "%Y-%m-%dT%H:%M:%S%.3f"
    };
    jiff::Timestamp::from_millisecond(milliseconds).map_or_else(
        |_| format!("{milliseconds} ms"),
        |at| format!("{}{}", at.strftime(pattern), if zoned { "Z" } else { "" }),
    )
}
