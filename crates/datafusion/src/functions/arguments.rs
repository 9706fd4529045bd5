//! The arguments of a function, row by row.

use datafusion::arrow::array::{Array, ArrayRef, StringArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;
use datafusion::error::DataFusionError;
use datafusion::logical_expr::{ScalarFunctionArgs, Signature, TypeSignature, Volatility};
use std::collections::HashMap;
use targetlist::number::ParseOptions;
use targetlist::plan::Region;
use targetlist::time::{Stamp, Times};

/// A function of one to `most` texts.
pub(super) fn of_texts(most: usize) -> Signature {
    let texts = |count| TypeSignature::String(count);
    Signature::one_of((1..=most).map(texts).collect(), Volatility::Immutable)
}

/// Columns of texts, one for each argument.
pub(super) struct Texts {
    columns: Vec<StringArray>,
    homes: HashMap<String, Region>,
}

impl Texts {
    pub(super) fn of(args: &ScalarFunctionArgs) -> Result<Texts> {
        let columns = args.args.iter().map(|value| {
            let column: ArrayRef = value.to_array(args.number_rows)?;
            let column = cast(&column, &DataType::Utf8)?;
            let texts = column.as_any().downcast_ref::<StringArray>();
            texts
                .cloned()
                .ok_or_else(|| DataFusionError::Internal("an argument is not text".to_owned()))
        });
        Ok(Texts {
            columns: columns.collect::<Result<_>>()?,
            homes: HashMap::new(),
        })
    }

    pub(super) fn rows(&self) -> usize {
        self.columns.first().map_or(0, Array::len)
    }

    /// The text of a row; nothing where it is null or the argument is missing.
    pub(super) fn text(&self, argument: usize, row: usize) -> Option<&str> {
        let column = self.columns.get(argument)?;
        (!column.is_null(row)).then(|| column.value(row))
    }

    /// How the text of a row is read: the second argument is its home, the third its time.
    pub(super) fn options(&mut self, row: usize) -> Result<ParseOptions> {
        let home = match self.text(1, row).map(str::trim) {
            None | Some("") => None,
            Some(code) => Some(match self.homes.get(code) {
                Some(region) => *region,
                None => {
                    let region = Region::named(code).map_err(external)?;
                    let code = code.to_owned();
                    self.homes.insert(code, region);
                    region
                }
            }),
        };
        let at: Option<Stamp> = self.text(2, row).and_then(|at| Times::utc().read(at).ok());
        let settings = home.map_or_else(ParseOptions::default, ParseOptions::at_home);
        Ok(ParseOptions { at, ..settings })
    }
}

/// An error of targetlist's inside of one of DataFusion's.
pub(crate) fn external(why: targetlist::Error) -> DataFusionError {
    DataFusionError::External(Box::new(why))
}
