//! The `datapackage.json` that lists the files of a folder and describes its tables: Data Package
//! version 1, as Frictionless and the programs around it read it.
//!
//! Every file is named with size and SHA-256, every column with its type, what it holds and what it
//! may be. Empty cells and `withheld` are declared as missing, so that a count stays a number where
//! some counts are not told.

mod imprinted;

use crate::Written;
use crate::fault::Fault;
use crate::imprint::Imprint;
use crate::manifest::{self, media_type};
use crate::table::WITHHELD;
use crate::{Column, ColumnType, DataTable};
use imprinted::{Contributor, Licensed, contributor, licensed};
use serde::Serialize;
use std::io::Write;
use targetlist::Error;

/// What a time looks like: ISO 8601 to the precision it has. No type of the standard has an open
/// precision, so it is text of this pattern.
const TIME: &str = r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$";

/// What the package as a whole is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Settings {
    /// Its name for programs: lower-case letters, digits, `-`, `_`, `.`; other signs become `-`.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is, in sentences.
    pub description: String,
    /// When it was made, by the caller's word, in ISO 8601.
    pub created: Option<String>,
    /// Whom to ask, and what may be done with it.
    pub imprint: Imprint,
}

/// Writes the description of these tables, each with the CSV file that
/// [`csv::write`](super::csv::write) made of it, and of all other files of the folder.
///
/// # Errors
/// Where it cannot be written.
pub(crate) fn write(
    settings: &Settings,
    tables: &[(DataTable, Written)],
    files: &[(String, Written)],
    out: &mut dyn Write,
) -> Result<(), Error> {
    let is_table = |path: &str| tables.iter().any(|(_, written)| written.path == path);
    let tabular = tables
        .iter()
        .map(|(table, written)| resource(table, written));
    let others = files.iter().filter(|(_, written)| !is_table(&written.path));
    let others = others.map(|(title, written)| file(title, &written.path, Some(written)));
    let manifest = file("The record of the run", manifest::FILE, None);
    let resources = tabular.chain(others).chain([manifest]).collect();
    let package = Package {
        profile: "data-package",
        name: name(&settings.name),
        title: &settings.title,
        description: &settings.description,
        created: settings.created.as_deref(),
        licenses: settings
            .imprint
            .told_license()
            .map(licensed)
            .into_iter()
            .collect(),
        contributors: settings
            .imprint
            .told_contact()
            .map(contributor)
            .into_iter()
            .collect(),
        resources,
    };
    let mut text =
        serde_json::to_vec_pretty(&package).map_err(|why| Error::new(Fault::Write(why.into())))?;
    text.push(b'\n');
    out.write_all(&text)
        .map_err(|why| Error::new(Fault::Write(why)))
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Licensed<'s>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Contributor<'s>>,
    resources: Vec<Resource<'s>>,
}

#[derive(Serialize)]
struct Resource<'s> {
    profile: &'static str,
    /// `file` where nothing is to be read as a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<&'static str>,
    name: String,
    title: &'s str,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    path: &'s str,
    format: &'s str,
    mediatype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<Dialect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema>,
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

fn resource<'s>(table: &'s DataTable, written: &'s Written) -> Resource<'s> {
    Resource {
        profile: "tabular-data-resource",
        r#type: None,
        name: name(table.name()),
        title: table.title(),
        description: table.notes().join("\n\n"),
        path: &written.path,
        format: "csv",
        mediatype: "text/csv",
        encoding: Some("utf-8"),
        bytes: Some(written.bytes),
        hash: Some(format!("sha256:{}", written.sha256)),
        dialect: Some(Dialect {
            delimiter: ",",
            line_terminator: "\r\n",
            quote_char: "\"",
            double_quote: true,
            header: true,
        }),
        schema: Some(Schema {
            fields: table.columns().iter().map(field).collect(),
            missing_values: ["", WITHHELD],
        }),
    }
}

/// A file that is not a table. Its name is its path. The manifest has no hash here, because it
/// contains the hash of the package.
fn file<'s>(title: &'s str, path: &'s str, written: Option<&Written>) -> Resource<'s> {
    Resource {
        profile: "data-resource",
        r#type: Some("file"),
        name: name(path),
        title,
        description: String::new(),
        path,
        format: path.rsplit('.').next().unwrap_or_default(),
        mediatype: media_type(path),
        encoding: None,
        bytes: written.map(|written| written.bytes),
        hash: written.map(|written| format!("sha256:{}", written.sha256)),
        dialect: None,
        schema: None,
    }
}

fn field(column: &Column) -> Field {
    let (r#type, constraints) = match column.kind {
        ColumnType::Text | ColumnType::Code => ("string", None),
        ColumnType::Count => (
            "integer",
            Some(Constraints {
                minimum: Some(0),
                pattern: None,
            }),
        ),
        ColumnType::Figure => ("number", None),
        ColumnType::Time => (
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
        description: column.description,
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
mod frictionless_tests;
