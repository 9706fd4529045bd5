//! `pseudonym`: the pseudonym of a number under a secret key.

use super::arguments::{Texts, of_texts};
use datafusion::arrow::array::{ArrayRef, StringArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use targetlist::number::{ParseOptions, parse};
use targetlist_publish::identity::{Key, Project, Pseudonyms};

/// The pseudonym of a number in E.164 form; null for any other text.
pub(super) struct PseudonymOf {
    signature: Signature,
    pseudonyms: Pseudonyms,
}

impl PseudonymOf {
    pub(super) fn new(key: &Key, project: &Project) -> PseudonymOf {
        PseudonymOf {
            signature: of_texts(1),
            pseudonyms: Pseudonyms::new(key, project),
        }
    }

    /// Identifies the key and project without revealing the key.
    fn fingerprint(&self) -> String {
        self.pseudonyms.fingerprint()
    }
}

impl fmt::Debug for PseudonymOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("pseudonym")
    }
}

impl PartialEq for PseudonymOf {
    fn eq(&self, other: &PseudonymOf) -> bool {
        self.fingerprint() == other.fingerprint()
    }
}

impl Eq for PseudonymOf {}

impl Hash for PseudonymOf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.fingerprint().hash(state);
    }
}

impl ScalarUDFImpl for PseudonymOf {
    fn name(&self) -> &str {
        "pseudonym"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let texts = Texts::of(&args)?;
        let settings = ParseOptions::default();
        let pseudonym = |row| {
            let text = texts.text(0, row).filter(|text| text.starts_with('+'))?;
            let number = parse(text, &settings).ok()?.number;
            // A repaired or renumbered text is another number's form: its pseudonym would join two.
            (number.e164() == text).then(|| self.pseudonyms.number(number).to_string())
        };
        let all: StringArray = (0..texts.rows()).map(pseudonym).collect();
        Ok(ColumnarValue::Array(Arc::new(all) as ArrayRef))
    }
}
