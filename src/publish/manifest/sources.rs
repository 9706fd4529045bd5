//! Gives the tables that ship with the crate, and their versions.

use super::Source;
use crate::plan::METADATA_VERSION;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Tables without a version of their own are named by the SHA-256 of their bytes.
const TABLES: [(&str, &[u8]); 2] = [
    (
        "Dated changes of numbering plans (changes.csv)",
        include_bytes!("../../plan/changes/changes.csv"),
    ),
    (
        "Governments (governments.csv)",
        include_bytes!("../../attribute/governments/governments.csv"),
    ),
];

pub(super) fn shipped() -> Vec<Source> {
    let plans = Source {
        name: "Numbering plans (metadata of libphonenumber)".to_owned(),
        version: METADATA_VERSION.to_owned(),
    };
    let hashed = TABLES.map(|(name, bytes)| Source {
        name: name.to_owned(),
        version: format!("sha256:{}", HEXLOWER.encode(&Sha256::digest(bytes))),
    });
    std::iter::once(plans).chain(hashed).collect()
}
