//! What partners get: one row for each number, under the name the policy gives it.

use super::export::{Subject, Subjects, ftm, splink};
use super::folder_writer::{FolderWriter, all};
use super::manifest::whole_handover;
use super::policy::{Names, Policy};
use super::publication::Publication;
use super::published_folder::{PublishedFolder, StagedFolder};
use super::tables::categories::Categories;
use super::tables::single::subjects;
use super::{Column, ColumnType, DataTable, Value};
use crate::settings_error::SettingsError;
use std::path::Path;
use targetlist::Error;
use targetlist::forensic::Outcome;
use targetlist::mask::redact;
use targetlist::table::counted;

/// What stands in the folder for people, in its own file. Its 80% are `NAMED_FROM`: partners may
/// work with a weaker name, which the publication never prints.
const TERMS: &str = "This folder is for partners under agreement, and not for publication.\n\n\
    It holds one row for each listed number, under a pseudonym or a random code. Country, dates, role and likely client stand beside it: whoever\n\
    knows a person may recognize them by these. A small count may identify somebody; print only what the publication itself prints.\n\n\
    Governments below a probability of 80% are included and must not be printed.\n\n\
    A number on the list does not show that an attack was tried or succeeded.\n";

impl Publication {
    /// Writes what is handed to partners, in a folder of its own: `tables/numbers.csv`, a workbook,
    /// entities of FollowTheMoney, a table for Splink, and the manifest. Rows are ordered by their
    /// pseudonyms or codes, which reveals nothing.
    ///
    /// # Errors
    /// Code `settings` if the policy has neither pseudonyms nor codes; otherwise as for
    /// [`Publication::write`].
    pub fn hand_over(
        &self,
        target: impl AsRef<Path>,
        policy: &Policy,
    ) -> Result<PublishedFolder, Error> {
        self.staged_handover(target.as_ref(), policy)?.place()
    }

    /// What is handed to partners, written and audited aside.
    pub(super) fn staged_handover(
        &self,
        target: &Path,
        policy: &Policy,
    ) -> Result<StagedFolder, Error> {
        if matches!(policy.names, Names::None) {
            return Err(SettingsError::NoNames.into());
        }
        let categories =
            Categories::of(&self.list, self.clients.as_ref(), self.attribution.as_ref());
        let (subjects, without) =
            subjects(&self.list, categories, self.result.as_ref(), &policy.names);
        let mut desk = FolderWriter::new(self, target, policy, whole_handover)?;
        desk.pseudonyms(policy);
        desk.file("READ-THIS-FIRST.txt", "Terms", |out| {
            all(out, TERMS.as_bytes())
        })?;
        desk.tables(&[numbers(subjects.clone(), without)])?;
        let settings = ftm::Settings::new("targetlist", &self.title);
        desk.file(
            "followthemoney/entities.ftm.json",
            "FollowTheMoney, one entity a line",
            |out| ftm::entities(&settings, &subjects, out),
        )?;
        let dropped = ftm::dropped(subjects.clone());
        desk.table("followthemoney/dropped.csv", &dropped)?;
        let splink = splink::table("targetlist", subjects);
        desk.table("splink.csv", &splink)?;
        let staged = desk.finish(policy, None)?;
        #[cfg(feature = "age")]
        let staged = self.sealed(staged, target, policy)?;
        Ok(staged)
    }
}

const COLUMNS: [Column; 11] = [
    Column::new(
        "code",
        "code",
        "What stands for the number: a pseudonym or a random code.",
        ColumnType::Code,
    ),
    Column::new(
        "country",
        "country",
        "The main region of the number, ISO 3166-1 alpha-2; empty where none is likelier than others.",
        ColumnType::Code,
    ),
    Column::new(
        "line_type",
        "kind of line",
        "By today's numbering plan, in the words of libphonenumber.",
        ColumnType::Code,
    ),
    Column::new(
        "entries",
        "entries",
        "How many entries it has on the list.",
        ColumnType::Count,
    ),
    Column::new(
        "first_selected",
        "first selected",
        "The earliest selection, with the precision given in the list.",
        ColumnType::Time,
    ),
    Column::new(
        "last_selected",
        "last selected",
        "The latest selection, with the precision given in the list.",
        ColumnType::Time,
    ),
    Column::new(
        "client",
        "likely client",
        "The government to whose client most of its entries likely belong; empty where the answer is “nobody”. Governments below a probability of 80% are included and must not be printed.",
        ColumnType::Code,
    ),
    Column::new(
        "probability",
        "probability",
        "The mean probability of those entries under the model, from 0 to 1; empty where clients were attributed by home share.",
        ColumnType::Figure,
    ),
    Column::new(
        "role",
        "role",
        "The role of the person, as the table of roles names it.",
        ColumnType::Text,
    ),
    Column::new(
        "person",
        "person",
        "A pseudonym of the person; empty where nobody was identified.",
        ColumnType::Code,
    ),
    Column::new(
        "outcome",
        "outcome",
        "The strongest outcome of examined phones with this number; empty where none was examined.",
        ColumnType::Text,
    ),
];

fn numbers(subjects: Subjects, without: u64) -> DataTable {
    let count = subjects.len();
    let mut table = DataTable::computed(
        "numbers",
        "Listed numbers, under pseudonyms or codes",
        COLUMNS.to_vec(),
        count,
        move |at| row(&subjects.get(at)),
    );
    if without > 0 {
        table.note(format!(
            "Left out: {} without a code.",
            counted(without, "number", "numbers")
        ));
    }
    table
}

fn row(one: &Subject) -> Vec<Value> {
    let told = |text: Option<String>| text.map_or(Value::Missing, Value::text);
    let examined = one.outcomes.iter();
    let outcome = examined
        .filter(|outcome| **outcome != Outcome::NotExamined)
        .max();
    let probability = one.client.map(|client| client.probability);
    vec![
        Value::text(&one.code),
        told(one.regions.main().map(|region| region.code().to_owned())),
        Value::text(one.line_type.code()),
        Value::Count(one.entries),
        told(one.first.map(|at| at.to_string())),
        told(one.last.map(|at| at.to_string())),
        told(one.client.map(|client| client.government.code().to_owned())),
        probability
            .filter(|probability| *probability > 0.0)
            .map_or(Value::Missing, Value::Figure),
        told(one.role.as_deref().map(|role| redact(role).into_owned())),
        told(one.person.clone()),
        told(outcome.map(|outcome| outcome.to_string())),
    ]
}
