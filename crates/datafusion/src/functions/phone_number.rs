//! `phone_number`: the number in a text, as a struct.

use super::arguments::{Texts, of_texts};
use datafusion::arrow::array::{ArrayRef, StringBuilder, StructArray};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature};
use std::sync::Arc;
use targetlist::number::{ParseError, ParsedNumber, parse};

/// The fields of the struct. All are texts; `reason` stands where the others are null.
const FIELDS: [&str; 8] = [
    "number",
    "region",
    "regions",
    "line_type",
    "validity",
    "repairs",
    "change",
    "reason",
];

fn fields() -> Fields {
    let texts = FIELDS.map(|name| Field::new(name, DataType::Utf8, true));
    texts.into_iter().collect()
}

/// The fields of a text: E.164 form, most likely region, all regions it may belong to, kind of line,
/// validity, repairs, the dated change that was applied, and why it is not a number.
fn values(read: &Result<ParsedNumber, ParseError>) -> [Option<String>; 8] {
    let code = |code: &str| Some(code.to_owned());
    match read {
        Ok(read) => {
            let regions: Vec<&str> = read.regions.iter().map(|region| region.code()).collect();
            let repairs: Vec<&str> = read.repairs.iter().map(|repair| repair.name()).collect();
            [
                Some(read.number.e164()),
                read.regions.main().map(|region| region.code().to_owned()),
                Some(regions.join(" ")),
                code(read.line_type.code()),
                code(read.validity.code()),
                (!repairs.is_empty()).then(|| repairs.join(" ")),
                read.change.as_ref().map(ToString::to_string),
                None,
            ]
        }
        Err(why) => [None, None, None, None, None, None, None, code(why.code())],
    }
}

/// What a text is read as.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct PhoneNumber(Signature);

impl PhoneNumber {
    pub(super) fn new() -> PhoneNumber {
        PhoneNumber(of_texts(3))
    }
}

impl ScalarUDFImpl for PhoneNumber {
    fn name(&self) -> &str {
        "phone_number"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Struct(fields()))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let mut texts = Texts::of(&args)?;
        let mut columns: Vec<StringBuilder> = FIELDS.iter().map(|_| StringBuilder::new()).collect();
        for row in 0..texts.rows() {
            let settings = texts.options(row)?;
            let text = texts.text(0, row).unwrap_or("");
            for (column, value) in columns.iter_mut().zip(values(&parse(text, &settings))) {
                column.append_option(value);
            }
        }
        let columns = columns
            .iter_mut()
            .map(|column| Arc::new(column.finish()) as ArrayRef);
        let all = StructArray::try_new(fields(), columns.collect(), None)?;
        Ok(ColumnarValue::Array(Arc::new(all)))
    }
}
