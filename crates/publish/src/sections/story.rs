//! The order of a report: the finding first, the method last, notes on the data at the end.

use super::Draft;
use crate::DataTable;
use crate::report::Section;

/// A part of the report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Part {
    Finding,
    Governments,
    Phones,
    Time,
    People,
    About,
    Method,
    Notes,
}

impl Part {
    fn section(self) -> Section {
        let (id, title) = match self {
            Part::Finding => ("finding", "What was found"),
            Part::Governments => ("governments", "Who likely selected the numbers"),
            Part::Phones => ("phones", "What examined phones show"),
            Part::Time => ("time", "When numbers were selected"),
            Part::People => ("people", "Whose numbers they are"),
            Part::About => ("about", "About this list, and advice"),
            Part::Method => ("method", "How this was done"),
            Part::Notes => ("notes", "Notes on the data"),
        };
        Section::new(id, title)
    }
}

/// The sections in the order of the story, drafts of one part as one section, and their tables. A
/// part without anything in it has no section.
pub(crate) fn story(mut drafts: Vec<Draft>) -> (Vec<Section>, Vec<DataTable>) {
    drafts.sort_by_key(|draft| draft.part);
    let (mut sections, mut tables) = (Vec::new(), Vec::new());
    for of_part in drafts.chunk_by_mut(|a, b| a.part == b.part) {
        let mut section = of_part.first().map(|draft| draft.part.section());
        for draft in of_part {
            for block in draft.blocks.drain(..) {
                if let Some(section) = &mut section {
                    section.push(block);
                }
            }
            tables.append(&mut draft.tables);
        }
        sections.extend(section.filter(|section| !section.blocks().is_empty()));
    }
    (sections, tables)
}
