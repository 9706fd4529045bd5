//! JSON as a table: an array of flat objects, one object a line (JSON Lines), or one object of columns
//! or of rows.

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

/// One object on each line, or a single one that holds the table.
fn lines(text: &str, rows: &mut Table) -> Result<(), serde_json::Error> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let Some(first) = values.next().transpose()? else {
        return Ok(());
    };
    match values.next().transpose()? {
        None => turned(first).into_iter().for_each(|row| rows.add(row)),
        Some(second) => [first, second].into_iter().for_each(|row| rows.add(row)),
    }
    for value in values {
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

/// The rows of an object that stands alone: pandas writes `{"phone":{"0":…,"1":…}}`, columns of
/// rows that are counted, and `{"0":{"phone":…}}`; others write a list for each column. Any other
/// object is one row.
fn turned(value: Value) -> Vec<Value> {
    let Value::Object(object) = value else {
        return vec![value];
    };
    let counted = |keys: &Map<String, Value>| {
        let figure = |key: &String| key.bytes().all(|byte| byte.is_ascii_digit());
        !keys.is_empty() && keys.keys().all(figure)
    };
    let inner: Option<Vec<&Map<String, Value>>> = object.values().map(Value::as_object).collect();
    if counted(&object) && inner.is_some() {
        let mut rows: Vec<(String, Value)> = object.into_iter().collect();
        rows.sort_by_key(|(count, _)| in_order(count));
        return rows.into_iter().map(|(_, row)| row).collect();
    }
    let columns: Option<Vec<Vec<(String, &Value)>>> = object.values().map(column).collect();
    let rows = columns.and_then(|columns| {
        let first = columns.first().filter(|first| first.len() > 1)?;
        let names = |column: &[(String, &Value)]| -> Vec<String> {
            column.iter().map(|(name, _)| name.clone()).collect()
        };
        let alike = columns.iter().all(|column| names(column) == names(first));
        let row = |at: usize| {
            let cells = object.keys().zip(&columns);
            let cells =
                cells.filter_map(|(key, column)| Some((key.clone(), column.get(at)?.1.clone())));
            Value::Object(cells.collect())
        };
        alike.then(|| (0..first.len()).map(row).collect())
    });
    rows.unwrap_or_else(|| vec![Value::Object(object)])
}

/// A key that sorts counts by their value: 2 before 10.
fn in_order(count: &str) -> (usize, String) {
    (count.len(), count.to_owned())
}

/// The cells of a column, each with the count of its row; `None` where the value is not a column.
fn column(value: &Value) -> Option<Vec<(String, &Value)>> {
    match value {
        Value::Array(cells) => {
            let cells = cells.iter().enumerate();
            Some(cells.map(|(at, cell)| (at.to_string(), cell)).collect())
        }
        Value::Object(cells) => {
            let counted = |key: &String| key.bytes().all(|byte| byte.is_ascii_digit());
            let cell = |(key, cell)| counted(key).then(|| (key.clone(), cell));
            let cells: Option<Vec<(String, &Value)>> = cells.iter().map(cell).collect();
            cells.map(|mut cells| {
                cells.sort_by_key(|(count, _)| in_order(count));
                cells
            })
        }
        _ => None,
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

#[cfg(test)]
mod tests {
    use crate::TargetList;

    #[test]
    fn a_table_of_columns_is_one_of_rows() {
        for text in [
            r#"{"phone":{"0":"+447700900123","1":"+447700900124","2":"+447700900125"},"tag":{"0":"A","1":"B","2":null}}"#,
            r#"{"0":{"phone":"+447700900123","tag":"A"},"1":{"phone":"+447700900124","tag":"B"},"2":{"phone":"+447700900125","tag":null}}"#,
            r#"{"phone":["+447700900123","+447700900124","+447700900125"],"tag":["A","B",null]}"#,
        ] {
            let list = TargetList::reader()
                .read("list.json", text.as_bytes())
                .unwrap();
            let entries: Vec<String> = list
                .entries()
                .map(|entry| format!("{:?}", entry.tag))
                .collect();
            assert_eq!((list.counts().entries, list.distinct()), (3, 3), "{text}");
            assert_eq!(entries, [r#"Some("A")"#, r#"Some("B")"#, "None"], "{text}");
        }
        // One entry of several numbers.
        let one = r#"{"phones":["+447700900123","+447700900124"],"tag":"A"}"#;
        let list = TargetList::reader()
            .read("list.json", one.as_bytes())
            .unwrap();
        assert_eq!(list.counts().entries, 1);
    }
}
