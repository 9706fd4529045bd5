//! Takes entities and writes them: each as a line of JSON, or each of their values as a line of
//! CSV.

use super::entity::Line;
use super::mapping::Mapping;
use super::{Entity, Settings};
use crate::export::{Subjects, unwritten};
use std::io::Write;
use targetlist::error::Error;

/// The columns of `ftm`'s own statement files.
const COLUMNS: [&str; 14] = [
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "origin",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
];

/// Writes one entity a line, as `ftm`, Aleph and OpenAleph read them. Every entity stands once.
///
/// # Errors
/// Where it cannot be written.
///
/// ```
/// use targetlist_publish::export::{Subject, Subjects, ftm};
/// let mut out = Vec::new();
/// ftm::entities(&ftm::Settings::new("leak", "A leaked list"), &Subjects::of(vec![Subject::new("quiet-river")]), &mut out)?;
/// let text = String::from_utf8_lossy(&out);
/// assert_eq!(text.lines().count(), 3); // the list, the number, that the number is on the list
/// assert!(text.contains(r#""schema":"UserAccount","properties":{"name":["quiet-river"],"#));
/// # Ok::<(), targetlist::Error>(())
/// ```
pub fn entities(
    settings: &Settings,
    subjects: &Subjects,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut line = Vec::new();
    each(settings, subjects, |entity| {
        line.clear();
        serde_json::to_writer(
            &mut line,
            &Line {
                entity,
                dataset: &settings.dataset,
            },
        )
        .map_err(unwritten)?;
        line.push(b'\n');
        out.write_all(&line).map_err(unwritten)
    })
}

/// Writes one value a line, in the columns and quoting of `ftm`'s statement files (all cells
/// quoted, lines end in LF). The last column, the hash of a statement, is empty: `ftm` computes it
/// while reading.
///
/// Made for `ftm`, which wants values as they are: a telephone number, where the policy reveals it,
/// keeps its plus. What comes from files is [`neutral`](super::super::neutral).
///
/// # Errors
/// Where it cannot be written.
///
/// ```
/// use targetlist_publish::export::{Subject, Subjects, ftm};
/// let mut out = Vec::new();
/// ftm::statements(&ftm::Settings::new("leak", "A leaked list"), &Subjects::of(vec![Subject::new("quiet-river")]), &mut out)?;
/// assert!(String::from_utf8_lossy(&out).starts_with("\"canonical_id\",\"entity_id\",\"prop\","));
/// # Ok::<(), targetlist::Error>(())
/// ```
pub fn statements(
    settings: &Settings,
    subjects: &Subjects,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut writer = ::csv::WriterBuilder::new()
        .quote_style(::csv::QuoteStyle::Always)
        .buffer_capacity(1 << 16)
        .from_writer(out);
    writer.write_record(COLUMNS).map_err(unwritten)?;
    each(settings, subjects, |entity| {
        let mut write = |name, kind, value| {
            let (id, dataset) = (entity.id.as_str(), settings.dataset.as_str());
            writer
                .write_record([
                    id,
                    id,
                    name,
                    kind,
                    entity.schema,
                    value,
                    dataset,
                    entity.origin,
                    "",
                    "",
                    "f",
                    "",
                    "",
                    "",
                ])
                .map_err(unwritten)
        };
        write("id", "id", &entity.id)?;
        entity
            .values
            .iter()
            .try_for_each(|(property, value)| write(property.name, property.kind, value))
    })?;
    writer.flush().map_err(unwritten)
}

/// Every entity, the list first.
fn each(
    settings: &Settings,
    subjects: &Subjects,
    mut write: impl FnMut(&Entity) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut mapping = Mapping::new(settings);
    write(&mapping.list(&settings.title))?;
    for subject in subjects.iter() {
        mapping.entities(&subject).iter().try_for_each(&mut write)?;
    }
    Ok(())
}
