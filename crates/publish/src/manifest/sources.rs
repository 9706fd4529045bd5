//! The tables that ship with the crate, and their versions.

use super::Source;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use targetlist::attribute::Governments;
use targetlist::plan::{PlanInfo, Renumberings};

/// Tables without a version of their own are named by the SHA-256 of their bytes.
const TABLES: [(&str, &str); 2] = [
    (
        "Dated changes of numbering plans (renumberings.csv)",
        Renumberings::TABLE,
    ),
    ("Governments (governments.csv)", Governments::TABLE),
];

pub(super) fn shipped() -> Vec<Source> {
    let plans = Source {
        name: "Numbering plans (metadata of libphonenumber)".to_owned(),
        version: PlanInfo::METADATA_VERSION.to_owned(),
    };
    let hashed = TABLES.map(|(name, table)| Source {
        name: name.to_owned(),
        version: format!(
            "sha256:{}",
            HEXLOWER.encode(&Sha256::digest(table.as_bytes()))
        ),
    });
    std::iter::once(plans).chain(hashed).collect()
}
