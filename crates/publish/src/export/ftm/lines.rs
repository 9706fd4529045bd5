//! Entities as lines of JSON.

use super::entity::Line;
use super::mapping::Mapping;
use super::{Entity, Settings};
use crate::export::{Subjects, unwritten};
use std::io::Write;
use targetlist::error::Error;

/// Writes one entity a line, as `ftm`, Aleph and OpenAleph read them. The list comes first, and every entity stands
/// once.
///
/// # Errors
/// Where it cannot be written.
pub(crate) fn entities(
    settings: &Settings,
    subjects: &Subjects,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut line = Vec::new();
    let mut write = |entity: &Entity| {
        line.clear();
        let told = Line {
            entity,
            dataset: &settings.dataset,
        };
        serde_json::to_writer(&mut line, &told).map_err(unwritten)?;
        line.push(b'\n');
        out.write_all(&line).map_err(unwritten)
    };
    let mut mapping = Mapping::new(settings);
    write(&mapping.list(&settings.title))?;
    for subject in subjects.iter() {
        mapping.entities(&subject).iter().try_for_each(&mut write)?;
    }
    Ok(())
}
