//! Takes tables and the CSV files they were written to, and gives the `datapackage.json` that
//! describes them: Data Package version 1, tabular profile, as Frictionless and the programs around
//! it read it.
//!
//! Every file is named with size and SHA-256, every column with its type, what it holds and what it
//! may be. Empty cells and `withheld` are declared as missing, so that a count stays a number where
//! some counts are not told.

use crate::Written;
use crate::{Column, Kind, Table};
use serde::Serialize;
use std::io::Write;
use targetlist::error::{Error, Kind as Wrong};

/// What a time looks like: ISO 8601 to the precision it has. No type of the standard has an open
/// precision, so it is text of this pattern.
const TIME: &str = r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$";

/// A license, as the standard wants it named.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct License {
    /// Its identifier, such as `CC-BY-4.0`.
    pub name: String,
    /// What it is called in words.
    pub title: String,
    /// Where it stands.
    pub path: String,
}

/// What the package as a whole is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    /// Its name for programs: lower-case letters, digits, `-`, `_`, `.`; other signs become `-`.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is, in sentences.
    pub description: String,
    /// Licenses; none where nobody gave one: the package then says nothing of what may be done with
    /// it.
    pub licenses: Vec<License>,
    /// When it was made, by the caller's word, in ISO 8601.
    pub created: Option<String>,
}

/// Writes the description of these tables, each with the CSV file that
/// [`csv::write`](super::csv::write) made of it.
///
/// # Errors
/// Where it cannot be written.
///
/// ```
/// use targetlist_publish::export::{csv, frictionless};
/// use targetlist_publish::{Column, Kind, Table, Value, Written};
/// let mut table = Table::new("totals", "Totals", vec![Column { name: "n", heading: "N", says: "How many.", kind: Kind::Count }]);
/// table.push(vec![Value::Count(67)]);
/// let mut file = Vec::new();
/// let written = Written::through("totals.csv", &mut file, |out| csv::write(&table, out))?;
/// let mut out = Vec::new();
/// let settings = frictionless::Settings { name: "figures".into(), title: "Figures".into(), ..Default::default() };
/// frictionless::write(&settings, &[(table, written)], &mut out)?;
/// assert!(String::from_utf8_lossy(&out).contains("\"hash\": \"sha256:"));
/// # Ok::<(), targetlist::Error>(())
/// ```
pub fn write(
    settings: &Settings,
    tables: &[(Table, Written)],
    out: &mut dyn Write,
) -> Result<(), Error> {
    let package = Package {
        profile: "tabular-data-package",
        name: name(&settings.name),
        title: &settings.title,
        description: &settings.description,
        created: settings.created.as_deref(),
        licenses: &settings.licenses,
        resources: tables
            .iter()
            .map(|(table, written)| resource(table, written))
            .collect(),
    };
    let mut text =
        serde_json::to_vec_pretty(&package).map_err(|why| Error::new(Wrong::Write(why.into())))?;
    text.push(b'\n');
    out.write_all(&text)
        .map_err(|why| Error::new(Wrong::Write(why)))
}

/// The package, in the order in which people read it.
#[derive(Serialize)]
struct Package<'s> {
    profile: &'static str,
    name: String,
    title: &'s str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'s str,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<&'s str>,
    #[serde(skip_serializing_if = "<[License]>::is_empty")]
    licenses: &'s [License],
    resources: Vec<Resource<'s>>,
}

#[derive(Serialize)]
struct Resource<'s> {
    profile: &'static str,
    name: String,
    title: &'s str,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    path: &'s str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    dialect: Dialect,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 2],
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    title: &'static str,
    description: &'static str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize)]
struct Constraints {
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
}

fn resource<'s>(table: &'s Table, written: &'s Written) -> Resource<'s> {
    Resource {
        profile: "tabular-data-resource",
        name: name(table.name()),
        title: table.title(),
        description: table.notes().join("\n\n"),
        path: &written.path,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: written.bytes,
        hash: format!("sha256:{}", written.sha256),
        dialect: Dialect {
            delimiter: ",",
            line_terminator: "\r\n",
            quote_char: "\"",
            double_quote: true,
            header: true,
        },
        schema: Schema {
            fields: table.columns().iter().map(field).collect(),
            missing_values: ["", "withheld"],
        },
    }
}

fn field(column: &Column) -> Field {
    let (r#type, constraints) = match column.kind {
        Kind::Text | Kind::Code => ("string", None),
        Kind::Count => (
            "integer",
            Some(Constraints {
                minimum: Some(0),
                pattern: None,
            }),
        ),
        Kind::Figure => ("number", None),
        Kind::Time => (
            "string",
            Some(Constraints {
                minimum: None,
                pattern: Some(TIME),
            }),
        ),
    };
    Field {
        name: column.name,
        title: column.heading,
        description: column.says,
        r#type,
        constraints,
    }
}

/// A name as the standard wants it.
fn name(text: &str) -> String {
    let lower = text.to_lowercase();
    let kept = lower.chars().map(|c| {
        if c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c) {
            c
        } else {
            '-'
        }
    });
    let name: String = kept.collect();
    if name.is_empty() {
        "table".to_owned()
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::{License, Settings, write};
    use crate::Written;
    use crate::{Column, Kind, Table};

    #[test]
    fn columns_are_typed_and_files_named_with_their_hash() {
        let column = |name, kind| Column {
            name,
            heading: "H",
            says: "Says.",
            kind,
        };
        let kinds = [
            ("t", Kind::Text),
            ("c", Kind::Code),
            ("n", Kind::Count),
            ("f", Kind::Figure),
            ("at", Kind::Time),
        ];
        let mut table = Table::new(
            "by client",
            "By client",
            kinds.map(|(name, kind)| column(name, kind)).to_vec(),
        );
        table.note("A note.");
        let written = Written {
            path: "tables/by_client.csv".into(),
            bytes: 3,
            sha256: "ab".into(),
        };
        let license = License {
            name: "CC-BY-4.0".into(),
            title: "Attribution".into(),
            path: "LICENSE.txt".into(),
        };
        let settings = Settings {
            name: "A List".into(),
            title: "T".into(),
            licenses: vec![license],
            ..Settings::default()
        };
        let mut out = Vec::new();
        write(&settings, &[(table, written)], &mut out).unwrap();
        let told: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(
            (&told["name"], &told["licenses"][0]["name"]),
            (&"a-list".into(), &"CC-BY-4.0".into())
        );
        let resource = &told["resources"][0];
        assert_eq!(
            (
                &resource["name"],
                &resource["hash"],
                &resource["description"]
            ),
            (&"by-client".into(), &"sha256:ab".into(), &"A note.".into())
        );
        let types: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| field["type"].as_str().unwrap())
            .collect();
        assert_eq!(types, ["string", "string", "integer", "number", "string"]);
        assert!(told.get("description").is_none() && told.get("created").is_none());
    }
}
