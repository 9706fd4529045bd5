//! `e164` and `is_valid`.

use super::arguments::{Texts, of_texts};
use datafusion::arrow::array::{ArrayRef, BooleanArray, StringArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature};
use std::sync::Arc;
use targetlist::number::{ParsedNumber, parse};
use targetlist::plan::Validity;

/// What each text is read as; nothing for one that is not a number.
fn read(args: &ScalarFunctionArgs) -> Result<Vec<Option<ParsedNumber>>> {
    let mut texts = Texts::of(args)?;
    (0..texts.rows())
        .map(|row| {
            let settings = texts.options(row)?;
            Ok(texts
                .text(0, row)
                .and_then(|text| parse(text, &settings).ok()))
        })
        .collect()
}

/// The number in E.164 form.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct E164(Signature);

impl E164 {
    pub(super) fn new() -> E164 {
        E164(of_texts(2))
    }
}

impl ScalarUDFImpl for E164 {
    fn name(&self) -> &str {
        "e164"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let read = read(&args)?.into_iter();
        let texts: StringArray = read.map(|one| one.map(|one| one.number.e164())).collect();
        Ok(ColumnarValue::Array(Arc::new(texts) as ArrayRef))
    }
}

/// Whether the number in a text is valid in today's numbering plan; a text that is not a number is
/// not valid.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct IsValid(Signature);

impl IsValid {
    pub(super) fn new() -> IsValid {
        IsValid(of_texts(2))
    }
}

impl ScalarUDFImpl for IsValid {
    fn name(&self) -> &str {
        "is_valid"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Boolean)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let valid =
            |one: Option<ParsedNumber>| one.is_some_and(|one| one.validity == Validity::Valid);
        let all: Vec<bool> = read(&args)?.into_iter().map(valid).collect();
        Ok(ColumnarValue::Array(
            Arc::new(BooleanArray::from(all)) as ArrayRef
        ))
    }
}
