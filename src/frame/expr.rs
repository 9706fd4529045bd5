//! Polars expressions that read texts as numbers, for lazy frames.
//!
//! ```
//! use polars::prelude::{IntoLazy, col, df};
//! use targetlist::frame::expr::{is_valid, phone_number};
//! use targetlist::mask::Reveal;
//! use targetlist::number::ParseOptions;
//! let frame = df!("phone" => [Some("+44 7700 900123"), Some("n/a"), None]).unwrap();
//! let options = ParseOptions::default();
//! let read = phone_number(col("phone"), &options, Reveal::Nothing).alias("read");
//! let read = frame.lazy().with_columns([read, is_valid(col("phone"), &options).alias("valid")]);
//! let read = read.collect().unwrap().unnest(["read"], None).unwrap();
//! let first = |name: &str| read.column(name).unwrap().get(0).unwrap().to_string();
//! assert_eq!(first("masked"), "\"+44••••••••23\"");
//! assert_eq!(read.column("reason").unwrap().null_count(), 1); // the others say why they are none
//! ```

use super::from_frame::cell;
use super::{Columns, DataFrame, Reveal};
use crate::error::Error;
use crate::number::{ParseError, ParseOptions, ParsedNumber, parse};
use crate::plan::Validity;
use polars::prelude::{
    BooleanChunked, Column, DataType, Expr, Field, IntoColumn, IntoSeries, NewChunkedArray,
    PolarsError, PolarsResult, StringChunked,
};

type Read = Result<ParsedNumber, ParseError>;

/// What each text of a column is read as, as a struct: `masked`, `number` if it is revealed,
/// `region` (the main one), `regions`, `line_type`, `validity`, `repairs`, `dated_change`, and
/// `reason` if the others are missing. Figures are read as in [`TargetList::from_frame`], but a
/// text with several numbers is not divided.
///
/// [`TargetList::from_frame`]: crate::TargetList::from_frame
pub fn phone_number(text: Expr, options: &ParseOptions, reveal: Reveal) -> Expr {
    let options = options.clone();
    let read = move |column: Column| {
        let frame = fields(&readings(&column, &options)?, reveal);
        let frame = frame.map_err(|why| PolarsError::ComputeError(why.to_string().into()))?;
        let all = frame.into_struct(column.name().clone());
        Ok(all.into_series().into_column())
    };
    let kind = move |field: &Field| {
        let none =
            fields(&[], reveal).map_err(|why| PolarsError::ComputeError(why.to_string().into()))?;
        Ok(none
            .into_struct(field.name().clone())
            .into_series()
            .dtype()
            .clone())
    };
    mapped(text, "phone_number", read, kind)
}

/// The number of each text in E.164 form; missing where there is none. The column holds whole
/// numbers: protect it like the list.
pub fn e164(text: Expr, options: &ParseOptions) -> Expr {
    let options = options.clone();
    let read = move |column: Column| {
        let read = readings(&column, &options)?;
        let numbers = read
            .iter()
            .map(|read| Some(read.as_ref().ok()?.number.e164()));
        let name = column.name().clone();
        Ok(StringChunked::from_iter_options(name, numbers).into_column())
    };
    mapped(text, "e164", read, |_| Ok(DataType::String))
}

/// Whether the number in each text is valid in today's numbering plan; a text that is not a number
/// is not valid.
pub fn is_valid(text: Expr, options: &ParseOptions) -> Expr {
    let options = options.clone();
    let read = move |column: Column| {
        let read = readings(&column, &options)?;
        let valid = |read: &Read| matches!(read, Ok(read) if read.validity == Validity::Valid);
        let name = column.name().clone();
        Ok(BooleanChunked::from_iter_values(name, read.iter().map(valid)).into_column())
    };
    mapped(text, "is_valid", read, |_| Ok(DataType::Boolean))
}

fn mapped(
    text: Expr,
    name: &'static str,
    read: impl Fn(Column) -> PolarsResult<Column> + Send + Sync + 'static,
    kind: impl Fn(&Field) -> PolarsResult<DataType> + Send + Sync + 'static,
) -> Expr {
    let field = |field: &Field, kind: DataType| Field::new(field.name().clone(), kind);
    text.map_with_fmt_str(read, move |_, of| Ok(field(of, kind(of)?)), name)
}

fn readings(column: &Column, options: &ParseOptions) -> PolarsResult<Vec<Read>> {
    let read = |row| Ok(parse(&cell(&column.get(row)?), options));
    (0..column.len()).map(read).collect()
}

fn fields(read: &[Read], reveal: Reveal) -> Result<DataFrame, Error> {
    let all = || read.iter().map(|read| read.as_ref().ok());
    let text = |of: fn(&ParsedNumber) -> Option<String>| all().map(move |read| of(read?));
    let mut columns = Columns::new(read.len());
    columns.texts("masked", text(|read| Some(read.number.to_string())));
    if reveal >= Reveal::Numbers {
        columns.texts("number", text(|read| Some(read.number.e164())));
    }
    let change = |read: &ParsedNumber| read.change.as_ref().map(ToString::to_string);
    let reasons = read.iter().map(|read| read.as_ref().err());
    columns
        .texts(
            "region",
            text(|read| Some(read.regions.main()?.code().to_owned())),
        )
        .texts("regions", text(|read| Some(read.regions.to_string())))
        .texts(
            "line_type",
            text(|read| Some(read.line_type.code().to_owned())),
        )
        .texts(
            "validity",
            text(|read| Some(read.validity.code().to_owned())),
        )
        .texts("repairs", text(|read| Some(read.repairs.to_string())))
        .texts("dated_change", text(change))
        .texts("reason", reasons.map(|why| Some(why?.code().to_owned())))
        .finish()
}
