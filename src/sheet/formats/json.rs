//! JSON as a table: an array of flat objects, or one object a line (JSON Lines).

use crate::error::{Error, FileError};
use crate::sheet::cells::Cells;
use crate::sheet::filled::Filled;
use crate::sheet::part::Part;
use crate::sheet::rows::Body;
use crate::sheet::text_error::TextError;
use serde::de::{DeserializeSeed, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt;

/// The most keys that the objects of a table may have together.
const MOST_KEYS: usize = 1000;

/// The table in a text; `None` where a text only begins like JSON.
pub(super) fn table(text: &str) -> Result<Option<Part>, Error> {
    let mut rows = Table::default();
    let text = text.trim_start_matches('\u{feff}').trim();
    let read = match text.starts_with('[') {
        true => {
            let mut json = serde_json::Deserializer::from_str(text);
            Objects(&mut rows)
                .deserialize(&mut json)
                .and_then(|()| json.end())
        }
        false => lines(text, &mut rows),
    };
    match (read, rows.refused) {
        (_, Some(shape)) => Err(TextError::NotText { looks_like: shape }.into()),
        (Ok(()), None) if rows.row > 1 => {
            let cells = rows.end();
            Ok(Some(Part::whole(None, Body::Cells(cells), "JSON")))
        }
        (Ok(()), None) => Err(TextError::NotText { looks_like: NESTED }.into()),
        // A list may begin with a bracket: only what looks like JSON is damaged JSON.
        (Err(why), None) => match super::foreign_text(text) {
            Some("JSON") => Err(FileError::BrokenJson {
                line: why.line() as u64,
                wanted: "a table in JSON",
            }
            .into()),
            _ => Ok(None),
        },
    }
}

const NESTED: &str = "JSON that is not a table (one flat object for each row)";

/// One object a line.
fn lines(text: &str, rows: &mut Table) -> Result<(), serde_json::Error> {
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        rows.add(value?);
        if rows.refused.is_some() {
            break;
        }
    }
    Ok(())
}

/// The elements of an array, each a row.
struct Objects<'t>(&'t mut Table);

impl<'de> DeserializeSeed<'de> for Objects<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Objects<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<(), A::Error> {
        while let Some(value) = values.next_element::<Value>()? {
            self.0.add(value);
        }
        Ok(())
    }
}

/// The rows as far as they were read. The first row of the table holds the keys.
struct Table {
    columns: BTreeMap<String, u32>,
    cells: Filled,
    row: u32,
    refused: Option<&'static str>,
}

impl Default for Table {
    fn default() -> Table {
        Table {
            columns: BTreeMap::new(),
            cells: Filled::default(),
            row: 1,
            refused: None,
        }
    }
}

impl Table {
    fn add(&mut self, value: Value) {
        match value {
            Value::Object(object) => {
                self.object("", object);
                self.row += 1;
            }
            // A list of numbers alone.
            Value::String(_) | Value::Number(_) => {
                self.cell("phone".to_owned(), value);
                self.row += 1;
            }
            _ => self.refused = Some(NESTED),
        }
    }

    fn object(&mut self, above: &str, object: Map<String, Value>) {
        for (key, value) in object {
            let key = match above {
                "" => key,
                above => format!("{above}.{key}"),
            };
            match value {
                Value::Object(inner) => self.object(&key, inner),
                value => self.cell(key, value),
            }
        }
    }

    fn cell(&mut self, key: String, value: Value) {
        let Some(text) = text(&value) else {
            self.refused = Some(NESTED);
            return;
        };
        let next = u32::try_from(self.columns.len()).unwrap_or(u32::MAX);
        let column = *self.columns.entry(key).or_insert(next);
        if self.columns.len() > MOST_KEYS {
            self.refused = Some("JSON with too many different keys");
        }
        if !text.is_empty() {
            self.cells.add(self.row, column, text);
        }
    }

    fn end(mut self) -> Cells {
        for (key, column) in &self.columns {
            self.cells.add(0, *column, key.clone());
        }
        self.cells.end()
    }
}

/// A value as the text of a cell: several values have semicolons between.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Array(several) => {
            let texts: Option<Vec<String>> = several
                .iter()
                .map(|one| text(one).filter(|_| !one.is_array()))
                .collect();
            Some(texts?.join("; "))
        }
        Value::Object(_) => None,
    }
}
